//! What is written beside a copy: `manifest` and `proven`. One line of JSON, one line with its MAC.

use std::path::Path;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize, de::DeserializeOwned};
use sha2::{Digest, Sha256};

use super::{Backup, BackupError, Manifest, place};
use crate::check::Found;
use crate::error::StoreError;
use crate::files;
use crate::key::{self, Key};

const MANIFEST: &str = "manifest";
const PROVEN: &str = "proven";
/// More than any manifest has; a file from a stick is read into memory.
const MOST: u64 = 1 << 20;

/// The manifest, and the sums of the files that it vouches for.
#[derive(Debug, Clone, Serialize, Deserialize)]
struct Body {
    manifest: Manifest,
    /// SHA-256 of `records.db`, in hex.
    records: String,
    /// SHA-256 of the list of photos, in hex.
    photos: String,
}

/// A manifest as it was read: whole, but not yet known to be ours.
#[derive(Debug, Clone)]
pub(crate) struct Sealed {
    body: Body,
    line: String,
    mac: [u8; 32],
}

/// When a backup was opened after it was made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub(crate) struct Proof {
    /// The last time it was what it says.
    pub proven_at: Option<DateTime<Utc>>,
    /// The last time it was not, if that was later.
    pub failed_at: Option<DateTime<Utc>>,
}

impl Sealed {
    pub fn manifest(&self) -> &Manifest {
        &self.body.manifest
    }

    /// Whether the holder of the backup key wrote it.
    pub fn is_ours(&self, backup_key: &Key) -> bool {
        key::mac_matches(
            backup_key,
            &[b"anagen manifest 1", self.line.as_bytes()],
            &self.mac,
        )
    }

    /// Whether this is the sum of its database.
    pub fn vouches_for(&self, records: &[u8; 32]) -> Result<(), BackupError> {
        if self.body.records != hex(records) {
            return Err(BackupError::Differs(
                "the database is not the one that was written",
            ));
        }
        Ok(())
    }

    pub fn vouches_for_photos(&self, list: &[u8]) -> Result<(), BackupError> {
        let sum: [u8; 32] = Sha256::digest(list).into();
        if self.body.photos != hex(&sum) {
            return Err(BackupError::Differs(
                "the list of photos is not the one that was written",
            ));
        }
        Ok(())
    }

    /// With what its place says of its proofs; see [`read_proof`].
    pub fn into_known(self, place: &Path, name: String, backup_key: Option<&Key>) -> Backup {
        let proof = read_proof(&place.join(&name), &self, backup_key);
        self.into_backup(name, proof)
    }

    pub fn into_backup(self, name: String, proof: Proof) -> Backup {
        let made_at = self.body.manifest.made_at;
        Backup {
            name,
            manifest: self.body.manifest,
            proven_at: proof.proven_at.map_or(made_at, |at| at.max(made_at)),
            failed_at: proof.failed_at,
        }
    }
}

/// Compares what was found in a copy with what its manifest says.
pub(crate) fn differs(manifest: &Manifest, found: &Found) -> Result<(), BackupError> {
    let differs = if manifest.tables != found.tables {
        "the tables have other numbers of rows"
    } else if manifest.sequence != found.sequence || manifest.head != hex(&found.head) {
        "the audit chain ends elsewhere"
    } else if manifest.schema != found.schema {
        "the schema is another one"
    } else {
        return Ok(());
    };
    Err(BackupError::Differs(differs))
}

/// Writes the manifest: the last file of a backup.
pub(crate) fn write(
    folder: &Path,
    manifest: &Manifest,
    records: &[u8; 32],
    photos: &[u8],
    backup_key: &Key,
) -> Result<Sealed, BackupError> {
    let sum: [u8; 32] = Sha256::digest(photos).into();
    let body = Body {
        manifest: manifest.clone(),
        records: hex(records),
        photos: hex(&sum),
    };
    let line = serde_json::to_string(&body).map_err(|_| StoreError::Other)?;
    let mac = key::mac(backup_key, &[b"anagen manifest 1", line.as_bytes()]);
    put(&folder.join(MANIFEST), &line, &mac)?;
    // Read back: what counts is what the disk gives.
    read(folder)?
        .filter(|sealed| sealed.is_ours(backup_key) && sealed.line == line)
        .ok_or(BackupError::Differs(
            "the manifest is not the one that was written",
        ))
}

