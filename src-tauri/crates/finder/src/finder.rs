//! The index that is asked: a finished one, and what has changed since.

use std::{
    cmp::Reverse,
    collections::HashMap,
    mem,
    sync::{Arc, Mutex, MutexGuard, PoisonError, RwLock, RwLockReadGuard, RwLockWriteGuard},
};

use crate::{
    Tier,
    evaluate::{Limits, evaluate},
    key::Key,
    lists::Bits,
    query::readings,
    segment::{Builder, Segment},
};

/// With more changes than this it is time to fold them in: they are indexed anew after each save.
const MANY: usize = 512;

/// What is asked.
#[derive(Debug, Clone, Copy, Default)]
pub struct Query<'a> {
    /// As typed, any length. Without a word in it, the most recent are found.
    pub text: &'a str,
    /// So many at most.
    pub limit: usize,
    /// Only these patients, sorted by number; all without it.
    pub only: Option<&'a [i64]>,
}

/// A patient that was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Hit {
    /// Number of the patient.
    pub patient: i64,
    /// How well.
    pub tier: Tier,
    /// When last touched, in milliseconds.
    pub recency: i64,
}

/// What happened to a patient. Applying one twice is harmless.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Change {
    /// New, or new keys.
    Put {
        /// Number.
        patient: i64,
        /// When touched, in milliseconds.
        recency: i64,
        /// What it is found by.
        key: Key,
    },
    /// The same keys, but more recent. Nothing when there is no such patient.
    Touch {
        /// Number.
        patient: i64,
        /// When touched, in milliseconds.
        recency: i64,
    },
    /// Not to be found any more.
    Remove {
        /// Number.
        patient: i64,
    },
}

/// All patients that can be found, in memory. Dropping it overwrites their names.
pub struct Finder {
    state: RwLock<State>,
    /// The changes as an index of their own, and up to which one.
    recent: Mutex<(u64, Arc<Segment>)>,
    /// Held while the changes are folded in.
    folding: Mutex<()>,
}

struct State {
    base: Arc<Segment>,
    /// Places in the base that a change has taken over.
    dead: Bits,
    changes: HashMap<i64, Changed>,
    last: u64,
}

struct Changed {
    number: u64,
    /// None for a patient that was removed.
    entry: Option<(i64, Key)>,
}

impl Finder {
    /// Of patients in any order, each once: number, milliseconds last touched, keys.
    pub fn build(patients: impl Iterator<Item = (i64, i64, Key)>) -> Finder {
        let mut builder = Builder::new();
        for (patient, recency, key) in patients {
            builder.add(patient, recency, &key);
        }
        let base = builder.finish();
        Finder {
            state: RwLock::new(State {
                dead: Bits::new(base.patients.len()),
                base: Arc::new(base),
                changes: HashMap::new(),
                last: 0,
            }),
            recent: Mutex::new((0, Arc::new(Builder::new().finish()))),
            folding: Mutex::new(()),
        }
    }

    /// The best hits: by tier, and the most recent first in each.
    #[must_use]
    pub fn search(&self, query: &Query<'_>) -> Vec<Hit> {
        if query.limit == 0 {
            return Vec::new();
        }
        let state = self.read();
        let recent = self.recent(&state);
        let mut best: HashMap<i64, (Tier, usize, i64)> = HashMap::new();
        for (way, asks) in readings(query.text).iter().enumerate() {
            let dead = |place: u32| state.dead.has(place);
            let none = |_: u32| false;
            let sides: [(&Segment, &dyn Fn(u32) -> bool); 2] =
                [(&recent, &none), (&state.base, &dead)];
            for (segment, dead) in sides {
                let limits = Limits {
                    dead,
                    only: query.only,
                    enough: query.limit,
                };
                for (place, tier) in evaluate(segment, asks, &limits) {
                    let found = (tier, way, segment.recency[place as usize]);
                    let known = best
                        .entry(segment.patients[place as usize])
                        .or_insert(found);
                    *known = (*known).min(found);
                }
            }
        }
        let mut hits: Vec<(i64, (Tier, usize, i64))> = best.into_iter().collect();
        hits.sort_unstable_by_key(|(patient, (tier, way, recency))| {
            (*tier, *way, Reverse((*recency, *patient)))
        });
        hits.truncate(query.limit);
        hits.into_iter()
            .map(|(patient, (tier, _, recency))| Hit {
                patient,
                tier,
                recency,
            })
            .collect()
    }

