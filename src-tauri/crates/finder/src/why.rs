//! Looking at one person: what of them a query finds. The index answers the same, for all at once.

use crate::{
    Tier,
    fold::tokens,
    key::{Person, born, identifier},
    phone,
    query::{Ask, Word, readings, spelled},
    script,
};

/// What of a person was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Field {
    /// The current name.
    Name,
    /// What the person is called.
    Preferred,
    /// A name of before.
    Former,
    /// The date of birth.
    Born,
    /// A telephone.
    Phone,
    /// An identifier.
    Identifier,
}

/// Why a person is among what was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Why {
    /// What would not be expected: another field than the name, when one was needed.
    pub field: Field,
    /// Which of them: the place among former names, telephones or identifiers.
    pub at: usize,
    /// How well the least of what was asked was found.
    pub tier: Tier,
}

/// Why a query finds a person; nothing when it does not, or asks for nothing.
#[must_use]
pub fn why(query: &str, person: &Person<'_>) -> Option<Why> {
    let known = Known::of(person);
    let all = |reading: &Vec<Ask>| {
        let found: Option<Vec<Found>> = reading.iter().map(|ask| known.answers(ask)).collect();
        let found = found?;
        let (_, field, at) = found.iter().max_by_key(|(_, field, _)| *field).copied()?;
        let tier = found.iter().map(|(tier, ..)| *tier).max()?;
        Some(Why { field, at, tier })
    };
    readings(query)
        .iter()
        .filter_map(all)
        .min_by_key(|why| (why.tier, why.field))
}

/// Sorts what was found so that, of what was found equally well, names spelled as they were asked come before those that only
/// fold to the same: Müller before Muller for "mü". `of` gives how well, and the name.
pub fn rerank<T>(query: &str, rows: &mut [T], of: impl Fn(&T) -> (Tier, &str)) {
    let asked = spelled(query);
    rows.sort_by_cached_key(|row| {
        let (tier, name) = of(row);
        let name = spelled(name);
        let unlike = asked
            .iter()
            .filter(|word| !name.iter().any(|own| own.starts_with(word.as_str())))
            .count();
        (tier, unlike)
    });
}

/// How well, in what, and which of those.
type Found = (Tier, Field, usize);

struct Known {
    words: Vec<(Field, usize, String)>,
    born: u32,
    phones: Vec<(usize, String)>,
    identifiers: Vec<(usize, String)>,
}

impl Known {
    fn of(person: &Person<'_>) -> Known {
        let mut words = Vec::new();
        let mut own = |field, at, name| {
            words.extend(tokens(name).into_iter().map(|token| (field, at, token)));
        };
        own(Field::Name, 0, person.name);
        if let Some(name) = person.preferred {
            own(Field::Preferred, 0, name);
        }
        for (at, name) in person.former.iter().enumerate() {
            own(Field::Former, at, name);
        }
        let phones = person.phones.iter().enumerate();
        let identifiers = person.identifiers.iter().enumerate();
        Known {
            words,
            born: born(person),
            phones: phones
                .filter_map(|(at, raw)| Some((at, phone::kept(raw)?)))
                .collect(),
            identifiers: identifiers
                .flat_map(|(at, raw)| identifier(raw).into_iter().map(move |kept| (at, kept)))
                .collect(),
        }
    }

    fn answers(&self, ask: &Ask) -> Option<Found> {
        let names = self
            .words
            .iter()
            .filter_map(|(field, at, token)| Some((like(ask.word.as_ref()?, token)?, *field, *at)));
        let dates = ask
            .dates
            .iter()
            .filter(|pattern| pattern.holds(self.born))
            .map(|pattern| (pattern.tier, Field::Born, 0));
        let phones = ask.phones.iter().flat_map(|fragment| {
            let ringing = move |(at, kept): &(usize, String)| {
                Some((phone::tier(kept, fragment)?, Field::Phone, *at))
            };
            self.phones.iter().filter_map(ringing)
        });
        let identifiers = self.identifiers.iter().filter_map(|(at, kept)| {
            let tier = identified(kept, ask.identifier.as_deref()?)?;
            Some((tier, Field::Identifier, *at))
        });
        names.chain(dates).chain(phones).chain(identifiers).min()
    }
}

/// How an identifier answers: whole, or its beginning of three signs and more.
fn identified(kept: &str, asked: &str) -> Option<Tier> {
    if kept == asked {
        Some(Tier::Exact)
    } else {
        (asked.chars().nth(2).is_some() && kept.starts_with(asked)).then_some(Tier::Prefix)
    }
}

