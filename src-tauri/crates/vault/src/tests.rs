//! Tests that need what a caller has not got: the key, the writer's desk, a connection without rules.

use std::sync::Arc;

use rusqlite::Connection;
use secrecy::SecretString;
use uuid::Uuid;

use crate::anchor::Anchor;
use crate::connect::{self, Access, Phase};
use crate::desk::Desk;
use crate::key::Purpose;
use crate::read::Shared;
use crate::schema;
use crate::{ChainReport, Kdf, Migration, NewEntry, OpenError, StoreError, Vault, Whose};

static NOTES: [Migration; 1] = [Migration {
    name: "0001_note",
    sql: "CREATE TABLE note (text TEXT NOT NULL) STRICT;",
}];

fn entry(id: u128) -> NewEntry {
    NewEntry {
        write_id: Uuid::from_u128(id),
        operation: "notes.add",
        request_hash: [7; 32],
        actor: "practitioner".to_owned(),
        at: "2026-11-23T15:30:00Z".parse().unwrap(),
        offset_minutes: 0,
        zone: "Etc/UTC".to_owned(),
        anchored: false,
    }
}

fn create() -> (tempfile::TempDir, Vault) {
    let dir = tempfile::tempdir().unwrap();
    let passphrase = SecretString::from("correct horse battery staple");
    let vault = Vault::create(dir.path(), &passphrase, Kdf::Floor, &NOTES).unwrap();
    (dir, vault)
}

fn add(vault: &Vault, id: u128) {
    let written = vault.write(entry(id), |writer| {
        writer.execute("INSERT INTO note VALUES ('text')", [])
    });
    assert!(!written.unwrap().replayed);
}

/// What somebody with the key and SQLCipher's own shell has: no authorizer, and triggers can be dropped.
fn without_rules(shared: &Shared) -> Connection {
    let connection = connect::connect(&shared.path, &shared.database_key, Access::Write).unwrap();
    connection
        .execute_batch(
            "PRAGMA foreign_keys = OFF;
             DROP TRIGGER audit_log_is_not_changed;
             DROP TRIGGER audit_log_is_not_deleted;",
        )
        .unwrap();
    connection
}

#[test]
fn whoever_tampers_with_the_log_is_announced_by_the_entry() {
    let (_dir, vault) = create();
    for id in 1..=6 {
        add(&vault, id);
    }
    let whole = vault.verify_chain().unwrap();
    assert_eq!((whole.entries, whole.broken_at), (6, None));

    let connection = without_rules(&vault.shared);
    let broken = |sql: &str| -> ChainReport {
        connection.execute_batch("BEGIN").unwrap();
        connection.execute_batch(sql).unwrap();
        let report =
            crate::audit::verify(&connection, &vault.shared.audit_key, vault.shared.genesis);
        connection.execute_batch("ROLLBACK").unwrap();
        report.unwrap()
    };
    let columns = [
        "at = '2026-11-23T15:31:00.000000Z'",
        "offset_minutes = 60",
        "zone = 'Europe/Istanbul'",
        "actor = 'assistant'",
        "operation = 'notes.remove'",
        "write_id = randomblob(16)",
        "request_hash = zeroblob(32)",
        "notes = '[ ]'",
        "link = zeroblob(32)",
    ];
    for change in columns {
        let report = broken(&format!("UPDATE audit_log SET {change} WHERE sequence = 4"));
        assert_eq!((report.entries, report.broken_at), (3, Some(4)), "{change}");
    }
    let report = broken("DELETE FROM audit_log WHERE sequence = 2");
    assert_eq!(report.broken_at, Some(2));
    // Renumbered after a deletion, and exchanged.
    let report = broken(
        "DELETE FROM audit_log WHERE sequence = 2;
         UPDATE audit_log SET sequence = sequence - 1 WHERE sequence > 2;",
    );
    assert_eq!(report.broken_at, Some(2));
    let report = broken(
        "UPDATE audit_log SET sequence = 99 WHERE sequence = 3;
         UPDATE audit_log SET sequence = 3 WHERE sequence = 5;
         UPDATE audit_log SET sequence = 5 WHERE sequence = 99;",
    );
    assert_eq!(report.broken_at, Some(3));

    assert_eq!(vault.verify_chain().unwrap(), whole);
    // And through the open vault, once it is committed.
    connection
        .execute(
            "UPDATE audit_log SET actor = 'nobody' WHERE sequence = 6",
            [],
        )
        .unwrap();
    assert_eq!(vault.verify_chain().unwrap().broken_at, Some(6));
}

