//! The crate graph: data flows one way, and an arrow that nobody decided on is an error.

use super::{metadata, packages};
use crate::trouble::Trouble;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

/// The picture of ARCHITECTURE.md: each crate of ours and those of ours that it may import.
const ARROWS: &[(&str, &[&str])] = &[
    ("clinical", &[]),
    ("vault", &[]),
    ("texts", &[]),
    ("finder", &[]),
    ("records", &["clinical", "finder", "vault"]),
    ("documents", &["clinical", "texts"]),
    ("exchange", &["clinical"]),
    (
        "practice",
        &[
            "clinical",
            "documents",
            "exchange",
            "finder",
            "records",
            "texts",
            "vault",
        ],
    ),
    ("demo", &["clinical", "practice"]),
    ("host", &["demo", "practice"]),
    ("anagen", &["demo", "practice"]),
    ("xtask", &[]),
    // Test programs look at what they test from any side, but nothing may lean on them.
    (
        "flows",
        &[
            "clinical",
            "demo",
            "documents",
            "exchange",
            "practice",
            "records",
            "texts",
            "vault",
        ],
    ),
    ("faults", &["demo", "flows", "practice", "records", "vault"]),
    (
        "bench",
        &[
            "clinical",
            "demo",
            "documents",
            "exchange",
            "finder",
            "practice",
            "records",
            "texts",
            "vault",
        ],
    ),
];

/// Crates from elsewhere that only some of ours may name, so that a rule stays pure and the program offline.
const RESERVED: &[(&str, &[&str])] = &[
    (
        "rusqlite",
        &["vault", "records", "flows", "bench", "faults"],
    ),
    ("tauri", &["anagen", "bench"]),
    ("axum", &["host"]),
    ("reqwest", &[]),
    ("hyper", &[]),
    ("ureq", &[]),
];

/// Holds the workspace against the picture.
///
/// # Errors
/// Names every arrow that is not on it.
pub fn check() -> Result<(), Trouble> {
    let metadata = metadata()?;
    let added = added(&declared(&metadata));
    if added.is_empty() {
        return Ok(());
    }
    Err(Trouble::new(added.join("\n")).mend(
        "If it is meant, draw it in ARCHITECTURE.md and add it to crates/xtask/src/checks/arrows.rs.",
    ))
}

/// What each crate of the workspace declares, whether for the program, its build or its tests.
fn declared(metadata: &Value) -> BTreeMap<String, BTreeSet<String>> {
    let name = |value: &Value| value["name"].as_str().unwrap_or_default().to_owned();
    packages(metadata, true)
        .into_iter()
        .map(|package| {
            let imports = package["dependencies"].as_array().into_iter().flatten();
            (name(package), imports.map(name).collect())
        })
        .collect()
}

fn added(declared: &BTreeMap<String, BTreeSet<String>>) -> Vec<String> {
    let mut added = Vec::new();
    for (crate_name, imports) in declared {
        let Some((_, allowed)) = ARROWS.iter().find(|(name, _)| name == crate_name) else {
            added.push(format!("The crate {crate_name} is not on the picture."));
            continue;
        };
        for import in imports {
            let ours = declared.contains_key(import);
            if ours && !allowed.contains(&import.as_str()) {
                added.push(format!(
                    "{crate_name} → {import}: this arrow is not on the picture."
                ));
            }
            let reserved = RESERVED.iter().find(|(name, _)| name == import);
            if reserved.is_some_and(|(_, users)| !users.contains(&crate_name.as_str())) {
                added.push(format!(
                    "{crate_name} → {import}: {crate_name} may not use {import}."
                ));
            }
        }
    }
    added
}

#[cfg(test)]
mod tests {
    use super::*;

    fn graph(lines: &[(&str, &[&str])]) -> BTreeMap<String, BTreeSet<String>> {
        lines
            .iter()
            .map(|(name, imports)| {
                (
                    (*name).to_owned(),
                    imports.iter().map(|i| (*i).to_owned()).collect(),
                )
            })
            .collect()
    }

    #[test]
    fn the_workspace_is_as_drawn() {
        if let Err(trouble) = check() {
            panic!("{trouble}");
        }
    }

    #[test]
    fn a_planted_arrow_is_named() {
        let planted = graph(&[("clinical", &["vault", "serde"]), ("vault", &[])]);
        assert_eq!(
            added(&planted),
            ["clinical → vault: this arrow is not on the picture."]
        );
    }

    #[test]
    fn a_planted_crate_is_named() {
        assert_eq!(
            added(&graph(&[("helpers", &[])])),
            ["The crate helpers is not on the picture."]
        );
    }

    #[test]
    fn storage_and_network_stay_where_they_belong() {
        let planted = graph(&[("clinical", &["rusqlite"]), ("anagen", &["reqwest"])]);
        assert_eq!(added(&planted).len(), 2);
    }

    #[test]
    fn the_picture_has_no_circle() {
        for (name, imports) in ARROWS {
            for import in *imports {
                let back = ARROWS.iter().find(|(other, _)| other == import);
                assert!(
                    back.is_some_and(|(_, theirs)| !theirs.contains(name)),
                    "{name} ↔ {import}"
                );
            }
        }
    }
}
