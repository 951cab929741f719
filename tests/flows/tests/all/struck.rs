//! What was recorded for the wrong patient is struck through: it stays to be read, and nothing counts it any more.

use flows::{Clinic, PASSPHRASE, Treated};
use serde_json::{Value, json};

use super::common::{ASSISTANT, add, inside, sign_in};

const WHY: &str = "It was another patient of the same name.";

fn strike(clinic: &Clinic, noun: &str, id: i64) -> Value {
    let (operation, field) = named(noun);
    clinic.ok(operation, json!({ field: id, "reason": WHY }))
}

fn refused(clinic: &Clinic, noun: &str, id: i64, reason: &str) -> Value {
    let (operation, field) = named(noun);
    clinic.error(operation, json!({ field: id, "reason": reason }))
}

fn named(noun: &str) -> (&'static str, &'static str) {
    match noun {
        "session" => ("sessions.strike", "session"),
        "screening" => ("screening.strike", "screening"),
        "intake" => ("intakes.strike", "intake"),
        _ => ("side_effects.strike", "side_effect"),
    }
}

fn page(clinic: &Clinic, patient: i64) -> Value {
    clinic.ok("patients.read", json!({ "patient": patient }))
}

fn session(clinic: &Clinic, session: i64) -> Value {
    clinic.ok("sessions.read", json!({ "session": session }))
}

fn lot(clinic: &Clinic, lot: i64) -> Value {
    clinic.ok("lots.read", json!({ "lot": lot }))
}

fn entries(page: &Value, kind: &str) -> Vec<Value> {
    let all = page["timeline"].as_array().unwrap().iter();
    all.filter(|entry| entry["kind"] == kind).cloned().collect()
}

/// Records the next session of a course, at hours of its own on the clock's day.
fn record(clinic: &Clinic, patient: i64, course: i64, lot: i64) -> i64 {
    let day = clinic.now().format("%Y-%m-%d").to_string();
    let (started, ended) = (format!("{day}T14:00"), format!("{day}T14:30"));
    let doses = json!([Clinic::dose(lot)]);
    let mut request = clinic.session(patient, course, doses, &started, &ended);
    request["overrides"] = json!([]);
    clinic.ok("sessions.record", request)["session"]
        .as_i64()
        .unwrap()
}

fn report(clinic: &Clinic, patient: i64) -> i64 {
    let request = json!({ "patient": patient, "effect": "redness", "grade": 1, "onset": "2026-11-23T14:45", "hospitalised": false,
                          "note": null });
    clinic.ok("side_effects.report", request)["side_effect"]
        .as_i64()
        .unwrap()
}

fn screening_of(page: &Value) -> i64 {
    entries(page, "screening")[0]["screening"].as_i64().unwrap()
}

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
        super::intake::record(&clinic, patient, super::intake::intake(told))["intake"]
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

#[test]
fn only_a_practitioner_strikes() {
    let clinic = Clinic::new();
    let patient = clinic.patient("Ayşe Demir");
    let session = clinic.treat(patient).session;
    let screening = screening_of(&page(&clinic, patient));
    let effect = report(&clinic, patient);
    add(&clinic, "Ece", "assistant", ASSISTANT);
    sign_in(&clinic, ASSISTANT);
    for (noun, id) in [
        ("session", session),
        ("screening", screening),
        ("intake", 1),
        ("side_effect", effect),
    ] {
        assert_eq!(
            refused(&clinic, noun, id, WHY)["code"],
            "forbidden",
            "{noun}"
        );
    }
}

#[test]
fn what_is_struck_is_struck_once_and_changed_no_more() {
    let clinic = Clinic::new();
    let patient = clinic.patient("Ayşe Demir");
    let session = clinic.treat(patient).session;
    let effect = report(&clinic, patient);
    let statements = [
        // Not all of it, not with something else, not twice, not back.
        "UPDATE session SET struck_at = 1",
        "UPDATE session SET struck_at = 1, struck_by = 1, struck_reason = 'x', note = 'x'",
        "UPDATE screening SET struck_at = 1, struck_by = 1, struck_reason = 'x', effective = 'stop'",
        "UPDATE screening SET day = '2020-01-01'",
        "DELETE FROM screening",
        "UPDATE side_effect SET struck_at = 1, struck_by = 1, struck_reason = 'x', grade = 5",
        "INSERT INTO stock_movement (lot, kind, microlitres, day, at, session, patient) VALUES (1, 'given_back', 1, '2026-11-23', 0, 1, 1)",
    ];
    let afterwards = [
        "UPDATE session SET struck_reason = 'x'",
        "UPDATE session SET struck_at = NULL, struck_by = NULL, struck_reason = NULL",
        "UPDATE screening SET struck_reason = 'x' WHERE struck_at IS NOT NULL",
        "UPDATE side_effect SET follow_up_on = NULL",
        "INSERT INTO stock_movement (lot, kind, microlitres, day, at, session, patient) VALUES (1, 'given_back', 1, '2026-11-23', 0, 1, 1)",
    ];
    let all_refused = |statements: &'static [&'static str]| {
        inside(&clinic, PASSPHRASE, |vault| {
            for sql in statements {
                let written = vault.write(super::common::entry(), move |w| {
                    w.execute(sql, vault::params![]).map(|_| ())
                });
                assert!(
                    matches!(written, Err(vault::StoreError::Constraint(_))),
                    "{sql}"
                );
            }
        });
        clinic.unlock();
    };
    all_refused(Vec::from(statements).leak());
    strike(&clinic, "side_effect", effect);
    strike(&clinic, "session", session);
    all_refused(Vec::from(afterwards).leak());
}

