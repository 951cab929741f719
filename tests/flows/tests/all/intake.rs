//! Intakes: recorded one beside the other, looked up, read again, and counted in what follows.
use flows::Clinic;
use serde_json::{Value, json};

pub(crate) fn intake(changes: Value) -> Value {
    let mut whole = json!({
        "complaint": "Thinning at the crown", "since": { "day": "2024-03-01", "exactness": "month" }, "indications": ["androgenetic_alopecia"],
        "causes": ["genetic", "stress"], "other_cause": null, "history": null, "family": ["father"], "no_family": false, "family_note": null,
        "medicines": [], "no_medicines": true, "allergies": [], "no_allergies": true, "conditions": [], "no_conditions": true,
        "lifestyle": { "smoking": "former", "alcohol": "little", "stress": "much", "exercise": null, "sleep_hours": 6, "note": "  " },
        "treatments": [{ "treatment": "topical_minoxidil", "when": "concurrent", "since": null, "note": null }], "no_treatments": false,
        "scales": [{ "scale": "salt", "value": { "form": "salt", "vertex": 50, "right": 20, "left": 30, "posterior": 10 } }], "note": null,
    });
    let changes = changes.as_object().unwrap().clone();
    whole.as_object_mut().unwrap().extend(changes);
    whole
}

fn warfarin() -> Value {
    intake(json!({
        "no_medicines": false,
        "medicines": [{ "typed": "Coumadin", "atc": "B01AA03", "since": null, "stopped_on": null, "note": "Cardiologist" }],
    }))
}

pub(crate) fn record(clinic: &Clinic, patient: i64, content: Value) -> Value {
    clinic.ok(
        "intakes.record",
        json!({ "patient": patient, "content": content }),
    )
}

fn newest(clinic: &Clinic, patient: i64) -> Value {
    clinic.ok(
        "intakes.read",
        json!({ "patient": patient, "intake": null }),
    )
}

fn fields(error: &Value) -> Vec<&str> {
    let fields = error["fields"].as_array().unwrap().iter();
    fields
        .map(|field| field["field"].as_str().unwrap())
        .collect()
}

#[test]
fn a_later_intake_stands_beside_the_earlier_one() {
    let clinic = Clinic::new();
    let patient = clinic.patient("Aylin Demir");
    let page = newest(&clinic, patient);
    assert_eq!(page["shown"], Value::Null);
    assert_eq!(page["offers"]["causes"].as_array().unwrap().len(), 12);
    let first = record(&clinic, patient, intake(json!({})));
    assert_eq!(
        first["computed"][0],
        json!({ "hundredths": 3140, "band": 2, "positive": null })
    );
    assert_eq!(first["content"]["lifestyle"]["note"], Value::Null);
    clinic.clock("2027-01-10T09:00:00Z");
    let second = record(&clinic, patient, warfarin());
    let page = newest(&clinic, patient);
    assert_eq!(page["shown"]["intake"], second["intake"]);
    let days: Vec<_> = page["all"]
        .as_array()
        .unwrap()
        .iter()
        .map(|line| line["on"].clone())
        .collect();
    assert_eq!(days, ["2027-01-10", "2026-11-23"]);
    let earlier = json!({ "patient": patient, "intake": first["intake"] });
    assert_eq!(clinic.ok("intakes.read", earlier)["shown"], first);
    let page = clinic.ok("patients.read", json!({ "patient": patient }));
    let timeline = page["timeline"].as_array().unwrap().iter();
    assert_eq!(
        timeline.filter(|entry| entry["kind"] == "intake").count(),
        2
    );
    let other = clinic.patient("Someone Else");
    let stranger = json!({ "patient": other, "intake": first["intake"] });
    assert_eq!(clinic.error("intakes.read", stranger)["code"], "not_found");
}

