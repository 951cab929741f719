//! Courses and their planned sessions.

use std::collections::HashMap;

use chrono::NaiveDate;
use clinical::{
    amount::Millilitres,
    id::{CourseId, PatientId, ProductId},
};
use vault::{Reader, Row, Writer, params};

use crate::{
    Result,
    columns::{day, day_text, maybe_day, volume},
    person::{self, last_of_each, numbers},
};

/// A course without its number and without what became of it.
#[derive(Debug, Clone, PartialEq)]
pub struct CourseFields {
    /// Whose.
    pub patient: PatientId,
    /// Protocol id of the catalogue.
    pub protocol: String,
    /// The catalogue's version it was planned by.
    pub protocol_version: String,
    /// Day of planning.
    pub planned_on: NaiveDate,
    /// The first session's day.
    pub first_day: NaiveDate,
    /// Days between sessions, as planned.
    pub gap_days: u32,
    /// Maintenance so many months after the last session, as planned.
    pub maintenance_months: u32,
    /// Maintenance no sooner than so many months after the last session, by the protocol of then.
    pub maintenance_min_months: u32,
    /// Maintenance no later than so many months after the last session, by the protocol of then.
    pub maintenance_max_months: u32,
    /// Maintenance is due from …
    pub maintenance_from: NaiveDate,
    /// … to.
    pub maintenance_to: NaiveDate,
}

/// A course as kept.
#[derive(Debug, Clone, PartialEq)]
pub struct CourseRow {
    /// Number.
    pub course: CourseId,
    /// As planned; the maintenance window moves with the sessions done.
    pub fields: CourseFields,
    /// Sessions planned.
    pub sessions: u32,
    /// Sessions done that stand, maintenance included.
    pub done: u32,
    /// Day of the last session done.
    pub last_done_on: Option<NaiveDate>,
    /// Day of the next one; none once all are done or the course was stopped.
    pub next_on: Option<NaiveDate>,
    /// Stopped on this day, for this reason.
    pub stopped: Option<(NaiveDate, String)>,
}

/// How far a course is, after a session or without one that was struck.
#[derive(Debug, Clone, PartialEq)]
pub struct Progress {
    /// Sessions done that stand.
    pub done: u32,
    /// Day of the last of them.
    pub last_done_on: Option<NaiveDate>,
    /// New days of the sessions still to come, by number.
    pub remaining: Vec<(u32, NaiveDate)>,
    /// Maintenance is due from …
    pub maintenance_from: NaiveDate,
    /// … to.
    pub maintenance_to: NaiveDate,
}

fn row(row: &Row<'_>) -> rusqlite::Result<CourseRow> {
    let reason: Option<String> = row.get("stop_reason")?;
    Ok(CourseRow {
        course: CourseId(row.get("id")?),
        fields: CourseFields {
            patient: PatientId(row.get("patient")?),
            protocol: row.get("protocol")?,
            protocol_version: row.get("protocol_version")?,
            planned_on: day(row, "planned_on")?,
            first_day: day(row, "first_day")?,
            gap_days: row.get("gap_days")?,
            maintenance_months: row.get("maintenance_months")?,
            maintenance_min_months: row.get("maintenance_min_months")?,
            maintenance_max_months: row.get("maintenance_max_months")?,
            maintenance_from: day(row, "maintenance_from")?,
            maintenance_to: day(row, "maintenance_to")?,
        },
        sessions: row.get("sessions")?,
        done: row.get("done")?,
        last_done_on: maybe_day(row, "last_done_on")?,
        next_on: maybe_day(row, "next_on")?,
        stopped: maybe_day(row, "stopped_on")?.zip(reason),
    })
}

