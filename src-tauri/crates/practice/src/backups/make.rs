//! Making backups, proving them, and choosing where else they go.

use std::path::Path;

use chrono::{DateTime, Utc};
use records::backups::{PlaceRow, RunKind, RunPlace, RunRow};
use serde_json::json;
use vault::backup::Backup;

use super::{
    BackupRef, BackupsFound, BackupsPage, PlaceKind, health, page, places,
    problem::{self, BackupProblem, refuse},
};
use crate::{
    door::{Call, Held, Practice},
    error::{Code, Error, Problem, Result},
    operations::Nothing,
    work::Working,
};

/// What became of one place.
pub(super) struct Attempt {
    pub place: RunPlace,
    pub outcome: Result<Backup>,
}

/// Backs up to one place.
pub(super) fn back_up(
    held: &Held,
    place: RunPlace,
    folder: &Path,
    now: DateTime<Utc>,
    working: &Working,
) -> Attempt {
    Attempt {
        place,
        outcome: held
            .vault
            .back_up(folder, now, working)
            .map_err(Error::from),
    }
}

/// Damage that shows itself while the vault is copied: from then on nothing is written to it.
pub(super) fn damaged(practice: &Practice, attempts: &[Attempt]) -> bool {
    let damaged = attempts.iter().any(|attempt| {
        matches!(&attempt.outcome, Err(error) if error.problems.iter().any(|p| p.problem == Problem::Damaged))
    });
    if damaged {
        practice.set_damaged();
    }
    damaged
}

/// Keeps what became of it, in the table and in the history. What a person stopped is no attempt.
pub(super) fn keep(
    held: &Held,
    kind: RunKind,
    attempts: &[Attempt],
    named: Option<&str>,
    now: DateTime<Utc>,
    by_itself: bool,
) -> Result<()> {
    let runs: Vec<_> = attempts
        .iter()
        .filter_map(|attempt| {
            let (name, failed) = match &attempt.outcome {
                Ok(backup) => (Some(backup.name.clone()), None),
                Err(error) if error.code == Code::Cancelled => return None,
                Err(error) => (
                    named.map(str::to_owned),
                    Some(problem::word(error).to_owned()),
                ),
            };
            Some(RunRow {
                kind,
                place: attempt.place,
                at: now,
                name,
                failed,
            })
        })
        .collect();
    if runs.is_empty() {
        return Ok(());
    }
    let operation = match kind {
        RunKind::Backup => "backups.make",
        RunKind::Drill => "backups.prove",
    };
    held.record(operation, now, by_itself, move |w| {
        for run in &runs {
            let id = records::backups::add_run(w, run)?;
            let note = json!({
                "place": run.place.word(), "name": run.name, "outcome": run.failed.as_deref().unwrap_or("good"),
            });
            w.note("backups", id, note);
        }
        Ok(())
    })
}

/// `backups.make`: here and, when one was chosen and is plugged in, on the stick. One place that fails does not hide that the other
/// went well.
pub(crate) fn make(practice: &Practice, call: &Call, _: Nothing) -> Result<BackupsPage> {
    let held = practice.hold()?;
    let working = practice.upkeep.work.begin()?;
    let mut attempts = vec![back_up(
        &held,
        RunPlace::Here,
        &practice.here(),
        call.now,
        &working,
    )];
    let cancelled = |attempts: &[Attempt]| {
        attempts
            .iter()
            .any(|attempt| matches!(&attempt.outcome, Err(error) if error.code == Code::Cancelled))
    };
    if let Some(stick) = practice.stick()?
        && places::ours(&held, &stick)
        && !cancelled(&attempts)
    {
        attempts.push(back_up(&held, RunPlace::Stick, &stick, call.now, &working));
    }
    drop(working);
    if !damaged(practice, &attempts) {
        keep(&held, RunKind::Backup, &attempts, None, call.now, false)?;
    }
    let stopped = cancelled(&attempts);
    let good = attempts.iter().any(|attempt| attempt.outcome.is_ok());
    let mut errors = attempts
        .into_iter()
        .filter_map(|attempt| attempt.outcome.err());
    let why = errors.find(|error| !stopped || error.code == Code::Cancelled);
    if let Some(error) = why.filter(|_| stopped || !good) {
        // The health follows what was kept, also when the answer is an error.
        practice.upkeep.forget();
        return Err(error);
    }
    page(practice, call, Nothing {})
}

