//! The audit log, read back: pages of it, newest first, and what was noted of a record before.

use chrono::{DateTime, SecondsFormat, Utc};
use serde::Deserialize;
use serde_json::Value;
use vault::{Reader, Row, params};

use crate::{Result, columns::document, person::numbers};

/// Whose entries are wanted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Subject<'a> {
    /// The whole clinic's.
    Everything,
    /// One record's, as the notes call it. A patient's entries are also those of its screenings, courses, sessions, side
    /// effects and drafts, and who looked at it: each of them was laid to the patient when it was written.
    Record {
        /// "lots"
        noun: &'a str,
        /// Its number.
        id: i64,
    },
    /// A person's: the root's and those of every number merged into it.
    Person {
        /// The root's number.
        root: i64,
    },
}

/// Which entries are wanted: all that fit everything given.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Wanted<'a> {
    /// Of what.
    pub subject: Subject<'a>,
    /// By whom, as the log writes it.
    pub actor: Option<&'a str>,
    /// "sessions.record"
    pub operation: Option<&'a str>,
    /// At this instant or later.
    pub from: Option<DateTime<Utc>>,
    /// Before this instant.
    pub until: Option<DateTime<Utc>>,
    /// Without looking and without drafts.
    pub changes_only: bool,
    /// Only entries before this one.
    pub before: Option<u64>,
    /// At most so many.
    pub limit: u32,
}

/// An entry as kept.
#[derive(Debug, Clone, PartialEq)]
pub struct EntryRow {
    /// Its place in the chain.
    pub sequence: u64,
    /// When.
    pub at: DateTime<Utc>,
    /// How far the clinic's wall was from UTC then, in minutes, east positive.
    pub offset_minutes: i32,
    /// The account's number; empty for the program itself.
    pub actor: String,
    /// "sessions.record"
    pub operation: String,
    /// What it noted.
    pub notes: Vec<NoteRow>,
}

/// What an entry noted of one record.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct NoteRow {
    /// "sessions"
    pub noun: String,
    /// Its number.
    pub id: i64,
    /// The record after the entry; null where only its being touched was noted.
    pub detail: Value,
}

/// Someone who has, or had, an account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NameRow {
    /// Its number.
    pub account: i64,
    /// Name.
    pub name: String,
}

// What the statements have in common; `concat!` keeps each of them one literal.
macro_rules! fitting {
    () => {
        "(?1 IS NULL OR actor = ?1) AND (?2 IS NULL OR operation = ?2) AND (?3 IS NULL OR at >= ?3)
           AND (?4 IS NULL OR at < ?4)
           AND (NOT ?5 OR operation NOT IN ('patients.read', 'drafts.save', 'drafts.discard'))"
    };
}
// The number comes from the table that is walked, so that its order is the answer's and nothing is sorted.
macro_rules! columns {
    ($walked:literal) => {
        concat!(
            "SELECT ",
            $walked,
            ".sequence AS sequence, at, offset_minutes, actor, operation, notes "
        )
    };
}
// CROSS JOIN holds SQLite to this order: the subject's own entries first, each then fetched by its number.
macro_rules! by_subject {
    () => {
        "FROM audit_subject s CROSS JOIN audit_log log ON log.sequence = s.sequence "
    };
}

const OF_EVERYTHING: &str = concat!(
    columns!("log"),
    "FROM audit_log log WHERE log.sequence < ?6 AND ",
    fitting!(),
    " ORDER BY log.sequence DESC LIMIT ?7"
);

const OF_RECORD: &str = concat!(
    columns!("s"),
    by_subject!(),
    "WHERE s.noun = ?8 AND s.id = ?9 AND s.sequence < ?6 AND ",
    fitting!(),
    " ORDER BY s.sequence DESC LIMIT ?7"
);

/// An entry about several of a person's numbers is told once.
const OF_PERSON: &str = concat!(
    columns!("s"),
    "FROM (SELECT DISTINCT sequence FROM audit_subject WHERE noun = 'patients' AND id IN ",
    numbers!("?8"),
    " AND sequence < ?6) s CROSS JOIN audit_log log ON log.sequence = s.sequence WHERE ",
    fitting!(),
    " ORDER BY s.sequence DESC LIMIT ?7"
);

/// The newest entry before one whose notes hold this record's own fields. An entry is found under a patient without having
/// noted the patient's fields.
const PREVIOUS: &str = concat!(
    "SELECT notes ",
    by_subject!(),
    "WHERE s.noun = ?1 AND s.id = ?2 AND s.sequence < ?3
        AND operation NOT IN ('drafts.save', 'drafts.discard')
        AND EXISTS (SELECT 1 FROM json_each(notes) note
                     WHERE note.value ->> 'noun' = ?1 AND note.value ->> 'id' = ?2
                       AND json_type(note.value, '$.detail') = 'object')
      ORDER BY s.sequence DESC LIMIT 1"
);

