//! Records whose time has passed: proposed, destroyed on a later day, and what is left of them.

use crate::common::{inside, sign_in};
use base64::{Engine, prelude::BASE64_STANDARD};
use flows::{Clinic, PASSPHRASE, Treated};
use serde_json::{Value, json};
use vault::{Reader, StoreError, params};

/// 20 years and more after everything that is told of in 2026: Türkiye's rule.
const OVER: &str = "2047-01-10T12:00:00Z";

fn page(clinic: &Clinic) -> Value {
    clinic.ok("retention.read", json!({}))
}

fn number(patient: i64) -> String {
    format!("P-{patient:06}")
}

fn numbers(list: &Value) -> Vec<&str> {
    let rows = list.as_array().unwrap();
    rows.iter()
        .map(|row| row["number"].as_str().unwrap())
        .collect()
}

/// Screened, treated, with a side effect, a call, a draft and a sheet that was printed.
fn treated(clinic: &Clinic, name: &str) -> (i64, i64) {
    let patient = clinic.patient(name);
    let Treated { lot, session, .. } = clinic.treat(patient);
    clinic.ok(
        "documents.print",
        json!({ "kind": "aftercare", "session": session, "language": null }),
    );
    clinic.clock("2026-11-24T12:00:00Z");
    let report = json!({ "patient": patient, "effect": "redness", "grade": 1, "onset": "2026-11-24T08:00", "hospitalised": false, "note": "markersideeffect" });
    clinic.ok("side_effects.report", report);
    let call = json!({ "patient": patient, "at": "2026-11-24T09:00", "way": "call", "outcome": "spoken", "note": "markercall" });
    clinic.ok("contacts.record", call);
    let addendum =
        json!({ "session": session, "content": "markeraddendum", "reason": "markerreason" });
    clinic.ok("sessions.amend", addendum);
    let draft =
        json!({ "key": format!("session:{patient}"), "content": { "note": "markerdraft" } });
    clinic.ok("drafts.save", draft);
    (patient, lot)
}

fn propose(clinic: &Clinic, patient: i64) -> Value {
    let request = json!({ "patient": patient, "reason": "Time is over" });
    clinic.ok("retention.propose", request)
}

/// Proposed and, a week later, carried out.
fn destroyed(clinic: &Clinic, patient: i64) -> i64 {
    let destruction = propose(clinic, patient)["destruction"].as_i64().unwrap();
    clinic.stand_at(clinic.now() + chrono::Duration::days(7));
    let request = json!({ "destruction": destruction, "number": number(patient) });
    clinic.ok("retention.destroy", request);
    destruction
}

/// Every text of every table, one under the other.
fn everything(reader: &Reader<'_>) -> Result<String, StoreError> {
    let tables: Vec<String> = reader.query_all(
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'",
        params![],
        |row| row.get(0),
    )?;
    let mut all = String::new();
    for table in tables {
        // The names come from the schema.
        let sql: &'static str = Box::leak(format!("SELECT * FROM {table}").into_boxed_str());
        let rows = reader.query_all(sql, params![], |row| {
            let mut line = String::new();
            let mut column = 0;
            while let Ok(value) = row.get_ref(column) {
                if let Ok(text) = value.as_str() {
                    line.push_str(text);
                    line.push('\n');
                }
                column += 1;
            }
            Ok(line)
        })?;
        all.extend(rows);
    }
    Ok(all)
}

