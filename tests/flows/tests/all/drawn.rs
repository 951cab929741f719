//! A session is judged with what is drawn for it and with what the intake knows.

use flows::Clinic;
use serde_json::{Map, Value, json};

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
fn what_was_done_against_a_rule_is_in_the_history_in_plain_words() {
    let chair = chair();
    let overrides = json!([
        { "rule": "SCR-HEART", "reason": "Discussed." },
        { "rule": "SCR-HEART-MINOXIDIL", "reason": "The cardiologist agreed in writing." },
        { "rule": "DOSE-DEPTH", "reason": "Thick skin at the crown, as agreed." },
    ]);
    let mut request = chair.session(chair.minoxidil.1, overrides);
    request["doses"][0]["depth_mm"] = json!(5);
    let session = chair.clinic.ok("sessions.record", request);
    let told = |patient: Value, noun: Value, id: Value| {
        let filter = json!({ "patient": patient, "noun": noun, "id": id, "account": null, "operation": null, "from": null,
                             "to": null, "changes_only": false, "before": null });
        let entry = chair.clinic.ok("history.list", filter)["entries"][0].clone();
        assert_eq!(entry["words"], "Session signed");
        let subjects = entry["subjects"].as_array().unwrap().clone();
        let changes = subjects
            .iter()
            .flat_map(|s| s["changes"].as_array().unwrap());
        changes
            .filter(|change| change["field"] == "Reasons given")
            .map(|change| change["after"].as_str().unwrap().to_owned())
            .collect::<Vec<_>>()
            .join("\n")
    };
    for reasons in [
        told(json!(chair.patient), Value::Null, Value::Null),
        told(Value::Null, json!("sessions"), session["session"].clone()),
    ] {
        for said in [
            "and minoxidil in the serum",
            "The cardiologist agreed in writing.",
            "Thick skin at the crown, as agreed.",
        ] {
            assert!(reasons.contains(said), "{said}: {reasons}");
        }
        assert!(!reasons.contains("SCR-HEART"), "{reasons}");
    }
}

/// Records an intake that tells of one allergy.
fn allergic(chair: &Chair, typed: &str, allergen: &str) {
    let content = json!({
        "complaint": "Hair loss", "since": null, "indications": [], "causes": [], "other_cause": null, "history": null, "family": [],
        "no_family": false, "family_note": null, "medicines": [], "no_medicines": false,
        "allergies": [{ "typed": typed, "allergen": allergen, "reaction": "skin", "note": null }], "no_allergies": false,
        "conditions": [], "no_conditions": false, "lifestyle": { "smoking": null, "alcohol": null, "stress": null, "exercise": null,
        "sleep_hours": null, "note": null }, "treatments": [], "no_treatments": false, "scales": [], "note": null,
    });
    chair.clinic.ok(
        "intakes.record",
        json!({ "patient": chair.patient, "content": content }),
    );
}

/// Whatever is drawn, and at each session: the record does not say which gloves are worn.
#[test]
fn an_allergy_to_latex_wants_a_sign_off_at_the_session() {
    let chair = chair();
    allergic(&chair, "gloves", "latex");
    let wanted = chair.wanted(chair.vitamins.1);
    assert!(wanted.contains(&"overrides.SCR-ALLERGY-GLOVES".to_owned()));
}

#[test]
fn an_allergy_of_the_intake_meets_the_label() {
    let chair = chair();
    allergic(&chair, "Regaine", "minoxidil");
    let wanted = chair.wanted(chair.minoxidil.1);
    assert!(wanted.contains(&"overrides.SCR-ALLERGY-SERUM".to_owned()));
    let wanted = chair.wanted(chair.vitamins.1);
    assert!(wanted.contains(&"overrides.SCR-ALLERGY".to_owned()));
    assert!(!wanted.contains(&"overrides.SCR-ALLERGY-SERUM".to_owned()));
}
