//! What a person at the desk types, and whom they find.

use chrono::NaiveDate;
use finder::{Change, Finder, Key, Person, Query, Tier};

fn key(name: &str) -> Key {
    Key::of(&Person {
        name,
        ..Person::default()
    })
}

fn of(names: &[&str]) -> Finder {
    Finder::build(
        (1..)
            .zip(names)
            .map(|(patient, name)| (patient, -patient, key(name))),
    )
}

/// Names by number of patient, best first.
fn found(finder: &Finder, text: &str) -> Vec<i64> {
    finder
        .search(&Query {
            text,
            limit: 50,
            only: None,
        })
        .iter()
        .map(|hit| hit.patient)
        .collect()
}

fn tier(name: &str, text: &str) -> Option<Tier> {
    of(&[name])
        .search(&Query {
            text,
            limit: 1,
            only: None,
        })
        .first()
        .map(|hit| hit.tier)
}

#[test]
fn spellings_of_one_name() {
    for (name, asked) in [
        ("Şahin", "sahin"),
        ("sahin", "Şahin"),
        ("Müller", "mueller"),
        ("Müller", "muller"),
        ("Mueller", "müller"),
        ("İpek", "ipek"),
        ("Işık", "isik"),
        ("Мария", "мария"),
        ("Алёна", "алена"),
        ("عبد الله", "عبدالله"),
        ("عبدالله", "عبد الله"),
        ("عَبْدُ اللهِ", "عبد الله"),
        ("عبد الله", "عَبْدُ اللهِ"),
        ("أحمد", "احمد"),
        ("فاطمة", "فاطمه"),
        ("الحسن", "حسن"),
        ("O'Brien", "obrien"),
        ("Anne-Marie", "annemarie"),
        ("van der Berg", "vanderberg"),
        ("de la Cruz", "dela cruz"),
    ] {
        assert_eq!(tier(name, asked), Some(Tier::Exact), "{name} by {asked}");
    }
    assert_eq!(tier("Müller", "mue"), Some(Tier::Prefix));
    assert_eq!(tier("Müller", "muel"), Some(Tier::Prefix));
    assert_eq!(tier("حسن", "الحسن"), Some(Tier::Infix));
}

#[test]
fn one_letter_wrong() {
    for asked in [
        "petrva", "pettrova", "petrofa", "pertova", "xetrova", "petrov4",
    ] {
        assert_eq!(tier("Petrova", asked), Some(Tier::Typo), "{asked}");
    }
    assert_eq!(tier("Petrova", "pxtrxva"), None);
    assert_eq!(tier("Ana", "anx"), None);
}

#[test]
fn across_scripts() {
    for (name, asked) in [
        ("Петрова", "petrova"),
        ("Петрова", "petorva"),
        ("Петрова", "petro"),
        ("Petrova", "петрова"),
        ("محمد", "muhammad"),
        ("محمد", "mehmet"),
        ("Mehmet", "محمد"),
        ("شاهين", "şahin"),
        ("Παπαδόπουλος", "papadopoulos"),
        ("Юлия", "yulia"),
    ] {
        assert_eq!(tier(name, asked), Some(Tier::Script), "{name} by {asked}");
    }
    assert_eq!(tier("محمد", "khaled"), None);
}

#[test]
fn every_word_in_any_order() {
    let finder = of(&["Ayşe Yılmaz", "Ayşe Demir", "Mehmet Yılmaz"]);
    assert_eq!(found(&finder, "yilmaz ayse"), [1]);
    assert_eq!(found(&finder, "yil ay"), [1]);
    assert_eq!(found(&finder, "ayse"), [1, 2]);
    assert_eq!(found(&finder, "ayse nobody"), [0i64; 0]);
    assert_eq!(found(&finder, "Yılmaz, Ayşe"), [1]);
}

#[test]
fn better_tiers_come_first_and_the_most_recent_in_each() {
    let finder = of(&[
        "Rosanna",
        "Anna",
        "Hanna",
        "Annabel",
        "Anna",
        "Amna Amnesty",
    ]);
    assert_eq!(found(&finder, "anna"), [2, 5, 4, 1, 3, 6]);
    assert_eq!(found(&finder, ""), [1, 2, 3, 4, 5, 6]);
    finder.apply(Change::Touch {
        patient: 5,
        recency: 10,
    });
    assert_eq!(found(&finder, "anna"), [5, 2, 4, 1, 3, 6]);
    assert_eq!(found(&finder, "")[0], 5);
}

