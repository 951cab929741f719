//! The ways to the data key: one slot for each person's passphrase, one for the recovery code.
//!
//! Whose slot it is stands in the database, not in the header, which is in plain. A slot is known by its random id.

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use secrecy::SecretString;
use uuid::Uuid;

use crate::error::OpenError;
use crate::header::{self, Header, MAX_SLOTS};
use crate::key::{self, Kdf, KdfCost, Key, Keys, Secret, Slot};
use crate::open::{Unlock, Vault};
use crate::recovery::RecoveryCode;
use crate::restore;

/// The header as it is on the disk, and the keys that open it.
pub(crate) struct Ways {
    dir: PathBuf,
    inner: Mutex<Inner>,
}

struct Inner {
    header: Header,
    keys: Arc<Keys>,
}

/// A slot that was just made, with the key that unwraps it.
struct Fresh {
    slot: Slot,
    kek: Key,
}

impl Ways {
    pub fn new(dir: &Path, header: Header, keys: Keys) -> Self {
        Self {
            dir: dir.to_owned(),
            inner: Mutex::new(Inner {
                header,
                keys: Arc::new(keys),
            }),
        }
    }

    fn lock(&self) -> MutexGuard<'_, Inner> {
        // It changes in one assignment after the disk has changed: a panic leaves nothing half done.
        self.inner.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub fn keys(&self) -> Arc<Keys> {
        Arc::clone(&self.lock().keys)
    }

    fn header(&self) -> Header {
        self.lock().header.clone()
    }

    /// Derives outside the lock: it takes a second.
    fn make(&self, id: Uuid, secret: Secret<'_>, kdf: Kdf) -> Result<Fresh, OpenError> {
        let keys = self.keys();
        let cost = KdfCost::choose(kdf)?;
        let (slot, kek) = Slot::wrap(header::VERSION, keys.vault, id, secret, cost, &keys.data)?;
        Ok(Fresh { slot, kek })
    }

    /// Puts `fresh` in the place of every slot that `replaces` names, and writes the header pair with the next generation.
    ///
    /// Who came in by a slot that is replaced, or by the recovery code, goes on by the fresh one.
    fn rewrite(
        &self,
        fresh: Option<Fresh>,
        allowed: impl FnOnce(&Header, &Keys) -> Result<(), OpenError>,
        replaces: impl Fn(&Slot) -> bool,
    ) -> Result<(), OpenError> {
        let mut inner = self.lock();
        allowed(&inner.header, &inner.keys)?;
        let mut slots: Vec<Slot> = inner.header.slots.clone();
        let place = slots.iter().position(&replaces);
        let opened = slots.iter().find(|slot| slot.id == inner.keys.slot);
        let moves = fresh.as_ref().is_some_and(|fresh| {
            fresh.slot.kind == Slot::PASSPHRASE
                && opened.is_none_or(|slot| slot.kind == Slot::RECOVERY || replaces(slot))
        });
        slots.retain(|slot| !replaces(slot));
        if let Some(fresh) = &fresh {
            let place = place.unwrap_or(slots.len()).min(slots.len());
            slots.insert(place, fresh.slot.clone());
        }
        if slots.len() > MAX_SLOTS {
            return Err(OpenError::TooManySlots);
        }
        let old = Arc::clone(&inner.keys);
        let header = Header::new(inner.header.generation + 1, old.vault, slots, &old.data)?;
        let written = header::write(&self.dir, &header, |written| {
            if !moves {
                old.open(written)?;
            }
            match &fresh {
                Some(fresh) => written.opens_with(fresh.slot.id, &fresh.kek, &old.data),
                None => Ok(()),
            }
        });
        let now = match &written {
            Ok(()) => header,
            // Cut between the copies: what counts is what the next opening would read.
            Err(_) => match header::read(&self.dir) {
                Ok(pair) if pair.newest.prove(&old.data).is_ok() => pair.newest,
                _ => return written,
            },
        };
        let counts = fresh.filter(|fresh| moves && now.slots.contains(&fresh.slot));
        if let Some(fresh) = counts {
            inner.keys = Arc::new(Keys {
                vault: old.vault,
                data: old.data.clone(),
                slot: fresh.slot.id,
                kek: fresh.kek,
            });
        }
        inner.header = now;
        written
    }
}

fn is_passphrase(slot: &&Slot) -> bool {
    slot.kind == Slot::PASSPHRASE
}

impl Vault {
    /// The keys in memory: for what proves a copy by opening it.
    pub(crate) fn keys(&self) -> Arc<Keys> {
        self.ways.keys()
    }

    /// The slot by which this vault was opened. Opened by the recovery code, it becomes the first passphrase slot that is then added or
    /// changed.
    #[must_use]
    pub fn slot(&self) -> Uuid {
        self.ways.lock().keys.slot
    }

    /// Every passphrase slot there is.
    #[must_use]
    pub fn passphrase_slots(&self) -> Vec<Uuid> {
        let inner = self.ways.lock();
        let passphrases = inner.header.slots.iter().filter(is_passphrase);
        passphrases.map(|slot| slot.id).collect()
    }

