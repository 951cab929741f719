//! Two patients who are one: compared, merged, and parted again at any later time.

use crate::common::search;
use flows::Clinic;
use proptest::{prelude::*, test_runner::TestCaseError};
use serde_json::{Value, json};

fn page(clinic: &Clinic, patient: i64) -> Value {
    clinic.ok("patients.read", json!({ "patient": patient }))
}

fn merge(clinic: &Clinic, keep: i64, other: i64, details: &Value) -> i64 {
    let request = json!({ "keep": keep, "other": other, "details": details });
    clinic.ok("patients.merge", request)["merge"]
        .as_i64()
        .unwrap()
}

/// With the details of the one who stays.
fn plainly(clinic: &Clinic, keep: i64, other: i64) -> i64 {
    let details = page(clinic, keep)["details"].clone();
    merge(clinic, keep, other, &details)
}

fn kinds(page: &Value) -> Vec<String> {
    let all = page["timeline"].as_array().unwrap();
    all.iter()
        .map(|e| e["kind"].as_str().unwrap().to_owned())
        .collect()
}

fn treated(clinic: &Clinic, patient: i64, lot: i64) -> (i64, i64) {
    clinic.screen(patient);
    let course = clinic.course(patient, "2026-11-23");
    let doses = json!([Clinic::dose(lot)]);
    let request = clinic.session(
        patient,
        course,
        doses,
        "2026-11-23T14:00",
        "2026-11-23T14:30",
    );
    let session = clinic.ok("sessions.record", request)["session"]
        .as_i64()
        .unwrap();
    (course, session)
}

