//! Documents on their way out: seen, printed, saved. What a patient was given is kept in the record.

use base64::{Engine, prelude::BASE64_STANDARD};
use clinical::{PatientId, SessionId, contact::GivenWay};
use documents::{Imprint, Letterhead, PatientLine};
use records::{clinic::ClinicRow, patients::PatientRow};
use serde::{Deserialize, Serialize};
use serde_json::json;
use texts::Language;
use ts_rs::TS;

use crate::{
    aftercare::{self, SheetRequest},
    desk::{Desk, DeskError, Printed, Saved},
    disposals::{self, DisposalPaper},
    door::{Call, Practice},
    error::{Code, Error, Problem, Result},
    moment::Read,
    patients,
    recalls::{self, LetterRequest, RecallPaper, RecallRef},
    retention::{self, CertificateRequest},
    summary::{self, DaySummaryAsk},
    vials::{self, VialPaper},
};

/// Which document.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum DocumentAsk {
    /// The after-care sheet of a session.
    Aftercare(SheetRequest),
    /// The certificate of a destruction.
    Destruction(CertificateRequest),
    /// The letter to a patient who received a recalled lot.
    RecallLetter(LetterRequest),
    /// The letters to all of them who wait for one, each in the patient's language.
    RecallLetters(RecallRef),
    /// The list to telephone by.
    RecallCallList(RecallPaper),
    /// The report of a recall.
    RecallReport(RecallPaper),
    /// The certificate of stock that was returned or destroyed.
    Disposal(DisposalPaper),
    /// The label of an opened vial.
    VialLabel(VialPaper),
    /// What was done on a day.
    DaySummary(DaySummaryAsk),
}

/// A document made in memory.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct Document {
    /// A file name that names nobody.
    pub name: String,
    /// Its title, for windows and print queues; names nobody.
    pub title: String,
    /// Its language.
    #[ts(type = "Language")]
    pub language: Language,
    /// PDF in base64.
    pub pdf: String,
}

/// `documents.print`
#[derive(Debug, Clone, Copy, Serialize, Deserialize, TS)]
pub struct PrintResult {
    /// What became of it.
    pub outcome: Printed,
}

/// `documents.save`
#[derive(Debug, Clone, Copy, Serialize, Deserialize, TS)]
pub struct SaveResult {
    /// What became of it.
    pub outcome: Saved,
}

/// A document before it goes anywhere.
pub(crate) struct Made {
    /// Of whose session it is, where that belongs into the patient's record.
    pub given: Option<(PatientId, SessionId)>,
    pub name: String,
    pub title: String,
    pub language: Language,
    pub pdf: Vec<u8>,
}

impl From<Made> for Document {
    fn from(made: Made) -> Document {
        Document {
            name: made.name,
            title: made.title,
            language: made.language,
            pdf: BASE64_STANDARD.encode(made.pdf),
        }
    }
}

fn make(read: &Read<'_>, request: DocumentAsk) -> Result<Made> {
    match request {
        DocumentAsk::Aftercare(request) => aftercare::make(read, request),
        DocumentAsk::Destruction(request) => retention::make(read, request),
        DocumentAsk::RecallLetter(request) => recalls::letter(read, request),
        DocumentAsk::RecallLetters(request) => recalls::letters(read, request),
        DocumentAsk::RecallCallList(request) => recalls::call_list(read, request),
        DocumentAsk::RecallReport(request) => recalls::report(read, request),
        DocumentAsk::Disposal(request) => disposals::certificate(read, request),
        DocumentAsk::VialLabel(request) => vials::label(read, request),
        DocumentAsk::DaySummary(request) => summary::make(read, request),
    }
}

/// `documents.show`: as it will be printed.
///
/// # Errors
/// As making the document.
pub fn show(read: &Read<'_>, request: DocumentAsk) -> Result<Document> {
    Ok(make(read, request)?.into())
}

/// A patient, as papers name them.
pub(crate) fn patient_line(kept: &PatientRow) -> PatientLine {
    PatientLine {
        number: patients::number(kept.patient),
        birth: kept.fields.birth,
        name: kept.fields.name.clone(),
    }
}

/// The clinic at the head of a paper.
pub(crate) fn letterhead(clinic: ClinicRow) -> Letterhead {
    Letterhead {
        name: clinic.name,
        address: clinic.address,
        phone: clinic.phone,
        email: clinic.email,
    }
}

