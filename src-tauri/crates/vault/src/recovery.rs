//! The recovery code: the way in when a passphrase is forgotten.
//!
//! 26 characters of Crockford's base32 hold 130 bits: the code's 128, below two zeros. Two more hold that number modulo 1021, the
//! largest prime that fits into ten bits. A single mistyped character changes the number by `d · 32^k` with `0 < |d| < 32`, two neighbours
//! exchanged by `d · 31 · 32^k`: neither is a multiple of the prime, so both are always noticed, also when they touch the check characters.

use std::fmt;
use std::str::FromStr;

use ctutils::CtEq;
use secrecy::{ExposeSecret, SecretString};
use zeroize::Zeroizing;

use crate::error::OpenError;
use crate::key;

const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const DATA: usize = 26;
const LENGTH: usize = DATA + 2;
const GROUP: usize = 4;
const PRIME: u32 = 1021;

/// 128 random bits, printed as 28 characters of Crockford's base32: 26 for the bits, 2 that check them.
/// Seven groups of four. Read without regard to case, spaces and hyphens; `O` is 0, `I` and `L` are 1.
#[derive(Clone)]
pub struct RecoveryCode(
    /// As printed.
    SecretString,
);

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
        let bits = Zeroizing::new(key::random::<16>()?);
        Ok(Self::from_bits(&bits))
    }

    fn from_bits(bits: &[u8; 16]) -> Self {
        let number = Zeroizing::new(u128::from_be_bytes(*bits));
        let mut values = Zeroizing::new([0_u8; LENGTH]);
        for (place, value) in values[..DATA].iter_mut().rev().enumerate() {
            *value = ((*number >> (5 * place)) & 31) as u8;
        }
        let check = remainder(&values[..DATA]);
        values[DATA] = (check >> 5) as u8;
        values[DATA + 1] = (check & 31) as u8;
        Self::of(&values)
    }

    /// The whole length at once: growing would leave pieces of the code behind on the heap.
    fn of(values: &[u8; LENGTH]) -> Self {
        let mut printed = String::with_capacity(LENGTH + LENGTH / GROUP);
        for (place, value) in values.iter().enumerate() {
            if place > 0 && place % GROUP == 0 {
                printed.push('-');
            }
            printed.push(char::from(ALPHABET[usize::from(value & 31)]));
        }
        Self(SecretString::from(Zeroizing::new(printed).as_str()))
    }

    /// As printed: `7K3M-…`. It is a secret; it is for the sheet and nothing else.
    #[must_use]
    pub fn printed(&self) -> SecretString {
        self.0.clone()
    }

    /// Compares in constant time.
    #[must_use]
    pub fn matches(&self, other: &Self) -> bool {
        self.secret().ct_eq(other.secret()).to_bool()
    }

    /// What its slot's key is derived from.
    pub(crate) fn secret(&self) -> &[u8] {
        self.0.expose_secret().as_bytes()
    }
}

/// The number that these base32 digits write, modulo the prime.
fn remainder(digits: &[u8]) -> u32 {
    digits
        .iter()
        .fold(0, |rest, digit| (rest * 32 + u32::from(*digit)) % PRIME)
}

fn value(typed: char) -> Option<u8> {
    let upper = match typed.to_ascii_uppercase() {
        'O' => '0',
        'I' | 'L' => '1',
        other => other,
    };
    let place = ALPHABET.iter().position(|c| char::from(*c) == upper)?;
    u8::try_from(place).ok()
}

impl FromStr for RecoveryCode {
    type Err = RecoveryCodeError;

    fn from_str(typed: &str) -> Result<Self, RecoveryCodeError> {
        let characters = || typed.chars().filter(|c| !is_separator(*c));
        let length = characters().count();
        if length != LENGTH {
            return Err(RecoveryCodeError::Length(length));
        }
        let mut values = Zeroizing::new([0_u8; LENGTH]);
        for (place, character) in characters().enumerate() {
            values[place] = value(character).ok_or(RecoveryCodeError::Character(place + 1))?;
        }
        let check = u32::from(values[DATA]) * 32 + u32::from(values[DATA + 1]);
        // 26 characters hold 130 bits, a code has 128.
        if values[0] > 7 || remainder(&values[..DATA]) != check {
            return Err(RecoveryCodeError::Check);
        }
        Ok(Self::of(&values))
    }
}

fn is_separator(typed: char) -> bool {
    typed.is_whitespace() || matches!(typed, '-' | '‐' | '‑' | '–' | '—' | '−')
}

impl fmt::Debug for RecoveryCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("RecoveryCode(…)")
    }
}

#[cfg(test)]
mod tests;
