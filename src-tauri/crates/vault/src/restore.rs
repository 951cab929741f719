//! Going back to a backup. The present vault is set aside, never deleted.
//!
//! The copy is made, opened and compared in `<vault>.restoring`. Until the file `replacing` lies in it, nothing is decided and a cut
//! leaves only something to sweep. From then on it is decided, and whoever comes next finishes it: the present vault gets
//! its name aside, the copy gets the vault's name, `replacing` goes.

use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};

use crate::backup::{self, Backup, BackupError, Progress, Step};
use crate::error::{OpenError, StoreError};
use crate::files::{self, Alone};
use crate::header::{self, Header};
use crate::key::{Keys, Purpose, Secret};
use crate::open::{self, Migration, Opening, Trust, Unlock, Vault};
use crate::protections::{self, Protection};

/// Held open while a copy is being prepared: one that nobody holds is left from a cut.
const PREPARING: &str = "preparing";
/// It is decided: this copy replaces the vault. Holds the name under which the present one is set aside.
const REPLACING: &str = "replacing";

/// A backup copied beside the vault, opened and compared; nothing is replaced yet. Dropping it throws the copy away.
pub struct Prepared {
    /// What it is.
    pub backup: Backup,
    /// The open copy, to look into. [`Prepared::put_in_place`] closes it.
    pub vault: Vault,
    /// After the vault: it is closed before its folder goes.
    stage: Stage,
}

/// Copies a backup to a folder beside `dir` and opens it there with the passphrase, or the code, of its day. Migrations are applied to the copy.
///
/// # Errors
/// [`BackupError`]; the present vault is untouched.
pub fn prepare(
    dir: &Path,
    place: &Path,
    name: &str,
    unlock: Unlock<'_>,
    migrations: &'static [Migration],
    progress: &dyn Progress,
) -> Result<Prepared, BackupError> {
    let stage = Stage::begin(dir)?;
    let (backup, vault) = stage.fill_by_its_header(place, name, unlock, migrations, progress)?;
    Ok(Prepared {
        backup,
        vault,
        stage,
    })
}

impl Prepared {
    /// Sets the vault in `dir` aside as `<name>.aside-<instant>` and puts the copy in its place. No vault may be open in `dir`.
    /// Cut in the middle, the next opening finishes it. Gives the folder that was set aside, if there was one.
    ///
    /// # Errors
    /// [`BackupError`]; the vault is then the old one or the new one, whole.
    pub fn put_in_place(
        self,
        dir: &Path,
        at: DateTime<Utc>,
    ) -> Result<Option<PathBuf>, BackupError> {
        self.vault.close();
        self.stage.replace(dir, at)
    }
}

/// The folder of a copy under preparation.
pub(crate) struct Stage {
    pub path: PathBuf,
    held: Option<Alone>,
    /// It is not ours to throw away any more.
    decided: bool,
}

impl Stage {
    pub fn begin(dir: &Path) -> Result<Self, BackupError> {
        finish_cut(dir)?;
        let path = staged(dir);
        files::private_folder(&path)?;
        let held = hold(&path)?.ok_or(StoreError::Busy)?;
        Ok(Self {
            path,
            held: Some(held),
            decided: false,
        })
    }

    /// Brings a backup here, compares it with what it says, and opens it by the passphrase, or the code, of its day.
    pub fn fill_by_its_header(
        &self,
        place: &Path,
        name: &str,
        unlock: Unlock<'_>,
        migrations: &'static [Migration],
        progress: &dyn Progress,
    ) -> Result<(Backup, Vault), BackupError> {
        backup::known(place, name)?;
        // A mistyped passphrase is told before anything is copied.
        let header = header::read(&place.join(name))?.newest;
        let keys = header.unlock(secret(unlock))?;
        self.fill(place, name, &header, &keys, unlock, migrations, progress)
    }

    /// The same under a header that `unlock` has opened already, whatever the backup's own says.
    #[allow(clippy::too_many_arguments, reason = "what, from where, how opened")]
    pub fn fill(
        &self,
        place: &Path,
        name: &str,
        header: &Header,
        keys: &Keys,
        unlock: Unlock<'_>,
        migrations: &'static [Migration],
        progress: &dyn Progress,
    ) -> Result<(Backup, Vault), BackupError> {
        let found = backup::known(place, name)?;
        let backup_key = keys.subkey(Purpose::Backup)?;
        if found.manifest().vault != keys.vault || !found.is_ours(&backup_key) {
            return Err(BackupError::Differs(
                "the manifest is not the one that was written",
            ));
        }
        let album = backup::fetch(place, name, &found, &self.path, progress)?;
        header::write(&self.path, header, |written| keys.open(written))?;
        backup::verify(&self.path, keys.vault, &keys.data, &found, progress)?;
        backup::bring_photos(place, &self.path, &album, progress)?;
        backup::go_on(progress)?;
        progress.at(Step::Finishing, 0, 1);
        files::sync_folder(&self.path)?;
        let vault = self.open(unlock, migrations)?;
        progress.at(Step::Finishing, 1, 1);
        Ok((
            found.into_known(place, name.to_owned(), Some(&backup_key)),
            vault,
        ))
    }

    /// A vault without a record, under a header that there is already.
    pub fn empty_vault(
        &self,
        header: &Header,
        keys: &Keys,
        unlock: Unlock<'_>,
        migrations: &'static [Migration],
    ) -> Result<Vault, BackupError> {
        open::build_database(&self.path, &keys.subkey(Purpose::Database)?, migrations)?;
        header::write(&self.path, header, |written| keys.open(written))?;
        Ok(self.open(unlock, migrations)?)
    }

