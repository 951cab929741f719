//! The photos of a backup: a list beside the copy, the files once for the whole place.
//!
//! A photo's file never changes, so it is copied once and its sum is taken once; the list carries the sum from one backup to
//! the next. A proof takes every sum anew.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use uuid::Uuid;

use super::{BackupError, Progress, Step, go_on, manifest, place};
use crate::backup::make::{copy_watched, sum_watched};
use crate::{files, photos};

/// The name of the list in a backup's folder.
pub(crate) const LIST: &str = "photos";

/// Which photos belong to a backup: the sum and the length of each encrypted file.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Album(pub BTreeMap<Uuid, ([u8; 32], u64)>);

impl Album {
    pub fn to_bytes(&self) -> Vec<u8> {
        let line = |(id, (sum, length)): (&Uuid, &([u8; 32], u64))| {
            format!("{} {} {length}\n", id.simple(), manifest::hex(sum))
        };
        self.0.iter().map(line).collect::<String>().into_bytes()
    }

    pub fn parse(bytes: &[u8]) -> Option<Self> {
        let entry = |line: &str| {
            let mut words = line.split(' ');
            let id = Uuid::try_parse(words.next()?).ok()?;
            let sum = manifest::unhex(words.next()?)?;
            Some((id, (sum, words.next()?.parse().ok()?)))
        };
        let lines = std::str::from_utf8(bytes).ok()?.lines();
        Some(Self(lines.map(entry).collect::<Option<_>>()?))
    }

    /// The list of the backup in this folder, when it is the one that the manifest vouches for.
    pub fn of(folder: &Path, sealed: &manifest::Sealed) -> Result<Self, BackupError> {
        // Name, sum and length of each.
        let most = sealed.manifest().photos.saturating_mul(32 + 64 + 20 + 3);
        let bytes = match files::read_at_most(&folder.join(LIST), most) {
            Err(error) if error.kind() == ErrorKind::InvalidData => {
                return Err(BackupError::Differs("the list of photos cannot be read"));
            }
            Err(error) if error.kind() == ErrorKind::NotFound => {
                return Err(BackupError::Differs("the list of photos is missing"));
            }
            other => other?,
        };
        sealed.vouches_for_photos(&bytes)?;
        Self::parse(&bytes).ok_or(BackupError::Differs("the list of photos cannot be read"))
    }
}

/// Brings every photo of the vault into the place, where it is not there yet. `known` are the sums of an earlier backup.
pub(crate) fn collect(
    vault: &Path,
    place: &Path,
    known: &Album,
    progress: &dyn Progress,
) -> Result<Album, BackupError> {
    let here = photos::files_of(vault)?;
    let total = here.len() as u64;
    let mut album = Album::default();
    let mut touched = BTreeSet::new();
    for (done, (id, from)) in here.into_iter().enumerate() {
        progress.at(Step::Photos, done as u64, total);
        go_on(progress)?;
        let length = fs::metadata(&from)?.len();
        let to = photos::path(place, id);
        let there = fs::metadata(&to).map(|about| about.len());
        let seen = known.0.get(&id).copied();
        let entry = match (there, seen) {
            (Ok(there), Some(seen)) if there == length && seen.1 == length => seen,
            _ => copy_photo(&from, &to, &mut touched, progress)?,
        };
        album.0.insert(id, entry);
    }
    sync(place, &touched)?;
    progress.at(Step::Photos, total, total);
    Ok(album)
}

/// Brings the photos of a backup from its place to a vault's folder.
pub(crate) fn bring(
    place: &Path,
    vault: &Path,
    album: &Album,
    progress: &dyn Progress,
) -> Result<(), BackupError> {
    let total = album.0.len() as u64;
    let mut touched = BTreeSet::new();
    for (done, (id, expected)) in album.0.iter().enumerate() {
        progress.at(Step::Photos, done as u64, total);
        let from = photos::path(place, *id);
        if !from.exists() {
            return Err(BackupError::Differs("a photo is missing"));
        }
        if !files::has_length(&from, expected.1) {
            return Err(BackupError::Differs("a photo is not the one that was kept"));
        }
        let found = copy_photo(&from, &photos::path(vault, *id), &mut touched, progress)?;
        if found != *expected {
            return Err(BackupError::Differs("a photo is not the one that was kept"));
        }
    }
    sync(vault, &touched)?;
    progress.at(Step::Photos, total, total);
    Ok(())
}

/// Takes the sum of every photo of a backup anew.
pub(crate) fn verify(
    place: &Path,
    album: &Album,
    progress: &dyn Progress,
) -> Result<(), BackupError> {
    let total = album.0.len() as u64;
    for (done, (id, expected)) in album.0.iter().enumerate() {
        progress.at(Step::Photos, done as u64, total);
        let path = photos::path(place, *id);
        if !path.exists() {
            return Err(BackupError::Differs("a photo is missing"));
        }
        if !files::has_length(&path, expected.1)
            || sum_watched(&path, progress, |_| {})? != *expected
        {
            return Err(BackupError::Differs("a photo is not the one that was kept"));
        }
    }
    progress.at(Step::Photos, total, total);
    Ok(())
}

/// Deletes the photos of a place that belong to none of its backups. Unless every backup's list can be read, none is.
pub(crate) fn let_go(
    place: &Path,
    backups: &[(String, manifest::Sealed)],
) -> Result<(), BackupError> {
    let mut wanted = BTreeSet::new();
    for (name, sealed) in backups {
        wanted.extend(Album::of(&place.join(name), sealed)?.0.into_keys());
    }
    for (id, path) in photos::files_of(place)? {
        if !wanted.contains(&id) {
            fs::remove_file(path)?;
        }
    }
    Ok(())
}

fn copy_photo(
    from: &Path,
    to: &Path,
    touched: &mut BTreeSet<PathBuf>,
    progress: &dyn Progress,
) -> Result<([u8; 32], u64), BackupError> {
    if let Some(folder) = to.parent() {
        if let Some(root) = folder.parent() {
            place::make_folder(root)?;
        }
        place::make_folder(folder)?;
        touched.insert(folder.to_path_buf());
    }
    let temporary = to.with_extension("tmp");
    let copied = copy_watched(from, &temporary, progress, |_| {});
    let copied = copied.and_then(|sum| {
        if sum_watched(&temporary, progress, |_| {})? != sum {
            return Err(BackupError::Differs(
                "a photo was not written as it was read",
            ));
        }
        Ok(sum)
    });
    match copied {
        Ok(sum) => {
            fs::rename(&temporary, to)?;
            Ok(sum)
        }
        Err(error) => {
            let _ = fs::remove_file(&temporary);
            Err(error)
        }
    }
}

fn sync(root: &Path, touched: &BTreeSet<PathBuf>) -> Result<(), BackupError> {
    for folder in touched {
        files::sync_folder(folder)?;
    }
    if !touched.is_empty() {
        files::sync_folder(&root.join("photos"))?;
        files::sync_folder(root)?;
    }
    Ok(())
}
