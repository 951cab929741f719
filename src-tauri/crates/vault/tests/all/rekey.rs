//! A new data key: all of the vault under it, nothing of it under the old one, and the old one set aside.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};

use crate::common::{FIRST, add, create, entry, instant, open, passphrase, texts};
use chrono::Duration;
use serde_json::json;
use vault::backup::{self, BackupError, Progress, Step, Unwatched};
use vault::bench::lawless_connection;
use vault::rekey::{self, Rekeyed};
use vault::{
    Kdf, OpenError, Opening, RecoveryCode, SecretString, StoreError, Trust, Unlock, Uuid, Vault,
    Whose, params, restore,
};

struct Clinic {
    _root: tempfile::TempDir,
    dir: PathBuf,
}

fn clinic() -> (Clinic, Vault) {
    let root = tempfile::tempdir().unwrap();
    let dir = root.path().join("vault");
    let vault = create(&dir);
    add(&vault, 1, "one").unwrap();
    add(&vault, 2, "two").unwrap();
    (Clinic { _root: root, dir }, vault)
}

fn prepare(vault: &Vault, progress: &dyn Progress) -> Result<Rekeyed, BackupError> {
    rekey::prepare(vault, &passphrase(), Kdf::Floor, &FIRST, progress)
}

/// The one entry of the new vault.
fn noted(rekeyed: &Rekeyed) {
    rekeyed
        .vault
        .write(entry(900), |w| {
            w.note("vault", 1, json!({ "rekeyed": true }));
            Ok::<_, StoreError>(())
        })
        .unwrap();
}

/// From beginning to end; gives what was set aside.
fn rekeyed(vault: Vault) -> PathBuf {
    let rekeyed = prepare(&vault, &Unwatched).unwrap();
    noted(&rekeyed);
    let ready = rekeyed.verify(&Unwatched).unwrap();
    vault.close();
    let at = instant() + Duration::hours(1);
    ready.put_in_place(at).unwrap().unwrap()
}

fn beside(dir: &Path) -> Vec<String> {
    let mut names: Vec<_> = fs::read_dir(dir.parent().unwrap())
        .unwrap()
        .map(|e| e.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    names
}

fn by(dir: &Path, unlock: Unlock<'_>) -> Result<Vault, OpenError> {
    let opening = Opening {
        migrations: &FIRST,
        trust: Trust::Strict,
        backups: &dir.with_extension("backups"),
        at: instant(),
    };
    Vault::open_with(dir, unlock, opening)
}

/// The schema, rowids and all, but for the order in which it was made.
fn schema(dir: &Path) -> Vec<(String, String)> {
    let connection = lawless_connection(dir, &passphrase()).unwrap();
    let mut statement = connection
        .prepare("SELECT name, coalesce(sql, '') FROM sqlite_schema ORDER BY type, name")
        .unwrap();
    let rows = statement
        .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))
        .unwrap();
    rows.map(Result::unwrap).collect()
}

#[test]
fn all_of_it_is_there_and_the_present_vault_is_set_aside() {
    let (clinic, vault) = clinic();
    let head = vault.verify_chain().unwrap();
    let rekeyed = prepare(&vault, &Unwatched).unwrap();
    assert_eq!((rekeyed.sequence, rekeyed.head), (head.entries, head.head));
    noted(&rekeyed);
    let ready = rekeyed.verify(&Unwatched).unwrap();
    vault.close();
    let at = instant() + Duration::hours(1);
    let aside = ready.put_in_place(at).unwrap().unwrap();
    assert!(aside.ends_with("vault.aside-2026-11-23T163000Z"));
    assert_eq!(
        beside(&clinic.dir),
        ["vault", "vault.aside-2026-11-23T163000Z"]
    );

    let vault = open(&clinic.dir);
    assert_eq!(texts(&vault), ["one", "two"]);
    let now = vault.verify_chain().unwrap();
    assert_eq!((now.entries, now.broken_at), (3, None));
    assert_ne!(now.head, head.head);
    // What was written before is a retry still, and what is written now is followed.
    assert!(add(&vault, 2, "two").unwrap().replayed);
    add(&vault, 3, "three").unwrap();
    vault.close();
    let vault = open(&clinic.dir);
    assert_eq!(texts(&vault), ["one", "two", "three"]);
    vault.close();
    assert_eq!(texts(&open(&aside)), ["one", "two"]);
    for name in ["seal", "anchor.log", "header.a", "header.b"] {
        assert!(clinic.dir.join(name).exists(), "{name}");
        assert_ne!(
            fs::read(clinic.dir.join(name)).unwrap(),
            fs::read(aside.join(name)).unwrap(),
            "{name}"
        );
    }
    assert!(!clinic.dir.join("replacing").exists() && !clinic.dir.join("preparing").exists());
}

