//! What holds for every operation: that a retry is harmless, that names come back as typed, that nothing panics.

use crate::common::{entry, inside};
use flows::{Clinic, PASSPHRASE};
use practice::{
    moment::Role,
    operations::{Kind, OPERATIONS},
};
use proptest::prelude::*;
use serde_json::{Value, json};

#[test]
fn the_list_of_operations_tells_of_itself() {
    let clinic = Clinic::empty();
    let list = clinic.ok("operations", json!({}));
    let names: Vec<_> = list
        .as_array()
        .unwrap()
        .iter()
        .map(|row| row["name"].as_str().unwrap())
        .collect();
    assert_eq!(names.len(), OPERATIONS.len());
    let register = list
        .as_array()
        .unwrap()
        .iter()
        .find(|row| row["name"] == "patients.register")
        .unwrap();
    assert_eq!(register["kind"], "write");
    assert_eq!(register["roles"], json!(["assistant", "practitioner"]));
    assert_eq!(
        (register["request"].as_str(), register["response"].as_str()),
        (Some("PatientRegister"), Some("PatientRef"))
    );
    for (i, name) in names.iter().enumerate() {
        assert!(!names[..i].contains(name), "{name} is there twice");
    }
    for operation in OPERATIONS {
        assert!(
            operation.roles.contains(&Role::Practitioner),
            "{}",
            operation.name
        );
    }
    // What treats, judges or withdraws is the practitioner's.
    for name in [
        "screening.record",
        "sessions.record",
        "recalls.open",
        "courses.plan",
        "clinic.change",
        "rules.change",
        "side_effects.follow_up",
    ] {
        let operation = OPERATIONS
            .iter()
            .find(|operation| operation.name == name)
            .unwrap();
        assert_eq!(
            (operation.kind, operation.roles),
            (Kind::Write, &[Role::Practitioner][..]),
            "{name}"
        );
    }
}

#[test]
fn a_retry_changes_nothing_again() {
    let clinic = Clinic::new();
    let product = clinic.product();
    let request = json!({ "product": product, "lot_number": "A12", "expiry": "2027-04-30", "expiry_precision": "day", "ml": 4.0,
                          "supplier": null, "received_on": "2026-11-01" });
    let first = clinic.call("lots.receive", request.clone(), 77);
    let second = clinic.call("lots.receive", request.clone(), 77);
    assert_eq!(first["ok"], second["ok"]);
    let lot = first["ok"]["lot"].as_i64().unwrap();
    assert!((clinic.left(lot) - 4.0).abs() < 1e-9);
    let mut other = request;
    other["ml"] = json!(5.0);
    assert_eq!(
        clinic.call("lots.receive", other, 77)["error"]["code"],
        "conflict",
        "the same id for something else"
    );
    assert!((clinic.left(lot) - 4.0).abs() < 1e-9);
}

#[test]
fn names_come_back_exactly_as_typed() {
    let clinic = Clinic::new();
    let long = "Ж".repeat(400);
    let names = [
        "X",
        long.as_str(),
        "O'Connor \"Bob\" <b>&amp;</b>",
        "عبد الله\u{200f} (1)",
        "\u{202b}שלום\u{202c}",
        "王小明",
        "  Ann  ",
        "👩🏽‍⚕️",
        "%_\\'; DROP TABLE patient;--",
    ];
    for name in names {
        let patient = clinic.patient(name);
        let page = clinic.ok("patients.read", json!({ "patient": patient }));
        assert_eq!(page["details"]["name"], name);
        let found = clinic.ok("patients.search", json!({ "query": name, "limit": 200 }));
        let same = found["rows"]
            .as_array()
            .unwrap()
            .iter()
            .any(|row| row["name"] == name);
        assert!(same, "{name} is found by its own name");
    }
    for bad in ["", "   ", "a\tb", "a\u{0}b", "a\nb", &"x".repeat(401)] {
        let details = Clinic::details(bad);
        let error = clinic.error(
            "patients.register",
            json!({ "details": details, "although_alike": true }),
        );
        assert_eq!(error["field"], "details.name", "{bad:?}");
    }
}

#[test]
fn errors_speak_the_users_language() {
    let clinic = Clinic::new();
    let now = flows::at("2026-11-23T12:00:00Z");
    let ask = |language: &str| {
        let request =
            json!({ "op": "patients.read", "args": { "patient": 5 }, "language": language });
        clinic.practice.call(now, request)["error"]["message"]
            .as_str()
            .unwrap()
            .to_owned()
    };
    let (en, tr, ar) = (ask("en"), ask("tr"), ask("ar"));
    assert!(
        en.is_ascii()
            && tr.contains('ı')
            && ar.chars().any(|c| ('\u{600}'..'\u{700}').contains(&c)),
        "{en} {tr} {ar}"
    );
}

