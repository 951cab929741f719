//! Everything that can be wrong when the vault is opened.

use std::{fs, path::Path, process::Command, sync::Arc};

use flows::{Clinic, PASSPHRASE, RecordingDesk};
use practice::{Kdf, Practice};
use serde_json::{Value, json};
use vault::{Migration, SecretString, Vault};

use super::house;
use crate::common::{ASSISTANT, copy_of, entries, head, inside, put_back, refused, sign_in};

const DATABASE: &[&str] = &["records.db", "records.db-wal", "records.db-shm"];

#[test]
fn an_older_copy_that_was_put_back_is_announced_and_only_a_practitioner_goes_on() {
    let house = house();
    let clinic = &house.clinic;
    clinic.ok("vault.lock", json!({}));
    let old = copy_of(&clinic.dir, DATABASE);
    sign_in(clinic, PASSPHRASE);
    clinic.ok(
        "courses.stop",
        json!({ "course": house.treated.course, "reason": "not wanted any more" }),
    );
    let (entries_then, _) = head(clinic);
    put_back(&clinic.dir, &old);

    let lost = clinic.error("vault.unlock", json!({ "passphrase": PASSPHRASE }));
    assert_eq!(lost["code"], "records_missing");
    assert!(
        lost["message"]
            .as_str()
            .unwrap()
            .contains(&entries_then.to_string()),
        "{lost}"
    );
    // A wrong passphrase is still only that.
    let wrong = clinic.error(
        "vault.unlock",
        json!({ "passphrase": "nobody has this one", "accept_loss": true }),
    );
    assert_eq!(wrong["code"], "wrong_passphrase");

    let accept = |passphrase: &str| json!({ "passphrase": passphrase, "accept_loss": true });
    assert_eq!(
        clinic.error("vault.unlock", accept(ASSISTANT))["code"],
        "forbidden"
    );
    assert_eq!(clinic.ok("vault.status", json!({}))["state"], "locked");
    // Her trying has not silenced the alarm.
    let still = clinic.error("vault.unlock", json!({ "passphrase": PASSPHRASE }));
    assert_eq!(still, lost);

    assert_eq!(
        clinic.ok("vault.unlock", accept(PASSPHRASE))["state"],
        "open"
    );
    inside(clinic, PASSPHRASE, |vault| {
        let said = entries(vault, "vault.loss_accepted");
        assert_eq!(said.len(), 1);
        assert_eq!(said[0][0]["detail"]["anchored"], entries_then);
        assert!(said[0][0]["detail"]["found"].as_u64().unwrap() < entries_then);
    });
    sign_in(clinic, PASSPHRASE);
}

#[test]
fn an_anchor_that_is_gone_is_announced() {
    let house = house();
    let clinic = &house.clinic;
    clinic.ok("vault.lock", json!({}));
    for damage in [None, Some(b"not an anchor".to_vec())] {
        put_back(&clinic.dir, &[("anchor.log".to_owned(), damage.clone())]);
        let error = clinic.error("vault.unlock", json!({ "passphrase": PASSPHRASE }));
        assert_eq!(error["code"], "anchor_lost");
        let accept = |passphrase: &str| json!({ "passphrase": passphrase, "accept_loss": true });
        assert_eq!(
            clinic.error("vault.unlock", accept(ASSISTANT))["code"],
            "forbidden"
        );
        let still = clinic.error("vault.unlock", json!({ "passphrase": PASSPHRASE }));
        assert_eq!(
            still["code"], "anchor_lost",
            "her trying has not silenced the alarm"
        );
        clinic.ok("vault.unlock", accept(PASSPHRASE));
        sign_in(clinic, PASSPHRASE);
        clinic.ok("vault.lock", json!({}));
    }
    // Where nothing is missing, accepting a loss is only unlocking.
    clinic.ok(
        "vault.unlock",
        json!({ "passphrase": PASSPHRASE, "accept_loss": true }),
    );
    inside(clinic, PASSPHRASE, |vault| {
        let said = entries(vault, "vault.loss_accepted");
        assert_eq!(said.len(), 2);
        assert_eq!(
            said[0][0]["detail"],
            json!({ "anchored": null, "found": null })
        );
    });
}

