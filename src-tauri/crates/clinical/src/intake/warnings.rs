//! What of an intake must be seen before somebody is treated.

use super::{HadCondition, Intake, Reaction};
use crate::catalogue::Catalogue;
use crate::words::words;
use chrono::{Days, NaiveDate};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

words! {
    /// How much an intake tells of allergies and conditions. Only one that leaves nothing open can say that there are none.
    Told {
        /// There is no intake.
        NotYet = "not_yet",
        /// Allergies or conditions were left blank, and a blank is not a "no".
        InPart = "in_part",
        /// Both were asked.
        Whole = "whole",
    }
}

/// An allergy, as far as it must be seen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct AllergyWarning {
    /// As typed.
    pub typed: String,
    /// The ingredient or allergen that a person confirmed; its name is a text.
    pub allergen: Option<String>,
    /// What happened.
    pub reaction: Option<Reaction>,
}

/// What of an intake must be seen before somebody is treated.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Warnings {
    /// How much is known.
    pub told: Told,
    /// The gravest first.
    pub allergies: Vec<AllergyWarning>,
    /// Conditions that some rule is about, by id; their words are `condition-<id>`.
    pub conditions: Vec<String>,
}

impl Default for Warnings {
    /// Of whoever has no intake.
    fn default() -> Self {
        Self {
            told: Told::NotYet,
            allergies: Vec::new(),
            conditions: Vec::new(),
        }
    }
}

impl Warnings {
    /// Of the newest intake, on a day.
    pub fn of(catalogue: &Catalogue, intake: &Intake, on: NaiveDate) -> Self {
        let mut allergies: Vec<AllergyWarning> = intake
            .allergies
            .iter()
            .map(|allergy| AllergyWarning {
                typed: allergy.typed.clone(),
                allergen: allergy.allergen.clone(),
                reaction: allergy.reaction,
            })
            .collect();
        allergies.sort_by_key(|allergy| gravity(allergy.reaction));
        let conditions = intake.conditions.iter();
        let asked = (intake.no_allergies || !intake.allergies.is_empty())
            && (intake.no_conditions || !intake.conditions.is_empty());
        Self {
            told: if asked { Told::Whole } else { Told::InPart },
            allergies,
            conditions: conditions
                .filter(|had| warns(catalogue, had, on))
                .map(|had| had.condition.clone())
                .collect(),
        }
    }
}

/// The less the graver. One that nobody could describe comes before one that was of the skin only.
const fn gravity(reaction: Option<Reaction>) -> u8 {
    match reaction {
        Some(Reaction::Severe) => 0,
        Some(Reaction::Breathing) => 1,
        Some(Reaction::Swelling) => 2,
        None | Some(Reaction::Other | Reaction::Unknown) => 3,
        Some(Reaction::Skin) => 4,
    }
}

/// The catalogue has only conditions that some rule is about: each warns until it is over and its days after that have passed. A
/// severe allergic reaction is over by its nature, and warns all the same. One that the catalogue no longer has is not left out.
fn warns(catalogue: &Catalogue, had: &HadCondition, on: NaiveDate) -> bool {
    let (Some(condition), Some(last)) = (catalogue.condition(&had.condition), had.ended_on) else {
        return true;
    };
    let severe = condition.question.as_ref() == Some(&catalogue.allergy_rule().severe_question);
    let until = last.checked_add_days(Days::new(u64::from(condition.days_after)));
    severe || until.is_none_or(|until| on <= until)
}
