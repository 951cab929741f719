//! Dates of labels: two digits of a year, and days that are only months.

use crate::lot::{Expiry, ExpiryPrecision};
use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A day on a label, or a month.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
pub struct LabelDate {
    /// The day; of a month its last.
    pub day: NaiveDate,
    /// How exactly the label states it.
    pub precision: ExpiryPrecision,
}

impl From<LabelDate> for Expiry {
    fn from(date: LabelDate) -> Self {
        Self {
            day: date.day,
            precision: date.precision,
        }
    }
}

/// What a day of 00 means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Zero {
    Refused,
    LastOfMonth,
}

/// The year that two digits mean in a scan of `scan_year`: the one within 49 years back and 50 ahead.
///
/// Source: GS1 General Specifications §7.12.
#[must_use]
pub fn full_year(two_digits: i32, scan_year: i32) -> i32 {
    let within = scan_year.rem_euclid(100);
    let century = scan_year - within;
    match two_digits - within {
        51.. => century - 100 + two_digits,
        ..=-50 => century + 100 + two_digits,
        _ => century + two_digits,
    }
}

/// A number of digits; none when there is anything else.
pub(super) fn number(digits: &str) -> Option<i32> {
    digits.bytes().try_fold(0_i32, |number, digit| {
        let digit = digit.is_ascii_digit().then(|| digit - b'0')?;
        number.checked_mul(10)?.checked_add(digit.into())
    })
}

pub(super) fn day(year: i32, month: i32, day: i32) -> Option<LabelDate> {
    let day = NaiveDate::from_ymd_opt(year, month.try_into().ok()?, day.try_into().ok()?)?;
    let precision = ExpiryPrecision::Day;
    Some(LabelDate { day, precision })
}

/// A month, as its last day.
pub(super) fn month(year: i32, month: i32) -> Option<LabelDate> {
    let first = NaiveDate::from_ymd_opt(year, month.try_into().ok()?, 1)?;
    let day = first.with_day(first.num_days_in_month().into())?;
    let precision = ExpiryPrecision::Month;
    Some(LabelDate { day, precision })
}

/// `YYMMDD`.
pub(super) fn year_month_day(digits: &str, scan_year: i32, zero: Zero) -> Option<LabelDate> {
    let (y, m, d) = (digits.get(..2)?, digits.get(2..4)?, digits.get(4..6)?);
    let year = full_year(number(y)?, scan_year);
    match (number(d)?, zero) {
        (0, Zero::LastOfMonth) => month(year, number(m)?),
        (d, _) => day(year, number(m)?, d),
    }
}

/// `YYJJJ`: the day of the year, from 1.
pub(super) fn year_ordinal(digits: &str, scan_year: i32) -> Option<LabelDate> {
    let year = full_year(number(digits.get(..2)?)?, scan_year);
    let day = NaiveDate::from_yo_opt(year, number(digits.get(2..5)?)?.try_into().ok()?)?;
    let precision = ExpiryPrecision::Day;
    Some(LabelDate { day, precision })
}
