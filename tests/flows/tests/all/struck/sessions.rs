//! A session of somebody else: the course, the stock and a recall are as if it had not been.

use flows::{Clinic, Treated};
use serde_json::json;

use super::{WHY, entries, lot, page, record, refused, report, session, strike};

#[test]
fn a_session_of_somebody_else_counts_nowhere_and_stays_to_be_read() {
    let clinic = Clinic::new();
    let wrong = clinic.patient("Ayşe Demir");
    clinic.screen(wrong);
    let course = clinic.course(wrong, "2026-11-23");
    let a12 = clinic.lot(clinic.product(), "A12", "2027-04-30", 10.0);
    let before = page(&clinic, wrong);
    let recorded = record(&clinic, wrong, course, a12);
    let written = session(&clinic, recorded);
    assert_eq!(page(&clinic, wrong)["course"]["done"], 1);
    let open = json!({ "lots": [a12], "reason": "Particles.", "notice_from": null, "notice_number": null });
    let recall = clinic.ok("recalls.open", open)["recall"].clone();

    for reason in ["", " x "] {
        let error = refused(&clinic, "session", recorded, reason);
        assert_eq!(error["field"], "reason");
    }
    let nobodys = refused(&clinic, "session", recorded + 7, WHY);
    assert_eq!(nobodys["code"], "not_found");
    strike(&clinic, "session", recorded);
    let twice = refused(&clinic, "session", recorded, WHY);
    assert_eq!(twice["code"], "conflict");

    // It is to be read as it was, with who struck it and why.
    let mut read = session(&clinic, recorded);
    let struck = read["struck"].take();
    assert_eq!(
        struck,
        json!({ "at": "2026-11-23T15:00", "by": "Dr. Defne Aksoy", "reason": WHY })
    );
    assert_eq!(read, written);
    let after = page(&clinic, wrong);
    assert_eq!(entries(&after, "session")[0]["struck"], WHY);
    // Its course, the next step and what was received are as if it had never been.
    for kept in ["course", "standing", "next_step", "screening", "lots"] {
        assert_eq!(after[kept], before[kept], "{kept}");
    }
    let today = clinic.ok("today.read", json!({}));
    assert_eq!(today["sessions"][0]["number"], 1);
    assert_eq!(today["sessions"][0]["due"], "today");
    // Nobody was exposed, and the lot has everything.
    let recall = clinic.ok("recalls.read", json!({ "recall": recall }));
    assert_eq!(
        (&recall["exposed"], &recall["waiting"]),
        (&json!([]), &json!(0))
    );
    assert_eq!(recall["lots"][0]["used"], 0.0);
    let a12 = lot(&clinic, a12);
    assert_eq!((&a12["uses"], &a12["uses_in_all"]), (&json!([]), &json!(0)));
    assert_eq!(a12["row"]["left"], 10.0);
    let newest = &a12["movements"][0];
    assert_eq!(
        (&newest["kind"], &newest["ml"]),
        (&json!("given_back"), &json!(1.5))
    );
    assert_eq!(newest["session"], recorded);
    assert_eq!(
        newest["reason"],
        json!(null),
        "what was typed may name somebody"
    );
    // No sheet and no addendum is made of it.
    let sheet = json!({ "session": recorded, "language": null });
    assert_eq!(clinic.error("aftercare.sheet", sheet)["code"], "conflict");
    let amend = json!({ "session": recorded, "content": "Both sides.", "reason": "A slip." });
    assert_eq!(clinic.error("sessions.amend", amend)["code"], "conflict");
    // The history says it in plain words, about the patient and the session.
    let told = clinic.ok(
        "history.list",
        json!({ "patient": wrong, "changes_only": true }),
    );
    let newest = told["entries"][0].to_string();
    assert!(
        newest.contains("Session struck") && newest.contains(WHY),
        "{newest}"
    );
    let of_it = clinic.ok(
        "history.list",
        json!({ "noun": "sessions", "id": recorded, "changes_only": true }),
    );
    assert_eq!(of_it["entries"][0]["operation"], "sessions.strike");
    assert_eq!(clinic.ok("history.verify", json!({}))["whole"], true);
}

