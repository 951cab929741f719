//! Countries, as far as telephone numbers and the retention of records depend on them.

use chrono_tz::Tz;
use std::collections::BTreeSet;

const ZONES: &str = include_str!(concat!(
    env!("CARGO_MANIFEST_DIR"),
    "/../../../assets/catalogue/zones.txt"
));

fn rows() -> impl Iterator<Item = (&'static str, &'static str)> {
    ZONES
        .lines()
        .filter(|line| !line.starts_with('#'))
        .filter_map(|line| line.split_once(' '))
}

/// The country in which a time zone lies, as two letters; none for zones of no country, such as UTC.
#[must_use]
pub fn of_zone(zone: Tz) -> Option<&'static str> {
    rows()
        .find(|(name, _)| *name == zone.name())
        .map(|(_, country)| country)
}

/// Every country there is a time zone for, as two letters, in alphabetical order.
#[must_use]
pub fn all() -> Vec<&'static str> {
    rows()
        .map(|(_, country)| country)
        .collect::<BTreeSet<_>>()
        .into_iter()
        .collect()
}