/// Which print-out it is.
pub(crate) fn imprint(read: &Read<'_>, document_id: String) -> Imprint {
    Imprint {
        document_id,
        version: read.moment.catalogue.vials_version().to_owned(),
        printed_at: clinical::wall::wall(read.moment.zone, read.moment.now),
        printed_by: read.moment.actor.name.clone(),
        zone: read.moment.zone.name().to_owned(),
    }
}

/// A paper that could not be made.
#[allow(clippy::needless_pass_by_value, reason = "handed to map_err")]
pub(crate) fn said(error: documents::DocumentError) -> Error {
    tracing::error!(%error, "the paper could not be made");
    Error::unexpected()
}

/// `documents.print`: the document is made first, then the dialog is shown while the vault is free.
///
/// # Errors
/// As making the document; `Unavailable` where nothing can be printed.
pub(crate) fn print(
    practice: &Practice,
    call: &Call,
    request: DocumentAsk,
) -> Result<(PrintResult, Vec<String>)> {
    let made = practice.read(call, |read| make(read, request))?;
    let (given, language) = (made.given, made.language);
    let result = to_printer(practice.desk(), made)?;
    let changed = match (result.outcome, given) {
        (Printed::Sent, Some(whose)) => keep(
            practice,
            call,
            "documents.print",
            whose,
            language,
            GivenWay::Printed,
        ),
        _ => Vec::new(),
    };
    Ok((result, changed))
}

/// `documents.save`
///
/// # Errors
/// As making the document; `Unavailable` where nothing can be saved.
pub(crate) fn save(
    practice: &Practice,
    call: &Call,
    request: DocumentAsk,
) -> Result<(SaveResult, Vec<String>)> {
    let made = practice.read(call, |read| make(read, request))?;
    let (given, language) = (made.given, made.language);
    let result = to_file(practice.desk(), made)?;
    let changed = match (result.outcome, given) {
        (Saved::Written, Some(whose)) => keep(
            practice,
            call,
            "documents.save",
            whose,
            language,
            GivenWay::Saved,
        ),
        _ => Vec::new(),
    };
    Ok((result, changed))
}

/// The paper is out: what cannot be kept of it now (a full disk, a lock in the meantime) is said in the log and is no failure of the
/// printing.
fn keep(
    practice: &Practice,
    call: &Call,
    operation: &'static str,
    (patient, session): (PatientId, SessionId),
    language: Language,
    way: GivenWay,
) -> Vec<String> {
    let Ok(held) = practice.hold() else {
        return Vec::new();
    };
    let hashed = [session.0.to_be_bytes(), (language as i64).to_be_bytes()].concat();
    let kept = practice.record_on(&held, operation, call, &hashed, move |write| {
        let account = write.moment.actor.account;
        let whose = (patient, session);
        records::documents::give_aftercare(
            write.records,
            whose,
            language.code(),
            way,
            account,
            write.moment.now,
        )?;
        write.note(
            "given_documents",
            session.0,
            &json!({ "way": way, "language": language.code() }),
        );
        write.about(patient);
        Ok(())
    });
    match kept {
        Ok(written) => written.changed,
        Err(error) => {
            tracing::warn!(code = ?error.code, "what was given could not be kept in the record");
            Vec::new()
        }
    }
}

/// Shows the print dialog.
pub(crate) fn to_printer(desk: &dyn Desk, made: Made) -> Result<PrintResult> {
    Ok(PrintResult {
        outcome: desk.print(&made.title, made.pdf).map_err(desk_error)?,
    })
}

/// Asks where to, and writes.
pub(crate) fn to_file(desk: &dyn Desk, made: Made) -> Result<SaveResult> {
    Ok(SaveResult {
        outcome: desk.save(&made.name, made.pdf).map_err(desk_error)?,
    })
}

fn desk_error(error: DeskError) -> Error {
    let problem = match error {
        DeskError::NoPrinter => Problem::NoPrinter,
        DeskError::CouldNotWrite => Problem::NotSaved,
        DeskError::CouldNotRead | DeskError::TooLarge | DeskError::Unavailable => {
            Problem::Unavailable
        }
    };
    Error::plain(Code::Unavailable, problem)
}
