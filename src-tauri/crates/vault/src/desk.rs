//! The writer's desk: one thread owns the one connection that may write.
//!
//! An answer is given only after COMMIT has put it on the disk. The thread folds the WAL into the database when it rests,
//! and settles what a failing disk left open.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::mpsc::{Receiver, RecvTimeoutError};
use std::time::Duration;

use rusqlite::Connection;
use rusqlite::config::DbConfig;
use serde::{Serialize, de::DeserializeOwned};
use uuid::Uuid;

use crate::anchor::Anchor;
use crate::audit::{self, Head};
use crate::connect::{self, Access, Phase};
use crate::error::{OpenError, StoreError};
use crate::key::Key;
use crate::protections::{self, Protection};
use crate::read::Shared;
use crate::reserve::Reserve;
use crate::seal::Seal;
use crate::write::{NewEntry, Writer, Written, attempt, receipt};

/// Past this the WAL is folded in at once, idle or not: reads slow down as it grows. About 16 MB.
const MANY_FRAMES: u32 = 4_000;
const SHORT_IDLE: Duration = Duration::from_millis(250);
const LONG_IDLE: Duration = Duration::from_secs(5);
/// How long a settlement waits for readers before it gives the vault up.
const PATIENCE: Duration = Duration::from_secs(10);

pub(crate) type Job = Box<dyn FnOnce(&mut Desk) + Send>;

/// Prepared once: BEGIN and COMMIT of every write.
fn run(connection: &Connection, sql: &'static str) -> rusqlite::Result<()> {
    connection.prepare_cached(sql)?.execute([]).map(drop)
}

/// The writer thread's belongings.
pub(crate) struct Desk {
    shared: Arc<Shared>,
    /// `None` once an error could not be settled: nothing more is written.
    connection: Option<Connection>,
    frames: Arc<AtomicU32>,
    head: Head,
    anchor: Anchor,
    /// The anchor could not be written where it had to be: every write tries again.
    anchor_owed: bool,
    reserve: Reserve,
    seal_key: Key,
}

impl Desk {
    pub fn new(
        shared: Arc<Shared>,
        mut connection: Connection,
        anchor: Anchor,
        seal_key: Key,
    ) -> Result<Self, OpenError> {
        let frames = Arc::new(AtomicU32::new(0));
        connect::count_frames(&mut connection, Arc::clone(&frames))?;
        let head = audit::head(&connection, shared.genesis)?;
        let dir = shared.path.parent().unwrap_or(&shared.path);
        let reserve = Reserve::find(dir);
        Ok(Self {
            shared,
            connection: Some(connection),
            frames,
            head,
            anchor,
            anchor_owed: false,
            reserve,
            seal_key,
        })
    }

    /// Remembers the chain's end outside the database. What cannot be remembered now is tried again: the write stands.
    fn anchor(&mut self) {
        // Without a connection it is not known what the chain's end is.
        if self.connection.is_none() || self.shared.condition.is_damaged() {
            return;
        }
        let mut set = self.anchor.set(self.head);
        if set == Err(StoreError::Full) && self.give_up_reserve() {
            set = self.anchor.set(self.head);
        }
        self.anchor_owed = set.is_err();
    }

    fn give_up_reserve(&mut self) -> bool {
        self.shared.condition.set_low_on_space(true);
        self.reserve.give_up()
    }

    fn renew_reserve(&mut self) {
        if !self.shared.condition.is_damaged() {
            self.reserve.renew();
            let low = !self.reserve.is_held();
            self.shared.condition.set_low_on_space(low);
        }
    }

