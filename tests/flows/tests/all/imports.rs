//! Patients from a file: what comes in is what the file says, what is wrong is told with its line, and nothing is half-written.

use crate::common::{ASSISTANT, add, head, sign_in};
use flows::Clinic;
use serde_json::{Value, json};

const AS_FOUND: &str = r#"{"encoding":null,"delimiter":null,"header":null}"#;

fn as_found() -> Value {
    serde_json::from_str(AS_FOUND).unwrap()
}

/// Chooses a file and looks at it as it is found.
pub fn choose(clinic: &Clinic, content: impl AsRef<[u8]>) -> Value {
    put(clinic, content);
    clinic.ok("imports.choose", json!({}));
    clinic.ok(
        "imports.look",
        json!({ "settings": as_found(), "mapping": null }),
    )
}

/// The file that is chosen from now on.
fn put(clinic: &Clinic, content: impl AsRef<[u8]>) {
    *clinic.desk.file.lock().unwrap() = Some(("list.csv".to_owned(), content.as_ref().to_vec()));
}

pub fn check(clinic: &Clinic, mapping: &Value) -> Value {
    clinic.ok(
        "imports.check",
        json!({ "settings": as_found(), "mapping": mapping }),
    )
}

pub fn request(mapping: &Value, skip_bad: bool, alike: Value, lines: Value) -> Value {
    json!({ "settings": as_found(), "mapping": mapping, "skip_bad": skip_bad, "alike": alike, "lines": lines })
}

/// Line, and the beginning of the sentence, of each problem.
fn problems(clinic: &Clinic) -> Vec<(u64, String)> {
    let ask = json!({ "part": "problems", "from": 0, "limit": 200 });
    let report = clinic.ok("imports.report", ask);
    let rows = report["problems"].as_array().unwrap();
    rows.iter()
        .map(|row| {
            let message = row["message"].as_str().unwrap();
            (row["line"].as_u64().unwrap(), message.to_owned())
        })
        .collect()
}

fn duplicates(clinic: &Clinic) -> Vec<Value> {
    let ask = json!({ "part": "duplicates", "from": 0, "limit": 200 });
    clinic.ok("imports.report", ask)["duplicates"]
        .as_array()
        .unwrap()
        .clone()
}

pub fn names(clinic: &Clinic) -> Vec<String> {
    let found = clinic.ok("patients.search", json!({ "query": "", "limit": 200 }));
    let rows = found["rows"].as_array().unwrap();
    let mut names: Vec<String> = rows
        .iter()
        .map(|row| row["name"].as_str().unwrap().to_owned())
        .collect();
    names.sort();
    names
}

pub fn saved(clinic: &Clinic) -> Vec<u8> {
    clinic.desk.saved.lock().unwrap().last().unwrap().1.clone()
}

const PEOPLE: &str = "Ad Soyad;Doğum tarihi;Cinsiyet;Cep telefonu;TC Kimlik No;Not\r\n\
    Ayşe Demir;31.12.1980;K;0532 111 22 33;10000000146;\"Alerji yok;\r\neski hasta\"\r\n\
    عبد الله;01.02.1975;E;+971 50 123 4567;;\r\n\
    🌿;1990;;;;\r\n\
    X;03.1985;K;;;=1+1\r\n";

