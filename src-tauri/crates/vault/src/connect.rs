//! One database connection, set up the only way there is.

use std::path::Path;
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, LazyLock};
use std::time::Duration;

use rusqlite::config::DbConfig;
use rusqlite::hooks::{AuthAction, AuthContext, Authorization};
use rusqlite::{Connection, OpenFlags};
use zeroize::Zeroizing;

use crate::error::{OpenError, StoreError};
use crate::key::Key;

/// "Anag", in the file's header.
pub(crate) const APPLICATION_ID: i32 = 0x416E_6167;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Access {
    Read,
    Write,
}

/// What statements may do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Phase {
    /// The program's own migrations: they may change the schema.
    Migration,
    /// Everything after that.
    Use,
}

/// Whether SQLite works in memory of ours. Asked once, before anything else of SQLite, whichever thread comes first.
static OWN_MEMORY: LazyLock<bool> = LazyLock::new(begin);

#[cfg(unix)]
fn begin() -> bool {
    let installed = crate::heap::install();
    if !installed {
        tracing::warn!(
            "SQLite was in use before its memory was ready; it locks each allocation by itself"
        );
    }
    installed
}

#[cfg(not(unix))]
fn begin() -> bool {
    false
}

/// Makes SQLite ready, for a test that opens a database past [`connect`].
#[cfg(test)]
pub(crate) fn prepare() {
    LazyLock::force(&OWN_MEMORY);
}

/// Opens the database. A file that this key does not open is [`OpenError::Damaged`]: the header has proved the key.
pub(crate) fn connect(path: &Path, key: &Key, access: Access) -> Result<Connection, OpenError> {
    let own_memory = *OWN_MEMORY;
    let mode = match access {
        Access::Read => OpenFlags::SQLITE_OPEN_READ_ONLY,
        Access::Write => OpenFlags::SQLITE_OPEN_READ_WRITE,
    };
    let connection = Connection::open_with_flags(path, mode | OpenFlags::SQLITE_OPEN_NO_MUTEX)?;
    // Before the key, so that the statement which holds the key is wiped too. SQLCipher would log to stderr.
    connection.execute_batch("PRAGMA cipher_log_level = NONE;")?;
    if !own_memory {
        connection.execute_batch("PRAGMA cipher_memory_security = ON;")?;
    }
    connection.execute_batch(&raw_key(key))?;
    connection.query_row("SELECT count(*) FROM sqlite_schema", [], |_| Ok(()))?;
    if access == Access::Write {
        let mode: String =
            connection.query_row("PRAGMA journal_mode = WAL", [], |row| row.get(0))?;
        if mode != "wal" {
            return Err(StoreError::Other.into());
        }
    }
    connection.execute_batch(
        "PRAGMA synchronous = FULL;
         PRAGMA fullfsync = ON;
         PRAGMA checkpoint_fullfsync = ON;
         PRAGMA wal_autocheckpoint = 0;
         PRAGMA mmap_size = 0;
         PRAGMA temp_store = MEMORY;
         PRAGMA secure_delete = ON;
         PRAGMA cell_size_check = ON;
         PRAGMA foreign_keys = ON;
         PRAGMA cache_size = -8192;",
    )?;
    connection.busy_timeout(Duration::from_secs(5))?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true)?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_TRUSTED_SCHEMA, false)?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_DQS_DML, false)?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_DQS_DDL, false)?;
    // A plan that looks at bound values is made anew whenever they change: then every statement with a parameter in its WHERE is
    // prepared again each time, which cost more than running it.
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true)?;
    connection.set_prepared_statement_cache_capacity(256);
    Ok(connection)
}

/// SQLCipher takes a raw key in this form and derives nothing from it.
pub(crate) fn raw_key(key: &Key) -> Zeroizing<String> {
    const HEX: &[u8; 16] = b"0123456789abcdef";
    // The whole length at once: growing would leave pieces of the key behind on the heap.
    let mut sql = Zeroizing::new(String::with_capacity(96));
    sql.push_str("PRAGMA key = \"x'");
    for byte in key.iter() {
        sql.push(char::from(HEX[usize::from(byte >> 4)]));
        sql.push(char::from(HEX[usize::from(byte & 15)]));
    }
    sql.push_str("'\";");
    sql
}

