//! Allergies against recipes.

use crate::shipped;
use clinical::allergy::{Meets, Recipe, look_up, matches};
use clinical::intake::Allergy;
use proptest::prelude::*;
use std::collections::BTreeMap;

pub(crate) fn allergy(typed: &str, allergen: Option<&str>) -> Allergy {
    Allergy {
        typed: typed.to_owned(),
        allergen: allergen.map(str::to_owned),
        reaction: None,
        note: None,
    }
}

fn label(words: &[&str]) -> Recipe {
    Recipe::of(shipped(), words.iter().map(|words| (None, Some(*words))))
}

fn met(typed: &str, allergen: Option<&str>, recipe: &Recipe) -> Vec<(String, Meets)> {
    matches(shipped(), &[allergy(typed, allergen)], recipe)
        .into_iter()
        .map(|met| (met.ingredient, met.meets))
        .collect()
}

#[test]
fn a_label_in_other_words_is_read() {
    let recipe = label(&[
        "Sodium hyaluronate 2 %",
        "LIGNOCAINE hydrochloride",
        "Macrogol 400",
        "Unobtainium",
    ]);
    let ids: Vec<_> = recipe.ingredients.iter().map(String::as_str).collect();
    assert_eq!(ids, ["hyaluronic_acid", "lidocaine", "polyethylene_glycol"]);
    assert!(recipe.words.contains("Unobtainium"));
}

#[test]
fn synonyms_excipients_and_classes_are_met() {
    let lidocaine = label(&["lignocaine"]);
    let same = |id: &str| vec![(id.to_owned(), Meets::Same)];
    assert_eq!(met("xylocaine", None, &lidocaine), same("lidocaine"));
    assert_eq!(met("?", Some("lidocaine"), &lidocaine), same("lidocaine"));
    assert_eq!(
        met("?", Some("amide_anaesthetics"), &lidocaine),
        same("lidocaine")
    );
    assert_eq!(
        met("?", Some("prilocaine"), &lidocaine),
        [("lidocaine".to_owned(), Meets::Class)]
    );
    assert_eq!(
        met("e218", None, &label(&["biotin", "methylparaben"])),
        same("parabens")
    );
    assert_eq!(
        met("sulphites", None, &label(&["Sodium metabisulfite"])),
        same("metabisulfite")
    );
    assert_eq!(
        met("?", Some("cobalt"), &label(&["cyanocobalamin"])),
        same("vitamin_b12")
    );
    assert_eq!(
        met("unobtainium", None, &label(&["Unobtainium"])),
        [("Unobtainium".to_owned(), Meets::Words)]
    );
}

/// An allergy to one class says nothing of the other; para-aminobenzoic acid belongs to the esters.
#[test]
fn amide_and_ester_anaesthetics_are_apart() {
    let (amide, ester) = (label(&["lidocaine"]), label(&["procaine"]));
    for (typed, allergen) in [
        ("?", "procaine"),
        ("?", "ester_anaesthetics"),
        ("?", "paba"),
    ] {
        assert!(met(typed, Some(allergen), &amide).is_empty(), "{allergen}");
        assert!(!met(typed, Some(allergen), &ester).is_empty(), "{allergen}");
    }
    for allergen in ["lidocaine", "articaine", "amide_anaesthetics"] {
        assert!(met("?", Some(allergen), &ester).is_empty(), "{allergen}");
    }
    for recipe in [amide, ester] {
        assert!(!met("?", Some("local_anaesthetics"), &recipe).is_empty());
    }
}

#[test]
fn what_touches_the_skin_only_stops_no_serum() {
    let everything = Recipe {
        ingredients: shipped()
            .ingredients()
            .iter()
            .map(|i| i.id.clone())
            .collect(),
        ..Recipe::default()
    };
    for allergen in ["chlorhexidine", "povidone_iodine", "penicillin", "nickel"] {
        assert!(
            met("?", Some(allergen), &everything).is_empty(),
            "{allergen}"
        );
    }
    assert!(!met("?", Some("latex"), &everything).is_empty());
}

#[test]
fn every_ingredient_and_allergen_can_be_looked_up() {
    let none = BTreeMap::new();
    let first = |typed: &str| {
        look_up(shipped(), typed, &none, 5)
            .into_iter()
            .next()
            .unwrap()
    };
    for ingredient in shipped().ingredients() {
        for name in &ingredient.synonyms {
            let candidate = first(name);
            assert_eq!(candidate.distance, 0, "{name}");
        }
        assert_eq!(
            first(&ingredient.id.replace('_', " ")).allergen,
            ingredient.id
        );
    }
    for allergen in shipped().allergens() {
        assert_eq!(first(&allergen.id.replace('_', " ")).allergen, allergen.id);
    }
    assert_eq!(first("lidokian").allergen, "lidocaine");
    assert_eq!(first("Klorheksidn").allergen, "chlorhexidine");
    let local = BTreeMap::from([("zinc".to_owned(), "Çinko".to_owned())]);
    assert_eq!(look_up(shipped(), "cinko", &local, 5)[0].allergen, "zinc");
}

proptest! {
    #[test]
    fn an_allergy_to_an_ingredient_is_met_in_any_recipe_with_it(
        which in any::<prop::sample::Index>(), others in prop::collection::vec(any::<prop::sample::Index>(), 0..6),
    ) {
        let all = shipped().ingredients();
        let one = &all[which.index(all.len())].id;
        let mut recipe = Recipe::default();
        recipe.ingredients.extend(others.iter().map(|i| all[i.index(all.len())].id.clone()));
        recipe.ingredients.insert(one.clone());
        let found = met("?", Some(one), &recipe);
        prop_assert!(found.contains(&(one.clone(), Meets::Same)));
    }

    #[test]
    fn anything_can_be_typed(typed in "\\PC{0,60}", words in "\\PC{0,40}") {
        let recipe = label(&[&words]);
        let _ = met(&typed, None, &recipe);
        prop_assert!(look_up(shipped(), &typed, &BTreeMap::new(), 7).len() <= 7);
    }
}
