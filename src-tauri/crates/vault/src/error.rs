//! What can go wrong, as two closed sets. No message holds a path, a key or SQL.

use rusqlite::ErrorCode;
use rusqlite::ffi;

/// Why a vault could not be created or opened.
#[derive(Debug, thiserror::Error)]
pub enum OpenError {
    /// No slot of the header opens with this passphrase.
    #[error("the passphrase does not open this vault")]
    WrongPassphrase,
    /// The folder holds no vault.
    #[error("there is no vault here")]
    NotFound,
    /// The folder already holds a vault, or what is left of one.
    #[error("there is already a vault here")]
    AlreadyExists,
    /// Another process, or this one, has the vault open.
    #[error("the vault is already open")]
    AlreadyOpen,
    /// Neither copy of the header is whole.
    #[error("both copies of the vault's header are damaged")]
    DamagedHeader,
    /// The header opened, but the database is missing, damaged or another one's.
    #[error("the vault's database is damaged")]
    Damaged,
    /// A newer program has written this vault.
    #[error("this vault needs a newer program: schema version {needed}")]
    NewerSchema {
        /// The schema version a program must know to open this vault.
        needed: u32,
    },
    /// The header asks for a key derivation weaker than the floor or dearer than the ceiling.
    #[error("the vault's header asks for an unsafe key derivation")]
    UnsafeKdf,
    /// The anchor knows of entries that the chain has not: records were lost, or the database was put back to an older state.
    #[error("records are missing: entry {anchored} was there, the last one now is {found}")]
    RolledBack {
        /// The entry that the anchor remembers.
        anchored: u64,
        /// The last entry that is there.
        found: u64,
    },
    /// `anchor.log` is missing or holds no whole record.
    #[error("the vault's anchor is missing or damaged")]
    AnchorLost,
    /// The last passphrase slot, or the way in by which the vault is open, is not taken away.
    #[error("this way into the vault is in use")]
    SlotInUse,
    /// The header holds no more.
    #[error("the vault's header has no room for another way in")]
    TooManySlots,
    /// The file system refused, for another reason than room or permission: those are [`StoreError::Full`] and
    /// [`StoreError::ReadOnly`].
    #[error("the vault's files could not be read or written")]
    Io(#[source] std::io::Error),
    /// The database refused.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl From<std::io::Error> for OpenError {
    fn from(error: std::io::Error) -> Self {
        match StoreError::from_io(&error) {
            StoreError::Io => Self::Io(error),
            other => Self::Store(other),
        }
    }
}

impl From<rusqlite::Error> for OpenError {
    fn from(error: rusqlite::Error) -> Self {
        match StoreError::from(error) {
            StoreError::Damaged => Self::Damaged,
            other => Self::Store(other),
        }
    }
}

/// Why a read or a write did not happen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum StoreError {
    /// The disk is full; nothing was kept.
    #[error("the disk is full")]
    Full,
    /// The vault's files cannot be written.
    #[error("the vault cannot be written to")]
    ReadOnly,
    /// Somebody else holds the database, or it is being made anew beside itself.
    #[error("the vault is busy")]
    Busy,
    /// A rule of the schema refused the change; nothing was kept.
    #[error("a rule of the database refused the change")]
    Constraint(ConstraintKind),
    /// The database is damaged.
    #[error("the vault's database is damaged")]
    Damaged,
    /// The vault is closed, or closed itself after a disk error that it could not settle. Whether that last write was
    /// kept is learnt by opening again and repeating it with the same identifier.
    #[error("the vault is closed")]
    Closed,
    /// This write identifier was used before, for something else.
    #[error("this write identifier was used before for another request")]
    ReusedWriteId,
    /// The disk failed; nothing was kept.
    #[error("the disk could not be read or written")]
    Io,
    /// A mistake in the program: it is not the user's, and nothing was kept.
    #[error("the vault could not do this")]
    Other,
}

impl StoreError {
    /// The file system's own words for a full disk and for a folder that may not be written.
    pub(crate) fn from_io(error: &std::io::Error) -> Self {
        use std::io::ErrorKind;
        match error.kind() {
            ErrorKind::StorageFull | ErrorKind::QuotaExceeded => Self::Full,
            ErrorKind::ReadOnlyFilesystem | ErrorKind::PermissionDenied => Self::ReadOnly,
            _ => Self::Io,
        }
    }
}

