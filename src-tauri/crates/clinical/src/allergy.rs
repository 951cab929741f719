//! Allergies against what is in a serum: at the level of ingredients, with their synonyms, excipients and classes.

use crate::catalogue::{Catalogue, Mark};
use crate::fold::{fold, nearness, says};
use crate::intake::Allergy;
use crate::medicines::FoundBy;
use crate::words::words;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use ts_rs::TS;

/// An allergen that is no single ingredient: a class, a source, or something that touches the patient beside the serum. Its name
/// is the text `allergen-<id>`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Allergen {
    /// The id, in snake case; no ingredient has it.
    pub id: String,
    /// Other names, in lower case.
    pub synonyms: Vec<String>,
    /// The ingredients it speaks against.
    pub ingredients: Vec<String>,
    /// Where it comes from.
    pub source: String,
    /// How far the source was verified.
    pub mark: Mark,
}

/// What is meant to be injected: the ingredients of all products, together.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Recipe {
    /// Ids of the catalogue.
    pub ingredients: BTreeSet<String>,
    /// Words of labels that the catalogue does not know.
    pub words: BTreeSet<String>,
}

impl Recipe {
    /// From what products say: a catalogue id, or a label's own words. Words that name ingredients are read as those.
    pub fn of<'a>(
        catalogue: &Catalogue,
        items: impl IntoIterator<Item = (Option<&'a str>, Option<&'a str>)>,
    ) -> Self {
        let mut recipe = Self::default();
        for (id, words) in items {
            recipe.ingredients.extend(id.map(str::to_owned));
            let Some(words) = words.filter(|words| !words.trim().is_empty()) else {
                continue;
            };
            let named = named(catalogue, words);
            if named.is_empty() && id.is_none() {
                recipe.words.insert(words.to_owned());
            }
            recipe.ingredients.extend(named);
        }
        recipe
    }

    /// Those of `ingredients` that are in it, in their order.
    pub fn contains_of(&self, ingredients: &[String]) -> Vec<String> {
        ingredients
            .iter()
            .filter(|id| self.ingredients.contains(*id))
            .cloned()
            .collect()
    }
}

words! {
    /// How an allergy meets a serum.
    Meets {
        /// The allergen itself is in it.
        Same = "same",
        /// Another of the allergen's class is.
        Class = "class",
        /// A label's words are those of the allergy.
        Words = "words",
    }
}

/// An allergy that meets a serum.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct AllergyMatch {
    /// Which of the allergies, counted from 0.
    pub allergy: u32,
    /// The ingredient of the serum; for words, the label's.
    pub ingredient: String,
    /// How.
    pub meets: Meets,
}

/// The ingredients whose name or synonym stands in the words, as whole words.
pub fn named(catalogue: &Catalogue, words: &str) -> BTreeSet<String> {
    let words = fold(words);
    let ingredients = catalogue.ingredients().iter();
    ingredients
        .zip(&catalogue.names().ingredients)
        .filter(|(_, names)| names.iter().any(|name| says(&words, name)))
        .map(|(ingredient, _)| ingredient.id.clone())
        .collect()
}

/// The allergens that are no single ingredient and whose name or synonym stands in the words.
fn told<'a>(catalogue: &'a Catalogue, words: &str) -> impl Iterator<Item = &'a Allergen> {
    let words = fold(words);
    let allergens = catalogue.allergens().iter();
    allergens
        .zip(&catalogue.names().allergens)
        .filter(move |(_, names)| names.iter().any(|name| says(&words, name)))
        .map(|(allergen, _)| allergen)
}

/// Whether an allergy is to one of these allergens: by what was confirmed, or by what its words name.
pub fn is_to(catalogue: &Catalogue, allergy: &Allergy, allergens: &[String]) -> bool {
    let is_one = |id: &String| allergens.contains(id);
    allergy.allergen.as_ref().is_some_and(is_one)
        || named(catalogue, &allergy.typed).iter().any(is_one)
        || told(catalogue, &allergy.typed).any(|allergen| is_one(&allergen.id))
}

