//! Going back to a backup, on this computer and on a new one, and out of a damaged vault.

use std::{fs, path::Path};

use flows::{Clinic, PASSPHRASE};
use serde_json::{Value, json};

const ASSISTANT: &str = "velvet harbour almond kite";
const LATER: &str = "quarry muslin ferret sonnet";

fn make(clinic: &Clinic) -> String {
    let page = clinic.ok("backups.make", json!({}));
    page["backups"][0]["name"].as_str().unwrap().to_owned()
}

fn ask(place: &str, name: &str, passphrase: &str) -> Value {
    json!({ "place": place, "name": name, "passphrase": passphrase })
}

fn names(clinic: &Clinic) -> Vec<String> {
    let found = clinic.ok("patients.search", json!({ "query": "", "limit": null }));
    let mut names: Vec<_> = found["rows"]
        .as_array()
        .unwrap()
        .iter()
        .map(|row| row["name"].as_str().unwrap().to_owned())
        .collect();
    names.sort();
    names
}

fn operations(clinic: &Clinic) -> Vec<String> {
    let history = clinic.ok("history.list", json!({ "changes_only": false }));
    let entries = history["entries"].as_array().unwrap();
    entries
        .iter()
        .map(|entry| entry["operation"].as_str().unwrap().to_owned())
        .collect()
}

/// Beside the vault: what was set aside, what is being prepared.
fn beside(clinic: &Clinic) -> Vec<String> {
    let mut names: Vec<_> = fs::read_dir(clinic.dir.parent().unwrap())
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    names
}

/// The sheet, made and typed back.
fn sheet(clinic: &Clinic) -> String {
    let sheet = clinic.ok("recovery.issue", json!({ "passphrase": null }));
    let code = sheet["code"].as_str().unwrap().to_owned();
    clinic.ok("recovery.confirm", json!({ "code": code }));
    code
}

fn assistant(clinic: &Clinic) {
    let who = json!({ "name": "Elif Şahin", "licence": "", "role": "assistant", "passphrase": ASSISTANT, "yours": PASSPHRASE });
    clinic.ok("accounts.add", who);
}

#[test]
fn a_preview_says_what_would_come_back_and_what_would_be_lost() {
    let clinic = Clinic::new();
    clinic.patient("Ayşe Demir");
    let name = make(&clinic);
    let before = beside(&clinic);
    clinic.clock("2026-11-23T13:00:00Z");
    let boris = clinic.patient("Boris Kovalenko");
    clinic.screen(boris);

    let preview = clinic.ok("backups.preview", ask("here", &name, PASSPHRASE));
    assert_eq!(preview["made_at"], "2026-11-23T15:00");
    assert_eq!(preview["clinic_name"], "Aksoy Hair Clinic");
    let count = |words: &str| {
        let counts = preview["counts"].as_array().unwrap();
        let row = counts.iter().find(|row| row["words"] == words).unwrap();
        (row["backup"].clone(), row["now"].clone())
    };
    assert_eq!(count("Patients"), (json!(1), json!(2)));
    assert_eq!(count("Screenings"), (json!(0), json!(1)));
    assert_eq!(count("Sessions"), (json!(0), json!(0)));
    // The backup's own entry came after the copy, then Boris, the look at his record, and his screening.
    assert_eq!(preview["lost"], 4);
    let words: Vec<_> = preview["lost_words"]
        .as_array()
        .unwrap()
        .iter()
        .map(|w| w.as_str().unwrap())
        .collect();
    assert_eq!(words.len(), 2, "{words:?}");
    assert!(
        words.iter().all(
            |words| words.starts_with("Mon 23 Nov 2026, 16:00: ") && !words.contains("record.")
        ),
        "{words:?}"
    );

    // Looking changed nothing and left nothing.
    assert_eq!(beside(&clinic), before);
    assert_eq!(names(&clinic), ["Ayşe Demir", "Boris Kovalenko"]);
    // Locked: the backup can still be looked into, but not be compared.
    clinic.ok("vault.lock", json!({}));
    let blind = clinic.ok("backups.preview", ask("here", &name, PASSPHRASE));
    assert_eq!(
        (&blind["lost"], &blind["counts"][0]["now"]),
        (&Value::Null, &Value::Null)
    );
    let wrong = clinic.error(
        "backups.preview",
        ask("here", &name, "not these quiet words"),
    );
    assert_eq!(
        (&wrong["code"], &wrong["field"]),
        (&json!("wrong_passphrase"), &json!("passphrase"))
    );
    assert_eq!(beside(&clinic), before);
}

