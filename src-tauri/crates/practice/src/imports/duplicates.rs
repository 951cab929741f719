//! Who looks like whom, in time that grows with the lines and not with their pairs: what makes two alike is hashed.

use std::{
    collections::HashMap,
    hash::{BuildHasher, RandomState},
};

use records::patients::{PatientFields, fold};

use super::wire::ImportReason;

/// Fewer digits are an extension, not a telephone.
const PHONE_DIGITS: usize = 7;
/// The last digits of a telephone are the same with and without its country's code.
const LAST_DIGITS: usize = 8;

/// The lines so far, by what makes others look like them.
#[derive(Default)]
pub(super) struct Lines {
    hasher: RandomState,
    first: HashMap<u64, u64>,
}

impl Lines {
    /// Adds a line; the line before that it looks like, and why.
    pub fn add(&mut self, line: u64, fields: &PatientFields) -> Option<(u64, Vec<ImportReason>)> {
        let mut alike: Option<(u64, Vec<ImportReason>)> = None;
        for (reason, key) in self.keys(fields) {
            let first = *self.first.entry(key).or_insert(line);
            if first == line {
                continue;
            }
            match &mut alike {
                Some((other, reasons)) if *other == first => push(reasons, reason),
                Some(_) => {}
                None => alike = Some((first, vec![reason])),
            }
        }
        alike
    }

    /// The lines that look like a patient who is there already.
    pub fn like(&self, fields: &PatientFields) -> Vec<(u64, Vec<ImportReason>)> {
        let mut alike: Vec<(u64, Vec<ImportReason>)> = Vec::new();
        for (reason, key) in self.keys(fields) {
            let Some(line) = self.first.get(&key) else {
                continue;
            };
            match alike.iter_mut().find(|(other, _)| other == line) {
                Some((_, reasons)) => push(reasons, reason),
                None => alike.push((*line, vec![reason])),
            }
        }
        alike
    }

    fn keys(&self, fields: &PatientFields) -> Vec<(ImportReason, u64)> {
        let birth = (fields.birth.day, fields.birth.precision);
        let names = std::iter::once(&fields.name).chain(&fields.former_names);
        let names: Vec<String> = names.map(|name| one_blank(&fold(name))).collect();
        let mut keys = Vec::new();
        for name in &names {
            let key = self.hasher.hash_one((0, name, birth));
            keys.push((ImportReason::NameAndBirth, key));
        }
        for phone in &fields.phones {
            let Some(digits) = last_digits(&phone.number) else {
                continue;
            };
            for name in &names {
                let key = self.hasher.hash_one((1, &digits, name));
                keys.push((ImportReason::PhoneAndName, key));
            }
            let key = self.hasher.hash_one((2, &digits, birth));
            keys.push((ImportReason::PhoneAndBirth, key));
        }
        for identifier in &fields.identifiers {
            let label = one_blank(&fold(&identifier.label));
            let value: String = fold(&identifier.value)
                .chars()
                .filter(|c| c.is_alphanumeric())
                .collect();
            if !value.is_empty() {
                let key = self.hasher.hash_one((3, label, value));
                keys.push((ImportReason::Identifier, key));
            }
        }
        keys
    }
}

fn push(reasons: &mut Vec<ImportReason>, reason: ImportReason) {
    if !reasons.contains(&reason) {
        reasons.push(reason);
    }
}

fn one_blank(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn last_digits(number: &str) -> Option<String> {
    let digits: Vec<char> = fold(number).chars().filter(|c| c.is_numeric()).collect();
    let from = digits.len().saturating_sub(LAST_DIGITS);
    (digits.len() >= PHONE_DIGITS).then(|| digits[from..].iter().collect())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

    use chrono::NaiveDate;
    use clinical::patient::{
        BirthDate, BirthPrecision, HasCycles, Identifier, Permissions, Phone, Sex,
    };

    use super::*;

    fn who(name: &str, year: i32, phone: &str, passport: &str) -> PatientFields {
        PatientFields {
            name: name.to_owned(),
            preferred_name: None,
            former_names: Vec::new(),
            birth: BirthDate::new(
                NaiveDate::from_ymd_opt(year, 3, 12).unwrap(),
                BirthPrecision::Day,
            ),
            sex: Sex::NotRecorded,
            has_cycles: HasCycles::Unknown,
            phones: vec![Phone {
                number: phone.to_owned(),
                label: None,
            }],
            email: None,
            address: None,
            language: "en".to_owned(),
            emergency: None,
            identifiers: vec![Identifier {
                label: "Passport".to_owned(),
                value: passport.to_owned(),
            }],
            came_by: None,
            permissions: Permissions::default(),
            alerts: None,
            note: None,
            deceased_on: None,
        }
    }

    #[test]
    fn alike_is_told_with_its_reasons_and_a_family_is_not_alike() {
        let mut lines = Lines::default();
        assert_eq!(
            lines.add(2, &who("Ayşe Demir", 1980, "0532 111 22 33", "U1")),
            None
        );
        // The same telephone alone is a family.
        assert_eq!(
            lines.add(3, &who("Ali Demir", 1975, "0532 111 22 33", "U2")),
            None
        );
        let (line, reasons) = lines
            .add(4, &who("AYSE  DEMİR", 1980, "+90 532 111 22 33", "U3"))
            .unwrap();
        assert_eq!(line, 2);
        assert_eq!(
            reasons,
            [
                ImportReason::NameAndBirth,
                ImportReason::PhoneAndName,
                ImportReason::PhoneAndBirth
            ]
        );
        let (line, reasons) = lines.add(5, &who("Someone", 1960, "1", "u-2")).unwrap();
        assert_eq!((line, reasons), (3, vec![ImportReason::Identifier]));
        let there = lines.like(&who("Ali Demir", 1975, "2", "X"));
        assert_eq!(there, [(3, vec![ImportReason::NameAndBirth])]);
        assert_eq!(lines.like(&who("Nobody", 1901, "3", "Y")), []);
    }
}
