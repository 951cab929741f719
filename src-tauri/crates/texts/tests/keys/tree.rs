//! Where sentences are used: the page's sources and Rust's.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

/// Path from the root of the repository, and content.
type Source = (String, String);

pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../../..")
        .canonicalize()
        .unwrap()
}

/// The page's own sources: not its tests, and not the list of keys made from the texts.
pub fn page() -> Vec<Source> {
    let mut out = Vec::new();
    collect(&root().join("ui/src"), &["svelte", "ts"], &mut out);
    out.retain(|(path, _)| !path.contains(".test.") && !path.contains(".generated."));
    out
}

/// Rust that runs: not tests, and not this crate, whose sentences they are.
pub fn rust() -> Vec<Source> {
    let mut out = Vec::new();
    collect(&root().join("src-tauri"), &["rs"], &mut out);
    out.retain(|(path, _)| {
        !path.contains("/tests/") && !path.contains("/crates/texts/")
            || path.ends_with("texts/src/date.rs")
    });
    out
}

fn collect(folder: &Path, endings: &[&str], out: &mut Vec<Source>) {
    for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        let name = entry.file_name();
        if path.is_dir() {
            if name != "target" && name != "node_modules" {
                collect(&path, endings, out);
            }
        } else if path
            .extension()
            .is_some_and(|e| endings.iter().any(|ending| e == *ending))
        {
            let short = path.strip_prefix(root()).unwrap_or(&path);
            out.push((
                short.display().to_string(),
                std::fs::read_to_string(&path).unwrap_or_default(),
            ));
        }
    }
}

/// Every word that stands between quotes.
pub fn quoted(sources: &[Source]) -> BTreeSet<&str> {
    let mut out = BTreeSet::new();
    for (_, text) in sources {
        for piece in text.split(['"', '\'', '`']) {
            if piece.contains('-') && piece.chars().all(is_key) {
                out.insert(piece);
            }
        }
    }
    out
}

/// The functions that are called in a path (`::title(`), by the files that name their module.
pub fn called(sources: &[Source], module: &str) -> BTreeSet<String> {
    let mut out = BTreeSet::new();
    for (_, text) in sources.iter().filter(|(_, text)| text.contains(module)) {
        for (i, _) in text.match_indices("::") {
            let rest = &text[i + 2..];
            let end = rest.find(|c: char| !(c.is_alphanumeric() || c == '_'));
            if let Some(end) = end.filter(|end| rest[*end..].starts_with('(')) {
                out.insert(rest[..end].to_owned());
            }
        }
    }
    out
}

/// The names that the function of a key may have.
pub fn functions(file: &str, key: &str) -> [String; 2] {
    let area = [file, file.strip_suffix('s').unwrap_or(file)];
    let short = area
        .iter()
        .find_map(|prefix| key.strip_prefix(prefix)?.strip_prefix('-'))
        .unwrap_or(key);
    [short.replace('-', "_"), key.replace('-', "_")]
}

/// Prefixes of keys that the page puts together: `tt("zone", …)`, `` `zone-${…}` ``.
pub fn dynamic_prefixes(page: &[Source]) -> BTreeSet<String> {
    let mut out = BTreeSet::new();
    for (_, text) in page {
        out.extend(after(text, "tt("));
        for (i, _) in text.match_indices("-${") {
            let start = text[..i].rfind(|c: char| !is_key(c)).map_or(0, |at| at + 1);
            if text[..start].ends_with('`') && start < i {
                out.insert(text[start..i].to_owned());
            }
        }
    }
    out
}

/// Keys in `t("…")`.
pub fn said(text: &str) -> Vec<String> {
    after(text, "t(")
        .into_iter()
        .filter(|key| key.contains('-'))
        .collect()
}

/// The quoted words right after a call, where the call's name does not go on to the left.
fn after(text: &str, call: &str) -> Vec<String> {
    let mut out = Vec::new();
    for (i, _) in text.match_indices(call) {
        let before = text[..i].chars().next_back();
        if before.is_some_and(|c| c.is_alphanumeric() || matches!(c, '.' | '_' | '$' | '#')) {
            continue;
        }
        let rest = text[i + call.len()..].trim_start();
        let Some(quote) = rest.chars().next().filter(|c| matches!(c, '"' | '\'')) else {
            continue;
        };
        let word: String = rest[1..].chars().take_while(|c| is_key(*c)).collect();
        if rest[1 + word.len()..].starts_with(quote) {
            out.push(word);
        }
    }
    out
}

fn is_key(c: char) -> bool {
    c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-'
}
