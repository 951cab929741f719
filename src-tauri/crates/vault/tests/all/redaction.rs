//! The details of a destroyed record are gone from the log, and the log still shows itself whole.

use crate::common::{FIRST, create, entry, instant, passphrase};
use serde_json::{Value, json};
use vault::backup::Unwatched;
use vault::{ConstraintKind, StoreError, Unlock, Vault, Whose, Written, params, rescue};

/// Notes of two patients, an import that tells of both, and their names in the answers.
fn with_two_patients(vault: &Vault) {
    for (write, patient, name) in [(1, 7, "Rosalind"), (2, 8, "Dorothy"), (3, 7, "Franklin")] {
        vault
            .write(entry(write), move |writer| {
                writer.note("patients", patient, json!({ "name": name }));
                writer.note("sessions", 30 + patient, json!({ "note": name }));
                Ok::<_, StoreError>(name.to_owned())
            })
            .unwrap();
    }
    vault
        .write(entry(4), |writer| {
            writer.note("imports", 1, json!({ "file": "all.csv" }));
            writer.note("patients", 7, json!({ "like": "Rosalind" }));
            writer.note("holds", 7, json!({ "reason": "Rosalind" }));
            writer.note("patients", 8, json!({ "like": "Dorothy" }));
            Ok::<_, StoreError>(0)
        })
        .unwrap();
}

fn destroy(vault: &Vault, write: u128, patient: i64) -> Written<u64> {
    vault
        .write(entry(write), move |writer| {
            let emptied = writer.redact(
                &Whose {
                    noun: "patients",
                    also: &["holds"],
                    ids: &[patient],
                },
                &["imports"],
            )?;
            writer.note("destructions", patient, json!({ "emptied": emptied }));
            writer.about("patients", patient);
            Ok::<_, StoreError>(emptied)
        })
        .unwrap()
}

fn log(vault: &Vault) -> Vec<Value> {
    let rows = vault.read(|reader| {
        reader.query_all("SELECT notes FROM audit_log ORDER BY sequence", [], |row| {
            row.get::<_, String>(0)
        })
    });
    let rows: Result<Vec<String>, StoreError> = rows;
    rows.unwrap()
        .iter()
        .map(|notes| serde_json::from_str(notes).unwrap())
        .collect()
}

fn count(vault: &Vault, sql: &'static str) -> i64 {
    let found: Result<Option<i64>, StoreError> =
        vault.read(|reader| reader.query_one(sql, [], |row| row.get(0)));
    found.unwrap().unwrap()
}

#[test]
fn what_was_noted_of_one_is_gone_and_of_the_other_is_there() {
    let dir = tempfile::tempdir().unwrap();
    let vault = create(dir.path());
    with_two_patients(&vault);
    assert_eq!(destroy(&vault, 5, 7).value, 3);
    let emptied = json!({ "noun": "patients", "id": 7, "detail": null });
    // Another record's number may be given again: the entry no longer leads to it.
    let gone = json!({ "noun": "sessions", "id": 0, "detail": null });
    assert_eq!(
        count(
            &vault,
            "SELECT count(*) FROM audit_subject WHERE noun = 'sessions'"
        ),
        1
    );
    assert_eq!(
        log(&vault),
        [
            json!([emptied, gone]),
            json!([
                { "noun": "patients", "id": 8, "detail": { "name": "Dorothy" } },
                { "noun": "sessions", "id": 38, "detail": { "note": "Dorothy" } },
            ]),
            json!([emptied, gone]),
            json!([
                { "noun": "imports", "id": 1, "detail": { "file": "all.csv" } },
                { "noun": "patients", "id": 7, "detail": null },
                { "noun": "holds", "id": 7, "detail": null },
                { "noun": "patients", "id": 8, "detail": { "like": "Dorothy" } },
            ]),
            json!([{ "noun": "destructions", "id": 7, "detail": { "emptied": 3 } }]),
        ]
    );
    let left = count(
        &vault,
        "SELECT count(*) FROM write_receipt WHERE answer LIKE '%Rosalind%' OR answer LIKE '%Franklin%'",
    );
    assert_eq!(left, 0);
    assert_eq!(count(&vault, "SELECT count(*) FROM write_receipt"), 2);
    assert_eq!(
        count(
            &vault,
            "SELECT count(*) FROM audit_log WHERE operation = 'notes.add' AND actor = 'practitioner'"
        ),
        5
    );
    let chain = vault.verify_chain().unwrap();
    assert_eq!((chain.entries, chain.broken_at), (5, None));
}

