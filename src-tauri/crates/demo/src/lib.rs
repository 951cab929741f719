//! The demonstration clinic: patients in every state, made from a seed through the real operations, so that whatever it
//! shows could have been typed. The clock is given and runs backwards from there: the same seed and clock, the same clinic.

mod intakes;
mod people;
mod stock;
mod stories;

use chrono::{DateTime, Days, NaiveDate, TimeDelta, TimeZone, Utc};
use chrono_tz::Tz;
use practice::Practice;
use serde_json::{Value, json};

/// Opens the demonstration clinic. It is no secret: the clinic's people are invented.
pub const PASSPHRASE: &str = "comb lantern orchard tide";

/// Opens it for the assistant.
pub const ASSISTANT_PASSPHRASE: &str = "velvet harbour almond kite";

/// The demonstration clinic's zone.
pub const ZONE: Tz = Tz::Europe__Istanbul;

/// An operation refused what the demonstration asked of it.
#[derive(Debug, thiserror::Error)]
#[error("the demonstration clinic could not be made: {operation} answered {answer}")]
pub struct DemoError {
    operation: String,
    answer: String,
}

/// The result of every step.
pub(crate) type Result<T> = std::result::Result<T, DemoError>;

/// Makes the clinic in a practice without a vault and leaves it open. `patients` are dealt round twelve states, in order:
/// new, due today, in course, overdue, maintenance due, open side effect, red flag, screened and stopped by a rule, course
/// stopped, side effect resolved, maintenance far off, new with an alert.
///
/// # Errors
/// [`DemoError`] when an operation refuses; nothing is taken back then.
pub fn fill(
    practice: &Practice,
    patients: usize,
    seed: u64,
    now: DateTime<Utc>,
) -> std::result::Result<(), DemoError> {
    let mut clinic = Clinic {
        practice,
        random: fastrand::Rng::with_seed(seed),
        now,
    };
    clinic.create()?;
    let stock = stock::receive(&mut clinic, patients)?;
    for index in 0..patients {
        stories::tell(&mut clinic, &stock, index)?;
    }
    stock::recall(&mut clinic, &stock)
}

/// The clinic while it is being made.
pub(crate) struct Clinic<'a> {
    practice: &'a Practice,
    pub random: fastrand::Rng,
    now: DateTime<Utc>,
}

impl Clinic<'_> {
    /// Runs an operation as if it were called at an instant.
    pub fn ask(&mut self, at: DateTime<Utc>, operation: &str, args: Value) -> Result<Value> {
        let uuid = uuid::Builder::from_random_bytes(self.random.u128(..).to_be_bytes()).into_uuid();
        let mut answer = self.practice.call(
            at,
            json!({ "op": operation, "args": args, "uuid": uuid, "language": "en" }),
        );
        match answer.get_mut("ok") {
            Some(ok) => Ok(ok.take()),
            None => Err(DemoError {
                operation: operation.to_owned(),
                answer: answer["error"].to_string(),
            }),
        }
    }

    fn create(&mut self) -> Result<()> {
        let at = self.at(-200, 9, 0);
        let request = json!({
            "clinic": {
                "name": "Kızıltoprak Hair Clinic", "address": "Bağdat Caddesi 101\n34726 Kadıköy, İstanbul",
                "phone": "+90 216 555 01 01", "email": "clinic@example.org", "urgent_phone": "112",
            },
            "practitioner": { "name": "Dr. Defne Aksoy", "licence": "TR-DERM-20417" },
            "zone": ZONE.name(), "language": "en", "passphrase": PASSPHRASE,
        });
        self.ask(at, "vault.create", request)?;
        let sheet = self.ask(at, "recovery.issue", json!({ "passphrase": null }))?;
        self.ask(at, "recovery.confirm", json!({ "code": sheet["code"] }))?;
        let assistant = json!({
            "name": "Mert Yalçın", "licence": "", "role": "assistant",
            "passphrase": ASSISTANT_PASSPHRASE, "yours": PASSPHRASE,
        });
        self.ask(at, "accounts.add", assistant).map(|_| ())
    }

    /// The day so many days from today in the clinic.
    pub fn day(&self, offset: i64) -> NaiveDate {
        let today = self.now.with_timezone(&ZONE).date_naive();
        let days = Days::new(offset.unsigned_abs());
        let moved = if offset < 0 {
            today.checked_sub_days(days)
        } else {
            today.checked_add_days(days)
        };
        moved.unwrap_or(today)
    }

    /// An instant on the clinic's wall so many days from today; never after now.
    pub fn at(&self, offset: i64, hour: u32, minute: u32) -> DateTime<Utc> {
        let wall = self
            .day(offset)
            .and_hms_opt(hour, minute, 0)
            .unwrap_or_default();
        let at = ZONE
            .from_local_datetime(&wall)
            .earliest()
            .map_or(self.now, |at| at.to_utc());
        at.min(self.now)
    }

    /// An instant as the wall shows it, the way the operations want it.
    pub fn wall(at: DateTime<Utc>) -> String {
        at.with_timezone(&ZONE).format("%Y-%m-%dT%H:%M").to_string()
    }

    /// Start and end of a session on a day so many days ago.
    pub fn session_times(&self, offset: i64) -> (DateTime<Utc>, DateTime<Utc>) {
        let started = self.at(offset, 10, 0);
        (started, started + TimeDelta::minutes(40))
    }
}
