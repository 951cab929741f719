//! The certificate that serum was destroyed, or returned to whom it came from.

use chrono::{NaiveDate, NaiveDateTime};
use texts::{Language, date, disposal_certificate as say, papers};

use crate::foot::Foot;
use crate::look::{BODY, HALF, HEADING, LABEL, MARGIN, NAME, SECOND, SMALL, TEXT, VALUE};
use crate::page::{About, Flow, Paper, Stack, write};
use crate::table::{Column, Table};
use crate::{DocumentError, Imprint, Letterhead, Practitioner, letterhead, people};

/// Everything the certificate says; all of it is printed as given.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DisposalCertificate {
    /// Its language; Arabic mirrors the page.
    pub language: Language,
    /// The clinic.
    pub clinic: Letterhead,
    /// The certificate's number; on every page.
    pub certificate: String,
    /// What was done with it.
    pub way: DisposalWay,
    /// What it was done with, one line a lot.
    pub lines: Vec<DisposedLot>,
    /// Clinic wall time at which it was done.
    pub carried_out_at: NaiveDateTime,
    /// Why, as typed.
    pub reason: String,
    /// The clinic's number for the recall that it belongs to.
    pub recall: Option<String>,
    /// Who did it.
    pub practitioner: Practitioner,
    /// Who saw it, where that was noted; there is a line to sign on in either case.
    pub witness: Option<String>,
    /// Which print-out it is.
    pub imprint: Imprint,
}

/// What was done with serum that is not to be used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DisposalWay {
    /// It was destroyed, by this method.
    Destroyed(String),
    /// It was returned, to this receiver.
    Returned(String),
}

/// One lot of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DisposedLot {
    /// The serum's name.
    pub product: String,
    /// The lot number, printed left to right in every language.
    pub lot: String,
    /// Its expiry date.
    pub expiry: NaiveDate,
    /// How much, with its unit, in the clinic's language ("3 vials, 15 ml").
    pub quantity: String,
}

/// The certificate as a PDF of one or more A4 pages; the same input gives the same bytes.
///
/// # Errors
/// [`DocumentError`] where a shipped font cannot be used or the file not be written; no input is refused.
pub fn disposal_certificate(sheet: &DisposalCertificate) -> Result<Vec<u8>, DocumentError> {
    let l = sheet.language;
    let paper = Paper::a4(l.is_rtl());
    let title = match sheet.way {
        DisposalWay::Destroyed(_) => say::title_destroyed(l),
        DisposalWay::Returned(_) => say::title_returned(l),
    };
    let [document, printed] = sheet.imprint.lines(l);
    let about = people::joined(&[&sheet.clinic.name, &say::number(l, &sheet.certificate)]);
    let foot = Foot::new(paper, &[&about, &document, &printed])?;
    let mut flow = foot.flow();
    letterhead::head(&mut flow, l, &sheet.clinic, &title, &say::lead(l))?;
    facts(&mut flow, sheet)?;
    lots(&mut flow, sheet)?;
    signatures(&mut flow, sheet)?;
    write(
        paper,
        &foot.pages(flow, l)?,
        &About {
            title,
            language: l,
            made: sheet.imprint.printed_at,
            identifier: &sheet.imprint.document_id,
        },
    )
}

fn column(sheet: &DisposalCertificate, width: f32) -> Stack {
    Stack::new(width, sheet.language.is_rtl())
}

fn facts(flow: &mut Flow, sheet: &DisposalCertificate) -> Result<(), DocumentError> {
    let l = sheet.language;
    let number = column(sheet, HALF)
        .say(&say::certificate(l), LABEL)?
        .value(&sheet.certificate, NAME)?;
    let when = column(sheet, HALF)
        .say(&say::carried_out(l), LABEL)?
        .say(&date::with_time(l, sheet.carried_out_at), VALUE)?
        .say(&papers::zone(l, &sheet.imprint.zone), SMALL)?;
    flow.columns(vec![(MARGIN, number), (SECOND, when)]);
    flow.skip(8.0);
    let (label, how) = match &sheet.way {
        DisposalWay::Destroyed(method) => (say::method(l), method),
        DisposalWay::Returned(receiver) => (say::receiver(l), receiver),
    };
    let mut stack = column(sheet, BODY)
        .say(&label, LABEL)?
        .value(how, VALUE)?
        .gap(5.0)
        .say(&say::reason(l), LABEL)?
        .value(&sheet.reason, VALUE)?;
    if let Some(recall) = &sheet.recall {
        stack = stack
            .gap(5.0)
            .say(&say::recall(l), LABEL)?
            .value(recall, VALUE)?;
    }
    flow.columns(vec![(MARGIN, stack)]);
    flow.skip(14.0);
    Ok(())
}

fn lots(flow: &mut Flow, sheet: &DisposalCertificate) -> Result<(), DocumentError> {
    let l = sheet.language;
    let table = Table::new(
        flow.paper(),
        VALUE,
        &[
            Column::of(1.3, papers::product(l)),
            Column::of(0.9, papers::lot(l)),
            Column::wide(84.0, papers::expiry(l)),
            Column::of(0.9, say::quantity(l)).of_figures(),
        ],
    )?;
    let heading = match sheet.way {
        DisposalWay::Destroyed(_) => say::what_destroyed(l),
        DisposalWay::Returned(_) => say::what_returned(l),
    };
    let heading = column(sheet, BODY).say(&heading, HEADING)?;
    table.begin(flow, Some(heading), 32.0);
    for lot in &sheet.lines {
        let row = vec![
            table.typed(0, &lot.product)?,
            table.typed(1, &lot.lot)?,
            table.said(2, &date::short(l, lot.expiry))?,
            table.cell(3).say_end(&lot.quantity, VALUE)?,
        ];
        table.row(flow, row, 0.0);
    }
    table.end(flow);
    flow.skip(16.0);
    Ok(())
}

fn signatures(flow: &mut Flow, sheet: &DisposalCertificate) -> Result<(), DocumentError> {
    let l = sheet.language;
    let statement = column(sheet, BODY).say(&say::statement(l), TEXT)?;
    flow.room(statement.height() + 130.0);
    flow.columns(vec![(MARGIN, statement)]);
    flow.skip(14.0);
    let who = people::named(
        column(sheet, HALF),
        l,
        &say::carried_out_by(l),
        &sheet.practitioner,
    )?;
    let witness = column(sheet, HALF).say(&say::witness(l), LABEL)?;
    let witness = match &sheet.witness {
        Some(name) => witness.value(name, VALUE)?,
        None => witness.say(&say::by_hand(l), SMALL)?,
    };
    people::signatures(flow, l, [(who, true), (witness, true)])
}
