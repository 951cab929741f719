//! Patients.

use chrono::{DateTime, NaiveDate, Utc};
use clinical::{
    id::PatientId,
    patient::{HasCycles, Sex},
};
use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};
use vault::{Reader, Row, Writer, params};

use crate::{
    Result,
    columns::{day, day_text, word},
};

/// A patient's row without its number.
#[derive(Debug, Clone, PartialEq)]
pub struct PatientFields {
    /// Exactly as typed.
    pub name: String,
    /// Date of birth.
    pub birth_date: NaiveDate,
    /// As recorded.
    pub sex: Sex,
    /// Asked separately.
    pub has_cycles: HasCycles,
    /// As typed.
    pub phone: Option<String>,
    /// As typed.
    pub email: Option<String>,
    /// As typed.
    pub address: Option<String>,
    /// Language of documents.
    pub language: String,
    /// Always seen.
    pub alerts: Option<String>,
    /// Anything else.
    pub note: Option<String>,
}

/// A patient as kept.
#[derive(Debug, Clone, PartialEq)]
pub struct PatientRow {
    /// Number.
    pub patient: PatientId,
    /// The rest.
    pub fields: PatientFields,
    /// Day of registration in the clinic's zone.
    pub registered_on: NaiveDate,
}

fn row(row: &Row<'_>) -> rusqlite::Result<PatientRow> {
    Ok(PatientRow {
        patient: PatientId(row.get("id")?),
        fields: PatientFields {
            name: row.get("name")?,
            birth_date: day(row, "birth_date")?,
            sex: word(row, "sex")?,
            has_cycles: word(row, "has_cycles")?,
            phone: row.get("phone")?,
            email: row.get("email")?,
            address: row.get("address")?,
            language: row.get("language")?,
            alerts: row.get("alerts")?,
            note: row.get("note")?,
        },
        registered_on: day(row, "registered_on")?,
    })
}

/// Folds for search: marks dropped, lower case, Turkish dotless i as i. The same for what is kept and what is asked.
#[must_use]
pub fn fold(text: &str) -> String {
    text.nfkd()
        .filter(|c| !is_combining_mark(*c))
        .flat_map(char::to_lowercase)
        .map(|c| if c == 'ı' { 'i' } else { c })
        .filter(|c| !is_combining_mark(*c) && !matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}'))
        .collect()
}

fn search_key(fields: &PatientFields) -> String {
    let digits: String = fields
        .phone
        .iter()
        .flat_map(|p| p.chars())
        .filter_map(|c| c.to_digit(10))
        .map(|d| d.to_string())
        .collect();
    format!(
        "{} {digits} {}",
        fold(&fields.name),
        fields.birth_date.format("%Y-%m-%d %d.%m.%Y %d/%m/%Y")
    )
}

/// Registers a patient.
pub fn insert(
    w: &Writer<'_>,
    fields: &PatientFields,
    on: NaiveDate,
    at: DateTime<Utc>,
) -> Result<PatientId> {
    let id = w.insert(
        "INSERT INTO patient (name, search_key, birth_date, sex, has_cycles, phone, email, address, language, alerts, note, registered_on, touched_at)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)",
        params![
            fields.name,
            search_key(fields),
            day_text(fields.birth_date),
            fields.sex.as_str(),
            fields.has_cycles.as_str(),
            fields.phone,
            fields.email,
            fields.address,
            fields.language,
            fields.alerts,
            fields.note,
            day_text(on),
            at.timestamp_millis()
        ],
    )?;
    Ok(PatientId(id))
}

/// Changes a patient. False when there is none of that number.
pub fn update(
    w: &Writer<'_>,
    patient: PatientId,
    fields: &PatientFields,
    at: DateTime<Utc>,
) -> Result<bool> {
    let changed = w.execute(
        "UPDATE patient SET name = ?2, search_key = ?3, birth_date = ?4, sex = ?5, has_cycles = ?6, phone = ?7, email = ?8,
         address = ?9, language = ?10, alerts = ?11, note = ?12, touched_at = ?13 WHERE id = ?1",
        params![
            patient.0,
            fields.name,
            search_key(fields),
            day_text(fields.birth_date),
            fields.sex.as_str(),
            fields.has_cycles.as_str(),
            fields.phone,
            fields.email,
            fields.address,
            fields.language,
            fields.alerts,
            fields.note,
            at.timestamp_millis()
        ],
    )?;
    Ok(changed == 1)
}

/// Brings a patient to the top of the recent ones.
pub fn touch(w: &Writer<'_>, patient: PatientId, at: DateTime<Utc>) -> Result<()> {
    w.execute(
        "UPDATE patient SET touched_at = ?2 WHERE id = ?1",
        params![patient.0, at.timestamp_millis()],
    )?;
    Ok(())
}

/// One patient.
pub fn read(r: &Reader<'_>, patient: PatientId) -> Result<Option<PatientRow>> {
    r.query_one(
        "SELECT * FROM patient WHERE id = ?1",
        params![patient.0],
        row,
    )
}

/// Patients whose folded name, telephone or date of birth holds every word asked for; the most recent first.
pub fn search(r: &Reader<'_>, query: &str, limit: u32) -> Result<Vec<PatientRow>> {
    let literal = |word: String| {
        word.replace('\\', "\\\\")
            .replace('%', "\\%")
            .replace('_', "\\_")
    };
    let mut words = query.split_whitespace().map(fold).map(literal);
    let mut next = || {
        words
            .next()
            .map_or_else(|| "%".to_owned(), |word| format!("%{word}%"))
    };
    r.query_all(
        "SELECT * FROM patient WHERE search_key LIKE ?1 ESCAPE '\\' AND search_key LIKE ?2 ESCAPE '\\'
         AND search_key LIKE ?3 ESCAPE '\\' AND search_key LIKE ?4 ESCAPE '\\' ORDER BY touched_at DESC LIMIT ?5",
        params![next(), next(), next(), next(), limit],
        row,
    )
}

/// Someone of the same folded name and birth date.
pub fn alike(r: &Reader<'_>, fields: &PatientFields) -> Result<Option<PatientId>> {
    let name = fold(&fields.name);
    let same = r.query_all(
        "SELECT * FROM patient WHERE birth_date = ?1",
        params![day_text(fields.birth_date)],
        row,
    )?;
    Ok(same
        .into_iter()
        .find(|other| fold(&other.fields.name) == name)
        .map(|other| other.patient))
}

/// How many there are.
pub fn count(r: &Reader<'_>) -> Result<u32> {
    Ok(
        r.query_one("SELECT count(*) FROM patient", params![], |row| row.get(0))?
            .unwrap_or(0),
    )
}
