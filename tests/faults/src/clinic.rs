//! A demonstration clinic in a folder, and what its requests are made of.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use chrono::{DateTime, Utc};
use flows::RecordingDesk;
use practice::{Kdf, Practice};
use serde_json::{Map, Value, json};

use crate::store;

/// An open practice whose clock the row sets.
pub struct Clinic {
    /// The practice under test.
    pub practice: Practice,
    /// What it printed and saved, and what is chosen there.
    pub desk: Arc<RecordingDesk>,
    /// Where the clock stands.
    pub now: DateTime<Utc>,
    dir: PathBuf,
}

impl Clinic {
    /// The demonstration clinic with so many patients, open, its practitioner at the desk.
    ///
    /// # Errors
    /// When something is refused.
    pub fn demo(dir: &Path, patients: usize, seed: u64) -> Result<Self, String> {
        let clinic = Self::at(dir)?;
        let filled = demo::fill(&clinic.practice, patients, seed, clinic.now);
        filled.map_err(|error| error.to_string())?;
        Ok(clinic)
    }

    /// A practice over what is in a folder, closed.
    ///
    /// # Errors
    /// When something is refused.
    pub fn at(dir: &Path) -> Result<Self, String> {
        let desk = Arc::new(RecordingDesk::default());
        let practice = Practice::new(dir.to_path_buf(), Kdf::Floor, desk.clone());
        Ok(Self {
            practice: practice.map_err(|error| error.to_string())?,
            dir: dir.to_path_buf(),
            desk,
            now: store::instant(),
        })
    }

    /// A client UUID that was not used before.
    #[must_use]
    pub fn uuid(&self) -> u64 {
        // Somebody else's process may have written in the same vault before.
        static NEXT: AtomicU64 = AtomicU64::new(1);
        u64::from(std::process::id()) << 32 | NEXT.fetch_add(1, Ordering::Relaxed)
    }

    /// One call under a client UUID.
    #[must_use]
    pub fn call(&self, operation: &str, args: Value, uuid: u64) -> Value {
        self.call_later(0, operation, args, uuid)
    }

    /// One call so many days from now.
    #[must_use]
    pub fn call_later(&self, days: i64, operation: &str, args: Value, uuid: u64) -> Value {
        let uuid = uuid::Uuid::from_u64_pair(0xfa17, uuid);
        self.practice.call(
            self.now + chrono::TimeDelta::days(days),
            json!({ "id": 1, "op": operation, "args": args, "uuid": uuid, "language": "en" }),
        )
    }

    /// What an operation answers, or its error in words.
    ///
    /// # Errors
    /// When something is refused.
    pub fn ask(&self, operation: &str, args: Value) -> Result<Value, String> {
        let mut answer = self.call(operation, args, self.uuid());
        match answer.get_mut("ok") {
            Some(ok) => Ok(ok.take()),
            None => Err(format!("{operation}: {}", answer["error"])),
        }
    }

    /// Opens with the demonstration's passphrase.
    ///
    /// # Errors
    /// When something is refused.
    pub fn unlock(&self) -> Result<Value, String> {
        self.ask("vault.unlock", json!({ "passphrase": demo::PASSPHRASE }))
    }

    /// The rows of a list.
    pub(crate) fn list(&self, operation: &str, args: Value) -> Result<Vec<Value>, String> {
        let rows = self.ask(operation, args)?;
        Ok(rows.as_array().cloned().unwrap_or_default())
    }

    /// The numbers of all patients.
    ///
    /// # Errors
    /// When something is refused.
    pub fn patients(&self) -> Result<Vec<i64>, String> {
        let found = self.ask("patients.search", json!({ "query": "", "limit": 200 }))?;
        Ok(found["rows"]
            .as_array()
            .into_iter()
            .flatten()
            .filter_map(|row| row["patient"].as_i64())
            .collect())
    }

    pub(crate) fn answers(&self, patient: i64) -> Result<Value, String> {
        let form = self.ask("screening.ask", json!({ "patient": patient }))?;
        let asked = form["questions"].as_array().cloned().unwrap_or_default();
        let no = |question: &Value| Some((question["id"].as_str()?.to_owned(), json!("no")));
        Ok(Value::Object(
            asked.iter().filter_map(no).collect::<Map<_, _>>(),
        ))
    }

    pub(crate) fn wall(&self, minutes: i64) -> String {
        let at = self.now + chrono::TimeDelta::minutes(minutes);
        at.with_timezone(&demo::ZONE)
            .format("%Y-%m-%dT%H:%M")
            .to_string()
    }

