//! What was said between the clinic and a patient outside a session. Never changed; one that was noted of the wrong patient is struck.

use chrono::{DateTime, Utc};
use clinical::{
    contact::{ContactOutcome, ContactWay},
    id::{ContactId, PatientId},
};
use vault::{Reader, Row, Writer, params};

use crate::{
    Result,
    columns::{instant, maybe_instant, word},
    person::numbers,
};

/// A contact without its number.
#[derive(Debug, Clone, PartialEq)]
pub struct ContactFields {
    /// With whom.
    pub patient: PatientId,
    /// When.
    pub at: DateTime<Utc>,
    /// How.
    pub way: ContactWay,
    /// What came of it.
    pub outcome: ContactOutcome,
    /// What was said.
    pub note: Option<String>,
}

/// A contact as kept.
#[derive(Debug, Clone, PartialEq)]
pub struct ContactRow {
    /// Number.
    pub contact: ContactId,
    /// The rest.
    pub fields: ContactFields,
    /// Who noted it.
    pub account: i64,
    /// Since when it no longer counts, and why.
    pub struck: Option<(DateTime<Utc>, String)>,
}

fn row(row: &Row<'_>) -> rusqlite::Result<ContactRow> {
    let struck_at = maybe_instant(row, "struck_at")?;
    let reason: Option<String> = row.get("struck_reason")?;
    Ok(ContactRow {
        contact: ContactId(row.get("id")?),
        fields: ContactFields {
            patient: PatientId(row.get("patient")?),
            at: instant(row, "at")?,
            way: word(row, "way")?,
            outcome: word(row, "outcome")?,
            note: row.get("note")?,
        },
        account: row.get("account")?,
        struck: struck_at.zip(reason),
    })
}

/// Keeps a contact.
pub fn insert(
    w: &Writer<'_>,
    fields: &ContactFields,
    account: i64,
    now: DateTime<Utc>,
) -> Result<ContactId> {
    let id = w.insert(
        "INSERT INTO contact (patient, at, way, outcome, note, account, recorded_at) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
        params![
            fields.patient.0,
            fields.at.timestamp_millis(),
            fields.way.as_str(),
            fields.outcome.as_str(),
            fields.note,
            account,
            now.timestamp_millis()
        ],
    )?;
    Ok(ContactId(id))
}

/// Strikes a contact.
pub fn strike(
    w: &Writer<'_>,
    contact: ContactId,
    reason: &str,
    account: i64,
    now: DateTime<Utc>,
) -> Result<()> {
    w.execute(
        "UPDATE contact SET struck_at = ?2, struck_by = ?3, struck_reason = ?4 WHERE id = ?1",
        params![contact.0, now.timestamp_millis(), account, reason],
    )?;
    Ok(())
}

/// One contact.
pub fn read(r: &Reader<'_>, contact: ContactId) -> Result<Option<ContactRow>> {
    r.query_one(
        "SELECT * FROM contact WHERE id = ?1",
        params![contact.0],
        row,
    )
}

/// Every contact with a person, by the root's number, newest first.
pub fn of_patient(r: &Reader<'_>, root: PatientId) -> Result<Vec<ContactRow>> {
    r.query_all(
        concat!(
            "SELECT * FROM contact WHERE patient IN ",
            numbers!("?1"),
            " ORDER BY at DESC, id DESC"
        ),
        params![root.0],
        row,
    )
}
