//! Looking at a database without trusting it: both integrity checks, every row counted, the chain followed to its end.
//!
//! Each check has a connection of its own, and reads every row of the answer: SQLite answers with a table of complaints, not
//! with an error. Long statements run on a thread beside, so that they can be watched and stopped.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::mpsc::{RecvTimeoutError, sync_channel};
use std::time::Duration;

use rusqlite::Connection;
use uuid::Uuid;

use crate::audit;
use crate::backup::{BackupError, Progress, Step};
use crate::connect::{self, Access};
use crate::error::{OpenError, StoreError};
use crate::key::{self, Key, Purpose};

/// How often a long statement is looked at.
const GLANCE: Duration = Duration::from_millis(20);

/// What a database was found to hold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Found {
    pub schema: u32,
    pub tables: BTreeMap<String, u64>,
    pub sequence: u64,
    pub head: [u8; 32],
}

/// The keys that a check of the records needs.
pub(crate) struct Lens {
    pub database: Key,
    pub audit: Key,
    pub genesis: [u8; 32],
}

impl Lens {
    pub fn new(vault: Uuid, data_key: &Key) -> Result<Self, OpenError> {
        let audit = key::subkey(data_key, vault, Purpose::Audit)?;
        Ok(Self {
            database: key::subkey(data_key, vault, Purpose::Database)?,
            genesis: audit::genesis(&audit, vault),
            audit,
        })
    }
}

/// Runs `work` on a thread with the connection. `tell` is called about every 20 ms meanwhile; when the person cancels, the
/// statement is interrupted.
pub(crate) fn watched<T: Send>(
    connection: Connection,
    progress: &dyn Progress,
    mut tell: impl FnMut(),
    work: impl FnOnce(&Connection) -> Result<T, BackupError> + Send,
) -> Result<T, BackupError> {
    let interrupt = connection.get_interrupt_handle();
    let (answer, answered) = sync_channel(1);
    std::thread::scope(|scope| {
        scope.spawn(move || {
            let result = work(&connection);
            // Closed before the answer: whoever reads it may touch the file.
            drop(connection);
            let _ = answer.send(result);
        });
        let mut cancelled = false;
        loop {
            match answered.recv_timeout(GLANCE) {
                Ok(_) if cancelled => return Err(BackupError::Cancelled),
                Ok(result) => return result,
                Err(RecvTimeoutError::Disconnected) => return Err(StoreError::Other.into()),
                Err(RecvTimeoutError::Timeout) => tell(),
            }
            // Again and again: an interrupt between two statements is forgotten.
            if cancelled || progress.cancelled() {
                cancelled = true;
                interrupt.interrupt();
            }
        }
    })
}

/// Both checks, the counts and the chain. The file must be nobody else's.
pub(crate) fn examine(
    path: &Path,
    lens: &Lens,
    progress: &dyn Progress,
) -> Result<Found, BackupError> {
    let bytes = std::fs::metadata(path)?.len();
    sound(path, lens, progress, bytes)?;
    progress.at(Step::Comparing, 0, 1);
    let connection = connect::connect(path, &lens.database, Access::Read)?;
    let found = watched(connection, progress, || {}, |c| contents(c, lens))?;
    progress.at(Step::Comparing, 1, 1);
    Ok(found)
}

/// `cipher_integrity_check` reads every page and its seal, but misses a file cut at a page's end; `integrity_check` finds that.
fn sound(path: &Path, lens: &Lens, progress: &dyn Progress, bytes: u64) -> Result<(), BackupError> {
    progress.at(Step::Checking, 0, 2 * bytes);
    let connection = connect::connect(path, &lens.database, Access::Read)?;
    let complaints = watched(
        connection,
        progress,
        || {},
        |c| answers(c, "PRAGMA cipher_integrity_check"),
    )?;
    if !complaints.is_empty() {
        return Err(OpenError::Damaged.into());
    }
    progress.at(Step::Checking, bytes, 2 * bytes);
    let connection = connect::connect(path, &lens.database, Access::Read)?;
    let complaints = watched(
        connection,
        progress,
        || {},
        |c| answers(c, "PRAGMA integrity_check"),
    )?;
    if complaints != ["ok"] {
        return Err(OpenError::Damaged.into());
    }
    progress.at(Step::Checking, 2 * bytes, 2 * bytes);
    Ok(())
}

/// Every row of the answer.
fn answers(connection: &Connection, sql: &'static str) -> Result<Vec<String>, BackupError> {
    let mut statement = connection.prepare(sql)?;
    let rows = statement.query_map([], |row| row.get(0))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// What is in it: the schema's version, the rows of every table, and where the chain ends. A broken chain is
/// [`BackupError::Differs`].
pub(crate) fn contents(connection: &Connection, lens: &Lens) -> Result<Found, BackupError> {
    let report = audit::verify(connection, &lens.audit, lens.genesis)?;
    if report.broken_at.is_some() {
        return Err(BackupError::Differs("the audit chain is broken"));
    }
    Ok(Found {
        schema: connection.query_row("PRAGMA user_version", [], |row| row.get(0))?,
        tables: count(connection)?,
        sequence: report.entries,
        head: report.head,
    })
}

/// The rows of every table. The names come from the schema.
pub(crate) fn count(connection: &Connection) -> Result<BTreeMap<String, u64>, BackupError> {
    let mut tables = BTreeMap::new();
    for table in table_names(connection)? {
        let sql = format!("SELECT count(*) FROM {}", quoted(&table));
        let rows: i64 = connection.query_row(&sql, [], |row| row.get(0))?;
        tables.insert(table, rows.unsigned_abs());
    }
    Ok(tables)
}

/// Every table of ours, by name.
pub(crate) fn table_names(connection: &Connection) -> Result<Vec<String>, BackupError> {
    let mut statement = connection.prepare(
        "SELECT name FROM sqlite_schema
          WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name",
    )?;
    let names = statement.query_map([], |row| row.get(0))?;
    Ok(names.collect::<rusqlite::Result<_>>()?)
}

/// A name as SQL takes it, whatever is in it.
pub(crate) fn quoted(name: &str) -> String {
    format!("\"{}\"", name.replace('"', "\"\""))
}
