//! A line of the file as a patient of this practice: the same rules as when one is registered at the desk.

use chrono::NaiveDate;
use clinical::patient::{BirthDate, BirthPrecision, HasCycles, Sex};
use exchange::patients::{Field, Line, Mapping, Person, Severity};
use records::patients::PatientFields;
use texts::Language;

use super::{
    problem::ImportProblem,
    wire::{ImportTrouble, ImportValue},
};
use crate::{
    error::Problem,
    messages,
    patients::{self, PatientDetails},
};

/// What is wrong with a line.
#[derive(Debug, Clone)]
pub(super) struct Trouble {
    pub line: u64,
    pub column: Option<usize>,
    pub field: Option<Field>,
    pub severity: Severity,
    pub problem: Problem,
}

impl Trouble {
    pub fn view(&self, l: Language) -> ImportTrouble {
        ImportTrouble {
            line: self.line,
            column: self.column.and_then(|column| u32::try_from(column).ok()),
            field: self.field,
            severity: self.severity,
            message: messages::message(l, &self.problem),
        }
    }
}

/// What lines are judged by.
pub(super) struct Rules<'r> {
    pub mapping: &'r Mapping,
    /// In the clinic.
    pub today: NaiveDate,
    /// Of documents, where the file does not say.
    pub language: Language,
}

/// A line that was judged.
pub(super) struct Judged {
    pub line: u64,
    /// What would be kept; nothing where something keeps the line out.
    pub fields: Option<PatientFields>,
    /// The day the patient was registered, where the file says.
    pub registered_on: Option<NaiveDate>,
    pub troubles: Vec<Trouble>,
}

impl Rules<'_> {
    /// Judges a line; nothing for a blank one.
    pub fn judge(&self, line: Line) -> Option<Judged> {
        let mut troubles: Vec<Trouble> = line
            .problems
            .iter()
            .map(|problem| Trouble {
                line: problem.line,
                column: problem.column,
                field: problem.field,
                severity: problem.problem.severity(),
                problem: Problem::Import(ImportProblem::Cell(problem.problem)),
            })
            .collect();
        let person = line.person?;
        let number = line.line;
        let mut add = |field: Field, at: usize, problem: Problem| {
            // What could not be read is said already.
            if !troubles.iter().any(|told| told.field == Some(field)) {
                troubles.push(Trouble {
                    line: number,
                    column: self.column(field, at),
                    field: Some(field),
                    severity: Severity::Error,
                    problem,
                });
            }
        };
        if person.birth.is_none() {
            add(Field::BirthDate, 0, Problem::Required);
        }
        let registered_on = person.registered_on;
        if registered_on.is_some_and(|on| on > self.today) {
            add(Field::RegisteredOn, 0, Problem::InFuture);
        }
        let fields = match patients::fields(self.today, self.details(person)) {
            Ok(fields) => Some(fields),
            Err(error) => {
                for found in error.problems {
                    let path = found.field.unwrap_or_default();
                    let (field, at) = self.field_of(&path);
                    add(field, at, found.problem);
                }
                None
            }
        };
        let kept_out = troubles
            .iter()
            .any(|trouble| trouble.severity == Severity::Error);
        Some(Judged {
            line: number,
            fields: fields.filter(|_| !kept_out),
            registered_on,
            troubles,
        })
    }

    fn details(&self, person: Person) -> PatientDetails {
        // A line without a date of birth is kept out; what stands here is seen by nobody.
        let birth = person.birth.unwrap_or(BirthDate {
            day: self.today,
            precision: BirthPrecision::Day,
        });
        let language = person.language.and_then(|language| language.parse().ok());
        PatientDetails {
            name: person.name,
            preferred_name: person.preferred_name,
            former_names: person.former_names,
            birth_date: birth.day,
            birth_precision: birth.precision,
            sex: person.sex.unwrap_or(Sex::NotRecorded),
            has_cycles: person.has_cycles.unwrap_or(HasCycles::Unknown),
            phones: person.phones,
            email: person.email,
            address: person.address,
            language: language.unwrap_or(self.language),
            emergency: person.emergency,
            identifiers: person.identifiers,
            came_by: person.came_by,
            permissions: person.permissions,
            alerts: person.alerts,
            note: person.note,
            deceased_on: person.deceased_on,
        }
    }

    /// The field that "details.phones.1.number" is, and the how manieth of it.
    fn field_of(&self, path: &str) -> (Field, usize) {
        let mut parts = path.split('.').skip(1);
        let (first, second) = (parts.next().unwrap_or_default(), parts.next());
        let at = second.and_then(|at| at.parse().ok()).unwrap_or(0);
        let last = path.rsplit('.').next().unwrap_or_default();
        let field = match (first, second, last) {
            ("preferred_name", ..) => Field::PreferredName,
            ("former_names", ..) => Field::FormerName,
            ("birth_date", ..) => Field::BirthDate,
            ("phones", _, "label") => Field::PhoneLabel,
            ("phones", ..) => Field::Phone,
            ("email", ..) => Field::Email,
            ("address", ..) => Field::Address,
            ("emergency", Some("phone"), _) => Field::EmergencyPhone,
            ("emergency", Some("relation"), _) => Field::EmergencyRelation,
            ("emergency", ..) => Field::EmergencyContact,
            ("identifiers", ..) => Field::Identifier,
            ("came_by", ..) => Field::CameBy,
            ("permissions", Some("calls"), _) => Field::CallsAllowed,
            ("permissions", Some("letters"), _) => Field::LettersAllowed,
            ("permissions", ..) => Field::PhotosAllowed,
            ("alerts", ..) => Field::Alerts,
            ("note", ..) => Field::Note,
            ("deceased_on", ..) => Field::DeceasedOn,
            _ => Field::Name,
        };
        (field, at)
    }

    /// The column where a problem of a field is shown.
    fn column(&self, field: Field, at: usize) -> Option<usize> {
        let instead = match field {
            Field::Name => Some(Field::FamilyName),
            Field::EmergencyPhone => Some(Field::EmergencyContact),
            _ => None,
        };
        let of = |field| {
            let columns: Vec<usize> = self.mapping.columns_of(field).collect();
            columns.get(at).or(columns.last()).copied()
        };
        of(field).or_else(|| instead.and_then(of))
    }
}

