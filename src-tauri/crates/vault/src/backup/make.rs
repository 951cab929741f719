//! Making a backup: copy, sync, open through the copied header, check, compare, write the manifest, and only then the name.

use std::fs::{self, File};
use std::io::{Read, Write};
use std::path::Path;

use chrono::{DateTime, Utc};
use sha2::{Digest, Sha256};

use super::copy::copy_database;
use super::manifest::{self, Proof, Sealed};
use super::rotate::{self, Kept};
use super::{
    Backup, BackupError, Manifest, Progress, Step, Unwatched, album, beside, go_on, place,
};
use crate::check::{self, Lens};
use crate::key::{Key, Keys, Purpose};
use crate::protections::{self, Protection};
use crate::{files, header, restore};

/// The backup that is made before a migration, of a vault that nobody has open yet.
pub(crate) fn before_migration(
    dir: &Path,
    keys: &Keys,
    backups: &Path,
    at: DateTime<Utc>,
) -> Result<(), BackupError> {
    if restore::is_staged(dir) {
        return Ok(());
    }
    if !backups.exists() {
        files::private_folder(backups)?;
    }
    make(dir, keys, backups, at, &Unwatched).map(drop)
}

/// See [`Vault::back_up`](crate::Vault::back_up).
pub(crate) fn make(
    dir: &Path,
    keys: &Keys,
    place: &Path,
    at: DateTime<Utc>,
    progress: &dyn Progress,
) -> Result<Backup, BackupError> {
    if place == beside(dir) {
        place::make_ours(place, keys.vault, at)?;
    }
    place::claim(place, keys.vault)?;
    let _alone = place::lock(place)?;
    let backup_key = keys.subkey(Purpose::Backup)?;
    let (making, name) = if protections::stands(dir, Protection::BackupBeside) {
        (place::begin(place)?, place::free_name(place, at)?)
    } else {
        over_the_newest(place, &backup_key)?
    };
    let made = fill(dir, keys, place, &making, at, progress).and_then(|sealed| {
        go_on(progress)?;
        progress.at(Step::Finishing, 0, 1);
        files::sync_folder(&making)?;
        files::rename(&making, &place.join(&name))?;
        progress.at(Step::Finishing, 1, 1);
        Ok(sealed)
    });
    let sealed = match made {
        Ok(sealed) => sealed,
        Err(error) => {
            // What cannot be removed now is swept at the next backup.
            let _ = place::remove(&making);
            // A stick that was pulled out gives many errors; what there is to say is one.
            return Err(if place.is_dir() {
                error
            } else {
                BackupError::Missing
            });
        }
    };
    if let Err(error) = rotate(place, &backup_key) {
        // The backup is there; what should have gone goes another day.
        tracing::warn!(%error, "older backups could not be let go");
    }
    Ok(sealed.into_backup(name, Proof::default()))
}

/// What nobody should do: a copy over the newest backup.
fn over_the_newest(
    place: &Path,
    backup_key: &Key,
) -> Result<(std::path::PathBuf, String), BackupError> {
    let ours = manifest::ours(place, backup_key)?;
    let (name, _) = ours.into_iter().next().ok_or(BackupError::Missing)?;
    let folder = place.join(&name);
    fs::remove_file(files::database(&folder))?;
    Ok((folder, name))
}

/// Everything in the working folder, the manifest last.
fn fill(
    dir: &Path,
    keys: &Keys,
    place: &Path,
    making: &Path,
    at: DateTime<Utc>,
    progress: &dyn Progress,
) -> Result<Sealed, BackupError> {
    let lens = Lens::new(keys.vault, &keys.data)?;
    let copy = files::database(making);
    let source = copy_database(dir, &lens, &copy, progress)?;

    let bytes = header::read(dir)?.newest.to_bytes();
    for which in ['a', 'b'] {
        files::replace(&files::header(making, which), &bytes)?;
    }
    // The copy must open as it would after a fire: by what a passphrase gives, through the header beside it.
    keys.open(&header::read(making)?.newest)?;
    let (sum, length) = sum_watched(&copy, progress, |done| {
        progress.at(Step::Copying, done, done);
    })?;
    let found = check::examine(&copy, &lens, progress)?;
    if found != source {
        return Err(BackupError::Differs(
            "the copy holds other rows than the vault",
        ));
    }

    let backup_key = keys.subkey(Purpose::Backup)?;
    let known = known_photos(place, &backup_key);
    // After the copy: a photo is on the disk before its row is, so every row of the copy finds its photo here.
    let album = album::collect(dir, place, &known, progress)?;
    let list = album.to_bytes();
    files::replace(&making.join(album::LIST), &list)?;
    let manifest = Manifest {
        vault: keys.vault,
        made_at: at,
        schema: found.schema,
        sequence: found.sequence,
        head: manifest::hex(&found.head),
        tables: found.tables,
        photos: album.0.len() as u64,
        bytes: length,
    };
    manifest::write(making, &manifest, &sum, &list, &backup_key)
}

