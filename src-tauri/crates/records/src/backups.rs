//! Where backups go outside this computer, and what became of each attempt.

use std::str::FromStr;

use chrono::{DateTime, Utc};
use vault::{Reader, Row, Writer, params};

use crate::{Result, columns};

/// The folder that was chosen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlaceRow {
    /// As the system writes it.
    pub folder: String,
    /// When it was chosen.
    pub chosen_at: DateTime<Utc>,
    /// The last good backup there.
    pub last_at: Option<DateTime<Utc>>,
}

/// What was tried.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RunKind {
    /// A backup.
    Backup,
    /// A backup was opened again to prove it.
    Drill,
}

/// Where.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RunPlace {
    /// Beside the vault.
    Here,
    /// In the chosen folder.
    Stick,
}

macro_rules! words {
    ($kind:ident: $( $variant:ident = $word:literal ),+) => {
        impl $kind {
            /// As kept in the column.
            #[must_use]
            pub fn word(self) -> &'static str {
                match self { $( $kind::$variant => $word ),+ }
            }
        }

        impl FromStr for $kind {
            type Err = ();

            fn from_str(word: &str) -> std::result::Result<$kind, ()> {
                match word { $( $word => Ok($kind::$variant), )+ _ => Err(()) }
            }
        }
    };
}

words!(RunKind: Backup = "backup", Drill = "drill");
words!(RunPlace: Here = "here", Stick = "stick");

/// One attempt.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RunRow {
    /// A backup or a drill.
    pub kind: RunKind,
    /// Where.
    pub place: RunPlace,
    /// When.
    pub at: DateTime<Utc>,
    /// The backup's name in its place, when there was one.
    pub name: Option<String>,
    /// Why it failed, as one word of the caller's closed set; `None`: it went well.
    pub failed: Option<String>,
}

/// The chosen folder, when there is one.
pub fn place(r: &Reader<'_>) -> Result<Option<PlaceRow>> {
    r.query_one(
        "SELECT folder, chosen_at, last_at FROM backup_place WHERE id = 1",
        params![],
        |row| {
            Ok(PlaceRow {
                folder: row.get("folder")?,
                chosen_at: columns::instant(row, "chosen_at")?,
                last_at: columns::maybe_instant(row, "last_at")?,
            })
        },
    )
}

/// Chooses the folder, instead of the one chosen before.
pub fn save_place(w: &Writer<'_>, place: &PlaceRow) -> Result<()> {
    w.execute(
        "INSERT INTO backup_place (id, folder, chosen_at, last_at) VALUES (1, ?1, ?2, ?3)
         ON CONFLICT (id) DO UPDATE SET folder = ?1, chosen_at = ?2, last_at = ?3",
        params![
            place.folder,
            place.chosen_at.timestamp_millis(),
            place.last_at.map(|at| at.timestamp_millis())
        ],
    )?;
    Ok(())
}

/// No folder is chosen any more. The backups in it stay where they are.
pub fn forget_place(w: &Writer<'_>) -> Result<()> {
    w.execute("DELETE FROM backup_place", params![])?;
    Ok(())
}

/// Notes an attempt; a good backup on the stick is also the place's last one.
pub fn add_run(w: &Writer<'_>, run: &RunRow) -> Result<i64> {
    let id = w.insert(
        "INSERT INTO backup_run (kind, place, at, outcome, name, code) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
        params![
            run.kind.word(),
            run.place.word(),
            run.at.timestamp_millis(),
            if run.failed.is_none() { "good" } else { "failed" },
            run.name,
            run.failed
        ],
    )?;
    if run.failed.is_none() && run.kind == RunKind::Backup && run.place == RunPlace::Stick {
        w.execute(
            "UPDATE backup_place SET last_at = ?1 WHERE id = 1",
            params![run.at.timestamp_millis()],
        )?;
    }
    Ok(id)
}

fn run(row: &Row<'_>) -> rusqlite::Result<RunRow> {
    let outcome: String = row.get("outcome")?;
    let code: Option<String> = row.get("code")?;
    Ok(RunRow {
        kind: columns::word(row, "kind")?,
        place: columns::word(row, "place")?,
        at: columns::instant(row, "at")?,
        name: row.get("name")?,
        failed: (outcome == "failed").then(|| code.unwrap_or_default()),
    })
}

/// The last attempts, newest first.
pub fn runs(r: &Reader<'_>, most: u32) -> Result<Vec<RunRow>> {
    r.query_all(
        "SELECT kind, place, at, outcome, name, code FROM backup_run ORDER BY id DESC LIMIT ?1",
        params![most],
        run,
    )
}

/// The last attempt of a kind in a place.
pub fn last_run(r: &Reader<'_>, kind: RunKind, place: RunPlace) -> Result<Option<RunRow>> {
    r.query_one(
        "SELECT kind, place, at, outcome, name, code FROM backup_run
          WHERE kind = ?1 AND place = ?2 ORDER BY id DESC LIMIT 1",
        params![kind.word(), place.word()],
        run,
    )
}
