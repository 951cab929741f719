//! The vault: keys, one encrypted file, one writer, and a chain that shows whether the past was changed.
//!
//! It knows nothing of patients. It is given migrations, and keeps what they make room for:
//!
//! - [`Vault::create`] and [`Vault::open_with`] turn a passphrase, or the code of the recovery sheet, into an open database
//!   (`key`, `header`, `slots`, `recovery`, `connect`).
//! - [`Vault::read`] gives a snapshot on a read-only connection (`read`).
//! - [`Vault::write`] gives the one transaction at a time, with its audit entry, its subjects and its receipt in it (`desk`,
//!   `write`, `audit`).
//! - [`Vault::back_up`] makes a copy that counts only once it was opened and compared; [`restore`] and [`rescue`] go back to one.
//! - [`rekey`] makes the vault anew under a new data key.
//!
//! # A vault is a folder
//!
//! | file | what |
//! |---|---|
//! | `records.db`, `-wal`, `-shm` | the database, every page encrypted |
//! | `header.a`, `header.b` | the same twice: the data key, wrapped by each passphrase and by the recovery code. In plain, without names |
//! | `anchor.log` | where the audit chain ended, remembered outside the database |
//! | `photos/` | pictures, each a file of its own, encrypted |
//! | `reserve` | 32 MiB held back, given up when the disk is full |
//! | `lock` | held by the one program that has the vault open |
//!
//! # Keys
//! One random data key; everything else is derived from it (HKDF-SHA256), one key for each purpose. Argon2id turns a passphrase
//! into the key that wraps it. Changing a passphrase rewrites one slot of the header, one copy at a time, each opened again with the key in memory
//! before the other is touched; afterwards the old passphrase opens neither. Keys lie in locked pages that no core dump holds, and are wiped on closing.
//! Who holds the data key holds everything: roles are the program's to enforce, not the header's. Against somebody who has kept it there is a new one (`rekey`).
//!
//! # What is promised
//! An answer to a write means that it is on the disk. An error means that nothing of it was kept; where the disk left that
//! open the vault has closed, recovered and looked. Only [`StoreError::Closed`] leaves it open, until a retry after the
//! next opening. The answer to a write that is [`NewEntry::anchored`] means also that its loss would be announced.
//!
//! On opening, records that are missing against the anchor are announced ([`OpenError::RolledBack`], [`OpenError::AnchorLost`])
//! and nothing is changed. Not announced is a folder put back whole, with its anchor, to an older state: that shows against the manifest of a
//! backup kept elsewhere. Nothing is ever erased to open a vault.
//!
//! A page that is not as it was written makes the vault read-only from then on ([`Vault::is_damaged`]). Messages hold no path, no
//! key, no SQL.

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
#[cfg(unix)]
mod heap;
mod key;
mod memory;
mod open;
mod opening;
mod photos;
mod protections;
mod read;
mod recovery;
mod redact;
pub mod rekey;
pub mod rescue;
mod reserve;
pub mod restore;
mod schema;
mod seal;
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
pub use redact::Whose;
pub use write::{NewEntry, Writer, Written};

pub use rusqlite::types::{
    FromSql, FromSqlError, FromSqlResult, ToSql, ToSqlOutput, Value, ValueRef,
};
pub use rusqlite::{Params, Row, params, params_from_iter};
pub use secrecy::SecretString;
pub use uuid::Uuid;
