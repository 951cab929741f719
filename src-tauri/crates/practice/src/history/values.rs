//! A field's value as a person reads it, line by line.

use chrono::{NaiveDate, NaiveDateTime};
use clinical::Millilitres;
use serde_json::{Map, Value};
use texts::{Language, date, history};

use super::{fields::Kind, intakes, names::Names};
use crate::{error::Result, moment::WALL};

/// The words of something in the catalogue, or of a closed set: "mid_scalp" under "zone". A word that has none is told as it
/// was written: a newer catalogue may have been at work.
pub(crate) fn catalogue(l: Language, prefix: &str, word: &str) -> String {
    let key = format!("{prefix}-{}", word.to_lowercase().replace('_', "-"));
    texts::lookup(l, &key, &[]).unwrap_or_else(|| word.to_owned())
}

/// What a rule says: a session's own, or the screening's.
pub(super) fn rule(l: Language, rule: &str) -> String {
    let lower = rule.to_lowercase();
    texts::lookup(l, &format!("sessions-rule-{lower}"), &[])
        .or_else(|| texts::lookup(l, &format!("reason-{lower}"), &[]))
        .unwrap_or_else(|| texts::screening::rule(l, rule))
}

/// The lines of a value; none for a value that says nothing.
pub(super) fn lines(names: &Names<'_, '_>, kind: Kind, value: &Value) -> Result<Vec<String>> {
    let l = names.language();
    let one = |text: String| Ok(vec![text]);
    match (kind, value) {
        (_, Value::Null) => Ok(Vec::new()),
        (Kind::Day, Value::String(text)) => one(day(l, text)),
        (Kind::Wall, Value::String(text)) => one(wall(l, text)),
        (Kind::Ml, Value::Number(_)) => one(ml(l, value)),
        (Kind::YesNo, Value::Bool(yes)) => one(yes_no(l, *yes)),
        (Kind::Role, Value::String(role)) if role == "practitioner" => {
            one(history::role_practitioner(l))
        }
        (Kind::Role, Value::String(role)) if role == "assistant" => one(history::role_assistant(l)),
        (Kind::Place, Value::String(place)) if place == "here" => one(history::place_here(l)),
        (Kind::Place, Value::String(place)) if place == "stick" => one(history::place_stick(l)),
        (Kind::Place, Value::String(place)) if place == "found" => one(history::place_found(l)),
        (Kind::Outcome, Value::String(outcome)) if outcome == "good" => {
            one(history::backup_good(l))
        }
        (Kind::Outcome, Value::String(_)) => one(history::backup_failed(l)),
        (Kind::Word(prefix), Value::String(word)) => one(catalogue(l, prefix, word)),
        (Kind::Word(prefix), Value::Number(number)) => {
            one(catalogue(l, prefix, &number.to_string()))
        }
        (Kind::Record(noun), Value::Number(number)) => {
            Ok(vec![names.of(noun, number.as_i64().unwrap_or_default())?])
        }
        (Kind::Records(noun), Value::Array(all)) => all
            .iter()
            .filter_map(Value::as_i64)
            .map(|id| names.of(noun, id))
            .collect(),
        (Kind::Words(prefix), Value::Array(all)) => Ok(all
            .iter()
            .filter_map(Value::as_str)
            .map(|word| catalogue(l, prefix, word))
            .collect()),
        (Kind::Since, Value::Object(since)) => one(intakes::since(l, since)),
        (Kind::Medicines, Value::Array(all)) => Ok(each(all, |one| intakes::medicine(l, one))),
        (Kind::Allergies, Value::Array(all)) => Ok(each(all, |one| intakes::allergy(l, one))),
        (Kind::Conditions, Value::Array(all)) => Ok(each(all, |one| intakes::condition(l, one))),
        (Kind::Treatments, Value::Array(all)) => Ok(each(all, |one| intakes::treatment(l, one))),
        (Kind::Scales, Value::Array(all)) => Ok(each(all, |one| intakes::reading(l, one))),
        (Kind::Verdicts, Value::Array(all)) => Ok(each(all, |one| intakes::verdict(l, one))),
        (Kind::Validity, Value::Object(days)) => Ok(intakes::validity(l, days)),
        (Kind::Window, Value::Object(window)) => one(history::line_window(
            l,
            &day_of(l, window, "from"),
            &day_of(l, window, "to"),
        )),
        (Kind::Stopped, Value::Object(stopped)) => one(history::line_pair(
            l,
            &day_of(l, stopped, "on"),
            text_of(stopped, "reason"),
        )),
        (Kind::Answers, Value::Object(answers)) => Ok(answered(l, answers)),
        (Kind::Judgement, Value::Object(judgement)) => Ok(judged(l, judgement)),
        (Kind::Reasons, _) => Ok(reasons(l, value)),
        (Kind::Doses, Value::Array(doses)) => doses.iter().map(|dose| given(names, dose)).collect(),
        (Kind::Mixes, Value::Array(mixes)) => mixes.iter().map(|mix| mixed(names, mix)).collect(),
        (Kind::Sessions, Value::Array(all)) => Ok(each(all, |one| session(l, one))),
        (Kind::Ingredients, Value::Array(all)) => Ok(each(all, |one| ingredient(l, one))),
        (Kind::Permissions, Value::Object(all)) => Ok(allowed(l, all)),
        (Kind::FollowUps, Value::Array(all)) => Ok(each(all, |one| follow_up(l, one))),
        _ => Ok(plain(l, value)),
    }
}

