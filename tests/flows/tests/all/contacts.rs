//! Calls and letters, sheets that were given, and the identity photo, on the patient's page.

use base64::{Engine, prelude::BASE64_STANDARD};
use flows::{Clinic, Treated};
use serde_json::{Value, json};

/// A whole JPEG.
const PICTURE: &[u8] = include_bytes!("../../../faults/src/rows/small.jpg");

fn timeline(clinic: &Clinic, patient: i64, kind: &str) -> Vec<Value> {
    let page = clinic.ok("patients.read", json!({ "patient": patient }));
    let all = page["timeline"].as_array().unwrap();
    all.iter()
        .filter(|entry| entry["kind"] == kind)
        .cloned()
        .collect()
}

fn call(patient: i64, at: &str, outcome: &str) -> Value {
    json!({ "patient": patient, "at": at, "way": "call", "outcome": outcome, "note": "Asked about shampoo" })
}

#[test]
fn a_call_is_noted_and_struck() {
    let clinic = Clinic::new();
    let patient = clinic.patient("Ayşe Demir");
    let noted = clinic.ok(
        "contacts.record",
        call(patient, "2026-11-23T10:15", "spoken"),
    );
    let shown = timeline(&clinic, patient, "contact");
    assert_eq!(shown.len(), 1);
    assert_eq!(
        (&shown[0]["at"], &shown[0]["note"], &shown[0]["struck"]),
        (
            &json!("2026-11-23T10:15"),
            &json!("Asked about shampoo"),
            &Value::Null
        )
    );
    for (request, field) in [
        (call(patient, "2027-01-01T10:00", "spoken"), "at"),
        (call(patient, "yesterday", "spoken"), "at"),
        (call(patient, "1960-01-01T10:00", "spoken"), "at"),
        (call(patient, "2026-11-23T10:15", "sent"), "outcome"),
    ] {
        assert_eq!(clinic.error("contacts.record", request)["field"], field);
    }
    let strike = json!({ "contact": noted["contact"], "reason": "It was her sister" });
    clinic.ok("contacts.strike", strike.clone());
    assert_eq!(clinic.error("contacts.strike", strike)["code"], "conflict");
    let shown = timeline(&clinic, patient, "contact");
    assert_eq!(shown[0]["struck"], "It was her sister");
    assert_eq!(
        shown[0]["note"], "Asked about shampoo",
        "and stays readable"
    );
}

#[test]
fn a_sheet_that_was_printed_or_saved_is_on_the_page() {
    let clinic = Clinic::new();
    let patient = clinic.patient("Ayşe Demir");
    let Treated { session, .. } = clinic.treat(patient);
    let ask = json!({ "kind": "aftercare", "session": session, "language": "ar" });
    clinic.ok(
        "aftercare.sheet",
        json!({ "session": session, "language": null }),
    );
    assert_eq!(
        timeline(&clinic, patient, "document"),
        Vec::<Value>::new(),
        "looking gives nothing"
    );
    clinic.ok("documents.print", ask.clone());
    clinic.ok("documents.save", ask);
    let ways: Vec<Value> = timeline(&clinic, patient, "document")
        .iter()
        .map(|one| one["way"].clone())
        .collect();
    assert_eq!(ways, [json!("saved"), json!("printed")]);
}

#[test]
fn the_photo_is_chosen_replaced_and_removed() {
    let clinic = Clinic::new();
    let patient = clinic.patient("Ayşe Demir");
    let who = json!({ "patient": patient });
    let choose = |file: Option<(&str, &[u8])>| {
        *clinic.desk.file.lock().unwrap() =
            file.map(|(name, bytes)| (name.to_owned(), bytes.to_vec()));
    };
    assert_eq!(clinic.ok("patients.photo", who.clone()), Value::Null);
    choose(None);
    assert_eq!(
        clinic.ok("patients.choose_photo", who.clone())["kept"],
        false
    );
    choose(Some(("holiday.jpg", b"not a picture at all")));
    let error = clinic.error("patients.choose_photo", who.clone());
    assert_eq!(error["code"], "invalid");
    assert!(
        error["message"].as_str().unwrap().contains("not a picture"),
        "{error}"
    );
    assert_eq!(clinic.ok("patients.read", who.clone())["has_photo"], false);

    choose(Some(("face.jpg", PICTURE)));
    assert_eq!(
        clinic.ok("patients.choose_photo", who.clone())["kept"],
        true
    );
    assert_eq!(clinic.ok("patients.read", who.clone())["has_photo"], true);
    let shown = clinic.ok("patients.photo", who.clone());
    let jpeg = BASE64_STANDARD
        .decode(shown["jpeg"].as_str().unwrap())
        .unwrap();
    assert!(jpeg.starts_with(&[0xFF, 0xD8]));
    let files = || walk(&clinic.dir.join("photos"));
    assert_eq!(files(), 1);
    clinic.ok("patients.choose_photo", who.clone());
    assert_eq!(files(), 2, "the one before is collected later");

    clinic.ok("patients.remove_photo", who.clone());
    assert_eq!(clinic.ok("patients.photo", who.clone()), Value::Null);
    clinic.ok("patients.remove_photo", who.clone());
    let history = clinic.ok(
        "history.list",
        json!({ "patient": patient, "changes_only": true }),
    );
    let done: Vec<&str> = history["entries"]
        .as_array()
        .unwrap()
        .iter()
        .map(|e| e["operation"].as_str().unwrap())
        .collect();
    let photo = done
        .iter()
        .filter(|operation| operation.contains("photo"))
        .count();
    assert_eq!(photo, 3, "{done:?}");
}

/// Files below a folder.
fn walk(folder: &std::path::Path) -> usize {
    let Ok(entries) = std::fs::read_dir(folder) else {
        return 0;
    };
    entries
        .map(|entry| {
            let path = entry.unwrap().path();
            if path.is_dir() { walk(&path) } else { 1 }
        })
        .sum()
}

#[test]
fn whom_to_call_is_read_out_as_the_clinic_writes_numbers() {
    let clinic = Clinic::new();
    let mut details = Clinic::details("Ayşe Demir");
    details["emergency"] = json!({ "name": "Ali", "phone": "+905329998877", "relation": "son" });
    let request = json!({ "details": details, "although_alike": false });
    let patient = clinic.ok("patients.register", request)["patient"].clone();
    let page = || clinic.ok("patients.read", json!({ "patient": patient }));
    assert_eq!(
        page()["emergency_phone"],
        json!({ "shown": "0532 999 88 77", "label": null, "exists": true })
    );
    assert_eq!(
        page()["details"]["emergency"]["phone"],
        "+905329998877",
        "kept as it was typed"
    );
    details["emergency"] = Value::Null;
    let change = json!({ "patient": patient, "details": details });
    clinic.ok("patients.change", change);
    assert_eq!(page()["emergency_phone"], Value::Null);
}
