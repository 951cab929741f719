//! Reading what can still be read of a damaged database.
//!
//! A page that fails its seal leaves the connection useless for good, so after each error a new one is opened. Pages
//! of a table hold neighbouring rows: behind an error the reader feels its way forward in growing steps until it stands on whole
//! pages again, and then tries each row in between by itself.

use std::fs::File;
use std::io::{ErrorKind, Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};

use rusqlite::types::Value;
use rusqlite::{Connection, Params};

use crate::backup::{self, BackupError, Progress, Step};
use crate::connect::{self, Access};
use crate::files;
use crate::key::Key;

/// How many rows in a gap are tried one by one.
const ONE_BY_ONE: i64 = 4_000;
/// What a disk gives or refuses at a time.
const BLOCK: usize = 4096;

/// What a table would not give.
#[derive(Debug, Default)]
pub(super) struct Gaps {
    /// Rowids before whole pages that were tried and could not be read.
    pub tried: Vec<i64>,
    /// Behind the last readable row there is something, and how much cannot be seen.
    pub open_end: bool,
}

/// A copy of the damaged database, to read from.
pub(super) struct Damaged<'a> {
    path: PathBuf,
    key: &'a Key,
    connection: Option<Connection>,
}

impl<'a> Damaged<'a> {
    /// Copies the database and its WAL; what the disk cannot read becomes zeros. `None`: not even the schema can be read.
    pub fn copy(
        dir: &Path,
        to: &Path,
        key: &'a Key,
        progress: &dyn Progress,
    ) -> Result<Option<Self>, BackupError> {
        let path = files::database(to);
        for name in ["records.db", "records.db-wal"] {
            match copy_readable(&dir.join(name), &to.join(name), progress) {
                Err(BackupError::Missing) => {}
                other => other?,
            }
        }
        let connection = connect::connect(&path, key, Access::Read).ok();
        Ok(connection.map(|connection| Self {
            path,
            key,
            connection: Some(connection),
        }))
    }

    /// Every row of a query up to the first that cannot be read. False: there was one.
    pub fn rows(
        &mut self,
        sql: &str,
        params: impl Params,
        width: usize,
        mut sink: impl FnMut(Vec<Value>) -> Result<(), BackupError>,
    ) -> Result<bool, BackupError> {
        if self.connection.is_none() {
            self.connection = connect::connect(&self.path, self.key, Access::Read).ok();
        }
        let Some(connection) = &self.connection else {
            return Ok(false);
        };
        let whole = {
            let Ok(mut statement) = connection.prepare(sql) else {
                self.connection = None;
                return Ok(false);
            };
            match statement.query(params) {
                Err(_) => false,
                Ok(mut rows) => loop {
                    match rows.next() {
                        Ok(None) => break true,
                        Err(_) => break false,
                        Ok(Some(row)) => {
                            let values: rusqlite::Result<Vec<Value>> =
                                (0..width).map(|column| row.get(column)).collect();
                            match values {
                                Ok(values) => sink(values)?,
                                Err(_) => break false,
                            }
                        }
                    }
                },
            }
        };
        if !whole {
            self.connection = None;
        }
        Ok(whole)
    }

    /// The first value of the first row, when it can be read.
    pub fn number(&mut self, sql: &str) -> Option<i64> {
        let mut found = None;
        let whole = self.rows(sql, [], 1, |row| {
            if let Some(Value::Integer(number)) = row.first() {
                found = found.or(Some(*number));
            }
            Ok(())
        });
        whole.ok().filter(|whole| *whole).and(found)
    }

    /// Every row of a table that can be read, in the order of its rowid, which is the first of the `width` values that `select` (without
    /// WHERE and ORDER BY) gives.
    pub fn by_rowid(
        &mut self,
        select: &str,
        width: usize,
        progress: &dyn Progress,
        mut sink: impl FnMut(Vec<Value>) -> Result<(), BackupError>,
    ) -> Result<Gaps, BackupError> {
        let onward = format!("{select} WHERE rowid >= ?1 ORDER BY rowid");
        let single = format!("{select} WHERE rowid = ?1");
        let negative = format!("{select} WHERE rowid < 0 ORDER BY rowid");
        let mut gaps = Gaps::default();
        self.rows(&negative, [], width, &mut sink)?;
        let mut next = 0;
        loop {
            backup::go_on(progress)?;
            let mut last = None;
            let whole = self.rows(&onward, [next], width, |row| {
                if let Some(Value::Integer(rowid)) = row.first() {
                    last = Some(*rowid);
                }
                sink(row)
            })?;
            if whole {
                return Ok(gaps);
            }
            let gap = last.map_or(next, |last| last.saturating_add(1));
            let behind = self.behind(select, gap)?;
            let end = behind
                .unwrap_or(i64::MAX)
                .min(gap.saturating_add(ONE_BY_ONE));
            for rowid in gap..end {
                backup::go_on(progress)?;
                // How far an open end goes cannot be seen: only rows before whole pages count as seen.
                if !self.rows(&single, [rowid], width, &mut sink)? && behind.is_some() {
                    gaps.tried.push(rowid);
                }
            }
            match behind {
                Some(behind) => next = behind,
                None => {
                    gaps.open_end = true;
                    return Ok(gaps);
                }
            }
        }
    }

    /// A rowid behind `gap` from which a row can be read. `None`: there is none, or nothing behind is whole.
    fn behind(&mut self, select: &str, gap: i64) -> Result<Option<i64>, BackupError> {
        let probe = format!("{select} WHERE rowid >= ?1 ORDER BY rowid LIMIT 1");
        let mut step = 1;
        while let Some(from) = gap.checked_add(step) {
            let mut found = None;
            if self.rows(&probe, [from], 1, |row| {
                found = row.into_iter().next();
                Ok(())
            })? {
                return Ok(match found {
                    // Everything from here on is tried by the reader, and nothing between is left out.
                    Some(Value::Integer(_)) => Some(from),
                    _ => None,
                });
            }
            step = match step.checked_mul(2) {
                Some(step) => step,
                None => break,
            };
        }
        Ok(None)
    }
}

/// Copies a file that may have blocks which the disk does not give.
fn copy_readable(from: &Path, to: &Path, progress: &dyn Progress) -> Result<(), BackupError> {
    let mut source = File::open(from)?;
    let total = source.metadata()?.len();
    files::create_private(to)?;
    let mut target = File::options().write(true).open(to)?;
    let mut block = [0; BLOCK];
    let mut done: u64 = 0;
    while done < total {
        if done.is_multiple_of(1 << 20) {
            progress.at(Step::Copying, done, total);
            backup::go_on(progress)?;
        }
        let wanted = usize::try_from(total - done).map_or(BLOCK, |left| left.min(BLOCK));
        let read = source
            .seek(SeekFrom::Start(done))
            .and_then(|_| source.read_exact(&mut block[..wanted]));
        match read {
            Ok(()) => {}
            Err(error) if error.kind() == ErrorKind::Interrupted => continue,
            Err(_) => block.fill(0),
        }
        target.write_all(&block[..wanted])?;
        done += wanted as u64;
    }
    progress.at(Step::Copying, total, total);
    Ok(())
}
