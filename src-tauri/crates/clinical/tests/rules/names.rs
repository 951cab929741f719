//! Everything in the catalogue has its name in every language, and nothing else has.

use crate::shipped;
use clinical::allergy::Meets;
use clinical::intake::{Exactness, HowMuch, Reaction, Relative, Smoking, When};
use clinical::lot::LotStatus;
use clinical::patient::Sex;
use clinical::scale::{PullRule, PullSite};
use clinical::screening::{Answer, Verdict};
use clinical::side_effect::{Flag, Outcome};
use std::collections::BTreeSet;

fn expected_keys() -> BTreeSet<String> {
    let kebab = |id: &str| id.replace('_', "-").to_lowercase();
    let catalogue = shipped();
    let mut keys = BTreeSet::new();
    let mut add = |prefix: &str, id: &str| {
        keys.insert(format!("{prefix}-{}", kebab(id)));
    };
    for question in catalogue.questions() {
        add("question", &question.id);
    }
    let ids = catalogue.rules().iter().map(|rule| &rule.id);
    for rule in ids.chain([
        &catalogue.age_rule().id,
        &catalogue.unknown_rule().id,
        &catalogue.allergy_rule().id,
    ]) {
        add("reason", rule);
        add("resolves", rule);
    }
    for protocol in catalogue.protocols() {
        add("protocol", &protocol.id);
    }
    for kind in catalogue.side_effects() {
        add("side-effect", &kind.id);
        add("side-effect-advice", &kind.id);
    }
    for ingredient in catalogue.ingredients() {
        add("ingredient", &ingredient.id);
    }
    for allergen in catalogue.allergens() {
        add("allergen", &allergen.id);
    }
    for group in catalogue.medicine_groups() {
        add("medicine-group", &group.id);
    }
    for (prefix, choices) in [
        ("indication", catalogue.indications()),
        ("cause", catalogue.causes()),
        ("hair-treatment", catalogue.treatments()),
    ] {
        choices.iter().for_each(|choice| add(prefix, &choice.id));
    }
    for condition in catalogue.conditions() {
        add("condition", &condition.id);
    }
    for measure in catalogue.measures() {
        add("measure", &measure.id);
    }
    for scale in catalogue.scales() {
        add("scale", &scale.id);
    }
    for rule in catalogue.retention_rules() {
        add("retention", &rule.id);
    }
    catalogue
        .zones()
        .iter()
        .for_each(|zone| add("zone", zone.id.as_str()));
    catalogue
        .techniques()
        .iter()
        .for_each(|technique| add("technique", technique.id.as_str()));
    Verdict::ALL
        .iter()
        .for_each(|word| add("verdict", word.as_str()));
    Answer::ALL
        .iter()
        .for_each(|word| add("answer", word.as_str()));
    Outcome::ALL
        .iter()
        .for_each(|word| add("outcome", word.as_str()));
    Flag::ALL.iter().for_each(|word| add("flag", word.as_str()));
    Sex::ALL.iter().for_each(|word| add("sex", word.as_str()));
    LotStatus::ALL
        .iter()
        .for_each(|word| add("lot-status", word.as_str()));
    for state in [
        "not_started",
        "in_course",
        "overdue",
        "maintenance",
        "maintenance_overdue",
        "stopped",
    ] {
        add("standing", state);
    }
    macro_rules! words {
        ($($prefix:literal: $vocabulary:ident),+ $(,)?) => {
            $( $vocabulary::ALL.iter().for_each(|word| add($prefix, word.as_str())); )+
        };
    }
    words! {
        "relative": Relative, "reaction": Reaction, "smoking": Smoking, "how-much": HowMuch, "when": When,
        "exactness": Exactness, "pull-rule": PullRule, "pull-site": PullSite, "meets": Meets,
    }
    (1..=5).for_each(|grade| add("grade", &grade.to_string()));
    keys
}

macro_rules! texts {
    ($language:literal) => {
        [
            include_str!(concat!(
                "../../../../../assets/texts/",
                $language,
                "/catalogue.ftl"
            )),
            include_str!(concat!(
                "../../../../../assets/texts/",
                $language,
                "/catalogue-screening.ftl"
            )),
            include_str!(concat!(
                "../../../../../assets/texts/",
                $language,
                "/catalogue-intake.ftl"
            )),
        ]
        .concat()
    };
}

#[test]
fn everything_has_its_name_in_every_language_and_nothing_else_has() {
    let texts = [
        ("en", texts!("en")),
        ("tr", texts!("tr")),
        ("ar", texts!("ar")),
    ];
    let expected = expected_keys();
    let hints: Vec<_> = shipped()
        .questions()
        .iter()
        .map(|q| format!("question-hint-{}", q.id.replace('_', "-")))
        .collect();
    let mut hinted = Vec::new();
    for (language, text) in texts {
        let entries: Vec<_> = text
            .lines()
            .filter_map(|line| line.split_once(" = "))
            .filter(|(k, _)| !k.starts_with('#'))
            .collect();
        let keys: BTreeSet<_> = entries.iter().map(|(key, _)| (*key).to_owned()).collect();
        assert_eq!(
            keys.len(),
            entries.len(),
            "{language}: a key is there twice"
        );
        let missing: Vec<_> = expected.difference(&keys).collect();
        let strange: Vec<_> = keys
            .difference(&expected)
            .filter(|key| !hints.contains(key))
            .collect();
        assert!(
            missing.is_empty() && strange.is_empty(),
            "{language}: missing {missing:?}, strange {strange:?}"
        );
        // Digits are Latin in every language: a dose must not be misread.
        assert!(
            !text.chars().any(|c| c.is_numeric() && !c.is_ascii()),
            "{language}: a digit that is not Latin"
        );
        hinted.push(
            keys.into_iter()
                .filter(|key| hints.contains(key))
                .collect::<Vec<_>>(),
        );
    }
    assert!(
        hinted.windows(2).all(|pair| pair[0] == pair[1]),
        "the languages have different hints: {hinted:?}"
    );
}

#[test]
fn nothing_tells_anyone_to_stop_a_blood_thinner() {
    let english = texts!("en");
    let about = english.lines().filter(|line| {
        line.contains("-bleed") || line.contains("anticoagulant") || line.contains("antiplatelet")
    });
    let mut seen = 0;
    for line in about {
        seen += 1;
        for word in [
            "stop",
            "pause",
            "interrupt",
            "discontinue",
            "withhold",
            "leave off",
        ] {
            assert!(!line.to_lowercase().contains(word), "{line}");
        }
    }
    assert!(seen >= 8);
}
