//! What is asked and answered about the recovery sheet and about passphrases.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::paper::Document;

/// `passphrase.judge`
#[derive(Clone, Serialize, Deserialize, TS)]
pub struct PassphraseAsked {
    /// As typed so far.
    pub passphrase: String,
    /// What should not be in it: the clinic's and the person's name.
    pub known: Vec<String>,
}

/// How good a passphrase is, and why.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct PassphraseJudged {
    /// 0 (guessed at once) to 4 (very good).
    pub score: u8,
    /// Whether it would be accepted.
    pub accepted: bool,
    /// Why it is as it is, and what would better it, in the user's language; the most telling first.
    pub reasons: Vec<String>,
}

/// `passphrase.suggest`: generated words.
#[derive(Clone, Serialize, Deserialize, TS)]
pub struct PassphraseSuggested {
    /// Words with spaces between.
    pub passphrase: String,
    /// How many such there are, as bits.
    pub bits: u32,
}

/// `recovery.issue`, `vault.recover` and the like ask again who it is.
#[derive(Clone, Serialize, Deserialize, TS)]
pub struct RecoveryIssue {
    /// One's own passphrase. Not needed while the set-up is not ended, just after the vault was created or recovered.
    pub passphrase: Option<String>,
}

/// A sheet to print. It opens nothing until it was typed back.
#[derive(Clone, Serialize, Deserialize, TS)]
pub struct RecoverySheet {
    /// As printed, in groups of four.
    pub code: String,
    /// The sheet.
    pub document: Document,
}

/// `recovery.confirm`
#[derive(Clone, Serialize, Deserialize, TS)]
pub struct RecoveryConfirm {
    /// As typed from the sheet.
    pub code: String,
}

/// `vault.recover`
#[derive(Clone, Serialize, Deserialize, TS)]
pub struct VaultRecover {
    /// From the sheet.
    pub code: String,
    /// The new passphrase.
    pub passphrase: String,
}
