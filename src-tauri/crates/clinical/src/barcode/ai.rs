//! GS1 application identifiers: the table that ships in `assets/catalogue/application_identifiers.txt`.

use super::charset::Set;
use super::check::Check;
use std::fmt;
use std::sync::OnceLock;

const TABLE: &str = include_str!(concat!(
    env!("CARGO_MANIFEST_DIR"),
    "/../../../assets/catalogue/application_identifiers.txt"
));

/// A GS1 application identifier of two to four digits, which says what the data after it is: 01 a product, 10 a lot, 17 an expiry.
///
/// On the wire its digits as a text. Source: GS1 General Specifications, §3.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize,
)]
#[serde(try_from = "String", into = "String")]
#[derive(ts_rs::TS)]
#[ts(type = "string")]
pub struct Ai {
    number: u16,
    digits: u8,
}

/// A text that is not an application identifier of the table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("unknown application identifier")]
pub struct UnknownAi;

impl Ai {
    /// The product: a GTIN.
    pub const GTIN: Self = two(1);
    /// The product inside a logistic unit: a GTIN.
    pub const CONTENT: Self = two(2);
    /// The lot.
    pub const LOT: Self = two(10);
    /// The day it was made.
    pub const MADE: Self = two(11);
    /// The day until which it is best, which is no expiry.
    pub const BEST_BEFORE: Self = two(15);
    /// The expiry.
    pub const EXPIRY: Self = two(17);
    /// The serial number.
    pub const SERIAL: Self = two(21);
    /// How many items: of an item of variable measure.
    pub const QUANTITY: Self = two(30);
    /// How many of the product are inside a logistic unit.
    pub const COUNT: Self = two(37);
    /// The expiry with hour and minute.
    pub const EXPIRY_TIME: Self = Self {
        number: 7003,
        digits: 4,
    };
    pub(super) const VARIANT: Self = two(22);
    pub(super) const THIRD_PARTY_SERIAL: Self = Self {
        number: 235,
        digits: 3,
    };

    /// The identifier with these digits, when the table has it.
    #[must_use]
    pub fn known(digits: &str) -> Option<Self> {
        entry(digits).map(|entry| entry.ai)
    }

    fn of_digits(text: &str) -> Option<Self> {
        let digits = u8::try_from(text.len()).ok()?;
        if !(2..=4).contains(&digits) {
            return None;
        }
        let mut number = 0;
        for digit in text.bytes() {
            number = number * 10 + u16::from(digit.is_ascii_digit().then(|| digit - b'0')?);
        }
        Some(Self { number, digits })
    }

    /// Its place in the index: two digits first, then three, then four.
    const fn place(self) -> usize {
        let offset = match self.digits {
            2 => 0,
            3 => 100,
            _ => 1100,
        };
        offset + self.number as usize
    }
}

const fn two(number: u16) -> Ai {
    Ai { number, digits: 2 }
}

impl fmt::Display for Ai {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:0width$}", self.number, width = self.digits.into())
    }
}

impl From<Ai> for String {
    fn from(ai: Ai) -> Self {
        ai.to_string()
    }
}

impl TryFrom<String> for Ai {
    type Error = UnknownAi;

    fn try_from(digits: String) -> Result<Self, UnknownAi> {
        Self::known(&digits).ok_or(UnknownAi)
    }
}

/// A part of an identifier's data.
#[derive(Debug, Clone, Copy)]
pub(super) struct Part {
    pub set: Set,
    pub min: usize,
    pub max: usize,
    pub optional: bool,
    pub check: Check,
}

/// Identifiers that share their first digits: `310n`.
#[derive(Debug, Clone, Copy)]
pub(super) struct Pattern {
    digits: u8,
    from: u16,
    to: u16,
    /// How it is told when it is missing.
    pub ai: Ai,
}

impl Pattern {
    pub fn matches(self, ai: Ai) -> bool {
        self.digits == ai.digits && (self.from..=self.to).contains(&ai.number)
    }
}

/// What the table says of an identifier.
#[derive(Debug)]
pub(super) struct Entry {
    pub ai: Ai,
    /// Its digits' number: where its data begins.
    pub width: usize,
    /// Its length follows from its first two digits, so that no separator follows.
    pub ends_itself: bool,
    /// It tells something of the item.
    pub of_item: bool,
    /// It may stand in a Digital Link's query.
    pub in_link: bool,
    pub parts: Vec<Part>,
    pub min: usize,
    pub max: usize,
    pub excludes: Vec<Pattern>,
    pub needs: Vec<Pattern>,
}

struct Table {
    entries: Vec<Entry>,
    /// How many digits an identifier has that begins with these two; 0 = there is none.
    widths: [u8; 100],
    /// One more than an entry's place in `entries`, by the identifier's place; 0 = there is none.
    index: Vec<u16>,
}

