//! Backups as a person meets them: made, proven, on a stick that comes and goes, and what is said of them.

use std::{fs, path::Path, thread};

use flows::Clinic;
use serde_json::{Value, json};

fn page(clinic: &Clinic) -> Value {
    clinic.ok("backups.read", json!({}))
}

fn make(clinic: &Clinic) -> Value {
    clinic.ok("backups.make", json!({}))
}

fn list(page: &Value) -> Vec<(String, String)> {
    let list = page["backups"].as_array().unwrap();
    list.iter()
        .map(|backup| {
            let text = |field: &str| backup[field].as_str().unwrap().to_owned();
            (text("place"), text("made_at"))
        })
        .collect()
}

fn places(list: &[(String, String)]) -> Vec<&str> {
    list.iter().map(|(place, _)| place.as_str()).collect()
}

/// Flips one bit in the middle of a file.
fn spoil(file: &Path) {
    let mut bytes = fs::read(file).unwrap();
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    fs::write(file, bytes).unwrap();
}

#[test]
fn the_first_backup_here_then_one_on_a_stick() {
    let clinic = Clinic::new();
    clinic.patient("Ayşe Demir");
    let before = page(&clinic);
    assert_eq!(before["backups"], json!([]));
    assert_eq!(before["places"].as_array().unwrap().len(), 1);
    assert_eq!(before["places"][0]["kind"], "here");
    assert_eq!(before["health"]["tone"], "amber");
    assert_eq!(before["health"]["sentence"], "There is no backup yet.");

    let one = make(&clinic);
    assert_eq!(list(&one), [("here".into(), "2026-11-23T15:00".into())]);
    let first = &one["backups"][0];
    assert_eq!(
        (first["patients"].as_u64(), first["sessions"].as_u64()),
        (Some(1), Some(0))
    );
    assert!(first["entries"].as_u64().unwrap() >= 2 && first["bytes"].as_u64().unwrap() > 0);
    assert_eq!(
        one["health"]["sentence"],
        "Backup of 23 Nov 2026 opened: 1 patient, proven today."
    );
    // One copy on the same disk is not enough.
    assert_eq!(one["health"]["tone"], "amber");
    assert!(
        one["health"]["advice"]
            .as_str()
            .unwrap()
            .contains("USB stick")
    );

    // The person closes the dialog.
    let closed = clinic.ok("backups.choose_stick", json!({}));
    assert_eq!(closed, json!({ "chosen": false, "backups": [] }));
    clinic.choose_stick();
    clinic.clock("2026-11-23T13:00:00Z");
    let two = make(&clinic);
    let seen = list(&two);
    let mut where_to = places(&seen);
    where_to.sort_unstable();
    // One a day is kept, the last.
    assert_eq!(where_to, ["here", "stick"]);
    assert_eq!(
        (&two["health"]["tone"], &two["health"]["advice"]),
        (&json!("ok"), &Value::Null)
    );
    assert_eq!(two["places"][1]["present"], true);
    assert_eq!(two["places"][1]["last_at"], "2026-11-23T16:00");
    let today = clinic.ok("today.read", json!({}));
    assert_eq!(today["backup"], two["health"], "Today says the same");
}

#[test]
fn some_folders_would_be_lost_with_the_vault() {
    let clinic = Clinic::new();
    make(&clinic);
    let inside = clinic.dir.join("photos");
    fs::create_dir_all(&inside).unwrap();
    for folder in [
        clinic.dir.clone(),
        inside,
        clinic.own_backups(),
        clinic.dir.parent().unwrap().to_path_buf(),
    ] {
        clinic.chooses(Some(folder.clone()));
        let error = clinic.error("backups.choose_stick", json!({}));
        assert_eq!(error["code"], "refused", "{}", folder.display());
    }
    clinic.chooses(Some(clinic.dir.with_file_name("not there")));
    assert_eq!(
        clinic.error("backups.choose_stick", json!({}))["code"],
        "place_missing"
    );
    assert_eq!(page(&clinic)["places"].as_array().unwrap().len(), 1);
}

