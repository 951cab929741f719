//! The way out of a damaged vault: set it aside, go back to the newest proven backup, and bring over what was written since.
//!
//! Nothing in the damaged folder is changed: what is read is read from a copy, the rescued vault is made beside it as a
//! restore is made, and at the end the damaged one is set aside whole.

mod chain;
mod damaged;
mod merge;
mod plan;

use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};

use crate::backup::{self, Backup, BackupError, Progress, Step};
use crate::check::Lens;
use crate::connect::{self, Access, Phase};
use crate::error::{OpenError, StoreError};
use crate::files;
use crate::header::{self, Header};
use crate::key::Keys;
use crate::open::{Migration, Unlock, Vault};
use crate::photos;
use crate::restore::{self, Stage};
use crate::seal::Seal;
use damaged::Damaged;

/// What became of one table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Salvaged {
    /// Its name.
    pub table: String,
    /// Rows that the backup had.
    pub from_backup: u64,
    /// Rows, or newer forms of rows, brought over from the damaged database.
    pub recovered: u64,
    /// Rows that were seen but could not be read or did not fit. At least so many: where neither the end of a table nor an index of it
    /// can be read, how much stood there cannot be said, and it counts as one.
    pub lost: u64,
}

/// What a rescue did, for a report in plain words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RescueReport {
    /// The instant of the backup that was used; `None` when there was none and only salvage was left.
    pub backup: Option<DateTime<Utc>>,
    /// Where the damaged vault lies now.
    pub set_aside: PathBuf,
    /// Table by table.
    pub tables: Vec<Salvaged>,
    /// Audit entries brought over with their chain whole.
    pub entries: u64,
    /// Nothing at all could be read of the damaged database, be it that not even its tables are known: what was written since the backup is
    /// missing, however much that is.
    pub unread: bool,
    /// The chain is whole to its end: no entry that the damaged database showed is missing.
    pub chain_whole: bool,
}

/// Rescues the vault in `dir` with the backups in `places`. The passphrase is today's; when both copies of the header are damaged,
/// that of the backup's day.
///
/// A row is taken from the damaged database when the backup has none of its key, or an older form and the damaged database knows the
/// backup's last audit entry. The schema decides: what a trigger or a constraint refuses stays as the backup has it and counts as lost.
/// Rows that were deleted since the backup come back.
///
/// # Errors
/// [`BackupError::Missing`] when no backup opens and nothing can be read; what was there is still there.
pub fn rescue(
    dir: &Path,
    places: &[PathBuf],
    unlock: Unlock<'_>,
    migrations: &'static [Migration],
    at: DateTime<Utc>,
    progress: &dyn Progress,
) -> Result<RescueReport, BackupError> {
    let stage = Stage::begin(dir)?;
    let alone = files::lock(dir)?;
    let present = Present::read(dir, unlock)?;
    let base = newest_that_opens(&stage, places, &present, unlock, migrations, progress)?;
    let (backup, vault) = match base {
        Some((backup, vault)) => (Some(backup), vault),
        None => {
            let Present::Known(header, keys) = &present else {
                return Err(OpenError::DamagedHeader.into());
            };
            let vault = stage.empty_vault(header, keys, unlock, migrations)?;
            (None, vault)
        }
    };
    let keys = vault.keys();
    vault.close();

    let lens = Lens::new(keys.vault, &keys.data)?;
    let scratch = stage.path.join("damaged");
    files::private_folder(&scratch)?;
    let mut source = Damaged::copy(dir, &scratch, &lens.database, progress)?;
    // What is merged in now is not what the backup's opening sealed.
    Seal::take_away(&stage.path)?;
    let mut target =
        connect::connect(&files::database(&stage.path), &lens.database, Access::Write)?;
    connect::restrict(&mut target, Phase::Use)?;
    let merged = merge::merge(&target, source.as_mut(), &lens, progress)?;
    target
        .close()
        .map_err(|(_, error)| BackupError::from(error))?;
    drop(source);
    backup::remove(&scratch)?;
    if backup.is_none() && merged.seen == 0 {
        return Err(BackupError::Missing);
    }
    bring_photos(dir, &stage.path, progress)?;

    let found = crate::check::examine(&files::database(&stage.path), &lens, progress)?;
    tracing::warn!(entries = found.sequence, "a damaged vault was rescued");
    backup::go_on(progress)?;
    progress.at(Step::Finishing, 0, 1);
    drop(alone);
    let set_aside = stage.replace(dir, at)?.ok_or(StoreError::Other)?;
    progress.at(Step::Finishing, 1, 1);
    Ok(RescueReport {
        backup: backup.map(|backup| backup.manifest.made_at),
        set_aside,
        tables: merged.tables,
        entries: merged.entries,
        unread: merged.seen == 0,
        chain_whole: merged.chain_whole,
    })
}

