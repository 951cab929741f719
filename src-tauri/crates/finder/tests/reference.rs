//! The index against looking at every person, over random names and changes; and queries that mean harm.

use chrono::NaiveDate;
use finder::{Change, Finder, Key, Person, Precision, Query, Tier, why};
use proptest::prelude::*;
use std::{collections::BTreeMap, time::Instant};

#[derive(Debug, Clone)]
struct Kept {
    name: String,
    former: Option<String>,
    born: Option<NaiveDate>,
    precision: Precision,
    phone: Option<String>,
    identifier: Option<String>,
    recency: i64,
}

impl Kept {
    fn with<T>(&self, f: impl FnOnce(&Person<'_>) -> T) -> T {
        let row = |text: &'_ Option<String>| text.clone().into_iter().collect::<Vec<_>>();
        let (former, phones, identifiers) =
            (row(&self.former), row(&self.phone), row(&self.identifier));
        let refs = |row: &[String]| {
            row.iter()
                .map(|text| text.to_owned())
                .collect::<Vec<String>>()
        };
        let (former, phones, identifiers) = (refs(&former), refs(&phones), refs(&identifiers));
        let former: Vec<&str> = former.iter().map(String::as_str).collect();
        let phones: Vec<&str> = phones.iter().map(String::as_str).collect();
        let identifiers: Vec<&str> = identifiers.iter().map(String::as_str).collect();
        f(&Person {
            name: &self.name,
            preferred: None,
            former: &former,
            born: self.born,
            precision: self.precision,
            phones: &phones,
            identifiers: &identifiers,
        })
    }

    fn key(&self) -> Key {
        self.with(Key::of)
    }
}

/// Every hit, by looking at everybody.
fn looked_up(all: &BTreeMap<i64, Kept>, query: &str) -> Vec<(i64, Tier)> {
    let mut hits: Vec<(i64, Tier)> = all
        .iter()
        .filter_map(|(patient, kept)| {
            Some((*patient, kept.with(|person| why(query, person))?.tier))
        })
        .collect();
    hits.sort_unstable();
    hits
}

fn searched(finder: &Finder, query: &str, limit: usize) -> Vec<(i64, Tier, i64)> {
    finder
        .search(&Query {
            text: query,
            limit,
            only: None,
        })
        .iter()
        .map(|hit| (hit.patient, hit.tier, hit.recency))
        .collect()
}

fn name() -> impl Strategy<Value = String> {
    let word = prop::sample::select(vec![
        "Müller",
        "Mueller",
        "Muller",
        "Ayşe",
        "Anna",
        "Hanna",
        "Annabel",
        "Şahin",
        "Shahin",
        "van",
        "der",
        "Berg",
        "Anne-Marie",
        "Петрова",
        "Petrova",
        "Pietrova",
        "Мария",
        "عبد",
        "الله",
        "عبدالله",
        "محمد",
        "Mehmet",
        "Muhammad",
        "أحمد",
        "الحسن",
        "حسن",
        "O'Brien",
        "李",
        "😀",
        "Pe",
        "a",
        "Zoë",
        "Παπάς",
        "3",
        "1985",
    ]);
    prop_oneof![
        6 => prop::collection::vec(word, 1..4).prop_map(|words| words.join(" ")),
        1 => "[abAä]{1,5}( [abшم]{1,5})?",
        1 => "\\PC{0,8}",
    ]
}

fn kept() -> impl Strategy<Value = Kept> {
    let day = (1984i32..1988, 1u32..13, 1u32..29)
        .prop_map(|(year, month, day)| NaiveDate::from_ymd_opt(year, month, day));
    let precision = prop::sample::select(vec![
        Precision::Day,
        Precision::Day,
        Precision::Month,
        Precision::Year,
    ]);
    let phone = prop::option::of(prop_oneof![
        "(\\+90 |0|0090)53[12] [12]{3} [12]{2} [23]{2}",
        "[0-9]{2,7}"
    ]);
    let identifier = prop::option::of("(AB|P)-[0-2]{2,5}");
    (
        name(),
        prop::option::of(name()),
        prop_oneof![4 => day, 1 => Just(None)],
        precision,
        phone,
        identifier,
        0i64..1000,
    )
        .prop_map(
            |(name, former, born, precision, phone, identifier, recency)| Kept {
                name,
                former,
                born,
                precision,
                phone,
                identifier,
                recency,
            },
        )
}

fn asked() -> impl Strategy<Value = String> {
    prop_oneof![
        3 => name(),
        2 => (name(), 1usize..9).prop_map(|(name, to)| name.chars().take(to).collect()),
        2 => (name(), 0usize..8, any::<char>()).prop_map(|(name, at, c)| name.chars().enumerate().map(|(n, own)| if n == at { c } else { own }).collect()),
        2 => (name(), 0usize..8).prop_map(|(name, at)| {
            let mut letters: Vec<char> = name.chars().collect();
            if at + 1 < letters.len() { letters.swap(at, at + 1); }
            letters.into_iter().collect()
        }),
        1 => "(an|m) [a-zа-я]{1,4}",
        1 => "[0-3]?[0-9][. /][01]?[0-9]([. /]198[4-7])?",
        1 => "(an )?(0|\\+90 ?|0090)?53[12][ -]?[12]{0,5}",
        1 => "[0-9]{1,8}",
        1 => "(3|mar|12 mart|mayıs) 19[0-9]{0,2}( an)?",
        1 => "(AB|P|ab)-?[0-2]{1,5}",
    ]
}

#[derive(Debug, Clone)]
enum Step {
    Put(i64, Kept),
    Touch(i64, i64),
    Remove(i64),
    FoldIn,
}

fn step() -> impl Strategy<Value = Step> {
    prop_oneof![
        4 => (0i64..30, kept()).prop_map(|(patient, kept)| Step::Put(patient, kept)),
        1 => (0i64..30, 0i64..2000).prop_map(|(patient, recency)| Step::Touch(patient, recency)),
        1 => (0i64..30).prop_map(Step::Remove),
        1 => Just(Step::FoldIn),
    ]
}

fn built(all: &BTreeMap<i64, Kept>) -> Finder {
    Finder::build(
        all.iter()
            .map(|(patient, kept)| (*patient, kept.recency, kept.key())),
    )
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, ..ProptestConfig::default() })]

    #[test]
    fn the_index_finds_what_looking_finds(rows in prop::collection::vec(kept(), 0..25), queries in prop::collection::vec(asked(), 1..12)) {
        let all: BTreeMap<i64, Kept> = (0..).zip(rows).collect();
        let finder = built(&all);
        for query in queries {
            let mut hits = searched(&finder, &query, 1000);
            let mut tiers: Vec<Tier> = hits.iter().map(|hit| hit.1).collect();
            prop_assert!(tiers.is_sorted(), "{:?}", query);
            tiers.dedup();
            // Fewer are the first of all.
            let few = searched(&finder, &query, 3);
            let same: Vec<(Tier, i64)> = hits.iter().take(few.len()).map(|hit| (hit.1, hit.2)).collect();
            prop_assert_eq!(few.len(), hits.len().min(3));
            if few.iter().map(|hit| (hit.1, hit.2)).collect::<Vec<_>>() != same {
                // Only where a query can be read in several ways do those decide too.
                prop_assert!(query.chars().any(|c| c.is_numeric()), "{:?}: {:?} {:?}", query, few, same);
            }
            hits.sort_unstable();
            let hits: Vec<(i64, Tier)> = hits.iter().map(|hit| (hit.0, hit.1)).collect();
            if finder::words(&query).is_empty() {
                prop_assert_eq!(hits.len(), all.len());
            } else {
                prop_assert_eq!(hits, looked_up(&all, &query), "{:?}", query);
            }
        }
    }

    #[test]
    fn changing_is_building_anew(rows in prop::collection::vec(kept(), 0..20), steps in prop::collection::vec(step(), 0..20), queries in prop::collection::vec(asked(), 1..8)) {
        let mut all: BTreeMap<i64, Kept> = (0..).zip(rows).collect();
        let finder = built(&all);
        for step in steps {
            match step {
                Step::Put(patient, kept) => {
                    finder.apply(Change::Put { patient, recency: kept.recency, key: kept.key() });
                    all.insert(patient, kept);
                }
                Step::Touch(patient, recency) => {
                    finder.apply(Change::Touch { patient, recency });
                    if let Some(kept) = all.get_mut(&patient) { kept.recency = recency; }
                }
                Step::Remove(patient) => {
                    finder.apply(Change::Remove { patient });
                    all.remove(&patient);
                }
                Step::FoldIn => finder.fold_in(),
            }
        }
        let anew = built(&all);
        prop_assert_eq!(finder.len(), all.len());
        for query in queries.iter().map(String::as_str).chain([""]) {
            prop_assert_eq!(searched(&finder, query, 5), searched(&anew, query, 5), "{:?}", query);
        }
    }

    #[test]
    fn nothing_that_is_typed_breaks_it(query in "\\PC{0,300}", other in any::<String>()) {
        let all: BTreeMap<i64, Kept> = BTreeMap::new();
        let finder = built(&all);
        prop_assert_eq!(searched(&finder, &query, 50), []);
        prop_assert_eq!(searched(&finder, &other, 50), []);
    }
}

