//! After a serum was given although something spoke against it: whom to ask, and when.

use chrono::{DateTime, NaiveDate, Utc};
use clinical::id::{PatientId, SessionId};
use vault::{Reader, Row, Writer, params};

use crate::{
    Result,
    columns::{day, day_text, maybe_instant},
    struck::struck_sessions,
};

/// A watch as kept.
#[derive(Debug, Clone, PartialEq)]
pub struct WatchRow {
    /// After which session.
    pub session: SessionId,
    /// Whom: as treated.
    pub patient: PatientId,
    /// When to ask.
    pub ask_on: NaiveDate,
    /// Since when it is answered.
    pub closed_at: Option<DateTime<Utc>>,
    /// What was heard.
    pub note: Option<String>,
}

fn row(row: &Row<'_>) -> rusqlite::Result<WatchRow> {
    Ok(WatchRow {
        session: SessionId(row.get("session")?),
        patient: PatientId(row.get("patient")?),
        ask_on: day(row, "ask_on")?,
        closed_at: maybe_instant(row, "closed_at")?,
        note: row.get("note")?,
    })
}

/// Begins a watch.
pub fn insert(
    w: &Writer<'_>,
    session: SessionId,
    patient: PatientId,
    ask_on: NaiveDate,
) -> Result<()> {
    w.execute(
        "INSERT INTO watch (session, patient, ask_on) VALUES (?1, ?2, ?3)",
        params![session.0, patient.0, day_text(ask_on)],
    )?;
    Ok(())
}

/// The patient was asked.
pub fn close(
    w: &Writer<'_>,
    session: SessionId,
    account: i64,
    at: DateTime<Utc>,
    note: &str,
) -> Result<()> {
    w.execute(
        "UPDATE watch SET closed_at = ?2, closed_by = ?3, note = ?4 WHERE session = ?1",
        params![session.0, at.timestamp_millis(), account, note],
    )?;
    Ok(())
}

/// The watch of a session.
pub fn read(r: &Reader<'_>, session: SessionId) -> Result<Option<WatchRow>> {
    r.query_one(
        "SELECT * FROM watch WHERE session = ?1",
        params![session.0],
        row,
    )
}

/// Watches that are open, the longest due first; nobody is asked after a session that was struck.
pub fn open(r: &Reader<'_>, most: u32) -> Result<Vec<WatchRow>> {
    r.query_all(
        concat!(
            "SELECT * FROM watch WHERE closed_at IS NULL AND session NOT IN ",
            struck_sessions!(),
            " ORDER BY ask_on, session LIMIT ?1"
        ),
        params![most],
        row,
    )
}
