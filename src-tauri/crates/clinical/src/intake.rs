//! The intake: what is asked once at the beginning, and again when it has changed. A later intake never overwrites an earlier one.

mod check;
mod warnings;

use crate::catalogue::Mark;
use crate::scale::Reading;
use crate::words::words;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

pub use check::{IntakeFault, IntakeProblem, check};
pub use warnings::{AllergyWarning, Told, Warnings};

/// Something to choose: an indication, a cause, a treatment. Its name is the text `indication-<id>`, `cause-<id>`,
/// `hair-treatment-<id>`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Choice {
    /// The id, in snake case.
    pub id: String,
    /// Where it comes from.
    pub source: String,
    /// How far the source was verified.
    pub mark: Mark,
}

/// A condition that a rule needs. Its name is the text `condition-<id>`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Condition {
    /// The id, in snake case.
    pub id: String,
    /// The screening question that it answers with "yes" by itself.
    #[serde(default)]
    pub question: Option<String>,
    /// A value that decides instead, by its id.
    #[serde(default)]
    pub measure: Option<String>,
    /// The greatest value, in tenths, at which the condition answers nothing.
    #[serde(default)]
    pub at_most: Option<i64>,
    /// For how many days a value tells something; without one that does, the answer is "unknown".
    #[serde(default)]
    pub measure_days: Option<u32>,
    /// For how many days after it ended it still answers.
    #[serde(default)]
    pub days_after: u32,
    /// Where it comes from.
    pub source: String,
    /// How far the source was verified.
    pub mark: Mark,
}

/// A value that is measured. Its name is the text `measure-<id>`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Measure {
    /// The id, in snake case.
    pub id: String,
    /// The unit, as it is written.
    pub unit: String,
    /// Where it comes from.
    pub source: String,
    /// How far the source was verified.
    pub mark: Mark,
}

words! {
    /// How exactly a day is known.
    Exactness {
        /// To the day.
        Day = "day",
        /// The month; the day is its first.
        Month = "month",
        /// The year; the day is its first.
        Year = "year",
    }
}

/// A day that may be known roughly only.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Since {
    /// The day, or the first of the month or year.
    pub day: NaiveDate,
    /// How exactly it is known.
    pub exactness: Exactness,
}

words! {
    /// Who in the family has or had it.
    Relative {
        /// Mother.
        Mother = "mother",
        /// Father.
        Father = "father",
        /// A brother or sister.
        Sibling = "sibling",
        /// Grandparents, uncles, aunts of the mother's side.
        MothersSide = "mothers_side",
        /// The same of the father's side.
        FathersSide = "fathers_side",
    }
}

words! {
    /// How strong a reaction was.
    Reaction {
        /// Of the skin only: rash, itch.
        Skin = "skin",
        /// Swelling of face, lips or tongue.
        Swelling = "swelling",
        /// Trouble breathing.
        Breathing = "breathing",
        /// Needed adrenaline or a hospital.
        Severe = "severe",
        /// Something else.
        Other = "other",
        /// The patient does not know.
        Unknown = "unknown",
    }
}

words! {
    /// Smoking.
    Smoking {
        /// Never.
        Never = "never",
        /// Not any more.
        Former = "former",
        /// Now.
        Current = "current",
    }
}

words! {
    /// How much of something, in the patient's own judgement.
    HowMuch {
        /// None.
        None = "none",
        /// Little.
        Little = "little",
        /// Moderate.
        Moderate = "moderate",
        /// Much.
        Much = "much",
    }
}

words! {
    /// When a treatment was.
    When {
        /// Over.
        Previous = "previous",
        /// Going on.
        Concurrent = "concurrent",
    }
}

/// A medicine as the patient named it, and what a person confirmed it to be.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct TakenMedicine {
    /// As typed.
    pub typed: String,
    /// The ATC code that a person confirmed; nothing is mapped without one.
    pub atc: Option<String>,
    /// Since when.
    pub since: Option<Since>,
    /// The last dose; none while it is taken.
    pub stopped_on: Option<NaiveDate>,
    /// Dose, reason, prescriber.
    pub note: Option<String>,
}

/// An allergy as the patient named it, and what a person confirmed it to be.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Allergy {
    /// As typed.
    pub typed: String,
    /// The ingredient or allergen that a person confirmed.
    pub allergen: Option<String>,
    /// What happened.
    pub reaction: Option<Reaction>,
    /// Anything else.
    pub note: Option<String>,
}

/// A measured value.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Measured {
    /// In tenths of its unit: an HbA1c of 7.8 % is 78.
    #[ts(type = "number")]
    pub tenths: i64,
    /// When.
    pub on: NaiveDate,
}

/// A condition that the patient has or had.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct HadCondition {
    /// Its id.
    pub condition: String,
    /// Since when.
    pub since: Option<Since>,
    /// When it ended; none while it lasts.
    pub ended_on: Option<NaiveDate>,
    /// Its value, where it has one.
    pub measured: Option<Measured>,
    /// Anything else.
    pub note: Option<String>,
}

/// A treatment of the hair, before or beside this one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct HairTreatment {
    /// Its id.
    pub treatment: String,
    /// Over, or going on.
    pub when: When,
    /// Since when.
    pub since: Option<Since>,
    /// What it was, what became of it.
    pub note: Option<String>,
}

/// How somebody lives.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Lifestyle {
    /// Smoking.
    pub smoking: Option<Smoking>,
    /// Alcohol.
    pub alcohol: Option<HowMuch>,
    /// Stress.
    pub stress: Option<HowMuch>,
    /// Exercise.
    pub exercise: Option<HowMuch>,
    /// Sleep, in hours a night.
    pub sleep_hours: Option<u8>,
    /// Food, habits of washing and styling, work.
    pub note: Option<String>,
}

/// Everything of an intake. A blank is not a "no": that there are none is said by the `no_…` of each list.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Intake {
    /// What the patient comes for, in their own words.
    pub complaint: String,
    /// Since when.
    pub since: Option<Since>,
    /// What it is, as the clinician sees it: ids of indications.
    pub indications: Vec<String>,
    /// Ids of causes; several at once are usual.
    pub causes: Vec<String>,
    /// A cause in words.
    pub other_cause: Option<String>,
    /// Illnesses and operations.
    pub history: Option<String>,
    /// Who in the family has or had hair loss.
    pub family: Vec<Relative>,
    /// Nobody in the family.
    pub no_family: bool,
    /// Anything else of the family.
    pub family_note: Option<String>,
    /// Medicines and supplements.
    pub medicines: Vec<TakenMedicine>,
    /// Takes none.
    pub no_medicines: bool,
    /// Allergies.
    pub allergies: Vec<Allergy>,
    /// Has none.
    pub no_allergies: bool,
    /// Conditions.
    pub conditions: Vec<HadCondition>,
    /// Has none of those asked.
    pub no_conditions: bool,
    /// How they live.
    pub lifestyle: Lifestyle,
    /// Treatments of the hair.
    pub treatments: Vec<HairTreatment>,
    /// Had none.
    pub no_treatments: bool,
    /// Where the hair stands at the beginning.
    pub scales: Vec<Reading>,
    /// Anything else.
    pub note: Option<String>,
}