#[test]
fn a_patients_record_cannot_be_read_unseen() {
    let clinic = Clinic::new();
    let patient = clinic.patient("Ayşe");
    let changed = |answer: Value| answer["changed"].clone();
    assert_eq!(
        changed(clinic.answer("patients.read", json!({ "patient": patient }))),
        json!([]),
        "a look refreshes nothing"
    );
    clinic.practice.close();
    let passphrase = vault::SecretString::from(PASSPHRASE);
    let vault = vault::Vault::open(&clinic.dir, &passphrase, records::MIGRATIONS).unwrap();
    let looks: Option<i64> = vault
        .read(|r| {
            r.query_one(
                "SELECT count(*) FROM audit_log WHERE operation = 'patients.read'",
                vault::params![],
                |row| row.get(0),
            )
        })
        .map_err(|error: vault::StoreError| error)
        .unwrap();
    assert_eq!(looks, Some(1));
    assert_eq!(vault.verify_chain().unwrap().broken_at, None);
}

#[test]
fn signed_sessions_and_the_ledger_cannot_be_rewritten() {
    let clinic = Clinic::new();
    clinic.treat(clinic.patient("Ayşe"));
    inside(&clinic, PASSPHRASE, |vault| {
        for sql in [
            "UPDATE session SET note = 'x'",
            "DELETE FROM session",
            "UPDATE dose SET points = 1",
            "DELETE FROM dose",
            "UPDATE stock_movement SET day = '2020-01-01'",
            "DELETE FROM stock_movement",
            "INSERT INTO stock_movement (lot, kind, microlitres, day, at) VALUES (1, 'used', -8501, '2026-11-23', 0)",
            "UPDATE audit_log SET operation = 'x'",
            "DELETE FROM audit_log",
        ] {
            let written = vault.write(entry(), move |w| {
                w.execute(sql, vault::params![]).map(|_| ())
            });
            assert!(
                matches!(written, Err(vault::StoreError::Constraint(_))),
                "{sql}"
            );
        }
    });
}

fn any_json() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        ".{0,40}".prop_map(Value::from),
        Just(json!("2026-11-23")),
        Just(json!("2026-11-23T14:00")),
        (0..4i64).prop_map(Value::from),
    ];
    let key = prop_oneof![
        Just("patient"),
        Just("details"),
        Just("lot"),
        Just("session"),
        Just("course"),
        Just("answers"),
        Just("doses"),
        Just("plan"),
        Just("name"),
        Just("birth_date"),
        Just("overrides"),
        Just("query"),
        Just("limit"),
        Just("key"),
        Just("content"),
        Just("reason"),
        Just("started"),
        Just("ended"),
        Just("onset"),
        Just("ml"),
        Just("product"),
        Just("side_effect"),
        Just("outcome"),
        Just("clinic"),
    ]
    .prop_map(str::to_owned);
    leaf.prop_recursive(3, 24, 6, move |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..4).prop_map(Value::from),
            prop::collection::btree_map(key.clone(), inner, 0..6)
                .prop_map(|map| Value::Object(map.into_iter().collect())),
        ]
    })
}

#[test]
fn hostile_json_is_answered_and_nothing_breaks() {
    let clinic = Clinic::new();
    clinic.treat(clinic.patient("Ayşe"));
    let mut runner = proptest::test_runner::TestRunner::new_with_rng(
        ProptestConfig {
            cases: 60,
            failure_persistence: None,
            ..ProptestConfig::default()
        },
        proptest::test_runner::TestRng::deterministic_rng(
            proptest::test_runner::RngAlgorithm::ChaCha,
        ),
    );
    runner
        .run(&any_json(), |args| {
            for operation in OPERATIONS
                .iter()
                .filter(|operation| !operation.name.starts_with("vault."))
            {
                let answer = clinic.answer(operation.name, args.clone());
                prop_assert!(
                    answer.get("ok").is_some()
                        || answer["error"]["message"]
                            .as_str()
                            .is_some_and(|m| !m.is_empty()),
                    "{answer}"
                );
                prop_assert_ne!(
                    &answer["error"]["code"],
                    "unexpected",
                    "{} {}",
                    operation.name,
                    args
                );
            }
            Ok(())
        })
        .unwrap();
    assert_eq!(clinic.ok("vault.status", json!({}))["state"], "open");
}
