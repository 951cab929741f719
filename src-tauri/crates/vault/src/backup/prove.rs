//! The drill: a backup is fetched as a restore would fetch it, opened in a scratch folder, and compared with what it says.

use std::path::Path;

use chrono::{DateTime, Utc};

use super::make::copy_watched;
use super::manifest::{self, Proof, Sealed};
use super::{Backup, BackupError, Progress, Step, album, place, with_suffix};
use crate::check::{self, Lens};
use crate::error::{OpenError, StoreError};
use crate::key::{Key, Keys, Purpose};
use crate::{files, header};

/// See [`Vault::prove`](crate::Vault::prove).
pub(crate) fn prove(
    dir: &Path,
    keys: &Keys,
    place: &Path,
    name: &str,
    at: DateTime<Utc>,
    progress: &dyn Progress,
) -> Result<Backup, BackupError> {
    place::claim(place, keys.vault)?;
    let _alone = place::lock(place)?;
    let backup_key = keys.subkey(Purpose::Backup)?;
    let folder = place.join(name);
    let sealed = known(place, name)?;
    if !sealed.is_ours(&backup_key) {
        return Err(BackupError::Differs(
            "the manifest is not the one that was written",
        ));
    }

    let scratch = with_suffix(dir, "proving");
    files::private_folder(&scratch)?;
    let opened = {
        let _alone = files::lock(&scratch).map_err(|error| match error {
            OpenError::AlreadyOpen => StoreError::Busy.into(),
            other => BackupError::from(other),
        })?;
        open_in(&scratch, keys, place, name, &sealed, progress)
    };
    place::remove(&scratch)?;

    let before = manifest::read_proof(&folder, &sealed, Some(&backup_key));
    let proof = match &opened {
        Ok(()) => Proof {
            proven_at: Some(at),
            failed_at: None,
        },
        Err(error) if error.is_verdict() => Proof {
            failed_at: Some(at),
            ..before
        },
        // A stick that was pulled out, or a person who had enough, says nothing about the backup.
        Err(_) => before,
    };
    if proof != before {
        manifest::write_proof(&folder, &sealed, proof, &backup_key)?;
    }
    opened?;
    Ok(sealed.into_backup(name.to_owned(), proof))
}

/// The manifest of a backup: whole, but not yet known to be ours.
pub(crate) fn known(place: &Path, name: &str) -> Result<Sealed, BackupError> {
    let folder = place.join(name);
    if !place::is_backup_name(name) || !folder.is_dir() {
        return Err(BackupError::Missing);
    }
    manifest::read(&folder)?.ok_or(BackupError::Differs("the manifest is damaged"))
}

fn open_in(
    scratch: &Path,
    keys: &Keys,
    place: &Path,
    name: &str,
    sealed: &Sealed,
    progress: &dyn Progress,
) -> Result<(), BackupError> {
    let album = fetch(place, name, sealed, scratch, progress)?;
    let copied = header::read(scratch)?.newest;
    // The passphrase may have been changed since: then the header's own seal, under the data key, says that the slots
    // in it are those that were written that day.
    keys.open(&copied).or_else(|_| copied.prove(&keys.data))?;
    verify(scratch, keys.vault, &keys.data, sealed, progress)?;
    album::verify(place, &album, progress)
}

/// Copies a backup's database and headers to a folder, and looks whether they arrive as they were written. Gives the list of
/// its photos.
pub(crate) fn fetch(
    place: &Path,
    name: &str,
    sealed: &Sealed,
    to: &Path,
    progress: &dyn Progress,
) -> Result<album::Album, BackupError> {
    let folder = place.join(name);
    let album = album::Album::of(&folder, sealed)?;
    let total = sealed.manifest().bytes;
    progress.at(Step::Copying, 0, total);
    let from = files::database(&folder);
    if !from.exists() {
        return Err(BackupError::Differs("the database is missing"));
    }
    if !files::has_length(&from, total) {
        return Err(BackupError::Differs(
            "the database is not the one that was written",
        ));
    }
    let (sum, _) = copy_watched(&from, &files::database(to), progress, |done| {
        progress.at(Step::Copying, done.min(total), total);
    })?;
    sealed.vouches_for(&sum)?;
    let mut copies = 0;
    for which in ['a', 'b'] {
        // One whole copy of the header is enough.
        if let Ok(bytes) = files::read_at_most(&files::header(&folder, which), header::MOST) {
            files::replace(&files::header(to, which), &bytes)?;
            copies += 1;
        }
    }
    if copies == 0 {
        return Err(OpenError::DamagedHeader.into());
    }
    Ok(album)
}

/// Both checks, the counts and the chain, and all of it as the manifest says.
pub(crate) fn verify(
    folder: &Path,
    vault: uuid::Uuid,
    data_key: &Key,
    sealed: &Sealed,
    progress: &dyn Progress,
) -> Result<(), BackupError> {
    let lens = Lens::new(vault, data_key)?;
    let found = check::examine(&files::database(folder), &lens, progress)?;
    manifest::differs(sealed.manifest(), &found)
}
