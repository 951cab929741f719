//! Words, ids, amounts and ages.

use crate::{any_day, day};
use clinical::allergy::Meets;
use clinical::barcode::{HibcPart, Layout, LinkProblem, Symbology, Via};
use clinical::course::{GapVerdict, Standing};
use clinical::intake::{Exactness, HowMuch, Reaction, Relative, Smoking, When};
use clinical::lot::{ExpiryAlert, ExpiryPrecision, LotRefusal, LotStatus};
use clinical::medicines::FoundBy;
use clinical::patient::{HasCycles, Sex, age_on};
use clinical::retention::{RetentionTrigger, RetentionWhy};
use clinical::scale::{Better, PullRule, PullSite, ScaleForm};
use clinical::screening::{Answer, Verdict};
use clinical::side_effect::{Flag, Grade, Outcome};
use clinical::treatment::{Severity, Technique, TenthsOfMillimetre, Zone};
use clinical::{Mark, Millilitres, PatientId};
use proptest::prelude::*;
use serde_json::{from_value, json, to_value};

macro_rules! check_words {
    ($($vocabulary:ident),+) => { $(
        for word in $vocabulary::ALL {
            assert_eq!(to_value(word).unwrap(), json!(word.as_str()));
            assert_eq!(from_value::<$vocabulary>(json!(word.as_str())).unwrap(), *word);
            assert_eq!(word.as_str().parse::<$vocabulary>().unwrap(), *word);
        }
        assert!("nonsense".parse::<$vocabulary>().is_err());
    )+ };
}

#[test]
fn every_word_is_the_same_on_the_wire_and_in_the_file() {
    check_words!(
        Symbology,
        Via,
        Layout,
        HibcPart,
        LinkProblem,
        Sex,
        HasCycles,
        Answer,
        Verdict,
        Mark,
        Zone,
        Technique,
        Severity,
        LotStatus,
        ExpiryPrecision,
        ExpiryAlert,
        Flag,
        Outcome,
        Meets,
        Exactness,
        HowMuch,
        Reaction,
        Relative,
        Smoking,
        When,
        FoundBy,
        RetentionTrigger,
        RetentionWhy,
        Better,
        PullRule,
        PullSite,
        ScaleForm
    );
    assert_eq!("temporal_left".parse::<Zone>().unwrap(), Zone::TemporalLeft);
    assert_eq!(ExpiryAlert::Within30.as_str(), "within_30");
}

#[test]
fn verdicts_are_ordered_from_best_to_worst() {
    assert!(
        Verdict::Eligible < Verdict::Caution
            && Verdict::Caution < Verdict::Defer
            && Verdict::Defer < Verdict::Stop
    );
}

#[test]
fn what_carries_facts_carries_its_word() {
    let standing = Standing::InCourse {
        next_on: day("2026-11-24"),
    };
    assert_eq!(
        to_value(standing).unwrap(),
        json!({"state": "in_course", "next_on": "2026-11-24"})
    );
    let facts = [
        Standing::NotStarted,
        standing,
        Standing::Overdue {
            since: day("2026-11-24"),
        },
        Standing::Maintenance {
            due_from: day("2026-11-24"),
            due_to: day("2026-11-25"),
        },
        Standing::MaintenanceOverdue {
            since: day("2026-11-24"),
        },
        Standing::Stopped,
    ];
    for standing in facts {
        assert_eq!(to_value(standing).unwrap()["state"], standing.as_str());
    }
    assert_eq!(
        to_value(GapVerdict::Late).unwrap(),
        json!({"verdict": "late"})
    );
    let refusal = LotRefusal::TooLittle {
        left: Millilitres::from_microlitres(1250),
    };
    assert_eq!(
        to_value(refusal).unwrap(),
        json!({"refusal": "too_little", "left": 1.25})
    );
}

#[test]
fn an_id_is_a_bare_number_on_the_wire() {
    assert_eq!(to_value(PatientId(7)).unwrap(), json!(7));
    assert_eq!(
        from_value::<PatientId>(json!(7)).unwrap(),
        PatientId::from(7)
    );
}

