use chrono::NaiveDate;
use clinical::{
    alike::Person,
    limits::{self, NumberLimit},
    patient::{BirthDate, Permissions},
};
use records::patients::PatientFields;
use serde::Serialize;

use super::{PatientChange, PatientDetails, PatientRef, PatientRegister, alike, details, find};
use crate::{
    check::{Check, typed},
    error::{Code, Error, Problem, Result},
    moment::Write,
};

/// What is written of a patient, once every field was found right. `today` in the clinic.
pub(crate) fn fields(today: NaiveDate, details: PatientDetails) -> Result<PatientFields> {
    let mut check = Check::default();
    check.text("details.name", &limits::PERSON_NAME, &details.name);
    let birth = BirthDate::new(details.birth_date, details.birth_precision);
    check.day("details.birth_date", &limits::BIRTH_DATE, birth.day);
    check.that(birth.day <= today, "details.birth_date", Problem::InFuture);
    if let Some(died) = details.deceased_on {
        check.that(died <= today, "details.deceased_on", Problem::InFuture);
        check.that(
            died >= birth.day,
            "details.deceased_on",
            Problem::BeforeBirth,
        );
    }
    names(&mut check, &details);
    contact(&mut check, today, &details);
    lists(&mut check, &details);
    for (field, limit, text) in [
        ("details.came_by", &limits::CAME_BY, &details.came_by),
        ("details.alerts", &limits::ALLERGIES, &details.alerts),
        ("details.note", &limits::NOTE, &details.note),
    ] {
        check.maybe_text(field, limit, text.as_deref());
    }
    check.finish()?;
    Ok(unchecked(details))
}

/// What is written of a patient whose details were checked before.
pub(super) fn unchecked(details: PatientDetails) -> PatientFields {
    PatientFields {
        name: details.name,
        preferred_name: typed(details.preferred_name),
        former_names: details.former_names,
        birth: BirthDate::new(details.birth_date, details.birth_precision),
        sex: details.sex,
        has_cycles: details.has_cycles,
        phones: details.phones,
        email: typed(details.email),
        address: typed(details.address),
        language: details.language.code().to_owned(),
        emergency: details.emergency,
        identifiers: details.identifiers,
        came_by: typed(details.came_by),
        permissions: details.permissions,
        alerts: typed(details.alerts),
        note: typed(details.note),
        deceased_on: details.deceased_on,
    }
}

pub(super) fn at_most(check: &mut Check, field: &str, limit: &NumberLimit, found: usize) {
    check.that(
        i64::try_from(found).is_ok_and(|found| found <= limit.max),
        field,
        Problem::TooManyRows { most: limit.max },
    );
}

fn names(check: &mut Check, details: &PatientDetails) {
    check.maybe_text(
        "details.preferred_name",
        &limits::PERSON_NAME,
        typed(details.preferred_name.clone()).as_deref(),
    );
    at_most(
        check,
        "details.former_names",
        &limits::FORMER_NAMES,
        details.former_names.len(),
    );
    for (i, name) in details.former_names.iter().enumerate() {
        check.text(
            &format!("details.former_names.{i}"),
            &limits::PERSON_NAME,
            name,
        );
    }
}

/// A number is kept as typed, whatever its country; without a single digit it is none.
fn telephone(check: &mut Check, field: &str, number: &str) {
    check.text(field, &limits::PHONE, number);
    check.that(
        number.chars().any(|c| c.is_numeric()),
        field,
        Problem::NotAPhone,
    );
}

fn contact(check: &mut Check, today: NaiveDate, details: &PatientDetails) {
    at_most(
        check,
        "details.phones",
        &limits::PHONES,
        details.phones.len(),
    );
    for (i, phone) in details.phones.iter().enumerate() {
        telephone(check, &format!("details.phones.{i}.number"), &phone.number);
        check.maybe_text(
            &format!("details.phones.{i}.label"),
            &limits::LABEL,
            phone.label.as_deref(),
        );
    }
    check.maybe_text("details.email", &limits::EMAIL, details.email.as_deref());
    check.maybe_text(
        "details.address",
        &limits::ADDRESS,
        details.address.as_deref(),
    );
    if let Some(contact) = &details.emergency {
        check.text(
            "details.emergency.name",
            &limits::PERSON_NAME,
            &contact.name,
        );
        telephone(check, "details.emergency.phone", &contact.phone);
        check.maybe_text(
            "details.emergency.relation",
            &limits::RELATION,
            contact.relation.as_deref(),
        );
    }
    let Permissions {
        calls,
        letters,
        photos,
    } = &details.permissions;
    for (name, permission) in [("calls", calls), ("letters", letters), ("photos", photos)] {
        if let Some(permission) = permission {
            let field = format!("details.permissions.{name}.on");
            check.day(&field, &limits::DAY, permission.on);
            check.that(permission.on <= today, &field, Problem::InFuture);
        }
    }
}

fn lists(check: &mut Check, details: &PatientDetails) {
    at_most(
        check,
        "details.identifiers",
        &limits::IDENTIFIERS,
        details.identifiers.len(),
    );
    for (i, identifier) in details.identifiers.iter().enumerate() {
        check.text(
            &format!("details.identifiers.{i}.label"),
            &limits::LABEL,
            &identifier.label,
        );
        check.text(
            &format!("details.identifiers.{i}.value"),
            &limits::IDENTIFIER,
            &identifier.value,
        );
    }
}

/// `patients.register`
///
/// # Errors
/// At the fields; `Conflict` when someone alike is registered and it was not confirmed.
pub fn register(write: &Write<'_>, request: PatientRegister) -> Result<PatientRef> {
    let fields = fields(write.moment.today(), request.details)?;
    let read = write.as_read();
    let alike = || alike::found(&read, &Person::from(&fields), None);
    if !request.although_alike && alike()?.iter().any(|(_, likeness)| likeness.likely) {
        return Err(Error {
            code: Code::Conflict,
            ..Error::at("details.name", Problem::Alike)
        });
    }
    let patient = records::patients::insert(
        write.records,
        &fields,
        write.moment.today(),
        write.moment.now,
    )?;
    write.note("patients", patient.0, &details(&fields));
    Ok(PatientRef { patient })
}

/// What the history keeps of a change: the card, and the card before where no entry has it.
#[derive(Serialize)]
struct Changed {
    #[serde(flatten)]
    details: PatientDetails,
    #[serde(rename = "was", skip_serializing_if = "Option::is_none")]
    was: Option<PatientDetails>,
}

/// `patients.change`
///
/// # Errors
/// At the fields; `NotFound`.
pub fn change(write: &Write<'_>, request: PatientChange) -> Result<PatientRef> {
    let before = find(&write.as_read(), request.patient)?;
    let patient = before.patient;
    let fields = fields(write.moment.today(), request.details)?;
    records::patients::update(write.records, patient, &fields, write.moment.now)?;
    // Who came with an import has no entry yet that says how the card was.
    let noted = records::history::previous(write.records, "patients", patient.0, u64::MAX)?;
    let was = noted.is_none().then(|| details(&before.fields));
    let after = Changed {
        details: details(&fields),
        was,
    };
    write.note("patients", patient.0, &after);
    Ok(PatientRef { patient })
}
