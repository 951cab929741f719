//! A patient's story, read back, narrowed and paged.

use flows::Clinic;
use serde_json::{Value, json};

use super::{STORY, change, changes, entries, filter, list, tell, words};

#[test]
fn a_patients_story_is_read_back_in_plain_words() {
    let clinic = Clinic::new();
    let story = tell(&clinic);
    let page = list(&clinic, json!({ "patient": story.patient }));
    assert_eq!(words(&page), STORY);
    let entries = entries(&page);
    assert!(
        entries
            .iter()
            .all(|entry| entry["who"] == "Dr. Defne Aksoy")
    );
    assert_eq!(entries[7]["at"], "2026-11-20T12:00");

    let registered = changes(&entries[7], "patients");
    assert!(
        registered.contains(&change("Name", "-", "Ayşe Demir")),
        "{registered:?}"
    );
    assert!(registered.contains(&change("Date of birth", "-", "4 Mar 1992")));
    assert!(registered.contains(&change("Menstrual cycles", "-", "Yes")));
    assert!(
        registered.iter().all(|(field, ..)| field != "E-mail"),
        "nothing was written there"
    );
    assert_eq!(
        changes(&entries[6], "patients"),
        [
            change("Telephone", "+90 532 111 22 33", "+90 532 999 88 77"),
            change("Allergies and warnings", "Allergy: lidocaine", "-"),
        ]
    );

    let signed = &entries[2];
    let session = changes(signed, "sessions");
    let doses = "Vertex: Nappage, 2 mm deep, 30 points, 1.5 ml, lot A12";
    assert!(
        session.contains(&change("Doses", "-", doses)),
        "{session:?}"
    );
    assert_eq!(changes(signed, "lots"), [change("Left", "10 ml", "8.5 ml")]);
    let course = changes(signed, "courses");
    assert!(
        course.contains(&change("Sessions done", "0", "1")),
        "{course:?}"
    );
    assert!(course.contains(&change(
        "Sessions",
        "Session 1: planned 23 Nov 2026",
        "Session 1: done 23 Nov 2026, 1.5 ml"
    )));

    let followed = changes(&entries[0], "side_effects");
    assert!(
        followed.contains(&change("Outcome", "Ongoing", "Resolved")),
        "{followed:?}"
    );
    assert!(followed.contains(&change("Follow-ups", "-", "27 Nov 2026: Resolved – Gone")));
}

#[test]
fn a_record_is_looked_at_from_wherever_it_is_shown() {
    let clinic = Clinic::new();
    let (first, second) = (clinic.patient("Ayşe Demir"), clinic.patient("Mehmet Kaya"));
    clinic.ok("screening.ask", json!({ "patient": first }));
    let onset = json!({ "patient": second, "onset": "2026-11-23T12:00" });
    clinic.ok("side_effects.locate", onset);
    // Whoever looks again looks at what is open already.
    clinic.ok("patients.read", json!({ "patient": first }));
    let looks = list(&clinic, json!({ "operation": "patients.read" }));
    let whose: Vec<_> = entries(&looks)
        .iter()
        .map(|entry| entry["subjects"][0]["id"].as_i64().unwrap())
        .collect();
    assert_eq!(whose, [second, first]);
}

#[test]
fn filters_narrow_and_looking_is_told_when_it_is_asked_for() {
    let clinic = Clinic::new();
    let story = tell(&clinic);
    clinic.ok("patients.read", json!({ "patient": story.patient }));
    let draft = json!({ "key": format!("session:{}", story.patient), "content": { "note": "x" } });
    clinic.ok("drafts.save", draft);

    let of_patient = list(&clinic, json!({ "patient": story.patient }));
    let mut told = vec!["Draft saved"];
    told.extend(STORY);
    assert_eq!(words(&of_patient), told);
    let only_changes = list(
        &clinic,
        json!({ "patient": story.patient, "changes_only": true }),
    );
    let changes = STORY
        .into_iter()
        .filter(|words| *words != "Record looked at");
    assert_eq!(words(&only_changes), changes.collect::<Vec<_>>());

    let lot = list(&clinic, json!({ "noun": "lots", "id": story.lot }));
    assert_eq!(words(&lot), ["Session signed", "Lot received"]);
    assert_eq!(
        entries(&lot)[1]["subjects"][0]["name"],
        "Lot A12 · Revita Complex"
    );
    let effect = list(
        &clinic,
        json!({ "noun": "side_effects", "id": story.side_effect }),
    );
    assert_eq!(
        words(&effect),
        ["Side effect followed up", "Side effect reported"]
    );

    let looks = list(&clinic, json!({ "operation": "patients.read" }));
    assert_eq!(words(&looks), ["Record looked at"]);
    // Days are the clinic's: 21:30 in UTC is the next day in Istanbul.
    clinic.clock("2026-11-28T21:30:00Z");
    clinic.patient("Boris");
    let day = |from: &str, to: &str| {
        words(&list(
            &clinic,
            json!({ "from": from, "to": to, "changes_only": true }),
        ))
    };
    assert_eq!(day("2026-11-29", "2026-11-29"), ["Patient registered"]);
    assert!(day("2026-11-28", "2026-11-28").is_empty());
    assert_eq!(
        day("2026-11-20", "2026-11-21"),
        ["Patient's details changed", "Patient registered"]
    );

    let page = list(&clinic, json!({}));
    let account = page["accounts"][0]["account"].as_i64().unwrap();
    assert_eq!(page["accounts"][0]["name"], "Dr. Defne Aksoy");
    assert!(!entries(&list(&clinic, json!({ "account": account }))).is_empty());
    assert!(entries(&list(&clinic, json!({ "account": account + 999 }))).is_empty());
    assert_eq!(
        clinic.error("history.list", filter(json!({ "noun": "lots" })))["field"],
        "id"
    );
}

#[test]
fn pages_follow_one_another_without_a_gap() {
    let clinic = Clinic::new();
    for number in 0..120 {
        clinic.patient(&format!("Patient {number}"));
    }
    let mut seen = Vec::new();
    let mut before = Value::Null;
    loop {
        let page = list(
            &clinic,
            json!({ "before": before, "operation": "patients.register" }),
        );
        seen.extend(
            entries(&page)
                .iter()
                .map(|entry| entry["sequence"].as_u64().unwrap()),
        );
        before = page["next"].clone();
        if before.is_null() {
            break;
        }
    }
    assert_eq!(seen.len(), 120);
    assert!(
        seen.windows(2).all(|pair| pair[0] == pair[1] + 1),
        "{seen:?}"
    );
}
