//! Files as a vault wants them: private, replaced whole, on the disk before anybody relies on them.

use std::fs::{self, File, OpenOptions, TryLockError};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};

use crate::error::OpenError;

pub(crate) fn database(dir: &Path) -> PathBuf {
    dir.join("records.db")
}

/// The database under construction: a vault exists once its header does, and opening it puts this in place.
pub(crate) fn new_database(dir: &Path) -> PathBuf {
    dir.join("records.db.new")
}

pub(crate) fn header(dir: &Path, copy: char) -> PathBuf {
    dir.join(format!("header.{copy}"))
}

pub(crate) fn anchor(dir: &Path) -> PathBuf {
    dir.join("anchor.log")
}

pub(crate) fn seal(dir: &Path) -> PathBuf {
    dir.join("seal")
}

/// What the connections to the database share about its WAL, in memory that is a file.
pub(crate) fn wal_index(database: &Path) -> PathBuf {
    database.with_extension("db-shm")
}

pub(crate) fn reserve(dir: &Path) -> PathBuf {
    dir.join("reserve")
}

/// Creates the folder, readable by its owner only.
pub(crate) fn private_folder(dir: &Path) -> io::Result<()> {
    fs::create_dir_all(dir)?;
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        fs::set_permissions(dir, fs::Permissions::from_mode(0o700))?;
    }
    Ok(())
}

fn private_options() -> OpenOptions {
    let mut options = OpenOptions::new();
    options.write(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::OpenOptionsExt;
        options.mode(0o600);
    }
    options
}

/// What a file holds that comes from outside, such as a stick. One that is larger than ours can be, and what is no file at all (a pipe, a
/// device, a link to one), has no end: it is [`io::ErrorKind::InvalidData`].
pub(crate) fn read_at_most(path: &Path, most: u64) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    if fs::metadata(path)?.is_file() {
        File::open(path)?.take(most + 1).read_to_end(&mut bytes)?;
        if bytes.len() as u64 <= most {
            return Ok(bytes);
        }
    }
    Err(io::ErrorKind::InvalidData.into())
}

/// Whether it is a file of this length: anything else need not be read to know that it is not the one that was written.
pub(crate) fn has_length(path: &Path, length: u64) -> bool {
    fs::metadata(path).is_ok_and(|about| about.is_file() && about.len() == length)
}

/// A file that was not there before.
pub(crate) fn new_private(path: &Path) -> io::Result<File> {
    private_options().create_new(true).open(path)
}

/// An empty file that SQLite then fills: it gives its own files (`-wal`, `-shm`) the mode of this one.
pub(crate) fn create_private(path: &Path) -> io::Result<()> {
    new_private(path)?.sync_all()
}

/// Replaces `path` whole: a reader sees the old or the new content, also after a power cut.
pub(crate) fn replace(path: &Path, content: &[u8]) -> io::Result<()> {
    let temporary = path.with_extension(match path.extension() {
        Some(extension) => format!("{}.tmp", extension.to_string_lossy()),
        None => "tmp".to_owned(),
    });
    let mut file = private_options()
        .create(true)
        .truncate(true)
        .open(&temporary)?;
    file.write_all(content)?;
    file.sync_all()?;
    drop(file);
    rename(&temporary, path)
}

/// Renames, and waits until the folder is on the disk.
pub(crate) fn rename(from: &Path, to: &Path) -> io::Result<()> {
    fs::rename(from, to)?;
    match to.parent() {
        Some(dir) => sync_folder(dir),
        None => Ok(()),
    }
}

pub(crate) fn sync_folder(dir: &Path) -> io::Result<()> {
    // Windows has no such call: NTFS journals the rename itself.
    if cfg!(unix) {
        File::open(dir)?.sync_all()?;
    }
    Ok(())
}

/// A file that one holder at a time has, as long as this lives. The operating system gives it back when the program dies.
#[derive(Debug)]
pub(crate) struct Alone(File);

impl Alone {
    /// Makes the file where there is none. `None`: somebody has it.
    pub fn take(path: &Path) -> io::Result<Option<Self>> {
        let file = private_options().create(true).truncate(false).open(path)?;
        match file.try_lock() {
            Ok(()) => Ok(Some(Self(file))),
            Err(TryLockError::WouldBlock) => Ok(None),
            Err(TryLockError::Error(error)) => Err(error),
        }
    }
}

impl Drop for Alone {
    /// Closing is not enough: a program that was begun meanwhile (a print dialog, the web view's own) has a copy of the file until it
    /// has loaded itself, and would keep the lock as long.
    fn drop(&mut self) {
        let _ = self.0.unlock();
    }
}

/// The one lock that makes sure only one program has the vault.
pub(crate) fn lock(dir: &Path) -> Result<Alone, OpenError> {
    Alone::take(&dir.join("lock"))?.ok_or(OpenError::AlreadyOpen)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    #[test]
    fn one_has_it_at_a_time_and_whoever_inherited_the_file_does_not_keep_it() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("lock");
        let alone = Alone::take(&path).unwrap().unwrap();
        assert!(Alone::take(&path).unwrap().is_none());
        // What a child process has between its beginning and its own program.
        let inherited = alone.0.try_clone().unwrap();
        drop(alone);
        assert!(Alone::take(&path).unwrap().is_some());
        drop(inherited);
    }
}
