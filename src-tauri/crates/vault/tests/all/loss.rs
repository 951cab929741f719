//! Records that are missing are announced on opening: what the chain alone cannot see.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use crate::common::{FIRST, add, create, entry, instant, open, passphrase, texts};
use chrono::TimeDelta;
use serde_json::json;
use vault::{NewEntry, OpenError, Opening, StoreError, Trust, Unlock, Vault, params};

fn try_open(dir: &Path, trust: Trust) -> Result<Vault, OpenError> {
    let opening = Opening {
        migrations: &FIRST,
        trust,
        backups: &dir.with_extension("backups"),
        at: instant(),
    };
    Vault::open_with(dir, Unlock::Passphrase(&passphrase()), opening)
}

fn refused(dir: &Path) -> OpenError {
    try_open(dir, Trust::Strict).map(drop).unwrap_err()
}

/// The entry that the anchor remembers and the last that is there, if that is what is announced.
fn rolled_back(at: &Path) -> Option<(u64, u64)> {
    match refused(at) {
        OpenError::RolledBack { anchored, found } => Some((anchored, found)),
        _ => None,
    }
}

fn add_anchored(vault: &Vault, id: u128, text: &str) {
    let text = text.to_owned();
    let entry = NewEntry {
        anchored: true,
        ..entry(id)
    };
    let written = vault.write(entry, move |writer| {
        let id = writer.insert("INSERT INTO note (text) VALUES (?1)", params![text])?;
        writer.note("notes", id, json!({}));
        Ok::<_, StoreError>(id)
    });
    assert!(!written.unwrap().replayed);
}

/// The folder as it is now, as a thief or a crash would have it.
fn copy(from: &Path, to: &Path) -> PathBuf {
    fs::create_dir_all(to).unwrap();
    for file in fs::read_dir(from).unwrap() {
        let file = file.unwrap();
        if file.file_name() != "reserve" {
            fs::copy(file.path(), to.join(file.file_name())).unwrap();
        }
    }
    to.to_owned()
}

fn anchored(dir: &Path) -> u64 {
    fs::metadata(dir.join("anchor.log")).unwrap().len()
}

#[test]
fn an_anchored_write_is_anchored_before_its_answer_and_others_at_rest_and_at_the_end() {
    let dir = tempfile::tempdir().unwrap();
    let vault = create(dir.path());
    let begun = anchored(dir.path());
    add(&vault, 1, "plain").unwrap();
    add_anchored(&vault, 2, "signed");
    let record = anchored(dir.path()) - begun;
    assert!(record > 0);
    add(&vault, 3, "plain again").unwrap();
    assert_eq!(anchored(dir.path()), begun + record);
    // A retry of an anchored write has nothing to anchor but what came since.
    vault.close();
    assert_eq!(anchored(dir.path()), begun + 2 * record);

    let vault = open(dir.path());
    add(&vault, 4, "before the rest").unwrap();
    let deadline = Instant::now() + Duration::from_secs(30);
    while anchored(dir.path()) == begun + 2 * record {
        assert!(
            Instant::now() < deadline,
            "the writer rests and anchors nothing"
        );
        std::thread::sleep(Duration::from_millis(50));
    }
    vault.close();
    assert_eq!(anchored(dir.path()), begun + 3 * record);
}

#[test]
fn a_deleted_wal_is_announced() {
    let dir = tempfile::tempdir().unwrap();
    let at = dir.path().join("vault");
    let vault = create(&at);
    add_anchored(&vault, 1, "first");
    add_anchored(&vault, 2, "second");
    let whole = copy(&at, &dir.path().join("whole"));
    let cut = copy(&at, &dir.path().join("cut"));
    vault.close();
    // The control: with the WAL it opens.
    assert_eq!(texts(&open(&whole)), ["first", "second"]);
    fs::remove_file(cut.join("records.db-wal")).unwrap();
    assert_eq!(rolled_back(&cut), Some((2, 0)));
}

