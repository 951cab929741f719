//! A new data key. The vault is made anew beside itself under a key that nobody has seen, and takes its own place.
//!
//! Changing a passphrase rewrites one slot; who has kept the data key, or an older copy of the folder with its passphrase, goes
//! on opening everything that is written. Here every page, every link of the chain and every photo is made anew under other
//! keys. `PRAGMA rekey` would rewrite the only copy there is, page after page; this is an export, as a restore is a copy: the
//! present vault stays as it is until the new one was opened and compared, and is then set aside, never deleted.
//!
//! The vault's id stays, so its sticks and its places are still its own; its backups of before are known by their manifests' seals to
//! be of another key. Photos get new names: in a place of backups those of before and those of now lie side by side.
//!
//! Nothing is written to the present vault meanwhile: what came after the copy would be lost.

mod chain;
mod export;
mod photos;
mod rest;
mod room;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;
use std::path::PathBuf;

use chrono::{DateTime, Utc};
use secrecy::SecretString;

use crate::backup::{self, BackupError, Progress, Step};
use crate::check::{self, Found, Lens};
use crate::error::OpenError;
use crate::files;
use crate::header::{self, Header};
use crate::key::{self, Kdf, KdfCost, Keys, Purpose, Secret, Slot};
use crate::open::{Migration, Unlock, Vault};
use crate::restore::Stage;

pub use photos::Resealed;
use rest::Rest;
pub use room::has_room;

/// The tables that the caller's one entry may add to.
const OF_AN_ENTRY: [&str; 3] = ["audit_log", "audit_subject", "write_receipt"];

/// The vault under its new key, beside the present one; nothing is replaced yet. Dropping it throws it away, and the present one goes on.
pub struct Rekeyed {
    /// The open copy, for the one entry that says what was done. Its only way in is the passphrase; there is no recovery code.
    pub vault: Vault,
    /// The photos by their new names, for the rows that refer to them.
    pub photos: Vec<Resealed>,
    /// Photos that the old key does not open: damaged before, and left where they were.
    pub unreadable: u64,
    /// The last entry of the old chain.
    pub sequence: u64,
    /// Its link, under the old key.
    pub head: [u8; 32],
    expected: Found,
    dir: PathBuf,
    /// After the vault: it is closed before its folder goes.
    stage: Stage,
    rest: Rest,
}

/// Compared, and ready to take the present vault's place.
pub struct Ready {
    dir: PathBuf,
    stage: Stage,
    /// Until the present vault is closed.
    _rest: Rest,
}

/// Makes the vault anew under a new data key, beside itself. `passphrase` is the one by which it is open, and is the only way into the new one.
/// From here on nothing is written to the present vault until what this gives is dropped.
///
/// # Errors
/// [`OpenError::WrongPassphrase`], [`StoreError::Full`](crate::StoreError::Full) when there is no room beside it, [`BackupError::Differs`] when the present
/// chain is broken; any other [`BackupError`]. The present vault is untouched and open.
pub fn prepare(
    vault: &Vault,
    passphrase: &SecretString,
    kdf: Kdf,
    migrations: &'static [Migration],
    progress: &dyn Progress,
) -> Result<Rekeyed, BackupError> {
    let dir = vault.folder();
    let old = vault.keys();
    let present = header::read(&dir)?.newest;
    is_theirs(&present, &old, passphrase)?;
    has_room(vault)?;
    let rest = vault.rest()?;
    let stage = Stage::begin(&dir)?;
    let (header, keys) = new_way(&present, &old, passphrase, kdf)?;
    let (from, to) = (lens(&old)?, lens(&keys)?);
    let exported = export::export(&dir, &stage.path, &from, &to, progress)?;
    let photo_keys = (old.subkey(Purpose::Photos)?, keys.subkey(Purpose::Photos)?);
    let sealed = photos::seal_anew(&dir, &stage.path, &photo_keys, progress)?;
    header::write(&stage.path, &header, |written| keys.open(written))?;
    files::sync_folder(&stage.path)?;
    backup::go_on(progress)?;
    let vault = stage.open(Unlock::Passphrase(passphrase), migrations)?;
    Ok(Rekeyed {
        vault,
        photos: sealed.photos,
        unreadable: sealed.unreadable,
        sequence: exported.found.sequence,
        head: exported.old_head,
        expected: exported.found,
        dir,
        stage,
        rest,
    })
}

