//! What needs a person at the desk: the print dialog, the save dialog and the choice of a folder.

use std::{
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
        let saved = Saved::write(&file, &content)?;
        recent::forget(&self.0, &file);
        Ok(saved)
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
