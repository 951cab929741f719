//! The history: who did what, when, and what was before and after; and whether the chain is whole.

mod chain;
mod changes;
mod code;
mod export;
mod fields;
mod intakes;
mod list;
mod names;
mod values;
mod words;

use chrono::NaiveDate;
use clinical::PatientId;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

pub(crate) use chain::{compare, grouped, verify};
pub(crate) use code::of as code_of;
pub(crate) use export::export;
pub use list::list;
pub(crate) use values::catalogue;

/// What of the history is wanted; everything given must fit.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, TS)]
pub struct HistoryFilter {
    /// Everything of one patient: the record itself and its screenings, courses, sessions, side effects, drafts, readings.
    pub patient: Option<PatientId>,
    /// With `id`: one record of another kind, as the notes call it ("lots").
    pub noun: Option<String>,
    /// Its number.
    pub id: Option<i64>,
    /// By whom.
    pub account: Option<i64>,
    /// "sessions.record"
    pub operation: Option<String>,
    /// From this day in the clinic.
    pub from: Option<NaiveDate>,
    /// To this day, included.
    pub to: Option<NaiveDate>,
    /// Without mere looking.
    pub changes_only: bool,
    /// Only entries before this one: the next page.
    pub before: Option<u64>,
}

/// A page of the history, newest first.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct HistoryPage {
    /// At most 50.
    pub entries: Vec<HistoryEntry>,
    /// Pass it as `before` for the next page.
    pub next: Option<u64>,
    /// What the filters offer: everybody who ever had an account.
    pub accounts: Vec<HistoryAccount>,
    /// What the filters offer: operation and its plain words.
    pub operations: Vec<HistoryOperation>,
}

/// A name for the filter.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct HistoryAccount {
    /// Its number.
    pub account: i64,
    /// Name.
    pub name: String,
}

/// An operation for the filter.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct HistoryOperation {
    /// "sessions.record"
    pub operation: String,
    /// "Session recorded", in the page's language.
    pub words: String,
}

/// One entry of the audit.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct HistoryEntry {
    /// Its place in the chain.
    pub sequence: u64,
    /// The clinic's wall, "YYYY-MM-DDTHH:MM".
    pub at: String,
    /// Who; "Anagen" for what the program does by itself.
    pub who: String,
    /// "sessions.record"
    pub operation: String,
    /// In plain words: "Session recorded".
    pub words: String,
    /// What it was about, each with what changed.
    pub subjects: Vec<HistorySubject>,
}

/// One record that an entry touched.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct HistorySubject {
    /// "sessions"
    pub noun: String,
    /// Its number.
    pub id: i64,
    /// "Session", or the patient's name, or the lot's number: what a person calls it.
    pub name: String,
    /// Field by field. At the first note of a record everything is `after`.
    pub changes: Vec<HistoryChange>,
}

/// What one field was and is.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct HistoryChange {
    /// In plain words: "Phone".
    pub field: String,
    /// As a person reads it.
    pub before: Option<String>,
    /// As a person reads it.
    pub after: Option<String>,
}

/// What `history.verify` found.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct ChainView {
    /// Every entry is as it was written.
    pub whole: bool,
    /// One sentence.
    pub sentence: String,
    /// How many entries were followed.
    pub entries: u64,
    /// The first that is missing or changed.
    pub broken_at: Option<u64>,
    /// Twelve characters of the chain's end, to compare with paper: "8F3K-22QD-9MZ0".
    pub code: String,
    /// The clinic's wall.
    pub at: String,
}

/// A code that was printed.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct HistoryCode {
    /// As typed from the paper; strokes and blanks may be left out.
    pub code: String,
}

/// What `history.compare` found.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct CodeView {
    /// The history holds what it held when the paper was printed.
    pub matches: bool,
    /// One sentence.
    pub sentence: String,
    /// The entry whose code it is.
    pub entry: Option<u64>,
    /// The clinic's wall.
    pub at: String,
}
