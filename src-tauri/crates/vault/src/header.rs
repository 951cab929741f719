//! The header: what a passphrase meets first. Two copies, so that one can always be torn.
//!
//! | bytes | what |
//! |---|---|
//! | 8 | `ANAGENHD` |
//! | 2 | version |
//! | 4 | length of the whole file |
//! | 8 | generation: the higher one is newer |
//! | 16 | vault id |
//! | 1 | number of slots |
//! | 117 each | slots: kind, id, memory in KiB, passes, lanes, salt, nonce, wrapped data key |
//! | 32 | HMAC-SHA256 of all above under a subkey of the data key |
//! | 32 | SHA-256 of all above |
//!
//! Numbers are big endian. The SHA-256 tells a torn copy without a key; the HMAC tells a forged one.

use std::io::ErrorKind;
use std::path::Path;

use ctutils::CtEq;
use sha2::{Digest, Sha256};
use uuid::Uuid;

use crate::error::OpenError;
use crate::files;
use crate::key::{self, KdfCost, Key, Keys, Purpose, Secret, Slot};
use crate::protections::{self, Protection};

const MAGIC: &[u8; 8] = b"ANAGENHD";
pub(crate) const VERSION: u16 = 1;
const SLOT_LENGTH: usize = 117;
pub(crate) const MAX_SLOTS: usize = 64;
/// No header is larger.
pub(crate) const MOST: u64 = 16 << 10;
/// Both copies, in the order they are written.
const COPIES: [char; 2] = ['a', 'b'];

#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Header {
    pub version: u16,
    pub generation: u64,
    pub vault: Uuid,
    pub slots: Vec<Slot>,
    mac: [u8; 32],
}

impl Header {
    pub fn new(
        generation: u64,
        vault: Uuid,
        slots: Vec<Slot>,
        data_key: &Key,
    ) -> Result<Self, OpenError> {
        let mut header = Self {
            version: VERSION,
            generation,
            vault,
            slots,
            mac: [0; 32],
        };
        let key = key::subkey(data_key, vault, Purpose::Header)?;
        header.mac = key::mac(&key, &[&header.body()]);
        Ok(header)
    }

    fn body(&self) -> Vec<u8> {
        let length = 39 + self.slots.len() * SLOT_LENGTH + 64;
        let mut bytes = Vec::with_capacity(length);
        bytes.extend_from_slice(MAGIC);
        bytes.extend_from_slice(&self.version.to_be_bytes());
        bytes.extend_from_slice(&(length as u32).to_be_bytes());
        bytes.extend_from_slice(&self.generation.to_be_bytes());
        bytes.extend_from_slice(self.vault.as_bytes());
        bytes.push(self.slots.len() as u8);
        for slot in &self.slots {
            bytes.push(slot.kind);
            bytes.extend_from_slice(slot.id.as_bytes());
            for number in [slot.cost.memory_kib, slot.cost.passes, slot.cost.lanes] {
                bytes.extend_from_slice(&number.to_be_bytes());
            }
            bytes.extend_from_slice(&slot.salt);
            bytes.extend_from_slice(&slot.nonce);
            bytes.extend_from_slice(&slot.wrapped);
        }
        bytes
    }

    pub fn to_bytes(&self) -> Vec<u8> {
        let mut bytes = self.body();
        bytes.extend_from_slice(&self.mac);
        let sum: [u8; 32] = Sha256::digest(&bytes).into();
        bytes.extend_from_slice(&sum);
        bytes
    }

    /// `None` for anything but the content that this version writes.
    fn from_body(body: &[u8], mac: [u8; 32]) -> Option<Self> {
        let mut rest = Cursor(body);
        rest.take::<8>()?;
        let version = u16::from_be_bytes(rest.take()?);
        let length = u32::from_be_bytes(rest.take()?);
        let generation = u64::from_be_bytes(rest.take()?);
        let vault = Uuid::from_bytes(rest.take()?);
        let [count] = rest.take::<1>()?;
        if length as usize != body.len() + 64
            || usize::from(count) > MAX_SLOTS
            || rest.0.len() != usize::from(count) * SLOT_LENGTH
        {
            return None;
        }
        let slots = (0..count).map(|_| rest.slot()).collect::<Option<_>>()?;
        Some(Self {
            version,
            generation,
            vault,
            slots,
            mac,
        })
    }

    /// Tries the secret on every slot of its kind, then checks that no other slot was added or changed.
    pub fn unlock(&self, secret: Secret<'_>) -> Result<Keys, OpenError> {
        for slot in self.slots.iter().filter(|s| s.kind == secret.kind()) {
            let kek = slot.kek(secret)?;
            if let Some(data) = slot.unwrap(self.version, self.vault, &kek) {
                self.prove(&data)?;
                return Ok(Keys {
                    vault: self.vault,
                    data,
                    slot: slot.id,
                    kek,
                });
            }
        }
        Err(OpenError::WrongPassphrase)
    }

