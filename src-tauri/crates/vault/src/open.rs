//! Creating, opening and closing.

use std::fs::File;
use std::path::Path;
use std::sync::Arc;
use std::sync::mpsc::{SyncSender, sync_channel};
use std::thread::JoinHandle;

use rusqlite::Connection;
use secrecy::SecretString;
use serde::{Serialize, de::DeserializeOwned};
use uuid::Uuid;

use crate::audit::{self, ChainReport};
use crate::connect::{self, APPLICATION_ID, Access, Phase};
use crate::desk::{Desk, Job};
use crate::error::{OpenError, StoreError};
use crate::files;
use crate::header::{self, Header};
use crate::key::{self, Kdf, KdfCost, Key, Purpose, Slot};
use crate::read::{Reader, Shared};
use crate::write::{NewEntry, Writer, Written};

/// Writes that may wait before the next caller does.
const QUEUE: usize = 64;

/// One step of the schema. Its number is its position, counted from 1, and becomes the file's `user_version`.
#[derive(Debug, Clone, Copy)]
pub struct Migration {
    /// The file's name, for errors and logs.
    pub name: &'static str,
    /// What it does. It runs in a transaction of its own and holds no BEGIN or COMMIT.
    pub sql: &'static str,
}

/// What opens a vault.
#[derive(Clone, Copy)]
pub enum Unlock<'a> {
    /// A person's passphrase.
    Passphrase(&'a SecretString),
    /// The code from the recovery sheet.
    Recovery(&'a crate::recovery::RecoveryCode),
}

/// What to do when the anchor says that records are missing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Trust {
    /// Refuse to open: [`OpenError::RolledBack`], [`OpenError::AnchorLost`].
    Strict,
    /// A person has read what is missing and goes on; the anchor begins anew at what is there. The caller logs it.
    AcceptLoss,
}

/// How a vault is opened.
#[derive(Clone, Copy)]
pub struct Opening<'a> {
    /// The schema's steps.
    pub migrations: &'static [Migration],
    /// Strict, save when a person decided otherwise.
    pub trust: Trust,
    /// Where the backup goes that is made before a migration.
    pub backups: &'a Path,
    /// Now.
    pub at: chrono::DateTime<chrono::Utc>,
}

/// An open vault. Dropping it closes it as [`Vault::close`] does.
pub struct Vault {
    pub(crate) shared: Arc<Shared>,
    queue: Option<SyncSender<Job>>,
    writer: Option<JoinHandle<()>>,
    /// Declared last: released when everything else is closed.
    _lock: File,
}

impl Vault {
    /// Whether this folder holds a vault, or what is left of one.
    #[must_use]
    pub fn exists(dir: &Path) -> bool {
        header::any_copy_exists(dir) || files::database(dir).exists()
    }

    /// Creates a vault in `dir` (made if need be) and opens it. Whether the passphrase is good enough is the caller's
    /// to judge, as is its Unicode form: it is used byte for byte.
    ///
    /// # Errors
    /// [`OpenError::AlreadyExists`], [`OpenError::AlreadyOpen`], or what the disk refuses. A creation that dies half-way
    /// leaves either nothing that counts as a vault, or a whole one.
    pub fn create(
        dir: &Path,
        passphrase: &SecretString,
        kdf: Kdf,
        migrations: &'static [Migration],
    ) -> Result<Self, OpenError> {
        if Self::exists(dir) {
            return Err(OpenError::AlreadyExists);
        }
        files::private_folder(dir)?;
        let lock = files::lock(dir)?;
        if Self::exists(dir) {
            return Err(OpenError::AlreadyExists);
        }
        let vault = key::random_uuid()?;
        let data_key = key::random_key()?;
        let cost = KdfCost::choose(kdf)?;
        let slot = Slot::wrap(header::VERSION, vault, passphrase, cost, &data_key)?;
        let header = Header::new(1, vault, vec![slot], &data_key)?;

        let database_key = key::subkey(&data_key, vault, Purpose::Database)?;
        build_database(dir, &database_key, migrations)?;
        header::write(dir, &header, &data_key)?;
        files::rename(&files::new_database(dir), &files::database(dir))?;
        Self::open_database(dir, vault, &data_key, migrations, lock)
    }

