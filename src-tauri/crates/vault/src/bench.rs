//! What a benchmark compares the vault with, and what a test tampers with.

use std::path::Path;
use std::sync::Arc;

pub use rusqlite::Connection;
use secrecy::SecretString;

use crate::backup;
pub use crate::protections::{Protection, with, without};

use crate::connect::{self, Access};
use crate::error::OpenError;
use crate::key::{KdfCost, Key, Keys, Purpose, Secret};
use crate::open::{Migration, Opening, Trust, Vault};
use crate::seal::Seal;
use crate::slots::Ways;
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

/// Derives a key at the floor, as unlocking does; the key is wiped.
///
/// # Errors
/// When there is no memory for it.
pub fn derive(passphrase: &[u8]) -> Result<(), OpenError> {
    KdfCost::FLOOR.derive(passphrase, &[7; 16], &mut Key::default())
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
    // Who goes that far also takes the seal away; what must still tell then is the chain.
    Seal::take_away(dir)?;
    connect::connect(
        &files::database(dir),
        &keys.subkey(Purpose::Database)?,
        Access::Write,
    )
}

/// The keys of a vault, kept past its closing: to open it again without deriving them.
pub struct KeptKey(Arc<Keys>);

impl KeptKey {
    /// Of an open vault.
    #[must_use]
    pub fn of(vault: &Vault) -> Self {
        Self(vault.keys())
    }
}

/// Opens a vault as a passphrase does, but for deriving the key from it.
///
/// # Errors
/// As [`Vault::open_with`].
pub fn open_with_key(
    dir: &Path,
    key: &KeptKey,
    migrations: &'static [Migration],
) -> Result<Vault, OpenError> {
    let lock = files::lock(dir)?;
    let keys = Keys {
        vault: key.0.vault,
        data: key.0.data.clone(),
        slot: key.0.slot,
        kek: key.0.kek.clone(),
    };
    let ways = Ways::new(dir, header::read(dir)?.newest, keys);
    let opening = Opening {
        migrations,
        trust: Trust::Strict,
        backups: &backup::beside(dir),
        at: chrono::DateTime::UNIX_EPOCH,
    };
    Vault::open_database(dir, ways, opening, lock)
}

/// The least that SQLCipher needs to open a database: one connection, the raw key, one read of the schema.
///
/// # Errors
/// As opening does.
pub fn bare_open(dir: &Path, key: &KeptKey) -> Result<Connection, OpenError> {
    let connection = Connection::open(files::database(dir))?;
    connection.execute_batch(&connect::raw_key(&key.0.subkey(Purpose::Database)?))?;
    connection.query_row("SELECT count(*) FROM sqlite_schema", [], |_| Ok(()))?;
    Ok(connection)
}

/// `VACUUM INTO` and nothing else: no fsync, no look at what came out.
///
/// # Errors
/// As opening does.
pub fn vacuum_into(dir: &Path, key: &KeptKey, to: &Path) -> Result<(), OpenError> {
    let connection = bare_open(dir, key)?;
    connection.execute("VACUUM INTO ?1", [to.to_string_lossy()])?;
    Ok(())
}
