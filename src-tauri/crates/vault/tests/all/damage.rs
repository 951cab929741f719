//! Damage that shows itself while the vault is open.

use std::fs;
use std::os::unix::fs::FileExt;
use std::path::Path;

use crate::common::{add, create, entry, open};
use vault::{StoreError, Vault};

const PAGE: usize = 4096;

/// A folded-in vault of many pages.
fn filled(dir: &Path) {
    let vault = create(dir);
    for n in 0..60_u128 {
        add(&vault, n + 1, &format!("{n} {}", "long text ".repeat(200))).unwrap();
    }
    vault.close();
}

fn read_all(vault: &Vault) -> Result<Vec<String>, StoreError> {
    vault.read(|reader| reader.query_all("SELECT text FROM note ORDER BY id", [], |row| row.get(0)))
}

/// Flips a bit of every page past the first few, which an opening reads.
fn damage(dir: &Path) {
    let file = fs::OpenOptions::new()
        .read(true)
        .write(true)
        .open(dir.join("records.db"))
        .unwrap();
    let pages = file.metadata().unwrap().len() as usize / PAGE;
    assert!(pages > 40, "{pages}");
    for page in pages / 2..pages {
        let at = (page * PAGE + 100) as u64;
        let mut byte = [0];
        file.read_exact_at(&mut byte, at).unwrap();
        file.write_all_at(&[byte[0] ^ 1], at).unwrap();
    }
}

#[test]
fn a_damaged_page_makes_the_vault_read_only() {
    let dir = tempfile::tempdir().unwrap();
    filled(dir.path());
    let vault = open(dir.path());
    add(&vault, 100, "before the damage").unwrap();
    damage(dir.path());
    assert!(!vault.is_damaged());
    assert_eq!(read_all(&vault).unwrap_err(), StoreError::Damaged);
    assert!(vault.is_damaged());

    let files = ["records.db", "records.db-wal", "anchor.log", "header.a"];
    let state = || files.map(|name| fs::read(dir.path().join(name)).unwrap());
    let before = state();
    assert!(!before[1].is_empty());
    assert_eq!(
        add(&vault, 101, "refused").unwrap_err(),
        StoreError::Damaged
    );
    // Not even a retry of what was written, and nothing by closing.
    assert_eq!(
        add(&vault, 100, "before the damage").unwrap_err(),
        StoreError::Damaged
    );
    // What can be read still may be.
    let first = vault.read(|reader| {
        reader.query_one("SELECT count(*) FROM sqlite_schema", [], |row| {
            row.get::<_, i64>(0)
        })
    });
    assert!(first.map_err(|error: StoreError| error).unwrap() > Some(0));
    vault.close();
    assert!(
        state() == before,
        "something was written to a damaged vault"
    );
}

#[test]
fn damage_that_a_write_meets_is_told_and_nothing_of_it_is_kept() {
    let dir = tempfile::tempdir().unwrap();
    filled(dir.path());
    let vault = open(dir.path());
    damage(dir.path());
    // The closure swallows what it saw; the vault does not.
    let answer = vault.write(entry(100), |writer| {
        let seen = writer.query_all("SELECT text FROM note", [], |row| row.get::<_, String>(0));
        assert_eq!(seen.unwrap_err(), StoreError::Damaged);
        Ok::<_, StoreError>(0)
    });
    assert_eq!(answer.unwrap_err(), StoreError::Damaged);
    assert!(vault.is_damaged());
}
