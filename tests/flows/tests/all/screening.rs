//! Screening over time, with what the intake knows and with what is drawn.
use flows::Clinic;
use serde_json::{Map, Value, json};

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

/// A clinic with a serum that has minoxidil and one that has none, and a patient in a course.
struct Chair {
    clinic: Clinic,
    patient: i64,
    course: i64,
    /// Product and lot.
    minoxidil: (i64, i64),
    /// Product and lot.
    vitamins: (i64, i64),
}

fn serum(clinic: &Clinic, name: &str, ingredients: Value, lot: &str) -> (i64, i64) {
    let request = json!({ "name": name, "maker": null, "ingredients": ingredients });
    let product = clinic.ok("products.add", request)["product"]
        .as_i64()
        .unwrap();
    (product, clinic.lot(product, lot, "2027-12-31", 50.0))
}

fn chair() -> Chair {
    let clinic = Clinic::new();
    // In the label's own words: what they name is found all the same.
    let words = json!([{ "ingredient": null, "name": "Minoxidil sulfate", "strength": "0.5 %" }]);
    let minoxidil = serum(&clinic, "Minox 0.5", words, "M1");
    let biotin = json!([{ "ingredient": "biotin", "name": null, "strength": null }]);
    let vitamins = serum(&clinic, "Revita", biotin, "V1");
    let patient = clinic.patient("Aylin Demir");
    clinic.screen(patient);
    let course = clinic.course(patient, "2026-11-23");
    Chair {
        clinic,
        patient,
        course,
        minoxidil,
        vitamins,
    }
}

impl Chair {
    /// With a heart disease.
    fn answers(&self) -> Map<String, Value> {
        let mut answers = self.clinic.answers(self.patient);
        answers["heart"] = json!("yes");
        answers.as_object().unwrap().clone()
    }

    fn session(&self, lot: i64, overrides: Value) -> Value {
        json!({ "patient": self.patient, "course": self.course, "answers": self.answers(), "doses": [Clinic::dose(lot)],
                "started": "2026-11-23T14:00", "ended": "2026-11-23T14:40", "note": null, "overrides": overrides })
    }

    /// The rules that want a reason before this lot may be given.
    fn wanted(&self, lot: i64) -> Vec<String> {
        let error = self
            .clinic
            .error("sessions.record", self.session(lot, json!([])));
        assert_eq!(error["code"], "needs_reason");
        let fields = error["fields"].as_array().unwrap().iter();
        fields
            .map(|field| field["field"].as_str().unwrap().to_owned())
            .collect()
    }
}

#[test]
fn a_serum_that_meets_a_rule_is_named_and_another_one_offered() {
    let chair = chair();
    let judged = |product: i64| {
        let request = json!({ "patient": chair.patient, "answers": chair.answers(), "asked": [], "products": [product] });
        chair.clinic.ok("screening.judge", request)
    };
    let met = judged(chair.minoxidil.0);
    assert_eq!(met["judgement"]["verdict"], "stop");
    let reason = &met["judgement"]["reasons"][0];
    assert_eq!(reason["rule"], "SCR-HEART-MINOXIDIL");
    assert_eq!(reason["ingredients"], json!(["minoxidil"]));
    assert_eq!(met["alternatives"][0]["rule"], "SCR-HEART-MINOXIDIL");
    let offered = met["alternatives"][0]["products"].as_array().unwrap();
    assert_eq!(offered.len(), 1);
    assert_eq!(offered[0]["product"], chair.vitamins.0);
    let other = judged(chair.vitamins.0);
    assert_eq!(other["judgement"]["verdict"], "caution");
    assert_eq!(other["alternatives"], json!([]));
    let stranger =
        json!({ "patient": chair.patient, "answers": {}, "asked": [], "products": [999] });
    assert_eq!(
        chair.clinic.error("screening.judge", stranger)["field"],
        "products.0"
    );
}

#[test]
fn what_is_drawn_is_judged_when_the_session_is_recorded() {
    let chair = chair();
    assert_eq!(
        chair.wanted(chair.minoxidil.1),
        ["overrides.SCR-HEART-MINOXIDIL", "overrides.SCR-HEART"]
    );
    assert_eq!(chair.wanted(chair.vitamins.1), ["overrides.SCR-HEART"]);
    let caution = json!([{ "rule": "SCR-HEART", "reason": "Discussed." }]);
    chair
        .clinic
        .ok("sessions.record", chair.session(chair.vitamins.1, caution));
}

#[test]
fn a_physicians_agreement_goes_past_a_serums_rule_and_is_kept() {
    let chair = chair();
    let overrides = json!([
        { "rule": "SCR-HEART", "reason": "Discussed." },
        { "rule": "SCR-HEART-MINOXIDIL", "reason": "The cardiologist agreed in writing." },
    ]);
    let session = chair.clinic.ok(
        "sessions.record",
        chair.session(chair.minoxidil.1, overrides),
    );
    let page = chair.clinic.ok("sessions.read", session);
    assert_eq!(
        page["judgement"]["reasons"][0]["rule"],
        "SCR-HEART-MINOXIDIL"
    );
    let page = chair
        .clinic
        .ok("patients.read", json!({ "patient": chair.patient }));
    assert_eq!(page["screening"]["products"], json!([chair.minoxidil.0]));
    assert_eq!(page["screening"]["effective"], "caution");
}

#[test]
fn an_allergy_of_the_intake_meets_the_label() {
    let chair = chair();
    let content = json!({
        "complaint": "Hair loss", "since": null, "indications": [], "causes": [], "other_cause": null, "history": null, "family": [],
        "no_family": false, "family_note": null, "medicines": [], "no_medicines": false,
        "allergies": [{ "typed": "Regaine", "allergen": "minoxidil", "reaction": "skin", "note": null }], "no_allergies": false,
        "conditions": [], "no_conditions": false, "lifestyle": { "smoking": null, "alcohol": null, "stress": null, "exercise": null,
        "sleep_hours": null, "note": null }, "treatments": [], "no_treatments": false, "scales": [], "note": null,
    });
    chair.clinic.ok(
        "intakes.record",
        json!({ "patient": chair.patient, "content": content }),
    );
    let wanted = chair.wanted(chair.minoxidil.1);
    assert!(wanted.contains(&"overrides.SCR-ALLERGY-SERUM".to_owned()));
    let wanted = chair.wanted(chair.vitamins.1);
    assert!(wanted.contains(&"overrides.SCR-ALLERGY".to_owned()));
    assert!(!wanted.contains(&"overrides.SCR-ALLERGY-SERUM".to_owned()));
}