/// How a kept word answers one that was asked.
fn like(word: &Word, token: &str) -> Option<Tier> {
    let asked = word.text.as_str();
    if token == asked {
        return Some(Tier::Exact);
    }
    if token.starts_with(asked) {
        return Some(Tier::Prefix);
    }
    if word.letters == 0 {
        return None;
    }
    if (word.letters > 2 && token.contains(asked))
        || word
            .bare
            .as_ref()
            .is_some_and(|bare| token.starts_with(bare))
    {
        return Some(Tier::Infix);
    }
    if word.letters > 3 && typo(asked, token) {
        return Some(Tier::Typo);
    }
    across(word, token).then_some(Tier::Script)
}

fn across(word: &Word, token: &str) -> bool {
    let roman = word.roman.as_str();
    let alike = |token: &str| {
        !roman.is_empty() && (token.starts_with(roman) || (roman.len() > 3 && typo(roman, token)))
    };
    (script::is_foreign(token) && alike(&script::roman(token)))
        || (word.foreign && alike(token))
        || (word.skeleton.is_some()
            && word.skeleton == script::skeleton(token)
            && (word.abjad || script::is_abjad(token)))
}

/// Whether the beginning of a word is one edit away from what was asked: a letter too many, missing or wrong, or two neighbours
/// swapped.
pub(crate) fn typo(asked: &str, token: &str) -> bool {
    let same = asked
        .chars()
        .zip(token.chars())
        .take_while(|(a, b)| a == b)
        .count();
    let rest = |text: &str, skip: usize| text.chars().skip(skip).collect::<String>();
    let begins = |from: usize, with: usize| rest(token, from).starts_with(&rest(asked, with));
    let (a, t): (Vec<char>, Vec<char>) = (
        asked.chars().skip(same).take(2).collect(),
        token.chars().skip(same).take(2).collect(),
    );
    if a.is_empty() {
        // It is the beginning itself; then a last letter was wrong, at most.
        return true;
    }
    begins(same, same + 1)
        || (!t.is_empty() && (begins(same + 1, same + 1) || begins(same + 1, same)))
        || (a.len() == 2
            && t.len() == 2
            && a[0] == t[1]
            && a[1] == t[0]
            && begins(same + 2, same + 2))
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::NaiveDate;

    const AYSE: Person<'static> = Person {
        name: "Ayşe Müller",
        preferred: Some("Suzi"),
        former: &["Ayşe Şahin"],
        born: NaiveDate::from_ymd_opt(1985, 3, 12),
        precision: crate::Precision::Day,
        phones: &["+90 532 111 22 33"],
        identifiers: &["AB-1234"],
    };

    fn found(query: &str) -> Option<(Field, Tier)> {
        why(query, &AYSE).map(|why| (why.field, why.tier))
    }

    #[test]
    fn the_field_that_was_needed_is_told() {
        assert_eq!(found("mueller"), Some((Field::Name, Tier::Exact)));
        assert_eq!(found("muller ays"), Some((Field::Name, Tier::Prefix)));
        assert_eq!(found("suz"), Some((Field::Preferred, Tier::Prefix)));
        assert_eq!(found("ayse sahin"), Some((Field::Former, Tier::Exact)));
        assert_eq!(found("12.3.1985"), Some((Field::Born, Tier::Exact)));
        assert_eq!(found("mül 3 1985"), Some((Field::Born, Tier::Prefix)));
        assert_eq!(found("0532 111"), Some((Field::Phone, Tier::Infix)));
        assert_eq!(found("ab1234"), Some((Field::Identifier, Tier::Exact)));
        assert_eq!(found("AB-12"), Some((Field::Identifier, Tier::Prefix)));
        assert_eq!(found("mulelr"), Some((Field::Name, Tier::Typo)));
        assert_eq!(found("мюллер"), Some((Field::Name, Tier::Script)));
        assert_eq!(found("ayşe nobody"), None);
        assert_eq!(found(""), None);
    }

    #[test]
    fn names_spelled_as_asked_come_first() {
        let mut rows = ["Muller", "Mueller", "Müller", "Mümtaz", "Murat"];
        rerank("mü", &mut rows, |name| (Tier::Prefix, name));
        assert_eq!(rows, ["Müller", "Mümtaz", "Muller", "Mueller", "Murat"]);
        let mut rows = [("Muller", Tier::Exact), ("Müller", Tier::Prefix)];
        rerank("mü", &mut rows, |(name, tier)| (*tier, name));
        assert_eq!(rows[0].0, "Muller");
    }

    #[test]
    fn one_edit() {
        for (asked, token) in [
            ("petrva", "petrova"),
            ("pettrova", "petrova"),
            ("petrofa", "petrova"),
            ("petorva", "petrova"),
            ("mehm", "mehdi"),
            ("petrovaa", "petrova"),
            ("mhme", "mehmet"),
        ] {
            assert!(typo(asked, token), "{asked} {token}");
        }
        for (asked, token) in [("petrva", "petersen"), ("anna", "hans"), ("abcd", "ab")] {
            assert!(!typo(asked, token), "{asked} {token}");
        }
    }
}
