//! The anchor: the chain's end, remembered outside the database.
//!
//! The audit chain shows what was changed in the middle, but not that its tail was cut off: a deleted WAL or an older copy of
//! the database is whole in itself. `anchor.log` holds records of 80 bytes, each with the last entry's sequence number, its
//! link and an HMAC-SHA256 of both under a key of its own; they are appended after the commit, so the chain is never behind its anchor
//! unless something was taken from it. A file that is put back together with an older database is not noticed here; the heads in the manifests of backups are for that.
//!
//! | bytes | what |
//! |---|---|
//! | 8 | `ANCHOR 1` |
//! | 8 | sequence, big endian |
//! | 32 | link |
//! | 32 | HMAC-SHA256 of the above |
//!
//! A power cut may leave a piece of the last record: less than 80 bytes, or 80 of which the end was never written and reads as zeros.
//! That much is cut off. Anything else that is not as it was written is announced.

use std::fs::{File, OpenOptions};
use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};

use rusqlite::Connection;

use crate::audit::{self, Head};
use crate::error::{OpenError, StoreError};
use crate::files;
use crate::key::{self, Key};

const MAGIC: &[u8; 8] = b"ANCHOR 1";
const RECORD: usize = 80;
/// Past this the file begins anew with its last record: some 800 records.
const LONG: u64 = 64 * 1024;
/// Disks write whole sectors, and a sector's edge within a record falls on a multiple of 16 bytes: a record that was cut has at least so many zeros at its end.
const EDGE: usize = 16;

/// What the file says.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Remembered {
    /// The last whole record.
    Head(Head),
    /// No file, or no whole record in it.
    Nothing,
    /// A record is not as it was written.
    Damaged,
}

impl Remembered {
    /// Whether the chain, which ends at `head`, still has what the anchor remembers.
    pub fn compare(
        &self,
        connection: &Connection,
        genesis: [u8; 32],
        head: Head,
    ) -> Result<(), OpenError> {
        let anchored = match self {
            Self::Head(anchored) => anchored,
            Self::Nothing if head.sequence == 0 => return Ok(()),
            Self::Nothing | Self::Damaged => return Err(OpenError::AnchorLost),
        };
        if audit::link_at(connection, genesis, anchored.sequence)? == Some(anchored.link) {
            return Ok(());
        }
        Err(OpenError::RolledBack {
            anchored: anchored.sequence.unsigned_abs(),
            found: head.sequence.unsigned_abs(),
        })
    }
}

/// `anchor.log`, open for appending.
pub(crate) struct Anchor {
    path: PathBuf,
    key: Key,
    /// What the file holds last.
    last: Option<Head>,
    /// `None`: to be written anew, whole, since it is not known what a failed write left of it.
    file: Option<File>,
    length: u64,
}

fn record(key: &Key, head: Head) -> [u8; RECORD] {
    let mut bytes = [0; RECORD];
    bytes[..8].copy_from_slice(MAGIC);
    bytes[8..16].copy_from_slice(&head.sequence.to_be_bytes());
    bytes[16..48].copy_from_slice(&head.link);
    let mac = key::mac(key, &[&bytes[..48]]);
    bytes[48..].copy_from_slice(&mac);
    bytes
}

fn whole(key: &Key, bytes: &[u8]) -> Option<Head> {
    let (content, mac) = bytes.split_last_chunk::<32>()?;
    let (magic, rest) = content.split_first_chunk::<8>()?;
    let (sequence, link) = rest.split_first_chunk::<8>()?;
    (magic == MAGIC && key::mac_matches(key, &[content], mac)).then_some(Head {
        sequence: i64::from_be_bytes(*sequence),
        link: *link.first_chunk()?,
    })
}

/// What `bytes` remember, and how many of them are whole records.
fn parse(key: &Key, bytes: &[u8]) -> (Remembered, usize) {
    let mut last: Option<Head> = None;
    let mut length = 0;
    for piece in bytes.chunks_exact(RECORD) {
        let head = whole(key, piece);
        // An old record put at the end would hide the newer ones.
        let next = head.filter(|head| last.is_none_or(|last| head.sequence > last.sequence));
        match next {
            Some(head) => last = Some(head),
            None => {
                let at_the_end = bytes.len() - length < 2 * RECORD;
                let torn = at_the_end && piece.ends_with(&[0; EDGE]);
                if !torn {
                    return (Remembered::Damaged, length);
                }
                break;
            }
        }
        length += RECORD;
    }
    let remembered = last.map_or(Remembered::Nothing, Remembered::Head);
    (remembered, length)
}

impl Anchor {
    /// Reads the file. Nothing is changed before the first [`Anchor::set`].
    pub fn read(dir: &Path, key: Key) -> Result<(Self, Remembered), OpenError> {
        let path = files::anchor(dir);
        let bytes = match std::fs::read(&path) {
            Ok(bytes) => bytes,
            Err(error) if error.kind() == ErrorKind::NotFound => Vec::new(),
            Err(error) => return Err(error.into()),
        };
        let (remembered, length) = parse(&key, &bytes);
        let last = match &remembered {
            Remembered::Head(head) if length == bytes.len() => Some(*head),
            _ => None,
        };
        let anchor = Self {
            path,
            key,
            last,
            // Behind a torn record nothing may be appended.
            file: None,
            length: length as u64,
        };
        Ok((anchor, remembered))
    }

    /// Whether the file's last record is this head.
    pub fn is_at(&self, head: Head) -> bool {
        self.last == Some(head)
    }

    /// What is there does not count any more: the next [`Anchor::set`] writes the file anew.
    pub fn forget(&mut self) {
        self.last = None;
    }

    /// The sequence number of the last record; 0 for none.
    pub fn sequence(&self) -> i64 {
        self.last.map_or(0, |head| head.sequence)
    }

    /// On the disk when this returns. After an error what is in the file is unknown, and the next call writes it anew.
    pub fn set(&mut self, head: Head) -> Result<(), StoreError> {
        if self.is_at(head) {
            return Ok(());
        }
        let ahead = self.last.is_some_and(|last| head.sequence > last.sequence);
        let before = self.last.take();
        let appended = if ahead && self.length < LONG {
            self.append(head)
        } else {
            self.begin(head)
        };
        match appended {
            Ok(()) => {
                self.last = Some(head);
                Ok(())
            }
            Err(error) => {
                self.file = None;
                tracing::warn!(kind = ?error.kind(), behind = before.is_some(), "the anchor could not be written");
                Err(StoreError::from_io(&error))
            }
        }
    }

    fn append(&mut self, head: Head) -> std::io::Result<()> {
        if self.file.is_none() {
            self.file = Some(OpenOptions::new().append(true).open(&self.path)?);
        }
        if let Some(file) = &mut self.file {
            file.write_all(&record(&self.key, head))?;
            file.sync_data()?;
            self.length += RECORD as u64;
        }
        Ok(())
    }

    /// The file anew, with this one record.
    fn begin(&mut self, head: Head) -> std::io::Result<()> {
        self.file = None;
        files::replace(&self.path, &record(&self.key, head))?;
        self.length = RECORD as u64;
        Ok(())
    }
}

#[cfg(test)]
mod tests;
