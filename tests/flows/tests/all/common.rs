//! What several stories share: people, a look into the vault past the practice, and a hand that tampers with it.

use std::{fs, io::Write as _, path::Path, process::Command};

use base64::{Engine as _, prelude::BASE64_STANDARD};
use flows::{Clinic, PASSPHRASE};
use serde_json::{Value, json};
use vault::{NewEntry, SecretString, StoreError, Uuid, Vault, Writer, params};

/// The assistant's.
pub const ASSISTANT: &str = "velvet harbour almond kite";
/// A second practitioner's.
pub const SECOND: &str = "granite pillow sunday otter";

/// Adds an account as the practitioner who is signed in, and gives its number.
pub fn add(clinic: &Clinic, name: &str, role: &str, passphrase: &str) -> i64 {
    let licence = if role == "assistant" { "" } else { "TR-DERM-5" };
    let request = json!({ "name": name, "licence": licence, "role": role, "passphrase": passphrase, "yours": PASSPHRASE });
    clinic.ok("accounts.add", request)["account"]
        .as_i64()
        .unwrap()
}

/// Locks, and opens as somebody.
pub fn sign_in(clinic: &Clinic, passphrase: &str) -> Value {
    clinic.ok("vault.lock", json!({}));
    clinic.ok("vault.unlock", json!({ "passphrase": passphrase }))
}

/// Why it does not open.
pub fn refused(clinic: &Clinic, passphrase: &str) -> Value {
    clinic.ok("vault.lock", json!({}));
    clinic.error("vault.unlock", json!({ "passphrase": passphrase }))
}

/// The vault itself, past the practice, which is locked for it.
pub fn inside<T>(clinic: &Clinic, passphrase: &str, f: impl FnOnce(&Vault) -> T) -> T {
    clinic.practice.close();
    let passphrase = SecretString::from(passphrase);
    let vault = Vault::open(&clinic.dir, &passphrase, records::MIGRATIONS).unwrap();
    let found = f(&vault);
    vault.close();
    found
}

/// An entry of a write past the practice.
pub fn entry() -> NewEntry {
    static NUMBER: std::sync::atomic::AtomicU64 = std::sync::atomic::AtomicU64::new(1);
    let number = NUMBER.fetch_add(1, std::sync::atomic::Ordering::Relaxed);
    NewEntry {
        write_id: Uuid::from_u64_pair(0xbad, number),
        operation: "test",
        request_hash: [0; 32],
        actor: String::new(),
        at: flows::at("2026-11-23T12:00:00Z"),
        offset_minutes: 180,
        zone: "Europe/Istanbul".to_owned(),
        anchored: true,
    }
}

/// Writes into the vault past the practice.
pub fn write(
    vault: &Vault,
    f: impl FnOnce(&Writer<'_>) -> Result<(), StoreError> + Send + 'static,
) {
    vault.write(entry(), f).unwrap();
}

/// The end of the history: how many entries, and the last one's link. Anything that was changed shows here.
pub fn head(clinic: &Clinic) -> (u64, [u8; 32]) {
    let report = inside(clinic, PASSPHRASE, |vault| vault.verify_chain().unwrap());
    assert_eq!(report.broken_at, None);
    (report.entries, report.head)
}

/// The notes of every entry of an operation.
pub fn entries(vault: &Vault, operation: &str) -> Vec<Value> {
    let notes: Vec<String> = vault
        .read(|r| {
            r.query_all(
                "SELECT notes FROM audit_log WHERE operation = ?1 ORDER BY sequence",
                params![operation],
                |row| row.get(0),
            )
        })
        .map_err(|error: StoreError| error)
        .unwrap();
    notes
        .iter()
        .map(|text| serde_json::from_str(text).unwrap())
        .collect()
}

/// Everything the vault keeps as text of what was asked and answered, in one.
pub fn kept_words(vault: &Vault) -> String {
    vault
        .read(|r| {
            let notes: Vec<String> =
                r.query_all("SELECT notes FROM audit_log", params![], |row| row.get(0))?;
            let answers: Vec<String> =
                r.query_all("SELECT answer FROM write_receipt", params![], |row| {
                    row.get(0)
                })?;
            let drafts: Vec<String> =
                r.query_all("SELECT content FROM draft", params![], |row| row.get(0))?;
            Ok::<_, StoreError>([notes, answers, drafts].concat().join("\n"))
        })
        .unwrap()
}

/// Issues a sheet and types it back: the set-up is ended. Gives the code.
pub fn sheet(clinic: &Clinic, passphrase: Option<&str>) -> String {
    let made = clinic.ok("recovery.issue", json!({ "passphrase": passphrase }));
    let code = made["code"].as_str().unwrap().to_owned();
    let status = clinic.ok("recovery.confirm", json!({ "code": code }));
    assert_eq!(status["recovery_pending"], false);
    code
}

/// The patients found, asked for until the search is whole.
pub fn search(clinic: &Clinic, query: &str, filter: Option<&str>) -> Vec<Value> {
    loop {
        let found = clinic.ok(
            "patients.search",
            json!({ "query": query, "limit": null, "filter": filter }),
        );
        if found["whole"] == true {
            return found["rows"].as_array().unwrap().clone();
        }
        std::thread::yield_now();
    }
}

/// The text of a PDF as the page gets it, as poppler's pdftotext reads it.
pub fn pdf_text(pdf: &str) -> String {
    let mut file = tempfile::NamedTempFile::new().unwrap();
    file.write_all(&BASE64_STANDARD.decode(pdf).unwrap())
        .unwrap();
    let read = Command::new("pdftotext").arg(file.path()).arg("-").output();
    String::from_utf8(read.unwrap().stdout).unwrap()
}

/// The files of the vault as they are now.
pub fn copy_of(dir: &Path, names: &[&str]) -> Vec<(String, Option<Vec<u8>>)> {
    names
        .iter()
        .map(|name| ((*name).to_owned(), fs::read(dir.join(name)).ok()))
        .collect()
}

/// Puts them back, and takes away what was not there.
pub fn put_back(dir: &Path, files: &[(String, Option<Vec<u8>>)]) {
    for (name, content) in files {
        match content {
            Some(bytes) => fs::write(dir.join(name), bytes).unwrap(),
            None => {
                let _ = fs::remove_file(dir.join(name));
            }
        }
    }
}

/// With the key and SQLCipher's own shell, between two sittings.
pub fn tamper(clinic: &Clinic, sql: &str) {
    clinic.ok("vault.lock", json!({}));
    let passphrase = SecretString::from(PASSPHRASE);
    let lawless = vault::bench::lawless_connection(&clinic.dir, &passphrase).unwrap();
    lawless
        .execute_batch(
            "PRAGMA foreign_keys = OFF;
             DROP TRIGGER IF EXISTS audit_log_is_not_changed;
             DROP TRIGGER IF EXISTS audit_log_is_not_deleted;",
        )
        .unwrap();
    lawless.execute_batch(sql).unwrap();
    lawless.close().unwrap();
    clinic.ok(
        "vault.unlock",
        json!({ "passphrase": PASSPHRASE, "accept_loss": false }),
    );
}
