//! What patients are found by: one narrow row each, written in the patient's own transaction. The search is made of them when the
//! records are opened; see the crate `finder`.

use chrono::{DateTime, NaiveDate, Utc};
use clinical::{id::PatientId, patient::BirthPrecision};
use finder::{Key, Person, Precision};
use vault::{Reader, Row, Writer, params};

use super::{PatientFields, PatientRow, row};
use crate::{
    Result,
    columns::day_text,
    courses::{maintenance_is_due, of_the_living},
    person::numbers,
};

/// Of the way keys are folded. A row of another version is folded anew when it is read.
pub(super) const VERSION: i64 = 1;

/// The key of one patient, as kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeyRow {
    /// Number.
    pub patient: PatientId,
    /// When the patient was seen last, in milliseconds since 1970.
    pub seen: i64,
    /// Where the patient is to be found.
    pub place: Place,
    /// What the patient is found by.
    pub key: Key,
    /// An older program folded it: `refold` is wanted.
    pub old: bool,
}

/// Where a patient is to be found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// In the lists.
    Listed,
    /// Among the archived.
    Archived,
    /// As the one that this number was merged into.
    Merged,
}

/// A patient as the search looks at one.
pub fn with_person<T>(fields: &PatientFields, look: impl FnOnce(&Person<'_>) -> T) -> T {
    let former: Vec<&str> = fields.former_names.iter().map(String::as_str).collect();
    let phones: Vec<&str> = fields.phones.iter().map(|p| p.number.as_str()).collect();
    let identifiers: Vec<&str> = fields
        .identifiers
        .iter()
        .map(|identifier| identifier.value.as_str())
        .collect();
    look(&Person {
        name: &fields.name,
        preferred: fields.preferred_name.as_deref(),
        former: &former,
        born: Some(fields.birth.day),
        precision: match fields.birth.precision {
            BirthPrecision::Day => Precision::Day,
            BirthPrecision::Month => Precision::Month,
            BirthPrecision::Year => Precision::Year,
        },
        phones: &phones,
        identifiers: &identifiers,
    })
}

/// Writes the key anew and brings the patient to the top of the recent ones.
pub(super) fn save(
    w: &Writer<'_>,
    patient: PatientId,
    fields: &PatientFields,
    at: DateTime<Utc>,
) -> Result<()> {
    let key = with_person(fields, Key::of);
    w.execute(
        "INSERT INTO patient_key (patient, version, names, born, digits, identifiers, seen) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
         ON CONFLICT (patient) DO UPDATE SET version = ?2, names = ?3, born = ?4, digits = ?5, identifiers = ?6, seen = ?7",
        params![
            patient.0,
            VERSION,
            key.names,
            key.born,
            key.digits,
            key.identifiers,
            at.timestamp_millis()
        ],
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

fn key_row(row: &Row<'_>) -> rusqlite::Result<KeyRow> {
    let merged: bool = row.get("merged")?;
    let archived: bool = row.get("archived")?;
    let kept = KeyRow {
        patient: PatientId(row.get("patient")?),
        seen: row.get("seen")?,
        place: match (merged, archived) {
            (true, _) => Place::Merged,
            (false, true) => Place::Archived,
            (false, false) => Place::Listed,
        },
        key: Key {
            names: row.get("names")?,
            born: row.get("born")?,
            digits: row.get("digits")?,
            identifiers: row.get("identifiers")?,
        },
        old: row.get::<_, i64>("version")? != VERSION,
    };
    Ok(kept)
}

fn folded(r: &Reader<'_>, mut kept: KeyRow) -> Result<KeyRow> {
    if kept.old
        && let Some(patient) = super::read(r, kept.patient)?
    {
        kept.key = with_person(&patient.fields, Key::of);
    }
    Ok(kept)
}

/// Keys in the order of the patients' numbers, after one of them: for reading all, some at a time.
pub fn keys_after(r: &Reader<'_>, after: i64, limit: u32) -> Result<Vec<KeyRow>> {
    let rows = r.query_all(
        "SELECT k.*, p.merged_into IS NOT NULL AS merged, p.archived_at IS NOT NULL AS archived
         FROM patient_key k CROSS JOIN patient p ON p.id = k.patient WHERE k.patient > ?1 ORDER BY k.patient LIMIT ?2",
        params![after, limit],
        key_row,
    )?;
    rows.into_iter().map(|row| folded(r, row)).collect()
}

/// The key of one patient.
pub fn key(r: &Reader<'_>, patient: PatientId) -> Result<Option<KeyRow>> {
    let row = r.query_one(
        "SELECT k.*, p.merged_into IS NOT NULL AS merged, p.archived_at IS NOT NULL AS archived
         FROM patient_key k CROSS JOIN patient p ON p.id = k.patient WHERE k.patient = ?1",
        params![patient.0],
        key_row,
    )?;
    row.map(|row| folded(r, row)).transpose()
}

/// The patients seen last: those in the lists, or the archived.
pub fn recent(r: &Reader<'_>, archived: bool, limit: u32) -> Result<Vec<PatientRow>> {
    r.query_all(
        "SELECT p.* FROM patient_key k CROSS JOIN patient p ON p.id = k.patient
         WHERE (p.archived_at IS NOT NULL) = ?1 AND p.merged_into IS NULL ORDER BY k.seen DESC, k.patient DESC LIMIT ?2",
        params![archived, limit],
        row,
    )
}

/// The numbers, in order, of patients who live and have a course under way.
pub fn in_course(r: &Reader<'_>) -> Result<Vec<i64>> {
    r.query_all(
        concat!(
            "SELECT DISTINCT p.id AS root ",
            of_the_living!(),
            "c.next_on IS NOT NULL ORDER BY root"
        ),
        params![],
        |row| row.get(0),
    )
}

/// The numbers, in order, of patients who live and whose next session was due before a day.
pub fn overdue(r: &Reader<'_>, today: NaiveDate) -> Result<Vec<i64>> {
    r.query_all(
        concat!(
            "SELECT DISTINCT p.id AS root ",
            of_the_living!(),
            "c.next_on < ?1 ORDER BY root"
        ),
        params![day_text(today)],
        |row| row.get(0),
    )
}

/// The numbers, in order, of patients who live and whose maintenance is due on a day.
pub fn maintenance_due(r: &Reader<'_>, on: NaiveDate) -> Result<Vec<i64>> {
    r.query_all(
        concat!(
            "SELECT DISTINCT p.id AS root ",
            of_the_living!(),
            maintenance_is_due!(),
            " ORDER BY root"
        ),
        params![day_text(on)],
        |row| row.get(0),
    )
}

/// The numbers, in order, of patients with an open side effect that stands.
pub fn with_open_side_effect(r: &Reader<'_>) -> Result<Vec<i64>> {
    r.query_all(
        "SELECT DISTINCT coalesce(p.root, p.id) AS root FROM side_effect_standing s CROSS JOIN patient p ON p.id = s.patient
         WHERE s.follow_up_on IS NOT NULL ORDER BY root",
        params![],
        |row| row.get(0),
    )
}
