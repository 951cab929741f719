//! What the intake offers, scales and retention.

use super::{Checked, sourced, that, unique, version};
use crate::catalogue::Catalogue;
use crate::intake::Choice;
use crate::scale::{Scale, ScaleForm};
use std::collections::BTreeSet;

pub(super) fn check(catalogue: &Catalogue) -> Checked {
    offers(catalogue)?;
    scales(catalogue)?;
    retention(catalogue)
}

fn offers(catalogue: &Catalogue) -> Checked {
    const FILE: &str = "intake.toml";
    let file = &catalogue.intake;
    version(FILE, &file.version)?;
    let choices = |choices: &[Choice]| -> Checked {
        unique(FILE, choices.iter().map(|c| c.id.as_str()))?;
        choices
            .iter()
            .try_for_each(|choice| sourced(FILE, &choice.id, &choice.source))
    };
    choices(&file.indication)?;
    choices(&file.cause)?;
    choices(&file.treatment)?;
    unique(FILE, file.measure.iter().map(|m| m.id.as_str()))?;
    for measure in &file.measure {
        sourced(FILE, &measure.id, &measure.source)?;
    }
    unique(FILE, file.condition.iter().map(|c| c.id.as_str()))?;
    for condition in &file.condition {
        sourced(FILE, &condition.id, &condition.source)?;
        let asked = condition
            .question
            .as_ref()
            .is_none_or(|id| catalogue.question(id).is_some());
        that(
            asked,
            FILE,
            &condition.id,
            "answers a question that is not asked",
        )?;
        let ruled = condition.question.is_some()
            || catalogue
                .rules()
                .iter()
                .any(|rule| rule.condition.as_ref() == Some(&condition.id));
        that(ruled, FILE, &condition.id, "is needed by no rule")?;
        let listed = condition
            .measure
            .as_ref()
            .is_none_or(|id| file.measure.iter().any(|measure| measure.id == *id));
        that(listed, FILE, &condition.id, "its measure is not listed")?;
        let whole = condition.measure.is_some() == condition.at_most.is_some()
            && condition.measure.is_some() == condition.measure_days.is_some();
        that(whole, FILE, &condition.id, "its measure is not whole")?;
    }
    Ok(())
}

fn scales(catalogue: &Catalogue) -> Checked {
    const FILE: &str = "scales.toml";
    let file = &catalogue.scales;
    version(FILE, &file.version)?;
    unique(FILE, file.scale.iter().map(|s| s.id.as_str()))?;
    for scale in &file.scale {
        sourced(FILE, &scale.id, &scale.source)?;
        that(
            has_its_form(scale),
            FILE,
            &scale.id,
            "lacks what its form needs",
        )?;
    }
    Ok(())
}

fn has_its_form(scale: &Scale) -> bool {
    let ranged = matches!((scale.least, scale.most), (Some(least), Some(most)) if least < most);
    match scale.form {
        ScaleForm::Grades => {
            let different: BTreeSet<_> = scale.grades.iter().collect();
            scale.grades.len() > 1 && different.len() == scale.grades.len()
        }
        ScaleForm::Basp => true,
        ScaleForm::Salt => {
            scale.weights.len() == 4
                && scale.weights.iter().sum::<u32>() == 100
                && scale.bands.first() == Some(&0)
                && scale.bands.is_sorted()
        }
        ScaleForm::HairPull => ranged,
        ScaleForm::Counts => ranged && scale.counts.is_some_and(|counts| counts > 0),
        ScaleForm::Number => ranged && scale.step.is_none_or(|step| step > 0),
    }
}

fn retention(catalogue: &Catalogue) -> Checked {
    const FILE: &str = "retention.toml";
    let file = &catalogue.retention;
    version(FILE, &file.version)?;
    unique(FILE, file.retention.iter().map(|r| r.id.as_str()))?;
    for rule in &file.retention {
        sourced(FILE, &rule.id, &rule.source)?;
        that(
            (1..=100).contains(&rule.years),
            FILE,
            &rule.id,
            "is no number of years",
        )?;
        let minor = rule.minor.is_none_or(|minor| {
            minor.adult_age < minor.until_age
                && minor.late_age.is_some() == minor.late_until_age.is_some()
        });
        that(minor, FILE, &rule.id, "its ages are the wrong way round")?;
    }
    Ok(())
}