#[test]
fn recorded_anew_for_the_right_patient_the_stock_and_the_recall_are_right() {
    let clinic = Clinic::new();
    let (wrong, right) = (clinic.patient("Ayşe Demir"), clinic.patient("Ayşe Demir"));
    let Treated {
        course,
        lot: a12,
        session: mistaken,
    } = clinic.treat(wrong);
    clinic.screen(right);
    let own = clinic.course(right, "2026-11-23");
    strike(&clinic, "session", mistaken);
    record(&clinic, right, own, a12);
    assert_eq!(clinic.left(a12), 8.5);
    let used = lot(&clinic, a12)["uses"].clone();
    assert_eq!(used.as_array().unwrap().len(), 1);
    assert_eq!(used[0]["patient"], right);
    assert_eq!(clinic.ok("lots.uses", json!({ "lot": a12 })), used);
    let recall = clinic.ok(
        "recalls.open",
        json!({ "lots": [a12], "reason": "Particles." }),
    );
    assert_eq!(recall["exposed"].as_array().unwrap().len(), 1);
    assert_eq!(recall["exposed"][0]["patient"], right);
    assert_eq!(recall["lots"][0]["used"], 1.5);
    // The number is free again in the course of the one who was not treated.
    let other = clinic.lot(1, "B1", "2027-04-30", 10.0);
    let again = record(&clinic, wrong, course, other);
    assert_eq!(session(&clinic, again)["number"], 1);
    let course = page(&clinic, wrong)["course"].clone();
    assert_eq!(
        (&course["done"], &course["sessions"][0]["session"]),
        (&json!(1), &json!(again))
    );
    // And may be struck again.
    strike(&clinic, "session", again);
    assert_eq!(entries(&page(&clinic, wrong), "session").len(), 2);
}

#[test]
fn a_session_in_the_middle_leaves_its_number_to_the_next() {
    let clinic = Clinic::new();
    let patient = clinic.patient("Ayşe Demir");
    let Treated {
        course, lot: a12, ..
    } = clinic.treat(patient);
    let mut sessions = Vec::new();
    for day in ["2026-12-07", "2026-12-21"] {
        clinic.clock(&format!("{day}T12:00:00Z"));
        sessions.push(record(&clinic, patient, course, a12));
    }
    strike(&clinic, "session", sessions[0]);
    let view = page(&clinic, patient)["course"].clone();
    assert_eq!(view["done"], 2);
    assert_eq!(view["sessions"][1]["session"], json!(null));
    // A fortnight after the last that stands.
    assert_eq!(view["sessions"][1]["planned_on"], "2027-01-04");
    assert_eq!(view["standing"]["next_on"], "2027-01-04");
    clinic.clock("2027-01-04T12:00:00Z");
    assert_eq!(
        clinic.ok("sessions.prepare", json!({ "patient": patient }))["number"],
        2
    );
    let second = record(&clinic, patient, course, a12);
    assert_eq!(session(&clinic, second)["number"], 2);
    assert_eq!(
        clinic.ok("sessions.prepare", json!({ "patient": patient }))["number"],
        4
    );
}

#[test]
fn a_course_that_had_ended_goes_on_unless_another_is_under_way() {
    let clinic = Clinic::new();
    let patient = clinic.patient("Ayşe Demir");
    clinic.screen(patient);
    let plan = json!({ "protocol": "seed", "first_day": "2026-11-23", "sessions": 6, "gap_days": 14, "maintenance_months": 3 });
    let plan = json!({ "patient": patient, "plan": plan });
    let course = clinic.ok("courses.plan", plan)["course"].as_i64().unwrap();
    let a12 = clinic.lot(clinic.product(), "A12", "2027-12-31", 50.0);
    let mut last = 0;
    for day in [
        "2026-11-23",
        "2026-12-07",
        "2026-12-21",
        "2027-01-04",
        "2027-01-18",
        "2027-02-01",
    ] {
        clinic.clock(&format!("{day}T12:00:00Z"));
        last = record(&clinic, patient, course, a12);
    }
    assert_eq!(page(&clinic, patient)["standing"]["state"], "maintenance");
    strike(&clinic, "session", last);
    let standing = page(&clinic, patient)["standing"].clone();
    assert_eq!(
        standing,
        json!({ "state": "in_course", "next_on": "2027-02-01" })
    );
    let last = record(&clinic, patient, course, a12);
    let next = clinic.course(patient, "2027-05-03");
    strike(&clinic, "session", last);
    let shown = page(&clinic, patient);
    assert_eq!(shown["course"]["course"], next);
    let stopped = &entries(&shown, "course_stopped")[0];
    assert_eq!(
        (&stopped["course"], &stopped["reason"]),
        (&json!(course), &json!(WHY))
    );
}