#[test]
fn it_takes_two_steps_and_a_week_between_them() {
    let clinic = Clinic::new();
    let (patient, _) = treated(&clinic, "Ayşe Demir");
    assert_eq!(page(&clinic)["due"], json!([]));
    let request = json!({ "patient": patient, "reason": "Time is over" });
    assert_eq!(
        clinic.error("retention.propose", request.clone())["code"],
        "refused"
    );

    clinic.clock(OVER);
    let found = page(&clinic);
    assert_eq!(
        (&found["rule"], &found["mark"]),
        (&json!("tr"), &json!("to_confirm"))
    );
    assert_eq!(numbers(&found["due"]), [number(patient)]);
    assert_eq!(found["due"][0]["retention"]["keep_until"], "2046-11-24");
    let short = json!({ "patient": patient, "reason": "x" });
    assert_eq!(clinic.error("retention.propose", short)["field"], "reason");
    let proposal = propose(&clinic, patient);
    assert_eq!(proposal["earliest"], "2047-01-17");
    assert_eq!(
        clinic.error("retention.propose", request)["code"],
        "conflict"
    );
    let found = page(&clinic);
    assert_eq!(found["due"], json!([]));
    assert_eq!(numbers(&found["proposed"]), [number(patient)]);
    assert_eq!(found["proposed"][0]["ready"], false);
    let shown = clinic.ok("patients.read", json!({ "patient": patient }));
    assert_eq!(shown["proposed_destruction"]["earliest"], "2047-01-17");

    let destruction = proposal["destruction"].clone();
    let carry_out = json!({ "destruction": destruction, "number": number(patient) });
    clinic.clock("2047-01-16T12:00:00Z");
    let early = clinic.error("retention.destroy", carry_out.clone());
    assert_eq!(early["code"], "refused");
    assert!(
        early["message"].as_str().unwrap().contains("17 Jan 2047"),
        "{early}"
    );
    clinic.ok("retention.withdraw", json!({ "destruction": destruction }));
    assert_eq!(numbers(&page(&clinic)["due"]), [number(patient)]);
    clinic.clock("2047-01-18T12:00:00Z");
    assert_eq!(
        clinic.error("retention.destroy", carry_out)["code"],
        "conflict"
    );
    assert_eq!(
        clinic.error("retention.withdraw", json!({ "destruction": destruction }))["code"],
        "conflict"
    );

    let again = propose(&clinic, patient)["destruction"].clone();
    clinic.clock("2047-01-25T12:00:00Z");
    let wrong = json!({ "destruction": again, "number": "P-000099" });
    assert_eq!(clinic.error("retention.destroy", wrong)["field"], "number");
    let right = json!({ "destruction": again, "number": patient.to_string() });
    let done = clinic.ok("retention.destroy", right);
    assert_eq!(done["certificate"], "D-000002");
}

#[test]
fn nothing_of_it_is_left_but_numbers() {
    let clinic = Clinic::new();
    let other = clinic.patient("Mehmet Kaya");
    let (patient, lot) = treated(&clinic, "Ayşe Demir");
    clinic.ok(
        "patients.distinct",
        json!({ "a": patient, "b": other, "distinct": true }),
    );
    let left = clinic.left(lot);
    clinic.clock(OVER);
    destroyed(&clinic, patient);

    assert_eq!(
        clinic.error("patients.read", json!({ "patient": patient }))["code"],
        "not_found"
    );
    let search = |text: &str| {
        clinic.ok("patients.search", json!({ "query": text, "limit": null }))["rows"].clone()
    };
    assert_eq!(search("demir"), json!([]));
    assert_eq!(search("kaya").as_array().unwrap().len(), 1);
    assert!(
        (clinic.left(lot) - left).abs() < 1e-9,
        "what was drawn stays drawn"
    );
    let page = clinic.ok("lots.read", json!({ "lot": lot }));
    assert_eq!(page["side_effects"], json!([]));
    assert_eq!(
        (&page["uses"], &page["uses_in_all"]),
        (&json!([]), &json!(0))
    );
    assert_eq!(clinic.ok("history.verify", json!({}))["whole"], true);
    let history = clinic.ok("history.list", json!({ "changes_only": true }));
    assert!(!history.to_string().contains("Demir"), "{history}");
    assert_eq!(history["entries"][0]["operation"], "retention.destroy");
    // The number is nobody else's afterwards.
    let next = clinic.patient("Zeynep Ak");
    assert!(next > patient);

    let told = inside(&clinic, PASSPHRASE, |vault| {
        assert_eq!(vault.verify_chain().unwrap().broken_at, None);
        vault.read(everything).unwrap()
    });
    for marker in [
        "Ayşe",
        "Demir",
        "demir",
        "markercall",
        "markersideeffect",
        "markerdraft",
        "markeraddendum",
        "markerreason",
        "555",
    ] {
        let theirs = told.matches(marker).count();
        let of_others = if marker == "555" { theirs } else { 0 };
        assert_eq!(theirs, of_others, "“{marker}” is still there");
    }
    assert!(told.contains("Mehmet Kaya"));
}

