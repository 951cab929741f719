//! A mapping to begin with: by what the columns are called, and, for what has no name that is known, by what is in them.

use std::collections::HashSet;

use super::{
    dates::looks_like_birth,
    mapping::{Field, Mapping, Target},
    words,
};
use crate::{fold, fold::digit, table::Header};

/// What a cell looks like.
type LooksLike = fn(&str) -> bool;

/// Whether a cell is the name of a column rather than something of a patient.
#[must_use]
pub fn names_a_column(cell: &str) -> bool {
    by_header(cell).is_some()
}

/// A mapping for these columns, of which some rows are at hand. What it leaves out, and what it takes for what, is the person's to say.
#[must_use]
pub fn suggest(headers: &[Header], samples: &[Vec<String>]) -> Mapping {
    let mut fields: Vec<Option<Field>> = headers
        .iter()
        .map(|header| by_header(&header.name))
        .collect();
    for (column, header) in headers.iter().enumerate() {
        if fields[column].is_none()
            && let Some(field) = words::header_within(&header.name)
            && (field.repeats() || !fields.contains(&Some(field)))
        {
            fields[column] = Some(field);
        }
    }
    settle_names(&mut fields);
    once_each(&mut fields);
    by_content(&mut fields, headers, samples);
    let columns = fields
        .into_iter()
        .zip(headers)
        .map(|(field, header)| Target {
            field,
            label: (field == Some(Field::Identifier)).then(|| label(&header.name)),
            order: None,
        });
    Mapping {
        columns: columns.collect(),
        ..Mapping::default()
    }
}

fn by_header(name: &str) -> Option<Field> {
    // "Phone 2" and "Telefon1" are telephones; "Identifier: Passport" is an identifier with a label of its own.
    let bare = name.trim_end_matches(|c: char| {
        digit(c).is_ascii_digit() || matches!(c, ' ' | '(' | ')' | '#')
    });
    let kind = name.split_once(": ").map(|(kind, _)| kind);
    words::header(name)
        .or_else(|| words::header(bare))
        .or_else(|| {
            kind.and_then(words::header)
                .filter(|field| *field == Field::Identifier)
        })
}

/// What an identifier's column says of it.
fn label(name: &str) -> String {
    match name.split_once(": ") {
        Some((kind, label)) if words::header(kind) == Some(Field::Identifier) => label.to_owned(),
        _ => name.to_owned(),
    }
}

/// "Name" beside "Vorname" is the family's, beside "Surname" the given one, and beside both the parts are not needed.
fn settle_names(fields: &mut [Option<Field>]) {
    let has = |field: Field| fields.contains(&Some(field));
    let (given, family) = (has(Field::GivenName), has(Field::FamilyName));
    if !has(Field::Name) || !(given || family) {
        return;
    }
    for field in fields.iter_mut() {
        *field = match *field {
            Some(Field::Name) if given && !family => Some(Field::FamilyName),
            Some(Field::Name) if family && !given => Some(Field::GivenName),
            Some(Field::GivenName | Field::FamilyName) if given && family => None,
            other => other,
        };
    }
}

fn once_each(fields: &mut [Option<Field>]) {
    let mut seen = HashSet::new();
    for slot in fields.iter_mut() {
        if let Some(field) = *slot
            && !field.repeats()
            && !seen.insert(field)
        {
            *slot = None;
        }
    }
}

fn by_content(fields: &mut [Option<Field>], headers: &[Header], samples: &[Vec<String>]) {
    let kinds: [(Field, LooksLike); 4] = [
        (Field::Email, looks_like_email),
        (Field::BirthDate, looks_like_birth),
        (Field::Sex, looks_like_sex),
        (Field::Phone, looks_like_phone),
    ];
    for (field, looks_like) in kinds {
        if fields.contains(&Some(field)) {
            continue;
        }
        let column = (0..fields.len())
            .find(|column| fields[*column].is_none() && mostly(samples, *column, looks_like));
        if let Some(column) = column {
            fields[column] = Some(field);
        }
    }
    let named = [Field::Name, Field::GivenName, Field::FamilyName];
    // A column that has a name, and not one for people, is not taken for people's names.
    if !fields.iter().flatten().any(|field| named.contains(field)) {
        let column = (0..fields.len()).find(|column| {
            fields[*column].is_none()
                && headers[*column].name.is_empty()
                && mostly(samples, *column, looks_like_name)
        });
        if let Some(column) = column {
            fields[column] = Some(Field::Name);
        }
    }
}

/// Of what is written in a column, four of five look like it.
fn mostly(samples: &[Vec<String>], column: usize, looks_like: LooksLike) -> bool {
    let cells = samples
        .iter()
        .filter_map(|row| row.get(column))
        .map(|cell| cell.trim());
    let (mut all, mut alike) = (0, 0);
    for cell in cells.filter(|cell| !cell.is_empty()) {
        all += 1;
        alike += usize::from(looks_like(cell));
    }
    all > 0 && alike * 5 >= all * 4
}

fn looks_like_email(cell: &str) -> bool {
    cell.split_once('@')
        .is_some_and(|(who, place)| !who.is_empty() && place.contains('.') && !cell.contains(' '))
}

fn looks_like_sex(cell: &str) -> bool {
    words::sex(&fold(cell)).is_some()
}

fn looks_like_phone(cell: &str) -> bool {
    let digits = cell.chars().filter(|c| digit(*c).is_ascii_digit()).count();
    (7..=15).contains(&digits)
        && cell.chars().all(|c| {
            digit(c).is_ascii_digit()
                || matches!(c, '+' | '(' | ')' | '-' | '/' | '.' | ' ' | '\u{a0}')
        })
}

fn looks_like_name(cell: &str) -> bool {
    cell.chars().any(char::is_alphabetic)
        && !cell.chars().any(|c| digit(c).is_ascii_digit())
        && cell.chars().count() <= 80
}