/// From here on this connection does only what `phase` allows.
pub(crate) fn restrict(connection: &mut Connection, phase: Phase) -> Result<(), OpenError> {
    connection.authorizer(Some(move |context: AuthContext<'_>| {
        judge(phase, context.action)
    }))?;
    Ok(())
}

fn judge(phase: Phase, action: AuthAction<'_>) -> Authorization {
    use AuthAction as A;
    let allowed = match action {
        A::Attach { .. } | A::Detach { .. } | A::Unknown { .. } => false,
        A::Function { function_name } => {
            !function_name.eq_ignore_ascii_case("load_extension")
                && !function_name.eq_ignore_ascii_case("sqlcipher_export")
        }
        A::Pragma {
            pragma_name,
            pragma_value,
        } => pragma_allowed(phase, pragma_name, pragma_value.is_some()),
        A::DropIndex { .. }
        | A::DropTable { .. }
        | A::DropTrigger { .. }
        | A::DropView { .. }
        | A::DropVtable { .. }
        | A::AlterTable { .. }
        | A::CreateIndex { .. }
        | A::CreateTable { .. }
        | A::CreateTrigger { .. }
        | A::CreateView { .. }
        | A::CreateVtable { .. } => phase == Phase::Migration,
        _ => true,
    };
    if allowed {
        Authorization::Allow
    } else {
        Authorization::Deny
    }
}

fn pragma_allowed(phase: Phase, name: &str, sets: bool) -> bool {
    let name = name.to_ascii_lowercase();
    let dangerous = name.starts_with("cipher_")
        || name.contains("key") && !name.starts_with("foreign_key")
        || name == "writable_schema";
    match name.as_str() {
        "cipher_integrity_check" | "cipher_version" => !sets,
        _ if dangerous => false,
        // These take an argument and change nothing, or only fold the WAL into the database.
        "table_info" | "table_xinfo" | "table_list" | "index_list" | "index_info"
        | "index_xinfo" | "foreign_key_list" | "foreign_key_check" | "integrity_check"
        | "quick_check" | "wal_checkpoint" => true,
        _ => !sets || phase == Phase::Migration,
    }
}

/// Keeps the number of frames in the WAL, which SQLite otherwise tells only by checkpointing.
pub(crate) fn count_frames(
    connection: &mut Connection,
    frames: Arc<AtomicU32>,
) -> Result<(), OpenError> {
    connection.wal_hook(Some(move |_: &mut rusqlite::hooks::Wal, pages: i32| {
        frames.store(pages.unsigned_abs(), Ordering::Relaxed);
        Ok(())
    }))?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sqlite_is_past_the_wal_reset_bug() {
        // sqlite.org/wal.html#walresetbug: mended in 3.51.3
        assert!(
            rusqlite::version_number() >= 3_051_003,
            "SQLite {}",
            rusqlite::version()
        );
    }

    #[test]
    fn pragmas_that_loosen_anything_are_denied() {
        for (name, sets) in [
            ("key", true),
            ("rekey", true),
            ("hexkey", true),
            ("cipher_migrate", false),
            ("cipher_page_size", true),
            ("CIPHER_USE_HMAC", true),
            ("writable_schema", true),
            ("journal_mode", true),
            ("synchronous", true),
            ("foreign_keys", true),
        ] {
            assert!(!pragma_allowed(Phase::Use, name, sets), "{name}");
        }
        assert!(!pragma_allowed(Phase::Migration, "writable_schema", true));
        assert!(pragma_allowed(Phase::Use, "user_version", false));
        assert!(pragma_allowed(Phase::Use, "foreign_key_list", true));
        assert!(pragma_allowed(Phase::Migration, "user_version", true));
    }
}
