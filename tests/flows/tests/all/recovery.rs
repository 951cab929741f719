//! The recovery sheet, and the passphrase's meter: from set-up to the day it is needed.

use crate::common::{ASSISTANT, SECOND, add, inside, kept_words, refused, sheet, sign_in};
use base64::{Engine, prelude::BASE64_STANDARD};
use flows::{Clinic, PASSPHRASE};
use serde_json::json;

#[test]
fn set_up_ends_when_the_sheet_was_typed_back() {
    let clinic = Clinic::new();
    let status = clinic.ok("vault.status", json!({}));
    assert_eq!(status["recovery_pending"], true);
    // Pending only nags: work goes on.
    clinic.patient("Ayşe");

    let made = clinic.ok("recovery.issue", json!({ "passphrase": null }));
    let code = made["code"].as_str().unwrap();
    assert_eq!(code.len(), 34, "seven groups of four: {code}");
    let pdf = BASE64_STANDARD
        .decode(made["document"]["pdf"].as_str().unwrap())
        .unwrap();
    assert!(pdf.starts_with(b"%PDF"));
    assert_eq!(clinic.ok("recovery.print", json!({}))["outcome"], "sent");
    assert_eq!(clinic.ok("recovery.save", json!({}))["outcome"], "written");
    let printed = clinic.desk.printed.lock().unwrap().clone();
    assert_eq!(printed.len(), 1);
    assert_eq!(printed[0].1, pdf);

    // As people type: small letters, blanks instead of hyphens.
    let typed = code.to_lowercase().replace('-', " ");
    let answer = clinic.answer("recovery.confirm", json!({ "code": typed }));
    assert_eq!(answer["ok"]["recovery_pending"], false);
    assert_eq!(answer["changed"], json!(["recovery"]));
    assert_eq!(
        clinic.ok("vault.status", json!({}))["recovery_pending"],
        false
    );
    assert_eq!(sign_in(&clinic, PASSPHRASE)["recovery_pending"], false);

    // The sheet is kept nowhere.
    assert_eq!(
        clinic.error("recovery.print", json!({}))["code"],
        "conflict"
    );
    let code = code.to_owned();
    inside(&clinic, PASSPHRASE, |vault| {
        let words = kept_words(vault);
        assert!(!words.contains(&code) && !words.contains(&code.replace('-', "")));
    });
}

#[test]
fn locked_before_it_was_typed_back_it_is_pending_again() {
    let clinic = Clinic::new();
    let made = clinic.ok("recovery.issue", json!({ "passphrase": null }));
    let lost = made["code"].as_str().unwrap().to_owned();
    let status = sign_in(&clinic, PASSPHRASE);
    assert_eq!(status["recovery_pending"], true);
    assert_eq!(
        clinic.error("recovery.confirm", json!({ "code": lost }))["code"],
        "conflict"
    );
    // Somebody else may sit here by now: the passphrase is asked for.
    assert_eq!(
        clinic.error("recovery.issue", json!({ "passphrase": null }))["field"],
        "passphrase"
    );
    let wrong = clinic.error("recovery.issue", json!({ "passphrase": SECOND }));
    assert_eq!(
        (&wrong["field"], &wrong["code"]),
        (&json!("passphrase"), &json!("wrong_passphrase"))
    );
    sheet(&clinic, Some(PASSPHRASE));
    // The one that was lost opens nothing.
    clinic.ok("vault.lock", json!({}));
    let error = clinic.error(
        "vault.recover",
        json!({ "code": lost, "passphrase": SECOND }),
    );
    assert_eq!(
        (&error["field"], &error["code"]),
        (&json!("code"), &json!("wrong_passphrase"))
    );
}

