//! The daily summary: what was done on a day, and where the history stood when it was printed.

use chrono::{NaiveDate, NaiveDateTime};
use texts::{Language, aftercare, daily_summary as say, date, papers};

use crate::foot::Foot;
use crate::look::{BODY, CELL, CELL_NAME, GUTTER, HEADING, MARGIN, NAME, SMALL, TEXT};
use crate::page::{About, Flow, Paper, Stack, write};
use crate::table::{Column, Table};
use crate::{DocumentError, Imprint, Letterhead, PatientLine, letterhead, people};

/// Everything the summary says; all of it is printed as given.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DailySummary {
    /// Its language; Arabic mirrors the page.
    pub language: Language,
    /// The clinic.
    pub clinic: Letterhead,
    /// Which day, in the clinic's zone.
    pub day: NaiveDate,
    /// Sessions, by their start.
    pub sessions: Vec<DaySession>,
    /// Screenings, in the order recorded.
    pub screenings: Vec<DayScreening>,
    /// Side effects reported on the day.
    pub side_effects: Vec<DaySideEffect>,
    /// What else happened to the stock.
    pub stock: Vec<DayMovement>,
    /// Where the history ended.
    pub history: HistoryEnd,
    /// Which print-out it is.
    pub imprint: Imprint,
}

/// A session of the day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DaySession {
    /// Clinic wall time of its start.
    pub started: NaiveDateTime,
    /// Clinic wall time of its end.
    pub ended: NaiveDateTime,
    /// Who was treated.
    pub patient: PatientLine,
    /// "3 of 8", in the summary's language.
    pub number: String,
    /// Who treated.
    pub practitioner: String,
    /// What was given, one line for each lot.
    pub given: Vec<DayDose>,
}

/// What was given of one lot.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DayDose {
    /// The serum's name.
    pub product: String,
    /// The lot's number.
    pub lot: String,
    /// Millilitres, already written ("2.4").
    pub ml: String,
}

/// A screening of the day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DayScreening {
    /// Who was screened.
    pub patient: PatientLine,
    /// Its verdict, as the language says it.
    pub verdict: String,
    /// How many reasons were typed to go on against it.
    pub overrides: usize,
}

/// A side effect reported on the day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DaySideEffect {
    /// Whose.
    pub patient: PatientLine,
    /// What, as the language says it.
    pub kind: String,
    /// Its grade, as the language says it.
    pub grade: String,
}

/// What happened to a lot outside a session.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DayMovement {
    /// The serum's name.
    pub product: String,
    /// The lot's number.
    pub lot: String,
    /// What happened, as the language says it.
    pub what: String,
    /// Millilitres, already written; what went is negative.
    pub ml: String,
}

/// Where the history ended when the summary was made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HistoryEnd {
    /// How many entries it had, as the language writes numbers.
    pub entries: String,
    /// Twelve characters that stand for all of them: "8F3K-22QD-9MZ0".
    pub code: String,
}

/// The summary as a PDF of one or more A4 pages; the same input gives the same bytes.
///
/// # Errors
/// [`DocumentError`] where a shipped font cannot be used or the file not be written; no input is refused.
pub fn daily_summary(summary: &DailySummary) -> Result<Vec<u8>, DocumentError> {
    let l = summary.language;
    let paper = Paper::a4(l.is_rtl());
    let [document, printed] = summary.imprint.lines(l);
    let day = date::long(l, summary.day);
    let about = people::joined(&[&summary.clinic.name, &day]);
    let foot = Foot::new(paper, &[&about, &document, &printed, &say::private(l)])?;
    let mut flow = foot.flow();
    letterhead::head(&mut flow, l, &summary.clinic, &say::title(l), &day)?;
    sessions(&mut flow, summary)?;
    screenings(&mut flow, summary)?;
    side_effects(&mut flow, summary)?;
    stock(&mut flow, summary)?;
    history(&mut flow, summary)?;
    write(
        paper,
        &foot.pages(flow, l)?,
        &About {
            title: say::title(l),
            language: l,
            made: summary.imprint.printed_at,
            identifier: &summary.imprint.document_id,
        },
    )
}

/// A part of the day under its heading: a table, or one line that there was nothing.
fn part<T>(
    flow: &mut Flow,
    summary: &DailySummary,
    heading: &str,
    columns: &[Column],
    rows: &[T],
    cells: impl Fn(&Table, &T) -> Result<Vec<Stack>, DocumentError>,
) -> Result<(), DocumentError> {
    let heading = Stack::new(BODY, summary.language.is_rtl()).say(heading, HEADING)?;
    if rows.is_empty() {
        let nothing = heading.say(&say::none(summary.language), CELL)?;
        flow.columns(vec![(MARGIN, nothing)]);
    } else {
        let table = Table::new(flow.paper(), CELL, columns)?;
        table.begin(flow, Some(heading), 32.0);
        for row in rows {
            let cells = cells(&table, row)?;
            table.row(flow, cells, 0.0);
        }
        table.end(flow);
    }
    flow.skip(14.0);
    Ok(())
}

