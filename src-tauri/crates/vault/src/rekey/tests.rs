//! What somebody who has kept the data key of before finds in the new vault: nothing.

use std::io::Cursor;

use image::{DynamicImage, ImageFormat, RgbImage};

use super::*;
use crate::backup::Unwatched;
use crate::connect::{self, Access};
use crate::error::StoreError;
use crate::write::NewEntry;
use crate::{audit, photos};

static NOTES: [Migration; 1] = [Migration {
    name: "0001_note",
    sql: "CREATE TABLE note (id INTEGER PRIMARY KEY, text TEXT NOT NULL UNIQUE) STRICT;",
}];

fn entry(id: u128) -> NewEntry {
    NewEntry {
        write_id: uuid::Uuid::from_u128(id),
        operation: "notes.add",
        request_hash: [7; 32],
        actor: "practitioner".to_owned(),
        at: DateTime::UNIX_EPOCH,
        offset_minutes: 0,
        zone: "UTC".to_owned(),
        anchored: false,
    }
}

fn note(vault: &Vault, id: u128) {
    vault
        .write(entry(id), move |w| {
            let text = format!("note {id}");
            let id = w.insert("INSERT INTO note (text) VALUES (?1)", [text])?;
            w.note("notes", id, serde_json::json!(null));
            Ok::<_, StoreError>(())
        })
        .unwrap();
}

fn picture() -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    DynamicImage::ImageRgb8(RgbImage::new(16, 16))
        .write_to(&mut bytes, ImageFormat::Png)
        .unwrap();
    bytes.into_inner()
}

#[test]
fn the_key_of_before_opens_nothing_that_is_there_now() {
    let root = tempfile::tempdir().unwrap();
    let dir = root.path().join("vault");
    let passphrase = SecretString::from("correct horse battery staple");
    let vault = Vault::create(&dir, &passphrase, Kdf::Floor, &NOTES).unwrap();
    note(&vault, 1);
    let photo = vault.keep_photo(&picture()).unwrap();
    let old = vault.keys();

    let rekeyed = prepare(&vault, &passphrase, Kdf::Floor, &NOTES, &Unwatched).unwrap();
    rekeyed
        .vault
        .write(entry(2), |_| Ok::<_, StoreError>(()))
        .unwrap();
    let resealed = rekeyed.photos.clone();
    let ready = rekeyed.verify(&Unwatched).unwrap();
    vault.close();
    let aside = ready.put_in_place(DateTime::UNIX_EPOCH).unwrap().unwrap();

    // The header: neither its seal nor its slot.
    let header = header::read(&dir).unwrap();
    assert!(header.agree);
    assert!(header.newest.prove(&old.data).is_err());
    assert!(old.open(&header.newest).is_err());
    let keys = header
        .newest
        .unlock(Secret::Passphrase(&passphrase))
        .unwrap();
    assert_ne!(*keys.data, *old.data);
    assert_eq!((keys.vault, keys.slot), (old.vault, old.slot));
    // The records.
    let database = files::database(&dir);
    let before = old.subkey(Purpose::Database).unwrap();
    assert!(matches!(
        connect::connect(&database, &before, Access::Read),
        Err(OpenError::Damaged)
    ));
    // The photos: the one file there is, and not under the name of before.
    assert_eq!(resealed.len(), 1);
    assert_eq!(resealed[0].was, photo.id);
    let found = photos::files_of(&dir).unwrap();
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].0, resealed[0].photo.id);
    let file = std::fs::read(&found[0].1).unwrap();
    for id in [photo.id, found[0].0] {
        assert!(photos::open(&old.subkey(Purpose::Photos).unwrap(), id, &file).is_none());
    }
    assert!(photos::open(&keys.subkey(Purpose::Photos).unwrap(), found[0].0, &file).is_some());
    // The chain is whole under its own key only.
    let connection = connect::connect(
        &database,
        &keys.subkey(Purpose::Database).unwrap(),
        Access::Read,
    )
    .unwrap();
    let chain = |keys: &Keys| {
        let lens = lens(keys).unwrap();
        audit::verify(&connection, &lens.audit, lens.genesis)
            .unwrap()
            .broken_at
    };
    assert_eq!(chain(&keys), None);
    assert_eq!(chain(&old), Some(1));
    // What was set aside is as it was.
    assert!(
        header::read(&aside)
            .unwrap()
            .newest
            .prove(&old.data)
            .is_ok()
    );
    assert!(photos::path(&aside, photo.id).exists());
}

#[test]
fn another_passphrase_wraps_nothing() {
    let root = tempfile::tempdir().unwrap();
    let dir = root.path().join("vault");
    let passphrase = SecretString::from("correct horse battery staple");
    let vault = Vault::create(&dir, &passphrase, Kdf::Floor, &NOTES).unwrap();
    let other = SecretString::from("velvet harbour almond kite");
    let id = key::random_uuid().unwrap();
    vault.add_slot(id, &other, Kdf::Floor).unwrap();
    // Neither a slip of the pen nor a colleague's.
    for wrong in [SecretString::from("correct horse battery stable"), other] {
        let refused = prepare(&vault, &wrong, Kdf::Floor, &NOTES, &Unwatched);
        assert!(matches!(
            refused,
            Err(BackupError::Open(OpenError::WrongPassphrase))
        ));
    }
    note(&vault, 1);
}
