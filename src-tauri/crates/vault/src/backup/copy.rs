//! The copy of the database, and what the same moment holds in the source.

use std::fs::{self, File};
use std::path::Path;
use std::sync::mpsc::sync_channel;
use std::thread;
use std::time::{Duration, Instant};

use rusqlite::Connection;
use rusqlite::hooks::{AuthAction, AuthContext, Authorization};

use super::{BackupError, Progress, Step, go_on};
use crate::check::{self, Found, Lens, watched};
use crate::connect::{self, Access};
use crate::error::StoreError;
use crate::{audit, files};

/// Longer than any single write takes: the import of a million lines.
const PATIENCE: Duration = Duration::from_secs(15 * 60);
const BETWEEN_TRIES: Duration = Duration::from_millis(2);

/// `VACUUM INTO`, and what the same snapshot holds in the source.
///
/// VACUUM cannot run inside a transaction, so the snapshot is shared in another way: the writers are held back from
/// just before it begins until it has begun its own reading, and a second connection begins to read in that moment.
pub(super) fn copy_database(
    dir: &Path,
    lens: &Lens,
    to: &Path,
    progress: &dyn Progress,
) -> Result<Found, BackupError> {
    let path = files::database(dir);
    let into = to.to_str().ok_or(StoreError::Io)?;
    files::create_private(to)?;
    let gate = connect::connect(&path, &lens.database, Access::Write)?;
    let side = connect::connect(&path, &lens.database, Access::Read)?;
    // Not restricted: VACUUM INTO attaches the copy. This connection runs that one statement.
    let mut source = connect::connect(&path, &lens.database, Access::Read)?;
    let total = size(&source)?;

    let (begun, has_begun) = sync_channel(1);
    hold_writers(&gate, PATIENCE, progress)?;
    let mut held = Some((gate, side));
    source.authorizer(Some(move |context: AuthContext<'_>| {
        // The first thing VACUUM reads, after it has begun its transaction, is the schema.
        if matches!(context.action, AuthAction::Read { .. })
            && let Some((gate, side)) = held.take()
        {
            let _ = begun.try_send(begin_beside(gate, side));
        }
        Authorization::Allow
    }))?;
    progress.at(Step::Copying, 0, total);
    let so_far = || fs::metadata(to).map_or(0, |about| about.len()).min(total);
    watched(
        source,
        progress,
        || progress.at(Step::Copying, so_far(), total),
        |source| Ok(source.execute("VACUUM main INTO ?1", [into]).map(drop)?),
    )?;
    // VACUUM INTO leaves the file in the system's cache.
    File::options().write(true).open(to)?.sync_all()?;
    progress.at(Step::Copying, total, total);

    let side = has_begun.try_recv().map_err(|_| StoreError::Other)??;
    watched(side, progress, || {}, |side| snapshot(side, lens))
}

/// Lets nobody write until the connection's transaction ends. Whoever writes is asked for a gap again and again at an even pace: SQLite's
/// own waiting asks less and less often, and somebody who writes without a pause, or one long import, would outlast it.
fn hold_writers(
    gate: &Connection,
    patience: Duration,
    progress: &dyn Progress,
) -> Result<(), BackupError> {
    gate.busy_timeout(Duration::ZERO)?;
    let begun = Instant::now();
    loop {
        match gate
            .execute_batch("BEGIN IMMEDIATE")
            .map_err(StoreError::from)
        {
            Err(StoreError::Busy) if begun.elapsed() < patience => {
                go_on(progress)?;
                thread::sleep(BETWEEN_TRIES);
            }
            done => return Ok(done?),
        }
    }
}

/// Called while the gate holds the writers back; afterwards they go on.
fn begin_beside(gate: Connection, side: Connection) -> Result<Connection, BackupError> {
    side.execute_batch("BEGIN; SELECT count(*) FROM sqlite_schema;")?;
    gate.execute_batch("ROLLBACK")?;
    Ok(side)
}

fn size(connection: &Connection) -> Result<u64, BackupError> {
    let pages: i64 = connection.query_row("PRAGMA page_count", [], |row| row.get(0))?;
    // SQLCipher answers this one itself, in words.
    let page: String = connection.query_row("PRAGMA cipher_page_size", [], |row| row.get(0))?;
    Ok(pages.unsigned_abs() * page.parse().unwrap_or(4096))
}

/// What the source holds. Its chain is followed in the copy, which has the same rows.
fn snapshot(connection: &Connection, lens: &Lens) -> Result<Found, BackupError> {
    let head = audit::head(connection, lens.genesis)?;
    Ok(Found {
        schema: connection.query_row("PRAGMA user_version", [], |row| row.get(0))?,
        tables: check::count(connection)?,
        sequence: head.sequence.unsigned_abs(),
        head: head.link,
    })
}

#[cfg(test)]
mod tests {
    use std::sync::Mutex;
    use std::sync::atomic::{AtomicU32, Ordering};

    use super::*;

    /// Somebody writes, and ends when the backup has asked so many times; then it goes on, or is given up.
    struct Wait {
        writing: Mutex<Option<Connection>>,
        asked: AtomicU32,
        given_up: bool,
    }

    impl Progress for Wait {
        fn at(&self, _: Step, _: u64, _: u64) {}

        fn cancelled(&self) -> bool {
            if self.asked.fetch_add(1, Ordering::Relaxed) < 3 {
                return false;
            }
            if !self.given_up {
                self.writing.lock().unwrap().take();
            }
            self.given_up
        }
    }

    fn wait(given_up: bool, patience: Duration) -> (Result<(), BackupError>, u32) {
        let root = tempfile::tempdir().unwrap();
        let path = root.path().join("records.db");
        connect::prepare();
        let writing = Connection::open(&path).unwrap();
        writing
            .execute_batch("CREATE TABLE note (id); BEGIN IMMEDIATE")
            .unwrap();
        let gate = Connection::open(&path).unwrap();
        let progress = Wait {
            writing: Mutex::new(Some(writing)),
            asked: AtomicU32::new(0),
            given_up,
        };
        let held = hold_writers(&gate, patience, &progress);
        (held, progress.asked.into_inner())
    }

    #[test]
    fn whoever_writes_is_waited_for() {
        let (held, asked) = wait(false, PATIENCE);
        held.unwrap();
        assert!(asked > 3, "{asked}");
    }

    #[test]
    fn waiting_is_given_up_when_the_backup_is() {
        let (held, asked) = wait(true, PATIENCE);
        assert!(matches!(held, Err(BackupError::Cancelled)));
        assert_eq!(asked, 4);
    }

    #[test]
    fn waiting_has_an_end() {
        let (held, asked) = wait(false, Duration::ZERO);
        assert!(matches!(
            held,
            Err(BackupError::Open(_) | BackupError::Store(StoreError::Busy))
        ));
        assert_eq!(asked, 0);
    }
}
