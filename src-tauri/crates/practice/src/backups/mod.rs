//! Backups: made, proven by opening them, restored.
//!
//! Long work runs inside its call and on its own hold of the vault (`work`), so that `backups.work` and `backups.cancel` never wait
//! for it. What lies where is in `places`, how it stands in `health`, what the program does by itself in `upkeep`.

mod health;
mod make;
mod places;
mod problem;
mod rekey;
mod rescue;
mod restore;
mod upkeep;
mod wire;

pub(crate) use make::{choose_stick, forget_stick, make, prove};
pub use problem::BackupProblem;
pub(crate) use problem::message;
pub(crate) use rekey::rekey;
pub(crate) use rescue::rescue;
pub(crate) use restore::{find, known, preview, restore};
pub use upkeep::Ticked;
pub(crate) use upkeep::Upkeep;
pub use wire::{
    BackupHealth, BackupOpen, BackupPlaceView, BackupRef, BackupTone, BackupView, BackupsFound,
    BackupsPage, PlaceKind, Rekeyed, RescueAsk, Rescued, RestoreCount, RestorePreview, Restored,
    VaultRekey,
};

pub use crate::work::{WorkStep, WorkView};

use crate::{
    door::{Call, Practice},
    error::Result,
    operations::Nothing,
};

/// `backups.read`
pub(crate) fn page(practice: &Practice, call: &Call, _: Nothing) -> Result<BackupsPage> {
    let held = practice.hold()?;
    let found = health::inventory(practice, &held)?;
    let mut places = vec![BackupPlaceView {
        kind: PlaceKind::Here,
        folder: practice.here().display().to_string(),
        present: true,
        last_at: found
            .here
            .own
            .first()
            .map(|backup| places::wall_time(held.zone, backup.manifest.made_at)),
    }];
    let mut lists = vec![(PlaceKind::Here, &found.here)];
    if let Some(stick) = &found.stick {
        places.push(BackupPlaceView {
            kind: PlaceKind::Stick,
            folder: stick.folder.display().to_string(),
            present: stick.present,
            last_at: stick.last_at.map(|at| places::wall_time(held.zone, at)),
        });
        lists.push((PlaceKind::Stick, &stick.shelf));
    }
    Ok(BackupsPage {
        health: health::health(&found.facts, call.now, call.language),
        places,
        backups: places::views(&lists, held.zone),
    })
}

/// How the backups stand, for Today: from memory.
pub(crate) fn standing(practice: &Practice, call: &Call) -> Result<BackupHealth> {
    if let Some(facts) = practice.upkeep.facts() {
        return Ok(health::health(&facts, call.now, call.language));
    }
    let found = health::inventory(practice, &practice.hold()?)?;
    Ok(health::health(&found.facts, call.now, call.language))
}

/// `backups.work`: does not wait for the door.
pub(crate) fn work(practice: &Practice, _: &Call, _: Nothing) -> Result<Option<WorkView>> {
    Ok(practice.upkeep.work.now())
}

/// `backups.cancel`: does not wait for the door. With nothing under way it does nothing.
pub(crate) fn cancel(practice: &Practice, _: &Call, _: Nothing) -> Result<Nothing> {
    practice.upkeep.work.cancel();
    Ok(Nothing {})
}
