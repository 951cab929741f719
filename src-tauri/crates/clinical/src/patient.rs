//! What the rules need to know of a patient.

use crate::words::words;
use chrono::{Datelike, Months, NaiveDate};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

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

words! {
    /// How much of a date of birth is known.
    BirthPrecision {
        /// The day.
        Day = "day",
        /// Month and year.
        Month = "month",
        /// The year.
        Year = "year",
    }
}

/// A date of birth, which may be known by month or year only.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct BirthDate {
    /// The day; of a month or a year its first.
    pub day: NaiveDate,
    /// How much of it is known.
    pub precision: BirthPrecision,
}

impl BirthDate {
    /// A date of birth as it is kept: of a month or a year the first day.
    #[must_use]
    pub fn new(day: NaiveDate, precision: BirthPrecision) -> BirthDate {
        let first = match precision {
            BirthPrecision::Day => Some(day),
            BirthPrecision::Month => day.with_day(1),
            BirthPrecision::Year => NaiveDate::from_ymd_opt(day.year(), 1, 1),
        };
        BirthDate {
            day: first.unwrap_or(day),
            precision,
        }
    }

    /// The last day it can have been. Rules on age go by this one: nobody is taken for older than is known.
    #[must_use]
    pub fn latest(&self) -> NaiveDate {
        let months = match self.precision {
            BirthPrecision::Day => return self.day,
            BirthPrecision::Month => 1,
            BirthPrecision::Year => 12,
        };
        let next = self.day.checked_add_months(Months::new(months));
        next.and_then(|next| next.pred_opt()).unwrap_or(self.day)
    }
}

/// A telephone number of a patient.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Phone {
    /// As typed.
    pub number: String,
    /// Whose or which: "work", "daughter".
    pub label: Option<String>,
}

/// Whom to call when something happens to the patient.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct EmergencyContact {
    /// Name.
    pub name: String,
    /// Telephone, as typed.
    pub phone: String,
    /// What they are to the patient: "husband".
    pub relation: Option<String>,
}

/// A number by which others know the patient.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Identifier {
    /// Whose number it is: "Passport", "Old card file".
    pub label: String,
    /// The number, as typed.
    pub value: String,
}

/// What the patient said about being reached in one way.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Permission {
    /// Allowed, or refused.
    pub given: bool,
    /// When they said so.
    pub on: NaiveDate,
}

/// What the patient allows; what was not asked is none.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct Permissions {
    /// To be called.
    pub calls: Option<Permission>,
    /// To be written to.
    pub letters: Option<Permission>,
    /// To be photographed for the record.
    pub photos: Option<Permission>,
}
