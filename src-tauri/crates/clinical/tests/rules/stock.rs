use super::{day, shipped};
use chrono::{TimeZone, Utc};
use clinical::{
    LotId, Millilitres, VialId,
    stock::{Source, Storage, allocate, order_of_use, should_order, split, without},
};
use proptest::prelude::*;

fn ml(microlitres: i64) -> Millilitres {
    Millilitres::from_microlitres(microlitres)
}

fn source(lot: i64, vial: Option<(i64, u32)>, expiry: &str, left: i64) -> Source {
    Source {
        lot: LotId(lot),
        vial: vial.map(|(vial, _)| VialId(vial)),
        use_until: vial.map(|(_, day)| Utc.with_ymd_and_hms(2026, 12, day, 9, 0, 0).unwrap()),
        expiry: day(expiry),
        left: ml(left),
    }
}

#[test]
fn open_vials_come_first_then_the_first_to_expire() {
    let mut sources = [
        source(1, None, "2028-01-31", 9_000),
        source(2, None, "2027-01-31", 9_000),
        source(1, Some((12, 20)), "2028-01-31", 1_000),
        source(1, Some((11, 5)), "2028-01-31", 500),
    ];
    order_of_use(&mut sources);
    let order: Vec<_> = sources
        .iter()
        .map(|s| (s.lot.0, s.vial.map(|v| v.0)))
        .collect();
    assert_eq!(order, [(1, Some(11)), (1, Some(12)), (2, None), (1, None)]);
}

#[test]
fn an_amount_is_drawn_over_as_many_lots_as_it_takes() {
    let sources = [
        source(1, None, "2028-01-31", 9_000),
        source(2, None, "2027-01-31", 2_000),
        source(1, Some((11, 5)), "2028-01-31", 500),
    ];
    let drawn = allocate(ml(4_000), &sources);
    let said: Vec<_> = drawn
        .draws
        .iter()
        .map(|draw| {
            (
                draw.lot.0,
                draw.vial.map(|v| v.0),
                draw.volume.microlitres(),
            )
        })
        .collect();
    assert_eq!(
        said,
        [(1, Some(11), 500), (2, None, 2_000), (1, None, 1_500)]
    );
    assert_eq!(drawn.short, ml(0));
    assert_eq!(allocate(ml(12_000), &sources).short, ml(500));
}

#[test]
fn parts_add_up_to_the_microlitre() {
    assert_eq!(split(ml(5_000), &[3, 2]), [ml(3_000), ml(2_000)]);
    assert_eq!(split(ml(1_000), &[1, 1, 1]), [ml(334), ml(333), ml(333)]);
    assert_eq!(split(ml(1_000), &[0, 0]), [ml(0), ml(0)]);
}

#[test]
fn orders_are_asked_for_with_what_is_booked() {
    assert!(!should_order(ml(10_000), ml(4_000), Some(ml(5_000))));
    assert!(should_order(ml(10_000), ml(5_000), Some(ml(5_000))));
    assert!(!should_order(ml(4_000), ml(4_000), None));
    assert!(should_order(ml(4_000), ml(4_001), None));
}

#[test]
fn a_reading_outside_the_range_left_it() {
    let fridge = shipped().storage(Storage::Fridge).unwrap();
    assert!(!fridge.left_by(20, 80));
    assert!(fridge.left_by(19, 80));
    assert!(fridge.left_by(20, 81));
}

proptest! {
    #[test]
    fn an_allocation_never_takes_more_than_there_is(
        wanted in 0i64..30_000,
        lefts in prop::collection::vec((0i64..4, prop::option::of((0i64..9, 1u32..28)), 0i64..9_000), 0..8),
    ) {
        let sources: Vec<_> = lefts
            .iter()
            .enumerate()
            .map(|(place, (lot, vial, left))| {
                // Each vial is there once.
                let vial = vial.map(|(_, day)| (i64::try_from(place).unwrap(), day));
                source(*lot * 100 + i64::try_from(place).unwrap(), vial, "2027-01-31", *left)
            })
            .collect();
        let drawn = allocate(ml(wanted), &sources);
        let sum: i64 = drawn.draws.iter().map(|draw| draw.volume.microlitres()).sum();
        let all: i64 = lefts.iter().map(|(_, _, left)| left).sum();
        prop_assert_eq!(sum, wanted.min(all));
        prop_assert_eq!(drawn.short.microlitres(), wanted - sum);
        for draw in &drawn.draws {
            let from = sources.iter().find(|s| (s.lot, s.vial) == (draw.lot, draw.vial)).unwrap();
            prop_assert!(draw.volume.microlitres() > 0 && draw.volume <= from.left);
        }
    }

    #[test]
    fn drawing_twice_is_drawing_once(
        first in 0i64..20_000, second in 0i64..20_000, lefts in prop::collection::vec(0i64..9_000, 0..8),
    ) {
        let sources: Vec<_> = (0..).zip(&lefts).map(|(lot, left)| source(lot, None, "2027-01-31", *left)).collect();
        let before = allocate(ml(first), &sources);
        let mut rest = sources.clone();
        without(&mut rest, &before.draws);
        let after = allocate(ml(second), &rest);
        let at_once = allocate(ml(first + second), &sources);
        let sum = |lot| -> i64 {
            let draws = before.draws.iter().chain(&after.draws).filter(|draw| draw.lot == lot);
            draws.map(|draw| draw.volume.microlitres()).sum()
        };
        let short = |of: &clinical::stock::Allocation| of.short.microlitres();
        prop_assert_eq!(short(&before) + short(&after), short(&at_once));
        for source in &sources {
            let of_it = at_once.draws.iter().find(|draw| draw.lot == source.lot);
            prop_assert_eq!(sum(source.lot), of_it.map_or(0, |draw| draw.volume.microlitres()));
        }
    }

    #[test]
    fn a_split_is_the_whole(amount in 0i64..10_000_000, parts in prop::collection::vec(0u32..1_000, 1..9)) {
        let shares = split(ml(amount), &parts);
        let sum: i64 = shares.iter().map(|share| share.microlitres()).sum();
        prop_assert_eq!(sum, if parts.iter().all(|part| *part == 0) { 0 } else { amount });
        for (share, part) in shares.iter().zip(&parts) {
            prop_assert!(*part > 0 || share.microlitres() == 0);
        }
    }
}
