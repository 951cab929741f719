//! Records are missing, and somebody goes on all the same: only a practitioner may, and the history says so.
//!
//! Who it is stands in the records, so the vault must be opened to know it, and opening it despite a loss begins the anchor
//! anew. Whoever then turns out not to be a practitioner must not have silenced the alarm by trying: the anchor is put back.

use std::path::{Path, PathBuf};

use serde_json::{Value, json};

use crate::error::{Code, Error, Problem, Result};

/// Whether this is what a practitioner may go past.
pub(super) fn is_loss(error: &Error) -> bool {
    matches!(error.code, Code::RecordsMissing | Code::AnchorLost)
}

/// What was missing, and the anchor that told of it.
pub(super) struct Lost {
    problem: Option<Problem>,
    path: PathBuf,
    anchor: Option<Vec<u8>>,
}

impl Lost {
    /// Before the anchor begins anew.
    pub fn before(dir: &Path, error: &Error) -> Result<Lost> {
        let path = dir.join("anchor.log");
        let anchor = match std::fs::read(&path) {
            Ok(bytes) => Some(bytes),
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => None,
            Err(_) => return Err(Error::plain(Code::ReadOnly, Problem::ReadOnly)),
        };
        Ok(Lost {
            problem: error.problems.first().map(|first| first.problem.clone()),
            path,
            anchor,
        })
    }

    /// For the history.
    pub fn note(&self) -> Value {
        match self.problem {
            Some(Problem::RecordsMissing { anchored, found }) => {
                json!({ "anchored": anchored, "found": found })
            }
            _ => json!({ "anchored": null, "found": null }),
        }
    }

    /// The alarm stays: the next opening finds the anchor as this one did. The vault is closed when this is called.
    pub fn put_back(&self) {
        let done = match &self.anchor {
            Some(bytes) => std::fs::write(&self.path, bytes)
                .and_then(|()| std::fs::File::open(&self.path)?.sync_all()),
            None => std::fs::remove_file(&self.path),
        };
        if let Err(error) = done {
            tracing::error!(kind = ?error.kind(), "the anchor could not be put back");
        }
    }
}
