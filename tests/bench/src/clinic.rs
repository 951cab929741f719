//! A clinic to measure on: the demonstration clinic, of any size, asked through the operations as the page asks.

use std::{
    path::{Path, PathBuf},
    sync::Arc,
    time::{Duration, Instant},
};

use argon2::{Algorithm, Argon2, Params, Version};
use chrono::{DateTime, Utc};
use practice::{Chosen, Desk, DeskError, Kdf, Practice, Printed, Saved};
use serde_json::{Value, json};
use tempfile::TempDir;

use crate::measure::{Outcome, ms, root, said};

pub use demo::PASSPHRASE;

/// A desk without a person: benchmarks neither print, save nor choose.
struct NoDesk;

impl Desk for NoDesk {
    fn print(&self, _title: &str, _pdf: Vec<u8>) -> Result<Printed, DeskError> {
        Err(DeskError::Unavailable)
    }

    fn save(&self, _suggested_name: &str, _content: Vec<u8>) -> Result<Saved, DeskError> {
        Err(DeskError::Unavailable)
    }

    fn choose_folder(&self) -> Result<Option<PathBuf>, DeskError> {
        Err(DeskError::Unavailable)
    }

    fn choose_file(&self, _endings: &[&str], _most: u64) -> Result<Option<Chosen>, DeskError> {
        Err(DeskError::Unavailable)
    }
}

/// An open clinic.
pub struct Clinic {
    practice: Practice,
    /// The moment at which the clinic stands; an operation is asked at this or at a later one.
    pub now: DateTime<Utc>,
}

impl Clinic {
    /// A new clinic in a folder that does not exist yet, with the cheapest key derivation that is accepted.
    pub fn filled(folder: &Path, patients: usize) -> Outcome<Self> {
        let practice = Practice::new(folder.to_path_buf(), Kdf::Floor, Arc::new(NoDesk))
            .map_err(|error| error.to_string())?;
        Self::over(practice, patients)
    }

    /// The same over a practice with a desk of its own.
    pub fn over(practice: Practice, patients: usize) -> Outcome<Self> {
        let now = moment();
        demo::fill(&practice, patients, 1, now).map_err(|error| error.to_string())?;
        Ok(Self { practice, now })
    }

    /// The clinic of a folder, unlocked.
    pub fn opened(folder: &Path) -> Outcome<Self> {
        let practice = Practice::new(folder.to_path_buf(), Kdf::Floor, Arc::new(NoDesk))
            .map_err(|error| error.to_string())?;
        let now = moment();
        let clinic = Self { practice, now };
        clinic.ask(
            now,
            "vault.unlock",
            "en",
            &json!({ "passphrase": PASSPHRASE }),
        )?;
        Ok(clinic)
    }

    /// Asks an operation at a moment.
    pub fn ask(
        &self,
        at: DateTime<Utc>,
        operation: &str,
        language: &str,
        args: &Value,
    ) -> Outcome<Value> {
        self.timed(at, operation, language, args)
            .map(|(_, answer)| answer)
    }

    /// As [`Clinic::ask`], with the milliseconds from the request to the answer as the page gets it: a text.
    pub fn timed(
        &self,
        at: DateTime<Utc>,
        operation: &str,
        language: &str,
        args: &Value,
    ) -> Outcome<(f64, Value)> {
        let request = json!({"id": 1, "op": operation, "language": language, "args": args});
        let begin = Instant::now();
        let answer = serde_json::to_string(&self.practice.answer(at, request)).map_err(said)?;
        let time = ms(begin.elapsed());
        let mut answer: Value = serde_json::from_str(&answer).map_err(said)?;
        match answer.get_mut("ok") {
            Some(ok) => Ok((time, ok.take())),
            None => Err(format!("{operation} answered {}.", answer["error"])),
        }
    }

    /// Locks it.
    pub fn close(self) {
        self.practice.close();
    }
}

#[allow(
    clippy::disallowed_methods,
    reason = "the clinic that the window opens stands at the real day"
)]
fn moment() -> DateTime<Utc> {
    Utc::now()
}

/// A folder on the disk that the build is on: temporary folders may be in memory, where a commit costs nothing.
pub fn folder_on_disk() -> Outcome<TempDir> {
    let target: PathBuf = root().join("target");
    tempfile::Builder::new()
        .prefix("bench-")
        .tempdir_in(target)
        .map_err(|error| format!("No folder for the clinic could be made: {error}."))
}

/// How long the vault's key derivation takes by itself: Argon2id with 64 MiB, 3 passes, 4 lanes, as [`Kdf::Floor`] has it.
pub fn derive() -> Outcome<Duration> {
    let begin = Instant::now();
    vault::bench::derive(PASSPHRASE.as_bytes()).map_err(said)?;
    Ok(begin.elapsed())
}

/// The same by the library alone, in memory of the ordinary kind: what the vault's way saves.
pub fn derive_plainly() -> Outcome<Duration> {
    let params = Params::new(64 * 1024, 3, 4, Some(32)).map_err(|error| error.to_string())?;
    let begin = Instant::now();
    let mut key = [0; 32];
    Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
        .hash_password_into(PASSPHRASE.as_bytes(), &[7; 16], &mut key)
        .map_err(|error| error.to_string())?;
    std::hint::black_box(key);
    Ok(begin.elapsed())
}
