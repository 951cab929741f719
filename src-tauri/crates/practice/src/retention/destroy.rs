//! The two steps, and the way back between them.

use clinical::{DestructionId, PatientId, limits};
use records::destructions::{DestructionFields, DestructionRow};
use serde_json::json;
use vault::{Uuid, Whose};

use super::{
    DestroyRequest, DestructionProposal, DestructionRef, DestructionView, Proposal,
    certificate::{self, digest},
    due::earliest,
    is_over, over,
};
use crate::{
    check::Check,
    door::{Call, Practice, random},
    error::{Code, Error, Problem, Result},
    moment::Write,
    patients,
};

/// Notes under these nouns have the patient's number.
const BY_PATIENT: &[&str] = &[
    "patient_read",
    "archiving",
    "holds",
    "distinct",
    "photos",
    "drafts",
];

/// What the history tells under these nouns is of no patient, and stays when a record is destroyed.
const NOT_OF_A_PATIENT: &[&str] = &["imports", "lots", "patient_list", "destructions"];

/// `retention.propose`: the first step.
///
/// # Errors
/// At the reason; `NotFound`; `Conflict` when it is proposed; `Refused` when the record must still be kept.
pub fn propose(write: &Write<'_>, request: DestructionProposal) -> Result<Proposal> {
    let mut check = Check::default();
    check.text("reason", &limits::REASON, &request.reason);
    check.finish()?;
    let read = write.as_read();
    let kept = patients::find(&read, request.patient)?;
    let numbers = records::patients::numbers(write.records, kept.patient)?;
    if records::destructions::standing(write.records, &numbers)?.is_some() {
        return Err(Error::plain(Code::Conflict, Problem::AlreadyProposed));
    }
    let retention = over(&read, &kept)?;
    let Some((retention, kept_until)) = retention.and_then(|r| r.keep_until.map(|day| (r, day)))
    else {
        return Err(must_be_kept());
    };
    let fields = DestructionFields {
        patient: kept.patient,
        reason: request.reason,
        rule: retention.rule,
        rule_version: write.moment.catalogue.retention_version().to_owned(),
        kept_until,
    };
    let (account, now) = (write.moment.actor.account, write.moment.now);
    let destruction = records::destructions::propose(write.records, &fields, account, now)?;
    noted(write, destruction, kept.patient, "proposed", &fields.reason);
    let row = standing(write, destruction)?;
    Ok(Proposal {
        destruction,
        earliest: earliest(&read, &row),
    })
}

/// `retention.withdraw`
///
/// # Errors
/// `NotFound`; `Conflict` when it no longer stands.
pub fn withdraw(write: &Write<'_>, request: DestructionRef) -> Result<DestructionRef> {
    let row = standing(write, request.destruction)?;
    let (account, now) = (write.moment.actor.account, write.moment.now);
    records::destructions::withdraw(write.records, row.destruction, account, now)?;
    noted(
        write,
        row.destruction,
        row.fields.patient,
        "withdrawn",
        &row.fields.reason,
    );
    Ok(request)
}

/// `retention.destroy`: the second step, not before its day. What is deleted cannot be had back but from an older backup.
///
/// # Errors
/// At the number, when it is another; `NotFound`; `Conflict` when it no longer stands; `Refused` before its day, and when the record
/// must be kept again.
pub(crate) fn destroy(
    practice: &Practice,
    call: &Call,
    request: DestroyRequest,
) -> Result<(DestructionView, Vec<String>)> {
    let held = practice.hold()?;
    let salt: [u8; 16] = random()?;
    let hashed = request.destruction.0.to_be_bytes();
    let written = practice.record_on(&held, "retention.destroy", call, &hashed, move |write| {
        carry_out(write, &request, &salt)
    })?;
    let Done { view, photos } = written.value;
    // Files that are still there for whatever reason are collected later.
    if !photos.is_empty() && held.vault.remove_photos(&photos).is_err() {
        tracing::warn!("photos of a destroyed record could not be removed yet");
    }
    Ok((view, written.changed))
}

/// What the writer hands out.
#[derive(serde::Serialize, serde::Deserialize)]
struct Done {
    view: DestructionView,
    photos: Vec<Uuid>,
}

fn carry_out(write: &Write<'_>, request: &DestroyRequest, salt: &[u8; 16]) -> Result<Done> {
    let read = write.as_read();
    let row = standing(write, request.destruction)?;
    let kept = patients::find(&read, row.fields.patient)?;
    if !same_number(&request.number, kept.patient) {
        return Err(Error::at("number", Problem::OtherNumber));
    }
    if !is_over(&read, &kept)? {
        return Err(must_be_kept());
    }
    let earliest = earliest(&read, &row);
    if write.moment.today() < earliest {
        return Err(Error::plain(Code::Refused, Problem::NotBefore { earliest }));
    }
    let numbers = records::patients::numbers(write.records, kept.patient)?;
    let days = records::retention::last_days(write.records, kept.patient)?;
    let photos = records::photos::of_patient(write.records, kept.patient)?;
    let digest = digest(salt, &kept.fields.name, kept.fields.birth.day);
    let mut contents = records::destructions::destroy(write.records, row.destruction, &numbers)?;
    (contents.first, contents.last) = (days.first, days.contact);
    let ids: Vec<i64> = numbers.iter().map(|number| number.0).collect();
    let whose = Whose {
        noun: "patients",
        also: BY_PATIENT,
        ids: &ids,
    };
    contents.entries = write.records.redact(&whose, NOT_OF_A_PATIENT)?;
    let (account, now) = (write.moment.actor.account, write.moment.now);
    records::destructions::carry_out(
        write.records,
        row.destruction,
        &contents,
        (salt, &digest),
        account,
        now,
    )?;
    noted(
        write,
        row.destruction,
        kept.patient,
        "carried_out",
        &row.fields.reason,
    );
    for number in numbers {
        write.about(number);
    }
    Ok(Done {
        view: DestructionView {
            destruction: row.destruction,
            certificate: certificate::numbered(row.destruction),
        },
        photos,
    })
}

fn must_be_kept() -> Error {
    Error::plain(Code::Refused, Problem::MustBeKept)
}

/// The number as it is shown, or its digits: "P-000012", "p 12", "12".
fn same_number(typed: &str, patient: PatientId) -> bool {
    let digits: String = typed.chars().filter(char::is_ascii_digit).collect();
    digits.parse() == Ok(patient.0)
}

/// The proposal of that number, while it stands.
fn standing(write: &Write<'_>, destruction: DestructionId) -> Result<DestructionRow> {
    let row =
        records::destructions::read(write.records, destruction)?.ok_or_else(Error::not_found)?;
    if row.withdrawn.is_some() || row.carried_out.is_some() {
        return Err(Error::plain(Code::Conflict, Problem::NotProposed));
    }
    Ok(row)
}

fn noted(
    write: &Write<'_>,
    destruction: DestructionId,
    patient: PatientId,
    what: &str,
    reason: &str,
) {
    let now = json!({ "destruction": what, "reason": reason });
    write.note("destructions", destruction.0, &now);
    write.note("patients", patient.0, &());
}