#[test]
fn a_restore_sets_the_present_vault_aside_and_the_passphrase_of_that_day_opens() {
    let clinic = Clinic::new();
    clinic.patient("Ayşe Demir");
    let name = make(&clinic);
    clinic.patient("Boris Kovalenko");
    clinic.ok(
        "passphrase.change",
        json!({ "present": PASSPHRASE, "passphrase": LATER }),
    );
    clinic.clock("2026-11-24T09:00:00Z");

    let restored = clinic.ok("backups.restore", ask("here", &name, PASSPHRASE));
    assert_eq!(restored["status"]["state"], "locked");
    let aside = restored["set_aside"].as_str().unwrap();
    assert!(Path::new(aside).join("records.db").is_file());
    let wrong = clinic.error("vault.unlock", json!({ "passphrase": LATER }));
    assert_eq!(wrong["code"], "wrong_passphrase");
    let status = clinic.unlock();
    assert_eq!(
        (&status["state"], &status["damaged"]),
        (&json!("open"), &json!(false))
    );
    assert_eq!(names(&clinic), ["Ayşe Demir"]);
    assert!(operations(&clinic).contains(&"vault.restored".to_owned()));
    assert_eq!(clinic.ok("history.verify", json!({}))["whole"], true);

    // What was set aside is whole too, and opens with its own passphrase.
    let passphrase = vault::SecretString::from(LATER);
    let old = vault::Vault::open(Path::new(aside), &passphrase, records::MIGRATIONS).unwrap();
    let patients = old.read(records::patients::count).unwrap();
    assert_eq!(patients, 2);
}

#[test]
fn a_new_computer_with_nothing_but_the_stick() {
    let clinic = Clinic::new();
    let code = sheet(&clinic);
    clinic.choose_stick();
    clinic.patient("Ayşe Demir");
    make(&clinic);
    clinic.practice.close();

    for (secret, chosen) in [
        (PASSPHRASE, clinic.stick()),
        // The person points at the stick's root, or at one backup, and types the code as it is printed or without its hyphens.
        (
            code.as_str(),
            clinic.stick().parent().unwrap().to_path_buf(),
        ),
        (&code.replace('-', "").to_lowercase(), {
            let backup = fs::read_dir(clinic.stick())
                .unwrap()
                .map(|entry| entry.unwrap().path());
            backup
                .into_iter()
                .find(|path| path.join("manifest").is_file())
                .unwrap()
        }),
    ] {
        let computer = Clinic::empty();
        let none = computer.ok("backups.known", json!({}));
        assert_eq!(none["backups"], json!([]));
        let wrong = computer.error(
            "backups.preview",
            ask("found", "2026-11-23T120000Z", secret),
        );
        assert_eq!(wrong["code"], "place_missing");
        assert_eq!(computer.ok("backups.find", json!({}))["chosen"], false);
        computer.chooses(Some(chosen));
        let found = computer.ok("backups.find", json!({}));
        let backups = found["backups"].as_array().unwrap();
        assert_eq!(backups.len(), 1, "{found}");
        let name = backups[0]["name"].as_str().unwrap().to_owned();
        assert_eq!(
            computer.ok("backups.known", json!({}))["backups"],
            found["backups"]
        );

        let preview = computer.ok("backups.preview", ask("found", &name, secret));
        assert_eq!(
            (&preview["clinic_name"], &preview["lost"]),
            (&json!("Aksoy Hair Clinic"), &Value::Null)
        );
        let restored = computer.ok("backups.restore", ask("found", &name, secret));
        assert_eq!(restored["set_aside"], Value::Null);
        assert_eq!(restored["status"]["state"], "locked");
        computer.unlock();
        assert_eq!(names(&computer), ["Ayşe Demir"]);
    }
}

#[test]
fn only_a_practitioner_restores() {
    let clinic = Clinic::new();
    assistant(&clinic);
    clinic.patient("Ayşe Demir");
    let name = make(&clinic);
    let before = beside(&clinic);
    for operation in ["backups.preview", "backups.restore"] {
        let error = clinic.error(operation, ask("here", &name, ASSISTANT));
        assert_eq!(error["code"], "forbidden", "{operation}");
        clinic.ok("vault.lock", json!({}));
        let error = clinic.error(operation, ask("here", &name, ASSISTANT));
        assert_eq!(error["code"], "forbidden", "{operation}, locked");
        clinic.unlock();
    }
    // Whoever opened it as an assistant may not even ask.
    clinic.ok("vault.lock", json!({}));
    clinic.ok("vault.unlock", json!({ "passphrase": ASSISTANT }));
    for operation in ["backups.preview", "backups.restore"] {
        let error = clinic.error(operation, ask("here", &name, PASSPHRASE));
        assert_eq!(error["code"], "forbidden", "{operation}");
    }
    // But an assistant makes backups and sees how they stand.
    let page = clinic.ok("backups.make", json!({}));
    assert_eq!(page["backups"].as_array().unwrap().len(), 1);
    assert_eq!(beside(&clinic), before);
}

