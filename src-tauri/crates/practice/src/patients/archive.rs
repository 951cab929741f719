//! Out of the lists and back, held, and how long a record must be kept.

use chrono::NaiveDate;
use clinical::{PatientId, retention::RetentionWhy};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::PatientRef;
use crate::{
    error::{Error, Result},
    moment::Write,
};

/// `patients.archive`
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct PatientArchive {
    /// Who.
    pub patient: PatientId,
    /// As typed.
    #[serde(default)]
    pub reason: Option<String>,
}

/// `patients.hold`
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct PatientHold {
    /// Who.
    pub patient: PatientId,
    /// Why the record must be kept whatever its retention says; none lifts the hold.
    pub reason: Option<String>,
}

/// Out of the lists.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ArchivedView {
    /// Since this day.
    pub on: NaiveDate,
    /// As typed.
    pub reason: Option<String>,
}

/// How long a record must be kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct RetentionView {
    /// The rule's id; its words are `retention-<id>`.
    pub rule: String,
    /// The rule's years.
    pub years: i32,
    /// The last day on which it must be kept; none while a hold forbids to let it go.
    pub keep_until: Option<NaiveDate>,
    /// What decided.
    pub why: RetentionWhy,
    /// The day from which it was counted: the last treatment or contact, the birth or the death.
    pub counted_from: NaiveDate,
}

/// `patients.archive`
///
/// # Errors
/// At the reason; `NotFound`; `Conflict` when it is archived.
pub fn archive(_: &Write<'_>, _: PatientArchive) -> Result<PatientRef> {
    Err(Error::unexpected())
}

/// `patients.restore`
///
/// # Errors
/// `NotFound`; `Conflict` when it is not archived.
pub fn restore(_: &Write<'_>, _: PatientRef) -> Result<PatientRef> {
    Err(Error::unexpected())
}

/// `patients.hold`
///
/// # Errors
/// At the reason; `NotFound`.
pub fn hold(_: &Write<'_>, _: PatientHold) -> Result<PatientRef> {
    Err(Error::unexpected())
}