    /// Whether there is a recovery slot.
    #[must_use]
    pub fn has_recovery(&self) -> bool {
        let inner = self.ways.lock();
        inner.header.slots.iter().any(|s| s.kind == Slot::RECOVERY)
    }

    /// The slot that this passphrase opens, or `None`: to ask a person again who they are, and so that no two people have
    /// the same passphrase. Takes one key derivation for each slot.
    ///
    /// # Errors
    /// When the memory for the derivation is not there.
    pub fn slot_of(&self, passphrase: &SecretString) -> Result<Option<Uuid>, OpenError> {
        self.slot_behind(Secret::Passphrase(passphrase))
    }

    /// Whether a passphrase or the code of the sheet would open this vault now. Takes as long as [`Vault::slot_of`].
    ///
    /// # Errors
    /// When the memory for the derivation is not there.
    pub fn opens_with(&self, unlock: Unlock<'_>) -> Result<bool, OpenError> {
        Ok(self.slot_behind(restore::secret(unlock))?.is_some())
    }

    fn slot_behind(&self, secret: Secret<'_>) -> Result<Option<Uuid>, OpenError> {
        match self.ways.header().unlock(secret) {
            Ok(keys) => Ok(Some(keys.slot)),
            Err(OpenError::WrongPassphrase) => Ok(None),
            Err(error) => Err(error),
        }
    }

    /// Adds a slot under an id that the caller chose and has written down already. Rewrites the header pair.
    ///
    /// # Errors
    /// What the disk refuses; the header is then the old or the new one. [`OpenError::AlreadyExists`] for an id in use,
    /// [`OpenError::TooManySlots`].
    pub fn add_slot(&self, id: Uuid, passphrase: &SecretString, kdf: Kdf) -> Result<(), OpenError> {
        let fresh = self.ways.make(id, Secret::Passphrase(passphrase), kdf)?;
        let unused = |header: &Header, _: &Keys| {
            if header.slots.iter().any(|slot| slot.id == id) {
                return Err(OpenError::AlreadyExists);
            }
            Ok(())
        };
        self.ways.rewrite(Some(fresh), unused, |_| false)
    }

    /// Another passphrase for the same slot. The old one opens nothing any more.
    ///
    /// # Errors
    /// [`OpenError::NotFound`] when there is no such slot; what the disk refuses.
    pub fn change_slot(
        &self,
        id: Uuid,
        passphrase: &SecretString,
        kdf: Kdf,
    ) -> Result<(), OpenError> {
        let fresh = self.ways.make(id, Secret::Passphrase(passphrase), kdf)?;
        let this = |slot: &Slot| slot.id == id && slot.kind == Slot::PASSPHRASE;
        let there = |header: &Header, _: &Keys| {
            if header.slots.iter().any(this) {
                return Ok(());
            }
            Err(OpenError::NotFound)
        };
        self.ways.rewrite(Some(fresh), there, this)
    }

    /// Takes a slot away: its passphrase opens nothing any more. The last passphrase slot stays, and so does the one by
    /// which the vault is open.
    ///
    /// # Errors
    /// [`OpenError::NotFound`], [`OpenError::SlotInUse`]; what the disk refuses.
    pub fn remove_slot(&self, id: Uuid) -> Result<(), OpenError> {
        let this = |slot: &Slot| slot.id == id && slot.kind == Slot::PASSPHRASE;
        let may_go = |header: &Header, keys: &Keys| {
            if !header.slots.iter().any(this) {
                return Err(OpenError::NotFound);
            }
            if keys.slot == id || header.slots.iter().filter(is_passphrase).count() == 1 {
                return Err(OpenError::SlotInUse);
            }
            Ok(())
        };
        self.ways.rewrite(None, may_go, this)
    }

    /// Sets the recovery code; one that was set before opens nothing any more.
    ///
    /// # Errors
    /// [`OpenError::SlotInUse`] when the vault is open by the old code and no passphrase was set since; what the disk refuses.
    pub fn set_recovery(&self, code: &RecoveryCode, kdf: Kdf) -> Result<(), OpenError> {
        let id = key::random_uuid()?;
        let fresh = self.ways.make(id, Secret::Recovery(code), kdf)?;
        let is_recovery = |slot: &Slot| slot.kind == Slot::RECOVERY;
        self.ways.rewrite(Some(fresh), not_by_recovery, is_recovery)
    }

    /// Takes the recovery slot away: a sheet that was used is used up. No slot there is no error.
    ///
    /// # Errors
    /// [`OpenError::SlotInUse`] when the vault is open by the code and no passphrase was set since; what the disk refuses.
    pub fn clear_recovery(&self) -> Result<(), OpenError> {
        if !self.has_recovery() {
            return Ok(());
        }
        let is_recovery = |slot: &Slot| slot.kind == Slot::RECOVERY;
        self.ways.rewrite(None, not_by_recovery, is_recovery)
    }
}

/// The way in that is in use stays until there is another.
fn not_by_recovery(header: &Header, keys: &Keys) -> Result<(), OpenError> {
    let opened = header.slots.iter().find(|slot| slot.id == keys.slot);
    if opened.is_some_and(|slot| slot.kind == Slot::RECOVERY) {
        return Err(OpenError::SlotInUse);
    }
    Ok(())
}
