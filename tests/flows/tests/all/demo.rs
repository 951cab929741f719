//! The demonstration clinic: twelve patients in every state, the same for the same seed.

use std::sync::Arc;

use chrono::{DateTime, Utc};
use flows::RecordingDesk;
use practice::{Kdf, Practice};
use serde_json::{Value, json};

const NOW: &str = "2026-11-23T09:00:00Z";

fn clinic(seed: u64) -> (tempfile::TempDir, Practice, DateTime<Utc>) {
    let folder = tempfile::tempdir().unwrap();
    let practice = Practice::new(
        folder.path().join("vault"),
        Kdf::Floor,
        Arc::new(RecordingDesk::default()),
    )
    .unwrap();
    let now = flows::at(NOW);
    demo::fill(&practice, 12, seed, now).unwrap();
    (folder, practice, now)
}

fn ask(practice: &Practice, now: DateTime<Utc>, operation: &str, args: Value) -> Value {
    practice.call(now, json!({ "op": operation, "args": args }))["ok"].clone()
}

#[test]
fn every_state_is_there() {
    let (_folder, practice, now) = clinic(1);
    let found = ask(&practice, now, "patients.search", json!({ "query": "" }));
    let rows = found["rows"].as_array().unwrap();
    assert_eq!(rows.len(), 12);
    let states: Vec<_> = rows
        .iter()
        .map(|row| row["standing"]["state"].as_str().unwrap_or("new"))
        .collect();
    for state in ["new", "in_course", "overdue", "maintenance", "stopped"] {
        assert!(states.contains(&state), "{state} is missing in {states:?}");
    }
    assert!(rows.iter().any(|row| row["open_side_effects"] == 1));
    let today = ask(&practice, now, "today.read", json!({}));
    let dues: Vec<_> = today["sessions"]
        .as_array()
        .unwrap()
        .iter()
        .map(|row| row["due"].as_str().unwrap())
        .collect();
    assert!(
        ["overdue", "today", "soon"]
            .iter()
            .all(|due| dues.contains(due)),
        "{dues:?}"
    );
    assert!(!today["maintenance"].as_array().unwrap().is_empty());
    assert!(
        today["follow_ups"]
            .as_array()
            .unwrap()
            .iter()
            .any(|row| row["flag"] == "red" && row["due"] == true)
    );
    let lots = today["lots"].as_array().unwrap();
    assert!(
        lots.iter()
            .any(|lot| lot["expiry_alert"] == "within_30" && lot["usable"] == true)
    );
    assert!(lots.iter().any(|lot| lot["expiry_alert"] == "expired"));
    assert!(lots.iter().any(|lot| lot["status"] == "recalled"));
}

#[test]
fn the_same_seed_gives_the_same_clinic() {
    let names = |seed| {
        let (_folder, practice, now) = clinic(seed);
        ask(&practice, now, "patients.search", json!({ "query": "" }))
    };
    let first = names(1);
    assert_eq!(first, names(1));
    assert_ne!(first, names(2));
}
