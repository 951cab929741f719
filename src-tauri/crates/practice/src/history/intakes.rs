//! The rows of an intake and of the clinic's rules, each in one line.

use clinical::intake::{Exactness, Since};
use serde_json::{Map, Value};
use texts::{Language, date, history};

use super::values::{catalogue, day_of, number_of, rule, text_of};

type Row = Map<String, Value>;

/// A day as exactly as it is known.
pub(super) fn since(l: Language, row: &Row) -> String {
    match serde_json::from_value::<Since>(Value::Object(row.clone())) {
        Ok(Since {
            day,
            exactness: Exactness::Day,
        }) => date::short(l, day),
        Ok(Since {
            day,
            exactness: Exactness::Month,
        }) => day.format("%m/%Y").to_string(),
        Ok(Since {
            day,
            exactness: Exactness::Year,
        }) => day.format("%Y").to_string(),
        Err(_) => day_of(l, row, "day"),
    }
}

/// What was told, with its days and its note.
fn told(l: Language, row: &Row, what: String, ended: &str) -> String {
    let mut line = what;
    if let Some(from) = row.get("since").and_then(Value::as_object) {
        line = history::line_since(l, &since(l, from), &line);
    }
    if row.get(ended).is_some_and(Value::is_string) {
        line = history::line_stopped_on(l, &day_of(l, row, ended), &line);
    }
    match text_of(row, "note") {
        "" => line,
        note => history::line_with_note(l, note, &line),
    }
}

pub(super) fn medicine(l: Language, row: &Row) -> String {
    let typed = text_of(row, "typed");
    let what = match text_of(row, "atc") {
        "" => typed.to_owned(),
        atc => history::line_pair(l, typed, atc),
    };
    told(l, row, what, "stopped_on")
}

pub(super) fn allergy(l: Language, row: &Row) -> String {
    let typed = text_of(row, "typed");
    let what = match text_of(row, "allergen") {
        "" => typed.to_owned(),
        id => {
            let key = format!("ingredient-{}", id.replace('_', "-"));
            let ingredient = texts::lookup(l, &key, &[]);
            let name = ingredient.unwrap_or_else(|| catalogue(l, "allergen", id));
            history::line_pair(l, typed, &name)
        }
    };
    let what = match text_of(row, "reaction") {
        "" => what,
        reaction => history::line_with_note(l, &catalogue(l, "reaction", reaction), &what),
    };
    told(l, row, what, "ended_on")
}

pub(super) fn condition(l: Language, row: &Row) -> String {
    let name = catalogue(l, "condition", text_of(row, "condition"));
    let what = match row.get("measured").and_then(Value::as_object) {
        None => name,
        Some(measured) => {
            let value = tenths(number_of(measured, "tenths"));
            let measured = history::line_pair(l, &day_of(l, measured, "on"), &value);
            history::line_with_note(l, &measured, &name)
        }
    };
    told(l, row, what, "ended_on")
}

pub(super) fn treatment(l: Language, row: &Row) -> String {
    let name = catalogue(l, "hair-treatment", text_of(row, "treatment"));
    let what = history::line_pair(l, &name, &catalogue(l, "when", text_of(row, "when")));
    told(l, row, what, "ended_on")
}

fn tenths(value: i64) -> String {
    let (whole, rest) = (value / 10, (value % 10).abs());
    if rest == 0 {
        whole.to_string()
    } else {
        format!("{whole}.{rest}")
    }
}

/// A scale and what was read on it.
pub(super) fn reading(l: Language, row: &Row) -> String {
    let scale = catalogue(l, "scale", text_of(row, "scale"));
    let empty = Map::new();
    let value = row
        .get("value")
        .and_then(Value::as_object)
        .unwrap_or(&empty);
    let said = match text_of(value, "form") {
        "grades" => text_of(value, "grade").to_owned(),
        "basp" => text_of(value, "code").to_owned(),
        "salt" => ["vertex", "right", "left", "posterior"]
            .map(|area| number_of(value, area).to_string())
            .join(" / "),
        "hair_pull" => format!(
            "{} / {} · {} · {}",
            number_of(value, "pulled"),
            number_of(value, "grasped"),
            catalogue(l, "pull-site", text_of(value, "site")),
            catalogue(l, "pull-rule", text_of(value, "rule")),
        ),
        "counts" => {
            let counts = value.get("counts").and_then(Value::as_array);
            let counts = counts.into_iter().flatten().map(Value::to_string);
            counts.collect::<Vec<_>>().join(" / ")
        }
        _ => tenths(number_of(value, "tenths")),
    };
    history::line_pair(l, &scale, &said)
}

/// A rule, its question, and what it amounts to in the clinic.
pub(super) fn verdict(l: Language, row: &Row) -> String {
    let about = rule(l, text_of(row, "rule"));
    let about = match text_of(row, "question") {
        "" => about,
        question => history::line_with_note(l, &catalogue(l, "question", question), &about),
    };
    history::line_pair(l, &about, &catalogue(l, "verdict", text_of(row, "verdict")))
}

/// For how many days each answer stands.
pub(super) fn validity(l: Language, days: &Row) -> Vec<String> {
    let line = |(question, days): (&String, &Value)| {
        history::line_pair(l, &catalogue(l, "question", question), &days.to_string())
    };
    days.iter().map(line).collect()
}
