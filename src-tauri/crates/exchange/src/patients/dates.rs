//! Dates as people and programs write them. Nothing is guessed: whether 03.04 is in March or in April is decided by other lines of
//! the column or by a person, and the century of a year of two digits by nobody.

use chrono::{Datelike, NaiveDate};
use clinical::patient::{BirthDate, BirthPrecision};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::words;
use crate::fold::digit;

/// Whether the day or the month is written first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum DateOrder {
    /// 31.12.1980
    DayFirst,
    /// 12/31/1980
    MonthFirst,
}

/// What a cell says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Written {
    /// Nothing.
    Nothing,
    /// One date whatever the order.
    Sure(BirthDate),
    /// Two numbers and a year: at least one of the two orders gives a day.
    Ordered {
        day_first: Option<NaiveDate>,
        month_first: Option<NaiveDate>,
    },
    /// A year of two digits.
    ShortYear,
    /// There is no such day.
    NoSuchDay,
    /// Not a date.
    Other,
}

impl Written {
    fn sure(day: Option<NaiveDate>, precision: BirthPrecision) -> Written {
        match day {
            Some(day) => Written::Sure(BirthDate::new(day, precision)),
            None => Written::NoSuchDay,
        }
    }
}

/// Reads a cell.
pub(super) fn read(cell: &str) -> Written {
    let text: String = cell
        .chars()
        .filter(|c| !matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}'))
        .map(digit)
        .collect();
    let text = without_time(text.trim());
    if text.is_empty() {
        return Written::Nothing;
    }
    // The longest is "the 12th of September 1980"; a note is no date, and is not worth taking apart.
    if text.chars().count() > 40 {
        return Written::Other;
    }
    let parts: Vec<&str> = text
        .split(|c: char| {
            c.is_whitespace()
                || matches!(
                    c,
                    '.' | '/' | '-' | ',' | '،' | '年' | '月' | '日' | '‑' | '–' | '\\'
                )
        })
        .filter(|part| !part.is_empty())
        .collect();
    match parts[..] {
        [one] if one.len() == 8 && is_digits(one) => {
            ymd(number(&one[..4]), number(&one[4..6]), number(&one[6..]))
        }
        [one] => year(one).map_or(Written::Other, |year| {
            Written::sure(NaiveDate::from_ymd_opt(year, 1, 1), BirthPrecision::Year)
        }),
        [a, b] => month_and_year(a, b),
        [a, b, c] => three(a, b, c),
        _ => Written::Other,
    }
}

/// "1980-03-12T00:00:00Z", "12.03.1980 00:00": a birth has no time, other programs give it one.
fn without_time(text: &str) -> &str {
    let date = text
        .find(':')
        .and_then(|colon| text[..colon].rfind([' ', 'T', 't']))
        .map(|end| text[..end].trim_end());
    date.filter(|date| !date.is_empty()).unwrap_or(text)
}

fn is_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

fn number(text: &str) -> u32 {
    text.parse().unwrap_or(0)
}

/// A year of four digits.
fn year(text: &str) -> Option<i32> {
    (text.len() == 4 && is_digits(text))
        .then(|| text.parse().ok())
        .flatten()
}

/// A day or a month of one or two digits; ordinals keep their ending in some languages.
fn small(text: &str) -> Option<u32> {
    let digits = text
        .trim_end_matches("st")
        .trim_end_matches("nd")
        .trim_end_matches("rd")
        .trim_end_matches("th")
        .trim_end_matches("er");
    ((1..=2).contains(&digits.len()) && is_digits(digits)).then(|| number(digits))
}

fn ymd(year: u32, month: u32, day: u32) -> Written {
    let day = i32::try_from(year)
        .ok()
        .and_then(|year| NaiveDate::from_ymd_opt(year, month, day));
    Written::sure(day, BirthPrecision::Day)
}

fn month_and_year(a: &str, b: &str) -> Written {
    let month = |text: &str| words::month(text).or_else(|| small(text));
    let (month, year) = match (year(a), year(b)) {
        (Some(year), None) => (month(b), year),
        (None, Some(year)) => (month(a), year),
        _ if words::month(a).is_some() && small(b).is_some() => return Written::ShortYear,
        _ => return Written::Other,
    };
    match month {
        Some(month) => Written::sure(
            NaiveDate::from_ymd_opt(year, month, 1),
            BirthPrecision::Month,
        ),
        None => Written::Other,
    }
}

