//! A tampered entry is named, and no secret is in any.

use flows::Clinic;
use serde_json::json;

use super::{entries, list, tell};
use crate::common::tamper;

#[test]
fn verify_says_in_one_sentence_that_all_is_whole() {
    let clinic = Clinic::new();
    tell(&clinic);
    let found = clinic.ok("history.verify", json!({}));
    let count = entries(&list(&clinic, json!({}))).len();
    let code = found["code"].as_str().unwrap();
    assert_eq!(found["whole"], true);
    assert_eq!(found["entries"], count);
    assert_eq!(
        found["sentence"],
        format!("All {count} entries are as they were written; the chain ends in {code}.")
    );
    assert_eq!(code.len(), 14);
    assert!(code.split('-').all(|group| group.len() == 4));
    clinic.patient("One more");
    assert_ne!(
        clinic.ok("history.verify", json!({}))["code"],
        code,
        "another end"
    );
}

#[test]
fn verify_names_the_entry_that_was_tampered_with() {
    let clinic = Clinic::new();
    tell(&clinic);
    let verify = || clinic.ok("history.verify", json!({}));
    tamper(
        &clinic,
        "UPDATE audit_log SET notes = replace(notes, '999 88 77', '000 00 00') WHERE operation = 'patients.change'",
    );
    let page = list(&clinic, json!({ "operation": "patients.change" }));
    let changed = entries(&page)[0]["sequence"].as_u64().unwrap();
    let found = verify();
    assert_eq!(
        (&found["whole"], &found["broken_at"]),
        (&json!(false), &json!(changed))
    );
    assert_eq!(
        found["sentence"],
        format!(
            "Entry {changed} is missing or was changed after it was written; everything before it is whole."
        )
    );
    // One taken out further ahead is found first.
    let gone = changed - 1;
    tamper(
        &clinic,
        &format!("DELETE FROM audit_log WHERE sequence = {gone}"),
    );
    assert_eq!(verify()["broken_at"], gone);
    tamper(
        &clinic,
        "UPDATE audit_log SET actor = '7' WHERE sequence = 1",
    );
    assert_eq!(
        verify()["sentence"],
        "The very first entry is missing or was changed after it was written."
    );
}

/// Nobody learns a passphrase from the history: it is in no note, and so in no page and no export.
#[test]
fn no_secret_is_ever_noted() {
    let clinic = Clinic::new();
    tell(&clinic);
    clinic.ok("vault.lock", json!({}));
    let passphrase = vault::SecretString::from(flows::PASSPHRASE);
    let lawless = vault::bench::lawless_connection(&clinic.dir, &passphrase).unwrap();
    let told: String = lawless
        .query_row(
            "SELECT group_concat(notes || operation || actor) FROM audit_log",
            [],
            |row| row.get(0),
        )
        .unwrap();
    assert!(told.contains("Ayşe Demir"), "the notes were looked at");
    assert!(!told.contains(flows::PASSPHRASE));
    assert!(!flows::PASSPHRASE.split(' ').any(|word| told.contains(word)));
}
