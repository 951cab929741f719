//! Creating, opening and closing.

use std::fs::File;
use std::path::Path;
use std::sync::Arc;
use std::sync::mpsc::{SyncSender, sync_channel};
use std::thread::JoinHandle;
use std::time::Duration;

use chrono::{DateTime, Utc};
use secrecy::SecretString;
use serde::{Serialize, de::DeserializeOwned};

use crate::anchor::Anchor;
use crate::audit::{self, ChainReport, Head};
use crate::backup::{self, BackupError};
use crate::connect::{self, APPLICATION_ID, Access, Phase};
use crate::desk::{Desk, Job};
use crate::error::{OpenError, StoreError};
use crate::files::{self, Alone};
use crate::header::{self, Header};
use crate::key::{self, Kdf, KdfCost, Key, Keys, Purpose, Secret, Slot};
use crate::read::{Reader, Shared};
use crate::reserve::Reserve;
use crate::restore;
use crate::schema;
use crate::seal::Seal;
use crate::slots::Ways;
use crate::write::{NewEntry, Writer, Written};

pub use crate::opening::{Migration, Opening, Trust, Unlock};

/// Writes that may wait before the next caller does.
const QUEUE: usize = 64;

/// Two programs' clocks, or one corrected over a network, differ by as much.
const TOLERATED: Duration = Duration::from_secs(120);

/// An open vault. Dropping it closes it as [`Vault::close`] does.
pub struct Vault {
    pub(crate) shared: Arc<Shared>,
    pub(crate) ways: Ways,
    queue: Option<SyncSender<Job>>,
    writer: Option<JoinHandle<()>>,
    /// Declared last: released when everything else is closed.
    _lock: Alone,
}

impl Vault {
    /// Whether this folder holds a vault, or what is left of one.
    #[must_use]
    pub fn exists(dir: &Path) -> bool {
        header::any_copy_exists(dir) || files::database(dir).exists() || restore::is_cut(dir)
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
        let data = key::random_key()?;
        let cost = KdfCost::choose(kdf)?;
        let id = key::random_uuid()?;
        let secret = Secret::Passphrase(passphrase);
        let (slot, kek) = Slot::wrap(header::VERSION, vault, id, secret, cost, &data)?;
        let header = Header::new(1, vault, vec![slot], &data)?;
        let keys = Keys {
            vault,
            data,
            slot: id,
            kek,
        };

        let genesis = audit::genesis(&keys.subkey(Purpose::Audit)?, vault);
        build_database(dir, &keys.subkey(Purpose::Database)?, migrations)?;
        // From the first entry on a missing anchor is a loss.
        let (mut anchor, _) = Anchor::read(dir, keys.subkey(Purpose::Anchor)?)?;
        anchor.forget();
        anchor.set(Head {
            sequence: 0,
            link: genesis,
        })?;
        header::write(dir, &header, |written| keys.open(written))?;
        files::rename(&files::new_database(dir), &files::database(dir))?;
        let opening = Opening::strictly(migrations, dir);
        Self::open_database(dir, Ways::new(dir, header, keys), opening, lock)
    }

    /// [`Vault::open_with`] a passphrase, strictly, and with the backups beside the vault. A backup made on the way bears the instant of the last
    /// audit entry.
    ///
    /// # Errors
    /// As there.
    pub fn open(
        dir: &Path,
        passphrase: &SecretString,
        migrations: &'static [Migration],
    ) -> Result<Self, OpenError> {
        let backups = backup::beside(dir);
        let opening = Opening::strictly(migrations, &backups);
        Self::open_with(dir, Unlock::Passphrase(passphrase), opening)
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
        match Self::try_open(dir, unlock, opening) {
            // An opening writes little: what was held back for such a day is more than enough.
            Err(OpenError::Store(StoreError::Full)) if Reserve::find(dir).give_up() => {
                Self::try_open(dir, unlock, opening)
            }
            opened => opened,
        }
    }

