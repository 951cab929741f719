//! What patients are found by: one narrow row each, written in the patient's own transaction.

use chrono::{DateTime, Utc};
use clinical::id::PatientId;
use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};
use vault::{Reader, Writer, params};

use super::{PatientFields, PatientRow, row};
use crate::Result;

/// Of the way keys are folded.
pub(super) const VERSION: i64 = 1;

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

fn digits(fields: &PatientFields) -> String {
    let of = |number: &str| -> String {
        number
            .chars()
            .filter_map(|c| c.to_digit(10))
            .map(|d| d.to_string())
            .collect()
    };
    let all: Vec<String> = fields.phones.iter().map(|p| of(&p.number)).collect();
    all.join(" ")
}

/// Writes the key anew and brings the patient to the top of the recent ones.
pub(super) fn save(
    w: &Writer<'_>,
    patient: PatientId,
    fields: &PatientFields,
    at: DateTime<Utc>,
) -> Result<()> {
    let names = format!(
        "{} {} {}",
        fold(&fields.name),
        digits(fields),
        fields.birth.day.format("%Y-%m-%d %d.%m.%Y %d/%m/%Y")
    );
    w.execute(
        "INSERT INTO patient_key (patient, version, names, born, digits, identifiers, seen) VALUES (?1, ?2, ?3, '', '', '', ?4)
         ON CONFLICT (patient) DO UPDATE SET version = ?2, names = ?3, seen = ?4",
        params![patient.0, VERSION, names, at.timestamp_millis()],
    )?;
    Ok(())
}

/// Brings a patient to the top of the recent ones; of one who was merged, the root.
pub fn touch(w: &Writer<'_>, patient: PatientId, at: DateTime<Utc>) -> Result<()> {
    w.execute(
        "UPDATE patient_key SET seen = ?2 WHERE patient = coalesce((SELECT root FROM patient WHERE id = ?1), ?1)",
        params![patient.0, at.timestamp_millis()],
    )?;
    Ok(())
}

/// The patients seen last.
pub fn recent(r: &Reader<'_>, limit: u32) -> Result<Vec<PatientRow>> {
    r.query_all(
        "SELECT p.* FROM patient_key k CROSS JOIN patient p ON p.id = k.patient
         WHERE p.archived_at IS NULL AND p.merged_into IS NULL ORDER BY k.seen DESC LIMIT ?1",
        params![limit],
        row,
    )
}

/// Patients whose key holds every word asked for; the most recent first.
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
        "SELECT p.* FROM patient_key k CROSS JOIN patient p ON p.id = k.patient
         WHERE k.names LIKE ?1 ESCAPE '\\' AND k.names LIKE ?2 ESCAPE '\\' AND k.names LIKE ?3 ESCAPE '\\'
           AND k.names LIKE ?4 ESCAPE '\\' AND p.archived_at IS NULL AND p.merged_into IS NULL
         ORDER BY k.seen DESC LIMIT ?5",
        params![next(), next(), next(), next(), limit],
        row,
    )
}
