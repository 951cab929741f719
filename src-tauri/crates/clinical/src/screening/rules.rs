//! Questions and rules, as the catalogue has them.

use super::{Answer, Verdict};
use crate::catalogue::Mark;
use crate::patient::Sex;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A screening question. Its sentence is the text `question-<id>`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Question {
    /// The id, in snake case.
    pub id: String,
    /// Sexes that are not asked, unless the patient is recorded as having menstrual cycles.
    #[serde(default)]
    pub skip_for: Vec<Sex>,
    /// Asked only when the recipe has one of these ingredients; empty = always.
    #[serde(default)]
    pub only_with: Vec<String>,
    /// For how many days an answer may be carried over to a later session; 0 = asked afresh at each session.
    pub valid_days: u32,
    /// Where the question comes from.
    pub source: String,
    /// How far the source was verified.
    pub mark: Mark,
}

/// A rule: this trigger means this verdict. Its sentence is the text `reason-<id in lower case>`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Rule {
    /// The rule's id, for example `ELIG-PREG`. One id may stand on several questions.
    pub id: String,
    /// The question it judges; with it comes `answer`.
    #[serde(default)]
    pub question: Option<String>,
    /// The answer that triggers it.
    #[serde(default)]
    pub answer: Option<Answer>,
    /// The condition of the intake that triggers it.
    #[serde(default)]
    pub condition: Option<String>,
    /// Triggered by an age above so many completed years.
    #[serde(default)]
    pub age_over: Option<i32>,
    /// Triggered by an allergy of the intake to one of these: ingredients, or allergens that are none.
    #[serde(default)]
    pub allergens: Vec<String>,
    /// Only when the recipe has one of these ingredients; empty = whatever the recipe.
    #[serde(default)]
    pub with: Vec<String>,
    /// Only while fewer days have passed since the question was last answered with "yes".
    #[serde(default)]
    pub after_yes_days: Option<u32>,
    /// Not before so many days from the day it was found.
    #[serde(default)]
    pub wait_days: Option<u32>,
    /// What it amounts to.
    pub verdict: Verdict,
    /// The mildest verdict that the clinic may choose; none = it may only be stricter.
    #[serde(default)]
    pub relax_to: Option<Verdict>,
    /// Whether a clinician may treat all the same, with a written reason. Where not, the clinic may not relax it either.
    pub can_override: bool,
    /// Where the rule comes from.
    pub source: String,
    /// How far the source was verified.
    pub mark: Mark,
}

/// What triggers a rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Trigger<'a> {
    /// An answer to a question.
    Answer(&'a str, Answer),
    /// A condition of the intake.
    Condition(&'a str),
    /// An age above so many completed years.
    AgeOver(i32),
    /// An allergy of the intake to one of these.
    Allergy(&'a [String]),
}

impl Rule {
    /// What triggers it; `None` for a rule that has no trigger or several, which the catalogue's check refuses.
    pub fn trigger(&self) -> Option<Trigger<'_>> {
        match (
            self.question.as_deref(),
            self.answer,
            self.condition.as_deref(),
            self.age_over,
            self.allergens.as_slice(),
        ) {
            (Some(question), Some(answer), None, None, []) => {
                Some(Trigger::Answer(question, answer))
            }
            (None, None, Some(condition), None, []) => Some(Trigger::Condition(condition)),
            (None, None, None, Some(age), []) => Some(Trigger::AgeOver(age)),
            (None, None, None, None, allergens @ [_, ..]) => Some(Trigger::Allergy(allergens)),
            _ => None,
        }
    }
}

/// The rule on age, judged on the session's day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AgeRule {
    /// The rule's id.
    pub id: String,
    /// The youngest age in completed years that may be treated (inclusive).
    pub min_age: i32,
    /// What being younger amounts to.
    pub verdict: Verdict,
    /// Whether a clinician may treat all the same.
    pub can_override: bool,
    /// Where the rule comes from.
    pub source: String,
    /// How far the source was verified.
    pub mark: Mark,
}

/// The rule for an answer of "unknown" to a question that has no rule of its own for it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct UnknownRule {
    /// The rule's id.
    pub id: String,
    /// What not knowing amounts to.
    pub verdict: Verdict,
    /// Whether a clinician may treat all the same.
    pub can_override: bool,
    /// Where the rule comes from.
    pub source: String,
    /// How far the source was verified.
    pub mark: Mark,
}

/// The rule for an allergy of the intake to something in the recipe.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AllergyRule {
    /// The rule's id.
    pub id: String,
    /// The question that any allergy of the intake answers with "yes".
    pub question: String,
    /// The question that a severe one answers with "yes" too.
    pub severe_question: String,
    /// What it amounts to for this recipe.
    pub verdict: Verdict,
    /// Whether a clinician may treat all the same.
    pub can_override: bool,
    /// Where the rule comes from.
    pub source: String,
    /// How far the source was verified.
    pub mark: Mark,
}
