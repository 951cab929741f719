//! `imports.look`: the file as it would be read.

use exchange::{
    patients::{DateOrder, Mapping, OrderFound, Severity, Survey, suggest},
    table::{DELIMITERS, ENCODINGS, Row, Table},
};

use super::{
    file::{open, view},
    person::{Rules, birth_text, values},
    problem::{self, ImportProblem},
    wire::{ImportColumn, ImportLook, ImportLooked, ImportPreview, ImportTrouble, OrderView},
};
use crate::{
    door::{Call, Practice},
    error::Result,
};

/// So many rows are shown.
const SHOWN: usize = 20;
/// So many suggest what a column is.
const SAMPLES: usize = 200;
/// So many tell in which order dates are; a check reads them all.
const SURVEYED: u64 = 100_000;
/// Of each column.
const COLUMN_SAMPLES: usize = 3;
/// Letters of a sample.
const SAMPLE_LETTERS: usize = 80;

/// `imports.look`
///
/// # Errors
/// `Locked`; `NotFound` without a file; at the settings.
pub(crate) fn look(practice: &Practice, call: &Call, request: ImportLook) -> Result<ImportLooked> {
    let held = practice.hold()?;
    let moment = practice.moment_of(&held, call);
    let file = practice.imports.file()?;
    let table = open(&file, &request.settings)?;
    let samples = samples(&table);
    let mut mapping = request
        .mapping
        .unwrap_or_else(|| suggest(table.headers(), &samples));
    // Other settings make other columns of it.
    mapping
        .columns
        .resize_with(table.headers().len(), Default::default);
    let survey = survey(&table, &mapping);
    let trouble = |(column, problem): (Option<usize>, _)| ImportTrouble {
        line: 0,
        column: column.and_then(|column| u32::try_from(column).ok()),
        field: column.and_then(|column| mapping.columns.get(column)?.field),
        severity: Severity::Error,
        message: problem::message(call.language, &ImportProblem::Mapping(problem)),
    };
    Ok(ImportLooked {
        file: view(&file),
        encoding: table.encoding().to_owned(),
        encodings: ENCODINGS.iter().map(|name| (*name).to_owned()).collect(),
        delimiter: table.delimiter().to_string(),
        delimiters: DELIMITERS.map(String::from).into(),
        header: table.has_header(),
        ours: table.is_ours(),
        columns: columns(&table, &mapping, &survey, &samples),
        problems: mapping.problems().into_iter().map(trouble).collect(),
        unknown_sexes: survey.unknown_sexes(&mapping),
        rows: {
            let rules = Rules {
                mapping: &mapping,
                today: moment.today(),
                language: call.language,
            };
            rows(&table, &rules, &survey, call)
        },
        mapping,
    })
}

fn samples(table: &Table<'_>) -> Vec<Vec<String>> {
    let (mut rows, mut row) = (table.rows(), Row::default());
    let mut samples = Vec::new();
    while samples.len() < SAMPLES && rows.read(&mut row) {
        let cells = (0..row.len()).map(|column| {
            let text = table.cell(&row, column).text;
            text.chars().take(SAMPLE_LETTERS).collect::<String>()
        });
        samples.push(cells.collect());
    }
    samples
}

fn survey(table: &Table<'_>, mapping: &Mapping) -> Survey {
    let (mut rows, mut row) = (table.rows(), Row::default());
    let mut survey = Survey::default();
    while survey.rows() < SURVEYED && rows.read(&mut row) {
        survey.add(mapping, table, &row);
    }
    survey
}

fn columns(
    table: &Table<'_>,
    mapping: &Mapping,
    survey: &Survey,
    samples: &[Vec<String>],
) -> Vec<ImportColumn> {
    let column = |(at, header): (usize, &exchange::table::Header)| ImportColumn {
        name: header.name.clone(),
        repeat: header.repeat,
        samples: samples
            .iter()
            .filter_map(|row| row.get(at))
            .filter(|cell| !cell.trim().is_empty())
            .take(COLUMN_SAMPLES)
            .cloned()
            .collect(),
        order: match survey.order(mapping, at) {
            OrderFound::NotNeeded => OrderView::Clear,
            OrderFound::Decided(DateOrder::DayFirst) => OrderView::DayFirst,
            OrderFound::Decided(DateOrder::MonthFirst) => OrderView::MonthFirst,
            OrderFound::Open | OrderFound::Mixed => OrderView::Ask,
        },
    };
    table.headers().iter().enumerate().map(column).collect()
}

fn rows(table: &Table<'_>, rules: &Rules<'_>, survey: &Survey, call: &Call) -> Vec<ImportPreview> {
    let (mut rows, mut row) = (table.rows(), Row::default());
    let mut shown = Vec::new();
    while shown.len() < SHOWN && rows.read(&mut row) {
        let line = survey.read(rules.mapping, table, &row);
        let Some(person) = line.person.clone() else {
            continue;
        };
        let troubles = rules.judge(line).map(|judged| judged.troubles);
        shown.push(ImportPreview {
            line: row.line(),
            birth: person.birth.map(birth_text),
            sex: person.sex,
            values: values(&person),
            problems: troubles
                .iter()
                .flatten()
                .map(|trouble| trouble.view(call.language))
                .collect(),
            name: person.name,
        });
    }
    shown
}
