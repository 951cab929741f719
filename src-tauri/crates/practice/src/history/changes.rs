//! What an entry changed in a record: its note against the note before.

use serde_json::{Map, Value};
use texts::history;

use super::{
    HistoryChange,
    fields::{self, Field, Kind},
    names::Names,
    values,
};
use crate::error::Result;

/// A note's fields. The clinic's letterhead is noted with and without a name of its own.
fn lifted(noun: &str, detail: &Value) -> Map<String, Value> {
    let mut map = detail.as_object().cloned().unwrap_or_default();
    if noun == "clinic"
        && let Some(Value::Object(letterhead)) = map.remove("clinic")
    {
        map.extend(letterhead);
    }
    map
}

fn at<'v>(map: &'v Map<String, Value>, path: &str) -> Option<&'v Value> {
    let mut steps = path.split('.');
    let first = map.get(steps.next()?)?;
    steps.try_fold(first, |value, step| value.get(step))
}

/// Field by field: what was and what is. At the first note of a record everything is new, and what is empty is not told.
pub(super) fn between(
    names: &Names<'_, '_>,
    noun: &str,
    before: Option<&Value>,
    after: &Value,
) -> Result<Vec<HistoryChange>> {
    let before = before.map(|before| lifted(noun, before));
    let after = lifted(noun, after);
    let known = fields::of(noun);
    let mut changes = Vec::new();
    for Field { path, words, kind } in known {
        let name = texts::lookup(names.language(), words, &[])
            .unwrap_or_else(|| history::field_other(names.language()));
        let was = before.as_ref().and_then(|before| at(before, path));
        changes.extend(change(names, name, *kind, was, at(&after, path))?);
    }
    for (key, value) in &after {
        let covered = |field: &Field| field.path.split('.').next() == Some(key);
        if !known.iter().any(covered) && !fields::is_quiet(noun, key) {
            let was = before.as_ref().and_then(|before| before.get(key));
            let name = history::field_other(names.language());
            changes.extend(change(names, name, Kind::Text, was, Some(value))?);
        }
    }
    Ok(changes)
}

/// One field; none when it is as it was, or was not noted this time.
fn change(
    names: &Names<'_, '_>,
    field: String,
    kind: Kind,
    was: Option<&Value>,
    is: Option<&Value>,
) -> Result<Option<HistoryChange>> {
    let Some(is) = is.filter(|is| was != Some(*is)) else {
        return Ok(None);
    };
    let mut after = values::lines(names, kind, is)?;
    let mut before = was
        .map(|was| values::lines(names, kind, was))
        .transpose()?
        .unwrap_or_default();
    // Of a list only the lines that differ are told.
    if before.len() > 1 || after.len() > 1 {
        let all = after.clone();
        after.retain(|line| !before.contains(line));
        before.retain(|line| !all.contains(line));
    }
    let told = |lines: Vec<String>| (!lines.is_empty()).then(|| lines.join("\n"));
    let (before, after) = (told(before), told(after));
    Ok(
        (before.is_some() || after.is_some()).then_some(HistoryChange {
            field,
            before,
            after,
        }),
    )
}
