//! Going back to a backup, on this computer and on a new one, and what a cut leaves.

use std::fs;
use std::path::{Path, PathBuf};

use crate::common::{FIRST, SECOND, add, create, instant, open, passphrase, texts};
use chrono::Duration;
use proptest::prelude::*;
use vault::backup::{BackupError, Unwatched, list};
use vault::restore::{self, Prepared};
use vault::{
    Migration, OpenError, RecoveryCode, SecretString, StoreError, Unlock, Value, Vault, params,
};

struct Clinic {
    root: tempfile::TempDir,
    dir: PathBuf,
    place: PathBuf,
    name: String,
}

/// Backed up with two notes, and written on since.
fn clinic() -> Clinic {
    let root = tempfile::tempdir().unwrap();
    let dir = root.path().join("vault");
    let place = root.path().join("stick");
    fs::create_dir(&place).unwrap();
    let vault = create(&dir);
    add(&vault, 1, "one").unwrap();
    add(&vault, 2, "two").unwrap();
    let name = vault.back_up(&place, instant(), &Unwatched).unwrap().name;
    add(&vault, 3, "three").unwrap();
    vault.close();
    Clinic {
        root,
        dir,
        place,
        name,
    }
}

fn prepare(clinic: &Clinic, dir: &Path) -> Result<Prepared, BackupError> {
    let passphrase = passphrase();
    let unlock = Unlock::Passphrase(&passphrase);
    restore::prepare(dir, &clinic.place, &clinic.name, unlock, &FIRST, &Unwatched)
}

fn beside(dir: &Path) -> Vec<String> {
    let entries = fs::read_dir(dir.parent().unwrap()).unwrap();
    let mut names: Vec<_> = entries
        .map(|e| e.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    names
}

#[test]
fn the_present_vault_is_set_aside_and_the_backup_takes_its_place() {
    let clinic = clinic();
    let prepared = prepare(&clinic, &clinic.dir).unwrap();
    assert_eq!(prepared.backup.name, clinic.name);
    assert_eq!(texts(&prepared.vault), ["one", "two"]);
    // Looking changes nothing.
    assert!(clinic.dir.join("records.db").exists());
    let at = instant() + Duration::hours(1);
    let aside = prepared.put_in_place(&clinic.dir, at).unwrap().unwrap();
    assert_eq!(
        aside,
        clinic.root.path().join("vault.aside-2026-11-23T163000Z")
    );
    assert_eq!(
        beside(&clinic.dir),
        ["stick", "vault", "vault.aside-2026-11-23T163000Z"]
    );
    // The anchor is the restored chain's own: it counts as no loss, today and after writing.
    let vault = open(&clinic.dir);
    assert_eq!(texts(&vault), ["one", "two"]);
    add(&vault, 4, "four").unwrap();
    assert_eq!(vault.verify_chain().unwrap().broken_at, None);
    vault.close();
    assert_eq!(texts(&open(&clinic.dir)), ["one", "two", "four"]);
    assert_eq!(texts(&open(&aside)), ["one", "two", "three"]);
    assert!(!clinic.dir.join("replacing").exists());
    assert!(!clinic.dir.join("preparing").exists());
}

#[test]
fn on_a_new_computer_there_is_nothing_to_set_aside() {
    let clinic = clinic();
    let new = clinic.root.path().join("another computer/vault");
    fs::create_dir(new.parent().unwrap()).unwrap();
    let prepared = prepare(&clinic, &new).unwrap();
    assert_eq!(prepared.put_in_place(&new, instant()).unwrap(), None);
    assert_eq!(texts(&open(&new)), ["one", "two"]);
    assert_eq!(beside(&new), ["vault"]);
}

#[test]
fn what_is_not_put_in_place_leaves_nothing() {
    let clinic = clinic();
    drop(prepare(&clinic, &clinic.dir).unwrap());
    assert_eq!(beside(&clinic.dir), ["stick", "vault"]);
    let wrong = SecretString::from("correct horse battery stapler");
    let unlock = Unlock::Passphrase(&wrong);
    let (place, name) = (&clinic.place, &clinic.name);
    let refused = restore::prepare(&clinic.dir, place, name, unlock, &FIRST, &Unwatched);
    assert!(matches!(
        refused,
        Err(BackupError::Open(OpenError::WrongPassphrase))
    ));
    assert_eq!(beside(&clinic.dir), ["stick", "vault"]);
    assert_eq!(texts(&open(&clinic.dir)), ["one", "two", "three"]);
}

#[test]
fn the_recovery_code_of_that_day_opens_it() {
    let root = tempfile::tempdir().unwrap();
    let (dir, place) = (root.path().join("vault"), root.path().join("stick"));
    fs::create_dir(&place).unwrap();
    let vault = create(&dir);
    add(&vault, 1, "one").unwrap();
    let code = RecoveryCode::generate().unwrap();
    vault.set_recovery(&code, vault::Kdf::Floor).unwrap();
    let name = vault.back_up(&place, instant(), &Unwatched).unwrap().name;
    vault.clear_recovery().unwrap();
    vault.close();
    let unlock = Unlock::Recovery(&code);
    let prepared = restore::prepare(&dir, &place, &name, unlock, &FIRST, &Unwatched).unwrap();
    assert_eq!(texts(&prepared.vault), ["one"]);
}

#[test]
fn an_older_backup_is_migrated_in_the_copy_only() {
    let clinic = clinic();
    let passphrase = passphrase();
    let unlock = Unlock::Passphrase(&passphrase);
    let (place, name) = (&clinic.place, &clinic.name);
    let prepared = restore::prepare(&clinic.dir, place, name, unlock, &SECOND, &Unwatched).unwrap();
    let colour = prepared
        .vault
        .read(|reader| reader.query_one("SELECT colour FROM note", [], |row| row.get(0)))
        .map_err(|error: StoreError| error)
        .unwrap();
    assert_eq!(colour, Some("white".to_owned()));
    // The copy comes from a backup: it makes none of its own.
    assert_eq!(beside(&clinic.dir), ["stick", "vault", "vault.restoring"]);
    let staged = clinic.root.path().join("vault.restoring");
    assert!(!staged.join("anagen-backups").exists());
    assert_eq!(list(&staged).unwrap(), []);
    assert_eq!(list(place).unwrap()[0].manifest.schema, 1);
    assert_eq!(list(place).unwrap().len(), 1);
}

#[test]
fn a_vault_that_is_open_is_not_replaced() {
    let clinic = clinic();
    let prepared = prepare(&clinic, &clinic.dir).unwrap();
    // Opening sweeps what a cut has left, but not what somebody is at work on.
    let vault = open(&clinic.dir);
    assert_eq!(texts(&prepared.vault), ["one", "two"]);
    let staged = clinic.root.path().join("vault.restoring");
    assert!(staged.join("records.db").exists());
    let refused = prepared.put_in_place(&clinic.dir, instant());
    assert!(matches!(
        refused,
        Err(BackupError::Open(OpenError::AlreadyOpen))
    ));
    assert_eq!(texts(&vault), ["one", "two", "three"]);
    assert_eq!(beside(&clinic.dir), ["stick", "vault"]);
}

/// Copies a folder as it is, to open it as after a cut.
fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let path = entry.unwrap().path();
        let target = to.join(path.file_name().unwrap());
        if path.is_dir() {
            copy(&path, &target);
        } else {
            fs::copy(&path, &target).unwrap();
        }
    }
}

