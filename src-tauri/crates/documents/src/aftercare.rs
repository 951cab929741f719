//! The after-care sheet: what the patient takes home after a session.
//!
//! It says what was used, until when to wait for what, what is usual, and whom to call when; it never promises an effect
//! or safety. The advice is the seed facts CARE and SE of the clinical reference.

use chrono::{NaiveDate, NaiveDateTime};
use texts::Language;

use crate::Letterhead;
pub use crate::people::{PatientLine, Practitioner};

mod sheet;

pub use sheet::aftercare_sheet;

/// Everything the sheet says; all of it is printed as given.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AftercareSheet {
    /// The patient's language; Arabic mirrors the page.
    pub language: Language,
    /// The clinic, at the head of the first page and in every footer.
    pub clinic: Letterhead,
    /// Who gave the session.
    pub practitioner: Practitioner,
    /// The patient, on every page.
    pub patient: PatientLine,
    /// The session the sheet belongs to.
    pub session: SessionLine,
    /// What was used, one line a lot.
    pub products: Vec<ProductLine>,
    /// Clinic wall time until which the hair is not washed: 24 h after the session's end (CARE).
    pub no_wash_until: NaiveDateTime,
    /// Clinic wall time until which there is no heavy exercise or sauna: 48 h after the session's end (CARE).
    pub no_exercise_until: NaiveDateTime,
    /// The next session's planned date.
    pub next_session: Option<NaiveDate>,
    /// First and last date on which the next session may take place.
    pub next_session_window: Option<(NaiveDate, NaiveDate)>,
    /// First and last date for the maintenance session.
    pub maintenance: Option<(NaiveDate, NaiveDate)>,
    /// Whom to call.
    pub contact: Contact,
    /// Clinic wall time of printing.
    pub printed_at: NaiveDateTime,
    /// Who printed it.
    pub printed_by: String,
    /// Identifies this print-out; on every page.
    pub document_id: String,
    /// Version of the care advice that was applied.
    pub care_version: String,
}

/// The session the sheet belongs to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SessionLine {
    /// Its place in the course, from 1.
    pub number: u32,
    /// How many sessions the course has, where it is known.
    pub of: Option<u32>,
    /// Start, clinic wall time.
    pub started: NaiveDateTime,
    /// End, clinic wall time.
    pub ended: NaiveDateTime,
    /// The clinic's time zone, as in the IANA list ("Europe/Istanbul").
    pub zone: String,
}

/// One lot that was used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProductLine {
    /// The serum's name.
    pub name: String,
    /// Its lot number, printed left to right in every language.
    pub lot: String,
    /// Its expiry date.
    pub expiry: NaiveDate,
    /// Millilitres used, already written ("2.4").
    pub ml: String,
}

/// Whom to call.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Contact {
    /// The clinic's number for questions and for the same day.
    pub clinic_phone: String,
    /// The emergency number, e.g. 112.
    pub urgent_phone: String,
}