#[test]
fn a_merged_patient_is_read_as_one_and_parted_as_two() {
    let clinic = Clinic::new();
    let lot = clinic.lot(clinic.product(), "A12", "2027-04-30", 20.0);
    let (ayse, twice) = (clinic.patient("Ayşe Demir"), clinic.patient("Ayse Demır"));
    let (course, session) = treated(&clinic, twice, lot);
    clinic.clock("2026-11-24T12:00:00Z");
    let report = json!({ "patient": twice, "effect": "redness", "grade": 1, "onset": "2026-11-24T08:00", "hospitalised": false, "note": null });
    clinic.ok("side_effects.report", report);
    clinic.ok(
        "drafts.save",
        json!({ "key": format!("session:{twice}"), "content": { "note": "half" } }),
    );
    let (before, other_before) = (page(&clinic, ayse), page(&clinic, twice));

    let form = clinic.ok("patients.compare", json!({ "a": ayse, "b": twice }));
    assert_eq!(form["hindrance"], Value::Null);
    let side = |side: &str, what: &str| form[side][what].clone();
    for (what, a, b) in [
        ("sessions", 0, 1),
        ("courses", 0, 1),
        ("screenings", 0, 2),
        ("side_effects", 0, 1),
    ] {
        assert_eq!(
            (side("a", what), side("b", what)),
            (json!(a), json!(b)),
            "{what}"
        );
    }
    assert_eq!(
        (side("a", "under_way"), side("b", "under_way")),
        (Value::Null, json!(course))
    );

    let mut chosen = before["details"].clone();
    chosen["former_names"] = json!(["Ayse Demır"]);
    let merged = merge(&clinic, ayse, twice, &chosen);

    // Everything is read of both numbers, under the name of the one who stayed.
    let one = page(&clinic, ayse);
    assert_eq!(one["course"]["course"], course);
    assert_eq!(one["open_side_effects"].as_array().unwrap().len(), 1);
    assert!(
        ["merged", "session", "side_effect", "screening"]
            .iter()
            .all(|kind| kinds(&one).iter().any(|k| k == kind))
    );
    assert_eq!(one["merges"][0]["merged_name"], "Ayse Demır");
    assert_eq!(
        page(&clinic, twice)["patient"],
        ayse,
        "found as the one who stayed"
    );
    let found = clinic.ok(
        "patients.search",
        json!({ "query": "demir", "limit": null }),
    );
    assert_eq!(found["rows"].as_array().unwrap().len(), 1);
    assert_eq!(found["rows"][0]["open_side_effects"], 1);
    assert_eq!(one["lots"][0]["lot"], lot, "what the other received");
    let uses = clinic.ok("lots.read", json!({ "lot": lot }));
    assert_eq!(
        (
            &uses["uses"][0]["patient"],
            &uses["uses"][0]["patient_name"]
        ),
        (&json!(ayse), &json!("Ayşe Demir"))
    );
    assert_eq!(uses["side_effects"][0]["patient"], ayse);
    let seen = clinic.ok("sessions.read", json!({ "session": session }));
    assert_eq!(
        (&seen["patient"], &seen["patient_name"]),
        (&json!(ayse), &json!("Ayşe Demir"))
    );
    let draft = clinic.ok("drafts.read", json!({ "key": format!("session:{ayse}") }));
    assert_eq!(draft["content"]["note"], "half");
    clinic.clock("2026-12-05T12:00:00Z");
    let today = clinic.ok("today.read", json!({}));
    assert_eq!(today["sessions"][0]["patient"], ayse);
    assert_eq!(
        (&today["follow_ups"][0]["patient"], &today["patients"]),
        (&json!(ayse), &json!(1))
    );
    for patient in [ayse, twice] {
        let history = clinic.ok(
            "history.list",
            json!({ "patient": patient, "changes_only": true }),
        );
        let words: Vec<_> = history["entries"]
            .as_array()
            .unwrap()
            .iter()
            .map(|e| e["operation"].clone())
            .collect();
        assert_eq!(
            words.iter().filter(|w| *w == "patients.merge").count(),
            1,
            "told once"
        );
        assert!(words.contains(&json!("sessions.record")));
        assert_eq!(history["entries"][0]["words"], "Patients merged");
    }

    // A session of the course that came along goes with it; what is new belongs to the one who stayed.
    clinic.clock("2026-12-07T12:00:00Z");
    let request = clinic.session(
        ayse,
        course,
        json!([Clinic::dose(lot)]),
        "2026-12-07T14:00",
        "2026-12-07T14:30",
    );
    clinic.ok("sessions.record", request);
    clinic.screen(ayse);

    let undone = clinic.ok("patients.unmerge", json!({ "merge": merged }));
    assert_eq!(undone["details_back"], true);
    let (own, other) = (page(&clinic, ayse), page(&clinic, twice));
    assert_eq!(own["details"], before["details"]);
    assert_eq!(other["details"], other_before["details"]);
    assert_eq!(other["patient"], twice);
    assert_eq!(own["course"], Value::Null);
    assert_eq!(other["course"]["done"], 2);
    assert_eq!(
        kinds(&own),
        ["unmerged", "screening", "merged", "registered"]
    );
    assert_eq!(kinds(&other).iter().filter(|k| *k == "session").count(), 2);
    assert_eq!(
        clinic.error("patients.unmerge", json!({ "merge": merged }))["code"],
        "conflict"
    );
    assert!(
        clinic.ok("history.verify", json!({}))["whole"]
            .as_bool()
            .unwrap()
    );
}

#[test]
fn the_number_of_before_finds_who_stayed() {
    let clinic = Clinic::new();
    let keep = clinic.patient("Ayşe Demir");
    let other = clinic.patient("Olga Petrova");
    let old = page(&clinic, other)["number"].clone();
    let found = || {
        let rows = search(&clinic, old.as_str().unwrap(), None);
        let row = |row: &Value| (row["patient"].clone(), row["matched"].clone());
        rows.iter().map(row).collect::<Vec<_>>()
    };
    assert_eq!(found(), [(json!(other), Value::Null)]);
    let merged = plainly(&clinic, keep, other);
    let why = json!({ "field": "identifier", "text": old });
    assert_eq!(found(), [(json!(keep), why)]);
    clinic.ok("patients.unmerge", json!({ "merge": merged }));
    assert_eq!(found(), [(json!(other), Value::Null)]);
}

