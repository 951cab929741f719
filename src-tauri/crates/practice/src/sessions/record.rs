use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use clinical::{
    LotId, SessionId, VialId, aftercare, limits,
    stock::{Draw, MovementKind},
    wall::{self, Edge},
};
use records::{
    courses::CourseRow,
    movements::Movement,
    sessions::{DoseFields, DoseSource, SessionFields},
};

use serde_json::json;

use super::{
    SessionRecord, SessionRef,
    drawn::{self, Drawing},
    objections::{check_doses, dose_findings, object_to_day, object_to_doses},
};
use crate::{
    check::{Check, Objections, typed},
    courses,
    error::{Code, Error, Problem, Result},
    ledger, lots,
    moment::Write,
    patients,
    screening::{self, Signed},
    vials, watches,
};

/// Longer than any session: a slip of the pen.
const LONGEST_HOURS: i64 = 8;

struct Times {
    started: DateTime<Utc>,
    ended: DateTime<Utc>,
    day: NaiveDate,
}

/// `sessions.record`: screening, session, doses and stock in one transaction.
///
/// # Errors
/// At the fields; `Refused` where nobody may go on; `NeedsReason` where a practitioner may. Nothing is written then.
pub fn record(write: &Write<'_>, request: SessionRecord) -> Result<SessionRef> {
    let read = write.as_read();
    let person = patients::find(&read, request.patient)?;
    let row =
        records::courses::read(write.records, request.course)?.ok_or_else(Error::not_found)?;
    if patients::find(&read, row.fields.patient)?.patient != person.patient {
        return Err(Error::not_found());
    }
    if row.stopped.is_some() {
        return Err(Error::plain(Code::Refused, Problem::CourseEnded));
    }
    let times = times(write, &request)?;
    patients::alive(&person, times.day, "started")?;
    let mut check = Check::default();
    check.maybe_text("note", &limits::NOTE, request.note.as_deref());
    check.that(
        row.last_done_on.is_none_or(|last| times.day >= last),
        "started",
        before_last(&row),
    );
    let findings = dose_findings(write, &request.doses);
    check_doses(write, &request.doses, &findings, &mut check);
    let drawing = Drawing {
        patient: person.patient,
        day: times.day,
        started: times.started,
    };
    let sources = drawn::check(write, &request, drawing, &mut check)?;
    check.finish()?;

    let mut objections = Objections::default();
    // What was drawn is what is judged, not what was meant to be.
    let lots = sources.lots.values();
    let products = lots.map(|row| row.fields.product).collect();
    let screened = screening::for_session(
        write,
        person.patient,
        (&request.answers, &request.asked),
        products,
        times.day,
        &mut objections,
    )?;
    object_to_day(write, &row, times.day, &mut objections);
    object_to_doses(&findings, &mut objections);
    drawn::object(&read, &request, &sources, drawing, &mut objections);
    let reasons = objections.settle(&request.overrides)?;

    sign(write, &person, &row, request, &times, screened, reasons)
}

fn before_last(row: &CourseRow) -> Problem {
    row.last_done_on
        .map_or(Problem::Unexpected, |last| Problem::BeforeLastSession {
            last,
        })
}

/// Start and end. Where the clocks went back and a time came twice, the start is the earlier and the end the later one:
/// deadlines then never end too soon.
fn times(write: &Write<'_>, request: &SessionRecord) -> Result<Times> {
    let started = write
        .moment
        .past("started", &request.started, Edge::Earlier)?;
    let ended = write.moment.past("ended", &request.ended, Edge::Later)?;
    if ended <= started {
        return Err(Error::at("ended", Problem::EndBeforeStart));
    }
    if ended - started > TimeDelta::hours(LONGEST_HOURS) {
        return Err(Error::at(
            "ended",
            Problem::TooLongSession {
                hours: LONGEST_HOURS,
            },
        ));
    }
    Ok(Times {
        started,
        ended,
        day: wall::day(write.moment.zone, started),
    })
}

