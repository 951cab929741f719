//! Reading: a few read-only connections, each read in one snapshot.

use std::fs::File;
use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, AtomicI64, Ordering};
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use chrono::{DateTime, Utc};
use rusqlite::{Connection, Params, Row};

use crate::connect::{self, Access, Phase};
use crate::error::{OpenError, StoreError};
use crate::key::Key;
use crate::reserve;

const READERS: usize = 3;
const NEVER: i64 = i64::MIN;

/// What the writer thread and the readers share.
pub(crate) struct Shared {
    pub path: PathBuf,
    pub database_key: Key,
    pub audit_key: Key,
    /// The link before the first audit entry.
    pub genesis: [u8; 32],
    /// Of the last audit entry, in microseconds since 1970; [`NEVER`] for none.
    last_entry: AtomicI64,
    pub condition: Condition,
    readers: Mutex<Pool>,
    returned: Condvar,
}

/// What has shown itself while the vault was open.
#[derive(Default)]
pub(crate) struct Condition {
    damaged: AtomicBool,
    low_on_space: AtomicBool,
    closed_itself: AtomicBool,
    resting: AtomicBool,
}

impl Condition {
    /// Something could not be read as it was written: from now on nothing is written any more.
    pub fn is_damaged(&self) -> bool {
        self.damaged.load(Ordering::Acquire)
    }

    /// Keeps in mind what an error tells of the vault, and passes it on.
    pub fn noted(&self, error: impl Into<StoreError>) -> StoreError {
        let error = error.into();
        if error == StoreError::Damaged && !self.damaged.swap(true, Ordering::AcqRel) {
            tracing::error!("the vault is damaged: it is read-only from here on");
        }
        if error == StoreError::Full {
            self.low_on_space.store(true, Ordering::Release);
        }
        error
    }

    /// An error could not be settled, and nothing is read or written any more.
    pub fn has_closed_itself(&self) -> bool {
        self.closed_itself.load(Ordering::Acquire)
    }

    pub fn set_closed_itself(&self, closed: bool) {
        self.closed_itself.store(closed, Ordering::Release);
    }

    /// Nothing is written for a while: the vault is being made anew beside itself.
    pub fn is_resting(&self) -> bool {
        self.resting.load(Ordering::Acquire)
    }

    /// Whether it had not begun already.
    pub fn begin_rest(&self) -> bool {
        !self.resting.swap(true, Ordering::AcqRel)
    }

    pub fn end_rest(&self) {
        self.resting.store(false, Ordering::Release);
    }

    pub fn is_low_on_space(&self) -> bool {
        self.low_on_space.load(Ordering::Acquire)
    }

    pub fn set_low_on_space(&self, low: bool) {
        self.low_on_space.store(low, Ordering::Release);
    }
}

struct Pool {
    idle: Vec<Connection>,
    out: usize,
    open: bool,
    /// Has its room on the disk; open as long as there may be a connection.
    wal_index: Option<File>,
}

impl Shared {
    pub fn new(path: PathBuf, database_key: Key, audit_key: Key, genesis: [u8; 32]) -> Self {
        Self {
            path,
            database_key,
            audit_key,
            genesis,
            last_entry: AtomicI64::new(NEVER),
            condition: Condition::default(),
            readers: Mutex::new(Pool {
                idle: Vec::new(),
                out: 0,
                open: false,
                wal_index: None,
            }),
            returned: Condvar::new(),
        }
    }

    pub fn set_last_entry(&self, at: DateTime<Utc>) {
        self.last_entry
            .store(at.timestamp_micros(), Ordering::Relaxed);
    }

    pub fn last_entry(&self) -> Option<DateTime<Utc>> {
        match self.last_entry.load(Ordering::Relaxed) {
            NEVER => None,
            micros => DateTime::from_timestamp_micros(micros),
        }
    }

