use clinical::{
    SideEffectId, limits,
    side_effect::{self, Outcome},
    wall::{self, Edge},
};
use records::{
    side_effects::{FollowUpRow, SideEffectFields},
    struck::Strikable,
};
use serde_json::json;

use super::{
    FollowUp, SideEffectReport, SideEffectRow, SideEffectStrike,
    look::{row, session_before},
};
use crate::{
    check::{Check, typed},
    error::{Code, Error, Problem, Result},
    moment::Write,
    patients, striking,
};

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
    patients::alive(&patient, onset_on, "onset")?;
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
        onset_on >= patient.fields.birth.day,
        "onset",
        Problem::BeforeBirth,
    );
    check.maybe_text("note", &limits::DESCRIPTION, request.note.as_deref());
    check.finish()?;
    let session = session_before(&read, patient.patient, onset_at)?;
    let after = session
        .map(|session| records::sessions::read(write.records, session))
        .transpose()?
        .flatten();
    let fields = SideEffectFields {
        // It stays with the number of its session, so that it goes with it when a merge is undone.
        patient: after.map_or(patient.patient, |after| after.fields.patient),
        session,
        effect: kind.id.clone(),
        grade: request.grade,
        flag: kind.flag,
        hospitalised: request.hospitalised,
        onset_at,
        note: typed(request.note),
        reported_on: moment.today(),
        catalogue_version: catalogue.side_effects_version().to_owned(),
        outcome: Outcome::Ongoing,
        follow_up_on: Some(side_effect::follow_up_on(kind, onset_on, moment.today())),
    };
    let side_effect = records::side_effects::insert(write.records, &fields)?;
    records::patients::touch(write.records, patient.patient, moment.now)?;
    noted(write, side_effect)
}

/// `side_effects.follow_up`
///
/// # Errors
/// At the fields; when it is closed or struck.
pub fn follow_up(write: &Write<'_>, request: FollowUp) -> Result<SideEffectRow> {
    let kept = records::side_effects::read(write.records, request.side_effect)?
        .ok_or_else(Error::not_found)?;
    striking::still_stands(kept.struck.as_ref())?;
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
        note: typed(request.note),
    };
    records::side_effects::follow_up(write.records, request.side_effect, &seen, next_on)?;
    noted(write, request.side_effect)
}

/// `side_effects.strike`: a side effect of somebody else is followed up no more.
///
/// # Errors
/// At the reason; `NotFound`; `Conflict` when it is struck.
pub fn strike(write: &Write<'_>, request: SideEffectStrike) -> Result<SideEffectRow> {
    let reason = striking::reason(&request.reason)?;
    let find = || {
        records::side_effects::read(write.records, request.side_effect)?
            .ok_or_else(Error::not_found)
    };
    let kept = find()?;
    let what = (Strikable::SideEffect(kept.side_effect), kept.fields.patient);
    striking::strike(write, what, kept.struck.as_ref(), &reason)?;
    row(&write.as_read(), find()?)
}

fn noted(write: &Write<'_>, side_effect: SideEffectId) -> Result<SideEffectRow> {
    let kept =
        records::side_effects::read(write.records, side_effect)?.ok_or_else(Error::not_found)?;
    let fields = &kept.fields;
    let follow_ups = records::side_effects::follow_ups(write.records, side_effect)?
        .into_iter()
        .map(|seen| json!({ "on": seen.day, "outcome": seen.outcome, "note": seen.note }))
        .collect::<Vec<_>>();
    let now = json!({
        "patient": fields.patient, "session": fields.session, "effect": fields.effect, "grade": fields.grade,
        "flag": fields.flag, "hospitalised": fields.hospitalised, "onset": write.moment.wall(fields.onset_at),
        "reported_on": fields.reported_on, "note": fields.note, "outcome": fields.outcome,
        "follow_up_on": fields.follow_up_on, "follow_ups": follow_ups,
    });
    write.note("side_effects", side_effect.0, &now);
    write.about(fields.patient);
    row(&write.as_read(), kept)
}
