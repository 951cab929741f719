use chrono::{DateTime, Utc};
use clinical::wall;
use records::sessions::SessionFields;

use super::{DoseView, SessionPage, SessionRef};
use crate::{
    check,
    error::{Error, Result},
    moment::{Read, WALL},
    patients, side_effects,
};

/// What the clinic's wall showed then, to the minute, in the zone of then.
pub(crate) fn wall_then(fields: &SessionFields, at: DateTime<Utc>) -> chrono::NaiveDateTime {
    wall::wall(fields.zone, at)
}

/// `sessions.read`
///
/// # Errors
/// `NotFound`.
pub fn page(read: &Read<'_>, request: SessionRef) -> Result<SessionPage> {
    let row =
        records::sessions::read(read.records, request.session)?.ok_or_else(Error::not_found)?;
    let fields = &row.fields;
    let patient = patients::find(read, fields.patient)?;
    read.opened(patient.patient);
    let course =
        records::courses::read(read.records, fields.course)?.ok_or_else(Error::not_found)?;
    let screening =
        records::screenings::read(read.records, fields.screening)?.ok_or_else(Error::not_found)?;
    let text = |at| wall_then(fields, at).format(WALL).to_string();
    let doses = records::sessions::doses(read.records, row.session)?
        .into_iter()
        .map(|given| DoseView {
            zone: given.dose.zone,
            technique: given.dose.technique,
            depth_mm: given.dose.depth,
            points: given.dose.points,
            ml: given.dose.volume,
            lot: given.dose.lot,
            lot_number: given.lot_number,
            product_name: given.product_name,
            expiry: given.expiry.last_day(),
        })
        .collect::<Vec<_>>();
    Ok(SessionPage {
        session: row.session,
        patient: patient.patient,
        patient_name: patient.fields.name,
        course: fields.course,
        number: fields.number,
        of: course.sessions,
        started: text(fields.started_at),
        ended: text(fields.ended_at),
        zone: fields.zone.name().to_owned(),
        practitioner: fields.practitioner.clone(),
        licence: fields.licence.clone(),
        note: fields.note.clone(),
        total: doses.iter().map(|dose| dose.ml).sum(),
        doses,
        judgement: screening.fields.judgement,
        overrides: check::overrides(&fields.overrides),
        no_wash_until: text(fields.no_wash_until),
        no_exercise_until: text(fields.no_exercise_until),
        side_effects: side_effects::of_session(read, row.session)?,
    })
}
