//! What a benchmark compares the vault with, and what a test tampers with.

use std::path::Path;

pub use rusqlite::Connection;
use secrecy::SecretString;

use crate::connect::{self, Access};
use crate::error::OpenError;
use crate::key::{Purpose, Secret};
use crate::{files, header, key};

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
