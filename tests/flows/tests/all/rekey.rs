//! A new key for the records: who comes in afterwards, what becomes of the sheet, and which backups count.

use std::{fs, path::Path};

use crate::common::{ASSISTANT, SECOND, add, entries, inside, refused, sheet, sign_in};
use flows::{Clinic, PASSPHRASE};
use serde_json::{Value, json};

const FRESH: &str = "seven grey herons by the slow river";
const PICTURE: &[u8] = include_bytes!("../../../faults/src/rows/small.jpg");

fn rekey(clinic: &Clinic) -> Value {
    clinic.ok("vault.rekey", json!({ "passphrase": PASSPHRASE }))
}

fn backups(clinic: &Clinic) -> Vec<Value> {
    let page = clinic.ok("backups.read", json!({}));
    page["backups"].as_array().unwrap().clone()
}

fn ask(name: &str, passphrase: &str) -> Value {
    json!({ "place": "here", "name": name, "passphrase": passphrase })
}

/// Beside the vault: what was set aside, what is being prepared.
fn beside(clinic: &Clinic) -> Vec<String> {
    let mut names: Vec<_> = fs::read_dir(clinic.dir.parent().unwrap())
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    names
}

#[test]
fn the_records_are_there_and_others_are_out_until_they_get_a_passphrase() {
    let clinic = Clinic::new();
    let elif = add(&clinic, "Elif Şahin", "assistant", ASSISTANT);
    add(&clinic, "Dr. Kaan Öz", "practitioner", SECOND);
    let gone = add(&clinic, "Selin Ak", "assistant", FRESH);
    clinic.ok(
        "accounts.remove",
        json!({ "account": gone, "yours": PASSPHRASE }),
    );
    let old_sheet = sheet(&clinic, None);
    clinic.patient("Ayşe Demir");

    let done = rekey(&clinic);
    assert_eq!(done["status"]["state"], "open");
    assert_eq!(done["status"]["recovery_pending"], true);
    assert_eq!(done["unreadable_photos"], 0);
    let without = &done["without_passphrase"];
    assert_eq!(*without, json!(["Dr. Kaan Öz", "Elif Şahin"]));
    let aside = Path::new(done["set_aside"].as_str().unwrap()).to_path_buf();
    assert!(aside.join("records.db").is_file());
    let found = clinic.ok("patients.search", json!({ "query": "ayse", "limit": null }));
    assert_eq!(found["rows"][0]["name"], "Ayşe Demir");
    let verified = clinic.ok("history.verify", json!({}));
    assert_eq!(verified["whole"], true);
    // Whoever sits here proved it a moment ago: the new sheet asks for nothing.
    let sheet = sheet(&clinic, None);

    for out in [ASSISTANT, SECOND] {
        assert_eq!(refused(&clinic, out)["code"], "wrong_passphrase");
    }
    let used = |code: &str| json!({ "code": code, "passphrase": "quarry muslin ferret sonnet" });
    let error = clinic.error("vault.recover", used(&old_sheet));
    assert_eq!(
        (&error["field"], &error["code"]),
        (&json!("code"), &json!("wrong_passphrase"))
    );
    clinic.unlock();
    let accounts = clinic.ok("accounts.list", json!({}));
    let has: Vec<_> = accounts
        .as_array()
        .unwrap()
        .iter()
        .filter(|one| one["active"] == true)
        .map(|one| (one["name"].as_str().unwrap(), one["has_passphrase"] == true))
        .collect();
    assert_eq!(
        has,
        [
            ("Dr. Defne Aksoy", true),
            ("Dr. Kaan Öz", false),
            ("Elif Şahin", false)
        ]
    );
    let given = json!({ "account": elif, "passphrase": FRESH, "yours": PASSPHRASE });
    clinic.ok("accounts.set_passphrase", given);
    assert_eq!(sign_in(&clinic, FRESH)["role"], "assistant");
    // What was set aside opens as before, for those of before.
    for (folder, secret, opens) in [(&aside, ASSISTANT, true), (&aside, FRESH, false)] {
        let secret = vault::SecretString::from(secret);
        let opened = vault::Vault::open(folder, &secret, records::MIGRATIONS);
        assert_eq!(opened.is_ok(), opens);
    }
    clinic.ok("vault.lock", json!({}));
    clinic.ok("vault.recover", used(&sheet));
}

