//! Drafts of forms: kept in the vault while they are typed.

use clinical::{PatientId, limits::TextLimit};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{
    check::Check,
    error::{Problem, Result},
    moment::{Read, Write},
    operations::Nothing,
};

/// Which draft: the form, and whose it is ("session:12").
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct DraftRef {
    /// Its key.
    pub key: String,
}

/// `drafts.save`
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct DraftSave {
    /// Its key.
    pub key: String,
    /// What the form holds; its shape is the page's own.
    #[ts(type = "unknown")]
    pub content: serde_json::Value,
}

/// A draft as kept.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct DraftView {
    /// Its key.
    pub key: String,
    /// The wall when it was saved.
    pub saved_at: String,
    /// What the form held.
    #[ts(type = "unknown")]
    pub content: serde_json::Value,
}

const KEY: TextLimit = TextLimit {
    field: "draft_key",
    min: 1,
    max: 60,
    lines: false,
};
/// Characters of JSON; far more than any form.
const CONTENT_MOST: usize = 200_000;

fn check(key: &str, content: Option<&serde_json::Value>) -> Result<()> {
    let mut check = Check::default();
    check.text("key", &KEY, key);
    if content.is_some_and(|content| content.to_string().len() > CONTENT_MOST) {
        check.add(
            "content",
            Problem::TooLong {
                most: CONTENT_MOST as i64,
            },
        );
    }
    check.finish()
}

/// `drafts.read`
///
/// # Errors
/// At the key.
pub fn read(read: &Read<'_>, request: DraftRef) -> Result<Option<DraftView>> {
    check(&request.key, None)?;
    let kept = records::drafts::read(read.records, &request.key)?;
    Ok(kept.map(|kept| DraftView {
        key: request.key,
        saved_at: read.moment.wall(kept.saved_at),
        content: kept.content,
    }))
}

/// `drafts.save`
///
/// # Errors
/// At the key, or when it is too large.
pub fn save(write: &Write<'_>, request: DraftSave) -> Result<DraftView> {
    check(&request.key, Some(&request.content))?;
    records::drafts::save(
        write.records,
        &request.key,
        &request.content,
        write.moment.now,
    )?;
    noted(write, &request.key);
    Ok(DraftView {
        key: request.key,
        saved_at: write.moment.wall(write.moment.now),
        content: request.content,
    })
}

/// `drafts.discard`
///
/// # Errors
/// At the key.
pub fn discard(write: &Write<'_>, request: DraftRef) -> Result<Nothing> {
    check(&request.key, None)?;
    records::drafts::discard(write.records, &request.key)?;
    noted(write, &request.key);
    Ok(Nothing {})
}

/// A draft of a patient's form goes into the patient's history; not what was typed in it, which is not a record yet.
fn noted(write: &Write<'_>, key: &str) {
    if let Some(patient) = key.split_once(':').and_then(|(_, id)| id.parse().ok()) {
        write.note("drafts", patient, &());
        write.about(PatientId(patient));
    }
}
