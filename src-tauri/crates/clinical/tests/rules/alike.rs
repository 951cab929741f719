//! Who may be whom: names of several scripts and slips of the pen, and what is never enough.

use crate::{any_day, day};
use chrono::{Datelike, NaiveDate};
use clinical::alike::{
    AlikeReason, BirthLikeness, Likeness, Name, NameLikeness, Person, Word, births, compare,
    is_of_name, keys,
};
use clinical::patient::{BirthDate, BirthPrecision};
use proptest::prelude::*;

/// As the records hand names over: here only for what the tests write.
fn name(text: &str) -> Name {
    let latin = |own: &str| match own {
        "мария" => "mariya".to_owned(),
        "иванова" => "ivanova".to_owned(),
        "محمد" => "mhmd".to_owned(),
        "الاحمد" => "alahmd".to_owned(),
        other => other.to_owned(),
    };
    Name {
        words: text
            .split_whitespace()
            .map(|own| Word {
                own: own.to_owned(),
                latin: latin(own),
            })
            .collect(),
    }
}

fn born(text: &str) -> Option<BirthDate> {
    Some(BirthDate::new(day(text), BirthPrecision::Day))
}

fn person(text: &str, birth: &str) -> Person {
    Person {
        name: name(text),
        birth: born(birth),
        ..Person::default()
    }
}

fn reasons(likeness: Option<Likeness>) -> (Vec<AlikeReason>, bool) {
    likeness.map_or_else(
        || (Vec::new(), false),
        |found| (found.reasons, found.likely),
    )
}

#[test]
fn names_are_one_across_order_script_and_slips() {
    use NameLikeness::{Otherwise, Same, Similar};
    for (a, b, expected) in [
        ("ayse demir", "ayse demir", Some(Same)),
        ("ayse demir", "demir ayse", Some(Otherwise)),
        ("anne marie duval", "annemarie duval", Some(Otherwise)),
        ("мария иванова", "maria ivanova", Some(Otherwise)),
        ("محمد الاحمد", "muhammad alahmad", Some(Otherwise)),
        ("ayse demir", "ayse demri", Some(Similar)),
        ("ayse demir", "ayse demr", Some(Similar)),
        ("ayse demir", "ayse nur demir", Some(Similar)),
        (
            "konstantinos papadopoulos",
            "konstantinos papadopulo",
            Some(Similar),
        ),
        ("ali kaya", "ela kaya", None),
        ("ayse demir", "fatma demir", None),
        ("ayse", "ayse demir", None),
        ("", "", None),
    ] {
        let (x, y) = (name(a), name(b));
        assert_eq!(x.likeness(&y), expected, "{a} / {b}");
        assert_eq!(y.likeness(&x), expected, "{b} / {a}");
    }
}

#[test]
fn what_is_likely_and_what_is_only_a_hint() {
    use AlikeReason::{FormerName, NearBirthDate, SameBirthDate, SameName, SamePhone, SimilarName};
    let ayse = person("ayse demir", "1992-03-04");
    for (other, expected, likely) in [
        (
            person("ayse demir", "1992-03-04"),
            vec![SameName, SameBirthDate],
            true,
        ),
        (
            person("ayse demir", "1992-04-03"),
            vec![SameName, NearBirthDate],
            true,
        ),
        (
            person("ayse demir", "1982-03-04"),
            vec![SameName, NearBirthDate],
            true,
        ),
        (
            person("ayse demri", "1992-03-04"),
            vec![SameBirthDate, SimilarName],
            true,
        ),
        (
            person("ayse demri", "1992-03-14"),
            vec![SimilarName, NearBirthDate],
            false,
        ),
        // The commonest name of a country is nobody's own.
        (person("ayse demir", "1970-11-30"), vec![], false),
        (person("fatma yildiz", "1992-03-04"), vec![], false),
    ] {
        assert_eq!(
            reasons(compare(&ayse, &other)),
            (expected, likely),
            "{other:?}"
        );
    }
    let mut typed = Person {
        name: name("ayse demir"),
        ..Person::default()
    };
    assert_eq!(reasons(compare(&ayse, &typed)), (vec![SameName], false));
    typed.phones = vec!["05321112233".to_owned()];
    let mut known = ayse.clone();
    known.phones = vec!["905321112233".to_owned()];
    assert_eq!(
        reasons(compare(&known, &typed)),
        (vec![SameName, SamePhone], true)
    );
    let mut married = person("ayse yilmaz", "1992-03-04");
    married.former = vec![name("ayse demir")];
    assert_eq!(
        reasons(compare(&ayse, &married)),
        (vec![FormerName, SameBirthDate], true)
    );
}

#[test]
fn twins_and_families_are_not_one() {
    let mut ali = person("ali kaya", "2001-05-06");
    ali.phones = vec!["905321112233".to_owned()];
    ali.email = Some("kaya@example.org".to_owned());
    let mut ela = ali.clone();
    ela.name = name("ela kaya");
    assert!(!compare(&ali, &ela).unwrap().likely);
    ela.email = None;
    ela.birth = born("1999-01-02");
    assert_eq!(compare(&ali, &ela), None);
}