    /// The clinic's day.
    #[must_use]
    pub fn today(&self) -> chrono::NaiveDate {
        self.now.with_timezone(&demo::ZONE).date_naive()
    }

    pub(crate) fn first(&self) -> Result<i64, String> {
        Ok(*self.patients()?.first().ok_or("no patients")?)
    }

    /// Somebody new, found fit today.
    pub(crate) fn screened(&self, marker: &str) -> Result<i64, String> {
        let register =
            json!({ "details": details(&format!("{marker} new")), "although_alike": true });
        let patient = self.ask("patients.register", register)?["patient"]
            .as_i64()
            .unwrap_or_default();
        let answers = self.answers(patient)?;
        self.ask(
            "screening.record",
            json!({ "patient": patient, "answers": answers, "overrides": [] }),
        )?;
        Ok(patient)
    }

    /// Somebody new's session of today, as it would be recorded.
    pub(crate) fn session(&self, marker: &str) -> Result<Value, String> {
        let (patient, course) = self.fresh(marker)?;
        let dose = json!({ "zone": "vertex", "technique": "nappage", "depth_mm": 2.0, "points": 30, "ml": 0.5, "lot": self.usable()? });
        Ok(
            json!({ "patient": patient, "course": course, "answers": self.answers(patient)?, "doses": [dose],
            "started": self.wall(-40), "ended": self.wall(-10), "note": format!("Well borne {marker}"), "overrides": [] }),
        )
    }

    /// The sheet after a session.
    pub(crate) fn sheet(&self, marker: &str) -> Result<Value, String> {
        let session = self.ask("sessions.record", self.session(marker)?)?["session"].clone();
        Ok(json!({ "kind": "aftercare", "session": session, "language": null }))
    }

    pub(crate) fn side_effect(&self, marker: &str) -> Result<Value, String> {
        Ok(
            json!({ "patient": self.first()?, "effect": "redness", "grade": 1, "onset": self.wall(-120), "hospitalised": false,
                   "note": format!("Red {marker}") }),
        )
    }

    pub(crate) fn contact(&self, marker: &str) -> Result<Value, String> {
        Ok(
            json!({ "patient": self.first()?, "at": self.wall(-60), "way": "call", "outcome": "spoken", "note": format!("Asked {marker}") }),
        )
    }

    /// After so many days a record of today may be destroyed: 21 years.
    pub const OVER: i64 = 21 * 366;

    /// Proposed to be destroyed when its time is over.
    pub(crate) fn proposed(&self, patient: i64, marker: &str) -> Result<Value, String> {
        let args = json!({ "patient": patient, "reason": format!("Time is over {marker}") });
        let mut answer = self.call_later(Self::OVER, "retention.propose", args, self.uuid());
        match answer.get_mut("ok") {
            Some(ok) => Ok(ok["destruction"].take()),
            None => Err(format!("retention.propose: {}", answer["error"])),
        }
    }

    /// The file that is chosen from now on.
    pub(crate) fn has_at_hand(&self, name: &str, content: &[u8]) {
        if let Ok(mut file) = self.desk.file.lock() {
            *file = Some((name.to_owned(), content.to_vec()));
        }
    }

    /// A folder beside the vault, to be chosen for its backups.
    pub(crate) fn stick(&self) -> Result<(), String> {
        let stick = self.dir.with_file_name("stick");
        std::fs::create_dir_all(&stick).map_err(|error| error.to_string())?;
        if let Ok(mut folder) = self.desk.folder.lock() {
            *folder = Some(stick);
        }
        Ok(())
    }

    /// A backup beside the vault.
    pub(crate) fn backup(&self) -> Result<Value, String> {
        self.ask("backups.make", json!({}))?;
        let listed = vault::backup::list(&vault::backup::beside(&self.dir));
        let listed = listed.map_err(|error| format!("{error:?}"))?;
        let newest = listed.first().ok_or("no backup")?;
        Ok(json!({ "place": "here", "name": newest.name }))
    }