/// Keeps a course with its planned sessions, numbered from 1 in the order given.
pub fn insert(w: &Writer<'_>, fields: &CourseFields, sessions: &[NaiveDate]) -> Result<CourseId> {
    let id = w.insert(
        "INSERT INTO course (patient, protocol, protocol_version, planned_on, first_day, gap_days, sessions, next_on,
            maintenance_from, maintenance_to, maintenance_months, maintenance_min_months, maintenance_max_months)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)",
        params![
            fields.patient.0,
            fields.protocol,
            fields.protocol_version,
            day_text(fields.planned_on),
            day_text(fields.first_day),
            fields.gap_days,
            i64::try_from(sessions.len()).unwrap_or(i64::MAX),
            sessions.first().copied().map(day_text),
            day_text(fields.maintenance_from),
            day_text(fields.maintenance_to),
            fields.maintenance_months,
            fields.maintenance_min_months,
            fields.maintenance_max_months
        ],
    )?;
    for (number, planned_on) in (1u32..).zip(sessions) {
        w.execute(
            "INSERT INTO planned_session (course, number, planned_on) VALUES (?1, ?2, ?3)",
            params![id, number, day_text(*planned_on)],
        )?;
    }
    Ok(CourseId(id))
}

/// Moves a course to where it stands now. One that was stopped has no next session.
pub fn progress(w: &Writer<'_>, course: CourseId, to: &Progress) -> Result<()> {
    for (number, planned_on) in &to.remaining {
        w.execute(
            "UPDATE planned_session SET planned_on = ?3 WHERE course = ?1 AND number = ?2",
            params![course.0, number, day_text(*planned_on)],
        )?;
    }
    w.execute(
        "UPDATE course SET done = ?2, last_done_on = ?3, next_on = iif(stopped_on IS NULL, ?4, NULL), maintenance_from = ?5,
            maintenance_to = ?6 WHERE id = ?1",
        params![
            course.0,
            to.done,
            to.last_done_on.map(day_text),
            to.remaining.first().map(|(_, planned_on)| day_text(*planned_on)),
            day_text(to.maintenance_from),
            day_text(to.maintenance_to)
        ],
    )?;
    Ok(())
}

/// Stops a course.
pub fn stop(w: &Writer<'_>, course: CourseId, on: NaiveDate, reason: &str) -> Result<()> {
    w.execute(
        "UPDATE course SET next_on = NULL, stopped_on = ?2, stop_reason = ?3 WHERE id = ?1",
        params![course.0, day_text(on), reason],
    )?;
    Ok(())
}

/// One course.
pub fn read(r: &Reader<'_>, course: CourseId) -> Result<Option<CourseRow>> {
    r.query_one("SELECT * FROM course WHERE id = ?1", params![course.0], row)
}

/// All of a person, by the root's number: the one under way, then the newest first.
pub fn of_patient(r: &Reader<'_>, patient: PatientId) -> Result<Vec<CourseRow>> {
    r.query_all(
        concat!(
            "SELECT * FROM course WHERE patient IN ",
            numbers!("?1"),
            " ORDER BY next_on IS NULL, id DESC"
        ),
        params![patient.0],
        row,
    )
}

/// A person's course under way, or the newest, by the root's number.
pub fn latest(r: &Reader<'_>, patient: PatientId) -> Result<Option<CourseRow>> {
    r.query_one(
        concat!(
            "SELECT * FROM course WHERE patient IN ",
            numbers!("?1"),
            " ORDER BY next_on IS NULL, id DESC LIMIT 1"
        ),
        params![patient.0],
        row,
    )
}

/// The same of many persons at once; those who have one.
pub fn latest_of(r: &Reader<'_>, roots: &[PatientId]) -> Result<HashMap<PatientId, CourseRow>> {
    person::each(
        r,
        last_of_each!("course", "next_on IS NULL, id DESC"),
        roots,
        row,
    )
}

/// Number and day of every planned session.
pub fn planned(r: &Reader<'_>, course: CourseId) -> Result<Vec<(u32, NaiveDate)>> {
    r.query_all(
        "SELECT number, planned_on FROM planned_session WHERE course = ?1 ORDER BY number",
        params![course.0],
        |row| Ok((row.get("number")?, day(row, "planned_on")?)),
    )
}

