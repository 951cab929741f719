//! The door: opening and closing the vault, and the one call through which everything passes.

mod first_start;
mod wire;

use std::{
    collections::HashSet,
    panic::{AssertUnwindSafe, catch_unwind},
    path::PathBuf,
    sync::{Arc, Mutex, PoisonError, RwLock},
};

use chrono::{DateTime, Offset, Utc};
use chrono_tz::Tz;
use clinical::{Catalogue, PatientId};
use records::{MIGRATIONS, accounts, clinic as kept};
use secrecy::SecretString;
use serde_json::Value;
use sha2::{Digest, Sha256};
use texts::Language;
use unicode_normalization::UnicodeNormalization;
use uuid::Uuid;
use vault::{Kdf, NewEntry, Vault, Written};
use zeroize::Zeroizing;

pub(crate) use first_start::create;
pub use wire::{VaultCreate, VaultState, VaultStatus, VaultUnlock};

use crate::{
    aftercare::{self, PrintResult, SaveResult, SheetRequest},
    clinic,
    desk::Desk,
    error::{Code, Error, Problem, Result},
    moment::{Actor, Moment, Read, Role, Write},
    operations::{Nothing, Operation, Run},
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
pub(crate) struct Answer {
    pub value: Value,
    pub changed: Vec<String>,
}

struct Open {
    vault: Vault,
    zone: Tz,
    actor: Actor,
    language: Language,
    clinic_name: String,
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
        })
    }

    /// Runs an operation as the one who opened the vault, or as a visitor.
    pub(crate) fn run(
        &self,
        operation: &'static Operation,
        call: &Call,
        args: Value,
    ) -> Result<Answer> {
        self.authorize(operation)?;
        // Whatever fails inside must not take the window down; the vault's writer has rolled back by itself.
        let run = AssertUnwindSafe(|| match operation.run {
            Run::Door(run) => run(self, call, args).map(|value| Answer {
                value,
                changed: Vec::new(),
            }),
            Run::Read(run) => self.read(call, |read| run(read, args)).map(|value| Answer {
                value,
                changed: Vec::new(),
            }),
            Run::Write(run) => self.write(operation.name, call, args, run),
        });
        catch_unwind(run).unwrap_or_else(|_| Err(Error::unexpected()))
    }

    fn authorize(&self, operation: &Operation) -> Result<()> {
        let open = self.open.read().unwrap_or_else(PoisonError::into_inner);
        let role = open.as_ref().map_or(Role::Visitor, |open| open.actor.role);
        if operation.roles.contains(&role) {
            Ok(())
        } else if role == Role::Visitor {
            Err(Error::plain(Code::Locked, Problem::Locked))
        } else {
            Err(Error::plain(Code::Forbidden, Problem::Forbidden))
        }
    }

    fn with_open<T>(&self, f: impl FnOnce(&Open) -> Result<T>) -> Result<T> {
        let open = self.open.read().unwrap_or_else(PoisonError::into_inner);
        f(open
            .as_ref()
            .ok_or_else(|| Error::plain(Code::Locked, Problem::Locked))?)
    }

    fn moment(&self, open: &Open, call: &Call) -> Moment {
        Moment {
            now: call.now,
            zone: open.zone,
            actor: open.actor.clone(),
            language: call.language,
            catalogue: self.catalogue,
        }
    }

    /// Reads; the first look at a patient's record since unlocking goes into the audit before the answer goes out.
    fn read<T>(&self, call: &Call, f: impl FnOnce(&Read<'_>) -> Result<T>) -> Result<T> {
        self.with_open(|open| {
            let moment = self.moment(open, call);
            let (answer, seen) = open.vault.read(|records| {
                let read = Read::new(records, &moment);
                f(&read).map(|answer| (answer, read.seen.take()))
            })?;
            let fresh = seen.filter(|patient| lock(&open.looked_at).insert(*patient));
            if let Some(patient) = fresh {
                let looked = Call {
                    write_id: Uuid::from_bytes(random()?),
                    ..*call
                };
                let noted = open.vault.write(
                    entry(open, "patients.read", &looked, &patient.0.to_be_bytes()),
                    move |w| {
                        w.note("patient_read", patient.0, Value::Null);
                        Ok::<_, Error>(())
                    },
                );
                if let Err(error) = noted {
                    lock(&open.looked_at).remove(&patient);
                    return Err(error);
                }
            }
            Ok(answer)
        })
    }

    fn write(
        &self,
        name: &'static str,
        call: &Call,
        args: Value,
        run: fn(&Write<'_>, Value) -> Result<Value>,
    ) -> Result<Answer> {
        self.with_open(|open| {
            let moment = self.moment(open, call);
            let request = args.to_string();
            let Written { value, changed, .. } = open.vault.write(
                entry(open, name, call, request.as_bytes()),
                move |records| {
                    run(
                        &Write {
                            records,
                            moment: &moment,
                        },
                        args,
                    )
                },
            )?;
            Ok(Answer { value, changed })
        })
    }

    fn status(&self, call: &Call) -> VaultStatus {
        let open = self.open.read().unwrap_or_else(PoisonError::into_inner);
        let Some(open) = open.as_ref() else {
            let state = if Vault::exists(&self.dir) {
                VaultState::Locked
            } else {
                VaultState::Absent
            };
            return VaultStatus {
                state,
                today: None,
                now: None,
                zone: None,
                clinic_name: None,
                practitioner_name: None,
                language: None,
                role: None,
                idle_minutes: None,
                recovery_pending: false,
                damaged: false,
                clock_behind: None,
            };
        };
        let moment = self.moment(open, call);
        VaultStatus {
            state: VaultState::Open,
            today: Some(moment.today()),
            now: Some(moment.wall(call.now)),
            zone: Some(open.zone.name().to_owned()),
            clinic_name: Some(open.clinic_name.clone()),
            practitioner_name: Some(open.actor.name.clone()),
            language: Some(open.language),
            role: Some(open.actor.role),
            idle_minutes: Some(5),
            recovery_pending: false,
            damaged: false,
            clock_behind: None,
        }
    }

    fn enter(&self, passphrase: &SecretString) -> Result<()> {
        let mut door = self.open.write().unwrap_or_else(PoisonError::into_inner);
        if door.is_some() {
            return Ok(());
        }
        let vault = Vault::open(&self.dir, passphrase, MIGRATIONS)?;
        let (row, account) =
            vault.read(|r| Ok::<_, Error>((kept::read(r)?, accounts::first_practitioner(r)?)))?;
        let (Some(row), Some(account)) = (row, account) else {
            return Err(Error::plain(Code::Damaged, Problem::Damaged));
        };
        *door = Some(Open {
            vault,
            zone: row.zone,
            actor: Actor {
                account: account.account,
                name: account.fields.name,
                licence: account.fields.licence,
                role: Role::Practitioner,
            },
            language: row.language.parse().unwrap_or_default(),
            clinic_name: row.name,
            looked_at: Mutex::default(),
        });
        Ok(())
    }

    /// Closes the vault once everything under way is done. Closing a closed one is no error.
    pub fn close(&self) {
        let taken = self
            .open
            .write()
            .unwrap_or_else(PoisonError::into_inner)
            .take();
        if let Some(open) = taken {
            open.vault.close();
        }
    }

    /// What others show of the clinic follows a change of it.
    fn refresh(&self, call: &Call) -> Result<()> {
        let now = self.read(call, |read| clinic::read(read, Nothing {}))?;
        let mut door = self.open.write().unwrap_or_else(PoisonError::into_inner);
        if let Some(open) = door.as_mut() {
            open.clinic_name = now.clinic.name;
            open.language = now.language;
            open.actor.name = now.practitioner.name;
            open.actor.licence = now.practitioner.licence;
        }
        Ok(())
    }

    /// After an operation: what the door itself keeps of the records.
    pub(crate) fn after(&self, call: &Call, changed: &[String]) -> Result<()> {
        if changed.iter().any(|noun| noun == "clinic") {
            self.refresh(call)
        } else {
            Ok(())
        }
    }
}

fn lock<T>(mutex: &Mutex<T>) -> std::sync::MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

fn random<const N: usize>() -> Result<[u8; N]> {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes).map_err(|_| Error::unexpected())?;
    Ok(bytes)
}

