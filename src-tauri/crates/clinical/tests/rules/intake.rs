//! The intake: what cannot be kept is said at its field.

use crate::allergy::allergy;
use crate::{day, shipped};
use clinical::intake::{
    Exactness, HadCondition, HairTreatment, Intake, IntakeFault, Measured, Relative, Since,
    TakenMedicine, When, check,
};
use clinical::limits::TextProblem;
use clinical::scale::{Reading, ScaleProblem, ScaleValue};
use clinical::screening::Facts;
use proptest::prelude::*;

fn since(text: &str, exactness: Exactness) -> Option<Since> {
    Some(Since {
        day: day(text),
        exactness,
    })
}

fn taken(typed: &str, atc: Option<&str>) -> TakenMedicine {
    TakenMedicine {
        typed: typed.to_owned(),
        atc: atc.map(str::to_owned),
        since: None,
        stopped_on: None,
        note: None,
    }
}

fn full() -> Intake {
    Intake {
        complaint: "Thinning at the crown\nsince spring".to_owned(),
        since: since("2024-03-01", Exactness::Month),
        indications: vec!["androgenetic_alopecia".to_owned()],
        causes: shipped()
            .causes()
            .iter()
            .map(|cause| cause.id.clone())
            .collect(),
        family: vec![Relative::Father, Relative::MothersSide],
        medicines: vec![
            taken("Coumadin 5 mg", Some("B01AA03")),
            taken("some tea", None),
            taken("?", Some("B01AX99")),
        ],
        allergies: vec![
            allergy("novocaine", Some("procaine")),
            allergy("strawberries", None),
        ],
        conditions: vec![HadCondition {
            condition: "diabetes".to_owned(),
            since: since("2010-01-01", Exactness::Year),
            ended_on: None,
            measured: Some(Measured {
                tenths: 72,
                on: day("2026-10-01"),
            }),
            note: None,
        }],
        treatments: vec![HairTreatment {
            treatment: "topical_minoxidil".to_owned(),
            when: When::Concurrent,
            since: since("2025-02-03", Exactness::Day),
            note: None,
        }],
        scales: vec![Reading {
            scale: "ludwig".to_owned(),
            value: ScaleValue::Grades {
                grade: "II".to_owned(),
            },
        }],
        ..Intake::default()
    }
}

fn faults(intake: &Intake) -> Vec<(String, IntakeFault)> {
    let problems = check(shipped(), intake, day("2026-11-23")).into_iter();
    problems
        .map(|problem| (problem.field, problem.fault))
        .collect()
}

fn fault(change: impl FnOnce(&mut Intake)) -> (String, IntakeFault) {
    let mut intake = full();
    change(&mut intake);
    let mut all = faults(&intake);
    assert_eq!(all.len(), 1, "{all:?}");
    all.remove(0)
}

#[test]
fn a_whole_intake_is_kept_as_it_is() {
    assert!(faults(&full()).is_empty());
    let wire = serde_json::to_string(&full()).unwrap();
    assert_eq!(serde_json::from_str::<Intake>(&wire).unwrap(), full());
    let facts = Facts::of(&full());
    assert_eq!(
        (
            facts.medicines.len(),
            facts.allergies.len(),
            facts.conditions.len()
        ),
        (3, 2, 1)
    );
}

#[test]
fn a_complaint_is_all_that_is_required() {
    let short = Intake {
        complaint: "Hair loss".to_owned(),
        ..Intake::default()
    };
    assert!(faults(&short).is_empty());
    let required = IntakeFault::Text(TextProblem::Required);
    assert_eq!(
        faults(&Intake::default()),
        [("complaint".to_owned(), required)]
    );
}