/// Courses with the person treated, of those who live: "c", and "p", whom "own" was merged into or is.
macro_rules! of_the_living {
    () => {
        "FROM course c CROSS JOIN patient own ON own.id = c.patient CROSS JOIN patient p ON p.id = coalesce(own.root, own.id)
         WHERE p.deceased_on IS NULL AND "
    };
}

/// Of those, the finished ones whose patients' maintenance is due on the day ?1; only a person's newest course counts, and only while
/// none is under way.
macro_rules! maintenance_is_due {
    () => {
        concat!(
            "c.next_on IS NULL AND c.stopped_on IS NULL AND c.maintenance_from <= ?1
             AND NOT EXISTS (SELECT 1 FROM course other WHERE other.patient IN ",
            numbers!("p.id"),
            " AND (other.id > c.id OR other.next_on IS NOT NULL))"
        )
    };
}

pub(crate) use {maintenance_is_due, of_the_living};

/// Courses whose next session is due up to a day, the longest waiting first; not of those who are archived or died.
pub fn due_until(r: &Reader<'_>, until: NaiveDate, limit: u32) -> Result<Vec<CourseRow>> {
    r.query_all(
        concat!(
            "SELECT c.* ",
            of_the_living!(),
            "c.next_on IS NOT NULL AND c.next_on <= ?1 AND p.archived_at IS NULL ORDER BY c.next_on, c.id LIMIT ?2"
        ),
        params![day_text(until), limit],
        row,
    )
}

/// Finished courses whose patients' maintenance is due on a day. Not of those who are archived or died.
pub fn maintenance_due(r: &Reader<'_>, on: NaiveDate, limit: u32) -> Result<Vec<CourseRow>> {
    r.query_all(
        concat!(
            "SELECT c.* ",
            of_the_living!(),
            maintenance_is_due!(),
            " AND p.archived_at IS NULL ORDER BY c.maintenance_from, c.id LIMIT ?2"
        ),
        params![day_text(on), limit],
        row,
    )
}

/// Number and day of a course's sessions that stand, by number.
pub fn done(r: &Reader<'_>, course: CourseId) -> Result<Vec<(u32, NaiveDate)>> {
    r.query_all(
        "SELECT number, day FROM session_standing WHERE course = ?1 ORDER BY number",
        params![course.0],
        |row| Ok((row.get("number")?, day(row, "day")?)),
    )
}

/// What the sessions planned from a day to a day will need of each product: of each what the session before it in its course drew. Not
/// for those who are archived or died; a first session has nothing to go by.
pub fn booked(
    r: &Reader<'_>,
    from: NaiveDate,
    until: NaiveDate,
) -> Result<Vec<(ProductId, Millilitres)>> {
    r.query_all(
        concat!(
            "SELECT lot.product, -sum(m.microlitres * c.planned) AS needed FROM
                (SELECT c.id, (SELECT count(*) FROM planned_session p WHERE p.course = c.id
                    AND NOT EXISTS (SELECT 1 FROM session_standing s WHERE s.course = c.id AND s.number = p.number)
                    AND p.planned_on BETWEEN ?1 AND ?2) AS planned ",
            of_the_living!(),
            "c.next_on IS NOT NULL AND c.next_on <= ?2 AND p.archived_at IS NULL) c
             JOIN session s ON s.id = (SELECT id FROM session_standing WHERE course = c.id ORDER BY ended_at DESC LIMIT 1)
             JOIN stock_movement m ON m.session = s.id AND m.kind = 'used' JOIN lot ON lot.id = m.lot
             GROUP BY lot.product"
        ),
        params![day_text(from), day_text(until)],
        |row| Ok((ProductId(row.get("product")?), volume(row, "needed")?)),
    )
}