#[test]
fn each_mistake_in_typing_says_what_is_wrong() {
    let clinic = Clinic::new();
    let made = clinic.ok("recovery.issue", json!({ "passphrase": null }));
    let code = made["code"].as_str().unwrap().to_owned();
    let say = |typed: &str| {
        let error = clinic.error("recovery.confirm", json!({ "code": typed }));
        assert_eq!(error["field"], "code", "{typed}");
        error["message"].as_str().unwrap().to_owned()
    };
    assert!(say(&code[..code.len() - 1]).contains("27"));
    assert!(say(&format!("{code}A")).contains("29"));
    assert!(say("").contains('0'));
    // U is in no code: it stands where the third character was.
    let with_u = format!("{}U{}", &code[..2], &code[3..]);
    assert!(say(&with_u).contains("Character 3"), "{}", say(&with_u));
    // One character exchanged for another that could be there.
    let last = code.chars().last().unwrap();
    let other = if last == '7' { '8' } else { '7' };
    let mistyped = say(&format!("{}{other}", &code[..code.len() - 1]));
    assert!(mistyped.contains("mistyped"), "{mistyped}");
    // An older sheet: whole, but not this one.
    let newer = clinic.ok("recovery.issue", json!({ "passphrase": null }));
    assert!(say(&code).contains("another sheet"));
    assert_eq!(
        clinic.ok("vault.status", json!({}))["recovery_pending"],
        true
    );
    clinic.ok("recovery.confirm", json!({ "code": newer["code"] }));
}

#[test]
fn a_forgotten_passphrase_is_replaced_with_the_sheet_which_is_then_used_up() {
    let clinic = Clinic::new();
    let patient = clinic.patient("Ayşe");
    let ece = add(&clinic, "Ece", "assistant", ASSISTANT);
    let code = sheet(&clinic, None);
    clinic.ok("vault.lock", json!({}));

    let ask = |code: &str, new: &str| json!({ "code": code, "passphrase": new });
    let weak = clinic.error("vault.recover", ask(&code, "short"));
    assert_eq!(
        (&weak["field"], &weak["code"]),
        (&json!("passphrase"), &json!("invalid"))
    );
    // What only the open vault knows counts too, and nothing is changed by it.
    let named = clinic.error("vault.recover", ask(&code, "Aksoy Hair Clinic 1"));
    assert_eq!(
        (&named["field"], &named["code"]),
        (&json!("passphrase"), &json!("invalid"))
    );
    let taken = clinic.error("vault.recover", ask(&code, ASSISTANT));
    assert_eq!(taken["field"], "passphrase");
    assert_eq!(
        clinic.error("vault.recover", ask("7K3M", SECOND))["field"],
        "code"
    );
    assert_eq!(clinic.ok("vault.status", json!({}))["state"], "locked");
    sign_in(&clinic, PASSPHRASE);
    clinic.ok("vault.lock", json!({}));

    let recover = clinic.call("vault.recover", ask(&code, SECOND), 911);
    let status = &recover["ok"];
    assert_eq!(
        (
            &status["state"],
            &status["role"],
            &status["recovery_pending"]
        ),
        (&json!("open"), &json!("practitioner"), &json!(true)),
        "{recover}"
    );
    // The answer was lost and the page asks again.
    assert_eq!(
        clinic.call("vault.recover", ask(&code, SECOND), 911)["ok"]["state"],
        "open"
    );
    let page = clinic.ok("patients.read", json!({ "patient": patient }));
    assert_eq!(page["details"]["name"], "Ayşe");

    // The new sheet at once, without the passphrase that was typed a moment ago.
    let newer = sheet(&clinic, None);
    clinic.ok("vault.lock", json!({}));
    assert_eq!(refused(&clinic, PASSPHRASE)["code"], "wrong_passphrase");
    let used = clinic.error("vault.recover", ask(&code, "willow ember castle prism"));
    assert_eq!(
        (&used["field"], &used["code"]),
        (&json!("code"), &json!("wrong_passphrase"))
    );
    assert_eq!(sign_in(&clinic, ASSISTANT)["practitioner_name"], "Ece");
    assert_eq!(sign_in(&clinic, SECOND)["recovery_pending"], false);
    let _ = ece;
    clinic.ok("vault.lock", json!({}));
    clinic.ok("vault.recover", ask(&newer, "willow ember castle prism"));
    sign_in(&clinic, "willow ember castle prism");
}

