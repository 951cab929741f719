//! Courses: the days that follow from a protocol, and where a course stands.

mod standing;

pub use standing::{CourseFacts, Standing, standing};

use crate::catalogue::Mark;
use chrono::{Days, Months, NaiveDate};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use ts_rs::TS;

/// A run of sessions with the same gap before each of them (the very first session of a course has none before it).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Phase {
    /// How many sessions; in the last phase, the most there can be.
    pub sessions: u32,
    /// The least number of days since the session before.
    pub gap_min_days: u32,
    /// The greatest number of days since the session before.
    pub gap_max_days: u32,
}

/// A protocol. Its name is the text `protocol-<id>`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Protocol {
    /// The id, in snake case.
    pub id: String,
    /// The phases, in order; together they have `sessions_max` sessions.
    pub phases: Vec<Phase>,
    /// The least number of sessions.
    pub sessions_min: u32,
    /// The greatest number of sessions.
    pub sessions_max: u32,
    /// Maintenance no sooner than so many months after the last session.
    pub maintenance_min_months: u32,
    /// Maintenance no later than so many months after the last session.
    pub maintenance_max_months: u32,
    /// How far the maintenance was verified: not every published protocol states one.
    pub maintenance_mark: Mark,
    /// Where it comes from.
    pub source: String,
    /// How far the source was verified.
    pub mark: Mark,
}

impl Protocol {
    /// The phase of the gap that follows the `done`-th session (counted from 1); the last phase after the end.
    fn phase_after(&self, done: u32) -> Option<&Phase> {
        let mut reached = 0;
        self.phases
            .iter()
            .find(|phase| {
                reached += phase.sessions;
                done < reached
            })
            .or(self.phases.last())
    }

    /// The least and the greatest gap in days over all phases.
    pub fn gap_range(&self) -> (u32, u32) {
        let least = self
            .phases
            .iter()
            .map(|phase| phase.gap_min_days)
            .min()
            .unwrap_or(0);
        let greatest = self
            .phases
            .iter()
            .map(|phase| phase.gap_max_days)
            .max()
            .unwrap_or(0);
        (least, greatest)
    }
}

/// What is asked for when a course is planned.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct CoursePlan {
    /// The protocol's id.
    pub protocol: String,
    /// The day of the first session.
    pub first_day: NaiveDate,
    /// How many sessions.
    pub sessions: u32,
    /// Days between sessions. Where a phase of the protocol allows only a narrower range, its nearest bound is taken there.
    pub gap_days: u32,
    /// Maintenance so many months after the last session.
    pub maintenance_months: u32,
}

/// From one day through another.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Window {
    /// The first day.
    pub from: NaiveDate,
    /// The last day.
    pub to: NaiveDate,
}

/// The days of a planned course.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct CourseDates {
    /// The sessions, in order.
    pub sessions: Vec<NaiveDate>,
    /// When the protocol wants maintenance, if all goes as planned.
    pub maintenance: Window,
    /// The maintenance day that was asked for, within that window.
    pub maintenance_on: NaiveDate,
}

/// Why a course cannot be planned so.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum PlanError {
    /// The protocol has fewer or more sessions.
    #[error("the protocol has {min} to {max} sessions")]
    Sessions {
        /// The least number.
        min: u32,
        /// The greatest number.
        max: u32,
    },
    /// The protocol has shorter or longer gaps.
    #[error("the protocol has {min} to {max} days between sessions")]
    Gap {
        /// The least number of days.
        min: u32,
        /// The greatest number of days.
        max: u32,
    },
    /// The protocol has maintenance sooner or later.
    #[error("the protocol has maintenance after {min} to {max} months")]
    Maintenance {
        /// The least number of months.
        min: u32,
        /// The greatest number of months.
        max: u32,
    },
    /// The days run out of the calendar.
    #[error("the days run out of the calendar")]
    FirstDay,
}

impl PlanError {
    /// The field of [`CoursePlan`] that it belongs to.
    pub const fn field(&self) -> &'static str {
        match self {
            Self::Sessions { .. } => "sessions",
            Self::Gap { .. } => "gap_days",
            Self::Maintenance { .. } => "maintenance_months",
            Self::FirstDay => "first_day",
        }
    }
}

