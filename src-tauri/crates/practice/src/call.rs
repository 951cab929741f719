//! The wire: a JSON call in, a JSON answer out. The same for shell and `host`.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json, value::RawValue};
use texts::Language;
use ts_rs::TS;
use uuid::Uuid;

use crate::{
    door::{Answer, Call, Practice},
    error::{Code, Error, Problem},
    messages::message,
    next::next,
    operations,
};

#[derive(Deserialize)]
struct Request {
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

/// What goes back: `{"id","ok","changed"}` or `{"id","error"}`.
#[derive(Debug, Serialize)]
#[serde(untagged)]
pub enum Reply {
    /// It was done.
    Done {
        /// The request's.
        id: Value,
        /// The operation's response.
        ok: Box<RawValue>,
        /// The nouns that changed.
        changed: Vec<String>,
    },
    /// It was not.
    Refused {
        /// The request's.
        id: Value,
        /// Why.
        error: ErrorView,
    },
}

impl Practice {
    /// Answers one call: `{"id","op","args","uuid","language"}`. Never panics; nothing it says holds a path, a key or SQL.
    #[must_use]
    pub fn answer(&self, now: DateTime<Utc>, request: Value) -> Reply {
        let id = request.get("id").cloned().unwrap_or_default();
        match self.done(now, request) {
            Ok(answer) => Reply::Done {
                id,
                ok: answer.value,
                changed: answer.changed,
            },
            Err((language, error)) => Reply::Refused {
                id,
                error: error_view(language, &error),
            },
        }
    }

    /// As [`Practice::answer`], for whoever looks into the answer.
    #[must_use]
    pub fn call(&self, now: DateTime<Utc>, request: Value) -> Value {
        serde_json::to_value(self.answer(now, request)).unwrap_or_default()
    }

    fn done(&self, now: DateTime<Utc>, request: Value) -> Result<Answer, (Language, Error)> {
        let bad = || Error::plain(Code::BadRequest, Problem::BadRequest);
        let request =
            serde_json::from_value::<Request>(request).map_err(|_| (Language::default(), bad()))?;
        let language = request.language.unwrap_or_default();
        let run = || {
            let operation = operations::find(&request.op).ok_or_else(bad)?;
            let call = Call {
                now,
                language,
                write_id: request.uuid.map_or_else(fresh, Ok)?,
            };
            let args = request.args.unwrap_or_else(|| json!({}));
            let answer = self.run(operation, &call, args)?;
            self.after(&answer.changed).map(|()| answer)
        };
        run().map_err(|error| (language, error))
    }
}

/// A write whose caller gave no id cannot be retried, but is still a write of its own.
fn fresh() -> Result<Uuid, Error> {
    let mut bytes = [0; 16];
    getrandom::fill(&mut bytes).map_err(|_| Error::unexpected())?;
    Ok(uuid::Builder::from_random_bytes(bytes).into_uuid())
}
