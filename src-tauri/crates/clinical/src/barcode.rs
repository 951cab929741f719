//! Codes on products: what a scanner types or a camera delivers, read by the rules of GS1 and HIBC.
//!
//! Understood are GS1 element strings, their form for people with brackets, GS1 Digital Links, plain GTINs and HIBC codes, each with or
//! without a symbology identifier in front. Nothing is guessed: where a separator may have been lost, every reading is returned.
//! Sources: GS1 General Specifications; GS1 Barcode Syntax Dictionary ff2eb4b; GS1 Digital Link, URI Syntax; ANSI/HIBC 2.6.

mod ai;
mod charset;
mod check;
mod collect;
mod date;
mod elements;
mod error;
mod hibc;
mod join;
mod layout;
mod link;
mod print;
mod product;
mod scan;
mod symbology;

use crate::words::words;
use chrono::{Datelike, NaiveDate};
use collect::collect;
use serde::{Deserialize, Serialize};
use symbology::Holds;
use ts_rs::TS;

pub use ai::{Ai, UnknownAi};
pub use date::{LabelDate, full_year};
pub use elements::MAX_READINGS;
pub use error::{Field, HibcPart, LinkProblem, ScanError};
pub use layout::Layout;
pub use product::ProductCode;
pub use scan::{CodedLot, CodedSerial, Element, Gtin, HibcId, NotSuch, Scan, Warning};
pub use symbology::Symbology;

/// The greatest length of a scan, in characters: more than any code on a product holds.
pub const MAX_LENGTH: usize = 400;

words! {
    /// By which way a code came.
    Via {
        /// A camera: it loses no separators and knows no keyboard.
        Camera = "camera",
        /// A scanner that types, or a person.
        Keyboard = "keyboard",
        /// A scanner that types, and was seen to type separators.
        SeparatingKeyboard = "separating_keyboard",
    }
}

/// What a code says, or may say.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "reading", content = "scan", rename_all = "snake_case")]
#[allow(
    clippy::large_enum_variant,
    reason = "nearly every reading is certain, and a box costs more than moving it"
)]
pub enum Reading {
    /// This.
    Certain(Scan),
    /// One of these, if any: separators may have been lost, and only the person can see the label.
    Ambiguous {
        /// The readings, the one in which nothing was lost first; at most [`MAX_READINGS`].
        readings: Vec<Scan>,
        /// There may be more readings than these.
        more: bool,
    },
}

/// Reads a code as it was delivered. `today` is the day of the scan on the clinic's calendar: it decides the century, and which expiry is past.
///
/// A blank at the end must be delivered too, because it may be a HIBC code's check character.
///
/// # Errors
/// [`ScanError`]: what is wrong, in which field.
pub fn parse(text: &str, via: Via, today: NaiveDate) -> Result<Reading, ScanError> {
    // A character has four bytes at most.
    if text.len() > MAX_LENGTH && (text.len() > 4 * MAX_LENGTH || text.chars().count() > MAX_LENGTH)
    {
        let max = MAX_LENGTH;
        return Err(ScanError::TooLong { max });
    }
    let text = text
        .trim_start()
        .trim_end_matches(['\r', '\n', '\t', '\u{4}']);
    if text.is_empty() {
        return Err(ScanError::Empty);
    }
    match read_plainly(text, via, today) {
        Err(error) if via != Via::Camera => Err(layout::explain(text, error, today)),
        outcome => outcome,
    }
}

/// Reads a code as if it had been typed on the right keyboard.
fn read_plainly(text: &str, via: Via, today: NaiveDate) -> Result<Reading, ScanError> {
    let text = one_code(text)?;
    let (symbology, data) = Symbology::told(text);
    if let Some(Holds::Gtin(length)) = symbology.map(Symbology::holds) {
        return read_gtin(data.trim_end(), Some(length), symbology);
    }
    if symbology.is_none_or(|symbology| symbology.holds() == Holds::Anything) {
        if hibc::is_hibc(data) {
            return hibc::parse(data, symbology, today).map(Reading::Certain);
        }
        if link::is_link(data) {
            return link::parse(data.trim_end(), symbology, today).map(Reading::Certain);
        }
    }
    let data = data.trim_end();
    if data.starts_with('(') {
        let mut store = Vec::new();
        let pieces = elements::bracketed(data, today.year(), &mut store)?;
        return collect(&pieces, symbology, today).map(Reading::Certain);
    }
    let spelled = elements::with_separators(data);
    let data = spelled.as_deref().unwrap_or(data);
    if !data.is_ascii()
        && let Some((at, character)) = data.char_indices().find(|(_, c)| !c.is_ascii())
    {
        let field = None;
        return Err(ScanError::Character {
            field,
            at,
            character,
        });
    }
    let digits = data.bytes().all(|b| b.is_ascii_digit());
    let plain = symbology.is_none_or(|symbology| symbology.holds() == Holds::Anything);
    if plain && digits && matches!(data.len(), 8 | 12..=14) {
        return number_or_elements(data, via, symbology, today);
    }
    read_elements(data, via, symbology, today)
}