/// The days of a course after a protocol. Months end on the month's last day where the day does not exist (31 January plus
/// one month is 28 or 29 February).
///
/// # Errors
/// [`PlanError`] when a number lies outside the protocol's range, or the days outside the calendar.
pub fn plan(protocol: &Protocol, request: &CoursePlan) -> Result<CourseDates, PlanError> {
    let (min, max) = (protocol.sessions_min, protocol.sessions_max);
    if !(min..=max).contains(&request.sessions) {
        return Err(PlanError::Sessions { min, max });
    }
    let (min, max) = protocol.gap_range();
    if !(min..=max).contains(&request.gap_days) {
        return Err(PlanError::Gap { min, max });
    }
    let (min, max) = (
        protocol.maintenance_min_months,
        protocol.maintenance_max_months,
    );
    if !(min..=max).contains(&request.maintenance_months) {
        return Err(PlanError::Maintenance { min, max });
    }
    let mut last = request.first_day;
    let mut sessions = vec![last];
    for done in 1..request.sessions {
        let gap = gap_after(protocol, done, request.gap_days);
        last = last
            .checked_add_days(Days::new(gap.into()))
            .ok_or(PlanError::FirstDay)?;
        sessions.push(last);
    }
    let months = |n| {
        last.checked_add_months(Months::new(n))
            .ok_or(PlanError::FirstDay)
    };
    let maintenance = Window {
        from: months(min)?,
        to: months(max)?,
    };
    Ok(CourseDates {
        sessions,
        maintenance,
        maintenance_on: months(request.maintenance_months)?,
    })
}

/// The gap in days after the `done`-th session (counted from 1): the wished gap, within the bounds of the phase.
pub fn gap_after(protocol: &Protocol, done: u32, gap_days: u32) -> u32 {
    // Not `clamp`: it panics on a phase whose bounds are the wrong way round, which only the catalogue's check rules out.
    protocol.phase_after(done).map_or(gap_days, |phase| {
        gap_days.max(phase.gap_min_days).min(phase.gap_max_days)
    })
}

/// When the next session may be, after the `done`-th (counted from 1) on `last`.
pub fn next_window(protocol: &Protocol, done: u32, last: NaiveDate) -> Window {
    let (min, max) = protocol
        .phase_after(done)
        .map_or((0, 0), |phase| (phase.gap_min_days, phase.gap_max_days));
    Window {
        from: add_days(last, min),
        to: add_days(last, max),
    }
}

/// How a day lies to the session before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "verdict", rename_all = "snake_case")]
pub enum GapVerdict {
    /// Within the protocol's gap.
    Ok,
    /// Too soon.
    TooEarly {
        /// The first day that would do.
        earliest: NaiveDate,
    },
    /// Later than the protocol wants: to be noted, not refused.
    Late,
}

/// How `day` lies to the `done`-th session (counted from 1) on `last`.
pub fn gap_verdict(protocol: &Protocol, done: u32, last: NaiveDate, day: NaiveDate) -> GapVerdict {
    let window = next_window(protocol, done, last);
    if day < window.from {
        GapVerdict::TooEarly {
            earliest: window.from,
        }
    } else if day > window.to {
        GapVerdict::Late
    } else {
        GapVerdict::Ok
    }
}

/// The remaining planned days after a session was done: the next one `gap_days` after it, the others at their distances
/// from that one.
pub fn replan(remaining: &[NaiveDate], last_done: NaiveDate, gap_days: u32) -> Vec<NaiveDate> {
    let Some(first) = remaining.iter().min().copied() else {
        return Vec::new();
    };
    let shift = add_days(last_done, gap_days) - first;
    let mut days: Vec<_> = remaining
        .iter()
        .map(|day| day.checked_add_signed(shift).unwrap_or(NaiveDate::MAX))
        .collect();
    days.sort_unstable();
    days
}

/// The days of so many sessions still to come after `done` of them, the last on `last`; the first of all is on `first_day`. They are what
/// [`plan`] and then a [`replan`] after each session done give; so a session that is struck leaves no trace in them.
pub fn remaining(
    protocol: Option<&Protocol>,
    gap_days: u32,
    first_day: NaiveDate,
    (done, last): (u32, Option<NaiveDate>),
    still: usize,
) -> Vec<NaiveDate> {
    let gap = |done| protocol.map_or(gap_days, |protocol| gap_after(protocol, done, gap_days));
    let mut day = last;
    (done..)
        .take(still)
        .map(|done| {
            let next = day.map_or(first_day, |day| add_days(day, gap(done)));
            day = Some(next);
            next
        })
        .collect()
}

/// The number of a course's next session: the first that none of those that stand has. It is one more than there are, but where a session
/// in the middle was struck.
pub fn next_number(taken: impl IntoIterator<Item = u32>) -> u32 {
    let taken: BTreeSet<u32> = taken.into_iter().collect();
    (1..)
        .find(|number| !taken.contains(number))
        .unwrap_or(u32::MAX)
}

fn add_days(day: NaiveDate, days: u32) -> NaiveDate {
    day.checked_add_days(Days::new(days.into()))
        .unwrap_or(NaiveDate::MAX)
}

fn add_months(day: NaiveDate, months: u32) -> NaiveDate {
    day.checked_add_months(Months::new(months))
        .unwrap_or(NaiveDate::MAX)
}
