use super::{day, shipped};
use chrono::{TimeDelta, TimeZone};
use chrono_tz::Europe::{Berlin, Istanbul};
use clinical::{
    Millilitres, PatientId,
    lot::{Expiry, ExpiryPrecision},
    vial::{Container, Dosing, UseLimit, VialFacts, VialRefusal, usable, use_until},
};
use proptest::prelude::*;

const fn container(dosing: Option<Dosing>, in_use_hours: Option<u32>) -> Container {
    Container {
        dosing,
        in_use_hours,
    }
}

fn expiry(text: &str) -> Expiry {
    Expiry {
        day: day(text),
        precision: ExpiryPrecision::Day,
    }
}

fn ml(microlitres: i64) -> Millilitres {
    Millilitres::from_microlitres(microlitres)
}

#[test]
fn the_earliest_limit_ends_the_use_of_a_vial() {
    let opened = Istanbul.with_ymd_and_hms(2026, 11, 23, 10, 0, 0).unwrap();
    let until = |container, label| use_until(shipped(), container, expiry(label), opened);
    let after = |span: TimeDelta| (opened + span).to_utc();

    let single = until(container(Some(Dosing::Single), None), "2027-04-30");
    assert_eq!(
        (single.at, single.by),
        (after(TimeDelta::hours(1)), UseLimit::BeyondUse)
    );
    // What nobody said is judged as the stricter.
    assert_eq!(until(container(None, None), "2027-04-30"), single);

    let multi = container(Some(Dosing::Multi), None);
    let rule = until(multi, "2027-04-30");
    assert_eq!(
        (rule.at, rule.by),
        (after(TimeDelta::days(28)), UseLimit::BeyondUse)
    );
    let maker = until(container(Some(Dosing::Multi), Some(24)), "2027-04-30");
    assert_eq!(
        (maker.at, maker.by),
        (after(TimeDelta::hours(24)), UseLimit::Maker)
    );
    // The maker's limit never lengthens the rule's.
    assert_eq!(
        until(container(Some(Dosing::Multi), Some(9_000)), "2027-04-30"),
        rule
    );

    let label = until(multi, "2026-11-25");
    let midnight = Istanbul
        .with_ymd_and_hms(2026, 11, 26, 0, 0, 0)
        .unwrap()
        .to_utc();
    assert_eq!((label.at, label.by), (midnight, UseLimit::Label));
}

#[test]
fn real_hours_count_across_a_change_of_the_clocks() {
    let opened = Berlin.with_ymd_and_hms(2026, 10, 24, 12, 0, 0).unwrap();
    let until = use_until(
        shipped(),
        container(Some(Dosing::Multi), Some(24)),
        expiry("2027-04-30"),
        opened,
    );
    assert_eq!(
        until.at.with_timezone(&Berlin).to_string(),
        "2026-10-25 11:00:00 CET"
    );
}

#[test]
fn a_vial_of_one_patient_is_nobody_elses() {
    let use_until = Berlin
        .with_ymd_and_hms(2026, 11, 23, 11, 0, 0)
        .unwrap()
        .to_utc();
    let before = use_until - TimeDelta::minutes(1);
    let (hers, his) = (Some(PatientId(1)), Some(PatientId(2)));
    let vial = VialFacts {
        use_until,
        patient: hers,
        closed: false,
        left: ml(2_000),
    };
    assert_eq!(usable(&vial, before, hers, ml(2_000)), Ok(()));
    assert_eq!(
        usable(&vial, before, his, ml(1)),
        Err(VialRefusal::OtherPatient)
    );
    assert_eq!(
        usable(&vial, before, None, ml(1)),
        Err(VialRefusal::OtherPatient)
    );
    assert_eq!(
        usable(&vial, use_until, hers, ml(1)),
        Err(VialRefusal::PastUse)
    );
    let little = Err(VialRefusal::TooLittle { left: ml(2_000) });
    assert_eq!(usable(&vial, before, hers, ml(2_001)), little);
    let closed = VialFacts {
        closed: true,
        ..vial
    };
    assert_eq!(
        usable(&closed, before, hers, ml(1)),
        Err(VialRefusal::Closed)
    );
    let shared = VialFacts {
        patient: None,
        ..vial
    };
    assert_eq!(usable(&shared, before, his, ml(1)), Ok(()));
}

proptest! {
    #[test]
    fn a_stricter_product_never_lasts_longer(hours in prop::option::of(1u32..2_000), other in 1u32..2_000, days in 0i64..400) {
        let opened = Istanbul.with_ymd_and_hms(2026, 11, 23, 10, 0, 0).unwrap();
        let label = Expiry { day: day("2026-11-23") + TimeDelta::days(days), precision: ExpiryPrecision::Day };
        let until = |dosing, hours| use_until(shipped(), container(dosing, hours), label, opened).at;
        let multi = until(Some(Dosing::Multi), hours);
        prop_assert!(until(None, hours) <= multi);
        let shorter = Some(hours.map_or(other, |hours| hours.min(other)));
        prop_assert!(until(Some(Dosing::Multi), shorter) <= multi);
    }
}
