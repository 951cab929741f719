//! One line of the file as a patient, or why not.

use chrono::NaiveDate;
use clinical::patient::{
    BirthDate, EmergencyContact, HasCycles, Identifier, Permissions, Phone, Sex,
};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::mapping::Field;

/// A patient as the file tells of one. What a practice allows (lengths, the earliest birth) is the practice's to check.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Person {
    /// The name; empty when the line has none.
    pub name: String,
    /// What the person is called.
    pub preferred_name: Option<String>,
    /// Names the person had.
    pub former_names: Vec<String>,
    /// Birth.
    pub birth: Option<BirthDate>,
    /// Sex, where the file says.
    pub sex: Option<Sex>,
    /// Cycles, where the file says.
    pub has_cycles: Option<HasCycles>,
    /// Telephones, as typed.
    pub phones: Vec<Phone>,
    /// E-mail, as typed.
    pub email: Option<String>,
    /// Address.
    pub address: Option<String>,
    /// Language of documents, two letters.
    pub language: Option<&'static str>,
    /// Alerts.
    pub alerts: Option<String>,
    /// Note.
    pub note: Option<String>,
    /// Numbers elsewhere.
    pub identifiers: Vec<Identifier>,
    /// How the person came.
    pub came_by: Option<String>,
    /// Whom to call.
    pub emergency: Option<EmergencyContact>,
    /// What the patient allows.
    pub permissions: Permissions,
    /// The day of death.
    pub deceased_on: Option<NaiveDate>,
    /// When registered.
    pub registered_on: Option<NaiveDate>,
}

/// Whether a problem keeps the line out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Severity {
    /// The line cannot be taken as it is.
    Error,
    /// It can; something of it is not what was written.
    Notice,
}

/// What is wrong with a cell or a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum CellProblem {
    /// A quote is opened and never closed.
    UnclosedQuote,
    /// A quote in the middle of a quoted cell.
    StrayQuote,
    /// A cell of more than a mebibyte.
    CellTooLong,
    /// More cells than anyone reads.
    TooManyCells,
    /// More cells than columns, and something in them.
    ExtraCells,
    /// Fewer cells than columns. A notice.
    MissingCells,
    /// Bytes that are no letters of the file's encoding.
    Unreadable,
    /// Not a date.
    NotADate,
    /// There is no such day.
    NoSuchDay,
    /// A year of two digits.
    ShortYear,
    /// It could be two days, and nobody said which.
    DayOrMonth,
    /// It is only a date if day and month are in the other order.
    OtherOrder,
    /// A word that nobody explained.
    UnknownWord,
    /// Documents cannot be in that language. A notice: they will be in the clinic's.
    UnknownLanguage,
    /// A spreadsheet rounded the number: 9.05E+11.
    Rounded,
}

impl CellProblem {
    /// Whether it keeps the line out.
    #[must_use]
    pub fn severity(self) -> Severity {
        match self {
            CellProblem::MissingCells | CellProblem::UnknownLanguage => Severity::Notice,
            _ => Severity::Error,
        }
    }
}

/// A problem, and where.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LineProblem {
    /// Line of the file, from 1.
    pub line: u64,
    /// Column, from 0; none for the whole line.
    pub column: Option<usize>,
    /// The field that the column fills.
    pub field: Option<Field>,
    /// What.
    pub problem: CellProblem,
}

/// What a row became.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// Line of the file in which it begins, from 1.
    pub line: u64,
    /// What could be read of the person; nothing when every cell is blank.
    pub person: Option<Person>,
    /// What is wrong with it.
    pub problems: Vec<LineProblem>,
}

impl Line {
    /// Whether it can be taken.
    #[must_use]
    pub fn is_fine(&self) -> bool {
        self.problems
            .iter()
            .all(|problem| problem.problem.severity() == Severity::Notice)
    }
}
