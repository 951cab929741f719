//! Recalls: from a maker's notice, or a red-flag side effect, to the last closed contact.

mod contact;
mod open;
mod page;
mod papers;

use chrono::NaiveDate;
use clinical::{
    ContactId, LotId, Millilitres, PatientId, RecallId, SessionId, SideEffectId,
    contact::{ContactOutcome, ContactWay},
};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{disposals::DisposalView, lots::LotRow, side_effects::SideEffectRow};

pub use contact::contact;
pub use open::{close, open, undo};
pub(crate) use page::under_way;
pub use page::{list, page};
pub use papers::{LetterRequest, RecallPaper};
pub(crate) use papers::{call_list, letter, letters, numbered, report};

/// `recalls.open`
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct RecallOpen {
    /// Which lots; each once.
    pub lots: Vec<LotId>,
    /// Why, as the patients may be told.
    pub reason: String,
    /// Who gave notice: the maker, an authority.
    #[serde(default)]
    pub notice_from: Option<String>,
    /// The notice's number.
    #[serde(default)]
    pub notice_number: Option<String>,
    /// The notice's day.
    #[serde(default)]
    pub notice_on: Option<NaiveDate>,
    /// The red-flag side effect it begins with.
    #[serde(default)]
    pub side_effect: Option<SideEffectId>,
}

/// One recall.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, TS)]
pub struct RecallRef {
    /// Number.
    pub recall: RecallId,
}

/// `recalls.undo`: it was the wrong lot.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct RecallUndo {
    /// Which.
    pub recall: RecallId,
    /// As typed.
    pub reason: String,
}

/// `recalls.close`
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct RecallClose {
    /// Which.
    pub recall: RecallId,
    /// What remains to say.
    #[serde(default)]
    pub note: Option<String>,
}

/// `recalls.contact`
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct RecallContact {
    /// About which recall.
    pub recall: RecallId,
    /// With whom.
    pub patient: PatientId,
    /// When, as the clinic's wall showed it: "2026-11-24T15:30".
    pub at: String,
    /// How.
    pub way: ContactWay,
    /// What came of it.
    pub outcome: ContactOutcome,
    /// What was said.
    #[serde(default)]
    pub note: Option<String>,
    /// Nothing remains to be done for this patient.
    pub closes: bool,
}

/// Where a recall stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum RecallState {
    /// Under way.
    Open,
    /// Everybody was spoken to, and nothing is left of its lots.
    Closed,
    /// It was of the wrong lot.
    Undone,
}

/// How a recall ended.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct RecallEnded {
    /// Its day.
    pub on: NaiveDate,
    /// By whom.
    pub by: String,
    /// Why it was undone, or what remained to say.
    pub words: Option<String>,
}

/// A line of the list.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct RecallRow {
    /// Number.
    pub recall: RecallId,
    /// Its day.
    pub on: NaiveDate,
    /// Why.
    pub reason: String,
    /// Its lots: product and number.
    pub lots: Vec<String>,
    /// How many patients received one of them.
    pub exposed: u32,
    /// With how many of those something remains to be done.
    pub waiting: u32,
    /// Where it stands.
    pub state: RecallState,
}

/// One session in which a recalled lot was given.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct Exposure {
    /// In which session.
    pub session: SessionId,
    /// Its day.
    pub on: NaiveDate,
    /// Which lot.
    pub lot: LotId,
    /// How much.
    pub ml: Millilitres,
    /// In a mix with other lots.
    pub mixed: bool,
}

/// A contact about the recall.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct RecallContactView {
    /// Which.
    pub contact: ContactId,
    /// The wall then.
    pub at: String,
    /// How.
    pub way: ContactWay,
    /// What came of it.
    pub outcome: ContactOutcome,
    /// What was said.
    pub note: Option<String>,
    /// By whom.
    pub by: String,
    /// Nothing remained to be done after it.
    pub closes: bool,
}

/// A patient who received a recalled lot.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct ExposedPatient {
    /// Number.
    pub patient: PatientId,
    /// As on papers.
    pub number: String,
    /// Name.
    pub name: String,
    /// Date of birth.
    pub birth_date: NaiveDate,
    /// As typed.
    pub phones: Vec<String>,
    /// Language of documents.
    pub language: String,
    /// Died.
    pub deceased: bool,
    /// What was given, newest first.
    pub exposures: Vec<Exposure>,
    /// What was said, oldest first.
    pub contacts: Vec<RecallContactView>,
    /// Nothing remains to be done: a contact closed it, or the patient died.
    pub done: bool,
}

/// A lot of the recall.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct RecalledLotView {
    /// As it stands now.
    pub row: LotRow,
    /// Drawn for sessions, in all.
    pub used: Millilitres,
    /// Wasted, and lost in counts.
    pub wasted: Millilitres,
    /// Returned and destroyed.
    pub disposed: Millilitres,
}

/// Everything of one recall.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct RecallPage {
    /// Number.
    pub recall: RecallId,
    /// Its day.
    pub on: NaiveDate,
    /// Who opened it.
    pub by: String,
    /// Why.
    pub reason: String,
    /// Who gave notice.
    pub notice_from: Option<String>,
    /// The notice's number.
    pub notice_number: Option<String>,
    /// The notice's day.
    pub notice_on: Option<NaiveDate>,
    /// The red-flag side effect it began with.
    pub side_effect: Option<SideEffectId>,
    /// Where it stands.
    pub state: RecallState,
    /// How it ended.
    pub ended: Option<RecallEnded>,
    /// Its lots.
    pub lots: Vec<RecalledLotView>,
    /// Everybody who received one, those with whom something remains to be done first.
    pub exposed: Vec<ExposedPatient>,
    /// With how many of those something remains to be done.
    pub waiting: u32,
    /// What is left of its lots.
    pub left: Millilitres,
    /// Reported after sessions that drew from its lots.
    pub side_effects: Vec<SideEffectRow>,
    /// What was returned or destroyed.
    pub disposals: Vec<DisposalView>,
}
