//! What somebody else answered: a screening makes nobody eligible, an intake warns of nothing.

use flows::{Clinic, Treated};
use serde_json::{Value, json};

use super::{WHY, entries, page, refused, screening_of, strike};

#[test]
fn a_screening_of_somebody_else_makes_nobody_eligible() {
    let clinic = Clinic::new();
    let patient = clinic.patient("Ayşe Demir");
    clinic.screen(patient);
    let first = screening_of(&page(&clinic, patient));
    strike(&clinic, "screening", first);
    assert_eq!(
        refused(&clinic, "screening", first, WHY)["code"],
        "conflict"
    );
    let shown = page(&clinic, patient);
    assert_eq!(
        (&shown["screening"], &shown["next_step"]),
        (&json!(null), &json!("screen"))
    );
    assert_eq!(entries(&shown, "screening")[0]["struck"], WHY);
    let read = clinic.ok("screening.read", json!({ "screening": first }));
    assert_eq!(read["struck"]["by"], "Dr. Defne Aksoy");
    let form = clinic.ok("screening.ask", json!({ "patient": patient }));
    assert_eq!(form["today"], json!(null));
    let carried = form["questions"].as_array().unwrap();
    assert!(carried.iter().all(|question| question["carried"].is_null()));
    let plan = json!({ "protocol": "seed", "first_day": "2026-11-23", "sessions": 8, "gap_days": 14, "maintenance_months": 3 });
    let plan = json!({ "patient": patient, "plan": plan });
    assert_eq!(clinic.error("courses.plan", plan)["code"], "refused");

    // One that a session was signed on goes with the session, and only so.
    let Treated {
        session: treated, ..
    } = clinic.treat(patient);
    let of_session = screening_of(&page(&clinic, patient));
    let error = refused(&clinic, "screening", of_session, WHY);
    assert_eq!(error["code"], "conflict");
    assert!(
        error["message"].as_str().unwrap().contains("session"),
        "{error}"
    );
    strike(&clinic, "session", treated);
    let read = clinic.ok("screening.read", json!({ "screening": of_session }));
    assert_eq!(read["struck"]["reason"], WHY);
}

#[test]
fn after_an_intake_of_somebody_else_the_one_before_it_counts_again() {
    let clinic = Clinic::new();
    let patient = clinic.patient("Ayşe Demir");
    let intake = |allergen: Option<&str>| {
        let allergies = allergen.map(
            |typed| json!({ "typed": typed, "allergen": null, "reaction": null, "note": null }),
        );
        let told =
            json!({ "allergies": Vec::from_iter(allergies), "no_allergies": allergen.is_none() });
        crate::intake::record(&clinic, patient, crate::intake::intake(told))["intake"]
            .as_i64()
            .unwrap()
    };
    let first = intake(Some("Latex"));
    let second = intake(None);
    assert_eq!(page(&clinic, patient)["warnings"]["allergies"], json!([]));
    let row = strike(&clinic, "intake", second);
    assert_eq!(row["struck"]["reason"], WHY);
    assert_eq!(refused(&clinic, "intake", second, WHY)["code"], "conflict");
    assert!(
        page(&clinic, patient)["warnings"]
            .to_string()
            .contains("Latex")
    );
    let read = |intake: Value| {
        clinic.ok(
            "intakes.read",
            json!({ "patient": patient, "intake": intake }),
        )
    };
    let newest = read(json!(null));
    assert_eq!(newest["shown"]["intake"], first);
    let struck: Vec<_> = newest["all"]
        .as_array()
        .unwrap()
        .iter()
        .map(|line| line["struck"].clone())
        .collect();
    assert_eq!(struck, [json!(true), json!(false)]);
    assert_eq!(
        read(json!(second))["shown"]["struck"]["by"],
        "Dr. Defne Aksoy"
    );
    strike(&clinic, "intake", first);
    assert_eq!(read(json!(null))["shown"], json!(null));
    assert!(
        !page(&clinic, patient)["warnings"]
            .to_string()
            .contains("Latex")
    );
    assert_eq!(entries(&page(&clinic, patient), "intake").len(), 2);
}