#[test]
fn a_stick_that_is_away_is_no_error_but_its_age_is_told() {
    let clinic = Clinic::new();
    let stick = clinic.choose_stick();
    clinic.patient("Ayşe Demir");
    make(&clinic);
    let pocket = stick.with_file_name("pocket");
    fs::rename(&stick, &pocket).unwrap();
    // What is left where a stick was mounted is an empty folder, and nothing is written to it.
    fs::create_dir(&stick).unwrap();

    clinic.clock("2026-11-26T12:00:00Z");
    clinic.patient("Boris Kovalenko");
    let after_three_days = make(&clinic);
    assert_eq!(after_three_days["health"]["tone"], "ok");
    assert_eq!(after_three_days["places"][1]["present"], false);
    assert_eq!(after_three_days["places"][1]["last_at"], "2026-11-23T15:00");
    assert_eq!(fs::read_dir(&stick).unwrap().count(), 0);

    clinic.clock("2026-11-26T12:01:00Z");
    assert_eq!(page(&clinic)["health"]["tone"], "amber");
    clinic.clock("2026-11-30T12:00:00Z");
    make(&clinic);
    assert_eq!(page(&clinic)["health"]["tone"], "amber", "seven days");
    clinic.clock("2026-11-30T12:01:00Z");
    let late = page(&clinic);
    assert_eq!(late["health"]["tone"], "red");
    assert!(
        late["health"]["advice"]
            .as_str()
            .unwrap()
            .contains("7 days")
    );
    assert_eq!(clinic.ok("today.read", json!({}))["backup"]["tone"], "red");

    fs::remove_dir(&stick).unwrap();
    fs::rename(&pocket, &stick).unwrap();
    let back = make(&clinic);
    assert_eq!(back["health"]["tone"], "ok");
    assert_eq!(back["places"][1]["last_at"], "2026-11-30T15:01");

    let forgotten = clinic.ok("backups.forget_stick", json!({}));
    assert_eq!(places(&list(&forgotten)), ["here"; 3]);
    assert_eq!(forgotten["health"]["tone"], "amber");
    assert!(
        fs::read_dir(&stick).unwrap().count() > 0,
        "what is there stays there"
    );
}

#[test]
fn another_clinics_stick_is_left_alone() {
    let other = Clinic::new();
    let stick = other.choose_stick();
    make(&other);
    let before = fs::read_dir(&stick).unwrap().count();

    let clinic = Clinic::new();
    clinic.chooses(Some(stick.clone()));
    let error = clinic.error("backups.choose_stick", json!({}));
    assert_eq!(error["code"], "conflict");
    assert!(
        error["message"]
            .as_str()
            .unwrap()
            .contains("another clinic")
    );
    assert_eq!(page(&clinic)["places"].as_array().unwrap().len(), 1);
    assert_eq!(fs::read_dir(&stick).unwrap().count(), before);
}

#[test]
fn a_backup_that_is_stopped_leaves_nothing_behind() {
    let clinic = Clinic::new();
    clinic.patient("Ayşe Demir");
    make(&clinic);
    assert_eq!(clinic.ok("backups.work", json!({})), Value::Null);
    let names = || {
        let mut names: Vec<_> = fs::read_dir(clinic.own_backups())
            .unwrap()
            .map(|entry| entry.unwrap().file_name())
            .collect();
        names.sort();
        names
    };
    let before = names();
    let stopped = thread::scope(|scope| {
        let making = scope.spawn(|| clinic.answer("backups.make", json!({})));
        // Both are answered while the other call is under way.
        while !making.is_finished() && clinic.ok("backups.work", json!({})).is_null() {
            thread::yield_now();
        }
        clinic.ok("backups.cancel", json!({}));
        making.join().unwrap()
    });
    assert_eq!(stopped["error"]["code"], "cancelled", "{stopped}");
    assert_eq!(names(), before);
    assert_eq!(list(&page(&clinic)).len(), 1);
    assert_eq!(clinic.ok("backups.work", json!({})), Value::Null);
    // What was stopped is no failure, and stops nothing that comes later.
    assert!(clinic.runs().iter().all(|(.., failed)| failed.is_none()));
    clinic.clock("2026-11-24T12:00:00Z");
    assert_eq!(list(&make(&clinic)).len(), 2);
}

#[test]
fn locking_stops_a_backup_under_way() {
    let clinic = Clinic::new();
    clinic.patient("Ayşe Demir");
    let stopped = thread::scope(|scope| {
        let making = scope.spawn(|| clinic.answer("backups.make", json!({})));
        while !making.is_finished() && clinic.ok("backups.work", json!({})).is_null() {
            thread::yield_now();
        }
        assert_eq!(clinic.ok("vault.lock", json!({}))["state"], "locked");
        making.join().unwrap()
    });
    let code = stopped["error"]["code"].as_str().unwrap_or("none");
    assert!(["cancelled", "locked"].contains(&code), "{stopped}");
    clinic.unlock();
    assert_eq!(list(&make(&clinic)).len(), 1);
}

