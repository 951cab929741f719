//! What is kept of a person for searching: one narrow row of folded strings.

use chrono::{Datelike, NaiveDate};
use zeroize::Zeroize;

use crate::{
    date,
    fold::{fold, is_separator, plain_digits, tokens},
    phone,
};

/// How much of a date of birth is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Precision {
    /// All of it.
    #[default]
    Day,
    /// Year and month.
    Month,
    /// The year alone.
    Year,
}

/// A person, as far as a search can find one.
#[derive(Debug, Clone, Copy, Default)]
pub struct Person<'a> {
    /// Current name, as written.
    pub name: &'a str,
    /// What the person is called.
    pub preferred: Option<&'a str>,
    /// Names of before.
    pub former: &'a [&'a str],
    /// Date of birth; what is not known of it is ignored.
    pub born: Option<NaiveDate>,
    /// How much of it is known.
    pub precision: Precision,
    /// Telephones, in any writing.
    pub phones: &'a [&'a str],
    /// Numbers and codes of other systems, of an identity card.
    pub identifiers: &'a [&'a str],
}

/// The folded strings of one person. They hold the name, so they are overwritten when they are let go.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Key {
    /// Words of all names, and their other ways of writing, separated by spaces.
    pub names: String,
    /// "1985-03-12", "1985-03", "1985", or nothing.
    pub born: String,
    /// The telephones' digits, without a leading zero, separated by spaces.
    pub digits: String,
    /// The identifiers without separators, and their parts, separated by spaces.
    pub identifiers: String,
}

impl Key {
    /// The keys of a person.
    #[must_use]
    pub fn of(person: &Person<'_>) -> Key {
        let names = [Some(person.name), person.preferred];
        let names = names
            .into_iter()
            .flatten()
            .chain(person.former.iter().copied());
        Key {
            names: joined(names.flat_map(tokens)),
            born: date::text(born(person)),
            digits: joined(person.phones.iter().filter_map(|raw| phone::kept(raw))),
            identifiers: joined(person.identifiers.iter().flat_map(|raw| identifier(raw))),
        }
    }
}

impl Drop for Key {
    fn drop(&mut self) {
        self.names.zeroize();
        self.born.zeroize();
        self.digits.zeroize();
        self.identifiers.zeroize();
    }
}

/// The date of birth as a number, "yyyymmdd" with zeros for what is not known; 0 without one.
pub(crate) fn born(person: &Person<'_>) -> u32 {
    let Some(day) = person.born else { return 0 };
    let year = u32::try_from(day.year()).unwrap_or(0) * 10_000;
    match person.precision {
        Precision::Day => year + day.month() * 100 + day.day(),
        Precision::Month => year + day.month() * 100,
        Precision::Year => year,
    }
}

/// An identifier without its separators, and each of its parts of some length.
pub(crate) fn identifier(raw: &str) -> Vec<String> {
    let folded = fold(&plain_digits(raw));
    let parts: Vec<&str> = folded
        .split(is_separator)
        .filter(|part| !part.is_empty())
        .collect();
    let mut out: Vec<String> = Vec::new();
    let whole = parts.concat();
    for key in
        std::iter::once(whole.as_str()).chain(parts.iter().copied().filter(|part| part.len() > 2))
    {
        let key: String = key.chars().take(40).collect();
        if !key.is_empty() && !out.contains(&key) {
            out.push(key);
        }
    }
    out
}

fn joined(words: impl Iterator<Item = String>) -> String {
    let mut known: Vec<String> = Vec::new();
    for word in words {
        if known.contains(&word) {
            continue;
        }
        known.push(word);
    }
    let out = known.join(" ");
    known.zeroize();
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_narrow_row() {
        let key = Key::of(&Person {
            name: "Ayşe Müller",
            preferred: Some("Ayşe"),
            former: &["Ayşe Şahin-Öz"],
            born: NaiveDate::from_ymd_opt(1985, 3, 12),
            phones: &["+90 (0)532 111 22 33", "0049 30 1234"],
            identifiers: &["AB-123 456"],
            ..Person::default()
        });
        assert_eq!(key.names, "ayse muller sahin oz sahinoz");
        assert_eq!(key.born, "1985-03-12");
        assert_eq!(key.digits, "905321112233 49301234");
        assert_eq!(key.identifiers, "ab123456 123 456");
    }

    #[test]
    fn what_is_not_known_of_a_date_is_left_out() {
        let person = |precision| Person {
            born: NaiveDate::from_ymd_opt(1985, 3, 12),
            precision,
            ..Person::default()
        };
        assert_eq!(Key::of(&person(Precision::Month)).born, "1985-03");
        assert_eq!(Key::of(&person(Precision::Year)).born, "1985");
        assert_eq!(Key::of(&Person::default()).born, "");
    }
}