/// What the damaged vault's own header gives.
enum Present {
    Known(Header, Keys),
    /// Both copies are damaged: a backup's has to do.
    Lost,
}

impl Present {
    fn read(dir: &Path, unlock: Unlock<'_>) -> Result<Self, BackupError> {
        match header::read(dir) {
            Ok(pair) => {
                let keys = pair.newest.unlock(restore::secret(unlock))?;
                Ok(Self::Known(pair.newest, keys))
            }
            Err(OpenError::DamagedHeader | OpenError::NotFound) => Ok(Self::Lost),
            Err(error) => Err(error.into()),
        }
    }
}

/// The newest backup of all places that opens and is what it says, open in the stage.
fn newest_that_opens(
    stage: &Stage,
    places: &[PathBuf],
    present: &Present,
    unlock: Unlock<'_>,
    migrations: &'static [Migration],
    progress: &dyn Progress,
) -> Result<Option<(Backup, Vault)>, BackupError> {
    let mut candidates = Vec::new();
    for place in places {
        // A stick that is not plugged in is no reason to stop.
        for backup in backup::list(place).unwrap_or_default() {
            candidates.push((backup.manifest.made_at, place, backup.name));
        }
    }
    candidates.sort_by_key(|candidate| std::cmp::Reverse(candidate.0));
    let mut wrong_passphrase = false;
    for (_, place, name) in candidates {
        let filled = match present {
            Present::Known(header, keys) => {
                stage.fill(place, &name, header, keys, unlock, migrations, progress)
            }
            Present::Lost => stage.fill_by_its_header(place, &name, unlock, migrations, progress),
        };
        match filled {
            Ok(filled) => return Ok(Some(filled)),
            Err(
                error @ (BackupError::Cancelled
                | BackupError::Store(StoreError::Full | StoreError::ReadOnly)),
            ) => return Err(error),
            Err(error) => {
                tracing::warn!(%error, "a backup is of no use for the rescue");
                wrong_passphrase |= matches!(error, BackupError::Open(OpenError::WrongPassphrase));
                stage.empty()?;
            }
        }
    }
    if wrong_passphrase {
        return Err(OpenError::WrongPassphrase.into());
    }
    Ok(None)
}

/// Photos that were kept since the backup. They are immutable, and a row tells by its hash whether one is what it was.
fn bring_photos(from: &Path, to: &Path, progress: &dyn Progress) -> Result<(), BackupError> {
    let here = photos::files_of(from)?;
    let total = here.len() as u64;
    for (done, (id, path)) in here.into_iter().enumerate() {
        progress.at(Step::Photos, done as u64, total);
        backup::go_on(progress)?;
        let target = photos::path(to, id);
        if target.exists() {
            continue;
        }
        if let Err(error) = photos::copy_in(&path, to, id) {
            match error.kind() {
                std::io::ErrorKind::StorageFull => return Err(error.into()),
                // One photo that cannot be read costs that photo.
                _ => tracing::warn!("a photo could not be brought over"),
            }
        }
    }
    Ok(())
}
