//! The limits of a dose.

use crate::shipped;
use clinical::Millilitres;
use clinical::treatment::{
    Dose, Severity, Technique, TenthsOfMillimetre, Zone, check_doses, total,
};

fn dose(tenths: i32, points: u32, microlitres: i64) -> Dose {
    Dose {
        zone: Zone::Frontal,
        technique: Technique::Nappage,
        depth_mm: TenthsOfMillimetre(tenths),
        points,
        volume: Millilitres::from_microlitres(microlitres),
    }
}

fn found(doses: &[Dose]) -> Vec<(String, Option<usize>, String, Severity)> {
    check_doses(shipped(), doses)
        .into_iter()
        .map(|f| (f.rule, f.index, f.field, f.severity))
        .collect()
}

fn one(
    rule: &str,
    field: &str,
    severity: Severity,
) -> Vec<(String, Option<usize>, String, Severity)> {
    vec![(rule.to_owned(), Some(0), field.to_owned(), severity)]
}

#[test]
fn a_usual_dose_raises_nothing() {
    assert!(found(&[dose(20, 40, 1000)]).is_empty());
}

#[test]
fn depth_is_above_0_and_at_most_13_mm_and_unusual_over_4() {
    assert_eq!(
        found(&[dose(0, 40, 1000)]),
        one("DOSE-DEPTH", "depth_mm", Severity::Refuse)
    );
    assert_eq!(
        found(&[dose(-1, 40, 1000)]),
        one("DOSE-DEPTH", "depth_mm", Severity::Refuse)
    );
    assert!(found(&[dose(1, 40, 1000)]).is_empty());
    assert!(found(&[dose(40, 40, 1000)]).is_empty());
    assert_eq!(
        found(&[dose(41, 40, 1000)]),
        one("DOSE-DEPTH", "depth_mm", Severity::Warn)
    );
    assert_eq!(
        found(&[dose(130, 40, 1000)]),
        one("DOSE-DEPTH", "depth_mm", Severity::Warn)
    );
    assert_eq!(
        found(&[dose(131, 40, 1000)]),
        one("DOSE-DEPTH", "depth_mm", Severity::Refuse)
    );
}

#[test]
fn points_are_from_1_to_500() {
    assert_eq!(
        found(&[dose(20, 0, 1000)]),
        one("DOSE-POINTS", "points", Severity::Refuse)
    );
    assert_eq!(
        found(&[dose(20, 501, 1000)]),
        one("DOSE-POINTS", "points", Severity::Refuse)
    );
    assert!(found(&[dose(20, 500, 1000)]).is_empty());
}

#[test]
fn volume_is_above_nothing_and_unusual_over_0_2_ml_per_point() {
    assert_eq!(
        found(&[dose(20, 10, 0)]),
        one("DOSE-VOLUME", "ml", Severity::Refuse)
    );
    assert_eq!(
        found(&[dose(20, 10, -1)]),
        one("DOSE-VOLUME", "ml", Severity::Refuse)
    );
    assert!(found(&[dose(20, 10, 2000)]).is_empty());
    assert_eq!(
        found(&[dose(20, 10, 2001)]),
        one("DOSE-POINT", "ml", Severity::Warn)
    );
}

#[test]
fn the_total_is_unusual_over_10_ml() {
    let halves = [dose(20, 100, 5000), dose(20, 100, 5000)];
    assert_eq!(total(&halves), Millilitres::from_microlitres(10_000));
    assert!(found(&halves).is_empty());
    let more = [halves[0], dose(20, 100, 5001)];
    assert_eq!(
        found(&more),
        [(
            "DOSE-TOTAL".to_owned(),
            None,
            "ml".to_owned(),
            Severity::Warn
        )]
    );
}

#[test]
fn a_finding_names_its_dose() {
    let findings = found(&[dose(20, 40, 1000), dose(200, 40, 1000)]);
    assert_eq!(findings[0].1, Some(1));
}

#[test]
fn volumes_are_ml_on_the_wire() {
    let wire = serde_json::to_value(dose(20, 40, 1250)).unwrap();
    let expected =
        r#"{"zone":"frontal","technique":"nappage","depth_mm":2.0,"points":40,"ml":1.25}"#;
    assert_eq!(
        wire,
        serde_json::from_str::<serde_json::Value>(expected).unwrap()
    );
}