fn three(a: &str, b: &str, c: &str) -> Written {
    if let Some(y) = year(a) {
        let month = words::month(b).or_else(|| small(b));
        return match (month, small(c)) {
            (Some(month), Some(day)) => ymd(y.unsigned_abs(), month, day),
            _ => Written::Other,
        };
    }
    let named = match (words::month(a), words::month(b)) {
        (Some(month), _) => small(b).map(|day| (day, month)),
        (None, Some(month)) => small(a).map(|day| (day, month)),
        (None, None) => None,
    };
    match (named, year(c), small(a), small(b)) {
        (Some((day, month)), Some(year), ..) => ymd(year.unsigned_abs(), month, day),
        (Some(_), None, ..) if small(c).is_some() => Written::ShortYear,
        (None, Some(year), Some(a), Some(b)) => {
            let day_first = NaiveDate::from_ymd_opt(year, b, a);
            let month_first = NaiveDate::from_ymd_opt(year, a, b);
            match (day_first, month_first) {
                (None, None) => Written::NoSuchDay,
                (Some(day), Some(same)) if day == same => {
                    Written::sure(Some(day), BirthPrecision::Day)
                }
                (day_first, month_first) => Written::Ordered {
                    day_first,
                    month_first,
                },
            }
        }
        (None, None, Some(_), Some(_)) if small(c).is_some() => Written::ShortYear,
        _ => Written::Other,
    }
}

/// Whether it may be somebody's birthday at all; for telling columns apart.
pub(super) fn looks_like_birth(cell: &str) -> bool {
    match read(cell) {
        Written::Sure(birth) => {
            birth.precision == BirthPrecision::Day && (1900..2100).contains(&birth.day.year())
        }
        Written::Ordered { .. } => true,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(year: i32, month: u32, day: u32) -> Written {
        Written::sure(
            NaiveDate::from_ymd_opt(year, month, day),
            BirthPrecision::Day,
        )
    }

    #[test]
    fn one_day_in_many_writings() {
        for text in [
            "1980-03-12",
            "1980/3/12",
            "1980.03.12",
            "19800312",
            "1980-03-12T00:00:00Z",
            "1980-03-12 00:00",
            "12 March 1980",
            "March 12, 1980",
            "12 Mar. 1980",
            "12th March 1980",
            "12 Mart 1980",
            "12. März 1980",
            "12 mars 1980",
            "12 марта 1980",
            "12 مارس 1980",
            "12 آذار 1980",
            "١٩٨٠/٠٣/١٢",
            "1980年3月12日",
            "\u{200f}12-Mar-1980 ",
        ] {
            assert_eq!(read(text), day(1980, 3, 12), "{text}");
        }
    }

    #[test]
    fn what_is_not_sure_stays_open() {
        assert!(matches!(
            read("03/04/1980"),
            Written::Ordered {
                day_first: Some(_),
                month_first: Some(_)
            }
        ));
        assert!(matches!(
            read("31.12.1980"),
            Written::Ordered {
                month_first: None,
                ..
            }
        ));
        assert!(matches!(
            read("12/31/1980 0:00:00"),
            Written::Ordered {
                day_first: None,
                ..
            }
        ));
        assert_eq!(read("04.04.1980"), day(1980, 4, 4));
        assert_eq!(
            read("1980"),
            Written::sure(NaiveDate::from_ymd_opt(1980, 1, 1), BirthPrecision::Year)
        );
        let month = Written::sure(NaiveDate::from_ymd_opt(1980, 3, 1), BirthPrecision::Month);
        assert_eq!(read("03.1980"), month);
        assert_eq!(read("Mart 1980"), month);
        assert_eq!(read("1980-03"), month);
    }

    #[test]
    fn what_cannot_be_is_said() {
        for text in ["12.03.80", "3/4/80", "12 Mart 80", "80-03-12"] {
            assert_eq!(read(text), Written::ShortYear, "{text}");
        }
        for text in [
            "31.02.1980",
            "1980-13-01",
            "00.00.1980",
            "19801301",
            "13.1980",
        ] {
            assert_eq!(read(text), Written::NoSuchDay, "{text}");
        }
        for text in [
            "29292",
            "soon",
            "12 of never 1980",
            "1",
            "?",
            "1980-03-12-01",
            "::",
            "T:",
        ] {
            assert_eq!(read(text), Written::Other, "{text}");
        }
        assert_eq!(read("  "), Written::Nothing);
    }
}
