//! Writing: one thread owns the one connection that may write.
//!
//! An answer is given only after COMMIT has put it on the disk. Every write carries an identifier chosen by the caller;
//! the same identifier again gives the same answer again and changes nothing.

use std::cell::RefCell;
use std::ops::Deref;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::mpsc::{Receiver, RecvTimeoutError};
use std::time::Duration;

use chrono::{DateTime, Utc};
use rusqlite::{Connection, OptionalExtension, Params, params};
use serde::{Deserialize, Serialize, de::DeserializeOwned};
use uuid::Uuid;

use crate::audit::{self, Entry, Head};
use crate::connect::{self, Access, Phase};
use crate::error::{OpenError, StoreError};
use crate::read::{Reader, Shared};

/// Past this the WAL is folded in at once, idle or not: reads slow down as it grows. About 16 MB.
const MANY_FRAMES: u32 = 4_000;
const SHORT_IDLE: Duration = Duration::from_millis(250);
const LONG_IDLE: Duration = Duration::from_secs(5);
/// How long a settlement waits for readers before it gives the vault up.
const PATIENCE: Duration = Duration::from_secs(10);

/// Who asks for a write, when, and under which identifier.
#[derive(Debug, Clone)]
pub struct NewEntry {
    /// Chosen by the caller; the same again is a retry.
    pub write_id: Uuid,
    /// The operation's name, such as `sessions.sign`.
    pub operation: &'static str,
    /// SHA-256 of the request, so that an identifier cannot be used for two different ones.
    pub request_hash: [u8; 32],
    /// Who did it.
    pub actor: String,
    /// The instant.
    pub at: DateTime<Utc>,
    /// Local time's offset from UTC at that instant, in minutes, east positive.
    pub offset_minutes: i32,
    /// The clinic's zone by its IANA name.
    pub zone: String,
}

/// What a write answers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Written<T> {
    /// What the closure returned, now or the first time.
    pub value: T,
    /// The nouns that changed, each once, in the order they were noted.
    pub changed: Vec<String>,
    /// This identifier had been written before; nothing was changed this time.
    pub replayed: bool,
}

#[derive(Serialize, Deserialize)]
struct Note {
    noun: String,
    id: i64,
    detail: serde_json::Value,
}

/// Changes records inside one transaction. Reads see what was written before them.
pub struct Writer<'a> {
    reader: Reader<'a>,
    notes: RefCell<Vec<Note>>,
}

impl<'a> Deref for Writer<'a> {
    type Target = Reader<'a>;

    fn deref(&self) -> &Self::Target {
        &self.reader
    }
}

impl Writer<'_> {
    /// Runs one statement and tells how many rows it changed.
    ///
    /// # Errors
    /// When the statement cannot run; what it had changed is undone.
    pub fn execute(&self, sql: &'static str, params: impl Params) -> Result<usize, StoreError> {
        self.still_in_transaction()?;
        Ok(self.connection.prepare_cached(sql)?.execute(params)?)
    }

    /// Inserts one row and gives its rowid.
    ///
    /// # Errors
    /// When the row was refused, or the statement inserted none or several.
    pub fn insert(&self, sql: &'static str, params: impl Params) -> Result<i64, StoreError> {
        self.still_in_transaction()?;
        Ok(self.connection.prepare_cached(sql)?.insert(params)?)
    }

    /// Records what changed: it goes into the audit entry with `detail`, and `noun` into [`Written::changed`].
    pub fn note(&self, noun: &'static str, id: i64, detail: serde_json::Value) {
        self.notes.borrow_mut().push(Note {
            noun: noun.to_owned(),
            id,
            detail,
        });
    }

    /// After some errors (a full disk, a failing one) SQLite has rolled back by itself. A closure that went on regardless
    /// would commit each further statement on its own.
    fn still_in_transaction(&self) -> Result<(), StoreError> {
        if self.connection.is_autocommit() {
            return Err(StoreError::Other);
        }
        Ok(())
    }
}

fn nouns(notes: &[Note]) -> Vec<String> {
    let mut nouns: Vec<String> = Vec::new();
    for note in notes {
        if !nouns.contains(&note.noun) {
            nouns.push(note.noun.clone());
        }
    }
    nouns
}

pub(crate) type Job = Box<dyn FnOnce(&mut Desk) + Send>;

/// The writer thread's belongings.
pub(crate) struct Desk {
    shared: Arc<Shared>,
    /// `None` once an error could not be settled: nothing more is written.
    connection: Option<Connection>,
    frames: Arc<AtomicU32>,
    head: Head,
}

