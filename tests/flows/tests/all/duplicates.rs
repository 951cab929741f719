//! Who may be whom: warned while typing, listed as pairs, judged to be two.

use flows::Clinic;
use serde_json::{Value, json};

fn register(clinic: &Clinic, name: &str, birth: &str, phone: &str) -> i64 {
    let mut details = Clinic::details(name);
    details["birth_date"] = json!(birth);
    details["phones"] = json!([{ "number": phone, "label": null }]);
    let request = json!({ "details": details, "although_alike": true });
    clinic.ok("patients.register", request)["patient"]
        .as_i64()
        .unwrap()
}

fn alike(
    clinic: &Clinic,
    name: &str,
    birth: Option<&str>,
    phones: &[&str],
) -> Vec<(i64, Vec<String>, bool)> {
    let request = json!({ "name": name, "birth_date": birth, "phones": phones, "identifiers": [] });
    clinic
        .ok("patients.alike", request)
        .as_array()
        .unwrap()
        .iter()
        .map(of)
        .collect()
}

fn of(found: &Value) -> (i64, Vec<String>, bool) {
    let reasons = found["reasons"].as_array().unwrap();
    (
        found["row"]["patient"].as_i64().unwrap_or_default(),
        reasons
            .iter()
            .map(|r| r.as_str().unwrap().to_owned())
            .collect(),
        found["likely"].as_bool().unwrap(),
    )
}

#[test]
fn whoever_is_typed_is_compared_with_everybody_known() {
    let clinic = Clinic::new();
    let ayse = register(&clinic, "Ayşe Demir", "1992-03-04", "+90 532 111 22 33");
    let maria = register(&clinic, "Мария Иванова", "1980-02-11", "+7 912 345 67 89");
    let ahmad = register(&clinic, "محمد الأحمد", "1975-07-07", "+971 50 123 4567");
    register(&clinic, "Fatma Yıldız", "1990-01-01", "+90 532 999 88 77");
    for (name, birth, phones, expected, reasons, likely) in [
        ("AYSE DEMIR", None, &[] as &[&str], ayse, "same_name", false),
        (
            "Ayşe Demir",
            Some("1992-03-04"),
            &[],
            ayse,
            "same_name same_birth_date",
            true,
        ),
        (
            "Demir, Ayşe",
            Some("1992-04-03"),
            &[],
            ayse,
            "name_otherwise near_birth_date",
            true,
        ),
        (
            "Ayşe Demri",
            Some("1992-03-04"),
            &["0532 111 22 33"],
            ayse,
            "same_birth_date similar_name same_phone",
            true,
        ),
        (
            "Maria Ivanova",
            Some("1980-02-11"),
            &[],
            maria,
            "name_otherwise same_birth_date",
            true,
        ),
        (
            "Muhammad Alahmad",
            Some("1975-07-07"),
            &["٠٥٠١٢٣٤٥٦٧"],
            ahmad,
            "name_otherwise same_birth_date same_phone",
            true,
        ),
    ] {
        let found = alike(&clinic, name, birth, phones);
        let reasons: Vec<String> = reasons.split(' ').map(str::to_owned).collect();
        assert_eq!(found, [(expected, reasons, likely)], "{name}");
    }
    assert_eq!(alike(&clinic, "", None, &[]), []);
    assert_eq!(
        alike(
            &clinic,
            "Zoë Łukasz",
            Some("2001-01-01"),
            &["+48 600 100 200"]
        ),
        []
    );
    // Who is being changed is nobody else.
    let own = json!({ "name": "Ayşe Demir", "birth_date": "1992-03-04", "phones": [], "identifiers": [], "patient": ayse });
    assert_eq!(clinic.ok("patients.alike", own), json!([]));
    let long =
        json!({ "name": "x".repeat(500), "birth_date": null, "phones": [], "identifiers": [] });
    assert_eq!(clinic.error("patients.alike", long)["field"], "name");
}