/// A writer's desk without its thread.
fn desk(vault: &Vault) -> Desk {
    let shared = Arc::clone(&vault.shared);
    let mut connection =
        connect::connect(&shared.path, &shared.database_key, Access::Write).unwrap();
    connect::restrict(&mut connection, Phase::Use).unwrap();
    let key = vault.keys().subkey(Purpose::Anchor).unwrap();
    let (anchor, _) = Anchor::read(shared.path.parent().unwrap(), key).unwrap();
    let seal_key = vault.keys().subkey(Purpose::Seal).unwrap();
    Desk::new(shared, connection, anchor, seal_key).unwrap()
}

#[test]
fn a_commit_that_failed_is_settled_by_its_identifier() {
    let (_dir, mut vault) = create();
    // The vault's own writer must be gone: after a failed commit nothing else may hold the database.
    vault.stop_writer();
    vault.shared.open_readers().unwrap();
    let mut desk = desk(&vault);
    let write = |desk: &mut Desk, id| {
        desk.write(&entry(id), |writer| {
            writer.execute("INSERT INTO note VALUES ('text')", [])
        })
    };
    write(&mut desk, 1).unwrap();

    assert_eq!(desk.settle(Uuid::from_u128(1), StoreError::Io), Ok(true));
    assert_eq!(desk.settle(Uuid::from_u128(2), StoreError::Full), Ok(false));
    assert!(!vault.has_closed_itself());
    // The vault goes on: the chain continues and readers are back.
    assert!(write(&mut desk, 1).unwrap().replayed);
    assert!(!write(&mut desk, 2).unwrap().replayed);
    let report = vault.verify_chain().unwrap();
    assert_eq!((report.entries, report.broken_at), (2, None));
}

#[test]
fn a_vault_that_cannot_be_opened_again_is_closed() {
    let (dir, mut vault) = create();
    vault.stop_writer();
    let mut desk = desk(&vault);
    std::fs::remove_file(dir.path().join("records.db")).unwrap();
    let outcome = desk.settle(Uuid::from_u128(1), StoreError::Io);
    assert_eq!(outcome, Err(StoreError::Closed));
    let next = desk.write(&entry(1), |_| Ok::<_, StoreError>(0));
    assert_eq!(next.unwrap_err(), StoreError::Closed);
    let read = vault.read(|_| Ok::<_, StoreError>(0));
    assert_eq!(read, Err(StoreError::Closed));
    assert!(vault.has_closed_itself());
}

#[test]
fn a_transaction_that_sqlite_ended_is_not_written_on_in_pieces() {
    let (_dir, vault) = create();
    // ROLLBACK inside the closure stands for what a full disk makes SQLite do by itself.
    let answer = vault.write(entry(1), |writer| {
        writer.execute("INSERT INTO note VALUES ('before')", [])?;
        writer.connection.execute_batch("ROLLBACK").unwrap();
        let refused = writer.execute("INSERT INTO note VALUES ('after')", []);
        assert_eq!(refused, Err(StoreError::Other));
        Ok::<_, StoreError>(0)
    });
    assert_eq!(answer.unwrap_err(), StoreError::Other);
    let notes = vault.read(|reader| {
        reader.query_one("SELECT count(*) FROM note", [], |row| row.get::<_, i64>(0))
    });
    assert_eq!(notes, Ok::<_, StoreError>(Some(0)));
    add(&vault, 2);
}

#[test]
fn the_wal_is_folded_in_when_the_writer_rests() {
    let (dir, vault) = create();
    add(&vault, 1);
    let wal = dir.path().join("records.db-wal");
    assert!(std::fs::metadata(&wal).unwrap().len() > 0);
    let database = || std::fs::read(dir.path().join("records.db")).unwrap();
    let before = database();
    let deadline = std::time::Instant::now() + std::time::Duration::from_secs(3);
    while database() == before {
        assert!(std::time::Instant::now() < deadline, "no checkpoint");
        std::thread::sleep(std::time::Duration::from_millis(50));
    }
}

#[test]
fn a_full_disk_gives_the_reserve_up_and_the_next_attempt_goes_through() {
    let (dir, mut vault) = create();
    vault.stop_writer();
    vault.shared.open_readers().unwrap();
    let reserve = dir.path().join("reserve");
    std::fs::write(&reserve, vec![0; 32 * 1024 * 1024]).unwrap();
    let mut desk = desk(&vault);
    let long = |desk: &mut Desk| {
        desk.write(&entry(1), |writer| {
            writer.execute("INSERT INTO note VALUES (hex(zeroblob(100000)))", [])
        })
    };
    // As many pages as there are stand for a disk that has no more.
    desk.limit_pages(true);
    assert!(!vault.is_low_on_space());
    assert_eq!(long(&mut desk).map(|_| ()), Err(StoreError::Full));
    assert!(vault.is_low_on_space() && !reserve.exists());
    desk.limit_pages(false);
    assert!(!long(&mut desk).unwrap().replayed);
}

