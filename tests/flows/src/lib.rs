//! A clinic for stories: the real operations on a real encrypted vault, in a folder of its own, at a clock the story sets.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a story that cannot go on fails its test"
)]

use std::{
    path::PathBuf,
    sync::{
        Arc, Mutex,
        atomic::{AtomicU64, Ordering},
    },
};

use chrono::{DateTime, Utc};
use practice::{Chosen, Desk, DeskError, Kdf, Practice, Printed, Saved};
use serde_json::{Map, Value, json};
use tempfile::TempDir;

/// Opens the stories' vaults.
pub const PASSPHRASE: &str = "comb lantern orchard tide";

/// Keeps what was printed and saved.
#[derive(Default)]
pub struct RecordingDesk {
    /// Title and bytes of what was printed.
    pub printed: Mutex<Vec<(String, Vec<u8>)>>,
    /// Suggested name and bytes of what was saved.
    pub saved: Mutex<Vec<(String, Vec<u8>)>>,
    /// The folder that the person chooses when asked for one; `None` closes the dialog.
    pub folder: Mutex<Option<PathBuf>>,
    /// Name and bytes of the file that the person chooses when asked for one; `None` closes the dialog.
    pub file: Mutex<Option<(String, Vec<u8>)>>,
}

impl Desk for RecordingDesk {
    fn print(&self, title: &str, pdf: Vec<u8>) -> Result<Printed, DeskError> {
        self.printed.lock().unwrap().push((title.to_owned(), pdf));
        Ok(Printed::Sent)
    }

    fn save(&self, suggested_name: &str, content: Vec<u8>) -> Result<Saved, DeskError> {
        self.saved
            .lock()
            .unwrap()
            .push((suggested_name.to_owned(), content));
        Ok(Saved::Written)
    }

    fn choose_folder(&self) -> Result<Option<PathBuf>, DeskError> {
        Ok(self.folder.lock().unwrap().clone())
    }

    fn choose_file(&self, _endings: &[&str], most: u64) -> Result<Option<Chosen>, DeskError> {
        let Some((name, content)) = self.file.lock().unwrap().clone() else {
            return Ok(None);
        };
        if content.len() as u64 > most {
            return Err(DeskError::TooLarge);
        }
        Ok(Some(Chosen {
            name,
            content: content.into(),
        }))
    }
}

/// What a treatment left: numbers.
#[derive(Debug, Clone, Copy)]
pub struct Treated {
    /// The course.
    pub course: i64,
    /// The lot that was drawn from.
    pub lot: i64,
    /// The session.
    pub session: i64,
}

/// A clinic in a folder of its own.
pub struct Clinic {
    /// The practice under test.
    pub practice: Practice,
    /// What it printed and saved.
    pub desk: Arc<RecordingDesk>,
    /// Where the vault lies.
    pub dir: PathBuf,
    _folder: TempDir,
    writes: AtomicU64,
    now: Mutex<DateTime<Utc>>,
}

/// An instant in RFC 3339.
#[must_use]
pub fn at(text: &str) -> DateTime<Utc> {
    text.parse().unwrap()
}

impl Clinic {
    /// No vault yet; the clock stands at 23 November 2026, 15:00 in Istanbul.
    #[must_use]
    pub fn empty() -> Clinic {
        // What the program warns of is told by a test that fails; a second subscriber is refused, and that is well.
        let _ = tracing_subscriber::fmt()
            .with_test_writer()
            .without_time()
            .try_init();
        let folder = tempfile::tempdir().unwrap();
        let dir = folder.path().join("vault");
        let desk = Arc::new(RecordingDesk::default());
        Clinic {
            practice: Practice::new(dir.clone(), Kdf::Floor, desk.clone()).unwrap(),
            desk,
            dir,
            _folder: folder,
            writes: AtomicU64::new(1),
            now: Mutex::new(at("2026-11-23T12:00:00Z")),
        }
    }

    /// Set up and open.
    #[must_use]
    pub fn new() -> Clinic {
        let clinic = Clinic::empty();
        clinic.ok("vault.create", Clinic::setup());
        clinic
    }