#[test]
fn the_schema_is_the_same_with_every_guard_in_it() {
    let (clinic, vault) = clinic();
    let aside = rekeyed(vault);
    assert_eq!(schema(&clinic.dir), schema(&aside));
    let guarded = lawless_connection(&clinic.dir, &passphrase()).unwrap();
    let refused = guarded.execute("UPDATE audit_log SET link = zeroblob(32)", []);
    assert!(refused.is_err());
}

#[test]
fn emptied_entries_stay_whole_and_empty() {
    let (clinic, vault) = clinic();
    vault
        .write(entry(3), |w| {
            w.note("patients", 7, json!({ "name": "Rosalind" }));
            Ok::<_, StoreError>(())
        })
        .unwrap();
    vault
        .write(entry(4), |w| {
            let whose = Whose {
                noun: "patients",
                also: &[],
                ids: &[7],
            };
            w.note("destructions", 7, json!(null));
            w.redact(&whose, &[])
        })
        .unwrap();
    rekeyed(vault);
    let vault = open(&clinic.dir);
    assert_eq!(vault.verify_chain().unwrap().broken_at, None);
    vault.close();
    // Its seal is the new key's too: what is emptied cannot be filled again.
    let tampered = lawless_connection(&clinic.dir, &passphrase()).unwrap();
    let filled = "UPDATE audit_log SET notes = '[]' WHERE sequence = 3";
    assert_eq!(tampered.execute(filled, []).unwrap(), 1);
    drop(tampered);
    assert_eq!(open(&clinic.dir).verify_chain().unwrap().broken_at, Some(3));
}

#[test]
fn one_passphrase_and_no_sheet_opens_it() {
    let (clinic, vault) = clinic();
    let other = SecretString::from("velvet harbour almond kite");
    let theirs = Uuid::from_u128(77);
    vault.add_slot(theirs, &other, Kdf::Floor).unwrap();
    let code = RecoveryCode::generate().unwrap();
    vault.set_recovery(&code, Kdf::Floor).unwrap();
    let own = vault.slot();
    let aside = rekeyed(vault);
    for refused in [Unlock::Passphrase(&other), Unlock::Recovery(&code)] {
        let opened = by(&clinic.dir, refused).map(drop);
        assert!(matches!(opened, Err(OpenError::WrongPassphrase)));
        by(&aside, refused).unwrap().close();
    }
    let vault = open(&clinic.dir);
    assert_eq!(vault.slot(), own);
    assert_eq!(vault.passphrase_slots(), [own]);
    assert!(!vault.has_recovery());
    // They are let in again under the slot that they had.
    let fresh = SecretString::from("quarry muslin ferret sonnet");
    vault.add_slot(theirs, &fresh, Kdf::Floor).unwrap();
    vault.close();
    let vault = by(&clinic.dir, Unlock::Passphrase(&fresh)).unwrap();
    assert_eq!(vault.slot(), theirs);
}

#[test]
fn nothing_is_written_meanwhile_and_everything_again_when_it_is_given_up() {
    let (clinic, vault) = clinic();
    let rekeyed = prepare(&vault, &Unwatched).unwrap();
    assert_eq!(add(&vault, 3, "three").unwrap_err(), StoreError::Busy);
    assert_eq!(texts(&vault), ["one", "two"]);
    let second = prepare(&vault, &Unwatched).map(drop);
    assert!(matches!(second, Err(BackupError::Store(StoreError::Busy))));
    drop(rekeyed);
    add(&vault, 3, "three").unwrap();
    assert_eq!(beside(&clinic.dir), ["vault"]);
    vault.close();
    assert_eq!(texts(&open(&clinic.dir)), ["one", "two", "three"]);
}

