//! Out of the lists and back, and what holds a record.

use chrono::{DateTime, Utc};
use clinical::id::PatientId;
use vault::{Reader, Writer, params};

use crate::{
    Result,
    columns::{instant, maybe_instant},
    person::numbers,
};

/// One time out of the lists.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ArchivingRow {
    /// Since when.
    pub at: DateTime<Utc>,
    /// As typed.
    pub reason: Option<String>,
    /// Until when.
    pub restored_at: Option<DateTime<Utc>>,
}

/// Takes a patient out of the lists.
pub fn archive(
    w: &Writer<'_>,
    patient: PatientId,
    reason: Option<&str>,
    account: i64,
    at: DateTime<Utc>,
) -> Result<()> {
    w.execute(
        "UPDATE patient SET archived_at = ?2, archive_reason = ?3 WHERE id = ?1",
        params![patient.0, at.timestamp_millis(), reason],
    )?;
    w.execute(
        "INSERT INTO archiving (patient, at, reason, account) VALUES (?1, ?2, ?3, ?4)",
        params![patient.0, at.timestamp_millis(), reason, account],
    )?;
    Ok(())
}

/// Brings a patient back into the lists.
pub fn restore(w: &Writer<'_>, patient: PatientId, account: i64, at: DateTime<Utc>) -> Result<()> {
    w.execute(
        "UPDATE patient SET archived_at = NULL, archive_reason = NULL WHERE id = ?1",
        params![patient.0],
    )?;
    w.execute(
        "UPDATE archiving SET restored_at = ?2, restored_by = ?3 WHERE patient = ?1 AND restored_at IS NULL",
        params![patient.0, at.timestamp_millis(), account],
    )?;
    Ok(())
}

/// Holds a patient's record, or lifts the hold.
pub fn hold(w: &Writer<'_>, patient: PatientId, reason: Option<&str>) -> Result<()> {
    w.execute(
        "UPDATE patient SET held_reason = ?2 WHERE id = ?1",
        params![patient.0, reason],
    )?;
    Ok(())
}

/// Every time a person was out of the lists, by the root's number, newest first.
pub fn archivings(r: &Reader<'_>, root: PatientId) -> Result<Vec<ArchivingRow>> {
    r.query_all(
        concat!(
            "SELECT at, reason, restored_at FROM archiving WHERE patient IN ",
            numbers!("?1"),
            " ORDER BY at DESC, id DESC"
        ),
        params![root.0],
        |row| {
            Ok(ArchivingRow {
                at: instant(row, "at")?,
                reason: row.get("reason")?,
                restored_at: maybe_instant(row, "restored_at")?,
            })
        },
    )
}
