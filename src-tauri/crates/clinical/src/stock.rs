//! The stock: what moves in it, from what to draw next, how cold it is kept, and when to order.

use crate::amount::Millilitres;
use crate::catalogue::Mark;
use crate::id::{LotId, VialId};
use crate::words::words;
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

words! {
    /// What a movement of the stock is.
    MovementKind {
        /// A delivery.
        Received = "received",
        /// Drawn for a session.
        Used = "used",
        /// Spilled, broken, left over in a vial.
        Wasted = "wasted",
        /// A count found more or less.
        Counted = "counted",
        /// Sent back.
        Returned = "returned",
        /// Disposed of, with a certificate.
        Destroyed = "destroyed",
        /// Drawn for a session that was struck: it is recorded for whom it went into.
        GivenBack = "given_back",
    }
}

words! {
    /// What becomes of stock that is not to be used.
    DisposalWay {
        /// Back to whom it came from.
        Returned = "returned",
        /// Made unusable.
        Destroyed = "destroyed",
    }
}

impl From<DisposalWay> for MovementKind {
    fn from(way: DisposalWay) -> Self {
        match way {
            DisposalWay::Returned => Self::Returned,
            DisposalWay::Destroyed => Self::Destroyed,
        }
    }
}

words! {
    /// How a serum wants to be kept.
    Storage {
        /// 2–8 °C.
        Fridge = "fridge",
        /// Room temperature.
        Room = "room",
    }
}

/// Between which temperatures a storage is kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct StorageRule {
    /// Which.
    pub id: Storage,
    /// Not colder, in tenths of a degree Celsius.
    pub least_tenths: i32,
    /// Not warmer, in tenths of a degree Celsius.
    pub most_tenths: i32,
    /// Where it comes from.
    pub source: String,
    /// How far the source was verified.
    pub mark: Mark,
}

impl StorageRule {
    /// Whether a reading from coldest to warmest left the range.
    pub const fn left_by(&self, coldest_tenths: i32, warmest_tenths: i32) -> bool {
        coldest_tenths < self.least_tenths || warmest_tenths > self.most_tenths
    }
}

/// When a patient is asked after something that spoke against a lot.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct WatchRule {
    /// So many days after the session.
    pub days: u32,
    /// Where it comes from.
    pub source: String,
    /// How far the source was verified.
    pub mark: Mark,
}

/// How far ahead the stock is looked at.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AheadRule {
    /// Booked sessions of so many days are reckoned with.
    pub days: u32,
    /// A storage that holds stock is read at least every so many hours.
    pub reading_hours: u32,
    /// Where it comes from.
    pub source: String,
    /// How far the source was verified.
    pub mark: Mark,
}

/// Something to draw from: an opened vial, or what of a lot is not opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Source {
    /// The lot.
    pub lot: LotId,
    /// The vial; none for what is not opened.
    pub vial: Option<VialId>,
    /// When a vial's use ends.
    pub use_until: Option<DateTime<Utc>>,
    /// The lot's last day.
    pub expiry: NaiveDate,
    /// What may be drawn.
    pub left: Millilitres,
}

/// So much from there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Draw {
    /// The lot.
    pub lot: LotId,
    /// The vial, if from an opened one.
    #[serde(default)]
    pub vial: Option<VialId>,
    /// How much; `ml` on the wire.
    #[serde(rename = "ml")]
    pub volume: Millilitres,
}

/// From what to draw an amount.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Allocation {
    /// In this order.
    pub draws: Vec<Draw>,
    /// What all of it together lacks.
    pub short: Millilitres,
}

/// The order in which sources are used: opened vials first, by the end of their use; then the first lot to expire.
pub fn order_of_use(sources: &mut [Source]) {
    sources.sort_by_key(|source| {
        let opened = source.use_until.is_none();
        (
            opened,
            source.use_until,
            source.expiry,
            source.lot,
            source.vial,
        )
    });
}

/// Takes from sources what was drawn from them before; nothing is left less than empty.
pub fn without(sources: &mut [Source], drawn: &[Draw]) {
    for source in sources {
        let same = |draw: &&Draw| (draw.lot, draw.vial) == (source.lot, source.vial);
        let taken: i64 = drawn.iter().filter(same).fold(0, |sum, draw| {
            sum.saturating_add(draw.volume.microlitres().max(0))
        });
        let left = source.left.microlitres().saturating_sub(taken).max(0);
        source.left = Millilitres::from_microlitres(left);
    }
}

/// Draws an amount from sources that may be used, over as many of them as it takes.
pub fn allocate(wanted: Millilitres, sources: &[Source]) -> Allocation {
    let mut ordered = sources.to_vec();
    order_of_use(&mut ordered);
    let mut missing = wanted.microlitres().max(0);
    let mut draws = Vec::new();
    for source in ordered {
        let take = missing.min(source.left.microlitres());
        if take <= 0 {
            continue;
        }
        missing -= take;
        draws.push(Draw {
            lot: source.lot,
            vial: source.vial,
            volume: Millilitres::from_microlitres(take),
        });
    }
    Allocation {
        draws,
        short: Millilitres::from_microlitres(missing),
    }
}

/// An amount split by parts, to the microlitre: the sum is the amount. What does not divide goes to the greatest remainders, of equal
/// ones to the first.
pub fn split(amount: Millilitres, parts: &[u32]) -> Vec<Millilitres> {
    let sum: i128 = parts.iter().map(|part| i128::from(*part)).sum();
    let whole = i128::from(amount.microlitres());
    if sum == 0 {
        return vec![Millilitres::ZERO; parts.len()];
    }
    let shares: Vec<(i128, i128)> = parts
        .iter()
        .map(|part| {
            let product = whole * i128::from(*part);
            (product.div_euclid(sum), product.rem_euclid(sum))
        })
        .collect();
    let mut left = whole - shares.iter().map(|(share, _)| share).sum::<i128>();
    let mut by_remainder: Vec<usize> = (0..parts.len()).collect();
    by_remainder.sort_by_key(|index| std::cmp::Reverse(shares[*index].1));
    let mut amounts: Vec<i128> = shares.into_iter().map(|(share, _)| share).collect();
    for index in by_remainder {
        if left == 0 {
            break;
        }
        amounts[index] += 1;
        left -= 1;
    }
    amounts
        .into_iter()
        .map(|amount| Millilitres::from_microlitres(i64::try_from(amount).unwrap_or(i64::MAX)))
        .collect()
}

/// Whether a product should be ordered: what may be used, less what the booked sessions will need, is at or below its level; without a
/// level, when the bookings alone need more than there is.
pub fn should_order(usable: Millilitres, booked: Millilitres, level: Option<Millilitres>) -> bool {
    let after = usable.checked_sub(booked).unwrap_or_default();
    level.map_or(after < Millilitres::ZERO, |level| after <= level)
}
