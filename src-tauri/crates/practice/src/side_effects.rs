//! Side effects: reported, laid to their session and lots, followed up to their end.

use chrono::{DateTime, NaiveDate, Utc};
use clinical::{
    LotId, PatientId, SessionId, SideEffectId, limits,
    side_effect::{self, Flag, Grade, Outcome, SideEffectKind},
    wall::{self, Edge},
};
use records::side_effects::{FollowUpRow, SideEffectFields, SideEffectRow as Kept};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{
    check::Check,
    error::{Code, Error, Problem, Result},
    moment::{Read, Write},
    operations::Nothing,
    patients,
};

/// `side_effects.locate`
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct Locate {
    /// Whose.
    pub patient: PatientId,
    /// When it began: the clinic's wall, "YYYY-MM-DDTHH:MM".
    pub onset: String,
}

/// The session a side effect belongs to, if there is one.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct Located {
    /// The latest that had begun by then.
    pub session: Option<LocatedSession>,
}

/// A session with its lots.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct LocatedSession {
    /// Number.
    pub session: SessionId,
    /// Its number in the course.
    pub number: u32,
    /// The wall at its end.
    pub ended: String,
    /// What was drawn from.
    pub lots: Vec<LocatedLot>,
}

/// A lot of such a session.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct LocatedLot {
    /// Number.
    pub lot: LotId,
    /// As printed.
    pub lot_number: String,
    /// Product.
    pub product_name: String,
}

/// `side_effects.report`
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct SideEffectReport {
    /// Whose.
    pub patient: PatientId,
    /// Catalogue id; its words are `side-effect-<id>`.
    pub effect: String,
    /// 1–5.
    pub grade: Grade,
    /// When it began: the clinic's wall.
    pub onset: String,
    /// Taken to hospital.
    pub hospitalised: bool,
    /// Free text.
    pub note: Option<String>,
}

/// `side_effects.follow_up`; a closing outcome ends it, any other needs the next day.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct FollowUp {
    /// Which.
    pub side_effect: SideEffectId,
    /// How it stands.
    pub outcome: Outcome,
    /// Free text.
    pub note: Option<String>,
    /// When to ask again.
    pub next_on: Option<NaiveDate>,
}

/// `side_effects.list`
#[derive(Debug, Clone, Copy, Serialize, Deserialize, TS)]
pub struct SideEffectFilter {
    /// Without the closed ones.
    pub open_only: bool,
}

/// A side effect with all that belongs to it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct SideEffectRow {
    /// Number.
    pub side_effect: SideEffectId,
    /// Whose.
    pub patient: PatientId,
    /// Name.
    pub patient_name: String,
    /// Catalogue id.
    pub effect: String,
    /// 1–5.
    pub grade: Grade,
    /// As the catalogue flags it.
    pub flag: Flag,
    /// Grade 3 or more, or hospital.
    pub serious: bool,
    /// The wall at its onset.
    pub onset: String,
    /// The day of its onset.
    pub onset_on: NaiveDate,
    /// Days from the session's day to the onset.
    #[ts(type = "number | null")]
    pub days_after: Option<i64>,
    /// After which session.
    pub session: Option<LocatedSession>,
    /// Where it stands.
    pub outcome: Outcome,
    /// When to ask again; none once closed.
    pub follow_up_on: Option<NaiveDate>,
    /// To be asked today or before.
    pub due: bool,
    /// Open for longer than is usual.
    pub overlong: bool,
    /// Free text.
    pub note: Option<String>,
    /// Oldest first.
    pub follow_ups: Vec<FollowUpView>,
}

/// One follow-up.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct FollowUpView {
    /// Day.
    pub on: NaiveDate,
    /// How it stood.
    pub outcome: Outcome,
    /// Free text.
    pub note: Option<String>,
}

/// No list is longer than this; older closed ones are on their patients' pages.
const LIST_MOST: u32 = 500;

fn located(read: &Read<'_>, session: SessionId) -> Result<Option<LocatedSession>> {
    let Some(row) = records::sessions::read(read.records, session)? else {
        return Ok(None);
    };
    let mut lots: Vec<LocatedLot> = Vec::new();
    for given in records::sessions::doses(read.records, session)? {
        if lots.iter().all(|lot| lot.lot != given.dose.lot) {
            lots.push(LocatedLot {
                lot: given.dose.lot,
                lot_number: given.lot_number,
                product_name: given.product_name,
            });
        }
    }
    let ended = wall::wall(row.fields.zone, row.fields.ended_at)
        .format(crate::moment::WALL)
        .to_string();
    Ok(Some(LocatedSession {
        session,
        number: row.fields.number,
        ended,
        lots,
    }))
}