#[test]
fn two_courses_under_way_are_not_made_one() {
    let clinic = Clinic::new();
    let (a, b) = (clinic.patient("Ayşe Demir"), clinic.patient("Ayşe Demir"));
    for patient in [a, b] {
        clinic.screen(patient);
    }
    let course = clinic.course(a, "2026-11-30");
    clinic.course(b, "2026-11-30");
    let sentence = clinic.ok("patients.compare", json!({ "a": a, "b": b }))["hindrance"].clone();
    assert!(
        sentence.as_str().unwrap().contains("P-000002"),
        "{sentence}"
    );
    let request = json!({ "keep": a, "other": b, "details": page(&clinic, a)["details"] });
    let error = clinic.error("patients.merge", request.clone());
    assert_eq!(
        (&error["code"], &error["message"]),
        (&json!("refused"), &sentence)
    );
    clinic.ok(
        "courses.stop",
        json!({ "course": course, "reason": "Registered twice" }),
    );
    clinic.ok("patients.merge", request);
    // The one under way is the person's, though the other is the older number's newest.
    let one = page(&clinic, a);
    assert_eq!(one["next_step"], "record_session");
    let plan = json!({ "protocol": "seed", "first_day": "2026-11-30", "sessions": 8, "gap_days": 14, "maintenance_months": 3 });
    assert_eq!(
        clinic.error("courses.plan", json!({ "patient": a, "plan": plan }))["code"],
        "refused"
    );
}

#[test]
fn details_are_put_back_only_as_the_merge_left_them() {
    let clinic = Clinic::new();
    let (a, b, c) = (
        clinic.patient("A One"),
        clinic.patient("B Two"),
        clinic.patient("C Three"),
    );
    let before = page(&clinic, a)["details"].clone();
    let noted = |text: &str| {
        let mut details = page(&clinic, a)["details"].clone();
        details["note"] = json!(text);
        details
    };
    let first = merge(&clinic, a, b, &noted("of b"));
    let second = merge(&clinic, a, c, &noted("of b and c"));
    // The later merge still stands on it.
    assert_eq!(
        clinic.ok("patients.unmerge", json!({ "merge": first }))["details_back"],
        false
    );
    assert_eq!(page(&clinic, a)["details"]["note"], "of b and c");
    assert_eq!(
        clinic.ok("patients.unmerge", json!({ "merge": second }))["details_back"],
        true
    );
    assert_eq!(page(&clinic, a)["details"], before);

    let third = merge(&clinic, a, b, &noted("of b"));
    clinic.ok(
        "patients.change",
        json!({ "patient": b, "details": noted("written since") }),
    );
    assert_eq!(
        clinic.ok("patients.unmerge", json!({ "merge": third }))["details_back"],
        false
    );
    assert_eq!(page(&clinic, a)["details"]["note"], "written since");
    assert_eq!(page(&clinic, b)["details"]["name"], "B Two");
}

#[test]
fn what_cannot_be_merged_says_so_at_its_field() {
    let clinic = Clinic::new();
    let (a, b) = (clinic.patient("A One"), clinic.patient("B Two"));
    let details = page(&clinic, a)["details"].clone();
    let request =
        |keep: i64, other: i64| json!({ "keep": keep, "other": other, "details": details });
    assert_eq!(
        clinic.error("patients.merge", request(a, a))["field"],
        "other"
    );
    assert_eq!(
        clinic.error("patients.merge", request(a, 99))["code"],
        "not_found"
    );
    assert_eq!(
        clinic.error("patients.compare", json!({ "a": a, "b": a }))["field"],
        "b"
    );
    let mut wrong = request(a, b);
    wrong["details"]["name"] = json!(" ");
    assert_eq!(
        clinic.error("patients.merge", wrong)["field"],
        "details.name"
    );
    assert_eq!(
        clinic.error("patients.unmerge", json!({ "merge": 1 }))["code"],
        "not_found"
    );
    plainly(&clinic, a, b);
    assert_eq!(
        clinic.error("patients.merge", request(b, a))["field"],
        "other",
        "they are one already"
    );
    assert_eq!(page(&clinic, b)["patient"], a);
}

