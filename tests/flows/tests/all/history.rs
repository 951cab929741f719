//! The history: a story of changes read back in plain words, in three languages; found by its filters; exported for a
//! spreadsheet; and a tampered entry named.

use flows::Clinic;
use serde_json::{Value, json};

/// Everything, or what a filter leaves of it.
fn filter(narrow: Value) -> Value {
    let mut filter = json!({ "patient": null, "noun": null, "id": null, "account": null, "operation": null, "from": null,
                             "to": null, "changes_only": false, "before": null });
    filter
        .as_object_mut()
        .unwrap()
        .extend(narrow.as_object().unwrap().clone());
    filter
}

fn list(clinic: &Clinic, narrow: Value) -> Value {
    clinic.ok("history.list", filter(narrow))
}

fn entries(page: &Value) -> Vec<Value> {
    page["entries"].as_array().unwrap().clone()
}

fn words(page: &Value) -> Vec<String> {
    entries(page)
        .iter()
        .map(|entry| entry["words"].as_str().unwrap().to_owned())
        .collect()
}

/// The changes of the subject of a noun in an entry: field, before, after.
fn changes(entry: &Value, noun: &str) -> Vec<(String, String, String)> {
    let subjects = entry["subjects"].as_array().unwrap();
    let subject = subjects.iter().find(|one| one["noun"] == noun).unwrap();
    let text = |value: &Value| value.as_str().unwrap_or("-").to_owned();
    subject["changes"]
        .as_array()
        .unwrap()
        .iter()
        .map(|c| (text(&c["field"]), text(&c["before"]), text(&c["after"])))
        .collect()
}

fn change(field: &str, before: &str, after: &str) -> (String, String, String) {
    (field.to_owned(), before.to_owned(), after.to_owned())
}

/// A patient from registration to a closed side effect, over eight days.
struct Story {
    patient: i64,
    lot: i64,
    side_effect: i64,
}

/// What [`tell`] did, newest first.
const STORY: [&str; 8] = [
    "Side effect followed up",
    "Side effect reported",
    "Session signed",
    "Course planned",
    "Screening recorded",
    "Record looked at",
    "Patient's details changed",
    "Patient registered",
];

fn tell(clinic: &Clinic) -> Story {
    clinic.clock("2026-11-20T09:00:00Z");
    let patient = clinic.patient("Ayşe Demir");
    clinic.clock("2026-11-21T09:00:00Z");
    let mut details = Clinic::details("Ayşe Demir");
    details["phones"] = json!([{ "number": "+90 532 999 88 77", "label": null }]);
    details["alerts"] = json!(null);
    clinic.ok(
        "patients.change",
        json!({ "patient": patient, "details": details }),
    );
    clinic.clock("2026-11-23T12:00:00Z");
    clinic.screen(patient);
    let course = clinic.course(patient, "2026-11-23");
    let lot = clinic.lot(clinic.product(), "A12", "2027-04-30", 10.0);
    let session = clinic.session(
        patient,
        course,
        json!([Clinic::dose(lot)]),
        "2026-11-23T14:00",
        "2026-11-23T14:30",
    );
    clinic.ok("sessions.record", session);
    clinic.clock("2026-11-24T07:00:00Z");
    let report = json!({ "patient": patient, "effect": "redness", "grade": 1, "onset": "2026-11-23T20:00",
                         "hospitalised": false, "note": "Both temples" });
    let side_effect = clinic.ok("side_effects.report", report)["side_effect"]
        .as_i64()
        .unwrap();
    clinic.clock("2026-11-27T07:00:00Z");
    let seen = json!({ "side_effect": side_effect, "outcome": "resolved", "note": "Gone", "next_on": null });
    clinic.ok("side_effects.follow_up", seen);
    Story {
        patient,
        lot,
        side_effect,
    }
}

