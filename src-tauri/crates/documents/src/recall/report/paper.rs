//! How the report looks: sections in the order in which somebody checks them.

use texts::{Language, date, papers, recall_report as say};

use super::{Deed, RecallReport, ReportLot, tables};
use crate::foot::Foot;
use crate::look::{
    AMBER, BODY, CELL, HALF, HEADING, INK, LABEL, MARGIN, RED, ROSE, SAND, SECOND, SMALL, STRONG,
    TEXT, VALUE,
};
use crate::page::{About, Flow, PANEL_PAD, Panel, Paper, Stack, write};
use crate::table::{Column, Table};
use crate::{DocumentError, letterhead, people};

/// The report as a PDF of A4 pages; the same input gives the same bytes.
///
/// # Errors
/// [`DocumentError`] where a shipped font cannot be used or the file not be written; no input is refused.
pub fn recall_report(report: &RecallReport) -> Result<Vec<u8>, DocumentError> {
    let l = report.language;
    let paper = Paper::a4(l.is_rtl());
    let [document, printed] = report.imprint.lines(l);
    let about = people::joined(&[&report.clinic.name, &say::recall(l, &report.recall)]);
    let foot = Foot::new(paper, &[&about, &document, &printed, &say::private(l)])?;
    let mut flow = foot.flow();
    letterhead::head(&mut flow, l, &report.clinic, &say::title(l), &say::lead(l))?;
    notice(&mut flow, report)?;
    open_points(&mut flow, report)?;
    for lot in &report.lots {
        ledger(&mut flow, l, lot)?;
    }
    tables::patients(&mut flow, report)?;
    tables::contacts(&mut flow, report)?;
    tables::side_effects(&mut flow, report)?;
    tables::disposals(&mut flow, report)?;
    signature(&mut flow, report)?;
    write(
        paper,
        &foot.pages(flow, l)?,
        &About {
            title: say::title(l),
            language: l,
            made: report.imprint.printed_at,
            identifier: &report.imprint.document_id,
        },
    )
}

pub(super) fn column(language: Language, width: f32) -> Stack {
    Stack::new(width, language.is_rtl())
}

/// What is empty is said to be, not left out.
pub(super) fn or_none(language: Language, text: &str) -> String {
    if text.trim().is_empty() {
        return say::none(language);
    }
    texts::isolate(language, text).into_owned()
}

fn done(language: Language, deed: &Deed) -> String {
    say::done(language, &date::with_time(language, deed.at), &deed.by)
}

fn notice(flow: &mut Flow, report: &RecallReport) -> Result<(), DocumentError> {
    let l = report.language;
    let notice = &report.notice;
    let field = |label: String, value: &str| {
        column(l, HALF)
            .say(&label, LABEL)?
            .say(&or_none(l, value), VALUE)
    };
    let of_date = column(l, HALF)
        .say(&say::dated(l), LABEL)?
        .say(&date::long(l, notice.dated), VALUE)?;
    flow.columns(vec![
        (MARGIN, field(say::number(l), &report.recall)?),
        (SECOND, of_date),
    ]);
    flow.skip(5.0);
    flow.columns(vec![
        (MARGIN, field(say::from(l), &notice.from)?),
        (SECOND, field(say::notice_number(l), &notice.number)?),
    ]);
    flow.skip(5.0);
    let opened = column(l, HALF)
        .say(&say::opened(l), LABEL)?
        .say(&done(l, &report.opened), VALUE)?;
    let ended = column(l, HALF);
    let ended = match &report.ended {
        None => ended
            .say(&say::closed(l), LABEL)?
            .say(&say::still_open(l), STRONG)?,
        Some(end) => {
            let label = if end.undone {
                say::undone(l)
            } else {
                say::closed(l)
            };
            ended
                .say(&label, LABEL)?
                .say(&done(l, &end.deed), VALUE)?
                .value(&end.note, SMALL)?
        }
    };
    flow.columns(vec![(MARGIN, opened), (SECOND, ended)]);
    flow.skip(9.0);
    crate::recall::reason(flow, &say::reason(l), &notice.reason)
}

