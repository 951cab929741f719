//! Receiving, opening, using and wasting, each beside a bare commit.

use std::time::Instant;

use chrono::{DateTime, TimeDelta, Utc};
use serde_json::{Value, json};
use vault::bench::Connection;

use crate::{
    clinic::{self, Clinic},
    measure::{Outcome, Report, median, ms},
    sessions::{self, DAYS, GAP_DAYS, PATIENTS},
};

/// What is measured, in the order in which it is done.
const OPERATIONS: [(&str, &str); 4] = [
    ("receive", "lots.receive"),
    ("open", "vials.open"),
    ("use", "sessions.record"),
    ("waste", "lots.waste"),
];

/// Every patient who is due gets a lot of their own: received, opened, used, the rest of a vial spilled.
pub fn run(report: &mut Report) -> Outcome<()> {
    let folder = clinic::folder_on_disk()?;
    let clinic = Clinic::filled(&folder.path().join("vault"), PATIENTS)?;
    let bare = sessions::bare(folder.path())?;
    let mut desk = Desk {
        clinic,
        bare,
        times: Default::default(),
    };
    for day in 0..DAYS {
        let now = desk.clinic.now + TimeDelta::days(day * GAP_DAYS);
        for (number, due) in sessions::due(&desk.clinic, now)?.iter().enumerate() {
            desk.turn(now, number, due)?;
        }
    }
    desk.clinic.close();
    for ((name, _), (operation, bare)) in OPERATIONS.iter().zip(&desk.times) {
        report.tell(
            &format!("{name}, bare commit: p50 of {}", operation.len()),
            format!("{:.2} ms, {:.2} ms", median(operation), median(bare)),
        );
        let ratio = median(operation) / median(bare);
        report.hold(&format!("{name} / bare commit, p50"), ratio, 1.3, "×");
    }
    Ok(())
}

struct Desk {
    clinic: Clinic,
    bare: Connection,
    /// Of each operation, and of the bare commit after it.
    times: [(Vec<f64>, Vec<f64>); OPERATIONS.len()],
}

impl Desk {
    fn turn(&mut self, now: DateTime<Utc>, number: usize, due: &Value) -> Outcome<()> {
        let number = format!("TURN-{}-{number}", now.format("%m%d"));
        let delivery = sessions::delivery(&self.clinic, now, &number)?;
        let received = self.ask(0, now, &delivery)?;
        let lot = received["lot"].as_i64().ok_or("The lot has no number.")?;
        let opened = sessions::wall(now - TimeDelta::minutes(50));
        let open = json!({ "lot": lot, "patient": due["patient"], "opened": opened, "ml": 5.0 });
        let vial = self.ask(1, now, &open)?["vial"].take();
        let mut session = sessions::session(&self.clinic, now, due, lot)?;
        if let Some(doses) = session["doses"].as_array_mut() {
            doses.truncate(1);
        }
        self.ask(2, now, &session)?;
        let spilled =
            json!({ "lot": lot, "vial": vial, "ml": 1.0, "reason": "Spilled on the tray" });
        self.ask(3, now, &spilled)?;
        Ok(())
    }

    fn ask(&mut self, at: usize, now: DateTime<Utc>, request: &Value) -> Outcome<Value> {
        let (time, answer) = self.clinic.timed(now, OPERATIONS[at].1, "en", request)?;
        self.times[at].0.push(time);
        let content = request.to_string();
        let begin = Instant::now();
        sessions::commit(&self.bare, &content)?;
        self.times[at].1.push(ms(begin.elapsed()));
        Ok(answer)
    }
}
