//! Who strikes, and that it lasts: it is struck once, through a merge, a destruction and a backup.

use flows::{Clinic, PASSPHRASE, Treated};
use serde_json::{Value, json};

use super::{WHY, entries, page, record, refused, report, screening_of, session, strike};
use crate::common::{ASSISTANT, add, entry, inside, sign_in};

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
                let written = vault.write(entry(), move |w| {
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
