//! Who looks like whom, by the same comparison as when somebody is registered, in time that grows with the lines and not with their
//! pairs: only those who have something in common are compared, and of what many have in common only a few.

mod packed;

use std::{
    cmp::Reverse,
    collections::HashMap,
    hash::{BuildHasher, RandomState},
};

use chrono::Datelike;
use clinical::{
    alike::{self, AlikeReason, BirthLikeness, Likeness, Person, Word, births, compare},
    patient::BirthDate,
};
use records::patients::PatientFields;

use packed::{pack, unpack};

/// Fewer digits are an extension, not a telephone.
const PHONE_DIGITS: usize = 7;
/// The last digits of a telephone are the same with and without its country's code.
const LAST_DIGITS: usize = 8;
/// Of the lines that have one thing in common so many are compared, the latest: a name of thousands or a telephone that stands for
/// none says nothing.
const MOST_IN_COMMON: usize = 40;

/// The lines so far, by what others may have in common with them.
#[derive(Default)]
pub(super) struct Lines {
    hasher: RandomState,
    all: Vec<Line>,
    /// The latest link of each key.
    latest: HashMap<u64, usize>,
    links: Vec<Link>,
}

/// A line, and the link before it of the same key.
struct Link {
    line: u32,
    before: Option<u32>,
}

/// A line as it is kept: there may be hundreds of thousands.
struct Line {
    line: u64,
    birth: BirthDate,
    packed: Box<str>,
}

/// What two may have in common.
struct Key {
    hash: u64,
    /// It says nothing of those who were born on days that are not even near.
    near: bool,
}

impl Lines {
    /// Adds a line; the line before that it looks like the most, and why.
    pub fn add(&mut self, line: u64, fields: &PatientFields) -> Option<(u64, Vec<AlikeReason>)> {
        let person = person(fields);
        let keys = self.keys(&person, fields.birth);
        let like = self.compared(&person, fields.birth, &keys);
        let most = like
            .into_iter()
            .min_by_key(|(other, likeness)| (Reverse(likeness.weight), *other));
        if let Ok(at) = u32::try_from(self.all.len()) {
            for key in keys {
                let link = self.links.len();
                let before = self.latest.insert(key.hash, link);
                self.links.push(Link {
                    line: at,
                    before: before.and_then(|before| u32::try_from(before).ok()),
                });
            }
            self.all.push(Line {
                line,
                birth: fields.birth,
                packed: pack(&person),
            });
        }
        most.map(|(other, likeness)| (other, likeness.reasons))
    }

    /// The lines that look like a patient who is there already, in their order.
    pub fn like(&self, fields: &PatientFields) -> Vec<(u64, Vec<AlikeReason>)> {
        let person = person(fields);
        let keys = self.keys(&person, fields.birth);
        self.compared(&person, fields.birth, &keys)
            .into_iter()
            .map(|(line, likeness)| (line, likeness.reasons))
            .collect()
    }

    fn compared(&self, person: &Person, birth: BirthDate, keys: &[Key]) -> Vec<(u64, Likeness)> {
        let mut found: Vec<u32> = Vec::new();
        for key in keys {
            let mut next = self.latest.get(&key.hash).copied();
            for _ in 0..MOST_IN_COMMON {
                let Some(link) = next.and_then(|at| self.links.get(at)) else {
                    break;
                };
                next = link.before.map(|before| before as usize);
                let Some(line) = self.all.get(link.line as usize) else {
                    break;
                };
                if !key.near || births(birth, line.birth) != BirthLikeness::Other {
                    found.push(link.line);
                }
            }
        }
        found.sort_unstable();
        found.dedup();
        let lines = found.iter().filter_map(|at| self.all.get(*at as usize));
        lines
            .filter_map(|line| {
                let likeness = compare(person, &unpack(&line.packed, line.birth))?;
                is_told(&likeness).then_some((line.line, likeness))
            })
            .collect()
    }

