//! What is judged, and what a judgement is.

use super::{Dated, Facts, Finding, Subject, Verdict};
use crate::allergy::Recipe;
use crate::catalogue::Mark;
use crate::policy::Policy;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// One reason for a verdict.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Reason {
    /// The rule's id, for example `ELIG-PREG`; its sentence is the text `reason-elig-preg`.
    pub rule: String,
    /// The question whose answer gave it; none where no question did.
    pub question: Option<String>,
    /// What this reason alone amounts to, by the clinic's policy.
    pub verdict: Verdict,
    /// Whether a clinician may treat all the same, with a written reason.
    pub can_override: bool,
    /// The key of the text that says what would resolve it, for example `resolves-elig-preg`.
    pub resolves: String,
    /// The first day on which it may be resolved, where the rule or the facts tell.
    #[serde(default)]
    pub until: Option<NaiveDate>,
    /// The ingredients of the recipe that it is about; another recipe resolves it then.
    #[serde(default)]
    pub ingredients: Vec<String>,
    /// What gave it: answers, medicines, conditions, allergies.
    #[serde(default)]
    pub findings: Vec<Finding>,
    /// Where the rule comes from.
    pub source: String,
    /// How far the source was verified.
    pub mark: Mark,
}

/// An answer that the intake speaks against.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Contradiction {
    /// The question that was answered with "no".
    pub question: String,
    /// What the intake says.
    pub findings: Vec<Finding>,
}

/// What everything amounts to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Judgement {
    /// The worst of the reasons; `eligible` when there is none. It clears nobody while `missing` is not empty.
    pub verdict: Verdict,
    /// Where the verdict is "defer" and every reason for it tells its day: the latest of them.
    #[serde(default)]
    pub until: Option<NaiveDate>,
    /// The reasons, worst first, then in the catalogue's order.
    pub reasons: Vec<Reason>,
    /// Questions that apply and have no answer that stands: a blank is not a "no".
    pub missing: Vec<String>,
    /// Answers that the intake speaks against. What the intake says counts.
    #[serde(default)]
    pub contradictions: Vec<Contradiction>,
    /// The version of the screening catalogue that judged.
    pub catalogue_version: String,
    /// The version of the clinic's policy that judged; 0 = none.
    #[serde(default)]
    pub policy_version: u32,
}

impl Judgement {
    /// Whether every question that applies was answered.
    pub fn is_complete(&self) -> bool {
        self.missing.is_empty()
    }

    /// Whether nothing is missing and every reason to defer or stop may be overridden by a clinician.
    pub fn can_override(&self) -> bool {
        self.is_complete()
            && self
                .reasons
                .iter()
                .all(|r| r.verdict <= Verdict::Caution || r.can_override)
    }
}

/// Everything that is judged.
#[derive(Debug, Clone, Copy)]
pub struct Case<'a> {
    /// Who.
    pub subject: &'a Subject,
    /// Answers, each with its day.
    pub answers: &'a Dated,
    /// What is known beside them.
    pub facts: &'a Facts,
    /// What is meant to be injected; without it no rule that is about an ingredient is looked at.
    pub recipe: Option<&'a Recipe>,
    /// The clinic's own rules.
    pub policy: &'a Policy,
    /// The day of the session.
    pub on: NaiveDate,
}
