//! The list to telephone by: everybody who received a recalled lot, with room to write by hand.

use chrono::{NaiveDate, NaiveDateTime};
use texts::{Language, date, papers, recall_call_list as say};

use super::RecalledLot;
use crate::foot::Foot;
use crate::look::{CELL, CELL_NAME, HEADING, INK, MARGIN, RED};
use crate::page::{About, Flow, Paper, Stack, Style, write};
use crate::table::{Column, Table};
use crate::{DocumentError, Imprint, Letterhead, PatientLine, letterhead, people};

/// Everything the list says, in the order in which it is to be worked through.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RecallCallList {
    /// The clinic's language; Arabic mirrors the page.
    pub language: Language,
    /// The clinic.
    pub clinic: Letterhead,
    /// The clinic's number for the recall; on every page.
    pub recall: String,
    /// What it is about.
    pub lots: Vec<RecalledLot>,
    /// One row for each patient.
    pub rows: Vec<CallRow>,
    /// Which print-out it is.
    pub imprint: Imprint,
}

/// One patient to be told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CallRow {
    /// Who.
    pub patient: PatientLine,
    /// Telephone numbers, the one to try first at the head.
    pub phones: Vec<String>,
    /// In which language to speak, as the clinic's language calls it.
    pub spoken: String,
    /// What else matters before calling ("Does not allow calls"), as the clinic's language says it; empty where nothing does.
    pub remark: String,
    /// What was received, one line for a session and lot.
    pub doses: Vec<CallDose>,
    /// The last contact about the recall.
    pub last: Option<CallContact>,
}

/// What was received in one session of one lot.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CallDose {
    /// The session's day at the clinic.
    pub date: NaiveDate,
    /// The lot's number.
    pub lot: String,
    /// Millilitres given, already written ("2.4").
    pub ml: String,
}

/// A contact so far.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CallContact {
    /// Clinic wall time.
    pub at: NaiveDateTime,
    /// Way and outcome, as the clinic's language says them ("Call: nobody reached").
    pub outcome: String,
}

/// Room to write a note into.
const LEAST: f32 = 44.0;
const NOTES: f32 = 160.0;
/// What keeps from calling at once is seen first.
const REMARK: Style = Style {
    colour: RED,
    ..CELL
};

/// The list as a PDF of A4 pages on their long side; the same input gives the same bytes.
///
/// # Errors
/// [`DocumentError`] where a shipped font cannot be used or the file not be written; no input is refused.
pub fn recall_call_list(list: &RecallCallList) -> Result<Vec<u8>, DocumentError> {
    let l = list.language;
    let paper = Paper::lying(l.is_rtl());
    let [document, printed] = list.imprint.lines(l);
    let about = people::joined(&[&list.clinic.name, &say::recall(l, &list.recall)]);
    let foot = Foot::new(paper, &[&about, &document, &printed, &say::private(l)])?;
    let mut flow = foot.flow();
    letterhead::head(&mut flow, l, &list.clinic, &say::title(l), &say::lead(l))?;
    let whole = || Stack::new(paper.width - 2.0 * MARGIN, paper.rtl);
    let heading = whole().say(&say::lots(l, &list.recall), HEADING)?;
    super::lots(&mut flow, l, heading, &list.lots, CELL)?;
    let count = i64::try_from(list.rows.len()).unwrap_or(i64::MAX);
    let heading = whole().say(&say::patients(l, count), HEADING)?;
    if list.rows.is_empty() {
        flow.columns(vec![(MARGIN, heading.say(&say::none(l), CELL)?)]);
    } else {
        rows(&mut flow, list, heading)?;
    }
    write(
        paper,
        &foot.pages(flow, l)?,
        &About {
            title: say::title(l),
            language: l,
            made: list.imprint.printed_at,
            identifier: &list.imprint.document_id,
        },
    )
}

fn rows(flow: &mut Flow, list: &RecallCallList, heading: Stack) -> Result<(), DocumentError> {
    let l = list.language;
    let table = Table::new(
        flow.paper(),
        CELL,
        &[
            Column::wide(22.0, say::row(l)),
            Column::of(1.15, papers::patient(l)),
            Column::of(0.92, say::phones(l)),
            Column::of(1.62, say::doses(l)),
            Column::of(0.96, say::last(l)),
            Column::wide(NOTES, say::notes(l)),
        ],
    )?;
    table.begin(flow, Some(heading), LEAST);
    for (index, row) in list.rows.iter().enumerate() {
        let cells = cells(&table, list, index, row)?;
        table.row(flow, cells, LEAST);
    }
    table.end(flow);
    Ok(())
}

fn cells(
    table: &Table,
    list: &RecallCallList,
    index: usize,
    row: &CallRow,
) -> Result<Vec<Stack>, DocumentError> {
    let l = list.language;
    let born = people::born(l, &row.patient.birth);
    let patient = table
        .cell(1)
        .value(&row.patient.name, CELL_NAME)?
        .say(&say::born(l, &born), CELL)?
        .value(&row.patient.number, CELL)?;
    let mut reach = table.cell(2);
    for phone in &row.phones {
        reach = reach.value(phone, CELL_NAME)?;
    }
    if row.phones.is_empty() {
        reach = reach.say(&say::no_phone(l), CELL)?;
    }
    let reach = reach.say(&row.spoken, CELL)?.say(&row.remark, REMARK)?;
    let mut doses = table.cell(3);
    for dose in &row.doses {
        let line = say::dose(l, &date::short(l, dose.date), &dose.lot, &dose.ml);
        doses = doses.say(&line, CELL)?;
    }
    let last = match &row.last {
        Some(last) => table
            .said(4, &date::with_time(l, last.at))?
            .say(&last.outcome, CELL)?,
        None => table.said(4, &say::not_yet(l))?,
    };
    let notes =
        table
            .cell(5)
            .tick(&say::told(l), CELL, INK)?
            .tick(&say::not_reached(l), CELL, INK)?;
    Ok(vec![
        table.said(0, &(index + 1).to_string())?,
        patient,
        reach,
        doses,
        last,
        notes,
    ])
}