/// Enough of each kind that every way of walking, sorting and marking is taken.
#[test]
fn many_patients_find_what_looking_finds() {
    let first = ["Anna", "Hanna", "Mehmet", "محمد", "Ayşe", "Maria", "Мария"];
    let last = [
        "Müller",
        "Muller",
        "Yılmaz",
        "Öztürk",
        "Petrova",
        "Петрова",
        "van der Berg",
    ];
    let mut seed = 7u32;
    let mut next = |below: usize| {
        seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (seed >> 8) as usize % below
    };
    let all: BTreeMap<i64, Kept> = (0..12_000)
        .map(|patient| {
            let rare = if next(500) == 0 { " Zoltan" } else { "" };
            let kept = Kept {
                name: format!("{}{rare} {}", first[next(7)], last[next(7)]),
                former: None,
                born: NaiveDate::from_ymd_opt(
                    1940 + next(60) as i32,
                    1 + next(12) as u32,
                    1 + next(28) as u32,
                ),
                precision: Precision::Day,
                phone: Some(format!("0532 {:07}", next(10_000_000))),
                identifier: Some(format!("A-{patient}")),
                recency: next(1_000_000) as i64,
            };
            (patient, kept)
        })
        .collect();
    let finder = built(&all);
    for query in [
        "zoltan",
        "anna müller",
        "hanna petrva",
        "m",
        "a m",
        "zol m 1985",
        "12.03.1985",
        "12.03",
        "0532 1",
        "0532 12",
        "53212",
        "nna ull",
        "ana yilmz",
        "a-12",
        "1985",
        "7",
        "mueler mehmet",
    ] {
        let expected = looked_up(&all, query);
        let hits = searched(&finder, query, 100_000);
        let mut sorted: Vec<(i64, Tier)> = hits.iter().map(|hit| (hit.0, hit.1)).collect();
        sorted.sort_unstable();
        assert_eq!(sorted.len(), expected.len(), "{query}");
        assert_eq!(sorted, expected, "{query}");
        let few = searched(&finder, query, 50);
        assert_eq!(few, hits[..few.len()], "{query}");
        assert_eq!(few.len(), hits.len().min(50), "{query}");
        let only: Vec<i64> = (0..12_000).filter(|patient| patient % 7 == 0).collect();
        let some: Vec<i64> = finder
            .search(&Query {
                text: query,
                limit: 50,
                only: Some(&only),
            })
            .iter()
            .map(|hit| hit.patient)
            .collect();
        let wanted: Vec<i64> = hits
            .iter()
            .map(|hit| hit.0)
            .filter(|patient| patient % 7 == 0)
            .take(50)
            .collect();
        assert_eq!(some, wanted, "{query}");
    }
}