    /// Takes in a change; it is found from now on.
    pub fn apply(&self, change: Change) {
        self.apply_all(std::iter::once(change));
    }

    /// Takes in changes, in their order.
    pub fn apply_all(&self, changes: impl IntoIterator<Item = Change>) {
        let mut state = self.write();
        for change in changes {
            let (patient, entry) = match change {
                Change::Put {
                    patient,
                    recency,
                    key,
                } => (patient, Some((recency, key))),
                Change::Remove { patient } => (patient, None),
                Change::Touch { patient, recency } => match state.entry(patient) {
                    Some(key) => (patient, Some((recency, key))),
                    None => continue,
                },
            };
            state.last += 1;
            let number = state.last;
            if let Some(place) = state.base.place(patient) {
                state.dead.set(place);
            }
            state.changes.insert(patient, Changed { number, entry });
        }
    }

    /// Whether there are so many changes that folding them in is worth it.
    #[must_use]
    pub fn is_due(&self) -> bool {
        self.read().changes.len() > MANY
    }

    /// Makes one finished index of everything. It takes as long as building, but searches and changes go on meanwhile: call it on
    /// a thread of its own.
    pub fn fold_in(&self) {
        let _one_at_a_time = lock(&self.folding);
        let mut builder = Builder::new();
        let (base, dead, upto) = {
            let state = self.read();
            for (patient, changed) in &state.changes {
                if let Some((recency, key)) = &changed.entry {
                    builder.add(*patient, *recency, key);
                }
            }
            (state.base.clone(), state.dead.clone(), state.last)
        };
        for place in (0..base.len()).filter(|place| !dead.has(*place)) {
            let at = place as usize;
            builder.add(base.patients[at], base.recency[at], &base.key(place));
        }
        drop(base);
        let folded = Arc::new(builder.finish());
        let mut state = self.write();
        let before = mem::replace(&mut state.base, folded);
        let mut done: Vec<Changed> = Vec::new();
        let changes = mem::take(&mut state.changes);
        let mut dead = Bits::new(state.base.patients.len());
        for (patient, changed) in changes {
            if changed.number <= upto {
                done.push(changed);
                continue;
            }
            if let Some(place) = state.base.place(patient) {
                dead.set(place);
            }
            state.changes.insert(patient, changed);
        }
        state.dead = dead;
        // The index of the changes is out of date, even if nothing changed meanwhile.
        state.last += 1;
        drop(state);
        // Overwriting takes a while.
        drop((before, done));
    }

    /// How many patients can be found.
    #[must_use]
    pub fn len(&self) -> usize {
        let state = self.read();
        let changed = state
            .changes
            .values()
            .filter(|changed| changed.entry.is_some())
            .count();
        state.base.patients.len() - state.dead.iter().count() + changed
    }

    /// Whether there is nobody to be found.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Bytes that it takes, about.
    #[must_use]
    pub fn size(&self) -> usize {
        let state = self.read();
        state.base.size() + self.recent(&state).size()
    }

    /// The index of the changes, made anew when there are new ones.
    fn recent(&self, state: &State) -> Arc<Segment> {
        let mut recent = lock(&self.recent);
        if recent.0 != state.last {
            let mut builder = Builder::new();
            for (patient, changed) in &state.changes {
                if let Some((recency, key)) = &changed.entry {
                    builder.add(*patient, *recency, key);
                }
            }
            *recent = (state.last, Arc::new(builder.finish()));
        }
        recent.1.clone()
    }

    fn read(&self) -> RwLockReadGuard<'_, State> {
        self.state.read().unwrap_or_else(PoisonError::into_inner)
    }

    fn write(&self) -> RwLockWriteGuard<'_, State> {
        self.state.write().unwrap_or_else(PoisonError::into_inner)
    }
}

impl State {
    fn entry(&self, patient: i64) -> Option<Key> {
        match self.changes.get(&patient) {
            Some(changed) => changed.entry.as_ref().map(|(_, key)| key.clone()),
            None => self.base.place(patient).map(|place| self.base.key(place)),
        }
    }
}

impl std::fmt::Debug for Finder {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Finder").finish_non_exhaustive()
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
