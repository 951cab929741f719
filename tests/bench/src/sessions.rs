//! `bench sessions`: recording a session against a bare commit of SQLCipher, by turns on the same disk.

use std::{path::Path, time::Instant};

use chrono::{DateTime, TimeDelta, Utc};
use serde_json::{Map, Value, json};
use vault::bench::{Connection, bare_connection};

use crate::{
    clinic::{self, Clinic},
    measure::{Outcome, Report, median, ms, said},
};

/// Patients in the clinic; one in six is due or overdue on the day.
pub const PATIENTS: usize = 120;
/// Days on which all who are due are treated, as far apart as the courses' sessions.
pub const DAYS: i64 = 2;
/// Between them.
pub const GAP_DAYS: i64 = 21;

/// Records every session that is due on each of the days; after each, commits one row with the same content.
pub fn run() -> Outcome<Report> {
    let folder = clinic::folder_on_disk()?;
    let clinic = Clinic::filled(&folder.path().join("vault"), PATIENTS)?;
    let bare = bare(folder.path())?;
    let (mut sessions, mut commits) = (Vec::new(), Vec::new());
    for day in 0..DAYS {
        let now = clinic.now + TimeDelta::days(day * GAP_DAYS);
        let lot = receive(&clinic, now)?;
        for due in due(&clinic, now)? {
            let request = session(&clinic, now, &due, lot)?;
            sessions.push(clinic.timed(now, "sessions.record", "en", &request)?.0);

            let content = request.to_string();
            let begin = Instant::now();
            commit(&bare, &content)?;
            commits.push(ms(begin.elapsed()));
        }
    }
    clinic.close();
    let mut report = Report::new(
        "sessions",
        format!(
            "{} sessions (screening, three doses, stock, audit, one transaction) recorded in a clinic of {PATIENTS} patients, and after \
             each a bare SQLCipher transaction of one row with the same content, same settings (WAL, FULL), same disk.",
            sessions.len()
        ),
    );
    report.tell(
        "recording a session, median",
        format!("{:.2} ms", median(&sessions)),
    );
    report.tell("bare commit, median", format!("{:.2} ms", median(&commits)));
    report.hold(
        "session / bare commit",
        median(&sessions) / median(&commits),
        1.5,
        "×",
    );
    Ok(report)
}

/// An empty table of contents, on the same disk.
pub fn bare(folder: &Path) -> Outcome<Connection> {
    let bare = bare_connection(folder).map_err(said)?;
    bare.execute_batch(
        "CREATE TABLE content (id INTEGER PRIMARY KEY, content TEXT NOT NULL) STRICT",
    )
    .map_err(said)?;
    Ok(bare)
}

/// One row.
pub fn commit(bare: &Connection, content: &str) -> Outcome<()> {
    bare.execute("INSERT INTO content (content) VALUES (?1)", [content])
        .map(|_| ())
        .map_err(said)
}

/// A delivery large enough for the day.
fn receive(clinic: &Clinic, now: DateTime<Utc>) -> Outcome<i64> {
    let request = delivery(clinic, now, &format!("BENCH-{}", now.format("%m%d")))?;
    let lot = clinic.ask(now, "lots.receive", "en", &request)?;
    lot["lot"]
        .as_i64()
        .ok_or_else(|| "The lot has no number.".into())
}

/// A delivery of a lot of the clinic's first product.
pub fn delivery(clinic: &Clinic, now: DateTime<Utc>, lot_number: &str) -> Outcome<Value> {
    let products = clinic.ask(now, "products.list", "en", &json!({}))?;
    Ok(json!({
        "product": products[0]["product"], "lot_number": lot_number,
        "expiry": (now + TimeDelta::days(300)).date_naive(), "expiry_precision": "day", "ml": 200.0,
        "supplier": "Bench", "received_on": now.date_naive(),
    }))
}

/// A moment as the clinic's wall shows it.
pub fn wall(at: DateTime<Utc>) -> String {
    at.with_timezone(&demo::ZONE)
        .format("%Y-%m-%dT%H:%M")
        .to_string()
}

/// Who is due on the day or before.
pub fn due(clinic: &Clinic, now: DateTime<Utc>) -> Outcome<Vec<Value>> {
    let today = clinic.ask(now, "today.read", "en", &json!({}))?;
    let sessions = today["sessions"].as_array().cloned().unwrap_or_default();
    let due: Vec<Value> = sessions
        .into_iter()
        .filter(|session| session["due"] == "overdue" || session["due"] == "today")
        .collect();
    if due.is_empty() {
        return Err("Nobody is due in the demonstration clinic.".into());
    }
    Ok(due)
}

/// A session of three doses, every question answered with no.
pub fn session(clinic: &Clinic, now: DateTime<Utc>, due: &Value, lot: i64) -> Outcome<Value> {
    let form = clinic.ask(
        now,
        "sessions.prepare",
        "en",
        &json!({"patient": due["patient"]}),
    )?;
    let questions = form["screening"]["questions"]
        .as_array()
        .cloned()
        .unwrap_or_default();
    let answers: Map<String, Value> = questions
        .iter()
        .filter_map(|question| Some((question["id"].as_str()?.to_owned(), json!("no"))))
        .collect();
    let dose = |zone: &str| json!({"zone": zone, "technique": "nappage", "depth_mm": 2.0, "points": 40, "ml": 1.0, "lot": lot});
    Ok(json!({
        "patient": due["patient"], "course": due["course"], "answers": answers,
        "doses": [dose("frontal"), dose("mid_scalp"), dose("vertex")],
        "started": wall(now - TimeDelta::minutes(40)), "ended": wall(now), "note": null, "overrides": [],
    }))
}
