//! What the program does by itself: the daily backup, the monthly drill, the lock after idle time, the backup on leaving.

use std::{
    panic::{AssertUnwindSafe, catch_unwind},
    path::PathBuf,
    sync::{Mutex, MutexGuard, PoisonError},
};

use chrono::{DateTime, TimeDelta, Utc};
use chrono_tz::Tz;
use clinical::wall;
use records::backups::{RunKind, RunPlace, last_run};
use vault::backup::Backup;

use super::{
    health::{self, Facts, Inventory},
    make::{self, Attempt, back_up, prove_one},
};
use crate::{
    door::{Held, Practice},
    error::{Error, Result},
    patients,
    work::Work,
};

/// From one drill to the next.
const DRILL_EVERY: TimeDelta = TimeDelta::days(30);
/// After a failure the program waits so long before it tries again by itself.
const REST: TimeDelta = TimeDelta::hours(1);
/// Somebody who moves makes a call each minute; so much later than the page's own lock the core locks by itself.
const GRACE: TimeDelta = TimeDelta::minutes(1);

/// What the practice keeps in memory for its backups.
#[derive(Default)]
pub(crate) struct Upkeep {
    /// The bench for long work.
    pub work: Work,
    memory: Mutex<Memory>,
}

#[derive(Default)]
struct Memory {
    facts: Option<Facts>,
    zone: Option<Tz>,
    stick: Option<PathBuf>,
    found: Option<PathBuf>,
    rest_until: Option<DateTime<Utc>>,
}

impl Upkeep {
    fn memory(&self) -> MutexGuard<'_, Memory> {
        self.memory.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(super) fn keep(&self, facts: Facts, zone: Tz) {
        let mut memory = self.memory();
        memory.facts = Some(facts);
        memory.zone = Some(zone);
    }

    pub(super) fn facts(&self) -> Option<Facts> {
        self.memory().facts.clone()
    }

    /// What was known of the places is looked up anew: the vault was closed, or something failed.
    pub(crate) fn forget(&self) {
        self.memory().facts = None;
    }

    pub(super) fn zone(&self) -> Option<Tz> {
        self.memory().zone
    }

    pub(super) fn stick(&self) -> Option<PathBuf> {
        self.memory().stick.clone()
    }

    pub(super) fn remember_stick(&self, stick: Option<PathBuf>) {
        self.memory().stick = stick;
    }

    pub(super) fn found(&self) -> Option<PathBuf> {
        self.memory().found.clone()
    }

    pub(super) fn remember_found(&self, found: PathBuf) {
        self.memory().found = Some(found);
    }
}

/// What a tick did that the window must know.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ticked {
    /// The vault was locked because nobody was there.
    pub locked: bool,
}

impl Practice {
    /// Called about once a minute: locks when nobody has been there for the clinic's idle time; otherwise makes the day's backup,
    /// if something changed, and proves the newest ones once a month. Never panics.
    pub fn tick(&self, now: DateTime<Utc>) -> Ticked {
        if self.is_left_alone(now) {
            self.close();
            return Ticked { locked: true };
        }
        if let Some(held) = self.held().filter(|held| !held.damaged) {
            let kept = catch_unwind(AssertUnwindSafe(|| self.keep_up(&held, now)));
            match kept {
                Ok(Ok(())) => {}
                Ok(Err(error)) => {
                    tracing::warn!(code = ?error.code, "the upkeep of the backups failed");
                    self.upkeep.memory().rest_until = Some(now + REST);
                }
                Err(_) => tracing::error!("the upkeep of the backups panicked"),
            }
        }
        Ticked { locked: false }
    }

    /// On closing the program: a backup if anything changed since the last one, then the vault is closed. [`Practice::stop_work`]
    /// cuts the backup short.
    pub fn leave(&self, now: DateTime<Utc>) {
        if let Some(held) = self.held().filter(|held| !held.damaged) {
            let left = catch_unwind(AssertUnwindSafe(|| {
                let found = health::inventory(self, &held)?;
                self.back_up_where(&held, &found, now, |_, changed| changed)
            }));
            if !matches!(left, Ok(Ok(_))) {
                tracing::warn!("there is no backup of this closing");
            }
        }
        self.close();
    }

    /// Whether closing the program makes a backup first, which may take a while.
    #[must_use]
    pub fn leaves_with_a_backup(&self) -> bool {
        self.held()
            .filter(|held| !held.damaged)
            .is_some_and(|held| {
                let changed = health::inventory(self, &held).and_then(|found| {
                    Ok(!self
                        .wanting(&held, &found, |_, changed| changed)?
                        .is_empty())
                });
                changed.unwrap_or_default()
            })
    }

    /// Stops a backup, a proof or a restore under way; what was there before it is still there.
    pub fn stop_work(&self) {
        self.upkeep.work.cancel();
    }

