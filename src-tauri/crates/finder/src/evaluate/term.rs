//! One thing asked for, over one index: which places may hold it, and whether one does.

use crate::{
    Tier,
    date::Pattern,
    dictionary::{Range, tidy},
    lists::{Bits, Lists},
    phone,
    query::{Ask, Word},
    segment::{GRAM, Segment, digits, gram, holds, packed},
};

/// With more ranges than this, a rank is looked up in a row of bits.
const SCATTERED: usize = 12;

/// One thing asked for, as far as the tiers have come.
pub(super) struct Term<'a> {
    segment: &'a Segment,
    ask: &'a Ask,
    names: Ranges,
    identifiers: Ranges,
    dates: Vec<(&'a Pattern, Vec<Range>)>,
    phones: Vec<Fragment<'a>>,
    /// Not fewer places than this hold it.
    pub count: usize,
}

#[derive(Default)]
struct Ranges {
    ranges: Vec<Range>,
    bits: Option<Bits>,
}

struct Fragment<'a> {
    digits: &'a str,
    packed: u64,
    grams: Range,
    upto: Tier,
    /// Anywhere will do.
    plain: bool,
}

impl Ranges {
    fn settle(&mut self, ranks: u32) {
        tidy(&mut self.ranges);
        self.bits = (self.ranges.len() > SCATTERED).then(|| {
            let mut bits = Bits::new(ranks as usize);
            for rank in self.ranges.iter().flat_map(|(from, to)| *from..*to) {
                bits.set(rank);
            }
            bits
        });
    }

    fn hold(&self, ranks: &[u32]) -> bool {
        match &self.bits {
            Some(bits) => ranks.iter().any(|rank| bits.has(*rank)),
            None => ranks.iter().any(|rank| {
                self.ranges
                    .iter()
                    .any(|(from, to)| from <= rank && rank < to)
            }),
        }
    }
}

impl<'a> Term<'a> {
    pub fn new(segment: &'a Segment, ask: &'a Ask) -> Self {
        Term {
            segment,
            ask,
            names: Ranges::default(),
            identifiers: Ranges::default(),
            dates: Vec::new(),
            phones: Vec::new(),
            count: 0,
        }
    }

    /// Adds what a tier finds. Whether it is any more than before.
    pub fn grow(&mut self, tier: Tier) -> bool {
        let before = self.count;
        let phones = self.phones.len();
        if let Some(word) = &self.ask.word {
            words(self.segment, word, tier, &mut self.names.ranges);
            self.names.settle(self.segment.names.dictionary.len());
        }
        if let Some(text) = &self.ask.identifier {
            let dictionary = &self.segment.identifiers.dictionary;
            match tier {
                Tier::Exact => self.identifiers.ranges.push(dictionary.exact(text)),
                Tier::Prefix if text.chars().nth(2).is_some() => {
                    self.identifiers.ranges.push(dictionary.prefix(text))
                }
                _ => {}
            }
            self.identifiers.settle(dictionary.len());
        }
        for pattern in self.ask.dates.iter().filter(|pattern| pattern.tier == tier) {
            self.dates.push((pattern, days(self.segment, pattern)));
        }
        self.telephones(tier);
        self.count = self.segment.names.places.count(&self.names.ranges)
            + self
                .segment
                .identifiers
                .places
                .count(&self.identifiers.ranges)
            + self
                .dates
                .iter()
                .map(|(_, ranges)| self.segment.of_day.count(ranges))
                .sum::<usize>()
            + self
                .phones
                .iter()
                .map(|fragment| self.segment.grams.count(&[fragment.grams]))
                .sum::<usize>();
        self.count > before
            || self.phones.len() > phones
            || (self.count > 0 && self.phones.iter().any(|fragment| fragment.upto == tier))
    }

    fn telephones(&mut self, tier: Tier) {
        if tier > Tier::Infix {
            return;
        }
        let long = |digits: &&String| tier == Tier::Infix || digits.len() > phone::SHORT;
        self.phones = self
            .ask
            .phones
            .iter()
            .filter(long)
            .map(|digits| Fragment {
                digits,
                packed: packed(digits),
                grams: rarest(&self.segment.grams, digits),
                upto: tier,
                plain: tier == Tier::Infix,
            })
            .collect();
    }

    pub fn holds(&self, place: u32) -> bool {
        let names = || self.names.hold(self.segment.names.ranks.of(place));
        let identifiers = || {
            !self.identifiers.ranges.is_empty()
                && self
                    .identifiers
                    .hold(self.segment.identifiers.ranks.of(place))
        };
        let born = self.segment.born[place as usize];
        (!self.names.ranges.is_empty() && names())
            || self.dates.iter().any(|(pattern, _)| pattern.holds(born))
            || self
                .phones
                .iter()
                .any(|fragment| self.rings(place, fragment))
            || identifiers()
    }