#[test]
fn an_older_database_is_announced_and_opens_once_the_loss_is_accepted() {
    let dir = tempfile::tempdir().unwrap();
    let at = dir.path().join("vault");
    let vault = create(&at);
    add(&vault, 1, "old").unwrap();
    vault.close();
    let old = fs::read(at.join("records.db")).unwrap();
    let vault = open(&at);
    add(&vault, 2, "new").unwrap();
    add(&vault, 3, "newer").unwrap();
    vault.close();
    fs::write(at.join("records.db"), &old).unwrap();
    for _ in 0..2 {
        assert_eq!(rolled_back(&at), Some((3, 1)));
    }
    assert_eq!(fs::read(at.join("records.db")).unwrap(), old);

    let vault = try_open(&at, Trust::AcceptLoss).unwrap();
    assert_eq!(texts(&vault), ["old"]);
    vault.close();
    let vault = open(&at);
    add(&vault, 4, "goes on").unwrap();
    vault.close();
    assert_eq!(texts(&open(&at)), ["old", "goes on"]);
}

#[test]
fn another_history_of_the_same_length_is_announced() {
    let dir = tempfile::tempdir().unwrap();
    let at = dir.path().join("vault");
    create(&at).close();
    let other = copy(&at, &dir.path().join("other"));
    for (at, text) in [(&at, "what happened"), (&other, "what they say it was")] {
        let vault = open(at);
        add(&vault, 1, text).unwrap();
        vault.close();
    }
    fs::copy(other.join("records.db"), at.join("records.db")).unwrap();
    assert_eq!(rolled_back(&at), Some((1, 1)));
    // A longer one too: it is not the same first entry.
    let vault = open(&other);
    add(&vault, 2, "and more").unwrap();
    vault.close();
    fs::copy(other.join("records.db"), at.join("records.db")).unwrap();
    assert_eq!(rolled_back(&at), Some((1, 2)));
}

#[test]
fn a_lost_or_damaged_anchor_is_announced() {
    let dir = tempfile::tempdir().unwrap();
    let vault = create(dir.path());
    add(&vault, 1, "text").unwrap();
    vault.close();
    let path = dir.path().join("anchor.log");
    let whole = fs::read(&path).unwrap();
    let mut flipped = whole.clone();
    flipped[20] ^= 1;
    for bytes in [&flipped[..], b"", b"x"] {
        fs::write(&path, bytes).unwrap();
        assert!(matches!(refused(dir.path()), OpenError::AnchorLost));
    }
    fs::remove_file(&path).unwrap();
    assert!(matches!(refused(dir.path()), OpenError::AnchorLost));
    // Asking changed nothing.
    assert!(!path.exists());
    fs::write(&path, &whole).unwrap();
    assert_eq!(texts(&open(dir.path())), ["text"]);

    fs::remove_file(&path).unwrap();
    try_open(dir.path(), Trust::AcceptLoss).unwrap().close();
    assert_eq!(texts(&open(dir.path())), ["text"]);
}

#[test]
fn a_crash_between_the_commit_and_its_anchor_is_no_loss() {
    let dir = tempfile::tempdir().unwrap();
    let vault = create(dir.path());
    add(&vault, 1, "first").unwrap();
    vault.close();
    let path = dir.path().join("anchor.log");
    let before = fs::read(&path).unwrap();
    let vault = open(dir.path());
    add_anchored(&vault, 2, "second");
    vault.close();
    let after = fs::read(&path).unwrap();
    // Nothing of the last record, and every piece of it.
    for length in before.len()..after.len() {
        fs::write(&path, &after[..length]).unwrap();
        if length % 16 == 1 {
            assert_eq!(texts(&open(dir.path())), ["first", "second"], "{length}");
        }
    }
    fs::write(&path, &before).unwrap();
    open(dir.path()).close();
    assert!(
        fs::read(&path).unwrap().len() > before.len(),
        "anchored on opening"
    );
}

#[test]
fn a_write_stands_when_its_anchor_cannot_be_written() {
    let dir = tempfile::tempdir().unwrap();
    let vault = create(dir.path());
    let path = dir.path().join("anchor.log");
    // Neither appended to nor replaced.
    fs::remove_file(&path).unwrap();
    fs::create_dir_all(path.join("in the way")).unwrap();
    add_anchored(&vault, 1, "kept");
    assert_eq!(texts(&vault), ["kept"]);
    fs::remove_dir_all(&path).unwrap();
    // Any write tries again.
    add(&vault, 2, "next").unwrap();
    assert!(anchored(dir.path()) > 0);
    vault.close();
    assert_eq!(texts(&open(dir.path())), ["kept", "next"]);
}

