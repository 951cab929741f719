//! What is printed: PDF documents that need nothing but their input.
//!
//! [`aftercare`] is the sheet a patient takes home, [`recovery`] the one that opens the vault when a passphrase is forgotten,
//! [`destruction`] the certificate that a record is no more. [`recall`] has the papers of a recall: the letter to a patient, the
//! list to telephone by, the report. [`day`] sums up what was done on a day. [`disposal`] certifies that serum was destroyed or returned, [`vial`] is what is stuck on
//! an opened one.
//! They share one `look`. The module `page` below it knows nothing of a clinic.

pub mod aftercare;
pub mod day;
pub mod destruction;
pub mod disposal;
mod foot;
mod letterhead;
mod look;
mod page;
mod people;
pub mod recall;
pub mod recovery;
mod table;
pub mod vial;

pub use aftercare::{AftercareSheet, aftercare_sheet};
pub use day::{DailySummary, daily_summary};
pub use destruction::{DestructionCertificate, destruction_certificate};
pub use disposal::{DisposalCertificate, disposal_certificate};
pub use foot::Imprint;
pub use letterhead::Letterhead;
pub use people::{PatientLine, Practitioner};
pub use recall::call_list::{RecallCallList, recall_call_list};
pub use recall::letter::{RecallLetter, recall_letter, recall_letters};
pub use recall::report::{RecallReport, recall_report};
pub use recovery::{RecoverySheet, recovery_sheet};
pub use vial::{VialLabel, vial_label};

/// Why a document could not be made.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum DocumentError {
    /// A font that is shipped with the program cannot be read or subset.
    #[error("the font {0} cannot be used")]
    Font(&'static str),
    /// The text does not fit into a QR code.
    #[error("the code cannot be drawn")]
    Code,
    /// The PDF could not be written.
    #[error("the document could not be written")]
    Write,
}