#[test]
fn a_patients_story_is_read_back_in_plain_words() {
    let clinic = Clinic::new();
    let story = tell(&clinic);
    let page = list(&clinic, json!({ "patient": story.patient }));
    assert_eq!(words(&page), STORY);
    let entries = entries(&page);
    assert!(
        entries
            .iter()
            .all(|entry| entry["who"] == "Dr. Defne Aksoy")
    );
    assert_eq!(entries[7]["at"], "2026-11-20T12:00");

    let registered = changes(&entries[7], "patients");
    assert!(
        registered.contains(&change("Name", "-", "Ayşe Demir")),
        "{registered:?}"
    );
    assert!(registered.contains(&change("Date of birth", "-", "4 Mar 1992")));
    assert!(registered.contains(&change("Menstrual cycles", "-", "Yes")));
    assert!(
        registered.iter().all(|(field, ..)| field != "E-mail"),
        "nothing was written there"
    );
    assert_eq!(
        changes(&entries[6], "patients"),
        [
            change("Telephone", "+90 532 111 22 33", "+90 532 999 88 77"),
            change("Allergies and warnings", "Allergy: lidocaine", "-"),
        ]
    );

    let signed = &entries[2];
    let session = changes(signed, "sessions");
    let doses = "Vertex: Nappage, 2 mm deep, 30 points, 1.5 ml, lot A12";
    assert!(
        session.contains(&change("Doses", "-", doses)),
        "{session:?}"
    );
    assert_eq!(changes(signed, "lots"), [change("Left", "10 ml", "8.5 ml")]);
    let course = changes(signed, "courses");
    assert!(
        course.contains(&change("Sessions done", "0", "1")),
        "{course:?}"
    );
    assert!(course.contains(&change(
        "Sessions",
        "Session 1: planned 23 Nov 2026",
        "Session 1: done 23 Nov 2026, 1.5 ml"
    )));

    let followed = changes(&entries[0], "side_effects");
    assert!(
        followed.contains(&change("Outcome", "Ongoing", "Resolved")),
        "{followed:?}"
    );
    assert!(followed.contains(&change("Follow-ups", "-", "27 Nov 2026: Resolved – Gone")));
}

#[test]
fn a_record_is_looked_at_from_wherever_it_is_shown() {
    let clinic = Clinic::new();
    let (first, second) = (clinic.patient("Ayşe Demir"), clinic.patient("Mehmet Kaya"));
    clinic.ok("screening.ask", json!({ "patient": first }));
    let onset = json!({ "patient": second, "onset": "2026-11-23T12:00" });
    clinic.ok("side_effects.locate", onset);
    // Whoever looks again looks at what is open already.
    clinic.ok("patients.read", json!({ "patient": first }));
    let looks = list(&clinic, json!({ "operation": "patients.read" }));
    let whose: Vec<_> = entries(&looks)
        .iter()
        .map(|entry| entry["subjects"][0]["id"].as_i64().unwrap())
        .collect();
    assert_eq!(whose, [second, first]);
}

#[test]
fn filters_narrow_and_looking_is_told_when_it_is_asked_for() {
    let clinic = Clinic::new();
    let story = tell(&clinic);
    clinic.ok("patients.read", json!({ "patient": story.patient }));
    let draft = json!({ "key": format!("session:{}", story.patient), "content": { "note": "x" } });
    clinic.ok("drafts.save", draft);

    let of_patient = list(&clinic, json!({ "patient": story.patient }));
    let mut told = vec!["Draft saved"];
    told.extend(STORY);
    assert_eq!(words(&of_patient), told);
    let only_changes = list(
        &clinic,
        json!({ "patient": story.patient, "changes_only": true }),
    );
    let changes = STORY
        .into_iter()
        .filter(|words| *words != "Record looked at");
    assert_eq!(words(&only_changes), changes.collect::<Vec<_>>());

    let lot = list(&clinic, json!({ "noun": "lots", "id": story.lot }));
    assert_eq!(words(&lot), ["Session signed", "Lot received"]);
    assert_eq!(
        entries(&lot)[1]["subjects"][0]["name"],
        "Lot A12 · Revita Complex"
    );
    let effect = list(
        &clinic,
        json!({ "noun": "side_effects", "id": story.side_effect }),
    );
    assert_eq!(
        words(&effect),
        ["Side effect followed up", "Side effect reported"]
    );

    let looks = list(&clinic, json!({ "operation": "patients.read" }));
    assert_eq!(words(&looks), ["Record looked at"]);
    // Days are the clinic's: 21:30 in UTC is the next day in Istanbul.
    clinic.clock("2026-11-28T21:30:00Z");
    clinic.patient("Boris");
    let day = |from: &str, to: &str| {
        words(&list(
            &clinic,
            json!({ "from": from, "to": to, "changes_only": true }),
        ))
    };
    assert_eq!(day("2026-11-29", "2026-11-29"), ["Patient registered"]);
    assert!(day("2026-11-28", "2026-11-28").is_empty());
    assert_eq!(
        day("2026-11-20", "2026-11-21"),
        ["Patient's details changed", "Patient registered"]
    );

    let page = list(&clinic, json!({}));
    let account = page["accounts"][0]["account"].as_i64().unwrap();
    assert_eq!(page["accounts"][0]["name"], "Dr. Defne Aksoy");
    assert!(!entries(&list(&clinic, json!({ "account": account }))).is_empty());
    assert!(entries(&list(&clinic, json!({ "account": account + 999 }))).is_empty());
    assert_eq!(
        clinic.error("history.list", filter(json!({ "noun": "lots" })))["field"],
        "id"
    );
}

