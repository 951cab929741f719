use chrono::{DateTime, NaiveDate, Utc};
use clinical::{
    LotId, PatientId, SessionId,
    side_effect::{self, SideEffectKind},
    wall::{self, Edge},
};
use records::side_effects::SideEffectRow as Kept;

use super::{
    FollowUpView, Locate, Located, LocatedLot, LocatedSession, SideEffectFilter, SideEffectRow,
};
use crate::{error::Result, moment::Read, operations::Nothing, patients, striking};

/// No list is longer than this; older closed ones are on their patients' pages.
const LIST_MOST: u32 = 500;

/// A session with its lots, and its day.
fn located(read: &Read<'_>, session: SessionId) -> Result<Option<(LocatedSession, NaiveDate)>> {
    let Some(row) = records::sessions::read(read.records, session)? else {
        return Ok(None);
    };
    let mut lots: Vec<LocatedLot> = Vec::new();
    for drawn in records::sessions::drawn(read.records, session)? {
        if lots.iter().all(|lot| lot.lot != drawn.lot) {
            lots.push(LocatedLot {
                lot: drawn.lot,
                lot_number: drawn.lot_number,
                product_name: drawn.product_name,
            });
        }
    }
    let ended = wall::wall(row.fields.zone, row.fields.ended_at)
        .format(crate::moment::WALL)
        .to_string();
    let found = LocatedSession {
        session,
        number: row.fields.number,
        ended,
        lots,
    };
    Ok(Some((found, row.fields.day)))
}

pub(super) fn session_before(
    read: &Read<'_>,
    patient: PatientId,
    onset: DateTime<Utc>,
) -> Result<Option<SessionId>> {
    let begun: Vec<_> = records::sessions::of_patient(read.records, patient)?
        .into_iter()
        .map(|row| (row.session, row.fields.started_at))
        .collect();
    Ok(side_effect::attribute(&begun, onset))
}

pub(super) fn row(read: &Read<'_>, kept: Kept) -> Result<SideEffectRow> {
    let fields = kept.fields;
    let (zone, today) = (read.moment.zone, read.moment.today());
    let onset_on = wall::day(zone, fields.onset_at);
    let patient = patients::find(read, fields.patient)?;
    let session = fields
        .session
        .map(|session| located(read, session))
        .transpose()?
        .flatten();
    let (session, session_day) = session.unzip();
    let kind = read.moment.catalogue.side_effect(&fields.effect);
    let follow_up_on = fields.follow_up_on.filter(|_| kept.struck.is_none());
    let follow_ups = records::side_effects::follow_ups(read.records, kept.side_effect)?
        .into_iter()
        .map(|seen| FollowUpView {
            on: seen.day,
            outcome: seen.outcome,
            note: seen.note,
        })
        .collect();
    Ok(SideEffectRow {
        side_effect: kept.side_effect,
        patient: patient.patient,
        patient_name: patient.fields.name,
        serious: side_effect::is_serious(fields.grade, fields.hospitalised),
        grade: fields.grade,
        flag: fields.flag,
        onset: read.moment.wall(fields.onset_at),
        onset_on,
        days_after: session_day.map(|day| (onset_on - day).num_days()),
        session,
        outcome: fields.outcome,
        due: follow_up_on.is_some_and(|on| on <= today),
        overlong: follow_up_on.is_some()
            && kind.is_some_and(|kind| side_effect::overlong(kind, onset_on, today)),
        follow_up_on,
        look_again_on: kind.and_then(|kind| side_effect::look_again_on(kind, today)),
        effect: fields.effect,
        note: fields.note,
        follow_ups,
        struck: striking::view(read, kept.struck.as_ref())?,
    })
}

fn rows(read: &Read<'_>, kept: Vec<Kept>) -> Result<Vec<SideEffectRow>> {
    kept.into_iter().map(|kept| row(read, kept)).collect()
}

/// All of a patient, newest first, those that were struck among them.
pub(crate) fn of_patient(read: &Read<'_>, patient: PatientId) -> Result<Vec<SideEffectRow>> {
    rows(
        read,
        records::side_effects::of_patient(read.records, patient)?,
    )
}

/// All after a session, those that were struck among them.
pub(crate) fn of_session(read: &Read<'_>, session: SessionId) -> Result<Vec<SideEffectRow>> {
    rows(
        read,
        records::side_effects::of_session(read.records, session)?,
    )
}

/// All that stand after sessions that drew from a lot.
pub(crate) fn of_lot(read: &Read<'_>, lot: LotId) -> Result<Vec<SideEffectRow>> {
    rows(read, records::side_effects::of_lot(read.records, lot)?)
}

/// `side_effects.kinds`
///
/// # Errors
/// None of its own.
pub fn kinds(read: &Read<'_>, _: Nothing) -> Result<Vec<SideEffectKind>> {
    Ok(read.moment.catalogue.side_effects().to_vec())
}

/// `side_effects.list`: open ones the longest due first, otherwise all, newest first, those that
/// were struck among them.
///
/// # Errors
/// None of its own.
pub fn list(read: &Read<'_>, filter: SideEffectFilter) -> Result<Vec<SideEffectRow>> {
    let kept = if filter.open_only {
        records::side_effects::open(read.records, LIST_MOST)?
    } else {
        records::side_effects::all(read.records, LIST_MOST)?
    };
    rows(read, kept)
}

/// `side_effects.locate`
///
/// # Errors
/// At the onset.
pub fn locate(read: &Read<'_>, request: Locate) -> Result<Located> {
    let onset = read.moment.past("onset", &request.onset, Edge::Later)?;
    let patient = patients::find(read, request.patient)?.patient;
    read.opened(patient);
    let session = session_before(read, patient, onset)?;
    Ok(Located {
        session: session
            .map(|session| located(read, session))
            .transpose()?
            .flatten()
            .map(|(found, _)| found),
    })
}
