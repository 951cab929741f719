//! One JSON call a line in, one JSON answer a line out. A call may carry its own "now".

use std::io::{BufRead, Write, stdin, stdout};

use practice::Practice;
use serde_json::Value;

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
        let now = match request.get("now").and_then(Value::as_str).map(instant) {
            Some(Ok(now)) => now,
            _ => clock.now(),
        };
        let answer = practice.call(now, request);
        writeln!(out, "{answer}")
            .and_then(|()| out.flush())
            .map_err(|error| error.to_string())?;
    }
    Ok(())
}
