//! Nobody is at the computer any more: it is put to sleep, its screen is locked, or nothing was done for the clinic's idle time. Then
//! the clinic is locked, which stops long work, writes what waits, closes the files and wipes the keys, and the page is told by
//! [`LOCKED`]; it takes itself down and begins anew, since its memory cannot be wiped.
//!
//! Sleep and screen are heard of on Linux only, over D-Bus: logind's `PrepareForSleep`, which a delay inhibitor holds up until the
//! clinic is locked; logind's `Lock` of this session; `ActiveChanged` of the desktop's screen saver. On macOS and Windows nobody
//! tells: there the clinic locks after its idle time, or by key stroke, and a computer put to sleep before that wakes with it
//! open.
//!
//! The clipboard is not cleared: nothing of ours goes there unless a person selects and copies it, and then it is theirs.

use std::{sync::Arc, time::Duration};

use chrono::Utc;
use practice::Practice;
use tauri::{AppHandle, Emitter, Manager, async_runtime};

use crate::window;

#[cfg(target_os = "linux")]
mod linux;
#[cfg(all(test, target_os = "linux"))]
mod linux_tests;

/// To the page: the clinic was locked behind its back.
pub const LOCKED: &str = "anagen://locked";

/// How often the practice is told the time: for its own lock, the daily backup and the monthly drill.
const EVERY: Duration = Duration::from_secs(60);

/// Locks something when somebody leaves.
pub trait Lock: Send + Sync + 'static {
    /// Returns once it is locked. Locking what is locked does nothing.
    fn lock(&self);
}

struct Window(AppHandle);

impl Lock for Window {
    fn lock(&self) {
        let Some(practice) = self.0.try_state::<Arc<Practice>>() else {
            return;
        };
        if practice.is_open() {
            practice.close();
            tell(&self.0);
        }
    }
}

fn tell(app: &AppHandle) {
    if app.emit_to(window::LABEL, LOCKED, ()).is_err() {
        tracing::warn!("the page could not be told that the clinic was locked");
    }
}

/// Locks from now on when somebody leaves, and lets the practice do once a minute what is due.
pub fn watch(app: &AppHandle) {
    #[cfg(target_os = "linux")]
    async_runtime::spawn(linux::watch(
        linux::Buses::default(),
        Arc::new(Window(app.clone())),
    ));
    let app = app.clone();
    async_runtime::spawn(async move {
        let mut minutes = tokio::time::interval(EVERY);
        // After a sleep one tick is enough.
        minutes.set_missed_tick_behavior(tokio::time::MissedTickBehavior::Delay);
        loop {
            minutes.tick().await;
            let app = app.clone();
            // A backup must not keep the timer's threads.
            let _ = async_runtime::spawn_blocking(move || tick(&app)).await;
        }
    });
}

fn tick(app: &AppHandle) {
    #[allow(
        clippy::disallowed_methods,
        reason = "the shell is where time comes from"
    )]
    let now = Utc::now();
    if let Some(practice) = app.try_state::<Arc<Practice>>()
        && practice.tick(now).locked
    {
        tell(app);
    }
}
