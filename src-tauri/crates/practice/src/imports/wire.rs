//! How imports travel between the page and the core.

use clinical::{PatientId, alike::AlikeReason, patient::Sex};
use exchange::{
    patients::{Field, Mapping, Severity},
    table::TableSettings,
};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The file that was chosen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ImportFile {
    /// Its name, without the folder.
    pub name: String,
    /// How large it is.
    #[ts(type = "number")]
    pub bytes: u64,
}

/// `imports.look`
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ImportLook {
    /// What a person says of the file.
    pub settings: TableSettings,
    /// Without it, the columns are suggested.
    pub mapping: Option<Mapping>,
}

/// The file as it would be read.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct ImportLooked {
    /// Which file.
    pub file: ImportFile,
    /// "UTF-8", "windows-1254".
    pub encoding: String,
    /// What there is to choose from.
    pub encodings: Vec<String>,
    /// What stands between cells: one character.
    pub delimiter: String,
    /// What is looked for there.
    pub delimiters: Vec<String>,
    /// Whether the first row names the columns.
    pub header: bool,
    /// Whether it is a list of this program.
    pub ours: bool,
    /// Its columns.
    pub columns: Vec<ImportColumn>,
    /// Which column fills which field.
    pub mapping: Mapping,
    /// Why nothing can be read by it.
    pub problems: Vec<ImportTrouble>,
    /// Words of the sex column that have to be explained.
    pub unknown_sexes: Vec<String>,
    /// The first rows, as they would become.
    pub rows: Vec<ImportPreview>,
}

/// A column of the file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ImportColumn {
    /// As the file names it; empty where it does not.
    pub name: String,
    /// The how manieth of that name, where several have it.
    pub repeat: Option<u32>,
    /// The first things in it.
    pub samples: Vec<String>,
    /// In which order its dates are.
    pub order: OrderView,
}

/// In which order the dates of a column are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum OrderView {
    /// No dates, or each is clear by itself.
    Clear,
    /// The day comes first.
    DayFirst,
    /// The month comes first.
    MonthFirst,
    /// Nobody can tell: a person has to say.
    Ask,
}

/// A row as it would become.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct ImportPreview {
    /// Line of the file, from 1.
    #[ts(type = "number")]
    pub line: u64,
    /// Name.
    pub name: String,
    /// "1980-03-12", "1980-03" or "1980".
    pub birth: Option<String>,
    /// Sex as recorded.
    pub sex: Option<Sex>,
    /// The other fields.
    pub values: Vec<ImportValue>,
    /// What is wrong with it.
    pub problems: Vec<ImportTrouble>,
}

/// What one field would be.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ImportValue {
    /// Which.
    pub field: Field,
    /// An identifier's label.
    pub label: Option<String>,
    /// What.
    pub value: String,
}

/// What is wrong, and where.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ImportTrouble {
    /// Line of the file, from 1; 0 for the mapping.
    #[ts(type = "number")]
    pub line: u64,
    /// Column, from 0.
    pub column: Option<u32>,
    /// Which field it would fill.
    pub field: Option<Field>,
    /// Whether it keeps the line out.
    pub severity: Severity,
    /// The sentence.
    pub message: String,
}

/// `imports.check`
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ImportCheck {
    /// What a person says of the file.
    pub settings: TableSettings,
    /// Which column fills which field.
    pub mapping: Mapping,
}

/// What a check found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ImportChecked {
    /// Lines that are not blank.
    #[ts(type = "number")]
    pub lines: u64,
    /// Of these, lines that can be taken.
    #[ts(type = "number")]
    pub fine: u64,
    /// Lines that cannot.
    #[ts(type = "number")]
    pub bad: u64,
    /// Lines that can, and look like somebody who is there already, or like a line before.
    #[ts(type = "number")]
    pub alike: u64,
    /// How many problems the report has, with its notices.
    #[ts(type = "number")]
    pub problems: u64,
    /// How many more there are than the report keeps.
    #[ts(type = "number")]
    pub problems_beyond: u64,
}

/// A part of the report.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ImportPart {
    /// What is wrong with lines.
    Problems,
    /// Who looks like somebody else.
    Duplicates,
}

/// `imports.report`
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ImportReportAsk {
    /// Which part.
    pub part: ImportPart,
    /// From which on, from 0.
    #[ts(type = "number")]
    pub from: u64,
    /// At most so many; never above 200.
    pub limit: u32,
}

/// Some of the report of the last check.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ImportReport {
    /// How many there are in this part.
    #[ts(type = "number")]
    pub total: u64,
    /// Of the problems.
    pub problems: Vec<ImportTrouble>,
    /// Of the duplicates.
    pub duplicates: Vec<ImportDuplicate>,
}

/// Why two look alike: the same words as between patients.
pub type ImportReason = AlikeReason;

/// A line that looks like somebody.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ImportDuplicate {
    /// Line of the file, from 1.
    #[ts(type = "number")]
    pub line: u64,
    /// Its name.
    pub name: String,
    /// Its date of birth: "1980-03-12", "1980-03" or "1980".
    pub birth: Option<String>,
    /// The patient that is there already.
    pub patient: Option<PatientId>,
    /// That patient's number, as people read it.
    pub number: Option<String>,
    /// That patient's name.
    pub patient_name: Option<String>,
    /// Or the line before that it looks like.
    #[ts(type = "number | null")]
    pub other_line: Option<u64>,
    /// Why.
    pub reasons: Vec<ImportReason>,
}

/// What becomes of a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ImportDecision {
    /// It is left out.
    Skip,
    /// It is taken all the same.
    Add,
}

/// A decision on one line, whatever was decided for all.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ImportLineDecision {
    /// Line of the file, from 1.
    #[ts(type = "number")]
    pub line: u64,
    /// What becomes of it.
    pub decision: ImportDecision,
}

/// `imports.run`
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ImportRun {
    /// What a person says of the file.
    pub settings: TableSettings,
    /// Which column fills which field.
    pub mapping: Mapping,
    /// Lines that cannot be taken are left out; without it they must be decided one by one.
    pub skip_bad: bool,
    /// What becomes of lines that look like somebody, where nothing was decided for the line.
    pub alike: Option<ImportDecision>,
    /// Decisions on single lines.
    pub lines: Vec<ImportLineDecision>,
}

/// What an import brought.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ImportDone {
    /// Its number.
    #[ts(type = "number")]
    pub import: i64,
    /// Patients that were added.
    #[ts(type = "number")]
    pub added: u64,
    /// Lines that were left out.
    #[ts(type = "number")]
    pub skipped: u64,
}

/// `imports.undo`
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ImportRef {
    /// Number.
    #[ts(type = "number")]
    pub import: i64,
}

/// A past import.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ImportView {
    /// Number.
    #[ts(type = "number")]
    pub import: i64,
    /// When, on the clinic's wall.
    pub at: String,
    /// Who did it.
    pub who: String,
    /// The file's name.
    pub file: String,
    /// Patients that were added.
    #[ts(type = "number")]
    pub added: u64,
    /// Lines that were left out.
    #[ts(type = "number")]
    pub skipped: u64,
    /// When it was taken back.
    pub undone_at: Option<String>,
}
