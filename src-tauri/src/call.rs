//! The one command: what the page asks goes to the practice, and its answer back.

use std::sync::Arc;

use chrono::Utc;
use practice::{Practice, Reply};
use serde_json::Value;
use tauri::{State, async_runtime};

/// Answers one request, `{"id", "op", "args", "uuid", "language"}`, away from the window's thread: a key
/// derivation or an open print dialog must not keep the window from drawing.
///
/// # Errors
/// Only when the operation died; what went wrong in an operation is in its answer.
#[tauri::command]
pub async fn call(
    request: Value,
    practice: State<'_, Arc<Practice>>,
) -> Result<Reply, &'static str> {
    let practice = Arc::clone(practice.inner());
    async_runtime::spawn_blocking(move || {
        // Here, and nowhere deeper, the clock is read.
        #[allow(
            clippy::disallowed_methods,
            reason = "the shell is where time comes from"
        )]
        let now = Utc::now();
        practice.answer(now, request)
    })
    .await
    .map_err(|_| "unanswered")
}
