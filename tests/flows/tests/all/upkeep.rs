//! What the program does by itself, on a clock that runs through two months.

use std::{collections::BTreeSet, fs};

use chrono::{Datelike, Days, NaiveDate, TimeDelta};
use flows::{Clinic, at};
use serde_json::json;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn tone(clinic: &Clinic) -> String {
    clinic.ok("backups.read", json!({}))["health"]["tone"]
        .as_str()
        .unwrap()
        .to_owned()
}

#[test]
fn two_months_of_backups_and_drills() {
    let clinic = Clinic::new();
    let stick = clinic.choose_stick();
    let pocket = stick.with_file_name("pocket");
    let (taken, back) = (day("2026-12-09"), day("2026-12-18"));
    let (first, last) = (day("2026-11-24"), day("2027-01-22"));
    let mut worked = Vec::new();
    for date in first.iter_days().take_while(|date| *date <= last) {
        if date == taken {
            fs::rename(&stick, &pocket).unwrap();
        }
        if date == back {
            fs::rename(&pocket, &stick).unwrap();
        }
        clinic.stand_at(date.and_hms_opt(7, 0, 0).unwrap().and_utc());
        // The clinic rests at weekends; the laptop is on, and somebody looks at it.
        if date.weekday().number_from_monday() < 6 {
            clinic.patient(&format!("Patient of {date}"));
            worked.push(date);
        }
        clinic.ok("vault.status", json!({}));
        for minute in 1..=3 {
            clinic.stand_at(date.and_hms_opt(7, minute, 0).unwrap().and_utc());
            assert!(!clinic.tick());
        }
        let expected = match date {
            // The last one on the stick was of the 8th, 10:01.
            _ if (day("2026-12-11")..=day("2026-12-14")).contains(&date) => "amber",
            _ if (day("2026-12-15")..back).contains(&date) => "red",
            _ => "ok",
        };
        assert_eq!(tone(&clinic), expected, "on {date}");
    }

    let page = clinic.ok("backups.read", json!({}));
    let runs = clinic.runs();
    assert!(runs.iter().all(|(.., failed)| failed.is_none()), "{runs:?}");
    let days = |kind: &str, place: &str| -> Vec<NaiveDate> {
        let these = runs.iter().filter(|run| run.0 == kind && run.1 == place);
        these.map(|run| run.2.date_naive()).collect()
    };
    // On each day on which something changed, once; on no other.
    assert_eq!(days("backup", "here"), worked);
    let there: Vec<_> = worked
        .iter()
        .copied()
        .filter(|date| !(taken..back).contains(date))
        .collect();
    assert_eq!(days("backup", "stick"), there);
    // A drill 30 days after the first backup; the next one would be 30 days after that.
    let drill = [first + Days::new(30)];
    assert_eq!(days("drill", "here"), drill);
    assert_eq!(days("drill", "stick"), drill);

    // What is kept: seven days, five weeks, twelve months; never more.
    let here: BTreeSet<NaiveDate> = page["backups"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|backup| backup["place"] == "here")
        .map(|backup| day(&backup["made_at"].as_str().unwrap()[..10]))
        .collect();
    assert!(here.len() <= 7 + 5 + 12 && here.len() < worked.len());
    for kept in worked.iter().rev().take(7) {
        assert!(
            here.contains(kept),
            "{kept} of the last seven is gone: {here:?}"
        );
    }
    for month in [11, 12, 1] {
        assert!(
            here.iter().any(|kept| kept.month() == month),
            "{month}: {here:?}"
        );
    }
    for week in 0..5 {
        let end = last - Days::new(7 * week);
        let start = end - Days::new(6);
        assert!(
            here.iter().any(|kept| (start..=end).contains(kept)),
            "{start}: {here:?}"
        );
    }

    // The history says that nobody did it.
    let history = clinic.ok(
        "history.list",
        json!({ "operation": "backups.prove", "changes_only": false }),
    );
    let who: BTreeSet<_> = history["entries"]
        .as_array()
        .unwrap()
        .iter()
        .map(|entry| entry["who"].as_str().unwrap().to_owned())
        .collect();
    assert_eq!(who, BTreeSet::from(["Anagen".to_owned()]));
}

