//! The schema is a golden file, migrations build it, and hot queries keep their indexes.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use std::{fs, path::PathBuf};

use records::MIGRATIONS;
use vault::{Kdf, SecretString, StoreError, Vault, params};

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

#[test]
fn the_schema_is_the_golden_one() {
    let (_folder, vault) = vault();
    let statements: Vec<String> = vault
        .read(|r| {
            r.query_all(
                "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%' ORDER BY type, name",
                params![],
                |row| row.get(0),
            )
        })
        .map_err(|error: StoreError| error)
        .unwrap();
    let schema = statements.join(";\n\n") + ";\n";
    let file = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("schema.sql");
    if std::env::var_os("ANAGEN_BLESS").is_some() {
        fs::write(&file, &schema).unwrap();
    }
    let golden = fs::read_to_string(&file).unwrap();
    assert!(
        golden == schema,
        "the schema is not schema.sql: with a new migration, run this test with ANAGEN_BLESS=1 and review the change"
    );
}

/// A query's plan, and the index it must go by.
const HOT: &[(&str, &str)] = &[
    (
        "EXPLAIN QUERY PLAN SELECT * FROM course WHERE next_on IS NOT NULL AND next_on <= '2026-11-23' ORDER BY next_on, id LIMIT 9",
        "course_next",
    ),
    (
        "EXPLAIN QUERY PLAN SELECT * FROM course WHERE patient = 1 ORDER BY id DESC LIMIT 1",
        "course_of_patient",
    ),
    (
        "EXPLAIN QUERY PLAN SELECT * FROM side_effect WHERE follow_up_on IS NOT NULL ORDER BY follow_up_on, id LIMIT 9",
        "side_effect_open",
    ),
    (
        "EXPLAIN QUERY PLAN SELECT * FROM session WHERE patient = 1 ORDER BY ended_at DESC",
        "session_of_patient",
    ),
    (
        "EXPLAIN QUERY PLAN SELECT * FROM screening WHERE patient = 1 ORDER BY id DESC LIMIT 1",
        "screening_of_patient",
    ),
    (
        "EXPLAIN QUERY PLAN SELECT coalesce(sum(microlitres), 0) FROM stock_movement WHERE lot = 1",
        "COVERING INDEX stock_movement_of_lot",
    ),
    (
        "EXPLAIN QUERY PLAN SELECT * FROM side_effect WHERE session IN (SELECT session FROM dose WHERE lot = 1)",
        "dose_of_lot",
    ),
    (
        "EXPLAIN QUERY PLAN SELECT p.* FROM patient_key k CROSS JOIN patient p ON p.id = k.patient
         WHERE p.archived_at IS NULL AND p.merged_into IS NULL ORDER BY k.seen DESC LIMIT 50",
        "patient_recent_key",
    ),
];

#[test]
fn hot_queries_go_by_their_index() {
    let (_folder, vault) = vault();
    for (query, index) in HOT {
        let plan: Vec<String> = vault
            .read(|r| r.query_all(query, params![], |row| row.get("detail")))
            .map_err(|error: StoreError| error)
            .unwrap();
        assert!(
            plan.iter().any(|line| line.contains(index)),
            "{query}\ngoes {plan:?}\nand not by {index}"
        );
    }
}
