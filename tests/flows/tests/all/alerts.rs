//! What must be seen before somebody is treated: what was typed with the patient, and what the newest intake tells.

use crate::intake::{intake, record};
use flows::Clinic;
use serde_json::{Value, json};

fn register(clinic: &Clinic, name: &str) -> i64 {
    let mut details = Clinic::details(name);
    details["alerts"] = Value::Null;
    let request = json!({ "details": details, "although_alike": true });
    clinic.ok("patients.register", request)["patient"]
        .as_i64()
        .unwrap()
}

fn row(list: &Value, patient: i64) -> Value {
    let mut rows = list.as_array().unwrap().iter();
    rows.find(|row| row["patient"] == patient).cloned().unwrap()
}

/// The warnings in every place that shows them: patient page, session, Today, list. They are the same in all.
fn warnings(clinic: &Clinic, patient: i64) -> Value {
    let of = json!({ "patient": patient });
    let page = clinic.ok("patients.read", of.clone())["warnings"].clone();
    let prepared = clinic.ok("sessions.prepare", of);
    let today = clinic.ok("today.read", json!({}));
    let found = clinic.ok("patients.search", json!({ "query": "", "limit": null }));
    for elsewhere in [
        &prepared,
        &row(&today["sessions"], patient),
        &row(&found["rows"], patient),
    ] {
        assert_eq!(elsewhere["alerts"], Value::Null, "nothing was typed");
        assert_eq!(elsewhere["warnings"], page);
    }
    page
}

#[test]
fn what_the_intake_tells_is_seen_wherever_somebody_is_treated() {
    let clinic = Clinic::new();
    let patient = register(&clinic, "Aylin Demir");
    clinic.screen(patient);
    clinic.course(patient, "2026-11-23");
    let nothing = json!({ "told": "not_yet", "allergies": [], "conditions": [] });
    assert_eq!(warnings(&clinic, patient), nothing);

    // Another patient's allergy is nobody else's.
    let other = register(&clinic, "Someone Else");
    let told = json!({ "allergies": [{ "typed": "Latex", "allergen": null, "reaction": null, "note": null }], "no_allergies": false });
    record(&clinic, other, intake(told));
    assert_eq!(warnings(&clinic, patient), nothing);

    let allergy = |typed: &str, allergen: Option<&str>, reaction: &str| json!({ "typed": typed, "allergen": allergen, "reaction": reaction, "note": "Long ago" });
    let had = |condition: &str, ended: Option<&str>| json!({ "condition": condition, "since": null, "ended_on": ended, "measured": null, "note": null });
    let told = json!({
        "no_allergies": false, "no_conditions": false,
        "allergies": [allergy("penisilin", Some("penicillin"), "skin"), allergy("novocain", Some("procaine"), "severe")],
        "conditions": [had("low_blood_pressure", Some("2020-05-01")), had("cancer", Some("2026-02-01")), had("bleeding_disorder", None),
                       had("severe_allergic_reaction", Some("2011-07-01")), had("keloid_tendency", None)],
    });
    record(&clinic, patient, intake(told));
    // The gravest first. What is over no longer warns, but a severe reaction is never over.
    let seen = json!({
        "told": "whole",
        "allergies": [{ "typed": "novocain", "allergen": "procaine", "reaction": "severe" },
                      { "typed": "penisilin", "allergen": "penicillin", "reaction": "skin" }],
        "conditions": ["cancer", "bleeding_disorder", "severe_allergic_reaction", "keloid_tendency"],
    });
    assert_eq!(warnings(&clinic, patient), seen);

    // The newest intake counts, and a blank in it is not a "no".
    clinic.clock("2026-11-25T09:00:00Z");
    record(&clinic, patient, intake(json!({ "no_allergies": false })));
    assert_eq!(warnings(&clinic, patient)["told"], "in_part");
    record(&clinic, patient, intake(json!({})));
    let none = json!({ "told": "whole", "allergies": [], "conditions": [] });
    assert_eq!(warnings(&clinic, patient), none);
}

#[test]
fn an_intake_of_before_a_merge_warns_of_whoever_stayed() {
    let clinic = Clinic::new();
    let (kept, merged) = (
        register(&clinic, "Aylin Demir"),
        register(&clinic, "A. Demir"),
    );
    clinic.screen(kept);
    clinic.course(kept, "2026-11-23");
    let told = json!({ "allergies": [{ "typed": "Latex", "allergen": null, "reaction": "breathing", "note": null }], "no_allergies": false });
    record(&clinic, merged, intake(told));
    let details = clinic.ok("patients.read", json!({ "patient": kept }))["details"].clone();
    let request = json!({ "keep": kept, "other": merged, "details": details });
    clinic.ok("patients.merge", request);
    assert_eq!(
        warnings(&clinic, kept)["allergies"],
        json!([{ "typed": "Latex", "allergen": null, "reaction": "breathing" }])
    );
}
