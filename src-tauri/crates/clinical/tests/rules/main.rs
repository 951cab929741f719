//! The rules, over the catalogue as it ships.
#![allow(clippy::unwrap_used, clippy::panic)]

mod aftercare;
mod alike;
mod allergy;
mod barcode;
mod barcode_forms;
mod barcode_fuzz;
mod barcode_keyboard;
mod barcode_properties;
mod carry;
mod catalogue;
mod course;
mod facts;
mod guidance;
mod intake;
mod limits;
mod lot;
mod medicines;
mod names;
mod patient;
mod policy;
mod properties;
mod retention;
mod scale;
mod screening;
mod side_effect;
mod stock;
mod treatment;
mod verdicts;
mod vial;
mod words;

use chrono::NaiveDate;
use clinical::Catalogue;
use proptest::prelude::*;

fn shipped() -> &'static Catalogue {
    Catalogue::shipped().unwrap()
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// Any day between 1900 and 2199.
fn any_day() -> impl Strategy<Value = NaiveDate> {
    (0..109_500_u64).prop_map(|n| day("1900-01-01") + chrono::Days::new(n))
}