#[test]
fn the_day_is_the_clinics() {
    let clinic = Clinic::new();
    let made = || clinic.runs().len();
    // In Istanbul the day ends at 21:00 UTC.
    let step = |now: &str| {
        clinic.clock(now);
        clinic.patient(&format!("Patient at {now}"));
        clinic.tick();
        made()
    };
    assert_eq!(step("2026-11-23T12:01:00Z"), 1);
    assert_eq!(step("2026-11-23T20:59:00Z"), 1, "one a day is enough");
    assert_eq!(step("2026-11-23T21:00:00Z"), 2, "a new day in the clinic");
    assert_eq!(
        step("2026-11-24T06:00:00Z"),
        2,
        "a new day only in Greenwich"
    );
    clinic.clock("2026-11-25T06:00:00Z");
    clinic.ok("vault.status", json!({}));
    clinic.tick();
    assert_eq!(made(), 3, "what came after the last backup");
    clinic.clock("2026-11-26T06:00:00Z");
    clinic.ok("vault.status", json!({}));
    clinic.tick();
    assert_eq!(made(), 3, "nothing changed");
}

#[test]
fn a_stick_gets_its_backup_when_it_is_plugged_in() {
    let clinic = Clinic::new();
    let stick = clinic.choose_stick();
    let pocket = stick.with_file_name("pocket");
    fs::rename(&stick, &pocket).unwrap();
    clinic.patient("Ayşe Demir");
    clinic.tick();
    let there = || {
        let page = clinic.ok("backups.read", json!({}));
        let list = page["backups"].as_array().unwrap();
        let count = |place: &str| list.iter().filter(|b| b["place"] == place).count();
        (count("here"), count("stick"))
    };
    assert_eq!(there(), (1, 0));
    fs::rename(&pocket, &stick).unwrap();
    clinic.clock("2026-11-23T12:01:00Z");
    clinic.tick();
    assert_eq!(there(), (1, 1));
}

#[test]
fn a_failure_is_tried_again_an_hour_later_not_each_minute() {
    let clinic = Clinic::new();
    let stick = clinic.choose_stick();
    flows::refuse_writing(&stick);
    clinic.patient("Ayşe Demir");
    let start = at("2026-11-23T12:00:00Z");
    for minute in 0..59 {
        clinic.stand_at(start + TimeDelta::minutes(minute));
        clinic.ok("vault.status", json!({}));
        clinic.tick();
    }
    let failed = |clinic: &Clinic| {
        let runs = clinic.runs();
        runs.iter().filter(|run| run.3.is_some()).count()
    };
    assert_eq!(failed(&clinic), 1);
    flows::allow_writing(&stick);
    clinic.stand_at(start + TimeDelta::hours(1));
    clinic.ok("vault.status", json!({}));
    clinic.tick();
    let runs = clinic.runs();
    let last = runs.last().unwrap();
    assert_eq!((last.1.as_str(), last.3.as_deref()), ("stick", None));
}

#[test]
fn nobody_there_and_it_locks() {
    let clinic = Clinic::new();
    let start = at("2026-11-23T12:00:00Z");
    clinic.ok("vault.status", json!({}));
    let idle = |minutes: i64, seconds: i64| {
        clinic.stand_at(start + TimeDelta::minutes(minutes) + TimeDelta::seconds(seconds));
        clinic.tick()
    };
    assert!(!idle(5, 59));
    assert!(
        idle(6, 0),
        "five minutes, and one in which the page would have said that somebody is there"
    );
    assert!(!idle(7, 0), "once");
    assert_eq!(clinic.ok("vault.status", json!({}))["state"], "locked");
    clinic.unlock();
    assert!(!clinic.tick(), "who unlocks is there");
    // The clinic's own choice.
    clinic.ok("security.change", json!({ "idle_minutes": 30 }));
    let again = clinic.now();
    clinic.stand_at(again + TimeDelta::minutes(30));
    assert!(!clinic.tick());
    clinic.stand_at(again + TimeDelta::minutes(31));
    assert!(clinic.tick());
    // A clock that was put back is nobody's absence.
    clinic.unlock();
    clinic.stand_at(again - TimeDelta::hours(2));
    assert!(!clinic.tick());
}

#[test]
fn leaving_backs_up_what_changed() {
    let clinic = Clinic::new();
    let made = || clinic.runs().len();
    clinic.patient("Ayşe Demir");
    assert!(clinic.practice.leaves_with_a_backup());
    clinic.practice.leave(clinic.now());
    assert_eq!(clinic.ok("vault.status", json!({}))["state"], "locked");
    assert_eq!(made(), 1);
    assert!(!clinic.practice.leaves_with_a_backup());
    clinic.clock("2026-11-23T12:01:00Z");
    clinic.practice.leave(clinic.now());
    assert_eq!(made(), 1, "nothing changed");
    // Locked is locked: what changed is backed up at the next opening.
    clinic.patient("Boris Kovalenko");
    clinic.ok("vault.lock", json!({}));
    assert!(!clinic.practice.leaves_with_a_backup());
    clinic.practice.leave(clinic.now());
    assert_eq!(made(), 1);
}
