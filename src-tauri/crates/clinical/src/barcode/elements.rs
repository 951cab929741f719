//! GS1 element strings: identifier and data, one after the other; and their readable form with brackets.

use super::ai::{self, Entry};
use super::check::check;
use super::collect::Piece;
use super::error::{Field, ScanError};

/// The separator that ends an element of variable length.
pub(super) const SEPARATOR: char = '\u{1d}';

/// How many readings are offered at most.
pub const MAX_READINGS: usize = 8;

/// How many steps the search for readings may take.
const MAX_STEPS: usize = 4000;

/// What scanners put for the separator; none of these characters can stand in a value.
fn is_separator(byte: u8) -> bool {
    matches!(byte, 0x1d | b'^' | b'|' | b'~')
}

/// The renderings of the separator that are words, as the separator itself. None: there is none of them.
pub(super) fn with_separators(text: &str) -> Option<String> {
    const WORDS: [&str; 4] = ["{GS}", "<GS>", "[GS]", "\u{241d}"];
    let may_begin = |b: u8| matches!(b, b'{' | b'<' | b'[') || !b.is_ascii();
    if !text.bytes().any(may_begin) {
        return None;
    }
    let mut told = text.to_owned();
    for word in WORDS {
        told = told.replace(word, "\u{1d}");
    }
    (told != text).then_some(told)
}

/// Reads an element string whose separators can be relied on.
///
/// # Errors
/// [`ScanError`], of the first element that is wrong.
pub(super) fn strict(text: &str, year: i32) -> Result<Vec<Piece<'_>>, ScanError> {
    let mut pieces = Vec::with_capacity(8);
    let mut rest = text.trim_start_matches(|c: char| u8::try_from(c).is_ok_and(is_separator));
    while !rest.is_empty() {
        let entry = entry_here(text, rest)?;
        let data = &rest[entry.width..];
        let until = data.bytes().position(is_separator).unwrap_or(data.len());
        let end = if entry.ends_itself {
            until.min(entry.max)
        } else {
            until
        };
        let value = data.get(..end).unwrap_or(data);
        check(entry, value, year)?;
        pieces.push(Piece { entry, value });
        rest = data
            .get(end..)
            .unwrap_or_default()
            .trim_start_matches(|c: char| u8::try_from(c).is_ok_and(is_separator));
    }
    Ok(pieces)
}

fn entry_here(text: &str, rest: &str) -> Result<&'static Entry, ScanError> {
    ai::entry_at(rest).ok_or_else(|| ScanError::UnknownAi {
        at: text.len() - rest.len(),
        found: rest.chars().take(4).collect(),
    })
}

/// Every way to read a text without separators.
#[derive(Debug, Default)]
pub(super) struct Readings<'a> {
    /// The readings, those with the fewest lost separators in front of others with the same beginning.
    pub found: Vec<Vec<Piece<'a>>>,
    /// A separator was lost in all of `found` but the first, or in all.
    pub first_is_whole: bool,
    /// There may be more.
    pub more: bool,
    path: Vec<Piece<'a>>,
    steps: usize,
    year: i32,
}

/// Whether the scanner delivered a separator inside the text.
pub(super) fn has_separator(text: &str) -> bool {
    text.bytes().any(is_separator)
}

/// Reads a text in which separators may have been lost.
pub(super) fn readings(text: &str, year: i32) -> Readings<'_> {
    let mut readings = Readings {
        year,
        path: Vec::with_capacity(8),
        ..Readings::default()
    };
    readings.go(text, false);
    readings
}