impl Rekeyed {
    /// Closes the copy, after the caller's one entry, and looks at all of it as at a backup: through its own header, both checks, the rows of every
    /// table, the chain, every photo.
    ///
    /// # Errors
    /// [`BackupError::Differs`] when it is not the present vault and that one entry; the copy is thrown away.
    pub fn verify(self, progress: &dyn Progress) -> Result<Ready, BackupError> {
        let keys = self.vault.keys();
        self.vault.close();
        keys.open(&header::read(&self.stage.path)?.newest)?;
        let found = check::examine(&files::database(&self.stage.path), &lens(&keys)?, progress)?;
        differs(&self.expected, &found)?;
        photos::verify(&self.stage.path, &self.photos, progress)?;
        backup::go_on(progress)?;
        progress.at(Step::Finishing, 0, 1);
        files::sync_folder(&self.stage.path)?;
        Ok(Ready {
            dir: self.dir,
            stage: self.stage,
            _rest: self.rest,
        })
    }
}

impl Ready {
    /// Sets the present vault aside as `<name>.aside-<instant>` and puts the new one in its place. The present one must have been closed. Cut in
    /// the middle, the next opening finishes it. Gives the folder that was set aside.
    ///
    /// # Errors
    /// [`BackupError`]; the vault is then the old one or the new one, whole.
    pub fn put_in_place(self, at: DateTime<Utc>) -> Result<Option<PathBuf>, BackupError> {
        self.stage.replace(&self.dir, at)
    }
}

fn lens(keys: &Keys) -> Result<Lens, OpenError> {
    Lens::new(keys.vault, &keys.data)
}

/// A slip of the pen would wrap the new key by something that nobody knows.
fn is_theirs(present: &Header, keys: &Keys, passphrase: &SecretString) -> Result<(), OpenError> {
    let slot = present.slots.iter().find(|slot| slot.id == keys.slot);
    let slot = slot.filter(|slot| slot.kind == Slot::PASSPHRASE);
    let kek = slot
        .ok_or(OpenError::WrongPassphrase)?
        .kek(Secret::Passphrase(passphrase))?;
    present
        .opens_with(keys.slot, &kek, &keys.data)
        .map_err(|_| OpenError::WrongPassphrase)
}

/// A header whose one slot, under the id it had, wraps a key that is new.
fn new_way(
    present: &Header,
    old: &Keys,
    passphrase: &SecretString,
    kdf: Kdf,
) -> Result<(Header, Keys), OpenError> {
    let data = key::random_key()?;
    let cost = KdfCost::choose(kdf)?;
    let secret = Secret::Passphrase(passphrase);
    let (slot, kek) = Slot::wrap(header::VERSION, old.vault, old.slot, secret, cost, &data)?;
    let header = Header::new(present.generation + 1, old.vault, vec![slot], &data)?;
    let keys = Keys {
        vault: old.vault,
        data,
        slot: old.slot,
        kek,
    };
    Ok((header, keys))
}

/// Whether `found` is what was exported and one entry more.
fn differs(expected: &Found, found: &Found) -> Result<(), BackupError> {
    let rest = |tables: &BTreeMap<String, u64>| {
        let others = tables
            .iter()
            .filter(|(name, _)| !OF_AN_ENTRY.contains(&name.as_str()));
        others
            .map(|(name, rows)| (name.clone(), *rows))
            .collect::<Vec<_>>()
    };
    if found.schema != expected.schema {
        return Err(BackupError::Differs("the schema is another one"));
    }
    if found.sequence != expected.sequence + 1 {
        return Err(BackupError::Differs("the audit chain ends elsewhere"));
    }
    if rest(&found.tables) != rest(&expected.tables) {
        return Err(BackupError::Differs(
            "the tables have other numbers of rows",
        ));
    }
    Ok(())
}
