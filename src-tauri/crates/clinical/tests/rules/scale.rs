//! Scales: what belongs on them, and what is computed.

use crate::shipped;
use clinical::scale::{
    Better, PullRule, PullSite, Reading, Scale, ScaleProblem, ScaleValue, basp, check, computed,
    mean_hundredths, pull_is_positive, salt_band, salt_hundredths,
};
use proptest::prelude::*;

fn scale(id: &str) -> &'static Scale {
    shipped().scale(id).unwrap()
}

fn grade(grade: &str) -> ScaleValue {
    ScaleValue::Grades {
        grade: grade.to_owned(),
    }
}

const fn salt(vertex: u8, right: u8, left: u8, posterior: u8) -> ScaleValue {
    ScaleValue::Salt {
        vertex,
        right,
        left,
        posterior,
    }
}

const fn pull(grasped: u32, pulled: u32, rule: PullRule) -> ScaleValue {
    ScaleValue::HairPull {
        grasped,
        pulled,
        site: PullSite::Vertex,
        rule,
    }
}

#[test]
fn every_scale_has_its_grades_and_its_direction() {
    for (id, grades) in [
        (
            "norwood_hamilton",
            "I,II,IIa,III,IIIa,III vertex,IV,IVa,V,Va,VI,VII",
        ),
        ("ludwig", "I,II,III"),
        ("sinclair", "1,2,3,4,5"),
        ("savin", "1,2,3,4,5,6,7,8,frontal"),
        ("gais", "-1,0,1,2,3"),
    ] {
        assert_eq!(scale(id).grades.join(","), grades);
        for one in &scale(id).grades {
            assert_eq!(check(scale(id), &grade(one)), Ok(()));
        }
        assert_eq!(
            check(scale(id), &grade("VIII")),
            Err(ScaleProblem::NotOnScale)
        );
        assert_eq!(
            check(scale(id), &salt(0, 0, 0, 0)),
            Err(ScaleProblem::OtherForm)
        );
    }
    for id in ["density", "shaft_diameter", "gais"] {
        assert_eq!(scale(id).better, Better::Higher, "{id}");
    }
    assert_eq!(scale("norwood_hamilton").better, Better::Lower);
}

#[test]
fn the_salt_score_is_the_weighted_sum() {
    let example = salt(50, 20, 30, 10);
    assert_eq!(salt_hundredths(scale("salt"), &example), Some(3140));
    assert_eq!(salt_band(scale("salt"), 3140), Some(2));
    let shown = computed(
        shipped(),
        &Reading {
            scale: "salt".to_owned(),
            value: example,
        },
    );
    assert_eq!(
        (shown.hundredths, shown.band, shown.positive),
        (Some(3140), Some(2), None)
    );
    assert_eq!(
        salt_hundredths(scale("salt"), &salt(100, 100, 100, 100)),
        Some(10_000)
    );
}

/// The published bands leave gaps (24 to 25): they are taken half-open on the score as it is.
#[test]
fn salt_bands_have_no_gaps() {
    for (hundredths, band) in [
        (0, 0),
        (1, 1),
        (100, 1),
        (2499, 1),
        (2500, 2),
        (4999, 2),
        (5000, 3),
        (7499, 3),
        (7500, 4),
        (9999, 4),
        (10_000, 5),
    ] {
        assert_eq!(
            salt_band(scale("salt"), hundredths),
            Some(band),
            "{hundredths}"
        );
    }
    assert_eq!(
        check(scale("salt"), &salt(101, 0, 0, 0)),
        Err(ScaleProblem::OutOfRange {
            least: 0,
            most: 100
        })
    );
}

