//! The tables of the report: who received the lots, who was told, what happened to whom, what became of the rest.

use texts::{Language, date, papers, recall_report as say};

use super::paper::{column, or_none, section};
use super::{ExposedPatient, RecallReport};
use crate::look::{BODY, CELL, CELL_NAME, HEADING};
use crate::page::{Flow, Stack};
use crate::table::{Column, Table};
use crate::{DocumentError, PatientLine, people};

fn whose(table: &Table, cell: usize, patient: &PatientLine) -> Result<Stack, DocumentError> {
    table
        .cell(cell)
        .value(&patient.name, CELL_NAME)?
        .value(&patient.number, CELL)
}

pub(super) fn patients(flow: &mut Flow, report: &RecallReport) -> Result<(), DocumentError> {
    let l = report.language;
    let count = i64::try_from(report.patients.len()).unwrap_or(i64::MAX);
    let heading = say::patients(l, count);
    if report.patients.is_empty() {
        return section(flow, l, &heading, &say::no_patients(l));
    }
    let table = Table::new(
        flow.paper(),
        CELL,
        &[
            Column::of(1.1, papers::patient(l)),
            Column::wide(66.0, papers::birth_date(l)),
            Column::of(1.5, say::exposures(l)),
            Column::of(0.7, say::state(l)),
        ],
    )?;
    table.begin(flow, Some(column(l, BODY).say(&heading, HEADING)?), 40.0);
    for exposed in &report.patients {
        let row = vec![
            whose(&table, 0, &exposed.patient)?,
            table.said(1, &people::born(l, &exposed.patient.birth))?,
            exposures(&table, l, exposed)?,
            table.said(3, &exposed.state)?,
        ];
        table.row(flow, row, 0.0);
    }
    table.end(flow);
    flow.skip(11.0);
    Ok(())
}

fn exposures(table: &Table, l: Language, exposed: &ExposedPatient) -> Result<Stack, DocumentError> {
    let mut cell = table.cell(2);
    for given in &exposed.exposures {
        let day = date::short(l, given.date);
        let line = match &given.through {
            None => say::given(l, &day, &given.lot, &given.ml),
            Some(recipe) => say::given_through(l, &day, &given.lot, &given.ml, recipe),
        };
        cell = cell.say(&line, CELL)?;
    }
    Ok(cell)
}

pub(super) fn contacts(flow: &mut Flow, report: &RecallReport) -> Result<(), DocumentError> {
    let l = report.language;
    if report.contacts.is_empty() {
        return section(flow, l, &say::contacts(l), &say::no_contacts(l));
    }
    let table = Table::new(
        flow.paper(),
        CELL,
        &[
            Column::of(1.0, papers::patient(l)),
            Column::of(1.0, say::when(l)),
            Column::of(0.5, say::way(l)),
            Column::of(0.9, say::outcome(l)),
            Column::of(0.8, say::by(l)),
        ],
    )?;
    let heading = column(l, BODY).say(&say::contacts(l), HEADING)?;
    table.begin(flow, Some(heading), 40.0);
    for contact in &report.contacts {
        let row = vec![
            whose(&table, 0, &contact.patient)?,
            table.said(1, &date::with_time(l, contact.deed.at))?,
            table.said(2, &contact.way)?,
            table.said(3, &contact.outcome)?,
            table.typed(4, &contact.deed.by)?,
        ];
        table.row(flow, row, 0.0);
    }
    table.end(flow);
    flow.skip(11.0);
    Ok(())
}

pub(super) fn side_effects(flow: &mut Flow, report: &RecallReport) -> Result<(), DocumentError> {
    let l = report.language;
    if report.side_effects.is_empty() {
        return section(flow, l, &say::side_effects(l), &say::no_side_effects(l));
    }
    let table = Table::new(
        flow.paper(),
        CELL,
        &[
            Column::of(1.0, papers::patient(l)),
            Column::of(1.0, say::kind(l)),
            Column::of(0.6, say::grade(l)),
            Column::wide(60.0, say::began(l)),
            Column::of(0.8, say::outcome(l)),
            Column::of(0.6, papers::lot(l)),
        ],
    )?;
    let heading = column(l, BODY).say(&say::side_effects(l), HEADING)?;
    table.begin(flow, Some(heading), 40.0);
    for effect in &report.side_effects {
        let mut lots = table.cell(5);
        for lot in &effect.lots {
            lots = lots.value(lot, CELL)?;
        }
        let row = vec![
            whose(&table, 0, &effect.patient)?,
            table.said(1, &effect.kind)?,
            table.said(2, &effect.grade)?,
            table.said(3, &date::short(l, effect.began))?,
            table.said(4, &effect.outcome)?,
            lots,
        ];
        table.row(flow, row, 0.0);
    }
    table.end(flow);
    flow.skip(11.0);
    Ok(())
}

pub(super) fn disposals(flow: &mut Flow, report: &RecallReport) -> Result<(), DocumentError> {
    let l = report.language;
    if report.disposals.is_empty() {
        return section(flow, l, &say::disposals(l), &say::no_disposals(l));
    }
    let table = Table::new(
        flow.paper(),
        CELL,
        &[
            Column::of(0.8, papers::lot(l)),
            Column::of(0.8, say::quantity(l)),
            Column::of(1.3, say::how(l)),
            Column::of(1.1, say::when(l)),
            Column::of(0.8, say::by(l)),
            Column::of(0.7, say::certificate(l)),
        ],
    )?;
    let heading = column(l, BODY).say(&say::disposals(l), HEADING)?;
    table.begin(flow, Some(heading), 40.0);
    for part in &report.disposals {
        let kind = if part.returned {
            say::returned(l)
        } else {
            say::destroyed(l)
        };
        let row = vec![
            table.typed(0, &part.lot)?,
            table.said(1, &part.quantity)?,
            table.said(2, &kind)?.value(&part.how, CELL)?,
            table.said(3, &date::with_time(l, part.deed.at))?,
            table.typed(4, &part.deed.by)?,
            table.said(5, &or_none(l, &part.certificate))?,
        ];
        table.row(flow, row, 0.0);
    }
    table.end(flow);
    flow.skip(11.0);
    Ok(())
}
