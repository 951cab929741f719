//! A desk without a person: what is printed or saved goes to a folder, numbered; what is chosen was named at the start.

use std::{
    fs,
    path::{Path, PathBuf},
    sync::atomic::{AtomicU32, Ordering},
};

use practice::{Chosen, Desk, DeskError, Printed, Saved};

pub struct FolderDesk {
    out: Option<PathBuf>,
    folder: Option<PathBuf>,
    file: Option<PathBuf>,
    count: AtomicU32,
}

impl FolderDesk {
    pub fn new(out: Option<PathBuf>, folder: Option<PathBuf>, file: Option<PathBuf>) -> FolderDesk {
        FolderDesk {
            out,
            folder,
            file,
            count: AtomicU32::new(0),
        }
    }

    /// As at a real desk: whoever watches the folder reads no half of a file.
    fn write(&self, verb: &str, ending: &str, content: &[u8]) -> Result<Saved, DeskError> {
        let out = self.out.as_ref().ok_or(DeskError::Unavailable)?;
        fs::create_dir_all(out).map_err(|_| DeskError::CouldNotWrite)?;
        let number = self.count.fetch_add(1, Ordering::Relaxed) + 1;
        Saved::write(&out.join(format!("{verb}-{number}.{ending}")), content)
    }
}

impl Desk for FolderDesk {
    fn print(&self, _title: &str, pdf: Vec<u8>) -> Result<Printed, DeskError> {
        self.write("printed", "pdf", &pdf).map(|_| Printed::Sent)
    }

    fn save(&self, suggested_name: &str, content: Vec<u8>) -> Result<Saved, DeskError> {
        let ending = Path::new(suggested_name)
            .extension()
            .and_then(|ending| ending.to_str())
            .unwrap_or("bin");
        self.write("saved", ending, &content)
    }

    fn choose_folder(&self) -> Result<Option<PathBuf>, DeskError> {
        Ok(self.folder.clone())
    }

    fn choose_file(&self, _endings: &[&str], most: u64) -> Result<Option<Chosen>, DeskError> {
        let file = self.file.as_deref();
        file.map(|file| Chosen::read(file, most)).transpose()
    }
}
