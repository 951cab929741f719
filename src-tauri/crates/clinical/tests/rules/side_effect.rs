//! Side effects: attribution, follow-up, seriousness.

use crate::{any_day, day, shipped};
use chrono::{DateTime, TimeDelta, TimeZone, Utc};
use clinical::SessionId;
use clinical::side_effect::{
    Flag, Grade, Outcome, attribute, follow_up_on, is_serious, look_again_on, overlong,
};
use proptest::prelude::*;

fn at(hour: i64) -> DateTime<Utc> {
    Utc.with_ymd_and_hms(2026, 11, 1, 0, 0, 0).unwrap() + TimeDelta::hours(hour)
}

#[test]
fn a_side_effect_belongs_to_the_latest_session_before_it() {
    let sessions = [
        (SessionId(2), at(336)),
        (SessionId(1), at(0)),
        (SessionId(3), at(672)),
    ];
    assert_eq!(attribute(&sessions, at(340)), Some(SessionId(2)));
    assert_eq!(attribute(&sessions, at(336)), Some(SessionId(2)));
    assert_eq!(attribute(&sessions, at(335)), Some(SessionId(1)));
    assert_eq!(attribute(&sessions, at(9999)), Some(SessionId(3)));
    assert_eq!(attribute(&sessions, at(-1)), None);
    assert_eq!(attribute(&[], at(0)), None);
}

#[test]
fn what_the_founding_text_names_is_followed_up_after_3_days_and_looked_at_after_7() {
    for id in [
        "redness",
        "swelling",
        "bruising",
        "tenderness",
        "itching",
        "flaking",
    ] {
        let kind = shipped().side_effect(id).unwrap();
        assert_eq!(
            follow_up_on(kind, day("2026-11-23"), day("2026-11-23")),
            day("2026-11-26"),
            "{id}"
        );
        assert_eq!(
            follow_up_on(kind, day("2026-11-01"), day("2026-11-23")),
            day("2026-11-23"),
            "{id}"
        );
        assert_eq!(
            look_again_on(kind, day("2026-11-29")),
            Some(day("2026-12-02")),
            "{id}"
        );
        assert!(
            !overlong(kind, day("2026-11-16"), day("2026-11-23")),
            "{id}"
        );
        assert!(overlong(kind, day("2026-11-15"), day("2026-11-23")), "{id}");
    }
}

#[test]
fn red_flags_and_emergencies_are_seen_today() {
    let flag = |id: &str| shipped().side_effect(id).unwrap().flag;
    assert_eq!(flag("infection"), Flag::Red);
    assert_eq!(flag("anaphylaxis"), Flag::Emergency);
    for kind in shipped()
        .side_effects()
        .iter()
        .filter(|kind| kind.flag != Flag::None)
    {
        assert_eq!(
            follow_up_on(kind, day("2026-11-21"), day("2026-11-23")),
            day("2026-11-23"),
            "{}",
            kind.id
        );
    }
}

#[test]
fn grade_3_or_hospital_is_serious() {
    let grade = |n: u8| Grade::try_from(n).unwrap();
    assert!(!is_serious(grade(2), false));
    assert!(is_serious(grade(1), true));
    for n in 3..=5 {
        assert!(is_serious(grade(n), false));
    }
}

#[test]
fn only_an_end_closes() {
    let closing: Vec<_> = Outcome::ALL
        .iter()
        .filter(|outcome| outcome.closes())
        .collect();
    assert_eq!(
        closing,
        [
            &Outcome::Resolved,
            &Outcome::ResolvedWithSequelae,
            &Outcome::Unknown
        ]
    );
}

proptest! {
    #[test]
    fn the_session_found_began_before_and_none_lies_between(begins in prop::collection::vec(0..10_000_i64, 0..20), onset in 0..10_000_i64) {
        let sessions: Vec<_> = begins.iter().enumerate().map(|(n, hour)| (SessionId(i64::try_from(n).unwrap()), at(*hour))).collect();
        match attribute(&sessions, at(onset)) {
            None => prop_assert!(begins.iter().all(|hour| *hour > onset)),
            Some(found) => {
                let hour = begins[usize::try_from(found.0).unwrap()];
                prop_assert!(hour <= onset && begins.iter().all(|other| *other <= hour || *other > onset));
            }
        }
    }

    #[test]
    fn a_follow_up_is_never_in_the_past(which in any::<prop::sample::Index>(), onset in any_day(), today in any_day()) {
        let kind = &shipped().side_effects()[which.index(shipped().side_effects().len())];
        prop_assert!(follow_up_on(kind, onset, today) >= today);
    }
}
