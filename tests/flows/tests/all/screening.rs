//! Screening over time. With what is drawn: `drawn`.
use flows::Clinic;
use serde_json::{Value, json};

/// The day on which an answer that the form fills in was given; none when it is asked afresh.
fn carried(clinic: &Clinic, patient: i64, question: &str) -> Value {
    let form = clinic.ok("screening.ask", json!({ "patient": patient }));
    let questions = form["questions"].as_array().unwrap();
    let asked = questions.iter().find(|q| q["id"] == question).unwrap();
    asked["carried"]["answered_on"].clone()
}

/// `allergy` may stand for 90 days. Whoever only confirms the form as it was filled in has not asked again.
#[test]
fn an_answer_that_is_only_carried_over_keeps_its_day_and_runs_out() {
    let clinic = Clinic::new();
    let patient = clinic.patient("Aylin Demir");
    clinic.screen(patient);
    clinic.clock("2027-01-22T12:00:00Z");
    assert_eq!(carried(&clinic, patient, "allergy"), "2026-11-23");
    let again = clinic.screen(patient);
    assert_eq!(again["carried_from"]["allergy"], "2026-11-23");
    assert_eq!(again["carried_from"]["pregnancy"], Value::Null);
    clinic.clock("2027-02-21T12:00:00Z");
    assert_eq!(carried(&clinic, patient, "allergy"), "2026-11-23");
    clinic.screen(patient);
    clinic.clock("2027-02-22T12:00:00Z");
    assert_eq!(carried(&clinic, patient, "allergy"), Value::Null);
}

#[test]
fn an_answer_that_was_asked_again_is_of_today() {
    let clinic = Clinic::new();
    let patient = clinic.patient("Aylin Demir");
    clinic.screen(patient);
    clinic.clock("2027-01-22T12:00:00Z");
    let answers = clinic.answers(patient);
    let record = json!({ "patient": patient, "answers": answers, "asked": ["allergy"], "products": [], "overrides": [] });
    clinic.ok("screening.record", record);
    clinic.clock("2027-02-22T12:00:00Z");
    assert_eq!(carried(&clinic, patient, "allergy"), "2027-01-22");
    assert_eq!(carried(&clinic, patient, "keloid"), "2026-11-23");
}

#[test]
fn an_infection_that_has_healed_still_waits() {
    let clinic = Clinic::new();
    let patient = clinic.patient("Aylin Demir");
    let mut answers = clinic.answers(patient);
    answers["scalp_infection"] = json!("yes");
    let record = json!({ "patient": patient, "answers": answers, "overrides": [] });
    let infected = clinic.ok("screening.record", record);
    assert_eq!(infected["judgement"]["reasons"][0]["until"], "2026-12-07");
    clinic.clock("2026-12-06T12:00:00Z");
    let healed = clinic.screen(patient)["judgement"].clone();
    assert_eq!(healed["verdict"], "defer");
    assert_eq!(healed["until"], "2026-12-07");
    assert_eq!(healed["reasons"][0]["rule"], "SCR-SCALP-HEALED");
    clinic.clock("2026-12-07T12:00:00Z");
    assert_eq!(clinic.screen(patient)["judgement"]["verdict"], "eligible");
}

/// Answers one question with "yes".
fn screened(clinic: &Clinic, patient: i64, question: &str, overrides: Value) -> Value {
    let mut answers = clinic.answers(patient);
    answers[question] = json!("yes");
    let record = json!({ "patient": patient, "answers": answers, "overrides": overrides });
    clinic.ok("screening.record", record)
}

#[test]
fn after_a_stop_or_a_deferral_the_next_step_is_to_screen_again() {
    let clinic = Clinic::new();
    let patient = clinic.patient("Aylin Demir");
    let next = || clinic.ok("patients.read", json!({ "patient": patient }))["next_step"].clone();
    assert_eq!(next(), "screen");
    let plan = json!({ "protocol": "seed", "first_day": "2026-11-23", "sessions": 8, "gap_days": 14, "maintenance_months": 3 });
    for question in ["cancer", "immune"] {
        screened(&clinic, patient, question, json!([]));
        let refused = clinic.error("courses.plan", json!({ "patient": patient, "plan": plan }));
        assert_eq!(refused["code"], "refused", "{question}");
        assert_eq!(next(), "screen", "{question}");
    }
    let agreed =
        json!([{ "rule": "SCR-IMMUNE", "reason": "The rheumatologist agreed in writing." }]);
    screened(&clinic, patient, "immune", agreed);
    assert_eq!(next(), "plan_course");
    // Of the answers that last, the one on isotretinoin runs out first, after 30 days.
    clinic.clock("2026-12-23T12:00:00Z");
    assert_eq!(next(), "plan_course");
    clinic.clock("2026-12-24T12:00:00Z");
    assert_eq!(next(), "screen");
    clinic.screen(patient);
    assert_eq!(next(), "plan_course");
    clinic.course(patient, "2026-12-24");
    assert_eq!(next(), "record_session");
}

#[test]
fn an_earlier_screening_is_read_as_it_was_judged_then() {
    let clinic = Clinic::new();
    let patient = clinic.patient("Aylin Demir");
    let read = |screening: &Value| clinic.ok("screening.read", json!({ "screening": screening }));
    let agreed =
        json!([{ "rule": "SCR-IMMUNE", "reason": "The rheumatologist agreed in writing." }]);
    let first = screened(&clinic, patient, "immune", agreed);
    clinic.clock("2026-12-01T12:00:00Z");
    let stricter = json!({ "version": 0, "valid_days": {}, "min_age": null, "reason": "Agreed in the team",
        "verdicts": [{ "rule": "SCR-IMMUNE", "question": "immune", "answer": "yes", "verdict": "stop" }] });
    clinic.ok("rules.change", stricter);
    let second = clinic.screen(patient);
    let page = read(&first["screening"]);
    assert_eq!(page["shown"], first);
    assert_eq!(page["shown"]["judgement"]["reasons"][0]["verdict"], "defer");
    assert_eq!(page["shown"]["judgement"]["policy_version"], 0);
    assert_eq!(page["shown"]["effective"], "caution");
    assert_eq!(page["patient_name"], "Aylin Demir");
    assert_eq!(
        (page["by"].as_str(), page["at"].as_str()),
        (Some("Dr. Defne Aksoy"), Some("2026-11-23T15:00"))
    );
    let answers = page["answers"].as_array().unwrap();
    assert_eq!(answers[0]["question"], "pregnancy", "as they are asked");
    let immune = json!({ "question": "immune", "answer": "yes", "on": "2026-11-23" });
    assert!(answers.contains(&immune));
    let keloid = json!({ "question": "keloid", "answer": "no", "on": "2026-11-23" });
    let later = read(&second["screening"]);
    assert!(
        later["answers"].as_array().unwrap().contains(&keloid),
        "carried over"
    );
    assert_eq!(later["shown"]["judgement"]["policy_version"], 1);
    let stranger = clinic.error("screening.read", json!({ "screening": 99 }));
    assert_eq!(stranger["code"], "not_found");
}
