use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use clinical::{
    LotId, Millilitres, aftercare, limits,
    wall::{self, Edge},
};
use records::{
    courses::CourseRow,
    sessions::{DoseFields, SessionFields},
};

use serde_json::json;

use super::{
    DoseGiven, SessionRecord, SessionRef,
    objections::{check_doses, dose_findings, object_to_day, object_to_doses, object_to_lots},
};
use crate::{
    check::{Check, Objections},
    courses,
    error::{Code, Error, Problem, Result},
    lots,
    moment::Write,
    patients,
    screening::{self, Signed},
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
    let lots = check_doses(write, &request.doses, &findings, times.day, &mut check)?;
    check.finish()?;

    let mut objections = Objections::default();
    // What was drawn is what is judged, not what was meant to be.
    let products = lots.values().map(|row| row.fields.product).collect();
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
    object_to_lots(&request.doses, &lots, times.day, &mut objections);
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
        number: row.done + 1,
        screening,
        day: times.day,
        started_at: times.started,
        ended_at: times.ended,
        zone: moment.zone,
        practitioner: moment.actor.name.clone(),
        licence: moment.actor.licence.clone(),
        note: request.note.filter(|note| !note.trim().is_empty()),
        overrides: reasons,
        no_wash_until: deadlines.no_wash_until.to_utc(),
        no_exercise_until: deadlines.no_exercise_until.to_utc(),
        aftercare_version: moment.catalogue.aftercare().version.clone(),
    };
    let doses: Vec<_> = request
        .doses
        .iter()
        .map(|d| DoseFields {
            zone: d.zone,
            technique: d.technique,
            depth: d.depth_mm,
            points: d.points,
            volume: d.ml,
            lot: d.lot,
        })
        .collect();
    let session = records::sessions::insert(write.records, &fields, &doses, moment.now)?;
    for (lot, drawn) in drawn_by_lot(&request.doses) {
        records::lots::draw(write.records, lot, drawn, session, times.day, moment.now)?;
        lots::noted(write, lot)?;
    }
    courses::advance(write, row, times.day)?;
    for number in records::patients::numbers(write.records, person.patient)? {
        records::drafts::discard(write.records, &format!("session:{number}"))?;
    }
    let signed = json!({
        "patient": patient, "course": row.course, "number": fields.number, "screening": screening,
        "started": request.started, "ended": request.ended, "zone": fields.zone.name(), "note": fields.note,
        "practitioner": fields.practitioner, "licence": fields.licence,
        "doses": request.doses, "overrides": fields.overrides,
        "no_wash_until": moment.wall(fields.no_wash_until), "no_exercise_until": moment.wall(fields.no_exercise_until),
    });
    write.note("sessions", session.0, &signed);
    // Nothing of the patient's own fields changed, but what shows the patient shows the session too.
    write.note("patients", person.patient.0, &());
    write.about(patient);
    Ok(SessionRef { session })
}

/// One movement for each lot, whatever the number of doses from it.
fn drawn_by_lot(doses: &[DoseGiven]) -> BTreeMap<LotId, Millilitres> {
    let mut drawn = BTreeMap::<LotId, Millilitres>::new();
    for dose in doses {
        let sum = drawn.entry(dose.lot).or_default();
        // Each volume was checked against its field's limit: sixty of them cannot overflow.
        *sum = sum.checked_add(dose.ml).unwrap_or(*sum);
    }
    drawn
}
