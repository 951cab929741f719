//! The seal: what every page of the closed database was.
//!
//! A page has a code of its own that tells a damaged page, and the chain tells an altered log. Neither tells an older copy of
//! one page put back: it is a page that this vault once wrote. So closing writes `seal`, an HMAC over the codes of all pages in
//! their order, and opening compares it before anything is written. The codes are fresh with every write of a page (SQLCipher
//! draws a new initialisation vector), and 80 bytes of each 4,096 say all of it.
//!
//! Opening takes the seal away, so a vault that was not closed (a crash, a power cut) has none and is not compared; nor is one whose seal
//! was taken away by somebody who knows of it. The anchor and the chain hold then as ever.
//!
//! | bytes | what |
//! |---|---|
//! | 8 | `SEAL   1` |
//! | 8 | length of the database, big endian |
//! | 32 | HMAC-SHA256 of the above and the pages' codes |

use std::fs::File;
use std::io::{ErrorKind, Read};
use std::path::Path;

use sha2::{Digest, Sha256};

use crate::error::{OpenError, StoreError};
use crate::files;
use crate::key::{self, Key};

const MAGIC: &[u8; 8] = b"SEAL   1";
/// SQLCipher's page, and what it keeps at the end of each: initialisation vector and code.
const PAGE: usize = 4096;
const CODE: usize = 80;
/// Pages that are read at once.
const STRIDE: usize = 256;

/// What opening found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Seal {
    /// Every page is the one that closing left.
    Whole,
    /// The vault was not closed, or comes from a backup: there is nothing to compare with.
    None,
    /// A page is not the one that closing left.
    Broken,
}

fn made(database: &Path, key: &Key) -> std::io::Result<Vec<u8>> {
    let mut file = File::open(database)?;
    let mut codes = Sha256::new();
    let mut length = 0_u64;
    let mut pages = vec![0; STRIDE * PAGE];
    loop {
        let read = fill(&mut file, &mut pages)?;
        length += read as u64;
        for page in pages[..read].chunks(PAGE) {
            // A piece of a page at the end of a file is no page: all of it counts.
            codes.update(if page.len() == PAGE {
                &page[PAGE - CODE..]
            } else {
                page
            });
        }
        if read < pages.len() {
            break;
        }
    }
    let mut seal = MAGIC.to_vec();
    seal.extend_from_slice(&length.to_be_bytes());
    let mac = key::mac(key, &[&seal, &codes.finalize()]);
    seal.extend_from_slice(&mac);
    Ok(seal)
}

fn fill(file: &mut File, buffer: &mut [u8]) -> std::io::Result<usize> {
    let mut filled = 0;
    while filled < buffer.len() {
        match file.read(&mut buffer[filled..]) {
            Ok(0) => break,
            Ok(read) => filled += read,
            Err(error) if error.kind() == ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
    }
    Ok(filled)
}

impl Seal {
    /// Compares the closed database in `dir` with its seal.
    pub fn of(dir: &Path, key: &Key) -> Result<Self, OpenError> {
        let kept = match std::fs::read(files::seal(dir)) {
            Ok(kept) => kept,
            Err(error) if error.kind() == ErrorKind::NotFound => return Ok(Self::None),
            Err(error) => return Err(error.into()),
        };
        // Both are public: nothing is learnt from how long the comparison takes.
        Ok(if kept == made(&files::database(dir), key)? {
            Self::Whole
        } else {
            Self::Broken
        })
    }

    /// Takes the seal away, on the disk, before the first page is written.
    pub fn take_away(dir: &Path) -> Result<(), OpenError> {
        match std::fs::remove_file(files::seal(dir)) {
            Ok(()) => Ok(files::sync_folder(dir)?),
            Err(error) if error.kind() == ErrorKind::NotFound => Ok(()),
            Err(error) => Err(error.into()),
        }
    }

    /// Seals the database in `dir`, which nobody has open any more and whose log is folded in.
    pub fn set(dir: &Path, key: &Key) -> Result<(), StoreError> {
        made(&files::database(dir), key)
            .and_then(|seal| files::replace(&files::seal(dir), &seal))
            .map_err(|error| StoreError::from_io(&error))
    }
}