    /// A good first start.
    #[must_use]
    pub fn setup() -> Value {
        json!({
            "clinic": { "name": "Aksoy Hair Clinic", "address": "Bağdat Caddesi 101\nİstanbul", "phone": "+90 216 555 01 01",
                        "email": null, "urgent_phone": "112" },
            "practitioner": { "name": "Dr. Defne Aksoy", "licence": "TR-DERM-20417" },
            "zone": "Europe/Istanbul", "language": "en", "passphrase": PASSPHRASE,
        })
    }

    /// Sets the clock.
    pub fn clock(&self, now: &str) {
        *self.now.lock().unwrap() = at(now);
    }

    /// Where the clock stands.
    #[must_use]
    pub fn now(&self) -> DateTime<Utc> {
        *self.now.lock().unwrap()
    }

    /// Sets the clock to an instant.
    pub fn stand_at(&self, now: DateTime<Utc>) {
        *self.now.lock().unwrap() = now;
    }

    /// What the shell does once a minute; whether it locked.
    pub fn tick(&self) -> bool {
        self.practice.tick(self.now()).locked
    }

    /// The folder that the person chooses from now on when asked for one.
    pub fn chooses(&self, folder: Option<PathBuf>) {
        *self.desk.folder.lock().unwrap() = folder;
    }

    /// The folder beside the vault in which its own backups lie.
    #[must_use]
    pub fn own_backups(&self) -> PathBuf {
        vault::backup::beside(&self.dir)
    }

    /// A folder as on a stick that is plugged in; made when it is asked for first.
    #[must_use]
    pub fn stick(&self) -> PathBuf {
        let stick = self.dir.with_file_name("stick");
        std::fs::create_dir_all(&stick).unwrap();
        stick
    }

    /// Chooses the stick for backups.
    pub fn choose_stick(&self) -> PathBuf {
        let stick = self.stick();
        self.chooses(Some(stick.clone()));
        assert_eq!(self.ok("backups.choose_stick", json!({}))["chosen"], true);
        stick
    }

    /// Unlocks with the stories' passphrase.
    pub fn unlock(&self) -> Value {
        self.ok("vault.unlock", json!({ "passphrase": PASSPHRASE }))
    }

    /// What became of every backup and drill, oldest first: kind, place, instant, and why it failed. The vault is closed for it
    /// and opened again.
    pub fn runs(&self) -> Vec<(String, String, DateTime<Utc>, Option<String>)> {
        self.practice.close();
        let passphrase = vault::SecretString::from(PASSPHRASE);
        let vault = vault::Vault::open(&self.dir, &passphrase, records::MIGRATIONS).unwrap();
        let mut runs = vault
            .read(|r| records::backups::runs(r, 10_000))
            .unwrap()
            .into_iter()
            .map(|run| {
                let (kind, place) = (run.kind.word().to_owned(), run.place.word().to_owned());
                (kind, place, run.at, run.failed)
            })
            .collect::<Vec<_>>();
        runs.reverse();
        vault.close();
        self.unlock();
        runs
    }

    /// One call with a client UUID of the story's choice.
    pub fn call(&self, operation: &str, args: Value, uuid: u64) -> Value {
        let uuid = uuid::Uuid::from_u64_pair(0xa9a6e4, uuid);
        let now = *self.now.lock().unwrap();
        self.practice.call(
            now,
            json!({ "id": 1, "op": operation, "args": args, "uuid": uuid, "language": "en" }),
        )
    }

    /// The whole answer to a call.
    pub fn answer(&self, operation: &str, args: Value) -> Value {
        self.call(operation, args, self.writes.fetch_add(1, Ordering::Relaxed))
    }

    /// What an operation answers.
    pub fn ok(&self, operation: &str, args: Value) -> Value {
        let mut answer = self.answer(operation, args.clone());
        match answer.get_mut("ok") {
            Some(ok) => ok.take(),
            None => panic!("{operation} {args} answered {answer}"),
        }
    }

    /// Why an operation refuses.
    pub fn error(&self, operation: &str, args: Value) -> Value {
        let mut answer = self.answer(operation, args.clone());
        match answer.get_mut("error") {
            Some(error) => error.take(),
            None => panic!("{operation} {args} should have been refused but answered {answer}"),
        }
    }

    /// Details of a patient who may be treated.
    #[must_use]
    pub fn details(name: &str) -> Value {
        json!({
            "name": name, "birth_date": "1992-03-04", "sex": "female", "has_cycles": "yes", "phones": [{ "number": "+90 532 111 22 33", "label": null }],
            "email": null, "address": null, "language": "en", "alerts": "Allergy: lidocaine", "note": null,
        })
    }

