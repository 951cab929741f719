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
    // Asked at each registration.
    (
        "EXPLAIN QUERY PLAN SELECT max(last_patient) FROM import",
        "import_last",
    ),
    // Asked by the reference for each patient of an import that is taken back.
    (
        "EXPLAIN QUERY PLAN SELECT 1 FROM patient WHERE merged_into = 7",
        "patient_merged_into",
    ),
    (
        "EXPLAIN QUERY PLAN SELECT c.* FROM course c CROSS JOIN patient own ON own.id = c.patient
            CROSS JOIN patient p ON p.id = coalesce(own.root, own.id)
         WHERE c.next_on IS NOT NULL AND c.next_on <= '2026-11-23' AND p.archived_at IS NULL AND p.deceased_on IS NULL
         ORDER BY c.next_on, c.id LIMIT 9",
        "course_next",
    ),
    (
        "EXPLAIN QUERY PLAN SELECT c.* FROM course c CROSS JOIN patient own ON own.id = c.patient
            CROSS JOIN patient p ON p.id = coalesce(own.root, own.id)
         WHERE c.next_on IS NULL AND c.stopped_on IS NULL AND c.maintenance_from <= '2026-11-23'
           AND p.archived_at IS NULL AND p.deceased_on IS NULL
           AND NOT EXISTS (SELECT 1 FROM course other WHERE other.patient IN
                (SELECT p.id UNION ALL SELECT id FROM patient WHERE root = p.id) AND (other.id > c.id OR other.next_on IS NOT NULL))
         ORDER BY c.maintenance_from, c.id LIMIT 9",
        "course_maintenance",
    ),
    (
        "EXPLAIN QUERY PLAN SELECT * FROM course WHERE patient IN (SELECT 1 UNION ALL SELECT id FROM patient WHERE root = 1)
         ORDER BY next_on IS NULL, id DESC LIMIT 1",
        "course_of_patient",
    ),
    (
        "EXPLAIN QUERY PLAN SELECT wanted.value AS person, c.* FROM json_each('[1,2]') wanted CROSS JOIN course c ON c.id =
            (SELECT id FROM course WHERE patient IN (SELECT wanted.value UNION ALL SELECT id FROM patient WHERE root = wanted.value)
             ORDER BY next_on IS NULL, id DESC LIMIT 1)",
        "SEARCH course USING INDEX course_of_patient",
    ),
    (
        "EXPLAIN QUERY PLAN SELECT wanted.value AS person, count(*) AS open FROM json_each('[1,2]') wanted CROSS JOIN side_effect_standing s
          WHERE s.follow_up_on IS NOT NULL AND s.patient IN (SELECT wanted.value UNION ALL SELECT id FROM patient WHERE root = wanted.value)
          GROUP BY wanted.value",
        "USING INDEX side_effect_of_patient",
    ),
    (
        "EXPLAIN QUERY PLAN SELECT wanted.value AS person, i.* FROM json_each('[1,2]') wanted CROSS JOIN intake_standing i ON i.id =
            (SELECT id FROM intake_standing WHERE patient IN (SELECT wanted.value UNION ALL SELECT id FROM patient WHERE root = wanted.value)
             ORDER BY id DESC LIMIT 1)",
        "SEARCH intake USING COVERING INDEX intake_of_patient",
    ),
    (
        "EXPLAIN QUERY PLAN SELECT * FROM contact WHERE patient IN (SELECT 1 UNION ALL SELECT id FROM patient WHERE root = 1) ORDER BY at DESC, id DESC",
        "contact_of_patient",
    ),
    (
        "EXPLAIN QUERY PLAN SELECT id, hash, bytes FROM photo WHERE kind = 'identity' AND removed_at IS NULL
            AND patient IN (SELECT 1 UNION ALL SELECT id FROM patient WHERE root = 1) ORDER BY at DESC LIMIT 1",
        "photo_of_patient",
    ),
    (
        "EXPLAIN QUERY PLAN SELECT * FROM side_effect_standing WHERE follow_up_on IS NOT NULL ORDER BY follow_up_on, id LIMIT 9",
        "side_effect_open",
    ),
    (
        "EXPLAIN QUERY PLAN SELECT * FROM session_standing WHERE patient IN (SELECT 1 UNION ALL SELECT id FROM patient WHERE root = 1) ORDER BY ended_at DESC",
        "session_of_patient",
    ),
    (
        "EXPLAIN QUERY PLAN SELECT * FROM screening_standing WHERE patient IN (SELECT 1 UNION ALL SELECT id FROM patient WHERE root = 1) ORDER BY id DESC LIMIT 1",
        "screening_of_patient",
    ),
    (
        "EXPLAIN QUERY PLAN SELECT * FROM intake_standing WHERE patient = 1 ORDER BY id DESC LIMIT 1",
        "intake_of_patient",
    ),
    (
        "EXPLAIN QUERY PLAN SELECT coalesce(sum(microlitres), 0) FROM stock_movement WHERE lot = 1",
        "COVERING INDEX stock_movement_of_lot",
    ),
    (
        "EXPLAIN QUERY PLAN SELECT * FROM side_effect_standing WHERE session IN (SELECT session FROM stock_movement WHERE lot = 1 AND session IS NOT NULL)",
        "COVERING INDEX stock_movement_of_lot",
    ),
    (
        "EXPLAIN QUERY PLAN SELECT session, -sum(microlitres) AS drawn, max(mix IS NOT NULL) AS mixed FROM stock_movement
               WHERE lot = 1 AND kind = 'used' AND session IS NOT NULL
                 AND session NOT IN (SELECT id FROM session WHERE struck_at IS NOT NULL) GROUP BY session",
        "COVERING INDEX stock_movement_of_lot",
    ),
    (
        "EXPLAIN QUERY PLAN SELECT number, day FROM session_standing WHERE course = 1 ORDER BY number",
        "session_of_course (course=?)",
    ),
    (
        "EXPLAIN QUERY PLAN SELECT * FROM session WHERE course = 1 ORDER BY number",
        "session_of_course (course=?)",
    ),
    (
        "EXPLAIN QUERY PLAN SELECT EXISTS (SELECT 1 FROM session_standing WHERE screening = 1)",
        "session_of_screening",
    ),
    (
        "EXPLAIN QUERY PLAN SELECT coalesce(sum(microlitres), 0) FROM stock_movement WHERE vial = 1",
        "COVERING INDEX stock_movement_of_vial",
    ),
    (
        "EXPLAIN QUERY PLAN SELECT * FROM vial WHERE closed_at IS NULL ORDER BY use_until",
        "vial_open",
    ),
    (
        "EXPLAIN QUERY PLAN SELECT * FROM watch WHERE closed_at IS NULL
            AND session NOT IN (SELECT id FROM session WHERE struck_at IS NOT NULL) ORDER BY ask_on, session LIMIT 9",
        "watch_open",
    ),
    (
        "EXPLAIN QUERY PLAN SELECT * FROM temperature WHERE place = 1 ORDER BY at DESC, id DESC LIMIT 9",
        "temperature_of_place",
    ),
    (
        "EXPLAIN QUERY PLAN SELECT p.* FROM patient_key k CROSS JOIN patient p ON p.id = k.patient
         WHERE p.archived_at IS NULL AND p.merged_into IS NULL ORDER BY k.seen DESC LIMIT 50",
        "patient_recent_key",
    ),
    (
        "EXPLAIN QUERY PLAN SELECT count(*) FROM side_effect_standing
         WHERE patient IN (SELECT 1 UNION ALL SELECT id FROM patient WHERE root = 1) AND follow_up_on IS NOT NULL",
        "SEARCH patient USING COVERING INDEX patient_root",
    ),
    (
        "EXPLAIN QUERY PLAN SELECT p.* FROM patient_alike a CROSS JOIN patient p ON p.id = a.patient
         WHERE a.key = 1 AND p.merged_into IS NULL LIMIT 9",
        "SEARCH a USING PRIMARY KEY",
    ),
    (
        "EXPLAIN QUERY PLAN SELECT * FROM patient WHERE birth_date = '1992-03-04' AND merged_into IS NULL LIMIT 9",
        "patient_birth",
    ),
    (
        "EXPLAIN QUERY PLAN SELECT * FROM archiving WHERE patient IN (SELECT 1 UNION ALL SELECT id FROM patient WHERE root = 1)",
        "archiving_of_patient",
    ),
    (
        "EXPLAIN QUERY PLAN WITH RECURSIVE below (id) AS (
             SELECT id FROM patient WHERE root = (SELECT root FROM patient WHERE id = 1) AND merged_into = 1
             UNION
             SELECT p.id FROM below JOIN patient p ON p.merged_into = below.id
              WHERE p.root = (SELECT root FROM patient WHERE id = 1))
         SELECT id FROM below",
        "SEARCH p USING INDEX patient_root",
    ),
    (
        "EXPLAIN QUERY PLAN SELECT s.sequence AS sequence, operation FROM
            (SELECT DISTINCT sequence FROM audit_subject WHERE noun = 'patients'
                AND id IN (SELECT 1 UNION ALL SELECT id FROM patient WHERE root = 1) AND sequence < 9) s
            CROSS JOIN audit_log log ON log.sequence = s.sequence ORDER BY s.sequence DESC LIMIT 9",
        "audit_subject USING",
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

#[test]
fn who_received_a_lot_is_read_from_indexes_alone() {
    let (_folder, vault) = vault();
    let explained = format!("EXPLAIN QUERY PLAN {}", records::movements::USES).leak();
    let plan: Vec<String> = vault
        .read(|r| r.query_all(explained, params![1, 9], |row| row.get("detail")))
        .map_err(|error: StoreError| error)
        .unwrap();
    let read: Vec<_> = plan.iter().filter(|l| l.starts_with("SEARCH")).collect();
    // The ledger, the names of the one and of whoever they were merged into, and the few sessions that were struck.
    assert_eq!(read.len(), 4, "{plan:?}");
    assert!(
        read.iter().all(|l| l.contains("COVERING INDEX")),
        "{plan:?}"
    );
    let sorted = plan.iter().any(|line| line.contains("TEMP B-TREE"));
    assert!(!sorted, "{plan:?}");
}