/// Which kind of rule refused a change.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ConstraintKind {
    /// A value that must be the only one of its kind exists already.
    Unique,
    /// A row that is referred to does not exist, or is still referred to.
    ForeignKey,
    /// A CHECK, or a value of the wrong type.
    Check,
    /// A value is missing.
    NotNull,
    /// A trigger refused.
    Trigger,
    /// Any other.
    Other,
}

impl ConstraintKind {
    fn from_code(extended: i32) -> Self {
        match extended {
            ffi::SQLITE_CONSTRAINT_UNIQUE
            | ffi::SQLITE_CONSTRAINT_PRIMARYKEY
            | ffi::SQLITE_CONSTRAINT_ROWID => Self::Unique,
            ffi::SQLITE_CONSTRAINT_FOREIGNKEY => Self::ForeignKey,
            ffi::SQLITE_CONSTRAINT_CHECK | ffi::SQLITE_CONSTRAINT_DATATYPE => Self::Check,
            ffi::SQLITE_CONSTRAINT_NOTNULL => Self::NotNull,
            ffi::SQLITE_CONSTRAINT_TRIGGER => Self::Trigger,
            _ => Self::Other,
        }
    }
}

impl From<rusqlite::Error> for StoreError {
    fn from(error: rusqlite::Error) -> Self {
        let Some(failure) = error.sqlite_error() else {
            tell_the_programmer(&error);
            return Self::Other;
        };
        // Where the WAL's index does not fit on the disk SQLite calls it an I/O error.
        if failure.extended_code == ffi::SQLITE_IOERR_SHMSIZE {
            return Self::Full;
        }
        match failure.code {
            ErrorCode::DiskFull => Self::Full,
            ErrorCode::ReadOnly | ErrorCode::PermissionDenied => Self::ReadOnly,
            ErrorCode::DatabaseBusy
            | ErrorCode::DatabaseLocked
            | ErrorCode::FileLockingProtocolFailed => Self::Busy,
            ErrorCode::ConstraintViolation => {
                Self::Constraint(ConstraintKind::from_code(failure.extended_code))
            }
            ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase => Self::Damaged,
            ErrorCode::SystemIoFailure | ErrorCode::CannotOpen => Self::Io,
            _ => {
                tell_the_programmer(&error);
                Self::Other
            }
        }
    }
}

/// A mistyped column would otherwise be a silent `Other`. Debug builds only: SQL is never shown to a user.
fn tell_the_programmer(error: &rusqlite::Error) {
    if cfg!(debug_assertions) {
        eprintln!("vault: {error}");
    } else {
        let code = error.sqlite_error().map(|failure| failure.extended_code);
        tracing::error!(
            ?code,
            "a statement failed for a reason that is the program's"
        );
    }
}

#[cfg(test)]
mod tests {
    use std::io::{Error, ErrorKind};

    use super::*;

    #[test]
    fn a_full_disk_and_a_read_only_folder_are_told_whoever_says_so() {
        let opened = |kind: ErrorKind| OpenError::from(Error::from(kind));
        let of_the_system = |number: i32| OpenError::from(Error::from_raw_os_error(number));
        let full = |error: OpenError| matches!(error, OpenError::Store(StoreError::Full));
        let read_only = |error: OpenError| matches!(error, OpenError::Store(StoreError::ReadOnly));
        assert!(full(opened(ErrorKind::StorageFull)) && full(opened(ErrorKind::QuotaExceeded)));
        assert!(read_only(opened(ErrorKind::PermissionDenied)));
        assert!(read_only(opened(ErrorKind::ReadOnlyFilesystem)));
        assert!(matches!(opened(ErrorKind::TimedOut), OpenError::Io(_)));
        if cfg!(target_os = "linux") {
            // ENOSPC, EROFS, EACCES, EIO
            assert!(full(of_the_system(28)));
            assert!(read_only(of_the_system(30)) && read_only(of_the_system(13)));
            assert!(matches!(of_the_system(5), OpenError::Io(_)));
        }

        let of_sqlite = |code: i32| {
            let failure = rusqlite::Error::SqliteFailure(ffi::Error::new(code), None);
            OpenError::from(failure)
        };
        assert!(full(of_sqlite(ffi::SQLITE_FULL)));
        assert!(full(of_sqlite(ffi::SQLITE_IOERR_SHMSIZE)));
        assert!(read_only(of_sqlite(ffi::SQLITE_READONLY_DIRECTORY)));
        assert!(matches!(of_sqlite(ffi::SQLITE_CORRUPT), OpenError::Damaged));
        assert!(matches!(of_sqlite(ffi::SQLITE_NOTADB), OpenError::Damaged));
    }
}
