//! Past imports, and taking one back.

use std::collections::BTreeSet;

use clinical::PatientId;
use records::imports::ImportRow;
use serde_json::json;

use super::{
    problem::{ImportProblem, refuse},
    wire::{ImportRef, ImportView},
};
use crate::{
    door::{Call, Practice},
    error::{Error, Result},
    moment::{Read, Write},
    operations::{self, Kind, Nothing},
    patients,
    work::{WorkStep, Working},
};

/// So many patients are taken back between two looks at whether to stop.
const STRIDE: i64 = 500;
/// So many are named when an import cannot be taken back.
const NAMED: usize = 5;

/// `imports.list`
///
/// # Errors
/// When the records cannot be read.
pub fn list(read: &Read<'_>, _: Nothing) -> Result<Vec<ImportView>> {
    let accounts = records::history::accounts(read.records)?;
    let who = |account: i64| {
        let row = accounts.iter().find(|row| row.account == account);
        row.map(|row| row.name.clone()).unwrap_or_default()
    };
    let view = |row: ImportRow| ImportView {
        import: row.import,
        at: read.moment.wall(row.fields.at),
        who: who(row.fields.account),
        file: row.fields.file,
        added: row.fields.added,
        skipped: row.fields.skipped,
        undone_at: row.undone_at.map(|at| read.moment.wall(at)),
    };
    let all = records::imports::all(read.records)?;
    Ok(all.into_iter().map(view).collect())
}

/// `imports.undo`: every patient of the import, or none when something was recorded of one since. Long work.
///
/// # Errors
/// `NotFound`; `Conflict` when it was taken back already or other work is under way; `Refused`, with whom it concerns; `Cancelled`.
pub(crate) fn undo(
    practice: &Practice,
    call: &Call,
    request: ImportRef,
) -> Result<(Nothing, Vec<String>)> {
    let held = practice.hold()?;
    let working = practice.upkeep.work.begin()?;
    let hashed = request.import.to_be_bytes();
    practice.record_on(&held, "imports.undo", call, &hashed, move |w| {
        take_back(w, request.import, &working)
    })?;
    let changed = ["patients", "imports"].map(str::to_owned);
    Ok((Nothing {}, changed.to_vec()))
}

fn take_back(w: &Write<'_>, import: i64, working: &Working) -> Result<Nothing> {
    let row = records::imports::read(w.records, import)?.ok_or_else(Error::not_found)?;
    if row.undone_at.is_some() {
        return Err(refuse(ImportProblem::AlreadyUndone));
    }
    working.reach(WorkStep::TakingBack, 0, row.fields.added);
    let since = since(w, &row)?;
    if !since.is_empty() {
        return Err(has_more(w, &since)?);
    }
    let mut from = row.fields.first.0;
    while from <= row.last.0 {
        working.go_on()?;
        working.reach(
            WorkStep::TakingBack,
            (from - row.fields.first.0).unsigned_abs(),
            row.fields.added,
        );
        let to = (from + STRIDE - 1).min(row.last.0);
        records::imports::remove(w.records, PatientId(from), PatientId(to))?;
        for patient in from..=to {
            w.about(PatientId(patient));
        }
        from = to + 1;
    }
    records::imports::undone(w.records, import, w.moment.now, w.moment.actor.account)?;
    w.note(
        "imports",
        import,
        &json!({ "file": row.fields.file, "taken_back": row.fields.added }),
    );
    Ok(Nothing {})
}

/// Patients of whom something was recorded since; that somebody looked is nothing.
fn since(w: &Write<'_>, row: &ImportRow) -> Result<BTreeSet<PatientId>> {
    let entries = records::imports::entries_since(w.records, row)?;
    let writes = |operation: &str| {
        let looked = operation == "patients.read" || operation == "drafts.discard";
        let found = operations::find(operation);
        !looked && found.is_none_or(|operation| operation.kind == Kind::Write)
    };
    Ok(entries
        .into_iter()
        .filter(|(_, operation)| writes(operation))
        .map(|(patient, _)| patient)
        .collect())
}

fn has_more(w: &Write<'_>, since: &BTreeSet<PatientId>) -> Result<Error> {
    let mut names = Vec::new();
    for patient in since.iter().take(NAMED) {
        let row = records::patients::read(w.records, *patient)?;
        let name = row.map(|row| row.fields.name).unwrap_or_default();
        names.push(format!("{name} ({})", patients::number(*patient)));
    }
    Ok(refuse(ImportProblem::HasMore {
        patients: i64::try_from(since.len()).unwrap_or(i64::MAX),
        names: names.join("; "),
    }))
}
