//! The rules of screening: those that ship, with their sources, and what the clinic made of them, version by version.

use std::collections::BTreeMap;

use clinical::{
    Mark, limits,
    policy::{self, Policy, PolicyFault, PolicyProblem, VerdictChange},
    screening::{Answer, Rule, Verdict},
};
use records::policies::PolicyRow;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{
    check::Check,
    error::{Code, Error, Problem, Result},
    intake::recorder,
    moment::{Read, Write},
    operations::Nothing,
};

/// The rules in force and what may be changed.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct RulesPage {
    /// Of the rules that ship.
    pub catalogue_version: String,
    /// What the clinic changed; version 0 where nothing.
    pub policy: Policy,
    /// In the catalogue's order; then those on not knowing and on allergies.
    pub rules: Vec<RuleView>,
    /// For how long answers may be carried over.
    pub questions: Vec<QuestionView>,
    /// The least age.
    pub age: AgeView,
    /// Newest first.
    pub versions: Vec<PolicyVersion>,
}

/// A rule; its words are `reason-<id in lower case>`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct RuleView {
    /// "ELIG-BLEED"; one id may stand on several questions.
    pub rule: String,
    /// Its question, where it judges one.
    pub question: Option<String>,
    /// The answer that triggers it, where one does.
    pub answer: Option<Answer>,
    /// The condition of the intake that triggers it, where one does.
    pub condition: Option<String>,
    /// The age above which it speaks, where one does.
    pub age_over: Option<i32>,
    /// The allergens of the intake that trigger it: ingredients, or allergens that are none.
    pub allergens: Vec<String>,
    /// Only with one of these ingredients.
    pub with: Vec<String>,
    /// As it ships.
    pub shipped: Verdict,
    /// In force.
    pub verdict: Verdict,
    /// The mildest that may be chosen.
    pub mildest: Verdict,
    /// Whether a practitioner may go on with a reason.
    pub can_override: bool,
    /// Where the rule comes from.
    pub source: String,
    /// How far the source was verified.
    pub mark: Mark,
}

/// A question; its words are `question-<id>`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct QuestionView {
    /// Catalogue id.
    pub question: String,
    /// As it ships: the longest that may be chosen, in days; 0 = asked afresh.
    pub shipped_days: u32,
    /// In force.
    pub valid_days: u32,
    /// Where it comes from.
    pub source: String,
    /// How far the source was verified.
    pub mark: Mark,
}

/// The least age.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct AgeView {
    /// "ELIG-AGE"
    pub rule: String,
    /// As it ships: the youngest that may be chosen.
    pub shipped: i32,
    /// In force.
    pub min_age: i32,
    /// Where it comes from.
    pub source: String,
    /// How far the source was verified.
    pub mark: Mark,
}

/// A version of the clinic's rules.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct PolicyVersion {
    /// What it said.
    pub policy: Policy,
    /// Why.
    pub reason: String,
    /// Who.
    pub by: String,
    /// The clinic's wall.
    pub at: String,
}

/// `rules.change`: all of the clinic's rules anew; what is not named is as it ships.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct RulesChange {
    /// The version that was looked at: somebody else may have changed it since.
    pub version: u32,
    /// Verdicts.
    pub verdicts: Vec<VerdictChange>,
    /// Validity in days, by question.
    pub valid_days: BTreeMap<String, u32>,
    /// The least age.
    pub min_age: Option<i32>,
    /// Why.
    pub reason: String,
}

fn rule(policy: &Policy, rule: &Rule) -> RuleView {
    RuleView {
        rule: rule.id.clone(),
        question: rule.question.clone(),
        answer: rule.answer,
        condition: rule.condition.clone(),
        age_over: rule.age_over,
        allergens: rule.allergens.clone(),
        with: rule.with.clone(),
        shipped: rule.verdict,
        verdict: policy.verdict(rule),
        mildest: policy::mildest(rule),
        can_override: rule.can_override,
        source: rule.source.clone(),
        mark: rule.mark,
    }
}