/// What the disk holds after each step of putting in place, made by hand from the two whole folders.
#[test]
fn cut_between_any_two_steps_the_next_opening_finishes_it() {
    let clinic = clinic();
    let name = "vault.aside-2026-11-23T163000Z";
    let prepared = prepare(&clinic, &clinic.dir).unwrap();
    let staged = clinic.root.path().join("vault.restoring");
    let (old, new) = (
        clinic.root.path().join("old"),
        clinic.root.path().join("new"),
    );
    copy(&clinic.dir, &old);
    // While the copy is open its WAL lies beside it, which is part of it.
    copy(&staged, &new);
    drop(prepared);

    // Before the decision: the old one, and the copy is swept.
    let cut = |step: &str| {
        let dir = clinic.root.path().join(step).join("vault");
        fs::create_dir(dir.parent().unwrap()).unwrap();
        dir
    };
    let dir = cut("copied");
    copy(&old, &dir);
    copy(&new, &dir.with_file_name("vault.restoring"));
    assert_eq!(texts(&open(&dir)), ["one", "two", "three"]);
    assert_eq!(beside(&dir), ["vault"]);

    // Decided.
    let dir = cut("decided");
    copy(&old, &dir);
    copy(&new, &dir.with_file_name("vault.restoring"));
    fs::write(
        dir.with_file_name("vault.restoring").join("replacing"),
        name,
    )
    .unwrap();
    assert_eq!(texts(&open(&dir)), ["one", "two"]);
    assert_eq!(beside(&dir), ["vault", name]);
    assert_eq!(
        texts(&open(&dir.with_file_name(name))),
        ["one", "two", "three"]
    );

    let set_aside = |cut_at: &str| {
        let dir = cut(cut_at);
        copy(&old, &dir.with_file_name(name));
        copy(&new, &dir.with_file_name("vault.restoring"));
        fs::write(
            dir.with_file_name("vault.restoring").join("replacing"),
            name,
        )
        .unwrap();
        dir
    };
    // Set aside: nothing has the vault's name, and yet it is no new start.
    let dir = set_aside("set aside");
    assert!(Vault::exists(&dir));
    assert_eq!(texts(&open(&dir)), ["one", "two"]);
    assert_eq!(beside(&dir), ["vault", name]);

    // The same, but somebody made the folder anew meanwhile: it goes aside too, and nothing is lost.
    let dir = set_aside("a folder in the way");
    fs::create_dir(&dir).unwrap();
    assert_eq!(texts(&open(&dir)), ["one", "two"]);
    assert_eq!(
        texts(&open(&dir.with_file_name(name))),
        ["one", "two", "three"]
    );

    // Renamed, and not tidied up.
    let dir = cut("renamed");
    copy(&old, &dir.with_file_name(name));
    copy(&new, &dir);
    fs::write(dir.join("replacing"), name).unwrap();
    assert_eq!(texts(&open(&dir)), ["one", "two"]);
    assert!(!dir.join("replacing").exists() && !dir.join("preparing").exists());
    assert_eq!(beside(&dir), ["vault", name]);
}