/// What an allergy speaks against: what was confirmed, and what its words name. The greater `Meets` gives way.
fn against(catalogue: &Catalogue, allergy: &Allergy) -> BTreeMap<String, Meets> {
    let mut same = named(catalogue, &allergy.typed);
    let confirmed = |allergen: &&Allergen| allergy.allergen.as_ref() == Some(&allergen.id);
    let confirmed = catalogue.allergens().iter().filter(confirmed);
    for allergen in confirmed.chain(told(catalogue, &allergy.typed)) {
        same.extend(allergen.ingredients.iter().cloned());
    }
    same.extend(
        allergy
            .allergen
            .iter()
            .filter(|id| catalogue.ingredient(id).is_some())
            .cloned(),
    );
    let class_of = |id: &String| catalogue.ingredient(id).and_then(|i| i.class.clone());
    let classes: BTreeSet<_> = same.iter().filter_map(class_of).collect();
    let related = catalogue.ingredients().iter().filter_map(|ingredient| {
        let class = ingredient.class.as_ref()?;
        classes
            .contains(class)
            .then(|| (ingredient.id.clone(), Meets::Class))
    });
    let mut against: BTreeMap<_, _> = related.collect();
    against.extend(same.into_iter().map(|id| (id, Meets::Same)));
    against
}

/// Which allergies meet a serum, and in which ingredient: allergies in their order, ingredients by id.
pub fn matches(catalogue: &Catalogue, allergies: &[Allergy], recipe: &Recipe) -> Vec<AllergyMatch> {
    let mut found = Vec::new();
    for (index, allergy) in (0..).zip(allergies) {
        for (ingredient, meets) in against(catalogue, allergy) {
            if recipe.ingredients.contains(&ingredient) {
                found.push(AllergyMatch {
                    allergy: index,
                    ingredient,
                    meets,
                });
            }
        }
        let typed = fold(&allergy.typed);
        for words in &recipe.words {
            let label = fold(words);
            if says(&label, &typed) || says(&typed, &label) {
                found.push(AllergyMatch {
                    allergy: index,
                    ingredient: words.clone(),
                    meets: Meets::Words,
                });
            }
        }
    }
    found
}

/// An allergen that may be meant. A person says whether it is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct AllergenCandidate {
    /// An ingredient's id (its words are `ingredient-<id>`) or an allergen's (`allergen-<id>`).
    pub allergen: String,
    /// Whether it is an ingredient of sera.
    pub ingredient: bool,
    /// The name that was found.
    pub matched: String,
    /// By what: its own name, or another.
    pub by: FoundBy,
    /// How many letters differ from what was typed, as far as it was typed: 0 to 2.
    pub distance: u32,
}

/// Whether something of this id can be confirmed as an allergen.
pub fn is_allergen(catalogue: &Catalogue, id: &str) -> bool {
    catalogue.ingredient(id).is_some() || catalogue.allergens().iter().any(|a| a.id == id)
}

/// The allergens that may be meant by what was typed, nearest first, at most `limit`. `local` has names in the language of the
/// page by id: those are found too.
pub fn look_up(
    catalogue: &Catalogue,
    typed: &str,
    local: &BTreeMap<String, String>,
    limit: usize,
) -> Vec<AllergenCandidate> {
    let typed = fold(typed);
    let names = catalogue.names();
    let ingredients = catalogue
        .ingredients()
        .iter()
        .zip(&names.ingredients)
        .map(|(i, names)| (&i.id, &i.synonyms, names, true));
    let others = catalogue
        .allergens()
        .iter()
        .zip(&names.allergens)
        .map(|(a, names)| (&a.id, &a.synonyms, names, false));
    let mut found: Vec<(usize, AllergenCandidate)> = Vec::new();
    for (id, synonyms, folded, ingredient) in ingredients.chain(others) {
        let shown = std::iter::once(id).chain(synonyms).cloned();
        let shipped = shown.zip(folded.iter().cloned()).map(|(shown, folded)| {
            let by = if shown == *id {
                FoundBy::Substance
            } else {
                FoundBy::Name
            };
            (shown, folded, by)
        });
        let own = local
            .get(id)
            .map(|name| (name.clone(), fold(name), FoundBy::Substance));
        let best = own
            .into_iter()
            .chain(shipped)
            .filter_map(|(name, folded, by)| {
                Some((nearness(&typed, &folded)?, folded.chars().count(), name, by))
            })
            .min_by_key(|(distance, length, _, _)| (*distance, *length));
        if let Some((distance, length, matched, by)) = best {
            let candidate = AllergenCandidate {
                allergen: id.clone(),
                ingredient,
                matched,
                by,
                distance: u32::try_from(distance).unwrap_or(u32::MAX),
            };
            found.push((length, candidate));
        }
    }
    found.sort_by(|(a_length, a), (b_length, b)| {
        (a.distance, a_length, &a.allergen).cmp(&(b.distance, b_length, &b.allergen))
    });
    found.truncate(limit);
    found.into_iter().map(|(_, candidate)| candidate).collect()
}