/// How far the clinic's wall was from UTC.
fn offset_minutes(at: DateTime<Utc>, zone: Tz) -> i32 {
    at.with_timezone(&zone).offset().fix().local_minus_utc() / 60
}

fn entry(open: &Open, operation: &'static str, call: &Call, request: &[u8]) -> NewEntry {
    NewEntry {
        write_id: call.write_id,
        operation,
        request_hash: Sha256::digest(request).into(),
        actor: open.actor.account.to_string(),
        at: call.now,
        offset_minutes: offset_minutes(call.now, open.zone),
        zone: open.zone.name().to_owned(),
        anchored: false,
    }
}

/// The same passphrase whichever keyboard composed its letters (NFC).
fn composed(passphrase: &str) -> SecretString {
    passphrase.nfc().collect::<String>().into()
}

/// `vault.status`
pub(crate) fn status(practice: &Practice, call: &Call, _: Nothing) -> Result<VaultStatus> {
    Ok(practice.status(call))
}

/// `vault.unlock`
pub(crate) fn unlock(
    practice: &Practice,
    call: &Call,
    request: VaultUnlock,
) -> Result<VaultStatus> {
    let secret = Zeroizing::new(request.passphrase);
    practice.enter(&composed(&secret))?;
    Ok(practice.status(call))
}

/// `vault.lock`
pub(crate) fn lock_vault(practice: &Practice, call: &Call, _: Nothing) -> Result<VaultStatus> {
    practice.close();
    Ok(practice.status(call))
}

/// `documents.print`: the document is made first, then the dialog is shown while the vault is free.
pub(crate) fn print(
    practice: &Practice,
    call: &Call,
    request: SheetRequest,
) -> Result<PrintResult> {
    let made = practice.read(call, |read| aftercare::make(read, request))?;
    aftercare::print(practice.desk.as_ref(), made)
}

/// `documents.save`
pub(crate) fn save(practice: &Practice, call: &Call, request: SheetRequest) -> Result<SaveResult> {
    let made = practice.read(call, |read| aftercare::make(read, request))?;
    aftercare::save(practice.desk.as_ref(), made)
}
