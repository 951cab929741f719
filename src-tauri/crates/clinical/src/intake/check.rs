//! What of an intake cannot be kept, field by field.

use super::{Intake, Since};
use crate::allergy::is_allergen;
use crate::catalogue::Catalogue;
use crate::intake::Exactness;
use crate::limits::{self, NumberLimit, TextLimit, TextProblem};
use crate::medicines::{group_of, is_code, of_code};
use crate::scale::{self, ScaleProblem};
use chrono::{Datelike, NaiveDate};
use std::collections::BTreeSet;

/// What is wrong with a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum IntakeFault {
    /// A text outside its limits.
    Text(TextProblem),
    /// None of those offered.
    UnknownChoice,
    /// Chosen twice.
    Twice,
    /// A day after the intake's.
    InFuture,
    /// An end before its beginning.
    EndsBeforeItBegins,
    /// Known to the month or year, but the day is not the first.
    NotTheFirst,
    /// A day or number outside its range.
    OutOfRange {
        /// The least.
        least: i64,
        /// The greatest.
        most: i64,
    },
    /// A day outside the days that can be typed.
    NotADay,
    /// More rows than a form has.
    TooMany {
        /// The greatest number.
        most: i64,
    },
    /// Said to be none, and listed.
    NoneAndSome,
    /// A value for a condition that has none.
    NoMeasure,
    /// A scale's value that is none of its.
    Scale(ScaleProblem),
}

/// A fault at a field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct IntakeProblem {
    /// The field: `medicines.0.stopped_on`.
    pub field: String,
    /// What is wrong.
    pub fault: IntakeFault,
}

struct Checking<'a> {
    catalogue: &'a Catalogue,
    on: NaiveDate,
    problems: Vec<IntakeProblem>,
}

/// Everything that is wrong with an intake of a day, in the form's order; empty when it can be kept.
pub fn check(catalogue: &Catalogue, intake: &Intake, on: NaiveDate) -> Vec<IntakeProblem> {
    let mut checking = Checking {
        catalogue,
        on,
        problems: Vec::new(),
    };
    checking.words(intake);
    checking.medicines(intake);
    checking.allergies(intake);
    checking.conditions(intake);
    checking.treatments(intake);
    checking.scales(intake);
    checking.problems
}