#[test]
fn a_second_window_is_told_so() {
    let clinic = Clinic::new();
    let second = Practice::new(
        clinic.dir.clone(),
        Kdf::Floor,
        Arc::new(RecordingDesk::default()),
    )
    .unwrap();
    let now = flows::at("2026-11-23T12:00:00Z");
    let ask = |op: &str, args: Value| {
        second.call(now, json!({ "op": op, "args": args, "language": "en" }))
    };
    let unlock = || ask("vault.unlock", json!({ "passphrase": PASSPHRASE }));
    assert_eq!(unlock()["error"]["code"], "already_open");
    assert_eq!(ask("vault.status", json!({}))["ok"]["state"], "locked");
    clinic.patient("Ayşe");
    clinic.ok("vault.lock", json!({}));
    assert_eq!(unlock()["ok"]["state"], "open");
    assert_eq!(refused(&clinic, PASSPHRASE)["code"], "already_open");
}

#[test]
fn one_damaged_header_is_mended_and_two_are_announced() {
    let clinic = Clinic::new();
    clinic.ok("vault.lock", json!({}));
    let whole = copy_of(&clinic.dir, &["header.a", "header.b"]);
    for copy in ["header.a", "header.b"] {
        fs::write(clinic.dir.join(copy), b"ANAGENHD torn").unwrap();
        sign_in(&clinic, PASSPHRASE);
        clinic.ok("vault.lock", json!({}));
        assert_eq!(
            copy_of(&clinic.dir, &["header.a", "header.b"]),
            whole,
            "{copy} is mended"
        );
    }
    for copy in ["header.a", "header.b"] {
        fs::write(clinic.dir.join(copy), b"ANAGENHD torn").unwrap();
    }
    let error = clinic.error("vault.unlock", json!({ "passphrase": PASSPHRASE }));
    assert_eq!(error["code"], "damaged");
    assert_eq!(
        clinic.error("vault.create", Clinic::setup())["code"],
        "conflict",
        "nothing offers to erase it"
    );
    put_back(&clinic.dir, &whole);
    sign_in(&clinic, PASSPHRASE);
}

#[test]
fn a_newer_vault_is_refused_and_left_as_it_is() {
    let clinic = Clinic::new();
    clinic.ok("vault.lock", json!({}));
    let mut newer = records::MIGRATIONS.to_vec();
    newer.push(Migration {
        name: "from the future",
        sql: "CREATE TABLE later (id INTEGER PRIMARY KEY) STRICT",
    });
    let newer: &'static [Migration] = newer.leak();
    Vault::open(&clinic.dir, &SecretString::from(PASSPHRASE), newer)
        .unwrap()
        .close();
    let before = copy_of(
        &clinic.dir,
        &["records.db", "header.a", "header.b", "anchor.log"],
    );
    let error = clinic.error("vault.unlock", json!({ "passphrase": PASSPHRASE }));
    assert_eq!(error["code"], "newer_vault");
    assert!(
        error["message"]
            .as_str()
            .unwrap()
            .contains(&newer.len().to_string()),
        "{error}"
    );
    assert_eq!(
        copy_of(
            &clinic.dir,
            &["records.db", "header.a", "header.b", "anchor.log"]
        ),
        before
    );
}

#[test]
fn a_damaged_database_is_not_a_wrong_passphrase() {
    let clinic = Clinic::new();
    clinic.ok("vault.lock", json!({}));
    let whole = copy_of(&clinic.dir, DATABASE);
    let mut torn = fs::read(clinic.dir.join("records.db")).unwrap();
    torn[..4096].fill(0x5a);
    fs::write(clinic.dir.join("records.db"), torn).unwrap();
    let error = clinic.error("vault.unlock", json!({ "passphrase": PASSPHRASE }));
    assert_eq!(error["code"], "damaged");
    let wrong = clinic.error("vault.unlock", json!({ "passphrase": ASSISTANT }));
    assert_eq!(wrong["code"], "wrong_passphrase");
    put_back(&clinic.dir, &whole);
    sign_in(&clinic, PASSPHRASE);
}

