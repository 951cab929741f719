//! What a database holds: the vault's own tables, and what the migrations have made of the rest.

use std::path::Path;

use rusqlite::Connection;

use crate::connect::{self, Phase};
use crate::error::{OpenError, StoreError};
use crate::open::Migration;
use crate::protections::{self, Protection};

/// The vault's own tables, as a new database gets them; then [`REDACTIONS`] and [`CODES`].
const VAULT: &str = include_str!("schema/vault.sql");
/// What vaults lack that were made before there was an anchor.
const SUBJECTS: &str = include_str!("schema/subjects.sql");
/// What vaults lack that were made before a record could be destroyed.
const REDACTIONS: &str = include_str!("schema/redactions.sql");
/// What vaults lack that were made before there was a new key for one.
const CODES: &str = include_str!("schema/codes.sql");

/// Everything of the vault's own that a new database begins with.
pub(crate) fn of_a_new_database() -> String {
    [VAULT, REDACTIONS, CODES].concat()
}

/// How far a database is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct State {
    /// Migrations it has seen.
    pub version: u32,
    /// It has `audit_subject`. The table and the anchor came together: a database without it has never been anchored. Nobody but the
    /// holder of the key can take the table away.
    subjects: bool,
    /// It has `audit_redaction`.
    redactions: bool,
    /// It has `audit_code`.
    codes: bool,
}

impl State {
    pub fn read(connection: &Connection) -> Result<Self, OpenError> {
        let version = connection.query_row("PRAGMA user_version", [], |row| row.get(0))?;
        Ok(Self {
            version,
            subjects: has_table(connection, "audit_subject")?,
            redactions: has_table(connection, "audit_redaction")?,
            codes: has_table(connection, "audit_code")?,
        })
    }

    pub fn has_anchor(self) -> bool {
        self.subjects
    }

    /// A database of a newer program is refused by the version it needs, and left as it is.
    pub fn is_known(self, migrations: &[Migration]) -> Result<(), OpenError> {
        if self.version as usize > migrations.len() {
            return Err(OpenError::NewerSchema {
                needed: self.version,
            });
        }
        Ok(())
    }

    /// Whether [`State::bring_up_to_date`] has something to do.
    pub fn is_old(self, migrations: &[Migration]) -> bool {
        let has_all = self.subjects && self.redactions && self.codes;
        !has_all || (self.version as usize) < migrations.len()
    }

    /// Applies what this file has not seen, each step in one transaction.
    pub fn bring_up_to_date(
        self,
        connection: &mut Connection,
        migrations: &'static [Migration],
    ) -> Result<(), OpenError> {
        self.is_known(migrations)?;
        if !self.is_old(migrations) {
            return Ok(());
        }
        // Rebuilding a table needs foreign keys off, and that switch works outside a transaction only.
        connection.execute_batch("PRAGMA foreign_keys = OFF")?;
        connect::restrict(connection, Phase::Migration)?;
        for (there, name, sql) in [
            (self.subjects, "audit_subject", SUBJECTS),
            (self.redactions, "audit_redaction", REDACTIONS),
            (self.codes, "audit_code", CODES),
        ] {
            if !there {
                one_transaction(connection, name, |connection| {
                    Ok(connection.execute_batch(sql)?)
                })?;
            }
        }
        let whole = stands_for(connection);
        for (index, migration) in migrations.iter().enumerate().skip(self.version as usize) {
            if !whole {
                connection.execute_batch(migration.sql)?;
                let number = index + 1;
                connection.execute_batch(&format!("PRAGMA user_version = {number}"))?;
                continue;
            }
            one_transaction(connection, migration.name, |connection| {
                connection.execute_batch(migration.sql)?;
                if connection.is_autocommit() {
                    return Err(StoreError::Other.into());
                }
                let mut check = connection.prepare("PRAGMA foreign_key_check")?;
                if check.query([])?.next()?.is_some() {
                    return Err(OpenError::Damaged);
                }
                let number = index + 1;
                Ok(connection.execute_batch(&format!("PRAGMA user_version = {number}"))?)
            })?;
        }
        connection.execute_batch("PRAGMA foreign_keys = ON")?;
        Ok(())
    }
}

/// Whether migrations of this connection's vault are transactions.
fn stands_for(connection: &Connection) -> bool {
    let folder = connection.path().and_then(|path| Path::new(path).parent());
    folder.is_none_or(|dir| protections::stands(dir, Protection::MigrationWhole))
}

/// Whether there is a table of that name.
pub(crate) fn has_table(connection: &Connection, name: &str) -> rusqlite::Result<bool> {
    connection.query_row(
        "SELECT count(*) > 0 FROM sqlite_schema WHERE type = 'table' AND name = ?1",
        [name],
        |row| row.get(0),
    )
}

fn one_transaction(
    connection: &Connection,
    name: &'static str,
    step: impl FnOnce(&Connection) -> Result<(), OpenError>,
) -> Result<(), OpenError> {
    connection.execute_batch("BEGIN IMMEDIATE")?;
    let done = step(connection).and_then(|()| Ok(connection.execute_batch("COMMIT")?));
    if done.is_err() {
        tracing::error!(migration = name, "a migration failed");
        if !connection.is_autocommit() {
            connection.execute_batch("ROLLBACK")?;
        }
    }
    done
}
