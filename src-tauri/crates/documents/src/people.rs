//! Who stands on paper: the patient it is about, and who answers for it.

use clinical::patient::{BirthDate, BirthPrecision};
use texts::{Language, date, isolate, papers as say};

use crate::DocumentError;
use crate::look::{HALF, INK, LABEL, MARGIN, SECOND, SMALL, VALUE};
use crate::page::{Flow, Stack, fill};

/// Who gave the session, or signs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Practitioner {
    /// Full name.
    pub name: String,
    /// Licence number (OPER).
    pub licence: String,
}

/// The patient, as on every page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PatientLine {
    /// Full name, in any script.
    pub name: String,
    /// Date of birth.
    pub birth: BirthDate,
    /// The clinic's number for the patient.
    pub number: String,
}

/// A date of birth, as much of it as is known.
pub(crate) fn born(language: Language, birth: &BirthDate) -> String {
    match birth.precision {
        BirthPrecision::Day => date::short(language, birth.day),
        BirthPrecision::Month => date::month(language, birth.day),
        BirthPrecision::Year => birth.day.format("%Y").to_string(),
    }
}

/// The patient in one line, for the foot of each page.
pub(crate) fn one_line(language: Language, patient: &PatientLine) -> String {
    joined(&[
        &isolate(language, &patient.name),
        &format!(
            "{} {}",
            say::birth_date(language),
            born(language, &patient.birth)
        ),
        &format!(
            "{} {}",
            say::number(language),
            isolate(language, &patient.number)
        ),
    ])
}

/// Parts of one line.
pub(crate) fn joined(parts: &[&str]) -> String {
    parts.join("  ·  ")
}

/// Name and licence under a label.
pub(crate) fn named(
    stack: Stack,
    language: Language,
    label: &str,
    person: &Practitioner,
) -> Result<Stack, DocumentError> {
    let stack = stack.say(label, LABEL)?.value(&person.name, VALUE)?;
    if person.licence.is_empty() {
        return Ok(stack);
    }
    stack.say(&say::licence(language, &person.licence), SMALL)
}

/// Two columns beside each other, and a line to sign on below those that are to be signed.
pub(crate) fn signatures(
    flow: &mut Flow,
    language: Language,
    above: [(Stack, bool); 2],
) -> Result<(), DocumentError> {
    const ROOM: f32 = 44.0;
    let tallest = above.iter().map(|c| c.0.height()).fold(0.0, f32::max);
    flow.room(tallest + ROOM + 16.0);
    let places = [MARGIN, SECOND];
    let signed: Vec<f32> = places
        .into_iter()
        .zip(&above)
        .filter_map(|(x, column)| column.1.then_some(x))
        .collect();
    let above = above.map(|column| column.0);
    flow.columns(places.into_iter().zip(above).collect());
    flow.skip(ROOM);
    let mut below = Vec::new();
    for x in signed {
        flow.draw(fill(flow.paper(), x, flow.here(), HALF, 0.6, INK));
        let word = Stack::new(HALF, language.is_rtl()).say(&say::signature(language), SMALL)?;
        below.push((x, word));
    }
    flow.skip(3.0);
    flow.columns(below);
    Ok(())
}
