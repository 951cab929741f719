//! What is asked and answered about accounts.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::moment::Role;

/// Someone who may open the vault, or once might.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct AccountView {
    /// Its number.
    pub account: i64,
    /// Name as on documents and in the history.
    pub name: String,
    /// Licence number; empty for an assistant.
    pub licence: String,
    /// Practitioner or assistant.
    pub role: Role,
    /// False once it was removed: its name stays in the history.
    pub active: bool,
    /// Whether there is a passphrase; false after a setting-up that was cut short.
    pub has_passphrase: bool,
    /// The one who asks.
    pub you: bool,
}

/// `accounts.add`
#[derive(Clone, Serialize, Deserialize, TS)]
pub struct AccountAdd {
    /// Name.
    pub name: String,
    /// Licence number; needed for a practitioner.
    pub licence: String,
    /// Practitioner or assistant.
    pub role: Role,
    /// Their passphrase, which they type themselves.
    pub passphrase: String,
    /// The passphrase of the one who asks, typed again.
    pub yours: String,
}

/// `accounts.change`: how an account stands on documents, and what it may.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct AccountChange {
    /// Which.
    pub account: i64,
    /// Name.
    pub name: String,
    /// Licence number.
    pub licence: String,
    /// Practitioner or assistant. The last practitioner stays one.
    pub role: Role,
}

/// `accounts.remove`
#[derive(Clone, Serialize, Deserialize, TS)]
pub struct AccountRemove {
    /// Which; not one's own.
    pub account: i64,
    /// The passphrase of the one who asks.
    pub yours: String,
}

/// `accounts.set_passphrase`: for somebody who forgot theirs.
#[derive(Clone, Serialize, Deserialize, TS)]
pub struct AccountPassphrase {
    /// Whose; not one's own.
    pub account: i64,
    /// The new one.
    pub passphrase: String,
    /// The passphrase of the one who asks.
    pub yours: String,
}

/// `passphrase.change`: one's own.
#[derive(Clone, Serialize, Deserialize, TS)]
pub struct PassphraseChange {
    /// The present one.
    pub present: String,
    /// The new one.
    pub passphrase: String,
}
