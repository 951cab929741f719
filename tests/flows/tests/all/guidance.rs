//! What guides and never binds.

use flows::Clinic;
use serde_json::{Value, json};

#[test]
fn the_page_says_when_it_is_time_to_look_at_the_result() {
    let clinic = Clinic::new();
    let patient = clinic.patient("Ayşe Demir");
    clinic.screen(patient);
    let plan = json!({ "protocol": "seed", "first_day": "2026-11-23", "sessions": 8, "gap_days": 14,
                       "maintenance_months": 3 });
    let planned = clinic.ok("courses.plan", json!({ "patient": patient, "plan": plan }));
    assert_eq!(
        planned["result"],
        json!({ "look": "before", "first_from": 3, "first_to": 4, "full_from": 6, "full_to": 8 })
    );
    let page = clinic.ok("patients.read", json!({ "patient": patient }));
    assert_eq!(page["course"]["result"]["look"], "before");
    let stop = json!({ "course": planned["course"], "reason": "moved away" });
    assert_eq!(clinic.ok("courses.stop", stop)["result"], Value::Null);
}

#[test]
fn days_of_the_cycle_are_told_to_whoever_plans_and_bind_nobody() {
    let clinic = Clinic::new();
    let patient = clinic.patient("Ayşe Demir");
    let read = || clinic.ok("patients.read", json!({ "patient": patient }));
    let mut details = read()["details"].clone();
    for (cycles, told) in [
        ("yes", json!([15, 28])),
        ("no", Value::Null),
        ("unknown", Value::Null),
    ] {
        details["has_cycles"] = json!(cycles);
        clinic.ok(
            "patients.change",
            json!({ "patient": patient, "details": details }),
        );
        let days = read()["comfort_days"].take();
        let found = if days.is_null() {
            days
        } else {
            json!([days["from"], days["to"]])
        };
        assert_eq!(found, told, "{cycles}");
    }
    clinic.screen(patient);
    clinic.course(patient, "2026-11-23");
}
