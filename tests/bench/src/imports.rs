//! `bench imports`: taking patients from a file, against a bare bulk insert of SQLCipher of the same rows in one transaction.

use std::{
    fmt::Write as _,
    path::Path,
    sync::{Arc, Mutex},
    time::Instant,
};

use practice::{Chosen, Desk, DeskError, Kdf, Practice, Printed, Saved};
use serde_json::{Value, json};
use vault::bench::bare_connection;

use crate::{
    clinic::{self, Clinic},
    measure::{Outcome, Report, number},
};

/// Patients who are there already.
const FEW: usize = 12;
/// Lines of the file, where nothing else is said.
const LINES: usize = 100_000;

/// By so many hashes a stranger of the file is compared with others.
const HASHES: i64 = 4;

/// A desk at which one file is chosen, always.
struct FileDesk(Mutex<Vec<u8>>);

impl Desk for FileDesk {
    fn print(&self, _title: &str, _pdf: Vec<u8>) -> Result<Printed, DeskError> {
        Err(DeskError::Unavailable)
    }

    fn save(&self, _suggested_name: &str, _content: Vec<u8>) -> Result<Saved, DeskError> {
        Err(DeskError::Unavailable)
    }

    fn choose_folder(&self) -> Result<Option<std::path::PathBuf>, DeskError> {
        Err(DeskError::Unavailable)
    }

    fn choose_file(&self, _endings: &[&str], _most: u64) -> Result<Option<Chosen>, DeskError> {
        let content = self.0.lock().map_err(|_| DeskError::Unavailable)?.clone();
        Ok(Some(Chosen {
            name: "list.csv".to_owned(),
            content: content.into(),
        }))
    }
}

/// Takes a file of strangers in, and puts what came of it, row by row, into a bare database with the same tables and indexes.
pub fn run(lines: Option<&str>) -> Outcome<Report> {
    let lines = lines.map_or(Ok(LINES), number)?;
    let folder = clinic::folder_on_disk()?;
    let desk = Arc::new(FileDesk(Mutex::new(file(lines).into_bytes())));
    let practice = Practice::new(folder.path().join("vault"), Kdf::Floor, desk)
        .map_err(|error| error.to_string())?;
    let clinic = Clinic::over(practice, FEW)?;
    let ask = |operation: &str, args: &Value| clinic.ask(clinic.now, operation, "en", args);
    let settings = json!({ "encoding": null, "delimiter": null, "header": null });
    ask("imports.choose", &json!({}))?;
    let looked = ask(
        "imports.look",
        &json!({ "settings": settings, "mapping": null }),
    )?;
    let mapping = &looked["mapping"];
    let begin = Instant::now();
    ask(
        "imports.check",
        &json!({ "settings": settings, "mapping": mapping }),
    )?;
    let checking = begin.elapsed();
    let request = json!({ "settings": settings, "mapping": mapping, "skip_bad": false, "alike": "add", "lines": [] });
    let begin = Instant::now();
    let done = ask("imports.run", &request)?;
    let importing = begin.elapsed();
    if done["added"] != lines {
        return Err(format!("The import answered {done}."));
    }
    clinic.close();
    let bare = bare(folder.path(), lines)?;
    let mut report = Report::new(
        "imports",
        format!(
            "A file of {lines} strangers (name, birth, sex, two telephones, address, an identifier): checked line by line for duplicates, \
             then taken in one transaction with search keys, hashes of likeness and audit; and as many rows of the same tables and indexes, made \
             beforehand, put into a bare SQLCipher database in one transaction."
        ),
    );
    #[allow(clippy::cast_precision_loss, reason = "a million is exact")]
    let rate = |time: std::time::Duration| lines as f64 / time.as_secs_f64();
    report.tell("check", format!("{:.0} lines/s", rate(checking)));
    report.tell(
        "import, with its own check",
        format!("{:.0} patients/s", rate(importing)),
    );
    report.tell("bare bulk insert", format!("{:.0} rows/s", rate(bare)));
    report.hold(
        "import / bare bulk insert, time",
        importing.as_secs_f64() / bare.as_secs_f64(),
        2.0,
        "×",
    );
    Ok(report)
}

fn file(lines: usize) -> String {
    let mut file = String::from("name,birth date,sex,phone,phone,address,TC Kimlik No\r\n");
    for n in 0..lines {
        let _ = write!(
            file,
            "{} {},{}-{:02}-{:02},f,+90 5{n:09},0212 {n:07},\"Gül sokak {n}, İzmir\",{n:011}\r\n",
            word(n),
            // Another order of the same numbers: nobody is called like somebody else.
            word(n * 7_919 + 13),
            1930 + n % 80,
            1 + n % 12,
            1 + n % 28,
        );
    }
    file
}