#[test]
fn pages_follow_one_another_without_a_gap() {
    let clinic = Clinic::new();
    for number in 0..120 {
        clinic.patient(&format!("Patient {number}"));
    }
    let mut seen = Vec::new();
    let mut before = Value::Null;
    loop {
        let page = list(
            &clinic,
            json!({ "before": before, "operation": "patients.register" }),
        );
        seen.extend(
            entries(&page)
                .iter()
                .map(|entry| entry["sequence"].as_u64().unwrap()),
        );
        before = page["next"].clone();
        if before.is_null() {
            break;
        }
    }
    assert_eq!(seen.len(), 120);
    assert!(
        seen.windows(2).all(|pair| pair[0] == pair[1] + 1),
        "{seen:?}"
    );
}

/// The demonstration clinic has every kind of entry that the operations on records can leave.
#[test]
fn nothing_raw_reaches_a_person() {
    let clinic = Clinic::empty();
    let now = flows::at("2026-11-23T09:00:00Z");
    clinic.clock("2026-11-23T09:00:00Z");
    demo::fill(&clinic.practice, 12, 1, now).unwrap();
    let patient = json!({ "patient": 1 });
    clinic.ok("patients.read", patient.clone());
    let details = json!({ "patient": 1, "details": Clinic::details("Another Name") });
    clinic.ok("patients.change", details);
    clinic.ok("drafts.save", json!({ "key": "session:1", "content": {} }));
    around_the_records(&clinic);
    let others = |language| {
        [
            texts::history::field_other(language),
            texts::history::operation_other(language),
        ]
    };
    let mut met = 0;
    for language in texts::Language::all() {
        let mut before = Value::Null;
        loop {
            let request = json!({ "op": "history.list", "args": filter(json!({ "before": before })),
                                  "language": language.code() });
            let page = clinic.practice.call(now, request)["ok"].clone();
            for entry in entries(&page) {
                met += 1;
                readable(&entry, &others(language));
            }
            before = page["next"].clone();
            if before.is_null() {
                break;
            }
        }
    }
    assert!(met > 200, "{met}");
}

/// What is done besides treating: accounts, letterhead, lock, backups, export.
fn around_the_records(clinic: &Clinic) {
    let yours = demo::PASSPHRASE;
    let account = clinic.ok(
        "accounts.add",
        json!({ "name": "Merve Kaya", "licence": "", "role": "assistant",
                "passphrase": "seven grey herons by the river", "yours": yours }),
    )["account"]
        .clone();
    let renamed =
        json!({ "account": account, "name": "Merve Kaya Er", "licence": "", "role": "assistant" });
    clinic.ok("accounts.change", renamed);
    let fresh = json!({ "account": account, "passphrase": "eight white storks over the marsh", "yours": yours });
    clinic.ok("accounts.set_passphrase", fresh);
    clinic.ok(
        "accounts.remove",
        json!({ "account": account, "yours": yours }),
    );
    clinic.ok("security.change", json!({ "idle_minutes": 9 }));
    let mut letterhead = clinic.ok("clinic.read", json!({}));
    letterhead["clinic"]["phone"] = json!("+90 216 555 09 09");
    letterhead.as_object_mut().unwrap().remove("zone");
    clinic.ok("clinic.change", letterhead);
    clinic.ok("backups.make", json!({}));
    clinic.ok("history.export", filter(json!({})));
    let page = list(clinic, json!({}));
    let told = words(&page);
    for words in [
        "History exported",
        "Backup made",
        "Clinic's details changed",
        "Security settings changed",
        "Account removed",
    ] {
        assert!(told.iter().any(|one| one == words), "{words} in {told:?}");
    }
    let removed = entries(&page)
        .into_iter()
        .find(|entry| entry["operation"] == "accounts.remove")
        .unwrap();
    assert_eq!(
        changes(&removed, "accounts"),
        [change("Active", "Yes", "No")]
    );
}