/// `None`: there is no whole manifest.
pub(crate) fn read(folder: &Path) -> Result<Option<Sealed>, BackupError> {
    Ok(get::<Body>(&folder.join(MANIFEST))?.map(|(body, line, mac)| Sealed { body, line, mac }))
}

/// Every whole manifest of a place with its folder's name, newest first.
pub(crate) fn all(place: &Path) -> Result<Vec<(String, Sealed)>, BackupError> {
    let mut found: Vec<_> = place::folders(place)?
        .into_iter()
        .filter_map(|name| {
            let sealed = read(&place.join(&name)).ok().flatten()?;
            Some((name, sealed))
        })
        .collect();
    found.sort_by(|a, b| age(b).cmp(&age(a)));
    Ok(found)
}

/// Of one second and one entry the longer name has the higher number, and is the newer.
fn age((name, sealed): &(String, Sealed)) -> (DateTime<Utc>, u64, usize, &str) {
    let manifest = sealed.manifest();
    (manifest.made_at, manifest.sequence, name.len(), name)
}

/// The backups of a place that are ours by this key, newest first: name and manifest.
pub(crate) fn ours(place: &Path, backup_key: &Key) -> Result<Vec<(String, Sealed)>, BackupError> {
    let mut found = all(place)?;
    found.retain(|(_, sealed)| sealed.is_ours(backup_key));
    Ok(found)
}

/// When the newest backup of a place was made that is ours and was not found wrong.
pub(crate) fn last_sound(
    place: &Path,
    backup_key: &Key,
) -> Result<Option<DateTime<Utc>>, BackupError> {
    if !place.is_dir() {
        return Ok(None);
    }
    let found = ours(place, backup_key)?;
    let sound = found.iter().find(|(name, sealed)| {
        let proof = read_proof(&place.join(name), sealed, Some(backup_key));
        proof.failed_at.is_none()
    });
    Ok(sound.map(|(_, sealed)| sealed.manifest().made_at))
}

fn proof_mac(backup_key: &Key, manifest_mac: &[u8; 32], line: &str) -> [u8; 32] {
    key::mac(
        backup_key,
        &[b"anagen proof 1", manifest_mac, line.as_bytes()],
    )
}

pub(crate) fn write_proof(
    folder: &Path,
    sealed: &Sealed,
    proof: Proof,
    backup_key: &Key,
) -> Result<(), BackupError> {
    let line = serde_json::to_string(&proof).map_err(|_| StoreError::Other)?;
    let mac = proof_mac(backup_key, &sealed.mac, &line);
    put(&folder.join(PROVEN), &line, &mac)
}

/// Without the key the proof is taken at its word; with it, one that is not ours says nothing.
pub(crate) fn read_proof(folder: &Path, sealed: &Sealed, backup_key: Option<&Key>) -> Proof {
    let found = get::<Proof>(&folder.join(PROVEN)).ok().flatten();
    found
        .filter(|(_, line, mac)| {
            backup_key.is_none_or(|key| proof_mac(key, &sealed.mac, line) == *mac)
        })
        .map(|(proof, ..)| proof)
        .unwrap_or_default()
}

fn put(path: &Path, line: &str, mac: &[u8; 32]) -> Result<(), BackupError> {
    files::replace(path, format!("{line}\n{}\n", hex(mac)).as_bytes())?;
    Ok(())
}

fn get<T: DeserializeOwned>(path: &Path) -> Result<Option<(T, String, [u8; 32])>, BackupError> {
    use std::io::ErrorKind::{InvalidData, NotFound};
    let bytes = match crate::files::read_at_most(path, MOST) {
        Ok(bytes) => bytes,
        Err(error) if [InvalidData, NotFound].contains(&error.kind()) => return Ok(None),
        Err(error) => return Err(error.into()),
    };
    let whole = || {
        let text = std::str::from_utf8(&bytes).ok()?;
        let (line, rest) = text.split_once('\n')?;
        let mac = unhex(rest.strip_suffix('\n')?)?;
        Some((serde_json::from_str(line).ok()?, line.to_owned(), mac))
    };
    Ok(whole())
}

pub(crate) fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

pub(crate) fn unhex(text: &str) -> Option<[u8; 32]> {
    if text.len() != 64 || !text.is_ascii() {
        return None;
    }
    let mut bytes = [0; 32];
    for (index, byte) in bytes.iter_mut().enumerate() {
        *byte = u8::from_str_radix(&text[2 * index..2 * index + 2], 16).ok()?;
    }
    Some(bytes)
}
