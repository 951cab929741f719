//! The identity photo: chosen from a file, kept as a file of the vault, and its row written after it.

use base64::{Engine, prelude::BASE64_STANDARD};
use clinical::PatientId;
use serde::{Deserialize, Serialize};
use serde_json::json;
use ts_rs::TS;
use vault::PhotoError;

use super::{PatientRef, find};
use crate::{
    desk::DeskError,
    door::{Call, Practice},
    error::{Code, Error, Problem, Result},
    moment::Write,
};

/// What may be chosen.
const ENDINGS: &[&str] = &["jpg", "jpeg", "png"];
/// The vault's own limit, so that a larger file is not even read.
const MOST_BYTES: u64 = 20 << 20;

/// `patients.photo`
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PhotoView {
    /// Whose.
    pub patient: PatientId,
    /// JPEG in base64.
    pub jpeg: String,
}

/// What became of a choice.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PhotoChosen {
    /// False: the person thought better of it.
    pub kept: bool,
}

fn refused(error: PhotoError) -> Error {
    match error {
        PhotoError::NotAPicture => Error::plain(Code::Invalid, Problem::NotAPicture),
        PhotoError::TooLarge => Error::plain(Code::Invalid, Problem::PictureTooLarge),
        PhotoError::Damaged => Error::plain(Code::NotFound, Problem::PictureDamaged),
        PhotoError::Store(error) => error.into(),
    }
}

/// `patients.choose_photo`: the dialog is shown while the vault is free. A file whose row could not be written is collected later.
///
/// # Errors
/// `NotFound`; `Invalid` when it is no picture or too large; what the disk refuses.
pub(crate) fn choose(
    practice: &Practice,
    call: &Call,
    request: PatientRef,
) -> Result<(PhotoChosen, Vec<String>)> {
    let patient = practice.read(call, |read| Ok(find(read, request.patient)?.patient))?;
    let chosen = match practice.desk().choose_file(ENDINGS, MOST_BYTES) {
        Ok(Some(chosen)) => chosen,
        Ok(None) => return Ok((PhotoChosen { kept: false }, Vec::new())),
        Err(DeskError::TooLarge) => return Err(refused(PhotoError::TooLarge)),
        Err(_) => return Err(Error::plain(Code::Unavailable, Problem::Unavailable)),
    };
    let held = practice.hold()?;
    let photo = held.vault.keep_photo(&chosen.content).map_err(refused)?;
    let written = practice.record_on(
        &held,
        "patients.choose_photo",
        call,
        &patient.0.to_be_bytes(),
        move |write| {
            let patient = find(&write.as_read(), patient)?.patient;
            let (account, now) = (write.moment.actor.account, write.moment.now);
            records::photos::set_identity(write.records, patient, &photo, account, now)?;
            noted(write, patient, true);
            Ok(())
        },
    )?;
    Ok((PhotoChosen { kept: true }, written.changed))
}

/// `patients.remove_photo`: there being none is no error.
///
/// # Errors
/// `NotFound`.
pub fn remove(write: &Write<'_>, request: PatientRef) -> Result<PatientRef> {
    let patient = find(&write.as_read(), request.patient)?.patient;
    if records::photos::remove_identity(write.records, patient, write.moment.now)? > 0 {
        noted(write, patient, false);
    }
    Ok(PatientRef { patient })
}

fn noted(write: &Write<'_>, patient: PatientId, kept: bool) {
    write.note("photos", patient.0, &json!({ "photo": kept }));
    write.note("patients", patient.0, &());
}

/// `patients.photo`
///
/// # Errors
/// `NotFound` when there is no such patient, or the file is not the one that was kept.
pub(crate) fn photo(
    practice: &Practice,
    call: &Call,
    request: PatientRef,
) -> Result<Option<PhotoView>> {
    let found = practice.read(call, |read| {
        let patient = find(read, request.patient)?.patient;
        read.opened(patient);
        Ok(records::photos::identity(read.records, patient)?.map(|photo| (patient, photo)))
    })?;
    let Some((patient, photo)) = found else {
        return Ok(None);
    };
    let jpeg = practice.hold()?.vault.photo(&photo).map_err(refused)?;
    Ok(Some(PhotoView {
        patient,
        jpeg: BASE64_STANDARD.encode(&*jpeg),
    }))
}
