//! Sorted words: which begin with, hold, or are one typing error from what was asked, as ranges of their ranks.

use crate::wipe::Wiped;

/// Ranks from the first up to, and without, the second.
pub(crate) type Range = (u32, u32);

/// Stands after each word, so that nothing is found across two of them.
const END: u8 = b'\n';

/// Words in the order of their bytes. A word's rank is its place.
pub(crate) struct Dictionary {
    arena: Wiped<u8>,
    starts: Vec<u32>,
}

impl Dictionary {
    /// Of words that are sorted; one may occur more than once.
    pub fn of<'a>(words: impl Iterator<Item = &'a [u8]>, bytes: usize, count: usize) -> Self {
        let mut arena = Wiped::with_capacity(bytes + count);
        let mut starts = Vec::with_capacity(count + 1);
        starts.push(0);
        for word in words {
            arena.extend(word);
            arena.push(END);
            starts.push(u32::try_from(arena.len()).unwrap_or(u32::MAX));
        }
        Dictionary { arena, starts }
    }

    pub fn len(&self) -> u32 {
        u32::try_from(self.starts.len() - 1).unwrap_or(u32::MAX)
    }

    pub fn word(&self, rank: u32) -> &[u8] {
        let at = rank as usize;
        &self.arena[self.starts[at] as usize..self.starts[at + 1] as usize - 1]
    }

    pub fn size(&self) -> usize {
        self.arena.size() + self.starts.capacity() * 4
    }

    /// The first rank in the range for which the test fails; it holds for a first part of the range.
    fn first_not(&self, (from, to): Range, holds: impl Fn(&[u8]) -> bool) -> u32 {
        let (mut low, mut high) = (from, to);
        while low < high {
            let middle = low + (high - low) / 2;
            if holds(self.word(middle)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        low
    }

    /// The word itself.
    pub fn exact(&self, word: &str) -> Range {
        let word = word.as_bytes();
        let from = self.first_not((0, self.len()), |other| other < word);
        let to = self.first_not((from, self.len()), |other| other == word);
        (from, to)
    }

    /// Words that begin with it.
    pub fn prefix(&self, word: &str) -> Range {
        self.within((0, self.len()), 0, word.as_bytes())
    }

    /// Of a range of words that share their first bytes: those that go on with the rest.
    fn within(&self, range: Range, at: usize, rest: &[u8]) -> Range {
        let from = self.first_not(range, |other| &other[at..] < rest);
        let to = self.first_not((from, range.1), |other| other[at..].starts_with(rest));
        (from, to)
    }

    /// Words that hold it anywhere.
    pub fn infix(&self, word: &str, out: &mut Vec<Range>) {
        let mut rank = 0;
        let mut from = 0;
        let finder = memchr::memmem::Finder::new(word);
        while let Some(found) = finder.find(&self.arena[from..]) {
            let at = u32::try_from(from + found).unwrap_or(u32::MAX);
            // Gallop, for the next one is near as often as it is far.
            let mut step = 1;
            while rank + step < self.starts.len() && self.starts[rank + step] <= at {
                step *= 2;
            }
            let end = (rank + step).min(self.starts.len());
            rank += self.starts[rank..end].partition_point(|start| *start <= at) - 1;
            let found = u32::try_from(rank).unwrap_or(u32::MAX);
            put(out, (found, found + 1));
            rank += 1;
            let Some(&next) = self.starts.get(rank) else {
                return;
            };
            from = next as usize;
        }
    }

    /// Words whose beginning is one edit away: a letter too many, missing or wrong, or two neighbours swapped.
    pub fn typo(&self, word: &str, out: &mut Vec<Range>) {
        let asked = word.as_bytes();
        let mut range = (0, self.len());
        let mut at = 0;
        while at < asked.len() && range.0 < range.1 {
            let width = width(asked[at]);
            let rest = &asked[at + width..];
            put(out, self.within(range, at, rest));
            if let Some(&next) = rest.first() {
                let next = self::width(next);
                let swapped = [&rest[..next], &asked[at..at + width], &rest[next..]].concat();
                put(out, self.within(range, at, &swapped));
            }
            let mut same = (range.1, range.1);
            self.letters(range, at, |here, letter| {
                let own = letter == &asked[at..at + width];
                let after = at + letter.len();
                if own {
                    same = here;
                } else {
                    put(out, self.within(here, after, rest));
                }
                put(out, self.within(here, after, &asked[at..]));
            });
            range = same;
            at += width;
        }
        tidy(out);
    }

    /// The letters that come next in a range of words, each with its part of the range.
    fn letters(&self, range: Range, at: usize, mut each: impl FnMut(Range, &[u8])) {
        let mut from = self.first_not(range, |word| word.len() == at);
        while from < range.1 {
            let word = self.word(from);
            let letter = &word[at..at + width(word[at])];
            // Many letters have few words: look close by before searching the rest.
            let mut step = 1;
            while from + step < range.1 && self.word(from + step)[at..].starts_with(letter) {
                step *= 2;
            }
            let to = self.first_not((from, range.1.min(from + step)), |word| {
                word[at..].starts_with(letter)
            });
            each((from, to), letter);
            from = to;
        }
    }
}

/// Bytes of the letter that begins with this one.
fn width(first: u8) -> usize {
    match first {
        0..=0x7f => 1,
        0x80..=0xdf => 2,
        0xe0..=0xef => 3,
        _ => 4,
    }
}

fn put(out: &mut Vec<Range>, range: Range) {
    if range.0 >= range.1 {
        return;
    }
    match out.last_mut() {
        Some(last) if last.1 == range.0 => last.1 = range.1,
        _ => out.push(range),
    }
}

/// Sorts ranges and joins those that touch.
pub(crate) fn tidy(ranges: &mut Vec<Range>) {
    ranges.retain(|range| range.0 < range.1);
    ranges.sort_unstable();
    ranges.dedup_by(|next, last| {
        let touch = next.0 <= last.1;
        if touch {
            last.1 = last.1.max(next.1);
        }
        touch
    });
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::why::typo;
    use proptest::prelude::*;

    fn of(mut words: Vec<String>) -> Dictionary {
        words.sort();
        words.dedup();
        Dictionary::of(words.iter().map(String::as_bytes), 0, words.len())
    }

    fn holding(dictionary: &Dictionary, holds: impl Fn(&str) -> bool) -> Vec<u32> {
        (0..dictionary.len())
            .filter(|rank| std::str::from_utf8(dictionary.word(*rank)).is_ok_and(&holds))
            .collect()
    }

    fn ranks(mut ranges: Vec<Range>) -> Vec<u32> {
        tidy(&mut ranges);
        ranges.into_iter().flat_map(|(from, to)| from..to).collect()
    }

    proptest! {
        #[test]
        fn as_if_each_word_were_looked_at(words in prop::collection::vec("[abeéشم]{1,6}", 0..60), asked in "[abeéشم]{1,6}") {
            let dictionary = of(words);
            prop_assert_eq!(ranks(vec![dictionary.exact(&asked)]), holding(&dictionary, |word| word == asked));
            prop_assert_eq!(ranks(vec![dictionary.prefix(&asked)]), holding(&dictionary, |word| word.starts_with(&asked)));
            let mut infix = Vec::new();
            dictionary.infix(&asked, &mut infix);
            prop_assert_eq!(ranks(infix), holding(&dictionary, |word| word.contains(&asked)));
            let mut typos = vec![dictionary.prefix(&asked)];
            dictionary.typo(&asked, &mut typos);
            prop_assert_eq!(ranks(typos), holding(&dictionary, |word| word.starts_with(&asked) || typo(&asked, word)));
        }
    }
}
