//! What the intake knows counts in a screening, whatever is answered.

use crate::allergy::allergy;
use crate::screening::{TODAY, all_no, recipe, woman};
use crate::{day, shipped};
use chrono::{Days, NaiveDate};
use clinical::allergy::{Meets, Recipe};
use clinical::intake::{Allergy, HadCondition, Measured, Reaction, TakenMedicine};
use clinical::policy::Policy;
use clinical::screening::{Case, Facts, Finding, Judgement, Subject, Verdict, dated, judge};
use proptest::prelude::*;

fn medicine(atc: Option<&str>, stopped_on: Option<&str>) -> TakenMedicine {
    TakenMedicine {
        typed: "as told".to_owned(),
        atc: atc.map(str::to_owned),
        since: None,
        stopped_on: stopped_on.map(day),
        note: None,
    }
}

pub(crate) fn had(condition: &str) -> HadCondition {
    HadCondition {
        condition: condition.to_owned(),
        since: None,
        ended_on: None,
        measured: None,
        note: None,
    }
}

fn with(facts: &Facts, recipe: Option<&Recipe>) -> Judgement {
    on(facts, recipe, &woman(), day(TODAY))
}

/// With "no" to every question.
fn on(facts: &Facts, recipe: Option<&Recipe>, subject: &Subject, on: NaiveDate) -> Judgement {
    let case = Case {
        subject,
        answers: &dated(&all_no(), on),
        facts,
        recipe,
        policy: &Policy::default(),
        on,
    };
    judge(shipped(), &case)
}

fn takes(atc: &str, stopped_on: Option<&str>) -> Facts {
    Facts {
        medicines: vec![medicine(Some(atc), stopped_on)],
        ..Facts::default()
    }
}

fn suffers(had: HadCondition) -> Facts {
    Facts {
        conditions: vec![had],
        ..Facts::default()
    }
}

#[test]
fn warfarin_in_the_intake_stops_although_the_answer_is_no() {
    let judgement = with(&takes("B01AA03", None), None);
    assert_eq!(judgement.verdict, Verdict::Stop);
    let reason = &judgement.reasons[0];
    assert_eq!(
        (reason.rule.as_str(), reason.question.as_deref()),
        ("ELIG-BLEED", Some("anticoagulant"))
    );
    let warfarin = Finding::Medicine {
        atc: "B01AA03".to_owned(),
        name: "warfarin".to_owned(),
        stopped_on: None,
    };
    assert_eq!(reason.findings, std::slice::from_ref(&warfarin));
    assert_eq!(judgement.contradictions.len(), 1);
    assert_eq!(judgement.contradictions[0].question, "anticoagulant");
    assert_eq!(judgement.contradictions[0].findings, [warfarin]);
}

#[test]
fn nothing_counts_that_nobody_confirmed() {
    let facts = Facts {
        medicines: vec![TakenMedicine {
            typed: "warfarin".to_owned(),
            ..medicine(None, None)
        }],
        ..Facts::default()
    };
    assert_eq!(with(&facts, None).verdict, Verdict::Eligible);
}

#[test]
fn every_group_of_medicines_answers_its_question() {
    for group in shipped().medicine_groups() {
        let judgement = with(&takes(&group.atc[0], None), None);
        match &group.question {
            Some(question) => {
                let mut asked = judgement.reasons.iter().map(|r| r.question.as_deref());
                assert!(asked.any(|asked| asked == Some(question)), "{}", group.id);
            }
            None => assert!(judgement.reasons.is_empty(), "{}", group.id),
        }
    }
}

#[test]
fn every_condition_is_found() {
    let everything = Recipe {
        ingredients: shipped()
            .ingredients()
            .iter()
            .map(|i| i.id.clone())
            .collect(),
        ..Recipe::default()
    };
    for condition in shipped().conditions() {
        let before = with(&Facts::default(), Some(&everything)).reasons.len();
        let after = with(&suffers(had(&condition.id)), Some(&everything))
            .reasons
            .len();
        assert!(after > before, "{}", condition.id);
    }
}