    /// Opens the vault in `dir` and brings its schema up to date. A torn copy of the header is mended on the way.
    ///
    /// # Errors
    /// Any [`OpenError`] but `AlreadyExists`. Nothing is erased, whatever the error.
    pub fn open(
        dir: &Path,
        passphrase: &SecretString,
        migrations: &'static [Migration],
    ) -> Result<Self, OpenError> {
        if !Self::exists(dir) {
            return Err(OpenError::NotFound);
        }
        let lock = files::lock(dir)?;
        let pair = header::read(dir).map_err(|error| match error {
            // There is a database, so there was a vault.
            OpenError::NotFound => OpenError::DamagedHeader,
            other => other,
        })?;
        let data_key = pair.newest.unwrap(passphrase)?;
        if !pair.agree && header::write(dir, &pair.newest, &data_key).is_err() {
            // One whole copy opens the vault; on a read-only disk the other stays torn.
            tracing::warn!("the second copy of the header could not be mended");
        }
        let path = files::database(dir);
        if !path.exists() {
            let built = files::new_database(dir);
            if !built.exists() {
                return Err(OpenError::Damaged);
            }
            files::rename(&built, &path)?;
        }
        Self::open_database(dir, pair.newest.vault, &data_key, migrations, lock)
    }

    /// Opens the vault in `dir`: finishes a restore that was cut, reads the header, mends a torn copy, compares the anchor with the chain's
    /// end, makes a backup before a migration, and brings the schema up to date.
    ///
    /// # Errors
    /// Any [`OpenError`] but `AlreadyExists`. Nothing is erased, whatever the error.
    pub fn open_with(
        dir: &Path,
        unlock: Unlock<'_>,
        opening: Opening<'_>,
    ) -> Result<Self, OpenError> {
        match unlock {
            Unlock::Passphrase(passphrase) => Self::open(dir, passphrase, opening.migrations),
            Unlock::Recovery(_) => Err(OpenError::WrongPassphrase),
        }
    }

    fn open_database(
        dir: &Path,
        vault: Uuid,
        data_key: &Key,
        migrations: &'static [Migration],
        lock: File,
    ) -> Result<Self, OpenError> {
        let database_key = key::subkey(data_key, vault, Purpose::Database)?;
        let audit_key = key::subkey(data_key, vault, Purpose::Audit)?;
        let genesis = audit::genesis(&audit_key, vault);
        let path = files::database(dir);
        let mut connection = connect::connect(&path, &database_key, Access::Write)?;
        let application: i32 =
            connection.query_row("PRAGMA application_id", [], |row| row.get(0))?;
        if application != APPLICATION_ID {
            return Err(OpenError::Damaged);
        }
        migrate(&mut connection, migrations)?;
        connect::restrict(&mut connection, Phase::Use)?;

        let shared = Arc::new(Shared::new(path, database_key, audit_key, genesis));
        shared.open_readers()?;
        let desk = Desk::new(Arc::clone(&shared), connection)?;
        let (queue, jobs) = sync_channel(QUEUE);
        let writer = std::thread::Builder::new()
            .name("vault writer".to_owned())
            .spawn(move || desk.run(&jobs))?;
        Ok(Self {
            shared,
            queue: Some(queue),
            writer: Some(writer),
            _lock: lock,
        })
    }