#[test]
fn millilitres_are_read_to_the_microlitre_and_no_finer() {
    let ml = |value| from_value::<Millilitres>(value).map(Millilitres::microlitres);
    assert_eq!(ml(json!(1.25)).unwrap(), 1250);
    assert_eq!(ml(json!(3)).unwrap(), 3000);
    assert_eq!(ml(json!(0.001)).unwrap(), 1);
    assert_eq!(ml(json!(-0.5)).unwrap(), -500);
    assert!(ml(json!(0.0001)).is_err());
    assert!(ml(json!(1.2505)).is_err());
    assert!(ml(json!(99999.0001)).is_err());
    assert!(ml(json!(1e300)).is_err());
    assert!(ml(json!("1.25")).is_err());
    assert!(ml(json!(null)).is_err());
    assert!(Millilitres::from_ml(f64::NAN).is_err());
    assert!(Millilitres::from_ml(f64::INFINITY).is_err());
}

#[test]
fn millilitres_are_shown_without_trailing_noughts() {
    for (microlitres, shown) in [
        (1250, "1.25"),
        (3000, "3"),
        (0, "0"),
        (-500, "-0.5"),
        (1, "0.001"),
        (10_010, "10.01"),
    ] {
        assert_eq!(
            Millilitres::from_microlitres(microlitres).to_string(),
            shown
        );
    }
}

#[test]
fn millilitres_never_wrap_round() {
    let most = Millilitres::from_microlitres(i64::MAX);
    let one = Millilitres::from_microlitres(1);
    assert_eq!(most.checked_add(one), None);
    assert_eq!(
        Millilitres::from_microlitres(i64::MIN).checked_sub(one),
        None
    );
    assert_eq!([most, one].into_iter().sum::<Millilitres>(), most);
    assert_eq!(
        one.checked_sub(Millilitres::from_microlitres(3)),
        Some(Millilitres::from_microlitres(-2))
    );
}

#[test]
fn a_depth_is_read_to_the_tenth() {
    assert_eq!(
        from_value::<TenthsOfMillimetre>(json!(1.5)).unwrap(),
        TenthsOfMillimetre(15)
    );
    assert_eq!(to_value(TenthsOfMillimetre(40)).unwrap(), json!(4.0));
    assert!(from_value::<TenthsOfMillimetre>(json!(1.55)).is_err());
    assert_eq!(TenthsOfMillimetre(15).to_string(), "1.5");
    assert_eq!(TenthsOfMillimetre(20).to_string(), "2");
}

#[test]
fn a_grade_is_from_1_to_5() {
    assert!(from_value::<Grade>(json!(0)).is_err());
    assert!(from_value::<Grade>(json!(6)).is_err());
    assert_eq!(to_value(Grade::try_from(3).unwrap()).unwrap(), json!(3));
}

#[test]
fn a_birthday_on_29_february_is_1_march_in_common_years() {
    let birth = day("2008-02-29");
    assert_eq!(age_on(birth, day("2026-02-28")), 17);
    assert_eq!(age_on(birth, day("2026-03-01")), 18);
    assert_eq!(age_on(birth, day("2028-02-28")), 19);
    assert_eq!(age_on(birth, day("2028-02-29")), 20);
    assert_eq!(age_on(day("2026-11-24"), day("2026-11-23")), -1);
}

proptest! {
    #[test]
    fn age_never_falls_and_rises_once_a_year(birth in any_day(), on in any_day()) {
        let (today, tomorrow) = (age_on(birth, on), age_on(birth, on.succ_opt().unwrap()));
        prop_assert!(tomorrow == today || tomorrow == today + 1);
        let next_year = on.checked_add_months(chrono::Months::new(12)).unwrap();
        prop_assert!((today..=today + 1).contains(&age_on(birth, next_year)));
    }

    #[test]
    fn millilitres_come_back_from_the_wire_as_they_went(microlitres in -1_000_000_000_000_i64..=1_000_000_000_000) {
        let volume = Millilitres::from_microlitres(microlitres);
        let wire = serde_json::to_string(&volume).unwrap();
        prop_assert_eq!(serde_json::from_str::<Millilitres>(&wire).unwrap(), volume);
        prop_assert_eq!(volume.to_string().parse::<f64>().unwrap(), volume.ml());
    }
}
