use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use clinical::{
    LotId, Millilitres, aftercare,
    course::{self, GapVerdict},
    limits,
    lot::{self, LotRefusal},
    screening::Judgement,
    treatment::{self, Dose, Severity},
    wall::{self, Edge},
};
use records::{
    courses::CourseRow,
    lots::LotRow,
    sessions::{DoseFields, SessionFields},
};

use super::{DoseGiven, SessionRecord, SessionRef};
use crate::{
    check::{Check, Objections},
    courses,
    error::{Code, Error, Problem, Result},
    moment::Write,
    screening,
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
    let row = records::courses::read(write.records, request.course)?
        .filter(|row| row.fields.patient == request.patient)
        .ok_or_else(Error::not_found)?;
    if row.stopped.is_some() {
        return Err(Error::plain(Code::Refused, Problem::CourseEnded));
    }
    let times = times(write, &request)?;
    let mut check = Check::default();
    check.maybe_text("note", &limits::NOTE, request.note.as_deref());
    check.that(
        row.last_done_on.is_none_or(|last| times.day >= last),
        "started",
        before_last(&row),
    );
    let lots = check_doses(write, &request.doses, times.day, &mut check)?;
    check.finish()?;

    let mut objections = Objections::default();
    let judgement = screening::for_session(
        write,
        request.patient,
        &request.answers,
        times.day,
        &mut objections,
    )?;
    object_to_day(write, &row, times.day, &mut objections);
    object_to_doses(write, &request.doses, &mut objections);
    object_to_lots(&request.doses, &lots, times.day, &mut objections);
    let reasons = objections.settle(&request.overrides)?;

    sign(write, &row, request, &times, judgement, reasons)
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

fn clinical_doses(doses: &[DoseGiven]) -> Vec<Dose> {
    doses
        .iter()
        .map(|d| Dose {
            zone: d.zone,
            technique: d.technique,
            depth_mm: d.depth_mm,
            points: d.points,
            volume: d.ml,
        })
        .collect()
}

/// What no reason can mend: missing or impossible doses, unknown lots, more than a lot holds.
fn check_doses(
    write: &Write<'_>,
    doses: &[DoseGiven],
    day: NaiveDate,
    check: &mut Check,
) -> Result<BTreeMap<LotId, LotRow>> {
    let mut lots = BTreeMap::new();
    let mut drawn: BTreeMap<LotId, Millilitres> = BTreeMap::new();
    check.that(!doses.is_empty(), "doses", Problem::NoDoses);
    if doses.len() as i64 > limits::DOSES.max {
        check.add(
            "doses",
            Problem::TooManyRows {
                most: limits::DOSES.max,
            },
        );
        return Ok(lots);
    }
    let hard = write.moment.catalogue.dose_limits();
    for (i, dose) in doses.iter().enumerate() {
        check.volume(&format!("doses.{i}.ml"), &limits::DOSE_ML, dose.ml);
        if let std::collections::btree_map::Entry::Vacant(entry) = lots.entry(dose.lot) {
            match records::lots::read(write.records, dose.lot)? {
                Some(row) => drop(entry.insert(row)),
                None => check.add(format!("doses.{i}.lot"), Problem::UnknownChoice),
            }
        }
        let Some(row) = lots.get(&dose.lot) else {
            continue;
        };
        if row.fields.received_on > day {
            check.add(
                format!("doses.{i}.lot"),
                Problem::LotNotYetReceived {
                    received_on: row.fields.received_on,
                },
            );
        }
        let before = drawn.get(&dose.lot).copied().unwrap_or_default();
        let after = before.checked_add(dose.ml).unwrap_or(row.left);
        if after > row.left {
            check.add(
                format!("doses.{i}.ml"),
                Problem::LotTooLittle { left: row.left },
            );
        }
        drawn.insert(dose.lot, after);
    }
    for finding in treatment::check_doses(write.moment.catalogue, &clinical_doses(doses)) {
        let (Severity::Refuse, Some(i)) = (finding.severity, finding.index) else {
            continue;
        };
        // Volumes have been checked above against the field's own limits.
        let most = match finding.field.as_str() {
            "depth_mm" => hard.depth_max_mm.to_string(),
            "points" => hard.points_max.to_string(),
            _ => continue,
        };
        let least = if finding.field == "points" {
            "1"
        } else {
            "0.1"
        };
        check.add(
            format!("doses.{i}.{}", finding.field),
            Problem::OutOfRange {
                least: least.to_owned(),
                most,
            },
        );
    }
    Ok(lots)
}

fn object_to_day(write: &Write<'_>, row: &CourseRow, day: NaiveDate, objections: &mut Objections) {
    if day < row.fields.first_day {
        let problem = Problem::BeforeCourse {
            first_day: row.fields.first_day,
        };
        objections.unless_reason(
            "SESS-BEFORE-COURSE",
            "started",
            problem,
            &limits::OVERRIDE_REASON,
        );
    }
    if let (Some(last), Some(protocol)) = (
        row.last_done_on,
        write.moment.catalogue.protocol(&row.fields.protocol),
    ) && let GapVerdict::TooEarly { earliest } =
        course::gap_verdict(protocol, row.done, last, day)
    {
        objections.unless_reason(
            "SESS-GAP",
            "started",
            Problem::TooEarly { earliest },
            &limits::OVERRIDE_REASON,
        );
    }
}

fn object_to_doses(write: &Write<'_>, doses: &[DoseGiven], objections: &mut Objections) {
    for finding in treatment::check_doses(write.moment.catalogue, &clinical_doses(doses)) {
        if finding.severity == Severity::Refuse {
            continue;
        }
        let field = finding.index.map_or_else(
            || "doses".to_owned(),
            |i| format!("doses.{i}.{}", finding.field),
        );
        let problem = match finding.rule.as_str() {
            "DOSE-DEPTH" => Problem::DoseDeep,
            "DOSE-POINT" => Problem::DosePoint,
            _ => Problem::DoseTotal,
        };
        objections.unless_reason(finding.rule, field, problem, &limits::REASON);
    }
}

/// Blocked lots: what was given is recorded truthfully, with a reason.
fn object_to_lots(
    doses: &[DoseGiven],
    lots: &BTreeMap<LotId, LotRow>,
    day: NaiveDate,
    objections: &mut Objections,
) {
    for (i, dose) in doses.iter().enumerate() {
        let Some(row) = lots.get(&dose.lot) else {
            continue;
        };
        let Err(refusal) = lot::usable(&crate::lots::facts(row), day, dose.ml) else {
            continue;
        };
        let problem = match refusal {
            LotRefusal::Expired => Problem::LotExpired {
                expiry: row.fields.expiry.last_day(),
            },
            LotRefusal::Recalled => Problem::LotRecalled,
            LotRefusal::Quarantined => Problem::LotQuarantined,
            LotRefusal::Finished | LotRefusal::TooLittle { .. } => {
                Problem::LotTooLittle { left: row.left }
            }
        };
        objections.unless_reason(
            refusal.rule(),
            format!("doses.{i}.lot"),
            problem,
            &limits::OVERRIDE_REASON,
        );
    }
}

fn sign(
    write: &Write<'_>,
    row: &CourseRow,
    request: SessionRecord,
    times: &Times,
    judgement: Judgement,
    reasons: BTreeMap<String, String>,
) -> Result<SessionRef> {
    let moment = write.moment;
    let screening = screening::sign(
        write,
        request.patient,
        request.answers,
        judgement,
        &reasons,
        times.day,
    )?;
    let deadlines = aftercare::deadlines(moment.catalogue, times.ended.with_timezone(&moment.zone));
    let fields = SessionFields {
        patient: request.patient,
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
    for dose in &doses {
        records::lots::draw(
            write.records,
            dose.lot,
            dose.volume,
            session,
            times.day,
            moment.now,
        )?;
        write.note(
            "lots",
            dose.lot.0,
            &serde_json::json!({ "session": session, "drawn": dose.volume }),
        );
    }
    courses::advance(write, row, times.day)?;
    records::drafts::discard(write.records, &format!("session:{}", request.patient))?;
    let page = super::read::page(&write.as_read(), SessionRef { session })?;
    write.note("sessions", session.0, &page);
    write.note(
        "patients",
        request.patient.0,
        &serde_json::json!({ "session": session }),
    );
    Ok(SessionRef { session })
}
