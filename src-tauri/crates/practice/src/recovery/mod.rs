//! The recovery sheet: made, typed back, used, made anew. And the passphrase's meter.

//!
//! A new code is only in memory until it was typed back; then its slot goes into the header, and only then does the sheet open
//! anything. It is never in the history, a draft or a log.

mod wire;

use std::sync::{PoisonError, atomic::Ordering};

use documents::recovery::{RecoverySheet as Sheet, recovery_sheet};
use records::{accounts as kept, clinic};
use secrecy::ExposeSecret;
use serde_json::json;
use vault::{RecoveryCode, RecoveryCodeError, Trust, Unlock, Uuid};
use zeroize::Zeroizing;

pub use wire::{
    PassphraseAsked, PassphraseJudged, PassphraseSuggested, RecoveryConfirm, RecoveryIssue,
    RecoverySheet, VaultRecover,
};

use crate::{
    accounts::{Changed, noted, prove},
    check::Check,
    door::{Call, Open, Practice, VaultStatus, composed, random},
    error::{Code, Error, Problem, Result},
    operations::Nothing,
    paper::{self, Made, PrintResult, SaveResult},
    passphrase,
};

/// A code on its way to paper and back.
pub(crate) struct Offered {
    code: RecoveryCode,
    sheet: Sheet,
}

/// `passphrase.judge`
pub(crate) fn judge(
    _: &Practice,
    call: &Call,
    request: PassphraseAsked,
) -> Result<PassphraseJudged> {
    let typed = Zeroizing::new(request.passphrase);
    let known: Vec<&str> = request.known.iter().map(String::as_str).collect();
    let judged = passphrase::judge(&typed, &known);
    let mut reasons: Vec<String> = Vec::new();
    for reason in judged.reasons {
        let sentence = passphrase::sentence(call.language, reason);
        if !reasons.contains(&sentence) {
            reasons.push(sentence);
        }
    }
    Ok(PassphraseJudged {
        score: judged.score,
        accepted: judged.accepted,
        reasons,
    })
}

/// `passphrase.suggest`
pub(crate) fn suggest(_: &Practice, _: &Call, _: Nothing) -> Result<PassphraseSuggested> {
    let (passphrase, bits) = passphrase::suggest(random::<2>)?;
    Ok(PassphraseSuggested { passphrase, bits })
}

/// `recovery.issue`: a new code and its sheet. One that was typed back before goes on opening the vault until this one is.
pub(crate) fn issue(
    practice: &Practice,
    call: &Call,
    request: RecoveryIssue,
) -> Changed<RecoverySheet> {
    let typed = request.passphrase.map(Zeroizing::new);
    practice.with_open(|open| {
        if !open.fresh.load(Ordering::Relaxed) {
            let typed = typed.ok_or_else(|| Error::at("passphrase", Problem::Required))?;
            prove(open, "passphrase", &composed(&typed))?;
        }
        let code = RecoveryCode::generate()?;
        let sheet = Sheet {
            language: call.language,
            clinic: open.clinic_name.clone(),
            made_by: open.actor.name.clone(),
            made_at: clinical::wall::wall(open.zone, call.now),
            code: code.printed(),
        };
        let offered = Offered { code, sheet };
        let made = offered.made()?;
        let written = practice.record(open, "recovery.issue", call, b"", |w| {
            w.note("recovery", 1, &json!({ "issued": true }));
            Ok(())
        })?;
        let answer = RecoverySheet {
            code: offered.sheet.code.expose_secret().to_owned(),
            document: made.into(),
        };
        keep(open, Some(offered));
        Ok((answer, written.changed))
    })
}

impl Offered {
    fn made(&self) -> Result<Made> {
        let pdf = recovery_sheet(&self.sheet).map_err(|error| {
            tracing::error!(%error, "the recovery sheet could not be made");
            Error::unexpected()
        })?;
        Ok(Made {
            given: None,
            name: "recovery-sheet.pdf".to_owned(),
            title: texts::recovery_sheet::title(self.sheet.language),
            language: self.sheet.language,
            pdf,
        })
    }
}

fn keep(open: &Open, offered: Option<Offered>) {
    *open.offered.lock().unwrap_or_else(PoisonError::into_inner) = offered;
}

fn offered<T>(open: &Open, f: impl FnOnce(&Offered) -> Result<T>) -> Result<T> {
    let offered = open.offered.lock().unwrap_or_else(PoisonError::into_inner);
    f(offered
        .as_ref()
        .ok_or_else(|| Error::plain(Code::Conflict, Problem::NoSheet))?)
}

/// `recovery.print`: the dialog is shown while the vault is free.
pub(crate) fn print(practice: &Practice, _: &Call, _: Nothing) -> Result<PrintResult> {
    let made = practice.with_open(|open| offered(open, Offered::made))?;
    paper::to_printer(practice.desk(), made)
}