/// Has had enough at the n-th thing that it is told.
struct Enough {
    at: usize,
    told: AtomicUsize,
    enough: AtomicBool,
}

impl Progress for Enough {
    fn at(&self, _: Step, _: u64, _: u64) {
        if self.told.fetch_add(1, Ordering::Relaxed) == self.at {
            self.enough.store(true, Ordering::Relaxed);
        }
    }

    fn cancelled(&self) -> bool {
        self.enough.load(Ordering::Relaxed)
    }
}

#[test]
fn cancelled_at_any_point_it_leaves_everything_as_it_was() {
    let (clinic, vault) = clinic();
    let mut at = 0;
    loop {
        let progress = Enough {
            at,
            told: AtomicUsize::new(0),
            enough: AtomicBool::new(false),
        };
        let done = prepare(&vault, &progress).and_then(|rekeyed| {
            noted(&rekeyed);
            rekeyed.verify(&progress).map(drop)
        });
        match done {
            Err(BackupError::Cancelled) => {}
            Err(other) => panic!("{other}"),
            Ok(()) => break,
        }
        assert_eq!(beside(&clinic.dir), ["vault"], "{at}");
        at += 1;
    }
    assert!(at > 8, "{at}");
    add(&vault, 3, "three").unwrap();
    assert_eq!(vault.verify_chain().unwrap().broken_at, None);
}

#[test]
fn a_chain_that_was_tampered_with_is_not_made_whole() {
    let (clinic, vault) = clinic();
    vault.close();
    let tampered = lawless_connection(&clinic.dir, &passphrase()).unwrap();
    tampered
        .execute_batch(
            "DROP TRIGGER audit_log_is_not_changed;
             UPDATE audit_log SET actor = 'somebody' WHERE sequence = 1;",
        )
        .unwrap();
    drop(tampered);
    let vault = open(&clinic.dir);
    assert!(prepare(&vault, &Unwatched).is_err());
    assert_eq!(beside(&clinic.dir), ["vault"]);
    add(&vault, 3, "three").unwrap();
}

#[test]
fn a_page_that_cannot_be_read_is_not_carried_over() {
    let (clinic, vault) = clinic();
    for n in 0..200 {
        add(&vault, 100 + n, &format!("{n} {}", "x".repeat(300))).unwrap();
    }
    vault.close();
    let path = clinic.dir.join("records.db");
    let mut bytes = fs::read(&path).unwrap();
    let middle = bytes.len() / 2 / 4096 * 4096 + 100;
    bytes[middle] ^= 1;
    fs::write(&path, bytes).unwrap();
    // Somebody took the seal away too; otherwise it would not even open.
    fs::remove_file(clinic.dir.join("seal")).unwrap();
    let vault = open(&clinic.dir);
    assert!(prepare(&vault, &Unwatched).is_err());
    assert_eq!(beside(&clinic.dir), ["vault"]);
}

#[test]
fn more_than_the_one_entry_is_not_put_in_place() {
    let (clinic, vault) = clinic();
    let without = prepare(&vault, &Unwatched).unwrap();
    assert!(matches!(
        without.verify(&Unwatched),
        Err(BackupError::Differs(_))
    ));
    let other = prepare(&vault, &Unwatched).unwrap();
    add(&other.vault, 3, "three").unwrap();
    assert!(matches!(
        other.verify(&Unwatched),
        Err(BackupError::Differs(_))
    ));
    assert_eq!(beside(&clinic.dir), ["vault"]);
}

