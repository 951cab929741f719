//! From the elements of a GS1 code, whatever form they came in, to what they say.

use super::ai::{Ai, Entry};
use super::date::{self, Zero};
use super::error::{Field, ScanError};
use super::join::same;
use super::scan::{CodedLot, CodedSerial, Element, Gtin, Scan, Warning};
use super::symbology::Symbology;
use chrono::{Datelike, NaiveDate, NaiveTime};

/// An element whose value was checked.
#[derive(Debug, Clone, Copy)]
pub(super) struct Piece<'a> {
    pub entry: &'static Entry,
    pub value: &'a str,
}

/// What the elements say together.
///
/// # Errors
/// [`ScanError::Conflict`].
pub(super) fn collect(
    pieces: &[Piece<'_>],
    symbology: Option<Symbology>,
    today: NaiveDate,
) -> Result<Scan, ScanError> {
    let year = today.year();
    let mut scan = Scan {
        symbology,
        ..Scan::default()
    };
    for (at, piece) in pieces.iter().enumerate() {
        let (ai, value) = (piece.entry.ai, piece.value);
        if let Some(told) = pieces[..at].iter().find(|told| told.entry.ai == ai) {
            same(
                Field::Gs1(ai),
                Some(told.value),
                Some(value),
                ToString::to_string,
            )?;
            continue;
        }
        match ai {
            Ai::GTIN => scan.gtin = Some(Gtin::checked(value)),
            Ai::CONTENT => scan.content = Some(Gtin::checked(value)),
            Ai::LOT => scan.lot = CodedLot::new(value),
            Ai::SERIAL => scan.serial = CodedSerial::new(value),
            Ai::MADE => scan.made = date::year_month_day(value, year, Zero::LastOfMonth),
            Ai::EXPIRY => {
                let expiry = date::year_month_day(value, year, Zero::LastOfMonth).map(Into::into);
                scan.expiry = same(Field::Gs1(ai), scan.expiry, expiry, |e| e.day.to_string())?;
            }
            Ai::EXPIRY_TIME => {
                let expiry = date::year_month_day(value, year, Zero::Refused).map(Into::into);
                scan.expiry = same(Field::Gs1(ai), scan.expiry, expiry, |e| e.day.to_string())?;
                scan.expiry_time = time(value.get(6..).unwrap_or_default());
            }
            Ai::QUANTITY => scan.quantity = value.parse().ok(),
            Ai::COUNT => scan.count = value.parse().ok(),
            _ => scan.other.push(Element {
                ai,
                value: value.to_owned(),
            }),
        }
    }
    scan.other.sort_by_key(|element| element.ai);
    warn_of_company(pieces, &mut scan.warnings);
    warn_of_expiry(&mut scan, today);
    Ok(scan)
}

/// `HHMM`, or `HH`.
pub(super) fn time(digits: &str) -> Option<NaiveTime> {
    let hour = date::number(digits.get(..2)?)?;
    let minute = date::number(digits.get(2..).unwrap_or_default())?;
    NaiveTime::from_hms_opt(hour.try_into().ok()?, minute.try_into().ok()?, 0)
}

pub(super) fn warn_of_expiry(scan: &mut Scan, today: NaiveDate) {
    if let Some(expiry) = scan.expiry.filter(|expiry| expiry.is_past(today)) {
        let last_day = expiry.last_day();
        scan.warnings.push(Warning::ExpiryPast { last_day });
    }
}

/// The dictionary's "ex" and "req": not refused, because such labels are in use and what they say can be read.
fn warn_of_company(pieces: &[Piece<'_>], warnings: &mut Vec<Warning>) {
    for piece in pieces {
        let ai = piece.entry.ai;
        for excluded in &piece.entry.excludes {
            for other in pieces {
                let with = other.entry.ai;
                let told = |w: &Warning| matches!(*w, Warning::Excluded { ai: a, with: b } if (a, b) == (ai, with) || (a, b) == (with, ai));
                if with != ai && excluded.matches(with) && !warnings.iter().any(told) {
                    warnings.push(Warning::Excluded { ai, with });
                }
            }
        }
        let company =
            |needed: &super::ai::Pattern| pieces.iter().any(|other| needed.matches(other.entry.ai));
        if let Some(needed) = piece.entry.needs.first()
            && !piece.entry.needs.iter().any(company)
        {
            let needs = needed.ai;
            let warning = Warning::Alone { ai, needs };
            if !warnings.contains(&warning) {
                warnings.push(warning);
            }
        }
    }
}