fn each(all: &[Value], line: impl Fn(&Map<String, Value>) -> String) -> Vec<String> {
    all.iter().filter_map(Value::as_object).map(line).collect()
}

fn yes_no(l: Language, yes: bool) -> String {
    catalogue(l, "answer", if yes { "yes" } else { "no" })
}

/// What no field names: scalars as they are, and what is in a list one a line.
fn plain(l: Language, value: &Value) -> Vec<String> {
    match value {
        Value::Null => Vec::new(),
        Value::Bool(yes) => vec![yes_no(l, *yes)],
        Value::Number(number) => vec![number.to_string()],
        Value::String(text) if text.is_empty() => Vec::new(),
        Value::String(text) => vec![text.clone()],
        Value::Array(all) => all.iter().flat_map(|one| plain(l, one)).collect(),
        Value::Object(map) => map.values().flat_map(|one| plain(l, one)).collect(),
    }
}

pub(super) fn text_of<'v>(map: &'v Map<String, Value>, key: &str) -> &'v str {
    map.get(key).and_then(Value::as_str).unwrap_or_default()
}

pub(super) fn number_of(map: &Map<String, Value>, key: &str) -> i64 {
    map.get(key).and_then(Value::as_i64).unwrap_or_default()
}

pub(super) fn day_of(l: Language, map: &Map<String, Value>, key: &str) -> String {
    day(l, text_of(map, key))
}

fn day(l: Language, text: &str) -> String {
    text.parse::<NaiveDate>()
        .map_or_else(|_| text.to_owned(), |on| date::short(l, on))
}

fn wall(l: Language, text: &str) -> String {
    NaiveDateTime::parse_from_str(text, WALL)
        .map_or_else(|_| text.to_owned(), |at| date::with_time(l, at))
}

fn amount(value: &Value) -> String {
    let ml = value.as_f64().and_then(|ml| Millilitres::from_ml(ml).ok());
    ml.map_or_else(|| value.to_string(), |ml| ml.to_string())
}

fn ml(l: Language, value: &Value) -> String {
    texts::common::ml(l, &amount(value))
}

/// What was answered with yes or is not known, by its question; how many were answered with no.
fn answered(l: Language, answers: &Map<String, Value>) -> Vec<String> {
    let told = |question: &String, answer: &str| {
        history::line_pair(
            l,
            &catalogue(l, "question", question),
            &catalogue(l, "answer", answer),
        )
    };
    let mut lines: Vec<String> = answers
        .iter()
        .filter_map(|(question, answer)| Some((question, answer.as_str()?)))
        .filter(|(_, answer)| *answer != "no")
        .map(|(question, answer)| told(question, answer))
        .collect();
    let no = answers.len() - lines.len();
    if no > 0 {
        lines.push(history::line_answered_no(
            l,
            i64::try_from(no).unwrap_or(i64::MAX),
        ));
    }
    lines
}

