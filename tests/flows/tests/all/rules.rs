//! The clinic's own rules: stricter as it likes, milder where the rule says so, and every record keeps the version it was judged by.
use flows::Clinic;
use serde_json::{Value, json};

fn change(version: u32, rule: &str, question: &str, verdict: &str) -> Value {
    json!({
        "version": version, "valid_days": {}, "min_age": null, "reason": "Agreed in the team",
        "verdicts": [{ "rule": rule, "question": question, "answer": "yes", "verdict": verdict }],
    })
}

fn screened(clinic: &Clinic, patient: i64, question: &str) -> Value {
    let mut answers = clinic.answers(patient);
    answers[question] = json!("yes");
    let record = json!({ "patient": patient, "answers": answers, "overrides": [] });
    clinic.ok("screening.record", record)["judgement"].clone()
}

#[test]
fn a_record_keeps_the_version_it_was_judged_by() {
    let clinic = Clinic::new();
    let patient = clinic.patient("Aylin Demir");
    let verdict = |question: &str| {
        let judgement = screened(&clinic, patient, question);
        let version = judgement["policy_version"].as_u64().unwrap();
        (judgement["verdict"].as_str().unwrap().to_owned(), version)
    };
    assert_eq!(verdict("antiplatelet"), ("stop".to_owned(), 0));
    let relax = change(0, "ELIG-BLEED", "antiplatelet", "caution");
    let page = clinic.ok("rules.change", relax);
    assert_eq!(page["policy"]["version"], 1);
    assert_eq!(page["versions"][0]["by"], "Dr. Defne Aksoy");
    assert_eq!(verdict("antiplatelet"), ("caution".to_owned(), 1));
    assert_eq!(verdict("anticoagulant"), ("stop".to_owned(), 1));
    let page = clinic.ok("rules.change", change(1, "SCR-KELOID", "keloid", "stop"));
    assert_eq!(page["policy"]["version"], 2);
    assert_eq!(page["versions"].as_array().unwrap().len(), 2);
    assert_eq!(verdict("antiplatelet"), ("stop".to_owned(), 2));
    assert_eq!(verdict("keloid"), ("stop".to_owned(), 2));
    let kept = clinic.ok("patients.read", json!({ "patient": patient }));
    assert_eq!(kept["screening"]["judgement"]["policy_version"], 2);
}

#[test]
fn nobody_makes_pregnancy_milder_and_nobody_overwrites_what_somebody_else_just_did() {
    let clinic = Clinic::new();
    let refused = |request: Value| clinic.error("rules.change", request);
    let error = refused(change(0, "ELIG-PREG", "pregnancy", "caution"));
    assert_eq!(error["field"], "verdicts.0.verdict");
    let error = refused(
        json!({ "version": 0, "verdicts": [], "valid_days": { "allergy": 91 }, "min_age": 16, "reason": "x" }),
    );
    let fields: Vec<_> = error["fields"]
        .as_array()
        .unwrap()
        .iter()
        .map(|field| field["field"].as_str().unwrap())
        .collect();
    assert_eq!(fields, ["reason", "valid_days.allergy", "min_age"]);
    let page = clinic.ok("rules.read", json!({}));
    assert_eq!(page["policy"]["version"], 0);
    clinic.ok("rules.change", change(0, "SCR-KELOID", "keloid", "stop"));
    let late = refused(change(0, "SCR-KELOID", "keloid", "defer"));
    assert_eq!(late["code"], "conflict");
}

#[test]
fn a_shorter_validity_and_an_older_least_age_hold_from_now_on() {
    let clinic = Clinic::new();
    let patient = clinic.patient("Aylin Demir");
    clinic.screen(patient);
    let request = json!({ "version": 0, "verdicts": [], "valid_days": { "keloid": 7 }, "min_age": 40, "reason": "Agreed in the team" });
    let page = clinic.ok("rules.change", request);
    assert_eq!(page["age"]["shipped"], 18);
    assert_eq!(page["age"]["min_age"], 40);
    clinic.clock("2026-12-01T12:00:00Z");
    let form = clinic.ok("screening.ask", json!({ "patient": patient }));
    let mut questions = form["questions"].as_array().unwrap().iter();
    let keloid = questions.find(|q| q["id"] == "keloid").unwrap();
    assert_eq!(keloid["carried"], Value::Null);
    let judgement = clinic.screen(patient)["judgement"].clone();
    assert_eq!(judgement["reasons"][0]["rule"], "ELIG-AGE");
}

#[test]
fn every_rule_is_shown_with_its_source() {
    let clinic = Clinic::new();
    let page = clinic.ok("rules.read", json!({}));
    let rules = page["rules"].as_array().unwrap();
    assert!(rules.len() > 30);
    for rule in rules {
        assert!(!rule["source"].as_str().unwrap().is_empty(), "{rule}");
    }
    let relaxable: Vec<_> = rules
        .iter()
        .filter(|rule| rule["mildest"] != rule["shipped"])
        .map(|rule| rule["rule"].as_str().unwrap())
        .collect();
    assert_eq!(
        relaxable,
        [
            "ELIG-BLEED",
            "SCR-SCALP-DISEASE",
            "SCR-IMMUNE",
            "SCR-FASTING"
        ]
    );
}

#[test]
fn the_history_tells_what_the_clinic_changed_and_why() {
    let clinic = Clinic::new();
    clinic.ok("rules.change", change(0, "SCR-KELOID", "keloid", "stop"));
    let mut older = change(1, "SCR-KELOID", "keloid", "defer");
    older["min_age"] = json!(21);
    clinic.ok("rules.change", older);
    let filter = json!({ "patient": null, "noun": "rules", "id": 1, "account": null, "operation": null, "from": null, "to": null,
                         "changes_only": true, "before": null });
    let history = clinic.ok("history.list", filter);
    let entry = &history["entries"][0];
    assert_eq!(entry["words"], "Rules of screening changed");
    let changes = entry["subjects"][0]["changes"].as_array().unwrap();
    let fields: Vec<_> = changes
        .iter()
        .map(|change| change["field"].as_str().unwrap())
        .collect();
    assert_eq!(fields, ["Version", "Verdicts of its own", "Least age"]);
    let before = changes[1]["before"].as_str().unwrap();
    assert!(
        before.starts_with("Scars grow thick or raised.") && before.ends_with("Stop"),
        "{before}"
    );
    assert_eq!(changes[2]["after"], "21");
}
