//! `bench vault`: what the vault's promises cost, each against the bare thing on the same disk, by turns.

use std::{
    fs,
    path::Path,
    sync::Mutex,
    time::{Duration, Instant},
};

use chrono::{DateTime, Utc};
use vault::{
    Kdf, Migration, NewEntry, SecretString, StoreError, Uuid, Vault,
    backup::{Progress, Step},
    bench::{Connection, KeptKey, bare_connection, bare_open, open_with_key, vacuum_into},
    params,
};

use crate::{
    clinic,
    measure::{Outcome, Report, median, ms},
};

static SCHEMA: [Migration; 1] = [Migration {
    name: "content",
    sql: TABLE,
}];
const TABLE: &str = "CREATE TABLE content (id INTEGER PRIMARY KEY, content TEXT NOT NULL) STRICT;";
/// A row of the length of a patient's.
const ROW: usize = 400;
const WRITES: usize = 400;
const OPENINGS: usize = 25;
/// Rows in the vault that is opened and backed up: about 40 MB.
const ROWS: usize = 80_000;
const ROWS_A_WRITE: usize = 2_000;
const BACKUPS: u32 = 5;
const UNLOCKS: usize = 5;

/// Writes, opens, backs up and unlocks.
pub fn run() -> Outcome<Report> {
    let mut report = Report::new(
        "vault",
        format!(
            "Medians, the vault and the bare thing by turns on the same disk. {WRITES} writes of one row of {ROW} bytes; {OPENINGS} openings and {BACKUPS} \
             backups of a vault of {ROWS} rows; {UNLOCKS} unlockings."
        ),
    );
    writes(&mut report)?;
    let folder = clinic::folder_on_disk()?;
    let dir = folder.path().join("vault");
    let key = filled(&dir)?;
    openings(&mut report, &dir, &key)?;
    backups(&mut report, &dir, &key, folder.path())?;
    unlocking(&mut report, folder.path())?;
    Ok(report)
}

fn said(error: impl std::fmt::Display) -> String {
    error.to_string()
}

fn passphrase() -> SecretString {
    "comb lantern orchard tide".to_owned().into()
}

fn now() -> DateTime<Utc> {
    DateTime::UNIX_EPOCH
}

fn entry(number: u128, anchored: bool) -> NewEntry {
    NewEntry {
        write_id: Uuid::from_u128(number),
        operation: "bench.write",
        request_hash: [7; 32],
        actor: "1".into(),
        at: now(),
        offset_minutes: 180,
        zone: "Europe/Istanbul".into(),
        anchored,
    }
}

fn write(vault: &Vault, number: u128, content: String, anchored: bool) -> Outcome<()> {
    vault
        .write(entry(number, anchored), move |w| {
            let id = w.insert(
                "INSERT INTO content (content) VALUES (?1)",
                params![content],
            )?;
            w.note("content", id, serde_json::Value::Null);
            Ok::<_, StoreError>(())
        })
        .map(|_| ())
        .map_err(said)
}

fn writes(report: &mut Report) -> Outcome<()> {
    let folder = clinic::folder_on_disk()?;
    let vault = Vault::create(
        &folder.path().join("vault"),
        &passphrase(),
        Kdf::Floor,
        &SCHEMA,
    )
    .map_err(said)?;
    let bare = bare_connection(folder.path()).map_err(said)?;
    bare.execute_batch(TABLE).map_err(said)?;
    let content = "a".repeat(ROW);
    let (mut plain, mut anchored, mut commits) = (Vec::new(), Vec::new(), Vec::new());
    for number in 0..WRITES as u128 {
        let begin = Instant::now();
        write(&vault, 2 * number, content.clone(), false)?;
        plain.push(ms(begin.elapsed()));
        let begin = Instant::now();
        write(&vault, 2 * number + 1, content.clone(), true)?;
        anchored.push(ms(begin.elapsed()));
        let begin = Instant::now();
        commit(&bare, &content)?;
        commits.push(ms(begin.elapsed()));
    }
    let bare = median(&commits);
    report.tell("bare commit (WAL, FULL)", format!("{bare:.2} ms"));
    report.tell(
        "acknowledged write, with audit, receipt and subject",
        format!("{:.2} ms", median(&plain)),
    );
    report.tell(
        "the same, anchored (signing): a second file on the disk",
        format!("{:.2} ms", median(&anchored)),
    );
    report.hold(
        "acknowledged write / bare commit",
        median(&plain) / bare,
        1.3,
        "×",
    );
    report.tell(
        "anchored write / bare commit",
        format!("{:.2}×", median(&anchored) / bare),
    );
    Ok(())
}

/// As SQLite commits by itself when it is asked through a prepared statement.
fn commit(bare: &Connection, content: &str) -> Outcome<()> {
    bare.prepare_cached("INSERT INTO content (content) VALUES (?1)")
        .and_then(|mut statement| statement.execute([content]))
        .map(|_| ())
        .map_err(said)
}

