//! Several people, each with a passphrase of their own: added, changed, removed, and what each of them may.

use crate::common::{ASSISTANT, SECOND, add, entries, inside, kept_words, refused, sign_in, write};
use flows::{Clinic, PASSPHRASE};
use serde_json::{Value, json};
use vault::Uuid;

fn listed(clinic: &Clinic) -> Vec<Value> {
    clinic
        .ok("accounts.list", json!({}))
        .as_array()
        .unwrap()
        .clone()
}

fn one(clinic: &Clinic, account: i64) -> Value {
    listed(clinic)
        .into_iter()
        .find(|row| row["account"] == account)
        .unwrap()
}

#[test]
fn an_assistant_is_added_works_and_is_removed() {
    let clinic = Clinic::new();
    let ece = add(&clinic, "Ece Kaya", "assistant", ASSISTANT);
    let row = one(&clinic, ece);
    assert_eq!(
        row,
        json!({ "account": ece, "name": "Ece Kaya", "licence": "", "role": "assistant", "active": true,
                "has_passphrase": true, "you": false })
    );

    let status = sign_in(&clinic, ASSISTANT);
    assert_eq!(
        (&status["role"], &status["practitioner_name"]),
        (&json!("assistant"), &json!("Ece Kaya"))
    );
    // She registers; the letterhead goes on naming the practitioner; she signs nothing.
    let patient = clinic.patient("Ayşe");
    let letterhead = clinic.ok("clinic.read", json!({}));
    assert_eq!(letterhead["practitioner"]["name"], "Dr. Defne Aksoy");
    let answers = clinic.answers(patient);
    let screening = json!({ "patient": patient, "answers": answers, "overrides": [] });
    assert_eq!(
        clinic.error("screening.record", screening)["code"],
        "forbidden"
    );
    assert_eq!(
        clinic.error("accounts.list", json!({}))["code"],
        "forbidden"
    );

    sign_in(&clinic, PASSPHRASE);
    clinic.ok(
        "accounts.remove",
        json!({ "account": ece, "yours": PASSPHRASE }),
    );
    let row = one(&clinic, ece);
    assert_eq!(
        (&row["active"], &row["has_passphrase"], &row["name"]),
        (&json!(false), &json!(false), &json!("Ece Kaya"))
    );
    assert_eq!(refused(&clinic, ASSISTANT)["code"], "wrong_passphrase");
    sign_in(&clinic, PASSPHRASE);
    for (operation, request) in [
        (
            "accounts.remove",
            json!({ "account": ece, "yours": PASSPHRASE }),
        ),
        (
            "accounts.change",
            json!({ "account": ece, "name": "X", "licence": "", "role": "assistant" }),
        ),
        (
            "accounts.set_passphrase",
            json!({ "account": ece, "passphrase": ASSISTANT, "yours": PASSPHRASE }),
        ),
    ] {
        assert_eq!(
            clinic.error(operation, request)["field"],
            "account",
            "{operation}"
        );
    }
}

#[test]
fn what_cannot_be_is_said_at_its_field() {
    let clinic = Clinic::new();
    let good = json!({ "name": "Ece", "licence": "", "role": "assistant", "passphrase": ASSISTANT, "yours": PASSPHRASE });
    let but = |field: &str, value: &str| {
        let mut request = good.clone();
        request[field] = json!(value);
        request
    };
    for (request, field, code) in [
        (but("name", " "), "name", "invalid"),
        (but("role", "practitioner"), "licence", "invalid"),
        (but("role", "visitor"), "role", "invalid"),
        (but("passphrase", "short"), "passphrase", "invalid"),
        (
            but("passphrase", "passwordpassword"),
            "passphrase",
            "invalid",
        ),
        (
            but("passphrase", "Aksoy Hair Clinic 2026"),
            "passphrase",
            "invalid",
        ),
        (but("passphrase", PASSPHRASE), "passphrase", "invalid"),
        (but("yours", ASSISTANT), "yours", "wrong_passphrase"),
    ] {
        let error = clinic.error("accounts.add", request.clone());
        assert_eq!(
            (&error["field"], &error["code"]),
            (&json!(field), &json!(code)),
            "{request}"
        );
    }
    assert_eq!(listed(&clinic).len(), 1, "nothing of it was kept");

    // Somebody else's passphrase is not "yours", although it opens the vault.
    let ece = add(&clinic, "Ece", "assistant", ASSISTANT);
    let error = clinic.error(
        "accounts.remove",
        json!({ "account": ece, "yours": ASSISTANT }),
    );
    assert_eq!(
        (&error["field"], &error["code"]),
        (&json!("yours"), &json!("wrong_passphrase"))
    );

    let own = listed(&clinic)
        .iter()
        .find(|row| row["you"] == true)
        .unwrap()["account"]
        .clone();
    let error = clinic.error(
        "accounts.remove",
        json!({ "account": own, "yours": PASSPHRASE }),
    );
    assert_eq!(error["field"], "account");
    let request = json!({ "account": own, "passphrase": SECOND, "yours": PASSPHRASE });
    assert_eq!(
        clinic.error("accounts.set_passphrase", request)["field"],
        "account"
    );
    let request =
        json!({ "account": own, "name": "Dr. Defne Aksoy", "licence": "", "role": "assistant" });
    assert_eq!(
        clinic.error("accounts.change", request)["field"],
        "role",
        "the last practitioner stays one"
    );
    assert_eq!(
        clinic.error(
            "accounts.remove",
            json!({ "account": 99, "yours": PASSPHRASE })
        )["code"],
        "not_found"
    );
}

