//! One line of the file as a patient, or why not.

use chrono::NaiveDate;
use clinical::patient::{HasCycles, Sex};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{
    dates::{self, Birth, DateOrder, Written},
    mapping::{Field, Mapping},
    survey::{OrderFound, Survey},
    words,
};
use crate::{
    fold::digit,
    table::{Row, RowProblem, Table},
};

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
    pub birth: Option<Birth>,
    /// Sex, where the file says.
    pub sex: Option<Sex>,
    /// Cycles, where the file says.
    pub has_cycles: Option<HasCycles>,
    /// Telephones, as typed.
    pub phones: Vec<String>,
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
    /// Label and value.
    pub identifiers: Vec<(String, String)>,
    /// How the person came.
    pub came_by: Option<String>,
    /// Whom to call.
    pub emergency_contact: Option<String>,
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

/// Reads one row.
struct Reader<'r> {
    survey: &'r Survey,
    mapping: &'r Mapping,
    ours: bool,
    line: u64,
    person: Person,
    given: Vec<String>,
    family: Vec<String>,
    problems: Vec<LineProblem>,
}

impl Survey {
    /// Reads a row of the table that was surveyed.
    #[must_use]
    pub fn read(&self, mapping: &Mapping, table: &Table<'_>, row: &Row) -> Line {
        let mut reader = Reader {
            survey: self,
            mapping,
            ours: table.is_ours(),
            line: row.line(),
            person: Person::default(),
            given: Vec::new(),
            family: Vec::new(),
            problems: Vec::new(),
        };
        let blank = row.trouble().is_none()
            && (0..row.len()).all(|column| table.cell(row, column).text.trim().is_empty());
        if blank {
            return Line {
                line: row.line(),
                person: None,
                problems: Vec::new(),
            };
        }
        reader.shape(table, row);
        for (column, target) in mapping.columns.iter().enumerate() {
            let Some(field) = target.field else { continue };
            let cell = table.cell(row, column);
            if cell.damaged {
                reader.problem(Some(column), CellProblem::Unreadable);
            }
            let text = reader.tidy(field, &cell.text);
            if !text.is_empty() {
                reader.fill(column, field, text);
            }
        }
        reader.finish()
    }
}

