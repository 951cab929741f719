//! Backups: a copy counts only once it was opened through its own header and compared.
//!
//! A place (a folder here, or on a stick) holds one folder for each backup, named by its instant
//! (`2026-11-23T080200Z`), with `records.db`, `header.a`, `header.b`, `photos` (the list of the photos that belong to it) and,
//! written last, `manifest`; `proven` is added by each proof. Photos are kept once for the whole place in `photos/`.
//! `anagen-backups` in the place names the vault, so that a stick is known again under another drive letter.
//!
//! A backup is made in `.making` and gets its name by one rename, when it has been proved. One that is let go is renamed
//! to `.gone-…` before anything in it is deleted. What a cut leaves of either is swept at the next backup.

mod album;
mod copy;
mod make;
mod manifest;
mod place;
mod prove;
mod rotate;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::error::{OpenError, StoreError};
use crate::key::Purpose;
use crate::open::Vault;

pub(crate) use album::bring as bring_photos;
pub(crate) use make::{before_migration, sum_watched};
pub(crate) use manifest::last_sound;
pub(crate) use place::remove;
pub(crate) use prove::{fetch, known, verify};

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
    /// When a proof failed, if none has succeeded since.
    pub failed_at: Option<DateTime<Utc>>,
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
    /// Writing the links of the chain anew.
    Linking,
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

impl From<rusqlite::Error> for BackupError {
    fn from(error: rusqlite::Error) -> Self {
        if error.sqlite_error_code() == Some(rusqlite::ErrorCode::OperationInterrupted) {
            return Self::Cancelled;
        }
        Self::Open(OpenError::from(error))
    }
}

impl BackupError {
    /// The copy itself is wrong, rather than the disk or the person in the way of reading it.
    pub(crate) fn is_verdict(&self) -> bool {
        matches!(
            self,
            Self::Differs(_)
                | Self::Open(
                    OpenError::Damaged | OpenError::DamagedHeader | OpenError::WrongPassphrase
                )
                | Self::Store(StoreError::Damaged)
        )
    }
}

impl BackupError {
    /// Why a vault does not open, when its backup before a migration could not be made.
    pub(crate) fn into_open(self) -> OpenError {
        match self {
            Self::Open(error) => error,
            Self::Store(error) => error.into(),
            Self::Differs(_) => OpenError::Damaged,
            Self::Cancelled | Self::Missing | Self::OtherVault => StoreError::Io.into(),
        }
    }
}

/// `Err(Cancelled)` when the person has had enough.
pub(crate) fn go_on(progress: &dyn Progress) -> Result<(), BackupError> {
    if progress.cancelled() {
        Err(BackupError::Cancelled)
    } else {
        Ok(())
    }
}

/// The folder beside a vault that holds its own backups: `<vault>.backups`.
#[must_use]
pub fn beside(vault: &Path) -> PathBuf {
    with_suffix(vault, "backups")
}

/// `<dir>.<suffix>`, whatever dots the folder's name has already.
pub(crate) fn with_suffix(dir: &Path, suffix: &str) -> PathBuf {
    match dir.file_name() {
        Some(name) => {
            let mut name = name.to_owned();
            name.push(".");
            name.push(suffix);
            dir.with_file_name(name)
        }
        // `/` or `..`: no folder that a vault is made in.
        None => dir.with_extension(suffix),
    }
}

/// The backups in a place, newest first, without opening them. A folder without a whole manifest is none.
///
/// # Errors
/// [`BackupError::Missing`] when the place is not there.
pub fn list(place: &Path) -> Result<Vec<Backup>, BackupError> {
    let all = manifest::all(place)?.into_iter();
    let known = all.map(|(name, sealed)| sealed.into_known(place, name, None));
    Ok(known.collect())
}

/// What lies in a place, seen by the holder of a key; newest first.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Shelf {
    /// Made under the vault's present key: those that it can prove, and that the rotation lets go of.
    pub own: Vec<Backup>,
    /// Of another key. They open with the passphrase of their day.
    pub others: Vec<Backup>,
}

impl Vault {
    /// Makes a place known as this vault's, so that it is recognised later.
    ///
    /// # Errors
    /// [`BackupError::OtherVault`], [`BackupError::Missing`], what the disk refuses.
    pub fn claim(&self, place: &Path) -> Result<(), BackupError> {
        place::claim(place, self.keys().vault)
    }

    /// The backups in a place, by key. Of the own ones only a proof counts that was written with the key too.
    ///
    /// # Errors
    /// [`BackupError::Missing`] when the place is not there.
    pub fn shelf(&self, place: &Path) -> Result<Shelf, BackupError> {
        let key = self.keys().subkey(Purpose::Backup)?;
        let mut shelf = Shelf::default();
        for (name, sealed) in manifest::all(place)? {
            if sealed.is_ours(&key) {
                let own = sealed.into_known(place, name, Some(&key));
                shelf.own.push(own);
            } else {
                let other = sealed.into_known(place, name, None);
                shelf.others.push(other);
            }
        }
        Ok(shelf)
    }

    /// Copies the vault into a place, opens the copy through its own header, compares it, and only then calls it a backup;
    /// afterwards lets go of those that the rotation no longer wants (7 daily, 5 weekly, 12 monthly; never the last proven one).
    /// Writes go on meanwhile. The place is claimed if nobody has; the folder beside the vault is made if it is not there.
    ///
    /// # Errors
    /// [`BackupError`]; the place holds what it held before.
    pub fn back_up(
        &self,
        place: &Path,
        at: DateTime<Utc>,
        progress: &dyn Progress,
    ) -> Result<Backup, BackupError> {
        make::make(&self.folder(), &self.keys(), place, at, progress)
    }

    /// The drill: restores a backup into a scratch folder, opens it there, compares it with its manifest, throws the scratch
    /// away and writes down that it was proven, or that it was not.
    ///
    /// # Errors
    /// [`BackupError::Differs`] when it is not what it says.
    pub fn prove(
        &self,
        place: &Path,
        name: &str,
        at: DateTime<Utc>,
        progress: &dyn Progress,
    ) -> Result<Backup, BackupError> {
        prove::prove(&self.folder(), &self.keys(), place, name, at, progress)
    }

    pub(crate) fn folder(&self) -> PathBuf {
        self.shared
            .path
            .parent()
            .map(Path::to_path_buf)
            .unwrap_or_default()
    }
}
