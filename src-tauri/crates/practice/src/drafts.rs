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
    let mut kept = None;
    for key in keys(read, &request.key)? {
        let one = records::drafts::read(read.records, &key)?;
        kept = one.into_iter().chain(kept).max_by_key(|one| one.saved_at);
    }
    Ok(kept.map(|kept| DraftView {
        key: request.key,
        saved_at: read.moment.wall(kept.saved_at),
        content: kept.content,
    }))
}

/// The key, and that of the same form for every other number of its person.
fn keys(read: &Read<'_>, key: &str) -> Result<Vec<String>> {
    let Some((form, patient)) = whose(key) else {
        return Ok(vec![key.to_owned()]);
    };
    let root = records::patients::read(read.records, patient)?.map_or(patient, |kept| kept.root);
    let others = records::patients::numbers(read.records, root)?
        .into_iter()
        .filter(|number| *number != patient)
        .map(|number| format!("{form}:{number}"));
    Ok(std::iter::once(key.to_owned()).chain(others).collect())
}

fn whose(key: &str) -> Option<(&str, PatientId)> {
    let (form, id) = key.split_once(':')?;
    Some((form, PatientId(id.parse().ok()?)))
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
    for key in keys(&write.as_read(), &request.key)? {
        records::drafts::discard(write.records, &key)?;
    }
    noted(write, &request.key);
    Ok(Nothing {})
}

/// A draft of a patient's form goes into the patient's history; not what was typed in it, which is not a record yet.
fn noted(write: &Write<'_>, key: &str) {
    if let Some((_, patient)) = whose(key) {
        write.note("drafts", patient.0, &());
        write.about(patient);
    }
}
