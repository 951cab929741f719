//! The controls' database: the same cipher and the same rows, without the vault around it. Each control takes one of the
//! vault's protections away and must lose something, or else its row could not have seen a loss.

use std::path::Path;

use rusqlite::{Connection, params};

use crate::store;

/// How a bare database is kept.
#[derive(Debug, Clone, Copy)]
pub struct Habit {
    /// `FULL`, `NORMAL` or `OFF`.
    pub synchronous: &'static str,
    /// Rows in one transaction.
    pub batch: i64,
    /// Says that a row is kept before its transaction is committed.
    pub hasty: bool,
}

/// Opens, or makes, `bare.db` in `dir`: WAL, no checkpoints of its own accord.
///
/// # Errors
/// As SQLite.
pub fn open(dir: &Path, synchronous: &str) -> rusqlite::Result<Connection> {
    let connection = Connection::open(dir.join("bare.db"))?;
    connection.execute_batch("PRAGMA cipher_log_level = NONE;")?;
    connection.execute_batch(&format!("PRAGMA key = \"x'{}'\";", "5a".repeat(32)))?;
    connection.query_row("PRAGMA journal_mode = WAL", [], |_| Ok(()))?;
    connection.execute_batch(&format!(
        "PRAGMA synchronous = {synchronous}; PRAGMA wal_autocheckpoint = 0;
         CREATE TABLE IF NOT EXISTS note (id INTEGER PRIMARY KEY, n INTEGER NOT NULL, text TEXT NOT NULL);"
    ))?;
    Ok(connection)
}

/// Inserts row `n`, without asking whether it is there already.
///
/// # Errors
/// As SQLite.
pub fn insert(connection: &Connection, seed: u64, n: i64) -> rusqlite::Result<()> {
    connection
        .prepare_cached("INSERT INTO note (n, text) VALUES (?1, ?2)")?
        .execute(params![n, store::text(seed, n)])?;
    Ok(())
}

/// How many rows with number `n` there are.
///
/// # Errors
/// As SQLite.
pub fn count(connection: &Connection, n: i64) -> rusqlite::Result<i64> {
    connection.query_row("SELECT count(*) FROM note WHERE n = ?1", [n], |row| {
        row.get(0)
    })
}

/// The highest number such that every row up to it is there and right.
///
/// # Errors
/// As SQLite.
pub fn last_whole(connection: &Connection, seed: u64) -> rusqlite::Result<i64> {
    let mut statement = connection.prepare("SELECT DISTINCT n, text FROM note ORDER BY n")?;
    let rows = statement.query_map([], |row| {
        Ok((row.get::<_, i64>(0)?, row.get::<_, String>(1)?))
    })?;
    let mut last = 0;
    for row in rows {
        let (n, text) = row?;
        if n != last + 1 || text != store::text(seed, n) {
            break;
        }
        last = n;
    }
    Ok(last)
}