/// As the first version left its vaults: no subjects, no anchor.
fn as_before_the_anchor(dir: &std::path::Path, shared: &Shared) {
    let connection = connect::connect(&shared.path, &shared.database_key, Access::Write).unwrap();
    connection
        .execute_batch("DROP TABLE audit_subject")
        .unwrap();
    connection.close().unwrap();
    std::fs::remove_file(dir.join("anchor.log")).unwrap();
}

#[test]
fn a_vault_from_before_the_anchor_is_anchored_and_indexed() {
    let (dir, mut vault) = create();
    for id in 1..=2 {
        let noted = vault.write(entry(id), move |writer| {
            writer.note("notes", 7, serde_json::json!({}));
            writer.note("notes", id as i64, serde_json::json!({}));
            Ok::<_, StoreError>(0)
        });
        noted.unwrap();
    }
    vault.stop_writer();
    let subjects = |vault: &Vault| {
        vault
            .read(|reader| {
                reader.query_all(
                    "SELECT noun, id, sequence FROM audit_subject ORDER BY 1, 2, 3",
                    [],
                    |row| Ok((row.get::<_, String>(0)?, row.get(1)?, row.get(2)?)),
                )
            })
            .map_err(|error: StoreError| error)
            .unwrap()
    };
    vault.shared.open_readers().unwrap();
    let expected: Vec<(String, i64, i64)> = [(1, 1), (2, 2), (7, 1), (7, 2)]
        .map(|(id, sequence)| ("notes".to_owned(), id, sequence))
        .into();
    assert_eq!(subjects(&vault), expected);
    vault
        .shared
        .close_readers(std::time::Duration::from_secs(1));
    as_before_the_anchor(dir.path(), &vault.shared);
    drop(vault);
    for later in ["anchor.log", "seal"] {
        std::fs::remove_file(dir.path().join(later)).unwrap_or_default();
    }

    let passphrase = SecretString::from("correct horse battery staple");
    let vault = Vault::open(dir.path(), &passphrase, &NOTES).unwrap();
    assert_eq!(subjects(&vault), expected);
    vault.close();
    // From now on a missing anchor is a loss.
    std::fs::remove_file(dir.path().join("anchor.log")).unwrap();
    let lost = Vault::open(dir.path(), &passphrase, &NOTES).map(drop);
    assert!(matches!(lost, Err(OpenError::AnchorLost)));
}

#[test]
fn an_entry_is_indexed_once_under_each_subject() {
    let (_dir, vault) = create();
    let written = vault.write(entry(1), |writer| {
        for id in 0..6 {
            writer.note("notes", id, serde_json::json!({}));
            writer.about("patients", 3);
        }
        writer.about("notes", 2);
        Ok::<_, StoreError>(0)
    });
    // What it is about is no change of it.
    assert_eq!(written.unwrap().changed, ["notes"]);
    let subjects = vault.read(|reader| {
        reader.query_all("SELECT noun || id FROM audit_subject", [], |row| {
            row.get::<_, String>(0)
        })
    });
    let subjects = subjects.map_err(|error: StoreError| error).unwrap();
    assert_eq!(
        subjects,
        [
            "notes0",
            "notes1",
            "notes2",
            "notes3",
            "notes4",
            "notes5",
            "patients3"
        ]
    );
}

/// Where in this process's memory these 32 bytes are. They are passed changed, so as not to be found here.
#[cfg(target_os = "linux")]
fn places_of(masked: &[[u8; 32]]) -> usize {
    use std::io::{Read, Seek, SeekFrom};
    let wanted: Vec<u64> = masked
        .iter()
        .map(|key| u64::from_ne_bytes(*key.first_chunk().unwrap()))
        .collect();
    let maps = std::fs::read_to_string("/proc/self/maps").unwrap();
    let mut memory = std::fs::File::open("/proc/self/mem").unwrap();
    let mut found = 0;
    let mut buffer = vec![0; 1 << 16];
    for line in maps.lines().filter(|line| line.contains(" rw")) {
        let (from, to) = line.split(' ').next().unwrap().split_once('-').unwrap();
        let (from, to) = (
            u64::from_str_radix(from, 16).unwrap(),
            u64::from_str_radix(to, 16).unwrap(),
        );
        if memory.seek(SeekFrom::Start(from)).is_err() {
            continue;
        }
        let mut left = to - from;
        while left > 0 {
            let length = left.min(buffer.len() as u64) as usize;
            // Another test's thread may have given it back meanwhile.
            if memory.read_exact(&mut buffer[..length]).is_err() {
                break;
            }
            found += buffer[..length]
                .chunks_exact(8)
                .filter(|word| wanted.contains(&!u64::from_ne_bytes(word[..8].try_into().unwrap())))
                .count();
            left -= length as u64;
        }
        buffer.fill(0);
    }
    found
}

