//! A new data key for the records: who had the old one, or a copy of the folder with a passphrase of its day, reads nothing that
//! is written from now on.

use records::{
    MIGRATIONS,
    accounts::{self, AccountRole, AccountRow},
    backups::{RunKind, RunPlace},
    clinic, photos, tally,
};
use secrecy::SecretString;
use serde_json::json;
use vault::rekey::{self, Ready};

use super::{
    Rekeyed, VaultRekey,
    make::{back_up, damaged, keep},
    problem::{BackupProblem, refuse},
};
use crate::{
    accounts::prove,
    door::{self, Call, Held, Practice, composed},
    error::{Code, Error, Problem, Result},
    history,
    operations::Nothing,
    work::Working,
};

/// What the vault has given so far.
struct Made {
    ready: Ready,
    unreadable: u64,
}

/// `vault.rekey`: makes a backup, makes the vault anew beside itself, compares, closes the door, puts the new one in place and opens it. Until the
/// door is closed nothing has changed, and whatever fails leaves the vault open as it was.
pub(crate) fn rekey(practice: &Practice, call: &Call, request: VaultRekey) -> Result<Rekeyed> {
    let secret = composed(&zeroize::Zeroizing::new(request.passphrase));
    practice.with_open(|open| prove(open, "passphrase", &secret))?;
    let held = practice.hold()?;
    if held.damaged {
        return Err(Error::plain(Code::Damaged, Problem::Damaged));
    }
    // The same call again, whose first answer was lost.
    if held
        .vault
        .read(|r| Ok::<_, Error>(tally::is_written(r, &call.write_id, "vault.rekey")?))?
    {
        return answer(practice, call, None, 0);
    }
    let working = practice.upkeep.work.begin()?;
    let made = make(practice, call, &held, &secret, &working).map_err(in_its_words)?;
    drop(held);
    practice.shut(false);
    let set_aside = made.ready.put_in_place(call.now);
    // Whichever of the two it is now, it opens with what was typed.
    let entered = practice.come_back(call, &secret);
    drop(working);
    let folder = set_aside.map_err(Error::from)?;
    if let Err(error) = entered {
        tracing::warn!(code = ?error.code, "the vault has its new key and is locked");
    }
    let folder = folder.map(|folder| folder.display().to_string());
    answer(practice, call, folder, made.unreadable)
}

fn make(
    practice: &Practice,
    call: &Call,
    held: &Held,
    secret: &SecretString,
    working: &Working,
) -> Result<Made> {
    let account = practitioner(held)?;
    rekey::has_room(&held.vault)?;
    let here = practice.here();
    let attempts = [back_up(held, RunPlace::Here, &here, call.now, working)];
    if !damaged(practice, &attempts) {
        keep(held, RunKind::Backup, &attempts, None, call.now, false)?;
    }
    practice.upkeep.forget();
    let [attempt] = attempts;
    attempt.outcome?;
    let rekeyed = rekey::prepare(&held.vault, secret, practice.kdf(), MIGRATIONS, working)?;
    let unreadable = rekeyed.unreadable;
    note(practice, call, account, &rekeyed)?;
    Ok(Made {
        ready: rekeyed.verify(working)?,
        unreadable,
    })
}

/// Who asks, as the records say now.
fn practitioner(held: &Held) -> Result<AccountRow> {
    let row = held
        .vault
        .read(|r| Ok::<_, Error>(accounts::read(r, held.account)?))?;
    row.filter(|row| row.removed_at.is_none() && row.fields.role == AccountRole::Practitioner)
        .ok_or_else(|| Error::plain(Code::Forbidden, Problem::Forbidden))
}

/// The first entry under the new key: where the old chain ended, that there is no sheet any more, and what the photos are called now.
fn note(
    practice: &Practice,
    call: &Call,
    account: AccountRow,
    rekeyed: &rekey::Rekeyed,
) -> Result<()> {
    let renamed = rekeyed.photos.clone();
    let what = json!({
        "former_entries": rekeyed.sequence, "former_code": history::code_of(&rekeyed.head),
    });
    practice
        .record_as(&rekeyed.vault, account, "vault.rekey", call, move |w| {
            for photo in &renamed {
                photos::renamed(w.records, photo.was, &photo.photo)?;
            }
            clinic::save_recovery_confirmed(w.records, None)?;
            w.note("vault", 1, &what);
            w.note("recovery", 1, &json!({ "in_force": false }));
            Ok(())
        })
        .map(drop)
}

/// What is not as it should be is the records themselves, and no backup of theirs; and a full disk has cost nothing.
fn in_its_words(error: Error) -> Error {
    match error.problems.first().map(|first| &first.problem) {
        Some(Problem::Backup(BackupProblem::Differs)) => refuse(BackupProblem::NotWhole),
        Some(Problem::DiskFull) => refuse(BackupProblem::NoRoom),
        _ => error,
    }
}

fn answer(
    practice: &Practice,
    call: &Call,
    set_aside: Option<String>,
    unreadable_photos: u64,
) -> Result<Rekeyed> {
    let others = practice.held().map(|held| without(&held)).transpose()?;
    Ok(Rekeyed {
        status: door::status(practice, call, Nothing {})?,
        set_aside,
        unreadable_photos,
        without_passphrase: others.unwrap_or_default(),
    })
}

/// Whose accounts have no way in now, by name.
fn without(held: &Held) -> Result<Vec<String>> {
    let slots = held.vault.passphrase_slots();
    let rows = held.vault.read(|r| Ok::<_, Error>(accounts::list(r)?))?;
    let out = rows.into_iter().filter(|row| {
        row.removed_at.is_none() && row.slot.is_none_or(|slot| !slots.contains(&slot))
    });
    Ok(out.map(|row| row.fields.name).collect())
}