    pub fn open(
        &self,
        unlock: Unlock<'_>,
        migrations: &'static [Migration],
    ) -> Result<Vault, OpenError> {
        let opening = Opening {
            migrations,
            // The copy has no anchor: it gets its own, at the end of the chain that was just followed.
            trust: Trust::AcceptLoss,
            backups: &self.path,
            at: DateTime::UNIX_EPOCH,
        };
        Vault::open_with(&self.path, unlock, opening)
    }

    /// Throws away what was brought here, for another try.
    pub fn empty(&self) -> Result<(), BackupError> {
        for entry in fs::read_dir(&self.path)? {
            let path = entry?.path();
            if path.is_dir() {
                fs::remove_dir_all(&path)?;
            } else if !path.ends_with(PREPARING) {
                fs::remove_file(&path)?;
            }
        }
        Ok(())
    }

    /// The copy replaces the vault in `dir`.
    pub fn replace(
        mut self,
        dir: &Path,
        at: DateTime<Utc>,
    ) -> Result<Option<PathBuf>, BackupError> {
        nobody_has(dir)?;
        if !protections::stands(dir, Protection::SetAside) {
            fs::remove_dir_all(dir)?;
            fs::rename(&self.path, dir)?;
            self.decided = true;
            fs::remove_file(dir.join(PREPARING))?;
            return Ok(None);
        }
        let aside = self.decide(dir, at)?;
        finish_cut(dir)?;
        Ok(aside)
    }

    /// The first step that counts.
    fn decide(&mut self, dir: &Path, at: DateTime<Utc>) -> Result<Option<PathBuf>, BackupError> {
        let aside = free_aside(dir, at);
        let name = aside.file_name().and_then(|name| name.to_str());
        let name = name.ok_or(StoreError::Io)?;
        files::replace(&self.path.join(REPLACING), name.as_bytes())?;
        files::sync_folder(&self.path)?;
        self.decided = true;
        self.held = None;
        Ok(dir.exists().then_some(aside))
    }
}

impl Drop for Stage {
    fn drop(&mut self) {
        if !self.decided {
            self.held = None;
            // What cannot be removed now is swept by the next who comes.
            let _ = fs::remove_dir_all(&self.path);
        }
    }
}

/// What opens a slot.
pub(crate) fn secret(unlock: Unlock<'_>) -> Secret<'_> {
    match unlock {
        Unlock::Passphrase(passphrase) => Secret::Passphrase(passphrase),
        Unlock::Recovery(code) => Secret::Recovery(code),
    }
}

fn staged(dir: &Path) -> PathBuf {
    backup::with_suffix(dir, "restoring")
}

/// Whether this folder is a copy under preparation: it comes from a backup and needs none.
pub(crate) fn is_staged(dir: &Path) -> bool {
    dir.join(PREPARING).exists()
}

/// Whether a restore was cut after it was decided: the vault may have no folder under its name now.
pub(crate) fn is_cut(dir: &Path) -> bool {
    staged(dir).join(REPLACING).exists()
}

/// `None`: somebody holds it.
fn hold(path: &Path) -> std::io::Result<Option<Alone>> {
    Alone::take(&path.join(PREPARING))
}

fn nobody_has(dir: &Path) -> Result<(), OpenError> {
    if dir.exists() {
        drop(files::lock(dir)?);
    }
    Ok(())
}

fn free_aside(dir: &Path, at: DateTime<Utc>) -> PathBuf {
    let instant = at.format("aside-%Y-%m-%dT%H%M%SZ").to_string();
    let first = backup::with_suffix(dir, &instant);
    if !first.exists() {
        return first;
    }
    (2u32..)
        .map(|number| backup::with_suffix(dir, &format!("{instant}-{number}")))
        .find(|path| !path.exists())
        .unwrap_or(first)
}

/// Finishes a restore that was cut after it was decided, sweeps one that was cut before.
pub(crate) fn finish_cut(dir: &Path) -> Result<(), OpenError> {
    let staged = staged(dir);
    match fs::read_to_string(staged.join(REPLACING)) {
        Ok(aside) => {
            set_aside(dir, &aside)?;
            files::rename(&staged, dir)?;
        }
        Err(error) if error.kind() == ErrorKind::NotFound => sweep(&staged)?,
        Err(error) => return Err(error.into()),
    }
    if !dir.join(REPLACING).exists() {
        return Ok(());
    }
    // In this order: a cut in between does no more than come here again.
    for done in [PREPARING, REPLACING] {
        match fs::remove_file(dir.join(done)) {
            Err(error) if error.kind() != ErrorKind::NotFound => return Err(error.into()),
            _ => {}
        }
    }
    Ok(())
}

fn set_aside(dir: &Path, name: &str) -> Result<(), OpenError> {
    if !dir.exists() {
        return Ok(());
    }
    nobody_has(dir)?;
    let mut aside = dir.with_file_name(name);
    // Somebody made a folder under the vault's name after the vault had left it.
    let mut number = 1;
    while aside.exists() {
        number += 1;
        aside = dir.with_file_name(format!("{name}-{number}"));
    }
    files::rename(dir, &aside)?;
    Ok(())
}

fn sweep(staged: &Path) -> Result<(), OpenError> {
    if !staged.is_dir() || hold(staged)?.is_none() {
        return Ok(());
    }
    fs::remove_dir_all(staged)?;
    Ok(())
}
