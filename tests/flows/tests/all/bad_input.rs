//! What is wrong is said at its field, and nothing is half-written.

use flows::Clinic;
use serde_json::{Value, json};

struct Chair {
    clinic: Clinic,
    patient: i64,
    course: i64,
    product: i64,
    lot: i64,
}

/// A patient in the chair, and a lot of ten millilitres.
fn chair() -> Chair {
    let clinic = Clinic::new();
    let patient = clinic.patient("Ayşe Demir");
    clinic.screen(patient);
    let course = clinic.course(patient, "2026-11-20");
    let product = clinic.product();
    let lot = clinic.lot(product, "A12", "2027-04-30", 10.0);
    Chair {
        clinic,
        patient,
        course,
        product,
        lot,
    }
}

impl Chair {
    fn session(&self) -> Value {
        self.clinic.session(
            self.patient,
            self.course,
            json!([Clinic::dose(self.lot)]),
            "2026-11-23T14:00",
            "2026-11-23T14:40",
        )
    }

    /// A session with one thing changed.
    fn with(&self, pointer: &str, value: Value) -> Value {
        let mut session = self.session();
        *session.pointer_mut(pointer).unwrap() = value;
        session
    }

    /// Everything that a refused session could have left behind.
    fn traces(&self) -> Vec<Value> {
        let page = self
            .clinic
            .ok("patients.read", json!({ "patient": self.patient }));
        let lot = self.clinic.ok("lots.read", json!({ "lot": self.lot }));
        vec![
            page["timeline"].clone(),
            page["course"].clone(),
            lot["movements"].clone(),
            lot["uses"].clone(),
        ]
    }

    /// A session is refused at a field, and leaves nothing.
    fn refused(&self, session: Value, code: &str, field: &str) -> Value {
        let before = self.traces();
        let error = self.clinic.error("sessions.record", session);
        assert_eq!(
            (error["code"].as_str(), error["field"].as_str()),
            (Some(code), Some(field)),
            "{error}"
        );
        assert!(!error["message"].as_str().unwrap().is_empty());
        assert_eq!(self.traces(), before, "a refused session leaves nothing");
        error
    }
}

#[test]
fn times_that_cannot_be() {
    let chair = chair();
    chair.refused(
        chair.with("/ended", json!("2026-11-23T13:59")),
        "invalid",
        "ended",
    );
    chair.refused(
        chair.with("/ended", json!("2026-11-23T14:00")),
        "invalid",
        "ended",
    );
    chair.refused(
        chair.with("/ended", json!("2026-11-23T15:01")),
        "invalid",
        "ended",
    ); // now is 15:00
    chair.refused(
        chair.with("/started", json!("2026-11-24T14:00")),
        "invalid",
        "started",
    );
    chair.refused(
        chair.with("/started", json!("2026-11-22T14:00")),
        "invalid",
        "ended",
    ); // a day long
    chair.refused(
        chair.with("/started", json!("yesterday")),
        "invalid",
        "started",
    );
    chair.refused(
        chair.with("/started", json!("2026-02-30T10:00")),
        "invalid",
        "started",
    );
}

#[test]
fn a_session_before_its_course_needs_a_reason() {
    let chair = chair();
    let mut early = chair.session();
    early["started"] = json!("2026-11-19T10:00");
    early["ended"] = json!("2026-11-19T10:40");
    let error = chair.refused(
        early.clone(),
        "needs_reason",
        "overrides.SESS-BEFORE-COURSE",
    );
    assert_eq!(error["rule"], "SESS-BEFORE-COURSE");
    early["overrides"] = json!([{ "rule": "SESS-BEFORE-COURSE", "reason": "short" }]);
    chair.refused(
        early.clone(),
        "needs_reason",
        "overrides.SESS-BEFORE-COURSE",
    );
    early["overrides"] = json!([{ "rule": "SESS-BEFORE-COURSE", "reason": "Came a day early, course planned afterwards." }]);
    let session = chair.clinic.ok("sessions.record", early);
    let page = chair.clinic.ok("sessions.read", session);
    assert_eq!(
        page["overrides"][0]["rule"], "SESS-BEFORE-COURSE",
        "the reason stands on the session"
    );
}

