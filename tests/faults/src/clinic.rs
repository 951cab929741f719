//! A demonstration clinic in a folder, and a good request for each operation that writes in it.

use std::path::Path;
use std::sync::Arc;

use chrono::{DateTime, Utc};
use faults::store;
use flows::RecordingDesk;
use practice::operations::{Kind, OPERATIONS, Operation, Run};
use practice::{Kdf, Practice};
use serde_json::{Map, Value, json};

use crate::lab::Stop;

/// An open practice whose clock the row sets.
pub struct Clinic {
    pub practice: Practice,
    pub desk: Arc<RecordingDesk>,
    pub now: DateTime<Utc>,
    uuids: std::cell::Cell<u64>,
}

impl Clinic {
    /// The demonstration clinic with so many patients, open, its practitioner at the desk.
    pub fn demo(dir: &Path, patients: usize, seed: u64) -> Result<Self, Stop> {
        let clinic = Self::at(dir)?;
        demo::fill(&clinic.practice, patients, seed, clinic.now)?;
        Ok(clinic)
    }

    /// A practice over what is in a folder, closed.
    pub fn at(dir: &Path) -> Result<Self, Stop> {
        let desk = Arc::new(RecordingDesk::default());
        Ok(Self {
            practice: Practice::new(dir.to_path_buf(), Kdf::Floor, desk.clone())?,
            desk,
            now: store::instant(),
            uuids: std::cell::Cell::new(1),
        })
    }

    /// A client UUID that was not used before.
    pub fn uuid(&self) -> u64 {
        self.uuids.set(self.uuids.get() + 1);
        self.uuids.get()
    }

    /// One call under a client UUID.
    pub fn call(&self, operation: &str, args: Value, uuid: u64) -> Value {
        let uuid = uuid::Uuid::from_u64_pair(0xfa17, uuid);
        self.practice.call(
            self.now,
            json!({ "id": 1, "op": operation, "args": args, "uuid": uuid, "language": "en" }),
        )
    }

    /// What an operation answers, or its error in words.
    pub fn ask(&self, operation: &str, args: Value) -> Result<Value, String> {
        let mut answer = self.call(operation, args, self.uuid());
        match answer.get_mut("ok") {
            Some(ok) => Ok(ok.take()),
            None => Err(format!("{operation}: {}", answer["error"])),
        }
    }

    /// Opens with the demonstration's passphrase.
    pub fn unlock(&self) -> Result<Value, String> {
        self.ask("vault.unlock", json!({ "passphrase": demo::PASSPHRASE }))
    }

    /// The rows of a list.
    fn list(&self, operation: &str, args: Value) -> Result<Vec<Value>, String> {
        let rows = self.ask(operation, args)?;
        Ok(rows.as_array().cloned().unwrap_or_default())
    }

    /// The numbers of all patients.
    pub fn patients(&self) -> Result<Vec<i64>, String> {
        let found = self.ask("patients.search", json!({ "query": "", "limit": 200 }))?;
        Ok(found["rows"]
            .as_array()
            .into_iter()
            .flatten()
            .filter_map(|row| row["patient"].as_i64())
            .collect())
    }

    fn answers(&self, patient: i64) -> Result<Value, String> {
        let form = self.ask("screening.ask", json!({ "patient": patient }))?;
        let asked = form["questions"].as_array().cloned().unwrap_or_default();
        let no = |question: &Value| Some((question["id"].as_str()?.to_owned(), json!("no")));
        Ok(Value::Object(
            asked.iter().filter_map(no).collect::<Map<_, _>>(),
        ))
    }

    fn wall(&self, minutes: i64) -> String {
        let at = self.now + chrono::TimeDelta::minutes(minutes);
        at.with_timezone(&demo::ZONE)
            .format("%Y-%m-%dT%H:%M")
            .to_string()
    }

