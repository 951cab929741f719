//! What is wrong in a signed session is put right beside it, by whoever signs, and the session stays as it was.

use flows::{Clinic, PASSPHRASE};
use serde_json::{Value, json};

use super::common::{ASSISTANT, add, inside, sign_in};

const CONTENT: &str = "It was the temporal zone, not the vertex.";

fn amend(session: i64, content: &str, reason: &str) -> Value {
    json!({ "session": session, "content": content, "reason": reason })
}

#[test]
fn an_addendum_stands_beside_the_session_which_stays_as_it_was() {
    let clinic = Clinic::new();
    let patient = clinic.patient("Ayşe Demir");
    let session = clinic.treat(patient).session;
    let read = || clinic.ok("sessions.read", json!({ "session": session }));
    let before = read();
    assert_eq!(before["addenda"], json!([]));

    for (request, field) in [
        (amend(session, "", "A slip."), "content"),
        (amend(session, CONTENT, " "), "reason"),
        (amend(session, &"x".repeat(10_001), "A slip."), "content"),
    ] {
        assert_eq!(clinic.error("sessions.amend", request)["field"], field);
    }
    let nobodys = amend(session + 7, CONTENT, "A slip.");
    assert_eq!(clinic.error("sessions.amend", nobodys)["code"], "not_found");
    assert_eq!(read(), before, "nothing was half-written");

    clinic.clock("2026-11-24T09:30:00Z");
    clinic.ok(
        "sessions.amend",
        amend(session, CONTENT, "A slip of the pen."),
    );
    clinic.clock("2026-11-25T09:30:00Z");
    clinic.ok(
        "sessions.amend",
        amend(session, "Both sides.", "Forgotten."),
    );
    let mut after = read();
    let addenda = after["addenda"].take();
    assert_eq!(
        addenda[0],
        json!({ "at": "2026-11-24T12:30", "practitioner": "Dr. Defne Aksoy", "licence": before["licence"],
                "content": CONTENT, "reason": "A slip of the pen." })
    );
    assert_eq!(addenda[1]["content"], "Both sides.");
    after["addenda"] = json!([]);
    assert_eq!(after, before);

    // It is in the patient's timeline and in the history of both.
    let page = clinic.ok("patients.read", json!({ "patient": patient }));
    let timeline = page["timeline"].as_array().unwrap();
    let shown = timeline.iter().find(|entry| entry["kind"] == "session");
    assert_eq!(shown.unwrap()["addenda"], 2);
    let told = clinic.ok(
        "history.list",
        json!({ "patient": patient, "changes_only": true }),
    );
    assert_eq!(told["entries"][0]["operation"], "sessions.amend");
    assert!(told["entries"][0].to_string().contains("Both sides."));
    assert_eq!(clinic.ok("history.verify", json!({}))["whole"], true);
}

#[test]
fn an_assistant_reads_addenda_and_signs_none() {
    let clinic = Clinic::new();
    let session = clinic.treat(clinic.patient("Ayşe")).session;
    let request = amend(session, CONTENT, "A slip of the pen.");
    clinic.ok("sessions.amend", request.clone());
    add(&clinic, "Ece", "assistant", ASSISTANT);
    sign_in(&clinic, ASSISTANT);
    assert_eq!(clinic.error("sessions.amend", request)["code"], "forbidden");
    let page = clinic.ok("sessions.read", json!({ "session": session }));
    assert_eq!(page["addenda"].as_array().unwrap().len(), 1);
}

#[test]
fn an_addendum_is_never_changed_either() {
    let clinic = Clinic::new();
    let session = clinic.treat(clinic.patient("Ayşe")).session;
    clinic.ok("sessions.amend", amend(session, CONTENT, "A slip."));
    inside(&clinic, PASSPHRASE, |vault| {
        for sql in ["UPDATE addendum SET content = 'x'", "DELETE FROM addendum"] {
            let written = vault.write(super::common::entry(), move |w| {
                w.execute(sql, vault::params![]).map(|_| ())
            });
            assert!(
                matches!(written, Err(vault::StoreError::Constraint(_))),
                "{sql}"
            );
        }
    });
}
