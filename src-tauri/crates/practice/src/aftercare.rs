//! The after-care sheet of a session.

use chrono::{NaiveDate, NaiveDateTime};
use clinical::{SessionId, course};
use documents::aftercare::{AftercareSheet, Contact, Practitioner, ProductLine, SessionLine};
use records::{
    courses::CourseRow,
    sessions::{DrawnRow, SessionFields},
};
use serde::{Deserialize, Serialize};
use texts::Language;
use ts_rs::TS;

use crate::{
    error::{Error, Result},
    moment::Read,
    paper::{Document, Made, letterhead, patient_line},
    patients, striking,
};

/// Which sheet.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, TS)]
pub struct SheetRequest {
    /// Of which session.
    pub session: SessionId,
    /// The patient's language without it.
    #[ts(type = "Language | null")]
    pub language: Option<Language>,
}

/// `aftercare.sheet`
///
/// # Errors
/// `NotFound`; `Conflict` when the session is struck.
pub fn sheet(read: &Read<'_>, request: SheetRequest) -> Result<Document> {
    Ok(make(read, request)?.into())
}

/// One line for each lot, in the order first drawn, by itself or in a mix.
pub(crate) fn product_lines(drawn: Vec<DrawnRow>) -> Vec<ProductLine> {
    let mut lines: Vec<(clinical::LotId, clinical::Millilitres, ProductLine)> = Vec::new();
    for given in drawn {
        match lines.iter_mut().find(|(lot, ..)| *lot == given.lot) {
            Some((_, sum, _)) => *sum = sum.checked_add(given.volume).unwrap_or(*sum),
            None => lines.push((
                given.lot,
                given.volume,
                ProductLine {
                    name: given.product_name,
                    lot: given.lot_number,
                    expiry: given.expiry.last_day(),
                    ml: String::new(),
                },
            )),
        }
    }
    lines
        .into_iter()
        .map(|(_, sum, line)| ProductLine {
            ml: sum.to_string(),
            ..line
        })
        .collect()
}

/// What the sheet announces.
#[derive(Default)]
struct Next {
    session: Option<NaiveDate>,
    window: Option<(NaiveDate, NaiveDate)>,
    maintenance: Option<(NaiveDate, NaiveDate)>,
}

/// What comes after this session, also when the sheet is printed again after the next one. After a course that was stopped nothing
/// comes: its planned days are kept, and are nobody's any more.
fn what_comes_next(read: &Read<'_>, course: &CourseRow, fields: &SessionFields) -> Result<Next> {
    if course.stopped.is_some() {
        return Ok(Next::default());
    }
    let planned = records::courses::planned(read.records, course.course)?;
    // Not simply the next number: where a session in the middle was struck, its number is given to a later one.
    let mut until_then = records::courses::done(read.records, course.course)?;
    until_then.retain(|(number, day)| (*day, *number) <= (fields.day, fields.number));
    let session = planned
        .iter()
        .find(|(number, _)| until_then.iter().all(|(done, _)| done != number))
        .map(|(_, on)| *on);
    let count = u32::try_from(until_then.len()).unwrap_or(u32::MAX);
    let window = session
        .and(read.moment.catalogue.protocol(&course.fields.protocol))
        .map(|protocol| course::next_window(protocol, count, fields.day))
        .map(|window| (window.from, window.to));
    let maintenance = (course.fields.maintenance_from, course.fields.maintenance_to);
    Ok(Next {
        session,
        window,
        maintenance: Some(maintenance),
    })
}

/// Makes the sheet.
///
/// # Errors
/// `NotFound`; `Conflict` when the session is struck; `Unexpected` when a font is damaged.
pub(crate) fn make(read: &Read<'_>, request: SheetRequest) -> Result<Made> {
    let row =
        records::sessions::read(read.records, request.session)?.ok_or_else(Error::not_found)?;
    striking::still_stands(row.struck.as_ref())?;
    let fields = &row.fields;
    let patient = patients::find(read, fields.patient)?;
    read.opened(patient.patient);
    let clinic = records::clinic::read(read.records)?.ok_or_else(Error::not_found)?;
    let course =
        records::courses::read(read.records, fields.course)?.ok_or_else(Error::not_found)?;
    let language = request
        .language
        .unwrap_or_else(|| patient.fields.language.parse().unwrap_or_default());
    let wall = |at| -> NaiveDateTime { crate::sessions::wall_then(fields, at) };
    let next = what_comes_next(read, &course, fields)?;
    let document = AftercareSheet {
        language,
        clinic: letterhead(clinic.clone()),
        practitioner: Practitioner {
            name: fields.practitioner.clone(),
            licence: fields.licence.clone(),
        },
        patient: patient_line(&patient),
        session: SessionLine {
            number: fields.number,
            of: (fields.number <= course.sessions).then_some(course.sessions),
            started: wall(fields.started_at),
            ended: wall(fields.ended_at),
            zone: fields.zone.name().to_owned(),
        },
        products: product_lines(records::sessions::drawn(read.records, row.session)?),
        no_wash_until: wall(fields.no_wash_until),
        no_exercise_until: wall(fields.no_exercise_until),
        next_session: next.session,
        next_session_window: next.window,
        maintenance: next.maintenance,
        contact: Contact {
            clinic_phone: clinic.phone,
            urgent_phone: clinic.urgent_phone,
        },
        printed_at: clinical::wall::wall(read.moment.zone, read.moment.now),
        printed_by: read.moment.actor.name.clone(),
        document_id: format!("AC-{:06}", row.session.0),
        care_version: fields.aftercare_version.clone(),
    };
    let pdf = documents::aftercare_sheet(&document).map_err(|error| {
        tracing::error!(%error, "the sheet could not be made");
        Error::unexpected()
    })?;
    Ok(Made {
        given: Some((fields.patient, row.session)),
        name: format!("after-care-{:06}.pdf", row.session.0),
        title: texts::aftercare::title(language),
        language,
        pdf,
    })
}