#[test]
fn a_number_of_ones_own_outweighs_everything_else() {
    let mut a = person("ayse demir", "1992-03-04");
    a.identifiers = vec!["u12345678".to_owned()];
    let mut b = person("someone else", "1970-01-01");
    b.identifiers = vec!["u12345678".to_owned()];
    assert_eq!(
        reasons(compare(&a, &b)),
        (vec![AlikeReason::SameIdentifier], false)
    );
    b.name = a.name.clone();
    assert!(compare(&a, &b).unwrap().likely);
}

#[test]
fn an_approximate_date_of_birth_is_near_what_it_may_be() {
    let year = |text| {
        let mut person = person("ayse demir", text);
        person.birth = Some(BirthDate::new(day(text), BirthPrecision::Year));
        person
    };
    let found = compare(&year("1992-01-01"), &person("ayse demir", "1992-03-04"));
    assert_eq!(
        reasons(found),
        (
            vec![AlikeReason::SameName, AlikeReason::NearBirthDate],
            true
        )
    );
    assert_eq!(
        compare(&year("1991-01-01"), &person("ayse demir", "1992-03-04")),
        None
    );
}

#[test]
fn who_is_to_be_compared_has_a_key_in_common() {
    let common = |a: &str, b: &str| {
        let of = |text: &str| {
            keys(&Person {
                name: name(text),
                ..Person::default()
            })
        };
        of(a).iter().any(|key| of(b).contains(key))
    };
    for (a, b) in [
        ("ayse demir", "demir ayse"),
        ("мария иванова", "maria ivanova"),
        ("محمد الاحمد", "muhammad alahmad"),
        ("🌸 🌺", "🌺 🌸"),
        ("ai", "ai"),
    ] {
        assert!(common(a, b), "{a} / {b}");
    }
    assert!(!common("ayse demir", "fatma yildiz"));
    assert!(keys(&Person::default()).is_empty());
    // Kept in the records: never another.
    assert_eq!(
        keys(&Person {
            phones: vec!["905321112233".to_owned()],
            ..Person::default()
        }),
        keys(&Person {
            phones: vec!["05321112233".to_owned()],
            ..Person::default()
        })
    );
}

fn any_name() -> impl Strategy<Value = String> {
    prop::sample::select(vec![
        "ayse demir",
        "demir ayse",
        "ayse demri",
        "ali kaya",
        "ela kaya",
        "мария иванова",
        "maria ivanova",
        "محمد الاحمد",
        "muhammad alahmad",
        "anne marie",
        "annemarie",
        "a",
        "",
    ])
    .prop_map(str::to_owned)
}

#[test]
fn a_name_tells_its_key_from_what_is_a_persons_own() {
    let named = Person {
        name: name("ayse demir"),
        former: vec![name("ayse yilmaz")],
        ..Person::default()
    };
    assert!(keys(&named).iter().all(|key| is_of_name(*key)));
    let other = Person {
        phones: vec!["905321112233".to_owned()],
        identifiers: vec!["u1".to_owned()],
        email: Some("a@example.org".to_owned()),
        ..Person::default()
    };
    assert_eq!(keys(&other).len(), 3);
    assert!(!keys(&other).iter().any(|key| is_of_name(*key)));
}

proptest! {
    #[test]
    fn near_dates_of_birth_share_the_year_or_month_and_day(a in any_day(), b in any_day(), place in 0..8_usize, digit in 0..10_u8) {
        let mut slipped = a.format("%Y%m%d").to_string().into_bytes();
        slipped[place] = b'0' + digit;
        let slipped = String::from_utf8(slipped).unwrap();
        let whole = |day| BirthDate::new(day, BirthPrecision::Day);
        if let Ok(slipped) = NaiveDate::parse_from_str(&slipped, "%Y%m%d") {
            let expected = if slipped == a { BirthLikeness::Same } else { BirthLikeness::Near };
            prop_assert_eq!(births(whole(a), whole(slipped)), expected);
        }
        if births(whole(a), whole(b)) == BirthLikeness::Near {
            prop_assert!(a.year() == b.year() || (a.month(), a.day()) == (b.month(), b.day()));
        }
    }

    #[test]
    fn likeness_is_the_same_both_ways_round(a in any_name(), b in any_name(), x in any_day(), y in any_day(), near in any::<bool>()) {
        let (first, mut second) = (person(&a, &x.to_string()), person(&b, &y.to_string()));
        if near {
            second.birth = first.birth;
        }
        let there = compare(&first, &second);
        prop_assert_eq!(&there, &compare(&second, &first));
        if let Some(there) = there {
            prop_assert!(!there.reasons.is_empty());
        }
    }

    #[test]
    fn nothing_typed_makes_it_panic(a in "\\PC{0,12}", b in "\\PC{0,12}") {
        let _ = name(&a).likeness(&name(&b));
        let _ = keys(&person(&a, "2000-01-01"));
    }

    #[test]
    fn one_is_likely_oneself(a in any_name(), on in any_day()) {
        let one = person(&a, &on.to_string());
        let expected = !one.name.words.is_empty();
        prop_assert_eq!(compare(&one, &one).is_some_and(|found| found.likely), expected);
    }
}