#[test]
fn a_medicine_that_was_stopped_counts_for_its_days() {
    let isotretinoin = takes("D10BA01", Some("2026-06-01"));
    let at = |date: &str| on(&isotretinoin, None, &woman(), day(date));
    let reason = &at("2026-11-23").reasons[0];
    assert_eq!(reason.rule, "SCR-ISOTRETINOIN");
    assert_eq!(reason.until, Some(day("2026-12-02")));
    assert_eq!(at("2026-12-01").verdict, Verdict::Caution);
    assert_eq!(at("2026-12-02").verdict, Verdict::Eligible);
}

#[test]
fn cancer_counts_for_a_year_after_it_ended() {
    let cancer = suffers(HadCondition {
        ended_on: Some(day("2026-01-31")),
        ..had("cancer")
    });
    let verdict = |date: &str| on(&cancer, None, &woman(), day(date)).verdict;
    assert_eq!(verdict("2027-01-31"), Verdict::Stop);
    assert_eq!(verdict("2027-02-01"), Verdict::Eligible);
}

#[test]
fn diabetes_is_judged_by_its_last_hba1c() {
    let verdict = |tenths, measured_on: &str| {
        let measured = Some(Measured {
            tenths,
            on: day(measured_on),
        });
        with(
            &suffers(HadCondition {
                measured,
                ..had("diabetes")
            }),
            None,
        )
        .verdict
    };
    assert_eq!(verdict(80, TODAY), Verdict::Eligible);
    assert_eq!(verdict(81, TODAY), Verdict::Defer);
    let old = (day(TODAY) - Days::new(181)).to_string();
    let recent = (day(TODAY) - Days::new(180)).to_string();
    assert_eq!(verdict(70, &recent), Verdict::Eligible);
    assert_eq!(verdict(70, &old), Verdict::Caution);
    assert_eq!(
        with(&suffers(had("diabetes")), None).reasons[0].rule,
        "SCR-UNKNOWN"
    );
}

#[test]
fn conditions_without_a_question_meet_their_ingredient() {
    for (condition, ingredient, rule) in [
        ("asthma", "metabisulfite", "SCR-ASTHMA-SULPHITE"),
        ("g6pd_deficiency", "vitamin_c", "SCR-G6PD-VITAMIN-C"),
    ] {
        let facts = suffers(had(condition));
        let reason = &with(&facts, Some(&recipe(&[ingredient]))).reasons[0];
        assert_eq!(
            (reason.rule.as_str(), reason.verdict),
            (rule, Verdict::Caution)
        );
        assert_eq!(reason.ingredients, [ingredient]);
        assert_eq!(
            with(&facts, Some(&recipe(&["biotin"]))).verdict,
            Verdict::Eligible
        );
    }
}

#[test]
fn minoxidil_is_licensed_to_the_age_of_sixty_five() {
    let serum = recipe(&["minoxidil"]);
    let born = |birth: &str| Subject {
        birth_date: day(birth),
        ..woman()
    };
    let judged = |birth| on(&Facts::default(), Some(&serum), &born(birth), day(TODAY));
    assert_eq!(judged("1960-11-24").verdict, Verdict::Eligible);
    let reasons = judged("1960-11-23").reasons;
    assert_eq!(
        (reasons[0].rule.as_str(), reasons[0].verdict),
        ("SCR-MINOXIDIL-AGE", Verdict::Caution)
    );
    assert_eq!(reasons[0].findings, [Finding::Age { years: 66 }]);
}

