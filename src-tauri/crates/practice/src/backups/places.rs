//! Where backups lie, and what is there.

use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};
use chrono_tz::Tz;
use clinical::wall;
use vault::backup::{self, Backup, BackupError, Shelf};

use super::{
    BackupView, PlaceKind,
    problem::{BackupProblem, refuse},
};
use crate::{
    door::{Held, Practice},
    error::{Error, Result},
    moment::WALL,
};

/// By this file a place is known again, also under another drive letter; an empty folder where a stick used to be has none.
const CLAIM: &str = "anagen-backups";

/// Whether the stick is plugged in: the folder alone may be the empty one on which it is mounted.
pub(super) fn present(stick: &Path) -> bool {
    stick.join(CLAIM).is_file()
}

/// Whether this vault's stick is plugged in, and not another clinic's under the same name. Only a folder that is claimed already is asked
/// for its owner: asking claims one that is not.
pub(super) fn ours(held: &Held, stick: &Path) -> bool {
    present(stick) && held.vault.claim(stick).is_ok()
}

/// What is in a place; one that is not there holds nothing.
pub(super) fn shelf(held: &Held, place: &Path) -> Result<Shelf> {
    there_or_nothing(held.vault.shelf(place))
}

/// What is in a place; one that is not there holds nothing.
pub(super) fn list(place: &Path) -> Result<Vec<Backup>> {
    there_or_nothing(backup::list(place))
}

fn there_or_nothing<T: Default>(found: std::result::Result<T, BackupError>) -> Result<T> {
    match found {
        Err(BackupError::Missing) => Ok(T::default()),
        found => Ok(found?),
    }
}

/// The place in or around the folder that a person chose: whoever is asked for the backups points at the stick, at the folder on
/// it, or at one backup.
pub(super) fn around(chosen: &Path) -> Result<Option<PathBuf>> {
    let mut candidates = vec![chosen.to_path_buf()];
    candidates.extend(chosen.parent().map(Path::to_path_buf));
    if let Ok(inside) = std::fs::read_dir(chosen) {
        let mut inside: Vec<_> = inside
            .filter_map(|entry| Some(entry.ok()?.path()))
            .filter(|path| present(path) || path.extension().is_some_and(|end| end == "backups"))
            .collect();
        inside.sort();
        candidates.extend(inside);
    }
    for place in candidates {
        if !list(&place)?.is_empty() {
            return Ok(Some(place));
        }
    }
    Ok(None)
}

/// Whether backups in this folder would be lost with the vault itself, or be taken for a part of it.
pub(super) fn too_near(folder: &Path, vault: &Path) -> bool {
    let real = |path: &Path| path.canonicalize().unwrap_or_else(|_| path.to_path_buf());
    let (folder, vault) = (real(folder), real(vault));
    folder.starts_with(&vault)
        || vault.starts_with(&folder)
        || folder.starts_with(real(&backup::beside(&vault)))
}

impl Practice {
    pub(super) fn here(&self) -> PathBuf {
        backup::beside(self.dir())
    }

    /// The folder of a kind of place, as far as it is known.
    pub(super) fn place(&self, kind: PlaceKind) -> Result<PathBuf> {
        match kind {
            PlaceKind::Here => Ok(self.here()),
            PlaceKind::Stick => self.stick()?.ok_or_else(missing),
            PlaceKind::Found => self.upkeep.found().ok_or_else(missing),
        }
    }

    /// What is in a place: by key while the vault is open, all alike while it is closed.
    pub(super) fn shelf(&self, place: &Path) -> Result<Shelf> {
        match self.held() {
            Some(held) => shelf(&held, place),
            None => Ok(Shelf {
                own: list(place)?,
                others: Vec::new(),
            }),
        }
    }

    /// The chosen folder; while the vault is closed, the one it had when it was last open.
    pub(super) fn stick(&self) -> Result<Option<PathBuf>> {
        let Some(held) = self.held() else {
            return Ok(self.upkeep.stick());
        };
        let row = held
            .vault
            .read(|r| Ok::<_, Error>(records::backups::place(r)?))?;
        let stick = row.map(|row| PathBuf::from(row.folder));
        self.upkeep.remember_stick(stick.clone());
        Ok(stick)
    }

    /// The zone by which days are told: the clinic's; before it is known, the computer's.
    pub(super) fn zone(&self) -> Tz {
        self.held()
            .map(|held| held.zone)
            .or_else(|| self.upkeep.zone())
            .or_else(|| self.desk().zone()?.parse().ok())
            .unwrap_or(Tz::UTC)
    }
}

fn missing() -> Error {
    refuse(BackupProblem::PlaceMissing)
}

/// One backup of a place, by its name.
///
/// # Errors
/// `NotFound`: what is not in the list is not opened, whatever it is called.
pub(super) fn one(place: &Path, name: &str) -> Result<Backup> {
    backup::list(place)?
        .into_iter()
        .find(|backup| backup.name == name)
        .ok_or_else(|| refuse(BackupProblem::NoSuch))
}

pub(super) fn wall_time(zone: Tz, at: DateTime<Utc>) -> String {
    wall::wall(zone, at).format(WALL).to_string()
}

pub(super) fn rows(backup: &Backup, table: &str) -> u64 {
    backup
        .manifest
        .tables
        .get(table)
        .copied()
        .unwrap_or_default()
}

fn view(place: PlaceKind, backup: &Backup, other_key: bool, zone: Tz) -> BackupView {
    BackupView {
        place,
        name: backup.name.clone(),
        made_at: wall_time(zone, backup.manifest.made_at),
        proven_at: wall_time(zone, backup.proven_at),
        patients: rows(backup, "patient"),
        sessions: rows(backup, "session"),
        entries: backup.manifest.sequence,
        bytes: backup.manifest.bytes,
        other_key,
    }
}

/// Several places in one list, newest first.
pub(super) fn views(places: &[(PlaceKind, &Shelf)], zone: Tz) -> Vec<BackupView> {
    let mut all: Vec<_> = places
        .iter()
        .flat_map(|(kind, shelf)| {
            let own = shelf.own.iter().map(|backup| (*kind, backup, false));
            own.chain(shelf.others.iter().map(|backup| (*kind, backup, true)))
        })
        .collect();
    all.sort_by_key(|(_, backup, _)| std::cmp::Reverse(backup.manifest.made_at));
    all.into_iter()
        .map(|(kind, backup, other_key)| view(kind, backup, other_key, zone))
        .collect()
}
