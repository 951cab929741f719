//! The main job from the first start to the follow-up, and after closing.

use base64::{Engine, prelude::BASE64_STANDARD};
use flows::{Clinic, PASSPHRASE, Treated};
use serde_json::{Value, json};

use crate::common::pdf_text;

#[test]
fn the_main_job_from_first_start_to_follow_up() {
    let clinic = Clinic::empty();
    assert_eq!(clinic.ok("vault.status", json!({}))["state"], "absent");
    assert_eq!(clinic.ok("vault.create", Clinic::setup())["state"], "open");

    let patient = clinic.patient("Ayşe Demir");
    let verdict = clinic.screen(patient);
    assert_eq!(verdict["effective"], "eligible");
    assert_eq!(verdict["judgement"]["missing"], json!([]));

    let course = clinic.course(patient, "2026-11-23");
    let page = clinic.ok("patients.read", json!({ "patient": patient }));
    let days: Vec<_> = page["course"]["sessions"]
        .as_array()
        .unwrap()
        .iter()
        .map(|s| s["planned_on"].clone())
        .collect();
    assert_eq!(
        days[..3],
        [
            json!("2026-11-23"),
            json!("2026-12-07"),
            json!("2026-12-21")
        ]
    );
    assert_eq!(days.len(), 8);
    // Eight sessions 14 days apart end on 1 March 2027; maintenance three to six months later.
    assert_eq!(
        page["course"]["maintenance"],
        json!({ "from": "2027-06-01", "to": "2027-09-01" })
    );

    let lot = clinic.lot(clinic.product(), "A12", "2027-04-30", 10.0);
    clinic.clock("2026-11-23T12:30:00Z");
    let doses = json!([Clinic::dose(lot), { "zone": "frontal", "technique": "nappage", "depth_mm": 2.0, "points": 40, "ml": 1.0, "lot": lot }]);
    let request = clinic.session(
        patient,
        course,
        doses,
        "2026-11-23T14:50",
        "2026-11-23T15:30",
    );
    let session = clinic.ok("sessions.record", request)["session"]
        .as_i64()
        .unwrap();
    assert!((clinic.left(lot) - 7.5).abs() < 1e-9);

    let page = clinic.ok("sessions.read", json!({ "session": session }));
    assert_eq!(page["no_wash_until"], "2026-11-24T15:30");
    assert_eq!(page["no_exercise_until"], "2026-11-25T15:30");
    assert_eq!(page["number"], 1);

    let sheet = clinic.ok(
        "aftercare.sheet",
        json!({ "session": session, "language": null }),
    );
    let pdf = BASE64_STANDARD
        .decode(sheet["pdf"].as_str().unwrap())
        .unwrap();
    assert!(pdf.starts_with(b"%PDF-"));
    assert!(
        !sheet["name"].as_str().unwrap().contains("Demir"),
        "a file name names nobody"
    );
    let request = json!({ "kind": "aftercare", "session": session, "language": null });
    assert_eq!(
        clinic.ok("documents.print", request.clone())["outcome"],
        "sent"
    );
    assert_eq!(clinic.ok("documents.save", request)["outcome"], "written");
    assert_eq!(
        clinic.desk.printed.lock().unwrap()[0].1,
        pdf,
        "what was seen is what was printed"
    );
    assert_eq!(clinic.desk.saved.lock().unwrap()[0].1, pdf);

    clinic.clock("2026-11-25T12:00:00Z");
    let onset = json!({ "patient": patient, "onset": "2026-11-25T08:00" });
    assert_eq!(
        clinic.ok("side_effects.locate", onset)["session"]["session"],
        session
    );
    let report = json!({ "patient": patient, "effect": "redness", "grade": 1, "onset": "2026-11-25T08:00", "hospitalised": false, "note": null });
    let reported = clinic.ok("side_effects.report", report);
    assert_eq!(reported["session"]["session"], session);
    assert_eq!(reported["session"]["lots"][0]["lot"], lot);
    assert_eq!(reported["days_after"], 2);
    assert_eq!(
        clinic.ok("lots.read", json!({ "lot": lot }))["side_effects"][0]["side_effect"],
        reported["side_effect"]
    );
    assert_eq!(
        clinic.ok("today.read", json!({}))["follow_ups"][0]["side_effect"],
        reported["side_effect"]
    );

    before_and_after_closing(&clinic, patient, session, lot);
    followed_to_its_end(&clinic, &reported);
}

