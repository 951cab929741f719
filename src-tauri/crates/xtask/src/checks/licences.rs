//! The licences of everything that goes into the program or builds its page. The list is in `deny.toml`, where
//! cargo-deny reads it too; cargo-deny itself takes minutes to build, so a test run does not ask for it.

use super::{metadata, packages};
use crate::process::root;
use crate::trouble::Trouble;
use serde_json::Value;
use std::collections::BTreeSet;

/// What packages that only build or test the page may have besides: cargo-deny knows nothing of npm.
const PAGE_TOOLS: &[&str] = &["BlueOak-1.0.0", "MIT-0"];

/// Holds every Rust crate and every npm package of the lock files against the list.
///
/// # Errors
/// Names each package whose licence the list does not cover.
pub fn check() -> Result<(), Trouble> {
    let text = read("deny.toml")?;
    let allowed = list(&text, "allow");
    if allowed.is_empty() {
        return Err(Trouble::new("deny.toml has no list of allowed licences."));
    }
    let tools = PAGE_TOOLS.iter().map(|name| (*name).to_owned()).collect();
    let mut uncovered = crates(&metadata()?, &allowed);
    for folder in ["ui", "tests"] {
        let lock = read(&format!("{folder}/package-lock.json"))?;
        let lock = serde_json::from_str(&lock).map_err(|error| {
            Trouble::new(format!("{folder}/package-lock.json is unreadable: {error}"))
        })?;
        uncovered.extend(npm(&lock, &allowed, &tools));
    }
    if uncovered.is_empty() {
        return Ok(());
    }
    Err(Trouble::new(uncovered.join("\n"))
        .mend("Choose another package, or add the licence to deny.toml after reading it."))
}

fn read(path: &str) -> Result<String, Trouble> {
    std::fs::read_to_string(root().join(path))
        .map_err(|error| Trouble::new(format!("{path}: {error}")))
}

/// The strings of the array called `name` in a TOML file, which may span lines and carry comments.
fn list(toml: &str, name: &str) -> BTreeSet<String> {
    let mut lines = toml
        .lines()
        .map(|line| line.split('#').next().unwrap_or_default());
    let mut found = String::new();
    let opens = |line: &str| {
        let (key, value) = line.split_once('=')?;
        let rest = value.trim_start().strip_prefix('[')?;
        (key.trim() == name).then(|| rest.to_owned())
    };
    if let Some(rest) = lines.find_map(opens) {
        found.push_str(&rest);
        while !found.contains(']') {
            match lines.next() {
                Some(line) => found.push_str(line),
                None => break,
            }
        }
    }
    let inside = found.split(']').next().unwrap_or_default();
    inside
        .split('"')
        .skip(1)
        .step_by(2)
        .map(str::to_owned)
        .collect()
}

fn crates(metadata: &Value, allowed: &BTreeSet<String>) -> Vec<String> {
    packages(metadata, false)
        .into_iter()
        .filter_map(|package| {
            let text = |key: &str| package[key].as_str().unwrap_or_default();
            complaint(text("name"), text("version"), text("license"), allowed)
        })
        .collect()
}

/// What only builds or tests the page may have the licences of `tools` as well: none of it is shipped.
fn npm(lock: &Value, allowed: &BTreeSet<String>, tools: &BTreeSet<String>) -> Vec<String> {
    let with_tools = allowed.union(tools).cloned().collect();
    let packages = lock["packages"].as_object().into_iter().flatten();
    packages
        .filter(|(path, _)| !path.is_empty())
        .filter_map(|(path, package)| {
            let list = if package["dev"] == true {
                &with_tools
            } else {
                allowed
            };
            let text = |key: &str| package[key].as_str().unwrap_or_default();
            let name = path.rsplit("node_modules/").next().unwrap_or(path);
            complaint(name, text("version"), text("license"), list)
        })
        .collect()
}

fn complaint(
    name: &str,
    version: &str,
    licence: &str,
    allowed: &BTreeSet<String>,
) -> Option<String> {
    if covers(licence, allowed) {
        return None;
    }
    let licence = if licence.is_empty() {
        "no licence named"
    } else {
        licence
    };
    Some(format!("{name} {version}: {licence}"))
}

