//! What a benchmark compares the vault with, what a test tampers with, and how the fault laboratory opens it quickly.

use std::path::Path;

pub use rusqlite::Connection;
use secrecy::SecretString;

use crate::connect::{self, Access};
use crate::error::OpenError;
use crate::header::{self, Header};
use crate::key::{Key, Keys, Purpose, Secret};
use crate::open::{Migration, Opening, Trust, Vault};
use crate::slots::Ways;
use crate::{files, key};

/// A bare SQLCipher database `bare.db` in `dir`, new, with a random raw key and the vault's own settings (WAL, FULL, no
/// automatic checkpoint), but no audit log, no receipts, no writer thread and no authorizer.
///
/// # Errors
/// When it exists already or cannot be written.
pub fn bare_connection(dir: &Path) -> Result<Connection, OpenError> {
    let path = dir.join("bare.db");
    files::create_private(&path)?;
    connect::connect(&path, &key::random_key()?, Access::Write)
}

/// Opens one vault, or copies of it, again and again without deriving its key each time: the fault laboratory damages a vault thousands
/// of times, and what it asks is what comes after the passphrase. Otherwise as [`Vault::open`].
pub struct Reopening {
    header: Header,
    keys: Keys,
}

impl Reopening {
    /// Learns the key by opening the header properly, once.
    ///
    /// # Errors
    /// As [`Vault::open`].
    pub fn learn(dir: &Path, passphrase: &SecretString) -> Result<Self, OpenError> {
        let header = header::read(dir)?.newest;
        let keys = header.unlock(Secret::Passphrase(passphrase))?;
        Ok(Self { header, keys })
    }

    /// Opens the vault in `dir`, which must be the one learnt from or a copy of it.
    ///
    /// # Errors
    /// As [`Vault::open`].
    pub fn open(&self, dir: &Path, migrations: &'static [Migration]) -> Result<Vault, OpenError> {
        let lock = files::lock(dir)?;
        let copied = |key: &Key| {
            let mut copy = Key::default();
            copy.as_mut_slice().copy_from_slice(key.as_slice());
            copy
        };
        let keys = Keys {
            vault: self.keys.vault,
            data: copied(&self.keys.data),
            slot: self.keys.slot,
            kek: copied(&self.keys.kek),
        };
        let ways = Ways::new(dir, self.header.clone(), keys);
        let backups = crate::backup::beside(dir);
        let opening = Opening {
            migrations,
            trust: Trust::Strict,
            backups: &backups,
            at: chrono::DateTime::UNIX_EPOCH,
        };
        Vault::open_database(dir, ways, opening, lock)
    }
}

/// What somebody with the passphrase and SQLCipher's own shell has: the records of the vault in `dir` without the authorizer, so
/// that triggers can be dropped and rows rewritten behind the vault's back. For tests that tamper; the vault must be closed.
///
/// # Errors
/// As opening does.
pub fn lawless_connection(dir: &Path, passphrase: &SecretString) -> Result<Connection, OpenError> {
    let keys = header::read(dir)?
        .newest
        .unlock(Secret::Passphrase(passphrase))?;
    connect::connect(
        &files::database(dir),
        &keys.subkey(Purpose::Database)?,
        Access::Write,
    )
}