/// `recovery.save`
pub(crate) fn save(practice: &Practice, _: &Call, _: Nothing) -> Result<SaveResult> {
    let made = practice.with_open(|open| offered(open, Offered::made))?;
    paper::to_file(practice.desk(), made)
}

fn read_code(typed: &str) -> Result<RecoveryCode> {
    typed.parse().map_err(|error| {
        let problem = match error {
            RecoveryCodeError::Length(found) => Problem::CodeLength {
                found: i64::try_from(found).unwrap_or(i64::MAX),
            },
            RecoveryCodeError::Character(at) => Problem::CodeCharacter {
                at: i64::try_from(at).unwrap_or(i64::MAX),
            },
            RecoveryCodeError::Check => Problem::CodeMistyped,
        };
        Error::at("code", problem)
    })
}

/// `recovery.confirm`: what was typed from the sheet is the code that was made; from now on it opens the vault.
pub(crate) fn confirm(
    practice: &Practice,
    call: &Call,
    request: RecoveryConfirm,
) -> Changed<VaultStatus> {
    let typed = Zeroizing::new(request.code);
    let changed = practice.with_open(|open| {
        let code = read_code(&typed)?;
        offered(open, |offered| {
            if offered.code.matches(&code) {
                return Ok(());
            }
            Err(Error::at("code", Problem::CodeOfOtherSheet))
        })?;
        // The header first: what the records say of a sheet that opens nothing yet would not be true.
        open.vault.set_recovery(&code, practice.kdf())?;
        let now = call.now;
        let written = practice.record(open, "recovery.confirm", call, b"", move |w| {
            clinic::save_recovery_confirmed(w.records, Some(now))?;
            w.note("recovery", 1, &json!({ "in_force": true }));
            Ok(())
        })?;
        keep(open, None);
        open.fresh.store(false, Ordering::Relaxed);
        Ok(written.changed)
    })?;
    practice.after(&changed)?;
    Ok((practice.status(call), changed))
}

/// `vault.recover`: opens with the code, sets the new passphrase on the first practitioner's slot, and takes the code out of
/// the header. The vault is then opened anew with the passphrase, which proves it.
pub(crate) fn recover(
    practice: &Practice,
    call: &Call,
    request: VaultRecover,
) -> Result<VaultStatus> {
    let typed = Zeroizing::new(request.passphrase);
    let typed_code = Zeroizing::new(request.code);
    let mut check = Check::default();
    passphrase::check(&mut check, "passphrase", &typed, &[]);
    check.finish()?;
    let code = read_code(&typed_code)?;
    let secret = composed(&typed);
    practice.recovered(call, &secret, |practice| {
        let unlock = Unlock::Recovery(&code);
        let vault = practice
            .unlock(call, unlock, Trust::Strict)
            .map_err(|error| match error.code {
                Code::WrongPassphrase => Error {
                    code: Code::WrongPassphrase,
                    ..Error::at("code", Problem::CodeOpensNothing)
                },
                _ => error,
            })?;
        renew(practice, call, &vault, &typed)
    })?;
    Ok(practice.status(call))
}

fn renew(practice: &Practice, call: &Call, vault: &vault::Vault, typed: &str) -> Result<()> {
    let (first, name) = vault.read(|r| {
        Ok::<_, Error>((
            kept::first_practitioner(r)?,
            clinic::read(r)?.map(|row| row.name),
        ))
    })?;
    let first = first.ok_or_else(|| Error::plain(Code::Damaged, Problem::Damaged))?;
    let known = [name.unwrap_or_default(), first.fields.name.clone()];
    let known: Vec<&str> = known.iter().map(String::as_str).collect();
    let mut check = Check::default();
    passphrase::check(&mut check, "passphrase", typed, &known);
    check.finish()?;
    let secret = composed(typed);
    let whose = vault.slot_of(&secret)?;
    if whose.is_some() && whose != first.slot {
        return Err(Error::at("passphrase", Problem::PassphraseTaken));
    }
    let slot = match first.slot {
        Some(slot) => slot,
        None => Uuid::from_bytes(random()?),
    };
    let account = first.account;
    practice.record_as(vault, first, "vault.recover", call, move |w| {
        clinic::save_recovery_confirmed(w.records, None)?;
        kept::set_slot(w.records, account, slot)?;
        w.note("recovery", 1, &json!({ "in_force": false }));
        noted(w, account).map(|_| ())
    })?;
    if vault.passphrase_slots().contains(&slot) {
        vault.change_slot(slot, &secret, practice.kdf())?;
    } else {
        vault.add_slot(slot, &secret, practice.kdf())?;
    }
    vault.clear_recovery()?;
    Ok(())
}
