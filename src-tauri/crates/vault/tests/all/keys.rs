//! The ways in: several people, a recovery code, and what is left of a way that was taken away.

use std::fs;
use std::path::Path;

use crate::common::{FIRST, add, create, instant, open, passphrase, texts};
use vault::{Kdf, OpenError, Opening, RecoveryCode, SecretString, Trust, Unlock, Uuid, Vault};

fn secret(text: &str) -> SecretString {
    SecretString::from(text)
}

fn try_with(dir: &Path, unlock: Unlock<'_>) -> Result<Vault, OpenError> {
    let opening = Opening {
        migrations: &FIRST,
        trust: Trust::Strict,
        backups: &dir.with_extension("backups"),
        at: instant(),
    };
    Vault::open_with(dir, unlock, opening)
}

fn opens(dir: &Path, text: &str) -> Option<Uuid> {
    match try_with(dir, Unlock::Passphrase(&secret(text))) {
        Ok(vault) => Some(vault.slot()),
        Err(OpenError::WrongPassphrase) => None,
        Err(other) => unreachable!("{other:?}"),
    }
}

/// What each copy of the header says alone: the other is torn.
fn opens_from_each_copy(dir: &Path, text: &str) -> [Option<Uuid>; 2] {
    let copies = ["header.a", "header.b"].map(|name| dir.join(name));
    let whole = copies.each_ref().map(|path| fs::read(path).unwrap());
    [1, 0].map(|torn| {
        fs::write(&copies[torn], b"torn").unwrap();
        let answer = opens(dir, text);
        for (path, bytes) in copies.iter().zip(&whole) {
            fs::write(path, bytes).unwrap();
        }
        answer
    })
}

const ASSISTANT: &str = "velvet harbour almond kite";
const FIRST_PASSPHRASE: &str = "correct horse battery staple";

#[test]
fn each_person_opens_it_with_their_own_passphrase() {
    let dir = tempfile::tempdir().unwrap();
    let vault = create(dir.path());
    let (first, second) = (vault.slot(), Uuid::from_u128(2));
    assert_eq!(vault.passphrase_slots(), [first]);
    vault
        .add_slot(second, &secret(ASSISTANT), Kdf::Floor)
        .unwrap();
    assert_eq!(vault.slot(), first);
    assert_eq!(vault.passphrase_slots(), [first, second]);
    assert_eq!(vault.slot_of(&secret(ASSISTANT)).unwrap(), Some(second));
    assert_eq!(vault.slot_of(&passphrase()).unwrap(), Some(first));
    assert_eq!(vault.slot_of(&secret("nobody's")).unwrap(), None);
    let again = vault.add_slot(second, &secret("another"), Kdf::Floor);
    assert!(matches!(again, Err(OpenError::AlreadyExists)));
    add(&vault, 1, "by the first").unwrap();
    vault.close();

    assert_eq!(
        opens_from_each_copy(dir.path(), ASSISTANT),
        [Some(second); 2]
    );
    assert_eq!(
        opens_from_each_copy(dir.path(), FIRST_PASSPHRASE),
        [Some(first); 2]
    );
    let vault = try_with(dir.path(), Unlock::Passphrase(&secret(ASSISTANT))).unwrap();
    assert_eq!(texts(&vault), ["by the first"]);
}

#[test]
fn a_changed_passphrase_opens_neither_copy() {
    let dir = tempfile::tempdir().unwrap();
    let vault = create(dir.path());
    let slot = vault.slot();
    let unknown = vault.change_slot(Uuid::from_u128(9), &secret("new one"), Kdf::Floor);
    assert!(matches!(unknown, Err(OpenError::NotFound)));
    vault
        .change_slot(slot, &secret("a newer passphrase"), Kdf::Floor)
        .unwrap();
    assert_eq!(vault.slot_of(&passphrase()).unwrap(), None);
    // And the vault goes on with the new one: what proves a header by opening it has the new key.
    vault
        .set_recovery(&RecoveryCode::generate().unwrap(), Kdf::Floor)
        .unwrap();
    vault.close();
    assert_eq!(
        opens_from_each_copy(dir.path(), FIRST_PASSPHRASE),
        [None; 2]
    );
    assert_eq!(
        opens_from_each_copy(dir.path(), "a newer passphrase"),
        [Some(slot); 2]
    );
}

#[test]
fn a_removed_slot_opens_neither_copy_and_the_last_one_stays() {
    let dir = tempfile::tempdir().unwrap();
    let vault = create(dir.path());
    let (first, second) = (vault.slot(), Uuid::from_u128(2));
    assert!(matches!(
        vault.remove_slot(first),
        Err(OpenError::SlotInUse)
    ));
    assert!(matches!(
        vault.remove_slot(second),
        Err(OpenError::NotFound)
    ));
    vault
        .add_slot(second, &secret(ASSISTANT), Kdf::Floor)
        .unwrap();
    // Not the branch one sits on, though there is another.
    assert!(matches!(
        vault.remove_slot(first),
        Err(OpenError::SlotInUse)
    ));
    vault.remove_slot(second).unwrap();
    assert_eq!(vault.passphrase_slots(), [first]);
    vault.close();
    assert_eq!(opens_from_each_copy(dir.path(), ASSISTANT), [None; 2]);
    assert_eq!(opens(dir.path(), FIRST_PASSPHRASE), Some(first));
}

