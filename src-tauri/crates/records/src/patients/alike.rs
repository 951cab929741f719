//! Whom to compare with whom: patients who have a hash or a date of birth in common, never everybody with everybody.

use chrono::{DateTime, Utc};
use clinical::{
    alike::{self, Name, Person, Word},
    id::PatientId,
};
use vault::{Reader, Writer, params};

use super::{PatientFields, PatientRow, fold, key, row};
use crate::{Result, columns::day_text};

/// Whoever shares a key with more than so many says nothing by it: a telephone that stands for none, a name of thousands.
pub(super) const MOST_OF_KEY: u32 = 40;
/// Born on one day, so many are looked at.
const MOST_OF_DAY: u32 = 400;

pub(super) fn name(text: &str) -> Name {
    let words = fold(text)
        .split(|c: char| {
            !c.is_alphanumeric() && (c.is_whitespace() || c.is_ascii() || c == '\u{2019}')
        })
        .filter(|word| !word.is_empty())
        .map(|own| Word {
            own: own.to_owned(),
            latin: latin(own),
        })
        .collect();
    Name { words }
}

fn latin(folded: &str) -> String {
    // Most names are in Latin letters once folded, and a list has hundreds of thousands.
    let mut latin = if folded.is_ascii() {
        folded.to_owned()
    } else {
        fold(&any_ascii::any_ascii(folded))
    };
    latin.retain(|c| c.is_ascii_alphanumeric());
    latin
}

/// The digits of a text, of any script that people type numbers in.
fn digits(text: &str) -> String {
    let digits = |text: &str| text.chars().filter(char::is_ascii_digit).collect();
    if text.is_ascii() {
        return digits(text);
    }
    digits(&any_ascii::any_ascii(text))
}

fn plain(text: &str) -> String {
    fold(text).chars().filter(|c| c.is_alphanumeric()).collect()
}

/// What is typed of a person, as it is compared.
#[must_use]
pub fn person<'a>(
    now: &str,
    former: impl IntoIterator<Item = &'a str>,
    phones: impl IntoIterator<Item = &'a str>,
    identifiers: impl IntoIterator<Item = &'a str>,
    email: Option<&str>,
) -> Person {
    Person {
        name: name(now),
        former: former.into_iter().map(name).collect(),
        birth: None,
        phones: phones.into_iter().map(digits).collect(),
        identifiers: identifiers
            .into_iter()
            .map(plain)
            .filter(|value| !value.is_empty())
            .collect(),
        email: email
            .map(|email| email.trim().to_lowercase())
            .filter(|email| !email.is_empty()),
    }
}

impl From<&PatientFields> for Person {
    fn from(fields: &PatientFields) -> Person {
        Person {
            birth: Some(fields.birth),
            ..person(
                &fields.name,
                fields.former_names.iter().map(String::as_str),
                fields.phones.iter().map(|phone| phone.number.as_str()),
                fields.identifiers.iter().map(|one| one.value.as_str()),
                fields.email.as_deref(),
            )
        }
    }
}

/// Writes a patient's hashes; of those before only the ones that are gone are touched.
pub(super) fn save(
    w: &Writer<'_>,
    patient: PatientId,
    before: Option<&PatientFields>,
    fields: &PatientFields,
) -> Result<()> {
    let old = before
        .map(|before| alike::keys(&before.into()))
        .unwrap_or_default();
    let new = alike::keys(&fields.into());
    for key in old.iter().filter(|key| !new.contains(key)) {
        w.execute(
            "DELETE FROM patient_alike WHERE key = ?1 AND patient = ?2",
            params![key, patient.0],
        )?;
    }
    for key in new.iter().filter(|key| !old.contains(key)) {
        w.execute(
            "INSERT OR IGNORE INTO patient_alike (key, patient) VALUES (?1, ?2)",
            params![key, patient.0],
        )?;
    }
    Ok(())
}

/// Makes keys and hashes anew that an older program folded; how many were, at most so many.
pub fn refold(w: &Writer<'_>, limit: u32) -> Result<u32> {
    let old: Vec<(PatientRow, DateTime<Utc>)> = w.query_all(
        "SELECT p.*, k.seen FROM patient_key k CROSS JOIN patient p ON p.id = k.patient WHERE k.version <> ?1 LIMIT ?2",
        params![key::VERSION, limit],
        |found| Ok((row(found)?, crate::columns::instant(found, "seen")?)),
    )?;
    for (kept, seen) in &old {
        key::save(w, kept.patient, &kept.fields, *seen)?;
        save(w, kept.patient, None, &kept.fields)?;
    }
    Ok(u32::try_from(old.len()).unwrap_or(u32::MAX))
}

/// Patients who may be the person, roots only, each once, in the order of their numbers.
pub fn candidates(r: &Reader<'_>, person: &Person) -> Result<Vec<PatientRow>> {
    let mut found: Vec<PatientRow> = Vec::new();
    // One of the same name who was born at another time is found by what else is the same, or means nothing.
    let born = person.birth.map(|birth| day_text(birth.day));
    for key in alike::keys(person) {
        found.extend(r.query_all(
            "SELECT p.* FROM patient_alike a CROSS JOIN patient p ON p.id = a.patient
             WHERE a.key = ?1 AND p.merged_into IS NULL
               AND (?3 IS NULL OR substr(p.birth_date, 1, 4) = substr(?3, 1, 4) OR substr(p.birth_date, 6) = substr(?3, 6))
             LIMIT ?2",
            params![key, MOST_OF_KEY, born.as_ref().filter(|_| alike::is_of_name(key))],
            row,
        )?);
    }
    if let Some(born) = born {
        found.extend(r.query_all(
            "SELECT * FROM patient WHERE birth_date = ?1 AND merged_into IS NULL LIMIT ?2",
            params![born, MOST_OF_DAY],
            row,
        )?);
    }
    found.sort_by_key(|row| row.patient);
    found.dedup_by_key(|row| row.patient);
    Ok(found)
}
