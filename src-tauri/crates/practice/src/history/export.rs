//! The history as a table for a spreadsheet.

use clinical::Catalogue;
use texts::{Language, history};
use vault::StoreError;

use super::{HistoryEntry, HistoryFilter, list, names::Names};
use crate::{
    aftercare::SaveResult,
    desk::Saved,
    door::{Call, Practice},
    error::{Code, Error, Problem, Result},
    moment::{Actor, Moment, Read},
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
    let moment = Moment {
        now: call.now,
        zone: held.zone,
        country: held.country.clone(),
        actor: Actor {
            account: held.account,
            name: String::new(),
            licence: String::new(),
            role: held.role,
        },
        language: call.language,
        catalogue: Catalogue::shipped().map_err(|_| Error::unexpected())?,
    };
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
    // Without its mark, Excel reads UTF-8 as the system's old code page and every name outside it is lost.
    let mut out = csv::WriterBuilder::new()
        .terminator(csv::Terminator::CRLF)
        .from_writer("\u{feff}".as_bytes().to_vec());
    let mut count = 0;
    line(&mut out, &head(read.moment.language))?;
    loop {
        let (entries, next) = list::page(&names, read, &filter)?;
        for entry in &entries {
            count += 1;
            for row in rows(entry) {
                line(&mut out, &row)?;
            }
        }
        if next.is_none() {
            break;
        }
        filter.before = next;
    }
    let file = out.into_inner().map_err(|_| StoreError::Other)?;
    Ok((file, count))
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

fn line(out: &mut csv::Writer<Vec<u8>>, cells: &Cells) -> Result<()> {
    out.write_record(cells.iter().map(|cell| harmless(cell).into_owned()))
        .map_err(|_| Error::unexpected())
}

/// What a spreadsheet would take for a formula is made text: a name that begins with "=" must not compute anything.
fn harmless(cell: &str) -> std::borrow::Cow<'_, str> {
    // A spreadsheet looks past blanks and marks of direction before it decides.
    let first = cell
        .chars()
        .find(|c| !matches!(c, ' ' | '\u{a0}' | '\u{200e}'..='\u{200f}' | '\u{2066}'..='\u{2069}'));
    if matches!(
        first,
        Some('=' | '+' | '-' | '@' | '\t' | '\r' | '\n' | '＝' | '＋' | '－' | '＠')
    ) {
        format!("'{cell}").into()
    } else {
        cell.into()
    }
}

#[cfg(test)]
mod tests {
    use super::harmless;

    #[test]
    fn a_formula_is_made_text() {
        for bad in [
            "=1+1",
            "+90 532",
            "-1",
            "@SUM(A1)",
            "\tx",
            "\rx",
            " =1",
            "\u{2068}=1",
        ] {
            assert_eq!(harmless(bad), format!("'{bad}"), "{bad:?}");
        }
        for good in ["", "Ayşe", "1.5 ml", "'=1", "a=b", "P-000012"] {
            assert_eq!(harmless(good), good);
        }
    }
}