// A session and its screening stay with the number of their course, so that they go with it when a merge is undone.
fn sign(
    write: &Write<'_>,
    person: &records::patients::PatientRow,
    row: &CourseRow,
    request: SessionRecord,
    times: &Times,
    screened: Signed,
    reasons: BTreeMap<String, String>,
) -> Result<SessionRef> {
    let (moment, patient) = (write.moment, row.fields.patient);
    let screening = screening::sign(write, patient, screened, &reasons)?;
    let deadlines = aftercare::deadlines(moment.catalogue, times.ended.with_timezone(&moment.zone));
    let fields = SessionFields {
        patient,
        course: row.course,
        number: courses::next_number(&write.as_read(), row.course)?,
        screening,
        day: times.day,
        started_at: times.started,
        ended_at: times.ended,
        zone: moment.zone,
        practitioner: moment.actor.name.clone(),
        licence: moment.actor.licence.clone(),
        note: typed(request.note.clone()),
        overrides: reasons,
        no_wash_until: deadlines.no_wash_until.to_utc(),
        no_exercise_until: deadlines.no_exercise_until.to_utc(),
        aftercare_version: moment.catalogue.aftercare().version.clone(),
    };
    let session = records::sessions::insert(write.records, &fields, moment.now)?;
    give(write, session, &request, times.day)?;
    watches::begin(
        write,
        (session, patient),
        times.day,
        fields.overrides.keys().map(String::as_str),
    )?;
    courses::advance(write, row, times.day)?;
    for number in records::patients::numbers(write.records, person.patient)? {
        records::drafts::discard(write.records, &format!("session:{number}"))?;
    }
    let signed = json!({
        "patient": patient, "course": row.course, "number": fields.number, "screening": screening,
        "started": request.started, "ended": request.ended, "zone": fields.zone.name(), "note": fields.note,
        "practitioner": fields.practitioner, "licence": fields.licence,
        "mixes": request.mixes, "doses": request.doses, "overrides": fields.overrides,
        "no_wash_until": moment.wall(fields.no_wash_until), "no_exercise_until": moment.wall(fields.no_exercise_until),
    });
    write.note("sessions", session.0, &signed);
    // Nothing of the patient's own fields changed, but what shows the patient shows the session too.
    write.note("patients", person.patient.0, &());
    write.about(patient);
    Ok(SessionRef { session })
}

/// Adds mixes and doses to a session, and takes what was drawn out of the stock: one movement for each source of the doses, and for
/// each draw of a mix.
fn give(
    write: &Write<'_>,
    session: SessionId,
    request: &SessionRecord,
    day: NaiveDate,
) -> Result<()> {
    let take = |draw: &Draw, mix| {
        let movement = Movement {
            day,
            session: Some(session),
            vial: draw.vial,
            mix,
            ..ledger::gone(write.moment, draw.lot, MovementKind::Used, draw.volume)
        };
        records::movements::insert(write.records, &movement)
    };
    let mut mixes = Vec::new();
    for mix in &request.mixes {
        let id = records::sessions::insert_mix(write.records, session, mix.recipe)?;
        mix.draws.iter().try_for_each(|draw| take(draw, Some(id)))?;
        mixes.push(id);
    }
    let mut drawn: Vec<Draw> = Vec::new();
    for dose in &request.doses {
        let mixed = dose.mix.and_then(|mix| usize::try_from(mix).ok());
        let source = match (mixed.and_then(|mix| mixes.get(mix)), dose.lot) {
            (Some(mix), _) => DoseSource::Mix(*mix),
            (None, Some(lot)) => {
                let same = |draw: &&mut Draw| (draw.lot, draw.vial) == (lot, dose.vial);
                match drawn.iter_mut().find(same) {
                    // Each volume was checked against its field's limit: sixty of them cannot overflow.
                    Some(draw) => {
                        draw.volume = draw.volume.checked_add(dose.ml).unwrap_or(draw.volume)
                    }
                    None => drawn.push(Draw {
                        lot,
                        vial: dose.vial,
                        volume: dose.ml,
                    }),
                }
                DoseSource::Lot(lot, dose.vial)
            }
            // The shape of each dose was checked before.
            (None, None) => return Err(Error::unexpected()),
        };
        let fields = DoseFields {
            zone: dose.zone,
            technique: dose.technique,
            depth: dose.depth_mm,
            points: dose.points,
            volume: dose.ml,
            source,
        };
        records::sessions::insert_dose(write.records, session, &fields)?;
    }
    drawn.iter().try_for_each(|draw| take(draw, None))?;
    let all = drawn::draws(request);
    let vials: BTreeSet<VialId> = all.iter().filter_map(|(_, draw)| draw.vial).collect();
    for vial in vials {
        vials::close_if_empty(write, vial)?;
    }
    let lots: BTreeSet<LotId> = all.iter().map(|(_, draw)| draw.lot).collect();
    for lot in lots {
        lots::noted(write, lot)?;
    }
    Ok(())
}
