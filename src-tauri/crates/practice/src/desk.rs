//! What only a desk with a person at it can do. The shell has one with dialogs, `host` one that writes to a folder.

use std::{
    fs::File,
    io::{self, Read, Write},
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

impl Saved {
    /// Writes a file that only this user can read: whole or not at all, and on the disk when this returns.
    ///
    /// # Errors
    /// [`DeskError::CouldNotWrite`].
    pub fn write(file: &Path, content: &[u8]) -> Result<Saved, DeskError> {
        match replace(file, content) {
            Ok(()) => Ok(Saved::Written),
            Err(_) => Err(DeskError::CouldNotWrite),
        }
    }
}

fn replace(file: &Path, content: &[u8]) -> io::Result<()> {
    let folder = file
        .parent()
        .ok_or_else(|| io::Error::from(io::ErrorKind::InvalidInput))?;
    let mut temporary = tempfile::Builder::new()
        .prefix(".anagen-")
        .tempfile_in(folder)?;
    temporary.write_all(content)?;
    temporary.as_file().sync_all()?;
    temporary.persist(file).map_err(|error| error.error)?;
    if cfg!(unix) {
        File::open(folder)?.sync_all()?;
    }
    Ok(())
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

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    #[test]
    #[cfg(unix)]
    fn a_saved_file_is_whole_and_for_this_user_only() {
        use std::os::unix::fs::PermissionsExt;
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("after-care – 김.pdf");
        fs::write(&file, "an older file, longer than what replaces it").unwrap();
        assert_eq!(Saved::write(&file, b"%PDF-1.7"), Ok(Saved::Written));
        assert_eq!(fs::read(&file).unwrap(), b"%PDF-1.7");
        assert_eq!(
            fs::metadata(&file).unwrap().permissions().mode() & 0o777,
            0o600
        );
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    }

    #[test]
    fn what_cannot_be_written_leaves_nothing() {
        let folder = tempfile::tempdir().unwrap();
        let taken = folder.path().join("a folder");
        fs::create_dir_all(taken.join("inside")).unwrap();
        for file in [taken, folder.path().join("missing/x.pdf")] {
            let saved = Saved::write(&file, b"%PDF-1.7");
            assert_eq!(saved, Err(DeskError::CouldNotWrite));
        }
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    }
}
