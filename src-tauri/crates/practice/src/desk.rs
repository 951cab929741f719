//! What only a desk with a person at it can do. The shell has one with dialogs, `host` one that writes to a folder.

use std::path::PathBuf;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What became of a print.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Printed {
    /// Handed to the system's print queue.
    Sent,
    /// The person thought better of it.
    Cancelled,
}

/// What became of saving a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Saved {
    /// Written where the person said.
    Written,
    /// The person thought better of it.
    Cancelled,
}

/// Why the desk could not. No paths in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum DeskError {
    /// There is no printer that takes PDF.
    #[error("no printer")]
    NoPrinter,
    /// The file could not be written there.
    #[error("could not write")]
    CouldNotWrite,
    /// Not on this system.
    #[error("unavailable")]
    Unavailable,
}

/// The desk.
pub trait Desk: Send + Sync {
    /// Shows the system's print dialog for a PDF and prints it from memory. `title` names nobody.
    ///
    /// # Errors
    /// [`DeskError`].
    fn print(&self, title: &str, pdf: Vec<u8>) -> Result<Printed, DeskError>;

    /// Asks where to save a file and writes it there, nowhere else. What kind of file it is follows from the ending of the
    /// suggested name.
    ///
    /// # Errors
    /// [`DeskError`].
    fn save(&self, suggested_name: &str, content: Vec<u8>) -> Result<Saved, DeskError>;

    /// The computer's zone by its IANA name, for while the clinic's is not known; `None` where nobody can tell.
    fn zone(&self) -> Option<String> {
        None
    }

    /// Asks for a folder; `None` when the person thought better of it. Nothing is read or written in it.
    ///
    /// # Errors
    /// [`DeskError`].
    fn choose_folder(&self) -> Result<Option<PathBuf>, DeskError>;
}
