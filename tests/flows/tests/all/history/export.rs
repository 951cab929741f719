//! The history as a table for a spreadsheet.

use flows::Clinic;
use serde_json::json;

use super::{change, changes, entries, filter, list, words};

fn saved(clinic: &Clinic) -> (String, Vec<u8>) {
    clinic.desk.saved.lock().unwrap().last().unwrap().clone()
}

#[test]
fn an_export_is_a_table_that_computes_nothing() {
    let clinic = Clinic::new();
    let evil = "=HYPERLINK(\"http://x\",\"y\")";
    let patient = clinic.patient(evil);
    clinic.patient("Olga \"the\" Y.\u{a0}");
    let mut details = Clinic::details("@SUM(A1)");
    details["note"] = json!("-1+1");
    clinic.ok(
        "patients.change",
        json!({ "patient": patient, "details": details }),
    );

    let answer = clinic.ok("history.export", filter(json!({ "changes_only": true })));
    assert_eq!(answer["outcome"], "written");
    let (name, file) = saved(&clinic);
    assert_eq!(name, "history-2026-11-23.csv");
    assert!(
        file.starts_with("\u{feff}".as_bytes()),
        "Excel needs the mark"
    );
    let table = String::from_utf8(file).unwrap();
    let rows: Vec<Vec<String>> = csv::ReaderBuilder::new()
        .from_reader(table.trim_start_matches('\u{feff}').as_bytes())
        .records()
        .map(|row| row.unwrap().iter().map(str::to_owned).collect())
        .collect();
    assert!(table.contains("No.,When,Who,What,Record,Field,Before,After\r\n"));
    for cell in rows.iter().flatten() {
        assert!(
            !cell.starts_with(['=', '+', '-', '@', '\t', '\r']),
            "{cell}"
        );
    }
    let changed: Vec<_> = rows
        .iter()
        .filter(|row| row[3] == "Patient's details changed")
        .collect();
    assert!(
        changed
            .iter()
            .any(|row| row[5..] == ["Name", &format!("'{evil}"), "'@SUM(A1)"]),
        "{changed:?}"
    );
    assert!(changed.iter().any(|row| row[5..] == ["Note", "", "'-1+1"]));
    assert!(
        changed
            .iter()
            .all(|row| row[1] == "2026-11-23 15:00" && row[2] == "Dr. Defne Aksoy")
    );

    // The export is in the history too, with how many entries went out.
    let page = list(&clinic, json!({}));
    assert_eq!(words(&page)[0], "History exported");
    let sequences: std::collections::HashSet<_> = rows.iter().map(|row| row[0].clone()).collect();
    let count = sequences.len().to_string();
    assert_eq!(
        changes(&entries(&page)[0], "history"),
        [change("Entries", "-", &count)]
    );
}

#[test]
fn an_export_follows_its_filter_past_the_first_page() {
    let clinic = Clinic::new();
    for number in 0..70 {
        clinic.patient(&format!("Patient {number}"));
    }
    clinic.product();
    clinic.ok(
        "history.export",
        filter(json!({ "operation": "patients.register" })),
    );
    let table = String::from_utf8(saved(&clinic).1).unwrap();
    assert!(table.contains("Patient 0,") && table.contains("Patient 69,"));
    assert!(!table.contains("Revita Complex"));
}