/// The text, or the one code that it has twice because a scanner was pressed twice.
///
/// A line's end ends a code, and `]`, which cannot stand in one, begins a second.
fn one_code(text: &str) -> Result<&str, ScanError> {
    let is_end = |c: char| matches!(c, '\r' | '\n' | '\t');
    let ends = |at: usize| match text.as_bytes()[at] {
        b'\r' | b'\n' | b'\t' => true,
        b']' => Symbology::told(&text[at..]).0.is_some(),
        _ => false,
    };
    let Some(cut) = (1..text.len()).find(|&at| ends(at)) else {
        return Ok(text);
    };
    let (first, rest) = text.split_at(cut);
    let same = rest
        .split(is_end)
        .filter(|part| !part.is_empty())
        .all(|part| part.split_inclusive(first).all(|piece| piece == first));
    if same {
        Ok(first)
    } else {
        Err(ScanError::TwoCodes)
    }
}

fn read_gtin(
    digits: &str,
    length: Option<usize>,
    symbology: Option<Symbology>,
) -> Result<Reading, ScanError> {
    if let Some(needed) = length.filter(|&length| length > digits.len()) {
        let (field, found) = (elements::NUMBER, digits.len());
        return Err(ScanError::Truncated {
            field,
            needed,
            found,
        });
    }
    if let Some(max) = length.filter(|&length| length < digits.len()) {
        let (field, found) = (elements::NUMBER, digits.len());
        return Err(ScanError::Overlong { field, max, found });
    }
    let gtin = Gtin::read(digits)?;
    Ok(Reading::Certain(Scan {
        symbology,
        gtin: Some(gtin),
        ..Scan::default()
    }))
}

/// A number as long as a GTIN may still be the second code of an item, a lot or an expiry by itself. Then it is asked about, even if
/// its check digit is wrong: mistyped, it would pass for a lot.
fn number_or_elements(
    digits: &str,
    via: Via,
    symbology: Option<Symbology>,
    today: NaiveDate,
) -> Result<Reading, ScanError> {
    let number = read_gtin(digits, None, symbology);
    let (mut readings, more) = match read_elements(digits, via, symbology, today) {
        Ok(Reading::Certain(scan)) => (vec![scan], false),
        Ok(Reading::Ambiguous { readings, more }) => (readings, more),
        Err(_) => return number,
    };
    // What says nothing of the item in the box is no reason to ask.
    readings.retain(tells_of_item);
    if readings.is_empty() {
        return number;
    }
    if let Ok(Reading::Certain(scan)) = number {
        readings.insert(0, scan);
    }
    let more = more || readings.len() > MAX_READINGS;
    readings.truncate(MAX_READINGS);
    Ok(Reading::Ambiguous { readings, more })
}

/// Whether it says something by which a clinic tells one box of a product from another.
fn tells_of_item(scan: &Scan) -> bool {
    let best_before = |element: &Element| element.ai == Ai::BEST_BEFORE;
    scan.lot.is_some()
        || scan.expiry.is_some()
        || scan.serial.is_some()
        || scan.made.is_some()
        || scan.other.iter().any(best_before)
}

fn read_elements(
    data: &str,
    via: Via,
    symbology: Option<Symbology>,
    today: NaiveDate,
) -> Result<Reading, ScanError> {
    let year = today.year();
    if via == Via::Keyboard && !elements::has_separator(data) {
        if elements::is_glued(data) {
            return Err(ScanError::TwoCodes);
        }
        let readings = elements::readings(data, year);
        let is_pair = is_pair_of_numbers(data);
        match readings.found.as_slice() {
            [] => {}
            [first, ..]
                if is_pair
                    && !collect(first, symbology, today).is_ok_and(|scan| tells_of_item(&scan)) =>
            {
                return Err(ScanError::TwoCodes);
            }
            [whole] if readings.first_is_whole && !readings.more => {
                return collect(whole, symbology, today).map(Reading::Certain);
            }
            several => {
                let scans: Vec<Scan> = several
                    .iter()
                    .filter_map(|pieces| collect(pieces, symbology, today).ok())
                    .collect();
                if !scans.is_empty() {
                    return Ok(Reading::Ambiguous {
                        readings: scans,
                        more: readings.more,
                    });
                }
            }
        }
    }
    match elements::strict(data, year) {
        Ok(pieces) if pieces.is_empty() => Err(ScanError::NotACode),
        Ok(pieces) => collect(&pieces, symbology, today).map(Reading::Certain),
        Err(error) => Err(better(error, data)),
    }
}

/// Whether a text is two GTINs of the same length.
fn is_pair_of_numbers(data: &str) -> bool {
    let right = |number: &str| Gtin::read(number).is_ok();
    // A product with its identifier is as long as two of the shortest numbers.
    let is_one = data.len() == 16 && data.starts_with("01");
    !is_one
        && matches!(data.len(), 16 | 24 | 26 | 28)
        && data
            .split_at_checked(data.len() / 2)
            .is_some_and(|(first, second)| right(first) && right(second))
}

/// What else may be said of a text that is no element string.
fn better(error: ScanError, data: &str) -> ScanError {
    if elements::is_glued(data) || is_pair_of_numbers(data) {
        return ScanError::TwoCodes;
    }
    let begins_so = ai::entry_at(data).is_some() || data.starts_with(|c: char| c.is_ascii_digit());
    if begins_so {
        error
    } else {
        ScanError::NotACode
    }
}