#[test]
fn doses_that_cannot_be() {
    let chair = chair();
    chair.refused(chair.with("/doses", json!([])), "invalid", "doses");
    chair.refused(
        chair.with("/doses/0/ml", json!(10.001)),
        "invalid",
        "doses.0.ml",
    );
    chair.refused(chair.with("/doses/0/ml", json!(0)), "invalid", "doses.0.ml");
    chair.refused(
        chair.with("/doses/0/ml", json!(-1)),
        "invalid",
        "doses.0.ml",
    );
    chair.refused(
        chair.with("/doses/0/ml", json!("much")),
        "invalid",
        "doses[0].ml",
    );
    chair.refused(
        chair.with("/doses/0/depth_mm", json!(13.1)),
        "invalid",
        "doses.0.depth_mm",
    );
    chair.refused(
        chair.with("/doses/0/points", json!(0)),
        "invalid",
        "doses.0.points",
    );
    chair.refused(
        chair.with("/doses/0/lot", json!(999)),
        "invalid",
        "doses.0.lot",
    );
    // Two doses that each fit, but not together.
    let mut two = json!([Clinic::dose(chair.lot), Clinic::dose(chair.lot)]);
    two[0]["ml"] = json!(6);
    two[1]["ml"] = json!(6);
    two[0]["points"] = json!(100);
    two[1]["points"] = json!(100);
    chair.refused(chair.with("/doses", two), "invalid", "doses.1.ml");
    // Unusual is possible, with a reason.
    let error = chair.refused(
        chair.with("/doses/0/depth_mm", json!(5)),
        "needs_reason",
        "overrides.DOSE-DEPTH",
    );
    assert_eq!(error["fields"].as_array().unwrap().len(), 1);
}

#[test]
fn blocked_lots_are_recorded_truthfully_with_a_reason() {
    let chair = chair();
    let expired = chair.clinic.lot(chair.product, "B03", "2026-11-22", 5.0);
    let mut session = chair.with("/doses/0/lot", json!(expired));
    chair.refused(session.clone(), "needs_reason", "overrides.LOT-EXPIRED");
    chair.clinic.ok(
        "recalls.open",
        json!({ "lots": [chair.lot], "reason": "Maker's notice of today." }),
    );
    chair.refused(chair.session(), "needs_reason", "overrides.LOT-RECALLED");
    session["overrides"] =
        json!([{ "rule": "LOT-EXPIRED", "reason": "Given before anybody looked at the label." }]);
    chair.clinic.ok("sessions.record", session);
    assert!((chair.clinic.left(expired) - 3.5).abs() < 1e-9);
}

#[test]
fn the_last_day_of_a_lot_is_still_good() {
    let chair = chair();
    let last_day = chair.clinic.lot(chair.product, "B04", "2026-11-23", 5.0);
    chair.clinic.ok(
        "sessions.record",
        chair.with("/doses/0/lot", json!(last_day)),
    );
}

#[test]
fn screening_rules_that_nobody_goes_past() {
    let chair = chair();
    let reason = json!([{ "rule": "ELIG-PREG", "reason": "She insists on being treated today." }]);
    let mut pregnant = chair.with("/answers/pregnancy", json!("yes"));
    chair.refused(pregnant.clone(), "refused", "answers.pregnancy");
    pregnant["overrides"] = reason;
    let error = chair.refused(pregnant, "refused", "answers.pregnancy");
    assert_eq!(error["rule"], "ELIG-PREG");
    let mut unanswered = chair.session();
    unanswered["answers"]
        .as_object_mut()
        .unwrap()
        .remove("pregnancy");
    chair.refused(unanswered, "invalid", "answers.pregnancy");
    let mut stranger = chair.session();
    stranger["answers"]["shoe_size"] = json!("yes");
    chair.refused(stranger, "bad_request", "answers.shoe_size");
}

#[test]
fn a_patient_under_age_on_the_sessions_day() {
    let chair = chair();
    let mut details = Clinic::details("Young");
    details["birth_date"] = json!("2008-11-24");
    let young = chair.clinic.ok(
        "patients.register",
        json!({ "details": details, "although_alike": false }),
    )["patient"]
        .as_i64()
        .unwrap();
    let answers = chair.clinic.answers(young);
    let record = json!({ "patient": young, "answers": answers, "overrides": [] });
    let screened = chair.clinic.ok("screening.record", record);
    assert_eq!(screened["effective"], "stop");
    assert_eq!(screened["judgement"]["reasons"][0]["rule"], "ELIG-AGE");
    let plan = json!({ "protocol": "seed", "first_day": "2026-11-23", "sessions": 8, "gap_days": 14, "maintenance_months": 3 });
    assert_eq!(
        chair
            .clinic
            .error("courses.plan", json!({ "patient": young, "plan": plan }))["code"],
        "refused"
    );
    // Eighteen tomorrow: then it may begin.
    chair.clinic.clock("2026-11-24T12:00:00Z");
    chair.clinic.screen(young);
    let course = chair.clinic.course(young, "2026-11-23");
    let request = |started: &str, ended: &str| {
        chair.clinic.session(
            young,
            course,
            json!([Clinic::dose(chair.lot)]),
            started,
            ended,
        )
    };
    let error = chair.clinic.error(
        "sessions.record",
        request("2026-11-23T14:00", "2026-11-23T14:40"),
    );
    assert_eq!(
        (
            error["code"].as_str(),
            error["rule"].as_str(),
            error["field"].as_str()
        ),
        (Some("refused"), Some("ELIG-AGE"), Some("started"))
    );
    chair.clinic.ok(
        "sessions.record",
        request("2026-11-24T14:00", "2026-11-24T14:40"),
    );
}

