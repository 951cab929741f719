//! What everything that is known amounts to on a day.

use super::{Answer, Finding, Given, Known, Rule, Trigger, Verdict, applies, stands};
use super::{Case, Contradiction, Judgement, Reason};
use crate::catalogue::{Catalogue, Mark};
use crate::patient::{age_on, birthday};
use chrono::{Days, NaiveDate};
use std::cmp::Reverse;

/// Judges a case. The worst reason wins. An answer that was given counts even where the question would not have been asked of
/// this patient; one that has run out counts as missing.
pub fn judge(catalogue: &Catalogue, case: &Case<'_>) -> Judgement {
    let mut judging = Judging {
        catalogue,
        case,
        reasons: Vec::new(),
        missing: Vec::new(),
        contradictions: Vec::new(),
    };
    judging.age();
    for question in catalogue.questions() {
        judging.question(&question.id);
    }
    judging.beside_questions();
    judging.allergies();
    judging.finish()
}

pub(super) struct Judging<'a> {
    pub(super) catalogue: &'a Catalogue,
    pub(super) case: &'a Case<'a>,
    pub(super) reasons: Vec<Reason>,
    missing: Vec<String>,
    contradictions: Vec<Contradiction>,
}

impl Judging<'_> {
    pub(super) fn add(
        &mut self,
        id: &str,
        verdict: Verdict,
        can_override: bool,
        source: (&str, Mark),
    ) {
        self.reasons.push(Reason {
            rule: id.to_owned(),
            question: None,
            verdict,
            can_override,
            resolves: format!("resolves-{}", id.to_lowercase()),
            until: None,
            ingredients: Vec::new(),
            findings: Vec::new(),
            source: source.0.to_owned(),
            mark: source.1,
        });
    }

    fn age(&mut self) {
        let (rule, case) = (self.catalogue.age_rule(), self.case);
        let min_age = case.policy.min_age(self.catalogue);
        let years = age_on(case.subject.birth_date, case.on);
        if years < min_age {
            self.add(
                &rule.id,
                rule.verdict,
                rule.can_override,
                (&rule.source, rule.mark),
            );
            if let Some(reason) = self.reasons.last_mut() {
                reason.until = birthday(case.subject.birth_date, min_age);
                reason.findings = vec![Finding::Age { years }];
            }
        }
    }

    fn question(&mut self, id: &str) {
        let (catalogue, case) = (self.catalogue, self.case);
        let Some(question) = catalogue.question(id) else {
            return;
        };
        let given = case
            .answers
            .get(id)
            .copied()
            .filter(|given| stands(catalogue, case.policy, id, *given, case.on));
        if given.is_none() && applies(question, case.subject, case.recipe) {
            self.missing.push(id.to_owned());
        }
        let known = case.facts.about(catalogue, id, case.on);
        for answer in Answer::ALL.iter().copied() {
            self.answer(id, answer, given, &known);
        }
        let said_no = given.is_some_and(|given| given.answer == Answer::No);
        let against: Vec<_> = known
            .into_iter()
            .filter(|known| known.answer == Answer::Yes)
            .map(|known| known.finding)
            .collect();
        if said_no && !against.is_empty() {
            self.contradictions.push(Contradiction {
                question: id.to_owned(),
                findings: against,
            });
        }
    }

    fn answer(&mut self, question: &str, answer: Answer, given: Option<Given>, known: &[Known]) {
        let told = given
            .filter(|given| given.answer == answer)
            .map(|given| Known {
                answer,
                finding: Finding::Answered {
                    answer,
                    on: given.on,
                },
                until: None,
            });
        let known: Vec<_> = told
            .into_iter()
            .chain(known.iter().filter(|k| k.answer == answer).cloned())
            .collect();
        if known.is_empty() {
            return;
        }
        let ruled = self.rules(question, answer, &known);
        if answer == Answer::Unknown {
            if given.is_some_and(|given| given.answer == answer) {
                // What objects to a "no" objects to not knowing as well: whoever does not know whether the scalp has healed waits too.
                self.rules(question, Answer::No, &known);
            }
            if !ruled {
                self.unknown(question, &known);
            }
        }
    }

    /// Applies every rule on an answer to a question; whether one spoke.
    fn rules(&mut self, question: &str, answer: Answer, known: &[Known]) -> bool {
        let mut ruled = false;
        for rule in self.catalogue.rules() {
            if rule.trigger() == Some(Trigger::Answer(question, answer)) {
                ruled |= self.rule(rule, Some(question), known);
            }
        }
        ruled
    }

    /// Not knowing weighs what the clinic says, and never more than a "yes" to the same question would in this case. So it says
    /// nothing where a "yes" has no consequence.
    fn unknown(&mut self, question: &str, known: &[Known]) {
        let yes = Some(Trigger::Answer(question, Answer::Yes));
        let rules = self.catalogue.rules().iter();
        let Some(worst) = rules
            .filter(|rule| rule.trigger() == yes && self.bound(rule).is_some())
            .map(|rule| self.case.policy.verdict(rule))
            .max()
        else {
            return;
        };
        let rule = self.catalogue.unknown_rule();
        let verdict = self.case.policy.lone_verdict(&rule.id, rule.verdict);
        self.add(
            &rule.id,
            verdict.min(worst),
            rule.can_override,
            (&rule.source, rule.mark),
        );
        self.complete(question, known);
    }

    /// The ingredients of the recipe that a rule is about; `None` where it is about some and the recipe has none of them.
    fn bound(&self, rule: &Rule) -> Option<Vec<String>> {
        let recipe = self.case.recipe;
        let ingredients = recipe
            .map(|recipe| recipe.contains_of(&rule.with))
            .unwrap_or_default();
        (rule.with.is_empty() || !ingredients.is_empty()).then_some(ingredients)
    }

    /// Fills in the reason that was just added: when it ends, and what gave it.
    fn complete(&mut self, question: &str, known: &[Known]) {
        if let Some(reason) = self.reasons.last_mut() {
            reason.question = Some(question.to_owned());
            reason.findings = known.iter().map(|k| k.finding.clone()).collect();
            reason.until = ends(known);
        }
    }

    /// Applies a rule to what triggered it; whether it spoke.
    pub(super) fn rule(&mut self, rule: &Rule, question: Option<&str>, known: &[Known]) -> bool {
        let case = self.case;
        let mut findings: Vec<_> = known.iter().map(|k| k.finding.clone()).collect();
        let mut until = match rule.wait_days {
            Some(days) => case.on.checked_add_days(Days::new(days.into())),
            None => ends(known),
        };
        if let Some(days) = rule.after_yes_days {
            let last = question.and_then(|question| case.facts.last_yes.get(question));
            let over = last.and_then(|last| last.checked_add_days(Days::new(days.into())));
            match (last, over) {
                (Some(last), Some(over)) if *last <= case.on && case.on < over => {
                    findings = vec![Finding::Earlier { on: *last }];
                    until = Some(over);
                }
                _ => return false,
            }
        }
        let Some(ingredients) = self.bound(rule) else {
            return false;
        };
        let verdict = case.policy.verdict(rule);
        self.add(
            &rule.id,
            verdict,
            rule.can_override,
            (&rule.source, rule.mark),
        );
        if let Some(reason) = self.reasons.last_mut() {
            reason.question = question.map(str::to_owned);
            reason.until = until;
            reason.ingredients = ingredients;
            reason.findings = findings;
        }
        true
    }

    fn finish(mut self) -> Judgement {
        self.reasons.sort_by_key(|reason| Reverse(reason.verdict));
        let verdict = self
            .reasons
            .first()
            .map_or(Verdict::Eligible, |worst| worst.verdict);
        let worst = self.reasons.iter().filter(|r| r.verdict == Verdict::Defer);
        let days: Option<Vec<_>> = worst.map(|reason| reason.until).collect();
        Judgement {
            verdict,
            until: days
                .filter(|_| verdict == Verdict::Defer)
                .and_then(|days| days.into_iter().max()),
            reasons: self.reasons,
            missing: self.missing,
            contradictions: self.contradictions,
            catalogue_version: self.catalogue.screening_version().to_owned(),
            policy_version: self.case.policy.version,
        }
    }
}

/// The first day on which nothing of this counts any more; `None` where one of them has no end.
fn ends(known: &[Known]) -> Option<NaiveDate> {
    let days: Option<Vec<_>> = known.iter().map(|known| known.until).collect();
    days.and_then(|days| days.into_iter().max())
}
