//! What a scan says.

use super::ai::Ai;
use super::charset::Set;
use super::check::digit_for;
use super::date::LabelDate;
use super::error::{Field, ScanError};
use super::symbology::Symbology;
use crate::lot::Expiry;
use chrono::{NaiveDate, NaiveTime};
use serde::{Deserialize, Serialize};
use std::fmt;
use ts_rs::TS;

/// A text that is not what its type promises.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not such a number")]
pub struct NotSuch;

/// A Global Trade Item Number: 14 digits, the last its check digit; shorter ones are filled up with noughts in front.
///
/// On the wire its 14 digits as a text. Source: GS1 General Specifications §3.3.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(try_from = "String", into = "String")]
#[ts(type = "string")]
pub struct Gtin(u64);

impl Gtin {
    /// The number that 8, 12, 13 or 14 digits are.
    ///
    /// # Errors
    /// [`ScanError::Truncated`], [`ScanError::Overlong`], [`ScanError::Character`] or [`ScanError::CheckDigit`], of the field 01.
    pub fn read(digits: &str) -> Result<Self, ScanError> {
        let field = Field::Gs1(Ai::GTIN);
        if let Some((at, character)) = Set::DIGITS.stranger(digits) {
            let field = Some(field);
            return Err(ScanError::Character {
                field,
                at,
                character,
            });
        }
        match digits.len() {
            8 | 12..=14 => {}
            found @ ..14 => {
                return Err(ScanError::Truncated {
                    field,
                    needed: if found < 8 { 8 } else { 12 },
                    found,
                });
            }
            found => {
                return Err(ScanError::Overlong {
                    field,
                    max: 14,
                    found,
                });
            }
        }
        let (data, found) = digits.split_at(digits.len() - 1);
        let expected = char::from(digit_for(data));
        if !found.starts_with(expected) {
            return Err(ScanError::CheckDigit {
                field,
                expected: expected.into(),
                found: found.to_owned(),
            });
        }
        Ok(Self::checked(digits))
    }

    /// Digits that were checked.
    pub(super) fn checked(digits: &str) -> Self {
        let number = digits
            .bytes()
            .fold(0, |n, digit| n * 10 + u64::from(digit.wrapping_sub(b'0')));
        Self(number)
    }
}

impl fmt::Display for Gtin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:014}", self.0)
    }
}

impl From<Gtin> for String {
    fn from(gtin: Gtin) -> Self {
        gtin.to_string()
    }
}

impl TryFrom<String> for Gtin {
    type Error = NotSuch;

    fn try_from(digits: String) -> Result<Self, NotSuch> {
        Self::read(&digits).map_err(|_| NotSuch)
    }
}

macro_rules! code_text {
    ($( $(#[$doc:meta])* $name:ident; )+) => { $(
        $(#[$doc])*
        ///
        /// 1 to 20 characters of GS1's set 82, in which HIBC's are contained; as on the label, not folded.
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
        #[serde(try_from = "String", into = "String")]
        #[ts(type = "string")]
        pub struct $name(String);

        impl $name {
            /// The greatest number of characters.
            pub const MAX: usize = 20;

            /// The text as one; none when it is too long, empty, or has a character that no code holds.
            #[must_use]
            pub fn new(text: &str) -> Option<Self> {
                let fits = (1..=Self::MAX).contains(&text.len());
                (fits && Set::GS1.stranger(text).is_none()).then(|| Self(text.to_owned()))
            }

            /// As it is on the label.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl From<$name> for String {
            fn from(text: $name) -> Self {
                text.0
            }
        }

        impl TryFrom<String> for $name {
            type Error = NotSuch;

            fn try_from(text: String) -> Result<Self, NotSuch> {
                Self::new(&text).ok_or(NotSuch)
            }
        }
    )+ };
}

code_text! {
    /// A lot's number as a code holds it.
    CodedLot;
    /// A serial number as a code holds it.
    CodedSerial;
}

/// A product of a labeler under HIBC. Source: ANSI/HIBC 2.6, §2.1.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
pub struct HibcId {
    /// The labeler's code: a letter and three letters or digits.
    pub labeler: String,
    /// The labeler's number of the product: 1 to 18 letters or digits.
    pub product: String,
    /// The unit of measure: 0 for a single item, up to 9.
    pub unit: u8,
}

/// An identifier that has no field of its own, and its data as it was scanned.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
pub struct Element {
    /// The identifier.
    pub ai: Ai,
    /// Its data.
    pub value: String,
}

/// What deserves a word although the code can be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(tag = "warning", rename_all = "snake_case")]
pub enum Warning {
    /// The expiry is past.
    ExpiryPast {
        /// The last day on which it could be used.
        last_day: NaiveDate,
    },
    /// Two identifiers that exclude each other: a count (37) beside a product (01).
    Excluded {
        /// The one.
        ai: Ai,
        /// The other.
        with: Ai,
    },
    /// An identifier without the one it belongs to: a count (37) without its content (02).
    Alone {
        /// The one.
        ai: Ai,
        /// What is missing.
        needs: Ai,
    },
}

/// What a code says.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
pub struct Scan {
    /// The kind of code, as far as the scanner tells.
    pub symbology: Option<Symbology>,
    /// The product under GS1 (01).
    pub gtin: Option<Gtin>,
    /// The product inside a logistic unit (02).
    pub content: Option<Gtin>,
    /// The product under HIBC.
    pub hibc: Option<HibcId>,
    /// The character by which a second HIBC code without a product is tied to the first, whose check character it is.
    pub link: Option<char>,
    /// The lot (10).
    pub lot: Option<CodedLot>,
    /// The expiry (17, 7003); a month as its last day.
    pub expiry: Option<Expiry>,
    /// The time on the expiry's day at which it ends, when the code tells it (7003).
    pub expiry_time: Option<NaiveTime>,
    /// The serial number (21).
    pub serial: Option<CodedSerial>,
    /// When it was made (11).
    pub made: Option<LabelDate>,
    /// How many items (30; HIBC's quantity), at most 99,999,999.
    pub quantity: Option<u32>,
    /// How many of the content are in a logistic unit (37), at most 99,999,999.
    pub count: Option<u32>,
    /// Everything else of a GS1 code, by identifier.
    pub other: Vec<Element>,
    /// Everything else of a HIBC code: its further fields as they are.
    pub supplements: Vec<String>,
    /// What deserves a word.
    pub warnings: Vec<Warning>,
}
