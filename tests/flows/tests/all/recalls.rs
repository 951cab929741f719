//! A lot is recalled, from the notice to the last closed contact.

use flows::{Clinic, Treated};
use serde_json::{Value, json};

fn open(clinic: &Clinic, lot: i64) -> Value {
    let request = json!({ "lots": [lot], "reason": "Particles found by the maker.", "notice_from": "Dermaline",
                          "notice_number": "FSN-118", "notice_on": "2026-11-22" });
    clinic.ok("recalls.open", request)
}

fn treated(clinic: &Clinic, name: &str) -> (i64, Treated) {
    let patient = clinic.patient(name);
    (patient, clinic.treat(patient))
}

fn contact(recall: &Value, patient: i64, closes: bool) -> Value {
    json!({ "recall": recall["recall"], "patient": patient, "at": "2026-11-23T14:50", "way": "call", "outcome": "spoken",
            "note": "No complaints.", "closes": closes })
}

fn names(page: &Value) -> Vec<&str> {
    let exposed = page["exposed"].as_array().unwrap();
    exposed
        .iter()
        .map(|one| one["name"].as_str().unwrap())
        .collect()
}

fn status(clinic: &Clinic, lot: i64) -> Value {
    clinic.ok("lots.read", json!({ "lot": lot }))["row"]["status"].clone()
}

#[test]
fn from_the_notice_to_the_last_closed_contact() {
    let clinic = Clinic::new();
    let (ayse, first) = treated(&clinic, "Ayşe");
    // The same lot in a mix for somebody else.
    let deniz = clinic.patient("Deniz");
    clinic.screen(deniz);
    let course = clinic.course(deniz, "2026-11-23");
    let dose = json!({ "zone": "vertex", "technique": "nappage", "depth_mm": 2.0, "points": 30, "ml": 2.0, "mix": 0 });
    let mut session = clinic.session(
        deniz,
        course,
        json!([dose]),
        "2026-11-23T14:10",
        "2026-11-23T14:40",
    );
    session["mixes"] = json!([{ "draws": [{ "lot": first.lot, "ml": 2.0 }] }]);
    clinic.ok("sessions.record", session);
    // Somebody who received another lot is not called.
    let other = clinic.patient("Mehmet");
    clinic.screen(other);
    let course = clinic.course(other, "2026-11-23");
    let safe = clinic.lot(1, "Z9", "2027-04-30", 5.0);
    let request = clinic.session(
        other,
        course,
        json!([Clinic::dose(safe)]),
        "2026-11-23T14:20",
        "2026-11-23T14:45",
    );
    clinic.ok("sessions.record", request);

    let recall = open(&clinic, first.lot);
    assert_eq!(
        (status(&clinic, first.lot), &recall["state"]),
        (json!("recalled"), &json!("open"))
    );
    assert_eq!(names(&recall), ["Ayşe", "Deniz"]);
    assert_eq!(recall["exposed"][1]["exposures"][0]["mixed"], true);
    assert_eq!(recall["waiting"], 2);
    assert_eq!(
        clinic.ok("today.read", json!({}))["recalls"][0]["waiting"],
        2
    );
    let twice = json!({ "lots": [first.lot], "reason": "Particles again." });
    assert_eq!(
        clinic.error("recalls.open", twice)["fields"][0]["field"],
        "lots.0"
    );
    let stranger = clinic.error("recalls.contact", contact(&recall, other, true));
    assert_eq!(stranger["fields"][0]["field"], "patient");

    // It does not close before everybody was spoken to and nothing is left.
    let close = json!({ "recall": recall["recall"], "note": "All well." });
    clinic.ok("recalls.contact", contact(&recall, ayse, false));
    let page = clinic.ok("recalls.contact", contact(&recall, ayse, true));
    assert_eq!(
        (names(&page), &page["waiting"]),
        (vec!["Deniz", "Ayşe"], &json!(1))
    );
    assert_eq!(page["exposed"][1]["contacts"].as_array().unwrap().len(), 2);
    assert_eq!(
        clinic.error("recalls.close", close.clone())["code"],
        "refused"
    );
    clinic.ok("recalls.contact", contact(&recall, deniz, true));
    assert_eq!(
        clinic.error("recalls.close", close.clone())["code"],
        "refused"
    );
    let request = json!({ "lots": [first.lot], "on": "2026-11-23", "way": "returned", "how": "Dermaline, by courier", "reason": "Recalled.",
                          "witness": "Ece", "recall": recall["recall"] });
    let disposal = clinic.ok("disposals.record", request);
    assert_eq!(
        (&disposal["number"], &disposal["lots"][0]["ml"]),
        (&json!("S-000001"), &json!(6.5))
    );
    let done = clinic.ok("recalls.close", close.clone());
    assert_eq!(
        (&done["state"], &done["ended"]["words"]),
        (&json!("closed"), &json!("All well."))
    );
    assert_eq!(done["lots"][0]["disposed"], 6.5);
    assert_eq!(clinic.error("recalls.close", close)["code"], "conflict");
    assert_eq!(
        clinic.error("recalls.contact", contact(&recall, ayse, true))["code"],
        "conflict"
    );
    assert_eq!(clinic.ok("today.read", json!({}))["recalls"], json!([]));
    assert_eq!(status(&clinic, first.lot), json!("recalled"));
}

