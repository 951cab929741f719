//! Words instead of what is kept, in the page's language.

use flows::Clinic;
use serde_json::{Value, json};

use super::{change, changes, entries, filter, list, tell, words};

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
