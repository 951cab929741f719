//! Where a course stands on a day.

use super::add_months;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What is needed to say where a course stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct CourseFacts {
    /// The day the course was planned to begin.
    pub first_day: NaiveDate,
    /// The days still planned, without those already done.
    pub planned: Vec<NaiveDate>,
    /// The days of the sessions done, maintenance included.
    pub done: Vec<NaiveDate>,
    /// How many sessions the course has, maintenance not included.
    pub sessions: u32,
    /// Maintenance no sooner than so many months after the last session.
    pub maintenance_min_months: u32,
    /// Maintenance no later than so many months after the last session.
    pub maintenance_max_months: u32,
    /// Whether the course was stopped.
    pub stopped: bool,
}

/// Where a course stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "state", rename_all = "snake_case")]
pub enum Standing {
    /// Planned; no session yet, and none was due before today.
    NotStarted,
    /// Under way.
    InCourse {
        /// The day of the next session.
        next_on: NaiveDate,
    },
    /// A session should have been and was not.
    Overdue {
        /// The day it was planned for; where none is planned, the day of the last session.
        since: NaiveDate,
    },
    /// All sessions done; maintenance comes next.
    Maintenance {
        /// From this day.
        due_from: NaiveDate,
        /// Through this day.
        due_to: NaiveDate,
    },
    /// All sessions done; the time for maintenance has passed.
    MaintenanceOverdue {
        /// The last day on which it would have been in time.
        since: NaiveDate,
    },
    /// Stopped before its end.
    Stopped,
}

impl Standing {
    /// The word for the state, as on the wire.
    pub const fn as_str(&self) -> &'static str {
        match self {
            Self::NotStarted => "not_started",
            Self::InCourse { .. } => "in_course",
            Self::Overdue { .. } => "overdue",
            Self::Maintenance { .. } => "maintenance",
            Self::MaintenanceOverdue { .. } => "maintenance_overdue",
            Self::Stopped => "stopped",
        }
    }
}

/// Where a course stands on a day.
pub fn standing(facts: &CourseFacts, today: NaiveDate) -> Standing {
    if facts.stopped {
        return Standing::Stopped;
    }
    let last_done = facts.done.iter().max().copied();
    if let Some(last) = last_done.filter(|_| facts.done.len() >= facts.sessions as usize) {
        let due_from = add_months(last, facts.maintenance_min_months);
        let due_to = add_months(last, facts.maintenance_max_months);
        return if today > due_to {
            Standing::MaintenanceOverdue { since: due_to }
        } else {
            Standing::Maintenance { due_from, due_to }
        };
    }
    match (facts.planned.iter().min().copied(), last_done) {
        (Some(next), _) if next < today => Standing::Overdue { since: next },
        (Some(next_on), Some(_)) => Standing::InCourse { next_on },
        (Some(_), None) => Standing::NotStarted,
        (None, Some(last)) => Standing::Overdue { since: last },
        (None, None) if facts.first_day < today => Standing::Overdue {
            since: facts.first_day,
        },
        (None, None) => Standing::NotStarted,
    }
}
