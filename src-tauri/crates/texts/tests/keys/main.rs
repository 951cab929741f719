//! The texts are whole: the same keys and variables in every language, none missing, none unused.
//!
//! Each failure is a list of plain lines: file, key, what is wrong with it.

#![allow(clippy::unwrap_used)]

mod ftl;
mod tree;

use std::collections::{BTreeMap, BTreeSet};

use texts::Language;

/// Keys made from ids of the catalogue: the prefix, the file, the table. The whole set must exist, and nothing beside it.
const FROM_CATALOGUE: [(&str, &str, &str); 18] = [
    ("question", "screening.toml", "question"),
    ("reason", "screening.toml", "rule"),
    ("resolves", "screening.toml", "rule"),
    ("protocol", "protocols.toml", "protocol"),
    ("zone", "treatment.toml", "zone"),
    ("technique", "treatment.toml", "technique"),
    ("side-effect-advice", "side_effects.toml", "kind"),
    ("side-effect", "side_effects.toml", "kind"),
    ("ingredient", "ingredients.toml", "ingredient"),
    ("medicine-group", "medicines.toml", "group"),
    ("allergen", "allergens.toml", "allergen"),
    ("indication", "intake.toml", "indication"),
    ("cause", "intake.toml", "cause"),
    ("condition", "intake.toml", "condition"),
    ("measure", "intake.toml", "measure"),
    ("hair-treatment", "intake.toml", "treatment"),
    ("scale", "scales.toml", "scale"),
    ("retention", "retention.toml", "retention"),
];

/// Single rules of the screening, outside its list.
const LONE_RULES: [&str; 3] = ["age", "unknown", "allergy"];

/// Keys made from the words of a closed set of `clinical`, in Rust; that each word has one is a test there.
const WORDS: [&str; 9] = [
    "relative",
    "reaction",
    "smoking",
    "how-much",
    "when",
    "exactness",
    "pull-rule",
    "pull-site",
    "meets",
];

/// Keys made from a number, in Rust.
const NUMBERED: [(&str, u32); 2] = [("date-weekday", 7), ("date-month", 12)];

fn none(problems: &[String]) {
    assert!(problems.is_empty(), "\n{}\n", problems.join("\n"));
}

#[test]
fn every_file_can_be_read_and_says_each_key_once() {
    let mut problems = Vec::new();
    for language in Language::all() {
        let mut seen = BTreeMap::new();
        for (_, file, source) in texts::sources().filter(|s| s.0 == language) {
            let (messages, errors) = ftl::read(source);
            for error in errors {
                problems.push(format!("{language}/{file}.ftl: {error}"));
            }
            for (key, _) in messages {
                if let Some(other) = seen.insert(key.clone(), file) {
                    problems.push(format!(
                        "{language}/{file}.ftl: {key} is in {other}.ftl too"
                    ));
                }
            }
        }
    }
    none(&problems);
}

#[test]
fn every_language_has_the_same_keys_and_variables() {
    let all: Vec<_> = Language::all()
        .map(|language| (language, ftl::keys(language)))
        .into();
    let mut problems = Vec::new();
    let (_, english) = &all[0];
    for (language, keys) in &all[1..] {
        for ((file, key), variables) in english {
            match keys.get(&(file.clone(), key.clone())) {
                None => problems.push(format!("{language}/{file}.ftl: {key} is missing")),
                Some(theirs) if theirs != variables => problems.push(format!(
                    "{language}/{file}.ftl: {key} has the variables {theirs:?}, in English {variables:?}"
                )),
                Some(_) => {}
            }
        }
        for (file, key) in keys.keys() {
            if !english.contains_key(&(file.clone(), key.clone())) {
                problems.push(format!("{language}/{file}.ftl: {key} is not in English"));
            }
        }
    }
    none(&problems);
}

#[test]
fn digits_are_latin_in_every_language() {
    let mut problems = Vec::new();
    for (language, file, source) in texts::sources() {
        for line in source.lines() {
            if line
                .chars()
                .any(|c| c.is_numeric() && !c.is_ascii() && !"½¼¾²³".contains(c))
            {
                problems.push(format!("{language}/{file}.ftl: {line}"));
            }
        }
    }
    none(&problems);
}

