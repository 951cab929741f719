//! What was written to the wrong patient is struck through, never removed: it is read with who struck it and why, and no longer counts.
//!
//! What still counts is read from the views `session_standing`, `screening_standing`, `intake_standing` and `side_effect_standing`.

use chrono::{DateTime, Utc};
use clinical::id::{IntakeId, ScreeningId, SessionId, SideEffectId};
use vault::{Row, Writer, params};

use crate::{Result, columns::maybe_instant};

/// That a record was struck.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Struck {
    /// When.
    pub at: DateTime<Utc>,
    /// By whom.
    pub account: i64,
    /// Why, as typed.
    pub reason: String,
}

/// What can be struck.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Strikable {
    /// A signed session.
    Session(SessionId),
    /// A screening.
    Screening(ScreeningId),
    /// An intake.
    Intake(IntakeId),
    /// A side effect.
    SideEffect(SideEffectId),
}

/// The numbers of all sessions that were struck: the few, in an index of their own. For what is read from the ledger, where a session is
/// a number only.
macro_rules! struck_sessions {
    () => {
        "(SELECT id FROM session WHERE struck_at IS NOT NULL)"
    };
}

pub(crate) use struck_sessions;

/// Whether and how a row was struck.
pub(crate) fn of(row: &Row<'_>) -> rusqlite::Result<Option<Struck>> {
    let Some(at) = maybe_instant(row, "struck_at")? else {
        return Ok(None);
    };
    Ok(Some(Struck {
        at,
        account: row.get("struck_by")?,
        reason: row.get("struck_reason")?,
    }))
}

/// Strikes a record. The store refuses a second time.
pub fn strike(w: &Writer<'_>, what: Strikable, struck: &Struck) -> Result<()> {
    let (sql, id) = match what {
        Strikable::Session(session) => (
            "UPDATE session SET struck_at = ?2, struck_by = ?3, struck_reason = ?4 WHERE id = ?1",
            session.0,
        ),
        Strikable::Screening(screening) => (
            "UPDATE screening SET struck_at = ?2, struck_by = ?3, struck_reason = ?4 WHERE id = ?1",
            screening.0,
        ),
        Strikable::Intake(intake) => (
            "UPDATE intake SET struck_at = ?2, struck_by = ?3, struck_reason = ?4 WHERE id = ?1",
            intake.0,
        ),
        Strikable::SideEffect(effect) => (
            "UPDATE side_effect SET struck_at = ?2, struck_by = ?3, struck_reason = ?4 WHERE id = ?1",
            effect.0,
        ),
    };
    let at = struck.at.timestamp_millis();
    w.execute(sql, params![id, at, struck.account, struck.reason])?;
    Ok(())
}