/// When an entry was written.
fn written(row: &Row<'_>) -> rusqlite::Result<DateTime<Utc>> {
    let at: String = row.get("at")?;
    at.parse().map_err(|error| {
        rusqlite::Error::FromSqlConversionFailure(
            1,
            rusqlite::types::Type::Text,
            Box::<chrono::ParseError>::new(error),
        )
    })
}

fn row(row: &Row<'_>) -> rusqlite::Result<EntryRow> {
    let sequence: i64 = row.get("sequence")?;
    Ok(EntryRow {
        sequence: u64::try_from(sequence)
            .map_err(|_| rusqlite::Error::IntegralValueOutOfRange(0, sequence))?,
        at: written(row)?,
        offset_minutes: row.get("offset_minutes")?,
        actor: row.get("actor")?,
        operation: row.get("operation")?,
        notes: document(row, "notes")?,
    })
}

/// How the log writes an instant: the texts sort as the instants do.
fn text(at: DateTime<Utc>) -> String {
    at.to_rfc3339_opts(SecondsFormat::Micros, true)
}

/// The newest entries that fit, newest first.
///
/// # Errors
/// When the log cannot be read.
pub fn entries(r: &Reader<'_>, wanted: &Wanted<'_>) -> Result<Vec<EntryRow>> {
    let from = wanted.from.map(text);
    let until = wanted.until.map(text);
    let before = wanted
        .before
        .and_then(|before| i64::try_from(before).ok())
        .unwrap_or(i64::MAX);
    let Wanted {
        actor,
        operation,
        changes_only,
        limit,
        ..
    } = *wanted;
    match wanted.subject {
        Subject::Everything => r.query_all(
            OF_EVERYTHING,
            params![actor, operation, from, until, changes_only, before, limit],
            row,
        ),
        Subject::Person { root } => r.query_all(
            OF_PERSON,
            params![
                actor,
                operation,
                from,
                until,
                changes_only,
                before,
                limit,
                root
            ],
            row,
        ),
        Subject::Record { noun, id } => r.query_all(
            OF_RECORD,
            params![
                actor,
                operation,
                from,
                until,
                changes_only,
                before,
                limit,
                noun,
                id
            ],
            row,
        ),
    }
}

/// What was noted of a record before an entry; `None` when that entry was the first to note it.
///
/// # Errors
/// When the log cannot be read.
pub fn previous(r: &Reader<'_>, noun: &str, id: i64, sequence: u64) -> Result<Option<Value>> {
    let sequence = i64::try_from(sequence).unwrap_or(i64::MAX);
    let notes: Option<Vec<NoteRow>> =
        r.query_one(PREVIOUS, params![noun, id, sequence], |row| {
            document(row, "notes")
        })?;
    Ok(notes.and_then(|notes| {
        notes
            .into_iter()
            .rfind(|note| note.noun == noun && note.id == id && note.detail.is_object())
            .map(|note| note.detail)
    }))
}

/// Where the log ends: the number of its last entry, and the seal over it and everything before. `None` while it is empty.
///
/// # Errors
/// When the log cannot be read.
pub fn end(r: &Reader<'_>) -> Result<Option<(u64, [u8; 32])>> {
    r.query_one(
        "SELECT sequence, link FROM audit_log ORDER BY sequence DESC LIMIT 1",
        params![],
        |row| {
            let sequence: i64 = row.get("sequence")?;
            Ok((sequence.unsigned_abs(), row.get("link")?))
        },
    )
}

/// The last entry whose seal begins with eight bytes in this range, both ends included, or began so under a key of before: its number and
/// when it was written. Reads through the log; it is asked by hand, with a paper in it.
///
/// # Errors
/// When the log cannot be read.
pub fn sealed_between(
    r: &Reader<'_>,
    [least, most]: [[u8; 8]; 2],
) -> Result<Option<(u64, DateTime<Utc>)>> {
    r.query_one(
        "SELECT log.sequence, log.at
           FROM (SELECT sequence FROM audit_log WHERE substr(link, 1, 8) BETWEEN ?1 AND ?2
                 UNION SELECT sequence FROM audit_code WHERE beginning BETWEEN ?1 AND ?2) found
           JOIN audit_log log ON log.sequence = found.sequence ORDER BY log.sequence DESC LIMIT 1",
        params![least, most],
        |row| {
            let sequence: i64 = row.get("sequence")?;
            Ok((sequence.unsigned_abs(), written(row)?))
        },
    )
}

/// Everybody who ever had an account, by name.
///
/// # Errors
/// When the records cannot be read.
pub fn accounts(r: &Reader<'_>) -> Result<Vec<NameRow>> {
    r.query_all(
        "SELECT id, name FROM account ORDER BY name COLLATE NOCASE, id",
        params![],
        |row| {
            Ok(NameRow {
                account: row.get("id")?,
                name: row.get("name")?,
            })
        },
    )
}

#[cfg(test)]
mod tests;
