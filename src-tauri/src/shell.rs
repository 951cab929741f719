//! Puts the practice, the desk and the window together, and takes them apart again.

use std::{
    fs, io,
    path::{Path, PathBuf},
    sync::Arc,
};

use chrono::Utc;
use practice::{Kdf, Practice, shell_texts as say};
use tauri::{App, AppHandle, Manager, RunEvent, generate_context, generate_handler};

use crate::{
    absence, call, cli::Clinic, close, desk::WindowDesk, language, log, scratch::Scratch, window,
};

/// Patients of the demonstration clinic, and the seed that makes it the same every time.
const DEMONSTRATION: (usize, u64) = (12, 1);

/// Runs until the window is closed.
///
/// # Errors
/// A sentence for the person who started the program, with what to do about it.
pub fn run(clinic: Clinic) -> Result<(), String> {
    // Before any thread could see a passphrase.
    practice::harden_process();
    display()?;
    // No single-instance plugin: it panics when a session follows one that is still ending, and the vault's own file lock
    // already lets one program in.
    let app = tauri::Builder::default()
        .plugin(tauri_plugin_dialog::init())
        .invoke_handler(generate_handler![call::call])
        .build(generate_context!())
        .map_err(|error| no_window(&error))?;
    if let Err(sentence) = start(&app, clinic) {
        stop(app.handle());
        return Err(sentence);
    }
    #[cfg(target_os = "linux")]
    end_on_signals(app.handle());
    app.run(|app, event| {
        if matches!(event, RunEvent::Exit) {
            stop(app);
        }
    });
    Ok(())
}

/// GTK ends the program with a stack trace where there is no display; this says it in a sentence.
#[cfg(target_os = "linux")]
fn display() -> Result<(), String> {
    gtk::init().map_err(|_| say::no_display(language::of_system()))
}

#[cfg(not(target_os = "linux"))]
fn display() -> Result<(), String> {
    Ok(())
}

/// Opens the practice and its window.
fn start(app: &App, clinic: Clinic) -> Result<(), String> {
    let desk = Arc::new(WindowDesk(app.handle().clone()));
    let demonstration = clinic == Clinic::Demonstration;
    let spoken = language::of_system();
    // A demonstration leaves nothing behind, so its log is nobody's.
    let kept = || {
        let data = data_folder(app)?;
        log::keep(&data.join("log"));
        Ok::<_, String>(data)
    };
    let (vault, kdf, web_files, title) = match clinic {
        Clinic::Demonstration => {
            let scratch = Scratch::new().map_err(unwritable)?;
            let (vault, web_files) = (scratch.demonstration(), scratch.web());
            app.manage(scratch);
            let title = say::demonstration(spoken);
            (vault, Kdf::Floor, web_files, Some(title))
        }
        Clinic::In(folder) => {
            private_folder(&folder)
                .map_err(|_| say::folder(spoken, &folder.display().to_string()))?;
            (folder, Kdf::Calibrated, kept()?.join("web"), None)
        }
        Clinic::Own => {
            let data = kept()?;
            (data.join("vault"), Kdf::Calibrated, data.join("web"), None)
        }
    };
    // The web view's processes start by themselves while the practice is made; the page cannot call before this returns.
    let window =
        window::open(app, web_files, title.as_deref()).map_err(|error| no_window(&error))?;
    close::guard(&window);
    let practice = Practice::new(vault, kdf, desk)
        .map_err(|error| say::damaged_copy(spoken, &error.to_string()))?;
    if demonstration {
        fill(&practice).map_err(|error| say::no_demonstration(spoken, &error.to_string()))?;
    }
    app.manage(Arc::new(practice));
    absence::watch(app.handle());
    Ok(())
}

#[allow(
    clippy::disallowed_methods,
    reason = "the shell is where time comes from"
)]
fn fill(practice: &Practice) -> Result<(), demo::DemoError> {
    let (patients, seed) = DEMONSTRATION;
    demo::fill(practice, patients, seed, Utc::now())
}

/// This user's data, among it what the page remembers of its looks: language and theme.
fn data_folder(app: &App) -> Result<PathBuf, String> {
    let folder = app
        .path()
        .app_local_data_dir()
        .map_err(|_| say::no_home(language::of_system()))?;
    private_folder(&folder).map_err(unwritable)?;
    Ok(folder)
}

fn no_window(error: &tauri::Error) -> String {
    say::no_window(language::of_system(), &error.to_string())
}

fn unwritable(_: io::Error) -> String {
    say::data_folder(language::of_system())
}

/// Makes a folder that only this user can enter; one that is there already keeps its permissions.
pub fn private_folder(folder: &Path) -> io::Result<()> {
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder)
}

/// Locks the clinic, which writes what is waiting and forgets the keys, and throws a demonstration away.
fn stop(app: &AppHandle) {
    if let Some(practice) = app.try_state::<Arc<Practice>>() {
        practice.close();
    }
    if let Some(scratch) = app.try_state::<Scratch>() {
        scratch.sweep();
    }
}

/// Logging out, or Ctrl-C in a terminal, locks the clinic as closing the window does.
#[cfg(target_os = "linux")]
fn end_on_signals(app: &AppHandle) {
    use rustix::process::Signal;
    for signal in [Signal::TERM, Signal::INT, Signal::HUP] {
        let app = app.clone();
        gtk::glib::unix_signal_add_local(signal.as_raw(), move || {
            app.exit(0);
            gtk::glib::ControlFlow::Break
        });
    }
}