#[test]
fn a_list_comes_in_and_is_taken_back() {
    let clinic = Clinic::new();
    let looked = choose(&clinic, PEOPLE);
    assert_eq!(looked["problems"], json!([]));
    assert_eq!(looked["rows"][0]["name"], "Ayşe Demir");
    assert_eq!(looked["rows"][3]["birth"], "1985-03");
    let mapping = &looked["mapping"];
    let checked = check(&clinic, mapping);
    assert_eq!(
        (&checked["lines"], &checked["fine"], &checked["alike"]),
        (&json!(4), &json!(4), &json!(0))
    );
    let before = names(&clinic);
    let answer = clinic.answer(
        "imports.run",
        request(mapping, false, Value::Null, json!([])),
    );
    assert_eq!(answer["changed"], json!(["patients", "imports"]));
    let done = &answer["ok"];
    assert_eq!((&done["added"], &done["skipped"]), (&json!(4), &json!(0)));
    let found = clinic.ok("patients.search", json!({ "query": "ayse", "limit": 9 }));
    let patient = found["rows"][0]["patient"].as_i64().unwrap();
    let details = clinic.ok("patients.read", json!({ "patient": patient }))["details"].clone();
    assert_eq!(details["birth_date"], "1980-12-31");
    assert_eq!(details["sex"], "female");
    assert_eq!(details["has_cycles"], "unknown", "never inferred");
    assert_eq!(details["phones"][0]["number"], "0532 111 22 33");
    assert_eq!(
        details["identifiers"][0],
        json!({ "label": "TC Kimlik No", "value": "10000000146" })
    );
    assert_eq!(details["note"], "Alerji yok;\neski hasta");
    // The history of each names the import; there is one entry, not four.
    let filter = json!({ "patient": patient, "noun": null, "id": null, "account": null, "operation": "imports.run", "from": null,
                         "to": null, "changes_only": false, "before": null });
    let entries = clinic.ok("history.list", filter)["entries"].clone();
    assert_eq!(entries.as_array().unwrap().len(), 1);
    assert_eq!(entries[0]["words"], "Patients imported");
    let past = clinic.ok("imports.list", json!({}));
    assert_eq!(
        (&past[0]["file"], &past[0]["added"]),
        (&json!("list.csv"), &json!(4))
    );

    let import = done["import"].clone();
    clinic.ok("imports.undo", json!({ "import": import }));
    assert_eq!(names(&clinic), before);
    let again = clinic.error("imports.undo", json!({ "import": import }));
    assert_eq!(again["code"], "conflict");
    assert!(clinic.ok("imports.list", json!({}))[0]["undone_at"].is_string());
    // A number that was somebody's is nobody else's.
    assert_eq!(clinic.patient("Somebody Else"), 5);
}

#[test]
fn any_character_may_stand_between_the_columns() {
    let clinic = Clinic::new();
    let found = choose(&clinic, PEOPLE.replace(';', "\u{1f}"));
    assert_eq!(found["delimiter"], "\u{1f}");
    let looked = choose(&clinic, PEOPLE.replace(';', "§"));
    assert_ne!(looked["delimiter"], "§", "nobody looks for it");
    let ask = |delimiter: &str| {
        let settings = json!({ "encoding": null, "delimiter": delimiter, "header": null });
        json!({ "settings": settings, "mapping": null })
    };
    for wrong in ["", "\"", "a", "5", "\n", "§§"] {
        let error = clinic.error("imports.look", ask(wrong));
        assert_eq!(
            (&error["code"], &error["field"], &error["next"]),
            (
                &json!("invalid"),
                &json!("settings.delimiter"),
                &Value::Null
            ),
            "{wrong:?}"
        );
    }
    let looked = clinic.ok("imports.look", ask("§"));
    assert_eq!(looked["delimiter"], "§");
    assert_eq!(looked["rows"][0]["name"], "Ayşe Demir");
    let mut run = request(&looked["mapping"], false, Value::Null, json!([]));
    run["settings"] = ask("§")["settings"].clone();
    assert_eq!(clinic.ok("imports.run", run)["added"], 4);
}

#[test]
fn what_was_recorded_since_is_not_taken_back() {
    let clinic = Clinic::new();
    let looked = choose(&clinic, PEOPLE);
    let run = request(&looked["mapping"], false, Value::Null, json!([]));
    let import = clinic.ok("imports.run", run)["import"].clone();
    let found = clinic.ok("patients.search", json!({ "query": "demir", "limit": 9 }));
    let patient = found["rows"][0]["patient"].as_i64().unwrap();
    // Looking is nothing.
    let mut details = clinic.ok("patients.read", json!({ "patient": patient }))["details"].clone();
    details["note"] = json!("called");
    clinic.ok(
        "patients.change",
        json!({ "patient": patient, "details": details }),
    );
    let refused = clinic.error("imports.undo", json!({ "import": import }));
    assert_eq!(refused["code"], "refused");
    assert!(refused["message"].as_str().unwrap().contains("Ayşe Demir"));
    assert_eq!(names(&clinic).len(), 4);
}

