//! What a caller says when a vault is opened.

use std::path::Path;

use chrono::{DateTime, Utc};
use secrecy::SecretString;

use crate::recovery::RecoveryCode;

/// One step of the schema. Its number is its position, counted from 1, and becomes the file's `user_version`.
#[derive(Debug, Clone, Copy)]
pub struct Migration {
    /// The file's name, for errors and logs.
    pub name: &'static str,
    /// What it does. It runs in a transaction of its own and holds no BEGIN or COMMIT.
    pub sql: &'static str,
}

/// What opens a vault.
#[derive(Clone, Copy)]
pub enum Unlock<'a> {
    /// A person's passphrase.
    Passphrase(&'a SecretString),
    /// The code from the recovery sheet.
    Recovery(&'a RecoveryCode),
}

/// What to do when the anchor says that records are missing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Trust {
    /// Refuse to open: [`OpenError::RolledBack`](crate::OpenError::RolledBack),
    /// [`OpenError::AnchorLost`](crate::OpenError::AnchorLost).
    Strict,
    /// A person has read what is missing and goes on; the anchor begins anew at what is there. The caller logs it.
    AcceptLoss,
}

/// How a vault is opened.
#[derive(Clone, Copy)]
pub struct Opening<'a> {
    /// The schema's steps.
    pub migrations: &'static [Migration],
    /// Strict, save when a person decided otherwise.
    pub trust: Trust,
    /// Where the backup goes that is made before a migration.
    pub backups: &'a Path,
    /// Now.
    pub at: DateTime<Utc>,
}

impl<'a> Opening<'a> {
    /// Strictly, for who has no clock at hand.
    pub(crate) fn strictly(migrations: &'static [Migration], backups: &'a Path) -> Self {
        Self {
            migrations,
            trust: Trust::Strict,
            backups,
            at: DateTime::UNIX_EPOCH,
        }
    }
}
