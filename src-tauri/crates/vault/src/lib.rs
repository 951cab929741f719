//! The vault: keys, one encrypted file, one writer, and a chain that shows whether the past was changed.
//!
//! It knows nothing of patients. It is given migrations, and keeps what they make room for:
//!
//! - [`Vault::create`] and [`Vault::open`] turn a passphrase into an open database (`key`, `header`, `connect`).
//! - [`Vault::read`] gives a snapshot on a read-only connection (`read`).
//! - [`Vault::write`] gives the one transaction at a time, with its audit entry and its receipt in it (`desk`, `write`, `audit`).
//!
//! # A vault is a folder
//! `records.db` and, while it is open, `records.db-wal` and `-shm`; `header.a` and `header.b`, which hold the data key
//! wrapped by a passphrase; `lock`. Where later rooms have their doors: `anchor.log` beside the database, further kinds
//! of slot in the header, further purposes of subkeys.
//!
//! # What is promised
//! An answer to a write means that it is on the disk. An error means that nothing of it was kept; where the disk left that
//! open the vault has closed, recovered and looked. Only [`StoreError::Closed`] leaves it open, until a retry after the
//! next opening. Messages hold no path, no key, no SQL.

mod anchor;
mod audit;
pub mod backup;
#[cfg(feature = "bench")]
pub mod bench;
mod check;
mod connect;
mod desk;
mod error;
mod files;
mod header;
mod key;
mod memory;
mod open;
mod photos;
mod read;
mod recovery;
pub mod rescue;
pub mod restore;
mod schema;
mod slots;
#[cfg(test)]
mod tests;
mod write;

pub use audit::ChainReport;
pub use error::{ConstraintKind, OpenError, StoreError};
pub use key::Kdf;
pub use memory::harden_process;
pub use open::{Migration, Opening, Trust, Unlock, Vault};
pub use photos::{Photo, PhotoError};
pub use read::Reader;
pub use recovery::{RecoveryCode, RecoveryCodeError};
pub use write::{NewEntry, Writer, Written};

pub use rusqlite::types::{
    FromSql, FromSqlError, FromSqlResult, ToSql, ToSqlOutput, Value, ValueRef,
};
pub use rusqlite::{Params, Row, params, params_from_iter};
pub use secrecy::SecretString;
pub use uuid::Uuid;
