//! Vaults of any size, filled past the operations: through these it would take hours.

use std::{path::Path, process::ExitCode};

use chrono::{DateTime, Days, TimeDelta, Utc};
use clinical::{
    PatientId,
    patient::{BirthDate, BirthPrecision, HasCycles, Permissions, Phone, Sex},
};
use records::{courses::CourseFields, patients::PatientFields};
use vault::{NewEntry, SecretString, StoreError, Uuid, Vault, Writer};

use crate::{
    clinic::{Clinic, PASSPHRASE},
    measure::{self, Outcome, said},
    people::{self, Made, Noise},
};

/// Rows of one transaction.
pub const A_TRANSACTION: usize = 50_000;
/// Patients of the demonstration, who come first.
pub const BEFORE: usize = 12;

/// `bench fill DIR N`
pub fn fill_folder(folder: &str, number: &str) -> ExitCode {
    let filled = measure::number(number).and_then(|size| fill(Path::new(folder), size));
    match filled {
        Ok(_) => ExitCode::SUCCESS,
        Err(sentence) => {
            eprintln!("{sentence}");
            ExitCode::from(2)
        }
    }
}

/// The vault of a folder, open for [`put`].
pub fn opened(dir: &Path) -> Outcome<Vault> {
    let passphrase: SecretString = PASSPHRASE.to_owned().into();
    Vault::open(dir, &passphrase, records::MIGRATIONS).map_err(said)
}

/// One transaction, numbered, past the operations; the numbers that it answers.
pub fn put(
    vault: &Vault,
    number: u128,
    at: DateTime<Utc>,
    write: impl FnOnce(&Writer<'_>) -> Result<Vec<i64>, StoreError> + Send + 'static,
) -> Outcome<Vec<i64>> {
    let entry = NewEntry {
        write_id: Uuid::from_u128(0xbe9c_0000 + number),
        operation: "bench.fill",
        request_hash: [0; 32],
        actor: "1".into(),
        at,
        offset_minutes: 180,
        zone: demo::ZONE.name().to_owned(),
        anchored: false,
    };
    vault
        .write(entry, write)
        .map(|written| written.value)
        .map_err(said)
}

/// A clinic of so many patients beside those of the demonstration, one in five with a course.
pub fn fill(dir: &Path, size: usize) -> Outcome<Vec<Made>> {
    let clinic = Clinic::filled(dir, BEFORE)?;
    let now = clinic.now;
    clinic.close();
    let vault = opened(dir)?;
    let mut noise = Noise(42);
    let people: Vec<Made> = (0..size).map(|_| people::person(&mut noise)).collect();
    for (number, some) in people.chunks(A_TRANSACTION).enumerate() {
        let rows: Vec<PatientFields> = some.iter().map(fields).collect();
        // In the past, and in no order: whom a clinic has seen last is nobody in particular.
        let seen: Vec<DateTime<Utc>> = rows
            .iter()
            .map(|_| now - TimeDelta::minutes(1 + noise.below(4_000_000) as i64))
            .collect();
        put(&vault, number as u128, now, move |w| {
            for (at, (row, seen)) in rows.iter().zip(seen).enumerate() {
                let patient = records::patients::insert(w, row, seen.date_naive(), seen)?;
                if at % 5 == 0 {
                    let (course, sessions) = course(patient, now);
                    records::courses::insert(w, &course, &sessions)?;
                }
            }
            Ok(Vec::new())
        })?;
    }
    vault.close();
    Ok(people)
}

fn fields(who: &Made) -> PatientFields {
    PatientFields {
        name: who.name.clone(),
        preferred_name: None,
        former_names: Vec::new(),
        birth: BirthDate::new(who.born, BirthPrecision::Day),
        sex: Sex::NotRecorded,
        has_cycles: HasCycles::No,
        phones: vec![Phone {
            number: who.phone.clone(),
            label: None,
        }],
        email: None,
        address: Some("Bağdat Caddesi 101, İstanbul".into()),
        language: "en".into(),
        emergency: None,
        identifiers: Vec::new(),
        came_by: None,
        permissions: Permissions::default(),
        alerts: None,
        note: None,
        deceased_on: None,
    }
}

/// A course of eight sessions that begins in three days.
pub fn course(patient: PatientId, now: DateTime<Utc>) -> (CourseFields, Vec<chrono::NaiveDate>) {
    let first_day = now.date_naive() + Days::new(3);
    let course = CourseFields {
        patient,
        protocol: "seed".into(),
        protocol_version: "1".into(),
        planned_on: now.date_naive(),
        first_day,
        gap_days: 14,
        maintenance_months: 3,
        maintenance_min_months: 3,
        maintenance_max_months: 6,
        maintenance_from: first_day + Days::new(200),
        maintenance_to: first_day + Days::new(290),
    };
    let sessions = (0..8).map(|number| first_day + Days::new(14 * number));
    (course, sessions.collect())
}
