//! The papers of a recall: [`letter`] to each patient who received the lot, [`call_list`] to telephone by, [`report`] for whom
//! the clinic answers to.
//!
//! None of them says that a product did or will do harm, or that it did not.

use chrono::NaiveDate;
use texts::{Language, date, papers, recall_report as say};

use crate::DocumentError;
use crate::look::{BODY, MARGIN, MIST, STRONG, TEAL, TEXT};
use crate::page::{Flow, PANEL_PAD, Panel, Stack, Style};
use crate::table::{Column, Table};

pub mod call_list;
pub mod letter;
pub mod report;

/// A lot that is recalled.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RecalledLot {
    /// The serum's name.
    pub product: String,
    /// Who makes it; empty where that is not known.
    pub maker: String,
    /// Its lot number, printed left to right in every language.
    pub lot: String,
    /// Its expiry date; the month's last day where the label gives a month only.
    pub expiry: NaiveDate,
}

/// What one patient received of one lot in one session.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Exposure {
    /// The session's day at the clinic.
    pub date: NaiveDate,
    /// The serum's name.
    pub product: String,
    /// Its lot number.
    pub lot: String,
    /// Its expiry date.
    pub expiry: NaiveDate,
    /// Millilitres given, already written ("2.4").
    pub ml: String,
    /// The recipe it was mixed into; `None` where it was given by itself.
    pub through: Option<String>,
}

/// Why the lots are recalled, as the clinic typed it, under a label.
fn reason(flow: &mut Flow, label: &str, reason: &str) -> Result<(), DocumentError> {
    let why = Stack::new(BODY - 2.0 * PANEL_PAD.0, flow.paper().rtl)
        .say(label, STRONG)?
        .value(reason, TEXT)?;
    flow.panels(vec![Panel {
        x: MARGIN,
        stack: why,
        field: MIST,
        edge: TEAL,
    }]);
    flow.skip(11.0);
    Ok(())
}

/// Which lots it is about, as a table under a heading.
fn lots(
    flow: &mut Flow,
    language: Language,
    heading: Stack,
    lots: &[RecalledLot],
    style: Style,
) -> Result<(), DocumentError> {
    let table = Table::new(
        flow.paper(),
        style,
        &[
            Column::of(1.4, papers::product(language)),
            Column::of(1.0, say::maker(language)),
            Column::of(1.0, papers::lot(language)),
            Column::wide(90.0, papers::expiry(language)),
        ],
    )?;
    table.begin(flow, Some(heading), 24.0);
    for lot in lots {
        let row = vec![
            table.typed(0, &lot.product)?,
            table.typed(1, &lot.maker)?,
            table.typed(2, &lot.lot)?,
            table.said(3, &date::short(language, lot.expiry))?,
        ];
        table.row(flow, row, 0.0);
    }
    table.end(flow);
    flow.skip(11.0);
    Ok(())
}