#[test]
fn the_history_tells_an_intake_in_plain_words() {
    let clinic = Clinic::new();
    let patient = clinic.patient("Aylin Demir");
    record(&clinic, patient, warfarin());
    let filter = json!({ "patient": patient, "noun": null, "id": null, "account": null, "operation": "intakes.record",
                         "from": null, "to": null, "changes_only": true, "before": null });
    let history = clinic.ok("history.list", filter);
    let entry = &history["entries"][0];
    assert_eq!(entry["words"], "Intake recorded");
    let mut subjects = entry["subjects"].as_array().unwrap().iter();
    let intake = subjects
        .find(|subject| subject["noun"] == "intakes")
        .unwrap();
    assert_eq!(intake["name"], "Intake · Aylin Demir");
    let changes = intake["changes"].as_array().unwrap();
    let told = |field: &str| {
        let change = changes.iter().find(|change| change["field"] == field);
        change.unwrap_or_else(|| panic!("{field}: {changes:?}"))["after"].clone()
    };
    assert_eq!(told("Since"), "03/2024");
    assert_eq!(told("Causes"), "Genetic\nStress");
    assert_eq!(
        told("Medicines and supplements"),
        "Coumadin: B01AA03 – Cardiologist"
    );
    assert_eq!(
        told("Where the hair stands"),
        "SALT: loss in percent: 50 / 20 / 30 / 10"
    );
    let unnamed = texts::history::field_other(texts::Language::En);
    assert!(
        changes.iter().all(|change| change["field"] != unnamed),
        "{changes:?}"
    );
}

#[test]
fn what_cannot_be_kept_is_said_at_its_field_and_nothing_is() {
    let clinic = Clinic::new();
    let patient = clinic.patient("Aylin Demir");
    let bad = intake(json!({
        "complaint": " ", "causes": ["moon"], "no_medicines": true,
        "medicines": [{ "typed": "", "atc": "warfarin", "since": null, "stopped_on": "2030-01-01", "note": null }],
    }));
    let refused = |content: Value| {
        clinic.error(
            "intakes.record",
            json!({ "patient": patient, "content": content }),
        )
    };
    assert_eq!(
        fields(&refused(bad)),
        [
            "content.complaint",
            "content.causes.0",
            "content.medicines",
            "content.medicines.0.typed",
            "content.medicines.0.atc",
            "content.medicines.0.stopped_on"
        ]
    );
    let absurd = intake(json!({ "since": { "day": "2024-02-30", "exactness": "day" } }));
    assert_eq!(fields(&refused(absurd)), ["content.since.day"]);
    assert_eq!(newest(&clinic, patient)["all"], json!([]));
}

#[test]
fn what_is_typed_is_offered_and_never_mapped() {
    let clinic = Clinic::new();
    let found = clinic.ok("medicines.look_up", json!({ "typed": "Varfarın 5 mg" }));
    assert_eq!(found[0]["atc"], "B01AA03");
    assert_eq!(found[0]["question"], "anticoagulant");
    let found = clinic.ok("allergens.look_up", json!({ "typed": "lignocain" }));
    assert_eq!(found[0]["allergen"], "lidocaine");
    let reading = |vertex: u8| json!({ "reading": { "scale": "salt", "value": { "form": "salt", "vertex": vertex, "right": 20, "left": 30, "posterior": 10 } } });
    assert_eq!(clinic.ok("scales.compute", reading(50))["hundredths"], 3140);
    assert_eq!(
        clinic.error("scales.compute", reading(101))["field"],
        "reading.value"
    );
    let patient = clinic.patient("Aylin Demir");
    let typed_only = intake(json!({
        "no_medicines": false, "medicines": [{ "typed": "warfarin", "atc": null, "since": null, "stopped_on": null, "note": null }],
    }));
    record(&clinic, patient, typed_only);
    assert_eq!(clinic.screen(patient)["judgement"]["verdict"], "eligible");
}

#[test]
fn warfarin_in_the_intake_counts_whatever_is_answered() {
    let clinic = Clinic::new();
    let patient = clinic.patient("Aylin Demir");
    record(&clinic, patient, warfarin());
    let form = clinic.ok("screening.ask", json!({ "patient": patient }));
    let mut questions = form["questions"].as_array().unwrap().iter();
    let asked = questions.find(|q| q["id"] == "anticoagulant").unwrap();
    assert_eq!(asked["known"][0]["name"], "warfarin");
    let judgement = clinic.screen(patient)["judgement"].clone();
    assert_eq!(judgement["verdict"], "stop");
    assert_eq!(judgement["reasons"][0]["rule"], "ELIG-BLEED");
    assert_eq!(judgement["contradictions"][0]["question"], "anticoagulant");
}