#[test]
fn the_history_says_so_in_plain_words() {
    let clinic = Clinic::new();
    let before = clinic.ok("history.verify", json!({}));
    rekey(&clinic);
    let history = clinic.ok("history.list", json!({ "changes_only": true }));
    let entry = &history["entries"][0];
    assert_eq!(
        (&entry["words"], &entry["who"]),
        (&json!("Records given a new key"), &json!("Dr. Defne Aksoy"))
    );
    let subjects = entry["subjects"].as_array().unwrap();
    let vault = subjects.iter().find(|one| one["noun"] == "vault").unwrap();
    let said: Vec<_> = vault["changes"]
        .as_array()
        .unwrap()
        .iter()
        .map(|change| {
            (
                change["field"].as_str().unwrap(),
                change["after"].as_str().unwrap(),
            )
        })
        .collect();
    // The backup that was made first is an entry too.
    let last = before["entries"].as_u64().unwrap() + 1;
    assert_eq!(
        said[0],
        (
            "Entries under the key from before",
            last.to_string().as_str()
        )
    );
    assert_eq!(said[1].0, "End of the chain under the key from before");
    assert_eq!(said[1].1.len(), 14, "{said:?}");
    let noted = inside(&clinic, PASSPHRASE, |vault| entries(vault, "vault.rekey"));
    assert_eq!(noted.len(), 1);
}

#[test]
fn only_a_practitioner_with_their_own_passphrase() {
    let clinic = Clinic::new();
    add(&clinic, "Elif Şahin", "assistant", ASSISTANT);
    add(&clinic, "Dr. Kaan Öz", "practitioner", SECOND);
    let before = beside(&clinic);
    for wrong in [SECOND, ASSISTANT, "not these quiet words at all"] {
        let error = clinic.error("vault.rekey", json!({ "passphrase": wrong }));
        assert_eq!(
            (&error["code"], &error["field"]),
            (&json!("wrong_passphrase"), &json!("passphrase"))
        );
    }
    sign_in(&clinic, ASSISTANT);
    let error = clinic.error("vault.rekey", json!({ "passphrase": ASSISTANT }));
    assert_eq!(error["code"], "forbidden");
    clinic.ok("vault.lock", json!({}));
    let error = clinic.error("vault.rekey", json!({ "passphrase": PASSPHRASE }));
    assert_eq!(error["code"], "locked");
    assert_eq!(beside(&clinic), before);
    // Another practitioner does it, and then it is the first one who is out.
    clinic.ok("vault.unlock", json!({ "passphrase": SECOND }));
    let done = clinic.ok("vault.rekey", json!({ "passphrase": SECOND }));
    assert_eq!(
        done["without_passphrase"],
        json!(["Dr. Defne Aksoy", "Elif Şahin"])
    );
    assert_eq!(done["status"]["practitioner_name"], "Dr. Kaan Öz");
    assert_eq!(refused(&clinic, PASSPHRASE)["code"], "wrong_passphrase");
}

#[test]
fn the_same_call_again_changes_nothing_again() {
    let clinic = Clinic::new();
    let args = json!({ "passphrase": PASSPHRASE });
    let first = clinic.call("vault.rekey", args.clone(), 7_000);
    assert_eq!(first["ok"]["status"]["state"], "open", "{first}");
    let before = beside(&clinic);
    let again = clinic.call("vault.rekey", args, 7_000);
    assert_eq!(again["ok"]["set_aside"], Value::Null, "{again}");
    assert_eq!(beside(&clinic), before);
}

#[test]
fn an_identity_photo_is_still_shown() {
    let clinic = Clinic::new();
    let patient = clinic.patient("Ayşe Demir");
    let who = json!({ "patient": patient });
    *clinic.desk.file.lock().unwrap() = Some(("face.jpg".to_owned(), PICTURE.to_vec()));
    clinic.ok("patients.choose_photo", who.clone());
    let shown = clinic.ok("patients.photo", who.clone());
    rekey(&clinic);
    assert_eq!(clinic.ok("patients.photo", who), shown);
}

