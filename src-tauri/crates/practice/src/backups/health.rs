//! How the backups stand: from what lies in the places and from what became of the last attempts.

use std::path::PathBuf;

use chrono::{DateTime, TimeDelta, Utc};
use chrono_tz::Tz;
use clinical::wall;
use records::backups::{PlaceRow, RunKind, RunPlace, RunRow, last_run};
use texts::{Language, backups as say, date};
use vault::{
    Reader,
    backup::{Backup, Shelf},
};

use super::{BackupHealth, BackupTone, PlaceKind, places};
use crate::{
    door::{Held, Practice},
    error::{Error, Result},
};

const AMBER: TimeDelta = TimeDelta::days(3);
const RED: TimeDelta = TimeDelta::days(7);

/// What lies in the two places now.
pub(super) struct Inventory {
    pub here: Shelf,
    pub stick: Option<Stick>,
    pub facts: Facts,
}

/// The chosen folder.
pub(super) struct Stick {
    pub folder: PathBuf,
    pub present: bool,
    pub shelf: Shelf,
    pub last_at: Option<DateTime<Utc>>,
}

/// What health is told from; kept in memory, so that Today costs no look at a disk.
#[derive(Debug, Clone)]
pub(crate) struct Facts {
    zone: Tz,
    newest: Option<Newest>,
    /// There are some of another key.
    others: bool,
    here: Standing,
    stick: Option<Standing>,
}

#[derive(Debug, Clone)]
struct Newest {
    made_at: DateTime<Utc>,
    proven_at: DateTime<Utc>,
    patients: u64,
}

/// How one place stands.
#[derive(Debug, Clone)]
struct Standing {
    /// The last backup there, or since when there should have been one.
    since: Option<DateTime<Utc>>,
    /// Nothing happened since.
    current: bool,
    failed: Option<Failed>,
}

#[derive(Debug, Clone)]
enum Failed {
    /// The last backup that was opened again was not what it should be; when it was made.
    Proof(Option<DateTime<Utc>>),
    /// The last backup could not be made.
    Making,
}

/// Looks at both places.
pub(super) fn inventory(practice: &Practice, held: &Held) -> Result<Inventory> {
    let here = places::shelf(held, &practice.here())?;
    let row = held
        .vault
        .read(|r| Ok::<_, Error>(records::backups::place(r)?))?;
    let stick = row.map(|row| stick(practice, held, row));
    let facts = held
        .vault
        .read(|r| facts(r, held.zone, &here, stick.as_ref()))?;
    practice.upkeep.keep(facts.clone(), held.zone);
    Ok(Inventory { here, stick, facts })
}

fn stick(practice: &Practice, held: &Held, row: PlaceRow) -> Stick {
    let folder = PathBuf::from(row.folder);
    practice.upkeep.remember_stick(Some(folder.clone()));
    let present = places::ours(held, &folder);
    // What a disk that is just being pulled out refuses is no reason to show no page.
    let shelf = if present {
        places::shelf(held, &folder).unwrap_or_default()
    } else {
        Shelf::default()
    };
    let newest = shelf.own.first().map(|backup| backup.manifest.made_at);
    Stick {
        last_at: newest.max(row.last_at),
        folder,
        present,
        shelf,
    }
}

fn facts(r: &Reader<'_>, zone: Tz, here: &Shelf, stick: Option<&Stick>) -> Result<Facts> {
    let standing = |place, backups: &[Backup], since| -> Result<Standing> {
        Ok(Standing {
            since,
            current: match backups.first() {
                Some(newest) => !records::tally::changed_since(r, newest.manifest.sequence)?,
                None => false,
            },
            failed: failed(r, place, backups)?,
        })
    };
    let chosen = records::backups::place(r)?.map(|row| row.chosen_at);
    let mut others = here
        .others
        .iter()
        .chain(stick.iter().flat_map(|stick| &stick.shelf.others));
    let newest = here
        .own
        .iter()
        .chain(stick.iter().flat_map(|stick| &stick.shelf.own))
        .max_by_key(|backup| (backup.manifest.made_at, backup.proven_at));
    Ok(Facts {
        zone,
        newest: newest.map(|backup| Newest {
            made_at: backup.manifest.made_at,
            proven_at: backup.proven_at,
            patients: places::rows(backup, "patient"),
        }),
        others: others.next().is_some(),
        here: standing(
            RunPlace::Here,
            &here.own,
            here.own.first().map(|backup| backup.manifest.made_at),
        )?,
        stick: stick
            .map(|stick| standing(RunPlace::Stick, &stick.shelf.own, stick.last_at.or(chosen)))
            .transpose()?,
    })
}