#[test]
fn a_role_counts_from_the_next_call_on() {
    let clinic = Clinic::new();
    add(&clinic, "Dr. Can Er", "practitioner", SECOND);
    let own = listed(&clinic)
        .iter()
        .find(|row| row["you"] == true)
        .unwrap()["account"]
        .clone();
    let request =
        json!({ "account": own, "name": "Defne Aksoy", "licence": "", "role": "assistant" });
    clinic.ok("accounts.change", request.clone());
    let status = clinic.ok("vault.status", json!({}));
    assert_eq!(
        (&status["role"], &status["practitioner_name"]),
        (&json!("assistant"), &json!("Defne Aksoy"))
    );
    assert_eq!(
        clinic.error("accounts.change", request)["code"],
        "forbidden"
    );
    let letterhead = clinic.ok("clinic.read", json!({}));
    assert_eq!(letterhead["practitioner"]["name"], "Dr. Can Er");
    let signed_in = sign_in(&clinic, SECOND);
    assert_eq!(signed_in["role"], "practitioner");
}

#[test]
fn passphrases_are_changed_and_the_old_ones_open_nothing() {
    let clinic = Clinic::new();
    let ece = add(&clinic, "Ece", "assistant", ASSISTANT);
    let change = |present: &str, new: &str| json!({ "present": present, "passphrase": new });
    let error = clinic.error("passphrase.change", change(ASSISTANT, SECOND));
    assert_eq!(
        (&error["field"], &error["code"]),
        (&json!("present"), &json!("wrong_passphrase"))
    );
    let taken = clinic.error("passphrase.change", change(PASSPHRASE, ASSISTANT));
    assert_eq!(taken["field"], "passphrase");
    clinic.ok("passphrase.change", change(PASSPHRASE, SECOND));
    assert_eq!(refused(&clinic, PASSPHRASE)["code"], "wrong_passphrase");
    sign_in(&clinic, SECOND);

    // She forgot hers: the practitioner gives her a new one; nobody had to know the old one.
    let new = "copper meadow lantern fjord";
    clinic.ok(
        "accounts.set_passphrase",
        json!({ "account": ece, "passphrase": new, "yours": SECOND }),
    );
    assert_eq!(refused(&clinic, ASSISTANT)["code"], "wrong_passphrase");
    assert_eq!(sign_in(&clinic, new)["practitioner_name"], "Ece");
    // And she changes it herself.
    clinic.ok(
        "passphrase.change",
        change(new, "willow ember castle prism"),
    );
    sign_in(&clinic, "willow ember castle prism");
}

#[test]
fn a_retry_of_each_changes_nothing_again() {
    let clinic = Clinic::new();
    let request = json!({ "name": "Ece", "licence": "", "role": "assistant", "passphrase": ASSISTANT, "yours": PASSPHRASE });
    let first = clinic.call("accounts.add", request.clone(), 901);
    assert_eq!(first["changed"], json!(["accounts"]));
    assert_eq!(clinic.call("accounts.add", request, 901)["ok"], first["ok"]);
    assert_eq!(listed(&clinic).len(), 2);
    let ece = first["ok"]["account"].clone();
    let request = json!({ "account": ece, "passphrase": SECOND, "yours": PASSPHRASE });
    for _ in 0..2 {
        assert_eq!(
            clinic.call("accounts.set_passphrase", request.clone(), 902)["ok"],
            json!({})
        );
    }
    let request = json!({ "present": PASSPHRASE, "passphrase": "willow ember castle prism" });
    for _ in 0..2 {
        assert_eq!(
            clinic.call("passphrase.change", request.clone(), 903)["ok"],
            json!({})
        );
    }
    let request = json!({ "account": ece, "yours": "willow ember castle prism" });
    for _ in 0..2 {
        assert_eq!(
            clinic.call("accounts.remove", request.clone(), 904)["ok"],
            json!({})
        );
    }
}

