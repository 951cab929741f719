//! Patients: registered, changed, found, and everything of one on a page.

mod alike;
mod archive;
mod export;
mod index;
mod merge;
mod numbers;
mod page;
mod photo;
mod refold;
mod register;
mod search;
mod wire;

use chrono::NaiveDate;
use clinical::{PatientId, intake::Warnings, patient::age_on, phone, screening::Subject};
use records::{
    courses::CourseRow,
    patients::{PatientFields, PatientRow as Kept},
};

use crate::{
    courses,
    error::{Error, Problem, Result},
    intake,
    moment::Read,
};

pub use alike::{
    Alike, AlikeAsk, DuplicatePair, DuplicatesPage, PatientPair, PatientsDistinct, alike, distinct,
    duplicates,
};
pub(crate) use archive::held;
pub use archive::{ArchivedView, PatientArchive, PatientHold, archive, hold, restore};
pub(crate) use export::export;
pub(crate) use index::Index;
pub use merge::{
    MergeForm, MergeRef, MergeSide, MergeView, PatientsMerge, Unmerged, compare, merge, unmerge,
};
pub use page::page;
pub use photo::{PhotoChosen, PhotoView, remove};
pub(crate) use photo::{choose, photo};
pub(crate) use refold::refold;
pub(crate) use register::fields;
pub use register::{change, register};
pub use search::search;
pub use wire::{
    Matched, MatchedField, NextStep, PatientChange, PatientDetails, PatientFilter, PatientPage,
    PatientRef, PatientRegister, PatientRow, PatientSearch, PatientsFound, PhoneShown,
    TimelineEntry,
};

/// How a patient's number is written for people.
#[must_use]
pub fn number(patient: PatientId) -> String {
    format!("P-{:06}", patient.0)
}

/// What the rules need to know of a patient.
pub(crate) fn subject(kept: &Kept) -> Subject {
    Subject {
        birth_date: kept.fields.birth.latest(),
        sex: kept.fields.sex,
        has_cycles: kept.fields.has_cycles,
    }
}

/// One patient's row, or `NotFound`. Who was merged into another is found as that other.
pub(crate) fn find(read: &Read<'_>, patient: PatientId) -> Result<Kept> {
    let kept = records::patients::read(read.records, patient)?.ok_or_else(Error::not_found)?;
    if kept.root == kept.patient {
        return Ok(kept);
    }
    records::patients::read(read.records, kept.root)?.ok_or_else(Error::not_found)
}

/// Nothing is planned or recorded of a patient after the day of death.
///
/// # Errors
/// At the field.
pub(crate) fn alive(kept: &Kept, on: NaiveDate, field: &str) -> Result<()> {
    match kept.fields.deceased_on {
        Some(died) if on > died => Err(Error::at(field, Problem::AfterDeath { died })),
        _ => Ok(()),
    }
}

/// Completed years today, or on the day of death.
fn age(read: &Read<'_>, fields: &PatientFields) -> i32 {
    let day = fields.deceased_on.unwrap_or_else(|| read.moment.today());
    age_on(fields.birth.latest(), day)
}

/// A telephone as it is read out in the clinic.
fn shown(read: &Read<'_>, number: &str) -> (String, bool) {
    let country = &read.moment.country;
    let shown = match read.index {
        Some(index) => index.numbers.shown(number, country),
        None => phone::shown(number, country),
    };
    match shown {
        Some(shown) => (shown, true),
        None => (number.to_owned(), false),
    }
}

fn details(fields: &PatientFields) -> PatientDetails {
    PatientDetails {
        name: fields.name.clone(),
        preferred_name: fields.preferred_name.clone(),
        former_names: fields.former_names.clone(),
        birth_date: fields.birth.day,
        birth_precision: fields.birth.precision,
        sex: fields.sex,
        has_cycles: fields.has_cycles,
        phones: fields.phones.clone(),
        email: fields.email.clone(),
        address: fields.address.clone(),
        language: fields.language.parse().unwrap_or_default(),
        emergency: fields.emergency.clone(),
        identifiers: fields.identifiers.clone(),
        came_by: fields.came_by.clone(),
        permissions: fields.permissions,
        alerts: fields.alerts.clone(),
        note: fields.note.clone(),
        deceased_on: fields.deceased_on,
    }
}

/// A row of the list for a patient.
pub(crate) fn row(read: &Read<'_>, kept: Kept) -> Result<PatientRow> {
    let mut one = rows(read, vec![kept])?;
    one.pop().ok_or_else(Error::not_found)
}

/// Rows of the list for patients, in their order: however many there are, the store is asked as often.
pub(crate) fn rows(read: &Read<'_>, all: Vec<Kept>) -> Result<Vec<PatientRow>> {
    let roots: Vec<PatientId> = all.iter().map(|kept| kept.patient).collect();
    let courses = records::courses::latest_of(read.records, &roots)?;
    let open = records::side_effects::open_of_patients(read.records, &roots)?;
    let mut warnings = intake::warnings(read, &roots)?;
    let of = |kept: Kept| {
        let patient = kept.patient;
        let open = open.get(&patient).copied().unwrap_or(0);
        let warnings = warnings.remove(&patient).unwrap_or_default();
        row_of(read, kept, courses.get(&patient), open, warnings)
    };
    Ok(all.into_iter().map(of).collect())
}

fn row_of(
    read: &Read<'_>,
    kept: Kept,
    course: Option<&CourseRow>,
    open_side_effects: u32,
    warnings: Warnings,
) -> PatientRow {
    let today = read.moment.today();
    let usual = kept.fields.phones.first();
    PatientRow {
        patient: kept.patient,
        number: number(kept.patient),
        age: age(read, &kept.fields),
        standing: course.map(|course| courses::standing(course, today)),
        open_side_effects,
        phone: usual.map(|usual| shown(read, &usual.number).0),
        matched: None,
        archived: kept.archived_at.is_some(),
        deceased_on: kept.fields.deceased_on,
        name: kept.fields.name,
        preferred_name: kept.fields.preferred_name,
        birth_date: kept.fields.birth.day,
        birth_precision: kept.fields.birth.precision,
        alerts: kept.fields.alerts,
        warnings,
    }
}