fn lone(policy: &Policy, id: &str, shipped: Verdict, source: (&str, Mark)) -> RuleView {
    RuleView {
        rule: id.to_owned(),
        question: None,
        answer: None,
        condition: None,
        age_over: None,
        allergens: Vec::new(),
        with: Vec::new(),
        shipped,
        verdict: policy.lone_verdict(id, shipped),
        mildest: shipped,
        can_override: true,
        source: source.0.to_owned(),
        mark: source.1,
    }
}

/// `rules.read`
///
/// # Errors
/// When the records cannot be read.
pub fn page(read: &Read<'_>, _: Nothing) -> Result<RulesPage> {
    let catalogue = read.moment.catalogue;
    let kept = records::policies::all(read.records)?;
    let policy = kept.first().map(|row| row.policy.clone());
    let policy = policy.unwrap_or_default();
    let age = catalogue.age_rule();
    let (unknown, allergy) = (catalogue.unknown_rule(), catalogue.allergy_rule());
    let outside = [
        lone(
            &policy,
            &unknown.id,
            unknown.verdict,
            (&unknown.source, unknown.mark),
        ),
        lone(
            &policy,
            &allergy.id,
            allergy.verdict,
            (&allergy.source, allergy.mark),
        ),
    ];
    let questions = catalogue.questions().iter().map(|question| QuestionView {
        question: question.id.clone(),
        shipped_days: question.valid_days,
        valid_days: policy.valid_days(question),
        source: question.source.clone(),
        mark: question.mark,
    });
    let versions = kept.into_iter().map(|row| {
        Ok(PolicyVersion {
            by: recorder(read, row.account)?,
            at: read.moment.wall(row.at),
            policy: row.policy,
            reason: row.reason,
        })
    });
    Ok(RulesPage {
        catalogue_version: catalogue.screening_version().to_owned(),
        rules: catalogue
            .rules()
            .iter()
            .map(|one| rule(&policy, one))
            .chain(outside)
            .collect(),
        questions: questions.collect(),
        age: AgeView {
            rule: age.id.clone(),
            shipped: age.min_age,
            min_age: policy.min_age(catalogue),
            source: age.source.clone(),
            mark: age.mark,
        },
        versions: versions.collect::<Result<_>>()?,
        policy,
    })
}

fn problem(fault: PolicyFault) -> Problem {
    let range = |least: i64, most: i64| Problem::OutOfRange {
        least: least.to_string(),
        most: most.to_string(),
    };
    match fault {
        PolicyFault::Unknown => Problem::UnknownChoice,
        PolicyFault::Twice => Problem::ChosenTwice,
        PolicyFault::TooMild { least } => Problem::TooMild { least },
        PolicyFault::TooLong { most } => range(0, most.into()),
        PolicyFault::OutOfRange { least, most } => range(least.into(), most.into()),
    }
}

/// `rules.change`: a new version; earlier ones and what was judged by them stay as they are.
///
/// # Errors
/// At what is milder than its rule allows; `Conflict` when another version came in between.
pub fn change(write: &Write<'_>, request: RulesChange) -> Result<RulesPage> {
    let newest = records::policies::latest(write.records)?.map_or(0, |row| row.policy.version);
    if newest != request.version {
        return Err(Error::plain(Code::Conflict, Problem::Conflict));
    }
    let policy = Policy {
        version: newest.saturating_add(1),
        verdicts: request.verdicts,
        valid_days: request.valid_days,
        min_age: request.min_age,
    };
    let mut check = Check::default();
    check.text("reason", &limits::REASON, &request.reason);
    for PolicyProblem { field, fault } in policy.check(write.moment.catalogue) {
        check.add(field, problem(fault));
    }
    check.finish()?;
    let row = PolicyRow {
        policy,
        reason: request.reason,
        account: write.moment.actor.account,
        at: write.moment.now,
    };
    records::policies::insert(write.records, &row)?;
    let version = PolicyVersion {
        by: write.moment.actor.name.clone(),
        at: write.moment.wall(row.at),
        policy: row.policy,
        reason: row.reason,
    };
    write.note("rules", 1, &version);
    page(&write.as_read(), Nothing {})
}
