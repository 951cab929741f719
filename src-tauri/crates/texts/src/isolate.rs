use std::borrow::Cow;

use crate::Language;

const FIRST_STRONG_ISOLATE: char = '\u{2068}';
const POP_ISOLATE: char = '\u{2069}';

/// Text set apart by first-strong isolate marks (Unicode UAX #9) where it could be reordered by the sentence around it.
///
/// A name in the sentence's own direction, and a plain figure, need no marks and get none.
#[must_use]
pub fn isolate(language: Language, text: &str) -> Cow<'_, str> {
    let plain = if language.is_rtl() {
        is_figure(text) || is_rtl_phrase(text)
    } else {
        !text.chars().any(|c| is_rtl_letter(c) || is_bidi_mark(c))
    };
    if plain {
        Cow::Borrowed(text)
    } else {
        Cow::Owned(format!("{FIRST_STRONG_ISOLATE}{text}{POP_ISOLATE}"))
    }
}

fn is_figure(text: &str) -> bool {
    text.chars()
        .all(|c| c.is_ascii_digit() || matches!(c, '.' | ',' | ':'))
}

fn is_rtl_phrase(text: &str) -> bool {
    text.chars().next().is_some_and(is_rtl_letter)
        && text.chars().all(|c| {
            is_rtl_letter(c) || is_figure(c.encode_utf8(&mut [0; 4])) || matches!(c, ' ' | '،')
        })
}

const fn is_rtl_letter(c: char) -> bool {
    matches!(c, '\u{590}'..='\u{60B}' | '\u{60D}'..='\u{65F}' | '\u{66D}'..='\u{8FF}' | '\u{FB1D}'..='\u{FDFF}'
        | '\u{FE70}'..='\u{FEFE}' | '\u{10800}'..='\u{10FFF}' | '\u{1E800}'..='\u{1EFFF}')
}

const fn is_bidi_mark(c: char) -> bool {
    matches!(c, '\u{61C}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}