impl Desk {
    pub fn new(shared: Arc<Shared>, mut connection: Connection) -> Result<Self, OpenError> {
        let frames = Arc::new(AtomicU32::new(0));
        connect::count_frames(&mut connection, Arc::clone(&frames))?;
        let head = audit::head(&connection, shared.genesis)?;
        Ok(Self {
            shared,
            connection: Some(connection),
            frames,
            head,
        })
    }

    /// Works until the last sender is gone, then closes the database.
    pub fn run(mut self, queue: &Receiver<Job>) {
        let mut idle = None;
        loop {
            let job = match idle {
                Some(wait) => queue.recv_timeout(wait),
                None => queue.recv().map_err(|_| RecvTimeoutError::Disconnected),
            };
            idle = match (job, idle) {
                (Ok(job), _) => {
                    job(&mut self);
                    if self.frames.load(Ordering::Relaxed) > MANY_FRAMES {
                        self.checkpoint("PRAGMA wal_checkpoint(PASSIVE)");
                    }
                    Some(SHORT_IDLE)
                }
                (Err(RecvTimeoutError::Timeout), Some(SHORT_IDLE)) => {
                    self.checkpoint("PRAGMA wal_checkpoint(PASSIVE)");
                    Some(LONG_IDLE)
                }
                (Err(RecvTimeoutError::Timeout), _) => {
                    self.checkpoint("PRAGMA wal_checkpoint(TRUNCATE)");
                    None
                }
                (Err(RecvTimeoutError::Disconnected), _) => break,
            };
        }
        if !self.shared.close_readers(PATIENCE) {
            tracing::warn!("the vault closes while something still reads");
        }
        self.checkpoint("PRAGMA wal_checkpoint(TRUNCATE)");
    }

    /// A checkpoint that fails loses nothing: the WAL keeps every frame, and the next one tries again.
    fn checkpoint(&self, sql: &'static str) {
        let Some(connection) = &self.connection else {
            return;
        };
        // It must not wait for readers while a write waits for it.
        let done = connection
            .busy_timeout(Duration::ZERO)
            .and_then(|()| connection.query_row(sql, [], |row| row.get::<_, i64>(0)));
        if let Err(error) = connection.busy_timeout(Duration::from_secs(5)) {
            tracing::warn!(kind = ?StoreError::from(error), "the busy timeout could not be set");
        }
        match done {
            Ok(_) => self.frames.store(0, Ordering::Relaxed),
            Err(error) => {
                tracing::warn!(kind = ?StoreError::from(error), "a checkpoint failed");
            }
        }
    }

