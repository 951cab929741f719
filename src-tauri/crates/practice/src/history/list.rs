use chrono::{DateTime, FixedOffset, NaiveDate, TimeZone, Utc};
use chrono_tz::Tz;
use clinical::PatientId;
use records::history::{EntryRow, Subject, Wanted};

use super::{
    HistoryAccount, HistoryEntry, HistoryFilter, HistoryOperation, HistoryPage, HistorySubject,
    changes, fields, names::Names, words,
};
use crate::{
    error::{Error, Problem, Result},
    moment::{Read, WALL},
};

/// Entries on a page.
pub(super) const PAGE: u32 = 50;

/// `history.list`
///
/// # Errors
/// At `id`, when a noun is given without it; when the records cannot be read.
pub fn list(read: &Read<'_>, filter: HistoryFilter) -> Result<HistoryPage> {
    let names = Names::new(read)?;
    let (entries, next) = page(&names, read, &filter)?;
    if let Some(patient) = filter.patient {
        read.opened(patient);
    }
    let l = read.moment.language;
    Ok(HistoryPage {
        entries,
        next,
        accounts: records::history::accounts(read.records)?
            .into_iter()
            .map(|row| HistoryAccount {
                account: row.account,
                name: row.name,
            })
            .collect(),
        operations: words::noted()
            .map(|operation| HistoryOperation {
                operation: operation.to_owned(),
                words: words::operation(l, operation),
            })
            .collect(),
    })
}

/// One page, and where the next one begins.
pub(super) fn page(
    names: &Names<'_, '_>,
    read: &Read<'_>,
    filter: &HistoryFilter,
) -> Result<(Vec<HistoryEntry>, Option<u64>)> {
    let actor = filter.account.map(|account| account.to_string());
    let zone = read.moment.zone;
    let wanted = Wanted {
        subject: subject(read, filter)?,
        actor: actor.as_deref(),
        operation: filter.operation.as_deref(),
        from: filter.from.map(|day| midnight(zone, day)),
        until: filter
            .to
            .and_then(|day| day.succ_opt())
            .map(|day| midnight(zone, day)),
        changes_only: filter.changes_only,
        before: filter.before,
        limit: PAGE + 1,
    };
    let mut rows = records::history::entries(read.records, &wanted)?;
    let more = rows.len() > PAGE as usize;
    rows.truncate(PAGE as usize);
    let next = rows.last().filter(|_| more).map(|row| row.sequence);
    let entries = rows
        .into_iter()
        .map(|row| entry(names, read, row))
        .collect::<Result<_>>()?;
    Ok((entries, next))
}

/// Everything of a person; where nobody was merged the plain walk, which is the quicker one.
fn person(read: &Read<'_>, patient: PatientId) -> Result<Subject<'static>> {
    let kept = records::patients::read(read.records, patient)?;
    let root = kept.map_or(patient, |kept| kept.root);
    Ok(
        if records::patients::numbers(read.records, root)?.len() > 1 {
            Subject::Person { root: root.0 }
        } else {
            Subject::Record {
                noun: "patients",
                id: root.0,
            }
        },
    )
}

fn subject<'f>(read: &Read<'_>, filter: &'f HistoryFilter) -> Result<Subject<'f>> {
    Ok(match (filter.patient, &filter.noun, filter.id) {
        (Some(patient), ..) => person(read, patient)?,
        (None, Some(noun), Some(id)) => Subject::Record { noun, id },
        (None, Some(_), None) => return Err(Error::at("id", Problem::Required)),
        (None, None, _) => Subject::Everything,
    })
}

/// The first instant of a day on the clinic's wall, also where the clocks go forward at midnight.
fn midnight(zone: Tz, day: NaiveDate) -> DateTime<Utc> {
    (0..24)
        .filter_map(|hour| day.and_hms_opt(hour, 0, 0))
        .find_map(|wall| zone.from_local_datetime(&wall).earliest())
        .map_or_else(
            || day.and_time(chrono::NaiveTime::MIN).and_utc(),
            |at| at.to_utc(),
        )
}

/// What the clinic's wall showed when the entry was written.
pub(super) fn wall(row: &EntryRow) -> Option<DateTime<FixedOffset>> {
    Some(
        row.at
            .with_timezone(&FixedOffset::east_opt(row.offset_minutes.checked_mul(60)?)?),
    )
}

fn entry(names: &Names<'_, '_>, read: &Read<'_>, row: EntryRow) -> Result<HistoryEntry> {
    let at = wall(&row).map_or_else(
        || read.moment.wall(row.at),
        |at| at.format(WALL).to_string(),
    );
    let mut subjects = Vec::with_capacity(row.notes.len());
    for note in row.notes {
        let changes = if note.detail.is_object() {
            let before = if fields::is_event(&note.noun) {
                None
            } else {
                records::history::previous(read.records, &note.noun, note.id, row.sequence)?
                    .or_else(|| note.detail.get(fields::WAS).cloned())
            };
            changes::between(names, &note.noun, before.as_ref(), &note.detail)?
        } else {
            Vec::new()
        };
        subjects.push(HistorySubject {
            name: names.of(&note.noun, note.id)?,
            noun: note.noun,
            id: note.id,
            changes,
        });
    }
    // What it was about comes first ("sessions" of "sessions.record"), what was only touched by it last.
    let about = row.operation.split('.').next().unwrap_or_default();
    subjects.sort_by_key(|subject| (subject.changes.is_empty(), !subject.noun.starts_with(about)));
    Ok(HistoryEntry {
        sequence: row.sequence,
        at,
        who: names.who(&row.actor),
        words: words::operation(names.language(), &row.operation),
        operation: row.operation,
        subjects,
    })
}