fn patient(
    table: &Table,
    column: usize,
    l: Language,
    who: &PatientLine,
) -> Result<Stack, DocumentError> {
    let born = people::born(l, &who.birth);
    table
        .cell(column)
        .value(&who.name, CELL_NAME)?
        .say(&say::born(l, &born, &who.number), CELL)
}

fn sessions(flow: &mut Flow, summary: &DailySummary) -> Result<(), DocumentError> {
    let l = summary.language;
    let columns = [
        Column::wide(76.0, say::time(l)),
        Column::of(1.2, papers::patient(l)),
        Column::of(0.7, say::session(l)),
        Column::of(1.6, say::given(l)),
    ];
    let count = i64::try_from(summary.sessions.len()).unwrap_or(i64::MAX);
    let heading = say::sessions(l, count);
    part(
        flow,
        summary,
        &heading,
        &columns,
        &summary.sessions,
        |table, one| {
            let span = aftercare::when_span(l, &date::time(one.ended), &date::time(one.started));
            let mut given = table.cell(3);
            for dose in &one.given {
                given = given.say(&say::dose(l, &dose.lot, &dose.ml, &dose.product), CELL)?;
            }
            Ok(vec![
                table.said(0, &span)?,
                patient(table, 1, l, &one.patient)?,
                table.said(2, &one.number)?.value(&one.practitioner, CELL)?,
                given,
            ])
        },
    )
}

fn screenings(flow: &mut Flow, summary: &DailySummary) -> Result<(), DocumentError> {
    let l = summary.language;
    let columns = [
        Column::of(1.4, papers::patient(l)),
        Column::of(1.0, say::verdict(l)),
    ];
    let count = i64::try_from(summary.screenings.len()).unwrap_or(i64::MAX);
    let heading = say::screenings(l, count);
    part(
        flow,
        summary,
        &heading,
        &columns,
        &summary.screenings,
        |table, one| {
            let mut verdict = table.said(1, &one.verdict)?;
            if let Ok(count @ 1..) = i64::try_from(one.overrides) {
                verdict = verdict.say(&say::overrides(l, count), CELL)?;
            }
            Ok(vec![patient(table, 0, l, &one.patient)?, verdict])
        },
    )
}

fn side_effects(flow: &mut Flow, summary: &DailySummary) -> Result<(), DocumentError> {
    let l = summary.language;
    let columns = [
        Column::of(1.2, papers::patient(l)),
        Column::of(1.2, say::side_effect(l)),
        Column::of(0.8, say::grade(l)),
    ];
    let count = i64::try_from(summary.side_effects.len()).unwrap_or(i64::MAX);
    let heading = say::side_effects(l, count);
    part(
        flow,
        summary,
        &heading,
        &columns,
        &summary.side_effects,
        |table, one| {
            Ok(vec![
                patient(table, 0, l, &one.patient)?,
                table.said(1, &one.kind)?,
                table.said(2, &one.grade)?,
            ])
        },
    )
}

fn stock(flow: &mut Flow, summary: &DailySummary) -> Result<(), DocumentError> {
    let l = summary.language;
    let columns = [
        Column::of(1.3, papers::product(l)),
        Column::of(0.9, papers::lot(l)),
        Column::of(0.9, say::what(l)),
        Column::wide(70.0, papers::amount(l)).of_figures(),
    ];
    let heading = say::stock(l);
    part(
        flow,
        summary,
        &heading,
        &columns,
        &summary.stock,
        |table, one| {
            Ok(vec![
                table.typed(0, &one.product)?,
                table.typed(1, &one.lot)?,
                table.said(2, &one.what)?,
                table.figure(3, &one.ml)?,
            ])
        },
    )
}

/// The code beside what it is for: whoever changes the past cannot make it come out the same.
fn history(flow: &mut Flow, summary: &DailySummary) -> Result<(), DocumentError> {
    const CODE: f32 = 150.0;
    let l = summary.language;
    let column = |width| Stack::new(width, l.is_rtl());
    let heading = column(BODY).say(&say::history(l), HEADING)?;
    let code = column(CODE)
        .value(&summary.history.code, NAME)?
        .say(&say::entries(l, &summary.history.entries), SMALL)?;
    let words = column(BODY - CODE - GUTTER).say(&say::code_is(l), TEXT)?;
    let height = code.height().max(words.height());
    flow.room(heading.height() + height + 4.0);
    flow.columns(vec![(MARGIN, heading)]);
    flow.skip(4.0);
    flow.columns(vec![(MARGIN, code), (MARGIN + CODE + GUTTER, words)]);
    Ok(())
}
