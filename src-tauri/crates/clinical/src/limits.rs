//! Every field's limits, in one place: Rust enforces them, the page is generated from the same table.

use crate::amount::Millilitres;
use chrono::NaiveDate;

/// How long a text may be, in characters (Unicode scalar values).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TextLimit {
    /// The field's name.
    pub field: &'static str,
    /// The least number of characters, not counting blanks at both ends; 0 = may be left empty.
    pub min: usize,
    /// The greatest number of characters, as typed.
    pub max: usize,
    /// Whether it may have several lines.
    pub lines: bool,
}

/// What a whole number may be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NumberLimit {
    /// The field's name.
    pub field: &'static str,
    /// The least.
    pub min: i64,
    /// The greatest.
    pub max: i64,
}

/// What a volume may be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct VolumeLimit {
    /// The field's name.
    pub field: &'static str,
    /// The least.
    pub min: Millilitres,
    /// The greatest.
    pub max: Millilitres,
}

/// What a day may be. Whether it may lie in the future depends on the day it is typed, and is the operation's to check.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DayLimit {
    /// The field's name.
    pub field: &'static str,
    /// The first day.
    pub min: NaiveDate,
    /// The last day.
    pub max: NaiveDate,
}

/// Why a text is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum TextProblem {
    /// Empty, or only blanks.
    #[error("required")]
    Required,
    /// Too short.
    #[error("at least {min} characters")]
    TooShort {
        /// The least number of characters.
        min: usize,
    },
    /// Too long.
    #[error("at most {max} characters")]
    TooLong {
        /// The greatest number of characters.
        max: usize,
    },
    /// A control character (a tab, an escape, a line's end where there is one line only).
    #[error("a control character")]
    ControlCharacter,
}

/// A number, a volume or a day outside its range.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("out of range")]
pub struct OutOfRange;

const fn line(field: &'static str, min: usize, max: usize) -> TextLimit {
    TextLimit {
        field,
        min,
        max,
        lines: false,
    }
}

const fn lines(field: &'static str, min: usize, max: usize) -> TextLimit {
    TextLimit {
        field,
        min,
        max,
        lines: true,
    }
}

const fn number(field: &'static str, min: i64, max: i64) -> NumberLimit {
    NumberLimit { field, min, max }
}

const fn year(year: i32, month: u32, day: u32) -> NaiveDate {
    match NaiveDate::from_ymd_opt(year, month, day) {
        Some(day) => day,
        None => NaiveDate::MIN,
    }
}

