//! Dates of birth, in any usual writing and half typed.

use crate::{
    Tier,
    fold::{fold, is_separator, plain_digits},
};

/// Months by name, folded: English, Turkish, Arabic (Egypt, then the Levant).
const MONTHS: &[(&str, u32)] = &[
    ("january", 1),
    ("february", 2),
    ("march", 3),
    ("april", 4),
    ("may", 5),
    ("june", 6),
    ("july", 7),
    ("august", 8),
    ("september", 9),
    ("october", 10),
    ("november", 11),
    ("december", 12),
    ("ocak", 1),
    ("subat", 2),
    ("mart", 3),
    ("nisan", 4),
    ("mayis", 5),
    ("haziran", 6),
    ("temmuz", 7),
    ("agustos", 8),
    ("eylul", 9),
    ("ekim", 10),
    ("kasim", 11),
    ("aralik", 12),
    ("يناير", 1),
    ("فبراير", 2),
    ("مارس", 3),
    ("ابريل", 4),
    ("مايو", 5),
    ("يونيو", 6),
    ("يوليو", 7),
    ("اغسطس", 8),
    ("سبتمبر", 9),
    ("اكتوبر", 10),
    ("نوفمبر", 11),
    ("ديسمبر", 12),
    ("شباط", 2),
    ("اذار", 3),
    ("نيسان", 4),
    ("ايار", 5),
    ("حزيران", 6),
    ("تموز", 7),
    ("ايلول", 9),
];

/// The month that a word names or begins to name.
pub(crate) fn month(word: &str) -> Option<u32> {
    let folded = fold(word);
    let folded = folded.trim_matches(is_separator);
    folded.chars().nth(2)?;
    MONTHS
        .iter()
        .find(|(name, _)| name.starts_with(folded))
        .map(|(_, number)| *number)
}

/// Days of birth that were asked for: spans of year, month and day, each with both ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Pattern {
    pub tier: Tier,
    pub years: (u32, u32),
    pub months: (u32, u32),
    pub days: (u32, u32),
}

const ANY: (u32, u32) = (0, 99);

impl Pattern {
    /// Whether a date as a number, "yyyymmdd", is one of them.
    pub fn holds(&self, born: u32) -> bool {
        let within = |(from, to): (u32, u32), value| from <= value && value <= to;
        born != 0
            && within(self.years, born / 10_000)
            && within(self.months, born / 100 % 100)
            && within(self.days, born % 100)
    }

    /// The one span of numbers that it is, when it is one.
    pub fn span(&self) -> Option<(u32, u32)> {
        let one = |(from, to): (u32, u32)| from == to;
        let whole = |months, days| months == ANY && days == ANY;
        let single = (one(self.years) && one(self.months))
            || (one(self.years) && self.days == ANY)
            || whole(self.months, self.days);
        single.then(|| {
            (
                self.years.0 * 10_000 + self.months.0 * 100 + self.days.0,
                self.years.1 * 10_000 + self.months.1 * 100 + self.days.1,
            )
        })
    }
}

/// A kept date of birth as a number; 0 when there is none, or it is not one.
pub(crate) fn number(text: &str) -> u32 {
    let mut parts = text.split('-').map(|part| part.parse::<u32>().ok());
    let Some(Some(year)) = parts.next() else {
        return 0;
    };
    let mut next = || {
        parts
            .next()
            .flatten()
            .filter(|part| *part < 100)
            .unwrap_or(0)
    };
    let (month, day) = (next(), next());
    if year > 9_999 {
        0
    } else {
        year * 10_000 + month * 100 + day
    }
}

/// The other way.
pub(crate) fn text(number: u32) -> String {
    let (year, month, day) = (number / 10_000, number / 100 % 100, number % 100);
    match (year, month, day) {
        (0, ..) => String::new(),
        (_, 0, _) => format!("{year:04}"),
        (_, _, 0) => format!("{year:04}-{month:02}"),
        _ => format!("{year:04}-{month:02}-{day:02}"),
    }
}

enum Part {
    Number(String),
    Month(u32),
}