#[test]
fn used_before_a_new_sheet_was_typed_back_the_old_one_is_gone_all_the_same() {
    let clinic = Clinic::new();
    let code = sheet(&clinic, None);
    clinic.ok("vault.lock", json!({}));
    clinic.ok(
        "vault.recover",
        json!({ "code": code, "passphrase": SECOND }),
    );
    assert_eq!(sign_in(&clinic, SECOND)["recovery_pending"], true);
    clinic.ok("vault.lock", json!({}));
    let error = clinic.error(
        "vault.recover",
        json!({ "code": code, "passphrase": ASSISTANT }),
    );
    assert_eq!(error["field"], "code");
}

#[test]
fn an_older_sheet_opens_until_the_newer_one_was_typed_back() {
    let clinic = Clinic::new();
    let first = sheet(&clinic, None);
    let second = clinic.ok("recovery.issue", json!({ "passphrase": PASSPHRASE }));
    assert_eq!(
        clinic.ok("vault.status", json!({}))["recovery_pending"],
        false
    );
    clinic.ok("recovery.confirm", json!({ "code": second["code"] }));
    clinic.ok("vault.lock", json!({}));
    let old = clinic.error(
        "vault.recover",
        json!({ "code": first, "passphrase": SECOND }),
    );
    assert_eq!(old["field"], "code");
    clinic.ok(
        "vault.recover",
        json!({ "code": second["code"], "passphrase": SECOND }),
    );
}

#[test]
fn the_meter_says_what_the_acceptance_decides() {
    let clinic = Clinic::empty();
    let known = json!(["Aksoy Hair Clinic", "Dr. Defne Aksoy"]);
    for typed in [
        "",
        "tarak",
        "passwordpassword",
        "Aksoy Hair Clinic 2026",
        PASSPHRASE,
        "qwertyuiopasdfghj",
        "111111111111111111",
        "Defne 1992 Defne 1992",
    ] {
        let judged = clinic.ok(
            "passphrase.judge",
            json!({ "passphrase": typed, "known": known }),
        );
        assert!(!judged["reasons"].as_array().unwrap().is_empty(), "{typed}");
        let mut setup = Clinic::setup();
        setup["passphrase"] = json!(typed);
        // Everything else is good; a zone that is not keeps the vault from being made.
        setup["zone"] = json!("Nowhere/At_All");
        let error = clinic.error("vault.create", setup);
        let fields: Vec<_> = error["fields"]
            .as_array()
            .unwrap()
            .iter()
            .map(|f| f["field"].clone())
            .collect();
        assert_eq!(
            judged["accepted"] == true,
            !fields.contains(&json!("passphrase")),
            "{typed}: {judged}"
        );
    }
    // It speaks the page's language.
    let request = json!({ "op": "passphrase.judge", "args": { "passphrase": "tarak", "known": [] }, "language": "tr" });
    let turkish = clinic
        .practice
        .call(flows::at("2026-11-23T12:00:00Z"), request);
    assert!(
        turkish["ok"]["reasons"][0]
            .as_str()
            .unwrap()
            .contains("karakter"),
        "{turkish}"
    );
}

#[test]
fn suggested_words_are_good_and_never_the_same() {
    let clinic = Clinic::empty();
    let mut seen = std::collections::BTreeSet::new();
    for _ in 0..20 {
        let made = clinic.ok("passphrase.suggest", json!({}));
        assert_eq!(made["bits"], 66);
        let passphrase = made["passphrase"].as_str().unwrap().to_owned();
        assert_eq!(passphrase.split(' ').count(), 6);
        let judged = clinic.ok(
            "passphrase.judge",
            json!({ "passphrase": passphrase, "known": [] }),
        );
        assert_eq!(judged["accepted"], true, "{passphrase}");
        assert!(seen.insert(passphrase));
    }
}
