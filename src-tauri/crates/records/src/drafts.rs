//! Drafts: what is being typed, kept so that a lock or a flat battery loses nothing.

use chrono::{DateTime, Utc};
use vault::{Reader, Writer, params};

use crate::{
    Result,
    columns::{document, document_text, instant},
};

/// A draft as kept.
#[derive(Debug, Clone, PartialEq)]
pub struct DraftRow {
    /// What the form left; its shape is the page's own.
    pub content: serde_json::Value,
    /// When.
    pub saved_at: DateTime<Utc>,
}

/// Keeps a draft in place of the one before.
pub fn save(
    w: &Writer<'_>,
    key: &str,
    content: &serde_json::Value,
    at: DateTime<Utc>,
) -> Result<()> {
    w.execute(
        "INSERT INTO draft (key, content, saved_at) VALUES (?1, ?2, ?3) ON CONFLICT (key) DO UPDATE SET content = ?2, saved_at = ?3",
        params![key, document_text(content)?, at.timestamp_millis()],
    )?;
    Ok(())
}

/// Drops a draft; none of that key is no error.
pub fn discard(w: &Writer<'_>, key: &str) -> Result<()> {
    w.execute("DELETE FROM draft WHERE key = ?1", params![key])?;
    Ok(())
}

/// A draft.
pub fn read(r: &Reader<'_>, key: &str) -> Result<Option<DraftRow>> {
    r.query_one(
        "SELECT content, saved_at FROM draft WHERE key = ?1",
        params![key],
        |row| {
            Ok(DraftRow {
                content: document(row, "content")?,
                saved_at: instant(row, "saved_at")?,
            })
        },
    )
}
