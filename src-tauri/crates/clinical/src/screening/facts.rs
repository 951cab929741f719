//! What is known of a patient beside today's answers: the intake, and what was found before. It answers questions by itself.

use super::Answer;
use crate::allergy::{self, Meets};
use crate::catalogue::Catalogue;
use crate::intake::{Allergy, Condition, HadCondition, Intake, Measured, Reaction, TakenMedicine};
use crate::medicines::{group_of, of_code};
use chrono::{Days, NaiveDate};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use ts_rs::TS;

/// What is known of a patient beside today's answers.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Facts {
    /// Medicines of the intake; only those that a person confirmed count.
    pub medicines: Vec<TakenMedicine>,
    /// Allergies of the intake.
    pub allergies: Vec<Allergy>,
    /// Conditions of the intake.
    pub conditions: Vec<HadCondition>,
    /// The last day before today on which a question was answered with "yes".
    pub last_yes: BTreeMap<String, NaiveDate>,
}

impl Facts {
    /// What an intake knows.
    pub fn of(intake: &Intake) -> Self {
        Self {
            medicines: intake.medicines.clone(),
            allergies: intake.allergies.clone(),
            conditions: intake.conditions.clone(),
            last_yes: BTreeMap::new(),
        }
    }
}

/// What gave a reason.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Finding {
    /// An answer.
    Answered {
        /// The answer.
        answer: Answer,
        /// When it was given.
        on: NaiveDate,
    },
    /// "Yes" to the same question on an earlier day.
    Earlier {
        /// The last such day.
        on: NaiveDate,
    },
    /// A medicine of the intake.
    Medicine {
        /// The ATC code.
        atc: String,
        /// The substance where it is listed, otherwise as it was typed.
        name: String,
        /// The last dose; none while it is taken.
        stopped_on: Option<NaiveDate>,
    },
    /// A condition of the intake; its words are `condition-<id>`.
    Condition {
        /// Its id.
        condition: String,
        /// Its value, where that decided.
        measured: Option<Measured>,
    },
    /// An allergy of the intake.
    Allergy {
        /// As typed.
        typed: String,
        /// What it was confirmed to be.
        allergen: Option<String>,
        /// The ingredient of the recipe that it meets; none where no recipe was looked at.
        ingredient: Option<String>,
        /// How it meets it.
        meets: Option<Meets>,
    },
    /// The age.
    Age {
        /// In completed years, on the day.
        years: i32,
    },
}

/// What is known in answer to a question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Known {
    /// "Yes" or "unknown"; nothing known is ever a "no".
    pub answer: Answer,
    /// What it is.
    pub finding: Finding,
    /// The first day on which it no longer counts, where that can be told.
    pub until: Option<NaiveDate>,
}

/// The day after so many days have passed since the last one; the end of time where there is none.
fn day_after(last: NaiveDate, days: u32) -> NaiveDate {
    last.checked_add_days(Days::new(u64::from(days) + 1))
        .unwrap_or(NaiveDate::MAX)
}

impl Facts {
    /// What is known in answer to a question on a day.
    pub fn about(&self, catalogue: &Catalogue, question: &str, on: NaiveDate) -> Vec<Known> {
        let mut known: Vec<_> = self
            .medicines
            .iter()
            .filter_map(|medicine| of_medicine(catalogue, medicine, question, on))
            .collect();
        known.extend(self.conditions.iter().filter_map(|had| {
            let condition = catalogue.condition(&had.condition)?;
            (condition.question.as_deref() == Some(question))
                .then(|| of_condition(condition, had, on))?
        }));
        let rule = catalogue.allergy_rule();
        for allergy in &self.allergies {
            let severe = allergy.reaction == Some(Reaction::Severe);
            if question == rule.question || (severe && question == rule.severe_question) {
                known.push(of_allergy(allergy));
            }
        }
        known
    }

    /// The allergies that are to one of these allergens.
    pub(super) fn allergic_to(&self, catalogue: &Catalogue, allergens: &[String]) -> Vec<Known> {
        self.allergies
            .iter()
            .filter(|allergy| allergy::is_to(catalogue, allergy, allergens))
            .map(of_allergy)
            .collect()
    }

    /// What is known of a condition that answers no question by itself.
    pub(super) fn has(
        &self,
        catalogue: &Catalogue,
        condition: &str,
        on: NaiveDate,
    ) -> Option<Known> {
        let had = self.conditions.iter().find(|c| c.condition == condition)?;
        of_condition(catalogue.condition(condition)?, had, on)
    }
}

fn of_allergy(allergy: &Allergy) -> Known {
    Known {
        answer: Answer::Yes,
        finding: Finding::Allergy {
            typed: allergy.typed.clone(),
            allergen: allergy.allergen.clone(),
            ingredient: None,
            meets: None,
        },
        until: None,
    }
}

fn of_medicine(
    catalogue: &Catalogue,
    medicine: &TakenMedicine,
    question: &str,
    on: NaiveDate,
) -> Option<Known> {
    let atc = medicine.atc.as_deref()?;
    let group = group_of(catalogue, atc)?;
    if group.question.as_deref() != Some(question) {
        return None;
    }
    let until = medicine
        .stopped_on
        .map(|last| day_after(last, group.days_after));
    if until.is_some_and(|until| until <= on) {
        return None;
    }
    let listed = of_code(catalogue, atc).map(|m| m.substance.clone());
    Some(Known {
        answer: group.answer?,
        finding: Finding::Medicine {
            atc: atc.to_owned(),
            name: listed.unwrap_or_else(|| medicine.typed.clone()),
            stopped_on: medicine.stopped_on,
        },
        until,
    })
}

fn of_condition(condition: &Condition, had: &HadCondition, on: NaiveDate) -> Option<Known> {
    let until = had
        .ended_on
        .map(|last| day_after(last, condition.days_after));
    if until.is_some_and(|until| until <= on) {
        return None;
    }
    let (answer, measured) = match (condition.at_most, had.measured) {
        (None, _) => (Answer::Yes, None),
        (Some(at_most), Some(measured)) if tells(condition, measured, on) => {
            if measured.tenths <= at_most {
                return None;
            }
            (Answer::Yes, Some(measured))
        }
        (Some(_), measured) => (Answer::Unknown, measured),
    };
    Some(Known {
        answer,
        finding: Finding::Condition {
            condition: had.condition.clone(),
            measured,
        },
        until,
    })
}

/// Whether a value is recent enough to tell something on a day.
fn tells(condition: &Condition, measured: Measured, on: NaiveDate) -> bool {
    measured.on <= on
        && condition
            .measure_days
            .is_none_or(|days| on < day_after(measured.on, days))
}