/// Whether the list satisfies an SPDX expression: one side of every OR, both sides of every AND. The old
/// notation `MIT/Apache-2.0` means OR.
fn covers(expression: &str, allowed: &BTreeSet<String>) -> bool {
    let spaced = expression
        .replace('/', " OR ")
        .replace('(', " ( ")
        .replace(')', " ) ");
    let words: Vec<&str> = spaced.split_whitespace().collect();
    let mut at = 0;
    let covered = either(&words, &mut at, allowed);
    covered && at == words.len()
}

fn either(words: &[&str], at: &mut usize, allowed: &BTreeSet<String>) -> bool {
    let mut covered = both(words, at, allowed);
    while words.get(*at) == Some(&"OR") {
        *at += 1;
        let other = both(words, at, allowed);
        covered = covered || other;
    }
    covered
}

fn both(words: &[&str], at: &mut usize, allowed: &BTreeSet<String>) -> bool {
    let mut covered = single(words, at, allowed);
    while words.get(*at) == Some(&"AND") {
        *at += 1;
        let other = single(words, at, allowed);
        covered = covered && other;
    }
    covered
}

fn single(words: &[&str], at: &mut usize, allowed: &BTreeSet<String>) -> bool {
    let word = words.get(*at);
    // Also where there is no word: an expression that breaks off has then been read past its end.
    *at += 1;
    let Some(word) = word else {
        return false;
    };
    if *word == "(" {
        let covered = either(words, at, allowed);
        let closed = words.get(*at) == Some(&")");
        *at += 1;
        return covered && closed;
    }
    if words.get(*at) == Some(&"WITH") {
        let whole = words
            .get(*at + 1)
            .map(|exception| format!("{word} WITH {exception}"));
        *at += 2;
        // An exception only ever gives more freedom, so the plain licence covers it.
        return allowed.contains(*word) || whole.is_some_and(|whole| allowed.contains(&whole));
    }
    allowed.contains(*word)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn allowed() -> BTreeSet<String> {
        list(
            "[licenses]\nallow = [\n  \"MIT\", # a comment\n  \"Apache-2.0\",\n]\n",
            "allow",
        )
    }

    #[test]
    fn expressions_are_read() {
        let list = allowed();
        for yes in [
            "MIT",
            "MIT OR GPL-3.0",
            "GPL-3.0/MIT",
            "(MIT OR X) AND Apache-2.0",
            "Apache-2.0 WITH LLVM-exception",
            "Apache-2.0 WITH LLVM-exception OR X",
        ] {
            assert!(covers(yes, &list), "{yes}");
        }
        for no in [
            "",
            "GPL-3.0",
            "MIT AND GPL-3.0",
            "(MIT OR X",
            "MIT OR",
            "MIT MIT",
            "X OR MIT AND Y",
        ] {
            assert!(!covers(no, &list), "{no}");
        }
    }

    #[test]
    fn a_planted_licence_is_named() {
        let metadata = serde_json::json!({ "packages": [
            { "name": "good", "version": "1.0.0", "license": "MIT" },
            { "name": "bad", "version": "2.0.0", "license": "GPL-3.0-only" },
            { "name": "silent", "version": "3.0.0", "license": null },
        ]});
        assert_eq!(
            crates(&metadata, &allowed()),
            ["bad 2.0.0: GPL-3.0-only", "silent 3.0.0: no licence named"]
        );
    }

    #[test]
    fn tools_of_the_page_may_have_more_than_what_is_shipped() {
        let lock = serde_json::json!({ "packages": {
            "": { "name": "ui" },
            "node_modules/a/node_modules/tool": { "version": "1.0.0", "license": "CC-BY-4.0", "dev": true },
            "node_modules/shipped": { "version": "1.0.0", "license": "CC-BY-4.0" },
        }});
        let tools = BTreeSet::from(["CC-BY-4.0".to_owned()]);
        assert_eq!(npm(&lock, &allowed(), &tools), ["shipped 1.0.0: CC-BY-4.0"]);
    }
}
