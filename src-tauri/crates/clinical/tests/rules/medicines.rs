//! Medicines: found however they are typed, offered, never mapped in silence.

use crate::shipped;
use clinical::medicines::{FoundBy, MedicineCandidate, group_of, is_code, look_up};
use proptest::prelude::*;

fn found(typed: &str) -> Vec<MedicineCandidate> {
    look_up(shipped(), typed, 10)
}

#[test]
fn every_medicine_is_found_first_by_each_of_its_names() {
    for medicine in shipped().medicines() {
        let names = [&medicine.substance];
        for name in names
            .into_iter()
            .chain(&medicine.brands)
            .chain(&medicine.names)
        {
            for typed in [name.clone(), name.to_uppercase()] {
                let nearest: Vec<_> = look_up(shipped(), &typed, 40)
                    .into_iter()
                    .take_while(|candidate| candidate.distance == 0)
                    .map(|candidate| candidate.atc)
                    .collect();
                assert!(nearest.contains(&medicine.atc), "{typed}: {nearest:?}");
            }
        }
    }
}

#[test]
fn typing_errors_accents_doses_and_beginnings_are_no_hindrance() {
    for (typed, atc, distance) in [
        ("warfarin", "B01AA03", 0),
        ("Warfarim", "B01AA03", 1),
        ("wafarni", "B01AA03", 2),
        ("coumadine", "B01AA03", 1),
        ("COUMADİN 5 mg", "B01AA03", 0),
        ("xarel", "B01AF01", 0),
        ("xaretlo", "B01AF01", 1),
        ("elikuis", "B01AF02", 1),
        ("izotretinoın", "D10BA01", 0),
        ("وارفارين", "B01AA03", 0),
        ("balık yağı", "C10AX06", 0),
        ("fish", "C10AX06", 0),
        ("B01AC06", "B01AC06", 0),
        ("b01ac0", "B01AC06", 0),
    ] {
        let first = &found(typed)[0];
        assert_eq!(
            (first.atc.as_str(), first.distance),
            (atc, distance),
            "{typed}"
        );
    }
}

#[test]
fn aspirin_is_found_under_both_its_codes() {
    let codes: Vec<_> = found("aspirin").into_iter().map(|c| c.atc).collect();
    assert!(
        codes.contains(&"B01AC06".to_owned()) && codes.contains(&"N02BA01".to_owned()),
        "{codes:?}"
    );
    for candidate in found("aspirin").iter().filter(|c| c.distance == 0) {
        assert_eq!(candidate.question.as_deref(), Some("antiplatelet"));
    }
}

#[test]
fn a_code_that_is_not_listed_belongs_to_its_group() {
    let candidates = found("b01ax99");
    assert_eq!(candidates.len(), 1);
    assert_eq!(candidates[0].by, FoundBy::Code);
    assert_eq!(candidates[0].question.as_deref(), Some("anticoagulant"));
    for (code, group) in [
        ("B01AE01", "anticoagulant"),
        ("B01AC99", "antiplatelet"),
        ("M01AX17", "nsaid"),
        ("L04AG03", "immunosuppressant"),
        ("D11AX10", "five_ari"),
    ] {
        assert_eq!(group_of(shipped(), code).unwrap().id, group, "{code}");
    }
    assert!(group_of(shipped(), "A02BC01").is_none());
    assert!(found("A02BC01").is_empty());
}

#[test]
fn every_group_is_reached_by_a_medicine() {
    for group in shipped().medicine_groups() {
        let mut all = shipped().medicines().iter();
        let reached = all.any(|m| group_of(shipped(), &m.atc).unwrap().id == group.id);
        assert!(reached, "{}", group.id);
    }
}

#[test]
fn what_is_far_from_everything_finds_nothing() {
    for typed in ["", "  ", "paracetamol", "zzzzzzzz", "💊", "5 mg"] {
        assert!(found(typed).is_empty(), "{typed}: {:?}", found(typed));
    }
    assert_eq!(look_up(shipped(), "a", 3).len().max(3), 3);
    assert!(!is_code("B01AC6") && !is_code("B01AC066") && is_code(" b01ac06 "));
}

proptest! {
    #[test]
    fn one_wrong_letter_still_finds_it(which in any::<prop::sample::Index>(), at in any::<prop::sample::Index>(), letter in "[a-z]") {
        let all = shipped().medicines();
        let medicine = &all[which.index(all.len())];
        let mut typed: Vec<char> = medicine.substance.chars().collect();
        let at = at.index(typed.len());
        typed[at] = letter.chars().next().unwrap();
        let typed: String = typed.into_iter().collect();
        let codes: Vec<_> = look_up(shipped(), &typed, 200).into_iter().map(|c| c.atc).collect();
        prop_assert!(codes.contains(&medicine.atc), "{typed}");
    }

    #[test]
    fn anything_can_be_typed(typed in "\\PC{0,60}", limit in 0..20_usize) {
        let candidates = look_up(shipped(), &typed, limit);
        prop_assert!(candidates.len() <= limit);
        prop_assert!(candidates.iter().all(|c| c.distance <= 2));
        prop_assert!(candidates.is_sorted_by_key(|c| c.distance));
    }
}