impl Checking<'_> {
    fn add(&mut self, field: impl Into<String>, fault: IntakeFault) {
        self.problems.push(IntakeProblem {
            field: field.into(),
            fault,
        });
    }

    fn that(&mut self, holds: bool, field: impl Into<String>, fault: IntakeFault) {
        if !holds {
            self.add(field, fault);
        }
    }

    fn text(&mut self, field: impl Into<String>, limit: &TextLimit, value: &str) {
        if let Err(problem) = limits::check_text(limit, value) {
            self.add(field, IntakeFault::Text(problem));
        }
    }

    fn note(&mut self, field: impl Into<String>, limit: &TextLimit, value: Option<&str>) {
        if let Some(value) = value {
            self.text(field, limit, value);
        }
    }

    fn number(&mut self, field: impl Into<String>, limit: &NumberLimit, value: i64) {
        if limits::check_number(limit, value).is_err() {
            let (least, most) = (limit.min, limit.max);
            self.add(field, IntakeFault::OutOfRange { least, most });
        }
    }

    /// Whether a list can be looked through row by row.
    fn rows(&mut self, field: &str, rows: usize, none: bool) -> bool {
        self.that(!none || rows == 0, field, IntakeFault::NoneAndSome);
        let most = limits::INTAKE_ROWS.max;
        let few = i64::try_from(rows).is_ok_and(|rows| rows <= most);
        self.that(few, field, IntakeFault::TooMany { most });
        few
    }

    fn past(&mut self, field: impl Into<String>, day: NaiveDate) {
        if day > self.on {
            self.add(field, IntakeFault::InFuture);
        } else if limits::check_day(&limits::PAST_DAY, day).is_err() {
            self.add(field, IntakeFault::NotADay);
        }
    }

    fn since(&mut self, field: &str, since: Option<Since>) {
        let Some(Since { day, exactness }) = since else {
            return;
        };
        self.past(field, day);
        let first = match exactness {
            Exactness::Day => true,
            Exactness::Month => day.day() == 1,
            Exactness::Year => day.ordinal() == 1,
        };
        self.that(first, field, IntakeFault::NotTheFirst);
    }

    fn ended(&mut self, field: String, since: Option<Since>, ended: Option<NaiveDate>) {
        let Some(ended) = ended else { return };
        self.past(field.clone(), ended);
        let ordered = since.is_none_or(|since| since.day <= ended);
        self.that(ordered, field, IntakeFault::EndsBeforeItBegins);
    }

    fn chosen<'b>(
        &mut self,
        field: &str,
        ids: impl Iterator<Item = &'b str>,
        known: impl Fn(&str) -> bool,
    ) {
        let mut seen = BTreeSet::new();
        for (i, id) in ids.enumerate() {
            self.that(
                known(id),
                format!("{field}.{i}"),
                IntakeFault::UnknownChoice,
            );
            self.that(seen.insert(id), format!("{field}.{i}"), IntakeFault::Twice);
        }
    }

    fn words(&mut self, intake: &Intake) {
        let catalogue = self.catalogue;
        self.text("complaint", &limits::COMPLAINT, &intake.complaint);
        self.since("since", intake.since);
        let indications = intake.indications.iter().map(String::as_str);
        self.chosen("indications", indications, |id| {
            catalogue.indications().iter().any(|choice| choice.id == id)
        });
        self.chosen("causes", intake.causes.iter().map(String::as_str), |id| {
            catalogue.causes().iter().any(|choice| choice.id == id)
        });
        self.note(
            "other_cause",
            &limits::HISTORY,
            intake.other_cause.as_deref(),
        );
        self.note("history", &limits::HISTORY, intake.history.as_deref());
        self.rows("family", intake.family.len(), intake.no_family);
        self.chosen("family", intake.family.iter().map(|r| r.as_str()), |_| true);
        self.note(
            "family_note",
            &limits::HISTORY,
            intake.family_note.as_deref(),
        );
        let lifestyle = &intake.lifestyle;
        if let Some(hours) = lifestyle.sleep_hours {
            self.number("lifestyle.sleep_hours", &limits::SLEEP_HOURS, hours.into());
        }
        self.note(
            "lifestyle.note",
            &limits::HISTORY,
            lifestyle.note.as_deref(),
        );
        self.note("note", &limits::NOTE, intake.note.as_deref());
    }

    fn medicines(&mut self, intake: &Intake) {
        if !self.rows("medicines", intake.medicines.len(), intake.no_medicines) {
            return;
        }
        for (i, medicine) in intake.medicines.iter().enumerate() {
            let at = |field: &str| format!("medicines.{i}.{field}");
            self.text(at("typed"), &limits::MEDICINE, &medicine.typed);
            if let Some(atc) = &medicine.atc {
                let listed = of_code(self.catalogue, atc).is_some();
                let known = listed || (is_code(atc) && group_of(self.catalogue, atc).is_some());
                self.that(known, at("atc"), IntakeFault::UnknownChoice);
            }
            self.since(&at("since"), medicine.since);
            self.ended(at("stopped_on"), medicine.since, medicine.stopped_on);
            self.note(at("note"), &limits::HISTORY, medicine.note.as_deref());
        }
    }

    fn allergies(&mut self, intake: &Intake) {
        if !self.rows("allergies", intake.allergies.len(), intake.no_allergies) {
            return;
        }
        for (i, allergy) in intake.allergies.iter().enumerate() {
            let at = |field: &str| format!("allergies.{i}.{field}");
            self.text(at("typed"), &limits::MEDICINE, &allergy.typed);
            if let Some(allergen) = &allergy.allergen {
                let known = is_allergen(self.catalogue, allergen);
                self.that(known, at("allergen"), IntakeFault::UnknownChoice);
            }
            self.note(at("note"), &limits::HISTORY, allergy.note.as_deref());
        }
    }

    fn conditions(&mut self, intake: &Intake) {
        if !self.rows("conditions", intake.conditions.len(), intake.no_conditions) {
            return;
        }
        let mut seen = BTreeSet::new();
        for (i, had) in intake.conditions.iter().enumerate() {
            let at = |field: &str| format!("conditions.{i}.{field}");
            let known = self.catalogue.condition(&had.condition);
            self.that(known.is_some(), at("condition"), IntakeFault::UnknownChoice);
            let first = seen.insert(had.condition.as_str());
            self.that(first, at("condition"), IntakeFault::Twice);
            self.since(&at("since"), had.since);
            self.ended(at("ended_on"), had.since, had.ended_on);
            if let Some(measured) = had.measured {
                let has = known.is_none_or(|condition| condition.measure.is_some());
                self.that(has, at("measured"), IntakeFault::NoMeasure);
                self.number(
                    at("measured.tenths"),
                    &limits::MEASURE_TENTHS,
                    measured.tenths,
                );
                self.past(at("measured.on"), measured.on);
            }
            self.note(at("note"), &limits::HISTORY, had.note.as_deref());
        }
    }

    fn treatments(&mut self, intake: &Intake) {
        if !self.rows("treatments", intake.treatments.len(), intake.no_treatments) {
            return;
        }
        for (i, had) in intake.treatments.iter().enumerate() {
            let at = |field: &str| format!("treatments.{i}.{field}");
            let mut offered = self.catalogue.treatments().iter();
            let known = offered.any(|choice| choice.id == had.treatment);
            self.that(known, at("treatment"), IntakeFault::UnknownChoice);
            self.since(&at("since"), had.since);
            self.note(at("note"), &limits::HISTORY, had.note.as_deref());
        }
    }

    fn scales(&mut self, intake: &Intake) {
        if !self.rows("scales", intake.scales.len(), false) {
            return;
        }
        let mut seen = BTreeSet::new();
        for (i, reading) in intake.scales.iter().enumerate() {
            let field = format!("scales.{i}");
            match self.catalogue.scale(&reading.scale) {
                None => self.add(format!("{field}.scale"), IntakeFault::UnknownChoice),
                Some(scale) => {
                    if let Err(problem) = scale::check(scale, &reading.value) {
                        self.add(format!("{field}.value"), IntakeFault::Scale(problem));
                    }
                }
            }
            // A pull test is done at several sites.
            let once = scale::is_repeated(&reading.value) || seen.insert(reading.scale.as_str());
            self.that(once, format!("{field}.scale"), IntakeFault::Twice);
        }
    }
}
