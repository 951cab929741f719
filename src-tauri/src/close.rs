//! Closing the window: the page is asked first, because a person may have unsaved work in it.
//!
//! A web view runs no `beforeunload`, so the two talk by events:
//!
//! 1. The person closes the window. The shell keeps it open and sends the page [`ASKED`].
//! 2. The page sends [`HEARD`] at once. A page that does not within [`PATIENCE`] is dead or still loading, and
//!    the window closes without it.
//! 3. With nothing unsaved, or after Save or Discard, the page sends [`AGREED`] and the window closes. After Stay it
//!    sends nothing; the next attempt begins anew at 1, also while the page's question is still open.
//!
//! 4. If anything changed since the last backup, one is made first. The window stays and the page is told by [`LEAVING`]; closing
//!    the window once more cuts the backup short. Without anything to back up, or with the clinic locked, the window goes at once.
//!
//! `ui/src/frame/closing.ts` is the page's side. Closing locks the clinic and empties the scratch folder. Logging out and Ctrl-C
//! lock the clinic too, but make no backup: the system does not wait for one.

use std::{
    sync::{
        Arc,
        atomic::{AtomicBool, AtomicU64, Ordering},
    },
    thread,
    time::Duration,
};

use chrono::{DateTime, Utc};
use practice::Practice;
use tauri::{AppHandle, Emitter, Listener, Manager, WebviewWindow, WindowEvent};

use crate::scratch::Scratch;

/// To the page: the person wants to close the window.
pub const ASKED: &str = "anagen://close-asked";
/// From the page: it is alive and deals with it.
pub const HEARD: &str = "anagen://close-heard";
/// From the page: nothing is left to save.
pub const AGREED: &str = "anagen://close-agreed";

/// To the page: a backup is made before the window goes.
pub const LEAVING: &str = "anagen://leaving";

/// How long a page may take to say that it heard.
const PATIENCE: Duration = Duration::from_secs(2);

/// Attempts to close, and the last one that the page heard of.
#[derive(Debug, Default)]
struct Attempts {
    made: AtomicU64,
    heard: AtomicU64,
    /// The page agreed, or cannot answer: the window goes as soon as the clinic is closed.
    leaving: AtomicBool,
}

impl Attempts {
    fn begin(&self) -> u64 {
        self.made.fetch_add(1, Ordering::SeqCst) + 1
    }

    fn hear(&self) {
        self.heard
            .store(self.made.load(Ordering::SeqCst), Ordering::SeqCst);
    }

    /// Whether this is the first to leave.
    fn leave(&self) -> bool {
        !self.leaving.swap(true, Ordering::SeqCst)
    }

    fn unheard(&self, attempt: u64) -> bool {
        self.heard.load(Ordering::SeqCst) < attempt
    }
}

/// Puts the page between the window's close button and the end of the program.
pub fn guard(window: &WebviewWindow) {
    let attempts = Arc::new(Attempts::default());
    let app = window.app_handle().clone();

    let heard = Arc::clone(&attempts);
    window.listen_any(HEARD, move |_| heard.hear());
    let (agreed, leaving) = (app.clone(), Arc::clone(&attempts));
    window.listen_any(AGREED, move |_| end(&agreed, &leaving));

    let label = window.label().to_owned();
    window.on_window_event(move |event| {
        let WindowEvent::CloseRequested { api, .. } = event else {
            return;
        };
        api.prevent_close();
        if attempts.leaving.load(Ordering::SeqCst) {
            // Closed again while the backup on leaving is made.
            if let Some(practice) = app.try_state::<Arc<Practice>>() {
                practice.stop_work();
            }
            return;
        }
        let attempt = attempts.begin();
        if app.emit_to(label.as_str(), ASKED, ()).is_err() {
            return end(&app, &attempts);
        }
        let (app, attempts) = (app.clone(), Arc::clone(&attempts));
        thread::spawn(move || {
            thread::sleep(PATIENCE);
            if attempts.unheard(attempt) {
                end(&app, &attempts);
            }
        });
    });
}

/// Makes a backup if one is wanted, closes the clinic, takes the window away and ends the program. Once only.
fn end(app: &AppHandle, attempts: &Attempts) {
    if !attempts.leave() {
        return;
    }
    let app = app.clone();
    thread::spawn(move || {
        let practice = app.try_state::<Arc<Practice>>();
        // A demonstration is thrown away, and its backups with it.
        let kept = practice.filter(|_| app.try_state::<Scratch>().is_none());
        if let Some(practice) = kept.filter(|practice| practice.leaves_with_a_backup()) {
            let _ = app.emit(LEAVING, ());
            practice.leave(now());
        }
        for window in app.webview_windows().values() {
            let _ = window.hide();
        }
        app.exit(0);
    });
}

#[allow(
    clippy::disallowed_methods,
    reason = "the shell is where time comes from"
)]
fn now() -> DateTime<Utc> {
    Utc::now()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_that_heard_once_must_hear_the_next_attempt_too() {
        let attempts = Attempts::default();
        let first = attempts.begin();
        assert!(attempts.unheard(first));
        attempts.hear();
        assert!(!attempts.unheard(first));
        let second = attempts.begin();
        assert!(attempts.unheard(second) && !attempts.unheard(first));
    }

    #[test]
    fn the_window_is_left_once() {
        let attempts = Attempts::default();
        assert!(attempts.leave());
        // The page may agree twice, or agree after it was given up.
        assert!(!attempts.leave());
    }
}