#[test]
fn photos_are_sealed_anew_and_one_that_was_damaged_stays_behind() {
    let (clinic, vault) = clinic();
    let picture = fs::read(concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/../../../tests/faults/src/rows/small.jpg"
    ))
    .unwrap();
    let whole = vault.keep_photo(&picture).unwrap();
    let damaged = vault.keep_photo(&picture).unwrap();
    let file = |dir: &Path, id: Uuid| {
        let name = id.simple().to_string();
        dir.join("photos").join(&name[..2]).join(&name)
    };
    let path = file(&clinic.dir, damaged.id);
    let mut bytes = fs::read(&path).unwrap();
    bytes[100] ^= 1;
    fs::write(&path, bytes).unwrap();
    let before = vault.photo(&whole).unwrap();

    let rekeyed = prepare(&vault, &Unwatched).unwrap();
    assert_eq!((rekeyed.photos.len(), rekeyed.unreadable), (1, 1));
    let sealed = rekeyed.photos[0];
    assert_eq!(sealed.was, whole.id);
    assert_ne!(sealed.photo.hash, whole.hash);
    noted(&rekeyed);
    let ready = rekeyed.verify(&Unwatched).unwrap();
    vault.close();
    let aside = ready.put_in_place(instant()).unwrap().unwrap();
    let vault = open(&clinic.dir);
    assert_eq!(*vault.photo(&sealed.photo).unwrap(), *before);
    assert!(!file(&clinic.dir, whole.id).exists());
    assert!(file(&aside, damaged.id).exists());
}

#[test]
fn backups_of_both_keys_lie_in_one_place_and_each_opens_with_its_day() {
    let (clinic, vault) = clinic();
    let picture = fs::read(concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/../../../tests/faults/src/rows/small.jpg"
    ))
    .unwrap();
    vault.keep_photo(&picture).unwrap();
    let place = backup::beside(&clinic.dir);
    let other = SecretString::from("velvet harbour almond kite");
    vault
        .add_slot(Uuid::from_u128(77), &other, Kdf::Floor)
        .unwrap();
    let before = vault.back_up(&place, instant(), &Unwatched).unwrap();
    rekeyed(vault);

    let vault = open(&clinic.dir);
    // There is none of its own: the one of before says nothing of it.
    assert_eq!(vault.shelf(&place).unwrap().own, []);
    let at = |days| instant() + Duration::days(days);
    let mut last = String::new();
    for day in 1..=40_i64 {
        add(
            &vault,
            1000 + u128::from(day.unsigned_abs()),
            &format!("day {day}"),
        )
        .unwrap();
        last = vault.back_up(&place, at(day), &Unwatched).unwrap().name;
    }
    let own = vault.shelf(&place).unwrap().own;
    assert_eq!(own[0].name, last);
    assert!(own.iter().all(|backup| backup.name != before.name));
    assert!(own.len() < 40, "the rotation goes on among its own");
    // The one of before is no failure, and is not let go of.
    let all = backup::list(&place).unwrap();
    assert_eq!(all.len(), own.len() + 1);
    let kept = all.iter().find(|one| one.name == before.name).unwrap();
    assert_eq!(kept.failed_at, None);
    vault.prove(&place, &last, at(41), &Unwatched).unwrap();
    vault.claim(&place).unwrap();
    vault.close();

    let prepared = |name: &str, secret: &SecretString| {
        let unlock = Unlock::Passphrase(secret);
        restore::prepare(&clinic.dir, &place, name, unlock, &FIRST, &Unwatched)
    };
    let refused = prepared(&last, &other).map(drop);
    assert!(matches!(
        refused,
        Err(BackupError::Open(OpenError::WrongPassphrase))
    ));
    assert_eq!(
        texts(&prepared(&last, &passphrase()).unwrap().vault).len(),
        42
    );
    // Photos too: those of before were not written over.
    let old = prepared(&before.name, &other).unwrap();
    assert_eq!(texts(&old.vault), ["one", "two"]);
    old.put_in_place(&clinic.dir, at(42)).unwrap().unwrap();
    let vault = by(&clinic.dir, Unlock::Passphrase(&other)).unwrap();
    assert_eq!(vault.shelf(&place).unwrap().own.len(), 1);
    let found: Result<Vec<i64>, StoreError> =
        vault.read(|r| r.query_all("SELECT count(*) FROM note", params![], |row| row.get(0)));
    assert_eq!(found.unwrap(), [2]);
}
