//! Which backups stay: the newest of each of the last 7 days, 5 weeks and 12 months that have one.
//!
//! Days are UTC's: no zone is needed to read a place, and the rule is the same on every computer. Days without a backup do
//! not count, so a clinic that rests for a month loses nothing by it.

use std::collections::BTreeSet;

use chrono::{DateTime, Datelike, Utc};

const DAYS: usize = 7;
const WEEKS: usize = 5;
const MONTHS: usize = 12;

/// A backup as the rotation sees it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Kept {
    pub made_at: DateTime<Utc>,
    /// The last proof did not fail.
    pub sound: bool,
}

/// For each backup whether it stays. One that was found wrong stays only until there is a newer sound one.
pub fn stays(backups: &[Kept]) -> Vec<bool> {
    let mut newest_first: Vec<usize> = (0..backups.len()).collect();
    // Among those of one instant the later in the list is the newer.
    newest_first.sort_by_key(|index| std::cmp::Reverse((backups[*index].made_at, *index)));

    let (mut days, mut weeks, mut months) = (BTreeSet::new(), BTreeSet::new(), BTreeSet::new());
    let mut stays = vec![false; backups.len()];
    for index in newest_first {
        let Kept { made_at, sound } = backups[index];
        if !sound {
            stays[index] = days.is_empty();
            continue;
        }
        let day = made_at.date_naive();
        let week = day.iso_week();
        // The first of each, going back, is the newest of it. The newest of all is the first of its day.
        let of_day = days.len() < DAYS && days.insert(day);
        let of_week = weeks.len() < WEEKS && weeks.insert((week.year(), week.week()));
        let of_month = months.len() < MONTHS && months.insert((day.year(), day.month()));
        stays[index] = of_day || of_week || of_month;
    }
    stays
}

#[cfg(test)]
mod tests {
    use chrono::{Duration, TimeZone};
    use proptest::prelude::*;

    use super::*;

    fn hours(list: &[(i64, bool)]) -> Vec<Kept> {
        let start = Utc.with_ymd_and_hms(2026, 1, 1, 0, 0, 0).unwrap();
        list.iter()
            .map(|(hour, sound)| Kept {
                made_at: start + Duration::hours(*hour),
                sound: *sound,
            })
            .collect()
    }

    fn kept(backups: &[Kept]) -> Vec<Kept> {
        let stays = stays(backups);
        let both = backups.iter().zip(stays);
        both.filter(|(_, stays)| *stays).map(|(b, _)| *b).collect()
    }

    #[test]
    fn a_year_of_days_becomes_seven_days_five_weeks_and_twelve_months() {
        let daily: Vec<_> = (0..365).map(|day| (day * 24 + 8, true)).collect();
        let left = kept(&hours(&daily));
        let days: Vec<_> = left
            .iter()
            .map(|b| b.made_at.date_naive().to_string())
            .collect();
        assert_eq!(
            days,
            [
                "2026-01-31",
                "2026-02-28",
                "2026-03-31",
                "2026-04-30",
                "2026-05-31",
                "2026-06-30",
                "2026-07-31",
                "2026-08-31",
                "2026-09-30",
                "2026-10-31",
                // The newest of November is a weekly one too no more: five weeks back is 6 December.
                "2026-11-30",
                "2026-12-06",
                "2026-12-13",
                "2026-12-20",
                "2026-12-25",
                "2026-12-26",
                "2026-12-27",
                "2026-12-28",
                "2026-12-29",
                "2026-12-30",
                "2026-12-31",
            ]
        );
    }

    #[test]
    fn a_wrong_one_never_pushes_out_a_sound_one() {
        // Two of the same day, the later one wrong: both stay until a sound one follows.
        assert_eq!(stays(&hours(&[(8, true), (9, false)])), [true, true]);
        assert_eq!(
            stays(&hours(&[(8, true), (9, false), (10, true)])),
            [false, false, true]
        );
        assert_eq!(stays(&hours(&[(8, false), (33, false)])), [true, true]);
    }

    proptest! {
        #[test]
        fn the_last_proven_one_stays_and_what_went_never_comes_back(
            list in prop::collection::vec((0i64..20_000, prop::bool::weighted(0.9)), 0..80),
            newer in prop::collection::vec((0i64..2_000, prop::bool::weighted(0.9)), 0..20),
        ) {
            let backups = hours(&list);
            let left = kept(&backups);
            if let Some(last) = backups.iter().filter(|b| b.sound).max_by_key(|b| b.made_at) {
                prop_assert!(left.contains(last));
            }
            prop_assert!(left.iter().filter(|b| b.sound).count() <= DAYS + WEEKS + MONTHS);
            // Once more changes nothing.
            prop_assert_eq!(&kept(&left), &left);
            // One that went stays gone, whatever is made afterwards.
            let latest = list.iter().map(|(hour, _)| *hour).max().unwrap_or(0);
            let later: Vec<_> = newer.iter().map(|(h, s)| (latest + 1 + h, *s)).collect();
            let mut all = backups.clone();
            all.extend(hours(&later));
            let before = stays(&backups);
            for (index, stayed) in stays(&all).into_iter().take(backups.len()).enumerate() {
                prop_assert!(before[index] || !stayed);
            }
        }
    }
}
