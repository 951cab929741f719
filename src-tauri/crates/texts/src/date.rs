//! Dates in words, from the messages of `dates.ftl`: short enough for paper, tested, and without a date library's data.

use chrono::{Datelike, NaiveDate, NaiveDateTime, Timelike};

use crate::{Language, dates, lookup};

/// A date with its weekday: "Tue 24 Nov 2026", "24 Kasım 2026 Salı", "الثلاثاء 24 نوفمبر 2026".
#[must_use]
pub fn long(language: Language, date: NaiveDate) -> String {
    let weekday = word(
        language,
        "date-weekday",
        date.weekday().number_from_monday(),
    );
    let month = word(language, "date-month", date.month());
    dates::long(
        language,
        &date.day().to_string(),
        &month,
        &weekday,
        &date.year().to_string(),
    )
}

/// A date without its weekday: "24 Nov 2026". For dates of birth, expiry, intervals.
#[must_use]
pub fn short(language: Language, date: NaiveDate) -> String {
    let month = word(language, "date-month", date.month());
    dates::short(
        language,
        &date.day().to_string(),
        &month,
        &date.year().to_string(),
    )
}

/// A month: "Nov 2026". For what is not known to the day.
#[must_use]
pub fn month(language: Language, date: NaiveDate) -> String {
    let month = word(language, "date-month", date.month());
    dates::month_year(language, &month, &date.year().to_string())
}

/// A date and a wall time: "Tue 24 Nov 2026, 15:30".
#[must_use]
pub fn with_time(language: Language, moment: NaiveDateTime) -> String {
    dates::with_time(language, &long(language, moment.date()), &time(moment))
}

/// A wall time on the 24-hour clock: "15:30".
#[must_use]
pub fn time(moment: NaiveDateTime) -> String {
    format!("{:02}:{:02}", moment.hour(), moment.minute())
}

fn word(language: Language, prefix: &str, number: u32) -> String {
    lookup(language, &format!("{prefix}-{number}"), &[]).unwrap_or_else(|| number.to_string())
}