#[test]
fn each_bad_line_is_told_and_left_out_only_when_that_is_said() {
    let clinic = Clinic::new();
    let cell = "x".repeat(1_100_000);
    let mut file = "name,birth date,sex,phone,note\n\
        Good One,1980-03-12,f,+1 415 555 0100,\n\
        ,1980-03-12,f,,\n\
        Feb,31.02.1980,f,,\n\
        Short,12.03.80,f,,\n\
        Unborn,2030-01-01,f,,\n\
        None,,f,,\n\
        Word,1980-03-12,perhaps,,\n\
        Round,1980-03-12,f,9.05321E+11,\n\
        Ask,1980-03-12,f,ask her sister,\n\
        \"Open,1980-03-12,f,,\n\
        Wide,1980-03-12,f,,note,more\n"
        .to_owned();
    file += &format!("Long,1980-03-12,f,,{cell}\nNul\0,1980-03-12,f,,\n");
    let mut bytes = file.into_bytes();
    bytes.extend(b"G\xfcl\xfe,1980-03-12,f,,\n");
    bytes.extend("Ünal Şençağ,1980-03-12,f,+49 30 1234567,=1+1\n".as_bytes());
    let looked = choose(&clinic, &bytes);
    let mapping = &looked["mapping"];
    let checked = check(&clinic, mapping);
    assert_eq!((&checked["fine"], &checked["bad"]), (&json!(2), &json!(13)));
    let told = problems(&clinic);
    let lines: Vec<u64> = told.iter().map(|(line, _)| *line).collect();
    for line in 3..=15 {
        assert!(lines.contains(&line), "line {line}: {told:?}");
    }
    assert!(!lines.contains(&2) && !lines.contains(&16), "{told:?}");
    assert!(
        told.iter()
            .any(|(line, what)| *line == 11 && what.contains("never closed"))
    );

    let before = head(&clinic);
    clinic.unlock();
    choose(&clinic, &bytes);
    let refused = clinic.error(
        "imports.run",
        request(mapping, false, Value::Null, json!([])),
    );
    assert_eq!(refused["code"], "conflict");
    assert_eq!(head(&clinic), before, "nothing is written");
    clinic.unlock();
    choose(&clinic, &bytes);
    let done = clinic.ok(
        "imports.run",
        request(mapping, true, Value::Null, json!([])),
    );
    assert_eq!((&done["added"], &done["skipped"]), (&json!(2), &json!(13)));
    assert_eq!(names(&clinic), ["Good One", "Ünal Şençağ"]);
}

#[test]
fn duplicates_are_told_with_reasons_and_decided() {
    let clinic = Clinic::new();
    let there = clinic.patient("Ayşe Demir");
    let file = "name,birth date,phone\n\
        AYSE DEMIR,1992-03-04,\n\
        Ali Kaya,1970-01-01,0532 999 88 77\n\
        ali  kaya,1970-01-01,\n\
        Ali Kaya Junior,2001-01-01,0532 999 88 77\n";
    let looked = choose(&clinic, file);
    let mapping = &looked["mapping"];
    assert_eq!(check(&clinic, mapping)["alike"], 2);
    let told = duplicates(&clinic);
    assert_eq!(
        (&told[0]["line"], &told[0]["patient"]),
        (&json!(2), &json!(there))
    );
    assert_eq!(told[0]["patient_name"], "Ayşe Demir");
    assert_eq!(told[0]["name"], "AYSE DEMIR");
    assert_eq!(
        (&told[1]["line"], &told[1]["other_line"]),
        (&json!(4), &json!(3))
    );
    assert_eq!(told[1]["reasons"], json!(["same_name", "same_birth_date"]));
    let refused = clinic.error(
        "imports.run",
        request(mapping, false, Value::Null, json!([])),
    );
    assert_eq!(refused["code"], "conflict");
    clinic.ok("imports.save_report", json!({}));
    let report = String::from_utf8(saved(&clinic)).unwrap();
    assert!(report.contains("Ayşe Demir (P-000001)"), "{report}");
    let decided = json!([{ "line": 4, "decision": "add" }]);
    let done = clinic.ok(
        "imports.run",
        request(mapping, false, json!("skip"), decided),
    );
    assert_eq!((&done["added"], &done["skipped"]), (&json!(3), &json!(1)));
}

