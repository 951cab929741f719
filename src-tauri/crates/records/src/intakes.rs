//! Intakes as they were recorded: each stands beside the earlier ones.

use std::collections::HashMap;

use chrono::{DateTime, NaiveDate, Utc};
use clinical::{
    id::{IntakeId, PatientId},
    intake::Intake,
};
use vault::{Reader, Row, Writer, params};

use crate::{
    Result,
    columns::{day, day_text, document, document_text, instant},
    person::{self, last_of_each, numbers},
    struck::{self, Struck},
};

/// An intake without its number.
#[derive(Debug, Clone, PartialEq)]
pub struct IntakeFields {
    /// Whose.
    pub patient: PatientId,
    /// On which day, in the clinic's zone.
    pub day: NaiveDate,
    /// What was asked and told.
    pub content: Intake,
    /// The version of what was offered.
    pub catalogue_version: String,
}

/// An intake as kept.
#[derive(Debug, Clone, PartialEq)]
pub struct IntakeRow {
    /// Number.
    pub intake: IntakeId,
    /// The rest.
    pub fields: IntakeFields,
    /// Who recorded it.
    pub account: i64,
    /// When.
    pub at: DateTime<Utc>,
    /// Since when it no longer counts, and why.
    pub struck: Option<Struck>,
}

fn row(row: &Row<'_>) -> rusqlite::Result<IntakeRow> {
    Ok(IntakeRow {
        intake: IntakeId(row.get("id")?),
        fields: IntakeFields {
            patient: PatientId(row.get("patient")?),
            day: day(row, "day")?,
            content: document(row, "content")?,
            catalogue_version: row.get("catalogue_version")?,
        },
        account: row.get("account")?,
        at: instant(row, "at")?,
        struck: struck::of(row)?,
    })
}

/// Keeps an intake.
pub fn insert(
    w: &Writer<'_>,
    fields: &IntakeFields,
    account: i64,
    at: DateTime<Utc>,
) -> Result<IntakeId> {
    let id = w.insert(
        "INSERT INTO intake (patient, day, content, catalogue_version, account, at) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
        params![
            fields.patient.0,
            day_text(fields.day),
            document_text(&fields.content)?,
            fields.catalogue_version,
            account,
            at.timestamp_millis()
        ],
    )?;
    Ok(IntakeId(id))
}

/// One intake, struck or not.
pub fn read(r: &Reader<'_>, intake: IntakeId) -> Result<Option<IntakeRow>> {
    r.query_one("SELECT * FROM intake WHERE id = ?1", params![intake.0], row)
}

/// All of a patient, newest first, those that were struck among them.
pub fn of_patient(r: &Reader<'_>, patient: PatientId) -> Result<Vec<IntakeRow>> {
    r.query_all(
        concat!(
            "SELECT * FROM intake WHERE patient IN ",
            numbers!("?1"),
            " ORDER BY id DESC"
        ),
        params![patient.0],
        row,
    )
}

/// A patient's newest that stands.
pub fn latest(r: &Reader<'_>, patient: PatientId) -> Result<Option<IntakeRow>> {
    r.query_one(
        concat!(
            "SELECT * FROM intake_standing WHERE patient IN ",
            numbers!("?1"),
            " ORDER BY id DESC LIMIT 1"
        ),
        params![patient.0],
        row,
    )
}

/// The newest that stands of many persons at once, by their roots; of those who have one.
pub fn latest_of(r: &Reader<'_>, roots: &[PatientId]) -> Result<HashMap<PatientId, IntakeRow>> {
    person::each(r, last_of_each!("intake_standing", "id DESC"), roots, row)
}
