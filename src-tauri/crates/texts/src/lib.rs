//! Every sentence a person reads comes from `assets/texts/<language>/*.ftl`; the page reads the same files.
//!
//! Rust gets one function per sentence, in one module per file (`texts::aftercare::title(language)`), written by
//! `build.rs` from the English files: a sentence or a variable that is missing does not compile. [`lookup`] is for keys
//! that come from the catalogue. [`date`] writes dates.
//!
//! Digits are Latin in every language, so that a dose or a lot number is never misread.

pub mod date;
mod isolate;
mod language;

use std::borrow::Cow;
use std::sync::OnceLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::types::FluentNumber;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};

pub use isolate::isolate;
pub use language::{Language, UnknownLanguage};

include!(concat!(env!("OUT_DIR"), "/sentences.rs"));

type Bundle = FluentBundle<FluentResource>;

/// What fills a variable of a sentence.
pub(crate) enum Value<'a> {
    /// Text, set apart from the sentence where its direction could differ.
    Text(&'a str),
    /// A whole number, which may choose a plural form.
    Number(i64),
}

/// The files as they were embedded: language, name without ending, content.
pub fn sources() -> impl Iterator<Item = (Language, &'static str, &'static str)> {
    SOURCES.iter().copied()
}

/// The sentence of a key known only at run time (`side-effect-bruising`), or `None` where there is none.
///
/// A value that is a plain whole number may choose a plural form.
#[must_use]
pub fn lookup(language: Language, key: &str, args: &[(&str, &str)]) -> Option<String> {
    let values: Vec<_> = args
        .iter()
        .map(|(name, text)| match text.parse::<i64>() {
            Ok(number) if number.to_string() == *text => (*name, Value::Number(number)),
            _ => (*name, Value::Text(text)),
        })
        .collect();
    format(language, key, &values)
}

/// A sentence that is known to exist in English; the English one stands in for a missing translation.
pub(crate) fn sentence(language: Language, key: &str, args: &[(&str, Value<'_>)]) -> String {
    format(language, key, args)
        .or_else(|| format(Language::En, key, args))
        .unwrap_or_else(|| key.to_owned())
}

fn format(language: Language, key: &str, args: &[(&str, Value<'_>)]) -> Option<String> {
    let bundle = bundle(language);
    let pattern = bundle.get_message(key)?.value()?;
    let mut values = FluentArgs::with_capacity(args.len());
    for (name, value) in args {
        let value = match value {
            Value::Text(text) => FluentValue::String(isolate(language, text)),
            Value::Number(number) => {
                #[allow(clippy::cast_precision_loss)]
                let number = *number as f64;
                FluentValue::Number(FluentNumber::new(number, Default::default()))
            }
        };
        values.set(Cow::Owned((*name).to_owned()), value);
    }
    let mut errors = Vec::new();
    Some(
        bundle
            .format_pattern(pattern, Some(&values), &mut errors)
            .into_owned(),
    )
}

fn bundle(language: Language) -> &'static Bundle {
    static BUNDLES: [OnceLock<Bundle>; 3] = [const { OnceLock::new() }; 3];
    BUNDLES[language as usize].get_or_init(|| {
        let mut bundle = Bundle::new_concurrent(vec![language.identifier()]);
        // Isolation is ours (`isolate`): Fluent's own would put marks around every figure, also where it cannot matter.
        bundle.set_use_isolating(false);
        for (_, _, source) in SOURCES.iter().filter(|(of, _, _)| *of == language) {
            let resource = match FluentResource::try_new((*source).to_owned()) {
                Ok(resource) | Err((resource, _)) => resource,
            };
            bundle.add_resource_overriding(resource);
        }
        bundle
    })
}
