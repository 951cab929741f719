//! The records under the new key: exported by SQLCipher, and the chain linked anew.

use std::fs::{self, File};
use std::path::Path;

use rusqlite::{Connection, params};
use zeroize::Zeroizing;

use super::chain;
use crate::backup::{BackupError, Progress, Step};
use crate::check::{self, Found, Lens, watched};
use crate::connect::{self, APPLICATION_ID, Access};
use crate::error::{OpenError, StoreError};
use crate::files;
use crate::key::Key;

/// What was exported.
pub(super) struct Exported {
    /// What the new database has to hold.
    pub found: Found,
    /// The last link under the old key.
    pub old_head: [u8; 32],
}

/// Everything of the database in `dir` into a new one in `stage`.
pub(super) fn export(
    dir: &Path,
    stage: &Path,
    old: &Lens,
    new: &Lens,
    progress: &dyn Progress,
) -> Result<Exported, BackupError> {
    let (from, to) = (files::database(dir), files::database(stage));
    copy(&from, &to, old, &new.database, progress)?;
    let source = connect::connect(&from, &old.database, Access::Read)?;
    let mut target = connect::connect(&to, &new.database, Access::Write)?;
    let heads = chain::renew(&source, &mut target, old, new, progress)?;
    // The last connection folds the WAL in and removes it.
    target
        .close()
        .map_err(|(_, error)| BackupError::from(error))?;
    File::open(&to)?.sync_all()?;
    let mut tables = check::count(&source)?;
    // One for each entry, beside those of the keys before.
    *tables.entry("audit_code".to_owned()).or_default() += heads.sequence;
    Ok(Exported {
        found: Found {
            schema: schema(&source)?,
            tables,
            sequence: heads.sequence,
            head: heads.new,
        },
        old_head: heads.old,
    })
}

fn schema(connection: &Connection) -> Result<u32, BackupError> {
    Ok(connection.query_row("PRAGMA user_version", [], |row| row.get(0))?)
}

/// `sqlcipher_export`, on a connection of its own: it attaches the new database, which the vault's connections may not.
fn copy(
    from: &Path,
    to: &Path,
    old: &Lens,
    new: &Key,
    progress: &dyn Progress,
) -> Result<(), BackupError> {
    let into = to.to_str().ok_or(StoreError::Io)?;
    files::create_private(to)?;
    let key = attached_key(new);
    // To read only; but a database is attached as its connection was opened.
    let source = connect::connect(from, &old.database, Access::Write)?;
    let total = fs::metadata(from)?.len();
    progress.at(Step::Copying, 0, total);
    let so_far = || fs::metadata(to).map_or(0, |about| about.len()).min(total);
    watched(
        source,
        progress,
        || progress.at(Step::Copying, so_far(), total),
        |source| {
            source.execute(
                "ATTACH DATABASE ?1 AS rekeyed KEY ?2",
                params![into, key.as_str()],
            )?;
            // Nobody relies on any of it before it is whole.
            source.query_row("PRAGMA rekeyed.journal_mode = MEMORY", [], |_| Ok(()))?;
            source.execute_batch("PRAGMA rekeyed.synchronous = OFF")?;
            source.query_row("SELECT sqlcipher_export('rekeyed')", [], |_| Ok(()))?;
            let version = schema(source)?;
            source.execute_batch(&format!(
                "PRAGMA rekeyed.user_version = {version};
                 PRAGMA rekeyed.application_id = {APPLICATION_ID};
                 DETACH DATABASE rekeyed;"
            ))?;
            Ok(())
        },
    )?;
    progress.at(Step::Copying, total, total);
    let made: i32 = connect::connect(to, new, Access::Read)?
        .query_row("PRAGMA application_id", [], |row| row.get(0))
        .map_err(OpenError::from)?;
    if made != APPLICATION_ID {
        return Err(OpenError::Damaged.into());
    }
    Ok(())
}

/// As ATTACH takes a raw key: the part between the quotation marks of `PRAGMA key`.
fn attached_key(key: &Key) -> Zeroizing<String> {
    let pragma = connect::raw_key(key);
    let mut inner = Zeroizing::new(String::with_capacity(96));
    inner.push_str(pragma.split('"').nth(1).unwrap_or_default());
    inner
}