#[test]
fn everything_in_the_catalogue_has_its_text() {
    let keys: BTreeSet<_> = ftl::keys(Language::En).into_keys().map(|k| k.1).collect();
    let mut problems = Vec::new();
    for (prefix, file, table) in FROM_CATALOGUE {
        for id in catalogue_ids(prefix, file, table) {
            let key = format!("{prefix}-{id}");
            if !keys.contains(&key) {
                problems.push(format!("catalogue/{file}: {key} has no text"));
            }
        }
    }
    none(&problems);
}

#[test]
fn every_key_is_used() {
    let page = tree::page();
    let rust = tree::rust();
    let prefixes = tree::dynamic_prefixes(&page);
    let catalogue = catalogue_keys();
    let quoted: BTreeSet<&str> = tree::quoted(&page)
        .into_iter()
        .chain(tree::quoted(&rust))
        .collect();
    let mut called = BTreeMap::new();
    let mut problems = Vec::new();
    for (file, key) in ftl::keys(Language::En).into_keys() {
        let calls = called
            .entry(file.clone())
            .or_insert_with(|| tree::called(&rust, &file.replace('-', "_")));
        let used = quoted.contains(key.as_str())
            || tree::functions(&file, &key)
                .iter()
                .any(|name| calls.contains(name))
            || from_catalogue(&catalogue, &key)
            || numbered(&key)
            || of_words(&file, &key)
            || prefixes.iter().any(|prefix| {
                let registered = FROM_CATALOGUE.iter().any(|(p, ..)| p == prefix);
                !registered
                    && key
                        .strip_prefix(prefix.as_str())
                        .is_some_and(|k| k.starts_with('-'))
            });
        if !used {
            problems.push(format!("{file}.ftl: {key} is used nowhere"));
        }
    }
    none(&problems);
}

#[test]
fn every_key_on_the_page_exists() {
    let keys: BTreeSet<_> = ftl::keys(Language::En).into_keys().map(|k| k.1).collect();
    let mut problems = Vec::new();
    for (path, source) in tree::page() {
        for key in tree::said(&source) {
            if !keys.contains(&key) {
                problems.push(format!("{path}: {key} has no text"));
            }
        }
    }
    none(&problems);
}

fn numbered(key: &str) -> bool {
    NUMBERED.iter().any(|(prefix, count)| {
        let number = key.strip_prefix(prefix).and_then(|k| k.strip_prefix('-'));
        number.is_some_and(|n| (1..=*count).any(|i| i.to_string() == n))
    })
}

fn of_words(file: &str, key: &str) -> bool {
    file == "catalogue-intake"
        && WORDS
            .iter()
            .any(|prefix| key.strip_prefix(prefix).is_some_and(|k| k.starts_with('-')))
}

fn catalogue_keys() -> BTreeSet<String> {
    let mut keys = BTreeSet::new();
    for (prefix, file, table) in FROM_CATALOGUE {
        let ids = catalogue_ids(prefix, file, table);
        keys.extend(ids.iter().map(|id| format!("{prefix}-{id}")));
    }
    keys
}

/// A hint to a question is a key of the question too.
fn from_catalogue(keys: &BTreeSet<String>, key: &str) -> bool {
    keys.contains(key) || keys.contains(&key.replacen("question-hint-", "question-", 1))
}

fn catalogue_ids(prefix: &str, file: &str, table: &str) -> BTreeSet<String> {
    let source = std::fs::read_to_string(tree::root().join("assets/catalogue").join(file)).unwrap();
    let catalogue: toml::Table = source.parse().unwrap();
    let mut ids: BTreeSet<String> = catalogue
        .get(table)
        .and_then(|list| list.as_array())
        .into_iter()
        .flatten()
        .filter_map(id_of)
        .collect();
    if matches!(prefix, "reason" | "resolves") {
        ids.extend(
            LONE_RULES
                .iter()
                .filter_map(|name| id_of(catalogue.get(*name)?)),
        );
    }
    ids
}

fn id_of(entry: &toml::Value) -> Option<String> {
    let id = entry.get("id")?.as_str()?;
    Some(id.to_lowercase().replace('_', "-"))
}
