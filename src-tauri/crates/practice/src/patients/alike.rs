//! Patients who may be one: while one is typed, and all pairs there are.

use chrono::NaiveDate;
use clinical::{
    PatientId,
    alike::{AlikeReason, Likeness, Person, compare},
    limits,
    patient::{BirthDate, BirthPrecision},
};
use records::patients::PatientRow as Kept;
use serde::{Deserialize, Serialize};
use std::{
    cmp::Reverse,
    collections::{HashMap, hash_map::Entry},
};
use ts_rs::TS;

use super::{PatientRow, find, row, rows};
use crate::{
    check::Check,
    error::{Error, Problem, Result},
    moment::{Read, Write},
    operations::Nothing,
};

/// `patients.alike`: what was typed so far; what is empty is not compared.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
pub struct AlikeAsk {
    /// As typed.
    pub name: String,
    /// Once it is a day.
    pub birth_date: Option<NaiveDate>,
    /// As typed.
    #[serde(default)]
    pub phones: Vec<String>,
    /// As typed, without their labels.
    #[serde(default)]
    pub identifiers: Vec<String>,
    /// As typed.
    #[serde(default)]
    pub email: Option<String>,
    /// Who is being changed, and so is not alike.
    #[serde(default)]
    pub patient: Option<PatientId>,
}

/// Somebody who may be the one that is typed.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct Alike {
    /// Who.
    pub row: PatientRow,
    /// Why, the strongest first.
    pub reasons: Vec<AlikeReason>,
    /// So much agrees that it is worth a warning rather than a hint.
    pub likely: bool,
}

/// Two patients.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, TS)]
pub struct PatientPair {
    /// The one.
    pub a: PatientId,
    /// The other.
    pub b: PatientId,
}

/// Pairs that may be one person each, the likeliest first.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct DuplicatesPage {
    /// At most 100.
    pub pairs: Vec<DuplicatePair>,
    /// There are more than are shown.
    pub more: bool,
}

/// Two patients who may be one.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct DuplicatePair {
    /// Registered first.
    pub a: PatientRow,
    /// Registered later.
    pub b: PatientRow,
    /// Why, the strongest first.
    pub reasons: Vec<AlikeReason>,
    /// So much agrees that they are one in all likelihood.
    pub likely: bool,
}

/// `patients.distinct`
#[derive(Debug, Clone, Copy, Serialize, Deserialize, TS)]
pub struct PatientsDistinct {
    /// The one.
    pub a: PatientId,
    /// The other.
    pub b: PatientId,
    /// Judged to be two people; false takes it back.
    pub distinct: bool,
}

/// More than these nobody compares with what is typed.
const MOST_ALIKE: usize = 10;
/// Pairs on the page.
const MOST_PAIRS: usize = 100;

/// `patients.alike`
///
/// # Errors
/// At the fields, when they are longer than a patient's may be.
pub fn alike(read: &Read<'_>, request: AlikeAsk) -> Result<Vec<Alike>> {
    check(&request)?;
    let mut person = records::patients::person(
        &request.name,
        [],
        request.phones.iter().map(String::as_str),
        request.identifiers.iter().map(String::as_str),
        request.email.as_deref(),
    );
    person.birth = request
        .birth_date
        .map(|day| BirthDate::new(day, BirthPrecision::Day));
    let own = match request.patient {
        Some(patient) => Some(find(read, patient)?.patient),
        None => None,
    };
    let found = found(read, &person, own)?;
    let (kept, likenesses): (Vec<_>, Vec<_>) = found.into_iter().take(MOST_ALIKE).unzip();
    let alike = rows(read, kept)?.into_iter().zip(likenesses);
    Ok(alike
        .map(|(row, likeness)| Alike {
            row,
            reasons: likeness.reasons,
            likely: likeness.likely,
        })
        .collect())
}