#[test]
fn the_sheet_opens_it_once_and_leads_to_a_new_passphrase() {
    let dir = tempfile::tempdir().unwrap();
    let (code, other) = (
        RecoveryCode::generate().unwrap(),
        RecoveryCode::generate().unwrap(),
    );
    let vault = create(dir.path());
    let slot = vault.slot();
    assert!(!vault.has_recovery());
    vault.clear_recovery().unwrap();
    vault.set_recovery(&other, Kdf::Floor).unwrap();
    vault.set_recovery(&code, Kdf::Floor).unwrap();
    assert!(vault.has_recovery());
    assert_eq!(vault.passphrase_slots(), [slot]);
    vault.close();

    let refused = |code: &RecoveryCode| {
        let opened = try_with(dir.path(), Unlock::Recovery(code));
        matches!(opened, Err(OpenError::WrongPassphrase))
    };
    assert!(refused(&other), "a code that was replaced");
    // What is on the sheet is no passphrase.
    let printed = code.printed();
    let typed = try_with(dir.path(), Unlock::Passphrase(&printed));
    assert!(matches!(typed, Err(OpenError::WrongPassphrase)));

    let vault = try_with(dir.path(), Unlock::Recovery(&code)).unwrap();
    assert_ne!(vault.slot(), slot);
    // Until there is a passphrase again, the sheet is the only way in and stays.
    assert!(matches!(vault.clear_recovery(), Err(OpenError::SlotInUse)));
    let replaced = vault.set_recovery(&other, Kdf::Floor);
    assert!(matches!(replaced, Err(OpenError::SlotInUse)));
    vault
        .change_slot(slot, &secret("remembered from now on"), Kdf::Floor)
        .unwrap();
    assert_eq!(vault.slot(), slot);
    vault.clear_recovery().unwrap();
    assert!(!vault.has_recovery());
    vault.close();

    assert!(refused(&code), "a sheet that was used");
    assert_eq!(
        opens_from_each_copy(dir.path(), FIRST_PASSPHRASE),
        [None; 2]
    );
    assert_eq!(
        opens_from_each_copy(dir.path(), "remembered from now on"),
        [Some(slot); 2]
    );
}

#[test]
fn slots_changed_side_by_side_are_all_there() {
    let dir = tempfile::tempdir().unwrap();
    let vault = create(dir.path());
    let first = vault.slot();
    std::thread::scope(|scope| {
        for n in 10..14 {
            let vault = &vault;
            scope.spawn(move || {
                let passphrase = secret(&format!("person number {n}"));
                vault
                    .add_slot(Uuid::from_u128(n), &passphrase, Kdf::Floor)
                    .unwrap();
                add(vault, n, &format!("beside {n}")).unwrap();
            });
        }
    });
    let mut slots = vault.passphrase_slots();
    slots.retain(|slot| *slot != first);
    slots.sort();
    assert_eq!(slots, [10, 11, 12, 13].map(Uuid::from_u128));
    vault.close();
    let (a, b) = (dir.path().join("header.a"), dir.path().join("header.b"));
    assert_eq!(fs::read(a).unwrap(), fs::read(b).unwrap());
    for n in 10..14 {
        let found = opens(dir.path(), &format!("person number {n}"));
        assert_eq!(found, Some(Uuid::from_u128(n)));
    }
}

/// A folder under the name of the file that is written first makes the writing fail.
fn in_the_way(dir: &Path, name: &str) -> std::path::PathBuf {
    let path = dir.join(name);
    fs::create_dir(&path).unwrap();
    path
}

#[test]
fn a_header_that_cannot_be_written_leaves_the_old_or_the_new_one() {
    let dir = tempfile::tempdir().unwrap();
    let vault = create(dir.path());
    let slot = vault.slot();
    let change = |text: &str| vault.change_slot(slot, &secret(text), Kdf::Floor);

    let first = in_the_way(dir.path(), "header.a.tmp");
    assert!(change("never written").is_err());
    assert_eq!(vault.slot_of(&passphrase()).unwrap(), Some(slot));
    fs::remove_dir(first).unwrap();

    let second = in_the_way(dir.path(), "header.b.tmp");
    assert!(change("written once").is_err());
    // The newer copy counts, here as at the next opening.
    assert_eq!(vault.slot_of(&secret("written once")).unwrap(), Some(slot));
    assert_eq!(vault.slot_of(&passphrase()).unwrap(), None);
    fs::remove_dir(second).unwrap();

    change("written twice").unwrap();
    vault.close();
    for old in [FIRST_PASSPHRASE, "never written", "written once"] {
        assert_eq!(opens_from_each_copy(dir.path(), old), [None; 2], "{old}");
    }
    assert_eq!(
        opens_from_each_copy(dir.path(), "written twice"),
        [Some(slot); 2]
    );
}

#[test]
fn a_header_cut_between_its_copies_is_mended_at_the_next_opening() {
    let dir = tempfile::tempdir().unwrap();
    let vault = create(dir.path());
    let slot = vault.slot();
    let second = in_the_way(dir.path(), "header.b.tmp");
    let cut = vault.change_slot(slot, &secret("written once"), Kdf::Floor);
    assert!(cut.is_err());
    vault.close();
    fs::remove_dir(second).unwrap();
    assert_eq!(opens(dir.path(), FIRST_PASSPHRASE), None);
    assert_eq!(opens(dir.path(), "written once"), Some(slot));
    assert_eq!(
        opens_from_each_copy(dir.path(), FIRST_PASSPHRASE),
        [None; 2]
    );
    assert_eq!(
        opens_from_each_copy(dir.path(), "written once"),
        [Some(slot); 2]
    );
}

#[test]
fn work_goes_on_while_the_ways_in_change() {
    let dir = tempfile::tempdir().unwrap();
    let vault = create(dir.path());
    vault
        .add_slot(Uuid::from_u128(2), &secret(ASSISTANT), Kdf::Floor)
        .unwrap();
    add(&vault, 1, "after").unwrap();
    vault.close();
    let vault = open(dir.path());
    assert_eq!(vault.verify_chain().unwrap().broken_at, None);
    assert_eq!(texts(&vault), ["after"]);
}