#[test]
fn the_certificate_knows_whose_it_was_when_told() {
    let clinic = Clinic::new();
    let (patient, _) = treated(&clinic, "Ayşe Demir");
    let birth =
        clinic.ok("patients.read", json!({ "patient": patient }))["details"]["birth_date"].clone();
    clinic.clock(OVER);
    let destruction = destroyed(&clinic, patient);
    let ask = |name: Value, birth: Value| json!({ "destruction": destruction, "name": name, "birth_date": birth, "language": null });
    let text = |ask: Value| {
        let document = clinic.ok("retention.certificate", ask);
        assert!(!document["name"].as_str().unwrap().contains("Demir"));
        let pdf = BASE64_STANDARD
            .decode(document["pdf"].as_str().unwrap())
            .unwrap();
        assert!(pdf.starts_with(b"%PDF-"));
        pdf
    };
    let plain = text(ask(Value::Null, Value::Null));
    // However it is spelled, and in whatever order.
    let named = text(ask(json!("demir ayse"), birth.clone()));
    assert_ne!(plain, named);
    for (name, day) in [
        (json!("Ayşe Demir"), json!("1980-01-01")),
        (json!("Fatma Demir"), birth.clone()),
        (json!("Ayşe Demir"), Value::Null),
    ] {
        assert_eq!(
            clinic.error("retention.certificate", ask(name, day))["field"],
            "name"
        );
    }
    let find = |name: &str| {
        clinic.ok(
            "retention.find",
            json!({ "name": name, "birth_date": birth }),
        )
    };
    assert_eq!(find("Ayse Demir")[0]["certificate"], "D-000001");
    assert_eq!(find("Fatma Demir"), json!([]));

    let mut print = ask(json!("Ayşe Demir"), birth.clone());
    print["kind"] = json!("destruction");
    assert_eq!(clinic.ok("documents.print", print)["outcome"], "sent");
    let printed = clinic.desk.printed.lock().unwrap();
    assert_eq!(printed.len(), 2, "the after-care sheet and the certificate");
    assert!(!printed[1].0.contains("Demir"));
}

#[test]
fn a_hold_or_a_new_contact_keeps_it() {
    let clinic = Clinic::new();
    let (patient, _) = treated(&clinic, "Ayşe Demir");
    clinic.clock(OVER);
    let hold = |reason: Value| {
        clinic.ok(
            "patients.hold",
            json!({ "patient": patient, "reason": reason }),
        )
    };
    hold(json!("A claim is pending"));
    let due = page(&clinic)["due"].clone();
    assert_eq!(
        (numbers(&due), &due[0]["hold"]),
        (vec![number(patient).as_str()], &json!("A claim is pending"))
    );
    let request = json!({ "patient": patient, "reason": "Time is over" });
    assert_eq!(
        clinic.error("retention.propose", request)["code"],
        "refused"
    );
    hold(Value::Null);
    let destruction = propose(&clinic, patient)["destruction"].clone();
    clinic.clock("2047-01-20T12:00:00Z");
    hold(json!("A claim is pending"));
    let carry_out = json!({ "destruction": destruction, "number": number(patient) });
    assert_eq!(
        clinic.error("retention.destroy", carry_out.clone())["code"],
        "refused"
    );
    assert_eq!(page(&clinic)["proposed"][0]["no_longer_due"], true);
    hold(Value::Null);
    assert_eq!(page(&clinic)["proposed"][0]["ready"], true);

    // Nobody was reached: that is no contact. Then the patient calls.
    let call = |outcome: &str, at: &str| json!({ "patient": patient, "at": at, "way": "call", "outcome": outcome, "note": null });
    clinic.ok("contacts.record", call("not_reached", "2047-01-20T09:00"));
    assert_eq!(page(&clinic)["proposed"][0]["ready"], true);
    let spoken =
        clinic.ok("contacts.record", call("spoken", "2047-01-20T10:00"))["contact"].clone();
    assert_eq!(
        clinic.error("retention.destroy", carry_out.clone())["code"],
        "refused"
    );
    // It was somebody else.
    clinic.ok(
        "contacts.strike",
        json!({ "contact": spoken, "reason": "Another Ayşe" }),
    );
    clinic.ok("retention.destroy", carry_out);
}

#[test]
fn who_was_merged_goes_with_the_one_who_stayed() {
    let clinic = Clinic::new();
    let (twice, _) = treated(&clinic, "Ayse Demır");
    let patient = clinic.patient("Ayşe Demir");
    let details = clinic.ok("patients.read", json!({ "patient": patient }))["details"].clone();
    clinic.ok(
        "patients.merge",
        json!({ "keep": patient, "other": twice, "details": details }),
    );
    clinic.clock(OVER);
    destroyed(&clinic, patient);
    for gone in [patient, twice] {
        assert_eq!(
            clinic.error("patients.read", json!({ "patient": gone }))["code"],
            "not_found"
        );
    }
    let told = inside(&clinic, PASSPHRASE, |vault| vault.read(everything).unwrap());
    assert!(!told.contains("Ayse") && !told.contains("Ayşe"));
    sign_in(&clinic, PASSPHRASE);
    assert_eq!(clinic.ok("history.verify", json!({}))["whole"], true);
}