/// Whatever registering would warn of is asked here too.
#[test]
fn a_line_is_compared_with_patients_and_lines_as_registering_compares() {
    let clinic = Clinic::new();
    clinic.patient("Ayşe Demir");
    let mut sana = Clinic::details("سناء حداد");
    sana["birth_date"] = json!("1985-06-07");
    sana["phones"] = json!([]);
    sana["email"] = json!("sana@example.com");
    clinic.ok(
        "patients.register",
        json!({ "details": sana, "although_alike": true }),
    );
    let file = "name,birth date,phone,email\n\
        Demir Ayse,1992-03-04,,\n\
        Ayşe Denir,1992-03-04,,\n\
        Ayşe Demir,1992-04-03,,\n\
        Sana Haddad,1985-06-07,,\n\
        Sana Hadad Ali,1985-07-06,,SANA@example.com\n\
        Ayşe Nur Demir,1992-03-04,,\n\
        Joseph Keller,1960-10-11,,jk@example.com\n\
        Keller Joesph,1960-10-11,,\n\
        Joseph Keller,1931-02-28,,\n\
        Somebody Else,1992-03-04,,\n\
        Ayşe Demir,1971-12-30,,\n";
    let looked = choose(&clinic, file);
    check(&clinic, &looked["mapping"]);
    let told = duplicates(&clinic);
    let of = |line: u64| -> Vec<(Value, Value, Value)> {
        let rows = told.iter().filter(|row| row["line"] == line);
        rows.map(|row| {
            (
                row["patient"].clone(),
                row["other_line"].clone(),
                row["reasons"].clone(),
            )
        })
        .collect()
    };
    for (line, patient, reasons) in [
        (2, 1, "name_otherwise same_birth_date"),
        (3, 1, "same_birth_date similar_name"),
        (4, 1, "same_name near_birth_date"),
        (5, 2, "name_otherwise same_birth_date"),
        (6, 2, "similar_name same_email near_birth_date"),
        (7, 1, "same_birth_date similar_name"),
    ] {
        let found = of(line);
        let with = found.iter().find(|(there, ..)| *there == json!(patient));
        let reasons: Vec<&str> = reasons.split(' ').collect();
        assert_eq!(
            with.map(|with| &with.2),
            Some(&json!(reasons)),
            "line {line}: {found:?}"
        );
    }
    // With the lines before: in another order and with a slip at once.
    let slip = json!(["same_birth_date", "similar_name"]);
    assert_eq!(of(9), [(Value::Null, json!(8), slip)]);
    for line in [8, 10, 11, 12] {
        assert_eq!(of(line), [], "line {line}");
    }
}

#[test]
fn what_was_checked_is_checked_again_once_something_changed() {
    let clinic = Clinic::new();
    let looked = choose(&clinic, "name,birth date\nAYSE DEMIR,1992-03-04\n");
    let mapping = &looked["mapping"];
    assert_eq!(check(&clinic, mapping)["alike"], 0);
    clinic.patient("Ayşe Demir");
    let run = request(mapping, false, Value::Null, json!([]));
    assert_eq!(clinic.error("imports.run", run)["code"], "conflict");
    assert_eq!(names(&clinic), ["Ayşe Demir"]);
}

#[test]
fn order_of_day_and_month_is_asked_when_no_line_tells() {
    let clinic = Clinic::new();
    let looked = choose(&clinic, "name,birth date\nA,03/04/1980\nB,05/06/1981\n");
    assert_eq!(looked["columns"][1]["order"], "ask");
    let mut mapping = looked["mapping"].clone();
    assert_eq!(check(&clinic, &mapping)["bad"], 2);
    mapping["columns"][1]["order"] = json!("month_first");
    let looked = clinic.ok(
        "imports.look",
        json!({ "settings": as_found(), "mapping": mapping }),
    );
    assert_eq!(looked["rows"][0]["birth"], "1980-03-04");
    assert_eq!(check(&clinic, &mapping)["fine"], 2);
}

#[test]
fn what_is_no_list_is_refused_and_nothing_is_remembered_past_the_lock() {
    let clinic = Clinic::new();
    assert_eq!(
        clinic.ok("imports.choose", json!({})),
        Value::Null,
        "nobody chose"
    );
    for bad in [&b""[..], b"PK\x03\x04", b"%PDF-1.7"] {
        put(&clinic, bad);
        assert_eq!(clinic.error("imports.choose", json!({}))["code"], "invalid");
    }
    let look = json!({ "settings": as_found(), "mapping": null });
    assert_eq!(
        clinic.error("imports.look", look.clone())["code"],
        "not_found"
    );
    choose(&clinic, PEOPLE);
    clinic.ok("vault.lock", json!({}));
    clinic.unlock();
    assert_eq!(clinic.error("imports.look", look)["code"], "not_found");
}

