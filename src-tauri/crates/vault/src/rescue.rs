//! The way out of a damaged vault: set it aside, go back to the newest proven backup, and bring over what was written since.

use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};

use crate::backup::{BackupError, Progress};
use crate::open::{Migration, Unlock};

/// What became of one table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Salvaged {
    /// Its name.
    pub table: String,
    /// Rows that the backup had.
    pub from_backup: u64,
    /// Rows, or newer forms of rows, brought over from the damaged database.
    pub recovered: u64,
    /// Rows that were seen but could not be read or did not fit.
    pub lost: u64,
}

/// What a rescue did, for a report in plain words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RescueReport {
    /// The instant of the backup that was used; `None` when there was none and only salvage was left.
    pub backup: Option<DateTime<Utc>>,
    /// Where the damaged vault lies now.
    pub set_aside: PathBuf,
    /// Table by table.
    pub tables: Vec<Salvaged>,
    /// Audit entries brought over with their chain whole.
    pub entries: u64,
    /// The chain is whole to its end.
    pub chain_whole: bool,
}

/// Rescues the vault in `dir` with the backups in `places`.
///
/// # Errors
/// [`BackupError::Missing`] when no backup opens and nothing can be read; what was there is still there.
pub fn rescue(
    _dir: &Path,
    _places: &[PathBuf],
    _unlock: Unlock<'_>,
    _migrations: &'static [Migration],
    _at: DateTime<Utc>,
    _progress: &dyn Progress,
) -> Result<RescueReport, BackupError> {
    Err(BackupError::Missing)
}