#[test]
fn a_clock_behind_the_last_entry_is_told() {
    let dir = tempfile::tempdir().unwrap();
    let vault = create(dir.path());
    let day = TimeDelta::days(1);
    assert_eq!(
        vault.clock_behind(instant() - day),
        None,
        "nothing written yet"
    );
    add(&vault, 1, "text").unwrap();
    assert_eq!(vault.clock_behind(instant() + day), None);
    let two_minutes = TimeDelta::minutes(2);
    assert_eq!(vault.clock_behind(instant() - two_minutes), None);
    vault.close();
    let vault = open(dir.path());
    let behind = vault.clock_behind(instant() - two_minutes - TimeDelta::milliseconds(1));
    assert_eq!(behind, Some(Duration::from_millis(120_001)));
    // Work goes on, in the order of the writing.
    let earlier = NewEntry {
        at: instant() - day,
        ..entry(2)
    };
    vault.write(earlier, |_| Ok::<_, StoreError>(0)).unwrap();
    assert_eq!(vault.verify_chain().unwrap().broken_at, None);
    assert_eq!(vault.clock_behind(instant() - day), None);
}

/// The pages in which two states of the database differ, each put back alone into the newer one.
fn with_one_old_page(old: &[u8], new: &[u8]) -> Vec<Vec<u8>> {
    const PAGE: usize = 4096;
    let both = old.chunks(PAGE).zip(new.chunks(PAGE)).enumerate();
    both.filter(|(_, (old, new))| old != new)
        .map(|(page, (old, _))| {
            let mut mixed = new.to_vec();
            mixed[page * PAGE..(page + 1) * PAGE].copy_from_slice(old);
            mixed
        })
        .collect()
}

#[test]
fn one_old_page_put_back_under_a_closed_vault_is_announced() {
    let dir = tempfile::tempdir().unwrap();
    let database = dir.path().join("records.db");
    let vault = create(dir.path());
    for n in 0..40 {
        add(&vault, n + 1, &format!("{n} {}", "a long text ".repeat(60))).unwrap();
    }
    vault.close();
    let old = fs::read(&database).unwrap();
    let vault = open(dir.path());
    add(&vault, 100, "one more").unwrap();
    vault.close();
    let new = fs::read(&database).unwrap();

    let mixed = with_one_old_page(&old, &new);
    assert!(mixed.len() > 2, "{} pages differ", mixed.len());
    for bytes in &mixed {
        fs::write(&database, bytes).unwrap();
        assert!(Vault::open(dir.path(), &passphrase(), &FIRST).is_err());
        assert_eq!(
            fs::read(&database).unwrap(),
            *bytes,
            "nothing is mended in silence"
        );
    }
    // The control: at least one of them is noticed by nothing but the seal.
    let unnoticed = mixed.iter().any(|bytes| {
        fs::write(&database, bytes).unwrap();
        let _ = fs::remove_file(dir.path().join("seal"));
        let opened = Vault::open(dir.path(), &passphrase(), &FIRST);
        opened.is_ok_and(|vault| vault.verify_chain().unwrap().broken_at.is_none())
    });
    assert!(
        unnoticed,
        "another guard sees every old page; then the seal is of no use"
    );
}

#[test]
fn a_vault_that_was_not_closed_has_no_seal_and_opens() {
    let dir = tempfile::tempdir().unwrap();
    let vault = create(dir.path());
    add(&vault, 1, "one").unwrap();
    assert!(
        !dir.path().join("seal").exists(),
        "an open vault is not sealed"
    );
    let crashed = tempfile::tempdir().unwrap();
    for file in fs::read_dir(dir.path()).unwrap() {
        let file = file.unwrap();
        fs::copy(file.path(), crashed.path().join(file.file_name())).unwrap();
    }
    vault.close();
    assert!(dir.path().join("seal").exists());
    let vault = open(crashed.path());
    assert!(vault.verify_chain().unwrap().broken_at.is_none());
}
