//! Going back to a backup. The present vault is set aside, never deleted.

use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};

use crate::backup::{Backup, BackupError, Progress};
use crate::open::{Migration, Unlock, Vault};

/// A backup copied beside the vault, opened and compared; nothing is replaced yet.
pub struct Prepared {
    /// What it is.
    pub backup: Backup,
    /// The open copy, to look into. Close it before [`Prepared::put_in_place`] by dropping it.
    pub vault: Vault,
    #[allow(dead_code, reason = "the skeleton")]
    staged: PathBuf,
}

/// Copies a backup to a folder beside `dir` and opens it there with the passphrase, or the code, of its day. Migrations are applied to the copy.
///
/// # Errors
/// [`BackupError`]; the present vault is untouched.
pub fn prepare(
    _dir: &Path,
    _place: &Path,
    _name: &str,
    _unlock: Unlock<'_>,
    _migrations: &'static [Migration],
    _progress: &dyn Progress,
) -> Result<Prepared, BackupError> {
    Err(BackupError::Missing)
}

impl Prepared {
    /// Sets the vault in `dir` aside as `<name>.aside-<instant>` and puts the copy in its place. No vault may be open in `dir`.
    /// Cut in the middle, the next opening finishes it.
    ///
    /// # Errors
    /// [`BackupError`]; the vault is then the old one or the new one, whole.
    pub fn put_in_place(self, _dir: &Path, _at: DateTime<Utc>) -> Result<Option<PathBuf>, BackupError> {
        Err(BackupError::Missing)
    }
}