#[test]
fn damage_found_while_working_stops_writing_and_says_so() {
    let clinic = Clinic::new();
    for n in 0..200 {
        clinic.patient(&format!("Patient {n}"));
    }
    // Closed and opened again, so that everything is in the file and hardly anything in memory.
    sign_in(&clinic, PASSPHRASE);
    let path = clinic.dir.join("records.db");
    let mut bytes = fs::read(&path).unwrap();
    let half = bytes.len() / 4096 / 2 * 4096;
    for byte in &mut bytes[half..] {
        *byte ^= 0x5a;
    }
    fs::write(&path, bytes).unwrap();
    // The log takes most of the file, and nobody has read in it yet.
    let found = clinic.error("history.list", json!({ "changes_only": false }));
    assert_eq!(found["code"], "damaged");
    assert_eq!(clinic.ok("vault.status", json!({}))["damaged"], true);
    let details = json!({ "details": Clinic::details("New"), "although_alike": true });
    assert_eq!(
        clinic.error("patients.register", details)["code"],
        "damaged"
    );
}

#[test]
fn a_clock_that_is_behind_is_told_and_logged_once() {
    let clinic = Clinic::new();
    clinic.clock("2026-11-23T13:00:00Z");
    clinic.patient("Ayşe");
    clinic.clock("2026-11-23T12:59:00Z");
    assert_eq!(
        sign_in(&clinic, PASSPHRASE)["clock_behind"],
        Value::Null,
        "a minute is nothing"
    );
    clinic.clock("2026-11-23T12:30:00Z");
    let status = sign_in(&clinic, PASSPHRASE);
    assert_eq!(status["clock_behind"], 30);
    clinic.patient("Bora");
    assert_eq!(sign_in(&clinic, PASSPHRASE)["clock_behind"], Value::Null);
    inside(&clinic, PASSPHRASE, |vault| {
        let said = entries(vault, "vault.clock_behind");
        assert_eq!(said.len(), 1);
        assert_eq!(said[0][0]["detail"]["minutes"], 30);
    });
}

/// Everything in the folder unchangeable, as on a write-protected disk; gone again when this is dropped. Permissions would not
/// do: the tests may run as root, whom they do not bind.
struct Unchangeable<'a>(&'a Path);

impl<'a> Unchangeable<'a> {
    fn new(dir: &'a Path) -> Option<Unchangeable<'a>> {
        let held = Unchangeable(dir);
        let set = held.flag("+i");
        // It must bind: some filesystems take the flag and ignore it.
        (set && fs::write(dir.join("probe"), b"x").is_err()).then_some(held)
    }

    fn flag(&self, flag: &str) -> bool {
        let mut command = Command::new("chattr");
        command.arg("-R").arg(flag).arg(self.0);
        command.output().is_ok_and(|done| done.status.success())
    }
}

impl Drop for Unchangeable<'_> {
    fn drop(&mut self) {
        self.flag("-i");
    }
}

#[test]
fn a_folder_that_cannot_be_written_to_is_told_so() {
    let clinic = Clinic::new();
    clinic.ok("vault.lock", json!({}));
    let Some(held) = Unchangeable::new(&clinic.dir) else {
        let _ = fs::remove_file(clinic.dir.join("probe"));
        let required = std::env::var_os("ANAGEN_REQUIRE_ROOT").is_some();
        assert!(
            !required,
            "the immutable flag is needed here and cannot be set"
        );
        eprintln!(
            "SKIPPED: a folder that cannot be written to needs chattr +i (root, and a filesystem that has it)"
        );
        return;
    };
    let error = clinic.error("vault.unlock", json!({ "passphrase": PASSPHRASE }));
    assert_eq!(error["code"], "read_only");
    drop(held);
    sign_in(&clinic, PASSPHRASE);
}

#[test]
fn a_vault_that_closed_itself_is_locked_and_opens_with_the_passphrase() {
    let clinic = Clinic::new();
    let patient = clinic.patient("Ayşe Demir");
    // An error of the disk that could not be settled: as on a disk that is full to the last byte.
    vault::bench::without(&clinic.dir, vault::bench::Protection::OpenedAgain);
    let draft = json!({ "key": "kept", "content": { "note": "x" } });
    assert_eq!(clinic.error("drafts.save", draft)["code"], "locked");
    vault::bench::with(&clinic.dir, vault::bench::Protection::OpenedAgain);
    let status = clinic.ok("vault.status", json!({}));
    assert_eq!(status["state"], "locked");
    let read = json!({ "patient": patient });
    assert_eq!(
        clinic.error("patients.read", read.clone())["code"],
        "locked"
    );
    assert_eq!(clinic.unlock()["state"], "open");
    assert_eq!(clinic.ok("patients.read", read)["patient"], patient);
}