#[test]
fn a_backup_with_one_bit_flipped_is_told_by_name() {
    let clinic = Clinic::new();
    clinic.choose_stick();
    clinic.patient("Ayşe Demir");
    let page_before = make(&clinic);
    let name = page_before["backups"][0]["name"]
        .as_str()
        .unwrap()
        .to_owned();
    let which = json!({ "place": "here", "name": name });
    clinic.clock("2026-11-23T12:30:00Z");
    let proven = clinic.ok("backups.prove", which.clone());
    let of = |place: &str| {
        let list = proven["backups"].as_array().unwrap();
        list.iter().find(|backup| backup["place"] == place).unwrap()["proven_at"].clone()
    };
    assert_eq!(
        (of("here"), of("stick")),
        (json!("2026-11-23T15:30"), json!("2026-11-23T15:00"))
    );

    spoil(&clinic.own_backups().join(&name).join("records.db"));
    let error = clinic.error("backups.prove", which);
    assert_eq!(error["code"], "damaged");
    let health = page(&clinic)["health"].clone();
    assert_eq!(health["tone"], "red");
    assert_eq!(
        health["sentence"],
        "The backup of 23 Nov 2026 on this computer is not what it should be: it could not be proven."
    );
    assert_eq!(clinic.ok("today.read", json!({}))["backup"], health);
    // The vault itself is sound, and a new backup makes it good.
    clinic.clock("2026-11-23T12:40:00Z");
    assert_eq!(clinic.ok("vault.status", json!({}))["damaged"], false);
    assert_eq!(make(&clinic)["health"]["tone"], "ok");
    for name in ["2026-11-23T000000Z", "../vault", "", "."] {
        let none = clinic.error("backups.prove", json!({ "place": "here", "name": name }));
        assert_eq!(none["code"], "not_found", "{name}");
    }
    let failed: Vec<_> = clinic.runs().into_iter().filter_map(|run| run.3).collect();
    assert_eq!(failed, ["differs"]);
}

#[test]
fn a_stick_that_fails_does_not_hide_that_the_copy_here_is_good() {
    let clinic = Clinic::new();
    let stick = clinic.choose_stick();
    clinic.patient("Ayşe Demir");
    make(&clinic);
    flows::refuse_writing(&stick);
    clinic.clock("2026-11-23T12:10:00Z");
    let page = make(&clinic);
    let at = |place: &str, made: &str| (place.to_owned(), format!("2026-11-23T15:{made}"));
    assert_eq!(list(&page), [at("here", "10"), at("stick", "00")]);
    assert_eq!(page["health"]["tone"], "amber");
    let advice = page["health"]["advice"].as_str().unwrap();
    assert!(advice.contains("on the stick did not succeed"), "{advice}");
    // And the other way round.
    flows::allow_writing(&stick);
    flows::refuse_writing(&clinic.own_backups());
    clinic.clock("2026-11-23T12:20:00Z");
    let page = make(&clinic);
    assert_eq!(page["places"][1]["last_at"], "2026-11-23T15:20");
    let advice = page["health"]["advice"].as_str().unwrap();
    assert!(
        advice.contains("on this computer did not succeed"),
        "{advice}"
    );
    // Both: that is an error.
    flows::refuse_writing(&stick);
    clinic.clock("2026-11-23T12:30:00Z");
    assert_eq!(
        clinic.error("backups.make", json!({}))["code"],
        "unexpected"
    );
}

#[test]
fn another_stick_under_the_same_name_is_not_ours() {
    let other = Clinic::new();
    let theirs = other.choose_stick();
    make(&other);
    let clinic = Clinic::new();
    let stick = clinic.choose_stick();
    clinic.patient("Ayşe Demir");
    make(&clinic);
    fs::rename(&stick, stick.with_file_name("pocket")).unwrap();
    fs::rename(&theirs, &stick).unwrap();
    let before = fs::read_dir(&stick).unwrap().count();
    clinic.clock("2026-11-23T12:10:00Z");
    let page = make(&clinic);
    assert_eq!(page["places"][1]["present"], false);
    assert_eq!(list(&page), [("here".into(), "2026-11-23T15:10".into())]);
    assert_eq!(fs::read_dir(&stick).unwrap().count(), before);
}
