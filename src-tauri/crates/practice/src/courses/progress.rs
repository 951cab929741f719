//! How far a course is: a session moves it on, and one that is struck takes it back.

use chrono::{Months, NaiveDate};
use clinical::{
    CourseId,
    course::{self, Protocol},
};
use records::courses::{CourseRow, Progress};

use super::noted;
use crate::{
    error::Result,
    moment::{Read, Write},
    patients,
};

/// The number of a course's next session.
///
/// # Errors
/// Of the store.
pub(crate) fn next_number(read: &Read<'_>, course: CourseId) -> Result<u32> {
    let done = records::courses::done(read.records, course)?;
    Ok(course::next_number(
        done.into_iter().map(|(number, _)| number),
    ))
}

fn protocol<'a>(write: &Write<'a>, row: &CourseRow) -> Option<&'a Protocol> {
    write.moment.catalogue.protocol(&row.fields.protocol)
}

/// The numbers and days of the planned sessions that none of those done has.
fn still_planned(
    write: &Write<'_>,
    course: CourseId,
    done: &[(u32, NaiveDate)],
) -> Result<(Vec<u32>, Vec<NaiveDate>)> {
    let planned = records::courses::planned(write.records, course)?;
    let is_done = |number: u32| done.iter().any(|(one, _)| *one == number);
    Ok(planned
        .into_iter()
        .filter(|(number, _)| !is_done(*number))
        .unzip())
}

/// Moves a course on after a session on `day`, which is recorded already: what is left keeps its gap from there.
///
/// # Errors
/// Of the store.
pub(crate) fn advance(write: &Write<'_>, row: &CourseRow, day: NaiveDate) -> Result<()> {
    let done = records::courses::done(write.records, row.course)?;
    let (numbers, days) = still_planned(write, row.course, &done)?;
    let gap = protocol(write, row).map_or(row.fields.gap_days, |protocol| {
        course::gap_after(protocol, row.done + 1, row.fields.gap_days)
    });
    let days = course::replan(&days, day, gap);
    let last = days.last().copied().unwrap_or(day);
    let to = Progress {
        done: row.done + 1,
        last_done_on: Some(day),
        ..standing_at(row, last, numbers.into_iter().zip(days).collect())
    };
    records::courses::progress(write.records, row.course, &to)?;
    noted(write, row.course).map(|_| ())
}

/// Takes a session that was struck out of its course, which then stands as if it had never been. A course that had come to its end goes
/// on again; where another is under way by now it is stopped, for the reason given, as nobody has two.
///
/// # Errors
/// Of the store.
pub(crate) fn step_back(write: &Write<'_>, row: &CourseRow, reason: &str) -> Result<()> {
    let done = records::courses::done(write.records, row.course)?;
    let last_done_on = done.iter().map(|(_, day)| *day).max();
    let count = u32::try_from(done.len()).unwrap_or(u32::MAX);
    let (numbers, _) = still_planned(write, row.course, &done)?;
    let days = course::remaining(
        protocol(write, row),
        row.fields.gap_days,
        row.fields.first_day,
        (count, last_done_on),
        numbers.len(),
    );
    let last = days.last().copied().or(last_done_on);
    if row.next_on.is_none() && row.stopped.is_none() && another_under_way(write, row)? {
        records::courses::stop(write.records, row.course, write.moment.today(), reason)?;
    }
    let to = Progress {
        done: count,
        last_done_on,
        ..standing_at(
            row,
            last.unwrap_or(row.fields.first_day),
            numbers.into_iter().zip(days).collect(),
        )
    };
    records::courses::progress(write.records, row.course, &to)?;
    noted(write, row.course).map(|_| ())
}

/// What follows from the sessions still to come: maintenance counts from the last of all, done or planned.
fn standing_at(row: &CourseRow, last: NaiveDate, remaining: Vec<(u32, NaiveDate)>) -> Progress {
    let months = |n| {
        last.checked_add_months(Months::new(n))
            .unwrap_or(NaiveDate::MAX)
    };
    Progress {
        done: row.done,
        last_done_on: row.last_done_on,
        remaining,
        maintenance_from: months(row.fields.maintenance_min_months),
        maintenance_to: months(row.fields.maintenance_max_months),
    }
}

fn another_under_way(write: &Write<'_>, row: &CourseRow) -> Result<bool> {
    let root = patients::find(&write.as_read(), row.fields.patient)?.patient;
    let all = records::courses::of_patient(write.records, root)?;
    Ok(all
        .iter()
        .any(|other| other.course != row.course && other.next_on.is_some()))
}