/// `backups.prove`
pub(crate) fn prove(practice: &Practice, call: &Call, request: BackupRef) -> Result<BackupsPage> {
    let held = practice.hold()?;
    let place = match request.place {
        PlaceKind::Here => RunPlace::Here,
        PlaceKind::Stick => RunPlace::Stick,
        PlaceKind::Found => return Err(refuse(BackupProblem::NoSuch)),
    };
    let folder = practice.place(request.place)?;
    let shelf = held.vault.shelf(&folder)?;
    let is_it = |backup: &Backup| backup.name == request.name;
    if !shelf.own.iter().any(is_it) {
        let is_there = shelf.others.iter().any(is_it);
        return Err(refuse(if is_there {
            BackupProblem::OtherKey
        } else {
            BackupProblem::NoSuch
        }));
    }
    let working = practice.upkeep.work.begin()?;
    let attempt = prove_one(&held, place, &folder, &request.name, call.now, &working);
    drop(working);
    let attempts = [attempt];
    keep(
        &held,
        RunKind::Drill,
        &attempts,
        Some(&request.name),
        call.now,
        false,
    )?;
    let [attempt] = attempts;
    match attempt.outcome {
        Ok(_) => page(practice, call, Nothing {}),
        Err(error) => {
            practice.upkeep.forget();
            Err(error)
        }
    }
}

/// Opens one backup in a scratch folder and compares it.
pub(super) fn prove_one(
    held: &Held,
    place: RunPlace,
    folder: &Path,
    name: &str,
    now: DateTime<Utc>,
    working: &Working,
) -> Attempt {
    Attempt {
        place,
        outcome: held.vault.prove(folder, name, now, working).map_err(
            |error| match problem::of_one(error, folder) {
                // Nobody typed a passphrase: the copy's header is not the one that was copied.
                error if error.code == Code::WrongPassphrase => refuse(BackupProblem::Differs),
                error => error,
            },
        ),
    }
}

/// `backups.choose_stick`: the folder outside this computer, in the system's own dialog.
pub(crate) fn choose_stick(practice: &Practice, call: &Call, _: Nothing) -> Result<BackupsFound> {
    let held = practice.hold()?;
    // The dialog is shown while the vault is free.
    let Some(folder) = practice
        .desk()
        .choose_folder()
        .map_err(|_| Error::plain(Code::Unavailable, Problem::Unavailable))?
    else {
        return Ok(BackupsFound {
            chosen: false,
            backups: Vec::new(),
        });
    };
    if places::too_near(&folder, practice.dir()) {
        return Err(refuse(BackupProblem::InsideVault));
    }
    // The folder is kept as text; one that cannot be written as text could not be found again.
    let written = folder
        .to_str()
        .ok_or_else(|| refuse(BackupProblem::PlaceMissing))?
        .to_owned();
    held.vault.claim(&folder)?;
    let shelf = places::shelf(&held, &folder)?;
    let row = PlaceRow {
        folder: written,
        chosen_at: call.now,
        last_at: shelf.own.first().map(|backup| backup.manifest.made_at),
    };
    held.record("backups.choose_stick", call.now, false, move |w| {
        records::backups::save_place(w, &row)?;
        w.note("backup_places", 1, json!({ "folder": row.folder }));
        Ok(())
    })?;
    health::inventory(practice, &held)?;
    Ok(BackupsFound {
        chosen: true,
        backups: places::views(&[(PlaceKind::Stick, &shelf)], held.zone),
    })
}

/// `backups.forget_stick`: what lies there stays there.
pub(crate) fn forget_stick(practice: &Practice, call: &Call, _: Nothing) -> Result<BackupsPage> {
    let held = practice.hold()?;
    held.record("backups.forget_stick", call.now, false, |w| {
        records::backups::forget_place(w)?;
        w.note("backup_places", 1, json!({ "folder": null }));
        Ok(())
    })?;
    practice.upkeep.remember_stick(None);
    page(practice, call, Nothing {})
}
