//! The daily summary, and what its code tells of the history afterwards.

use flows::{Clinic, PASSPHRASE};
use serde_json::{Value, json};

use super::common::{ASSISTANT, add, copy_of, pdf_text, put_back, sign_in, tamper};

/// Everything there is of a vault but its pictures.
const FOLDER: &[&str] = &[
    "records.db",
    "records.db-wal",
    "records.db-shm",
    "anchor.log",
    "seal",
    "header.a",
    "header.b",
];

fn ask(day: Value) -> Value {
    json!({ "kind": "day_summary", "day": day, "language": "en" })
}

/// The paper of a day, read as a person reads it: a line that is broken is one all the same.
fn paper(clinic: &Clinic, day: Value) -> String {
    let document = clinic.ok("documents.show", ask(day));
    let text = pdf_text(document["pdf"].as_str().unwrap());
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The twelve characters on the paper.
fn code(paper: &str) -> String {
    let is_code = |line: &&str| {
        line.len() == 14 && line.split('-').all(|group| group.len() == 4) && line.contains('-')
    };
    paper.split(' ').find(is_code).unwrap().to_owned()
}

fn compare(clinic: &Clinic, code: &str) -> Value {
    clinic.ok("history.compare", json!({ "code": code }))
}

#[test]
fn the_day_is_told_with_everything_that_was_done() {
    let clinic = Clinic::new();
    let patient = clinic.patient("Ayşe Demir");
    let treated = clinic.treat(patient);
    clinic.ok(
        "lots.waste",
        json!({ "lot": treated.lot, "ml": 1.5, "reason": "Spilled." }),
    );
    clinic.clock("2026-11-24T12:00:00Z");
    let report = json!({ "patient": patient, "effect": "redness", "grade": 1, "onset": "2026-11-24T09:00", "hospitalised": false, "note": null });
    clinic.ok("side_effects.report", report);

    let first = paper(&clinic, json!("2026-11-23"));
    for part in [
        "Mon 23 Nov 2026",
        "Ayşe Demir",
        "14:00 to 14:30",
        "A12",
        "1 session",
        "2 screenings",
        "wasted",
        "-1.5",
    ] {
        assert!(first.contains(part), "{part} in {first}");
    }
    assert!(first.contains("0 side effects reported"), "{first}");
    let today = paper(&clinic, Value::Null);
    assert!(
        today.contains("Tue 24 Nov 2026") && today.contains("0 sessions"),
        "{today}"
    );
    assert!(
        today.contains("1 side effect reported") && today.contains("Redness"),
        "{today}"
    );

    let to_come = clinic.error("documents.show", ask(json!("2026-11-25")));
    assert_eq!(
        (&to_come["code"], &to_come["field"]),
        (&json!("invalid"), &json!("day"))
    );
    // Who was told of on it was looked at.
    let told = clinic.ok(
        "history.list",
        json!({ "patient": patient, "operation": "patients.read", "changes_only": false }),
    );
    assert!(!told["entries"].as_array().unwrap().is_empty());
}

#[test]
fn it_is_printed_and_saved_under_a_name_that_names_nobody() {
    let clinic = Clinic::new();
    clinic.treat(clinic.patient("Ayşe Demir"));
    clinic.ok("documents.print", ask(Value::Null));
    clinic.ok("documents.save", ask(Value::Null));
    let printed = clinic.desk.printed.lock().unwrap();
    let saved = clinic.desk.saved.lock().unwrap();
    assert_eq!(printed[0].0, "Daily summary");
    assert_eq!(saved[0].0, "daily-summary-2026-11-23.pdf");
    assert!(saved[0].1.starts_with(b"%PDF"));
}

#[test]
fn the_printed_code_is_found_as_long_as_nothing_before_it_is_changed() {
    let clinic = Clinic::new();
    let patient = clinic.patient("Ayşe Demir");
    let printed = code(&paper(&clinic, Value::Null));
    let verified = clinic.ok("history.verify", json!({}));
    clinic.treat(patient);

    let found = compare(&clinic, &printed);
    assert_eq!(found["matches"], true, "{found}");
    let entry = found["entry"].as_u64().unwrap();
    assert!(entry <= verified["entries"].as_u64().unwrap());
    assert_eq!(
        found["sentence"],
        format!(
            "This is the code of entry {entry}, written on Mon 23 Nov 2026, 15:00. Everything up to there is as it was when the paper was printed."
        )
    );
    // As people copy it; and the verification's own code is the same kind of code.
    let copied = printed.to_lowercase().replace('-', " ").replace('0', "o");
    assert_eq!(compare(&clinic, &copied)["entry"], entry);
    assert_eq!(
        compare(&clinic, verified["code"].as_str().unwrap())["matches"],
        true
    );

    let other = if printed.starts_with('0') {
        printed.replacen('0', "1", 1)
    } else {
        format!("0{}", &printed[1..])
    };
    let unknown = compare(&clinic, &other);
    assert_eq!(
        (&unknown["matches"], &unknown["entry"]),
        (&json!(false), &Value::Null)
    );
    for wrong in [
        "",
        "8F3K-22QD-9MZ",
        "8F3K-22QD-9MZU",
        "not a code at all, but long",
    ] {
        let error = clinic.error("history.compare", json!({ "code": wrong }));
        assert_eq!(
            (&error["code"], &error["field"]),
            (&json!("invalid"), &json!("code")),
            "{wrong}"
        );
    }
    add(&clinic, "Elif Kaya", "assistant", ASSISTANT);
    sign_in(&clinic, ASSISTANT);
    assert_eq!(
        clinic.error("history.compare", json!({ "code": printed }))["code"],
        "forbidden"
    );
    // The paper is for whoever closes the clinic in the evening.
    assert_eq!(code(&paper(&clinic, Value::Null)).len(), 14);
}

/// The one thing that nothing inside the folder can show: all of it put back to what it was, anchor and seal included.
#[test]
fn a_folder_put_back_whole_is_told_by_the_paper() {
    let clinic = Clinic::new();
    let patient = clinic.patient("Ayşe Demir");
    clinic.ok("vault.lock", json!({}));
    let old = copy_of(&clinic.dir, FOLDER);
    sign_in(&clinic, PASSPHRASE);
    clinic.treat(patient);
    let printed = code(&paper(&clinic, Value::Null));
    assert_eq!(compare(&clinic, &printed)["matches"], true);
    clinic.ok("vault.lock", json!({}));
    put_back(&clinic.dir, &old);

    sign_in(&clinic, PASSPHRASE);
    assert_eq!(
        clinic.ok("history.verify", json!({}))["whole"],
        true,
        "the chain alone is content"
    );
    let found = compare(&clinic, &printed);
    assert_eq!(found["matches"], false, "{found}");
    assert!(
        found["sentence"]
            .as_str()
            .unwrap()
            .starts_with("No entry has this code.")
    );
}

#[test]
fn an_entry_changed_before_the_paper_is_told_with_its_number() {
    let clinic = Clinic::new();
    let patient = clinic.patient("Ayşe Demir");
    clinic.treat(patient);
    let printed = code(&paper(&clinic, Value::Null));
    tamper(
        &clinic,
        "UPDATE audit_log SET actor = '7' WHERE sequence = 3",
    );
    let found = compare(&clinic, &printed);
    assert_eq!(found["matches"], false, "{found}");
    assert!(
        found["sentence"]
            .as_str()
            .unwrap()
            .starts_with("Entry 3 is missing or was changed since the paper was printed"),
        "{found}"
    );
}

/// Every link is another one under a new key; the papers stay as they are.
#[test]
fn a_paper_of_before_is_found_under_a_new_key() {
    let clinic = Clinic::new();
    let patient = clinic.patient("Ayşe Demir");
    let printed = code(&paper(&clinic, Value::Null));
    let entry = compare(&clinic, &printed)["entry"].clone();
    clinic.treat(patient);
    let later = code(&paper(&clinic, Value::Null));
    for _ in 0..2 {
        clinic.ok("vault.rekey", json!({ "passphrase": PASSPHRASE }));
        let found = compare(&clinic, &printed);
        assert_eq!((&found["matches"], &found["entry"]), (&json!(true), &entry));
        assert_eq!(compare(&clinic, &later)["matches"], true);
    }
    let now = code(&paper(&clinic, Value::Null));
    assert_ne!(now, later);
    assert_eq!(compare(&clinic, &now)["matches"], true);
}

#[test]
fn what_was_struck_is_not_told_and_what_it_gave_back_is() {
    let clinic = Clinic::new();
    let patient = clinic.patient("Ayşe Demir");
    let session = clinic.treat(patient).session;
    let request = json!({ "session": session, "reason": "It was her sister." });
    clinic.ok("sessions.strike", request);
    let today = paper(&clinic, Value::Null);
    assert!(today.contains("0 sessions"), "{today}");
    assert!(
        today.contains("given back, its session was struck"),
        "{today}"
    );
}
