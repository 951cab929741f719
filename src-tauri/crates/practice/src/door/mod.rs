//! The door: opening and closing the vault, and the one call through which everything passes.

mod calls;
mod entries;
mod first_start;
mod keeper;
mod loss;
mod opening;
mod wire;

use std::{
    collections::HashSet,
    panic::{AssertUnwindSafe, catch_unwind},
    path::PathBuf,
    sync::{
        Arc, Mutex, PoisonError, RwLock,
        atomic::{AtomicBool, AtomicI64, Ordering},
    },
};

use chrono::{DateTime, Utc};
use chrono_tz::Tz;
use clinical::{Catalogue, PatientId};
use records::accounts;
use secrecy::SecretString;
use serde_json::{Value, value::RawValue};
use texts::Language;
use unicode_normalization::UnicodeNormalization;
use uuid::Uuid;
use vault::{Kdf, Reader, Trust, Unlock, Vault};

pub(crate) use calls::{lock_vault, status, unlock};
pub(crate) use entries::{offset_minutes, random};
pub(crate) use first_start::create;
pub(crate) use keeper::{Held, record};
pub use wire::{VaultCreate, VaultState, VaultStatus, VaultUnlock};

use crate::{
    desk::Desk,
    error::{Code, Error, Problem, Result},
    moment::{Actor, Moment, Role},
    operations::{Operation, Run},
    patients::Index,
    recovery::Offered,
};

/// What comes with every call besides its arguments.
#[derive(Debug, Clone, Copy)]
pub struct Call {
    /// The clock of shell or host.
    pub now: DateTime<Utc>,
    /// The page's language.
    pub language: Language,
    /// The client's id of this write: the same again changes nothing again.
    pub write_id: Uuid,
}

/// An answer, and the nouns that changed.
pub struct Answer {
    pub(crate) value: Box<RawValue>,
    pub(crate) changed: Vec<String>,
}

/// The vault while it is open, and what the door keeps of the records.
pub(crate) struct Open {
    /// Shared, so that long work need not keep the door: see `keeper`.
    pub vault: Arc<Vault>,
    pub zone: Tz,
    pub country: String,
    /// Who opened it, as of the last change of the accounts.
    pub actor: Actor,
    pub language: Language,
    pub clinic_name: String,
    idle_minutes: u32,
    /// The recovery sheet in force was typed back.
    pub recovery_confirmed: bool,
    /// Just created or recovered: whoever sits here chose the passphrase a moment ago, and is not asked for it again.
    pub fresh: AtomicBool,
    /// The recovery code on the sheet that waits to be typed back. Only here, never on the disk.
    pub offered: Mutex<Option<Offered>>,
    damaged: AtomicBool,
    clock_behind: Option<u32>,
    /// The search.
    pub index: Arc<Index>,
    /// Patients whose record was looked at since unlocking: the audit has one entry for each, not one for each refresh.
    looked_at: Mutex<HashSet<PatientId>>,
}

/// The practice behind the page: one vault, open or closed.
pub struct Practice {
    dir: PathBuf,
    kdf: Kdf,
    desk: Arc<dyn Desk>,
    catalogue: &'static Catalogue,
    open: RwLock<Option<Open>>,
    /// Milliseconds since 1970; for the idle lock.
    last_call: AtomicI64,
    /// Backups and long work.
    pub(crate) upkeep: crate::backups::Upkeep,
    /// The file that patients are taken from.
    pub(crate) imports: crate::imports::Imports,
}

impl Practice {
    /// A practice over the vault in a folder, which need not exist yet.
    ///
    /// # Errors
    /// When the catalogue that ships with the program is damaged.
    pub fn new(
        dir: PathBuf,
        kdf: Kdf,
        desk: Arc<dyn Desk>,
    ) -> std::result::Result<Practice, clinical::CatalogueError> {
        Ok(Practice {
            dir,
            kdf,
            desk,
            catalogue: Catalogue::shipped()?,
            open: RwLock::new(None),
            last_call: AtomicI64::new(0),
            upkeep: crate::backups::Upkeep::default(),
            imports: crate::imports::Imports::default(),
        })
    }

    /// Runs an operation as the one who opened the vault, or as a visitor.
    pub(crate) fn run(
        &self,
        operation: &'static Operation,
        call: &Call,
        args: Value,
    ) -> Result<Answer> {
        // Asking how far long work is does not mean that somebody is there.
        if operation.name != "backups.work" {
            self.last_call
                .store(call.now.timestamp_millis(), Ordering::Relaxed);
        }
        self.authorize(operation)?;
        // Whatever fails inside must not take the window down; the vault's writer has rolled back by itself.
        let run = AssertUnwindSafe(|| match operation.run {
            Run::Door(run) => run(self, call, args).map(|value| Answer {
                value,
                changed: Vec::new(),
            }),
            Run::Read(run) => {
                let answer = self.read_as(operation.roles, call, |read| run(read, args));
                answer.map(|value| Answer {
                    value,
                    changed: Vec::new(),
                })
            }
            Run::Write(run) => self.write(operation, call, args, run),
            Run::Keys(run) => run(self, call, args),
        });
        catch_unwind(run).unwrap_or_else(|_| Err(Error::unexpected()))
    }

    /// What anyone may never waits for the door: how far long work is can be asked while a long call holds it.
    fn authorize(&self, operation: &Operation) -> Result<()> {
        let all = [Role::Visitor, Role::Assistant, Role::Practitioner];
        if all.iter().all(|role| operation.roles.contains(role)) {
            return Ok(());
        }
        let open = self.open.read().unwrap_or_else(PoisonError::into_inner);
        let role = standing(&open).map_or(Role::Visitor, |open| open.actor.role);
        allowed(operation.roles, role)
    }

