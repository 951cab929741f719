//! A desk without a person: what is printed or saved goes to a folder, numbered.

use std::{
    fs,
    path::PathBuf,
    sync::atomic::{AtomicU32, Ordering},
};

use practice::{Desk, DeskError, Printed, Saved};

pub struct FolderDesk {
    out: Option<PathBuf>,
    count: AtomicU32,
}

impl FolderDesk {
    pub fn new(out: Option<PathBuf>) -> FolderDesk {
        FolderDesk {
            out,
            count: AtomicU32::new(0),
        }
    }

    fn write(&self, verb: &str, pdf: &[u8]) -> Result<(), DeskError> {
        let out = self.out.as_ref().ok_or(DeskError::Unavailable)?;
        let number = self.count.fetch_add(1, Ordering::Relaxed) + 1;
        fs::create_dir_all(out)
            .and_then(|()| fs::write(out.join(format!("{verb}-{number}.pdf")), pdf))
            .map_err(|_| DeskError::CouldNotWrite)
    }
}

impl Desk for FolderDesk {
    fn print(&self, _title: &str, pdf: Vec<u8>) -> Result<Printed, DeskError> {
        self.write("printed", &pdf).map(|()| Printed::Sent)
    }

    fn save(&self, _suggested_name: &str, pdf: Vec<u8>) -> Result<Saved, DeskError> {
        self.write("saved", &pdf).map(|()| Saved::Written)
    }
}
