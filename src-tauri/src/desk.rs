//! What needs a person at the desk: the print dialog, the save dialog and the choice of a folder.

use std::{
    fs::File,
    io::{self, Write},
    path::{Path, PathBuf},
    sync::mpsc,
};

use practice::{Chosen, Desk, DeskError, Printed, Saved};
use tauri::{AppHandle, Manager, Wry};
use tauri_plugin_dialog::{DialogExt, FileDialogBuilder, FilePath};

use crate::{print, recent, window};

/// The desk in front of the window. Its dialogs belong to the window and are waited for on the calling thread,
/// which must not be the window's.
#[derive(Debug)]
pub struct WindowDesk(pub AppHandle);

impl Desk for WindowDesk {
    fn print(&self, title: &str, pdf: Vec<u8>) -> Result<Printed, DeskError> {
        print::print(&self.0, title, pdf)
    }

    fn save(&self, suggested_name: &str, content: Vec<u8>) -> Result<Saved, DeskError> {
        let mut dialog = self.dialog().set_file_name(suggested_name);
        if let Some(ending) = Path::new(suggested_name)
            .extension()
            .and_then(|ending| ending.to_str())
        {
            dialog = dialog.add_filter(ending.to_uppercase(), &[ending]);
        }
        let Some(file) = answer(|tell| dialog.save_file(tell))? else {
            return Ok(Saved::Cancelled);
        };
        write(&file, &content).map_err(|_| DeskError::CouldNotWrite)?;
        recent::forget(&self.0, &file);
        Ok(Saved::Written)
    }

    fn zone(&self) -> Option<String> {
        iana_time_zone::get_timezone().ok()
    }

    fn choose_folder(&self) -> Result<Option<PathBuf>, DeskError> {
        let dialog = self.dialog();
        answer(|tell| dialog.pick_folder(tell))
    }

    fn choose_file(&self, endings: &[&str], most: u64) -> Result<Option<Chosen>, DeskError> {
        let names = endings.iter().map(|ending| ending.to_uppercase());
        let dialog = self
            .dialog()
            .add_filter(names.collect::<Vec<_>>().join(", "), endings)
            .add_filter("*", &["*"]);
        let Some(file) = answer(|tell| dialog.pick_file(tell))? else {
            return Ok(None);
        };
        recent::forget(&self.0, &file);
        Chosen::read(&file, most).map(Some)
    }
}

impl WindowDesk {
    /// A dialog that belongs to the window.
    fn dialog(&self) -> FileDialogBuilder<Wry> {
        let dialog = self.0.dialog().file();
        match self.0.get_webview_window(window::LABEL) {
            Some(window) => dialog.set_parent(&window),
            None => dialog,
        }
    }
}

/// What a person chose in a dialog that tells it when it closes.
type Tell = Box<dyn FnOnce(Option<FilePath>) + Send>;

fn answer(ask: impl FnOnce(Tell)) -> Result<Option<PathBuf>, DeskError> {
    let (sender, answered) = mpsc::channel();
    ask(Box::new(move |chosen| {
        let _ = sender.send(chosen);
    }));
    answered
        .recv()
        .map_err(|_| DeskError::Unavailable)?
        .map(|chosen| chosen.into_path().map_err(|_| DeskError::CouldNotWrite))
        .transpose()
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
