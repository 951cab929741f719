//! Rows of numbers end to end, and rows of bits.

use crate::dictionary::Range;

/// Many short lists in one row.
pub(crate) struct Lists {
    starts: Vec<u32>,
    items: Vec<u32>,
}

impl Lists {
    /// Sorts pairs of list and item by list; within one, the items keep their order.
    pub fn sorted<I: Iterator<Item = (u32, u32)>>(count: usize, pairs: impl Fn() -> I) -> Self {
        let mut starts = vec![0u32; count + 1];
        for (list, _) in pairs() {
            starts[list as usize + 1] += 1;
        }
        for at in 1..starts.len() {
            starts[at] += starts[at - 1];
        }
        let mut items = vec![0; starts[count] as usize];
        let mut next = starts.clone();
        for (list, item) in pairs() {
            let place = &mut next[list as usize];
            items[*place as usize] = item;
            *place += 1;
        }
        Lists { starts, items }
    }

    /// Room for so many lists and items, filled by [`Lists::push`].
    pub fn with_capacity(lists: usize, items: usize) -> Self {
        let mut starts = Vec::with_capacity(lists + 1);
        starts.push(0);
        Lists {
            starts,
            items: Vec::with_capacity(items),
        }
    }

    /// Adds a list.
    pub fn push(&mut self, items: impl Iterator<Item = u32>) {
        self.items.extend(items);
        self.starts
            .push(u32::try_from(self.items.len()).unwrap_or(u32::MAX));
    }

    pub fn of(&self, list: u32) -> &[u32] {
        self.span((list, list + 1))
    }

    /// The items of lists that follow one another.
    pub fn span(&self, (from, to): Range) -> &[u32] {
        &self.items[self.starts[from as usize] as usize..self.starts[to as usize] as usize]
    }

    pub fn count(&self, ranges: &[Range]) -> usize {
        ranges.iter().map(|range| self.span(*range).len()).sum()
    }

    pub fn size(&self) -> usize {
        (self.starts.capacity() + self.items.capacity()) * 4
    }
}

/// A row of bits.
#[derive(Clone)]
pub(crate) struct Bits(Vec<u64>);

impl Bits {
    pub fn new(len: usize) -> Self {
        Bits(vec![0; len.div_ceil(64)])
    }

    pub fn set(&mut self, at: u32) {
        if let Some(word) = self.0.get_mut(at as usize / 64) {
            *word |= 1 << (at % 64);
        }
    }

    pub fn has(&self, at: u32) -> bool {
        self.0
            .get(at as usize / 64)
            .is_some_and(|word| word >> (at % 64) & 1 == 1)
    }

    pub fn and(&mut self, other: &Bits) {
        for (own, others) in self.0.iter_mut().zip(&other.0) {
            *own &= others;
        }
    }

    pub fn iter(&self) -> impl Iterator<Item = u32> {
        self.0.iter().enumerate().flat_map(|(at, word)| {
            let base = u32::try_from(at * 64).unwrap_or(u32::MAX);
            std::iter::successors(Some(*word).filter(|w| *w != 0), |w| {
                Some(w & (w - 1)).filter(|w| *w != 0)
            })
            .map(move |w| base + w.trailing_zeros())
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_keep_the_order_of_their_items() {
        let pairs = [(2, 5), (0, 1), (2, 3), (1, 9)];
        let lists = Lists::sorted(4, || pairs.iter().copied());
        assert_eq!(lists.of(2), [5, 3]);
        assert_eq!(lists.of(3), []);
        assert_eq!(lists.span((0, 3)), [1, 9, 5, 3]);
        assert_eq!(lists.count(&[(0, 1), (2, 4)]), 3);
    }

    #[test]
    fn bits_come_back_in_order() {
        let mut bits = Bits::new(200);
        for at in [199, 0, 63, 64, 128] {
            bits.set(at);
        }
        assert_eq!(bits.iter().collect::<Vec<_>>(), [0, 63, 64, 128, 199]);
        assert!(bits.has(64) && !bits.has(65) && !bits.has(10_000));
    }
}