    /// Whether the vault is open and nobody has been there for longer than the clinic allows. Long work is not interrupted.
    fn is_left_alone(&self, now: DateTime<Utc>) -> bool {
        let Some(idle_minutes) = self.idle_minutes() else {
            return false;
        };
        let Some(last) = self.last_call() else {
            return false;
        };
        self.upkeep.work.now().is_none()
            && now.signed_duration_since(last)
                >= TimeDelta::minutes(i64::from(idle_minutes)) + GRACE
    }

    fn keep_up(&self, held: &Held, now: DateTime<Utc>) -> Result<()> {
        patients::refold(held, now)?;
        let found = health::inventory(self, held)?;
        if self
            .upkeep
            .memory()
            .rest_until
            .is_some_and(|until| now < until)
        {
            return Ok(());
        }
        let today = wall::day(held.zone, now);
        let made = self.back_up_where(held, &found, now, |newest, changed| {
            changed && newest.is_none_or(|b| wall::day(held.zone, b.manifest.made_at) != today)
        })?;
        let found = if made {
            health::inventory(self, held)?
        } else {
            found
        };
        self.drill(held, &found, now)
    }

    /// The places that want a backup, by their newest backup and whether anything changed since.
    fn wanting(
        &self,
        held: &Held,
        found: &Inventory,
        wants: impl Fn(Option<&Backup>, bool) -> bool,
    ) -> Result<Vec<(RunPlace, PathBuf)>> {
        let mut places = vec![(RunPlace::Here, self.here(), found.here.own.first())];
        if let Some(stick) = found.stick.as_ref().filter(|stick| stick.present) {
            places.push((
                RunPlace::Stick,
                stick.folder.clone(),
                stick.shelf.own.first(),
            ));
        }
        let mut wanting = Vec::new();
        for (place, folder, newest) in places {
            let changed = match newest {
                None => true,
                Some(newest) => held.vault.read(|r| {
                    Ok::<_, Error>(records::tally::changed_since(r, newest.manifest.sequence)?)
                })?,
            };
            if wants(newest, changed) {
                wanting.push((place, folder));
            }
        }
        Ok(wanting)
    }

    /// Backs up to each place that wants it; whether one did.
    fn back_up_where(
        &self,
        held: &Held,
        found: &Inventory,
        now: DateTime<Utc>,
        wants: impl Fn(Option<&Backup>, bool) -> bool,
    ) -> Result<bool> {
        let wanting = self.wanting(held, found, wants)?;
        if wanting.is_empty() {
            return Ok(false);
        }
        // A person's own work goes first; the next tick looks again.
        let Ok(working) = self.upkeep.work.begin() else {
            return Ok(false);
        };
        let attempts: Vec<_> = wanting
            .iter()
            .map(|(place, folder)| back_up(held, *place, folder, now, &working))
            .collect();
        drop(working);
        self.remember_failure(&attempts, now);
        if make::damaged(self, &attempts) {
            return Ok(false);
        }
        make::keep(held, RunKind::Backup, &attempts, None, now, true)?;
        // A photo that no row knows any more goes once it is old and a newer backup is sound.
        let known = held
            .vault
            .read(|r| Ok::<_, Error>(records::photos::known(r)?))?;
        if held.vault.collect_orphans(&known, now).is_err() {
            tracing::warn!("photos that nobody needs could not be collected");
        }
        Ok(true)
    }

    /// Once a month the newest backup of each place is opened and compared.
    fn drill(&self, held: &Held, found: &Inventory, now: DateTime<Utc>) -> Result<()> {
        let mut places = vec![(RunPlace::Here, self.here(), found.here.own.as_slice())];
        if let Some(stick) = found.stick.as_ref().filter(|stick| stick.present) {
            places.push((RunPlace::Stick, stick.folder.clone(), &stick.shelf.own));
        }
        for (place, folder, backups) in places {
            let (Some(newest), Some(oldest)) = (backups.first(), backups.last()) else {
                continue;
            };
            let (last, first) = held.vault.read(|r| {
                let last = last_run(r, RunKind::Drill, place)?.map(|run| run.at);
                Ok::<_, Error>((last, records::tally::first_backup(r, place)?))
            })?;
            // A place with nothing but backups of another day of this vault's life counts from the oldest of them.
            let since = last.or(first).unwrap_or(oldest.manifest.made_at);
            if now.signed_duration_since(since) < DRILL_EVERY {
                continue;
            }
            let Ok(working) = self.upkeep.work.begin() else {
                return Ok(());
            };
            let attempts = [prove_one(held, place, &folder, &newest.name, now, &working)];
            drop(working);
            self.remember_failure(&attempts, now);
            make::keep(
                held,
                RunKind::Drill,
                &attempts,
                Some(&newest.name),
                now,
                true,
            )?;
            health::inventory(self, held)?;
        }
        Ok(())
    }

    fn remember_failure(&self, attempts: &[Attempt], now: DateTime<Utc>) {
        if attempts.iter().any(|attempt| attempt.outcome.is_err()) {
            self.upkeep.memory().rest_until = Some(now + REST);
        }
    }
}
