//! Photos: immutable encrypted files beside the database, known by random names.
//!
//! | bytes | what |
//! |---|---|
//! | 8 | `ANAGENPH` |
//! | 2 | version, big endian |
//! | 24 | nonce |
//! | rest | the JPEG, XChaCha20-Poly1305 under the photos' subkey; the bytes above the nonce and the photo's id are bound to it |
//!
//! A file lies at `photos/ab/<id>`, where `ab` begins its id. What comes in is decoded within limits that are looked at before
//! anything is allocated, and encoded anew: nothing but the picture survives, neither EXIF nor GPS.

mod picture;

use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};
use chrono::{DateTime, Duration, Utc};
use sha2::{Digest, Sha256};
use uuid::Uuid;
use zeroize::Zeroizing;

use crate::backup::{self, BackupError};
use crate::error::{OpenError, StoreError};
use crate::files;
use crate::key::{self, Key, Purpose};
use crate::open::Vault;
use crate::protections::{self, Protection};

const MAGIC: &[u8; 8] = b"ANAGENPH";
const VERSION: u16 = 1;
const FRONT: usize = 8 + 2;
const NONCE: usize = 24;
/// A picture that was let in grows by re-encoding, but not beyond this; a file that is larger is none of ours.
pub(crate) const MOST: u64 = 200 << 20;
/// How long a file may lie without a row: the row's write may have failed, and its retry may come.
const ORPHANED: Duration = Duration::days(30);

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

impl From<std::io::Error> for PhotoError {
    fn from(error: std::io::Error) -> Self {
        Self::Store(StoreError::from_io(&error))
    }
}

impl From<OpenError> for PhotoError {
    fn from(error: OpenError) -> Self {
        Self::Store(match error {
            OpenError::Store(error) => error,
            _ => StoreError::Io,
        })
    }
}

impl From<BackupError> for PhotoError {
    fn from(error: BackupError) -> Self {
        error.into_open().into()
    }
}

impl Vault {
    /// Decodes a picture within limits, encodes it anew (so that no EXIF or GPS survives) and keeps it encrypted. On the disk when this
    /// returns; the row that refers to it is the caller's to write afterwards.
    ///
    /// # Errors
    /// [`PhotoError`].
    pub fn keep_photo(&self, picture: &[u8]) -> Result<Photo, PhotoError> {
        let root = self.folder();
        let limited = protections::stands(&root, Protection::PictureLimits);
        let jpeg = picture::encode_anew(picture, limited)?;
        let id = key::random_uuid()?;
        let sealed = seal(&self.keys().subkey(Purpose::Photos)?, id, &jpeg)?;
        put(&root, id, &sealed)?;
        Ok(Photo {
            id,
            hash: Sha256::digest(&sealed).into(),
            bytes: jpeg.len() as u64,
        })
    }

    /// The picture (JPEG) again.
    ///
    /// # Errors
    /// [`PhotoError::Damaged`] when the file is not the one of that hash.
    pub fn photo(&self, photo: &Photo) -> Result<Zeroizing<Vec<u8>>, PhotoError> {
        let path = path(&self.folder(), photo.id);
        match std::fs::metadata(&path) {
            Ok(about) if about.len() > MOST => return Err(PhotoError::Damaged),
            Err(error) if error.kind() == ErrorKind::NotFound => return Err(PhotoError::Damaged),
            other => other?,
        };
        let sealed = std::fs::read(&path)?;
        let hash: [u8; 32] = Sha256::digest(&sealed).into();
        if hash != photo.hash {
            return Err(PhotoError::Damaged);
        }
        let jpeg = open(&self.keys().subkey(Purpose::Photos)?, photo.id, &sealed)
            .filter(|jpeg| jpeg.len() as u64 == photo.bytes);
        jpeg.ok_or(PhotoError::Damaged)
    }

    /// Deletes files that no row knows any more, at once: what they show was destroyed. One that is gone already is no error.
    ///
    /// # Errors
    /// What the disk refuses.
    pub fn remove_photos(&self, ids: &[Uuid]) -> Result<(), PhotoError> {
        let root = self.folder();
        for id in ids {
            match std::fs::remove_file(path(&root, *id)) {
                Err(error) if error.kind() == ErrorKind::NotFound => {}
                other => {
                    other?;
                    files::sync_folder(&folder_of(&root, *id))?;
                }
            }
        }
        Ok(())
    }

