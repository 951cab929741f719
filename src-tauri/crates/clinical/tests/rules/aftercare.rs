//! Deadlines and wall time, across changes of the clocks.

use crate::{day, shipped};
use chrono::{DateTime, NaiveDateTime, TimeDelta, TimeZone, Utc};
use chrono_tz::{
    Africa::Casablanca, Asia::Tehran, Europe::Berlin, Europe::Istanbul, TZ_VARIANTS, Tz,
};
use clinical::aftercare::deadlines;
use clinical::wall::{Edge, WallError, resolve, wall};
use proptest::prelude::*;

fn at(text: &str) -> NaiveDateTime {
    text.parse().unwrap()
}

fn shown(zone: Tz, ended: &str) -> (String, String) {
    let ended = resolve(zone, at(ended), Edge::Earlier).unwrap();
    let deadlines = deadlines(shipped(), ended);
    let show = |t: DateTime<Tz>| t.format("%Y-%m-%dT%H:%M:%S").to_string();
    (
        show(deadlines.no_wash_until),
        show(deadlines.no_exercise_until),
    )
}

#[test]
fn twenty_four_and_forty_eight_hours_after_the_end() {
    let (wash, exercise) = shown(Istanbul, "2026-11-23T15:30:00");
    assert_eq!(
        (wash.as_str(), exercise.as_str()),
        ("2026-11-24T15:30:00", "2026-11-25T15:30:00")
    );
}

#[test]
fn real_hours_when_the_clocks_change() {
    // 25 October 2026 has 25 hours in Berlin, 29 March 2026 has 23.
    assert_eq!(
        shown(Berlin, "2026-10-24T15:30:00").0,
        "2026-10-25T14:30:00"
    );
    assert_eq!(
        shown(Berlin, "2026-03-28T15:30:00").0,
        "2026-03-29T16:30:00"
    );
    assert_eq!(
        shown(Berlin, "2026-03-27T15:30:00").1,
        "2026-03-29T16:30:00"
    );
}

#[test]
fn seconds_are_rounded_up() {
    assert_eq!(
        shown(Istanbul, "2026-11-23T15:30:01").0,
        "2026-11-24T15:31:00"
    );
    assert_eq!(
        shown(Istanbul, "2026-11-23T15:30:00.000000001").0,
        "2026-11-24T15:31:00"
    );
}

#[test]
fn a_wall_time_may_come_twice_or_never() {
    assert_eq!(
        resolve(Berlin, at("2026-03-29T02:30:00"), Edge::Earlier),
        Err(WallError::DoesNotExist)
    );
    let twice = at("2026-10-25T02:30:00");
    let (earlier, later) = (
        resolve(Berlin, twice, Edge::Earlier).unwrap(),
        resolve(Berlin, twice, Edge::Later).unwrap(),
    );
    assert_eq!(later - earlier, TimeDelta::hours(1));
    assert_eq!(
        earlier.to_utc(),
        Utc.with_ymd_and_hms(2026, 10, 25, 0, 30, 0).unwrap()
    );
    let late_evening = Utc.with_ymd_and_hms(2026, 11, 23, 21, 30, 0).unwrap();
    assert_eq!(
        clinical::wall::day(Istanbul, late_evening),
        day("2026-11-24")
    );
}

fn any_zone() -> impl Strategy<Value = Tz> {
    // Two zones with unusual changes are drawn often, the whole list sometimes.
    prop_oneof![
        Just(Berlin),
        Just(Casablanca),
        Just(Tehran),
        prop::sample::select(&TZ_VARIANTS[..])
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    #[test]
    fn deadlines_are_exact_in_any_zone(zone in any_zone(), seconds in 946_684_800_i64..4_102_444_800, nanos in 0..1_000_000_000_u32) {
        let ended = Utc.timestamp_opt(seconds, nanos).unwrap().with_timezone(&zone);
        let found = deadlines(shipped(), ended);
        for (until, hours) in [(found.no_wash_until, 24), (found.no_exercise_until, 48)] {
            let over = (until.to_utc() - ended.to_utc()) - TimeDelta::hours(hours);
            prop_assert!(over >= TimeDelta::zero() && over < TimeDelta::minutes(1));
            prop_assert_eq!(until.timestamp() % 60, 0);
            prop_assert_eq!(until.timestamp_subsec_nanos(), 0);
            prop_assert_eq!(until.timezone(), zone);
        }
    }

    #[test]
    fn a_wall_time_that_was_shown_is_found_again(zone in any_zone(), seconds in 946_684_800_i64..4_102_444_800) {
        let instant = Utc.timestamp_opt(seconds, 0).unwrap();
        let shown = wall(zone, instant);
        let (earlier, later) = (resolve(zone, shown, Edge::Earlier).unwrap(), resolve(zone, shown, Edge::Later).unwrap());
        prop_assert!(earlier <= later);
        prop_assert!(earlier.to_utc() == instant || later.to_utc() == instant);
    }
}
