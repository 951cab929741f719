//! What is printed: PDF documents that need nothing but their input.
//!
//! [`aftercare`] is the sheet a patient takes home, [`recovery`] the one that opens the vault when a passphrase is forgotten,
//! [`destruction`] the certificate that a record is no more.
//! They share one `look`. The modules `page`, `type` and `shape` below it know nothing of a
//! clinic.

pub mod aftercare;
pub mod destruction;
mod letterhead;
mod look;
mod page;
pub mod recovery;

pub use aftercare::{AftercareSheet, aftercare_sheet};
pub use destruction::{DestructionCertificate, destruction_certificate};
pub use letterhead::Letterhead;
pub use recovery::{RecoverySheet, recovery_sheet};

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
