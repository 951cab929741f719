//! `imports.run`: every line that was decided to be taken, in one transaction, or none.

use std::{collections::HashMap, sync::Arc};

use clinical::PatientId;
use records::imports::ImportFields;

use super::{
    assess::{Assessed, Grounds, assess},
    file::{each_row, open, usable},
    problem::{ImportProblem, refuse},
    wire::{ImportDecision, ImportDone, ImportRun},
};
use crate::{
    desk::Chosen,
    door::{Call, Practice},
    error::{Error, Result},
    moment::Write,
    work::{WorkStep, Working},
};

/// `imports.run`: long work.
///
/// # Errors
/// `NotFound` without a file; at the mapping; `Conflict` while a line is neither fine nor left out, a duplicate undecided, or other
/// work under way; `Cancelled`, and then nothing was written.
pub(crate) fn run(
    practice: &Practice,
    call: &Call,
    request: ImportRun,
) -> Result<(ImportDone, Vec<String>)> {
    let changed = || vec!["patients".to_owned(), "imports".to_owned()];
    if let Some(done) = practice.imports.done(call.write_id) {
        return Ok((done, changed()));
    }
    let held = practice.hold()?;
    let moment = practice.moment_of(&held, call);
    let file = practice.imports.file()?;
    usable(&request.mapping)?;
    let hashed = serde_json::to_vec(&request).map_err(|_| Error::unexpected())?;
    let working = practice.upkeep.work.begin()?;
    let grounds = Grounds::now(&held, &moment, &request.settings, &request.mapping)?;
    // What was checked just now is not checked again: on the same grounds the same is found.
    let assessed = match practice.imports.assessed_on(&grounds) {
        Some(assessed) => assessed,
        None => {
            let table = open(&file, &request.settings)?;
            let assessed = Arc::new(assess(&held, &table, grounds, &working)?);
            practice.imports.keep(Arc::clone(&assessed));
            assessed
        }
    };
    let plan = Plan {
        file,
        request,
        assessed,
    };
    plan.decided()?;
    let written = practice.record_on(&held, "imports.run", call, &hashed, move |w| {
        plan.add(w, &working)
    })?;
    practice.imports.finish(call.write_id, written.value);
    Ok((written.value, changed()))
}

/// What is taken, and how.
struct Plan {
    file: Arc<Chosen>,
    request: ImportRun,
    assessed: Arc<Assessed>,
}

impl Plan {
    fn by_line(&self) -> HashMap<u64, ImportDecision> {
        let lines = self.request.lines.iter();
        lines.map(|line| (line.line, line.decision)).collect()
    }

    /// Every line is fine or left out, and every duplicate decided.
    fn decided(&self) -> Result<()> {
        let by_line = self.by_line();
        let count = |lines: usize| i64::try_from(lines).unwrap_or(i64::MAX);
        let kept_out = |line: &&u64| by_line.get(line) != Some(&ImportDecision::Skip);
        let bad = self.assessed.bad.iter().filter(kept_out).count();
        if bad > 0 && !self.request.skip_bad {
            return Err(refuse(ImportProblem::LinesNotFine { lines: count(bad) }));
        }
        if self.request.alike.is_none() {
            let alike = self.assessed.alike_lines();
            let open = alike
                .iter()
                .filter(|line| !by_line.contains_key(line))
                .count();
            if open > 0 {
                return Err(refuse(ImportProblem::AlikeUndecided { lines: count(open) }));
            }
        }
        Ok(())
    }

    fn add(&self, w: &Write<'_>, working: &Working) -> Result<ImportDone> {
        let table = open(&self.file, &self.request.settings)?;
        let rules = self.assessed.grounds.rules();
        let (by_line, alike) = (self.by_line(), self.assessed.alike_lines());
        let all_alike = self.request.alike.unwrap_or(ImportDecision::Skip);
        let is_taken = |line: u64| match by_line.get(&line) {
            Some(decision) => *decision == ImportDecision::Add,
            None => !alike.contains(&line) || all_alike == ImportDecision::Add,
        };
        let lines = self.assessed.checked.lines;
        let (mut first, mut added) = (None, 0_u64);
        each_row(
            &table,
            working,
            |done, of| working.reach(WorkStep::Adding, done, of),
            |row| {
                if !is_taken(row.line()) {
                    return Ok(());
                }
                let judged = rules.judge(self.assessed.survey.read(rules.mapping, &table, row));
                let Some((fields, on)) = judged.and_then(|judged| {
                    let on = judged.registered_on.unwrap_or(rules.today);
                    Some((judged.fields?, on))
                }) else {
                    return Ok(());
                };
                let patient = records::patients::insert(w.records, &fields, on, w.moment.now)?;
                w.about(patient);
                let first = *first.get_or_insert(patient);
                // Their numbers follow one another: that is how the import is found again.
                if i64::try_from(added).ok() != Some(patient.0 - first.0) {
                    return Err(Error::unexpected());
                }
                added += 1;
                Ok(())
            },
        )?;
        let Some(first) = first else {
            return Err(refuse(ImportProblem::NothingToAdd));
        };
        self.note(w, first, added, lines)
    }

    fn note(&self, w: &Write<'_>, first: PatientId, added: u64, lines: u64) -> Result<ImportDone> {
        let skipped = lines - added;
        let fields = ImportFields {
            at: w.moment.now,
            account: w.moment.actor.account,
            file: self.file.name.clone(),
            lines,
            added,
            skipped,
            first,
        };
        let import = records::imports::add(w.records, &fields)?;
        w.note(
            "imports",
            import,
            &serde_json::json!({ "file": self.file.name, "added": added, "skipped": skipped }),
        );
        Ok(ImportDone {
            import,
            added,
            skipped,
        })
    }
}