    /// A list of one person that was chosen and checked, to be taken in.
    pub(crate) fn import(&self, marker: &str) -> Result<Value, String> {
        let list = format!("Name;Date of birth\r\n{marker} imported;31.12.1980\r\n");
        self.has_at_hand("list.csv", list.as_bytes());
        let settings = json!({ "encoding": null, "delimiter": null, "header": null });
        self.ask("imports.choose", json!({}))?;
        let looked = self.ask(
            "imports.look",
            json!({ "settings": settings, "mapping": null }),
        )?;
        let mapping = &looked["mapping"];
        self.ask(
            "imports.check",
            json!({ "settings": settings, "mapping": mapping }),
        )?;
        Ok(
            json!({ "settings": settings, "mapping": mapping, "skip_bad": false, "alike": "add", "lines": [] }),
        )
    }

    /// Somebody who is not there yet. Those that were there before go: a header has no room for many.
    pub(crate) fn assistant_to_be(&self, marker: &str) -> Result<Value, String> {
        for account in self.list("accounts.list", json!({}))? {
            if account["you"] == false && account["active"] == true {
                let gone = json!({ "account": account["account"], "yours": demo::PASSPHRASE });
                self.ask("accounts.remove", gone)?;
            }
        }
        Ok(
            json!({ "name": marker, "licence": "", "role": "assistant", "passphrase": "ribbon anvil saffron meadow", "yours": demo::PASSPHRASE }),
        )
    }

    pub(crate) fn assistant(&self, marker: &str) -> Result<Value, String> {
        let accounts = self.list("accounts.list", json!({}))?;
        let other = |a: &&Value| a["you"] == false && a["active"] == true;
        if let Some(other) = accounts.iter().find(other) {
            return Ok(other["account"].clone());
        }
        let added = self.ask("accounts.add", self.assistant_to_be(marker)?)?;
        Ok(added["account"].clone())
    }

    /// Two who were registered twice.
    pub(crate) fn merge(&self, marker: &str) -> Result<Value, String> {
        Ok(
            json!({ "keep": self.screened(marker)?, "other": self.screened(marker)?, "details": details(marker) }),
        )
    }

    pub(crate) fn plan(&self, patient: i64) -> Value {
        let today = self.now.with_timezone(&demo::ZONE).date_naive();
        json!({ "patient": patient,
                "plan": { "protocol": "seed", "first_day": today, "sessions": 8, "gap_days": 14, "maintenance_months": 3 } })
    }

    /// Somebody new with a course that begins today.
    pub(crate) fn fresh(&self, marker: &str) -> Result<(i64, i64), String> {
        let patient = self.screened(marker)?;
        let course = self.ask("courses.plan", self.plan(patient))?;
        Ok((patient, course["course"].as_i64().unwrap_or_default()))
    }

    pub(crate) fn usable(&self) -> Result<Value, String> {
        let lots = self.list("lots.list", json!({}))?;
        let most = |a: &&Value, b: &&Value| {
            a["left"]
                .as_f64()
                .partial_cmp(&b["left"].as_f64())
                .unwrap_or(std::cmp::Ordering::Equal)
        };
        let lot = lots.iter().filter(|lot| lot["usable"] == true).max_by(most);
        Ok(lot.ok_or("no usable lot")?["lot"].clone())
    }
}

pub(crate) fn short(marker: &str) -> String {
    let mut lot: String = marker.chars().filter(char::is_ascii_alphanumeric).collect();
    lot.truncate(24);
    lot
}

/// What is told at the first visit, with a marker in its texts.
#[must_use]
pub fn intake(marker: &str) -> Value {
    json!({
        "complaint": format!("{marker} complaint"), "since": null, "indications": [], "causes": ["genetic"], "other_cause": null,
        "history": format!("{marker} history"), "family": [], "no_family": false, "family_note": null,
        "medicines": [{ "typed": format!("{marker} medicine"), "atc": null, "since": null, "stopped_on": null, "note": null }],
        "no_medicines": false, "allergies": [], "no_allergies": true, "conditions": [], "no_conditions": true,
        "lifestyle": { "smoking": null, "alcohol": null, "stress": null, "exercise": null, "sleep_hours": null, "note": null },
        "treatments": [], "no_treatments": true, "scales": [], "note": null,
    })
}

/// Somebody with a marker in every text field.
#[must_use]
pub fn details(marker: &str) -> Value {
    json!({
        "name": format!("{marker} name"), "birth_date": "1992-03-04", "sex": "female", "has_cycles": "yes", "phones": [{ "number": "+90 532 111 22 33", "label": null }],
        "email": format!("{}@example.org", short(marker)), "address": format!("{marker} address"), "language": "en",
        "alerts": format!("{marker} alerts"), "note": format!("{marker} note"),
    })
}
