//! The wire: a JSON call in, a JSON answer out. The same for shell and `host`.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use texts::Language;
use ts_rs::TS;
use uuid::Uuid;

use crate::{
    door::{Call, Practice},
    error::{Code, Error, Problem},
    messages::message,
    next::next,
    operations,
};

#[derive(Deserialize)]
struct Request {
    #[serde(default)]
    id: Value,
    op: String,
    #[serde(default)]
    args: Option<Value>,
    #[serde(default)]
    uuid: Option<Uuid>,
    #[serde(default)]
    language: Option<Language>,
}

/// An error as the page gets it.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ErrorView {
    /// What to act on.
    pub code: Code,
    /// The first sentence.
    pub message: String,
    /// The first field.
    pub field: Option<String>,
    /// Every field with its sentence.
    pub fields: Vec<FieldError>,
    /// The rule that spoke against it.
    pub rule: Option<String>,
    /// What to do next, where the sentence does not say it itself.
    pub next: Option<String>,
}

/// What is wrong at one field.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct FieldError {
    /// Dotted path into the arguments.
    pub field: String,
    /// In the user's language.
    pub message: String,
}

fn error_view(language: Language, error: &Error) -> ErrorView {
    let fields: Vec<_> = error
        .problems
        .iter()
        .filter_map(|p| {
            Some(FieldError {
                field: p.field.clone()?,
                message: message(language, &p.problem),
            })
        })
        .collect();
    ErrorView {
        code: error.code,
        message: error
            .problems
            .first()
            .map_or_else(String::new, |p| message(language, &p.problem)),
        field: fields.first().map(|f| f.field.clone()),
        fields,
        rule: error.rule.clone(),
        next: next(language, error),
    }
}

impl Practice {
    /// Answers one call: `{"id","op","args","uuid","language"}` → `{"id","ok","changed"}` or `{"id","error"}`. Never panics;
    /// nothing it says holds a path, a key or SQL.
    #[must_use]
    pub fn call(&self, now: DateTime<Utc>, request: Value) -> Value {
        let id = request.get("id").cloned().unwrap_or_default();
        let refused =
            |language, error: &Error| json!({ "id": id, "error": error_view(language, error) });
        let Ok(request) = serde_json::from_value::<Request>(request) else {
            return refused(
                Language::En,
                &Error::plain(Code::BadRequest, Problem::BadRequest),
            );
        };
        let language = request.language.unwrap_or_default();
        let Some(operation) = operations::find(&request.op) else {
            return refused(
                language,
                &Error::plain(Code::BadRequest, Problem::BadRequest),
            );
        };
        let write_id = match request.uuid.map_or_else(fresh, Ok) {
            Ok(write_id) => write_id,
            Err(error) => return refused(language, &error),
        };
        let call = Call {
            now,
            language,
            write_id,
        };
        let answer = self.run(operation, &call, request.args.unwrap_or_else(|| json!({})));
        match answer.and_then(|answer| self.after(&answer.changed).map(|()| answer)) {
            Ok(answer) => {
                json!({ "id": request.id, "ok": answer.value, "changed": answer.changed })
            }
            Err(error) => refused(language, &error),
        }
    }
}

/// A write whose caller gave no id cannot be retried, but is still a write of its own.
fn fresh() -> Result<Uuid, Error> {
    let mut bytes = [0; 16];
    getrandom::fill(&mut bytes).map_err(|_| Error::unexpected())?;
    Ok(uuid::Builder::from_random_bytes(bytes).into_uuid())
}