    /// Two who are told have one of these in common: the name in any order or script and a year or a day of the year; a word of the
    /// name and the day of birth; a telephone and one of these; an identifier or an e-mail.
    fn keys(&self, person: &Person, birth: BirthDate) -> Vec<Key> {
        let key = |near: bool, kind: u8, text: &str, number: i64| Key {
            hash: self.hasher.hash_one((kind, text, number)),
            near,
        };
        let (year, day) = (birth.day.year(), birth.day);
        let of_year = i64::from(day.month() * 100 + day.day());
        let (year, whole) = (i64::from(year), i64::from(day.num_days_from_ce()));
        let names = std::iter::once(&person.name).chain(&person.former);
        let mut keys = Vec::new();
        let mut signatures = Vec::new();
        for name in names {
            let mut sounds: Vec<String> = name.words.iter().map(sound).collect();
            for sound in &sounds {
                keys.push(key(true, b'w', sound, whole));
            }
            sounds.sort_unstable();
            if !sounds.is_empty() {
                signatures.push(sounds.join(" "));
            }
        }
        for signature in &signatures {
            keys.push(key(true, b'y', signature, year));
            keys.push(key(true, b'd', signature, of_year));
        }
        for phone in &person.phones {
            keys.push(key(true, b'Y', phone, year));
            keys.push(key(true, b'D', phone, of_year));
            for signature in &signatures {
                keys.push(key(false, b'n', &format!("{phone} {signature}"), 0));
            }
        }
        for identifier in &person.identifiers {
            keys.push(key(false, b'i', identifier, 0));
        }
        keys.extend(person.email.iter().map(|email| key(false, b'e', email, 0)));
        keys.sort_unstable_by_key(|key| (key.hash, key.near));
        keys.dedup_by_key(|key| key.hash);
        keys
    }
}

/// What registering would warn of, and what is asked of a list besides: one telephone with one name or one date of birth, one number.
fn is_told(likeness: &Likeness) -> bool {
    let has = |reason| likeness.reasons.contains(&reason);
    let name = || has(AlikeReason::SameName) || has(AlikeReason::NameOtherwise);
    likeness.likely
        || has(AlikeReason::SameIdentifier)
        || (has(AlikeReason::SamePhone) && (has(AlikeReason::SameBirthDate) || name()))
}

fn person(fields: &PatientFields) -> Person {
    let mut person = Person::from(fields);
    person.phones.retain(|digits| digits.len() >= PHONE_DIGITS);
    for digits in &mut person.phones {
        digits.drain(..digits.len().saturating_sub(LAST_DIGITS));
    }
    person
}

/// A word's consonants, which most slips leave as they are.
fn sound(word: &Word) -> String {
    let consonants = alike::skeleton(&word.latin);
    match (consonants.is_empty(), word.latin.is_empty()) {
        (false, _) => consonants,
        (true, false) => word.latin.clone(),
        (true, true) => word.own.clone(),
    }
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
                AlikeReason::SameName,
                AlikeReason::SameBirthDate,
                AlikeReason::SamePhone
            ]
        );
        let (line, reasons) = lines.add(5, &who("Someone", 1960, "1", "u-2")).unwrap();
        assert_eq!((line, reasons), (3, vec![AlikeReason::SameIdentifier]));
        let there = lines.like(&who("Ali Demir", 1975, "2", "X"));
        let same = vec![AlikeReason::SameName, AlikeReason::SameBirthDate];
        assert_eq!(there, [(3, same)]);
        assert_eq!(lines.like(&who("Nobody", 1901, "3", "Y")), []);
    }

    #[test]
    fn what_is_kept_of_a_line_is_what_was_compared() {
        let mut fields = who(
            "Ayşe \u{1f33f} O'Neill, محمد",
            1980,
            "0532 111 22 33",
            "U 1/|2",
        );
        fields.former_names = vec!["Мария".to_owned(), "李 小明".to_owned()];
        fields.email = Some("A |/b@example.com".to_owned());
        let before = person(&fields);
        assert_eq!(unpack(&pack(&before), fields.birth), before);
        assert_eq!(before.phones, ["21112233"]);
    }

    /// Nobody compares a line with all who share a telephone that stands for none.
    #[test]
    fn of_what_thousands_have_in_common_only_some_are_compared() {
        let mut lines = Lines::default();
        for n in 0..5_000 {
            let other = who(&format!("Nobody{n} Else{n}"), 1980, "0000000000", "");
            lines.add(n, &other);
        }
        let again = who("Somebody New", 1980, "0000000000", "");
        assert!(lines.like(&again).len() <= 2 * MOST_IN_COMMON);
    }
}
