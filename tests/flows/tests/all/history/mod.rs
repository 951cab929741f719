//! The history: a story of changes read back in plain words, in three languages; found by its filters; exported for a
//! spreadsheet; and a tampered entry named.

mod export;
mod story;
mod verify;
mod words;

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
