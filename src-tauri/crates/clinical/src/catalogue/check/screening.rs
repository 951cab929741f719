//! Questions and rules.

use super::{Checked, rule_id, sourced, that, unique, version};
use crate::allergy::is_allergen;
use crate::catalogue::Catalogue;
use crate::screening::{Answer, Rule, Trigger, Verdict};
use std::collections::BTreeSet;

const FILE: &str = "screening.toml";

pub(super) fn check(catalogue: &Catalogue) -> Checked {
    let file = &catalogue.screening;
    version(FILE, &file.version)?;
    unique(FILE, file.question.iter().map(|q| q.id.as_str()))?;
    for question in &file.question {
        sourced(FILE, &question.id, &question.source)?;
        let ruled = file
            .rule
            .iter()
            .any(|r| r.question.as_ref() == Some(&question.id) && r.answer == Some(Answer::Yes));
        that(ruled, FILE, &question.id, "is asked but no rule judges it")?;
        let known = |id: &String| catalogue.ingredient(id).is_some();
        that(
            question.only_with.iter().all(known),
            FILE,
            &question.id,
            "is asked with an ingredient that is not listed",
        )?;
    }
    let mut seen = BTreeSet::new();
    for rule in &file.rule {
        rule_id(FILE, &rule.id)?;
        sourced(FILE, &rule.id, &rule.source)?;
        trigger(catalogue, rule)?;
        that(
            rule.verdict > Verdict::Eligible,
            FILE,
            &rule.id,
            "objects to nothing",
        )?;
        that(
            seen.insert((&rule.id, &rule.question, rule.answer, &rule.condition)),
            FILE,
            &rule.id,
            "is there twice",
        )?;
    }
    rule_id(FILE, &file.age.id)?;
    sourced(FILE, &file.age.id, &file.age.source)?;
    that(
        (0..=120).contains(&file.age.min_age),
        FILE,
        &file.age.id,
        "is no age",
    )?;
    that(
        file.age.verdict > Verdict::Eligible,
        FILE,
        &file.age.id,
        "objects to nothing",
    )?;
    rule_id(FILE, &file.unknown.id)?;
    sourced(FILE, &file.unknown.id, &file.unknown.source)?;
    that(
        file.unknown.verdict > Verdict::Eligible,
        FILE,
        &file.unknown.id,
        "objects to nothing",
    )?;
    let allergy = &file.allergy;
    rule_id(FILE, &allergy.id)?;
    sourced(FILE, &allergy.id, &allergy.source)?;
    let asked = |id: &str| catalogue.question(id).is_some();
    that(
        asked(&allergy.question) && asked(&allergy.severe_question),
        FILE,
        &allergy.id,
        "answers a question that is not asked",
    )?;
    that(
        allergy.verdict > Verdict::Eligible,
        FILE,
        &allergy.id,
        "objects to nothing",
    )
}

fn trigger(catalogue: &Catalogue, rule: &Rule) -> Checked {
    let holds = |holds, problem| that(holds, FILE, &rule.id, problem);
    match rule.trigger() {
        None => holds(false, "has no trigger, or several")?,
        Some(Trigger::Answer(question, answer)) => {
            holds(
                catalogue.question(question).is_some(),
                "judges a question that is not asked",
            )?;
            holds(
                answer != Answer::No || rule.after_yes_days.is_some(),
                "objects to a no",
            )?;
            // A clinic may make every rule stricter: only what cannot be stricter stays above what it makes of not knowing.
            let yes = Some(Trigger::Answer(question, Answer::Yes));
            let stops = |other: &Rule| {
                other.trigger() == yes
                    && (other.with.is_empty() || other.with == rule.with)
                    && other.verdict == Verdict::Stop
                    && other.relax_to.is_none()
            };
            holds(
                answer == Answer::Yes || catalogue.screening.rule.iter().any(stops),
                "speaks although a yes to the same question is no stop",
            )?;
        }
        Some(Trigger::Condition(condition)) => holds(
            catalogue.condition(condition).is_some(),
            "judges a condition that is not listed",
        )?,
        Some(Trigger::Allergy(allergens)) => holds(
            allergens.iter().all(|id| is_allergen(catalogue, id)),
            "is about an allergen that is not listed",
        )?,
        Some(Trigger::AgeOver(age)) => holds((0..=120).contains(&age), "is no age")?,
    }
    holds(
        rule.with
            .iter()
            .all(|id| catalogue.ingredient(id).is_some()),
        "is about an ingredient that is not listed",
    )?;
    holds(
        rule.relax_to
            .is_none_or(|relaxed| rule.can_override && relaxed < rule.verdict),
        "is relaxed to nothing milder, or although nobody may override it",
    )?;
    holds(
        rule.wait_days != Some(0) && rule.after_yes_days != Some(0),
        "waits no day",
    )
}
