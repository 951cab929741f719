//! What travels to and from the page.

use chrono::NaiveDate;
use clinical::{DestructionId, Mark, PatientId, patient::BirthPrecision, retention::RetentionWhy};
use serde::{Deserialize, Serialize};
use texts::Language;
use ts_rs::TS;

/// How long a record must be kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct RetentionView {
    /// The rule's id; its words are `retention-<id>`.
    pub rule: String,
    /// The rule's years.
    pub years: i32,
    /// The last day on which it must be kept; none while a hold forbids to let it go.
    pub keep_until: Option<NaiveDate>,
    /// Whether that day has passed and nothing holds it: a person may propose to destroy it.
    pub over: bool,
    /// What decided.
    pub why: RetentionWhy,
    /// The day from which it was counted: the last treatment or contact, the birth or the death.
    pub counted_from: NaiveDate,
}

/// `retention.classes`
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct RetentionAsk {
    /// As two letters (ISO 3166).
    pub country: String,
}

/// What a clinic may keep its records by.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct RetentionClass {
    /// The rule's id; its words are `retention-<id>`.
    pub rule: String,
    /// Its years.
    pub years: i32,
    /// Whether it is the country's own.
    pub own: bool,
    /// Where it comes from.
    pub source: String,
    /// How far that was verified.
    pub mark: Mark,
}

/// A record that need no longer be kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct DueRecord {
    /// Whose.
    pub patient: PatientId,
    /// As people read it.
    pub number: String,
    /// As on the card.
    pub name: String,
    /// Date of birth.
    pub birth_date: NaiveDate,
    /// How much of it is known.
    pub birth_precision: BirthPrecision,
    /// How long it had to be kept.
    pub retention: RetentionView,
    /// Why it must be kept all the same.
    pub hold: Option<String>,
    /// It was destroyed once and came back with a backup.
    pub returned: bool,
}

/// A destruction that was proposed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ProposedDestruction {
    /// Number.
    pub destruction: DestructionId,
    /// Whose record.
    pub patient: PatientId,
    /// As people read it; typed to carry the destruction out.
    pub number: String,
    /// As on the card.
    pub name: String,
    /// Date of birth.
    pub birth_date: NaiveDate,
    /// How much of it is known.
    pub birth_precision: BirthPrecision,
    /// Why, as typed.
    pub reason: String,
    /// The last day on which it had to be kept.
    pub kept_until: NaiveDate,
    /// On which day it was proposed.
    pub on: NaiveDate,
    /// By whom.
    pub by: String,
    /// The first day on which it may be carried out.
    pub earliest: NaiveDate,
    /// Whether it may be now: the day has come, nothing holds the record, and there was no contact since.
    pub ready: bool,
    /// A hold or a contact since the proposal forbids it.
    pub no_longer_due: bool,
}

/// A destruction that was carried out. Names nobody.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Destroyed {
    /// Number.
    pub destruction: DestructionId,
    /// The certificate's number: "D-000004".
    pub certificate: String,
    /// The number that the record had.
    pub number: String,
    /// On which day.
    pub on: NaiveDate,
    /// By whom.
    pub by: String,
    /// Why, as typed when it was proposed.
    pub reason: String,
    /// The last day on which it had to be kept.
    pub kept_until: NaiveDate,
}

/// `retention.read`
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct RetentionPage {
    /// What the clinic keeps its records by; none where the country is not told.
    pub rule: Option<String>,
    /// Its years.
    pub years: Option<i32>,
    /// Where it comes from.
    pub source: Option<String>,
    /// How far that was verified.
    pub mark: Option<Mark>,
    /// So many days lie between a proposal and its destruction.
    pub waiting_days: u32,
    /// Records that need no longer be kept and are not proposed, those whose time ended first before the others.
    pub due: Vec<DueRecord>,
    /// There are more than these.
    pub more: bool,
    /// Proposed.
    pub proposed: Vec<ProposedDestruction>,
    /// Carried out, newest first.
    pub destroyed: Vec<Destroyed>,
}

/// `retention.propose`
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct DestructionProposal {
    /// Whose record.
    pub patient: PatientId,
    /// Why.
    pub reason: String,
}

/// What was proposed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Proposal {
    /// Number.
    pub destruction: DestructionId,
    /// The first day on which it may be carried out.
    pub earliest: NaiveDate,
}

/// One destruction.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct DestructionRef {
    /// Number.
    pub destruction: DestructionId,
}

/// `retention.destroy`
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct DestroyRequest {
    /// Which proposal.
    pub destruction: DestructionId,
    /// The record's number, as it was typed to confirm.
    pub number: String,
}

/// What was carried out. Names nobody: the answer to a write is kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct DestructionView {
    /// Number.
    pub destruction: DestructionId,
    /// The certificate's number.
    pub certificate: String,
}

/// `retention.certificate`, and the certificate among the documents.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct CertificateRequest {
    /// Which destruction.
    pub destruction: DestructionId,
    /// The patient's name, to be put on it: the program no longer has it, but knows whether it is right.
    #[serde(default)]
    pub name: Option<String>,
    /// The patient's day of birth; goes with the name.
    #[serde(default)]
    pub birth_date: Option<NaiveDate>,
    /// The page's language without it.
    #[serde(default)]
    #[ts(type = "Language | null")]
    pub language: Option<Language>,
}

/// `retention.find`
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct Sought {
    /// The patient's name as it was on the card.
    pub name: String,
    /// The day of birth as it was on the card.
    pub birth_date: NaiveDate,
}
