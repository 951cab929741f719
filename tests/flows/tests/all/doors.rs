//! Who may do what, and everything that can be wrong when the vault is opened.
//!
//! Every operation is walked as nobody (locked), as an assistant, as a practitioner and as somebody whose account was removed:
//! what is refused must have changed nothing, which the end of the history proves.

use std::{fs, path::Path, process::Command, sync::Arc};

use crate::common::{
    ASSISTANT, add, copy_of, entries, head, inside, put_back, refused, sheet, sign_in,
};
use flows::{Clinic, PASSPHRASE, RecordingDesk, Treated};
use practice::{
    Kdf, Practice,
    moment::Role,
    operations::{Kind, OPERATIONS, Operation},
};
use serde_json::{Value, json};
use vault::{Migration, SecretString, Vault};

/// What would change something if it were let through.
fn tempting(operation: &Operation, patient: i64, course: i64, lot: i64) -> Value {
    match operation.name {
        "security.change" => json!({ "idle_minutes": 9 }),
        "clinic.change" => {
            json!({ "clinic": Clinic::setup()["clinic"], "practitioner": { "name": "X", "licence": "Y" }, "language": "en" })
        }
        "accounts.add" => {
            json!({ "name": "X", "licence": "", "role": "assistant", "passphrase": "willow ember castle prism", "yours": ASSISTANT })
        }
        "accounts.change" => {
            json!({ "account": 1, "name": "X", "licence": "Y", "role": "practitioner" })
        }
        "accounts.remove" => json!({ "account": 1, "yours": ASSISTANT }),
        "accounts.set_passphrase" => {
            json!({ "account": 1, "passphrase": "willow ember castle prism", "yours": ASSISTANT })
        }
        "passphrase.change" => {
            json!({ "present": ASSISTANT, "passphrase": "willow ember castle prism" })
        }
        "recovery.issue" => json!({ "passphrase": ASSISTANT }),
        "courses.stop" => json!({ "course": course, "reason": "not wanted any more" }),
        "recalls.open" => json!({ "lots": [lot], "reason": "the maker recalls it" }),
        "recalls.undo" => json!({ "recall": 1, "reason": "not this lot" }),
        "recalls.close" => json!({ "recall": 1 }),
        "lots.release" => json!({ "lot": lot, "reason": "nothing was wrong" }),
        "disposals.record" => {
            json!({ "lots": [lot], "on": "2026-11-23", "way": "destroyed", "how": "burnt", "reason": "not wanted" })
        }
        "recipes.add" => {
            json!({ "name": "X", "parts": [{ "product": 1, "parts": 1 }] })
        }
        "recipes.change" => {
            json!({ "recipe": 1, "details": { "name": "X", "parts": [{ "product": 1, "parts": 1 }] } })
        }
        "recipes.retire" | "recipes.restore" => json!({ "recipe": 1 }),
        "patients.register" => {
            json!({ "details": Clinic::details("Intruder"), "although_alike": true })
        }
        "patients.change" => json!({ "patient": patient, "details": Clinic::details("Intruder") }),
        "patients.distinct" => json!({ "a": patient, "b": patient, "distinct": true }),
        "patients.compare" => json!({ "a": patient, "b": patient }),
        "patients.merge" => {
            json!({ "keep": patient, "other": patient, "details": Clinic::details("Intruder") })
        }
        "patients.unmerge" => json!({ "merge": 1 }),
        "drafts.save" => json!({ "key": "session:1", "content": {} }),
        "drafts.discard" | "drafts.read" => json!({ "key": "session:1" }),
        _ => {
            json!({ "patient": patient, "course": course, "lot": lot, "session": 1, "side_effect": 1 })
        }
    }
}

struct House {
    clinic: Clinic,
    patient: i64,
    treated: Treated,
}

fn house() -> House {
    let clinic = Clinic::new();
    sheet(&clinic, None);
    add(&clinic, "Ece", "assistant", ASSISTANT);
    let patient = clinic.patient("Ayşe");
    let treated = clinic.treat(patient);
    House {
        clinic,
        patient,
        treated,
    }
}

impl House {
    fn knock(&self, operation: &Operation) -> Value {
        let request = tempting(
            operation,
            self.patient,
            self.treated.course,
            self.treated.lot,
        );
        self.clinic.answer(operation.name, request)
    }
}

