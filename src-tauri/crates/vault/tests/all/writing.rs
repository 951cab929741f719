//! One transaction, one receipt, one audit entry; or nothing at all.

use std::sync::OnceLock;
use std::sync::atomic::{AtomicU64, Ordering};

use crate::common::{add, create, entry, open, texts};
use serde_json::json;
use vault::{ConstraintKind, NewEntry, StoreError, Uuid, Vault, params};

/// One vault for all tests of this file: each derivation of a key costs as much as all its writes.
fn shared() -> &'static Vault {
    static VAULT: OnceLock<(tempfile::TempDir, Vault)> = OnceLock::new();
    let (_, vault) = VAULT.get_or_init(|| {
        let dir = tempfile::tempdir().unwrap();
        let vault = create(dir.path());
        (dir, vault)
    });
    vault
}

fn fresh() -> u128 {
    static NEXT: AtomicU64 = AtomicU64::new(1);
    u128::from(NEXT.fetch_add(1, Ordering::Relaxed))
}

fn audit_entries(vault: &Vault, write_id: u128) -> i64 {
    vault
        .read(|reader| {
            reader.query_one(
                "SELECT count(*) FROM audit_log WHERE write_id = ?1",
                params![Uuid::from_u128(write_id).as_bytes()],
                |row| row.get(0),
            )
        })
        .map_err(|error: StoreError| error)
        .unwrap()
        .unwrap()
}

fn has(vault: &Vault, text: &str) -> bool {
    texts(vault).iter().any(|t| t == text)
}

#[test]
fn a_write_answers_with_its_value_and_what_changed() {
    let written = shared()
        .write(entry(fresh()), |writer| {
            writer.note("patients", 1, json!({}));
            writer.note("sessions", 2, json!(null));
            writer.note("patients", 3, json!({}));
            Ok::<_, StoreError>("value".to_owned())
        })
        .unwrap();
    assert_eq!(written.value, "value");
    assert_eq!(written.changed, ["patients", "sessions"]);
    assert!(!written.replayed);
}

#[test]
fn a_retry_gives_the_same_answer_and_changes_nothing() {
    let (vault, id) = (shared(), fresh());
    let first = add(vault, id, "once").unwrap();
    let again = add(vault, id, "once").unwrap();
    assert_eq!((again.value, &again.changed), (first.value, &first.changed));
    assert!(again.replayed);
    assert_eq!(texts(vault).iter().filter(|t| *t == "once").count(), 1);
    assert_eq!(audit_entries(vault, id), 1);
}

#[test]
fn an_identifier_is_not_used_for_two_requests() {
    let (vault, id) = (shared(), fresh());
    add(vault, id, "first use").unwrap();
    let others = [
        NewEntry {
            request_hash: [8; 32],
            ..entry(id)
        },
        NewEntry {
            operation: "notes.remove",
            ..entry(id)
        },
    ];
    for other in others {
        let answer = vault.write(other, |_| Ok::<_, StoreError>(0_i64));
        assert_eq!(answer.unwrap_err(), StoreError::ReusedWriteId);
    }
}

#[derive(Debug, PartialEq)]
enum Refusal {
    Rule,
    Store(StoreError),
}

impl From<StoreError> for Refusal {
    fn from(error: StoreError) -> Self {
        Self::Store(error)
    }
}

#[test]
fn an_error_leaves_nothing_and_the_identifier_free() {
    let (vault, id) = (shared(), fresh());
    let answer = vault.write(entry(id), |writer| {
        writer.insert("INSERT INTO note (text) VALUES ('refused')", [])?;
        writer.note("notes", 1, json!({}));
        Err::<i64, _>(Refusal::Rule)
    });
    assert_eq!(answer.unwrap_err(), Refusal::Rule);
    assert!(!has(vault, "refused"));
    assert_eq!(audit_entries(vault, id), 0);
    assert!(!add(vault, id, "allowed later").unwrap().replayed);
}

#[test]
fn a_panic_leaves_nothing_and_the_writer_goes_on() {
    let (vault, id) = (shared(), fresh());
    let answer = vault.write(entry(id), |writer| {
        writer.insert("INSERT INTO note (text) VALUES ('panicked')", [])?;
        if writer.query_one("SELECT 1", [], |_| Ok(()))?.is_some() {
            panic!("on purpose");
        }
        Ok::<i64, StoreError>(0)
    });
    assert_eq!(answer.unwrap_err(), StoreError::Other);
    assert!(!has(vault, "panicked"));
    add(vault, fresh(), "after the panic").unwrap();
    assert!(has(vault, "after the panic"));
}

#[test]
fn a_panic_while_reading_gives_the_connection_back() {
    for _ in 0..8 {
        let read = std::panic::catch_unwind(|| {
            shared().read(|_| -> Result<(), StoreError> { panic!("on purpose") })
        });
        assert!(read.is_err());
    }
    assert!(!has(shared(), "nothing"));
}