/// What a text asks for as a date of birth; nothing when it is none.
pub(crate) fn patterns(text: &str) -> Vec<Pattern> {
    if text.len() > 40 {
        return Vec::new();
    }
    let plain = plain_digits(text);
    let mut parts = Vec::new();
    for part in plain.split(is_separator).filter(|part| !part.is_empty()) {
        if part.len() < 9 && part.bytes().all(|b| b.is_ascii_digit()) {
            parts.push(Part::Number(part.to_owned()));
        } else if let Some(month) = month(part) {
            parts.push(Part::Month(month));
        } else {
            return Vec::new();
        }
    }
    let mut out = Vec::new();
    match parts.as_slice() {
        [Part::Number(a)] => together(&mut out, a),
        [Part::Number(a), Part::Number(b)] => {
            if a.len() == 4 {
                put(&mut out, a, b, "", false);
            } else {
                if b.len() > 1 {
                    put(&mut out, b, a, "", true);
                }
                put(&mut out, "", b, a, true);
            }
        }
        [Part::Number(a), Part::Number(b), Part::Number(c)] => {
            if a.len() == 4 {
                put(&mut out, a, b, c, false);
            } else {
                put(&mut out, c, b, a, true);
                if text.contains('/') {
                    put(&mut out, c, a, b, true);
                }
            }
        }
        [Part::Number(a), Part::Month(m)] | [Part::Month(m), Part::Number(a)] => {
            let m = m.to_string();
            if a.len() > 2 {
                put(&mut out, a, &m, "", true);
            } else {
                put(&mut out, "", &m, a, true);
                if a.len() == 2 {
                    put(&mut out, a, &m, "", true);
                }
            }
        }
        [Part::Number(a), Part::Month(m), Part::Number(b)]
        | [Part::Month(m), Part::Number(a), Part::Number(b)] => {
            let m = m.to_string();
            if a.len() == 4 {
                put(&mut out, a, &m, b, false);
            } else {
                put(&mut out, b, &m, a, true);
            }
        }
        _ => {}
    }
    out
}

/// Digits without separators: a year, a day, ddmmyyyy as far as it is typed, yyyymmdd.
fn together(out: &mut Vec<Pattern>, digits: &str) {
    match digits.len() {
        1 | 2 => put(out, "", "", digits, true),
        4.. => {
            if digits.len() == 4 {
                put(out, digits, "", "", false);
            }
            put(out, &digits[4..], &digits[2..4], &digits[..2], true);
            if digits.len() == 8 {
                put(out, &digits[..4], &digits[4..6], &digits[6..], false);
            }
        }
        _ => {}
    }
}

/// Adds a date when it can be one. A year before the turn of the last century but one, or after the next, is none.
fn put(out: &mut Vec<Pattern>, year: &str, month: &str, day: &str, short_years: bool) {
    let whole = |text: &str, most: u32| -> Option<(u32, u32)> {
        if text.is_empty() {
            return Some(ANY);
        }
        let value = text
            .parse::<u32>()
            .ok()
            .filter(|value| (1..=most).contains(value) && text.len() < 3)?;
        Some((value, value))
    };
    let (Some(months), Some(mut days)) = (whole(month, 12), whole(day, 31)) else {
        return;
    };
    // The day comes last: "1985-03-1" is the first, or half of the tenth to the nineteenth.
    if !short_years && day.len() == 1 && year.len() == 4 {
        days.1 = if days.0 < 3 { days.0 * 10 + 9 } else { days.0 };
    }
    let known = [year, month, day]
        .iter()
        .filter(|part| !part.is_empty())
        .count();
    let tier = if known == 3 && days.0 == days.1 {
        Tier::Exact
    } else if year.is_empty() {
        Tier::Infix
    } else {
        Tier::Prefix
    };
    let mut add = |tier, from: u32, to: u32| {
        if year.is_empty() || (1800..=2199).contains(&from) {
            out.push(Pattern {
                tier,
                years: (from, to),
                months,
                days,
            });
        }
    };
    let value = year.parse::<u32>().unwrap_or(0);
    match year.len() {
        0 => add(tier, 0, 9999),
        1 => add(Tier::Prefix, (value * 1000).max(1800), value * 1000 + 999),
        2 => {
            add(Tier::Prefix, value * 100, value * 100 + 99);
            if short_years {
                add(tier, 1900 + value, 1900 + value);
                add(tier, 2000 + value, 2000 + value);
            }
        }
        3 => add(Tier::Prefix, value * 10, value * 10 + 9),
        4 => add(tier, value, value),
        _ => {}
    }
}

