//! What went wrong, in a file beside the vault's folder, for whoever helps the clinic. It tells of no patient: what is written there are the
//! program's own words and kinds of errors, and only from our own crates.

use std::path::Path;

use tracing::{Level, Subscriber};
use tracing_appender::rolling::{InitError, RollingFileAppender, Rotation};
use tracing_subscriber::{filter::Targets, layer::SubscriberExt, registry};

use crate::shell::private_folder;

/// A file a day, so many of them.
const DAYS: usize = 14;
/// Whose words are kept. A library may one day write what it was given.
const OURS: [&str; 6] = [
    "anagen",
    "practice",
    "records",
    "documents",
    "exchange",
    "vault",
];

/// Keeps what is said from here on in a folder that only this user can enter. Where that is not possible the program works without.
pub fn keep(folder: &Path) {
    let kept = private_folder(folder)
        .map_err(|_| ())
        .and_then(|()| file(folder).map_err(|_| ()))
        .map(|file| tracing::subscriber::set_global_default(into(file)).is_ok());
    if kept == Ok(true) {
        tracing::info!(version = env!("CARGO_PKG_VERSION"), "started");
    }
}

fn file(folder: &Path) -> Result<RollingFileAppender, InitError> {
    RollingFileAppender::builder()
        .rotation(Rotation::DAILY)
        .filename_prefix("anagen")
        .filename_suffix("log")
        .max_log_files(DAYS)
        .build(folder)
}

fn into(file: RollingFileAppender) -> impl Subscriber + Send + Sync {
    let ours = OURS.into_iter().map(|name| (name, Level::INFO));
    let lines = tracing_subscriber::fmt::layer()
        .with_ansi(false)
        .with_writer(file);
    registry()
        .with(Targets::new().with_targets(ours))
        .with(lines)
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    #[test]
    fn our_own_words_are_kept_and_nobody_elses() {
        let base = tempfile::tempdir().unwrap();
        let folder = base.path().join("log");
        private_folder(&folder).unwrap();
        tracing::subscriber::with_default(into(file(&folder).unwrap()), || {
            tracing::error!(code = "disk_full", "a backup was not made");
            tracing::warn!(target: "vault::write", "the disk is slow");
            tracing::debug!("too much");
            tracing::error!(target: "wry::webview", "Ayşe Demir");
        });
        let files: Vec<_> = fs::read_dir(&folder)
            .unwrap()
            .map(|one| one.unwrap().path())
            .collect();
        assert_eq!(files.len(), 1, "{files:?}");
        let kept = fs::read_to_string(&files[0]).unwrap();
        assert!(
            kept.contains("a backup was not made code=\"disk_full\""),
            "{kept}"
        );
        assert!(kept.contains("vault::write: the disk is slow"), "{kept}");
        assert_eq!(kept.lines().count(), 2, "{kept}");
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt;
            assert_eq!(
                fs::metadata(&folder).unwrap().permissions().mode() & 0o777,
                0o700
            );
        }
    }

    #[test]
    fn a_folder_that_cannot_be_made_keeps_nobody_from_working() {
        let base = tempfile::tempdir().unwrap();
        let taken = base.path().join("taken");
        fs::write(&taken, "a file").unwrap();
        keep(&taken.join("log"));
    }
}