static KINDS: [Migration; 1] = [Migration {
    name: "0001_kinds",
    sql: "CREATE TABLE kind (id INTEGER PRIMARY KEY, whole INTEGER, part REAL, words TEXT, bytes BLOB) STRICT;
          CREATE TABLE named (name TEXT PRIMARY KEY, kind INTEGER REFERENCES kind (id)) STRICT, WITHOUT ROWID;",
}];

type Line = (Option<i64>, Option<f64>, Option<String>, Option<Vec<u8>>);

/// Everything in the two tables, as text that is the same only for the same values.
fn everything(vault: &Vault) -> Vec<String> {
    vault
        .read(|reader| {
            let mut rows = reader.query_all("SELECT * FROM kind ORDER BY id", [], |row| {
                (0..5)
                    .map(|n| row.get(n))
                    .collect::<Result<Vec<Value>, _>>()
            })?;
            rows.extend(
                reader.query_all("SELECT * FROM named ORDER BY name", [], |row| {
                    (0..2)
                        .map(|n| row.get(n))
                        .collect::<Result<Vec<Value>, _>>()
                })?,
            );
            Ok(rows.iter().map(|row| format!("{row:?}")).collect())
        })
        .map_err(|error: StoreError| error)
        .unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(6))]

    #[test]
    fn any_vault_is_restored_as_it_was(
        lines in prop::collection::vec(
            (any::<Option<i64>>(), prop::option::of(-1e300f64..1e300), any::<Option<String>>(), any::<Option<Vec<u8>>>()),
            0..60,
        ),
    ) {
        let root = tempfile::tempdir().unwrap();
        let (dir, place) = (root.path().join("vault"), root.path().join("stick"));
        fs::create_dir(&place).unwrap();
        let vault = Vault::create(&dir, &passphrase(), vault::Kdf::Floor, &KINDS).unwrap();
        for (index, line) in lines.into_iter().enumerate() {
            let (whole, part, words, bytes): Line = line;
            let words = words.map(|words| words.replace('\0', ""));
            vault.write(crate::common::entry(index as u128 + 1), move |writer| {
                let id = writer.insert(
                    "INSERT INTO kind (whole, part, words, bytes) VALUES (?1, ?2, ?3, ?4)",
                    params![whole, part, words, bytes],
                )?;
                writer.execute("INSERT INTO named VALUES (?1, ?2)", params![format!("n{id}"), id])?;
                Ok::<_, StoreError>(id)
            }).unwrap();
        }
        let before = everything(&vault);
        let head = vault.verify_chain().unwrap();
        let name = vault.back_up(&place, instant(), &Unwatched).unwrap().name;
        vault.close();
        let secret = passphrase();
        let unlock = Unlock::Passphrase(&secret);
        restore::prepare(&dir, &place, &name, unlock, &KINDS, &Unwatched)
            .unwrap()
            .put_in_place(&dir, instant())
            .unwrap();
        let vault = Vault::open(&dir, &passphrase(), &KINDS).unwrap();
        prop_assert_eq!(everything(&vault), before);
        prop_assert_eq!(vault.verify_chain().unwrap(), head);
    }
}
