//! The desktop's list of recent files, in which GTK's save dialog puts what was saved, in plain and without asking. A file's
//! name may name a patient, so it is taken out again.

use std::path::Path;

use tauri::AppHandle;

/// How often, and how many times, the list is looked at: the dialog adds the file some time after it was answered.
#[cfg(target_os = "linux")]
const LOOKS: (std::time::Duration, u32) = (std::time::Duration::from_millis(100), 50);

/// Takes a saved file off the list of recent files.
#[cfg(target_os = "linux")]
pub fn forget(app: &AppHandle, file: &Path) {
    use gtk::{
        glib::{self, ControlFlow},
        prelude::*,
    };
    let Ok(address) = glib::filename_to_uri(file, None) else {
        return;
    };
    let _ = app.run_on_main_thread(move || {
        let Some(list) = gtk::RecentManager::default() else {
            return;
        };
        let mut left = LOOKS.1;
        glib::timeout_add_local(LOOKS.0, move || {
            left -= 1;
            let listed = list.has_item(&address);
            if listed {
                let _ = list.remove_item(&address);
            }
            if listed || left == 0 {
                ControlFlow::Break
            } else {
                ControlFlow::Continue
            }
        });
    });
}

/// The other systems' dialogs keep no such list of their own.
#[cfg(not(target_os = "linux"))]
pub fn forget(_app: &AppHandle, _file: &Path) {}
