//! What no answer triggers: conditions, the age, allergies to what touches the patient and to what is in the serum.

use super::judging::Judging;
use super::{Answer, Finding, Known, Trigger};
use crate::allergy;
use crate::patient::age_on;

impl Judging<'_> {
    pub(super) fn beside_questions(&mut self) {
        let (catalogue, case) = (self.catalogue, self.case);
        for rule in catalogue.rules() {
            match rule.trigger() {
                Some(Trigger::Condition(condition)) => {
                    if let Some(known) = case.facts.has(catalogue, condition, case.on) {
                        self.rule(rule, None, &[known]);
                    }
                }
                Some(Trigger::AgeOver(age)) => {
                    let years = age_on(case.subject.birth_date, case.on);
                    if years > age {
                        let known = Known {
                            answer: Answer::Yes,
                            finding: Finding::Age { years },
                            until: None,
                        };
                        self.rule(rule, None, &[known]);
                    }
                }
                Some(Trigger::Allergy(allergens)) => {
                    let question = catalogue.allergy_rule().question.as_str();
                    let known = case.facts.allergic_to(catalogue, allergens);
                    if !known.is_empty() {
                        self.rule(rule, Some(question), &known);
                    }
                }
                Some(Trigger::Answer(..)) | None => {}
            }
        }
    }

    pub(super) fn allergies(&mut self) {
        let Some(recipe) = self.case.recipe else {
            return;
        };
        let allergies = &self.case.facts.allergies;
        let met = allergy::matches(self.catalogue, allergies, recipe);
        let findings: Vec<_> = met
            .iter()
            .filter_map(|met| {
                let allergy = allergies.get(usize::try_from(met.allergy).ok()?)?;
                Some(Finding::Allergy {
                    typed: allergy.typed.clone(),
                    allergen: allergy.allergen.clone(),
                    ingredient: Some(met.ingredient.clone()),
                    meets: Some(met.meets),
                })
            })
            .collect();
        if findings.is_empty() {
            return;
        }
        let rule = self.catalogue.allergy_rule();
        let verdict = self.case.policy.lone_verdict(&rule.id, rule.verdict);
        self.add(
            &rule.id,
            verdict,
            rule.can_override,
            (&rule.source, rule.mark),
        );
        if let Some(reason) = self.reasons.last_mut() {
            let mut ingredients: Vec<_> = met.into_iter().map(|met| met.ingredient).collect();
            ingredients.sort();
            ingredients.dedup();
            reason.ingredients = ingredients;
            reason.findings = findings;
        }
    }
}