#[test]
fn what_is_refused_changes_nothing() {
    let house = house();
    let clinic = &house.clinic;
    let before = head(clinic);

    // Nobody: the vault is closed.
    for operation in OPERATIONS
        .iter()
        .filter(|o| !o.roles.contains(&Role::Visitor))
    {
        let answer = house.knock(operation);
        assert_eq!(
            answer["error"]["code"], "locked",
            "{} {answer}",
            operation.name
        );
    }
    let stays = ["vault.create", "vault.unlock", "vault.recover"];
    for operation in OPERATIONS {
        if operation.roles.contains(&Role::Visitor) && !stays.contains(&operation.name) {
            let answer = house.knock(operation);
            assert_ne!(
                answer["error"]["code"], "locked",
                "{} {answer}",
                operation.name
            );
        }
    }
    assert_eq!(head(clinic), before, "as nobody");

    // An assistant, who is signed in.
    sign_in(clinic, ASSISTANT);
    let mut forbidden = 0;
    for operation in OPERATIONS
        .iter()
        .filter(|o| !o.roles.contains(&Role::Assistant))
    {
        let answer = house.knock(operation);
        assert_eq!(
            answer["error"]["code"], "forbidden",
            "{} {answer}",
            operation.name
        );
        forbidden += 1;
    }
    assert!(forbidden > 15, "only {forbidden} are the practitioner's");
    assert_eq!(head(clinic), before, "as the assistant");

    // A practitioner is refused nothing for who they are.
    sign_in(clinic, PASSPHRASE);
    let leaves = ["vault.lock", "backups.restore", "vault.rescue"];
    for operation in OPERATIONS.iter().filter(|o| !leaves.contains(&o.name)) {
        let answer = house.knock(operation);
        let code = &answer["error"]["code"];
        assert!(
            code != "forbidden" && code != "locked",
            "{} {answer}",
            operation.name
        );
    }
    // And this is what a change looks like: the comparison above could have failed.
    let after = head(clinic);
    assert!(after.0 > before.0);
    assert_ne!(after.1, before.1);
}

#[test]
fn who_was_removed_does_not_get_in_and_changes_nothing() {
    let house = house();
    let clinic = &house.clinic;
    // The row says removed, the slot is still in the header: the worst moment.
    inside(clinic, PASSPHRASE, |vault| {
        crate::common::write(vault, |w| {
            let ece = records::accounts::list(w)?
                .into_iter()
                .find(|row| row.fields.name == "Ece")
                .map(|row| row.account);
            records::accounts::remove(w, ece.unwrap(), flows::at("2026-11-23T12:00:00Z"))
        });
    });
    let before = head(clinic);
    assert_eq!(refused(clinic, ASSISTANT)["code"], "account_removed");
    for operation in OPERATIONS
        .iter()
        .filter(|o| !o.roles.contains(&Role::Visitor))
    {
        assert_eq!(
            house.knock(operation)["error"]["code"],
            "locked",
            "{}",
            operation.name
        );
    }
    assert_eq!(head(clinic), before);
}

#[test]
fn what_anyone_may_ask_is_answered_while_the_door_is_busy() {
    let clinic = Clinic::new();
    for n in 0..3 {
        add(&clinic, "X", "assistant", &format!("{ASSISTANT} {n}"));
    }
    clinic.ok("vault.lock", json!({}));
    let now = flows::at("2026-11-23T12:00:00Z");
    // Opening holds the door for the whole derivation of the key, here of four.
    let unlock =
        json!({ "op": "vault.unlock", "args": { "passphrase": format!("{ASSISTANT} 2") } });
    let answered = std::thread::scope(|scope| {
        let opening = scope.spawn(|| clinic.practice.call(now, unlock));
        let mut answered = 0;
        while !opening.is_finished() {
            let work = clinic.practice.call(now, json!({ "op": "backups.work" }));
            assert!(work.get("error").is_none(), "{work}");
            answered += i32::from(!opening.is_finished());
        }
        assert_eq!(opening.join().unwrap()["ok"]["state"], "open");
        answered
    });
    assert!(
        answered > 20,
        "only {answered} answers came while the vault was being opened"
    );
}

#[test]
fn every_operation_has_its_rule_and_what_is_signed_is_anchored() {
    for operation in OPERATIONS {
        assert!(!operation.roles.is_empty(), "{}", operation.name);
        assert!(
            operation.kind == Kind::Write || !operation.anchored,
            "{}",
            operation.name
        );
    }
    let anchored: Vec<_> = OPERATIONS
        .iter()
        .filter(|o| o.anchored)
        .map(|o| o.name)
        .collect();
    for name in [
        "sessions.record",
        "screening.record",
        "side_effects.report",
        "side_effects.follow_up",
        "recalls.open",
        "recalls.undo",
        "recalls.close",
        "lots.release",
        "counts.record",
        "disposals.record",
        "courses.stop",
        "patients.merge",
        "patients.unmerge",
        "patients.hold",
        "accounts.add",
        "accounts.change",
        "accounts.remove",
        "accounts.set_passphrase",
        "passphrase.change",
        "recovery.issue",
        "recovery.confirm",
        "vault.recover",
        "security.change",
        "rules.change",
    ] {
        assert!(anchored.contains(&name), "{name}");
    }
    assert!(!anchored.contains(&"drafts.save"));
}

#[test]
fn the_idle_lock_is_the_clinics_to_choose() {
    let clinic = Clinic::new();
    assert_eq!(clinic.ok("vault.status", json!({}))["idle_minutes"], 5);
    for minutes in [0, 61] {
        let error = clinic.error("security.change", json!({ "idle_minutes": minutes }));
        assert_eq!(error["field"], "idle_minutes");
    }
    let answer = clinic.answer("security.change", json!({ "idle_minutes": 12 }));
    assert_eq!(answer["changed"], json!(["security"]));
    assert_eq!(clinic.ok("vault.status", json!({}))["idle_minutes"], 12);
    assert_eq!(sign_in(&clinic, PASSPHRASE)["idle_minutes"], 12);
}

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