fn before_and_after_closing(clinic: &Clinic, patient: i64, session: i64, lot: i64) {
    let everything = |clinic: &Clinic| -> Vec<Value> {
        vec![
            clinic.ok("clinic.read", json!({})),
            clinic.ok("today.read", json!({})),
            clinic.ok("patients.read", json!({ "patient": patient })),
            clinic.ok("sessions.read", json!({ "session": session })),
            clinic.ok("lots.read", json!({ "lot": lot })),
        ]
    };
    let before = everything(clinic);
    assert_eq!(clinic.ok("vault.lock", json!({}))["state"], "locked");
    assert_eq!(clinic.error("today.read", json!({}))["code"], "locked");
    let error = clinic.error(
        "vault.unlock",
        json!({ "passphrase": "comb lantern orchard time" }),
    );
    assert_eq!(
        (&error["code"], &error["field"]),
        (&json!("wrong_passphrase"), &json!("passphrase"))
    );
    assert_eq!(
        clinic.ok("vault.status", json!({}))["state"],
        "locked",
        "a wrong passphrase opens nothing"
    );
    clinic.ok("vault.unlock", json!({ "passphrase": PASSPHRASE }));
    assert_eq!(everything(clinic), before);
}

fn followed_to_its_end(clinic: &Clinic, reported: &Value) {
    let follow_up = |outcome: &str, next_on: Value| json!({ "side_effect": reported["side_effect"], "outcome": outcome, "note": "Called.", "next_on": next_on });
    assert_eq!(
        clinic.error("side_effects.follow_up", follow_up("ongoing", Value::Null))["field"],
        "next_on"
    );
    let row = clinic.ok(
        "side_effects.follow_up",
        follow_up("recovering", json!("2026-11-28")),
    );
    assert_eq!(row["follow_up_on"], "2026-11-28");
    let row = clinic.ok("side_effects.follow_up", follow_up("resolved", Value::Null));
    assert_eq!(row["follow_up_on"], Value::Null);
    assert_eq!(clinic.ok("today.read", json!({}))["follow_ups"], json!([]));
    assert_eq!(
        clinic.error("side_effects.follow_up", follow_up("resolved", Value::Null))["code"],
        "conflict"
    );
}

#[test]
fn the_next_sessions_keep_their_gap_from_the_one_done() {
    let clinic = Clinic::new();
    let patient = clinic.patient("Olga");
    clinic.screen(patient);
    let course = clinic.course(patient, "2026-11-10");
    let lot = clinic.lot(clinic.product(), "A12", "2027-04-30", 10.0);
    let request = clinic.session(
        patient,
        course,
        json!([Clinic::dose(lot)]),
        "2026-11-23T14:00",
        "2026-11-23T14:30",
    );
    clinic.ok("sessions.record", request);
    let page = clinic.ok("patients.read", json!({ "patient": patient }));
    assert_eq!(
        page["standing"],
        json!({ "state": "in_course", "next_on": "2026-12-07" })
    );
    assert_eq!(page["course"]["sessions"][2]["planned_on"], "2026-12-21");
    let form = clinic.ok("sessions.prepare", json!({ "patient": patient }));
    assert_eq!(form["number"], 2);
    assert_eq!(form["prefilled"][0]["lot"], lot);
    assert_eq!(form["alerts"], "Allergy: lidocaine");
}

#[test]
fn the_sheet_of_a_stopped_course_announces_nothing() {
    let clinic = Clinic::new();
    let patient = clinic.patient("Anna Demir");
    let Treated {
        course, session, ..
    } = clinic.treat(patient);
    let sheet = || {
        let request = json!({ "session": session, "language": "en" });
        let made = clinic.ok("aftercare.sheet", request);
        pdf_text(made["pdf"].as_str().unwrap())
    };
    let before = sheet();
    assert!(before.contains("Next session:"), "{before}");
    assert!(before.contains("aintenance"), "{before}");
    clinic.ok(
        "courses.stop",
        json!({ "course": course, "reason": "moves away" }),
    );
    let after = sheet();
    assert!(!after.contains("Next session:"), "{after}");
    assert!(!after.contains("aintenance"), "{after}");
    assert!(after.contains("No further session is planned"), "{after}");
}