#[test]
fn courses_lots_and_patients_that_cannot_be() {
    let chair = chair();
    let clinic = &chair.clinic;
    let plan = |sessions: u32, gap: u32| json!({ "protocol": "seed", "first_day": "2026-11-23", "sessions": sessions, "gap_days": gap, "maintenance_months": 3 });
    assert_eq!(
        clinic.error("courses.preview", plan(5, 14))["field"],
        "sessions"
    );
    assert_eq!(
        clinic.error("courses.preview", plan(9, 14))["field"],
        "sessions"
    );
    assert_eq!(
        clinic.error("courses.preview", plan(8, 13))["field"],
        "gap_days"
    );
    assert_eq!(
        clinic.error("courses.preview", plan(8, 29))["field"],
        "gap_days"
    );
    let again = json!({ "patient": chair.patient, "plan": plan(8, 14) });
    assert_eq!(clinic.error("courses.plan", again)["code"], "refused");

    let lot = |number: &str, expiry: &str, received: &str, ml: f64| {
        json!({ "product": chair.product, "lot_number": number, "expiry": expiry,
        "expiry_precision": "day", "ml": ml, "supplier": null, "received_on": received })
    };
    assert_eq!(
        clinic.error("lots.receive", lot("", "2027-01-01", "2026-11-01", 1.0))["field"],
        "lot_number"
    );
    assert_eq!(
        clinic.error("lots.receive", lot("X", "2026-10-31", "2026-11-01", 1.0))["field"],
        "expiry"
    );
    assert_eq!(
        clinic.error("lots.receive", lot("X", "2027-01-01", "2026-11-24", 1.0))["field"],
        "received_on"
    );
    assert_eq!(
        clinic.error("lots.receive", lot("A12", "2027-01-01", "2026-11-01", 1.0))["field"],
        "expiry"
    );
    assert_eq!(
        clinic.error("lots.receive", lot("X", "2027-13-01", "2026-11-01", 1.0))["field"],
        "expiry"
    );
    clinic.ok("lots.receive", lot("A12", "2027-04-30", "2026-11-02", 2.5));
    assert!(
        (clinic.left(chair.lot) - 12.5).abs() < 1e-9,
        "a second delivery adds to the lot"
    );

    let mut details = Clinic::details("Ayşe Demir");
    let register = |details: &Value| json!({ "details": details, "although_alike": false });
    let error = clinic.error("patients.register", register(&details));
    assert_eq!(
        (error["code"].as_str(), error["field"].as_str()),
        (Some("conflict"), Some("details.name"))
    );
    details["name"] = json!("AYSE DEMIR");
    assert_eq!(
        clinic.error("patients.register", register(&details))["code"],
        "conflict",
        "alike without its marks"
    );
    details["birth_date"] = json!("2026-11-24");
    assert_eq!(
        clinic.error("patients.register", register(&details))["field"],
        "details.birth_date"
    );
    details["birth_date"] = json!("1992-02-30");
    assert_eq!(
        clinic.error("patients.register", register(&details))["field"],
        "details.birth_date"
    );

    let report = |onset: &str, grade: u8| json!({ "patient": chair.patient, "effect": "redness", "grade": grade, "onset": onset, "hospitalised": false, "note": null });
    assert_eq!(
        clinic.error("side_effects.report", report("2026-11-23T15:01", 1))["field"],
        "onset"
    );
    assert_eq!(
        clinic.error("side_effects.report", report("2026-11-23T14:00", 6))["field"],
        "grade"
    );
}

#[test]
fn set_up_says_everything_that_is_wrong_at_once_and_leaves_no_vault() {
    let clinic = Clinic::empty();
    let mut setup = Clinic::setup();
    setup["clinic"]["name"] = json!("");
    setup["practitioner"]["licence"] = json!(" ");
    setup["zone"] = json!("Mars/Olympus");
    setup["passphrase"] = json!("too short");
    let error = clinic.error("vault.create", setup);
    let fields: Vec<_> = error["fields"]
        .as_array()
        .unwrap()
        .iter()
        .map(|f| f["field"].as_str().unwrap())
        .collect();
    assert_eq!(
        fields,
        ["clinic.name", "practitioner.licence", "zone", "passphrase"]
    );
    assert_eq!(clinic.ok("vault.status", json!({}))["state"], "absent");
    for weak in [
        "aaaaaaaaaaaaaaaa",
        "passwordpassword",
        "Password Password!",
        "abcabcabcabcabcabc",
    ] {
        let mut setup = Clinic::setup();
        setup["passphrase"] = json!(weak);
        assert_eq!(
            clinic.error("vault.create", setup)["field"],
            "passphrase",
            "{weak}"
        );
    }
    clinic.ok("vault.create", Clinic::setup());
    assert_eq!(
        clinic.error("vault.create", Clinic::setup())["code"],
        "conflict"
    );
}