/// As a date of birth is written in files: as much of it as is known.
pub(crate) fn birth_text(birth: BirthDate) -> String {
    let form = match birth.precision {
        BirthPrecision::Day => "%Y-%m-%d",
        BirthPrecision::Month => "%Y-%m",
        BirthPrecision::Year => "%Y",
    };
    birth.day.format(form).to_string()
}

/// What a person would be, besides name, birth and sex.
pub(super) fn values(person: &Person) -> Vec<ImportValue> {
    let mut values = Vec::new();
    let mut add = |field: Field, label: Option<&str>, value: Option<&str>| {
        if let Some(value) = value {
            values.push(ImportValue {
                field,
                label: label.map(str::to_owned),
                value: value.to_owned(),
            });
        }
    };
    add(Field::PreferredName, None, person.preferred_name.as_deref());
    for name in &person.former_names {
        add(Field::FormerName, None, Some(name));
    }
    for phone in &person.phones {
        add(Field::Phone, phone.label.as_deref(), Some(&phone.number));
    }
    add(Field::Email, None, person.email.as_deref());
    add(Field::Address, None, person.address.as_deref());
    add(Field::Alerts, None, person.alerts.as_deref());
    for identifier in &person.identifiers {
        add(
            Field::Identifier,
            Some(&identifier.label),
            Some(&identifier.value),
        );
    }
    if let Some(contact) = &person.emergency {
        add(Field::EmergencyContact, None, Some(&contact.name));
        add(Field::EmergencyPhone, None, Some(&contact.phone));
    }
    add(Field::CameBy, None, person.came_by.as_deref());
    let registered = person.registered_on.map(|on| on.to_string());
    add(Field::RegisteredOn, None, registered.as_deref());
    add(Field::Note, None, person.note.as_deref());
    values
}
