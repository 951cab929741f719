//! Patients.

mod alike;
mod archive;
mod key;
mod merges;
mod pairs;

use std::collections::HashMap;

use chrono::{DateTime, NaiveDate, Utc};
use clinical::{
    id::PatientId,
    patient::{BirthDate, EmergencyContact, HasCycles, Identifier, Permissions, Phone, Sex},
};
use vault::{Reader, Row, Writer, params};

use crate::{
    Result,
    columns::{
        day, day_text, document, document_text, maybe_day, maybe_document, maybe_instant, word,
    },
};

pub use alike::{candidates, person, refold};
pub use archive::{ArchivingRow, archive, archivings, hold, restore};
pub use finder::fold;
pub use key::{
    KeyRow, Place, in_course, key, keys_after, maintenance_due, overdue, recent, touch,
    with_open_side_effect, with_person,
};
pub use merges::{
    MergeFields, MergeRow, merge, merge_of, merges_of_kept, merges_of_person, put_back, undo,
};
pub use pairs::{distinct_pairs, pairs, set_distinct};

/// A patient's row without its number.
#[derive(Debug, Clone, PartialEq)]
pub struct PatientFields {
    /// Exactly as typed.
    pub name: String,
    /// What the patient is called.
    pub preferred_name: Option<String>,
    /// Names of before.
    pub former_names: Vec<String>,
    /// Date of birth.
    pub birth: BirthDate,
    /// As recorded.
    pub sex: Sex,
    /// Asked separately.
    pub has_cycles: HasCycles,
    /// As typed, the usual one first.
    pub phones: Vec<Phone>,
    /// As typed.
    pub email: Option<String>,
    /// As typed.
    pub address: Option<String>,
    /// Language of documents.
    pub language: String,
    /// Whom to call.
    pub emergency: Option<EmergencyContact>,
    /// By which others know the patient.
    pub identifiers: Vec<Identifier>,
    /// How the patient came to the clinic.
    pub came_by: Option<String>,
    /// How the patient may be reached.
    pub permissions: Permissions,
    /// Always seen.
    pub alerts: Option<String>,
    /// Anything else.
    pub note: Option<String>,
    /// The day of death.
    pub deceased_on: Option<NaiveDate>,
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
    /// Since when the patient is out of the lists.
    pub archived_at: Option<DateTime<Utc>>,
    /// Why.
    pub archive_reason: Option<String>,
    /// Why the record must be kept whatever its retention says.
    pub held_reason: Option<String>,
    /// Into whom this one was merged.
    pub merged_into: Option<PatientId>,
    /// The patient that all merges lead to: itself when there were none.
    pub root: PatientId,
}

fn born(row: &Row<'_>) -> rusqlite::Result<BirthDate> {
    Ok(BirthDate {
        day: day(row, "birth_date")?,
        precision: word(row, "birth_precision")?,
    })
}

fn row(row: &Row<'_>) -> rusqlite::Result<PatientRow> {
    let patient = PatientId(row.get("id")?);
    let root: Option<i64> = row.get("root")?;
    let merged_into: Option<i64> = row.get("merged_into")?;
    Ok(PatientRow {
        patient,
        fields: PatientFields {
            name: row.get("name")?,
            preferred_name: row.get("preferred_name")?,
            former_names: document(row, "former_names")?,
            birth: born(row)?,
            sex: word(row, "sex")?,
            has_cycles: word(row, "has_cycles")?,
            phones: document(row, "phones")?,
            email: row.get("email")?,
            address: row.get("address")?,
            language: row.get("language")?,
            emergency: maybe_document(row, "emergency")?,
            identifiers: document(row, "identifiers")?,
            came_by: row.get("came_by")?,
            permissions: document(row, "permissions")?,
            alerts: row.get("alerts")?,
            note: row.get("note")?,
            deceased_on: maybe_day(row, "deceased_on")?,
        },
        registered_on: day(row, "registered_on")?,
        archived_at: maybe_instant(row, "archived_at")?,
        archive_reason: row.get("archive_reason")?,
        held_reason: row.get("held_reason")?,
        merged_into: merged_into.map(PatientId),
        root: root.map_or(patient, PatientId),
    })
}

