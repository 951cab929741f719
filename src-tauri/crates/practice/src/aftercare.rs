//! The after-care sheet of a session: seen, printed, saved.

use base64::{Engine, prelude::BASE64_STANDARD};
use chrono::NaiveDateTime;
use clinical::{SessionId, course};
use documents::aftercare::{
    AftercareSheet, Contact, Letterhead, PatientLine, Practitioner, ProductLine, SessionLine,
};
use records::sessions::DoseRow;
use serde::{Deserialize, Serialize};
use texts::Language;
use ts_rs::TS;

use crate::{
    desk::{Desk, DeskError, Printed, Saved},
    error::{Code, Error, Problem, Result},
    moment::Read,
    patients,
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

/// A document made in memory.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct Document {
    /// A file name that names nobody.
    pub name: String,
    /// Its title, for windows and print queues; names nobody.
    pub title: String,
    /// Its language.
    #[ts(type = "Language")]
    pub language: Language,
    /// PDF in base64.
    pub pdf: String,
}

/// `documents.print`
#[derive(Debug, Clone, Copy, Serialize, Deserialize, TS)]
pub struct PrintResult {
    /// What became of it.
    pub outcome: Printed,
}

/// `documents.save`
#[derive(Debug, Clone, Copy, Serialize, Deserialize, TS)]
pub struct SaveResult {
    /// What became of it.
    pub outcome: Saved,
}

/// A sheet before it goes anywhere.
pub(crate) struct Made {
    pub name: String,
    pub title: String,
    pub language: Language,
    pub pdf: Vec<u8>,
}

/// `aftercare.sheet`
///
/// # Errors
/// `NotFound`.
pub fn sheet(read: &Read<'_>, request: SheetRequest) -> Result<Document> {
    let made = make(read, request)?;
    Ok(Document {
        name: made.name,
        title: made.title,
        language: made.language,
        pdf: BASE64_STANDARD.encode(made.pdf),
    })
}

/// `documents.print`
pub(crate) fn print(desk: &dyn Desk, made: Made) -> Result<PrintResult> {
    Ok(PrintResult {
        outcome: desk.print(&made.title, made.pdf).map_err(desk_error)?,
    })
}

/// `documents.save`
pub(crate) fn save(desk: &dyn Desk, made: Made) -> Result<SaveResult> {
    Ok(SaveResult {
        outcome: desk.save(&made.name, made.pdf).map_err(desk_error)?,
    })
}

fn desk_error(error: DeskError) -> Error {
    let problem = match error {
        DeskError::NoPrinter => Problem::NoPrinter,
        DeskError::CouldNotWrite => Problem::NotSaved,
        DeskError::CouldNotRead | DeskError::TooLarge | DeskError::Unavailable => {
            Problem::Unavailable
        }
    };
    Error::plain(Code::Unavailable, problem)
}

/// One line for each lot, in the order first drawn.
fn product_lines(doses: Vec<DoseRow>) -> Vec<ProductLine> {
    let mut lines: Vec<(clinical::LotId, clinical::Millilitres, ProductLine)> = Vec::new();
    for given in doses {
        match lines.iter_mut().find(|(lot, ..)| *lot == given.dose.lot) {
            Some((_, sum, _)) => *sum = sum.checked_add(given.dose.volume).unwrap_or(*sum),
            None => lines.push((
                given.dose.lot,
                given.dose.volume,
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

/// Makes the sheet.
///
/// # Errors
/// `NotFound`; `Unexpected` when a font is damaged.
pub(crate) fn make(read: &Read<'_>, request: SheetRequest) -> Result<Made> {
    let row =
        records::sessions::read(read.records, request.session)?.ok_or_else(Error::not_found)?;
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
    // The sheet tells what comes after this session, also when it is printed again after the next one.
    let planned = records::courses::planned(read.records, course.course)?;
    let next_session = planned
        .iter()
        .find(|(number, _)| *number == fields.number + 1)
        .map(|(_, on)| *on);
    let next_session_window = next_session
        .and(read.moment.catalogue.protocol(&course.fields.protocol))
        .map(|protocol| course::next_window(protocol, fields.number, fields.day))
        .map(|window| (window.from, window.to));
    let document = AftercareSheet {
        language,
        clinic: Letterhead {
            name: clinic.name,
            address: clinic.address,
            phone: clinic.phone.clone(),
            email: clinic.email,
        },
        practitioner: Practitioner {
            name: fields.practitioner.clone(),
            licence: fields.licence.clone(),
        },
        patient: PatientLine {
            number: patients::number(patient.patient),
            birth: patient.fields.birth,
            name: patient.fields.name,
        },
        session: SessionLine {
            number: fields.number,
            of: (fields.number <= course.sessions).then_some(course.sessions),
            started: wall(fields.started_at),
            ended: wall(fields.ended_at),
            zone: fields.zone.name().to_owned(),
        },
        products: product_lines(records::sessions::doses(read.records, row.session)?),
        no_wash_until: wall(fields.no_wash_until),
        no_exercise_until: wall(fields.no_exercise_until),
        next_session,
        next_session_window,
        maintenance: Some((course.fields.maintenance_from, course.fields.maintenance_to)),
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
        name: format!("after-care-{:06}.pdf", row.session.0),
        title: texts::aftercare::title(language),
        language,
        pdf,
    })
}
