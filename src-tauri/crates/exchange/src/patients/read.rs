//! Reading one row by a mapping.

use chrono::NaiveDate;
use clinical::patient::{
    BirthDate, BirthPrecision, EmergencyContact, HasCycles, Identifier, Permission, Phone,
};

use super::{
    cells::{apart, is_rounded, join, parts},
    dates::{self, DateOrder, Written},
    line::{CellProblem, Line, LineProblem, Person},
    mapping::{Field, Mapping},
    survey::{OrderFound, Survey},
    words,
};
use crate::table::{Row, RowProblem, Table};

struct Reader<'r> {
    survey: &'r Survey,
    mapping: &'r Mapping,
    ours: bool,
    line: u64,
    person: Person,
    given: Vec<String>,
    family: Vec<String>,
    /// Name, telephone, relation.
    emergency: (Option<String>, Option<String>, Option<String>),
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
            emergency: (None, None, None),
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
            // A label belongs to what is in the column before, where there is anything.
            let alone = matches!(field, Field::PhoneLabel | Field::IdentifierLabel)
                && (column == 0 || table.cell(row, column - 1).text.trim().is_empty());
            if !text.is_empty() && !alone {
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
            Field::Sex => {
                self.person.sex = self.survey.sex(self.mapping, &text);
                self.known(column, self.person.sex.is_some());
            }
            Field::HasCycles => {
                self.person.has_cycles = words::answer(&text);
                self.known(column, self.person.has_cycles.is_some());
            }
            Field::Phone => self.phones(column, &text),
            Field::PhoneLabel => {
                if let Some(phone) = self.person.phones.last_mut() {
                    phone.label = Some(text);
                }
            }
            Field::Email => self.person.email = Some(text),
            Field::Address => join(&mut self.person.address, ", ", &text),
            Field::Language => {
                self.person.language = words::language(&text);
                if self.person.language.is_none() {
                    self.problem(Some(column), CellProblem::UnknownLanguage);
                }
            }
            Field::Alerts => join(&mut self.person.alerts, "\n", &text),
            Field::Note => join(&mut self.person.note, "\n", &text),
            Field::Identifier => self.identifier(column, text),
            Field::IdentifierLabel => {
                if let Some(identifier) = self.person.identifiers.last_mut() {
                    identifier.label = text;
                }
            }
            Field::CameBy => self.person.came_by = Some(text),
            Field::EmergencyContact => join(&mut self.emergency.0, ", ", &text),
            Field::EmergencyPhone => self.emergency.1 = Some(text),
            Field::EmergencyRelation => self.emergency.2 = Some(text),
            Field::CallsAllowed => {
                self.person.permissions.calls = self.permission(column, &text);
            }
            Field::LettersAllowed => {
                self.person.permissions.letters = self.permission(column, &text);
            }
            Field::PhotosAllowed => {
                self.person.permissions.photos = self.permission(column, &text);
            }
            Field::DeceasedOn => self.person.deceased_on = self.day(column, &text),
            Field::RegisteredOn => self.person.registered_on = self.day(column, &text),
        }
    }

    fn known(&mut self, column: usize, known: bool) {
        if !known {
            self.problem(Some(column), CellProblem::UnknownWord);
        }
    }

    /// A date that is known to the day.
    fn day(&mut self, column: usize, text: &str) -> Option<NaiveDate> {
        let date = self.date(column, text)?;
        if date.precision != BirthPrecision::Day {
            self.problem(Some(column), CellProblem::NotADate);
            return None;
        }
        Some(date.day)
    }

    fn date(&mut self, column: usize, text: &str) -> Option<BirthDate> {
        let problem = match dates::read(text) {
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
                        Some(day) => return Some(BirthDate::new(day, BirthPrecision::Day)),
                        None => CellProblem::OtherOrder,
                    }
                }
                _ => CellProblem::DayOrMonth,
            },
            Written::ShortYear => CellProblem::ShortYear,
            Written::NoSuchDay => CellProblem::NoSuchDay,
            Written::Nothing | Written::Other => CellProblem::NotADate,
        };
        self.problem(Some(column), problem);
        None
    }

    /// "yes 2026-01-31": what was said, and when.
    fn permission(&mut self, column: usize, text: &str) -> Option<Permission> {
        let (word, date) = text.trim().rsplit_once(' ').unwrap_or((text, ""));
        let given = match words::answer(word) {
            Some(HasCycles::Yes) => true,
            Some(HasCycles::No) => false,
            _ => {
                self.known(column, false);
                return None;
            }
        };
        let on = self.day(column, date)?;
        Some(Permission { given, on })
    }

    /// Several telephones in one cell, where each part is long enough to be one ("030/123456" is one).
    fn phones(&mut self, column: usize, text: &str) {
        if is_rounded(text) {
            self.problem(Some(column), CellProblem::Rounded);
        }
        let phone = |number: &str| Phone {
            number: number.to_owned(),
            label: None,
        };
        if self.ours {
            self.person.phones.push(phone(text));
            return;
        }
        for part in parts(text, &[';', ',', '|', '\n']) {
            let phones = parts(part, &['/']).into_iter().map(phone);
            self.person.phones.extend(phones);
        }
    }

    fn identifier(&mut self, column: usize, value: String) {
        if is_rounded(&value) {
            self.problem(Some(column), CellProblem::Rounded);
        }
        let target = self.mapping.columns.get(column);
        let label = target.and_then(|target| target.label.clone());
        self.person.identifiers.push(Identifier {
            label: label.unwrap_or_default(),
            value,
        });
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
        self.person.emergency = match self.emergency {
            (None, None, None) => None,
            // "Ali Demir 0532 111 22 33" in one cell.
            (Some(both), None, relation) => Some(apart(&both, relation)),
            (name, phone, relation) => Some(EmergencyContact {
                name: name.unwrap_or_default(),
                phone: phone.unwrap_or_default(),
                relation,
            }),
        };
        Line {
            line: self.line,
            person: Some(self.person),
            problems: self.problems,
        }
    }
}