#[test]
fn without_a_country_nothing_is_due() {
    let clinic = Clinic::empty();
    let mut setup = Clinic::setup();
    // Nor does the zone tell of one.
    setup["zone"] = json!("Etc/GMT-3");
    clinic.ok("vault.create", setup);
    treated(&clinic, "Ayşe Demir");
    clinic.clock(OVER);
    let found = page(&clinic);
    assert_eq!((&found["rule"], &found["due"]), (&Value::Null, &json!([])));
}

#[test]
fn a_clinic_keeps_by_the_law_of_its_region_when_it_says_so() {
    let clinic = Clinic::new();
    let patient = clinic.patient("Montserrat Puig");
    clinic.treat(patient);
    let change = |fields: Value| {
        let mut whole = clinic.ok("clinic.read", json!({}));
        for (field, value) in fields.as_object().unwrap() {
            whole[field] = value.clone();
        }
        whole
    };
    let kept = || clinic.ok("patients.read", json!({ "patient": patient }))["retention"].clone();
    let spain = clinic.ok("clinic.change", change(json!({ "country": "ES" })));
    assert_eq!(
        spain["retention"],
        Value::Null,
        "the country's own, until another is chosen"
    );
    assert_eq!(
        (&kept()["rule"], &kept()["keep_until"]),
        (&json!("es"), &json!("2031-11-23"))
    );
    // What may be chosen: of the country, and what is stricter; each with its source.
    let offered = clinic.ok("retention.classes", json!({ "country": "ES" }));
    let ids: Vec<&str> = offered
        .as_array()
        .unwrap()
        .iter()
        .map(|one| one["rule"].as_str().unwrap())
        .collect();
    assert_eq!(
        ids,
        [
            "es",
            "es_catalonia",
            "us_az",
            "us_ct",
            "us",
            "uk",
            "de",
            "fr",
            "tr",
            "other"
        ]
    );
    assert_eq!(offered[1]["years"], 15);
    assert!(
        offered[1]["source"].as_str().unwrap().contains("Catalonia"),
        "{offered}"
    );
    let nowhere = clinic.error("clinic.change", change(json!({ "retention": "nowhere" })));
    assert_eq!(nowhere["field"], "retention");

    let catalonia = clinic.ok(
        "clinic.change",
        change(json!({ "retention": "es_catalonia" })),
    );
    assert_eq!(catalonia["retention"], "es_catalonia");
    assert_eq!(
        (&kept()["rule"], &kept()["keep_until"]),
        (&json!("es_catalonia"), &json!("2041-11-23"))
    );
    let filter = json!({ "patient": null, "noun": "clinic", "id": 1, "account": null, "operation": null,
                         "from": null, "to": null, "changes_only": true, "before": null });
    let entry = clinic.ok("history.list", filter)["entries"][0].to_string();
    assert!(entry.contains("Catalonia: 15 years"), "{entry}");
    // It stays chosen when the clinic is opened again.
    clinic.ok("vault.lock", json!({}));
    clinic.unlock();
    let due = || {
        (
            numbers(&page(&clinic)["due"]).len(),
            page(&clinic)["rule"].clone(),
        )
    };
    // Spain's five years have passed, Catalonia's fifteen have not.
    clinic.clock("2032-01-10T12:00:00Z");
    assert_eq!(due(), (0, json!("es_catalonia")));
    let request = json!({ "patient": patient, "reason": "Time is over" });
    assert_eq!(
        clinic.error("retention.propose", request)["code"],
        "refused"
    );
    clinic.clock("2041-11-24T12:00:00Z");
    assert_eq!(due(), (1, json!("es_catalonia")));
    propose(&clinic, patient);

    // Stricter than Germany's ten years it stays; milder than the twenty of Türkiye it does not stand.
    let germany = clinic.ok("clinic.change", change(json!({ "country": "DE" })));
    assert_eq!(germany["retention"], "es_catalonia");
    let away = change(json!({ "country": "TR" }));
    assert_eq!(clinic.error("clinic.change", away)["field"], "retention");
    let turkiye = clinic.ok(
        "clinic.change",
        change(json!({ "country": "TR", "retention": "" })),
    );
    assert_eq!(turkiye["retention"], Value::Null);
    assert_eq!(kept()["rule"], "tr");
}
