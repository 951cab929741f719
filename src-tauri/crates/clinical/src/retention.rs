//! How long records are kept. Nothing is ever destroyed by itself: a day says from when a person may decide to.

use crate::catalogue::{Catalogue, Mark};
use crate::patient::{age_on, birthday};
use crate::words::words;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

words! {
    /// From when the years count.
    RetentionTrigger {
        /// The last treatment; the last contact where there was none.
        LastTreatment = "last_treatment",
        /// The last contact of any kind.
        LastContact = "last_contact",
    }
}

/// For whoever was a minor at the trigger.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct MinorRule {
    /// Younger than this is a minor, in completed years.
    pub adult_age: i32,
    /// Kept at least until this birthday.
    pub until_age: i32,
    /// A different birthday for whoever was of this age.
    #[serde(default)]
    pub late_age: Option<i32>,
    /// That birthday.
    #[serde(default)]
    pub late_until_age: Option<i32>,
}

/// For whoever died soon after the trigger.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct DeathRule {
    /// So many years from the death.
    pub years: i32,
    /// Where it came within so many years of the trigger.
    pub within_years: i32,
}

/// How long records are kept in a place. Its name is the text `retention-<id>`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct RetentionRule {
    /// The id, in snake case.
    pub id: String,
    /// So many years.
    pub years: i32,
    /// From when.
    pub trigger: RetentionTrigger,
    /// For minors.
    #[serde(default)]
    pub minor: Option<MinorRule>,
    /// After a death.
    #[serde(default)]
    pub death: Option<DeathRule>,
    /// Where the rule comes from.
    pub source: String,
    /// How far the source was verified.
    pub mark: Mark,
}

/// How a destruction goes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct DestructionRule {
    /// So many days between the proposal and the destruction: a slip is noticed, a letter can still come.
    pub waiting_days: u32,
    /// Where the rule comes from.
    pub source: String,
    /// How far the source was verified.
    pub mark: Mark,
}

words! {
    /// What decided how long.
    RetentionWhy {
        /// The years since the trigger.
        Years = "years",
        /// A birthday, for whoever was a minor.
        Minor = "minor",
        /// The years since the death.
        Death = "death",
    }
}

/// What the rule needs to know of a patient's record.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Record {
    /// Date of birth; where it is known roughly only, the latest day that is possible.
    pub birth: NaiveDate,
    /// The last contact of any kind.
    pub last_contact: NaiveDate,
    /// The last treatment; none where there was none.
    pub last_treatment: Option<NaiveDate>,
    /// The day of death.
    pub deceased_on: Option<NaiveDate>,
    /// A claim or an order forbids to destroy it.
    pub legal_hold: bool,
}

/// From when a record may be destroyed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Retention {
    /// The rule's id.
    pub rule: String,
    /// The first day on which it may be: the day after the last day on which it must be kept.
    pub from: NaiveDate,
    /// What decided.
    pub why: RetentionWhy,
    /// The day from which it was counted: the trigger, the birth or the death.
    pub counted_from: NaiveDate,
    /// Whether a claim or an order forbids it all the same.
    pub legal_hold: bool,
}

impl Retention {
    /// Whether it may be destroyed on a day, by a person, in two steps.
    pub fn may_be_destroyed(&self, on: NaiveDate) -> bool {
        !self.legal_hold && self.from <= on
    }
}

/// The rule of a country, by its two letters (ISO 3166); none where it is not told.
pub fn of_country<'a>(catalogue: &'a Catalogue, country: &str) -> Option<&'a RetentionRule> {
    let id = match country {
        "" => return None,
        "GB" => "uk".to_owned(),
        other => other.to_lowercase(),
    };
    catalogue
        .retention_rule(&id)
        .or_else(|| catalogue.retention_rule("other"))
}

/// Whether a rule is the country's own, or that of one of its regions: "es_catalonia" of "es".
fn is_of(home: &RetentionRule, class: &RetentionRule) -> bool {
    let rest = class.id.strip_prefix(&home.id);
    rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('_'))
}

/// What a clinic of a country may keep its records by: the country's own rule, those of its regions, and others that keep at least
/// as long, the shortest first.
pub fn classes<'a>(catalogue: &'a Catalogue, home: &RetentionRule) -> Vec<&'a RetentionRule> {
    let mut all: Vec<_> = catalogue
        .retention_rules()
        .iter()
        .filter(|class| is_of(home, class) || class.years >= home.years)
        .collect();
    all.sort_by_key(|class| {
        let away = !is_of(home, class);
        (
            class.id != home.id,
            away,
            if away { class.years } else { 0 },
        )
    });
    all
}

/// From when a record may be destroyed by the class that a clinic has chosen. A region has its own years; what it does not say of
/// minors its country says. A class of elsewhere never lets go of a record before the law at home does.
pub fn due_by(home: &RetentionRule, class: &RetentionRule, record: &Record) -> Retention {
    let whole = RetentionRule {
        minor: class.minor.or(home.minor),
        ..class.clone()
    };
    let chosen = due(&whole, record);
    if is_of(home, class) {
        return chosen;
    }
    let at_home = due(home, record);
    if at_home.from > chosen.from {
        at_home
    } else {
        chosen
    }
}

/// The day after so many years: whoever counts from 29 February counts to 1 March. Beyond the calendar, its last day.
fn day_after(from: NaiveDate, years: i32) -> NaiveDate {
    birthday(from, years)
        .and_then(|last| last.succ_opt())
        .unwrap_or(NaiveDate::MAX)
}

/// From when a record may be destroyed, and why.
pub fn due(rule: &RetentionRule, record: &Record) -> Retention {
    let trigger = match rule.trigger {
        RetentionTrigger::LastTreatment => record.last_treatment.unwrap_or(record.last_contact),
        RetentionTrigger::LastContact => record
            .last_treatment
            .map_or(record.last_contact, |day| day.max(record.last_contact)),
    };
    let mut due = Retention {
        rule: rule.id.clone(),
        from: day_after(trigger, rule.years),
        why: RetentionWhy::Years,
        counted_from: trigger,
        legal_hold: record.legal_hold,
    };
    if let Some(minor) = rule.minor {
        let age = age_on(record.birth, trigger);
        let until_age = match (minor.late_age, minor.late_until_age) {
            (Some(late), Some(until)) if age == late => until,
            _ => minor.until_age,
        };
        let from = day_after(record.birth, until_age);
        if age < minor.adult_age && from > due.from {
            due.from = from;
            due.why = RetentionWhy::Minor;
            due.counted_from = record.birth;
        }
    }
    if let (Some(death), Some(died)) = (rule.death, record.deceased_on)
        && died >= trigger
        && died < day_after(trigger, death.within_years)
    {
        due.from = day_after(died, death.years);
        due.why = RetentionWhy::Death;
        due.counted_from = died;
    }
    due
}
