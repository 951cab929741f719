//! Finding patients: by what is typed at the desk, among those a filter lets through, and as the records are after each change.

use crate::common::{inside, search, write};
use flows::{Clinic, PASSPHRASE};
use serde_json::{Value, json};
use vault::params;

fn names(rows: &[Value]) -> Vec<&str> {
    rows.iter()
        .map(|row| row["name"].as_str().unwrap())
        .collect()
}

fn found(clinic: &Clinic, query: &str) -> Vec<String> {
    names(&search(clinic, query, None))
        .into_iter()
        .map(str::to_owned)
        .collect()
}

/// Someone with everything by which one can be found.
fn registered(clinic: &Clinic) -> i64 {
    let mut details = Clinic::details("Ayşe Müller");
    details["preferred_name"] = json!("Suzi");
    details["former_names"] = json!(["Ayşe Şahin"]);
    details["birth_date"] = json!("1985-03-12");
    details["phones"] = json!([{ "number": "+90 532 111 22 33", "label": null }, { "number": "0216 444 55 66", "label": "home" }]);
    details["identifiers"] = json!([{ "label": "Card", "value": "AB-1234" }]);
    let request = json!({ "details": details, "although_alike": true });
    clinic.ok("patients.register", request)["patient"]
        .as_i64()
        .unwrap()
}

#[test]
fn spellings_scripts_and_typing_errors() {
    let clinic = Clinic::new();
    for name in [
        "Şahin Yılmaz",
        "Jürgen Müller",
        "Мария Петрова",
        "عبد الله الحسن",
    ] {
        clinic.patient(name);
    }
    for (typed, name) in [
        ("sahin", "Şahin Yılmaz"),
        ("yilmaz sahin", "Şahin Yılmaz"),
        ("mueller", "Jürgen Müller"),
        ("mue", "Jürgen Müller"),
        ("muler", "Jürgen Müller"),
        ("мария", "Мария Петрова"),
        ("petorva", "Мария Петрова"),
        ("عبدالله", "عبد الله الحسن"),
        ("عَبْدُ اللهِ", "عبد الله الحسن"),
        ("p-3", "Мария Петрова"),
    ] {
        assert_eq!(found(&clinic, typed), [name], "{typed}");
    }
    assert_eq!(found(&clinic, "nobody at all"), [""; 0]);
    assert_eq!(found(&clinic, "").len(), 4);
    assert_eq!(found(&clinic, "")[0], "عبد الله الحسن");
}

#[test]
fn why_a_row_matched_is_told_where_the_name_does_not() {
    let clinic = Clinic::new();
    registered(&clinic);
    for (typed, field, text) in [
        ("suz", "preferred_name", "Suzi"),
        ("şahin", "former_name", "Ayşe Şahin"),
        ("12.03.1985", "birth_date", "1985-03-12"),
        ("3 1985 ayşe", "birth_date", "1985-03-12"),
        ("0216 444", "phone", "(0216) 444 55 66"),
        ("ab1234", "identifier", "AB-1234"),
        ("mullre", "name", "Ayşe Müller"),
    ] {
        let rows = search(&clinic, typed, None);
        assert_eq!(rows.len(), 1, "{typed}");
        assert_eq!(
            rows[0]["matched"],
            json!({ "field": field, "text": text }),
            "{typed}"
        );
    }
    for typed in ["", "ayse", "muller ay"] {
        assert_eq!(
            search(&clinic, typed, None)[0]["matched"],
            Value::Null,
            "{typed}"
        );
    }
}

#[test]
fn names_spelled_as_typed_come_first() {
    let clinic = Clinic::new();
    for name in ["Anna Müller", "Anna Mueller", "Anna Muller"] {
        clinic.patient(name);
    }
    assert_eq!(
        found(&clinic, "mü"),
        ["Anna Müller", "Anna Muller", "Anna Mueller"]
    );
    assert_eq!(found(&clinic, "mue")[0], "Anna Mueller");
}

#[test]
fn a_change_is_found_at_once_and_a_replay_changes_nothing() {
    let clinic = Clinic::new();
    let ayse = registered(&clinic);
    clinic.patient("Mehmet Demir");
    assert_eq!(found(&clinic, "ayse"), ["Ayşe Müller"]);
    clinic.clock("2026-11-23T12:05:00Z");
    let mut details = Clinic::details("Zeynep Kaya");
    details["birth_date"] = json!("1985-03-12");
    let change = json!({ "patient": ayse, "details": details });
    clinic.call("patients.change", change.clone(), 9_000);
    for _ in 0..2 {
        assert_eq!(found(&clinic, "ayse"), [""; 0]);
        assert_eq!(found(&clinic, "zeynep"), ["Zeynep Kaya"]);
        assert_eq!(found(&clinic, "")[0], "Zeynep Kaya");
        clinic.call("patients.change", change.clone(), 9_000);
    }
    // A refused change changes nothing either.
    clinic.error(
        "patients.change",
        json!({ "patient": ayse, "details": { "name": "" } }),
    );
    assert_eq!(found(&clinic, "zeynep"), ["Zeynep Kaya"]);
}