#[test]
fn a_merged_patient_has_what_was_struck_of_both() {
    let clinic = Clinic::new();
    let (kept, other) = (clinic.patient("Ayşe Demir"), clinic.patient("Ayse Demır"));
    let Treated {
        session: treated,
        lot: a12,
        ..
    } = clinic.treat(other);
    let pair = json!({ "a": kept, "b": other });
    let details = page(&clinic, kept)["details"].clone();
    let merge = json!({ "keep": kept, "other": other, "details": details });
    let merge = clinic.ok("patients.merge", merge)["merge"].clone();
    assert_eq!(page(&clinic, kept)["lots"].as_array().unwrap().len(), 1);
    strike(&clinic, "session", treated);
    let shown = page(&clinic, kept);
    assert_eq!(
        (&shown["lots"], &shown["course"]["done"]),
        (&json!([]), &json!(0))
    );
    assert_eq!(entries(&shown, "session")[0]["struck"], WHY);
    let told = clinic.ok(
        "history.list",
        json!({ "patient": kept, "changes_only": true }),
    );
    assert_eq!(told["entries"][0]["operation"], "sessions.strike");
    clinic.ok("patients.unmerge", json!({ "merge": merge }));
    assert_eq!(entries(&page(&clinic, kept), "session"), [] as [Value; 0]);
    assert_eq!(entries(&page(&clinic, other), "session")[0]["struck"], WHY);
    let compared = clinic.ok("patients.compare", pair);
    assert_eq!(
        (&compared["b"]["sessions"], &compared["b"]["screenings"]),
        (&json!(0), &json!(1))
    );
    assert_eq!(clinic.left(a12), 10.0);
}

#[test]
fn what_was_struck_is_no_visit_and_is_destroyed_with_the_record() {
    let clinic = Clinic::new();
    let patient = clinic.patient("Ayşe Demir");
    clinic.screen(patient);
    let course = clinic.course(patient, "2026-11-23");
    let a12 = clinic.lot(clinic.product(), "A12", "2099-04-30", 10.0);
    let due = || clinic.ok("retention.read", json!({}))["due"].clone();
    // Treated years later, so it seemed.
    clinic.clock("2046-12-03T12:00:00Z");
    let late = record(&clinic, patient, course, a12);
    clinic.clock("2047-01-10T12:00:00Z");
    assert_eq!(due(), json!([]));
    strike(&clinic, "session", late);
    assert_eq!(due()[0]["retention"]["keep_until"], "2046-11-23");
    let proposal = json!({ "patient": patient, "reason": "Time is over" });
    let destruction = clinic.ok("retention.propose", proposal)["destruction"].clone();
    clinic.clock("2047-01-20T12:00:00Z");
    let request = json!({ "destruction": destruction, "number": format!("P-{patient:06}") });
    clinic.ok("retention.destroy", request);
    assert_eq!(
        clinic.error("sessions.read", json!({ "session": late }))["code"],
        "not_found"
    );
    assert_eq!(clinic.left(a12), 10.0);
    assert_eq!(clinic.ok("history.verify", json!({}))["whole"], true);
    let told = clinic
        .ok("history.list", json!({ "changes_only": false }))
        .to_string();
    assert!(!told.contains(WHY), "{told}");
}

#[test]
fn after_a_struck_session_nobody_is_asked() {
    let clinic = Clinic::new();
    let patient = clinic.patient("Ayşe Demir");
    clinic.screen(patient);
    let course = clinic.course(patient, "2026-11-23");
    let a12 = clinic.lot(clinic.product(), "A12", "2026-11-20", 10.0);
    let doses = json!([Clinic::dose(a12)]);
    let mut request = clinic.session(
        patient,
        course,
        doses,
        "2026-11-23T14:00",
        "2026-11-23T14:30",
    );
    request["overrides"] =
        json!([{ "rule": "LOT-EXPIRED", "reason": "It was given before anybody looked." }]);
    let recorded = clinic.ok("sessions.record", request)["session"]
        .as_i64()
        .unwrap();
    let watches = || {
        clinic
            .ok("watches.list", json!({}))
            .as_array()
            .unwrap()
            .len()
    };
    assert_eq!(watches(), 1);
    strike(&clinic, "session", recorded);
    assert_eq!(watches(), 0);
}

#[test]
fn a_backup_brings_back_what_was_struck_as_struck() {
    let clinic = Clinic::new();
    let patient = clinic.patient("Ayşe Demir");
    let Treated {
        session: treated,
        lot: a12,
        ..
    } = clinic.treat(patient);
    strike(&clinic, "session", treated);
    let made = clinic.ok("backups.make", json!({}));
    let name = made["backups"][0]["name"].clone();
    let other = clinic.treat(clinic.patient("Deniz Kaya")).session;
    let ask = json!({ "place": "here", "name": name, "passphrase": PASSPHRASE });
    clinic.ok("backups.restore", ask);
    clinic.unlock();
    let lost = clinic.error("sessions.read", json!({ "session": other }));
    assert_eq!(lost["code"], "not_found");
    assert_eq!(session(&clinic, treated)["struck"]["reason"], WHY);
    assert_eq!(clinic.left(a12), 10.0);
    assert_eq!(
        refused(&clinic, "session", treated, WHY)["code"],
        "conflict"
    );
    assert_eq!(clinic.ok("history.verify", json!({}))["whole"], true);
}
