//! Every pair of patients that is worth comparing, and those that were judged to be two.

use std::collections::{BTreeSet, HashMap};

use chrono::{DateTime, NaiveDate, Utc};
use clinical::{
    alike::{self, BirthLikeness},
    id::PatientId,
    patient::BirthDate,
};
use vault::{Reader, Writer, params};

use super::{
    alike::{MOST_OF_KEY, name},
    born,
};
use crate::{
    Result,
    columns::{day_text, document},
};

/// Of one name, so many are looked at for dates of birth that lie near each other.
const MOST_OF_NAME: u32 = 500;
/// No more pairs are compared.
const MOST_CANDIDATES: usize = 50_000;

/// Pairs of roots that are worth comparing, the one of the lower number first; and whether there were more than were taken.
pub fn pairs(r: &Reader<'_>) -> Result<(BTreeSet<(PatientId, PatientId)>, bool)> {
    let mut found = Pairs::default();
    born_on_one_day(r, &mut found)?;
    let shared: Vec<i64> = r.query_all(
        "SELECT key FROM patient_alike GROUP BY key HAVING count(*) BETWEEN 2 AND ?1",
        params![MOST_OF_NAME],
        |row| row.get("key"),
    )?;
    for key in shared {
        if found.more {
            break;
        }
        let group: Vec<(PatientId, BirthDate)> = r.query_all(
            "SELECT p.id, p.birth_date, p.birth_precision FROM patient_alike a CROSS JOIN patient p ON p.id = a.patient
             WHERE a.key = ?1 AND p.merged_into IS NULL",
            params![key],
            |row| Ok((PatientId(row.get("id")?), born(row)?)),
        )?;
        if alike::is_of_name(key) {
            found.add(&group, |a, b| alike::births(*a, *b) != BirthLikeness::Other);
        } else if group.len() <= MOST_OF_KEY as usize {
            found.add(&group, |_, _| true);
        }
    }
    Ok((found.pairs, found.more))
}

#[derive(Default)]
struct Pairs {
    pairs: BTreeSet<(PatientId, PatientId)>,
    more: bool,
}

impl Pairs {
    fn add<T>(&mut self, group: &[(PatientId, T)], worth: impl Fn(&T, &T) -> bool) {
        for (i, (a, of_a)) in group.iter().enumerate() {
            for (b, of_b) in group.iter().skip(i + 1) {
                if a == b || !worth(of_a, of_b) {
                    continue;
                }
                if self.pairs.len() >= MOST_CANDIDATES {
                    self.more = true;
                    return;
                }
                self.pairs.insert((*a.min(b), *a.max(b)));
            }
        }
    }
}

/// Those born on one day who have a word of a name in common, or the first letters of all.
fn born_on_one_day(r: &Reader<'_>, found: &mut Pairs) -> Result<()> {
    let span: Option<(Option<String>, Option<String>)> = r.query_one(
        "SELECT min(birth_date) AS first, max(birth_date) AS last FROM patient",
        params![],
        |row| Ok((row.get("first")?, row.get("last")?)),
    )?;
    let year = |text: Option<String>| text.and_then(|text| text.get(..4)?.parse::<i32>().ok());
    let Some((Some(first), Some(last))) = span.map(|(first, last)| (year(first), year(last)))
    else {
        return Ok(());
    };
    // A year at a time, so that not everybody is in memory at once.
    for year in first..=last {
        let bound = |year| NaiveDate::from_ymd_opt(year, 1, 1).map(day_text);
        let born: Vec<(PatientId, String, String, Vec<String>)> = r.query_all(
            "SELECT id, birth_date, name, former_names FROM patient
             WHERE birth_date >= ?1 AND birth_date < ?2 AND merged_into IS NULL ORDER BY birth_date",
            params![bound(year), bound(year + 1)],
            |row| {
                Ok((
                    PatientId(row.get("id")?),
                    row.get("birth_date")?,
                    row.get("name")?,
                    document(row, "former_names")?,
                ))
            },
        )?;
        for day in born.chunk_by(|a, b| a.1 == b.1).filter(|day| day.len() > 1) {
            let mut groups: HashMap<String, Vec<(PatientId, ())>> = HashMap::new();
            for (patient, _, now, former) in day {
                for mark in std::iter::once(now)
                    .chain(former)
                    .flat_map(|text| marks(text))
                {
                    let group = groups.entry(mark).or_default();
                    if group.last() != Some(&(*patient, ())) {
                        group.push((*patient, ()));
                    }
                }
            }
            for group in groups
                .values()
                .filter(|group| group.len() <= MOST_OF_KEY as usize)
            {
                found.add(group, |(), ()| true);
            }
        }
    }
    Ok(())
}

/// Each word in Latin letters, its consonants, and the first letters of all words in the order of the alphabet.
fn marks(text: &str) -> Vec<String> {
    let words = name(text).words;
    let mut initials: Vec<char> = words
        .iter()
        .filter_map(|word| word.latin.chars().next())
        .collect();
    initials.sort_unstable();
    let mut marks: Vec<String> = words
        .iter()
        .flat_map(|word| {
            [
                word.latin.clone(),
                format!("~{}", alike::skeleton(&word.latin)),
            ]
        })
        .filter(|mark| mark.len() > 1)
        .collect();
    if !initials.is_empty() {
        marks.push(format!("#{}", initials.into_iter().collect::<String>()));
    }
    marks
}

/// Judges two patients to be two, or takes it back.
pub fn set_distinct(
    w: &Writer<'_>,
    a: PatientId,
    b: PatientId,
    distinct: bool,
    account: i64,
    at: DateTime<Utc>,
) -> Result<()> {
    let (low, high) = (a.min(b).0, a.max(b).0);
    if distinct {
        w.execute(
            "INSERT OR IGNORE INTO distinct_pair (low, high, at, account) VALUES (?1, ?2, ?3, ?4)",
            params![low, high, at.timestamp_millis(), account],
        )?;
    } else {
        w.execute(
            "DELETE FROM distinct_pair WHERE low = ?1 AND high = ?2",
            params![low, high],
        )?;
    }
    Ok(())
}

/// Every pair that was judged to be two, the one of the lower number first.
pub fn distinct_pairs(r: &Reader<'_>) -> Result<BTreeSet<(PatientId, PatientId)>> {
    let all = r.query_all("SELECT low, high FROM distinct_pair", params![], |row| {
        Ok((PatientId(row.get("low")?), PatientId(row.get("high")?)))
    })?;
    Ok(all.into_iter().collect())
}
