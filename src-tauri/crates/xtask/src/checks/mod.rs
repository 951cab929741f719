//! Checks of the whole tree that no other tool makes.

pub mod arrows;
pub mod bundle;
pub mod licences;

use crate::process::{command, output};
use crate::trouble::Trouble;
use serde_json::Value;

/// What Cargo knows of the workspace and everything it is built from.
fn metadata() -> Result<Value, Trouble> {
    let text = output(&mut command(
        "cargo",
        &["metadata", "--format-version=1", "--locked"],
    ))?;
    serde_json::from_str(&text)
        .map_err(|error| Trouble::new(format!("cargo metadata is unreadable: {error}")))
}

/// The packages in `metadata`; of the workspace only, or all.
fn packages(metadata: &Value, ours_only: bool) -> Vec<&Value> {
    let ours = &metadata["workspace_members"];
    let all = metadata["packages"].as_array().into_iter().flatten();
    all.filter(|package| {
        !ours_only
            || ours
                .as_array()
                .is_some_and(|members| members.contains(&package["id"]))
    })
    .collect()
}
