//! Running a query over one index: for each tier the places where everything asked for is found, the most recent first.

use std::collections::HashSet;

use crate::{Tier, query::Ask, segment::Segment};

mod term;
use term::Term;

/// Up to so many candidates are sorted; more are marked in a row of bits.
const FEW: usize = 4096;
/// What every candidate must pass beside the query.
pub(crate) struct Limits<'a> {
    /// Places that are not valid any more.
    pub dead: &'a dyn Fn(u32) -> bool,
    /// Patients that may be found, sorted; all without it.
    pub only: Option<&'a [i64]>,
    /// So many are enough.
    pub enough: usize,
}

/// The best places of one reading, with the tier of each.
pub(crate) fn evaluate(segment: &Segment, asks: &[Ask], limits: &Limits<'_>) -> Vec<(u32, Tier)> {
    let mut run = Run {
        segment,
        limits,
        terms: asks.iter().map(|ask| Term::new(segment, ask)).collect(),
        found: Vec::new(),
        known: HashSet::new(),
    };
    for tier in Tier::ALL {
        let mut grown = tier == Tier::Exact;
        for term in &mut run.terms {
            grown |= term.grow(tier);
        }
        if grown && run.terms.iter().all(|term| term.count > 0) {
            run.collect(tier);
        }
        if run.found.len() >= limits.enough || run.terms.is_empty() {
            break;
        }
    }
    run.found
}

struct Run<'a> {
    segment: &'a Segment,
    limits: &'a Limits<'a>,
    terms: Vec<Term<'a>>,
    found: Vec<(u32, Tier)>,
    known: HashSet<u32>,
}

impl Run<'_> {
    /// Adds what all terms hold now.
    fn collect(&mut self, tier: Tier) {
        self.terms.sort_by_key(|term| term.count);
        let all = self.segment.patients.len();
        if all == 0 || (self.terms.is_empty() && self.limits.only.is_none()) {
            self.walk(tier, all);
            return;
        }
        let least = self.terms.first().map_or(all, |term| term.count.min(all));
        let only = self.limits.only.map_or(all, <[i64]>::len);
        // How many of the newest would have to be looked at, if words had nothing to do with one another.
        #[allow(clippy::cast_precision_loss, reason = "an estimate")]
        let share = |count: usize| count.min(all) as f64 / all as f64;
        let hit: f64 = self
            .terms
            .iter()
            .map(|term| share(term.count))
            .product::<f64>()
            * share(only);
        #[allow(
            clippy::cast_precision_loss,
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "an estimate"
        )]
        let walk = ((self.limits.enough - self.found.len()) as f64 / hit.max(1e-9)) as usize;
        // Looking at one costs as much as gathering several.
        if walk.saturating_mul(8) < least.min(only).max(1024) && self.walk(tier, walk * 2 + 1024) {
            return;
        }
        if only < least {
            self.through_only(tier);
        } else if let Some(list) = self.terms.first().and_then(Term::one_list) {
            self.test(list.iter().copied(), 0, tier);
        } else if least <= FEW {
            self.through_few(tier);
        } else {
            self.through_many(tier);
        }
    }

    /// Looks at the newest up to a number. Whether that was enough.
    fn walk(&mut self, tier: Tier, most: usize) -> bool {
        let before = self.found.len();
        let end = self.segment.len();
        for place in 0..end.min(u32::try_from(most).unwrap_or(u32::MAX)) {
            if self.terms.iter().all(|term| term.holds(place)) && self.take(place, tier) {
                return true;
            }
        }
        let whole = end as usize <= most;
        if !whole {
            for (place, _) in self.found.drain(before..) {
                self.known.remove(&place);
            }
        }
        whole
    }

    fn through_only(&mut self, tier: Tier) {
        let mut places: Vec<u32> = self
            .limits
            .only
            .into_iter()
            .flatten()
            .filter_map(|patient| self.segment.place(*patient))
            .collect();
        places.sort_unstable();
        self.test(places.into_iter(), 0, tier);
    }

    fn through_few(&mut self, tier: Tier) {
        let mut places = Vec::new();
        self.terms[0].each(|place| places.push(place));
        places.sort_unstable();
        places.dedup();
        self.test(places.into_iter(), 1, tier);
    }

    fn through_many(&mut self, tier: Tier) {
        let mut bits = self.terms[0].bits();
        let first = self.terms[0].count;
        let mut tested = 1;
        // Marking one costs a small part of looking one up.
        while let Some(term) = self.terms.get(tested).filter(|term| term.count < first * 8) {
            bits.and(&term.bits());
            tested += 1;
        }
        self.test(bits.iter(), tested, tier);
    }

    /// Takes candidates that the terms from one on hold too.
    fn test(&mut self, places: impl Iterator<Item = u32>, from: usize, tier: Tier) {
        for place in places {
            if self.terms[from..].iter().all(|term| term.holds(place)) && self.take(place, tier) {
                return;
            }
        }
    }

    /// Takes one that all terms hold, unless something else is against it. Whether that is enough.
    fn take(&mut self, place: u32, tier: Tier) -> bool {
        let patient = self.segment.patients[place as usize];
        if !(self.limits.dead)(place)
            && self
                .limits
                .only
                .is_none_or(|only| only.binary_search(&patient).is_ok())
            && self.known.insert(place)
        {
            self.found.push((place, tier));
        }
        self.found.len() >= self.limits.enough
    }
}