#[cfg(test)]
#[allow(clippy::inconsistent_digit_grouping, reason = "they are dates")]
mod tests {
    use super::*;

    fn tier(text: &str, born: u32) -> Option<Tier> {
        patterns(text)
            .iter()
            .filter(|pattern| pattern.holds(born))
            .map(|pattern| pattern.tier)
            .min()
    }

    #[test]
    fn any_usual_writing() {
        for text in [
            "12.03.1985",
            "12.3.1985",
            "12/3/1985",
            "12-03-1985",
            "1985-03-12",
            "1985/3/12",
            "12 3 1985",
            "12031985",
            "19850312",
            "120385",
            "12.3.85",
            "12 mar 1985",
            "12 March 1985",
            "mar 12 1985",
            "12 mart 1985",
            "1985 mar 12",
            "12 مارس 1985",
            "١٢/٣/١٩٨٥",
            "12 آذار 1985",
            "3/12/1985",
        ] {
            assert_eq!(tier(text, 1985_03_12), Some(Tier::Exact), "{text}");
            assert_ne!(tier(text, 1985_03_13), Some(Tier::Exact), "{text}");
            assert_ne!(tier(text, 1986_03_12), Some(Tier::Exact), "{text}");
        }
    }

    #[test]
    fn half_typed() {
        for text in [
            "12",
            "12.",
            "12.3",
            "12.03",
            "12.03.1",
            "12.03.19",
            "12.03.198",
            "12 mar",
            "12 mar 19",
            "1985",
            "1985-03",
            "1985-03-1",
            "3 1985",
            "03/1985",
            "3 19",
            "mar 1985",
            "mart 1985",
            "1203",
            "12031",
            "1203198",
        ] {
            assert!(tier(text, 1985_03_12).is_some(), "{text}");
            assert_eq!(tier(text, 1975_04_13), None, "{text}");
        }
    }

    #[test]
    fn a_date_of_which_the_day_is_not_known_is_found_by_the_rest() {
        assert_eq!(tier("3 1985", 1985_03_00), Some(Tier::Prefix));
        assert_eq!(tier("1985", 1985_00_00), Some(Tier::Prefix));
        assert_eq!(tier("12.03.1985", 1985_00_00), None);
    }

    #[test]
    fn what_is_no_date_asks_for_none() {
        for text in [
            "",
            "0",
            "32.13.1985",
            "99.99.9999",
            "muller",
            "mar",
            "13.13",
            "0000",
            "1 2 3 4",
            "31.12.1700",
            "12.03.19855",
            "🎂",
        ] {
            assert_eq!(patterns(text), [], "{text}");
        }
        assert_eq!(patterns(&"1.".repeat(5000)), []);
    }

    #[test]
    fn months_are_kept_folded() {
        for (name, number) in MONTHS {
            assert_eq!(fold(name), *name);
            assert_eq!(month(name), Some(*number));
        }
    }

    #[test]
    fn a_span_holds_what_the_pattern_holds() {
        for text in ["12.03.1985", "3 1985", "1985", "12.03.198", "1985-03-1"] {
            for pattern in patterns(text) {
                let Some((from, to)) = pattern.span() else {
                    continue;
                };
                for born in [
                    1985_03_12, 1985_03_00, 1985_00_00, 1984_12_31, 1986_01_01, 1985_03_19,
                    1985_04_01,
                ] {
                    assert_eq!(
                        pattern.holds(born),
                        (from..=to).contains(&born),
                        "{text} {born}"
                    );
                }
            }
        }
    }

    #[test]
    fn numbers_come_back() {
        for born in [0, 1985_00_00, 1985_03_00, 1985_03_12] {
            assert_eq!(number(&text(born)), born);
        }
        assert_eq!(number("rubbish"), 0);
        assert_eq!(number("1985-99999-1"), 1985_00_01);
    }
}