fn readable(entry: &Value, others: &[String]) {
    let told = |text: &str| {
        assert!(
            !text.is_empty() && !others.iter().any(|other| other == text),
            "{entry:#}"
        );
        // No key of a text, no word of the wire, no JSON.
        assert!(
            !text.contains("history-") && !text.contains(['{', '}', '"']),
            "{text} in {entry:#}"
        );
        let word = |piece: &str| {
            piece.contains('_') && piece.chars().all(|c| c.is_ascii_lowercase() || c == '_')
        };
        assert!(
            !text.split([' ', ',', ':', '\n']).any(word),
            "{text} in {entry:#}"
        );
    };
    told(entry["words"].as_str().unwrap());
    told(entry["who"].as_str().unwrap());
    let subjects = entry["subjects"].as_array().unwrap();
    assert!(!subjects.is_empty(), "{entry:#}");
    for subject in subjects {
        told(subject["name"].as_str().unwrap());
        for change in subject["changes"].as_array().unwrap() {
            told(change["field"].as_str().unwrap());
            for side in ["before", "after"] {
                if let Some(text) = change[side].as_str() {
                    told(text);
                }
            }
        }
    }
}

#[test]
fn the_history_speaks_the_pages_language() {
    let clinic = Clinic::new();
    let story = tell(&clinic);
    let first = |language: &str| {
        let request = json!({ "op": "history.list", "args": filter(json!({ "patient": story.patient })),
                              "language": language });
        let now = flows::at("2026-11-28T12:00:00Z");
        let page = clinic.practice.call(now, request)["ok"].clone();
        let entries = entries(&page);
        let entry = entries
            .iter()
            .find(|entry| entry["operation"] == "patients.change")
            .unwrap();
        (
            entry["words"].as_str().unwrap().to_owned(),
            changes(entry, "patients")[0].0.clone(),
        )
    };
    assert_eq!(
        first("en"),
        (
            "Patient's details changed".to_owned(),
            "Telephone".to_owned()
        )
    );
    assert_eq!(
        first("tr"),
        (
            "Hastanın bilgileri değiştirildi".to_owned(),
            "Telefon".to_owned()
        )
    );
    assert_eq!(
        first("ar"),
        ("غُيّرت بيانات المريض".to_owned(), "الهاتف".to_owned())
    );
}

fn saved(clinic: &Clinic) -> (String, Vec<u8>) {
    clinic.desk.saved.lock().unwrap().last().unwrap().clone()
}

#[test]
fn an_export_is_a_table_that_computes_nothing() {
    let clinic = Clinic::new();
    let evil = "=HYPERLINK(\"http://x\",\"y\")";
    let patient = clinic.patient(evil);
    clinic.patient("Olga \"the\" Y.\u{a0}");
    let mut details = Clinic::details("@SUM(A1)");
    details["note"] = json!("-1+1");
    clinic.ok(
        "patients.change",
        json!({ "patient": patient, "details": details }),
    );

    let answer = clinic.ok("history.export", filter(json!({ "changes_only": true })));
    assert_eq!(answer["outcome"], "written");
    let (name, file) = saved(&clinic);
    assert_eq!(name, "history-2026-11-23.csv");
    assert!(
        file.starts_with("\u{feff}".as_bytes()),
        "Excel needs the mark"
    );
    let table = String::from_utf8(file).unwrap();
    let rows: Vec<Vec<String>> = csv::ReaderBuilder::new()
        .from_reader(table.trim_start_matches('\u{feff}').as_bytes())
        .records()
        .map(|row| row.unwrap().iter().map(str::to_owned).collect())
        .collect();
    assert!(table.contains("No.,When,Who,What,Record,Field,Before,After\r\n"));
    for cell in rows.iter().flatten() {
        assert!(
            !cell.starts_with(['=', '+', '-', '@', '\t', '\r']),
            "{cell}"
        );
    }
    let changed: Vec<_> = rows
        .iter()
        .filter(|row| row[3] == "Patient's details changed")
        .collect();
    assert!(
        changed
            .iter()
            .any(|row| row[5..] == ["Name", &format!("'{evil}"), "'@SUM(A1)"]),
        "{changed:?}"
    );
    assert!(changed.iter().any(|row| row[5..] == ["Note", "", "'-1+1"]));
    assert!(
        changed
            .iter()
            .all(|row| row[1] == "2026-11-23 15:00" && row[2] == "Dr. Defne Aksoy")
    );

    // The export is in the history too, with how many entries went out.
    let page = list(&clinic, json!({}));
    assert_eq!(words(&page)[0], "History exported");
    let sequences: std::collections::HashSet<_> = rows.iter().map(|row| row[0].clone()).collect();
    let count = sequences.len().to_string();
    assert_eq!(
        changes(&entries(&page)[0], "history"),
        [change("Entries", "-", &count)]
    );
}

