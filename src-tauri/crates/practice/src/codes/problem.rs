//! What is wrong with a scan, in words: which part of the code it is about, and the way on.

use clinical::barcode::{Ai, Field, HibcPart, Layout, LinkProblem, ScanError, Warning};
use texts::{Language, date, scanning as say};

/// What a person reads.
#[allow(clippy::too_many_lines, reason = "one line for each sentence")]
pub(crate) fn message(l: Language, error: &ScanError) -> String {
    let place = |at: usize| (at + 1).to_string();
    match error {
        ScanError::Empty => say::error_empty(l),
        ScanError::TooLong { max } => say::error_too_long(l, &max.to_string()),
        ScanError::NotACode => say::error_not_a_code(l),
        ScanError::UnknownAi { at, found } => say::error_unknown_ai(l, &place(*at), found),
        ScanError::Truncated {
            field,
            needed,
            found,
        } => say::error_truncated(l, &name(l, *field), &found.to_string(), &needed.to_string()),
        ScanError::Overlong { field, max, found } => {
            say::error_overlong(l, &name(l, *field), &found.to_string(), &max.to_string())
        }
        ScanError::Character {
            field: Some(field),
            character,
            ..
        } => say::error_character(l, &shown(*character), &name(l, *field)),
        ScanError::Character {
            field: None,
            at,
            character,
        } => say::error_character_anywhere(l, &place(*at), &shown(*character)),
        ScanError::CheckDigit {
            field,
            expected,
            found,
        } => say::error_check_digit(l, expected, &name(l, *field), found),
        ScanError::Date { field, found } => say::error_date(l, &name(l, *field), found),
        ScanError::Conflict {
            field,
            first,
            second,
        } => say::error_conflict(l, &name(l, *field), first, second),
        ScanError::TwoCodes => say::error_two_codes(l),
        ScanError::LinkCharacter { expected, found } => {
            say::error_link_character(l, &shown(*expected), &shown(*found))
        }
        ScanError::Bracket { at } => say::error_bracket(l, &place(*at)),
        ScanError::Hibc { part } => say::error_hibc(l, &hibc(l, *part)),
        ScanError::Link { problem, found } => link(l, *problem, found),
        ScanError::KeyboardLayout {
            layout: Some(layout),
            ..
        } => say::error_keyboard_layout(l, &keyboard(l, *layout)),
        ScanError::KeyboardLayout { layout: None, .. } => say::error_keyboard_unknown(l),
        ScanError::CapsLock { .. } => say::error_caps_lock(l),
    }
}

/// What deserves a word although the code can be read.
pub(super) fn warning(l: Language, warning: &Warning) -> String {
    match warning {
        Warning::ExpiryPast { last_day } => say::warning_expired(l, &date::long(l, *last_day)),
        Warning::Excluded { ai, with } => say::warning_excluded(l, &gs1(l, *ai), &gs1(l, *with)),
        Warning::Alone { ai, needs } => say::warning_alone(l, &gs1(l, *needs), &gs1(l, *ai)),
    }
}

/// What nobody sees, a blank, a control character or what turns the direction of a text around, is told by its number.
fn shown(character: char) -> String {
    let is_format = matches!(character, '\u{ad}' | '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}');
    if is_format || character.is_control() || character.is_whitespace() {
        format!("U+{:04X}", u32::from(character))
    } else {
        character.to_string()
    }
}

fn name(l: Language, field: Field) -> String {
    match field {
        Field::Gs1(ai) => gs1(l, ai),
        Field::Hibc(part) => hibc(l, part),
    }
}

/// In words where the label has them too; else by its number.
fn gs1(l: Language, ai: Ai) -> String {
    match ai {
        Ai::GTIN => say::part_product(l),
        Ai::CONTENT => say::part_content(l),
        Ai::LOT => say::part_lot(l),
        Ai::MADE => say::part_made(l),
        Ai::BEST_BEFORE => say::part_best_before(l),
        Ai::EXPIRY | Ai::EXPIRY_TIME => say::part_expiry(l),
        Ai::SERIAL => say::part_serial(l),
        Ai::QUANTITY => say::part_quantity(l),
        Ai::COUNT => say::part_count(l),
        other => say::part_other(l, &other.to_string()),
    }
}

fn hibc(l: Language, part: HibcPart) -> String {
    match part {
        HibcPart::Labeler => say::part_labeler(l),
        HibcPart::Product => say::part_product(l),
        HibcPart::Unit => say::part_unit(l),
        HibcPart::Expiry => say::part_expiry(l),
        HibcPart::Made => say::part_made(l),
        HibcPart::Quantity => say::part_quantity(l),
        HibcPart::Lot => say::part_lot(l),
        HibcPart::Serial => say::part_serial(l),
        HibcPart::Link => say::part_link(l),
        HibcPart::Check => say::part_check(l),
    }
}

fn link(l: Language, problem: LinkProblem, found: &str) -> String {
    match problem {
        LinkProblem::NoProduct => say::error_link_no_product(l),
        LinkProblem::PathOrder => say::error_link_path_order(l, found),
        LinkProblem::NoValue => say::error_link_no_value(l, found),
        LinkProblem::Escape => say::error_link_escape(l, found),
        LinkProblem::Key => say::error_link_key(l, found),
        LinkProblem::Scheme => say::error_link_scheme(l, found),
    }
}

fn keyboard(l: Language, layout: Layout) -> String {
    match layout {
        Layout::German => say::keyboard_german(l),
        Layout::TurkishQ => say::keyboard_turkish(l),
        Layout::French => say::keyboard_french(l),
        Layout::Arabic => say::keyboard_arabic(l),
    }
}
