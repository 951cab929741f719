//! Documents that left the program: printed, or saved outside the vault.

use chrono::{DateTime, Utc};
use clinical::{
    contact::GivenWay,
    id::{PatientId, SessionId},
};
use vault::{Reader, Row, Writer, params};

use crate::{
    Result,
    columns::{instant, word},
    person::numbers,
};

/// An after-care sheet that left.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GivenRow {
    /// Number.
    pub given: i64,
    /// Of which session.
    pub session: SessionId,
    /// In which language.
    pub language: String,
    /// How.
    pub way: GivenWay,
    /// When.
    pub at: DateTime<Utc>,
}

fn row(row: &Row<'_>) -> rusqlite::Result<GivenRow> {
    Ok(GivenRow {
        given: row.get("id")?,
        session: SessionId(row.get("session")?),
        language: row.get("language")?,
        way: word(row, "way")?,
        at: instant(row, "at")?,
    })
}

/// Keeps that an after-care sheet left.
pub fn give_aftercare(
    w: &Writer<'_>,
    (patient, session): (PatientId, SessionId),
    language: &str,
    way: GivenWay,
    account: i64,
    at: DateTime<Utc>,
) -> Result<i64> {
    w.insert(
        "INSERT INTO given_document (patient, kind, session, language, way, account, at) VALUES (?1, 'aftercare', ?2, ?3, ?4, ?5, ?6)",
        params![patient.0, session.0, language, way.as_str(), account, at.timestamp_millis()],
    )
}

/// Every sheet that a person was given, by the root's number, newest first.
pub fn of_patient(r: &Reader<'_>, root: PatientId) -> Result<Vec<GivenRow>> {
    r.query_all(
        concat!(
            "SELECT * FROM given_document WHERE patient IN ",
            numbers!("?1"),
            " AND session IS NOT NULL ORDER BY at DESC, id DESC"
        ),
        params![root.0],
        row,
    )
}