macro_rules! limits {
    ($kind:ident $table:ident: $( $(#[$doc:meta])* $name:ident = $value:expr; )+) => {
        $( $(#[$doc])* pub const $name: $kind = $value; )+
        const $table: &[$kind] = &[ $( $name ),+ ];
    };
}

limits! { TextLimit TEXTS:
    /// A person's name: a patient's, a practitioner's.
    PERSON_NAME = line("person_name", 1, 400);
    /// The clinic's name.
    CLINIC_NAME = line("clinic_name", 1, 200);
    /// The practitioner's licence number.
    LICENCE = line("licence", 1, 100);
    /// A telephone number, as the clinic writes it.
    PHONE = line("phone", 0, 40);
    /// An e-mail address.
    EMAIL = line("email", 0, 254);
    /// A postal address.
    ADDRESS = lines("address", 0, 500);
    /// The vault's passphrase.
    PASSPHRASE = line("passphrase", 15, 1024);
    /// A note.
    NOTE = lines("note", 0, 10_000);
    /// What is added to a signed session.
    ADDENDUM = lines("addendum", 3, 10_000);
    /// A reason for a change, a stop or a stock correction.
    REASON = lines("reason", 3, 2_000);
    /// A reason for treating against a verdict.
    OVERRIDE_REASON = lines("override_reason", 10, 2_000);
    /// A lot's number, as printed on it.
    LOT_NUMBER = line("lot_number", 1, 40);
    /// A serum's name.
    PRODUCT_NAME = line("product_name", 1, 200);
    /// A maker's or a supplier's name.
    SUPPLIER = line("supplier", 0, 200);
    /// What a serum's label says of its ingredients.
    INGREDIENTS = lines("ingredients", 0, 2_000);
    /// A recipe's name.
    RECIPE_NAME = line("recipe_name", 1, 200);
    /// A place where stock is kept.
    PLACE_NAME = line("place_name", 1, 100);
    /// A serial number or a delivery note's.
    DELIVERY = line("delivery", 0, 100);
    /// How and by whom stock was disposed of, who witnessed it, from whom a notice came.
    PARTY = line("party", 0, 200);
    /// An allergy, in the patient's words.
    ALLERGIES = lines("allergies", 0, 2_000);
    /// What a side effect looked like.
    DESCRIPTION = lines("description", 0, 10_000);
    /// What the patient comes for.
    COMPLAINT = lines("complaint", 1, 2_000);
    /// A passage of the intake.
    HISTORY = lines("history", 0, 10_000);
    /// A medicine's or an allergen's name, as typed.
    MEDICINE = line("medicine", 1, 200);
    /// Whose a telephone or identifier is: "work", "passport".
    LABEL = line("label", 0, 60);
    /// A number by which others know a patient.
    IDENTIFIER = line("identifier", 1, 100);
    /// What someone is to a patient.
    RELATION = line("relation", 0, 100);
    /// How a patient came to the clinic.
    CAME_BY = line("came_by", 0, 200);
    /// What is typed into a search.
    SEARCH = line("search", 0, 400);
}

limits! { NumberLimit NUMBERS:
    /// Sessions of a course.
    SESSIONS = number("sessions", 1, 60);
    /// Days between sessions.
    GAP_DAYS = number("gap_days", 1, 365);
    /// Months until maintenance.
    MAINTENANCE_MONTHS = number("maintenance_months", 1, 60);
    /// Injection points of a dose.
    POINTS = number("points", 1, 500);
    /// Doses of a session.
    DOSES = number("doses", 1, 60);
    /// Rows of a list of the intake.
    INTAKE_ROWS = number("intake_rows", 0, 100);
    /// Sleep, in hours a night.
    SLEEP_HOURS = number("sleep_hours", 0, 24);
    /// A measured value, in tenths of its unit: an HbA1c in percent.
    MEASURE_TENTHS = number("measure_tenths", 20, 250);
    /// Former names of a patient.
    FORMER_NAMES = number("former_names", 0, 10);
    /// Telephone numbers of a patient.
    PHONES = number("phones", 0, 6);
    /// Identifiers of a patient.
    IDENTIFIERS = number("identifiers", 0, 12);
    /// Products of a recipe.
    RECIPE_PARTS = number("recipe_parts", 1, 12);
    /// A product's part of a recipe.
    PART = number("part", 1, 1_000);
    /// Mixes of a session, and what each is drawn from.
    MIXES = number("mixes", 0, 12);
    /// A maker's limit for an opened container, in hours.
    IN_USE_HOURS = number("in_use_hours", 1, 8_760);
    /// A price, in the currency's minor unit.
    PRICE_MINOR = number("price_minor", 0, 1_000_000_000);
    /// A temperature, in tenths of a degree Celsius.
    TEMPERATURE_TENTHS = number("temperature_tenths", -400, 600);
    /// Lots of one count, one disposal or one recall.
    STOCK_ROWS = number("stock_rows", 1, 500);
    /// A side effect's grade.
    GRADE = number("grade", 1, 5);
}

limits! { VolumeLimit VOLUMES:
    /// What is received, corrected or disposed of at once.
    QUANTITY_ML =
        VolumeLimit { field: "quantity_ml", min: Millilitres::from_microlitres(10), max: Millilitres::from_microlitres(100_000_000) };
    /// What a container holds.
    CONTAINER_ML =
        VolumeLimit { field: "container_ml", min: Millilitres::from_microlitres(10), max: Millilitres::from_microlitres(1_000_000) };
    /// A level, or what a count found: it may be nothing.
    COUNTED_ML =
        VolumeLimit { field: "counted_ml", min: Millilitres::ZERO, max: Millilitres::from_microlitres(100_000_000) };
    /// What is injected in one dose.
    DOSE_ML =
        VolumeLimit { field: "dose_ml", min: Millilitres::from_microlitres(1), max: Millilitres::from_microlitres(100_000) };
}

limits! { DayLimit DAYS:
    /// A date of birth; today is its other bound.
    BIRTH_DATE = DayLimit { field: "birth_date", min: year(1900, 1, 1), max: year(2199, 12, 31) };
    /// A lot's expiry.
    EXPIRY = DayLimit { field: "expiry", min: year(2000, 1, 1), max: year(2199, 12, 31) };
    /// A day of the patient's history.
    PAST_DAY = DayLimit { field: "past_day", min: year(1900, 1, 1), max: year(2199, 12, 31) };
    /// A day of a course, a session or a report.
    DAY = DayLimit { field: "day", min: year(2000, 1, 1), max: year(2199, 12, 31) };
}

/// The depth of a dose in tenths of a millimetre. The hard clinical bound is the catalogue's.
pub const DEPTH_TENTHS: NumberLimit = number("depth_tenths_mm", 1, 130);

/// Checks a text as it was typed; nothing is trimmed or changed, and marks of direction are kept.
///
/// # Errors
/// [`TextProblem`]; the gravest first: control character, required, too long, too short.
pub fn check_text(limit: &TextLimit, value: &str) -> Result<(), TextProblem> {
    if value
        .chars()
        .any(|c| c.is_control() && !(limit.lines && c == '\n'))
    {
        return Err(TextProblem::ControlCharacter);
    }
    let inner = value.trim().chars().count();
    if inner == 0 && limit.min > 0 {
        return Err(TextProblem::Required);
    }
    if value.chars().count() > limit.max {
        return Err(TextProblem::TooLong { max: limit.max });
    }
    if inner < limit.min {
        return Err(TextProblem::TooShort { min: limit.min });
    }
    Ok(())
}

/// Checks a whole number.
///
/// # Errors
/// [`OutOfRange`].
pub fn check_number(limit: &NumberLimit, value: i64) -> Result<(), OutOfRange> {
    if (limit.min..=limit.max).contains(&value) {
        Ok(())
    } else {
        Err(OutOfRange)
    }
}

/// Checks a volume.
///
/// # Errors
/// [`OutOfRange`].
pub fn check_volume(limit: &VolumeLimit, value: Millilitres) -> Result<(), OutOfRange> {
    if (limit.min..=limit.max).contains(&value) {
        Ok(())
    } else {
        Err(OutOfRange)
    }
}

/// Checks a day.
///
/// # Errors
/// [`OutOfRange`].
pub fn check_day(limit: &DayLimit, value: NaiveDate) -> Result<(), OutOfRange> {
    if (limit.min..=limit.max).contains(&value) {
        Ok(())
    } else {
        Err(OutOfRange)
    }
}

/// Every limit of texts, numbers and volumes for the page: name, least, greatest (characters, numbers, ml).
pub fn all() -> &'static [(&'static str, f64, f64)] {
    static ALL: std::sync::OnceLock<Vec<(&'static str, f64, f64)>> = std::sync::OnceLock::new();
    #[allow(clippy::cast_precision_loss)] // All bounds are small.
    ALL.get_or_init(|| {
        let texts = TEXTS.iter().map(|l| (l.field, l.min as f64, l.max as f64));
        let numbers = NUMBERS
            .iter()
            .map(|l| (l.field, l.min as f64, l.max as f64));
        let volumes = VOLUMES.iter().map(|l| (l.field, l.min.ml(), l.max.ml()));
        let depth = [(
            "depth_mm",
            DEPTH_TENTHS.min as f64 / 10.0,
            DEPTH_TENTHS.max as f64 / 10.0,
        )];
        texts.chain(numbers).chain(volumes).chain(depth).collect()
    })
}

/// Every limit of days for the page: name, first, last.
pub fn all_days() -> &'static [DayLimit] {
    DAYS
}
