//! A place: whose it is, what lies in it, and that one works in it at a time.

use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::BackupError;
use crate::error::StoreError;
use crate::files::{self, Alone};

const MARKER: &str = "anagen-backups";
const MAKING: &str = ".making";
const GONE: &str = ".gone-";

#[derive(Serialize, Deserialize)]
struct Marker {
    anagen_backups: u32,
    vault: Uuid,
}

/// Whose place it is. `None`: nobody's.
fn owner(place: &Path) -> Result<Option<Uuid>, BackupError> {
    if !place.is_dir() {
        return Err(BackupError::Missing);
    }
    let bytes = match files::read_at_most(&place.join(MARKER), 64 << 10) {
        Ok(bytes) => bytes,
        Err(error) if error.kind() == ErrorKind::InvalidData => {
            return Err(BackupError::OtherVault);
        }
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(error.into()),
    };
    // One that cannot be read is somebody's, and whose cannot be said.
    let marker: Marker = serde_json::from_slice(&bytes).map_err(|_| BackupError::OtherVault)?;
    Ok(Some(marker.vault))
}

pub fn claim(place: &Path, vault: Uuid) -> Result<(), BackupError> {
    match owner(place)? {
        Some(other) if other != vault => Err(BackupError::OtherVault),
        Some(_) => Ok(()),
        None => {
            let marker = Marker {
                anagen_backups: 1,
                vault,
            };
            let text = serde_json::to_vec(&marker).map_err(|_| StoreError::Other)?;
            files::replace(&place.join(MARKER), &text)?;
            Ok(())
        }
    }
}

/// Makes the folder beside a vault. One that belongs to another vault, which had this vault's place before, is set
/// aside under another name with all that is in it.
pub fn make_ours(place: &Path, vault: Uuid, at: DateTime<Utc>) -> Result<(), BackupError> {
    if place.is_dir() && owner(place)?.is_some_and(|owner| owner != vault) {
        let instant = at.format("aside-%Y-%m-%dT%H%M%SZ").to_string();
        let aside = super::with_suffix(place, &instant);
        if aside.exists() {
            return Err(BackupError::OtherVault);
        }
        files::rename(place, &aside)?;
        tracing::warn!("the backups of another vault were set aside");
    }
    if !place.is_dir() {
        files::private_folder(place)?;
        if let Some(parent) = place.parent() {
            files::sync_folder(parent)?;
        }
    }
    Ok(())
}

/// A folder for its owner only, where the file system knows owners: a stick's often does not, and refuses to be told.
pub fn make_folder(path: &Path) -> std::io::Result<()> {
    let mut builder = fs::DirBuilder::new();
    #[cfg(unix)]
    {
        use std::os::unix::fs::DirBuilderExt;
        builder.mode(0o700);
    }
    match builder.create(path) {
        Err(error) if error.kind() == ErrorKind::AlreadyExists && path.is_dir() => Ok(()),
        other => other,
    }
}

/// One makes, proves or lets go in a place at a time; two windows would sweep away each other's work.
pub fn lock(place: &Path) -> Result<Alone, BackupError> {
    let alone = Alone::take(&place.join(".lock"))?;
    alone.ok_or_else(|| StoreError::Busy.into())
}

/// The names of the backups' folders.
pub fn folders(place: &Path) -> Result<Vec<String>, BackupError> {
    let mut names = Vec::new();
    for entry in fs::read_dir(place)? {
        let entry = entry?;
        if let Ok(name) = entry.file_name().into_string()
            && is_backup_name(&name)
            && entry.file_type()?.is_dir()
        {
            names.push(name);
        }
    }
    Ok(names)
}

/// What a backup made at this instant is called: a further one of the same second gets a number above those that are there, so that the
/// last one made is the last by name too.
pub fn free_name(place: &Path, at: DateTime<Utc>) -> Result<String, BackupError> {
    let instant = at.format("%Y-%m-%dT%H%M%SZ").to_string();
    let number = |name: &String| match name.strip_prefix(&instant)? {
        "" => Some(1),
        rest => rest.strip_prefix('-')?.parse::<u32>().ok(),
    };
    let last = folders(place)?.iter().filter_map(number).max();
    let name = |number: u32| match number {
        1 => instant.clone(),
        further => format!("{instant}-{further}"),
    };
    // What is no backup may lie there under such a name too.
    (last.map_or(1, |last| last.saturating_add(1))..)
        .map(name)
        .find(|name| !place.join(name).exists())
        .ok_or_else(|| StoreError::Other.into())
}

/// `2026-11-23T080200Z`, or with `-2` behind. Nothing else is opened, so that a name from outside leads nowhere.
pub fn is_backup_name(name: &str) -> bool {
    let (instant, number) = name.split_at_checked(18).unwrap_or((name, ""));
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    chrono::NaiveDateTime::parse_from_str(instant, "%Y-%m-%dT%H%M%SZ").is_ok()
        && (number.is_empty() || number.strip_prefix('-').is_some_and(digits))
}

/// An empty folder to work in.
pub fn begin(place: &Path) -> Result<PathBuf, BackupError> {
    sweep(place)?;
    let making = place.join(MAKING);
    make_folder(&making)?;
    Ok(making)
}

/// Removes what a cut has left.
pub fn sweep(place: &Path) -> Result<(), BackupError> {
    for entry in fs::read_dir(place)? {
        let entry = entry?;
        let name = entry.file_name();
        let name = name.to_string_lossy();
        if name == MAKING || name.starts_with(GONE) {
            remove(&entry.path())?;
        }
    }
    Ok(())
}

/// Lets go of one backup: gone by one rename, and only then deleted.
pub fn let_go(place: &Path, name: &str) -> Result<(), BackupError> {
    let gone = place.join(format!("{GONE}{name}"));
    files::rename(&place.join(name), &gone)?;
    remove(&gone)
}

pub fn remove(folder: &Path) -> Result<(), BackupError> {
    match fs::remove_dir_all(folder) {
        Err(error) if error.kind() != ErrorKind::NotFound => Err(error.into()),
        _ => Ok(()),
    }
}
