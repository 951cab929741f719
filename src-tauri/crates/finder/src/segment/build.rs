//! Making an index: words become numbers, patients are sorted by when they were touched.

use std::cmp::Reverse;

use zeroize::Zeroize;

use super::{GRAM, GRAMS, Segment, Skeletons, Spellings, Words, gram, packed, skeleton};
use crate::{date, dictionary::Dictionary, key::Key, lists::Lists, script, wipe::Wiped};

/// Patients on their way into an index, in any order.
pub(crate) struct Builder {
    patients: Vec<i64>,
    recency: Vec<i64>,
    born: Wiped<u32>,
    names: Gathered,
    identifiers: Gathered,
    phone_starts: Vec<u32>,
    phones: Wiped<u64>,
}

/// Words by number in the order they came, and the numbers of each patient.
struct Gathered {
    arena: Wiped<u8>,
    starts: Vec<u32>,
    /// Open addressing: a word's number plus one; 0 is free.
    table: Vec<u32>,
    of_patient: Lists,
}

impl Gathered {
    fn new() -> Self {
        Gathered {
            arena: Wiped::new(),
            starts: vec![0],
            table: vec![0; 1024],
            of_patient: Lists::with_capacity(0, 0),
        }
    }

    fn count(&self) -> usize {
        self.starts.len() - 1
    }

    fn word(&self, number: u32) -> &[u8] {
        &self.arena
            [self.starts[number as usize] as usize..self.starts[number as usize + 1] as usize]
    }

    fn slot(&self, word: &[u8]) -> usize {
        let mask = self.table.len() - 1;
        let mut at = hash(word) & mask;
        while self.table[at] != 0 && self.word(self.table[at] - 1) != word {
            at = (at + 1) & mask;
        }
        at
    }

    fn number(&mut self, word: &[u8]) -> u32 {
        if self.count() * 2 > self.table.len() {
            self.table = vec![0; self.table.len() * 4];
            for number in 0..u32::try_from(self.count()).unwrap_or(u32::MAX) {
                let slot = self.slot(self.word(number));
                self.table[slot] = number + 1;
            }
        }
        let slot = self.slot(word);
        if self.table[slot] == 0 {
            self.arena.extend(word);
            self.starts
                .push(u32::try_from(self.arena.len()).unwrap_or(u32::MAX));
            self.table[slot] = u32::try_from(self.count()).unwrap_or(u32::MAX);
        }
        self.table[slot] - 1
    }

    fn add(&mut self, words: &str) {
        let mut numbers: Vec<u32> = words
            .split(' ')
            .filter(|word| !word.is_empty())
            .map(|word| self.number(word.as_bytes()))
            .collect();
        numbers.sort_unstable();
        numbers.dedup();
        self.of_patient.push(numbers.into_iter());
    }

    /// Sorted, with patients by place. `order` gives the patient at each place.
    fn finish(self, order: &[u32]) -> Words {
        let count = self.count();
        let mut sorted: Vec<u32> = (0..u32::try_from(count).unwrap_or(u32::MAX)).collect();
        sorted.sort_unstable_by(|a, b| self.word(*a).cmp(self.word(*b)));
        let dictionary = Dictionary::of(
            sorted.iter().map(|number| self.word(*number)),
            self.arena.len(),
            count,
        );
        let mut rank_of = vec![0; count];
        for (rank, number) in (0..).zip(&sorted) {
            rank_of[*number as usize] = rank;
        }
        let mut ranks = Lists::with_capacity(
            order.len(),
            self.of_patient
                .count(&[(0, u32::try_from(order.len()).unwrap_or(u32::MAX))]),
        );
        for patient in order {
            ranks.push(
                self.of_patient
                    .of(*patient)
                    .iter()
                    .map(|number| rank_of[*number as usize]),
            );
        }
        let places = Lists::sorted(count, || {
            (0..).zip(order).flat_map(|(place, _): (u32, _)| {
                ranks.of(place).iter().map(move |rank| (*rank, place))
            })
        });
        Words {
            dictionary,
            places,
            ranks,
        }
    }
}

/// FxHash, eight bytes at a time: the words are our own, and a slow table is all that bad ones could make.
fn hash(word: &[u8]) -> usize {
    let mut sum = 0u64;
    for chunk in word.chunks(8) {
        let mut bytes = [0; 8];
        bytes[..chunk.len()].copy_from_slice(chunk);
        sum = (sum.rotate_left(5) ^ u64::from_le_bytes(bytes)).wrapping_mul(0x517c_c1b7_2722_0a95);
    }
    usize::try_from(sum >> 20).unwrap_or(0)
}

impl Builder {
    pub fn new() -> Self {
        Builder {
            patients: Vec::new(),
            recency: Vec::new(),
            born: Wiped::new(),
            names: Gathered::new(),
            identifiers: Gathered::new(),
            phone_starts: vec![0],
            phones: Wiped::new(),
        }
    }

