//! Who acts, when, and through which handle: what every operation is given.

use std::cell::RefCell;

use chrono::{DateTime, NaiveDate, NaiveDateTime, Utc};
use chrono_tz::Tz;
use clinical::{
    Catalogue, PatientId,
    wall::{self, Edge},
};
use records::accounts::{AccountRole, AccountRow};
use serde::{Deserialize, Serialize};
use texts::Language;
use ts_rs::TS;
use vault::{Reader, Writer};

use crate::{
    error::{Error, Problem, Result},
    patients::Index,
};

/// Who may do what; enforced on every operation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// Whoever sits at the laptop while the vault is closed.
    Visitor,
    /// Registers, receives stock, prints.
    Assistant,
    /// Treats.
    Practitioner,
}

/// The account that opened the vault.
#[derive(Debug, Clone, PartialEq)]
pub struct Actor {
    /// Its number.
    pub account: i64,
    /// Name as on documents.
    pub name: String,
    /// Licence number.
    pub licence: String,
    /// What it may.
    pub role: Role,
}

impl From<AccountRole> for Role {
    fn from(role: AccountRole) -> Role {
        match role {
            AccountRole::Practitioner => Role::Practitioner,
            AccountRole::Assistant => Role::Assistant,
        }
    }
}

impl From<AccountRow> for Actor {
    fn from(row: AccountRow) -> Actor {
        Actor {
            account: row.account,
            name: row.fields.name,
            licence: row.fields.licence,
            role: row.fields.role.into(),
        }
    }
}

/// The moment of an operation: time, place, person, language and the knowledge in force.
#[derive(Debug, Clone)]
pub struct Moment {
    /// Comes in with the call.
    pub now: DateTime<Utc>,
    /// The clinic's.
    pub zone: Tz,
    /// The clinic's, as two letters; empty: not told yet.
    pub country: String,
    /// Who acts.
    pub actor: Actor,
    /// Of the page.
    pub language: Language,
    /// What is known.
    pub catalogue: &'static Catalogue,
}

/// How a wall time travels: "2026-11-24T15:30".
pub const WALL: &str = "%Y-%m-%dT%H:%M";

impl Moment {
    /// The day in the clinic.
    #[must_use]
    pub fn today(&self) -> NaiveDate {
        wall::day(self.zone, self.now)
    }

    /// An instant as the clinic's wall shows it, to the minute.
    #[must_use]
    pub fn wall(&self, at: DateTime<Utc>) -> String {
        wall::wall(self.zone, at).format(WALL).to_string()
    }

    /// The instant at which the clinic's wall showed what was typed into a field, not after now.
    ///
    /// # Errors
    /// At the field: not a time, skipped by the clocks, in the future.
    pub fn past(&self, field: &str, typed: &str, edge: Edge) -> Result<DateTime<Utc>> {
        let wall_time = NaiveDateTime::parse_from_str(typed, WALL)
            .map_err(|_| Error::at(field, Problem::NotATime))?;
        let at = wall::resolve(self.zone, wall_time, edge)
            .map_err(|_| Error::at(field, Problem::TimeSkipped))?;
        if at > self.now {
            return Err(Error::at(field, Problem::InFuture));
        }
        Ok(at.to_utc())
    }
}

/// What a reading operation works with.
pub struct Read<'a> {
    /// The records.
    pub records: &'a Reader<'a>,
    /// The moment.
    pub moment: &'a Moment,
    /// The search; none where nobody searches.
    pub(crate) index: Option<&'a Index>,
    /// The patients whose records were opened, for the audit.
    pub(crate) seen: RefCell<Vec<PatientId>>,
}

impl<'a> Read<'a> {
    pub(crate) fn new(records: &'a Reader<'a>, moment: &'a Moment) -> Read<'a> {
        Read {
            records,
            moment,
            index: None,
            seen: RefCell::default(),
        }
    }

    /// Notes that a patient's record was opened: reads of it are in the audit too.
    pub(crate) fn opened(&self, patient: PatientId) {
        let mut seen = self.seen.borrow_mut();
        if !seen.contains(&patient) {
            seen.push(patient);
        }
    }
}

/// What a writing operation works with: one transaction.
pub struct Write<'a> {
    /// The records.
    pub records: &'a Writer<'a>,
    /// The moment.
    pub moment: &'a Moment,
}

impl Write<'_> {
    /// Notes what changed: for the audit and for the page, which refreshes what it shows of that noun.
    pub fn note(&self, noun: &'static str, id: i64, after: &impl Serialize) {
        self.records
            .note(noun, id, serde_json::to_value(after).unwrap_or_default());
    }

    /// Puts the entry into a patient's history too: a session is found there, not only under its own number.
    pub fn about(&self, patient: PatientId) {
        self.records.about("patients", patient.0);
    }

    /// The same transaction, to look only.
    #[must_use]
    pub fn as_read(&self) -> Read<'_> {
        Read::new(self.records, self.moment)
    }
}
