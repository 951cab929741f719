//! What is wrong with a scan, as data; the sentences are elsewhere, by [`ScanError::key`].

use super::ai::Ai;
use super::layout::Layout;
use super::scan::Scan;
use crate::words::words;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

words! {
    /// A part of a HIBC code.
    HibcPart {
        /// The labeler's code: a letter and three characters.
        Labeler = "labeler",
        /// The labeler's number of the product.
        Product = "product",
        /// The unit of measure: a digit.
        Unit = "unit",
        /// The expiry.
        Expiry = "expiry",
        /// The day it was made.
        Made = "made",
        /// The quantity.
        Quantity = "quantity",
        /// The lot.
        Lot = "lot",
        /// The serial number.
        Serial = "serial",
        /// The character that ties a second code to the first.
        Link = "link",
        /// The check character at the end.
        Check = "check",
    }
}

/// Where something is wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(tag = "standard", content = "name", rename_all = "snake_case")]
pub enum Field {
    /// The data of a GS1 application identifier; a number alone under a code of stripes counts as 01.
    Gs1(Ai),
    /// A part of a HIBC code.
    Hibc(HibcPart),
}

words! {
    /// What is wrong with a Digital Link.
    LinkProblem {
        /// No product (01) in its path.
        NoProduct = "no_product",
        /// Its path has an identifier that does not follow a product, or not in the order variant, lot, serial number.
        PathOrder = "path_order",
        /// An identifier without a value.
        NoValue = "no_value",
        /// A `%` without two hexadecimal digits, or what they say is no character of such a code.
        Escape = "escape",
        /// A number in its query that is not an identifier which may stand there.
        Key = "key",
        /// Capital and small letters mixed in `http`.
        Scheme = "scheme",
    }
}

/// Why a scan cannot be used. Lengths and places are in characters, places from 0.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error, Serialize, Deserialize, TS)]
#[error("{}", self.key())]
#[serde(tag = "error", rename_all = "snake_case")]
pub enum ScanError {
    /// Nothing was scanned.
    Empty,
    /// Longer than any code on a product.
    TooLong {
        /// The greatest length.
        max: usize,
    },
    /// Nothing that GS1 or HIBC know.
    NotACode,
    /// An application identifier was expected.
    UnknownAi {
        /// Where.
        at: usize,
        /// What stands there, four characters at most.
        found: String,
    },
    /// A field ends too early: the scan was cut off.
    Truncated {
        /// The field.
        field: Field,
        /// How many characters it has at least.
        needed: usize,
        /// How many there are.
        found: usize,
    },
    /// A field is too long; a separator may have been lost after it.
    Overlong {
        /// The field.
        field: Field,
        /// How many characters it may have.
        max: usize,
        /// How many there are.
        found: usize,
    },
    /// A character that cannot stand there.
    Character {
        /// The field; none: anywhere in such a code.
        field: Option<Field>,
        /// Where in the field, or in the scan.
        at: usize,
        /// The character.
        character: char,
    },
    /// The check digit, pair or character is wrong: misread or mistyped.
    CheckDigit {
        /// The field.
        field: Field,
        /// What it should be.
        expected: String,
        /// What it is.
        found: String,
    },
    /// No such day or time.
    Date {
        /// The field.
        field: Field,
        /// What it says.
        found: String,
    },
    /// The same is told twice, differently: two codes in one scan.
    Conflict {
        /// What is told twice.
        field: Field,
        /// What is told first.
        first: String,
        /// What is told second.
        second: String,
    },
    /// Two codes in one scan.
    TwoCodes,
    /// A second code belongs to another product.
    LinkCharacter {
        /// The first code's check character.
        expected: char,
        /// The second code's link character.
        found: char,
    },
    /// A bracket of a code in readable form is missing.
    Bracket {
        /// Where.
        at: usize,
    },
    /// A HIBC code has something else where this should be.
    Hibc {
        /// What should be there.
        part: HibcPart,
    },
    /// An address that is no GS1 Digital Link.
    Link {
        /// What is wrong.
        problem: LinkProblem,
        /// The part at fault; empty for the whole.
        found: String,
    },
    /// The scanner types for another keyboard than the one the computer is set to.
    KeyboardLayout {
        /// Which one the computer is set to, when only one comes into question.
        layout: Option<Layout>,
        /// What was meant, when that is certain and its check digit is right; only to be confirmed.
        reading: Option<Box<Scan>>,
    },
    /// Capital and small letters are exchanged.
    CapsLock {
        /// What was meant; only to be confirmed.
        reading: Box<Scan>,
    },
}

impl ScanError {
    /// The variant's name on the wire, by which its text is found.
    #[must_use]
    pub const fn key(&self) -> &'static str {
        match self {
            Self::Empty => "empty",
            Self::TooLong { .. } => "too_long",
            Self::NotACode => "not_a_code",
            Self::UnknownAi { .. } => "unknown_ai",
            Self::Truncated { .. } => "truncated",
            Self::Overlong { .. } => "overlong",
            Self::Character { .. } => "character",
            Self::CheckDigit { .. } => "check_digit",
            Self::Date { .. } => "date",
            Self::Conflict { .. } => "conflict",
            Self::TwoCodes => "two_codes",
            Self::LinkCharacter { .. } => "link_character",
            Self::Bracket { .. } => "bracket",
            Self::Hibc { .. } => "hibc",
            Self::Link { .. } => "link",
            Self::KeyboardLayout { .. } => "keyboard_layout",
            Self::CapsLock { .. } => "caps_lock",
        }
    }
}