#[test]
fn a_changed_patient_is_found_by_what_is_written_now() {
    let clinic = Clinic::new();
    let ayse = register(&clinic, "Ayşe Demir", "1992-03-04", "+90 532 111 22 33");
    let mut details = Clinic::details("Ayşe Yılmaz");
    details["former_names"] = json!(["Ayşe Demir"]);
    details["phones"] = json!([]);
    details["identifiers"] = json!([{ "label": "Passport", "value": "U 1234-5678" }]);
    clinic.ok(
        "patients.change",
        json!({ "patient": ayse, "details": details }),
    );
    assert_eq!(
        alike(&clinic, "Ayşe Demir", None, &["+90 532 111 22 33"]),
        []
    );
    assert_eq!(
        alike(&clinic, "Ayşe Demir", Some("1992-03-04"), &[]),
        [(
            ayse,
            vec!["former_name".to_owned(), "same_birth_date".to_owned()],
            true
        )]
    );
    let by_number =
        json!({ "name": "", "birth_date": null, "phones": [], "identifiers": ["u12345678"] });
    assert_eq!(
        of(&clinic.ok("patients.alike", by_number)[0]),
        (ayse, vec!["same_identifier".to_owned()], false)
    );
}

#[test]
fn likely_pairs_are_listed_until_they_are_merged_or_judged_to_be_two() {
    let clinic = Clinic::new();
    let a = register(&clinic, "Ayşe Demir", "1992-03-04", "+90 532 111 22 33");
    let b = register(&clinic, "Demir Ayse", "1992-03-04", "0532 111 22 33");
    let c = register(
        &clinic,
        "Konstantinos Papadopoulos",
        "1970-10-02",
        "+30 691 234 5678",
    );
    let d = register(
        &clinic,
        "Konstantinos Papadopulos",
        "1970-10-02",
        "+30 691 999 5678",
    );
    // A family: one telephone, one family name, other days.
    register(&clinic, "Ali Kaya", "2001-05-06", "+90 533 000 00 01");
    register(&clinic, "Ela Kaya", "2003-08-09", "+90 533 000 00 01");
    let pairs = || {
        let page = clinic.ok("patients.duplicates", json!({}));
        assert_eq!(page["more"], false);
        let pairs = page["pairs"].as_array().unwrap().iter();
        pairs
            .map(|p| {
                (
                    p["a"]["patient"].as_i64().unwrap(),
                    p["b"]["patient"].as_i64().unwrap(),
                    p["likely"].as_bool().unwrap(),
                )
            })
            .collect::<Vec<_>>()
    };
    assert_eq!(pairs(), [(a, b, true), (c, d, true)]);

    clinic.ok(
        "patients.distinct",
        json!({ "a": d, "b": c, "distinct": true }),
    );
    assert_eq!(pairs(), [(a, b, true)]);
    clinic.ok(
        "patients.distinct",
        json!({ "a": c, "b": d, "distinct": false }),
    );
    assert_eq!(pairs().len(), 2);
    assert_eq!(
        clinic.error(
            "patients.distinct",
            json!({ "a": c, "b": c, "distinct": true })
        )["field"],
        "b"
    );
    assert_eq!(
        clinic.error(
            "patients.distinct",
            json!({ "a": c, "b": 99, "distinct": true })
        )["code"],
        "not_found"
    );

    let details = clinic.ok("patients.read", json!({ "patient": a }))["details"].clone();
    let request = json!({ "keep": a, "other": b, "details": details });
    let merge = clinic.ok("patients.merge", request)["merge"].clone();
    assert_eq!(pairs(), [(c, d, true)]);
    clinic.ok("patients.unmerge", json!({ "merge": merge }));
    assert_eq!(pairs().len(), 2);
}

#[test]
fn registering_goes_by_the_same_answer() {
    let clinic = Clinic::new();
    register(&clinic, "Ayşe Demir", "1992-03-04", "+90 532 111 22 33");
    let again = |name: &str, birth: &str, phone: &str, although: bool| {
        let mut details = Clinic::details(name);
        details["birth_date"] = json!(birth);
        details["phones"] = json!([{ "number": phone, "label": null }]);
        clinic.answer(
            "patients.register",
            json!({ "details": details, "although_alike": although }),
        )
    };
    for (name, birth) in [
        ("Demir Ayşe", "1992-03-04"),
        ("Ayse Demır", "1992-03-04"),
        ("Ayşe Demri", "1992-03-04"),
    ] {
        let error = again(name, birth, "1234567", false)["error"].clone();
        assert_eq!(
            (&error["code"], &error["field"]),
            (&json!("conflict"), &json!("details.name")),
            "{name}"
        );
    }
    assert!(
        again("Ayşe Demir", "1970-12-31", "1234567", false)["ok"].is_object(),
        "another of that name"
    );
    assert!(
        again("Ayşe Demir", "1992-03-04", "1234567", true)["ok"].is_object(),
        "confirmed"
    );
}