/// What is a patient's own, whoever it was merged with: details, and the days of its screenings by number.
fn own(clinic: &Clinic, patient: i64) -> (i64, Value, Vec<Value>) {
    let page = page(clinic, patient);
    let screenings = page["timeline"].as_array().unwrap().iter();
    let screenings = screenings
        .filter(|e| e["kind"] == "screening")
        .map(|e| e["screening"].clone());
    (
        page["patient"].as_i64().unwrap(),
        page["details"].clone(),
        screenings.collect(),
    )
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 6, ..ProptestConfig::default() })]

    #[test]
    fn merges_in_any_order_and_undone_in_any_order_leave_everything_as_before(
        steps in prop::collection::vec((0..5_usize, 0..5_usize, 0..8_usize, any::<bool>()), 1..14),
        order in any::<prop::sample::Index>(),
    ) {
        let clinic = Clinic::new();
        let patients: Vec<i64> = ["A", "B", "C", "D", "E"].iter().map(|name| clinic.patient(name)).collect();
        for patient in &patients {
            clinic.screen(*patient);
        }
        let before: Vec<_> = patients.iter().map(|p| own(&clinic, *p)).collect();
        let (mut standing, mut into): (Vec<(i64, i64, i64)>, Vec<i64>) = (Vec::new(), patients.clone());
        for (n, (x, y, z, undo)) in steps.into_iter().enumerate() {
            let roots: Vec<i64> = patients.iter().map(|p| root(&into, &patients, *p)).collect();
            if undo && !standing.is_empty() {
                let (merge, _, merged) = standing.remove(z % standing.len());
                clinic.ok("patients.unmerge", json!({ "merge": merge }));
                into[place(&patients, merged)?] = merged;
            } else if roots[x] != roots[y] {
                let mut details = page(&clinic, patients[x])["details"].clone();
                details["note"] = json!(format!("merge {n}"));
                let done = merge(&clinic, patients[x], patients[y], &details);
                standing.push((done, roots[x], roots[y]));
                into[place(&patients, roots[y])?] = roots[x];
            }
            // Each number leads to its root, and a root has the screenings of all of its own.
            for (at, patient) in patients.iter().enumerate() {
                let expected = root(&into, &patients, *patient);
                let (found, _, screenings) = own(&clinic, *patient);
                prop_assert_eq!(found, expected);
                let mut all: Vec<_> = patients.iter().enumerate()
                    .filter(|(_, p)| root(&into, &patients, **p) == expected)
                    .flat_map(|(i, _)| before[i].2.clone()).map(|n| n.as_i64()).collect();
                let mut screenings: Vec<_> = screenings.iter().map(Value::as_i64).collect();
                all.sort();
                screenings.sort();
                prop_assert_eq!(screenings, all, "of number {}", at);
            }
        }
        while !standing.is_empty() {
            let (merge, ..) = standing.remove(order.index(standing.len()));
            clinic.ok("patients.unmerge", json!({ "merge": merge }));
        }
        let after: Vec<_> = patients.iter().map(|p| own(&clinic, *p)).collect();
        prop_assert_eq!(after, before);
    }
}

fn place(patients: &[i64], patient: i64) -> Result<usize, TestCaseError> {
    patients
        .iter()
        .position(|p| *p == patient)
        .ok_or_else(|| TestCaseError::fail("unknown"))
}

fn root(into: &[i64], patients: &[i64], patient: i64) -> i64 {
    let mut at = patient;
    while let Some(i) = patients
        .iter()
        .position(|p| *p == at)
        .filter(|i| into[*i] != at)
    {
        at = into[i];
    }
    at
}