#[test]
fn an_allergy_stops_the_serum_with_it_and_no_other() {
    let facts = Facts {
        allergies: vec![allergy("novocaine", Some("procaine"))],
        ..Facts::default()
    };
    let stopped = with(&facts, Some(&recipe(&["biotin", "procaine"])));
    assert_eq!(stopped.verdict, Verdict::Stop);
    let reason = &stopped.reasons[0];
    assert_eq!(
        (reason.rule.as_str(), reason.ingredients.as_slice()),
        ("SCR-ALLERGY-SERUM", &["procaine".to_owned()][..])
    );
    assert!(matches!(
        &reason.findings[0],
        Finding::Allergy {
            meets: Some(Meets::Same),
            ..
        }
    ));
    let other = with(&facts, Some(&recipe(&["biotin", "lidocaine"])));
    assert_eq!(other.verdict, Verdict::Caution);
    assert_eq!(other.reasons[0].rule, "SCR-ALLERGY");
    assert_eq!(other.contradictions[0].question, "allergy");
}

/// At every session, whatever is drawn: the record does not say which gloves, which antiseptic and which cream are used.
#[test]
fn an_allergy_to_what_touches_the_skin_is_told_whatever_the_serum() {
    let allergic = |typed, allergen| Facts {
        allergies: vec![allergy(typed, allergen)],
        ..Facts::default()
    };
    for (typed, allergen, rule) in [
        ("?", Some("latex"), "SCR-ALLERGY-GLOVES"),
        ("latex gloves", None, "SCR-ALLERGY-GLOVES"),
        ("?", Some("chlorhexidine"), "SCR-ALLERGY-ANTISEPTIC"),
        ("Batikon", None, "SCR-ALLERGY-ANTISEPTIC"),
        ("?", Some("prilocaine"), "SCR-ALLERGY-ANAESTHETIC"),
        ("?", Some("amide_anaesthetics"), "SCR-ALLERGY-ANAESTHETIC"),
    ] {
        for recipe in [None, Some(recipe(&["biotin"]))] {
            let judgement = with(&allergic(typed, allergen), recipe.as_ref());
            let rules: Vec<_> = judgement.reasons.iter().map(|r| r.rule.as_str()).collect();
            assert_eq!(rules, ["SCR-ALLERGY", rule], "{typed} {allergen:?}");
            assert_eq!(judgement.verdict, Verdict::Caution);
            let reason = &judgement.reasons[1];
            assert_eq!(reason.question.as_deref(), Some("allergy"));
            let told = Finding::Allergy {
                typed: typed.to_owned(),
                allergen: allergen.map(str::to_owned),
                ingredient: None,
                meets: None,
            };
            assert_eq!(reason.findings, [told]);
        }
    }
    let none = with(&allergic("?", Some("penicillin")), None);
    assert_eq!(none.reasons.len(), 1);
}

#[test]
fn a_severe_reaction_asks_for_adrenaline_too() {
    let facts = Facts {
        allergies: vec![Allergy {
            reaction: Some(Reaction::Severe),
            ..allergy("penicillin", Some("penicillin"))
        }],
        ..Facts::default()
    };
    let rules: Vec<_> = with(&facts, None)
        .reasons
        .into_iter()
        .map(|r| r.rule)
        .collect();
    assert_eq!(rules, ["SCR-ALLERGY", "SCR-ANAPHYLAXIS"]);
}

/// A few medicines, conditions and allergies.
pub(crate) fn any_facts() -> impl Strategy<Value = Facts> {
    let codes: Vec<_> = shipped()
        .medicines()
        .iter()
        .map(|m| m.atc.clone())
        .collect();
    let conditions: Vec<_> = shipped()
        .conditions()
        .iter()
        .map(|c| c.id.clone())
        .collect();
    let allergens: Vec<_> = shipped()
        .ingredients()
        .iter()
        .map(|i| i.id.clone())
        .collect();
    (
        prop::collection::vec(prop::sample::select(codes), 0..4),
        prop::sample::subsequence(conditions, 0..4),
        prop::collection::vec(prop::sample::select(allergens), 0..3),
    )
        .prop_map(|(codes, conditions, allergens)| Facts {
            medicines: codes
                .iter()
                .map(|code| medicine(Some(code), None))
                .collect(),
            conditions: conditions.iter().map(|id| had(id)).collect(),
            allergies: allergens.iter().map(|id| allergy("?", Some(id))).collect(),
            ..Facts::default()
        })
}
