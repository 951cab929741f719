use chrono::{DateTime, Utc};
use clinical::{SessionId, wall};
use records::sessions::{DoseSource, DrawnRow, SessionFields};

use super::{AddendumView, DoseView, MixView, SessionPage, SessionRef};
use crate::{
    check,
    error::{Error, Result},
    moment::{Read, WALL},
    patients, side_effects,
    stock::DrawView,
    striking,
};

/// What the clinic's wall showed then, to the minute, in the zone of then.
pub(crate) fn wall_then(fields: &SessionFields, at: DateTime<Utc>) -> chrono::NaiveDateTime {
    wall::wall(fields.zone, at)
}

struct Given {
    mixes: Vec<MixView>,
    doses: Vec<DoseView>,
}

/// What a session gave, and from what.
fn given(read: &Read<'_>, session: SessionId) -> Result<Given> {
    let drawn = records::sessions::drawn(read.records, session)?;
    let view = |row: &DrawnRow, ml| DrawView {
        lot: row.lot,
        lot_number: row.lot_number.clone(),
        product: row.product,
        product_name: row.product_name.clone(),
        expiry: row.expiry.last_day(),
        vial: row.vial,
        ml,
    };
    let kept = records::sessions::mixes(read.records, session)?;
    let doses = records::sessions::doses(read.records, session)?
        .into_iter()
        .map(|dose| {
            let (from, mix) = match dose.source {
                DoseSource::Lot(lot, vial) => {
                    let source = drawn
                        .iter()
                        .find(|row| (row.lot, row.vial, row.mix) == (lot, vial, None));
                    (source.map(|row| view(row, dose.volume)), None)
                }
                DoseSource::Mix(mix) => {
                    let place = kept.iter().position(|row| row.mix == mix);
                    (None, place.and_then(|place| u32::try_from(place).ok()))
                }
            };
            DoseView {
                zone: dose.zone,
                technique: dose.technique,
                depth_mm: dose.depth,
                points: dose.points,
                ml: dose.volume,
                from,
                mix,
            }
        })
        .collect();
    let mixes = kept
        .into_iter()
        .map(|mix| MixView {
            recipe_name: mix.recipe_name,
            draws: drawn
                .iter()
                .filter(|row| row.mix == Some(mix.mix))
                .map(|row| view(row, row.volume))
                .collect(),
        })
        .collect();
    Ok(Given { mixes, doses })
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
    let given = given(read, row.session)?;
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
        total: given.doses.iter().map(|dose| dose.ml).sum(),
        doses: given.doses,
        mixes: given.mixes,
        judgement: screening.fields.judgement,
        overrides: check::overrides(&fields.overrides),
        no_wash_until: text(fields.no_wash_until),
        no_exercise_until: text(fields.no_exercise_until),
        addenda: addenda(read, row.session)?,
        side_effects: side_effects::of_session(read, row.session)?,
        struck: striking::view(read, row.struck.as_ref())?,
    })
}

/// What was added to a session, on the clinic's wall of now.
fn addenda(read: &Read<'_>, session: SessionId) -> Result<Vec<AddendumView>> {
    let addenda = records::addenda::of_session(read.records, session)?;
    Ok(addenda
        .into_iter()
        .map(|addendum| AddendumView {
            at: read.moment.wall(addendum.at),
            practitioner: addendum.practitioner,
            licence: addendum.licence,
            content: addendum.content,
            reason: addendum.reason,
        })
        .collect())
}
