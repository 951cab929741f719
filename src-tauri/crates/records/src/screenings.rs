//! Screenings as they were answered and judged.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, Utc};
use clinical::{
    id::{PatientId, ScreeningId},
    screening::{Answer, Judgement, Verdict},
};
use vault::{Reader, Row, Writer, params};

use crate::{
    Result,
    columns::{day, day_text, document, document_text, word},
    person::numbers,
};

/// Rule id and the typed reason for going on although it speaks against it.
pub type Overrides = BTreeMap<String, String>;

/// A screening without its number.
#[derive(Debug, Clone, PartialEq)]
pub struct ScreeningFields {
    /// Who was asked.
    pub patient: PatientId,
    /// On which day, in the clinic's zone.
    pub day: NaiveDate,
    /// Question id and answer.
    pub answers: BTreeMap<String, Answer>,
    /// As judged then, by the catalogue of then.
    pub judgement: Judgement,
    /// Reasons given.
    pub overrides: Overrides,
    /// What is left after the overrides.
    pub effective: Verdict,
}

/// A screening as kept.
#[derive(Debug, Clone, PartialEq)]
pub struct ScreeningRow {
    /// Number.
    pub screening: ScreeningId,
    /// The rest.
    pub fields: ScreeningFields,
}

fn row(row: &Row<'_>) -> rusqlite::Result<ScreeningRow> {
    Ok(ScreeningRow {
        screening: ScreeningId(row.get("id")?),
        fields: ScreeningFields {
            patient: PatientId(row.get("patient")?),
            day: day(row, "day")?,
            answers: document(row, "answers")?,
            judgement: document(row, "judgement")?,
            overrides: document(row, "overrides")?,
            effective: word(row, "effective")?,
        },
    })
}

/// Keeps a screening.
pub fn insert(
    w: &Writer<'_>,
    fields: &ScreeningFields,
    account: i64,
    at: DateTime<Utc>,
) -> Result<ScreeningId> {
    let id = w.insert(
        "INSERT INTO screening (patient, day, answers, judgement, overrides, verdict, effective, account, at)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
        params![
            fields.patient.0,
            day_text(fields.day),
            document_text(&fields.answers)?,
            document_text(&fields.judgement)?,
            document_text(&fields.overrides)?,
            fields.judgement.verdict.as_str(),
            fields.effective.as_str(),
            account,
            at.timestamp_millis()
        ],
    )?;
    Ok(ScreeningId(id))
}

/// One screening.
pub fn read(r: &Reader<'_>, screening: ScreeningId) -> Result<Option<ScreeningRow>> {
    r.query_one(
        "SELECT * FROM screening WHERE id = ?1",
        params![screening.0],
        row,
    )
}

/// All of a person, by the root's number, newest first.
pub fn of_patient(r: &Reader<'_>, patient: PatientId) -> Result<Vec<ScreeningRow>> {
    r.query_all(
        concat!(
            "SELECT * FROM screening WHERE patient IN ",
            numbers!("?1"),
            " ORDER BY id DESC"
        ),
        params![patient.0],
        row,
    )
}

/// A person's newest, by the root's number.
pub fn latest(r: &Reader<'_>, patient: PatientId) -> Result<Option<ScreeningRow>> {
    r.query_one(
        concat!(
            "SELECT * FROM screening WHERE patient IN ",
            numbers!("?1"),
            " ORDER BY id DESC LIMIT 1"
        ),
        params![patient.0],
        row,
    )
}
