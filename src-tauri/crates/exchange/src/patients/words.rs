//! Words that files are written with. They are data (`words.txt`), and not clinical: only what other programs call the columns and
//! values of a list of people.

use std::{collections::HashMap, sync::OnceLock};

use clinical::patient::{HasCycles, Sex};

use super::mapping::Field;
use crate::fold;

const WORDS: &str = include_str!("words.txt");
/// Longer than every word: not worth folding.
const LONGEST: usize = 200;

/// Each line of a kind: its value, and its words.
fn lines(kind: &str) -> impl Iterator<Item = (&'static str, impl Iterator<Item = &'static str>)> {
    WORDS.lines().filter_map(move |line| {
        let (head, words) = line.split_once(": ")?;
        let value = head.strip_prefix(kind)?.strip_prefix(' ')?;
        Some((value, words.split(" | ")))
    })
}

/// The values of a kind by their words, folded.
fn index<T: Copy>(kind: &str, value: impl Fn(&'static str) -> Option<T>) -> HashMap<String, T> {
    lines(kind)
        .filter_map(|(name, words)| Some((value(name)?, words)))
        .flat_map(|(value, words)| words.map(move |word| (fold(word), value)))
        .collect()
}

macro_rules! lookup {
    ($( $(#[$doc:meta])* $name:ident, $kind:literal, $value:ty, $of:expr; )+) => { $(
        $(#[$doc])*
        pub(super) fn $name(word: &str) -> Option<$value> {
            static INDEX: OnceLock<HashMap<String, $value>> = OnceLock::new();
            if word.len() > LONGEST {
                return None;
            }
            INDEX.get_or_init(|| index($kind, $of)).get(&fold(word)).copied()
        }
    )+ };
}

lookup! {
    /// The field that a header names.
    header, "header", Field, Field::named;
    /// The sex that a word names.
    sex, "sex", Sex, |name| name.parse().ok();
    /// Whether a word says yes or no.
    answer, "answer", HasCycles, |name| name.parse().ok();
    /// The language that a word names, two letters.
    language, "language", &'static str, Some;
    /// The month that a word names, 1 to 12.
    month, "month", u32, |name| name.parse().ok();
}

/// The field that some of a header's words name: "Name of the patient (required)".
pub(super) fn header_within(header: &str) -> Option<Field> {
    if header.len() > LONGEST {
        return None;
    }
    let folded = fold(header);
    let parts: Vec<&str> = folded.split(' ').collect();
    if parts.len() > 8 {
        return None;
    }
    let spans = (1..parts.len())
        .rev()
        .flat_map(|length| parts.windows(length));
    spans
        .map(|span| span.join(" "))
        // One or two letters alone ("ad", "il", "no") say nothing within other words.
        .filter(|span| span.chars().count() > 2)
        .find_map(|span| self::header(&span))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_has_a_value_and_no_word_means_two_things() {
        let mut seen: HashMap<(&str, String), &str> = HashMap::new();
        for line in WORDS
            .lines()
            .filter(|line| !line.is_empty() && !line.starts_with('#'))
        {
            let kind = line.split(' ').next().unwrap();
            let (value, words) = lines(kind)
                .find(|(value, _)| line.starts_with(&format!("{kind} {value}: ")))
                .unwrap();
            let known = match kind {
                "header" => Field::named(value).is_some(),
                "sex" => value.parse::<Sex>().is_ok(),
                "answer" => value.parse::<HasCycles>().is_ok(),
                "month" => value
                    .parse::<u32>()
                    .is_ok_and(|month| (1..=12).contains(&month)),
                _ => kind == "language",
            };
            assert!(known && words.count() > 0, "{line}");
        }
        for kind in ["header", "sex", "answer", "language", "month"] {
            for (value, words) in lines(kind) {
                for word in words {
                    assert!(!fold(word).is_empty(), "{word}");
                    let before = seen.insert((kind, fold(word)), value);
                    assert!(
                        before.is_none_or(|before| before == value),
                        "{word}: {before:?} and {value}"
                    );
                }
            }
        }
    }
}
