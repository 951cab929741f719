//! The clinic's own rules: stricter than those that ship, and milder only where these say so.

use crate::catalogue::Catalogue;
use crate::screening::{Answer, Question, Rule, Verdict};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use ts_rs::TS;

/// Older than anybody who would be refused for being too young.
const OLDEST: i32 = 99;

/// A verdict of the clinic's own.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct VerdictChange {
    /// The rule's id.
    pub rule: String,
    /// Its question, where it judges one: a rule may stand on several.
    pub question: Option<String>,
    /// The answer that triggers it, where one does.
    pub answer: Option<Answer>,
    /// What it amounts to in this clinic.
    pub verdict: Verdict,
}

/// The clinic's own rules. The empty policy is what ships.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Policy {
    /// Counted from 1; 0 for the empty policy.
    pub version: u32,
    /// Verdicts, by rule.
    pub verdicts: Vec<VerdictChange>,
    /// For how many days an answer may be carried over, by question.
    pub valid_days: BTreeMap<String, u32>,
    /// The youngest age.
    pub min_age: Option<i32>,
}

/// Why a change is none.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum PolicyFault {
    /// There is no such rule or question.
    #[error("unknown")]
    Unknown,
    /// Changed twice.
    #[error("twice")]
    Twice,
    /// Milder than the rule allows.
    #[error("no milder than {least}")]
    TooMild {
        /// The mildest that may be chosen.
        least: Verdict,
    },
    /// Longer than the rule allows.
    #[error("at most {most} days")]
    TooLong {
        /// The longest that may be chosen, in days.
        most: u32,
    },
    /// An age below the rule's, or beyond reason.
    #[error("from {least} to {most}")]
    OutOfRange {
        /// The youngest that may be chosen.
        least: i32,
        /// The oldest.
        most: i32,
    },
}

/// A fault at a field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PolicyProblem {
    /// The field: `verdicts.0.verdict`, `valid_days.allergy`, `min_age`.
    pub field: String,
    /// What is wrong.
    pub fault: PolicyFault,
}

/// The mildest verdict that the clinic may choose for a rule.
pub fn mildest(rule: &Rule) -> Verdict {
    match rule.relax_to {
        Some(relaxed) if rule.can_override => relaxed.min(rule.verdict),
        _ => rule.verdict,
    }
}

impl VerdictChange {
    fn is_of(&self, rule: &Rule) -> bool {
        self.rule == rule.id && self.question == rule.question && self.answer == rule.answer
    }
}

impl Policy {
    /// What a rule amounts to. A change that would be too mild counts as far as it is allowed, whatever was stored.
    pub fn verdict(&self, rule: &Rule) -> Verdict {
        self.verdicts
            .iter()
            .find(|change| change.is_of(rule))
            .map_or(rule.verdict, |change| change.verdict.max(mildest(rule)))
    }

    /// What one of the rules outside the list amounts to: on not knowing, on allergies.
    pub fn lone_verdict(&self, rule: &str, shipped: Verdict) -> Verdict {
        self.verdicts
            .iter()
            .find(|change| change.rule == rule)
            .map_or(shipped, |change| change.verdict.max(shipped))
    }

    /// For how many days an answer may be carried over: never longer than what ships.
    pub fn valid_days(&self, question: &Question) -> u32 {
        self.valid_days
            .get(&question.id)
            .map_or(question.valid_days, |days| (*days).min(question.valid_days))
    }

    /// The youngest age: never below what ships.
    pub fn min_age(&self, catalogue: &Catalogue) -> i32 {
        let shipped = catalogue.age_rule().min_age;
        self.min_age.map_or(shipped, |age| age.max(shipped))
    }

    /// Everything that is wrong with it; empty when it may be kept.
    pub fn check(&self, catalogue: &Catalogue) -> Vec<PolicyProblem> {
        let mut problems = Vec::new();
        let mut add = |field: String, fault| problems.push(PolicyProblem { field, fault });
        let mut seen = BTreeSet::new();
        for (i, change) in self.verdicts.iter().enumerate() {
            let lone = [
                (
                    &catalogue.unknown_rule().id,
                    catalogue.unknown_rule().verdict,
                ),
                (
                    &catalogue.allergy_rule().id,
                    catalogue.allergy_rule().verdict,
                ),
            ];
            let rule = catalogue.rules().iter().find(|rule| change.is_of(rule));
            let alone = lone.into_iter().find(|(id, _)| **id == change.rule);
            match rule.map(mildest).or(alone.map(|(_, verdict)| verdict)) {
                None => add(format!("verdicts.{i}.rule"), PolicyFault::Unknown),
                Some(least) if change.verdict < least => {
                    add(
                        format!("verdicts.{i}.verdict"),
                        PolicyFault::TooMild { least },
                    );
                }
                Some(_) => {}
            }
            if !seen.insert((&change.rule, &change.question, change.answer)) {
                add(format!("verdicts.{i}.rule"), PolicyFault::Twice);
            }
        }
        for (id, days) in &self.valid_days {
            match catalogue.question(id).map(|question| question.valid_days) {
                None => add(format!("valid_days.{id}"), PolicyFault::Unknown),
                Some(most) if *days > most => {
                    add(format!("valid_days.{id}"), PolicyFault::TooLong { most });
                }
                Some(_) => {}
            }
        }
        let least = catalogue.age_rule().min_age;
        if self
            .min_age
            .is_some_and(|age| !(least..=OLDEST).contains(&age))
        {
            let most = OLDEST;
            add(
                "min_age".to_owned(),
                PolicyFault::OutOfRange { least, most },
            );
        }
        problems
    }
}
