//! Opening: who it is follows from the slot that the passphrase opened; then what the door keeps of the records.

use std::sync::{Arc, Mutex, PoisonError, atomic::AtomicBool, atomic::Ordering};

use records::{
    accounts::{self, AccountRow},
    clinic as kept,
};
use secrecy::SecretString;
use serde_json::json;
use uuid::Uuid;
use vault::{Trust, Unlock, Vault};

use super::{Call, Open, Practice, VaultState, VaultStatus, loss, random, standing};
use crate::{
    accounts::noted,
    error::{Code, Error, Problem, Result},
    moment::{Actor, Role, Write},
};

/// The account whose slot was opened. A vault from before accounts had slots has one passphrase, its practitioner's.
fn who(vault: &Vault) -> Result<AccountRow> {
    let slot = vault.slot();
    let only = vault.passphrase_slots() == [slot];
    let removed = || Error::plain(Code::AccountRemoved, Problem::AccountRemoved);
    vault.read(|r| {
        if let Some(account) = accounts::of_slot(r, slot)? {
            return match account.removed_at {
                None => Ok(account),
                Some(_) => Err(removed()),
            };
        }
        let none_has_one = accounts::list(r)?.iter().all(|row| row.slot.is_none());
        match accounts::first_practitioner(r)? {
            Some(first) if only && none_has_one => Ok(first),
            Some(_) => Err(removed()),
            None => Err(Error::plain(Code::Damaged, Problem::Damaged)),
        }
    })
}

impl Practice {
    /// The opened vault with everything the door keeps, or nothing opened at all.
    pub(super) fn opened(
        &self,
        call: &Call,
        passphrase: &SecretString,
        accept_loss: bool,
    ) -> Result<Open> {
        let unlock = Unlock::Passphrase(passphrase);
        let open = match self.unlock(call, unlock, Trust::Strict) {
            Err(error) if accept_loss && loss::is_loss(&error) => {
                let lost = loss::Lost::before(&self.dir, &error)?;
                self.despite(call, unlock, &lost)
                    .inspect_err(|_| lost.put_back())?
            }
            other => self.known(other?)?,
        };
        self.tidy(&open, call);
        open.index.start(&open.vault);
        Ok(Open {
            clock_behind: self.clock(&open, call),
            ..open
        })
    }

    /// Opens it although records are missing, for a practitioner, and says so in the history before anything else.
    fn despite(&self, call: &Call, unlock: Unlock<'_>, lost: &loss::Lost) -> Result<Open> {
        let open = self.known(self.unlock(call, unlock, Trust::AcceptLoss)?)?;
        if open.actor.role != Role::Practitioner {
            return Err(Error::plain(Code::Forbidden, Problem::Forbidden));
        }
        let note = lost.note();
        self.by_itself(&open, "vault.loss_accepted", call, move |w| {
            w.note("vault", 1, &note);
            Ok(())
        })?;
        Ok(open)
    }

    fn known(&self, vault: Vault) -> Result<Open> {
        let account = who(&vault)?;
        let (row, idle_minutes, confirmed) = vault.read(|r| {
            Ok::<_, Error>((
                kept::read(r)?,
                kept::idle_minutes(r)?,
                kept::recovery_confirmed_at(r)?,
            ))
        })?;
        let row = row.ok_or_else(|| Error::plain(Code::Damaged, Problem::Damaged))?;
        Ok(Open {
            zone: row.zone,
            country: crate::clinic::country(&row),
            actor: Actor::from(account),
            language: row.language.parse().unwrap_or_default(),
            clinic_name: row.name,
            idle_minutes,
            recovery_confirmed: confirmed.is_some() && vault.has_recovery(),
            fresh: AtomicBool::new(false),
            offered: Mutex::default(),
            damaged: AtomicBool::new(false),
            clock_behind: None,
            looked_at: Mutex::default(),
            index: Arc::default(),
            vault: Arc::new(vault),
        })
    }