    /// One write, from the receipt to COMMIT.
    pub fn write<T, E>(
        &mut self,
        entry: &NewEntry,
        f: impl FnOnce(&Writer<'_>) -> Result<T, E>,
    ) -> Result<Written<T>, E>
    where
        T: Serialize + DeserializeOwned,
        E: From<StoreError>,
    {
        let connection = self.connection.as_ref().ok_or(StoreError::Closed)?;
        connection
            .execute_batch("BEGIN IMMEDIATE")
            .map_err(StoreError::from)?;
        let attempt = catch_unwind(AssertUnwindSafe(|| {
            attempt(connection, &self.shared, self.head, entry, f)
        }))
        .unwrap_or_else(|_| Err(StoreError::Other.into()));
        let (written, new_head) = match attempt {
            Ok((written, Some(new_head))) => (written, new_head),
            Ok((written, None)) => {
                self.roll_back();
                return Ok(written);
            }
            Err(error) => {
                self.roll_back();
                return Err(error);
            }
        };
        match connection.execute_batch("COMMIT").map_err(StoreError::from) {
            Ok(()) => {
                self.head = new_head;
                Ok(written)
            }
            Err(error) if self.settle(entry.write_id, error)? => Ok(written),
            Err(error) => Err(error.into()),
        }
    }

    /// A connection that cannot even roll back is not used again.
    fn roll_back(&mut self) {
        let clean = self
            .connection
            .as_ref()
            .is_some_and(|c| c.is_autocommit() || c.execute_batch("ROLLBACK").is_ok());
        if !clean {
            self.reopen();
        }
    }

    /// COMMIT failed with `error`: was the write kept? An error is not a rollback: a frame whose fsync failed may be
    /// there after the next opening. So everything is closed, SQLite recovers, and the identifier is looked up.
    fn settle(&mut self, write_id: Uuid, error: StoreError) -> Result<bool, StoreError> {
        if matches!(error, StoreError::Busy | StoreError::Constraint(_)) {
            self.roll_back();
            return Ok(false);
        }
        self.reopen();
        let connection = self.connection.as_ref().ok_or(StoreError::Closed)?;
        let kept = receipt(connection, write_id)?.is_some();
        tracing::warn!(?error, kept, "a commit failed and was settled");
        Ok(kept)
    }

    /// Closes every connection, so that nothing remembered in shared memory outlives the error, and opens them again.
    fn reopen(&mut self) {
        self.connection = None;
        match self.opened_again() {
            Ok((connection, head)) => {
                self.connection = Some(connection);
                self.head = head;
            }
            Err(error) => tracing::error!(%error, "the vault could not be opened again"),
        }
    }

    fn opened_again(&self) -> Result<(Connection, Head), OpenError> {
        let shared = &self.shared;
        if !shared.close_readers(PATIENCE) {
            return Err(StoreError::Busy.into());
        }
        let mut connection = connect::connect(&shared.path, &shared.database_key, Access::Write)?;
        connect::restrict(&mut connection, Phase::Use)?;
        connect::count_frames(&mut connection, Arc::clone(&self.frames))?;
        let head = audit::head(&connection, shared.genesis)?;
        shared.open_readers()?;
        Ok((connection, head))
    }
}

/// Everything between BEGIN and COMMIT. No head: it was a replay, and there is nothing to commit.
fn attempt<T, E>(
    connection: &Connection,
    shared: &Shared,
    head: Head,
    entry: &NewEntry,
    f: impl FnOnce(&Writer<'_>) -> Result<T, E>,
) -> Result<(Written<T>, Option<Head>), E>
where
    T: Serialize + DeserializeOwned,
    E: From<StoreError>,
{
    if let Some(receipt) = receipt(connection, entry.write_id)? {
        return Ok((receipt.replay(entry)?, None));
    }
    let writer = Writer {
        reader: Reader { connection },
        notes: RefCell::default(),
    };
    let value = f(&writer)?;
    writer.still_in_transaction()?;
    let notes = writer.notes.into_inner();
    let answer = serde_json::to_string(&value).map_err(|_| StoreError::Other)?;
    let new_head = audit::append(
        connection,
        &shared.audit_key,
        head,
        Entry {
            sequence: 0,
            at: audit::instant(entry.at),
            offset_minutes: entry.offset_minutes,
            zone: entry.zone.clone(),
            actor: entry.actor.clone(),
            operation: entry.operation.to_owned(),
            write_id: *entry.write_id.as_bytes(),
            request_hash: entry.request_hash,
            notes: serde_json::to_string(&notes).map_err(|_| StoreError::Other)?,
        },
    )?;
    keep_receipt(connection, entry, new_head.sequence, &answer)?;
    let written = Written {
        value,
        changed: nouns(&notes),
        replayed: false,
    };
    Ok((written, Some(new_head)))
}

struct Receipt {
    operation: String,
    request_hash: [u8; 32],
    answer: String,
    notes: String,
}

impl Receipt {
    fn replay<T: DeserializeOwned>(&self, entry: &NewEntry) -> Result<Written<T>, StoreError> {
        if self.operation != entry.operation || self.request_hash != entry.request_hash {
            return Err(StoreError::ReusedWriteId);
        }
        let value = serde_json::from_str(&self.answer).map_err(|_| StoreError::Other)?;
        let notes: Vec<Note> =
            serde_json::from_str(&self.notes).map_err(|_| StoreError::Damaged)?;
        Ok(Written {
            value,
            changed: nouns(&notes),
            replayed: true,
        })
    }
}

fn receipt(connection: &Connection, write_id: Uuid) -> Result<Option<Receipt>, StoreError> {
    let found = connection
        .prepare_cached(
            "SELECT r.operation, r.request_hash, r.answer, a.notes
               FROM write_receipt r JOIN audit_log a ON a.sequence = r.sequence
              WHERE r.write_id = ?1",
        )?
        .query_row([write_id.as_bytes()], |row| {
            Ok(Receipt {
                operation: row.get(0)?,
                request_hash: row.get(1)?,
                answer: row.get(2)?,
                notes: row.get(3)?,
            })
        })
        .optional()?;
    Ok(found)
}

fn keep_receipt(
    connection: &Connection,
    entry: &NewEntry,
    sequence: i64,
    answer: &str,
) -> Result<(), StoreError> {
    connection
        .prepare_cached(
            "INSERT INTO write_receipt (write_id, operation, request_hash, sequence, answer)
             VALUES (?1, ?2, ?3, ?4, ?5)",
        )?
        .execute(params![
            entry.write_id.as_bytes(),
            entry.operation,
            entry.request_hash,
            sequence,
            answer,
        ])?;
    Ok(())
}