#[test]
fn a_recall_of_the_wrong_lot_is_undone() {
    let clinic = Clinic::new();
    let (_, first) = treated(&clinic, "Ayşe");
    let aside = clinic.lot(1, "Q1", "2027-04-30", 5.0);
    clinic.ok(
        "lots.quarantine",
        json!({ "lot": aside, "reason": "Box was wet." }),
    );
    let request = json!({ "lots": [first.lot, aside], "reason": "Particles found by the maker." });
    let recall = clinic.ok("recalls.open", request)["recall"].clone();
    assert_eq!(
        clinic.error("recalls.undo", json!({ "recall": recall, "reason": "" }))["fields"][0]["field"],
        "reason"
    );
    let undo = json!({ "recall": recall, "reason": "The notice is about A21." });
    assert_eq!(clinic.ok("recalls.undo", undo.clone())["state"], "undone");
    assert_eq!(status(&clinic, first.lot), json!("available"));
    let page = clinic.ok("lots.read", json!({ "lot": aside }));
    assert_eq!(
        (&page["row"]["status"], &page["quarantine_reason"]),
        (&json!("quarantined"), &json!("Box was wet."))
    );
    assert_eq!(clinic.error("recalls.undo", undo)["code"], "conflict");
    // It can be recalled for good afterwards.
    assert_eq!(open(&clinic, first.lot)["state"], "open");
}

#[test]
fn a_struck_contact_closes_nothing() {
    let clinic = Clinic::new();
    let (ayse, first) = treated(&clinic, "Ayşe");
    let recall = open(&clinic, first.lot);
    let page = clinic.ok("recalls.contact", contact(&recall, ayse, true));
    assert_eq!(page["waiting"], 0);
    let noted = page["exposed"][0]["contacts"][0]["contact"].clone();
    clinic.ok(
        "contacts.strike",
        json!({ "contact": noted, "reason": "It was somebody else." }),
    );
    let page = clinic.ok("recalls.read", json!({ "recall": recall["recall"] }));
    assert_eq!(
        (&page["waiting"], &page["exposed"][0]["contacts"]),
        (&json!(1), &json!([]))
    );
}

/// What a paper says, as poppler reads it.
fn paper(clinic: &Clinic, ask: Value) -> String {
    let shown = clinic.ok("documents.show", ask);
    crate::common::pdf_text(shown["pdf"].as_str().unwrap())
}

#[test]
fn its_papers_say_what_was_recorded() {
    let clinic = Clinic::new();
    let (ayse, first) = treated(&clinic, "Ayşe Demir");
    let recall = open(&clinic, first.lot);
    clinic.ok("recalls.contact", contact(&recall, ayse, false));
    let (number, patient) = (recall["recall"].clone(), json!(ayse));
    let letter = paper(
        &clinic,
        json!({ "kind": "recall_letter", "recall": number, "patient": patient, "language": null }),
    );
    for said in ["Ayşe Demir", "A12", "Particles found by the maker.", "1.5"] {
        assert!(letter.contains(said), "{said}: {letter}");
    }
    let calls = paper(
        &clinic,
        json!({ "kind": "recall_call_list", "recall": number, "language": null }),
    );
    for said in ["Ayşe Demir", "+90 532 111 22 33", "Call: Spoke"] {
        assert!(calls.contains(said), "{said}: {calls}");
    }
    let report = paper(
        &clinic,
        json!({ "kind": "recall_report", "recall": number, "language": null }),
    );
    // Received 10, used 1.5, so 8.5 are left.
    for said in [
        "FSN-118",
        "Dermaline",
        "8.5",
        "1.5",
        "Ayşe Demir",
        "No complaints.",
    ] {
        assert!(report.contains(said), "{said}: {report}");
    }
    // All letters at once are those of the people who wait for one, until nobody does.
    let letters = json!({ "kind": "recall_letters", "recall": number });
    let at_once = paper(&clinic, letters.clone());
    assert!(
        at_once.contains("Ayşe Demir") && at_once.contains("A12"),
        "{at_once}"
    );
    clinic.ok("recalls.contact", contact(&recall, ayse, true));
    let nobody = clinic.error("documents.show", letters);
    assert_eq!(nobody["fields"][0]["field"], "recall");

    let stranger = clinic.patient("Mehmet");
    let ask =
        json!({ "kind": "recall_letter", "recall": number, "patient": stranger, "language": null });
    assert_eq!(
        clinic.error("documents.show", ask)["fields"][0]["field"],
        "patient"
    );

    let request = json!({ "lots": [first.lot], "on": "2026-11-23", "way": "destroyed", "how": "Incinerated", "reason": "Recalled.",
                          "recall": number });
    let disposal = clinic.ok("disposals.record", request)["disposal"].clone();
    let certificate = paper(
        &clinic,
        json!({ "kind": "disposal", "disposal": disposal, "language": "en" }),
    );
    for said in ["S-000001", "Incinerated", "8.5", "TR-DERM-20417"] {
        assert!(certificate.contains(said), "{said}: {certificate}");
    }
    // What is printed leaves by the desk, under a name that names nobody.
    let ask =
        json!({ "kind": "recall_letter", "recall": number, "patient": patient, "language": "tr" });
    clinic.ok("documents.save", ask);
    let saved = clinic.desk.saved.lock().unwrap();
    assert!(!saved[0].0.contains("Demir") && saved[0].1.starts_with(b"%PDF"));
}

#[test]
fn the_label_of_a_vial_names_nobody() {
    let clinic = Clinic::new();
    let patient = clinic.patient("Ayşe Demir");
    let lot = clinic.lot(clinic.product(), "S1", "2027-04-30", 4.0);
    let request =
        json!({ "lot": lot, "opened": "2026-11-23T14:00", "ml": 2.0, "patient": patient });
    let vial = clinic.ok("vials.open", request)["vial"].clone();
    let label = paper(
        &clinic,
        json!({ "kind": "vial_label", "vial": vial, "language": "en" }),
    );
    for said in ["S1", "15:00", "P-000001"] {
        assert!(label.contains(said), "{said}: {label}");
    }
    assert!(!label.contains("Demir"));
}