    /// An entry of the door's own, with an id of its own.
    fn by_itself(
        &self,
        open: &Open,
        what: &'static str,
        call: &Call,
        f: impl FnOnce(&Write<'_>) -> Result<()> + Send + 'static,
    ) -> Result<()> {
        let own = Call {
            write_id: Uuid::from_bytes(random()?),
            ..*call
        };
        self.record(open, what, &own, what.as_bytes(), f)
            .map(|_| ())
    }

    /// Finishes what was cut short. Where it cannot, the vault is open all the same, and the next opening tries again.
    fn tidy(&self, open: &Open, call: &Call) {
        let slots = open.vault.passphrase_slots();
        let removed = open.vault.read(|r| Ok::<_, Error>(accounts::list(r)?));
        let rows = removed.unwrap_or_default();
        for slot in rows
            .iter()
            .filter(|row| row.removed_at.is_some())
            .filter_map(|row| row.slot)
            .filter(|slot| slots.contains(slot))
        {
            if open.vault.remove_slot(slot).is_err() {
                tracing::warn!("a removed account's slot is still in the header; it opens nothing");
            }
        }
        let (account, slot) = (open.actor.account, open.vault.slot());
        if rows
            .iter()
            .any(|row| row.account == account && row.slot.is_none())
        {
            let adopted = self.by_itself(open, "vault.adopted", call, move |w| {
                accounts::set_slot(w.records, account, slot)?;
                noted(w, account).map(|_| ())
            });
            if adopted.is_err() {
                tracing::warn!("the practitioner's slot could not be written down");
            }
        }
    }

    /// By how many minutes the clock is behind the last entry, when that is worth telling. The entry about it has the clock's
    /// own time, so that the next opening does not tell it again.
    fn clock(&self, open: &Open, call: &Call) -> Option<u32> {
        let behind = open.vault.clock_behind(call.now)?.as_secs() / 60;
        let told = self.by_itself(open, "vault.clock_behind", call, move |w| {
            w.note("vault", 1, &json!({ "minutes": behind }));
            Ok(())
        });
        if told.is_err() {
            tracing::warn!("that the clock is behind could not be written down");
        }
        Some(u32::try_from(behind).unwrap_or(u32::MAX))
    }

    pub(crate) fn status(&self, call: &Call) -> VaultStatus {
        let door = self.open.read().unwrap_or_else(PoisonError::into_inner);
        let Some(open) = standing(&door) else {
            let state = if Vault::exists(&self.dir) {
                VaultState::Locked
            } else {
                VaultState::Absent
            };
            return VaultStatus::closed(state);
        };
        let moment = self.moment(open, call, open.actor.clone());
        VaultStatus {
            state: VaultState::Open,
            today: Some(moment.today()),
            now: Some(moment.wall(call.now)),
            zone: Some(open.zone.name().to_owned()),
            clinic_name: Some(open.clinic_name.clone()),
            practitioner_name: Some(open.actor.name.clone()),
            language: Some(open.language),
            role: Some(open.actor.role),
            idle_minutes: Some(open.idle_minutes),
            recovery_pending: !open.recovery_confirmed,
            damaged: open.damaged.load(Ordering::Relaxed) || open.vault.is_damaged(),
            low_on_space: open.vault.is_low_on_space(),
            clock_behind: open.clock_behind,
        }
    }

    /// What others show of the clinic and of oneself follows a change of it.
    pub(super) fn refresh(&self) -> Result<()> {
        let mut door = self.open.write().unwrap_or_else(PoisonError::into_inner);
        let Some(open) = door.as_mut() else {
            return Ok(());
        };
        let own = open.actor.account;
        let (row, idle, confirmed, account) = open.vault.read(|r| {
            Ok::<_, Error>((
                kept::read(r)?,
                kept::idle_minutes(r)?,
                kept::recovery_confirmed_at(r)?,
                accounts::read(r, own)?,
            ))
        })?;
        if let Some(row) = row {
            open.country = crate::clinic::country(&row);
            open.clinic_name = row.name;
            open.language = row.language.parse().unwrap_or_default();
        }
        if let Some(account) = account {
            open.actor = Actor::from(account);
        }
        open.idle_minutes = idle;
        open.recovery_confirmed = confirmed.is_some() && open.vault.has_recovery();
        Ok(())
    }
}
