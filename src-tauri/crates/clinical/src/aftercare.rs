//! After-care deadlines.

use crate::catalogue::{Catalogue, Mark};
use chrono::{DateTime, TimeDelta, Timelike};
use chrono_tz::Tz;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// How long what is forbidden after a session.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AftercareRules {
    /// The version of this file.
    pub version: String,
    /// No washing of the hair for so many hours after the session's end.
    pub no_wash_hours: u32,
    /// No heavy exercise or sauna for so many hours after the session's end.
    pub no_exercise_hours: u32,
    /// Where the hours come from.
    pub source: String,
    /// How far the source was verified.
    pub mark: Mark,
}

/// The deadlines of one session, in the clinic's zone, on whole minutes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Deadlines {
    /// The hair is not washed before this instant.
    pub no_wash_until: DateTime<Tz>,
    /// No heavy exercise or sauna before this instant.
    pub no_exercise_until: DateTime<Tz>,
}

/// The deadlines after a session that ended at `ended`.
///
/// The hours are real hours, also across a change of the clocks; an end with seconds is rounded up to the next full minute,
/// so that the sheet never says less than the rule.
pub fn deadlines(catalogue: &Catalogue, ended: DateTime<Tz>) -> Deadlines {
    let rules = catalogue.aftercare();
    Deadlines {
        no_wash_until: after(ended, rules.no_wash_hours),
        no_exercise_until: after(ended, rules.no_exercise_hours),
    }
}

fn after(ended: DateTime<Tz>, hours: u32) -> DateTime<Tz> {
    let past_minute = TimeDelta::seconds(ended.second().into())
        + TimeDelta::nanoseconds(ended.nanosecond().into());
    let up = if past_minute.is_zero() {
        TimeDelta::zero()
    } else {
        TimeDelta::minutes(1) - past_minute
    };
    ended
        .checked_add_signed(TimeDelta::hours(hours.into()) + up)
        .unwrap_or(ended)
}
