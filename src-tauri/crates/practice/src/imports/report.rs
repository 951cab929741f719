//! `imports.check` and its report: read in pages, saved as a list.

use std::sync::Arc;

use exchange::{csv_out::List, patients::Severity};
use texts::{Language, imports as say};

use super::{
    assess::{Alike, Grounds, Of, assess},
    file::{open, usable},
    wire::{
        ImportCheck, ImportChecked, ImportDuplicate, ImportPart, ImportReason, ImportReport,
        ImportReportAsk,
    },
};
use crate::{
    door::{Call, Practice},
    error::{Code, Error, Problem, Result},
    messages,
    operations::Nothing,
    paper::SaveResult,
    patients,
};

/// `imports.check`: long work that writes nothing.
///
/// # Errors
/// `NotFound` without a file; at the mapping; `Conflict` while other work is under way; `Cancelled`.
pub(crate) fn check(
    practice: &Practice,
    call: &Call,
    request: ImportCheck,
) -> Result<ImportChecked> {
    let held = practice.hold()?;
    let moment = practice.moment_of(&held, call);
    let file = practice.imports.file()?;
    let table = open(&file, &request.settings)?;
    usable(&request.mapping)?;
    let working = practice.upkeep.work.begin()?;
    let grounds = Grounds::now(&held, &moment, &request.settings, &request.mapping)?;
    let assessed = assess(&held, &table, grounds, &working)?;
    let checked = assessed.checked.clone();
    practice.imports.keep(Arc::new(assessed));
    Ok(checked)
}

/// `imports.report`
///
/// # Errors
/// `NotFound` before a check.
pub(crate) fn report(
    practice: &Practice,
    call: &Call,
    request: ImportReportAsk,
) -> Result<ImportReport> {
    practice.hold()?;
    let assessed = practice.imports.assessed()?;
    let from = usize::try_from(request.from).unwrap_or(usize::MAX);
    let limit = request.limit.min(200) as usize;
    let mut report = ImportReport {
        total: 0,
        problems: Vec::new(),
        duplicates: Vec::new(),
    };
    match request.part {
        ImportPart::Problems => {
            report.total = assessed.troubles.len() as u64;
            let some = assessed.troubles.iter().skip(from).take(limit);
            report.problems = some.map(|trouble| trouble.view(call.language)).collect();
        }
        ImportPart::Duplicates => {
            report.total = assessed.alike.len() as u64;
            report.duplicates = assessed
                .alike
                .iter()
                .skip(from)
                .take(limit)
                .map(view)
                .collect();
        }
    }
    Ok(report)
}

fn view(alike: &Alike) -> ImportDuplicate {
    let (patient, other_line) = match &alike.of {
        Of::Patient(patient, name) => (Some((*patient, name)), None),
        Of::Line(line) => (None, Some(*line)),
    };
    ImportDuplicate {
        line: alike.line,
        name: alike.name.clone(),
        birth: Some(alike.birth.clone()),
        patient: patient.map(|(patient, _)| patient),
        number: patient.map(|(patient, _)| patients::number(patient)),
        patient_name: patient.map(|(_, name)| name.clone()),
        other_line,
        reasons: alike.reasons.clone(),
    }
}

/// `imports.save_report`: the whole of it, as a list for a spreadsheet.
///
/// # Errors
/// `NotFound` before a check; `Unavailable` when the file cannot be written there.
pub(crate) fn save_report(practice: &Practice, call: &Call, _: Nothing) -> Result<SaveResult> {
    let held = practice.hold()?;
    let assessed = practice.imports.assessed()?;
    let l = call.language;
    let mut list = List::default();
    list.line([
        say::report_line(l),
        say::report_column(l),
        say::report_kind(l),
        say::report_what(l),
    ])?;
    for trouble in &assessed.troubles {
        let kind = match trouble.severity {
            Severity::Error => say::severity_error(l),
            Severity::Notice => say::severity_notice(l),
        };
        list.line([
            trouble.line.to_string(),
            trouble
                .column
                .map(|column| (column + 1).to_string())
                .unwrap_or_default(),
            kind,
            messages::message(l, &trouble.problem),
        ])?;
    }
    for alike in &assessed.alike {
        let whom = match &alike.of {
            Of::Patient(patient, name) => {
                say::report_like_patient(l, name, &patients::number(*patient))
            }
            Of::Line(line) => say::report_like_line(l, &line.to_string()),
        };
        let reasons: Vec<String> = alike.reasons.iter().map(|why| reason(l, *why)).collect();
        list.line([
            alike.line.to_string(),
            String::new(),
            say::report_duplicate(l),
            format!("{whom} ({})", reasons.join("; ")),
        ])?;
    }
    let name = format!("import-{}.csv", practice.moment_of(&held, call).today());
    let outcome = practice
        .desk()
        .save(&name, list.finish()?)
        .map_err(|_| Error::plain(Code::Unavailable, Problem::NotSaved))?;
    Ok(SaveResult { outcome })
}

fn reason(l: Language, reason: ImportReason) -> String {
    let key = format!("alike-{}", reason.as_str().replace('_', "-"));
    texts::lookup(l, &key, &[]).unwrap_or_else(|| reason.to_string())
}
