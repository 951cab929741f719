//! The search while the records are open: built on a thread of its own at unlocking, following every change after it was committed,
//! and gone with the last hold of it when they are closed.

use std::{
    collections::HashMap,
    sync::{
        Arc, Mutex, MutexGuard, PoisonError, RwLock,
        atomic::{AtomicBool, Ordering},
    },
    thread,
    vec::IntoIter,
};

use chrono::NaiveDate;
use clinical::{PatientId, phone};
use finder::{Change, Finder, Hit, Query};
use records::patients::{KeyRow, Place};
use vault::Vault;

use super::{PatientFilter, numbers::Numbers};
use crate::{
    behind::step_back,
    error::{Error, Result},
};

/// Keys are read so many at a time: locking waits no longer than that takes.
const AT_A_TIME: u32 = 5_000;

/// Patients by what they are found by.
#[derive(Default)]
pub(crate) struct Index {
    /// None while it is being built.
    ready: RwLock<Option<Arc<Both>>>,
    /// Whose records changed while it was being built. Held while a change is read and applied, so that the last state wins.
    missed: Mutex<Vec<i64>>,
    stopped: AtomicBool,
    folding: AtomicBool,
    /// Among the keys that were read were some that an older program folded.
    old: AtomicBool,
    sets: Mutex<HashMap<Set, Arc<Vec<i64>>>>,
    /// The telephones of those who were found.
    pub(super) numbers: Numbers,
}

/// A filter, the day it was asked on, and the last entry of the history then.
type Set = (PatientFilter, NaiveDate, u64);

struct Both {
    listed: Finder,
    archived: Finder,
}

impl Index {
    /// Builds it on a thread of its own.
    pub fn start(self: &Arc<Self>, vault: &Arc<Vault>) {
        let (index, vault) = (Arc::clone(self), Arc::clone(vault));
        let started = thread::Builder::new().name("search".into()).spawn(move || {
            // Whoever has just unlocked waits for the first screen, which asks nothing of this.
            step_back();
            index.load(&vault);
            drop(vault);
            // Lists show telephones.
            phone::prepare();
        });
        if started.is_err() {
            tracing::warn!("the search could not be built; only recent patients are found");
        }
    }

    /// The records are being closed: whatever is under way here ends soon.
    pub fn stop(&self) {
        self.stopped.store(true, Ordering::Relaxed);
        self.ready
            .write()
            .unwrap_or_else(PoisonError::into_inner)
            .take();
    }

    fn load(&self, vault: &Vault) {
        let mut keys = Keys {
            index: self,
            vault,
            after: i64::MIN,
            rows: Vec::new().into_iter(),
            archived: Vec::new(),
            failed: None,
        };
        let listed = Finder::build(&mut keys);
        if keys.failed.is_some() {
            tracing::warn!("the search could not be built; only recent patients are found");
            return;
        }
        let both = Both {
            archived: Finder::build(keys.archived.drain(..)),
            listed,
        };
        let mut missed = lock(&self.missed);
        if self.stopped.load(Ordering::Relaxed) {
            return;
        }
        let both = Arc::new(both);
        *self.ready.write().unwrap_or_else(PoisonError::into_inner) = Some(Arc::clone(&both));
        let ids = std::mem::take(&mut *missed);
        apply(&both, vault, &ids);
    }

    /// Follows what was committed: the patients among what an entry is about are looked at again.
    pub fn follow(self: &Arc<Self>, vault: &Arc<Vault>, subjects: &[(String, i64)]) {
        let patients = subjects.iter().filter(|(noun, _)| noun == "patients");
        let ids: Vec<i64> = patients.map(|(_, id)| *id).collect();
        if ids.is_empty() {
            return;
        }
        let mut missed = lock(&self.missed);
        let Some(both) = self.both() else {
            missed.extend(ids);
            return;
        };
        apply(&both, vault, &ids);
        drop(missed);
        if both.listed.is_due() && !self.folding.swap(true, Ordering::Relaxed) {
            // Closing waits for whoever holds the vault, and so for the names in there to be gone.
            let (index, held) = (Arc::clone(self), Arc::clone(vault));
            let _ = thread::Builder::new().name("search".into()).spawn(move || {
                both.listed.fold_in();
                both.archived.fold_in();
                index.folding.store(false, Ordering::Relaxed);
                drop((both, index, held));
            });
        }
    }