#[test]
fn every_fault_is_at_its_field() {
    let at = |field: &str, fault| (field.to_owned(), fault);
    use IntakeFault::{
        EndsBeforeItBegins, InFuture, NoMeasure, NoneAndSome, NotTheFirst, OutOfRange, Twice,
        UnknownChoice,
    };
    assert_eq!(
        fault(|i| i.causes[1] = "moon".to_owned()),
        at("causes.1", UnknownChoice)
    );
    assert_eq!(
        fault(|i| i.causes[1] = "genetic".to_owned()),
        at("causes.1", Twice)
    );
    assert_eq!(
        fault(|i| i.family.push(Relative::Father)),
        at("family.2", Twice)
    );
    assert_eq!(
        fault(|i| i.no_medicines = true),
        at("medicines", NoneAndSome)
    );
    assert_eq!(
        fault(|i| i.no_allergies = true),
        at("allergies", NoneAndSome)
    );
    assert_eq!(
        fault(|i| i.no_conditions = true),
        at("conditions", NoneAndSome)
    );
    assert_eq!(
        fault(|i| i.no_treatments = true),
        at("treatments", NoneAndSome)
    );
    assert_eq!(fault(|i| i.no_family = true), at("family", NoneAndSome));
    assert_eq!(
        fault(|i| i.since = since("2024-03-02", Exactness::Month)),
        at("since", NotTheFirst)
    );
    assert_eq!(
        fault(|i| i.since = since("2026-11-24", Exactness::Day)),
        at("since", InFuture)
    );
    assert_eq!(
        fault(|i| i.medicines[1].atc = Some("warfarin".to_owned())),
        at("medicines.1.atc", UnknownChoice)
    );
    assert_eq!(
        fault(|i| i.medicines[1].atc = Some("A02BC01".to_owned())),
        at("medicines.1.atc", UnknownChoice)
    );
    assert_eq!(
        fault(|i| i.medicines[0].stopped_on = Some(day("2026-11-24"))),
        at("medicines.0.stopped_on", InFuture)
    );
    let ends_early = fault(|i| {
        i.medicines[0].since = since("2026-01-01", Exactness::Day);
        i.medicines[0].stopped_on = Some(day("2025-12-31"));
    });
    assert_eq!(ends_early, at("medicines.0.stopped_on", EndsBeforeItBegins));
    assert_eq!(
        fault(|i| i.allergies[0].allergen = Some("sand".to_owned())),
        at("allergies.0.allergen", UnknownChoice)
    );
    assert_eq!(
        fault(|i| i.conditions[0].condition = "flu".to_owned()),
        at("conditions.0.condition", UnknownChoice)
    );
    assert_eq!(
        fault(|i| i.conditions[0].condition = "asthma".to_owned()),
        at("conditions.0.measured", NoMeasure)
    );
    let absurd = fault(|i| {
        i.conditions[0].measured = Some(Measured {
            tenths: 720,
            on: day("2026-10-01"),
        })
    });
    assert_eq!(
        absurd,
        at(
            "conditions.0.measured.tenths",
            OutOfRange {
                least: 20,
                most: 250
            }
        )
    );
    assert_eq!(
        fault(|i| i.conditions.push(i.conditions[0].clone())),
        at("conditions.1.condition", Twice)
    );
    assert_eq!(
        fault(|i| i.treatments[0].treatment = "prayer".to_owned()),
        at("treatments.0.treatment", UnknownChoice)
    );
    assert_eq!(
        fault(|i| i.scales[0].scale = "shoe".to_owned()),
        at("scales.0.scale", UnknownChoice)
    );
    let off = fault(|i| {
        i.scales[0].value = ScaleValue::Grades {
            grade: "IV".to_owned(),
        }
    });
    assert_eq!(
        off,
        at(
            "scales.0.value",
            IntakeFault::Scale(ScaleProblem::NotOnScale)
        )
    );
    assert_eq!(
        fault(|i| i.lifestyle.sleep_hours = Some(25)),
        at("lifestyle.sleep_hours", OutOfRange { least: 0, most: 24 })
    );
    let many = fault(|i| i.medicines = vec![taken("x", None); 101]);
    assert_eq!(many, at("medicines", IntakeFault::TooMany { most: 100 }));
    assert_eq!(
        fault(|i| i.note = Some("\u{1b}[2J".to_owned())),
        at("note", IntakeFault::Text(TextProblem::ControlCharacter))
    );
}

#[test]
fn everything_that_is_offered_can_be_chosen() {
    let intake = Intake {
        indications: shipped()
            .indications()
            .iter()
            .map(|i| i.id.clone())
            .collect(),
        conditions: shipped()
            .conditions()
            .iter()
            .map(|c| HadCondition {
                condition: c.id.clone(),
                measured: None,
                ..full().conditions[0].clone()
            })
            .collect(),
        treatments: shipped()
            .treatments()
            .iter()
            .map(|t| HairTreatment {
                treatment: t.id.clone(),
                ..full().treatments[0].clone()
            })
            .collect(),
        ..full()
    };
    assert!(faults(&intake).is_empty());
    assert_eq!(shipped().causes().len(), 12);
}

proptest! {
    #[test]
    fn any_words_are_kept_or_refused_at_a_field(complaint in "\\PC{0,40}", typed in any::<String>(), atc in prop::option::of("\\PC{0,9}")) {
        let mut intake = full();
        intake.complaint = complaint;
        intake.medicines[0] = taken(&typed, atc.as_deref());
        for (field, _) in faults(&intake) {
            prop_assert!(field == "complaint" || field.starts_with("medicines.0."), "{field}");
        }
    }
}
