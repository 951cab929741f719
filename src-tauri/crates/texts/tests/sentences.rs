//! The typed sentences and dates in all three languages.

#![allow(clippy::unwrap_used)]

use chrono::{NaiveDate, NaiveDateTime};
use texts::{Language, aftercare, date, isolate, lookup};

fn moment() -> NaiveDateTime {
    NaiveDate::from_ymd_opt(2026, 11, 24)
        .unwrap()
        .and_hms_opt(15, 30, 0)
        .unwrap()
}

#[test]
fn dates_are_natural_in_each_language() {
    let said: Vec<_> = Language::all().map(|l| date::with_time(l, moment())).into();
    assert_eq!(
        said,
        [
            "Tue 24 Nov 2026, 15:30",
            "24 Kasım 2026 Salı, 15:30",
            "الثلاثاء 24 نوفمبر 2026 الساعة 15:30",
        ]
    );
    assert_eq!(date::short(Language::Tr, moment().date()), "24 Kasım 2026");
}

#[test]
fn every_month_and_weekday_has_a_word() {
    for language in Language::all() {
        let mut seen = std::collections::BTreeSet::new();
        for month in 1..=12 {
            let day = NaiveDate::from_ymd_opt(2026, month, 1).unwrap();
            seen.insert(date::short(language, day));
        }
        for day in 1..=7 {
            let day = NaiveDate::from_ymd_opt(2026, 6, day).unwrap();
            seen.insert(date::long(language, day));
        }
        assert_eq!(seen.len(), 19, "{seen:?}");
        let month_numbers = seen
            .iter()
            .any(|s| s.split(' ').filter(|w| w.parse::<u32>().is_ok()).count() > 2);
        assert!(!month_numbers, "a month without a word: {seen:?}");
    }
}

#[test]
fn a_deadline_stands_in_its_sentence_without_marks() {
    for language in Language::all() {
        let deadline = date::with_time(language, moment());
        let sentence = aftercare::no_wash(language, &deadline);
        assert!(sentence.contains(&deadline), "{sentence}");
        assert!(!sentence.contains(['\u{2068}', '\u{2069}']), "{sentence}");
    }
}

#[test]
fn what_could_be_reordered_is_isolated() {
    assert_eq!(isolate(Language::En, "Ayşe"), "Ayşe");
    assert_eq!(isolate(Language::En, "محمد"), "\u{2068}محمد\u{2069}");
    assert_eq!(isolate(Language::Ar, "Ayşe"), "\u{2068}Ayşe\u{2069}");
    assert_eq!(
        isolate(Language::Ar, "+90 212 555"),
        "\u{2068}+90 212 555\u{2069}"
    );
    assert_eq!(isolate(Language::Ar, "15:30"), "15:30");
    assert_eq!(
        isolate(Language::En, "a\u{202E}b"),
        "\u{2068}a\u{202E}b\u{2069}"
    );
}

#[test]
fn keys_of_the_catalogue_are_looked_up() {
    assert_eq!(
        lookup(Language::En, "paper-page", &[("page", "1"), ("pages", "2")]).as_deref(),
        Some("Page 1 of 2")
    );
    assert_eq!(
        lookup(Language::En, "paper-document", &[("id", "007")]).as_deref(),
        Some("Document 007")
    );
    assert_eq!(lookup(Language::En, "no-such-key", &[]), None);
}

#[test]
fn languages_keep_their_wire_names() {
    for language in Language::all() {
        let wire = serde_json::to_string(&language).unwrap();
        assert_eq!(wire, format!("\"{language}\""));
        assert_eq!(language.code().parse(), Ok(language));
    }
    assert!("de".parse::<Language>().is_err());
}

#[test]
fn a_system_s_language_is_the_first_that_we_have() {
    for (locales, language) in [
        (&["tr_TR.UTF-8", "C"][..], Language::Tr),
        (&["ar-EG"], Language::Ar),
        (&["AR"], Language::Ar),
        (&["de_DE@euro", "tr"], Language::Tr),
        (&["de", "C"], Language::En),
        (&["C", "POSIX", ""], Language::En),
        (&[], Language::En),
    ] {
        assert_eq!(
            Language::first_of(locales.iter().copied()),
            language,
            "{locales:?}"
        );
    }
}