#[test]
fn backups_of_before_are_kept_and_are_not_taken_for_those_of_now() {
    let clinic = Clinic::new();
    let code = sheet(&clinic, None);
    let stick = clinic.choose_stick();
    clinic.patient("Ayşe Demir");
    clinic.ok("backups.make", json!({}));
    clinic.clock("2026-11-23T13:00:00Z");
    rekey(&clinic);
    let all = backups(&clinic);
    // Of one day the newest: here the one that was made before the new key, and one on the stick.
    assert_eq!(all.len(), 2, "{all:?}");
    assert!(all.iter().all(|backup| backup["other_key"] == true));
    let old = all.iter().rfind(|one| one["place"] == "here").unwrap()["name"]
        .as_str()
        .unwrap()
        .to_owned();
    let page = clinic.ok("backups.read", json!({}));
    assert_eq!(
        (&page["health"]["tone"], &page["health"]["sentence"]),
        (
            &json!("amber"),
            &json!("There is no backup under the present key of the records yet.")
        )
    );
    let refused = clinic.error("backups.prove", json!({ "place": "here", "name": old }));
    assert_eq!(refused["code"], "refused");

    // The next minute brings its own, in both places: the stick is known again.
    clinic.clock("2026-11-23T13:01:00Z");
    assert!(!clinic.tick());
    let own = |all: &[Value]| {
        let own = all.iter().filter(|backup| backup["other_key"] == false);
        own.map(|backup| backup["place"].clone())
            .collect::<Vec<_>>()
    };
    assert_eq!(own(&backups(&clinic)).len(), 2);
    assert_eq!(clinic.ok("backups.read", json!({}))["health"]["tone"], "ok");

    // Two months later: a drill in each place, nothing failed, and those of before are all there.
    for day in 1..=60 {
        clinic.stand_at(flows::at("2026-11-24T07:00:00Z") + chrono::TimeDelta::days(day));
        clinic.patient(&format!("Patient {day}"));
        clinic.ok("vault.status", json!({}));
        clinic.tick();
    }
    let runs = clinic.runs();
    assert!(runs.iter().all(|(.., failed)| failed.is_none()), "{runs:?}");
    assert!(runs.iter().any(|(kind, ..)| kind == "drill"));
    let page = clinic.ok("backups.read", json!({}));
    assert_eq!(page["health"]["tone"], "ok", "{page}");
    let kept = backups(&clinic);
    let others = kept.iter().filter(|one| one["other_key"] == true).count();
    assert_eq!(others, 2);
    assert!(fs::read_dir(&stick).unwrap().count() > 3);

    // With the passphrase of its day, or its sheet, and it says what would be lost.
    let preview = clinic.ok("backups.preview", ask(&old, &code));
    let entries = clinic.ok("history.verify", json!({}))["entries"]
        .as_u64()
        .unwrap();
    let lost = preview["lost"].as_u64().unwrap();
    assert!(
        lost < entries,
        "{lost} of {entries}: it is the same history up to there"
    );
    assert_eq!(preview["counts"][0]["backup"], 1);
    let restored = clinic.ok("backups.restore", ask(&old, PASSPHRASE));
    assert_eq!(restored["status"]["state"], "locked");
    clinic.unlock();
    assert_eq!(clinic.ok("history.verify", json!({}))["whole"], true);
    // Its own are those of its key now, and the others are the others.
    let now = backups(&clinic);
    assert_eq!(own(&now).len(), 2);
    clinic.ok("vault.lock", json!({}));
    clinic.ok(
        "vault.recover",
        json!({ "code": code, "passphrase": FRESH }),
    );
}

#[test]
fn a_history_that_was_tampered_with_keeps_its_key() {
    let clinic = Clinic::new();
    clinic.practice.close();
    let passphrase = vault::SecretString::from(PASSPHRASE);
    let tampered = vault::bench::lawless_connection(&clinic.dir, &passphrase).unwrap();
    tampered
        .execute_batch(
            "DROP TRIGGER audit_log_is_not_changed;
             UPDATE audit_log SET actor = 'somebody' WHERE sequence = 1;",
        )
        .unwrap();
    drop(tampered);
    clinic.unlock();
    let error = clinic.error("vault.rekey", json!({ "passphrase": PASSPHRASE }));
    assert_eq!(error["code"], "refused");
    let message = error["message"].as_str().unwrap();
    assert!(message.contains("History"), "{message}");
    assert_eq!(clinic.ok("vault.status", json!({}))["state"], "open");
    assert!(
        !beside(&clinic)
            .iter()
            .any(|name| name.contains("aside") || name.contains("restoring"))
    );
    clinic.patient("Ayşe Demir");
}

#[test]
fn stopped_in_the_middle_it_is_as_it_was() {
    let clinic = std::sync::Arc::new(Clinic::new());
    for number in 1..=20 {
        clinic.patient(&format!("Patient {number}"));
    }
    let other = std::sync::Arc::clone(&clinic);
    let work = std::thread::spawn(move || {
        other.call("vault.rekey", json!({ "passphrase": PASSPHRASE }), 9_000)
    });
    // Asked as soon as there is something to stop.
    while clinic.ok("backups.work", json!({})).is_null() {
        assert!(!work.is_finished());
        std::thread::yield_now();
    }
    clinic.ok("backups.cancel", json!({}));
    let answer = work.join().unwrap();
    assert_eq!(answer["error"]["code"], "cancelled", "{answer}");
    assert_eq!(clinic.ok("vault.status", json!({}))["state"], "open");
    clinic.patient("Ayşe Demir");
    assert!(
        !beside(&clinic)
            .iter()
            .any(|name| name.contains("aside") || name.contains("restoring"))
    );
}

#[test]
fn every_table_index_and_trigger_is_there() {
    let clinic = Clinic::new();
    let done = rekey(&clinic);
    clinic.practice.close();
    let passphrase = vault::SecretString::from(PASSPHRASE);
    let made_of = |dir: &Path| {
        let records = vault::bench::lawless_connection(dir, &passphrase).unwrap();
        let mut statement = records
            .prepare("SELECT type || ' ' || name || ': ' || coalesce(sql, '') FROM sqlite_schema ORDER BY 1")
            .unwrap();
        let rows = statement
            .query_map([], |row| row.get::<_, String>(0))
            .unwrap();
        rows.map(Result::unwrap).collect::<Vec<_>>()
    };
    let aside = Path::new(done["set_aside"].as_str().unwrap());
    assert_eq!(made_of(&clinic.dir), made_of(aside));
}