    /// Works until the last sender is gone, then closes the database.
    pub fn run(mut self, queue: &Receiver<Job>) {
        // The reserve is made in the first quiet moment: nobody waits for it.
        let mut idle = Some(SHORT_IDLE);
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
                    if !self.reserve.is_held() {
                        self.renew_reserve();
                    }
                    Some(LONG_IDLE)
                }
                (Err(RecvTimeoutError::Timeout), _) => {
                    self.checkpoint("PRAGMA wal_checkpoint(TRUNCATE)");
                    self.anchor();
                    self.renew_reserve();
                    None
                }
                (Err(RecvTimeoutError::Disconnected), _) => break,
            };
        }
        if !self.shared.close_readers(PATIENCE) {
            tracing::warn!("the vault closes while something still reads");
        }
        let all_readers_gone = self.shared.close_readers(Duration::ZERO);
        let folded_in = self.checkpoint("PRAGMA wal_checkpoint(TRUNCATE)");
        self.anchor();
        if self.shared.condition.is_damaged()
            && let Some(connection) = &self.connection
            // SQLite folds the WAL in when the last connection is closed. Here it stays as it is, for whoever salvages.
            && let Err(error) = connection.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true)
        {
            tracing::warn!(kind = ?StoreError::from(error), "a damaged vault could not be left as it is");
        }
        if all_readers_gone && folded_in {
            self.seal();
        }
    }

    /// The vault's.
    fn folder(&self) -> &Path {
        self.shared.path.parent().unwrap_or(&self.shared.path)
    }

    /// Closes the last connection and seals what it leaves. Without a seal the next opening has nothing to compare with, and that is all.
    fn seal(&mut self) {
        let Some(connection) = self.connection.take() else {
            return;
        };
        if connection.close().is_err() {
            tracing::warn!("the database could not be closed, and is not sealed");
            return;
        }
        if let Err(error) = Seal::set(self.folder(), &self.seal_key) {
            tracing::warn!(?error, "the closed database could not be sealed");
        }
    }

    /// Whether the whole WAL was folded in. One that fails loses nothing: the WAL keeps every frame, and the next one
    /// tries again.
    fn checkpoint(&self, sql: &'static str) -> bool {
        let Some(connection) = &self.connection else {
            return false;
        };
        if self.shared.condition.is_damaged() {
            return false;
        }
        // It must not wait for readers while a write waits for it.
        let done = connection
            .busy_timeout(Duration::ZERO)
            .and_then(|()| connection.query_row(sql, [], |row| row.get::<_, bool>(0)));
        if let Err(error) = connection.busy_timeout(Duration::from_secs(5)) {
            tracing::warn!(kind = ?StoreError::from(error), "the busy timeout could not be set");
        }
        match done {
            Ok(held_up) => {
                // Readers that hold it up are gone in a moment; until then the next write need not try again.
                self.frames.store(0, Ordering::Relaxed);
                !held_up
            }
            Err(error) => {
                let kind = self.shared.condition.noted(error);
                tracing::warn!(?kind, "a checkpoint failed");
                false
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
        let condition = &self.shared.condition;
        if condition.is_damaged() {
            return Err(StoreError::Damaged.into());
        }
        if condition.is_resting() {
            return Err(StoreError::Busy.into());
        }
        if !protections::stands(self.folder(), Protection::OpenedAgain) {
            self.close_itself();
        }
        let condition = &self.shared.condition;
        let connection = self.connection.as_ref().ok_or(StoreError::Closed)?;
        run(connection, "BEGIN IMMEDIATE").map_err(|error| condition.noted(error))?;
        let attempt = catch_unwind(AssertUnwindSafe(|| {
            attempt(connection, &self.shared, self.head, entry, f)
        }))
        .unwrap_or_else(|_| Err(StoreError::Other.into()));
        let (written, new_head) = match attempt {
            Ok((written, Some(new_head))) => (written, new_head),
            Ok((written, None)) => {
                self.roll_back();
                self.after(entry);
                return Ok(written);
            }
            Err(error) => {
                self.roll_back();
                self.mind_the_space();
                return Err(error);
            }
        };
        // Whatever was read so far came out of the same file: what is built on a damaged page is not kept.
        if condition.is_damaged() {
            self.roll_back();
            return Err(StoreError::Damaged.into());
        }
        // Up to here nothing went to the disk. A commit that finds it full is rolled back, and what was changed is gone: so the room is made
        // before.
        if self.reserve.make_room() {
            condition.set_low_on_space(true);
        }
        match run(connection, "COMMIT").map_err(|error| condition.noted(error)) {
            Ok(()) => self.head = new_head,
            Err(_) if !protections::stands(self.folder(), Protection::CommitHeeded) => {
                self.roll_back();
            }
            Err(error) => {
                self.mind_the_space();
                if !self.settle(entry.write_id, error)? {
                    return Err(error.into());
                }
            }
        }
        self.shared.set_last_entry(entry.at);
        self.after(entry);
        Ok(written)
    }

    /// After an error: if it was for want of room, the next attempt has the reserve's.
    fn mind_the_space(&mut self) {
        if self.shared.condition.is_low_on_space() {
            self.reserve.give_up();
        }
    }

    /// The commit comes first: cut in between, the anchor is behind the chain, which is no sign of a loss.
    fn after(&mut self, entry: &NewEntry) {
        if entry.anchored || self.anchor_owed {
            self.anchor();
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

    /// COMMIT failed with `error`: was the write kept? [`StoreError::Closed`] when that cannot be said now. An error is not a rollback: a frame whose fsync failed may be
    /// there after the next opening. So everything is closed, SQLite recovers, and the identifier is looked up.
    pub fn settle(&mut self, write_id: Uuid, error: StoreError) -> Result<bool, StoreError> {
        if matches!(error, StoreError::Busy | StoreError::Constraint(_)) {
            self.roll_back();
            return Ok(false);
        }
        self.reopen();
        let connection = self.connection.as_ref().ok_or(StoreError::Closed)?;
        let kept = receipt(connection, write_id)
            .map_err(|error| self.shared.condition.noted(error))?
            .is_some();
        tracing::warn!(?error, kept, "a commit failed and was settled");
        // Found in the file is not yet on the disk: its fsync has failed. Folding it in writes and syncs it anew.
        if kept && !self.checkpoint("PRAGMA wal_checkpoint(TRUNCATE)") {
            self.close_itself();
            return Err(StoreError::Closed);
        }
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
            Err(error) => {
                tracing::error!(%error, "the vault could not be opened again");
                self.close_itself();
            }
        }
    }

    /// Nothing is read or written any more until somebody opens the vault anew.
    fn close_itself(&mut self) {
        self.shared.close_readers(PATIENCE);
        self.connection = None;
        self.shared.condition.set_closed_itself(true);
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
        if head.sequence < self.anchor.sequence() {
            return Err(OpenError::Damaged);
        }
        shared.open_readers()?;
        Ok((connection, head))
    }
}

#[cfg(test)]
impl Desk {
    /// Lets the database grow no further, or again as far as it likes.
    pub fn limit_pages(&mut self, limited: bool) {
        let connection = self.connection.as_mut().unwrap();
        connection
            .authorizer(
                None::<fn(rusqlite::hooks::AuthContext<'_>) -> rusqlite::hooks::Authorization>,
            )
            .unwrap();
        let pages: i64 = connection
            .query_row("PRAGMA page_count", [], |row| row.get(0))
            .unwrap();
        let most = if limited {
            pages
        } else {
            i64::from(u32::MAX - 1)
        };
        connection
            .query_row(&format!("PRAGMA max_page_count = {most}"), [], |_| Ok(()))
            .unwrap();
    }
}
