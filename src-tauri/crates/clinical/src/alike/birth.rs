use crate::patient::{BirthDate, BirthPrecision};
use chrono::{Datelike, NaiveDate};

/// How two dates of birth lie to each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BirthLikeness {
    /// The same day, and both are known to the day.
    Same,
    /// A slip of the pen apart, or the same as far as they are known.
    Near,
    /// Neither.
    Other,
}

/// How two dates of birth lie to each other. Near ones have the year in common, or month and day.
#[must_use]
pub fn births(a: BirthDate, b: BirthDate) -> BirthLikeness {
    let same = match coarser(a.precision, b.precision) {
        BirthPrecision::Day if a.day == b.day => return BirthLikeness::Same,
        BirthPrecision::Day => slip(a.day, b.day),
        BirthPrecision::Month => (a.day.year(), a.day.month()) == (b.day.year(), b.day.month()),
        BirthPrecision::Year => a.day.year() == b.day.year(),
    };
    if same {
        BirthLikeness::Near
    } else {
        BirthLikeness::Other
    }
}

fn coarser(a: BirthPrecision, b: BirthPrecision) -> BirthPrecision {
    a.max(b)
}

/// Day and month exchanged, or one digit another.
fn slip(a: NaiveDate, b: NaiveDate) -> bool {
    let exchanged = a.year() == b.year() && a.day() == b.month() && a.month() == b.day();
    let number = |day: NaiveDate| day.year_ce().1 * 10_000 + day.month() * 100 + day.day();
    let (mut x, mut y, mut other) = (number(a), number(b), 0);
    while x + y > 0 {
        other += u32::from(x % 10 != y % 10);
        (x, y) = (x / 10, y / 10);
    }
    exchanged || other == 1
}