    fn try_open(dir: &Path, unlock: Unlock<'_>, opening: Opening<'_>) -> Result<Self, OpenError> {
        if !Self::exists(dir) {
            return Err(OpenError::NotFound);
        }
        restore::finish_cut(dir)?;
        let lock = files::lock(dir)?;
        let pair = header::read(dir).map_err(|error| match error {
            // There is a database, so there was a vault.
            OpenError::NotFound => OpenError::DamagedHeader,
            other => other,
        })?;
        let keys = pair.newest.unlock(match unlock {
            Unlock::Passphrase(passphrase) => Secret::Passphrase(passphrase),
            Unlock::Recovery(code) => Secret::Recovery(code),
        })?;
        if !pair.agree && header::write(dir, &pair.newest, |written| keys.open(written)).is_err() {
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
        Self::open_database(dir, Ways::new(dir, pair.newest, keys), opening, lock)
    }

    pub(crate) fn open_database(
        dir: &Path,
        ways: Ways,
        opening: Opening<'_>,
        lock: Alone,
    ) -> Result<Self, OpenError> {
        let keys = ways.keys();
        let database_key = keys.subkey(Purpose::Database)?;
        let audit_key = keys.subkey(Purpose::Audit)?;
        let genesis = audit::genesis(&audit_key, keys.vault);
        let path = files::database(dir);
        // Opening writes too: the log, and its index.
        Reserve::find(dir).make_room();
        let mut connection = connect::connect(&path, &database_key, Access::Write)?;
        let application: i32 =
            connection.query_row("PRAGMA application_id", [], |row| row.get(0))?;
        if application != APPLICATION_ID {
            return Err(OpenError::Damaged);
        }
        let schema = schema::State::read(&connection)?;
        schema.is_known(opening.migrations)?;

        let (mut anchor, remembered) = Anchor::read(dir, keys.subkey(Purpose::Anchor)?)?;
        let head = audit::head(&connection, genesis)?;
        let seal_key = keys.subkey(Purpose::Seal)?;
        let trusted = if schema.has_anchor() {
            remembered.compare(&connection, genesis, head)
        } else {
            Ok(())
        };
        match (trusted, opening.trust) {
            (Ok(()), _) => {
                if Seal::of(dir, &seal_key)? == Seal::Broken {
                    return Err(OpenError::Damaged);
                }
            }
            (Err(loss @ (OpenError::RolledBack { .. } | OpenError::AnchorLost)), trust) => {
                if trust == Trust::Strict {
                    return Err(loss);
                }
                tracing::warn!("the vault is opened although records are missing");
                anchor.forget();
            }
            (Err(other), _) => return Err(other),
        }
        if schema.is_old(opening.migrations) {
            let last = audit::last_instant(&connection)?;
            let at = last.map_or(opening.at, |last| last.max(opening.at));
            backup::before_migration(dir, &keys, opening.backups, at)
                .map_err(BackupError::into_open)?;
        }
        Seal::take_away(dir)?;
        schema.bring_up_to_date(&mut connection, opening.migrations)?;
        connect::restrict(&mut connection, Phase::Use)?;
        // After a crash the anchor is behind. What cannot be written now is written when the writer rests.
        let _ = anchor.set(head);

        let shared = Arc::new(Shared::new(path, database_key, audit_key, genesis));
        if let Some(at) = audit::last_instant(&connection)? {
            shared.set_last_entry(at);
        }
        shared.open_readers()?;
        let desk = Desk::new(Arc::clone(&shared), connection, anchor, seal_key)?;
        let (queue, jobs) = sync_channel(QUEUE);
        let writer = std::thread::Builder::new()
            .name("vault writer".to_owned())
            .spawn(move || desk.run(&jobs))?;
        Ok(Self {
            shared,
            ways,
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
        self.run_at_the_desk(job)?;
        answered.recv().map_err(|_| StoreError::Closed)?
    }

    /// Puts a job behind those that wait for the writer.
    pub(crate) fn run_at_the_desk(&self, job: Job) -> Result<(), StoreError> {
        let queue = self.queue.as_ref().ok_or(StoreError::Closed)?;
        queue.send(job).map_err(|_| StoreError::Closed)
    }

    /// How far `now` is behind the last audit entry, when that is more than two minutes: the clock was set back. Records are
    /// kept in the order they were written whatever the clock says; the person should know.
    #[must_use]
    pub fn clock_behind(&self, now: DateTime<Utc>) -> Option<Duration> {
        let behind = (self.shared.last_entry()? - now).to_std().ok()?;
        (behind > TOLERATED).then_some(behind)
    }

    /// Something could not be read as it was written. From then on nothing is written: every write answers
    /// [`StoreError::Damaged`], and what is on the disk stays as it is for whoever rescues it. What can be read still may be.
    #[must_use]
    pub fn is_damaged(&self) -> bool {
        self.shared.condition.is_damaged()
    }

    /// An error of the disk could not be settled, as on one that is full to the last byte: everything answers [`StoreError::Closed`] until
    /// the vault is closed and opened again.
    #[must_use]
    pub fn has_closed_itself(&self) -> bool {
        self.shared.condition.has_closed_itself()
    }

    /// The disk is nearly full: the reserve was given up, or there was no room to make it. Writes go on while they can.
    #[must_use]
    pub fn is_low_on_space(&self) -> bool {
        self.shared.condition.is_low_on_space()
    }

    /// Recomputes the whole audit chain.
    ///
    /// # Errors
    /// When the log cannot be read. A broken chain is no error here but [`ChainReport::broken_at`].
    pub fn verify_chain(&self) -> Result<ChainReport, StoreError> {
        let shared = &self.shared;
        shared.read(|reader| {
            audit::verify(reader.connection, &shared.audit_key, shared.genesis)
                .map_err(|error| shared.condition.noted(error))
        })
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
pub(crate) fn build_database(
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
        schema::of_a_new_database()
    ))?;
    schema::State::read(&connection)?.bring_up_to_date(&mut connection, migrations)?;
    // The last connection folds the WAL in and removes it: only then may the file be renamed.
    connection
        .close()
        .map_err(|(_, error)| OpenError::from(error))?;
    File::open(&path)?.sync_all()?;
    Ok(())
}