fn check(request: &AlikeAsk) -> Result<()> {
    let mut check = Check::default();
    let mut typed = |field: &str, limit, text: &str| {
        if !text.is_empty() {
            check.text(field, limit, text);
        }
    };
    typed("name", &limits::PERSON_NAME, &request.name);
    for (i, phone) in request.phones.iter().enumerate() {
        typed(&format!("phones.{i}"), &limits::PHONE, phone);
    }
    for (i, value) in request.identifiers.iter().enumerate() {
        typed(&format!("identifiers.{i}"), &limits::IDENTIFIER, value);
    }
    typed(
        "email",
        &limits::EMAIL,
        request.email.as_deref().unwrap_or_default(),
    );
    for (field, limit, found) in [
        ("phones", &limits::PHONES, request.phones.len()),
        (
            "identifiers",
            &limits::IDENTIFIERS,
            request.identifiers.len(),
        ),
    ] {
        super::register::at_most(&mut check, field, limit, found);
    }
    check.finish()
}

/// Who may be the person, the likeliest first; `own` is nobody else.
pub(super) fn found(
    read: &Read<'_>,
    person: &Person,
    own: Option<PatientId>,
) -> Result<Vec<(Kept, Likeness)>> {
    let mut found: Vec<(Kept, Likeness)> = records::patients::candidates(read.records, person)?
        .into_iter()
        .filter(|kept| Some(kept.patient) != own)
        .filter_map(|kept| {
            let likeness = compare(person, &Person::from(&kept.fields))?;
            Some((kept, likeness))
        })
        .collect();
    found.sort_by_key(|(kept, likeness)| {
        (Reverse((likeness.likely, likeness.weight)), kept.patient)
    });
    Ok(found)
}

/// `patients.duplicates`
///
/// # Errors
/// Of the store.
pub fn duplicates(read: &Read<'_>, _: Nothing) -> Result<DuplicatesPage> {
    let (candidates, cut) = records::patients::pairs(read.records)?;
    let distinct = records::patients::distinct_pairs(read.records)?;
    let mut known: HashMap<PatientId, Person> = HashMap::new();
    let mut likely: Vec<(PatientId, PatientId, Likeness)> = Vec::new();
    for (a, b) in candidates.difference(&distinct).copied() {
        for patient in [a, b] {
            if let Entry::Vacant(vacant) = known.entry(patient) {
                let kept =
                    records::patients::read(read.records, patient)?.ok_or_else(Error::not_found)?;
                vacant.insert(Person::from(&kept.fields));
            }
        }
        if let (Some(x), Some(y)) = (known.get(&a), known.get(&b))
            && let Some(likeness) = compare(x, y)
        {
            likely.push((a, b, likeness));
        }
    }
    likely.sort_by_key(|(a, b, likeness)| (Reverse((likeness.likely, likeness.weight)), *a, *b));
    let more = cut || likely.len() > MOST_PAIRS;
    let pairs = likely
        .into_iter()
        .take(MOST_PAIRS)
        .map(|(a, b, likeness)| {
            Ok(DuplicatePair {
                a: row(read, find(read, a)?)?,
                b: row(read, find(read, b)?)?,
                reasons: likeness.reasons,
                likely: likeness.likely,
            })
        })
        .collect::<Result<_>>()?;
    Ok(DuplicatesPage { pairs, more })
}

/// `patients.distinct`
///
/// # Errors
/// `NotFound`; at `b` when both are one.
pub fn distinct(write: &Write<'_>, request: PatientsDistinct) -> Result<Nothing> {
    let read = write.as_read();
    let (a, b) = (find(&read, request.a)?, find(&read, request.b)?);
    if a.patient == b.patient {
        return Err(Error::at("b", Problem::OneAlready));
    }
    records::patients::set_distinct(
        write.records,
        a.patient,
        b.patient,
        request.distinct,
        write.moment.actor.account,
        write.moment.now,
    )?;
    let judged =
        serde_json::json!({ "a": a.patient, "b": b.patient, "distinct": request.distinct });
    write.note("distinct", a.patient.0, &judged);
    for patient in [a.patient, b.patient] {
        write.note("patients", patient.0, &());
    }
    Ok(Nothing {})
}