#[test]
fn a_retry_imports_nothing_again() {
    let clinic = Clinic::new();
    let looked = choose(&clinic, PEOPLE);
    let run = request(&looked["mapping"], false, Value::Null, json!([]));
    let first = clinic.call("imports.run", run.clone(), 77);
    let second = clinic.call("imports.run", run, 77);
    assert_eq!(first["ok"], second["ok"]);
    assert_eq!(names(&clinic).len(), 4);
}

#[test]
fn an_assistant_imports_and_does_not_take_back_or_export() {
    let clinic = Clinic::new();
    add(&clinic, "Ece", "assistant", ASSISTANT);
    sign_in(&clinic, ASSISTANT);
    let looked = choose(&clinic, PEOPLE);
    let run = request(&looked["mapping"], false, Value::Null, json!([]));
    let import = clinic.ok("imports.run", run)["import"].clone();
    assert_eq!(
        clinic.error("imports.undo", json!({ "import": import }))["code"],
        "forbidden"
    );
    let export = json!({ "query": "", "limit": null });
    assert_eq!(clinic.error("patients.export", export)["code"], "forbidden");
}

#[test]
fn everything_of_a_patient_survives_in_each_language() {
    for language in ["en", "tr", "ar"] {
        let clinic = Clinic::new();
        let details = json!({
            "name": "  Ann =1 ", "preferred_name": "'=x", "former_names": ["Anna; \"Old\"", "+1"], "birth_date": "1980-03-01", "birth_precision": "month",
            "sex": "other", "has_cycles": "no", "phones": [{ "number": "+90 532 111 22 33", "label": "work" }, { "number": "5;6/7", "label": null }],
            "email": "a@b.c", "address": "A\nB, C", "language": "ar", "emergency": { "name": "Ali", "phone": "112", "relation": "son" },
            "identifiers": [{ "label": "Passport: old", "value": "007" }, { "label": "Passport: old", "value": "008" }], "came_by": "@friend",
            "permissions": { "calls": { "given": true, "on": "2026-01-31" }, "letters": { "given": false, "on": "2026-02-01" }, "photos": null },
            "alerts": "- latex", "note": "\ta\nb".trim_start(), "deceased_on": "2026-03-01",
        });
        let register = json!({ "details": details, "although_alike": true });
        let patient = clinic.ok("patients.register", register)["patient"].clone();
        for (sex, cycles) in [
            ("female", "yes"),
            ("male", "no"),
            ("other", "unknown"),
            ("not_recorded", "unknown"),
        ] {
            let mut plain = Clinic::details(sex);
            plain["sex"] = json!(sex);
            plain["has_cycles"] = json!(cycles);
            clinic.ok(
                "patients.register",
                json!({ "details": plain, "although_alike": true }),
            );
        }
        let read = |clinic: &Clinic, patient: i64| {
            clinic.ok("patients.read", json!({ "patient": patient }))["details"].clone()
        };
        assert_eq!(patient, 1);
        let now = clinic.now();
        let call = json!({ "op": "patients.export", "args": { "query": "", "limit": null }, "language": language });
        assert_eq!(clinic.practice.call(now, call)["ok"]["outcome"], "written");
        let other = Clinic::new();
        let looked = choose(&other, saved(&clinic));
        assert_eq!(looked["problems"], json!([]), "{language}");
        let mapped = looked["mapping"]["columns"].as_array().unwrap();
        let left_out = mapped
            .iter()
            .filter(|column| column["field"].is_null())
            .count();
        assert_eq!(left_out, 1, "{language}: {mapped:?}");
        // One birthday and one telephone for all of them: they look alike.
        let run = request(&looked["mapping"], false, json!("add"), json!([]));
        assert_eq!(other.ok("imports.run", run)["added"], 5, "{language}");
        for patient in 1..=5 {
            assert_eq!(read(&other, patient), read(&clinic, patient), "{language}");
        }
    }
}
