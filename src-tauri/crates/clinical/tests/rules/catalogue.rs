//! The catalogue: what ships is right, what is wrong is refused, and everything in it has its name in every language.

use crate::shipped;
use clinical::catalogue::Sources;
use clinical::lot::LotStatus;
use clinical::patient::Sex;
use clinical::screening::{Answer, Verdict};
use clinical::side_effect::{Flag, Outcome};
use clinical::{Catalogue, CatalogueError};
use std::collections::BTreeSet;

fn refused(sources: &Sources<'_>) -> String {
    Catalogue::parse(sources).unwrap_err().to_string()
}

fn screening(from: &str, to: &str) -> String {
    let text = Sources::SHIPPED.screening;
    assert!(text.contains(from), "{from}");
    refused(&Sources {
        screening: &text.replacen(from, to, 1),
        ..Sources::SHIPPED
    })
}

#[test]
fn what_ships_is_right() {
    assert!(Catalogue::parse(&Sources::SHIPPED).is_ok());
    assert_eq!(
        (
            shipped().aftercare().no_wash_hours,
            shipped().aftercare().no_exercise_hours
        ),
        (24, 48)
    );
    assert_eq!(shipped().ctcae_version(), "5.0");
}

#[test]
fn a_wrong_file_names_its_entry() {
    assert!(matches!(
        Catalogue::parse(&Sources {
            aftercare: "version = 1",
            ..Sources::SHIPPED
        }),
        Err(CatalogueError::Form {
            file: "aftercare.toml",
            ..
        })
    ));
    assert!(
        screening("id = \"breastfeeding\"", "id = \"pregnancy\"")
            .contains("pregnancy: is there twice")
    );
    assert!(
        screening("question = \"breastfeeding\"", "question = \"shoes\"")
            .contains("no rule judges it")
    );
    assert!(screening("id = \"ELIG-PREG\"", "id = \"elig preg\"").contains("capitals"));
    assert!(
        screening("verdict = \"stop\"", "verdict = \"eligible\"").contains("objects to nothing")
    );
    assert!(screening("verdict = \"stop\"", "verdict = \"halt\"").contains("halt"));
    assert!(screening("min_age = 18", "min_age = -1").contains("is no age"));
    assert!(screening("valid_days = 0", "valid_day = 0").contains("valid_day"));
    let stray = "[[rule]]\nid = \"X\"\nquestion = \"shoes\"\nanswer = \"yes\"\nverdict = \"stop\"\ncan_override = true\nsource = \"s\"\nmark = \"read\"\n";
    let text = format!("{}\n{stray}", Sources::SHIPPED.screening);
    assert!(
        refused(&Sources {
            screening: &text,
            ..Sources::SHIPPED
        })
        .contains("X: judges a question that is not asked")
    );
}

#[test]
fn wrong_ranges_are_refused() {
    let change = |text: &str, from: &str, to: &str| {
        assert!(text.contains(from), "{from}");
        text.replacen(from, to, 1)
    };
    let shipped = Sources::SHIPPED;
    let protocols = change(shipped.protocols, "gap_min_days = 14", "gap_min_days = 40");
    assert!(
        refused(&Sources {
            protocols: &protocols,
            ..shipped
        })
        .contains("seed: a gap is the wrong way round")
    );
    let protocols = change(shipped.protocols, "sessions = 8", "sessions = 7");
    assert!(
        refused(&Sources {
            protocols: &protocols,
            ..shipped
        })
        .contains("phases")
    );
    let treatment = change(shipped.treatment, "depth_warn_mm = 4", "depth_warn_mm = 14");
    assert!(
        refused(&Sources {
            treatment: &treatment,
            ..shipped
        })
        .contains("depths")
    );
    let side_effects = change(
        shipped.side_effects,
        "grades = [1, 2, 3]",
        "grades = [3, 2]",
    );
    assert!(
        refused(&Sources {
            side_effects: &side_effects,
            ..shipped
        })
        .contains("ascending")
    );
    let side_effects = change(shipped.side_effects, "grades = [1, 2, 3]", "grades = [6]");
    assert!(
        refused(&Sources {
            side_effects: &side_effects,
            ..shipped
        })
        .contains("not a grade")
    );
    let aftercare = change(shipped.aftercare, "no_wash_hours = 24", "no_wash_hours = 0");
    assert!(
        refused(&Sources {
            aftercare: &aftercare,
            ..shipped
        })
        .contains("no_wash_hours")
    );
    let ingredients = change(shipped.ingredients, "\"ubidecarenone\"", "\"hyaluronan\"");
    assert!(
        refused(&Sources {
            ingredients: &ingredients,
            ..shipped
        })
        .contains("two ingredients")
    );
}

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
    for rule in ids.chain([&catalogue.age_rule().id, &catalogue.unknown_rule().id]) {
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
    (1..=5).for_each(|grade| add("grade", &grade.to_string()));
    keys
}

#[test]
fn everything_has_its_name_in_every_language_and_nothing_else_has() {
    let texts = [
        (
            "en",
            include_str!("../../../../../assets/texts/en/catalogue.ftl"),
        ),
        (
            "tr",
            include_str!("../../../../../assets/texts/tr/catalogue.ftl"),
        ),
        (
            "ar",
            include_str!("../../../../../assets/texts/ar/catalogue.ftl"),
        ),
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
    let english = include_str!("../../../../../assets/texts/en/catalogue.ftl");
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
