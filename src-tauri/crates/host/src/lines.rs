//! One JSON call a line in, one JSON answer a line out. A call may carry its own "now".

use std::io::{BufRead, Write, stdin, stdout};

use chrono::{DateTime, Utc};
use practice::Practice;
use serde_json::{Value, json};

use crate::{args::instant, clock::Clock};

pub fn serve(practice: &Practice, clock: &Clock) -> Result<(), String> {
    let mut out = stdout().lock();
    for line in stdin().lock().lines() {
        let line = line.map_err(|error| error.to_string())?;
        if line.trim().is_empty() {
            continue;
        }
        // What is not JSON is no call: the practice says so in the form of every other error.
        let request: Value = serde_json::from_str(&line).unwrap_or_default();
        let answer = match moment(&request, clock) {
            Some(now) => practice.answer(now, request),
            // A call at a time that nobody understands must not happen at another. Without "op" it is answered as no call.
            None => practice.answer(clock.now(), json!({ "id": request.get("id") })),
        };
        let answer = serde_json::to_string(&answer).map_err(|error| error.to_string())?;
        writeln!(out, "{answer}")
            .and_then(|()| out.flush())
            .map_err(|error| error.to_string())?;
    }
    Ok(())
}

/// When a call happens: at its own "now", or at the clock's; nothing when its own is no instant.
fn moment(request: &Value, clock: &Clock) -> Option<DateTime<Utc>> {
    match request.get("now") {
        None | Some(Value::Null) => Some(clock.now()),
        Some(said) => said.as_str().and_then(|said| instant(said).ok()),
    }
}
