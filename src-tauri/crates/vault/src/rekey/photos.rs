//! The photos under the new key, each under a new name.

use std::path::Path;

use sha2::{Digest, Sha256};
use uuid::Uuid;

use crate::backup::{self, BackupError, Progress, Step, sum_watched};
use crate::error::{OpenError, StoreError};
use crate::files;
use crate::key::{self, Key};
use crate::photos::{self, MOST, Photo, PhotoError};

/// A photo that was sealed anew.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Resealed {
    /// Its name until now.
    pub was: Uuid,
    /// What it is now.
    pub photo: Photo,
}

/// What became of the photos.
#[derive(Default)]
pub(super) struct Sealed {
    pub photos: Vec<Resealed>,
    pub unreadable: u64,
}

/// Brings every photo of the vault in `from` to the one in `to`. One that its key does not open stays behind: it was lost before.
pub(super) fn seal_anew(
    from: &Path,
    to: &Path,
    (old, new): &(Key, Key),
    progress: &dyn Progress,
) -> Result<Sealed, BackupError> {
    let here = photos::files_of(from)?;
    let total = here.len() as u64;
    let mut sealed = Sealed::default();
    for (done, (was, path)) in here.into_iter().enumerate() {
        progress.at(Step::Photos, done as u64, total);
        backup::go_on(progress)?;
        let file = files::read_at_most(&path, MOST).ok();
        let Some(jpeg) = file.and_then(|file| photos::open(old, was, &file)) else {
            tracing::warn!("a photo is damaged, and stays behind");
            sealed.unreadable += 1;
            continue;
        };
        let id = key::random_uuid()?;
        let bytes = photos::seal(new, id, &jpeg).map_err(refused)?;
        photos::put(to, id, &bytes)?;
        let photo = Photo {
            id,
            hash: Sha256::digest(&bytes).into(),
            bytes: jpeg.len() as u64,
        };
        sealed.photos.push(Resealed { was, photo });
    }
    progress.at(Step::Photos, total, total);
    Ok(sealed)
}

fn refused(error: PhotoError) -> BackupError {
    match error {
        PhotoError::Store(error) => error.into(),
        _ => OpenError::from(StoreError::Other).into(),
    }
}

/// Whether each is on the disk as it was written.
pub(super) fn verify(
    dir: &Path,
    photos: &[Resealed],
    progress: &dyn Progress,
) -> Result<(), BackupError> {
    let total = photos.len() as u64;
    for (done, Resealed { photo, .. }) in photos.iter().enumerate() {
        progress.at(Step::Photos, done as u64, total);
        let (sum, _) = sum_watched(&photos::path(dir, photo.id), progress, |_| {})?;
        if sum != photo.hash {
            return Err(BackupError::Differs(
                "a photo was not written as it was read",
            ));
        }
    }
    progress.at(Step::Photos, total, total);
    Ok(())
}