    /// Each patient once.
    pub fn add(&mut self, patient: i64, recency: i64, key: &Key) {
        self.patients.push(patient);
        self.recency.push(recency);
        self.born.push(date::number(&key.born));
        self.names.add(&key.names);
        self.identifiers.add(&key.identifiers);
        for phone in key.digits.split(' ').filter(|phone| phone.len() > 2) {
            self.phones.push(packed(phone));
        }
        self.phone_starts
            .push(u32::try_from(self.phones.len()).unwrap_or(u32::MAX));
    }

    pub fn finish(self) -> Segment {
        let count = self.patients.len();
        let mut order: Vec<u32> = (0..u32::try_from(count).unwrap_or(u32::MAX)).collect();
        order.sort_unstable_by_key(|at| {
            Reverse((self.recency[*at as usize], self.patients[*at as usize]))
        });
        let patients: Vec<i64> = order.iter().map(|at| self.patients[*at as usize]).collect();
        let recency = order.iter().map(|at| self.recency[*at as usize]).collect();
        let mut by_patient: Vec<u32> = (0..u32::try_from(count).unwrap_or(u32::MAX)).collect();
        by_patient.sort_unstable_by_key(|place| patients[*place as usize]);

        let mut born = Wiped::with_capacity(count);
        let mut phones = Wiped::with_capacity(self.phones.len());
        let mut phone_starts = Vec::with_capacity(count + 1);
        phone_starts.push(0);
        for at in order.iter().map(|at| *at as usize) {
            born.push(self.born[at]);
            phones.extend(
                &self.phones[self.phone_starts[at] as usize..self.phone_starts[at + 1] as usize],
            );
            phone_starts.push(u32::try_from(phones.len()).unwrap_or(u32::MAX));
        }
        let (days, of_day) = days(&born);
        let grams = grams(&phone_starts, &phones);
        let names = self.names.finish(&order);
        let (abjads, others) = skeletons(&names.dictionary);
        Segment {
            romans: romans(&names.dictionary),
            identifiers: self.identifiers.finish(&order),
            patients,
            recency,
            by_patient,
            names,
            abjads,
            others,
            born,
            days,
            of_day,
            phone_starts,
            phones,
            grams,
        }
    }
}

fn days(born: &[u32]) -> (Wiped<u32>, Lists) {
    let mut sorted: Vec<u32> = born.iter().copied().filter(|day| *day != 0).collect();
    sorted.sort_unstable();
    let mut days = Wiped::new();
    for day in &sorted {
        if days.last() != Some(day) {
            days.push(*day);
        }
    }
    sorted.zeroize();
    let of_day = Lists::sorted(days.len(), || {
        (0..).zip(born).filter_map(|(place, day): (u32, _)| {
            Some((u32::try_from(days.binary_search(day).ok()?).ok()?, place))
        })
    });
    (days, of_day)
}

/// The codes at which a number can be looked up, each once.
fn codes(phone: u64) -> impl Iterator<Item = u32> {
    let len = (phone & 15) as usize;
    let mut digits = [10; 15 + GRAM];
    for (at, digit) in digits.iter_mut().take(len).enumerate() {
        *digit = (phone >> (4 + (len - 1 - at) * 4) & 15) as u8;
    }
    let mut codes = [u32::MAX; 15];
    let count = (len + 2).saturating_sub(GRAM);
    for at in 0..count {
        codes[at] = gram(&digits[at..]);
    }
    (0..count)
        .filter(move |at| !codes[..*at].contains(&codes[*at]))
        .map(move |at| codes[at])
}

fn grams(starts: &[u32], phones: &[u64]) -> Lists {
    Lists::sorted(GRAMS, || {
        (0..)
            .zip(starts.windows(2))
            .flat_map(|(place, ends): (u32, _)| {
                phones[ends[0] as usize..ends[1] as usize]
                    .iter()
                    .flat_map(move |phone| codes(*phone).map(move |code| (code, place)))
            })
    })
}

fn romans(names: &Dictionary) -> Spellings {
    let mut spelled: Vec<(String, u32)> = (0..names.len())
        .filter_map(|rank| {
            let word = std::str::from_utf8(names.word(rank)).ok()?;
            let roman = script::is_foreign(word).then(|| script::roman(word))?;
            (!roman.is_empty()).then_some((roman, rank))
        })
        .collect();
    spelled.sort_unstable();
    let bytes = spelled.iter().map(|(roman, _)| roman.len()).sum();
    let dictionary = Dictionary::of(
        spelled.iter().map(|(roman, _)| roman.as_bytes()),
        bytes,
        spelled.len(),
    );
    let ranks = spelled.iter().map(|(_, rank)| *rank).collect();
    for (roman, _) in &mut spelled {
        roman.zeroize();
    }
    Spellings { dictionary, ranks }
}

fn skeletons(names: &Dictionary) -> (Skeletons, Skeletons) {
    let (mut abjads, mut others) = (Vec::new(), Vec::new());
    for rank in 0..names.len() {
        match skeleton(names.word(rank)) {
            Some((bones, true)) => abjads.push((bones, rank)),
            Some((bones, false)) => others.push((bones, rank)),
            None => {}
        }
    }
    abjads.sort_unstable();
    others.sort_unstable();
    (abjads, others)
}