    /// Deletes the files that no row knows and that are older than 30 days, when the backup beside the vault is newer than they are
    /// and was not found wrong. `known` are the photos of every row. Gives how many went.
    ///
    /// # Errors
    /// What the disk refuses.
    pub fn collect_orphans(&self, known: &[Uuid], at: DateTime<Utc>) -> Result<u64, PhotoError> {
        let root = self.folder();
        let backup_key = self.keys().subkey(Purpose::Backup)?;
        let Some(backup) = backup::last_sound(&backup::beside(&root), &backup_key)? else {
            return Ok(0);
        };
        let limit = (at - ORPHANED).min(backup);
        let known: std::collections::HashSet<_> = known.iter().collect();
        let mut gone = 0;
        for (id, path) in files_of(&root)? {
            if known.contains(&id) {
                continue;
            }
            let written: DateTime<Utc> = std::fs::metadata(&path)?.modified()?.into();
            if written < limit {
                std::fs::remove_file(&path)?;
                files::sync_folder(&folder_of(&root, id))?;
                gone += 1;
            }
        }
        Ok(gone)
    }
}

fn associated_data(id: Uuid) -> Vec<u8> {
    [MAGIC.as_slice(), &VERSION.to_be_bytes(), id.as_bytes()].concat()
}

pub(crate) fn seal(key: &Key, id: Uuid, jpeg: &[u8]) -> Result<Vec<u8>, PhotoError> {
    let nonce = key::random::<NONCE>()?;
    let payload = Payload {
        msg: jpeg,
        aad: &associated_data(id),
    };
    let sealed = XChaCha20Poly1305::new((&**key).into())
        .encrypt(&XNonce::from(nonce), payload)
        .map_err(|_| StoreError::Other)?;
    Ok([MAGIC.as_slice(), &VERSION.to_be_bytes(), &nonce, &sealed].concat())
}

/// `None`: it is not this photo, or not as it was kept.
pub(crate) fn open(key: &Key, id: Uuid, file: &[u8]) -> Option<Zeroizing<Vec<u8>>> {
    let (front, rest) = file.split_at_checked(FRONT)?;
    let (nonce, sealed) = rest.split_first_chunk::<NONCE>()?;
    if front != [MAGIC.as_slice(), &VERSION.to_be_bytes()].concat() {
        return None;
    }
    let payload = Payload {
        msg: sealed,
        aad: &associated_data(id),
    };
    let cipher = XChaCha20Poly1305::new((&**key).into());
    let jpeg = cipher.decrypt(&XNonce::from(*nonce), payload).ok()?;
    Some(Zeroizing::new(jpeg))
}

fn folder_of(root: &Path, id: Uuid) -> PathBuf {
    root.join("photos").join(&id.simple().to_string()[..2])
}

/// Makes the folders of a photo, each on the disk before anything lies in it.
fn make_folders(root: &Path, id: Uuid) -> std::io::Result<()> {
    for folder in [root.join("photos"), folder_of(root, id)] {
        if !folder.is_dir() {
            files::private_folder(&folder)?;
            if let Some(parent) = folder.parent() {
                files::sync_folder(parent)?;
            }
        }
    }
    Ok(())
}

/// Brings a photo's file, as it is, into another vault's folder.
pub(crate) fn copy_in(from: &Path, root: &Path, id: Uuid) -> std::io::Result<()> {
    put(root, id, &std::fs::read(from)?)
}

/// Writes a photo's file. On the disk when this returns.
pub(crate) fn put(root: &Path, id: Uuid, sealed: &[u8]) -> std::io::Result<()> {
    make_folders(root, id)?;
    files::replace(&path(root, id), sealed)
}

/// Where a photo lies, in a vault's folder or in a place of backups.
pub(crate) fn path(root: &Path, id: Uuid) -> PathBuf {
    folder_of(root, id).join(id.simple().to_string())
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
