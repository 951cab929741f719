//! What only a desk with a person at it can do. The shell has one with dialogs, `host` one that writes to a folder.

use std::{
    fs::File,
    io::Read,
    path::{Path, PathBuf},
};

use serde::{Deserialize, Serialize};
use ts_rs::TS;
use zeroize::Zeroizing;

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
    /// The file could not be read.
    #[error("could not read")]
    CouldNotRead,
    /// The file has more bytes than were asked for at most.
    #[error("too large")]
    TooLarge,
    /// Not on this system.
    #[error("unavailable")]
    Unavailable,
}

/// A file that was chosen, read. Its bytes are overwritten when it is forgotten, and it cannot be printed.
#[derive(Clone)]
pub struct Chosen {
    /// Its name, without the folder.
    pub name: String,
    /// What is in it.
    pub content: Zeroizing<Vec<u8>>,
}

impl Chosen {
    /// Reads a file of at most so many bytes.
    ///
    /// # Errors
    /// [`DeskError::CouldNotRead`], [`DeskError::TooLarge`].
    pub fn read(path: &Path, most: u64) -> Result<Chosen, DeskError> {
        let could_not = |_| DeskError::CouldNotRead;
        let file = File::open(path).map_err(could_not)?;
        let length = file.metadata().map_err(could_not)?.len();
        if length > most {
            return Err(DeskError::TooLarge);
        }
        // Room for all of it from the start: growing would leave copies behind.
        let room = usize::try_from(length).map_err(|_| DeskError::TooLarge)?;
        let mut content = Zeroizing::new(Vec::with_capacity(room + 1));
        let read = file.take(most + 1).read_to_end(&mut content);
        if read.map_err(could_not)? as u64 > most {
            return Err(DeskError::TooLarge);
        }
        let name = path.file_name().unwrap_or_default();
        Ok(Chosen {
            name: name.to_string_lossy().into_owned(),
            content,
        })
    }
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

    /// Asks for a file with one of these endings and reads it, nothing else; `None` when the person thought better of it.
    ///
    /// # Errors
    /// [`DeskError`].
    fn choose_file(&self, endings: &[&str], most: u64) -> Result<Option<Chosen>, DeskError>;
}