    /// Runs `f` on one snapshot of the records. Several reads run side by side, and beside a write. Do not read or
    /// write the vault again from inside `f`.
    ///
    /// # Errors
    /// What `f` returns, or a [`StoreError`].
    pub fn read<T, E>(&self, f: impl FnOnce(&Reader<'_>) -> Result<T, E>) -> Result<T, E>
    where
        E: From<StoreError>,
    {
        self.shared.read(f)
    }

    /// Runs `f` in one transaction on the writer thread, adds the audit entry, and answers after COMMIT.
    ///
    /// # Errors
    /// What `f` returns, or a [`StoreError`]; nothing was kept, save perhaps with [`StoreError::Closed`]. A panic in `f`
    /// is [`StoreError::Other`].
    pub fn write<T, E>(
        &self,
        entry: NewEntry,
        f: impl FnOnce(&Writer<'_>) -> Result<T, E> + Send + 'static,
    ) -> Result<Written<T>, E>
    where
        T: Serialize + DeserializeOwned + Send + 'static,
        E: From<StoreError> + Send + 'static,
    {
        let (answer, answered) = sync_channel(1);
        let job: Job = Box::new(move |desk| {
            // A caller that has gone needs no answer; its retry finds the receipt.
            let _ = answer.send(desk.write(&entry, f));
        });
        let queue = self.queue.as_ref().ok_or(StoreError::Closed)?;
        queue.send(job).map_err(|_| StoreError::Closed)?;
        answered.recv().map_err(|_| StoreError::Closed)?
    }

    /// Recomputes the whole audit chain.
    ///
    /// # Errors
    /// When the log cannot be read. A broken chain is no error here but [`ChainReport::broken_at`].
    pub fn verify_chain(&self) -> Result<ChainReport, StoreError> {
        let shared = &self.shared;
        shared.read(|reader| audit::verify(reader.connection, &shared.audit_key, shared.genesis))
    }

    /// Finishes the waiting writes, folds the WAL into the database, closes it, wipes the keys and releases the lock.
    pub fn close(self) {
        drop(self);
    }
}

impl Vault {
    /// Lets the writer finish what waits, and close the database.
    pub(crate) fn stop_writer(&mut self) {
        self.queue = None;
        if let Some(writer) = self.writer.take()
            && writer.join().is_err()
        {
            tracing::error!("the writer thread panicked");
        }
    }
}

impl Drop for Vault {
    fn drop(&mut self) {
        self.stop_writer();
    }
}

/// A whole database under its temporary name: closed, and on the disk.
fn build_database(
    dir: &Path,
    key: &Key,
    migrations: &'static [Migration],
) -> Result<(), OpenError> {
    let path = files::new_database(dir);
    // Left by a creation that died before its header was written: nothing can ever open it.
    for old in ["records.db.new", "records.db.new-wal", "records.db.new-shm"] {
        match std::fs::remove_file(dir.join(old)) {
            Err(error) if error.kind() != std::io::ErrorKind::NotFound => return Err(error.into()),
            _ => {}
        }
    }
    files::create_private(&path)?;
    let mut connection = connect::connect(&path, key, Access::Write)?;
    connection.execute_batch(&format!(
        "BEGIN IMMEDIATE; PRAGMA application_id = {APPLICATION_ID}; {} COMMIT;",
        include_str!("schema/vault.sql")
    ))?;
    migrate(&mut connection, migrations)?;
    // The last connection folds the WAL in and removes it: only then may the file be renamed.
    connection
        .close()
        .map_err(|(_, error)| OpenError::from(error))?;
    File::open(&path)?.sync_all()?;
    Ok(())
}

/// Applies what this file has not seen, each step in one transaction.
fn migrate(connection: &mut Connection, migrations: &'static [Migration]) -> Result<(), OpenError> {
    let version: u32 = connection.query_row("PRAGMA user_version", [], |row| row.get(0))?;
    let done = version as usize;
    if done > migrations.len() {
        return Err(OpenError::NewerSchema { needed: version });
    }
    if done == migrations.len() {
        return Ok(());
    }
    // Rebuilding a table needs foreign keys off, and that switch works outside a transaction only.
    connection.execute_batch("PRAGMA foreign_keys = OFF")?;
    connect::restrict(connection, Phase::Migration)?;
    for (index, migration) in migrations.iter().enumerate().skip(done) {
        if let Err(error) = step(connection, migration, index + 1) {
            tracing::error!(migration = migration.name, "a migration failed");
            if !connection.is_autocommit() {
                connection.execute_batch("ROLLBACK")?;
            }
            return Err(error);
        }
    }
    connection.execute_batch("PRAGMA foreign_keys = ON")?;
    Ok(())
}

fn step(connection: &Connection, migration: &Migration, number: usize) -> Result<(), OpenError> {
    connection.execute_batch("BEGIN IMMEDIATE")?;
    connection.execute_batch(migration.sql)?;
    if connection.is_autocommit() {
        return Err(StoreError::Other.into());
    }
    let mut check = connection.prepare("PRAGMA foreign_key_check")?;
    if check.query([])?.next()?.is_some() {
        return Err(OpenError::Damaged);
    }
    drop(check);
    connection.execute_batch(&format!("PRAGMA user_version = {number}; COMMIT;"))?;
    Ok(())
}
