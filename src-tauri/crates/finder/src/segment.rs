//! A finished index. A patient's place in it is how many were touched later, so that what is found in order is found newest first.

use crate::{date, dictionary::Dictionary, key::Key, lists::Lists, script, wipe::Wiped};

mod build;
pub(crate) use build::Builder;

/// Digits of a telephone that are looked up at once, and how many such there are (a digit, or the end).
pub(crate) const GRAM: usize = 4;
const GRAMS: usize = 11usize.pow(4);

/// Words of patients, forth and back.
pub(crate) struct Words {
    pub dictionary: Dictionary,
    /// By rank: places.
    pub places: Lists,
    /// By place: ranks.
    pub ranks: Lists,
}

/// Other spellings of the words of a [`Dictionary`], sorted, with the ranks of those.
pub(crate) struct Spellings {
    pub dictionary: Dictionary,
    pub ranks: Vec<u32>,
}

/// Consonants of words, sorted, with their ranks.
pub(crate) type Skeletons = Vec<(u64, u32)>;

pub(crate) struct Segment {
    /// By place.
    pub patients: Vec<i64>,
    pub recency: Vec<i64>,
    /// Places by number of patient.
    by_patient: Vec<u32>,
    pub names: Words,
    pub romans: Spellings,
    /// Of words in scripts that leave vowels out, and of the others.
    pub abjads: Skeletons,
    pub others: Skeletons,
    pub identifiers: Words,
    /// By place; 0 without one.
    pub born: Wiped<u32>,
    /// Each date of birth there is, once, sorted; and the places of each.
    pub days: Wiped<u32>,
    pub of_day: Lists,
    /// By place: where its telephones begin among all.
    phone_starts: Vec<u32>,
    phones: Wiped<u64>,
    /// By the code of four digits: places.
    pub grams: Lists,
}

impl Segment {
    pub fn len(&self) -> u32 {
        u32::try_from(self.patients.len()).unwrap_or(u32::MAX)
    }

    pub fn place(&self, patient: i64) -> Option<u32> {
        let number = |place: &u32| self.patients[*place as usize];
        let at = self
            .by_patient
            .binary_search_by_key(&patient, number)
            .ok()?;
        Some(self.by_patient[at])
    }

    pub fn phones(&self, place: u32) -> &[u64] {
        let place = place as usize;
        &self.phones[self.phone_starts[place] as usize..self.phone_starts[place + 1] as usize]
    }

    /// What the patient was put in with, but for the order of its words.
    pub fn key(&self, place: u32) -> Key {
        let words = |words: &Words| {
            let mut out = String::new();
            for rank in words.ranks.of(place) {
                if !out.is_empty() {
                    out.push(' ');
                }
                out.push_str(std::str::from_utf8(words.dictionary.word(*rank)).unwrap_or_default());
            }
            out
        };
        Key {
            names: words(&self.names),
            born: date::text(self.born[place as usize]),
            digits: self
                .phones(place)
                .iter()
                .map(|phone| digits(*phone))
                .collect::<Vec<_>>()
                .join(" "),
            identifiers: words(&self.identifiers),
        }
    }

    /// In bytes, about.
    pub fn size(&self) -> usize {
        let words =
            |words: &Words| words.dictionary.size() + words.places.size() + words.ranks.size();
        words(&self.names)
            + words(&self.identifiers)
            + self.romans.dictionary.size()
            + self.romans.ranks.capacity() * 4
            + (self.abjads.capacity() + self.others.capacity()) * 16
            + (self.patients.capacity() + self.recency.capacity()) * 8
            + (self.by_patient.capacity() + self.phone_starts.capacity()) * 4
            + self.born.size()
            + self.days.size()
            + self.of_day.size()
            + self.phones.size()
            + self.grams.size()
    }
}

/// A telephone of up to 15 digits in one word, the last four bits its length.
pub(crate) fn packed(digits: &str) -> u64 {
    let digits = &digits.as_bytes()[..digits.len().min(15)];
    let number = digits
        .iter()
        .fold(0, |sum: u64, digit| sum << 4 | u64::from(digit & 15));
    number << 4 | digits.len() as u64
}

/// The other way.
pub(crate) fn digits(packed: u64) -> String {
    let len = packed & 15;
    (0..len)
        .rev()
        .map(|at| char::from(b'0' + (packed >> (4 + at * 4) & 15) as u8))
        .collect()
}

/// Whether one packed number holds another, quickly.
pub(crate) fn holds(packed: u64, fragment: u64) -> bool {
    let (len, part) = (packed & 15, fragment & 15);
    if part > len {
        return false;
    }
    let mask = (1u64 << (part * 4)) - 1;
    let (digits, wanted) = (packed >> 4, fragment >> 4);
    (0..=len - part).any(|at| digits >> (at * 4) & mask == wanted)
}

/// The code of four digits, or of fewer and the end.
pub(crate) fn gram(digits: &[u8]) -> u32 {
    (0..GRAM).fold(0, |sum, at| {
        sum * 11 + digits.get(at).map_or(10, |digit| u32::from(digit & 15))
    })
}

/// The consonants of a word of a dictionary.
fn skeleton(word: &[u8]) -> Option<(u64, bool)> {
    let word = std::str::from_utf8(word).ok()?;
    Some((script::skeleton(word)?, script::is_abjad(word)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn a_packed_telephone_is_the_same_telephone(number in "[0-9]{3,15}", fragment in "[0-9]{2,4}") {
            prop_assert_eq!(digits(packed(&number)), number.clone());
            prop_assert_eq!(holds(packed(&number), packed(&fragment)), number.contains(&fragment));
        }
    }
}