#[test]
fn names_lead_nowhere_else() {
    let clinic = Clinic::new();
    let name = make(&clinic);
    for wrong in [
        "",
        ".",
        "..",
        "../vault",
        "/etc",
        "C:\\Windows",
        "\\\\server\\share",
        "//server/share",
        "a\0b",
        &format!("{name}\0"),
        &format!("{name}/"),
        &format!("./{name}"),
        "2026-11-23T120001Z",
    ] {
        for place in ["here", "stick", "found"] {
            let error = clinic.error("backups.restore", ask(place, wrong, PASSPHRASE));
            let code = if place == "here" {
                "not_found"
            } else {
                "place_missing"
            };
            assert_eq!(error["code"], code, "{wrong} {place}");
        }
    }
    assert_eq!(clinic.ok("vault.status", json!({}))["state"], "open");
}

#[test]
fn a_damaged_backup_is_refused_and_the_vault_stays() {
    let clinic = Clinic::new();
    clinic.patient("Ayşe Demir");
    let name = make(&clinic);
    clinic.patient("Boris Kovalenko");
    let copy = clinic.own_backups().join(&name).join("records.db");
    let mut bytes = fs::read(&copy).unwrap();
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    fs::write(&copy, bytes).unwrap();
    let before = beside(&clinic);
    let error = clinic.error("backups.restore", ask("here", &name, PASSPHRASE));
    assert_eq!(error["code"], "damaged");
    assert!(
        error["message"]
            .as_str()
            .unwrap()
            .starts_with("This backup is not what it should be")
    );
    assert_eq!(beside(&clinic), before);
    assert_eq!(names(&clinic), ["Ayşe Demir", "Boris Kovalenko"]);
}

#[test]
fn what_opens_nothing_does_not_close_an_open_vault() {
    let clinic = Clinic::new();
    assistant(&clinic);
    clinic.patient("Ayşe Demir");
    // Without a backup there is nothing but the vault itself to ask.
    for typed in [
        "not these quiet words",
        "AAAA-BBBB-CCCC-DDDD-EEEE-FFFF-GG",
        "",
    ] {
        let wrong = clinic.error("vault.rescue", json!({ "passphrase": typed }));
        assert_eq!(wrong["code"], "wrong_passphrase", "{typed}");
        assert_eq!(clinic.ok("vault.status", json!({}))["state"], "open");
    }
    assert_eq!(names(&clinic), ["Ayşe Demir"]);
    let rescued = clinic.ok("vault.rescue", json!({ "passphrase": PASSPHRASE }));
    assert_eq!(rescued["status"]["state"], "locked");
    clinic.unlock();
    assert_eq!(names(&clinic), ["Ayşe Demir"]);
}

#[test]
fn out_of_a_damaged_vault() {
    let clinic = Clinic::new();
    assistant(&clinic);
    clinic.patient("Ayşe Demir");
    make(&clinic);
    clinic.ok("vault.lock", json!({}));
    // The first page of the database is overwritten.
    let records = clinic.dir.join("records.db");
    let mut bytes = fs::read(&records).unwrap();
    bytes[..4096].fill(0x5a);
    fs::write(&records, &bytes).unwrap();

    let error = clinic.error("vault.unlock", json!({ "passphrase": PASSPHRASE }));
    assert_eq!(error["code"], "damaged");
    assert_eq!(fs::read(&records).unwrap(), bytes, "nothing is erased");
    let refused = clinic.error("vault.rescue", json!({ "passphrase": ASSISTANT }));
    assert_eq!(refused["code"], "forbidden");
    let wrong = clinic.error(
        "vault.rescue",
        json!({ "passphrase": "not these quiet words" }),
    );
    assert_eq!(wrong["code"], "wrong_passphrase");
    assert_eq!(fs::read(&records).unwrap(), bytes, "nothing is erased");

    let rescued = clinic.ok("vault.rescue", json!({ "passphrase": PASSPHRASE }));
    assert_eq!(rescued["status"]["state"], "locked");
    assert_eq!(
        rescued["report"],
        json!([
            "The backup of Mon 23 Nov 2026, 15:00 was put in place of the damaged records.",
            "Nothing could be read of the damaged records: whatever was written after this backup is missing, and has to be written again.",
        ])
    );
    let aside = Path::new(rescued["set_aside"].as_str().unwrap());
    assert_eq!(
        fs::read(aside.join("records.db")).unwrap(),
        bytes,
        "it is kept as it was"
    );
    clinic.unlock();
    assert_eq!(names(&clinic), ["Ayşe Demir"]);
    assert!(operations(&clinic).contains(&"vault.rescued".to_owned()));
    assert_eq!(clinic.ok("history.verify", json!({}))["whole"], true);
}