#[test]
fn a_name_a_date_and_a_telephone_at_once() {
    let person = |name, year, phone: &'static [&'static str]| {
        Key::of(&Person {
            name,
            born: NaiveDate::from_ymd_opt(year, 3, 12),
            phones: phone,
            identifiers: &["P-000012"],
            ..Person::default()
        })
    };
    let finder = Finder::build(
        [
            (1, 1, person("Ayşe", 1985, &["0532 111 22 33"])),
            (2, 2, person("Ayşe", 1990, &["+90 533 444 55 66"])),
        ]
        .into_iter(),
    );
    for one in [
        "ayse 12.03.1985",
        "ayşe 1985",
        "1985 ays",
        "3 1985 ayse 0532",
        "0532 111",
        "111 22 33 ayse",
        "12 mar 1985",
        "12.03.1985 0532 111 22 33",
    ] {
        assert_eq!(found(&finder, one), [1], "{one}");
    }
    assert_eq!(found(&finder, "+90 533 444"), [2]);
    assert_eq!(found(&finder, "12.03"), [2, 1]);
    assert_eq!(found(&finder, "P-000012"), [2, 1]);
    assert_eq!(found(&finder, "000012 1990"), [2]);
}

#[test]
fn changes_are_found_at_once_and_after_they_were_folded_in() {
    let finder = of(&["Ayşe", "Mehmet"]);
    finder.apply(Change::Put {
        patient: 3,
        recency: 5,
        key: key("Zeynep"),
    });
    finder.apply(Change::Put {
        patient: 1,
        recency: 6,
        key: key("Elif"),
    });
    finder.apply(Change::Remove { patient: 2 });
    finder.apply(Change::Touch {
        patient: 99,
        recency: 9,
    });
    for _ in 0..2 {
        assert_eq!(found(&finder, "zeynep"), [3]);
        assert_eq!(found(&finder, "elif"), [1]);
        assert_eq!(found(&finder, "ayse"), [0i64; 0]);
        assert_eq!(found(&finder, ""), [1, 3]);
        assert_eq!(finder.len(), 2);
        finder.fold_in();
    }
    finder.apply(Change::Put {
        patient: 2,
        recency: 1,
        key: key("Mehmet"),
    });
    assert_eq!(found(&finder, ""), [1, 3, 2]);
}

#[test]
fn only_some_patients() {
    let finder = of(&["Anna", "Anna", "Anna", "Berta"]);
    let only = |text, only: &[i64]| {
        finder
            .search(&Query {
                text,
                limit: 50,
                only: Some(only),
            })
            .iter()
            .map(|hit| hit.patient)
            .collect::<Vec<_>>()
    };
    assert_eq!(only("anna", &[2, 3, 4, 77]), [2, 3]);
    assert_eq!(only("", &[3, 4]), [3, 4]);
    assert_eq!(only("anna", &[]), [0i64; 0]);
}

#[test]
fn searches_go_on_while_changes_are_folded_in() {
    let finder = of(&["Anna"; 2000]);
    std::thread::scope(|scope| {
        let folding = scope.spawn(|| {
            for round in 0..20 {
                finder.apply(Change::Put {
                    patient: 5000 + round,
                    recency: round,
                    key: key("Zoltan"),
                });
                finder.fold_in();
            }
        });
        while !folding.is_finished() {
            assert_eq!(found(&finder, "anna").len(), 50);
        }
    });
    assert_eq!(found(&finder, "zoltan").len(), 20);
}

#[test]
fn everybody_may_be_asked_for_at_once() {
    let finder = of(&["Anna"; 3000]);
    let all = |text| {
        let limit = usize::MAX;
        let only = None;
        finder.search(&Query { text, limit, only }).len()
    };
    assert_eq!(all(""), 3000);
    assert_eq!(all("an"), 3000);
    assert_eq!(all("ann anx"), 0);
}
