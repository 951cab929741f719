//! Turns the English texts into typed functions, so that a sentence that does not exist does not compile.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs, io};

use fluent_syntax::ast;

const LANGUAGES: [(&str, &str); 3] = [("en", "En"), ("tr", "Tr"), ("ar", "Ar")];
const PLURALS: [&str; 6] = ["zero", "one", "two", "few", "many", "other"];

/// Variable name → whether it chooses a plural form, and so must be a number.
type Variables = BTreeMap<String, bool>;

fn main() -> io::Result<()> {
    let root = PathBuf::from(env::var("CARGO_MANIFEST_DIR").map_err(io::Error::other)?)
        .join("../../../assets/texts");
    println!("cargo:rerun-if-changed=build.rs");
    println!("cargo:rerun-if-changed={}", root.display());

    let mut out = String::from("static SOURCES: &[(Language, &str, &str)] = &[\n");
    for (folder, variant) in LANGUAGES {
        for path in ftl_files(&root.join(folder))? {
            println!("cargo:rerun-if-changed={}", path.display());
            let path = path.canonicalize()?;
            let _ = writeln!(
                out,
                "    (Language::{variant}, {:?}, include_str!({path:?})),",
                stem(&path)
            );
        }
    }
    out.push_str("];\n\n");

    let mut messages = BTreeMap::new();
    let mut areas = Vec::new();
    for path in ftl_files(&root.join("en"))? {
        let resource = match fluent_syntax::parser::parse(fs::read_to_string(&path)?) {
            Ok(resource) => resource,
            // What could be read is used; the test of the texts names the line.
            Err((resource, _)) => {
                println!("cargo:warning={} has a syntax error", path.display());
                resource
            }
        };
        let mut keys = Vec::new();
        for entry in resource.body {
            if let ast::Entry::Message(message) = entry
                && let Some(value) = message.value
            {
                keys.push(message.id.name.clone());
                messages.insert(message.id.name, value);
            }
        }
        areas.push((stem(&path), keys));
    }
    for (area, keys) in &areas {
        write_area(&mut out, area, keys, &messages);
    }

    let target = PathBuf::from(env::var("OUT_DIR").map_err(io::Error::other)?).join("sentences.rs");
    fs::write(target, out)
}

fn ftl_files(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut files: Vec<_> = fs::read_dir(folder)?
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| path.extension().is_some_and(|e| e == "ftl"))
        .collect();
    files.sort();
    Ok(files)
}

fn stem(path: &Path) -> String {
    path.file_stem()
        .map(|s| s.to_string_lossy().into_owned())
        .unwrap_or_default()
}

fn write_area(
    out: &mut String,
    area: &str,
    keys: &[String],
    messages: &BTreeMap<String, ast::Pattern<String>>,
) {
    let module = area.replace('-', "_");
    let _ = writeln!(
        out,
        "/// Sentences of `assets/texts/*/{area}.ftl`.\npub mod {module} {{"
    );
    let mut taken = BTreeSet::new();
    for key in keys {
        let mut name = function_name(area, key);
        if !taken.insert(name.clone()) {
            name = key.replace('-', "_");
            taken.insert(name.clone());
        }
        let mut variables = Variables::new();
        if let Some(pattern) = messages.get(key) {
            in_pattern(pattern, messages, &mut variables, 0);
        }
        let mut parameters = String::from("language: crate::Language");
        let mut arguments = String::new();
        for (variable, number) in &variables {
            let ident = variable.replace('-', "_");
            let (kind, value) = if *number {
                ("i64", "Number")
            } else {
                ("&str", "Text")
            };
            let _ = write!(parameters, ", {ident}: {kind}");
            let _ = write!(
                arguments,
                "({variable:?}, crate::Value::{value}({ident})), "
            );
        }
        let _ = writeln!(
            out,
            "    /// The sentence `{key}`.\n    #[allow(clippy::too_many_arguments)]\n    #[must_use]\n    pub fn {name}({parameters}) -> String {{\n        crate::sentence(language, {key:?}, &[{arguments}])\n    }}"
        );
    }
    out.push_str("}\n\n");
}

/// `patients-register-title` in `patients.ftl` → `register_title`; `error-lot-expired` in `errors.ftl` → `lot_expired`.
fn function_name(area: &str, key: &str) -> String {
    let singular = area.strip_suffix('s').unwrap_or(area);
    let short = [area, singular]
        .iter()
        .find_map(|prefix| key.strip_prefix(prefix)?.strip_prefix('-'))
        .unwrap_or(key);
    let name = short.replace('-', "_");
    const KEYWORDS: &str = " abstract as async await become box break const continue crate do dyn else enum extern \
        false final fn for gen if impl in let loop macro match mod move mut override priv pub ref return self static \
        struct super trait true try type typeof union unsafe unsized use virtual where while yield ";
    if name.starts_with(|c: char| c.is_ascii_digit()) || KEYWORDS.contains(&format!(" {name} ")) {
        key.replace('-', "_")
    } else {
        name
    }
}

fn in_pattern(
    pattern: &ast::Pattern<String>,
    messages: &BTreeMap<String, ast::Pattern<String>>,
    found: &mut Variables,
    depth: u8,
) {
    for element in &pattern.elements {
        if let ast::PatternElement::Placeable { expression } = element {
            in_expression(expression, messages, found, depth);
        }
    }
}

fn in_expression(
    expression: &ast::Expression<String>,
    messages: &BTreeMap<String, ast::Pattern<String>>,
    found: &mut Variables,
    depth: u8,
) {
    match expression {
        ast::Expression::Inline(inline) => in_inline(inline, false, messages, found, depth),
        ast::Expression::Select { selector, variants } => {
            let number = variants.iter().all(|variant| match &variant.key {
                ast::VariantKey::NumberLiteral { .. } => true,
                ast::VariantKey::Identifier { name } => PLURALS.contains(&name.as_str()),
            });
            in_inline(selector, number, messages, found, depth);
            for variant in variants {
                in_pattern(&variant.value, messages, found, depth);
            }
        }
    }
}

fn in_inline(
    inline: &ast::InlineExpression<String>,
    number: bool,
    messages: &BTreeMap<String, ast::Pattern<String>>,
    found: &mut Variables,
    depth: u8,
) {
    match inline {
        ast::InlineExpression::VariableReference { id } => {
            *found.entry(id.name.clone()).or_default() |= number;
        }
        ast::InlineExpression::MessageReference { id, .. } if depth < 8 => {
            if let Some(pattern) = messages.get(&id.name) {
                in_pattern(pattern, messages, found, depth + 1);
            }
        }
        ast::InlineExpression::Placeable { expression } => {
            in_expression(expression, messages, found, depth);
        }
        _ => {}
    }
}
