//! Screenings as they were answered and judged.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, Utc};
use clinical::{
    id::{PatientId, ProductId, ScreeningId},
    screening::{Answer, Dated, Facts, Given, Judgement, Verdict},
};
use vault::{Reader, Row, Writer, params};

use crate::{
    Result,
    columns::{day, day_text, document, document_text, instant, maybe_document, word},
    person::numbers,
    struck::{self, Struck},
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
    /// Question id, answer, and the day on which it was given: the screening's, where older versions did not keep it.
    pub answers: Dated,
    /// What was meant to be injected.
    pub products: Vec<ProductId>,
    /// What the intake told then; none where there was no intake.
    pub facts: Option<Facts>,
    /// As judged then, by the catalogue and the clinic's rules of then.
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
    /// Who recorded it.
    pub account: i64,
    /// When.
    pub at: DateTime<Utc>,
    /// Since when it no longer counts, and why.
    pub struck: Option<Struck>,
}

fn answers(row: &Row<'_>, of: NaiveDate) -> rusqlite::Result<Dated> {
    let answers: BTreeMap<String, Answer> = document(row, "answers")?;
    let days: BTreeMap<String, NaiveDate> = maybe_document(row, "answered_on")?.unwrap_or_default();
    Ok(answers
        .into_iter()
        .map(|(id, answer)| {
            let on = days.get(&id).copied().unwrap_or(of);
            (id, Given { answer, on })
        })
        .collect())
}

fn row(row: &Row<'_>) -> rusqlite::Result<ScreeningRow> {
    let day = day(row, "day")?;
    Ok(ScreeningRow {
        screening: ScreeningId(row.get("id")?),
        fields: ScreeningFields {
            patient: PatientId(row.get("patient")?),
            day,
            answers: answers(row, day)?,
            products: maybe_document(row, "products")?.unwrap_or_default(),
            facts: maybe_document(row, "facts")?,
            judgement: document(row, "judgement")?,
            overrides: document(row, "overrides")?,
            effective: word(row, "effective")?,
        },
        account: row.get("account")?,
        at: instant(row, "at")?,
        struck: struck::of(row)?,
    })
}

/// Keeps a screening.
pub fn insert(
    w: &Writer<'_>,
    fields: &ScreeningFields,
    account: i64,
    at: DateTime<Utc>,
) -> Result<ScreeningId> {
    let answers: BTreeMap<_, _> = fields
        .answers
        .iter()
        .map(|(id, given)| (id, given.answer))
        .collect();
    let days: BTreeMap<_, _> = fields
        .answers
        .iter()
        .map(|(id, given)| (id, given.on))
        .collect();
    let products = (!fields.products.is_empty()).then_some(&fields.products);
    let id = w.insert(
        "INSERT INTO screening (patient, day, answers, judgement, overrides, verdict, effective, account, at, answered_on, products,
                                facts, policy_version)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)",
        params![
            fields.patient.0,
            day_text(fields.day),
            document_text(&answers)?,
            document_text(&fields.judgement)?,
            document_text(&fields.overrides)?,
            fields.judgement.verdict.as_str(),
            fields.effective.as_str(),
            account,
            at.timestamp_millis(),
            document_text(&days)?,
            products.map(document_text).transpose()?,
            fields.facts.as_ref().map(document_text).transpose()?,
            fields.judgement.policy_version
        ],
    )?;
    Ok(ScreeningId(id))
}

/// One screening, struck or not.
pub fn read(r: &Reader<'_>, screening: ScreeningId) -> Result<Option<ScreeningRow>> {
    r.query_one(
        "SELECT * FROM screening WHERE id = ?1",
        params![screening.0],
        row,
    )
}

/// All of a person, by the root's number, newest first, those that were struck among them.
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

/// A person's newest that stands, by the root's number.
pub fn latest(r: &Reader<'_>, patient: PatientId) -> Result<Option<ScreeningRow>> {
    r.query_one(
        concat!(
            "SELECT * FROM screening_standing WHERE patient IN ",
            numbers!("?1"),
            " ORDER BY id DESC LIMIT 1"
        ),
        params![patient.0],
        row,
    )
}

/// The screenings of a day that stand, in the order recorded. Reads through all of them: it is asked once a day, for the daily summary.
pub fn of_day(r: &Reader<'_>, day: NaiveDate) -> Result<Vec<ScreeningRow>> {
    r.query_all(
        "SELECT * FROM screening_standing WHERE day = ?1 ORDER BY id",
        params![day_text(day)],
        row,
    )
}
