//! How much there is, and how much of it is newer than a given entry of the history: what a backup is compared with.

use chrono::{DateTime, Utc};
use vault::{Reader, Uuid, params};

use crate::{Result, backups::RunPlace, columns};

/// What is counted for a person.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Patients.
    Patients,
    /// Screenings.
    Screenings,
    /// Courses.
    Courses,
    /// Sessions.
    Sessions,
    /// Lots.
    Lots,
    /// Side effects.
    SideEffects,
}

impl Kind {
    /// In the order in which a person reads them.
    pub const ALL: [Kind; 6] = [
        Kind::Patients,
        Kind::Screenings,
        Kind::Courses,
        Kind::Sessions,
        Kind::Lots,
        Kind::SideEffects,
    ];

    /// The table that holds one row for each.
    #[must_use]
    pub fn table(self) -> &'static str {
        match self {
            Kind::Patients => "patient",
            Kind::Screenings => "screening",
            Kind::Courses => "course",
            Kind::Sessions => "session",
            Kind::Lots => "lot",
            Kind::SideEffects => "side_effect",
        }
    }
}

/// SQLite counts with a sign.
fn whole(count: Option<i64>) -> u64 {
    count
        .and_then(|count| u64::try_from(count).ok())
        .unwrap_or_default()
}

fn stored(sequence: u64) -> i64 {
    i64::try_from(sequence).unwrap_or(i64::MAX)
}

/// How many of a kind there are.
pub fn count(r: &Reader<'_>, kind: Kind) -> Result<u64> {
    let sql = match kind {
        Kind::Patients => "SELECT count(*) FROM patient",
        Kind::Screenings => "SELECT count(*) FROM screening",
        Kind::Courses => "SELECT count(*) FROM course",
        Kind::Sessions => "SELECT count(*) FROM session",
        Kind::Lots => "SELECT count(*) FROM lot",
        Kind::SideEffects => "SELECT count(*) FROM side_effect",
    };
    r.query_one(sql, params![], |row| row.get(0)).map(whole)
}

/// The number of the last entry of the history.
pub fn last_entry(r: &Reader<'_>) -> Result<u64> {
    r.query_one(
        "SELECT coalesce(max(sequence), 0) FROM audit_log",
        params![],
        |row| row.get(0),
    )
    .map(whole)
}

/// The write that an entry tells of: of two chains that are whole, the same write at the same number is the same history up to there, under
/// whatever key each of them was linked.
pub fn write_id(r: &Reader<'_>, sequence: u64) -> Result<Option<[u8; 16]>> {
    r.query_one(
        "SELECT write_id FROM audit_log WHERE sequence = ?1",
        params![stored(sequence)],
        |row| row.get(0),
    )
}

/// Whether anything happened after an entry that a backup would keep: not that it was backed up itself, nor that somebody came in
/// or went out.
pub fn changed_since(r: &Reader<'_>, sequence: u64) -> Result<bool> {
    r.query_one(
        "SELECT EXISTS (SELECT 1 FROM audit_log WHERE sequence > ?1
             AND operation NOT IN ('backups.make', 'backups.prove', 'vault.unlock', 'vault.lock'))",
        params![stored(sequence)],
        |row| row.get(0),
    )
    .map(Option::unwrap_or_default)
}

/// Whether this write of this operation was answered before.
pub fn is_written(r: &Reader<'_>, write: &Uuid, operation: &str) -> Result<bool> {
    r.query_one(
        "SELECT EXISTS (SELECT 1 FROM write_receipt WHERE write_id = ?1 AND operation = ?2)",
        params![write.as_bytes(), operation],
        |row| row.get(0),
    )
    .map(Option::unwrap_or_default)
}

/// When the first good backup was made in a place.
pub fn first_backup(r: &Reader<'_>, place: RunPlace) -> Result<Option<DateTime<Utc>>> {
    r.query_one(
        "SELECT min(at) AS at FROM backup_run WHERE kind = 'backup' AND outcome = 'good' AND place = ?1",
        params![place.word()],
        |row| columns::maybe_instant(row, "at"),
    )
    .map(Option::flatten)
}
