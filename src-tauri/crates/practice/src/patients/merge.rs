//! Two patients who are one: compared, merged, and parted again at any later time.

use chrono::NaiveDate;
use clinical::{CourseId, MergeId, PatientId};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{PatientDetails, PatientPair, PatientRow};
use crate::{
    error::{Error, Result},
    moment::{Read, Write},
};

/// What `patients.merge` is decided by.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct MergeForm {
    /// The one.
    pub a: MergeSide,
    /// The other.
    pub b: MergeSide,
    /// Why they cannot be merged as things stand, as a sentence; none when they can.
    pub hindrance: Option<String>,
}

/// One of the two, with what hangs on it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct MergeSide {
    /// As in the list.
    pub row: PatientRow,
    /// To choose from, field by field.
    pub details: PatientDetails,
    /// Day of registration.
    pub registered_on: NaiveDate,
    /// How many.
    pub sessions: u32,
    /// How many.
    pub courses: u32,
    /// How many.
    pub screenings: u32,
    /// How many.
    pub side_effects: u32,
    /// The course under way.
    pub under_way: Option<CourseId>,
}

/// `patients.merge`
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct PatientsMerge {
    /// Who stays in the lists.
    pub keep: PatientId,
    /// Who is found as that one from now on.
    pub other: PatientId,
    /// The details of the one who stays, as chosen side by side.
    pub details: PatientDetails,
}

/// One merge.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, TS)]
pub struct MergeRef {
    /// Number.
    pub merge: MergeId,
}

/// A merge as it stands.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct MergeView {
    /// Number.
    pub merge: MergeId,
    /// Who stayed in the lists.
    pub kept: PatientId,
    /// Who was merged.
    pub merged: PatientId,
    /// As people read it: "P-000012".
    pub merged_number: String,
    /// Name of the one who was merged.
    pub merged_name: String,
    /// The wall when it was done.
    pub at: String,
    /// Who did it.
    pub by: String,
    /// The wall when it was undone.
    pub undone_at: Option<String>,
}

/// What `patients.unmerge` did.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct Unmerged {
    /// The merge, undone.
    pub merge: MergeView,
    /// The details of the one who stayed are again what they were before the merge. False when they were changed since: then they
    /// stay as they are.
    pub details_back: bool,
}

/// `patients.compare`
///
/// # Errors
/// `NotFound`; at `b` when both are one already.
pub fn compare(_: &Read<'_>, _: PatientPair) -> Result<MergeForm> {
    Err(Error::unexpected())
}

/// `patients.merge`
///
/// # Errors
/// At the fields; `NotFound`; `Refused` when both have a course under way.
pub fn merge(_: &Write<'_>, _: PatientsMerge) -> Result<MergeView> {
    Err(Error::unexpected())
}

/// `patients.unmerge`
///
/// # Errors
/// `NotFound`; `Conflict` when it was undone before.
pub fn unmerge(_: &Write<'_>, _: MergeRef) -> Result<Unmerged> {
    Err(Error::unexpected())
}
