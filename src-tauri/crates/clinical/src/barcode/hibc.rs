//! Codes of the Health Industry Bar Code standard: a product, or what is told of one, or both.
//!
//! Source: ANSI/HIBC 2.6, Supplier Labeling Standard, §2; check and link character: its appendix B.

mod print;
mod put;

use super::charset::Set;
use super::collect::warn_of_expiry;
use super::date::{self, LabelDate, Zero};
use super::error::{Field, HibcPart, ScanError};
use super::join::same;
use super::scan::{HibcId, Scan};
use super::symbology::Symbology;
use chrono::{Datelike, NaiveDate};

pub(super) use print::print;
use put::{put_expiry, put_expiry_hour, put_number, put_optional, put_quantity};

const ORDER: &[u8; 43] = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ-. $/+%";

/// A lot's or serial number's and a product's greatest length.
const LONGEST: usize = 18;

const fn of(part: HibcPart) -> Field {
    Field::Hibc(part)
}

/// The check character of a text: the sum of its characters' places modulo 43.
pub(super) fn character_for(text: &str) -> char {
    let place = |byte: u8| match byte {
        b'0'..=b'9' => usize::from(byte - b'0'),
        b'A'..=b'Z' => usize::from(byte - b'A') + 10,
        _ => ORDER.iter().position(|&c| c == byte).unwrap_or(0),
    };
    let sum: usize = text.bytes().map(place).sum();
    char::from(ORDER[sum % 43])
}

/// The character by which a second code is tied to a product: the check character of the product's own.
pub(super) fn link_of(id: &HibcId) -> char {
    character_for(&format!("+{}{}{}", id.labeler, id.product, id.unit))
}

/// Whether a text is to be read as HIBC.
pub(super) fn is_hibc(text: &str) -> bool {
    text.starts_with('+') || text.starts_with("*+")
}

/// Reads a code; in the form for people it stands between asterisks, and a blank at its end is a line.
///
/// # Errors
/// [`ScanError`], the check character first.
pub(super) fn parse(
    text: &str,
    symbology: Option<Symbology>,
    today: NaiveDate,
) -> Result<Scan, ScanError> {
    let blank_at_end;
    let mut text = text;
    if let Some(inner) = text.strip_prefix('*') {
        text = inner.trim_end();
        text = text.strip_suffix('*').unwrap_or(text);
    }
    if let Some(body) = text.strip_suffix('_') {
        blank_at_end = format!("{body} ");
        text = &blank_at_end;
    }
    if let Some((at, character)) = Set::HIBC.stranger(text) {
        let field = None;
        return Err(ScanError::Character {
            field,
            at,
            character,
        });
    }
    let Some((body, found)) = text.len().checked_sub(1).map(|at| text.split_at(at)) else {
        return Err(ScanError::Empty);
    };
    let expected = character_for(body);
    if !found.starts_with(expected) {
        if is_glued(text) {
            return Err(ScanError::TwoCodes);
        }
        return Err(ScanError::CheckDigit {
            field: of(HibcPart::Check),
            expected: expected.into(),
            found: found.to_owned(),
        });
    }
    let mut scan = Scan {
        symbology,
        ..Scan::default()
    };
    let data = body.strip_prefix('+').unwrap_or_default();
    let year = today.year();
    if data.starts_with(|c: char| c.is_ascii_uppercase()) {
        let (product, rest) = match data.split_once('/') {
            Some((product, rest)) => (product, Some(rest)),
            None => (data, None),
        };
        scan.hibc = Some(read_product(product)?);
        for (at, part) in rest.into_iter().flat_map(|r| r.split('/')).enumerate() {
            read_part(&mut scan, part, at == 0, year)?;
        }
    } else if data.starts_with(|c: char| c == '$' || c.is_ascii_digit()) {
        let (data, link) = data.split_at(data.len() - 1);
        scan.link = link.chars().next();
        for (at, part) in data.split('/').enumerate() {
            read_part(&mut scan, part, at == 0, year)?;
        }
    } else {
        let part = HibcPart::Labeler;
        return Err(ScanError::Hibc { part });
    }
    warn_of_expiry(&mut scan, today);
    Ok(scan)
}

/// Whether a second code begins inside, and both are right.
fn is_glued(text: &str) -> bool {
    let right = |code: &str| {
        let end = code.len().saturating_sub(1);
        code.len() > 6 && code[end..].starts_with(character_for(&code[..end]))
    };
    text.match_indices('+')
        .any(|(at, _)| right(&text[..at]) && right(&text[at..]))
}

/// Whether a text is a labeler and its number of a product, without the unit of measure.
///
/// # Errors
/// [`ScanError`]: what it has not.
pub(super) fn read_identity(text: &str) -> Result<(), ScanError> {
    // The unit of measure is a digit; any will do.
    read_product(&format!("{text}0")).map(|_| ())
}

