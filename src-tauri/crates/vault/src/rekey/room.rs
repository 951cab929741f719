//! Whether there is room for the vault a second time.

use std::fs;
use std::path::Path;

use crate::backup::BackupError;
use crate::error::StoreError;
use crate::files;
use crate::open::Vault;
use crate::photos;
use crate::reserve;

/// Looks before anything is begun whether the disk holds the vault once more.
///
/// # Errors
/// [`StoreError::Full`] when it does not.
pub fn has_room(vault: &Vault) -> Result<(), BackupError> {
    let dir = vault.folder();
    is_enough(needed(&dir)?, reserve::free_beside(&dir))
}

fn is_enough(needed: u64, free: u64) -> Result<(), BackupError> {
    if free < needed {
        return Err(StoreError::Full.into());
    }
    Ok(())
}

/// The new database and, while its links are written, its log; the photos; the new vault's own reserve, and what lets it breathe.
fn needed(dir: &Path) -> std::io::Result<u64> {
    let length = |path: &Path| fs::metadata(path).map_or(0, |about| about.len());
    let database = files::database(dir);
    let records = length(&database) + length(&database.with_extension("db-wal"));
    let photos: u64 = photos::files_of(dir)?
        .iter()
        .map(|(_, path)| length(path))
        .sum();
    Ok(2 * records + photos + reserve::WANTED)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_records_count_twice_and_the_photos_once() {
        let dir = tempfile::tempdir().unwrap();
        fs::write(dir.path().join("records.db"), [0; 1000]).unwrap();
        fs::write(dir.path().join("records.db-wal"), [0; 100]).unwrap();
        let id = uuid::Uuid::from_u128(7);
        photos::put(dir.path(), id, &[0; 10]).unwrap();
        let needed = needed(dir.path()).unwrap();
        assert_eq!(needed, 2 * 1100 + 10 + reserve::WANTED);
        is_enough(needed, needed).unwrap();
        assert!(matches!(
            is_enough(needed, needed - 1),
            Err(BackupError::Store(StoreError::Full))
        ));
    }
}