fn known_photos(place: &Path, backup_key: &Key) -> album::Album {
    let newest = manifest::ours(place, backup_key).unwrap_or_default();
    newest
        .first()
        .and_then(|(name, sealed)| album::Album::of(&place.join(name), sealed).ok())
        .unwrap_or_default()
}

/// Lets go of what the rotation no longer wants. Folders that are not ours to judge are left alone.
fn rotate(place: &Path, backup_key: &Key) -> Result<(), BackupError> {
    let mut ours = manifest::ours(place, backup_key)?;
    let kept: Vec<Kept> = ours
        .iter()
        .rev()
        .map(|(name, sealed)| Kept {
            made_at: sealed.manifest().made_at,
            sound: manifest::read_proof(&place.join(name), sealed, Some(backup_key))
                .failed_at
                .is_none(),
        })
        .collect();
    let mut stays = rotate::stays(&kept).into_iter().rev();
    let mut gone = Vec::new();
    ours.retain(|(name, _)| {
        let stays = stays.next().unwrap_or(true);
        if !stays {
            gone.push(name.clone());
        }
        stays
    });
    for name in &gone {
        place::let_go(place, name)?;
    }
    if gone.is_empty() || place::folders(place)?.len() != ours.len() {
        return Ok(());
    }
    album::let_go(place, &ours)
}

/// Copies a file, gives its SHA-256 and length as it was read, and waits until it is on the disk.
pub(crate) fn copy_watched(
    from: &Path,
    to: &Path,
    progress: &dyn Progress,
    tell: impl FnMut(u64),
) -> Result<([u8; 32], u64), BackupError> {
    let _ = fs::remove_file(to);
    files::create_private(to)?;
    let mut file = File::options().write(true).open(to)?;
    let copied = stream(from, progress, tell, |bytes| file.write_all(bytes))?;
    file.sync_all()?;
    Ok(copied)
}

/// SHA-256 and length of a file.
pub(crate) fn sum_watched(
    path: &Path,
    progress: &dyn Progress,
    tell: impl FnMut(u64),
) -> Result<([u8; 32], u64), BackupError> {
    stream(path, progress, tell, |_| Ok(()))
}

fn stream(
    from: &Path,
    progress: &dyn Progress,
    mut tell: impl FnMut(u64),
    mut each: impl FnMut(&[u8]) -> std::io::Result<()>,
) -> Result<([u8; 32], u64), BackupError> {
    let mut file = File::open(from)?;
    forget_cached(&file);
    let mut sum = Sha256::new();
    let mut length = 0;
    let mut buffer = vec![0; 1 << 20];
    loop {
        go_on(progress)?;
        let read = match file.read(&mut buffer)? {
            0 => return Ok((sum.finalize().into(), length)),
            read => read,
        };
        sum.update(&buffer[..read]);
        each(&buffer[..read])?;
        length += read as u64;
        tell(length);
    }
}

/// What was just written is still in memory, and would be read from there: what counts is what the disk gives.
fn forget_cached(file: &File) {
    #[cfg(target_os = "linux")]
    {
        let all = rustix::fs::Advice::DontNeed;
        // Advice: where it is not followed, the file is read all the same.
        let _ = rustix::fs::fadvise(file, 0, None, all);
    }
    #[cfg(not(target_os = "linux"))]
    let _ = file;
}