fn filled(dir: &Path) -> Outcome<KeptKey> {
    let vault = Vault::create(dir, &passphrase(), Kdf::Floor, &SCHEMA).map_err(said)?;
    for number in 0..(ROWS / ROWS_A_WRITE) as u128 {
        vault
            .write(entry(number, false), move |w| {
                for row in 0..ROWS_A_WRITE {
                    // Not all the same, or pages would be unlike those of records.
                    let content = format!("{number:x}-{row:x}-").repeat(ROW / 8);
                    w.insert(
                        "INSERT INTO content (content) VALUES (?1)",
                        params![content],
                    )?;
                }
                Ok::<_, StoreError>(())
            })
            .map_err(said)?;
    }
    let key = KeptKey::of(&vault);
    vault.close();
    Ok(key)
}

fn openings(report: &mut Report, dir: &Path, key: &KeptKey) -> Outcome<()> {
    let (mut vaults, mut bares) = (Vec::new(), Vec::new());
    for _ in 0..OPENINGS {
        let begin = Instant::now();
        let vault = open_with_key(dir, key, &SCHEMA).map_err(said)?;
        vaults.push(ms(begin.elapsed()));
        vault.close();
        let begin = Instant::now();
        let bare = bare_open(dir, key).map_err(said)?;
        bares.push(ms(begin.elapsed()));
        drop(bare);
    }
    report.tell(
        "open after key: lock, anchor, schema, one writer and three readers",
        format!("{:.2} ms", median(&vaults)),
    );
    report.tell(
        "bare open: one connection, key, schema read",
        format!("{:.2} ms", median(&bares)),
    );
    report.tell(
        "open after key / bare open",
        format!("{:.2}×", median(&vaults) / median(&bares)),
    );
    Ok(())
}

/// When each step was first heard of.
struct Steps {
    begin: Instant,
    first: Mutex<Vec<(Step, Duration)>>,
}

impl Progress for Steps {
    fn at(&self, step: Step, _: u64, _: u64) {
        let Ok(mut first) = self.first.lock() else {
            return;
        };
        if first.last().is_none_or(|(last, _)| *last != step) {
            first.push((step, self.begin.elapsed()));
        }
    }

    fn cancelled(&self) -> bool {
        false
    }
}

fn backups(report: &mut Report, dir: &Path, key: &KeptKey, folder: &Path) -> Outcome<()> {
    let place = folder.join("place");
    fs::create_dir(&place).map_err(said)?;
    let vault = open_with_key(dir, key, &SCHEMA).map_err(said)?;
    vault.claim(&place).map_err(said)?;
    let bytes = fs::metadata(dir.join("records.db")).map_err(said)?.len();
    let megabytes = bytes as f64 / 1e6;
    let (mut whole, mut copying, mut bare) = (Vec::new(), Vec::new(), Vec::new());
    for number in 0..BACKUPS {
        let to = folder.join("bare-copy.db");
        let begin = Instant::now();
        vacuum_into(dir, key, &to).map_err(said)?;
        bare.push(begin.elapsed().as_secs_f64());
        fs::remove_file(&to).map_err(said)?;

        let steps = Steps {
            begin: Instant::now(),
            first: Mutex::default(),
        };
        let at = now() + chrono::TimeDelta::days(i64::from(number));
        vault.back_up(&place, at, &steps).map_err(said)?;
        whole.push(steps.begin.elapsed().as_secs_f64());
        let first = steps.first.into_inner().map_err(said)?;
        let verified_from = first
            .iter()
            .find(|(step, _)| *step == Step::Checking)
            .ok_or("The backup never said that it checks.")?;
        copying.push(verified_from.1.as_secs_f64());
    }
    vault.close();
    let speed = |seconds: &[f64]| megabytes / median(seconds);
    report.tell(
        &format!("VACUUM INTO alone, {megabytes:.0} MB"),
        format!("{:.0} MB/s", speed(&bare)),
    );
    report.tell(
        "backup: the copying, with its fsync",
        format!("{:.0} MB/s", speed(&copying)),
    );
    report.tell(
        "backup as a whole: copied, opened, checked, counted, compared",
        format!("{:.0} MB/s", speed(&whole)),
    );
    report.tell(
        "copying / VACUUM INTO",
        format!("{:.2}×", median(&copying) / median(&bare)),
    );
    report.tell(
        "verification, in copies' time",
        format!(
            "{:.2}×",
            (median(&whole) - median(&copying)) / median(&copying)
        ),
    );
    Ok(())
}

fn unlocking(report: &mut Report, folder: &Path) -> Outcome<()> {
    let dir = folder.join("calibrated");
    Vault::create(&dir, &passphrase(), Kdf::Calibrated, &SCHEMA)
        .map_err(said)?
        .close();
    let mut times = Vec::new();
    for _ in 0..UNLOCKS {
        let begin = Instant::now();
        let vault = Vault::open(&dir, &passphrase(), &SCHEMA).map_err(said)?;
        times.push(ms(begin.elapsed()));
        vault.close();
    }
    report.tell(
        "unlocking at the calibrated key derivation",
        format!("{:.0} ms", median(&times)),
    );
    Ok(())
}