fn judged(l: Language, judgement: &Map<String, Value>) -> Vec<String> {
    let mut lines = vec![catalogue(l, "verdict", text_of(judgement, "verdict"))];
    let given = judgement.get("reasons").and_then(Value::as_array);
    for reason in given.into_iter().flatten().filter_map(Value::as_object) {
        let line = rule(l, text_of(reason, "rule"));
        if !lines.contains(&line) {
            lines.push(line);
        }
    }
    lines
}

/// `[{"rule", "reason"}]`, or the reasons by rule.
fn reasons(l: Language, value: &Value) -> Vec<String> {
    match value {
        Value::Array(all) => each(all, |one| {
            history::line_pair(l, &rule(l, text_of(one, "rule")), text_of(one, "reason"))
        }),
        Value::Object(by_rule) => by_rule
            .iter()
            .map(|(id, reason)| {
                history::line_pair(l, &rule(l, id), reason.as_str().unwrap_or_default())
            })
            .collect(),
        _ => Vec::new(),
    }
}

fn given(names: &Names<'_, '_>, dose: &Value) -> Result<String> {
    let l = names.language();
    let Some(dose) = dose.as_object() else {
        return Ok(String::new());
    };
    let of = |key: &str| dose.get(key).unwrap_or(&Value::Null);
    let source = match of("mix").as_i64() {
        Some(mix) => history::line_mix(l, &(mix + 1).to_string()),
        None => names.lot_number(number_of(dose, "lot"))?,
    };
    Ok(history::line_dose(
        l,
        &of("depth_mm").as_f64().unwrap_or_default().to_string(),
        &source,
        &ml(l, of("ml")),
        number_of(dose, "points"),
        &catalogue(l, "technique", text_of(dose, "technique")),
        &catalogue(l, "zone", text_of(dose, "zone")),
    ))
}

/// What was drawn up together: each lot with its amount.
fn mixed(names: &Names<'_, '_>, mix: &Value) -> Result<String> {
    let l = names.language();
    let draws = mix.get("draws").and_then(Value::as_array);
    let each = draws.into_iter().flatten().filter_map(Value::as_object);
    let said = each
        .map(|draw| {
            let lot = names.lot_number(number_of(draw, "lot"))?;
            let amount = ml(l, draw.get("ml").unwrap_or(&Value::Null));
            Ok(history::line_pair(l, &lot, &amount))
        })
        .collect::<Result<Vec<_>>>()?;
    Ok(said.join(" + "))
}

fn session(l: Language, session: &Map<String, Value>) -> String {
    let number = number_of(session, "number").to_string();
    if session.get("done_on").is_some_and(Value::is_string) {
        let drawn = ml(l, session.get("ml").unwrap_or(&Value::Null));
        history::line_session_done(l, &day_of(l, session, "done_on"), &drawn, &number)
    } else if session.get("planned_on").is_some_and(Value::is_string) {
        history::line_session_planned(l, &day_of(l, session, "planned_on"), &number)
    } else {
        history::line_session_off(l, &number)
    }
}

fn ingredient(l: Language, item: &Map<String, Value>) -> String {
    let name = match text_of(item, "ingredient") {
        "" => text_of(item, "name").to_owned(),
        id => catalogue(l, "ingredient", id),
    };
    match text_of(item, "strength") {
        "" => name,
        strength => history::line_pair(l, &name, strength),
    }
}

/// What was said about each way of being reached, and when.
fn allowed(l: Language, all: &Map<String, Value>) -> Vec<String> {
    let told = |(way, said): (&String, &Value)| {
        let said = said.as_object()?;
        let given = said.get("given").and_then(Value::as_bool)?;
        let answer = format!("{}, {}", yes_no(l, given), day_of(l, said, "on"));
        Some(history::line_pair(
            l,
            &catalogue(l, "patients-permission", way),
            &answer,
        ))
    };
    all.iter().filter_map(told).collect()
}

fn follow_up(l: Language, seen: &Map<String, Value>) -> String {
    let outcome = catalogue(l, "outcome", text_of(seen, "outcome"));
    let told = history::line_pair(l, &day_of(l, seen, "on"), &outcome);
    match text_of(seen, "note") {
        "" => told,
        note => history::line_with_note(l, note, &told),
    }
}
