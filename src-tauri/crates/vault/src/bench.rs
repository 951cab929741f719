//! What a benchmark compares the vault with.

use std::path::Path;

pub use rusqlite::Connection;

use crate::connect::{self, Access};
use crate::error::OpenError;
use crate::{files, key};

/// A bare SQLCipher database `bare.db` in `dir`, new, with a random raw key and the vault's own settings (WAL, FULL, no
/// automatic checkpoint), but no audit log, no receipts, no writer thread and no authorizer.
///
/// # Errors
/// When it exists already or cannot be written.
pub fn bare_connection(dir: &Path) -> Result<Connection, OpenError> {
    let path = dir.join("bare.db");
    files::create_private(&path)?;
    connect::connect(&path, &key::random_key()?, Access::Write)
}