    /// The best hits; nothing while it is being built.
    pub fn find(&self, archived: bool, query: &Query<'_>) -> Option<Vec<Hit>> {
        let both = self.both()?;
        let finder = if archived {
            &both.archived
        } else {
            &both.listed
        };
        Some(finder.search(query))
    }

    /// Whether keys want to be folded anew; told once.
    pub fn has_old_keys(&self) -> bool {
        self.both().is_some() && self.old.swap(false, Ordering::Relaxed)
    }

    /// Whom a filter lets through, kept until anything is written.
    pub fn set(&self, set: Set, make: impl FnOnce() -> Result<Vec<i64>>) -> Result<Arc<Vec<i64>>> {
        if let Some(known) = lock(&self.sets).get(&set) {
            return Ok(Arc::clone(known));
        }
        let made = Arc::new(make()?);
        let mut sets = lock(&self.sets);
        sets.retain(|(_, _, entry), _| *entry == set.2);
        sets.insert(set, Arc::clone(&made));
        Ok(made)
    }

    fn both(&self) -> Option<Arc<Both>> {
        let ready = self.ready.read().unwrap_or_else(PoisonError::into_inner);
        ready.as_ref().map(Arc::clone)
    }
}

/// Reads some patients again. What cannot be read now is found as it was.
fn apply(both: &Both, vault: &Vault, ids: &[i64]) {
    let read = vault.read(|r| {
        let keys = ids
            .iter()
            .map(|id| Ok((*id, records::patients::key(r, PatientId(*id))?)));
        keys.collect::<Result<Vec<_>>>()
    });
    let rows = match read {
        Ok(rows) => rows,
        Err(_) => {
            tracing::warn!("the search could not follow a change");
            return;
        }
    };
    let (mut listed, mut archived) = (Vec::new(), Vec::new());
    for (patient, row) in rows {
        let remove = Change::Remove { patient };
        match row {
            Some(row) if row.place == Place::Listed => {
                listed.push(put(row));
                archived.push(remove);
            }
            Some(row) if row.place == Place::Archived => {
                archived.push(put(row));
                listed.push(remove);
            }
            _ => {
                listed.push(remove.clone());
                archived.push(remove);
            }
        }
    }
    both.listed.apply_all(listed);
    both.archived.apply_all(archived);
}

fn put(row: KeyRow) -> Change {
    Change::Put {
        patient: row.patient.0,
        recency: row.seen,
        key: row.key,
    }
}

/// The keys of the vault, those of archived patients set aside.
struct Keys<'a> {
    index: &'a Index,
    vault: &'a Vault,
    after: i64,
    rows: IntoIter<KeyRow>,
    archived: Vec<(i64, i64, finder::Key)>,
    /// Reading stopped before the end.
    failed: Option<Error>,
}

impl Iterator for Keys<'_> {
    type Item = (i64, i64, finder::Key);

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            for row in self.rows.by_ref() {
                self.after = row.patient.0;
                if row.old {
                    self.index.old.store(true, Ordering::Relaxed);
                }
                let entry = (row.patient.0, row.seen, row.key);
                match row.place {
                    Place::Listed => return Some(entry),
                    Place::Archived => self.archived.push(entry),
                    Place::Merged => {}
                }
            }
            if self.index.stopped.load(Ordering::Relaxed) {
                self.failed = Some(Error::unexpected());
                return None;
            }
            let read = self
                .vault
                .read(|r| Ok::<_, Error>(records::patients::keys_after(r, self.after, AT_A_TIME)?));
            match read {
                Ok(rows) if rows.is_empty() => return None,
                Ok(rows) => self.rows = rows.into_iter(),
                Err(error) => {
                    self.failed = Some(error);
                    return None;
                }
            }
        }
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