fn failed(r: &Reader<'_>, place: RunPlace, backups: &[Backup]) -> Result<Option<Failed>> {
    let made = last_run(r, RunKind::Backup, place)?;
    let drill = last_run(r, RunKind::Drill, place)?;
    // A stick that is not plugged in, or was pulled out, is no failure: its age says enough.
    let went_wrong = |run: &RunRow| {
        run.failed
            .as_deref()
            .is_some_and(|why| why != "place_missing")
    };
    let better_since = |at| {
        made.as_ref()
            .is_some_and(|run| run.failed.is_none() && run.at > at)
    };
    if let Some(drill) = drill.filter(went_wrong)
        && !better_since(drill.at)
    {
        let which = backups
            .iter()
            .find(|b| Some(&b.name) == drill.name.as_ref());
        return Ok(Some(Failed::Proof(which.map(|b| b.manifest.made_at))));
    }
    Ok(made.filter(went_wrong).map(|_| Failed::Making))
}

/// In one glance.
pub(super) fn health(facts: &Facts, now: DateTime<Utc>, l: Language) -> BackupHealth {
    let mut found: Vec<(BackupTone, Option<String>, String)> = Vec::new();
    let failing = |place, standing: &Standing| match &standing.failed {
        Some(Failed::Proof(made_at)) => Some((
            BackupTone::Red,
            Some(unproven(facts, *made_at, place, l)),
            say::advice_unproven(l),
        )),
        Some(Failed::Making) => Some((
            BackupTone::Amber,
            None,
            match place {
                PlaceKind::Stick => say::advice_stick_failed(l),
                _ => say::advice_here_failed(l),
            },
        )),
        None => None,
    };
    found.extend(failing(PlaceKind::Here, &facts.here));
    if facts.newest.is_none() {
        found.push((BackupTone::Amber, None, say::advice_first(l)));
    } else if let Some((tone, days)) = late(&facts.here, now) {
        found.push((tone, None, say::advice_here_late(l, days)));
    }
    match &facts.stick {
        None => found.push((BackupTone::Amber, None, say::advice_choose_stick(l))),
        Some(stick) => {
            found.extend(failing(PlaceKind::Stick, stick));
            if let Some((tone, days)) = late(stick, now) {
                found.push((tone, None, say::advice_stick_late(l, days)));
            }
        }
    }
    let fact = sentence(facts, now, l);
    // The first of the worst.
    let mut worst: Option<(BackupTone, Option<String>, String)> = None;
    for problem in found {
        if worst.as_ref().is_none_or(|worst| problem.0 > worst.0) {
            worst = Some(problem);
        }
    }
    match worst {
        None => BackupHealth {
            tone: BackupTone::Ok,
            sentence: fact,
            advice: None,
        },
        Some((tone, said, advice)) => BackupHealth {
            tone,
            sentence: said.unwrap_or(fact),
            advice: Some(advice),
        },
    }
}

/// How late a place is, in whole days.
fn late(standing: &Standing, now: DateTime<Utc>) -> Option<(BackupTone, i64)> {
    let age = now.signed_duration_since(standing.since?);
    if standing.current || age <= AMBER {
        return None;
    }
    let tone = if age > RED {
        BackupTone::Red
    } else {
        BackupTone::Amber
    };
    Some((tone, age.num_days()))
}

fn sentence(facts: &Facts, now: DateTime<Utc>, l: Language) -> String {
    let Some(newest) = &facts.newest else {
        return if facts.others {
            say::none_of_key(l)
        } else {
            say::none_yet(l)
        };
    };
    let made = date::short(l, wall::day(facts.zone, newest.made_at));
    let proven = wall::day(facts.zone, newest.proven_at);
    let today = wall::day(facts.zone, now);
    let patients = i64::try_from(newest.patients).unwrap_or(i64::MAX);
    if proven == today {
        say::proven_today(l, &made, patients)
    } else if proven.succ_opt() == Some(today) {
        say::proven_yesterday(l, &made, patients)
    } else {
        say::proven_on(l, &made, patients, &date::short(l, proven))
    }
}

fn unproven(facts: &Facts, made: Option<DateTime<Utc>>, place: PlaceKind, l: Language) -> String {
    let day = made.map(|at| date::short(l, wall::day(facts.zone, at)));
    match (place, day) {
        (PlaceKind::Stick, Some(day)) => say::unproven_stick(l, &day),
        (PlaceKind::Stick, None) => say::unproven_stick_some(l),
        (_, Some(day)) => say::unproven_here(l, &day),
        (_, None) => say::unproven_here_some(l),
    }
}
