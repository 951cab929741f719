//! Cells that hold more, or less, than one value.

use clinical::patient::EmergencyContact;

use crate::fold::digit;

/// Adds to what other columns gave.
pub(super) fn join(field: &mut Option<String>, between: &str, text: &str) {
    let field = field.get_or_insert_default();
    if !field.is_empty() {
        field.push_str(between);
    }
    field.push_str(text);
}

/// A name and a telephone that were written as one: the telephone begins at the first digit or plus, or at a bracket before it.
pub(super) fn apart(both: &str, relation: Option<String>) -> EmergencyContact {
    let begins = both.find(|c: char| c == '+' || digit(c).is_ascii_digit());
    let begins = begins.unwrap_or(both.len());
    let begins = if both[..begins].ends_with('(') {
        begins - 1
    } else {
        begins
    };
    let (name, phone) = both.split_at(begins);
    EmergencyContact {
        name: name
            .trim_matches(|c: char| c.is_whitespace() || matches!(c, ',' | ':' | ';' | '-'))
            .to_owned(),
        phone: phone.trim().to_owned(),
        relation,
    }
}

/// The parts of a cell if each of them can be a telephone, or the whole.
pub(super) fn parts<'t>(text: &'t str, between: &[char]) -> Vec<&'t str> {
    let parts: Vec<&str> = text
        .split(between)
        .map(str::trim)
        .filter(|part| !part.is_empty())
        .collect();
    let digits = |part: &&str| part.chars().filter(|c| digit(*c).is_ascii_digit()).count();
    if parts.len() > 1 && parts.iter().all(|part| digits(part) >= 6) {
        parts
    } else {
        vec![text]
    }
}

/// 9.05321E+11: the last digits are gone.
pub(super) fn is_rounded(text: &str) -> bool {
    let Some((number, power)) = text.split_once(['E', 'e']) else {
        return false;
    };
    let is_number = |text: &str| {
        !text.is_empty()
            && text
                .chars()
                .all(|c| c.is_ascii_digit() || matches!(c, '.' | ','))
    };
    is_number(number) && power.strip_prefix('+').is_some_and(is_number)
}