// The order of the columns that are typed; registering and changing bind them alike.
macro_rules! typed {
    ($f:expr) => {
        [
            &$f.name as &dyn vault::ToSql,
            &$f.preferred_name,
            &document_text(&$f.former_names)?,
            &day_text($f.birth.day),
            &$f.birth.precision.as_str(),
            &$f.sex.as_str(),
            &$f.has_cycles.as_str(),
            &document_text(&$f.phones)?,
            &$f.email,
            &$f.address,
            &$f.language,
            &$f.emergency.as_ref().map(document_text).transpose()?,
            &document_text(&$f.identifiers)?,
            &$f.came_by,
            &document_text(&$f.permissions)?,
            &$f.alerts,
            &$f.note,
            &$f.deceased_on.map(day_text),
        ]
    };
}

/// Registers a patient.
pub fn insert(
    w: &Writer<'_>,
    fields: &PatientFields,
    on: NaiveDate,
    at: DateTime<Utc>,
) -> Result<PatientId> {
    let on = day_text(on);
    let typed = typed!(fields);
    let all: Vec<&dyn vault::ToSql> = typed
        .into_iter()
        .chain([&on as &dyn vault::ToSql])
        .collect();
    let id = w.insert(
        // The numbers of an import that was taken back are not given again, nor are those of a record that was destroyed.
        "INSERT INTO patient (id, name, preferred_name, former_names, birth_date, birth_precision, sex, has_cycles, phones, email,
             address, language, emergency, identifiers, came_by, permissions, alerts, note, deceased_on, registered_on)
         VALUES (1 + max(coalesce((SELECT max(id) FROM patient), 0), coalesce((SELECT max(last_patient) FROM import), 0),
                    coalesce((SELECT max(patient) FROM destroyed_number), 0)),
             ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19)",
        all.as_slice(),
    )?;
    let patient = PatientId(id);
    key::save(w, patient, fields, at)?;
    alike::save(w, patient, None, fields)?;
    Ok(patient)
}

/// Changes a patient. False when there is none of that number.
pub fn update(
    w: &Writer<'_>,
    patient: PatientId,
    fields: &PatientFields,
    at: DateTime<Utc>,
) -> Result<bool> {
    let before = read(w, patient)?;
    let typed = typed!(fields);
    let all: Vec<&dyn vault::ToSql> = typed
        .into_iter()
        .chain([&patient.0 as &dyn vault::ToSql])
        .collect();
    let changed = w.execute(
        "UPDATE patient SET name = ?1, preferred_name = ?2, former_names = ?3, birth_date = ?4, birth_precision = ?5, sex = ?6,
             has_cycles = ?7, phones = ?8, email = ?9, address = ?10, language = ?11, emergency = ?12, identifiers = ?13,
             came_by = ?14, permissions = ?15, alerts = ?16, note = ?17, deceased_on = ?18
         WHERE id = ?19",
        all.as_slice(),
    )?;
    if changed == 1 {
        key::save(w, patient, fields, at)?;
        alike::save(
            w,
            patient,
            before.as_ref().map(|before| &before.fields),
            fields,
        )?;
    }
    Ok(changed == 1)
}

/// One patient, exactly the one of that number.
pub fn read(r: &Reader<'_>, patient: PatientId) -> Result<Option<PatientRow>> {
    r.query_one(
        "SELECT * FROM patient WHERE id = ?1",
        params![patient.0],
        row,
    )
}

/// Patients by their numbers; those that there are.
pub fn read_all(r: &Reader<'_>, patients: &[PatientId]) -> Result<HashMap<PatientId, PatientRow>> {
    let rows = r.query_all(
        "SELECT p.* FROM json_each(?1) wanted CROSS JOIN patient p ON p.id = wanted.value",
        params![document_text(&patients)?],
        row,
    )?;
    Ok(rows.into_iter().map(|row| (row.patient, row)).collect())
}

/// Patients with a greater number than `after`, in the order of their numbers; not those merged into another.
pub fn after(r: &Reader<'_>, after: PatientId, limit: u32) -> Result<Vec<PatientRow>> {
    r.query_all(
        "SELECT * FROM patient WHERE id > ?1 AND merged_into IS NULL ORDER BY id LIMIT ?2",
        params![after.0, limit],
        row,
    )
}

/// Every number of a person, the root's first.
pub fn numbers(r: &Reader<'_>, root: PatientId) -> Result<Vec<PatientId>> {
    r.query_all(
        "SELECT ?1 AS id UNION ALL SELECT id FROM patient WHERE root = ?1",
        params![root.0],
        |row| row.get("id").map(PatientId),
    )
}

/// How many there are; those merged into another are that other.
pub fn count(r: &Reader<'_>) -> Result<u32> {
    Ok(r.query_one(
        "SELECT count(*) FROM patient WHERE merged_into IS NULL",
        params![],
        |row| row.get(0),
    )?
    .unwrap_or(0))
}
