//! What the fault laboratory switches off for one folder, to see that something is lost without it. In the program nothing can.

use std::path::Path;

/// One of the vault's own protections.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Protection {
    /// A header's copies are written one at a time, each beside the old one and renamed.
    HeaderInTurn,
    /// A backup is made beside those that there are.
    BackupBeside,
    /// The present vault is set aside when a backup takes its place.
    SetAside,
    /// A migration is one transaction.
    MigrationWhole,
    /// What COMMIT says is heeded.
    CommitHeeded,
    /// After an error of the disk the vault opens itself again. Without it, it is one that such an error has closed.
    OpenedAgain,
    /// A picture's size is looked at before it is decoded.
    PictureLimits,
}

/// Whether it protects the vault in this folder.
#[cfg(not(feature = "bench"))]
pub(crate) const fn stands(_: &Path, _: Protection) -> bool {
    true
}

/// Whether it protects the vault in this folder.
#[cfg(feature = "bench")]
pub(crate) fn stands(dir: &Path, protection: Protection) -> bool {
    use std::sync::PoisonError;
    let off = off::OFF.lock().unwrap_or_else(PoisonError::into_inner);
    !off.iter().any(|(of, one)| *one == protection && of == dir)
}

#[cfg(feature = "bench")]
mod off {
    use std::path::{Path, PathBuf};
    use std::sync::{Mutex, PoisonError};

    use super::Protection;

    pub(super) static OFF: Mutex<Vec<(PathBuf, Protection)>> = Mutex::new(Vec::new());

    /// Takes a protection away from the vault in this folder, until it is given back or this process ends.
    pub fn without(dir: &Path, protection: Protection) {
        let mut off = OFF.lock().unwrap_or_else(PoisonError::into_inner);
        off.push((dir.to_path_buf(), protection));
    }

    /// Gives it back.
    pub fn with(dir: &Path, protection: Protection) {
        let mut off = OFF.lock().unwrap_or_else(PoisonError::into_inner);
        off.retain(|(of, one)| *one != protection || of != dir);
    }
}

#[cfg(feature = "bench")]
pub use off::{with, without};
