//! The clinic's own rules, version by version.

use chrono::{DateTime, Utc};
use clinical::policy::Policy;
use vault::{Reader, Row, Writer, params};

use crate::{
    Result,
    columns::{document, document_text, instant},
};

/// A version as kept.
#[derive(Debug, Clone, PartialEq)]
pub struct PolicyRow {
    /// The rules; their `version` is the row's number.
    pub policy: Policy,
    /// Why.
    pub reason: String,
    /// Who.
    pub account: i64,
    /// When.
    pub at: DateTime<Utc>,
}

fn row(row: &Row<'_>) -> rusqlite::Result<PolicyRow> {
    let policy: Policy = document(row, "content")?;
    Ok(PolicyRow {
        policy: Policy {
            version: row.get("version")?,
            ..policy
        },
        reason: row.get("reason")?,
        account: row.get("account")?,
        at: instant(row, "at")?,
    })
}

/// Keeps a version; one that is there already is refused.
pub fn insert(w: &Writer<'_>, kept: &PolicyRow) -> Result<()> {
    w.execute(
        "INSERT INTO rule_policy (version, content, reason, account, at) VALUES (?1, ?2, ?3, ?4, ?5)",
        params![
            kept.policy.version,
            document_text(&kept.policy)?,
            kept.reason,
            kept.account,
            kept.at.timestamp_millis()
        ],
    )
    .map(|_| ())
}

/// The version in force; none while the shipped rules are.
pub fn latest(r: &Reader<'_>) -> Result<Option<PolicyRow>> {
    r.query_one(
        "SELECT * FROM rule_policy ORDER BY version DESC LIMIT 1",
        params![],
        row,
    )
}

/// Every version, newest first.
pub fn all(r: &Reader<'_>) -> Result<Vec<PolicyRow>> {
    r.query_all(
        "SELECT * FROM rule_policy ORDER BY version DESC",
        params![],
        row,
    )
}
