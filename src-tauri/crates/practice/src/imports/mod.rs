//! Patients from a file of another program: chosen, looked at, checked line by line, taken in one transaction, and taken back.
//!
//! The file stays in memory from being chosen until it is forgotten, or the vault is closed. Nothing is kept between looking, checking
//! and running but the last report: each reads the file by the mapping it is given, so that what is taken is what the file says.

mod assess;
mod duplicates;
mod file;
mod look;
mod past;
mod person;
mod problem;
mod report;
mod run;
mod wire;

pub(crate) use file::{Imports, choose, forget};
pub(crate) use look::look;
pub(crate) use past::{list, undo};
pub(crate) use person::birth_text;
pub use problem::ImportProblem;
pub(crate) use problem::message;
pub(crate) use report::{check, report, save_report};
pub(crate) use run::run;
pub use wire::{
    ImportCheck, ImportChecked, ImportColumn, ImportDecision, ImportDone, ImportDuplicate,
    ImportFile, ImportLineDecision, ImportLook, ImportLooked, ImportPart, ImportPreview,
    ImportReason, ImportRef, ImportReport, ImportReportAsk, ImportRun, ImportTrouble, ImportValue,
    ImportView, OrderView,
};