#[test]
fn the_search_is_there_again_after_locking() {
    let clinic = Clinic::new();
    registered(&clinic);
    for round in 0..3 {
        clinic.ok("vault.lock", json!({}));
        assert_eq!(
            clinic.error("patients.search", json!({ "query": "ayse", "limit": null }))["code"],
            "locked"
        );
        clinic.ok("vault.unlock", json!({ "passphrase": PASSPHRASE }));
        // At once: from the recent ones, or already from all.
        let first = clinic.ok(
            "patients.search",
            json!({ "query": "mueller", "limit": null }),
        );
        assert_eq!(first["rows"][0]["name"], "Ayşe Müller", "{round}");
        assert_eq!(found(&clinic, "0532 111"), ["Ayşe Müller"]);
    }
}

#[test]
fn filters_let_only_some_through() {
    let clinic = Clinic::new();
    let planned = clinic.patient("Anna Planned");
    clinic.patient("Anna New");
    clinic.screen(planned);
    clinic.course(planned, "2026-11-24");
    let filtered = |filter| {
        let rows = search(&clinic, "anna", Some(filter));
        names(&rows)
            .into_iter()
            .map(str::to_owned)
            .collect::<Vec<_>>()
    };
    assert_eq!(filtered("in_course"), ["Anna Planned"]);
    assert_eq!(filtered("overdue"), [""; 0]);
    clinic.clock("2026-11-30T12:00:00Z");
    assert_eq!(filtered("overdue"), ["Anna Planned"]);
    assert_eq!(filtered("maintenance_due"), [""; 0]);
    assert_eq!(filtered("open_side_effect"), [""; 0]);
    let hurt = clinic.patient("Anna Hurt");
    let report = json!({ "patient": hurt, "effect": "redness", "grade": 1, "onset": "2026-11-30T08:00", "hospitalised": false, "note": null });
    clinic.ok("side_effects.report", report);
    assert_eq!(filtered("open_side_effect"), ["Anna Hurt"]);
    assert_eq!(filtered("archived"), [""; 0]);
    clinic.ok("patients.archive", json!({ "patient": hurt }));
    assert_eq!(filtered("archived"), ["Anna Hurt"]);
    assert_eq!(filtered("open_side_effect"), [""; 0]);
    assert_eq!(
        names(&search(&clinic, "", Some("in_course"))),
        ["Anna Planned"]
    );
}

#[test]
fn whatever_is_typed_is_answered() {
    let clinic = Clinic::new();
    registered(&clinic);
    for typed in [
        "%",
        "_",
        "'; DROP TABLE patient; --",
        "\u{202e}",
        "😀",
        "🙂🙂🙂",
        "1 2 3 4 5 6 7 8",
        "99.99.9999",
        "+",
        "p-99999999999999999999",
        "P-",
        "  ",
    ] {
        search(&clinic, typed, None);
    }
    let long = "a".repeat(10_000);
    assert_eq!(
        clinic.error("patients.search", json!({ "query": long, "limit": null }))["code"],
        "invalid"
    );
    let many = clinic.ok(
        "patients.search",
        json!({ "query": "", "limit": 4_000_000_000_u32 }),
    );
    assert_eq!(many["rows"].as_array().unwrap().len(), 1);
    assert_eq!(
        clinic.ok("patients.search", json!({ "query": "a", "limit": 0 }))["rows"],
        json!([])
    );
}

#[test]
fn keys_of_an_older_program_are_made_anew_by_the_upkeep() {
    let clinic = Clinic::new();
    let patient = clinic.patient("Ayşe Demir");
    inside(&clinic, PASSPHRASE, |vault| {
        write(vault, |w| {
            w.execute(
                "UPDATE patient_key SET version = 0, names = 'as before'",
                params![],
            )?;
            w.execute("DELETE FROM patient_alike", params![])?;
            Ok(())
        });
    });
    clinic.unlock();
    assert_eq!(names(&search(&clinic, "ayse", None)), ["Ayşe Demir"]);
    let phone = Clinic::details("")["phones"][0]["number"].clone();
    let typed = json!({ "name": "Ayse Demır", "birth_date": null, "phones": [phone] });
    assert_eq!(
        clinic.ok("patients.alike", typed.clone()),
        json!([]),
        "by the date of birth only"
    );
    assert!(!clinic.tick());
    assert_eq!(
        clinic.ok("patients.alike", typed)[0]["row"]["patient"],
        patient
    );
    let history = clinic.ok("history.list", json!({ "changes_only": false }));
    let done = history["entries"].to_string();
    assert_eq!(done.matches("patients.refolded").count(), 1, "{done}");
    assert!(!clinic.tick());
    assert_eq!(search(&clinic, "ayse", None)[0]["patient"], patient);
}