impl<'a> Readings<'a> {
    fn go(&mut self, rest: &'a str, lost: bool) {
        self.steps += 1;
        if self.steps > MAX_STEPS || self.found.len() >= MAX_READINGS {
            self.more = true;
            return;
        }
        let Some(entry) = ai::entry_at(rest) else {
            return;
        };
        // What follows a lost separator is an identifier only if it makes sense there.
        let told = self.path.iter().any(|piece| piece.entry.ai == entry.ai);
        if lost && (told || !entry.of_item) {
            return;
        }
        let data = &rest[entry.width..];
        let longest = entry.max.min(data.len());
        let shortest = if entry.ends_itself {
            longest
        } else {
            entry.min
        };
        for end in (shortest..=longest).rev() {
            let Some((value, after)) = data.split_at_checked(end) else {
                continue;
            };
            // Some scanners type a separator as its number.
            let numbered = after.strip_prefix("029").filter(|a| !a.is_empty());
            let goes_on = |rest| ai::entry_at(rest).is_some();
            if !(after.is_empty() || goes_on(after) || numbered.is_some_and(goes_on))
                || check(entry, value, self.year).is_err()
            {
                continue;
            }
            self.path.push(Piece { entry, value });
            if after.is_empty() {
                self.keep(lost);
            } else if entry.ends_itself {
                self.go(after, lost);
            } else {
                self.go(after, true);
                if let Some(after) = numbered {
                    self.go(after, true);
                }
            }
            self.path.pop();
        }
    }

    fn keep(&mut self, lost: bool) {
        if self.found.len() >= MAX_READINGS {
            self.more = true;
            return;
        }
        if self.found.is_empty() {
            self.first_is_whole = !lost;
        }
        self.found.push(self.path.clone());
    }
}

/// Reads the form for people: `(01)09520123456788(10)ABC`. A bracket inside a value has a `\` in front; blanks around values are ignored.
/// `store` keeps the values in which something had to be changed.
///
/// # Errors
/// [`ScanError`], of the first element that is wrong.
pub(super) fn bracketed<'a>(
    text: &'a str,
    year: i32,
    store: &'a mut Vec<String>,
) -> Result<Vec<Piece<'a>>, ScanError> {
    let mut found: Vec<(&'static Entry, &'a str)> = Vec::with_capacity(8);
    let mut rest = text;
    while !rest.is_empty() {
        let at = text.len() - rest.len();
        let (digits, after) = rest
            .strip_prefix('(')
            .and_then(|rest| rest.split_once(')'))
            .ok_or(ScanError::Bracket { at })?;
        let entry = ai::entry(digits).ok_or_else(|| ScanError::UnknownAi {
            at: at + 1,
            found: digits.chars().take(4).collect(),
        })?;
        let end = value_end(after);
        found.push((entry, trimmed(&after[..end])));
        rest = &after[end..];
    }
    for (_, value) in &mut found {
        if value.contains('\\') {
            store.push(value.replace("\\(", "(").replace("\\)", ")"));
        }
    }
    let store: &'a Vec<String> = store;
    let mut changed = store.iter();
    found
        .into_iter()
        .map(|(entry, value)| {
            let value = if value.contains('\\') {
                changed.next().map_or(value, String::as_str)
            } else {
                value
            };
            check(entry, value, year)?;
            Ok(Piece { entry, value })
        })
        .collect()
}

/// Where a value ends: before a bracket that opens a known identifier.
fn value_end(after: &str) -> usize {
    let opens = |&(at, _): &(usize, &str)| {
        let digits = after[at + 1..].split_once(')').map(|(digits, _)| digits);
        !after[..at].ends_with('\\') && digits.and_then(ai::entry).is_some()
    };
    after
        .match_indices('(')
        .find(opens)
        .map_or(after.len(), |(at, _)| at)
}

fn trimmed(value: &str) -> &str {
    value.trim_matches(|c: char| c == ' ' || c == SEPARATOR)
}

/// A second product glued to the first without a separator: two codes in one scan.
pub(super) fn is_glued(text: &str) -> bool {
    const LENGTH: usize = 16;
    let product = |at: usize| {
        text.get(at..at + LENGTH)
            .and_then(|piece| piece.strip_prefix("01"))
            .is_some_and(|digits| super::scan::Gtin::read(digits).is_ok())
    };
    product(0) && (LENGTH..text.len().saturating_sub(LENGTH - 1)).any(product)
}

/// The field that a plain number is.
pub(super) const NUMBER: Field = Field::Gs1(ai::Ai::GTIN);
