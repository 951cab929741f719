//! What is printed: PDF documents that need nothing but their input.
//!
//! [`aftercare`] is the sheet a patient takes home. The modules `page`, `type` and `shape` below it know nothing of a
//! clinic.

pub mod aftercare;
mod page;

pub use aftercare::{AftercareSheet, aftercare_sheet};

/// Why a document could not be made.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum DocumentError {
    /// A font that is shipped with the program cannot be read or subset.
    #[error("the font {0} cannot be used")]
    Font(&'static str),
    /// The PDF could not be written.
    #[error("the document could not be written")]
    Write,
}
