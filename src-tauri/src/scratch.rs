//! The folder of a demonstration clinic and of its web view's files, which lives as long as the program.
//!
//! It lies in the runtime folder where there is one: in memory, for this user only, emptied when he logs out.

use std::{
    env, fs, io,
    path::{Path, PathBuf},
};

const PREFIX: &str = "anagen-";

/// The folder, which [`Scratch::sweep`] removes.
#[derive(Debug)]
pub struct Scratch(PathBuf);

impl Scratch {
    /// Removes what programs that died have left, and makes a new folder that only this user can read.
    ///
    /// # Errors
    /// When no folder can be made where the system puts temporary ones.
    pub fn new() -> io::Result<Self> {
        let runtime = env::var_os("XDG_RUNTIME_DIR").map(PathBuf::from);
        let base = runtime
            .filter(|folder| folder.is_dir())
            .unwrap_or_else(env::temp_dir);
        sweep_the_dead(&base);
        // The name carries the process, so that a later start knows whether its owner lives.
        let folder = tempfile::Builder::new()
            .prefix(&format!("{PREFIX}{}-", std::process::id()))
            .tempdir_in(base)?;
        Ok(Self(folder.keep()))
    }

    /// The folder for the web view's cache and storage.
    pub fn web(&self) -> PathBuf {
        self.0.join("web")
    }

    /// The folder for a demonstration clinic.
    pub fn demonstration(&self) -> PathBuf {
        self.0.join("clinic")
    }

    /// Removes the folder and everything in it.
    pub fn sweep(&self) {
        // A web process may still be writing its last file: a second try catches it, the next start the rest.
        if fs::remove_dir_all(&self.0).is_err() {
            let _ = fs::remove_dir_all(&self.0);
        }
    }
}

/// Removes the folders of processes that are no more. Where this cannot be known, nothing is removed.
fn sweep_the_dead(base: &Path) {
    if !Path::new("/proc/self").exists() {
        return;
    }
    for entry in fs::read_dir(base).into_iter().flatten().flatten() {
        let name = entry.file_name();
        let owner = name
            .to_str()
            .and_then(|name| name.strip_prefix(PREFIX)?.split_once('-'))
            .and_then(|(process, _)| process.parse::<u32>().ok());
        if owner.is_some_and(|process| !Path::new(&format!("/proc/{process}")).exists()) {
            let _ = fs::remove_dir_all(entry.path());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    #[cfg(target_os = "linux")]
    fn sweeps_the_dead_and_leaves_the_living() {
        let base = tempfile::tempdir().unwrap();
        let make = |name: &str| {
            let folder = base.path().join(name);
            fs::create_dir(&folder).unwrap();
            fs::write(folder.join("file"), "x").unwrap();
            folder
        };
        // Above the kernel's largest process number, so never alive.
        let dead = make("anagen-4194305-abc");
        let living = make(&format!("anagen-{}-abc", std::process::id()));
        let strange = make("anagen-notes-2026");
        sweep_the_dead(base.path());
        assert!(!dead.exists());
        assert!(living.exists() && strange.exists());
    }
}
