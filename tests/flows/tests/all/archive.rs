//! Out of the lists and back, the dead, what holds a record and how long it is kept.

use crate::common::search;
use flows::{Clinic, Treated};
use serde_json::{Value, json};

fn page(clinic: &Clinic, patient: i64) -> Value {
    clinic.ok("patients.read", json!({ "patient": patient }))
}

fn change(clinic: &Clinic, patient: i64, field: &str, value: Value) {
    let mut details = page(clinic, patient)["details"].clone();
    details[field] = value;
    clinic.ok(
        "patients.change",
        json!({ "patient": patient, "details": details }),
    );
}

fn due(clinic: &Clinic, list: &str) -> usize {
    clinic.ok("today.read", json!({}))[list]
        .as_array()
        .unwrap()
        .len()
}

/// In a course, with a side effect open.
fn treated(clinic: &Clinic) -> (i64, i64, i64) {
    let patient = clinic.patient("Ayşe Demir");
    let Treated { course, lot, .. } = clinic.treat(patient);
    clinic.clock("2026-11-24T12:00:00Z");
    let report = json!({ "patient": patient, "effect": "redness", "grade": 1, "onset": "2026-11-24T08:00", "hospitalised": false, "note": null });
    clinic.ok("side_effects.report", report);
    clinic.clock("2026-12-01T12:00:00Z");
    (patient, course, lot)
}

#[test]
fn archived_is_out_of_the_lists_and_not_out_of_the_records() {
    let clinic = Clinic::new();
    let (patient, ..) = treated(&clinic);
    assert_eq!(
        (due(&clinic, "sessions"), due(&clinic, "follow_ups")),
        (1, 1)
    );
    let archive = json!({ "patient": patient, "reason": "Moved away" });
    clinic.ok("patients.archive", archive.clone());
    assert_eq!(
        clinic.error("patients.archive", archive)["code"],
        "conflict"
    );
    assert_eq!(
        (due(&clinic, "sessions"), due(&clinic, "follow_ups")),
        (0, 1),
        "an open side effect is still asked after"
    );
    let found = clinic.ok("patients.search", json!({ "query": "", "limit": null }));
    assert_eq!(found["rows"], json!([]));
    assert_eq!(
        page(&clinic, patient)["next_step"],
        "follow_up",
        "an open side effect is still asked after"
    );
    assert_eq!(
        page(&clinic, patient)["archived"],
        json!({ "on": "2026-12-01", "reason": "Moved away" })
    );

    clinic.clock("2026-12-02T12:00:00Z");
    clinic.ok("patients.restore", json!({ "patient": patient }));
    assert_eq!(
        clinic.error("patients.restore", json!({ "patient": patient }))["code"],
        "conflict"
    );
    assert_eq!(due(&clinic, "sessions"), 1);
    let one = page(&clinic, patient);
    assert_eq!(one["archived"], Value::Null);
    let entries = one["timeline"].as_array().unwrap();
    assert_eq!(
        entries[0],
        json!({ "kind": "restored", "on": "2026-12-02" })
    );
    assert_eq!(
        entries[1],
        json!({ "kind": "archived", "on": "2026-12-01", "reason": "Moved away" })
    );
    let history = clinic.ok(
        "history.list",
        json!({ "patient": patient, "changes_only": true }),
    );
    let told = |at: usize| {
        (
            history["entries"][at]["words"].clone(),
            history["entries"][at]["subjects"][0]["changes"].clone(),
        )
    };
    assert_eq!(told(0).0, "Patient restored from the archive");
    assert_eq!(
        told(1),
        (
            json!("Patient archived"),
            json!([
                { "field": "Archived", "before": null, "after": "Yes" },
                { "field": "Reason", "before": null, "after": "Moved away" },
            ])
        )
    );
}

#[test]
fn maintenance_is_not_due_for_the_archived_nor_for_the_dead() {
    let clinic = Clinic::new();
    let patient = clinic.patient("Ayşe Demir");
    clinic.screen(patient);
    let course = clinic.course(patient, "2026-11-23");
    let lot = clinic.lot(clinic.product(), "A12", "2028-04-30", 20.0);
    let first = flows::at("2026-11-23T12:00:00Z");
    for fortnight in 0..8 {
        clinic.stand_at(first + chrono::Duration::days(14 * fortnight));
        let day = clinic.now().date_naive();
        let doses = json!([Clinic::dose(lot)]);
        let request = clinic.session(
            patient,
            course,
            doses,
            &format!("{day}T14:00"),
            &format!("{day}T14:30"),
        );
        clinic.ok("sessions.record", request);
    }
    clinic.clock("2027-07-01T12:00:00Z");
    // The list of patients tells the same as the day's.
    let due = |clinic: &Clinic, what: &str| {
        let today = due(clinic, what);
        let listed = search(clinic, "", Some("maintenance_due"));
        assert_eq!(listed.len(), today, "{listed:?}");
        today
    };
    assert_eq!(due(&clinic, "maintenance"), 1);
    clinic.ok("patients.archive", json!({ "patient": patient }));
    assert_eq!(due(&clinic, "maintenance"), 0);
    clinic.ok("patients.restore", json!({ "patient": patient }));
    // Of one person who was two, one course under way is enough.
    let other = clinic.patient("Ayşe Demır");
    clinic.screen(other);
    clinic.course(other, "2027-08-01");
    let details = page(&clinic, patient)["details"].clone();
    let request = json!({ "keep": patient, "other": other, "details": details });
    let merge = clinic.ok("patients.merge", request)["merge"].clone();
    assert_eq!(due(&clinic, "maintenance"), 0);
    clinic.ok("patients.unmerge", json!({ "merge": merge }));
    assert_eq!(due(&clinic, "maintenance"), 1);
    change(&clinic, patient, "deceased_on", json!("2027-06-30"));
    assert_eq!(due(&clinic, "maintenance"), 0);
}

