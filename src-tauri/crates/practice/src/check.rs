//! Checks of what was typed, gathered so that every field says at once what is wrong with it.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use clinical::{
    Millilitres,
    limits::{self, DayLimit, NumberLimit, TextLimit, TextProblem, VolumeLimit},
};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::error::{Code, Error, FieldProblem, Problem, Result};

/// A reason to go on although a rule speaks against it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct Override {
    /// "SCR-KELOID", "LOT-EXPIRED", "SESS-GAP" …
    pub rule: String,
    /// As typed.
    pub reason: String,
}

/// Problems found so far.
#[derive(Debug, Default)]
pub struct Check {
    problems: Vec<FieldProblem>,
}

impl Check {
    /// Notes a problem at a field.
    pub fn add(&mut self, field: impl Into<String>, problem: Problem) {
        self.problems.push(FieldProblem {
            field: Some(field.into()),
            problem,
        });
    }

    /// Notes a problem when a condition does not hold.
    pub fn that(&mut self, holds: bool, field: &str, problem: Problem) {
        if !holds {
            self.add(field, problem);
        }
    }

    /// A text within its limits.
    pub fn text(&mut self, field: &str, limit: &TextLimit, value: &str) {
        match limits::check_text(limit, value) {
            Ok(()) => {}
            Err(TextProblem::Required) => self.add(field, Problem::Required),
            Err(TextProblem::TooShort { min }) => {
                self.add(field, Problem::TooShort { least: whole(min) })
            }
            Err(TextProblem::TooLong { max }) => {
                self.add(field, Problem::TooLong { most: whole(max) })
            }
            Err(TextProblem::ControlCharacter) => self.add(field, Problem::Unprintable),
        }
    }

    /// A text that may be missing; if there is one, it is within its limits.
    pub fn maybe_text(&mut self, field: &str, limit: &TextLimit, value: Option<&str>) {
        if let Some(value) = value {
            self.text(field, limit, value);
        }
    }

    /// A volume within its limits.
    pub fn volume(&mut self, field: &str, limit: &VolumeLimit, value: Millilitres) {
        if limits::check_volume(limit, value).is_err() {
            self.add(
                field,
                Problem::OutOfRange {
                    least: limit.min.to_string(),
                    most: limit.max.to_string(),
                },
            );
        }
    }

    /// A whole number within its limits.
    pub fn number(&mut self, field: &str, limit: &NumberLimit, value: i64) {
        if limits::check_number(limit, value).is_err() {
            self.add(
                field,
                Problem::OutOfRange {
                    least: limit.min.to_string(),
                    most: limit.max.to_string(),
                },
            );
        }
    }

    /// As many rows as fit: none where at least one is needed is "required".
    pub fn rows(&mut self, field: &str, limit: &NumberLimit, rows: usize) {
        let (rows, most) = (whole(rows), limit.max);
        self.that(rows >= limit.min, field, Problem::Required);
        self.that(rows <= most, field, Problem::TooManyRows { most });
    }

    /// A day within its limits.
    pub fn day(&mut self, field: &str, limit: &DayLimit, value: NaiveDate) {
        if limits::check_day(limit, value).is_err() {
            self.add(
                field,
                Problem::OutOfRange {
                    least: limit.min.to_string(),
                    most: limit.max.to_string(),
                },
            );
        }
    }

    /// Nothing was wrong, or everything that was.
    ///
    /// # Errors
    /// All problems noted.
    pub fn finish(self) -> Result<()> {
        if self.problems.is_empty() {
            Ok(())
        } else {
            Err(Error {
                code: Code::Invalid,
                problems: self.problems,
                rule: None,
            })
        }
    }
}

/// What was typed; blanks alone are nothing.
#[must_use]
pub fn typed(text: Option<String>) -> Option<String> {
    text.filter(|text| !text.trim().is_empty())
}

fn whole(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}

/// What speaks against going on: rules a practitioner may go past with a typed reason, and rules nobody may.
#[derive(Debug, Default)]
pub struct Objections {
    found: Vec<Objection>,
}

#[derive(Debug)]
struct Objection {
    rule: String,
    field: String,
    problem: Problem,
    /// The least length of the reason; none where nobody may go on.
    reason: Option<&'static TextLimit>,
}

impl Objections {
    /// A rule that nobody may go past.
    pub fn forbid(&mut self, rule: impl Into<String>, field: impl Into<String>, problem: Problem) {
        self.found.push(Objection {
            rule: rule.into(),
            field: field.into(),
            problem,
            reason: None,
        });
    }

    /// A rule that a practitioner may go past, with a reason of at least the limit's length.
    pub fn unless_reason(
        &mut self,
        rule: impl Into<String>,
        field: impl Into<String>,
        problem: Problem,
        limit: &'static TextLimit,
    ) {
        self.found.push(Objection {
            rule: rule.into(),
            field: field.into(),
            problem,
            reason: Some(limit),
        });
    }

    /// The reasons that were needed and given, by rule.
    ///
    /// # Errors
    /// `Refused` with every rule that nobody may go past; otherwise `NeedsReason` with one problem at `overrides.<RULE>` for
    /// every rule without a proper reason.
    pub fn settle(self, overrides: &[Override]) -> Result<BTreeMap<String, String>> {
        let forbidden: Vec<_> = self.found.iter().filter(|o| o.reason.is_none()).collect();
        if let Some(first) = forbidden.first() {
            return Err(Error {
                code: Code::Refused,
                rule: Some(first.rule.clone()),
                problems: forbidden
                    .iter()
                    .map(|o| FieldProblem {
                        field: Some(o.field.clone()),
                        problem: o.problem.clone(),
                    })
                    .collect(),
            });
        }
        let mut given = BTreeMap::new();
        let mut missing = Check::default();
        let mut rule = None;
        for objection in self.found {
            let Some(limit) = objection.reason else {
                continue;
            };
            if given.contains_key(&objection.rule) {
                continue;
            }
            let field = format!("overrides.{}", objection.rule);
            match overrides.iter().find(|o| o.rule == objection.rule) {
                Some(o) if limits::check_text(limit, &o.reason).is_ok() => {
                    given.insert(objection.rule, o.reason.clone());
                }
                Some(o) if !o.reason.is_empty() => missing.text(&field, limit, &o.reason),
                _ if missing
                    .problems
                    .iter()
                    .any(|p| p.field.as_ref() == Some(&field)) => {}
                _ => {
                    missing.add(field, objection.problem);
                    rule.get_or_insert(objection.rule);
                }
            }
        }
        missing.finish().map_err(|error| Error {
            code: Code::NeedsReason,
            rule,
            ..error
        })?;
        Ok(given)
    }
}

/// The reasons as they travel.
#[must_use]
pub fn overrides(given: &BTreeMap<String, String>) -> Vec<Override> {
    given
        .iter()
        .map(|(rule, reason)| Override {
            rule: rule.clone(),
            reason: reason.clone(),
        })
        .collect()
}