#[test]
fn the_entry_of_both_is_emptied_again_when_the_other_goes_too() {
    let dir = tempfile::tempdir().unwrap();
    let vault = create(dir.path());
    with_two_patients(&vault);
    destroy(&vault, 5, 7);
    assert_eq!(destroy(&vault, 6, 8).value, 2);
    let told = log(&vault)
        .iter()
        .take(4)
        .map(Value::to_string)
        .collect::<String>();
    for name in ["Rosalind", "Dorothy", "Franklin"] {
        assert!(!told.contains(name), "{told}");
    }
    assert_eq!(vault.verify_chain().unwrap().broken_at, None);
}

#[test]
fn it_is_whole_after_closing_and_in_its_backup() {
    let dir = tempfile::tempdir().unwrap();
    let place = tempfile::tempdir().unwrap();
    let vault = create(dir.path());
    with_two_patients(&vault);
    destroy(&vault, 5, 7);
    vault.back_up(place.path(), instant(), &Unwatched).unwrap();
    vault.close();
    let vault = Vault::open(dir.path(), &passphrase(), &FIRST).unwrap();
    assert_eq!(vault.verify_chain().unwrap().entries, 5);
}

#[test]
fn a_rescue_follows_the_chain_over_what_was_emptied_since_the_backup() {
    let root = tempfile::tempdir().unwrap();
    let (dir, place) = (root.path().join("vault"), root.path().join("stick"));
    std::fs::create_dir(&place).unwrap();
    let vault = Vault::create(&dir, &passphrase(), vault::Kdf::Floor, &FIRST).unwrap();
    // One entry is in the backup with its details, the others come after it.
    vault
        .write(entry(20), |writer| {
            writer.note("patients", 7, json!({ "name": "before" }));
            Ok::<_, StoreError>(0)
        })
        .unwrap();
    vault.back_up(&place, instant(), &Unwatched).unwrap();
    with_two_patients(&vault);
    destroy(&vault, 5, 7);
    vault.close();
    let secret = passphrase();
    let unlock = Unlock::Passphrase(&secret);
    let report = rescue::rescue(&dir, &[place], unlock, &FIRST, instant(), &Unwatched).unwrap();
    assert!(report.chain_whole, "{report:?}");
    assert_eq!(report.entries, 5);
    let vault = Vault::open(&dir, &passphrase(), &FIRST).unwrap();
    let chain = vault.verify_chain().unwrap();
    assert_eq!((chain.entries, chain.broken_at), (6, None));
    assert!(!log(&vault)[1].to_string().contains("Rosalind"));
}

#[test]
fn nothing_else_of_an_emptied_entry_changes_and_no_redaction_goes() {
    let dir = tempfile::tempdir().unwrap();
    let vault = create(dir.path());
    with_two_patients(&vault);
    destroy(&vault, 5, 7);
    let attempts: [&'static str; 4] = [
        "UPDATE audit_log SET actor = 'nobody' WHERE sequence = 1",
        "UPDATE audit_log SET link = zeroblob(32) WHERE sequence = 1",
        "UPDATE audit_log SET notes = '[]' WHERE sequence = 2",
        "DELETE FROM audit_redaction",
    ];
    for (write, sql) in (10..).zip(attempts) {
        let answer = vault.write(entry(write), move |writer| writer.execute(sql, params![]));
        let refused = answer.map(|written| written.value).unwrap_err();
        assert_eq!(
            refused,
            StoreError::Constraint(ConstraintKind::Trigger),
            "{sql}"
        );
    }
}
