//! What was added to signed sessions: each stands beside the session, which is never changed.

use std::collections::HashMap;

use chrono::{DateTime, Utc};
use clinical::id::{PatientId, SessionId};
use vault::{Reader, Writer, params};

use crate::{Result, columns::instant, person::numbers};

/// An addendum to a session.
#[derive(Debug, Clone, PartialEq)]
pub struct Addendum {
    /// When it was signed.
    pub at: DateTime<Utc>,
    /// Who signed it, as on documents then.
    pub practitioner: String,
    /// With which licence.
    pub licence: String,
    /// Why something has to be added.
    pub reason: String,
    /// What is added, or is right instead.
    pub content: String,
}

/// Adds to a session.
pub fn insert(w: &Writer<'_>, session: SessionId, account: i64, addendum: &Addendum) -> Result<()> {
    w.insert(
        "INSERT INTO addendum (session, at, account, practitioner, licence, reason, content) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
        params![
            session.0,
            addendum.at.timestamp_millis(),
            account,
            addendum.practitioner,
            addendum.licence,
            addendum.reason,
            addendum.content
        ],
    )?;
    Ok(())
}

/// What was added to a session, in the order signed.
pub fn of_session(r: &Reader<'_>, session: SessionId) -> Result<Vec<Addendum>> {
    r.query_all(
        "SELECT * FROM addendum WHERE session = ?1 ORDER BY id",
        params![session.0],
        |row| {
            Ok(Addendum {
                at: instant(row, "at")?,
                practitioner: row.get("practitioner")?,
                licence: row.get("licence")?,
                reason: row.get("reason")?,
                content: row.get("content")?,
            })
        },
    )
}

/// How many addenda each of a person's sessions has, of those that have any.
pub fn counted(r: &Reader<'_>, root: PatientId) -> Result<HashMap<SessionId, u32>> {
    let rows = r.query_all(
        concat!(
            "SELECT session.id, count(*) AS addenda FROM session CROSS JOIN addendum ON addendum.session = session.id
             WHERE session.patient IN ",
            numbers!("?1"),
            " GROUP BY session.id"
        ),
        params![root.0],
        |row| Ok((SessionId(row.get("id")?), row.get("addenda")?)),
    )?;
    Ok(rows.into_iter().collect())
}