fn open_points(flow: &mut Flow, report: &RecallReport) -> Result<(), DocumentError> {
    let l = report.language;
    if report.open_points.is_empty() {
        return section(flow, l, &say::open_points(l), &say::no_open_points(l));
    }
    let mut stack = column(l, BODY - 2.0 * PANEL_PAD.0).say(&say::open_points(l), STRONG)?;
    for point in &report.open_points {
        stack = stack.gap(1.5).point(point, TEXT, AMBER)?;
    }
    flow.panels(vec![Panel {
        x: MARGIN,
        stack,
        field: SAND,
        edge: AMBER,
    }]);
    flow.skip(11.0);
    Ok(())
}

/// A section with nothing in it, which is said.
pub(super) fn section(
    flow: &mut Flow,
    language: Language,
    heading: &str,
    text: &str,
) -> Result<(), DocumentError> {
    let stack = column(language, BODY)
        .say(heading, HEADING)?
        .say(text, TEXT)?;
    flow.columns(vec![(MARGIN, stack)]);
    flow.skip(11.0);
    Ok(())
}

fn ledger(flow: &mut Flow, l: Language, lot: &ReportLot) -> Result<(), DocumentError> {
    let facts = [
        (say::maker(l), or_none(l, &lot.lot.maker)),
        (papers::expiry(l), date::short(l, lot.lot.expiry)),
        (say::received_on(l), date::short(l, lot.received_on)),
        (say::supplier(l), or_none(l, &lot.supplier)),
    ];
    let facts: Vec<_> = facts.iter().map(|(k, v)| format!("{k}: {v}")).collect();
    let facts: Vec<_> = facts.iter().map(String::as_str).collect();
    let heading = column(l, BODY)
        .say(&say::lot(l, &lot.lot.lot, &lot.lot.product), HEADING)?
        .say(&people::joined(&facts), CELL)?
        .gap(2.0)
        .say(&say::ledger(l), LABEL)?;
    let book = &lot.ledger;
    let amounts = [
        (say::received(l), &book.received),
        (say::used(l), &book.used),
        (say::wasted(l), &book.wasted),
        (say::returned(l), &book.returned),
        (say::destroyed(l), &book.destroyed),
        (say::corrected(l), &book.corrected),
        (say::left(l), &book.left),
        (say::sum(l), &book.sum),
    ];
    let columns: Vec<_> = amounts
        .iter()
        .map(|(label, _)| Column::of(1.0, label.clone()).of_figures())
        .collect();
    let table = Table::new(flow.paper(), CELL, &columns)?;
    table.begin(flow, Some(heading), 40.0);
    let mut row = Vec::new();
    for (i, (_, amount)) in amounts.iter().enumerate() {
        let amount = if amount.is_empty() { "0" } else { amount };
        row.push(table.figure(i, amount)?);
    }
    table.row(flow, row, 0.0);
    table.end(flow);
    flow.skip(3.0);
    match &book.difference {
        None => {
            let even = column(l, BODY).say(&say::adds_up(l, &book.received), SMALL)?;
            flow.columns(vec![(MARGIN, even)]);
        }
        Some(difference) => {
            let text = say::differs(l, difference, &book.received, &book.sum);
            let stack = column(l, BODY - 2.0 * PANEL_PAD.0).say(&text, STRONG)?;
            flow.panels(vec![Panel {
                x: MARGIN,
                stack,
                field: ROSE,
                edge: RED,
            }]);
        }
    }
    flow.skip(11.0);
    Ok(())
}

fn signature(flow: &mut Flow, report: &RecallReport) -> Result<(), DocumentError> {
    let l = report.language;
    let date = column(l, HALF).say(&say::signed_on(l), LABEL)?;
    let who = people::named(
        column(l, HALF),
        l,
        &papers::practitioner(l),
        &report.practitioner,
    )?;
    flow.skip(6.0);
    flow.rule(MARGIN, BODY, 0.6, INK);
    flow.skip(9.0);
    people::signatures(flow, l, [(date, false), (who, true)])
}
