#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use vault::{Kdf, NewEntry, SecretString, StoreError, Uuid, Vault};

use super::*;
use crate::MIGRATIONS;

fn vault() -> (tempfile::TempDir, Vault) {
    let folder = tempfile::tempdir().unwrap();
    let vault = Vault::create(
        &folder.path().join("vault"),
        &SecretString::from("four plain words here"),
        Kdf::Floor,
        MIGRATIONS,
    );
    (folder, vault.unwrap())
}

fn plan(vault: &Vault, sql: &'static str, parameters: usize) -> Vec<String> {
    let explain: &'static str = Box::leak(format!("EXPLAIN QUERY PLAN {sql}").into_boxed_str());
    let nothing = vec![vault::Value::Null; parameters];
    vault
        .read(|r| {
            r.query_all(explain, vault::params_from_iter(nothing), |row| {
                row.get("detail")
            })
        })
        .map_err(|error: StoreError| error)
        .unwrap()
}

/// However long the log: a page goes by the numbers, a record's page by its index, and nothing is sorted or read through.
#[test]
fn no_page_reads_the_whole_log() {
    let (_folder, vault) = vault();
    let by_number = "SEARCH log USING INTEGER PRIMARY KEY (rowid<?)";
    let by_subject = "SEARCH s USING PRIMARY KEY (noun=? AND id=? AND sequence<?)";
    let hot = [
        (OF_EVERYTHING, 7, by_number),
        (OF_RECORD, 9, by_subject),
        (PREVIOUS, 3, by_subject),
    ];
    for (sql, parameters, way) in hot {
        let plan = plan(&vault, sql, parameters);
        assert!(plan.iter().any(|line| line == way), "{sql}\ngoes {plan:#?}");
        for line in &plan {
            assert!(
                !line.contains("TEMP B-TREE")
                    && !line.starts_with("SCAN log")
                    && !line.starts_with("SCAN s"),
                "{sql}\ngoes {plan:#?}"
            );
        }
    }
}

fn note(vault: &Vault, n: u64, operation: &'static str, notes: &'static [(&str, i64, &str)]) {
    let entry = NewEntry {
        write_id: Uuid::from_u64_pair(1, n),
        operation,
        request_hash: [0; 32],
        actor: (n % 2 + 1).to_string(),
        at: format!("2026-11-{n:02}T12:00:00Z").parse().unwrap(),
        offset_minutes: 180,
        zone: "Europe/Istanbul".to_owned(),
        anchored: false,
    };
    vault
        .write(entry, move |w| {
            for (noun, id, detail) in notes {
                w.note(noun, *id, serde_json::from_str(detail).unwrap());
                if *noun == "patient_read" {
                    w.about("patients", *id);
                }
            }
            Ok::<_, StoreError>(())
        })
        .unwrap();
}

#[test]
fn pages_filters_and_what_was_before() {
    let (_folder, vault) = vault();
    note(
        &vault,
        1,
        "patients.register",
        &[("patients", 7, r#"{"name":"A"}"#)],
    );
    note(&vault, 2, "patients.read", &[("patient_read", 7, "null")]);
    note(
        &vault,
        3,
        "sessions.record",
        &[("sessions", 1, r#"{"number":1}"#), ("patients", 7, "null")],
    );
    note(
        &vault,
        4,
        "patients.register",
        &[("patients", 8, r#"{"name":"C"}"#)],
    );
    note(
        &vault,
        5,
        "patients.change",
        &[("patients", 7, r#"{"name":"B"}"#)],
    );
    let all = Wanted {
        subject: Subject::Everything,
        actor: None,
        operation: None,
        from: None,
        until: None,
        changes_only: false,
        before: None,
        limit: 50,
    };
    let of = |wanted: Wanted<'_>| -> Vec<u64> {
        vault
            .read(|r| entries(r, &wanted))
            .map_err(|error: StoreError| error)
            .unwrap()
            .iter()
            .map(|entry| entry.sequence)
            .collect()
    };
    assert_eq!(of(all), [5, 4, 3, 2, 1]);
    assert_eq!(
        of(Wanted {
            limit: 2,
            before: Some(4),
            ..all
        }),
        [3, 2]
    );
    assert_eq!(
        of(Wanted {
            changes_only: true,
            ..all
        }),
        [5, 4, 3, 1]
    );
    assert_eq!(
        of(Wanted {
            actor: Some("1"),
            ..all
        }),
        [4, 2]
    );
    assert_eq!(
        of(Wanted {
            operation: Some("patients.register"),
            ..all
        }),
        [4, 1]
    );
    let day = |text: &str| Some(text.parse().unwrap());
    assert_eq!(
        of(Wanted {
            from: day("2026-11-02T12:00:00Z"),
            until: day("2026-11-04T12:00:00Z"),
            ..all
        }),
        [3, 2]
    );
    let patient = Wanted {
        subject: Subject::Record {
            noun: "patients",
            id: 7,
        },
        ..all
    };
    assert_eq!(of(patient), [5, 3, 2, 1]);
    assert_eq!(
        of(Wanted {
            changes_only: true,
            before: Some(5),
            ..patient
        }),
        [3, 1]
    );
    assert_eq!(
        of(Wanted {
            subject: Subject::Record {
                noun: "sessions",
                id: 1
            },
            ..all
        }),
        [3]
    );

    let before = |noun: &str, id, sequence| {
        vault
            .read(|r| previous(r, noun, id, sequence))
            .map_err(|error: StoreError| error)
            .unwrap()
    };
    assert_eq!(
        before("patients", 7, 5),
        Some(serde_json::json!({ "name": "A" }))
    );
    assert_eq!(before("patients", 7, 1), None);
    assert_eq!(
        before("patients", 8, 5),
        Some(serde_json::json!({ "name": "C" }))
    );
}