    /// A request that this operation accepts now; `None` when the laboratory knows none.
    pub fn request(&self, operation: &str, marker: &str) -> Result<Option<Value>, String> {
        let patients = self.patients()?;
        let patient = *patients.first().ok_or("no patients")?;
        let today = self.now.with_timezone(&demo::ZONE).date_naive();
        let request = match operation {
            "patients.register" => json!({ "details": details(marker), "although_alike": true }),
            "patients.change" => json!({ "patient": patient, "details": details(marker) }),
            "intakes.record" => json!({ "patient": patient, "content": intake(marker) }),
            "rules.change" => {
                let version = self.ask("rules.read", json!({}))?["policy"]["version"].clone();
                json!({ "version": version, "verdicts": [], "valid_days": { "keloid": 30 }, "min_age": null, "reason": marker })
            }
            "patients.distinct" => {
                json!({ "a": self.screened(marker)?, "b": self.screened(marker)?, "distinct": true })
            }
            "patients.merge" => self.merge(marker)?,
            "patients.unmerge" => {
                let merge = self.ask("patients.merge", self.merge(marker)?)?;
                json!({ "merge": merge["merge"] })
            }
            "patients.archive" => {
                json!({ "patient": self.screened(marker)?, "reason": format!("Moved away {marker}.") })
            }
            "patients.restore" => {
                let patient = self.screened(marker)?;
                self.ask("patients.archive", json!({ "patient": patient }))?;
                json!({ "patient": patient })
            }
            "patients.hold" => {
                json!({ "patient": self.screened(marker)?, "reason": format!("A claim {marker}.") })
            }
            "screening.record" => {
                json!({ "patient": patient, "answers": self.answers(patient)?, "overrides": [] })
            }
            "courses.plan" => self.plan(self.screened(marker)?),
            "courses.stop" => {
                json!({ "course": self.fresh(marker)?.1, "reason": format!("Moved away {marker}.") })
            }
            "products.add" => {
                let ingredients =
                    json!([{ "ingredient": "biotin", "name": null, "strength": "5 mg/ml" }]);
                json!({ "name": marker, "maker": marker, "ingredients": ingredients })
            }
            "lots.receive" => {
                let product = self.list("products.list", json!({}))?[0]["product"].clone();
                json!({ "product": product, "lot_number": short(marker), "expiry": "2028-04-30", "expiry_precision": "day", "ml": 50.0,
                        "supplier": marker, "received_on": today })
            }
            "lots.recall" => {
                let lot = self.usable()?;
                json!({ "lot": lot, "reason": format!("Recalled by the maker {marker}.") })
            }
            "sessions.record" => {
                let (patient, course) = self.fresh(marker)?;
                let dose = json!({ "zone": "vertex", "technique": "nappage", "depth_mm": 2.0, "points": 30, "ml": 0.5, "lot": self.usable()? });
                json!({ "patient": patient, "course": course, "answers": self.answers(patient)?, "doses": [dose],
                    "started": self.wall(-40), "ended": self.wall(-10), "note": format!("Well borne {marker}"), "overrides": [] })
            }
            "side_effects.report" => {
                json!({ "patient": patient, "effect": "redness", "grade": 1, "onset": self.wall(-120),
                "hospitalised": false, "note": format!("Red {marker}") })
            }
            "side_effects.follow_up" => {
                let open = self.list("side_effects.list", json!({ "open_only": true }))?;
                json!({ "side_effect": open.first().ok_or("none open")?["side_effect"], "outcome": "ongoing",
                        "note": format!("Better {marker}"), "next_on": today + chrono::Days::new(7) })
            }
            "drafts.save" => json!({ "key": "session:1", "content": { "note": marker } }),
            "drafts.discard" => json!({ "key": "patient:1" }),
            "security.change" => json!({ "idle_minutes": 7 }),
            "clinic.change" => {
                let now = self.ask("clinic.read", json!({}))?;
                let mut clinic = now["clinic"].clone();
                clinic["name"] = json!(marker);
                json!({ "clinic": clinic, "practitioner": now["practitioner"], "language": now["language"] })
            }
            "accounts.change" => {
                let accounts = self.list("accounts.list", json!({}))?;
                let other = accounts
                    .iter()
                    .find(|a| a["you"] == false && a["active"] == true);
                let Some(other) = other else { return Ok(None) };
                json!({ "account": other["account"], "name": marker, "licence": "", "role": "assistant" })
            }
            _ => return Ok(None),
        };
        Ok(Some(request))
    }

    /// Somebody new, found fit today.
    fn screened(&self, marker: &str) -> Result<i64, String> {
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

    /// Two who were registered twice.
    fn merge(&self, marker: &str) -> Result<Value, String> {
        Ok(
            json!({ "keep": self.screened(marker)?, "other": self.screened(marker)?, "details": details(marker) }),
        )
    }

    fn plan(&self, patient: i64) -> Value {
        let today = self.now.with_timezone(&demo::ZONE).date_naive();
        json!({ "patient": patient,
                "plan": { "protocol": "seed", "first_day": today, "sessions": 8, "gap_days": 14, "maintenance_months": 3 } })
    }

    /// Somebody new with a course that begins today.
    fn fresh(&self, marker: &str) -> Result<(i64, i64), String> {
        let patient = self.screened(marker)?;
        let course = self.ask("courses.plan", self.plan(patient))?;
        Ok((patient, course["course"].as_i64().unwrap_or_default()))
    }

    fn usable(&self) -> Result<Value, String> {
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

/// The operations that write in one transaction of the writer.
pub fn writing() -> impl Iterator<Item = &'static Operation> {
    OPERATIONS
        .iter()
        .filter(|operation| operation.kind == Kind::Write && matches!(operation.run, Run::Write(_)))
}

fn short(marker: &str) -> String {
    let mut lot: String = marker.chars().filter(char::is_ascii_alphanumeric).collect();
    lot.truncate(24);
    lot
}

/// Somebody with a marker in every text field.
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

pub fn details(marker: &str) -> Value {
    json!({
        "name": format!("{marker} name"), "birth_date": "1992-03-04", "sex": "female", "has_cycles": "yes", "phones": [{ "number": "+90 532 111 22 33", "label": null }],
        "email": format!("{}@example.org", short(marker)), "address": format!("{marker} address"), "language": "en",
        "alerts": format!("{marker} alerts"), "note": format!("{marker} note"),
    })
}