#[test]
fn a_basp_code_is_one_basic_and_at_most_two_specific_types() {
    for good in ["L", "M0", "M3", "C2V1", "M2F1V2", "U3F3", "C0", "M1V3"] {
        assert!(basp(good).is_some(), "{good}");
        assert_eq!(
            check(
                scale("basp"),
                &ScaleValue::Basp {
                    code: good.to_owned()
                }
            ),
            Ok(())
        );
    }
    let taken_apart = basp("M2F1V2").unwrap();
    assert_eq!(
        (
            taken_apart.basic.as_str(),
            taken_apart.frontal,
            taken_apart.vertex
        ),
        ("M2", Some(1), Some(2))
    );
    for bad in [
        "", "F1", "M4", "U0", "M2V2F1", "M2F0", "M2F4", "M2F1F2", "m2f1", "L1", "M2 F1", "M2F1V2x",
        "M",
    ] {
        assert!(basp(bad).is_none(), "{bad}");
    }
}

#[test]
fn a_pull_test_is_positive_by_its_own_definition() {
    use PullRule::{Legacy, Updated};
    for (grasped, pulled, rule, positive) in [
        (60, 6, Legacy, true),
        (60, 5, Legacy, false),
        (50, 5, Legacy, false),
        (50, 6, Legacy, true),
        (60, 2, Updated, false),
        (60, 3, Updated, true),
    ] {
        assert_eq!(
            pull_is_positive(&pull(grasped, pulled, rule)),
            Some(positive),
            "{pulled} of {grasped}"
        );
    }
    let pulled_more = pull(10, 11, Legacy);
    assert_eq!(
        check(scale("hair_pull"), &pulled_more),
        Err(ScaleProblem::OutOfRange { least: 0, most: 10 })
    );
    assert_eq!(
        check(scale("hair_pull"), &pull(0, 0, Legacy)),
        Err(ScaleProblem::OutOfRange {
            least: 1,
            most: 100
        })
    );
}

#[test]
fn three_comb_counts_have_a_mean() {
    let counts = |counts: &[u32]| ScaleValue::Counts {
        counts: counts.to_vec(),
    };
    assert_eq!(check(scale("comb_count"), &counts(&[9, 11, 12])), Ok(()));
    assert_eq!(mean_hundredths(&counts(&[9, 11, 12])), Some(1067));
    assert_eq!(
        check(scale("comb_count"), &counts(&[9, 11])),
        Err(ScaleProblem::HowMany { wanted: 3 })
    );
    assert_eq!(mean_hundredths(&counts(&[])), None);
    assert_eq!(
        mean_hundredths(&counts(&[u32::MAX; 3])),
        Some(u64::from(u32::MAX) * 100)
    );
}

#[test]
fn numbers_keep_to_their_steps() {
    let number = |tenths| ScaleValue::Number { tenths };
    assert_eq!(check(scale("pain_nrs"), &number(70)), Ok(()));
    assert_eq!(
        check(scale("pain_nrs"), &number(75)),
        Err(ScaleProblem::BetweenSteps)
    );
    assert_eq!(
        check(scale("pain_nrs"), &number(110)),
        Err(ScaleProblem::OutOfRange {
            least: 0,
            most: 100
        })
    );
    assert_eq!(check(scale("shaft_diameter"), &number(615)), Ok(()));
}

proptest! {
    #[test]
    fn a_salt_score_stays_within_its_areas(v in 0..=100_u8, r in 0..=100_u8, l in 0..=100_u8, p in 0..=100_u8) {
        let score = salt_hundredths(scale("salt"), &salt(v, r, l, p)).unwrap();
        let all = [v, r, l, p].map(|percent| u32::from(percent) * 100);
        prop_assert!(all.iter().min().unwrap() <= &score && &score <= all.iter().max().unwrap());
        prop_assert!(salt_band(scale("salt"), score).unwrap() <= 5);
    }

    #[test]
    fn any_text_is_a_basp_code_or_not(code in "\\PC{0,12}") {
        if let Some(read) = basp(&code) {
            prop_assert!(code.starts_with(&read.basic) && code.len() <= 6);
        }
    }
}
