//! The page as built: how much a first look costs, and that it asks no network for anything.

use crate::process::{command, output, root};
use crate::trouble::Trouble;
use serde_json::Value;

/// The first script with everything it imports at once, gzipped.
const FIRST_SCRIPT_BYTES: u64 = 120_000;

/// Counted by Node, which has gzip and reads the page's own module syntax.
const COUNTER: &str = "src-tauri/crates/xtask/src/checks/bundle.mjs";

/// Holds `ui/dist` against the budget.
///
/// # Errors
/// When the first script is too heavy, or a file of the page names an address to fetch from.
pub fn check() -> Result<(), Trouble> {
    let dist = root().join("ui/dist");
    if !dist.join("index.html").is_file() {
        return Err(Trouble::new("ui/dist is not built.").mend("Run `npm run build` in ui."));
    }
    let said = output(command("node", &[COUNTER]).arg(&dist))?;
    let counted: Value =
        serde_json::from_str(&said).map_err(|error| Trouble::new(format!("{COUNTER}: {error}")))?;
    judge(&counted)
}

fn judge(counted: &Value) -> Result<(), Trouble> {
    let first = counted["first"].as_u64().unwrap_or(u64::MAX);
    let files = counted["files"]
        .as_array()
        .map(Vec::as_slice)
        .unwrap_or_default();
    let remote = counted["remote"]
        .as_array()
        .map(Vec::as_slice)
        .unwrap_or_default();
    let words = |list: &[Value]| {
        list.iter()
            .filter_map(Value::as_str)
            .collect::<Vec<_>>()
            .join(", ")
    };
    if files.is_empty() {
        return Err(Trouble::new("ui/dist/index.html loads no script."));
    }
    if !remote.is_empty() {
        return Err(Trouble::new(format!(
            "The page would ask a network: {}.",
            words(remote)
        )));
    }
    if first > FIRST_SCRIPT_BYTES {
        return Err(Trouble::new(format!(
            "The first script is {first} bytes gzipped; the budget is {FIRST_SCRIPT_BYTES}. It is made of {}.",
            words(files)
        )));
    }
    println!("        first script: {first} bytes gzipped of {FIRST_SCRIPT_BYTES}");
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn a_heavy_page_a_remote_page_and_an_empty_page_fail() {
        assert!(judge(&json!({ "first": 90_000, "files": ["a.js"], "remote": [] })).is_ok());
        assert!(judge(&json!({ "first": 120_001, "files": ["a.js"], "remote": [] })).is_err());
        assert!(
            judge(
                &json!({ "first": 9, "files": ["a.js"], "remote": ["a.css: https://x.example/f"] })
            )
            .is_err()
        );
        assert!(judge(&json!({ "first": 0, "files": [], "remote": [] })).is_err());
    }
}
