//! Courses: planned from a protocol, moved on by sessions, stopped with a reason.

mod progress;

use chrono::NaiveDate;
use clinical::{
    CourseId, Millilitres, PatientId, SessionId,
    course::{self, CourseDates, CourseFacts, CoursePlan, PlanError, Protocol, Standing, Window},
    guidance::{ResultDue, result_due},
    limits,
    screening::Verdict,
};
use records::courses::{CourseFields, CourseRow};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{
    check::Check,
    error::{Code, Error, Problem, Result},
    moment::{Read, Write},
    operations::Nothing,
    patients,
};

pub(crate) use progress::{advance, next_number, step_back};

/// `courses.plan`
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct PlanCourse {
    /// Whose.
    pub patient: PatientId,
    /// As previewed.
    pub plan: CoursePlan,
}

/// `courses.stop`
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct CourseStop {
    /// Which.
    pub course: CourseId,
    /// As typed.
    pub reason: String,
}

/// A course as it stands.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct CourseView {
    /// Number.
    pub course: CourseId,
    /// Catalogue id; its words are `protocol-<id>`.
    pub protocol: String,
    /// Day of planning.
    pub planned_on: NaiveDate,
    /// The first session's day as planned.
    pub first_day: NaiveDate,
    /// Days between sessions as planned.
    pub gap_days: u32,
    /// Planned and done, by number; beyond the planned ones, maintenance.
    pub sessions: Vec<CourseSession>,
    /// How many are planned.
    pub of: u32,
    /// How many are done.
    pub done: u32,
    /// When maintenance is due.
    pub maintenance: Window,
    /// Where it stands today.
    pub standing: Standing,
    /// Whether it is time to look at the result.
    pub result: Option<ResultDue>,
    /// Stopped, and why.
    pub stopped: Option<CourseStopped>,
}

/// Why a course was stopped.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct CourseStopped {
    /// Day.
    pub on: NaiveDate,
    /// As typed.
    pub reason: String,
}

/// One session of a course, planned or done.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct CourseSession {
    /// From 1.
    pub number: u32,
    /// None for maintenance.
    pub planned_on: Option<NaiveDate>,
    /// Once done.
    pub session: Option<SessionId>,
    /// Once done.
    pub done_on: Option<NaiveDate>,
    /// Once done.
    pub ml: Option<Millilitres>,
}

/// Where a course stands on a day.
pub(crate) fn standing(row: &CourseRow, today: NaiveDate) -> Standing {
    // The rule looks at how many sessions are done and at the last one's day, and the row keeps just these.
    let done = row
        .last_done_on
        .map_or_else(Vec::new, |last| vec![last; row.done as usize]);
    let facts = CourseFacts {
        first_day: row.fields.first_day,
        planned: row.next_on.into_iter().collect(),
        done,
        sessions: row.sessions,
        maintenance_min_months: row.fields.maintenance_min_months,
        maintenance_max_months: row.fields.maintenance_max_months,
        stopped: row.stopped.is_some(),
    };
    course::standing(&facts, today)
}

/// The protocol of that id, or an error at its field.
pub(crate) fn protocol<'a>(read: &Read<'a>, id: &str, field: &str) -> Result<&'a Protocol> {
    read.moment
        .catalogue
        .protocol(id)
        .ok_or_else(|| Error::at(field, Problem::UnknownChoice))
}

/// A course as the page sees it.
pub(crate) fn view(read: &Read<'_>, row: CourseRow) -> Result<CourseView> {
    let mut done = records::sessions::of_course(read.records, row.course)?;
    done.retain(|session| session.struck.is_none());
    let planned = records::courses::planned(read.records, row.course)?;
    let mut sessions = Vec::with_capacity(planned.len().max(done.len()));
    let last = done.last().map_or(0, |session| session.fields.number);
    for number in 1..=row.sessions.max(last) {
        let session = done.iter().find(|session| session.fields.number == number);
        let ml = session
            .map(|session| records::sessions::total(read.records, session.session))
            .transpose()?;
        sessions.push(CourseSession {
            number,
            planned_on: planned
                .iter()
                .find(|(n, _)| *n == number)
                .map(|(_, on)| *on),
            session: session.map(|session| session.session),
            done_on: session.map(|session| session.fields.day),
            ml,
        });
    }
    let result = if row.stopped.is_some() {
        None
    } else {
        result_due(read.moment.catalogue, row.done, row.sessions)
    };
    Ok(CourseView {
        course: row.course,
        result,
        standing: standing(&row, read.moment.today()),
        maintenance: Window {
            from: row.fields.maintenance_from,
            to: row.fields.maintenance_to,
        },
        protocol: row.fields.protocol,
        planned_on: row.fields.planned_on,
        first_day: row.fields.first_day,
        gap_days: row.fields.gap_days,
        sessions,
        of: row.sessions,
        done: row.done,
        stopped: row.stopped.map(|(on, reason)| CourseStopped { on, reason }),
    })
}

