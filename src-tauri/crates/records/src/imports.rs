//! Imports: which file, when, and whom it brought.

use chrono::{DateTime, Utc};
use clinical::PatientId;
use vault::{Reader, Row, Writer, params};

use crate::{
    Result,
    columns::{instant, maybe_instant},
};

/// An import without its number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ImportFields {
    /// When.
    pub at: DateTime<Utc>,
    /// Who did it.
    pub account: i64,
    /// The file's name.
    pub file: String,
    /// Lines of the file that were not blank.
    pub lines: u64,
    /// How many patients it brought.
    pub added: u64,
    /// How many lines were left out.
    pub skipped: u64,
    /// The first of its patients, whose numbers follow one another.
    pub first: PatientId,
}

/// An import as kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ImportRow {
    /// Number.
    pub import: i64,
    /// The rest.
    pub fields: ImportFields,
    /// The last of its patients.
    pub last: PatientId,
    /// When it was taken back.
    pub undone_at: Option<DateTime<Utc>>,
}

fn count(row: &Row<'_>, column: &'static str) -> rusqlite::Result<u64> {
    let count: i64 = row.get(column)?;
    Ok(count.unsigned_abs())
}

fn row(row: &Row<'_>) -> rusqlite::Result<ImportRow> {
    Ok(ImportRow {
        import: row.get("id")?,
        fields: ImportFields {
            at: instant(row, "at")?,
            account: row.get("account")?,
            file: row.get("file")?,
            lines: count(row, "lines")?,
            added: count(row, "added")?,
            skipped: count(row, "skipped")?,
            first: PatientId(row.get("first_patient")?),
        },
        last: PatientId(row.get("last_patient")?),
        undone_at: maybe_instant(row, "undone_at")?,
    })
}

/// Notes an import, whose patients were registered before it in the same transaction.
pub fn add(w: &Writer<'_>, fields: &ImportFields) -> Result<i64> {
    let whole = |count: u64| i64::try_from(count).unwrap_or(i64::MAX);
    w.insert(
        "INSERT INTO import (at, account, file, lines, added, skipped, first_patient, last_patient)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?7 + ?5 - 1)",
        params![
            fields.at.timestamp_millis(),
            fields.account,
            fields.file,
            whole(fields.lines),
            whole(fields.added),
            whole(fields.skipped),
            fields.first.0
        ],
    )
}

/// All of them, newest first.
pub fn all(r: &Reader<'_>) -> Result<Vec<ImportRow>> {
    r.query_all("SELECT * FROM import ORDER BY id DESC", params![], row)
}

/// One of them.
pub fn read(r: &Reader<'_>, import: i64) -> Result<Option<ImportRow>> {
    r.query_one("SELECT * FROM import WHERE id = ?1", params![import], row)
}

/// Patients of an import with an entry of the history since: number and operation, each once. The import's own entry is none.
pub fn entries_since(r: &Reader<'_>, import: &ImportRow) -> Result<Vec<(PatientId, String)>> {
    r.query_all(
        "SELECT DISTINCT s.id AS patient, l.operation AS operation
           FROM audit_subject s CROSS JOIN audit_log l ON l.sequence = s.sequence
          WHERE s.noun = 'patients' AND s.id BETWEEN ?1 AND ?2 AND l.operation <> 'imports.run' ORDER BY s.id",
        params![import.fields.first.0, import.last.0],
        |row| Ok((PatientId(row.get("patient")?), row.get("operation")?)),
    )
}

/// Takes some patients of an import out of the records, from a number to another. What refers to one of them refuses it.
pub fn remove(w: &Writer<'_>, from: PatientId, to: PatientId) -> Result<()> {
    w.execute(
        "DELETE FROM patient_key WHERE patient BETWEEN ?1 AND ?2",
        params![from.0, to.0],
    )?;
    w.execute(
        "DELETE FROM patient WHERE id BETWEEN ?1 AND ?2",
        params![from.0, to.0],
    )?;
    Ok(())
}

/// Notes that an import was taken back.
pub fn undone(w: &Writer<'_>, import: i64, at: DateTime<Utc>, account: i64) -> Result<()> {
    w.execute(
        "UPDATE import SET undone_at = ?2, undone_by = ?3 WHERE id = ?1",
        params![import, at.timestamp_millis(), account],
    )?;
    Ok(())
}
