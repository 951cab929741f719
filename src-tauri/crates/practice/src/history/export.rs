//! The history as a table for a spreadsheet.

use exchange::csv_out::List;
use texts::{Language, history};

use super::{HistoryEntry, HistoryFilter, list, names::Names};
use crate::{
    desk::Saved,
    door::{Call, Practice},
    error::{Code, Error, Problem, Result},
    moment::Read,
    paper::SaveResult,
};

/// `history.export`: everything that fits the filter, from the newest. That it was exported is an entry too, written once the
/// file is.
///
/// # Errors
/// `Locked`; `Unavailable` when the file cannot be written there.
pub(crate) fn export(
    practice: &Practice,
    call: &Call,
    filter: HistoryFilter,
) -> Result<SaveResult> {
    let held = practice.hold()?;
    let moment = practice.moment_of(&held, call);
    let filter = HistoryFilter {
        before: None,
        ..filter
    };
    let patient = filter.patient;
    let (file, entries) = held.vault.read(|records| {
        let read = Read::new(records, &moment);
        table(&read, filter)
    })?;
    let name = format!("history-{}.csv", moment.today());
    let outcome = practice
        .desk()
        .save(&name, file)
        .map_err(|_| Error::plain(Code::Unavailable, Problem::NotSaved))?;
    if outcome == Saved::Written {
        held.record("history.export", call.now, false, move |w| {
            w.note("history", 1, serde_json::json!({ "entries": entries }));
            if let Some(patient) = patient {
                w.about("patients", patient.0);
            }
            Ok::<_, Error>(())
        })?;
    }
    Ok(SaveResult { outcome })
}

/// The file, and how many entries are in it.
fn table(read: &Read<'_>, mut filter: HistoryFilter) -> Result<(Vec<u8>, u64)> {
    let names = Names::new(read)?;
    let mut out = List::default();
    let mut count = 0;
    out.line(head(read.moment.language))?;
    loop {
        let (entries, next) = list::page(&names, read, &filter)?;
        for entry in &entries {
            count += 1;
            for row in rows(entry) {
                out.line(row)?;
            }
        }
        if next.is_none() {
            break;
        }
        filter.before = next;
    }
    Ok((out.finish()?, count))
}

type Cells = [String; 8];

fn head(l: Language) -> Cells {
    [
        history::column_number(l),
        history::column_when(l),
        history::column_who(l),
        history::column_what(l),
        history::column_record(l),
        history::column_field(l),
        history::column_before(l),
        history::column_after(l),
    ]
}

/// A line for each change; for what changed nothing, one for each record, and at least one.
fn rows(entry: &HistoryEntry) -> Vec<Cells> {
    let cells = |record: &str, field: &str, before: Option<&str>, after: Option<&str>| {
        [
            entry.sequence.to_string(),
            entry.at.replace('T', " "),
            entry.who.clone(),
            entry.words.clone(),
            record.to_owned(),
            field.to_owned(),
            before.unwrap_or_default().to_owned(),
            after.unwrap_or_default().to_owned(),
        ]
    };
    let mut rows = Vec::new();
    for subject in &entry.subjects {
        if subject.changes.is_empty() {
            rows.push(cells(&subject.name, "", None, None));
        }
        for change in &subject.changes {
            rows.push(cells(
                &subject.name,
                &change.field,
                change.before.as_deref(),
                change.after.as_deref(),
            ));
        }
    }
    if rows.is_empty() {
        rows.push(cells("", "", None, None));
    }
    rows
}