fn dates(read: &Read<'_>, plan: &CoursePlan, prefix: &str) -> Result<CourseDates> {
    let mut check = Check::default();
    check.day(&format!("{prefix}first_day"), &limits::DAY, plan.first_day);
    check.finish()?;
    let protocol = protocol(read, &plan.protocol, &format!("{prefix}protocol"))?;
    course::plan(protocol, plan).map_err(|error| {
        let (least, most) = match error {
            PlanError::Sessions { min, max }
            | PlanError::Gap { min, max }
            | PlanError::Maintenance { min, max } => (min.to_string(), max.to_string()),
            PlanError::FirstDay => (limits::DAY.min.to_string(), limits::DAY.max.to_string()),
        };
        Error::at(
            format!("{prefix}{}", error.field()),
            Problem::OutOfRange { least, most },
        )
    })
}

/// `protocols.list`
///
/// # Errors
/// None of its own.
pub fn protocols(read: &Read<'_>, _: Nothing) -> Result<Vec<Protocol>> {
    Ok(read.moment.catalogue.protocols().to_vec())
}

/// `courses.preview`
///
/// # Errors
/// At the fields.
pub fn preview(read: &Read<'_>, request: CoursePlan) -> Result<CourseDates> {
    dates(read, &request, "")
}

/// `courses.plan`
///
/// # Errors
/// At the fields; when no screening allows it; when a course is under way.
pub fn plan(write: &Write<'_>, request: PlanCourse) -> Result<CourseView> {
    let read = write.as_read();
    let kept = patients::find(&read, request.patient)?;
    let dates = dates(&read, &request.plan, "plan.")?;
    let protocol = protocol(&read, &request.plan.protocol, "plan.protocol")?;
    let today = write.moment.today();
    patients::alive(&kept, today.max(request.plan.first_day), "plan.first_day")?;
    match records::screenings::latest(write.records, kept.patient)? {
        None => return Err(Error::plain(Code::Refused, Problem::NeedsScreening)),
        Some(row) if row.fields.effective > Verdict::Caution => {
            return Err(Error::plain(Code::Refused, Problem::ScreeningForbids));
        }
        Some(_) => {}
    }
    if records::courses::latest(write.records, kept.patient)?
        .is_some_and(|course| course.next_on.is_some())
    {
        return Err(Error::plain(Code::Refused, Problem::CourseUnderWay));
    }
    let fields = CourseFields {
        patient: kept.patient,
        protocol: protocol.id.clone(),
        protocol_version: write.moment.catalogue.protocols_version().to_owned(),
        planned_on: today,
        first_day: request.plan.first_day,
        gap_days: request.plan.gap_days,
        maintenance_months: request.plan.maintenance_months,
        maintenance_min_months: protocol.maintenance_min_months,
        maintenance_max_months: protocol.maintenance_max_months,
        maintenance_from: dates.maintenance.from,
        maintenance_to: dates.maintenance.to,
    };
    let course = records::courses::insert(write.records, &fields, &dates.sessions)?;
    records::patients::touch(write.records, kept.patient, write.moment.now)?;
    noted(write, course)
}

/// `courses.stop`
///
/// # Errors
/// At the reason; when it was stopped or finished before.
pub fn stop(write: &Write<'_>, request: CourseStop) -> Result<CourseView> {
    let mut check = Check::default();
    check.text("reason", &limits::REASON, &request.reason);
    check.finish()?;
    let row =
        records::courses::read(write.records, request.course)?.ok_or_else(Error::not_found)?;
    if row.stopped.is_some() {
        return Err(Error::plain(Code::Conflict, Problem::CourseEnded));
    }
    records::courses::stop(
        write.records,
        request.course,
        write.moment.today(),
        &request.reason,
    )?;
    noted(write, request.course)
}

fn noted(write: &Write<'_>, course: CourseId) -> Result<CourseView> {
    let row = records::courses::read(write.records, course)?.ok_or_else(Error::not_found)?;
    write.about(row.fields.patient);
    let view = view(&write.as_read(), row)?;
    // When to look at the result follows from the rest: it is no change of its own.
    let kept = CourseView {
        result: None,
        ..view.clone()
    };
    write.note("courses", course.0, &kept);
    Ok(view)
}
