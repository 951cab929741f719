//! What guides and never binds: preferred days, when to look at the result, who treats.

use crate::catalogue::{Catalogue, Mark};
use crate::patient::HasCycles;
use crate::words::words;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The days of a menstrual cycle that some prefer, for comfort only.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CyclePreference {
    /// The first preferred day of the cycle, from 1.
    pub prefer_from_day: u32,
    /// The last preferred day of the cycle.
    pub prefer_to_day: u32,
    /// Where it comes from.
    pub source: String,
    /// How far the source was verified.
    pub mark: Mark,
}

/// The days of the cycle to tell whoever plans, and what they rest on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ComfortDays {
    /// The first of them, counted from 1.
    pub from: u32,
    /// The last of them.
    pub to: u32,
    /// Where it comes from.
    pub source: String,
    /// How far the source was verified.
    pub mark: Mark,
}

/// Which days of the cycle some prefer; only for those who told that they have cycles. Any other day is as good (CYCLE).
#[must_use]
pub fn comfort_days(catalogue: &Catalogue, cycles: HasCycles) -> Option<ComfortDays> {
    let preference = catalogue.cycle_preference();
    (cycles == HasCycles::Yes).then(|| ComfortDays {
        from: preference.prefer_from_day,
        to: preference.prefer_to_day,
        source: preference.source.clone(),
        mark: preference.mark,
    })
}

/// When the result of a course is looked at.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ResultRules {
    /// After so many sessions; 0 is before the first.
    pub look_after_sessions: Vec<u32>,
    /// And when the course's last planned session is done.
    pub look_at_end: bool,
    /// First changes are looked for from this session on …
    pub first_from: u32,
    /// … to this one.
    pub first_to: u32,
    /// The full result is looked for from this session on …
    pub full_from: u32,
    /// … to this one.
    pub full_to: u32,
    /// Where it comes from.
    pub source: String,
    /// How far the source was verified.
    pub mark: Mark,
}

/// Who treats.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OperatorRule {
    /// Words: `dermatologist`, `trichologist`.
    pub professions: Vec<String>,
    /// Whether a licence is wanted, whose number is kept.
    pub licensed: bool,
    /// Where it comes from.
    pub source: String,
    /// How far the source was verified.
    pub mark: Mark,
}

words! {
    /// Which look at the result is due.
    ResultLook {
        /// How it is before the first session, to compare with.
        Before = "before",
        /// Whether first changes can be seen.
        During = "during",
        /// What the course brought.
        AtEnd = "at_end",
    }
}

/// A look at the result that is due, with the numbers of sessions between which changes are looked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ResultDue {
    /// Which.
    pub look: ResultLook,
    /// First changes: from this session on.
    pub first_from: u32,
    /// First changes: to this session.
    pub first_to: u32,
    /// The full result: from this session on.
    pub full_from: u32,
    /// The full result: to this session.
    pub full_to: u32,
}

/// Whether it is time to look at the result, when `done` of the `planned` sessions of a course are done.
#[must_use]
pub fn result_due(catalogue: &Catalogue, done: u32, planned: u32) -> Option<ResultDue> {
    let rules = catalogue.result_rules();
    let look = if done == planned {
        rules.look_at_end.then_some(ResultLook::AtEnd)
    } else if done > planned || !rules.look_after_sessions.contains(&done) {
        None
    } else if done == 0 {
        Some(ResultLook::Before)
    } else {
        Some(ResultLook::During)
    };
    look.map(|look| ResultDue {
        look,
        first_from: rules.first_from,
        first_to: rules.first_to,
        full_from: rules.full_from,
        full_to: rules.full_to,
    })
}