#[test]
fn nothing_is_planned_or_recorded_after_a_death() {
    let clinic = Clinic::new();
    let (patient, course, lot) = treated(&clinic);
    let listed = |filter| search(&clinic, "", Some(filter)).len();
    assert_eq!(listed("in_course"), 1);
    change(&clinic, patient, "deceased_on", json!("2026-11-30"));
    assert_eq!(listed("in_course"), 0);
    assert_eq!(page(&clinic, patient)["next_step"], Value::Null);
    assert_eq!(due(&clinic, "sessions"), 0);
    let session = |day: &str| {
        let doses = json!([Clinic::dose(lot)]);
        clinic.session(
            patient,
            course,
            doses,
            &format!("{day}T10:00"),
            &format!("{day}T10:30"),
        )
    };
    let error = clinic.error("sessions.record", session("2026-12-01"));
    assert_eq!(
        (&error["code"], &error["field"]),
        (&json!("invalid"), &json!("started"))
    );
    assert!(
        error["message"].as_str().unwrap().contains("30 Nov 2026"),
        "{error}"
    );
    // Signed later, of the last day: that was possible.
    assert_eq!(
        clinic.error("sessions.record", session("2026-11-30"))["code"],
        "needs_reason"
    );
    let screening =
        json!({ "patient": patient, "answers": clinic.answers(patient), "overrides": [] });
    assert_eq!(
        clinic.error("screening.record", screening)["field"],
        "patient"
    );
    let report = json!({ "patient": patient, "effect": "redness", "grade": 1, "onset": "2026-12-01T08:00", "hospitalised": false, "note": null });
    assert_eq!(
        clinic.error("side_effects.report", report)["field"],
        "onset"
    );
    let plan = json!({ "protocol": "seed", "first_day": "2026-12-07", "sessions": 8, "gap_days": 14, "maintenance_months": 3 });
    assert_eq!(
        clinic.error("courses.plan", json!({ "patient": patient, "plan": plan }))["field"],
        "plan.first_day"
    );
    clinic.clock("2027-01-04T12:00:00Z");
    assert_eq!(listed("overdue"), 0);
}

#[test]
fn a_record_is_kept_by_the_rule_of_the_country_and_a_hold_outlasts_it() {
    let clinic = Clinic::new();
    let (patient, ..) = treated(&clinic);
    let retention = || page(&clinic, patient)["retention"].clone();
    // Istanbul: 20 years after the last contact, which was the report of 24 November.
    assert_eq!(
        retention(),
        json!({ "rule": "tr", "years": 20, "keep_until": "2046-11-24", "over": false, "why": "years", "counted_from": "2026-11-24" })
    );
    clinic.ok(
        "patients.hold",
        json!({ "patient": patient, "reason": "A claim is pending" }),
    );
    assert_eq!(page(&clinic, patient)["hold"], "A claim is pending");
    assert_eq!(retention()["keep_until"], Value::Null);
    assert_eq!(
        clinic.error(
            "patients.hold",
            json!({ "patient": patient, "reason": "x" })
        )["field"],
        "reason"
    );

    // A hold on one who was merged holds the whole record; lifted, it is lifted from all.
    let other = clinic.patient("Ayşe Demır");
    let details = page(&clinic, other)["details"].clone();
    let request = json!({ "keep": other, "other": patient, "details": details });
    clinic.ok("patients.merge", request);
    assert_eq!(page(&clinic, other)["hold"], "A claim is pending");
    clinic.ok("patients.hold", json!({ "patient": other, "reason": null }));
    assert_eq!(page(&clinic, other)["hold"], Value::Null);
    assert_eq!(
        retention()["keep_until"],
        "2046-12-01",
        "registered that day"
    );

    let mut change = clinic.ok("clinic.read", json!({}));
    change["country"] = json!("GB");
    clinic.ok("clinic.change", change);
    assert_eq!(
        (&retention()["rule"], &retention()["keep_until"]),
        (&json!("uk"), &json!("2034-11-23"))
    );
}
