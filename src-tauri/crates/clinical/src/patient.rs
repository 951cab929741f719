//! What the rules need to know of a patient.

use crate::words::words;
use chrono::{Datelike, NaiveDate};

words! {
    /// The patient's sex as recorded. Nothing about cycles or pregnancy is inferred from it beyond what the questions say.
    Sex {
        /// Female.
        Female = "female",
        /// Male.
        Male = "male",
        /// Neither of the two.
        Other = "other",
        /// Not asked, or not told.
        NotRecorded = "not_recorded",
    }
}

words! {
    /// Whether the patient has menstrual cycles: asked, never inferred.
    HasCycles {
        /// Yes.
        Yes = "yes",
        /// No.
        No = "no",
        /// Not asked, or not told.
        Unknown = "unknown",
    }
}

/// Completed years on `day`; negative when `day` lies before `birth`.
///
/// Whoever is born on 29 February completes a year on 29 February in leap years and on 1 March in the others: a day later
/// rather than a day too early.
pub fn age_on(birth: NaiveDate, day: NaiveDate) -> i32 {
    let years = day.year() - birth.year();
    if (day.month(), day.day()) < (birth.month(), birth.day()) {
        years - 1
    } else {
        years
    }
}

/// The first day on which so many years are completed; `None` beyond the calendar's end.
pub fn birthday(birth: NaiveDate, years: i32) -> Option<NaiveDate> {
    let year = birth.year().checked_add(years)?;
    birth
        .with_year(year)
        .or_else(|| NaiveDate::from_ymd_opt(year, 3, 1))
}