/// A name that nobody has: three syllables of a hundred.
fn word(n: usize) -> String {
    let syllable = |n: usize| {
        let (consonants, vowels) = ("bcçdgklmnprsştvyzfhj", "aeiou");
        let consonant = consonants.chars().nth(n % 20).unwrap_or('b');
        let vowel = vowels.chars().nth(n / 20 % 5).unwrap_or('a');
        format!("{consonant}{vowel}")
    };
    format!(
        "{}{}{}n",
        syllable(n),
        syllable(n / 100),
        syllable(n / 10_000)
    )
}

fn said(error: impl std::fmt::Display) -> String {
    error.to_string()
}

/// The same content, without anything that a patient is.
fn bare(folder: &Path, lines: usize) -> Outcome<std::time::Duration> {
    let bare = bare_connection(folder).map_err(said)?;
    bare.execute_batch(
        "CREATE TABLE patient (id INTEGER PRIMARY KEY, name TEXT NOT NULL, preferred_name TEXT, former_names TEXT NOT NULL,
            birth_date TEXT NOT NULL, birth_precision TEXT NOT NULL, sex TEXT NOT NULL, has_cycles TEXT NOT NULL, phones TEXT NOT NULL,
            email TEXT, address TEXT, language TEXT NOT NULL, emergency TEXT, identifiers TEXT NOT NULL, came_by TEXT,
            permissions TEXT NOT NULL, alerts TEXT, note TEXT, deceased_on TEXT, registered_on TEXT NOT NULL) STRICT;
         CREATE INDEX patient_birth ON patient (birth_date);
         CREATE TABLE patient_key (patient INTEGER PRIMARY KEY, version INTEGER NOT NULL, names TEXT NOT NULL, born TEXT NOT NULL,
            digits TEXT NOT NULL, identifiers TEXT NOT NULL, seen INTEGER NOT NULL) STRICT;
         CREATE INDEX patient_recent_key ON patient_key (seen DESC);
         CREATE TABLE patient_alike (key INTEGER NOT NULL, patient INTEGER NOT NULL, PRIMARY KEY (key, patient)) STRICT, WITHOUT ROWID;
         CREATE INDEX patient_alike_of_patient ON patient_alike (patient);
         CREATE TABLE audit_subject (noun TEXT NOT NULL, id INTEGER NOT NULL, sequence INTEGER NOT NULL,
            PRIMARY KEY (noun, id, sequence)) STRICT, WITHOUT ROWID;
         BEGIN;",
    )
    .map_err(said)?;
    let rows: Vec<[String; 6]> = (0..lines)
        .map(|n| {
            [
                format!("{} {}", word(n), word(n * 7_919 + 13)),
                format!("{}-{:02}-{:02}", 1930 + n % 80, 1 + n % 12, 1 + n % 28),
                format!("[{{\"number\":\"+90 5{n:09}\",\"label\":null}},{{\"number\":\"0212 {n:07}\",\"label\":null}}]"),
                format!("Gül sokak {n}, İzmir"),
                format!("[{{\"label\":\"TC Kimlik No\",\"value\":\"{n:011}\"}}]"),
                format!("{} {}", word(n), word(n * 7_919 + 13)),
            ]
        })
        .collect();
    let begin = Instant::now();
    for row in &rows {
        let [name, birth, phones, address, identifiers, key] = row;
        bare.prepare_cached(
            "INSERT INTO patient (name, former_names, birth_date, birth_precision, sex, has_cycles, phones, address, language,
                identifiers, permissions, registered_on)
             VALUES (?1, '[]', ?2, 'day', 'female', 'unknown', ?3, ?4, 'en', ?5, '{}', '2026-11-23')",
        )
        .and_then(|mut statement| statement.execute([name, birth, phones, address, identifiers]))
        .map_err(said)?;
        let patient = bare.last_insert_rowid();
        bare.prepare_cached(
            "INSERT INTO patient_key (patient, version, names, born, digits, identifiers, seen) VALUES (?1, 1, ?2, '', '', '', 1)",
        )
        .and_then(|mut statement| statement.execute((patient, key)))
        .map_err(said)?;
        // A name, two telephones and a number: hashes, so in no order.
        for hash in (1..=HASHES)
            .map(|n| (patient * HASHES + n).wrapping_mul(0x9E37_79B9_7F4A_7C15_u64.cast_signed()))
        {
            bare.prepare_cached("INSERT INTO patient_alike (key, patient) VALUES (?1, ?2)")
                .and_then(|mut statement| statement.execute((hash, patient)))
                .map_err(said)?;
        }
        bare.prepare_cached(
            "INSERT INTO audit_subject (noun, id, sequence) VALUES ('patients', ?1, 1)",
        )
        .and_then(|mut statement| statement.execute([patient]))
        .map_err(said)?;
    }
    bare.execute_batch("COMMIT").map_err(said)?;
    Ok(begin.elapsed())
}