    /// Proves that whoever opened `slot` with `kek` still does, and gets the same data key.
    pub fn opens_with(&self, slot: Uuid, kek: &Key, data_key: &Key) -> Result<(), OpenError> {
        let opened = self
            .slots
            .iter()
            .find(|s| s.id == slot)
            .and_then(|s| s.unwrap(self.version, self.vault, kek))
            .ok_or(OpenError::DamagedHeader)?;
        if !opened.ct_eq(&**data_key).to_bool() {
            return Err(OpenError::DamagedHeader);
        }
        self.prove(&opened)
    }

    /// Whether the holder of this data key wrote this header.
    pub fn prove(&self, data_key: &Key) -> Result<(), OpenError> {
        let key = key::subkey(data_key, self.vault, Purpose::Header)?;
        if key::mac_matches(&key, &[&self.body()], &self.mac) {
            Ok(())
        } else {
            Err(OpenError::DamagedHeader)
        }
    }
}

/// What one file of the pair is.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Copy {
    Whole(Header),
    /// Whole, and of a version whose content this program does not know.
    Newer(u16),
    Torn,
}

impl Copy {
    pub fn from_bytes(bytes: &[u8]) -> Self {
        Self::parse(bytes).unwrap_or(Self::Torn)
    }

    fn parse(bytes: &[u8]) -> Option<Self> {
        let (content, sum) = bytes.split_last_chunk::<32>()?;
        let computed: [u8; 32] = Sha256::digest(content).into();
        let (magic, after) = content.split_first_chunk::<8>()?;
        if computed != *sum || magic != MAGIC {
            return None;
        }
        let version = u16::from_be_bytes(*after.first_chunk()?);
        if version > VERSION {
            return Some(Self::Newer(version));
        }
        let (body, mac) = content.split_last_chunk::<32>()?;
        Header::from_body(body, *mac).map(Self::Whole)
    }
}

struct Cursor<'a>(&'a [u8]);

impl Cursor<'_> {
    fn take<const N: usize>(&mut self) -> Option<[u8; N]> {
        let (head, tail) = self.0.split_first_chunk::<N>()?;
        self.0 = tail;
        Some(*head)
    }

    fn slot(&mut self) -> Option<Slot> {
        let [kind] = self.take()?;
        Some(Slot {
            kind,
            id: Uuid::from_bytes(self.take()?),
            cost: KdfCost {
                memory_kib: u32::from_be_bytes(self.take()?),
                passes: u32::from_be_bytes(self.take()?),
                lanes: u32::from_be_bytes(self.take()?),
            },
            salt: self.take()?,
            nonce: self.take()?,
            wrapped: self.take()?,
        })
    }
}

/// What the two copies on the disk say.
pub(crate) struct Pair {
    pub newest: Header,
    /// Both copies are whole and the same.
    pub agree: bool,
}

pub(crate) fn any_copy_exists(dir: &Path) -> bool {
    COPIES.iter().any(|copy| files::header(dir, *copy).exists())
}

/// Reads both copies and keeps the whole one of the highest generation.
pub(crate) fn read(dir: &Path) -> Result<Pair, OpenError> {
    let mut found = Vec::with_capacity(2);
    let mut newer = None;
    let mut missing = 0;
    for copy in COPIES {
        match files::read_at_most(&files::header(dir, copy), MOST) {
            Ok(bytes) => match Copy::from_bytes(&bytes) {
                Copy::Whole(header) => found.push(header),
                Copy::Newer(version) => newer = newer.max(Some(version)),
                Copy::Torn => {}
            },
            Err(error) if error.kind() == ErrorKind::NotFound => missing += 1,
            // Torn too: none of ours is so large.
            Err(error) if error.kind() == ErrorKind::InvalidData => {}
            Err(error) => return Err(error.into()),
        }
    }
    // One copy of a newer program is enough: it was about to write the other.
    if let Some(version) = newer {
        return Err(OpenError::NewerSchema {
            needed: u32::from(version),
        });
    }
    let agree = matches!(found.as_slice(), [a, b] if a == b);
    match found.into_iter().max_by_key(|header| header.generation) {
        Some(newest) => Ok(Pair { newest, agree }),
        None if missing == COPIES.len() => Err(OpenError::NotFound),
        None => Err(OpenError::DamagedHeader),
    }
}

/// Writes both copies, one at a time, each read back from the disk and passed to `proof` before the next is touched.
pub(crate) fn write(
    dir: &Path,
    header: &Header,
    proof: impl Fn(&Header) -> Result<(), OpenError>,
) -> Result<(), OpenError> {
    let bytes = header.to_bytes();
    if !protections::stands(dir, Protection::HeaderInTurn) {
        let in_place = |copy| std::fs::File::create(files::header(dir, copy));
        let both = [in_place(COPIES[0])?, in_place(COPIES[1])?];
        for mut file in both {
            std::io::Write::write_all(&mut file, &bytes)?;
        }
        return Ok(());
    }
    for copy in COPIES {
        let path = files::header(dir, copy);
        files::replace(&path, &bytes)?;
        let Copy::Whole(written) = Copy::from_bytes(&std::fs::read(&path)?) else {
            return Err(OpenError::DamagedHeader);
        };
        proof(&written)?;
    }
    Ok(())
}

#[cfg(test)]
mod tests;
