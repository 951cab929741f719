//! Out of the lists and back, and held.

use chrono::NaiveDate;
use clinical::{PatientId, limits, wall};
use records::patients::PatientRow as Kept;
use serde::{Deserialize, Serialize};
use serde_json::json;
use ts_rs::TS;

use super::{PatientRef, find};
use crate::{
    check::{Check, typed},
    error::{Code, Error, Problem, Result},
    moment::{Read, Write},
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

/// `patients.archive`
///
/// # Errors
/// At the reason; `NotFound`; `Conflict` when it is archived.
pub fn archive(write: &Write<'_>, request: PatientArchive) -> Result<PatientRef> {
    let reason = typed(request.reason);
    let mut check = Check::default();
    check.maybe_text("reason", &limits::REASON, reason.as_deref());
    check.finish()?;
    let kept = find(&write.as_read(), request.patient)?;
    if kept.archived_at.is_some() {
        return Err(Error::plain(Code::Conflict, Problem::AlreadyArchived));
    }
    records::patients::archive(
        write.records,
        kept.patient,
        reason.as_deref(),
        write.moment.actor.account,
        write.moment.now,
    )?;
    noted(
        write,
        "archiving",
        &kept,
        &json!({ "archived": true, "reason": reason }),
    )
}

/// `patients.restore`
///
/// # Errors
/// `NotFound`; `Conflict` when it is not archived.
pub fn restore(write: &Write<'_>, request: PatientRef) -> Result<PatientRef> {
    let kept = find(&write.as_read(), request.patient)?;
    if kept.archived_at.is_none() {
        return Err(Error::plain(Code::Conflict, Problem::NotArchived));
    }
    let (actor, now) = (&write.moment.actor, write.moment.now);
    records::patients::restore(write.records, kept.patient, actor.account, now)?;
    noted(
        write,
        "archiving",
        &kept,
        &json!({ "archived": false, "reason": null }),
    )
}

/// `patients.hold`: one is lifted from every number of the person.
///
/// # Errors
/// At the reason; `NotFound`.
pub fn hold(write: &Write<'_>, request: PatientHold) -> Result<PatientRef> {
    let mut check = Check::default();
    check.maybe_text("reason", &limits::REASON, request.reason.as_deref());
    check.finish()?;
    let kept = find(&write.as_read(), request.patient)?;
    match &request.reason {
        Some(reason) => records::patients::hold(write.records, kept.patient, Some(reason))?,
        None => {
            for number in records::patients::numbers(write.records, kept.patient)? {
                records::patients::hold(write.records, number, None)?;
            }
        }
    }
    let now = json!({ "held": request.reason.is_some(), "reason": request.reason });
    noted(write, "holds", &kept, &now)
}

fn noted(
    write: &Write<'_>,
    noun: &'static str,
    kept: &Kept,
    now: &serde_json::Value,
) -> Result<PatientRef> {
    let patient = kept.patient;
    write.note(noun, patient.0, now);
    write.note("patients", patient.0, &());
    Ok(PatientRef { patient })
}

/// Since when the patient is out of the lists.
pub(super) fn archived(read: &Read<'_>, kept: &Kept) -> Option<ArchivedView> {
    Some(ArchivedView {
        on: wall::day(read.moment.zone, kept.archived_at?),
        reason: kept.archive_reason.clone(),
    })
}

/// What holds the record of a person: of the root, or of whoever was merged into it.
pub(crate) fn held(read: &Read<'_>, kept: &Kept) -> Result<Option<String>> {
    for number in records::patients::numbers(read.records, kept.patient)? {
        let one = records::patients::read(read.records, number)?;
        if let Some(reason) = one.and_then(|one| one.held_reason) {
            return Ok(Some(reason));
        }
    }
    Ok(None)
}
