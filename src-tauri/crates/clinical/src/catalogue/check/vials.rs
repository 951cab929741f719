//! Opened containers and storage.

use super::super::Catalogue;
use super::{Checked, sourced, that, version};
use crate::stock::Storage;
use crate::vial::Dosing;

const FILE: &str = "vials.toml";

pub(super) fn check(catalogue: &Catalogue) -> Checked {
    let file = &catalogue.vials;
    version(FILE, &file.version)?;
    for dosing in Dosing::ALL {
        let rules = file.beyond_use.iter().filter(|rule| rule.dosing == *dosing);
        that(
            rules.count() == 1,
            FILE,
            dosing.as_str(),
            "has not one rule",
        )?;
    }
    for rule in &file.beyond_use {
        let id = rule.dosing.as_str();
        sourced(FILE, id, &rule.source)?;
        that(rule.minutes > 0, FILE, id, "may not be used at all")?;
    }
    for storage in Storage::ALL {
        let rules = file.storage.iter().filter(|rule| rule.id == *storage);
        that(
            rules.count() == 1,
            FILE,
            storage.as_str(),
            "has not one rule",
        )?;
    }
    for rule in &file.storage {
        let id = rule.id.as_str();
        sourced(FILE, id, &rule.source)?;
        let ordered = rule.least_tenths < rule.most_tenths;
        that(ordered, FILE, id, "temperatures are the wrong way round")?;
    }
    sourced(FILE, "watch", &file.watch.source)?;
    that(file.watch.days > 0, FILE, "watch", "is on the day itself")?;
    sourced(FILE, "ahead", &file.ahead.source)?;
    that(
        file.ahead.days > 0 && file.ahead.reading_hours > 0,
        FILE,
        "ahead",
        "does not look ahead",
    )
}
