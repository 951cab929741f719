//! Merges: who was merged into whom, and the way back.

use chrono::{DateTime, Utc};
use clinical::id::{MergeId, PatientId};
use serde_json::Value;
use vault::{Reader, Row, Writer, params};

use crate::{
    Result,
    columns::{document, document_text, instant, maybe_instant},
    person::numbers,
};

/// A merge without its number.
#[derive(Debug, Clone, PartialEq)]
pub struct MergeFields {
    /// Who stayed in the lists; a root.
    pub kept: PatientId,
    /// Who was merged; a root until then.
    pub merged: PatientId,
    /// The kept patient's details before.
    pub before: Value,
    /// The details as chosen.
    pub chosen: Value,
    /// When.
    pub at: DateTime<Utc>,
    /// By which account.
    pub account: i64,
}

/// A merge as kept.
#[derive(Debug, Clone, PartialEq)]
pub struct MergeRow {
    /// Number.
    pub merge: MergeId,
    /// The rest.
    pub fields: MergeFields,
    /// When it was undone.
    pub undone_at: Option<DateTime<Utc>>,
    /// Whether the kept patient has its details of before again.
    pub put_back: bool,
}

fn row(row: &Row<'_>) -> rusqlite::Result<MergeRow> {
    Ok(MergeRow {
        merge: MergeId(row.get("id")?),
        fields: MergeFields {
            kept: PatientId(row.get("kept")?),
            merged: PatientId(row.get("merged")?),
            before: document(row, "before")?,
            chosen: document(row, "chosen")?,
            at: instant(row, "at")?,
            account: row.get("account")?,
        },
        undone_at: maybe_instant(row, "undone_at")?,
        put_back: row.get("put_back")?,
    })
}

/// Merges one root into another. The kept one's details are written apart.
pub fn merge(w: &Writer<'_>, fields: &MergeFields) -> Result<MergeId> {
    let id = w.insert(
        "INSERT INTO merge (kept, merged, before, chosen, at, account) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
        params![
            fields.kept.0,
            fields.merged.0,
            document_text(&fields.before)?,
            document_text(&fields.chosen)?,
            fields.at.timestamp_millis(),
            fields.account
        ],
    )?;
    w.execute(
        "UPDATE patient SET root = ?2 WHERE root = ?1",
        params![fields.merged.0, fields.kept.0],
    )?;
    w.execute(
        "UPDATE patient SET root = ?2, merged_into = ?2 WHERE id = ?1",
        params![fields.merged.0, fields.kept.0],
    )?;
    Ok(MergeId(id))
}

/// Undoes a merge: the merged one is a root again, and whoever was merged into it goes along.
pub fn undo(w: &Writer<'_>, merge: &MergeRow, account: i64, at: DateTime<Utc>) -> Result<()> {
    w.execute(
        "UPDATE merge SET undone_at = ?2, undone_by = ?3 WHERE id = ?1",
        params![merge.merge.0, at.timestamp_millis(), account],
    )?;
    let merged = merge.fields.merged.0;
    // Only the person's own numbers are walked: the old root's.
    w.execute(
        "WITH RECURSIVE below (id) AS (
             SELECT id FROM patient WHERE root = (SELECT root FROM patient WHERE id = ?1) AND merged_into = ?1
             UNION
             SELECT p.id FROM below JOIN patient p ON p.merged_into = below.id
              WHERE p.root = (SELECT root FROM patient WHERE id = ?1))
         UPDATE patient SET root = ?1 WHERE id IN (SELECT id FROM below)",
        params![merged],
    )?;
    w.execute(
        "UPDATE patient SET root = NULL, merged_into = NULL WHERE id = ?1",
        params![merged],
    )?;
    Ok(())
}

/// Notes that what a merge changed in the kept one's details is put back.
pub fn put_back(w: &Writer<'_>, merge: MergeId) -> Result<()> {
    w.execute(
        "UPDATE merge SET put_back = 1 WHERE id = ?1",
        params![merge.0],
    )?;
    Ok(())
}

/// One merge.
pub fn merge_of(r: &Reader<'_>, merge: MergeId) -> Result<Option<MergeRow>> {
    r.query_one("SELECT * FROM merge WHERE id = ?1", params![merge.0], row)
}

/// Every merge into exactly this number, newest first.
pub fn merges_of_kept(r: &Reader<'_>, kept: PatientId) -> Result<Vec<MergeRow>> {
    r.query_all(
        "SELECT * FROM merge WHERE kept = ?1 ORDER BY id DESC",
        params![kept.0],
        row,
    )
}

/// Every merge into any number of a person, by the root's, newest first.
pub fn merges_of_person(r: &Reader<'_>, root: PatientId) -> Result<Vec<MergeRow>> {
    r.query_all(
        concat!(
            "SELECT * FROM merge WHERE kept IN ",
            numbers!("?1"),
            " ORDER BY id DESC"
        ),
        params![root.0],
        row,
    )
}