#[cfg(target_os = "linux")]
#[test]
fn closing_leaves_no_key_in_memory() {
    let (_dir, vault) = create();
    add(&vault, 1);
    let masked: Vec<[u8; 32]> = {
        let keys = vault.keys();
        let derived = [
            &keys.data,
            &keys.kek,
            &vault.shared.audit_key,
            &vault.shared.database_key,
        ];
        derived.map(|key| key.map(|byte| !byte)).into()
    };
    assert!(
        places_of(&masked) >= 4,
        "the search finds them while it is open"
    );
    vault.close();
    assert_eq!(places_of(&masked), 0);
}

fn of_note(ids: &[i64]) -> Whose<'_> {
    Whose {
        noun: "notes",
        also: &[],
        ids,
    }
}

fn add_noted(vault: &Vault, id: u128) {
    let noted = vault.write(entry(id), move |writer| {
        writer.note("notes", id as i64, serde_json::json!({ "text": "said" }));
        Ok::<_, StoreError>(0)
    });
    noted.unwrap();
}

#[test]
fn an_entry_emptied_without_the_key_breaks_the_chain() {
    let (_dir, vault) = create();
    for id in 1..=4 {
        add_noted(&vault, id);
    }
    let emptied = vault.write(entry(9), |writer| writer.redact(&of_note(&[2]), &[]));
    assert_eq!(emptied.unwrap().value, 1);
    assert_eq!(vault.verify_chain().unwrap().broken_at, None);
    let connection = without_rules(&vault.shared);
    connection
        .execute_batch("DROP TRIGGER audit_redaction_is_not_deleted")
        .unwrap();
    for (change, broken_at) in [
        ("DELETE FROM audit_redaction", 2),
        ("UPDATE audit_redaction SET by = 4", 2),
        ("UPDATE audit_redaction SET seal = zeroblob(32)", 2),
        ("UPDATE audit_log SET notes = '[]' WHERE sequence = 2", 2),
        ("UPDATE audit_log SET actor = 'assistant' WHERE sequence = 2", 2),
        ("UPDATE audit_log SET link = zeroblob(32) WHERE sequence = 2", 2),
        ("INSERT INTO audit_redaction (sequence, by, seal) SELECT 3, by, seal FROM audit_redaction;
          UPDATE audit_log SET notes = '[]' WHERE sequence = 3", 3),
    ] {
        connection.execute_batch("BEGIN").unwrap();
        connection.execute_batch(change).unwrap();
        let report = crate::audit::verify(&connection, &vault.shared.audit_key, vault.shared.genesis);
        connection.execute_batch("ROLLBACK").unwrap();
        assert_eq!(report.unwrap().broken_at, Some(broken_at), "{change}");
    }
}

#[test]
fn a_vault_from_before_destructions_and_new_keys_gets_their_tables() {
    let (dir, mut vault) = create();
    add_noted(&vault, 1);
    vault.stop_writer();
    vault
        .shared
        .close_readers(std::time::Duration::from_secs(1));
    let connection = connect::connect(
        &vault.shared.path,
        &vault.shared.database_key,
        Access::Write,
    )
    .unwrap();
    connection
        .execute_batch(
            "DROP TABLE audit_redaction;
             DROP TABLE audit_code;
             DROP TRIGGER audit_log_is_not_changed;
             CREATE TRIGGER audit_log_is_not_changed BEFORE UPDATE ON audit_log
             BEGIN SELECT RAISE(ABORT, 'the audit log only grows'); END;",
        )
        .unwrap();
    connection.close().unwrap();
    drop(vault);
    std::fs::remove_file(dir.path().join("seal")).unwrap_or_default();

    let passphrase = SecretString::from("correct horse battery staple");
    let vault = Vault::open(dir.path(), &passphrase, &NOTES).unwrap();
    let emptied = vault.write(entry(9), |writer| writer.redact(&of_note(&[1]), &[]));
    assert_eq!(emptied.unwrap().value, 1);
    assert_eq!(vault.verify_chain().unwrap().broken_at, None);
    let has_codes = vault.shared.read(|reader| {
        schema::has_table(reader.connection, "audit_code").map_err(StoreError::from)
    });
    assert!(has_codes.unwrap());
}