#[test]
fn a_constraint_is_told_by_its_kind() {
    let vault = shared();
    add(vault, fresh(), "the only one").unwrap();
    assert_eq!(
        add(vault, fresh(), "the only one").unwrap_err(),
        StoreError::Constraint(ConstraintKind::Unique)
    );
    let null = vault.write(entry(fresh()), |writer| {
        writer.execute("INSERT INTO note (text) VALUES (NULL)", [])
    });
    assert_eq!(
        null.map(|w| w.value).unwrap_err(),
        StoreError::Constraint(ConstraintKind::NotNull)
    );
}

#[test]
fn what_may_not_be_done_is_denied() {
    let vault = shared();
    let denied: [&'static str; 9] = [
        "ATTACH DATABASE ':memory:' AS other",
        "DROP TABLE note",
        "ALTER TABLE note ADD COLUMN more TEXT",
        "CREATE TABLE more (id INTEGER)",
        "DROP TRIGGER audit_log_is_not_deleted",
        "PRAGMA writable_schema = ON",
        "PRAGMA cipher_memory_security = OFF",
        "PRAGMA rekey = 'x'",
        "SELECT load_extension('x')",
    ];
    for sql in denied {
        let answer = vault.write(entry(fresh()), move |writer| writer.execute(sql, []));
        assert_eq!(
            answer.map(|w| w.value).unwrap_err(),
            StoreError::Other,
            "{sql}"
        );
        let answer = vault.read(|reader| reader.query_all(sql, [], |_| Ok(())));
        assert_eq!(answer.unwrap_err(), StoreError::Other, "{sql}");
    }
}

#[test]
fn the_audit_log_is_neither_changed_nor_deleted_nor_replaced() {
    let vault = shared();
    add(vault, fresh(), "audited").unwrap();
    let attempts: [&'static str; 5] = [
        "UPDATE audit_log SET actor = 'nobody'",
        "DELETE FROM audit_log",
        "INSERT OR REPLACE INTO audit_log SELECT * FROM audit_log WHERE sequence = 1",
        "INSERT OR REPLACE INTO audit_log
         SELECT sequence + 1000, at, offset_minutes, zone, actor, operation, write_id,
                request_hash, notes, link FROM audit_log WHERE sequence = 1",
        "UPDATE write_receipt SET answer = '0'",
    ];
    for sql in attempts {
        let answer = vault.write(entry(fresh()), move |writer| writer.execute(sql, []));
        assert_eq!(
            answer.map(|w| w.value).unwrap_err(),
            StoreError::Constraint(ConstraintKind::Trigger),
            "{sql}"
        );
    }
    assert_eq!(vault.verify_chain().unwrap().broken_at, None);
}

#[test]
fn readers_cannot_write() {
    let answer = shared().read(|reader| {
        reader.query_all("DELETE FROM note RETURNING id", [], |row| {
            row.get::<_, i64>(0)
        })
    });
    assert_eq!(answer.unwrap_err(), StoreError::ReadOnly);
}

#[test]
fn a_read_sees_one_snapshot_and_then_the_write() {
    let vault = shared();
    let text = "written in between";
    vault
        .read(|reader| {
            let count = || {
                reader
                    .query_one("SELECT count(*) FROM note WHERE text = ?1", [text], |row| {
                        row.get::<_, i64>(0)
                    })
                    .map(Option::unwrap)
            };
            assert_eq!(count()?, 0);
            std::thread::scope(|scope| {
                scope.spawn(|| add(vault, fresh(), text).unwrap());
            });
            assert_eq!(count()?, 0);
            Ok::<_, StoreError>(())
        })
        .unwrap();
    assert!(has(vault, text));
}

#[test]
fn many_callers_are_served_and_the_chain_is_whole() {
    let dir = tempfile::tempdir().unwrap();
    let vault = create(dir.path());
    std::thread::scope(|scope| {
        for caller in 0..8_u128 {
            let vault = &vault;
            scope.spawn(move || {
                for n in 0..25_u128 {
                    add(vault, caller * 100 + n + 1, &format!("{caller}/{n}")).unwrap();
                    assert!(has(vault, &format!("{caller}/{n}")));
                }
            });
        }
    });
    assert_eq!(texts(&vault).len(), 200);
    let report = vault.verify_chain().unwrap();
    assert_eq!((report.entries, report.broken_at), (200, None));
    vault.close();

    let vault = open(dir.path());
    assert_eq!(vault.verify_chain().unwrap(), report);
    assert!(add(&vault, 1, "0/0").unwrap().replayed);
    add(&vault, 5_000, "one more").unwrap();
    let longer = vault.verify_chain().unwrap();
    assert_eq!((longer.entries, longer.broken_at), (201, None));
    assert_ne!(longer.head, report.head);
}