#[test]
fn a_session_with_a_side_effect_is_struck_only_after_it() {
    let clinic = Clinic::new();
    let patient = clinic.patient("Ayşe Demir");
    let Treated {
        session: treated,
        lot: a12,
        ..
    } = clinic.treat(patient);
    let effect = report(&clinic, patient);
    let error = refused(&clinic, "session", treated, WHY);
    assert_eq!(error["code"], "conflict");
    assert!(
        error["message"].as_str().unwrap().contains("side effect"),
        "{error}"
    );
    assert_eq!(
        session(&clinic, treated)["struck"],
        json!(null),
        "nothing was half-written"
    );
    assert_eq!(clinic.left(a12), 8.5);
    assert_eq!(
        lot(&clinic, a12)["side_effects"].as_array().unwrap().len(),
        1
    );
    assert_eq!(page(&clinic, patient)["next_step"], "record_session");

    let row = strike(&clinic, "side_effect", effect);
    assert_eq!(
        (&row["struck"]["reason"], &row["follow_up_on"]),
        (&json!(WHY), &json!(null))
    );
    assert_eq!(
        refused(&clinic, "side_effect", effect, WHY)["code"],
        "conflict"
    );
    let seen =
        json!({ "side_effect": effect, "outcome": "resolved", "note": null, "next_on": null });
    assert_eq!(
        clinic.error("side_effects.follow_up", seen)["code"],
        "conflict"
    );
    assert_eq!(lot(&clinic, a12)["side_effects"], json!([]));
    assert_eq!(
        clinic.ok("side_effects.list", json!({ "open_only": true })),
        json!([])
    );
    assert_eq!(clinic.ok("today.read", json!({}))["follow_ups"], json!([]));
    let shown = page(&clinic, patient);
    assert_eq!(shown["open_side_effects"], json!([]));
    assert_eq!(entries(&shown, "side_effect")[0]["struck"], WHY);
    let asked = json!({ "query": "", "filter": "open_side_effect", "limit": 10 });
    assert_eq!(clinic.ok("patients.search", asked)["rows"], json!([]));

    strike(&clinic, "session", treated);
    assert_eq!(
        session(&clinic, treated)["side_effects"][0]["struck"]["reason"],
        WHY
    );
    // What begins now is laid to no session that was struck.
    let located = json!({ "patient": patient, "onset": "2026-11-23T14:50" });
    assert_eq!(
        clinic.ok("side_effects.locate", located)["session"],
        json!(null)
    );
}

#[test]
fn what_was_drawn_goes_back_into_its_vial_and_mix_even_when_they_are_gone() {
    let clinic = Clinic::new();
    let (wrong, right) = (clinic.patient("Ayşe Demir"), clinic.patient("Deniz Kaya"));
    for patient in [wrong, right] {
        clinic.screen(patient);
    }
    let product = clinic.product();
    let change = json!({ "product": product, "details": { "name": "Revita Complex", "maker": null, "presentation": "vial", "container_ml": 5.0,
        "dosing": "multi", "ingredients": [{ "ingredient": "biotin", "name": null, "strength": null }] } });
    clinic.ok("products.change", change);
    let a12 = clinic.lot(product, "A12", "2027-04-30", 10.0);
    let opened = clinic.ok(
        "vials.open",
        json!({ "lot": a12, "opened": "2026-11-23T13:50" }),
    );
    let vial = opened["vial"].as_i64().unwrap();
    let course = |patient| clinic.course(patient, "2026-11-23");
    let request = |patient, course| {
        let dose = json!({ "zone": "vertex", "technique": "nappage", "depth_mm": 2.0, "points": 30, "ml": 1.5, "lot": a12, "vial": vial });
        let mixed = json!({ "zone": "frontal", "technique": "nappage", "depth_mm": 2.0, "points": 30, "ml": 1.0, "mix": 0 });
        let mut request = clinic.session(
            patient,
            course,
            json!([dose, mixed]),
            "2026-11-23T14:00",
            "2026-11-23T14:30",
        );
        request["mixes"] = json!([{ "draws": [{ "lot": a12, "vial": vial, "ml": 0.5 }, { "lot": a12, "ml": 0.5 }] }]);
        request
    };
    let recorded = clinic.ok("sessions.record", request(wrong, course(wrong)))["session"]
        .as_i64()
        .unwrap();
    assert_eq!(clinic.left(a12), 7.5);
    clinic.ok(
        "vials.discard",
        json!({ "vial": vial, "reason": "Its time was over." }),
    );
    assert_eq!(clinic.left(a12), 4.5);
    let rest = json!({ "lots": [a12], "on": "2026-11-23", "way": "destroyed", "how": "Incinerated", "reason": "Too warm.", "witness": "Ece" });
    clinic.ok("disposals.record", rest);
    assert_eq!(clinic.left(a12), 0.0);

    strike(&clinic, "session", recorded);
    assert_eq!(clinic.left(a12), 2.5);
    let again = lot(&clinic, a12)["vials"][0].clone();
    assert_eq!(
        (&again["left"], &again["closed"], &again["discard_reason"]),
        (&json!(2.0), &json!(false), &json!(null))
    );
    assert!(
        lot(&clinic, a12)["movements"]
            .as_array()
            .unwrap()
            .iter()
            .filter(|one| one["kind"] == "given_back")
            .count()
            == 3
    );
    clinic.ok("sessions.record", request(right, course(right)));
    assert_eq!(clinic.left(a12), 0.0);
    let uses = lot(&clinic, a12)["uses"].clone();
    assert_eq!(
        (&uses[0]["patient"], &uses[0]["ml"], &uses[1]),
        (&json!(right), &json!(2.5), &json!(null))
    );
    assert_eq!(lot(&clinic, a12)["vials"][0]["closed"], true);
}
