//! Screening: which questions are asked, and what the answers amount to on a day.

use crate::catalogue::{Catalogue, Mark};
use crate::patient::{HasCycles, Sex, age_on};
use crate::words::words;
use chrono::{Days, NaiveDate};
use serde::{Deserialize, Serialize};
use std::cmp::Reverse;
use std::collections::BTreeMap;
use ts_rs::TS;

words! {
    /// An answer. A blank is no answer at all: it is missing from [`Answers`].
    Answer {
        /// Yes.
        Yes = "yes",
        /// No.
        No = "no",
        /// The patient does not know.
        Unknown = "unknown",
    }
}

words! {
    /// What a screening amounts to, from best to worst: the greatest of its reasons.
    Verdict {
        /// Nothing speaks against treating.
        Eligible = "eligible",
        /// May be treated with care, after the clinician has looked at the reason.
        Caution = "caution",
        /// Not today: something must be settled first.
        Defer = "defer",
        /// Must not be treated.
        Stop = "stop",
    }
}

/// Answers by question id. A question that was left blank is not in it.
pub type Answers = BTreeMap<String, Answer>;

/// Whom the questions are put to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Subject {
    /// Date of birth.
    pub birth_date: NaiveDate,
    /// Sex as recorded.
    pub sex: Sex,
    /// Whether the patient has menstrual cycles.
    pub has_cycles: HasCycles,
}

/// A screening question. Its sentence is the text `question-<id>`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Question {
    /// The id, in snake case.
    pub id: String,
    /// Sexes that are not asked, unless the patient is recorded as having menstrual cycles.
    #[serde(default)]
    pub skip_for: Vec<Sex>,
    /// For how many days an answer may be carried over to a later session; 0 = asked afresh at each session.
    pub valid_days: u32,
    /// Where the question comes from.
    pub source: String,
    /// How far the source was verified.
    pub mark: Mark,
}

/// A rule: this answer to this question means this verdict. Its sentence is the text `reason-<id in lower case>`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Rule {
    /// The rule's id, for example `ELIG-PREG`. One id may stand on several questions.
    pub id: String,
    /// The question it judges.
    pub question: String,
    /// The answer that triggers it.
    pub answer: Answer,
    /// What it amounts to.
    pub verdict: Verdict,
    /// Whether a clinician may treat all the same, with a written reason.
    pub can_override: bool,
    /// Where the rule comes from.
    pub source: String,
    /// How far the source was verified.
    pub mark: Mark,
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

/// One reason for a verdict.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Reason {
    /// The rule's id, for example `ELIG-PREG`; its sentence is the text `reason-elig-preg`.
    pub rule: String,
    /// The question whose answer gave it; none for the age.
    pub question: Option<String>,
    /// What this reason alone amounts to.
    pub verdict: Verdict,
    /// Whether a clinician may treat all the same, with a written reason.
    pub can_override: bool,
    /// The key of the text that says what would resolve it, for example `resolves-elig-preg`.
    pub resolves: String,
    /// Where the rule comes from.
    pub source: String,
    /// How far the source was verified.
    pub mark: Mark,
}

/// What the answers amount to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Judgement {
    /// The worst of the reasons; `eligible` when there is none. It clears nobody while `missing` is not empty.
    pub verdict: Verdict,
    /// The reasons, worst first, then in the catalogue's order.
    pub reasons: Vec<Reason>,
    /// Questions that apply and have no answer: a blank is not a "no".
    pub missing: Vec<String>,
    /// The version of the screening catalogue that judged.
    pub catalogue_version: String,
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

/// The questions that apply to this patient, in the catalogue's order.
pub fn questions_for<'a>(catalogue: &'a Catalogue, subject: &Subject) -> Vec<&'a Question> {
    catalogue
        .questions()
        .iter()
        .filter(|question| applies(question, subject))
        .collect()
}

fn applies(question: &Question, subject: &Subject) -> bool {
    !question.skip_for.contains(&subject.sex) || subject.has_cycles == HasCycles::Yes
}

/// The ids among the answers that are no question of this catalogue. A caller refuses these: `judge` cannot weigh them.
pub fn strangers(catalogue: &Catalogue, answers: &Answers) -> Vec<String> {
    answers
        .keys()
        .filter(|id| catalogue.question(id).is_none())
        .cloned()
        .collect()
}

/// Judges the answers on a day. The worst reason wins. An answer that was given counts even where the question would not
/// have been asked of this patient.
pub fn judge(
    catalogue: &Catalogue,
    subject: &Subject,
    answers: &Answers,
    on: NaiveDate,
) -> Judgement {
    let mut reasons = Vec::new();
    let age = catalogue.age_rule();
    if age_on(subject.birth_date, on) < age.min_age {
        reasons.push(reason(
            &age.id,
            None,
            age.verdict,
            age.can_override,
            &age.source,
            age.mark,
        ));
    }
    let mut missing = Vec::new();
    for question in catalogue.questions() {
        let Some(answer) = answers.get(&question.id).copied() else {
            if applies(question, subject) {
                missing.push(question.id.clone());
            }
            continue;
        };
        let mut ruled = false;
        for rule in catalogue
            .rules()
            .iter()
            .filter(|r| r.question == question.id && r.answer == answer)
        {
            ruled = true;
            let asked = Some(question.id.clone());
            reasons.push(reason(
                &rule.id,
                asked,
                rule.verdict,
                rule.can_override,
                &rule.source,
                rule.mark,
            ));
        }
        if answer == Answer::Unknown && !ruled {
            let rule = catalogue.unknown_rule();
            let asked = Some(question.id.clone());
            reasons.push(reason(
                &rule.id,
                asked,
                rule.verdict,
                rule.can_override,
                &rule.source,
                rule.mark,
            ));
        }
    }
    reasons.sort_by_key(|reason| Reverse(reason.verdict));
    Judgement {
        verdict: reasons
            .first()
            .map_or(Verdict::Eligible, |worst| worst.verdict),
        reasons,
        missing,
        catalogue_version: catalogue.screening_version().to_owned(),
    }
}

fn reason(
    id: &str,
    question: Option<String>,
    verdict: Verdict,
    can_override: bool,
    source: &str,
    mark: Mark,
) -> Reason {
    Reason {
        rule: id.to_owned(),
        question,
        verdict,
        can_override,
        resolves: format!("resolves-{}", id.to_lowercase()),
        source: source.to_owned(),
        mark,
    }
}

/// The answers of an earlier screening that may still stand in the form `today`, for the clinician to confirm.
///
/// Kept are "yes" and "no" to questions of the catalogue whose days of validity have not run out. "Unknown" is asked again,
/// and so is everything with no days of validity. Answers from a later day than `today` are not kept.
pub fn carry(
    catalogue: &Catalogue,
    previous: &Answers,
    answered_on: NaiveDate,
    today: NaiveDate,
) -> Answers {
    let still_valid = |days: u32| {
        days > 0
            && answered_on <= today
            && answered_on
                .checked_add_days(Days::new(days.into()))
                .is_none_or(|last| today <= last)
    };
    previous
        .iter()
        .filter(|(id, answer)| {
            **answer != Answer::Unknown
                && catalogue
                    .question(id)
                    .is_some_and(|q| still_valid(q.valid_days))
        })
        .map(|(id, answer)| (id.clone(), *answer))
        .collect()
}
