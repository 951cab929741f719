//! What the patients of the demonstration clinic told at their first visit.

use serde_json::{Value, json};

use crate::{Clinic, Result};

/// Everything blank: what each patient adds to it is told below.
fn blank(complaint: &str) -> Value {
    json!({
        "complaint": complaint, "since": null, "indications": [], "causes": [], "other_cause": null, "history": null,
        "family": [], "no_family": false, "family_note": null, "medicines": [], "no_medicines": false,
        "allergies": [], "no_allergies": false, "conditions": [], "no_conditions": false,
        "lifestyle": { "smoking": null, "alcohol": null, "stress": null, "exercise": null, "sleep_hours": null, "note": null },
        "treatments": [], "no_treatments": false, "scales": [], "note": null,
    })
}

fn with(mut intake: Value, changes: Value) -> Value {
    if let (Some(all), Value::Object(changes)) = (intake.as_object_mut(), changes) {
        all.extend(changes);
    }
    intake
}

fn month(clinic: &Clinic<'_>, days_ago: i64) -> Value {
    let day = clinic.day(-days_ago);
    json!({ "day": day.format("%Y-%m-01").to_string(), "exactness": "month" })
}

/// What this patient told, if anything was asked: three of twelve have no intake yet.
fn told(clinic: &Clinic<'_>, state: usize) -> Option<Value> {
    let intake = match state {
        // Takes a blood thinner, and will be stopped by it.
        0 => with(
            blank("Thinning at the crown, slowly."),
            json!({
                "since": month(clinic, 900), "indications": ["androgenetic_alopecia"], "causes": ["genetic"],
                "family": ["father", "mothers_side"], "no_allergies": true,
                "medicines": [
                    { "typed": "Coumadin 5 mg", "atc": "B01AA03", "since": month(clinic, 400), "stopped_on": null,
                      "note": "After a thrombosis; prescribed by the cardiologist." },
                    { "typed": "Omega 3", "atc": "C10AX06", "since": null, "stopped_on": null, "note": null },
                ],
                "conditions": [{ "condition": "high_blood_pressure", "since": null, "ended_on": null, "measured": null, "note": null }],
                "scales": [{ "scale": "norwood_hamilton", "value": { "form": "grades", "grade": "III vertex" } }],
            }),
        ),
        11 => with(
            blank("Hair comes out in the shower since the exams."),
            json!({
                "since": month(clinic, 120), "indications": ["telogen_effluvium"], "causes": ["stress", "iron_deficiency"],
                "no_family": true, "no_medicines": true,
                "allergies": [{ "typed": "Novocaine at the dentist", "allergen": "procaine", "reaction": "swelling", "note": null }],
                "conditions": [{ "condition": "fainting_at_needles", "since": null, "ended_on": null, "measured": null, "note": null }],
                "scales": [{ "scale": "hair_pull", "value": { "form": "hair_pull", "grasped": 60, "pulled": 8, "site": "vertex", "rule": "legacy" } }],
                "lifestyle": { "smoking": "never", "alcohol": "little", "stress": "much", "exercise": "little", "sleep_hours": 6, "note": null },
            }),
        ),
        1 | 2 | 6 => return None,
        even if even % 2 == 0 => with(
            blank("The parting has become wider."),
            json!({
                "since": month(clinic, 700), "indications": ["androgenetic_alopecia", "thinning"], "causes": ["genetic", "hormonal"],
                "family": ["mother"], "no_medicines": true, "no_allergies": true, "no_conditions": true, "no_treatments": true,
                "scales": [{ "scale": "ludwig", "value": { "form": "grades", "grade": "I" } }],
            }),
        ),
        _ => with(
            blank("Thinner at the temples."),
            json!({
                "since": month(clinic, 500), "indications": ["thinning"], "causes": ["genetic", "harsh_styling"],
                "family": ["father"], "no_medicines": true, "no_allergies": true, "no_conditions": true,
                "treatments": [{ "treatment": "topical_minoxidil", "when": "concurrent", "since": month(clinic, 200), "note": null }],
                "scales": [
                    { "scale": "salt", "value": { "form": "salt", "vertex": 20, "right": 10, "left": 10, "posterior": 0 } },
                    { "scale": "comb_count", "value": { "form": "counts", "counts": [14, 11, 12] } },
                ],
            }),
        ),
    };
    Some(intake)
}

/// Records the first intake of a patient on the day of registering.
pub fn record(clinic: &mut Clinic<'_>, state: usize, patient: i64, day: i64) -> Result<()> {
    let Some(content) = told(clinic, state) else {
        return Ok(());
    };
    let at = clinic.at(day, 9, 20);
    let request = json!({ "patient": patient, "content": content });
    clinic.ask(at, "intakes.record", request).map(|_| ())
}
