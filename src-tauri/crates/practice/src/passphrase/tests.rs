//! The meter and the words it suggests.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use super::*;

const CLINIC: &[&str] = &["Aksoy Hair Clinic", "Dr. Defne Aksoy"];

#[test]
fn unrelated_words_are_accepted() {
    for good in [
        "comb lantern orchard tide",
        "velvet harbour almond kite",
        "tarak fener bahçe dalga",
        "مشط فانوس بستان موجة",
        "xK9#mQ2$vL7@pR4!",
    ] {
        let judged = judge(good, CLINIC);
        assert!(judged.accepted, "{good}: {judged:?}");
        assert!(matches!(
            judged.reasons[..],
            [Reason::Good] | [Reason::VeryGood]
        ));
    }
}

#[test]
fn what_is_guessed_first_is_refused_and_says_why() {
    for (bad, why) in [
        ("", Reason::Empty),
        ("tarak fener", Reason::Short),
        ("passwordpassword", Reason::Guessed),
        ("aaaaaaaaaaaaaaaaaaaa", Reason::Guessed),
        ("abcabcabcabcabcabc", Reason::Guessed),
        ("Correct Horse Battery Staple", Reason::Guessed),
        ("aksoyhairclinic", Reason::Known),
        ("Defne Aksoy 1234", Reason::Known),
    ] {
        let judged = judge(bad, CLINIC);
        assert!(!judged.accepted, "{bad}: {judged:?}");
        assert!(judged.reasons.contains(&why), "{bad}: {judged:?}");
        assert!(judged.score < ENOUGH);
    }
    // The same names are no reason where nobody knows them, and beside enough else they do no harm.
    assert!(judge("Defne Aksoy 1234", &[]).accepted);
    assert!(judge("aksoy comb lantern orchard tide", CLINIC).accepted);
}

#[test]
fn a_long_one_that_breaks_the_limit_is_never_accepted() {
    let long = "comb lantern orchard tide ".repeat(60);
    assert!(!judge(&long, &[]).accepted);
    assert!(!judge("comb lantern\u{0} orchard tide", &[]).accepted);
}

#[test]
fn every_reason_has_its_sentence_in_every_language() {
    let seen: Vec<Reason> = [
        "aaaaaaa",
        "abcabcabc",
        "qwertyuiop",
        "zxcvbnm,./",
        "password",
        "password1",
        "drowssap",
        "p@ssw0rd",
        "PASSWORD",
        "Password",
        "abcdefg",
        "2019",
        "12/03/1992",
        "smith",
        "monkey",
        "eheh eheh",
        "tide",
    ]
    .iter()
    .flat_map(|typed| judge(typed, CLINIC).reasons)
    .collect();
    assert!(
        seen.iter()
            .any(|reason| matches!(reason, Reason::Warning(_)))
    );
    for reason in seen {
        for language in Language::all() {
            let sentence = sentence(language, reason);
            assert!(
                !sentence.is_empty() && !sentence.contains("meter-"),
                "{reason:?}"
            );
        }
    }
}

#[test]
fn suggested_words_are_drawn_evenly() {
    // All that two bytes can be: each word comes up equally often, over all six places.
    let mut next = 0u32;
    let mut counts = std::collections::BTreeMap::new();
    let mut drawn = 0;
    while drawn < 65_536 {
        let (words, bits) = suggest(|| {
            let bytes = ((next % 65_536) as u16).to_be_bytes();
            next += 1;
            Ok::<_, ()>(bytes)
        })
        .unwrap();
        assert_eq!(bits, 66);
        for word in words.split(' ') {
            if drawn < 65_536 {
                *counts.entry(word.to_owned()).or_insert(0) += 1;
            }
            drawn += 1;
        }
    }
    assert_eq!(counts.len(), 2048);
    assert!(counts.values().all(|count| *count == 32));
}

#[test]
fn what_is_suggested_is_accepted() {
    let mut seed = 1u16;
    for _ in 0..50 {
        let (words, _) = suggest(|| {
            seed = seed.wrapping_mul(25_173).wrapping_add(13_849);
            Ok::<_, ()>(seed.to_be_bytes())
        })
        .unwrap();
        assert!(judge(&words, CLINIC).accepted, "{words}");
    }
}