impl Reader<'_> {
    fn problem(&mut self, column: Option<usize>, problem: CellProblem) {
        let target = column.and_then(|column| self.mapping.columns.get(column));
        self.problems.push(LineProblem {
            line: self.line,
            column,
            field: target.and_then(|target| target.field),
            problem,
        });
    }

    /// Quotes and the number of cells.
    fn shape(&mut self, table: &Table<'_>, row: &Row) {
        if let Some(trouble) = row.trouble() {
            let problem = match trouble.problem {
                RowProblem::UnclosedQuote => CellProblem::UnclosedQuote,
                RowProblem::StrayQuote => CellProblem::StrayQuote,
                RowProblem::CellTooLong => CellProblem::CellTooLong,
                RowProblem::TooManyCells => CellProblem::TooManyCells,
            };
            self.problem(Some(trouble.column), problem);
            if let Some(last) = self.problems.last_mut() {
                last.line = trouble.line;
            }
            return;
        }
        let columns = table.headers().len();
        if (columns..row.len()).any(|column| !table.cell(row, column).text.trim().is_empty()) {
            self.problem(Some(columns), CellProblem::ExtraCells);
        } else if row.len() < columns {
            self.problem(None, CellProblem::MissingCells);
        }
    }

    /// Blanks at both ends, and line ends within a field of one line, are the other program's. What we wrote ourselves is left.
    fn tidy(&self, field: Field, text: &str) -> String {
        let text = if text.contains('\r') {
            text.replace("\r\n", "\n").replace('\r', "\n")
        } else {
            text.to_owned()
        };
        if self.ours {
            return text;
        }
        let text = text.trim_matches(|c: char| c.is_whitespace() || c == '\u{feff}');
        let is_name = matches!(field, Field::Name | Field::GivenName | Field::FamilyName);
        // What databases write for nothing.
        if !is_name && matches!(text, "NULL" | "\\N" | "N/A" | "n/a" | "#N/A") {
            return String::new();
        }
        let lines = matches!(
            field,
            Field::Address | Field::Alerts | Field::Note | Field::Phone
        );
        if lines || !text.contains(['\n', '\t']) {
            text.to_owned()
        } else {
            text.split_whitespace().collect::<Vec<_>>().join(" ")
        }
    }

    fn fill(&mut self, column: usize, field: Field, text: String) {
        match field {
            Field::Name => self.person.name = text,
            Field::GivenName => self.given.push(text),
            Field::FamilyName => self.family.push(text),
            Field::PreferredName => self.person.preferred_name = Some(text),
            Field::FormerName => self.person.former_names.push(text),
            Field::BirthDate => self.person.birth = self.date(column, &text),
            Field::RegisteredOn => {
                self.person.registered_on = match self.date(column, &text) {
                    Some(Birth::Day(day)) => Some(day),
                    Some(_) => {
                        self.problem(Some(column), CellProblem::NotADate);
                        None
                    }
                    None => None,
                }
            }
            Field::Sex => {
                self.person.sex = self.survey.sex(self.mapping, &text);
                if self.person.sex.is_none() {
                    self.problem(Some(column), CellProblem::UnknownWord);
                }
            }
            Field::HasCycles => {
                self.person.has_cycles = words::answer(&text);
                if self.person.has_cycles.is_none() {
                    self.problem(Some(column), CellProblem::UnknownWord);
                }
            }
            Field::Phone => self.phones(column, text),
            Field::Email => self.person.email = Some(text),
            Field::Address => join(&mut self.person.address, ", ", text),
            Field::Language => {
                self.person.language = words::language(&text);
                if self.person.language.is_none() {
                    self.problem(Some(column), CellProblem::UnknownLanguage);
                }
            }
            Field::Alerts => join(&mut self.person.alerts, "\n", text),
            Field::Note => join(&mut self.person.note, "\n", text),
            Field::Identifier => {
                let label = self.mapping.columns.get(column);
                let label = label.and_then(|target| target.label.clone());
                let rounded = is_rounded(&text);
                self.person
                    .identifiers
                    .push((label.unwrap_or_default(), text));
                if rounded {
                    self.problem(Some(column), CellProblem::Rounded);
                }
            }
            Field::CameBy => self.person.came_by = Some(text),
            Field::EmergencyContact => join(&mut self.person.emergency_contact, ", ", text),
        }
    }

    fn date(&mut self, column: usize, text: &str) -> Option<Birth> {
        let problem = match dates::read(text) {
            Written::Nothing => return None,
            Written::Sure(birth) => return Some(birth),
            Written::Ordered {
                day_first,
                month_first,
            } => match self.survey.order(self.mapping, column) {
                OrderFound::Decided(order) => {
                    let day = match order {
                        DateOrder::DayFirst => day_first,
                        DateOrder::MonthFirst => month_first,
                    };
                    match day {
                        Some(day) => return Some(Birth::Day(day)),
                        None => CellProblem::OtherOrder,
                    }
                }
                _ => CellProblem::DayOrMonth,
            },
            Written::ShortYear => CellProblem::ShortYear,
            Written::NoSuchDay => CellProblem::NoSuchDay,
            Written::Other => CellProblem::NotADate,
        };
        self.problem(Some(column), problem);
        None
    }

    /// Several telephones in one cell, where each part is long enough to be one ("030/123456" is one).
    fn phones(&mut self, column: usize, text: String) {
        if is_rounded(&text) {
            self.problem(Some(column), CellProblem::Rounded);
        }
        if self.ours {
            self.person.phones.push(text);
            return;
        }
        for part in parts(&text, &[';', ',', '|', '\n']) {
            let phones = parts(part, &['/']).into_iter().map(str::to_owned);
            self.person.phones.extend(phones);
        }
    }

    fn finish(mut self) -> Line {
        if self.person.name.is_empty() {
            let (mut names, then) = if self.mapping.family_first {
                (self.family, self.given)
            } else {
                (self.given, self.family)
            };
            names.extend(then);
            self.person.name = names.join(" ");
        }
        Line {
            line: self.line,
            person: Some(self.person),
            problems: self.problems,
        }
    }
}

fn join(field: &mut Option<String>, between: &str, text: String) {
    match field {
        Some(so_far) => {
            so_far.push_str(between);
            so_far.push_str(&text);
        }
        None => *field = Some(text),
    }
}

/// The parts of a cell if each of them can be a telephone, or the whole.
fn parts<'t>(text: &'t str, between: &[char]) -> Vec<&'t str> {
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
fn is_rounded(text: &str) -> bool {
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
