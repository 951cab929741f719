//! What was recorded for the wrong patient is struck through: it stays to be read, and nothing counts it any more.

mod answers;
mod lasting;
mod sessions;

use flows::Clinic;
use serde_json::{Value, json};

const WHY: &str = "It was another patient of the same name.";

fn strike(clinic: &Clinic, noun: &str, id: i64) -> Value {
    let (operation, field) = named(noun);
    clinic.ok(operation, json!({ field: id, "reason": WHY }))
}

fn refused(clinic: &Clinic, noun: &str, id: i64, reason: &str) -> Value {
    let (operation, field) = named(noun);
    clinic.error(operation, json!({ field: id, "reason": reason }))
}

fn named(noun: &str) -> (&'static str, &'static str) {
    match noun {
        "session" => ("sessions.strike", "session"),
        "screening" => ("screening.strike", "screening"),
        "intake" => ("intakes.strike", "intake"),
        _ => ("side_effects.strike", "side_effect"),
    }
}

fn page(clinic: &Clinic, patient: i64) -> Value {
    clinic.ok("patients.read", json!({ "patient": patient }))
}

fn session(clinic: &Clinic, session: i64) -> Value {
    clinic.ok("sessions.read", json!({ "session": session }))
}

fn lot(clinic: &Clinic, lot: i64) -> Value {
    clinic.ok("lots.read", json!({ "lot": lot }))
}

fn entries(page: &Value, kind: &str) -> Vec<Value> {
    let all = page["timeline"].as_array().unwrap().iter();
    all.filter(|entry| entry["kind"] == kind).cloned().collect()
}

/// Records the next session of a course, at hours of its own on the clock's day.
fn record(clinic: &Clinic, patient: i64, course: i64, lot: i64) -> i64 {
    let day = clinic.now().format("%Y-%m-%d").to_string();
    let (started, ended) = (format!("{day}T14:00"), format!("{day}T14:30"));
    let doses = json!([Clinic::dose(lot)]);
    let mut request = clinic.session(patient, course, doses, &started, &ended);
    request["overrides"] = json!([]);
    clinic.ok("sessions.record", request)["session"]
        .as_i64()
        .unwrap()
}

fn report(clinic: &Clinic, patient: i64) -> i64 {
    let request = json!({ "patient": patient, "effect": "redness", "grade": 1, "onset": "2026-11-23T14:45", "hospitalised": false,
                          "note": null });
    clinic.ok("side_effects.report", request)["side_effect"]
        .as_i64()
        .unwrap()
}

fn screening_of(page: &Value) -> i64 {
    entries(page, "screening")[0]["screening"].as_i64().unwrap()
}
