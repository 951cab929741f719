use super::{any_day, day};
use clinical::{
    country,
    patient::{BirthDate, BirthPrecision, age_on},
    phone,
};
use proptest::prelude::*;

#[test]
fn an_approximate_birth_date_is_kept_as_its_first_day_and_judged_by_its_last() {
    let born = |text, precision| BirthDate::new(day(text), precision);
    let year = born("1992-03-04", BirthPrecision::Year);
    assert_eq!(
        (year.day, year.latest()),
        (day("1992-01-01"), day("1992-12-31"))
    );
    let month = born("1992-02-17", BirthPrecision::Month);
    assert_eq!(
        (month.day, month.latest()),
        (day("1992-02-01"), day("1992-02-29"))
    );
    let whole = born("1992-03-04", BirthPrecision::Day);
    assert_eq!(
        (whole.day, whole.latest()),
        (day("1992-03-04"), day("1992-03-04"))
    );
    // Born some time in 2008: nobody is of age for certain before the year is over.
    let young = born("2008-01-01", BirthPrecision::Year);
    assert_eq!(age_on(young.latest(), day("2026-11-23")), 17);
    assert_eq!(age_on(young.latest(), day("2026-12-31")), 18);
}

proptest! {
    #[test]
    fn less_knowledge_never_makes_older(born in any_day(), on in any_day()) {
        let age = |precision| age_on(BirthDate::new(born, precision).latest(), on);
        prop_assert!(age(BirthPrecision::Year) <= age(BirthPrecision::Month));
        prop_assert!(age(BirthPrecision::Month) <= age(BirthPrecision::Day));
    }

    #[test]
    fn any_text_may_stand_for_a_telephone(typed in "\\PC{0,60}", home in "[A-Z]{0,3}") {
        if let Some(shown) = phone::shown(&typed, &home) {
            prop_assert!(shown.chars().any(|c| c.is_ascii_digit()));
        }
    }
}

#[test]
fn a_telephone_is_shown_as_it_is_dialled_at_home() {
    let shown = phone::shown;
    let istanbul = Some("0532 111 22 33".to_owned());
    assert_eq!(shown("+90 532 111 22 33", "TR"), istanbul);
    assert_eq!(shown("0532 1112233", "TR"), istanbul);
    assert_eq!(shown("532-111-22-33", "TR"), istanbul);
    assert_eq!(
        shown("+49 30 901820", "TR"),
        Some("+49 30 901820".to_owned())
    );
    // What is shown is the number that was typed: it is shown the same way again.
    assert_eq!(shown("0532 111 22 33", "TR"), istanbul);
    assert_eq!(shown("ask for Ayşe", "TR"), None);
    assert_eq!(shown("12", "TR"), None);
    assert_eq!(shown("0532 111 22 33", ""), None, "whose 0532 is not told");
}

#[test]
fn a_zone_lies_in_a_country() {
    assert_eq!(country::of_zone(chrono_tz::Europe::Istanbul), Some("TR"));
    assert_eq!(country::of_zone(chrono_tz::Europe::Berlin), Some("DE"));
    assert_eq!(country::of_zone(chrono_tz::UTC), None);
    let all = country::all();
    assert!(all.len() > 200 && all.is_sorted() && all.contains(&"AE"));
    assert!(all.iter().all(|code| code.len() == 2));
}
