//! What the program does by itself, and what takes long, works on its own hold of the open vault: it must not keep the door
//! locked meanwhile.

use std::{
    path::Path,
    sync::{Arc, PoisonError, atomic::Ordering},
    thread,
    time::Duration,
};

use chrono::{DateTime, Utc};
use chrono_tz::Tz;
use serde::{Serialize, de::DeserializeOwned};
use sha2::{Digest, Sha256};
use uuid::Uuid;
use vault::{NewEntry, Vault, Writer, Written};

use super::{Open, Practice, offset_minutes, random, standing};
use crate::{
    desk::Desk,
    error::{Code, Error, Problem, Result},
    moment::Role,
    patients::Index,
};

/// The open vault, held while long work is done on it.
pub(crate) struct Held {
    pub vault: Arc<Vault>,
    pub index: Arc<Index>,
    pub zone: Tz,
    pub country: String,
    pub account: i64,
    pub role: Role,
    /// Damage was found: nothing more is written, and nothing is copied that could push out a good backup.
    pub damaged: bool,
}

impl Held {
    /// A hold of the vault that is open at the door.
    pub fn of(open: &Open) -> Held {
        Held {
            vault: Arc::clone(&open.vault),
            index: Arc::clone(&open.index),
            zone: open.zone,
            country: open.country.clone(),
            account: open.actor.account,
            role: open.actor.role,
            damaged: open.damaged.load(Ordering::Relaxed),
        }
    }

    /// One write, which the search follows once it is committed.
    pub fn write<T>(
        &self,
        entry: NewEntry,
        f: impl FnOnce(&Writer<'_>) -> Result<T> + Send + 'static,
    ) -> Result<Written<T>>
    where
        T: Serialize + DeserializeOwned + Send + 'static,
    {
        let written = self.vault.write(entry, f)?;
        self.index.follow(&self.vault, &written.subjects);
        Ok(written)
    }

    /// Adds what was done to the history: as done by the one who opened the vault, or by the program itself.
    pub fn record<T>(
        &self,
        operation: &'static str,
        at: DateTime<Utc>,
        by_itself: bool,
        f: impl FnOnce(&Writer<'_>) -> Result<T> + Send + 'static,
    ) -> Result<T>
    where
        T: Serialize + DeserializeOwned + Send + 'static,
    {
        let actor = if by_itself {
            String::new()
        } else {
            self.account.to_string()
        };
        let written = self.write(own_entry(operation, at, self.zone, actor)?, f)?;
        Ok(written.value)
    }
}

/// A write with an id of its own: it is never repeated.
pub(crate) fn record<T>(
    vault: &Vault,
    operation: &'static str,
    at: DateTime<Utc>,
    zone: Tz,
    actor: String,
    f: impl FnOnce(&Writer<'_>) -> Result<T> + Send + 'static,
) -> Result<Written<T>>
where
    T: Serialize + DeserializeOwned + Send + 'static,
{
    vault.write(own_entry(operation, at, zone, actor)?, f)
}

/// An entry with an id of its own.
fn own_entry(
    operation: &'static str,
    at: DateTime<Utc>,
    zone: Tz,
    actor: String,
) -> Result<NewEntry> {
    Ok(NewEntry {
        write_id: Uuid::from_bytes(random()?),
        operation,
        request_hash: Sha256::digest(operation).into(),
        actor,
        at,
        offset_minutes: offset_minutes(at, zone),
        zone: zone.name().to_owned(),
        anchored: true,
    })
}

impl Practice {
    /// A hold of the open vault.
    ///
    /// # Errors
    /// `Locked`.
    pub(crate) fn hold(&self) -> Result<Held> {
        self.held()
            .ok_or_else(|| Error::plain(Code::Locked, Problem::Locked))
    }

    /// A hold of the vault, if it is open.
    pub(crate) fn held(&self) -> Option<Held> {
        let open = self.open.read().unwrap_or_else(PoisonError::into_inner);
        standing(&open).map(Held::of)
    }

    /// Closes the vault. Whoever still reads on a hold of it is waited for: afterwards its files are nobody's, and its keys gone. With
    /// `stopping`, work that begins on such a hold is stopped too; who closes the vault in the middle of work of his own does not.
    pub(crate) fn shut(&self, stopping: bool) {
        let taken = self
            .open
            .write()
            .unwrap_or_else(PoisonError::into_inner)
            .take();
        self.upkeep.forget();
        self.imports.forget();
        let Some(open) = taken else {
            return;
        };
        open.index.stop();
        let mut vault = open.vault;
        loop {
            match Arc::try_unwrap(vault) {
                Ok(last) => return last.close(),
                Err(held) => vault = held,
            }
            if stopping {
                self.upkeep.work.cancel();
            }
            thread::sleep(Duration::from_millis(1));
        }
    }

    /// After how many idle minutes the open vault locks itself.
    pub(crate) fn idle_minutes(&self) -> Option<u32> {
        let open = self.open.read().unwrap_or_else(PoisonError::into_inner);
        open.as_ref().map(|open| open.idle_minutes)
    }

    /// Whether the vault is open.
    #[must_use]
    pub fn is_open(&self) -> bool {
        let open = self.open.read().unwrap_or_else(PoisonError::into_inner);
        standing(&open).is_some()
    }

    /// Where the vault lies.
    pub(crate) fn dir(&self) -> &Path {
        &self.dir
    }

    pub(crate) fn desk(&self) -> &dyn Desk {
        self.desk.as_ref()
    }
}