    /// Registers a patient.
    pub fn patient(&self, name: &str) -> i64 {
        let request = json!({ "details": Clinic::details(name), "although_alike": true });
        self.ok("patients.register", request)["patient"]
            .as_i64()
            .unwrap()
    }

    /// Every question asked of a patient today answered with no.
    pub fn answers(&self, patient: i64) -> Value {
        let form = self.ok("screening.ask", json!({ "patient": patient }));
        let asked = form["questions"].as_array().unwrap();
        Value::Object(
            asked
                .iter()
                .map(|q| (q["id"].as_str().unwrap().to_owned(), json!("no")))
                .collect::<Map<_, _>>(),
        )
    }

    /// Screens a patient as eligible.
    pub fn screen(&self, patient: i64) -> Value {
        let answers = self.answers(patient);
        self.ok(
            "screening.record",
            json!({ "patient": patient, "answers": answers, "overrides": [] }),
        )
    }

    /// Plans the usual course: eight sessions, 14 days apart, from a day on.
    pub fn course(&self, patient: i64, first_day: &str) -> i64 {
        let plan = json!({ "protocol": "seed", "first_day": first_day, "sessions": 8, "gap_days": 14, "maintenance_months": 3 });
        self.ok("courses.plan", json!({ "patient": patient, "plan": plan }))["course"]
            .as_i64()
            .unwrap()
    }

    /// A product.
    pub fn product(&self) -> i64 {
        let ingredients = json!([{ "ingredient": "biotin", "name": null, "strength": "5 mg/ml" }]);
        let request =
            json!({ "name": "Revita Complex", "maker": "Dermaline", "ingredients": ingredients });
        self.ok("products.add", request)["product"]
            .as_i64()
            .unwrap()
    }

    /// Receives a lot today.
    pub fn lot(&self, product: i64, number: &str, expiry: &str, ml: f64) -> i64 {
        let request = json!({ "product": product, "lot_number": number, "expiry": expiry, "expiry_precision": "day", "ml": ml,
                              "supplier": null, "received_on": "2026-11-01" });
        self.ok("lots.receive", request)["lot"].as_i64().unwrap()
    }

    /// One dose of a millilitre and a half.
    #[must_use]
    pub fn dose(lot: i64) -> Value {
        json!({ "zone": "vertex", "technique": "nappage", "depth_mm": 2.0, "points": 30, "ml": 1.5, "lot": lot })
    }

    /// A session as it would be recorded now.
    pub fn session(
        &self,
        patient: i64,
        course: i64,
        doses: Value,
        started: &str,
        ended: &str,
    ) -> Value {
        json!({ "patient": patient, "course": course, "answers": self.answers(patient), "doses": doses, "started": started,
                "ended": ended, "note": null, "overrides": [] })
    }

    /// Screens a patient, begins a course and records its first session, drawn from a lot of its own, on 23 November 2026.
    pub fn treat(&self, patient: i64) -> Treated {
        self.screen(patient);
        let course = self.course(patient, "2026-11-23");
        let lot = self.lot(self.product(), "A12", "2027-04-30", 10.0);
        let doses = json!([Clinic::dose(lot)]);
        let request = self.session(
            patient,
            course,
            doses,
            "2026-11-23T14:00",
            "2026-11-23T14:30",
        );
        let session = self.ok("sessions.record", request)["session"]
            .as_i64()
            .unwrap();
        Treated {
            course,
            lot,
            session,
        }
    }

    /// What is left of a lot, in ml.
    pub fn left(&self, lot: i64) -> f64 {
        self.ok("lots.read", json!({ "lot": lot }))["row"]["left"]
            .as_f64()
            .unwrap()
    }
}

impl Default for Clinic {
    fn default() -> Clinic {
        Clinic::new()
    }
}

/// Makes a place refuse every backup, as a failing stick does: its lock is a folder. Permissions would not stop a test that runs
/// as root.
pub fn refuse_writing(place: &std::path::Path) {
    let lock = place.join(".lock");
    let _ = std::fs::remove_file(&lock);
    std::fs::create_dir(lock).unwrap();
}

/// Takes it back.
pub fn allow_writing(place: &std::path::Path) {
    std::fs::remove_dir(place.join(".lock")).unwrap();
}