    /// Works with the open vault. Damage that shows itself is kept in mind: from then on nothing is written.
    pub(crate) fn with_open<T>(&self, f: impl FnOnce(&Open) -> Result<T>) -> Result<T> {
        let door = self.open.read().unwrap_or_else(PoisonError::into_inner);
        let open = standing(&door).ok_or_else(|| Error::plain(Code::Locked, Problem::Locked))?;
        f(open).inspect_err(|error| {
            if error.problems.iter().any(|p| p.problem == Problem::Damaged) {
                open.damaged.store(true, Ordering::Relaxed);
            }
        })
    }

    fn moment(&self, open: &Open, call: &Call, actor: Actor) -> Moment {
        Moment {
            now: call.now,
            zone: open.zone,
            country: open.country.clone(),
            actor,
            language: call.language,
            catalogue: self.catalogue,
        }
    }

    /// Closes a vault that has closed itself, so that it can be opened anew.
    fn let_go(&self) {
        let door = self.open.read().unwrap_or_else(PoisonError::into_inner);
        let is_over = door.is_some() && standing(&door).is_none();
        drop(door);
        if is_over {
            self.shut(true);
        }
    }

    /// Opens the vault, if it is closed, as the person whose passphrase this is.
    fn enter(&self, call: &Call, passphrase: &SecretString, accept_loss: bool) -> Result<()> {
        self.let_go();
        let mut door = self.open.write().unwrap_or_else(PoisonError::into_inner);
        if door.is_none() {
            *door = Some(self.opened(call, passphrase, accept_loss)?);
        }
        Ok(())
    }

    /// Opens the vault for somebody who has proved a moment ago who they are, and is not asked again for a recovery sheet.
    pub(crate) fn come_back(&self, call: &Call, passphrase: &SecretString) -> Result<()> {
        self.enter(call, passphrase, false)?;
        self.with_open(|open| {
            open.fresh.store(true, Ordering::Relaxed);
            Ok(())
        })
    }

    /// Lets `renew` set a new passphrase in the closed vault, and then opens it with that.
    pub(crate) fn recovered(
        &self,
        call: &Call,
        passphrase: &SecretString,
        renew: impl FnOnce(&Practice) -> Result<()>,
    ) -> Result<()> {
        self.let_go();
        let mut door = self.open.write().unwrap_or_else(PoisonError::into_inner);
        match door.as_ref() {
            None => renew(self)?,
            // The same call again, whose first answer was lost.
            Some(open) if open.fresh.load(Ordering::Relaxed) => return Ok(()),
            Some(_) => return Err(Error::plain(Code::Conflict, Problem::Conflict)),
        }
        let open = self.opened(call, passphrase, false)?;
        open.fresh.store(true, Ordering::Relaxed);
        *door = Some(open);
        Ok(())
    }

    /// The vault itself, through the passphrase or the recovery code.
    pub(crate) fn unlock(&self, call: &Call, unlock: Unlock<'_>, trust: Trust) -> Result<Vault> {
        let backups = vault::backup::beside(&self.dir);
        let opening = vault::Opening {
            migrations: records::MIGRATIONS,
            trust,
            backups: &backups,
            at: call.now,
        };
        Ok(Vault::open_with(&self.dir, unlock, opening)?)
    }

    /// How dear the derivation of a new key is.
    pub(crate) fn kdf(&self) -> Kdf {
        self.kdf
    }

    /// Nothing more is written: something found that the records cannot be trusted.
    pub(crate) fn set_damaged(&self) {
        let door = self.open.read().unwrap_or_else(PoisonError::into_inner);
        if let Some(open) = door.as_ref() {
            open.damaged.store(true, Ordering::Relaxed);
        }
    }

    /// When somebody last asked for anything; for the idle lock.
    pub(crate) fn last_call(&self) -> Option<DateTime<Utc>> {
        let millis = self.last_call.load(Ordering::Relaxed);
        DateTime::from_timestamp_millis(millis).filter(|_| millis != 0)
    }

    /// Closes the vault once everything under way is done; long work is stopped first. Closing a closed one is no error.
    pub fn close(&self) {
        self.upkeep.work.stop();
        self.shut(true);
    }

    /// After an operation: what the door itself keeps of the records.
    pub(crate) fn after(&self, changed: &[String]) -> Result<()> {
        let kept = ["clinic", "accounts", "security", "recovery"];
        if changed.iter().any(|noun| kept.contains(&noun.as_str())) {
            self.refresh()
        } else {
            Ok(())
        }
    }
}

/// The vault that is open. One that has closed itself, after an error of the disk that could not be settled, is as good as locked.
fn standing(door: &Option<Open>) -> Option<&Open> {
    door.as_ref().filter(|open| !open.vault.has_closed_itself())
}

fn allowed(roles: &[Role], role: Role) -> Result<()> {
    if roles.contains(&role) {
        Ok(())
    } else if role == Role::Visitor {
        Err(Error::plain(Code::Locked, Problem::Locked))
    } else {
        Err(Error::plain(Code::Forbidden, Problem::Forbidden))
    }
}

/// Who acts, as the records say now, and not as they said when the vault was opened.
fn acting(records: &Reader<'_>, account: i64, roles: &[Role]) -> Result<Actor> {
    let row = accounts::read(records, account)?.filter(|row| row.removed_at.is_none());
    let row = row.ok_or_else(|| Error::plain(Code::AccountRemoved, Problem::AccountRemoved))?;
    let actor = Actor::from(row);
    allowed(roles, actor.role)?;
    Ok(actor)
}

fn lock<T>(mutex: &Mutex<T>) -> std::sync::MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// The same passphrase whichever keyboard composed its letters (NFC).
pub(crate) fn composed(passphrase: &str) -> SecretString {
    passphrase.nfc().collect::<String>().into()
}