fn session_before(
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

fn row(read: &Read<'_>, kept: Kept) -> Result<SideEffectRow> {
    let fields = kept.fields;
    let (zone, today) = (read.moment.zone, read.moment.today());
    let onset_on = wall::day(zone, fields.onset_at);
    let patient = patients::find(read, fields.patient)?;
    let session = fields
        .session
        .map(|session| located(read, session))
        .transpose()?
        .flatten();
    let session_day = match fields.session {
        Some(session) => records::sessions::read(read.records, session)?.map(|row| row.fields.day),
        None => None,
    };
    let kind = read.moment.catalogue.side_effect(&fields.effect);
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
        patient: fields.patient,
        patient_name: patient.fields.name,
        serious: side_effect::is_serious(fields.grade, fields.hospitalised),
        grade: fields.grade,
        flag: fields.flag,
        onset: read.moment.wall(fields.onset_at),
        onset_on,
        days_after: session_day.map(|day| (onset_on - day).num_days()),
        session,
        outcome: fields.outcome,
        due: fields.follow_up_on.is_some_and(|on| on <= today),
        overlong: fields.follow_up_on.is_some()
            && kind.is_some_and(|kind| side_effect::overlong(kind, onset_on, today)),
        follow_up_on: fields.follow_up_on,
        effect: fields.effect,
        note: fields.note,
        follow_ups,
    })
}

fn rows(read: &Read<'_>, kept: Vec<Kept>) -> Result<Vec<SideEffectRow>> {
    kept.into_iter().map(|kept| row(read, kept)).collect()
}

/// All of a patient, newest first.
pub(crate) fn of_patient(read: &Read<'_>, patient: PatientId) -> Result<Vec<SideEffectRow>> {
    rows(
        read,
        records::side_effects::of_patient(read.records, patient)?,
    )
}

/// All after a session.
pub(crate) fn of_session(read: &Read<'_>, session: SessionId) -> Result<Vec<SideEffectRow>> {
    rows(
        read,
        records::side_effects::of_session(read.records, session)?,
    )
}

/// All after sessions that drew from a lot.
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

/// `side_effects.list`: open ones the longest due first, otherwise all, newest first.
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
    let session = session_before(read, request.patient, onset)?;
    Ok(Located {
        session: session
            .map(|session| located(read, session))
            .transpose()?
            .flatten(),
    })
}

/// `side_effects.report`: finds the session, and so the lots, by itself.
///
/// # Errors
/// At the fields.
pub fn report(write: &Write<'_>, request: SideEffectReport) -> Result<SideEffectRow> {
    let read = write.as_read();
    let (moment, catalogue) = (write.moment, write.moment.catalogue);
    let patient = patients::find(&read, request.patient)?;
    let onset_at = moment.past("onset", &request.onset, Edge::Later)?;
    let onset_on = wall::day(moment.zone, onset_at);
    let kind = catalogue
        .side_effect(&request.effect)
        .ok_or_else(|| Error::at("effect", Problem::UnknownChoice))?;
    let mut check = Check::default();
    check.that(
        kind.grades.contains(&request.grade),
        "grade",
        Problem::UnknownChoice,
    );
    check.that(
        onset_on >= patient.fields.birth_date,
        "onset",
        Problem::BeforeBirth,
    );
    check.maybe_text("note", &limits::DESCRIPTION, request.note.as_deref());
    check.finish()?;
    let fields = SideEffectFields {
        patient: request.patient,
        session: session_before(&read, request.patient, onset_at)?,
        effect: kind.id.clone(),
        grade: request.grade,
        flag: kind.flag,
        hospitalised: request.hospitalised,
        onset_at,
        note: request.note.filter(|note| !note.trim().is_empty()),
        reported_on: moment.today(),
        catalogue_version: catalogue.side_effects_version().to_owned(),
        outcome: Outcome::Ongoing,
        follow_up_on: Some(side_effect::follow_up_on(kind, onset_on, moment.today())),
    };
    let side_effect = records::side_effects::insert(write.records, &fields)?;
    records::patients::touch(write.records, request.patient, moment.now)?;
    noted(write, side_effect)
}

/// `side_effects.follow_up`
///
/// # Errors
/// At the fields; when it is closed.
pub fn follow_up(write: &Write<'_>, request: FollowUp) -> Result<SideEffectRow> {
    let kept = records::side_effects::read(write.records, request.side_effect)?
        .ok_or_else(Error::not_found)?;
    if kept.fields.follow_up_on.is_none() {
        return Err(Error::plain(Code::Conflict, Problem::SideEffectClosed));
    }
    let today = write.moment.today();
    let next_on = if request.outcome.closes() {
        None
    } else {
        request.next_on
    };
    let mut check = Check::default();
    check.maybe_text("note", &limits::DESCRIPTION, request.note.as_deref());
    match next_on {
        Some(next) if next < today => {
            check.add(
                "next_on",
                Problem::OutOfRange {
                    least: today.to_string(),
                    most: limits::DAY.max.to_string(),
                },
            );
        }
        Some(next) => check.day("next_on", &limits::DAY, next),
        None => check.that(request.outcome.closes(), "next_on", Problem::Required),
    }
    check.finish()?;
    let seen = FollowUpRow {
        day: today,
        outcome: request.outcome,
        note: request.note.filter(|note| !note.trim().is_empty()),
    };
    records::side_effects::follow_up(write.records, request.side_effect, &seen, next_on)?;
    noted(write, request.side_effect)
}

fn noted(write: &Write<'_>, side_effect: SideEffectId) -> Result<SideEffectRow> {
    let kept =
        records::side_effects::read(write.records, side_effect)?.ok_or_else(Error::not_found)?;
    let row = row(&write.as_read(), kept)?;
    write.note("side_effects", side_effect.0, &row);
    Ok(row)
}
