//! A small store to test the vault with: notes in a table.

// Each test file uses some of it; a helper that fails is a test that fails.
#![allow(dead_code, clippy::unwrap_used)]

use std::path::Path;

use chrono::{DateTime, Utc};
use serde_json::json;
use vault::{Kdf, Migration, NewEntry, SecretString, StoreError, Uuid, Vault, Written, params};

pub static FIRST: [Migration; 1] = [Migration {
    name: "0001_note",
    sql: "CREATE TABLE note (id INTEGER PRIMARY KEY, text TEXT NOT NULL UNIQUE) STRICT;",
}];

pub static SECOND: [Migration; 2] = [
    FIRST[0],
    Migration {
        name: "0002_colour",
        sql: "ALTER TABLE note ADD COLUMN colour TEXT NOT NULL DEFAULT 'white';
              CREATE INDEX note_colour ON note (colour);",
    },
];

pub fn passphrase() -> SecretString {
    SecretString::from("correct horse battery staple")
}

pub fn create(dir: &Path) -> Vault {
    Vault::create(dir, &passphrase(), Kdf::Floor, &FIRST).unwrap()
}

pub fn open(dir: &Path) -> Vault {
    Vault::open(dir, &passphrase(), &FIRST).unwrap()
}

pub fn instant() -> DateTime<Utc> {
    "2026-11-23T15:30:00.123456Z".parse().unwrap()
}

pub fn entry(id: u128) -> NewEntry {
    NewEntry {
        write_id: Uuid::from_u128(id),
        operation: "notes.add",
        request_hash: [7; 32],
        actor: "practitioner".to_owned(),
        at: instant(),
        offset_minutes: 180,
        zone: "Europe/Istanbul".to_owned(),
        anchored: false,
    }
}

pub fn add(vault: &Vault, id: u128, text: &str) -> Result<Written<i64>, StoreError> {
    let text = text.to_owned();
    vault.write(entry(id), move |writer| {
        let id = writer.insert("INSERT INTO note (text) VALUES (?1)", params![text])?;
        writer.note("notes", id, json!({ "length": text.len() }));
        Ok(id)
    })
}

pub fn texts(vault: &Vault) -> Vec<String> {
    vault
        .read(|reader| reader.query_all("SELECT text FROM note ORDER BY id", [], |row| row.get(0)))
        .map_err(|error: StoreError| error)
        .unwrap()
}
