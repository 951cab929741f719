//! Side effects: grades, red flags, follow-up, and the session they belong to.

use crate::catalogue::Mark;
use crate::id::SessionId;
use crate::words::words;
use chrono::{DateTime, Days, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

words! {
    /// How urgent a kind of side effect is, from least.
    Flag {
        /// Expected and harmless.
        None = "none",
        /// A red flag: to be seen the same day.
        Red = "red",
        /// An emergency.
        Emergency = "emergency",
    }
}

words! {
    /// How a side effect ended, or has not.
    Outcome {
        /// Still there.
        Ongoing = "ongoing",
        /// Getting better.
        Recovering = "recovering",
        /// Gone.
        Resolved = "resolved",
        /// Gone, but something stays.
        ResolvedWithSequelae = "resolved_with_sequelae",
        /// Not known: the patient could not be reached.
        Unknown = "unknown",
    }
}

impl Outcome {
    /// Whether this outcome closes the report, and with it the follow-up.
    pub const fn closes(self) -> bool {
        matches!(
            self,
            Self::Resolved | Self::ResolvedWithSequelae | Self::Unknown
        )
    }
}

/// A grade after CTCAE: 1 mild, 2 moderate, 3 severe, 4 life-threatening, 5 death. A JSON number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(try_from = "u8", into = "u8")]
#[ts(type = "number")]
pub struct Grade(u8);

/// A number that is no grade.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("{0} is not a grade from 1 to 5")]
pub struct NotAGrade(
    /// The number.
    pub u8,
);

impl Grade {
    /// The least grade that is serious by itself.
    pub const SEVERE: Self = Self(3);

    /// The grade as a number.
    pub const fn get(self) -> u8 {
        self.0
    }
}

impl TryFrom<u8> for Grade {
    type Error = NotAGrade;

    fn try_from(number: u8) -> Result<Self, Self::Error> {
        if (1..=5).contains(&number) {
            Ok(Self(number))
        } else {
            Err(NotAGrade(number))
        }
    }
}

impl From<Grade> for u8 {
    fn from(grade: Grade) -> Self {
        grade.0
    }
}

/// A kind of side effect. Its name is the text `side-effect-<id>`, its advice `side-effect-advice-<id>`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SideEffectKind {
    /// The id, in snake case.
    pub id: String,
    /// It usually begins no sooner than so many hours after the session.
    pub onset_from_hours: u32,
    /// It usually begins no later than so many hours after the session.
    pub onset_to_hours: u32,
    /// It is usually gone so many days after it began; none where that cannot be said.
    #[serde(default)]
    pub expected_end_days: Option<u32>,
    /// When it is looked at again: so many days after it began.
    pub follow_up_days: u32,
    /// Longer than so many days needs a clinician's look; none where it is flagged from the start.
    #[serde(default)]
    pub overlong_days: Option<u32>,
    /// How urgent it is.
    pub flag: Flag,
    /// The grades that it can have.
    pub grades: Vec<Grade>,
    /// Where it comes from.
    pub source: String,
    /// How far the source was verified.
    pub mark: Mark,
}

/// The session a side effect is attributed to: the latest that had begun at or before its onset.
///
/// The instants are the sessions' starts rather than their ends, so that a faint during a session belongs to that session.
pub fn attribute(
    sessions: &[(SessionId, DateTime<Utc>)],
    onset: DateTime<Utc>,
) -> Option<SessionId> {
    sessions
        .iter()
        .filter(|(_, began)| *began <= onset)
        .max_by_key(|(id, began)| (*began, *id))
        .map(|(id, _)| *id)
}

/// The day on which a side effect must be looked at again: today for a red flag or an emergency, otherwise its usual days
/// after the onset, and never in the past.
pub fn follow_up_on(kind: &SideEffectKind, onset_day: NaiveDate, today: NaiveDate) -> NaiveDate {
    if kind.flag > Flag::None {
        return today;
    }
    look_again_on(kind, onset_day).map_or(today, |due| due.max(today))
}

/// The day that is proposed for another look at one that goes on: its usual days after a day, whatever its flag.
pub fn look_again_on(kind: &SideEffectKind, after: NaiveDate) -> Option<NaiveDate> {
    after.checked_add_days(Days::new(kind.follow_up_days.into()))
}

/// Whether it is serious: grade 3 or more, or a stay in hospital.
pub fn is_serious(grade: Grade, hospitalised: bool) -> bool {
    hospitalised || grade >= Grade::SEVERE
}

/// Whether it has lasted longer than is usual for its kind (seed: more than 7 days) while still open on `today`.
pub fn overlong(kind: &SideEffectKind, onset: NaiveDate, today: NaiveDate) -> bool {
    kind.overlong_days
        .is_some_and(|days| (today - onset).num_days() > i64::from(days))
}