    fn pool(&self) -> MutexGuard<'_, Pool> {
        // The pool is only ever counted up and down: there is nothing in it that a panic could leave half done.
        self.readers.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub fn open_readers(&self) -> Result<(), OpenError> {
        let mut idle = Vec::with_capacity(READERS);
        for _ in 0..READERS {
            let mut connection = connect::connect(&self.path, &self.database_key, Access::Read)?;
            connect::restrict(&mut connection, Phase::Use)?;
            idle.push(connection);
        }
        let mut pool = self.pool();
        pool.idle = idle;
        pool.open = true;
        let before = pool.wal_index.take();
        pool.wal_index = reserve::hold_wal_index(&self.path, before);
        Ok(())
    }

    /// Waits until every reader is back, then closes them. False when one did not come back in time.
    pub fn close_readers(&self, patience: Duration) -> bool {
        let deadline = Instant::now() + patience;
        let mut pool = self.pool();
        pool.open = false;
        pool.idle.clear();
        while pool.out > 0 {
            let left = deadline.saturating_duration_since(Instant::now());
            if left.is_zero() {
                break;
            }
            pool = self
                .returned
                .wait_timeout(pool, left)
                .unwrap_or_else(PoisonError::into_inner)
                .0;
        }
        let all_back = pool.out == 0;
        drop(pool);
        // Whoever waits for a reader learns that there will be none.
        self.returned.notify_all();
        all_back
    }

    fn borrow(&self) -> Result<Borrowed<'_>, StoreError> {
        let mut pool = self.pool();
        loop {
            if !pool.open {
                return Err(StoreError::Closed);
            }
            if let Some(connection) = pool.idle.pop() {
                pool.out += 1;
                return Ok(Borrowed {
                    shared: self,
                    connection: Some(connection),
                });
            }
            pool = self
                .returned
                .wait(pool)
                .unwrap_or_else(PoisonError::into_inner);
        }
    }

    /// Runs `f` on one snapshot of the database.
    pub fn read<T, E: From<StoreError>>(
        &self,
        f: impl FnOnce(&Reader<'_>) -> Result<T, E>,
    ) -> Result<T, E> {
        let borrowed = self.borrow()?;
        let Some(connection) = &borrowed.connection else {
            return Err(StoreError::Closed.into());
        };
        connection
            .execute_batch("BEGIN")
            .map_err(|error| self.condition.noted(error))?;
        f(&Reader {
            connection,
            condition: &self.condition,
        })
    }
}

/// Gives the connection back, with its snapshot ended, also when the reading code panics.
struct Borrowed<'a> {
    shared: &'a Shared,
    connection: Option<Connection>,
}

impl Drop for Borrowed<'_> {
    fn drop(&mut self) {
        let usable = self
            .connection
            .take()
            .filter(|c| c.is_autocommit() || c.execute_batch("ROLLBACK").is_ok());
        let mut pool = self.shared.pool();
        pool.out -= 1;
        if pool.open {
            pool.idle.extend(usable);
        }
        drop(pool);
        self.shared.returned.notify_all();
    }
}

/// Reads from one snapshot. Statements are literals, so no SQL is ever built from what a person typed.
pub struct Reader<'a> {
    pub(crate) connection: &'a Connection,
    pub(crate) condition: &'a Condition,
}

impl Reader<'_> {
    /// The first row, or `None`.
    ///
    /// # Errors
    /// When the statement cannot run or `f` cannot read the row.
    pub fn query_one<T>(
        &self,
        sql: &'static str,
        params: impl Params,
        f: impl FnOnce(&Row<'_>) -> rusqlite::Result<T>,
    ) -> Result<Option<T>, StoreError> {
        let found = || {
            let mut statement = self.connection.prepare_cached(sql)?;
            let mut rows = statement.query(params)?;
            rows.next()?.map(f).transpose()
        };
        found().map_err(|error| self.condition.noted(error))
    }

    /// Every row, in the order of the statement.
    ///
    /// # Errors
    /// When the statement cannot run or `f` cannot read a row.
    pub fn query_all<T>(
        &self,
        sql: &'static str,
        params: impl Params,
        f: impl FnMut(&Row<'_>) -> rusqlite::Result<T>,
    ) -> Result<Vec<T>, StoreError> {
        let found = || {
            let mut statement = self.connection.prepare_cached(sql)?;
            statement
                .query_map(params, f)?
                .collect::<rusqlite::Result<_>>()
        };
        found().map_err(|error| self.condition.noted(error))
    }
}
