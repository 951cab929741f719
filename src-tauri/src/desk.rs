//! What needs a person at the desk: the print dialog and the save dialog.

use std::{
    fs::File,
    io::{self, Write},
    path::Path,
    sync::mpsc,
};

use practice::{Desk, DeskError, Printed, Saved};
use tauri::{AppHandle, Manager};
use tauri_plugin_dialog::{DialogExt, FileDialogBuilder};

use crate::{print, recent, window};

/// The desk in front of the window. Its dialogs belong to the window and are waited for on the calling thread,
/// which must not be the window's.
#[derive(Debug)]
pub struct WindowDesk(pub AppHandle);

impl Desk for WindowDesk {
    fn print(&self, title: &str, pdf: Vec<u8>) -> Result<Printed, DeskError> {
        print::print(&self.0, title, pdf)
    }

    fn save(&self, suggested_name: &str, pdf: Vec<u8>) -> Result<Saved, DeskError> {
        let (answer, answered) = mpsc::channel();
        let mut dialog: FileDialogBuilder<_> = self
            .0
            .dialog()
            .file()
            .set_file_name(suggested_name)
            .add_filter("PDF", &["pdf"]);
        if let Some(window) = self.0.get_webview_window(window::LABEL) {
            dialog = dialog.set_parent(&window);
        }
        dialog.save_file(move |chosen| {
            let _ = answer.send(chosen);
        });
        let Some(chosen) = answered.recv().map_err(|_| DeskError::Unavailable)? else {
            return Ok(Saved::Cancelled);
        };
        let file = chosen.into_path().map_err(|_| DeskError::CouldNotWrite)?;
        write(&file, &pdf).map_err(|_| DeskError::CouldNotWrite)?;
        recent::forget(&self.0, &file);
        Ok(Saved::Written)
    }
}

/// Writes a file that only this user can read: whole or not at all, and on the disk when this returns.
fn write(file: &Path, content: &[u8]) -> io::Result<()> {
    let folder = file
        .parent()
        .ok_or_else(|| io::Error::from(io::ErrorKind::InvalidInput))?;
    let mut temporary = tempfile::Builder::new()
        .prefix(".anagen-")
        .tempfile_in(folder)?;
    temporary.write_all(content)?;
    temporary.as_file().sync_all()?;
    temporary.persist(file).map_err(|error| error.error)?;
    if cfg!(unix) {
        File::open(folder)?.sync_all()?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    #[test]
    #[cfg(unix)]
    fn a_saved_file_is_whole_and_for_this_user_only() {
        use std::os::unix::fs::PermissionsExt;
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("after-care – 김.pdf");
        fs::write(&file, "an older file, longer than what replaces it").unwrap();
        write(&file, b"%PDF-1.7").unwrap();
        assert_eq!(fs::read(&file).unwrap(), b"%PDF-1.7");
        assert_eq!(
            fs::metadata(&file).unwrap().permissions().mode() & 0o777,
            0o600
        );
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    }

    #[test]
    fn what_cannot_be_written_leaves_nothing() {
        let folder = tempfile::tempdir().unwrap();
        let taken = folder.path().join("a folder");
        fs::create_dir_all(taken.join("inside")).unwrap();
        assert!(write(&taken, b"%PDF-1.7").is_err());
        assert!(write(&folder.path().join("missing/x.pdf"), b"%PDF-1.7").is_err());
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    }
}