#[test]
fn hostile_queries_are_answered_and_quickly() {
    let all: BTreeMap<i64, Kept> = (0..2000)
        .map(|patient| {
            let name = format!(
                "{} {}",
                ["Anna", "Mehmet", "李", "😀", "محمد"][patient as usize % 5],
                "aaaaaaaaab".repeat(patient as usize % 9)
            );
            (
                patient,
                Kept {
                    name,
                    former: None,
                    born: None,
                    precision: Precision::Day,
                    phone: Some("11111111111".into()),
                    identifier: None,
                    recency: patient,
                },
            )
        })
        .collect();
    let finder = built(&all);
    let long = |text: &str| text.chars().cycle().take(10_000).collect::<String>();
    let start = Instant::now();
    for text in [
        long("a"),
        long("a "),
        long("1 "),
        long("1"),
        long("1."),
        long("12/"),
        long("+ "),
        long("😀"),
        long("😀 "),
        long("\u{0}\u{7}\u{1b}"),
        long(" "),
        long("\u{202e}م"),
        long("e\u{301}\u{301}\u{301}"),
        long("عبد ال"),
        long("-a"),
        long("ﷺ"),
        long("aaaaaaaab"),
        "%_'\"; DROP TABLE".into(),
        "\n\t\r".into(),
        "\u{fffd}".into(),
        long("mar 1 "),
    ] {
        let hits = finder.search(&Query {
            text: &text,
            limit: 50,
            only: None,
        });
        assert!(hits.len() <= 50);
        let _ = all[&0].with(|person| why(&text, person));
    }
    // Far more than all of them need together, even unoptimised on a busy machine.
    assert!(start.elapsed().as_secs() < 20, "{:?}", start.elapsed());
}
