//! How long records are kept, place by place.

use crate::{any_day, day, shipped};
use chrono::NaiveDate;
use clinical::retention::{Record, Retention, RetentionWhy, classes, due, due_by, of_country};
use proptest::prelude::*;

fn record(birth: &str, treated: &str) -> Record {
    record_of(day(birth), day(treated))
}

fn record_of(birth: NaiveDate, treated: NaiveDate) -> Record {
    Record {
        birth,
        last_contact: treated,
        last_treatment: Some(treated),
        deceased_on: None,
        legal_hold: false,
    }
}

fn of(place: &str, record: &Record) -> Retention {
    due(shipped().retention_rule(place).unwrap(), record)
}

#[test]
fn an_adult_is_kept_for_the_years_of_the_place() {
    for (place, from) in [
        ("uk", "2034-11-24"),
        ("fr", "2046-11-24"),
        ("de", "2036-11-24"),
        ("es", "2031-11-24"),
        ("es_catalonia", "2041-11-24"),
        ("tr", "2046-11-24"),
        ("us", "2033-11-24"),
        ("us_az", "2032-11-24"),
        ("us_ct", "2033-11-24"),
        ("other", "2046-11-24"),
    ] {
        let kept = of(place, &record("1980-05-01", "2026-11-23"));
        assert_eq!(
            (kept.from, kept.why),
            (day(from), RetentionWhy::Years),
            "{place}"
        );
        assert!(
            !kept.may_be_destroyed(kept.from.pred_opt().unwrap())
                && kept.may_be_destroyed(kept.from)
        );
    }
    assert_eq!(shipped().retention_rules().len(), 10);
}

/// Under 17: to the 25th birthday; at 17: to the 26th; at 18 eight years, whichever is later.
#[test]
fn minors_in_the_united_kingdom() {
    let minor = of("uk", &record("2010-06-15", "2026-11-23"));
    assert_eq!(
        (minor.from, minor.why, minor.counted_from),
        (day("2035-06-16"), RetentionWhy::Minor, day("2010-06-15"))
    );
    assert_eq!(
        of("uk", &record("2009-06-15", "2026-11-23")).from,
        day("2035-06-16")
    );
    assert_eq!(
        of("uk", &record("2008-06-15", "2026-11-23")).from,
        day("2034-11-24")
    );
}

#[test]
fn france_counts_to_the_twenty_eighth_birthday_or_from_the_death() {
    assert_eq!(
        of("fr", &record("2026-01-01", "2026-11-23")).from,
        day("2054-01-02")
    );
    assert_eq!(
        of("fr", &record("2010-01-01", "2026-11-23")).why,
        RetentionWhy::Years
    );
    let died = |on: &str| Record {
        deceased_on: Some(day(on)),
        ..record("1950-01-01", "2026-11-23")
    };
    let soon = of("fr", &died("2028-03-01"));
    assert_eq!(
        (soon.from, soon.why),
        (day("2038-03-02"), RetentionWhy::Death)
    );
    assert_eq!(of("fr", &died("2037-01-01")).why, RetentionWhy::Years);
}

#[test]
fn the_twenty_ninth_of_february_is_the_first_of_march() {
    assert_eq!(
        of("de", &record("1980-01-01", "2024-02-29")).from,
        day("2034-03-02")
    );
    assert_eq!(
        of("uk", &record("1980-01-01", "2024-02-29")).from,
        day("2032-03-01")
    );
    // Born on 29 February 2012, 25 on 1 March 2037.
    assert_eq!(
        of("uk", &record("2012-02-29", "2027-01-01")).from,
        day("2037-03-02")
    );
}

#[test]
fn contact_counts_where_nobody_was_treated_and_where_the_place_says_so() {
    let only_seen = Record {
        last_contact: day("2026-12-31"),
        last_treatment: None,
        ..record("1980-01-01", "2026-11-23")
    };
    assert_eq!(of("de", &only_seen).from, day("2037-01-01"));
    let seen_later = Record {
        last_treatment: Some(day("2020-01-01")),
        ..only_seen
    };
    assert_eq!(of("de", &seen_later).from, day("2030-01-02"));
    assert_eq!(of("tr", &seen_later).from, day("2047-01-01"));
}

#[test]
fn a_legal_hold_forbids_it_for_ever() {
    let held = Record {
        legal_hold: true,
        ..record("1950-01-01", "1990-01-01")
    };
    assert!(!of("es", &held).may_be_destroyed(day("2199-12-31")));
}

fn by(country: &str, class: &str, record: &Record) -> Retention {
    let home = of_country(shipped(), country).unwrap();
    due_by(home, shipped().retention_rule(class).unwrap(), record)
}

#[test]
fn a_clinic_chooses_among_the_rules_of_its_country_and_longer_ones() {
    let ids = |country| -> Vec<&str> {
        let home = of_country(shipped(), country).unwrap();
        let all = classes(shipped(), home).into_iter();
        all.map(|class| class.id.as_str()).collect()
    };
    assert_eq!(of_country(shipped(), ""), None);
    assert_eq!(
        ids("US"),
        [
            "us",
            "us_az",
            "us_ct",
            "uk",
            "de",
            "es_catalonia",
            "fr",
            "tr",
            "other"
        ]
    );
    assert_eq!(ids("GB"), ["uk", "de", "es_catalonia", "fr", "tr", "other"]);
    // A country that is not in the data keeps by the longest.
    assert_eq!(ids("IT"), ["other", "fr", "tr"]);
}

#[test]
fn a_region_has_its_own_years_and_its_country_speaks_for_its_minors() {
    let adult = record("1980-05-01", "2026-11-23");
    assert_eq!(by("ES", "es_catalonia", &adult).from, day("2041-11-24"));
    assert_eq!(by("US", "us_az", &adult).from, day("2032-11-24"));
    let minor = record("2020-05-01", "2026-11-23");
    let kept = by("US", "us_az", &minor);
    assert_eq!(
        (kept.from, kept.why),
        (day("2045-05-02"), RetentionWhy::Minor)
    );
}

proptest! {
    #[test]
    fn what_a_clinic_chooses_never_shortens_what_its_country_asks(birth in any_day(), treated in any_day(), died in any_day(),
        country in prop::sample::select(vec!["GB", "FR", "DE", "ES", "TR", "IT"]), class in prop::sample::select(shipped().retention_rules())) {
        let home = of_country(shipped(), country).unwrap();
        prop_assume!(classes(shipped(), home).contains(&&class));
        let record = Record { deceased_on: Some(died), ..record_of(birth, treated) };
        prop_assert!(due_by(home, &class, &record).from >= due(home, &record).from);
    }

    #[test]
    fn nothing_is_destroyed_before_its_years_are_over(birth in any_day(), treated in any_day(), place in prop::sample::select(shipped().retention_rules())) {
        let record = Record { birth, last_contact: treated, last_treatment: Some(treated), deceased_on: None, legal_hold: false };
        let kept = due(&place, &record);
        let years = clinical::patient::age_on(treated, kept.from);
        prop_assert!(years >= place.years);
        prop_assert!(kept.from > treated);
        let later = due(&place, &Record { last_contact: next(treated), last_treatment: Some(next(treated)), ..record });
        prop_assert!(later.from >= kept.from || later.why != kept.why);
    }
}

fn next(day: NaiveDate) -> NaiveDate {
    day.succ_opt().unwrap()
}