    fn rings(&self, place: u32, fragment: &Fragment<'_>) -> bool {
        self.segment.phones(place).iter().any(|phone| {
            holds(*phone, fragment.packed)
                && (fragment.plain
                    || phone::tier(&digits(*phone), fragment.digits)
                        .is_some_and(|tier| tier <= fragment.upto))
        })
    }

    /// Candidates that are in order already.
    pub fn one_list(&self) -> Option<&'a [u32]> {
        let mut lists = self
            .names
            .ranges
            .iter()
            .map(|range| (&self.segment.names.places, *range))
            .chain(
                self.phones
                    .iter()
                    .map(|fragment| (&self.segment.grams, fragment.grams)),
            );
        let (list, range) = lists.next()?;
        let alone = lists.next().is_none()
            && range.1 - range.0 == 1
            && self.dates.is_empty()
            && self.identifiers.ranges.is_empty();
        alone.then(|| list.span(range))
    }

    /// Every place that holds it, some more than once, in no order.
    pub fn each(&self, mut place: impl FnMut(u32)) {
        let mut all = |lists: &Lists, ranges: &[Range]| {
            for range in ranges {
                lists.span(*range).iter().for_each(|found| place(*found));
            }
        };
        all(&self.segment.names.places, &self.names.ranges);
        all(&self.segment.identifiers.places, &self.identifiers.ranges);
        for (_, ranges) in &self.dates {
            all(&self.segment.of_day, ranges);
        }
        for fragment in &self.phones {
            // Up to the length of what is looked up, all that is found there holds it.
            let sure = fragment.plain && fragment.digits.len() <= GRAM;
            let candidates = self.segment.grams.span(fragment.grams);
            candidates
                .iter()
                .filter(|found| sure || self.rings(**found, fragment))
                .for_each(|found| place(*found));
        }
    }

    pub fn bits(&self) -> Bits {
        let mut bits = Bits::new(self.segment.patients.len());
        self.each(|place| bits.set(place));
        bits
    }
}

/// Ranks of the names that a word finds in a tier.
fn words(segment: &Segment, word: &Word, tier: Tier, out: &mut Vec<Range>) {
    let names = &segment.names.dictionary;
    match tier {
        Tier::Exact => out.push(names.exact(&word.text)),
        Tier::Prefix => out.push(names.prefix(&word.text)),
        Tier::Infix if word.letters > 0 => {
            if word.letters > 2 {
                names.infix(&word.text, out);
            }
            out.extend(word.bare.as_ref().map(|bare| names.prefix(bare)));
        }
        Tier::Typo if word.letters > 3 => names.typo(&word.text, out),
        Tier::Script if word.letters > 0 => across(segment, word, out),
        _ => {}
    }
}

fn across(segment: &Segment, word: &Word, out: &mut Vec<Range>) {
    let roman = word.roman.as_str();
    if !roman.is_empty() {
        let mut spellings = vec![segment.romans.dictionary.prefix(roman)];
        if roman.len() > 3 {
            segment.romans.dictionary.typo(roman, &mut spellings);
        }
        for at in spellings.into_iter().flat_map(|(from, to)| from..to) {
            let rank = segment.romans.ranks[at as usize];
            out.push((rank, rank + 1));
        }
        if word.foreign {
            out.push(segment.names.dictionary.prefix(roman));
            if roman.len() > 3 {
                segment.names.dictionary.typo(roman, out);
            }
        }
    }
    let Some(bones) = word.skeleton else { return };
    let sets = [Some(&segment.abjads), word.abjad.then_some(&segment.others)];
    for set in sets.into_iter().flatten() {
        let from = set.partition_point(|(other, _)| *other < bones);
        let same = set[from..].iter().take_while(|(other, _)| *other == bones);
        out.extend(same.map(|(_, rank)| (*rank, *rank + 1)));
    }
}

/// The days of birth that a pattern holds.
fn days(segment: &Segment, pattern: &Pattern) -> Vec<Range> {
    let days = &*segment.days;
    let at = |place: usize| u32::try_from(place).unwrap_or(u32::MAX);
    if let Some((from, to)) = pattern.span() {
        return vec![(
            at(days.partition_point(|day| *day < from)),
            at(days.partition_point(|day| *day <= to)),
        )];
    }
    let mut out = (0..)
        .zip(days)
        .filter(|(_, day)| pattern.holds(**day))
        .map(|(rank, _)| (rank, rank + 1))
        .collect();
    tidy(&mut out);
    out
}

/// Of the places where a fragment can be looked up, the one with the fewest candidates.
fn rarest(grams: &Lists, fragment: &str) -> Range {
    let digits = fragment.as_bytes();
    if digits.len() < GRAM {
        let zeros = |fill: u8| gram(&[digits, &[fill; GRAM][..GRAM - digits.len()]].concat());
        // The end counts as ten, the last of what may follow.
        return (zeros(0), zeros(10) + 1);
    }
    let codes = digits.windows(GRAM).map(gram);
    codes
        .map(|code| (code, code + 1))
        .min_by_key(|range| grams.count(&[*range]))
        .unwrap_or((0, 0))
}
