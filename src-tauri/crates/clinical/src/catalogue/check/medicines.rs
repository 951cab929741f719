//! Ingredients, allergens and medicines.

use super::{Checked, sourced, that, unique, version};
use crate::catalogue::Catalogue;
use crate::medicines::{group_of, is_code};
use std::collections::BTreeSet;

pub(super) fn check(catalogue: &Catalogue) -> Checked {
    ingredients(catalogue)?;
    allergens(catalogue)?;
    medicines(catalogue)
}

fn ingredients(catalogue: &Catalogue) -> Checked {
    const FILE: &str = "ingredients.toml";
    let file = &catalogue.ingredients;
    version(FILE, &file.version)?;
    unique(FILE, file.ingredient.iter().map(|i| i.id.as_str()))?;
    let mut names = BTreeSet::new();
    for ingredient in &file.ingredient {
        sourced(FILE, &ingredient.id, &ingredient.source)?;
        for name in &ingredient.synonyms {
            that(
                *name == name.to_lowercase(),
                FILE,
                &ingredient.id,
                "a synonym is not in lower case",
            )?;
            that(
                names.insert(name),
                FILE,
                &ingredient.id,
                "a synonym belongs to two ingredients",
            )?;
        }
    }
    Ok(())
}

fn allergens(catalogue: &Catalogue) -> Checked {
    const FILE: &str = "allergens.toml";
    let file = &catalogue.allergens;
    version(FILE, &file.version)?;
    let both = catalogue.ingredients().iter().map(|i| i.id.as_str());
    unique(
        FILE,
        both.chain(file.allergen.iter().map(|a| a.id.as_str())),
    )?;
    for allergen in &file.allergen {
        sourced(FILE, &allergen.id, &allergen.source)?;
        that(
            allergen
                .synonyms
                .iter()
                .all(|name| *name == name.to_lowercase()),
            FILE,
            &allergen.id,
            "a synonym is not in lower case",
        )?;
        let known = |id: &String| catalogue.ingredient(id).is_some();
        that(
            allergen.ingredients.iter().all(known),
            FILE,
            &allergen.id,
            "speaks against an ingredient that is not listed",
        )?;
    }
    Ok(())
}

fn medicines(catalogue: &Catalogue) -> Checked {
    const FILE: &str = "medicines.toml";
    let file = &catalogue.medicines;
    version(FILE, &file.version)?;
    unique(FILE, file.group.iter().map(|g| g.id.as_str()))?;
    let mut beginnings = BTreeSet::new();
    for group in &file.group {
        sourced(FILE, &group.id, &group.source)?;
        for atc in &group.atc {
            let holds = !atc.is_empty() && beginnings.insert(atc);
            that(
                holds,
                FILE,
                &group.id,
                "a code is empty or belongs to two groups",
            )?;
        }
        let asked = group
            .question
            .as_ref()
            .is_none_or(|id| catalogue.question(id).is_some());
        that(
            asked,
            FILE,
            &group.id,
            "answers a question that is not asked",
        )?;
        that(
            group.question.is_some() == group.answer.is_some(),
            FILE,
            &group.id,
            "has a question without an answer, or the reverse",
        )?;
    }
    let mut codes = BTreeSet::new();
    for medicine in &file.medicine {
        sourced(FILE, &medicine.atc, &medicine.source)?;
        let code = is_code(&medicine.atc) && medicine.atc == medicine.atc.to_uppercase();
        that(code, FILE, &medicine.atc, "is no code")?;
        that(
            codes.insert(&medicine.atc),
            FILE,
            &medicine.atc,
            "is there twice",
        )?;
        that(
            group_of(catalogue, &medicine.atc).is_some(),
            FILE,
            &medicine.atc,
            "belongs to no group",
        )?;
    }
    Ok(())
}