#[test]
fn an_export_follows_its_filter_past_the_first_page() {
    let clinic = Clinic::new();
    for number in 0..70 {
        clinic.patient(&format!("Patient {number}"));
    }
    clinic.product();
    clinic.ok(
        "history.export",
        filter(json!({ "operation": "patients.register" })),
    );
    let table = String::from_utf8(saved(&clinic).1).unwrap();
    assert!(table.contains("Patient 0,") && table.contains("Patient 69,"));
    assert!(!table.contains("Revita Complex"));
}

#[test]
fn verify_says_in_one_sentence_that_all_is_whole() {
    let clinic = Clinic::new();
    tell(&clinic);
    let found = clinic.ok("history.verify", json!({}));
    let count = entries(&list(&clinic, json!({}))).len();
    let code = found["code"].as_str().unwrap();
    assert_eq!(found["whole"], true);
    assert_eq!(found["entries"], count);
    assert_eq!(
        found["sentence"],
        format!("All {count} entries are as they were written; the chain ends in {code}.")
    );
    assert_eq!(code.len(), 14);
    assert!(code.split('-').all(|group| group.len() == 4));
    clinic.patient("One more");
    assert_ne!(
        clinic.ok("history.verify", json!({}))["code"],
        code,
        "another end"
    );
}

/// With the key and SQLCipher's own shell, between two sittings.
pub fn tamper(clinic: &Clinic, sql: &str) {
    clinic.ok("vault.lock", json!({}));
    let passphrase = vault::SecretString::from(flows::PASSPHRASE);
    let lawless = vault::bench::lawless_connection(&clinic.dir, &passphrase).unwrap();
    lawless
        .execute_batch(
            "PRAGMA foreign_keys = OFF;
             DROP TRIGGER IF EXISTS audit_log_is_not_changed;
             DROP TRIGGER IF EXISTS audit_log_is_not_deleted;",
        )
        .unwrap();
    lawless.execute_batch(sql).unwrap();
    lawless.close().unwrap();
    clinic.ok(
        "vault.unlock",
        json!({ "passphrase": flows::PASSPHRASE, "accept_loss": false }),
    );
}

#[test]
fn verify_names_the_entry_that_was_tampered_with() {
    let clinic = Clinic::new();
    tell(&clinic);
    let verify = || clinic.ok("history.verify", json!({}));
    tamper(
        &clinic,
        "UPDATE audit_log SET notes = replace(notes, '999 88 77', '000 00 00') WHERE operation = 'patients.change'",
    );
    let page = list(&clinic, json!({ "operation": "patients.change" }));
    let changed = entries(&page)[0]["sequence"].as_u64().unwrap();
    let found = verify();
    assert_eq!(
        (&found["whole"], &found["broken_at"]),
        (&json!(false), &json!(changed))
    );
    assert_eq!(
        found["sentence"],
        format!(
            "Entry {changed} is missing or was changed after it was written; everything before it is whole."
        )
    );
    // One taken out further ahead is found first.
    let gone = changed - 1;
    tamper(
        &clinic,
        &format!("DELETE FROM audit_log WHERE sequence = {gone}"),
    );
    assert_eq!(verify()["broken_at"], gone);
    tamper(
        &clinic,
        "UPDATE audit_log SET actor = '7' WHERE sequence = 1",
    );
    assert_eq!(
        verify()["sentence"],
        "The very first entry is missing or was changed after it was written."
    );
}

/// Nobody learns a passphrase from the history: it is in no note, and so in no page and no export.
#[test]
fn no_secret_is_ever_noted() {
    let clinic = Clinic::new();
    tell(&clinic);
    clinic.ok("vault.lock", json!({}));
    let passphrase = vault::SecretString::from(flows::PASSPHRASE);
    let lawless = vault::bench::lawless_connection(&clinic.dir, &passphrase).unwrap();
    let told: String = lawless
        .query_row(
            "SELECT group_concat(notes || operation || actor) FROM audit_log",
            [],
            |row| row.get(0),
        )
        .unwrap();
    assert!(told.contains("Ayşe Demir"), "the notes were looked at");
    assert!(!told.contains(flows::PASSPHRASE));
    assert!(!flows::PASSPHRASE.split(' ').any(|word| told.contains(word)));
}
