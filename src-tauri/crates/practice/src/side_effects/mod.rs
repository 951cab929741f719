//! Side effects: reported, laid to their session and lots, followed up to their end; struck when they were somebody else's.

mod look;
mod write;

use chrono::NaiveDate;
use clinical::{
    LotId, PatientId, SessionId, SideEffectId,
    side_effect::{Flag, Grade, Outcome},
};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::striking::StruckView;

pub use look::{kinds, list, locate};
pub(crate) use look::{of_lot, of_patient, of_session};
pub use write::{follow_up, report, strike};

/// `side_effects.locate`
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct Locate {
    /// Whose.
    pub patient: PatientId,
    /// When it began: the clinic's wall, "YYYY-MM-DDTHH:MM".
    pub onset: String,
}

/// The session a side effect belongs to, if there is one.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct Located {
    /// The latest that had begun by then.
    pub session: Option<LocatedSession>,
}

/// A session with its lots.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct LocatedSession {
    /// Number.
    pub session: SessionId,
    /// Its number in the course.
    pub number: u32,
    /// The wall at its end.
    pub ended: String,
    /// What was drawn from.
    pub lots: Vec<LocatedLot>,
}

/// A lot of such a session.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct LocatedLot {
    /// Number.
    pub lot: LotId,
    /// As printed.
    pub lot_number: String,
    /// Product.
    pub product_name: String,
}

/// `side_effects.report`
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct SideEffectReport {
    /// Whose.
    pub patient: PatientId,
    /// Catalogue id; its words are `side-effect-<id>`.
    pub effect: String,
    /// 1–5.
    pub grade: Grade,
    /// When it began: the clinic's wall.
    pub onset: String,
    /// Taken to hospital.
    pub hospitalised: bool,
    /// Free text.
    pub note: Option<String>,
}

/// `side_effects.follow_up`; a closing outcome ends it, any other needs the next day.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct FollowUp {
    /// Which.
    pub side_effect: SideEffectId,
    /// How it stands.
    pub outcome: Outcome,
    /// Free text.
    pub note: Option<String>,
    /// When to ask again.
    pub next_on: Option<NaiveDate>,
}

/// `side_effects.strike`
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct SideEffectStrike {
    /// Which.
    pub side_effect: SideEffectId,
    /// Why it no longer counts.
    pub reason: String,
}

/// `side_effects.list`
#[derive(Debug, Clone, Copy, Serialize, Deserialize, TS)]
pub struct SideEffectFilter {
    /// Without the closed ones and those that were struck.
    pub open_only: bool,
}

/// A side effect with all that belongs to it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct SideEffectRow {
    /// Number.
    pub side_effect: SideEffectId,
    /// Whose.
    pub patient: PatientId,
    /// Name.
    pub patient_name: String,
    /// Catalogue id.
    pub effect: String,
    /// 1–5.
    pub grade: Grade,
    /// As the catalogue flags it.
    pub flag: Flag,
    /// Grade 3 or more, or hospital.
    pub serious: bool,
    /// The wall at its onset.
    pub onset: String,
    /// The day of its onset.
    pub onset_on: NaiveDate,
    /// Days from the session's day to the onset.
    #[ts(type = "number | null")]
    pub days_after: Option<i64>,
    /// After which session.
    pub session: Option<LocatedSession>,
    /// Where it stands.
    pub outcome: Outcome,
    /// When to ask again; none once closed or struck.
    pub follow_up_on: Option<NaiveDate>,
    /// The day proposed for another look, if it goes on today.
    pub look_again_on: Option<NaiveDate>,
    /// To be asked today or before.
    pub due: bool,
    /// Open for longer than is usual.
    pub overlong: bool,
    /// Free text.
    pub note: Option<String>,
    /// Oldest first.
    pub follow_ups: Vec<FollowUpView>,
    /// It was of somebody else, and no longer counts.
    pub struck: Option<StruckView>,
}

/// One follow-up.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct FollowUpView {
    /// Day.
    pub on: NaiveDate,
    /// How it stood.
    pub outcome: Outcome,
    /// Free text.
    pub note: Option<String>,
}