fn read_product(text: &str) -> Result<HibcId, ScanError> {
    let field = of(HibcPart::Product);
    if text.len() < 6 {
        let (needed, found) = (6, text.len());
        return Err(ScanError::Truncated {
            field,
            needed,
            found,
        });
    }
    if text.len() > 5 + LONGEST {
        let (max, found) = (LONGEST, text.len() - 5);
        return Err(ScanError::Overlong { field, max, found });
    }
    if let Some((at, character)) = Set::HIBC_ID.stranger(text) {
        let field = Some(field);
        return Err(ScanError::Character {
            field,
            at,
            character,
        });
    }
    let (labeler, product) = text.split_at(4);
    let (product, unit) = product.split_at(product.len() - 1);
    let unit = unit.parse().map_err(|_| ScanError::Hibc {
        part: HibcPart::Unit,
    })?;
    Ok(HibcId {
        labeler: labeler.to_owned(),
        product: product.to_owned(),
        unit,
    })
}

/// Which number follows a date.
#[derive(Clone, Copy)]
enum Number {
    Lot,
    Serial,
}

fn read_part(scan: &mut Scan, part: &str, first: bool, year: i32) -> Result<(), ScanError> {
    if let Some(rest) = part.strip_prefix("$$+") {
        return read_dated(scan, rest, Number::Serial, year);
    }
    if let Some(rest) = part.strip_prefix("$$") {
        return read_dated(scan, rest, Number::Lot, year);
    }
    if let Some(serial) = part.strip_prefix("$+") {
        return put_number(scan, serial, Number::Serial);
    }
    if let Some(lot) = part.strip_prefix('$') {
        return put_number(scan, lot, Number::Lot);
    }
    let digits = part.bytes().take_while(u8::is_ascii_digit).count();
    if first && digits >= 5 {
        let (julian, lot) = part.split_at(5);
        put_expiry(scan, date::year_ordinal(julian, year), julian)?;
        return put_optional(scan, lot, Number::Lot);
    }
    match (part.get(..3), part.as_bytes().first()) {
        (Some("14D"), _) => put_expiry(scan, full_day(&part[3..]), &part[3..]),
        (Some("16D"), _) => {
            let (field, found) = (of(HibcPart::Made), &part[3..]);
            let made = full_day(found).ok_or_else(|| ScanError::Date {
                field,
                found: found.to_owned(),
            })?;
            scan.made = same(field, scan.made, Some(made), |m| m.day.to_string())?;
            Ok(())
        }
        (_, Some(b'S')) => put_number(scan, &part[1..], Number::Serial),
        (_, Some(b'Q')) => put_quantity(scan, &part[1..], 1, 5),
        (_, Some(_)) => {
            scan.supplements.push(part.to_owned());
            Ok(())
        }
        (_, None) => Err(ScanError::Hibc {
            part: HibcPart::Lot,
        }),
    }
}

/// `YYYYMMDD`.
fn full_day(digits: &str) -> Option<LabelDate> {
    if digits.len() != 8 {
        return None;
    }
    let part = |range| digits.get(range).and_then(date::number);
    date::day(part(0..4)?, part(4..6)?, part(6..8)?)
}

/// What follows `$$`: a quantity, or none; a date, or none; a number, or none.
fn read_dated(scan: &mut Scan, rest: &str, kind: Number, year: i32) -> Result<(), ScanError> {
    let mut rest = rest;
    let quantity = match rest.as_bytes().first() {
        Some(b'8') => 2,
        Some(b'9') => 5,
        _ => 0,
    };
    if quantity > 0 {
        let (digits, after) = cut(&rest[1..], quantity, HibcPart::Quantity)?;
        put_quantity(scan, digits, quantity, quantity)?;
        rest = after;
        if rest.is_empty() {
            return Ok(());
        }
    }
    let expiry = HibcPart::Expiry;
    let (flag, after) = rest.split_at_checked(1).unwrap_or((rest, ""));
    let year_month_day = |digits| date::year_month_day(digits, year, Zero::Refused);
    let two = |digits: &str| date::number(digits).map(|y| date::full_year(y, year));
    let number = match flag {
        "0" | "1" => {
            let (d, number) = cut(rest, 4, expiry)?;
            let found = two(&d[2..]).zip(date::number(&d[..2]));
            put_expiry(scan, found.and_then(|(y, m)| date::month(y, m)), d)?;
            number
        }
        "2" => {
            let (d, number) = cut(after, 6, expiry)?;
            let found = two(&d[4..]).zip(date::number(&d[..2]).zip(date::number(&d[2..4])));
            let found = found.and_then(|(y, (m, day))| date::day(y, m, day));
            put_expiry(scan, found, d)?;
            number
        }
        "3" => {
            let (d, number) = cut(after, 6, expiry)?;
            put_expiry(scan, year_month_day(d), d)?;
            number
        }
        "4" => {
            let (d, number) = cut(after, 8, expiry)?;
            put_expiry_hour(scan, year_month_day(&d[..6]), d)?;
            number
        }
        "5" => {
            let (d, number) = cut(after, 5, expiry)?;
            put_expiry(scan, date::year_ordinal(d, year), d)?;
            number
        }
        "6" => {
            let (d, number) = cut(after, 7, expiry)?;
            put_expiry_hour(scan, date::year_ordinal(d, year), d)?;
            number
        }
        "7" => after,
        _ => return Err(ScanError::Hibc { part: expiry }),
    };
    put_optional(scan, number, kind)
}

fn cut(text: &str, length: usize, part: HibcPart) -> Result<(&str, &str), ScanError> {
    text.split_at_checked(length).ok_or(ScanError::Truncated {
        field: of(part),
        needed: length,
        found: text.len(),
    })
}