#[test]
fn cut_between_the_row_and_the_header_the_list_tells_the_truth() {
    let clinic = Clinic::new();
    let gone = add(&clinic, "Gone", "assistant", ASSISTANT);
    // Added, and the header not written any more; removed, and the slot still there.
    inside(&clinic, PASSPHRASE, |vault| {
        write(vault, move |w| {
            let fields = records::accounts::AccountFields {
                name: "Half".to_owned(),
                licence: String::new(),
                role: records::accounts::AccountRole::Assistant,
            };
            records::accounts::add(w, &fields, Uuid::from_u64_pair(1, 2))?;
            records::accounts::remove(w, gone, flows::at("2026-11-23T12:00:00Z"))
        });
        assert_eq!(vault.passphrase_slots().len(), 2);
    });
    assert_eq!(refused(&clinic, ASSISTANT)["code"], "account_removed");
    assert_eq!(clinic.ok("vault.status", json!({}))["state"], "locked");

    // The next one who opens finishes what can be finished.
    sign_in(&clinic, PASSPHRASE);
    let rows = listed(&clinic);
    let half = rows.iter().find(|row| row["name"] == "Half").unwrap();
    assert_eq!(
        (&half["active"], &half["has_passphrase"]),
        (&json!(true), &json!(false))
    );
    assert_eq!(one(&clinic, gone)["has_passphrase"], false);
    assert_eq!(refused(&clinic, ASSISTANT)["code"], "wrong_passphrase");

    // The half account gets its passphrase.
    sign_in(&clinic, PASSPHRASE);
    let request =
        json!({ "account": half["account"], "passphrase": ASSISTANT, "yours": PASSPHRASE });
    clinic.ok("accounts.set_passphrase", request);
    assert_eq!(sign_in(&clinic, ASSISTANT)["practitioner_name"], "Half");
}

#[test]
fn no_secret_is_in_the_history() {
    let clinic = Clinic::new();
    let ece = add(&clinic, "Ece", "assistant", ASSISTANT);
    clinic.ok(
        "accounts.change",
        json!({ "account": ece, "name": "Ece Kaya", "licence": "", "role": "assistant" }),
    );
    clinic.ok(
        "accounts.set_passphrase",
        json!({ "account": ece, "passphrase": SECOND, "yours": PASSPHRASE }),
    );
    clinic.ok(
        "accounts.remove",
        json!({ "account": ece, "yours": PASSPHRASE }),
    );
    inside(&clinic, PASSPHRASE, |vault| {
        let words = kept_words(vault);
        for secret in [PASSPHRASE, ASSISTANT, SECOND] {
            assert!(!words.contains(secret));
        }
        // Each as it stood afterwards: what was before stands in the entry before.
        let detail = |operation: &str| entries(vault, operation)[0][0]["detail"].clone();
        let as_now = |name: &str, active: bool| json!({ "name": name, "licence": "", "role": "assistant", "active": active });
        assert_eq!(detail("accounts.add"), as_now("Ece", true));
        assert_eq!(detail("accounts.change"), as_now("Ece Kaya", true));
        assert_eq!(detail("accounts.set_passphrase"), as_now("Ece Kaya", true));
        assert_eq!(detail("accounts.remove"), as_now("Ece Kaya", false));
    });
}

#[test]
fn what_is_hashed_lets_nobody_try_passphrases() {
    let hash = |passphrase: &str| {
        let clinic = Clinic::new();
        let ece = add(&clinic, "Ece", "assistant", ASSISTANT);
        clinic.ok(
            "accounts.set_passphrase",
            json!({ "account": ece, "passphrase": passphrase, "yours": PASSPHRASE }),
        );
        inside(&clinic, PASSPHRASE, |vault| {
            vault
                .read(|r| {
                    r.query_one(
                        "SELECT hex(request_hash) FROM audit_log WHERE operation = 'accounts.set_passphrase'",
                        vault::params![],
                        |row| row.get::<_, String>(0),
                    )
                })
                .map_err(|error: vault::StoreError| error)
                .unwrap()
        })
    };
    // The same whatever the passphrase was.
    assert_eq!(hash(SECOND), hash("willow ember castle prism"));
}

#[test]
fn a_vault_from_before_accounts_had_slots_is_taken_over() {
    let clinic = Clinic::empty();
    let passphrase = vault::SecretString::from(PASSPHRASE);
    let old = vault::Vault::create(
        &clinic.dir,
        &passphrase,
        vault::Kdf::Floor,
        &records::MIGRATIONS[..1],
    )
    .unwrap();
    write(&old, |w| {
        w.execute(
            "INSERT INTO clinic VALUES (1, 'Aksoy', 'A', '1', NULL, '112', 'Europe/Istanbul', 'en')",
            vault::params![],
        )?;
        w.execute(
            "INSERT INTO account VALUES (1, 'Dr. Defne Aksoy', 'TR-DERM-20417', 'practitioner')",
            vault::params![],
        )?;
        Ok(())
    });
    old.close();
    let status = sign_in(&clinic, PASSPHRASE);
    assert_eq!(
        (&status["role"], &status["recovery_pending"]),
        (&json!("practitioner"), &json!(true))
    );
    add(&clinic, "Ece", "assistant", ASSISTANT);
    assert_eq!(sign_in(&clinic, ASSISTANT)["role"], "assistant");
    assert_eq!(sign_in(&clinic, PASSPHRASE)["role"], "practitioner");
    inside(&clinic, PASSPHRASE, |vault| {
        assert_eq!(entries(vault, "vault.adopted").len(), 1)
    });
}
