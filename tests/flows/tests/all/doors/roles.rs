//! Who may do what.
//!
//! Every operation is walked as nobody (locked), as an assistant, as a practitioner and as somebody whose account was removed:
//! what is refused must have changed nothing, which the end of the history proves.

use flows::{Clinic, PASSPHRASE};
use practice::{
    moment::Role,
    operations::{Kind, OPERATIONS, Operation},
};
use serde_json::{Value, json};

use super::{House, house};
use crate::common::{ASSISTANT, add, head, inside, refused, sign_in};

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
