//! The catalogue: what ships is right, and what is wrong is refused.

use crate::shipped;
use clinical::catalogue::Sources;
use clinical::{Catalogue, CatalogueError};

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
    for (from, to, problem) in [
        ("with = [\"minoxidil\"]", "with = [\"paint\"]", "not listed"),
        ("age_over = 65", "", "has no trigger"),
        (
            "condition = \"asthma\"",
            "condition = \"flu\"",
            "not listed",
        ),
        ("after_yes_days = 14\n", "", "objects to a no"),
        (
            "question = \"breastfeeding\"\nanswer = \"yes\"\nverdict = \"stop\"",
            "question = \"breastfeeding\"\nanswer = \"yes\"\nverdict = \"defer\"",
            "a yes to the same question is no stop",
        ),
        (
            "allergens = [\"latex\"]",
            "allergens = [\"paint\"]",
            "not listed",
        ),
        (
            "relax_to = \"caution\"",
            "relax_to = \"stop\"",
            "nothing milder",
        ),
        (
            "only_with = [\"finasteride\"",
            "only_with = [\"paint\"",
            "not listed",
        ),
        (
            "severe_question = \"anaphylaxis\"",
            "severe_question = \"shoes\"",
            "not asked",
        ),
    ] {
        assert!(screening(from, to).contains(problem), "{from}");
    }
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
    for (from, to, problem) in [
        ("prefer_from_day = 15", "prefer_from_day = 29", "cycle"),
        ("[0, 4]", "[4, 0]", "not ascending"),
        ("first_to = 4", "first_to = 7", "wrong way round"),
        ("licensed = true", "licenced = true", "licenced"),
    ] {
        let guidance = change(shipped.guidance, from, to);
        let refused = refused(&Sources {
            guidance: &guidance,
            ..shipped
        });
        assert!(refused.contains(problem), "{refused}");
    }
    let ingredients = change(shipped.ingredients, "\"ubidecarenone\"", "\"hyaluronan\"");
    assert!(
        refused(&Sources {
            ingredients: &ingredients,
            ..shipped
        })
        .contains("two ingredients")
    );
}

#[test]
fn what_the_intake_offers_is_checked() {
    let shipped = Sources::SHIPPED;
    let change = |text: &str, from: &str, to: &str| {
        assert!(text.contains(from), "{from}");
        text.replacen(from, to, 1)
    };
    for (from, to, problem) in [
        ("atc = \"B01AA03\"", "atc = \"B01AA01\"", "is there twice"),
        ("atc = \"B01AA03\"", "atc = \"warfarin\"", "is no code"),
        (
            "atc = \"B01AA03\"",
            "atc = \"V99ZZ03\"",
            "belongs to no group",
        ),
        ("question = \"heart\"", "question = \"shoes\"", "not asked"),
        ("answer = \"yes\"\n", "", "without an answer"),
    ] {
        let medicines = change(shipped.medicines, from, to);
        let said = refused(&Sources {
            medicines: &medicines,
            ..shipped
        });
        assert!(said.contains(problem), "{from}: {said}");
    }
    for (from, to, problem) in [
        ("question = \"heart\"", "question = \"shoes\"", "not asked"),
        ("question = \"keloid\"\n", "", "needed by no rule"),
        ("measure_days = 180\n", "", "not whole"),
        ("id = \"genetic\"", "id = \"stress\"", "is there twice"),
    ] {
        let intake = change(shipped.intake, from, to);
        let said = refused(&Sources {
            intake: &intake,
            ..shipped
        });
        assert!(said.contains(problem), "{from}: {said}");
    }
    let scales = change(
        shipped.scales,
        "weights = [40, 18, 18, 24]",
        "weights = [40, 18, 18, 25]",
    );
    assert!(
        refused(&Sources {
            scales: &scales,
            ..shipped
        })
        .contains("salt: lacks")
    );
    let retention = change(shipped.retention, "years = 8", "years = 0");
    assert!(
        refused(&Sources {
            retention: &retention,
            ..shipped
        })
        .contains("uk: is no number")
    );
    let allergens = change(shipped.allergens, "\"lidocaine\"", "\"sand\"");
    assert!(
        refused(&Sources {
            allergens: &allergens,
            ..shipped
        })
        .contains("not listed")
    );
    let allergens = change(shipped.allergens, "id = \"paba\"", "id = \"latex\"");
    assert!(
        refused(&Sources {
            allergens: &allergens,
            ..shipped
        })
        .contains("twice")
    );
}
