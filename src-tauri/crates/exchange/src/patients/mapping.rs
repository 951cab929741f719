//! Which column of the file is which field of a patient.

use clinical::patient::Sex;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::dates::DateOrder;

/// A field of a patient that a column may fill.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename = "ImportField")]
pub enum Field {
    /// The whole name.
    Name,
    /// Given names, or a title before them: joined before the family name.
    GivenName,
    /// The family name.
    FamilyName,
    /// What the person is called.
    PreferredName,
    /// A name the person had; several columns may hold one.
    FormerName,
    /// Date of birth.
    BirthDate,
    /// Sex as recorded.
    Sex,
    /// Whether the patient has menstrual cycles.
    HasCycles,
    /// A telephone; several columns may hold one.
    Phone,
    /// Whose or which the telephone of the column before is.
    PhoneLabel,
    /// E-mail.
    Email,
    /// A part of the postal address; several columns are joined.
    Address,
    /// Language of the documents the patient takes home.
    Language,
    /// Allergies and contraindications that must be seen.
    Alerts,
    /// A note; several columns are joined.
    Note,
    /// A number elsewhere, with the column's name as its label; several columns may hold one.
    Identifier,
    /// The label of the identifier of the column before, where each line has its own.
    IdentifierLabel,
    /// How the patient came.
    CameBy,
    /// Whom to call; several columns are joined.
    EmergencyContact,
    /// The telephone of whom to call.
    EmergencyPhone,
    /// What they are to the patient.
    EmergencyRelation,
    /// Whether the patient may be called, and since when that is said: "yes 2026-01-31".
    CallsAllowed,
    /// Whether the patient may be written to.
    LettersAllowed,
    /// Whether the patient may be photographed.
    PhotosAllowed,
    /// The day of death.
    DeceasedOn,
    /// The day the patient was registered.
    RegisteredOn,
}

impl Field {
    /// Every one, in the order of a list.
    pub const ALL: [Field; 26] = [
        Field::Name,
        Field::GivenName,
        Field::FamilyName,
        Field::PreferredName,
        Field::FormerName,
        Field::BirthDate,
        Field::Sex,
        Field::HasCycles,
        Field::Phone,
        Field::PhoneLabel,
        Field::Email,
        Field::Address,
        Field::Language,
        Field::Alerts,
        Field::Note,
        Field::Identifier,
        Field::IdentifierLabel,
        Field::CameBy,
        Field::EmergencyContact,
        Field::EmergencyPhone,
        Field::EmergencyRelation,
        Field::CallsAllowed,
        Field::LettersAllowed,
        Field::PhotosAllowed,
        Field::DeceasedOn,
        Field::RegisteredOn,
    ];

    /// The field of that word.
    pub(super) fn named(word: &str) -> Option<Field> {
        Field::ALL.into_iter().find(|field| field.word() == word)
    }

    /// As on the wire.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Field::Name => "name",
            Field::GivenName => "given_name",
            Field::FamilyName => "family_name",
            Field::PreferredName => "preferred_name",
            Field::FormerName => "former_name",
            Field::BirthDate => "birth_date",
            Field::Sex => "sex",
            Field::HasCycles => "has_cycles",
            Field::Phone => "phone",
            Field::PhoneLabel => "phone_label",
            Field::Email => "email",
            Field::Address => "address",
            Field::Language => "language",
            Field::Alerts => "alerts",
            Field::Note => "note",
            Field::Identifier => "identifier",
            Field::IdentifierLabel => "identifier_label",
            Field::CameBy => "came_by",
            Field::EmergencyContact => "emergency_contact",
            Field::EmergencyPhone => "emergency_phone",
            Field::EmergencyRelation => "emergency_relation",
            Field::CallsAllowed => "calls_allowed",
            Field::LettersAllowed => "letters_allowed",
            Field::PhotosAllowed => "photos_allowed",
            Field::DeceasedOn => "deceased_on",
            Field::RegisteredOn => "registered_on",
        }
    }

    /// Whether several columns may fill it.
    #[must_use]
    pub fn repeats(self) -> bool {
        matches!(
            self,
            Field::GivenName
                | Field::FamilyName
                | Field::FormerName
                | Field::Phone
                | Field::PhoneLabel
                | Field::Address
                | Field::Alerts
                | Field::Note
                | Field::Identifier
                | Field::IdentifierLabel
                | Field::EmergencyContact
        )
    }

    pub(super) fn is_date(self) -> bool {
        matches!(
            self,
            Field::BirthDate | Field::RegisteredOn | Field::DeceasedOn
        )
    }
}

/// What becomes of a column.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(rename = "ImportTarget")]
pub struct Target {
    /// The field it fills; none is left out.
    pub field: Option<Field>,
    /// An identifier's label.
    pub label: Option<String>,
    /// Whether the day or the month comes first; found out where it can be.
    pub order: Option<DateOrder>,
}

/// A word of the sex column that the program does not know, and what it means there.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SexWord {
    /// The word, as in the file.
    pub word: String,
    /// What it means.
    pub sex: Sex,
}

/// What becomes of each column, in the file's order.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(rename = "ImportMapping")]
pub struct Mapping {
    /// One for each column; columns beyond are left out.
    pub columns: Vec<Target>,
    /// Words of the sex column that were explained.
    pub sexes: Vec<SexWord>,
    /// Names from two columns are written with the family name first.
    pub family_first: bool,
}

/// Why nothing can be read by a mapping.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MappingProblem {
    /// No column is a name.
    NoName,
    /// The whole name, and parts of it too.
    NameTwice,
    /// Two columns for a field that takes one.
    Twice,
    /// An identifier has no label.
    NoLabel,
}

impl Mapping {
    /// The columns that fill a field.
    pub fn columns_of(&self, field: Field) -> impl Iterator<Item = usize> + '_ {
        self.columns
            .iter()
            .enumerate()
            .filter(move |(_, target)| target.field == Some(field))
            .map(|(column, _)| column)
    }

    /// What is wrong with it, with the column where it shows.
    #[must_use]
    pub fn problems(&self) -> Vec<(Option<usize>, MappingProblem)> {
        let mut problems = Vec::new();
        let whole = self.columns_of(Field::Name).next();
        let part = self
            .columns_of(Field::GivenName)
            .chain(self.columns_of(Field::FamilyName))
            .next();
        match (whole, part) {
            (None, None) => problems.push((None, MappingProblem::NoName)),
            (Some(_), Some(part)) => problems.push((Some(part), MappingProblem::NameTwice)),
            _ => {}
        }
        for field in Field::ALL {
            if !field.repeats() {
                let more = self.columns_of(field).skip(1);
                problems.extend(more.map(|column| (Some(column), MappingProblem::Twice)));
            }
        }
        for (column, target) in self.columns.iter().enumerate() {
            let label = target.label.as_deref().unwrap_or_default();
            if target.field == Some(Field::Identifier) && label.trim().is_empty() {
                problems.push((Some(column), MappingProblem::NoLabel));
            }
        }
        problems
    }
}
