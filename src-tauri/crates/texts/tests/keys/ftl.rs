//! Reading the Fluent files: keys and the variables in their patterns.

use std::collections::{BTreeMap, BTreeSet};

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use texts::Language;

/// Key and variables of each message, and what could not be read.
pub fn read(source: &str) -> (Vec<(String, BTreeSet<String>)>, Vec<String>) {
    let (resource, errors) = match fluent_syntax::parser::parse(source.to_owned()) {
        Ok(resource) => (resource, Vec::new()),
        Err((resource, errors)) => (resource, errors),
    };
    let mut problems: Vec<_> = errors.iter().map(ToString::to_string).collect();
    let mut messages = Vec::new();
    for entry in resource.body {
        match entry {
            Entry::Message(message) => {
                let mut variables = BTreeSet::new();
                if let Some(pattern) = &message.value {
                    in_pattern(pattern, &mut variables);
                }
                if message.value.is_none() || !message.attributes.is_empty() {
                    problems.push(format!("{} is not one plain sentence", message.id.name));
                }
                messages.push((message.id.name, variables));
            }
            Entry::Term(term) => problems.push(format!("{} is a term", term.id.name)),
            _ => {}
        }
    }
    (messages, problems)
}

/// File and key → variables.
pub fn keys(language: Language) -> BTreeMap<(String, String), BTreeSet<String>> {
    texts::sources()
        .filter(|source| source.0 == language)
        .flat_map(|(_, file, source)| {
            let messages = read(source).0.into_iter();
            messages.map(move |(key, variables)| ((file.to_owned(), key), variables))
        })
        .collect()
}

fn in_pattern(pattern: &Pattern<String>, found: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            in_expression(expression, found);
        }
    }
}

fn in_expression(expression: &Expression<String>, found: &mut BTreeSet<String>) {
    match expression {
        Expression::Inline(inline) => in_inline(inline, found),
        Expression::Select { selector, variants } => {
            in_inline(selector, found);
            for variant in variants {
                in_pattern(&variant.value, found);
            }
        }
    }
}

fn in_inline(inline: &InlineExpression<String>, found: &mut BTreeSet<String>) {
    match inline {
        InlineExpression::VariableReference { id } => {
            found.insert(id.name.clone());
        }
        InlineExpression::Placeable { expression } => in_expression(expression, found),
        _ => {}
    }
}
