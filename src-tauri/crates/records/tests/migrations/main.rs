//! A vault of the version before, with rows in it, brought up to date: what was there is there, byte for byte.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

mod house;
mod patients;
mod stock;
mod struck;

use std::{collections::BTreeMap, path::Path};

use chrono::{DateTime, Utc};
use records::MIGRATIONS;
use vault::{Kdf, NewEntry, SecretString, StoreError, Uuid, Value, Vault, params};

fn passphrase() -> SecretString {
    SecretString::from("four plain words here")
}

fn now() -> DateTime<Utc> {
    "2026-11-23T12:00:00Z".parse().unwrap()
}

fn write<T>(
    vault: &Vault,
    f: impl FnOnce(&vault::Writer<'_>) -> Result<T, StoreError> + Send + 'static,
) -> Result<T, StoreError>
where
    T: serde::Serialize + serde::de::DeserializeOwned + Send + 'static,
{
    static NUMBER: std::sync::atomic::AtomicU64 = std::sync::atomic::AtomicU64::new(1);
    let number = NUMBER.fetch_add(1, std::sync::atomic::Ordering::Relaxed);
    let entry = NewEntry {
        write_id: Uuid::from_u64_pair(7, number),
        operation: "test",
        request_hash: [0; 32],
        actor: String::new(),
        at: now(),
        offset_minutes: 180,
        zone: "Europe/Istanbul".to_owned(),
        anchored: false,
    };
    vault.write(entry, f).map(|written| written.value)
}

/// One row in each table of the first version, each column with a value of its own.
const HOUSE: &[&str] = &[
    "INSERT INTO clinic VALUES (1, 'Aksoy', 'Bağdat Caddesi 101', '+90 216', 'a@b.c', '112', 'Europe/Istanbul', 'tr')",
    "INSERT INTO account VALUES (1, 'Dr. Defne Aksoy', 'TR-DERM-20417', 'practitioner')",
    "INSERT INTO account VALUES (2, 'Ece', '', 'assistant')",
    "INSERT INTO patient VALUES (4, 'Ayşe', 'ayse', '1992-03-04', 'female', 'yes', '1', '2', '3', 'en', '4', '5', '2026-11-01', 17)",
    "INSERT INTO screening VALUES (5, 4, '2026-11-23', '{}', '{}', '[]', 'eligible', 'eligible', 1, 18)",
    "INSERT INTO course VALUES (6, 4, 'seed', '1', '2026-11-23', '2026-11-23', 14, 8, 3, 3, 6, 1, '2026-11-23', '2026-12-07', '2027-06-01', '2027-09-01', NULL, NULL)",
    "INSERT INTO planned_session VALUES (6, 1, '2026-11-23')",
    "INSERT INTO product VALUES (7, 'Revita', 'Dermaline')",
    "INSERT INTO product_ingredient VALUES (7, 0, 'biotin', NULL, '5 mg/ml')",
    "INSERT INTO lot VALUES (8, 7, 'A12', '2027-04-30', 'day', 'S', '2026-11-01', 'usable', NULL)",
    "INSERT INTO session VALUES (9, 4, 6, 1, 5, '2026-11-23', 100, 200, 'Europe/Istanbul', 'Dr', 'L', 'n', '[]', 300, 400, '1', 210)",
    "INSERT INTO dose VALUES (10, 9, 'vertex', 'nappage', 20, 30, 1500, 8)",
    "INSERT INTO stock_movement VALUES (11, 8, 'received', 9000, '2026-11-01', 19, NULL)",
    "INSERT INTO stock_movement VALUES (12, 8, 'used', -1500, '2026-11-23', 20, 9)",
    "INSERT INTO side_effect VALUES (13, 4, 9, 'erythema', 1, 'none', 0, 21, 'n', '2026-11-24', '1', 'open', '2026-11-27')",
    "INSERT INTO follow_up VALUES (14, 13, '2026-11-25', 'open', 'n')",
    "INSERT INTO draft VALUES ('session:4', '{}', 22)",
];

/// The columns of each table of the clinic, and what stands in them.
type Content = BTreeMap<String, (Vec<String>, Vec<String>)>;

fn leaked(text: String) -> &'static str {
    Box::leak(text.into_boxed_str())
}

/// The rows of the given columns, or of all there are.
fn content(vault: &Vault, of: Option<&Content>) -> Content {
    vault
        .read(|r| {
            let tables: Vec<String> = match of {
                Some(of) => of.keys().cloned().collect(),
                None => r.query_all(
                    "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'
                        AND name NOT LIKE 'audit_%' AND name NOT LIKE 'write_%' AND name NOT LIKE 'photo%'",
                    params![],
                    |row| row.get(0),
                )?,
            };
            let mut found = Content::new();
            for table in tables {
                let columns: Vec<String> = match of {
                    Some(of) => of[&table].0.clone(),
                    None => r.query_all(
                        "SELECT name FROM pragma_table_info(?1)",
                        params![table],
                        |row| row.get(0),
                    )?,
                };
                let sql = leaked(format!("SELECT {} FROM {table}", columns.join(", ")));
                let rows = r.query_all(sql, params![], |row| {
                    (0..columns.len())
                        .map(|i| row.get::<_, Value>(i).map(|value| format!("{value:?}")))
                        .collect::<Result<Vec<_>, _>>()
                        .map(|values| values.join(" | "))
                })?;
                found.insert(table, (columns, rows));
            }
            Ok::<_, StoreError>(found)
        })
        .unwrap()
}

fn version_one(dir: &Path) -> Content {
    let vault = Vault::create(dir, &passphrase(), Kdf::Floor, &MIGRATIONS[..1]).unwrap();
    for sql in HOUSE {
        write(&vault, move |w| w.execute(sql, params![]).map(|_| ())).unwrap();
    }
    let before = self::content(&vault, Some(&standing(&vault)));
    vault.close();
    before
}

/// A vault of the first version, brought up to date; with its folder, which lives as long.
fn brought_up() -> (tempfile::TempDir, Vault) {
    let folder = tempfile::tempdir().unwrap();
    let dir = folder.path().join("vault");
    version_one(&dir);
    let vault = Vault::open(&dir, &passphrase(), MIGRATIONS).unwrap();
    (folder, vault)
}

/// A vault as it was just before one migration, with rows of that version in it, brought over this migration and no further.
/// What stood in it still does, and is given back beside it.
fn across(dir: &Path, migration: &str, rows: &[&'static str]) -> (Vault, Content) {
    version_one(dir);
    let this = MIGRATIONS
        .iter()
        .position(|one| one.name == migration)
        .unwrap();
    let vault = Vault::open(dir, &passphrase(), &MIGRATIONS[..this]).unwrap();
    for &sql in rows {
        write(&vault, move |w| w.execute(sql, params![]).map(|_| ())).unwrap();
    }
    let before = content(&vault, None);
    vault.close();

    let vault = Vault::open(dir, &passphrase(), &MIGRATIONS[..=this]).unwrap();
    assert_eq!(content(&vault, Some(&before)), before);
    (vault, before)
}

/// What later versions keep elsewhere, and tests of their own look at there.
const MOVED: &[(&str, &str)] = &[
    ("patient", "search_key"),
    ("patient", "phone"),
    ("patient", "touched_at"),
    ("lot", "supplier"),
];

/// The columns that still stand where they stood.
fn standing(vault: &Vault) -> Content {
    let mut content = content(vault, None);
    for (table, moved) in MOVED {
        if let Some((columns, _)) = content.get_mut(*table) {
            columns.retain(|column| column != moved);
        }
    }
    content
}
