use clinical::limits;
use records::patients::PatientFields;

use super::{PatientChange, PatientDetails, PatientRef, PatientRegister, details, find};
use crate::{
    check::Check,
    error::{Code, Error, Problem, Result},
    moment::Write,
};

fn fields(write: &Write<'_>, details: PatientDetails) -> Result<PatientFields> {
    let mut check = Check::default();
    check.text("details.name", &limits::PERSON_NAME, &details.name);
    check.day(
        "details.birth_date",
        &limits::BIRTH_DATE,
        details.birth_date,
    );
    check.that(
        details.birth_date <= write.moment.today(),
        "details.birth_date",
        Problem::InFuture,
    );
    check.maybe_text("details.phone", &limits::PHONE, details.phone.as_deref());
    check.maybe_text("details.email", &limits::EMAIL, details.email.as_deref());
    check.maybe_text(
        "details.address",
        &limits::ADDRESS,
        details.address.as_deref(),
    );
    check.maybe_text(
        "details.alerts",
        &limits::ALLERGIES,
        details.alerts.as_deref(),
    );
    check.maybe_text("details.note", &limits::NOTE, details.note.as_deref());
    check.finish()?;
    let kept = |text: Option<String>| text.filter(|text| !text.trim().is_empty());
    Ok(PatientFields {
        name: details.name,
        birth_date: details.birth_date,
        sex: details.sex,
        has_cycles: details.has_cycles,
        phone: kept(details.phone),
        email: kept(details.email),
        address: kept(details.address),
        language: details.language.code().to_owned(),
        alerts: kept(details.alerts),
        note: kept(details.note),
    })
}

/// `patients.register`
///
/// # Errors
/// At the fields; `Conflict` when someone alike is registered and it was not confirmed.
pub fn register(write: &Write<'_>, request: PatientRegister) -> Result<PatientRef> {
    let fields = fields(write, request.details)?;
    if !request.although_alike && records::patients::alike(write.records, &fields)?.is_some() {
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

/// `patients.change`
///
/// # Errors
/// At the fields; `NotFound`.
pub fn change(write: &Write<'_>, request: PatientChange) -> Result<PatientRef> {
    find(&write.as_read(), request.patient)?;
    let fields = fields(write, request.details)?;
    records::patients::update(write.records, request.patient, &fields, write.moment.now)?;
    write.note("patients", request.patient.0, &details(&fields));
    Ok(PatientRef {
        patient: request.patient,
    })
}