fn table() -> &'static Table {
    static READ: OnceLock<Table> = OnceLock::new();
    READ.get_or_init(|| {
        let entries: Vec<Entry> = TABLE.lines().flat_map(entries_of).collect();
        let mut widths = [0; 100];
        let mut index = vec![0; 11_100];
        for (place, entry) in (1..).zip(&entries) {
            let first = entry.ai.number / [1, 10, 100][usize::from(entry.ai.digits) - 2];
            widths[usize::from(first)] = entry.ai.digits;
            index[entry.ai.place()] = place;
        }
        Table {
            entries,
            widths,
            index,
        }
    })
}

/// The entry of the identifier with which `rest` begins.
pub(super) fn entry_at(rest: &str) -> Option<&'static Entry> {
    let table = table();
    let &[a, b, ..] = rest.as_bytes() else {
        return None;
    };
    if !a.is_ascii_digit() || !b.is_ascii_digit() {
        return None;
    }
    let first = usize::from((a - b'0') * 10 + (b - b'0'));
    let ai = Ai::of_digits(rest.get(..usize::from(table.widths[first]))?)?;
    let place = usize::from(table.index[ai.place()]);
    table.entries.get(place.checked_sub(1)?)
}

/// The entry of exactly this identifier.
pub(super) fn entry(digits: &str) -> Option<&'static Entry> {
    entry_at(digits).filter(|entry| entry.width == digits.len())
}

/// The entry of an identifier, which always has one.
pub(super) fn entry_of(ai: Ai) -> Option<&'static Entry> {
    let table = table();
    let place = usize::from(table.index[ai.place()]);
    table.entries.get(place.checked_sub(1)?)
}

/// The identifiers of a line; none for a comment, and for a line that is not understood, of which a test finds none.
fn entries_of(line: &str) -> Vec<Entry> {
    let one = |ai: Ai| -> Option<Entry> {
        let mut words = line.split_ascii_whitespace().skip(1);
        let flags = words.next()?;
        let mut parts = Vec::new();
        let (mut excludes, mut needs) = (Vec::new(), Vec::new());
        for word in words {
            if let Some(list) = word.strip_prefix("ex=") {
                excludes.extend(list.split(',').filter_map(pattern_of));
            } else if let Some(list) = word.strip_prefix("req=") {
                needs.extend(list.split(',').filter_map(pattern_of));
            } else {
                parts.push(part_of(word)?);
            }
        }
        Some(Entry {
            ai,
            width: ai.digits.into(),
            ends_itself: flags.contains('*'),
            of_item: flags.contains('+'),
            in_link: flags.contains('?'),
            min: parts.iter().filter(|p| !p.optional).map(|p| p.min).sum(),
            max: parts.iter().map(|p| p.max).sum(),
            parts,
            excludes,
            needs,
        })
    };
    let range = line.split_ascii_whitespace().next().unwrap_or_default();
    let (first, last) = range.split_once('-').unwrap_or((range, range));
    let (Some(first), Some(last)) = (Ai::of_digits(first), Ai::of_digits(last)) else {
        return Vec::new();
    };
    (first.number..=last.number)
        .filter_map(|number| one(Ai { number, ..first }))
        .collect()
}

/// `N6,yymmd0`, `X..20`, `[N4],hhmi`.
fn part_of(word: &str) -> Option<Part> {
    let (form, check) = word.split_once(',').unwrap_or((word, ""));
    let inner = form.strip_prefix('[').and_then(|f| f.strip_suffix(']'));
    let (set, length) = inner.unwrap_or(form).split_at_checked(1)?;
    let (min, max) = match length.strip_prefix("..") {
        Some(max) => (1, max.parse().ok()?),
        None => (length.parse().ok()?, length.parse().ok()?),
    };
    Some(Part {
        set: match set {
            "N" => Set::DIGITS,
            "X" => Set::GS1,
            "Y" => Set::GS1_39,
            "Z" => Set::BASE64,
            _ => return None,
        },
        min,
        max,
        optional: inner.is_some(),
        check: Check::named(check)?,
    })
}

fn pattern_of(word: &str) -> Option<Pattern> {
    let from = Ai::of_digits(&word.replace('n', "0"))?;
    Some(Pattern {
        digits: from.digits,
        from: from.number,
        to: Ai::of_digits(&word.replace('n', "9"))?.number,
        ai: from,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_of_the_table_is_understood() {
        for line in TABLE.lines().filter(|line| !line.starts_with('#')) {
            assert!(!entries_of(line).is_empty(), "{line}");
            for entry in entries_of(line) {
                let found = entry_at(&format!("{}000", entry.ai)).map(|entry| entry.ai);
                assert_eq!(found, Some(entry.ai), "{line}");
                assert!(entry.min > 0 && entry.max >= entry.min, "{line}");
            }
        }
    }
}
