//! The label of an opened vial: until when it may be used, read at arm's length.
//!
//! As wide as the common tape of 62 mm, and 29 mm high; higher only where a name needs it, because a label that cuts a lot number
//! is worse than one that is too long. In black alone, as label printers print. No patient's name: the vial stands in the open.

use chrono::{NaiveDate, NaiveDateTime};
use texts::{Language, date, papers, vial_label as say};

use crate::DocumentError;
use crate::look::style;
use crate::page::{About, Colour, Ink, Paper, Stack, Style, Weight, frame, write};

/// Everything the label says; all of it is printed as given.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VialLabel {
    /// The clinic's language; Arabic mirrors the label.
    pub language: Language,
    /// The serum's name.
    pub product: String,
    /// Its lot number, printed left to right in every language.
    pub lot: String,
    /// Its expiry date, as on the box.
    pub expiry: NaiveDate,
    /// Clinic wall time of opening.
    pub opened_at: NaiveDateTime,
    /// Clinic wall time after which it is thrown away.
    pub use_by: NaiveDateTime,
    /// Who opened it.
    pub opened_by: String,
    /// The number of the only patient it may be used for; `None` where it is for several.
    pub patient_number: Option<String>,
}

const BLACK: Colour = Colour(0, 0, 0);
/// 62 mm.
const WIDTH: f32 = 175.75;
/// 29 mm.
const HEIGHT: f32 = 82.2;
const EDGE: f32 = 6.0;
const INNER: f32 = WIDTH - 2.0 * EDGE;
const BOX_PAD: f32 = 5.0;
/// The least between two parts.
const JOIN: f32 = 1.2;

const fn black(size: f32, leading: f32, weight: Weight) -> Style {
    style(size, leading, weight, BLACK)
}
const SMALL: Style = black(6.2, 8.0, Weight::Regular);
const STRONG: Style = black(6.8, 8.6, Weight::Bold);
/// As big as one line allows.
const BIG: [Style; 4] = [
    black(14.5, 17.0, Weight::Bold),
    black(13.0, 15.5, Weight::Bold),
    black(11.5, 14.0, Weight::Bold),
    black(10.0, 12.5, Weight::Bold),
];
/// The product's name is smaller where it is long.
const PRODUCT: [Style; 2] = [
    black(9.0, 11.0, Weight::Bold),
    black(6.8, 8.4, Weight::Bold),
];

/// The label as a PDF of one page; the same input gives the same bytes.
///
/// # Errors
/// [`DocumentError`] where a shipped font cannot be used or the file not be written; no input is refused.
pub fn vial_label(label: &VialLabel) -> Result<Vec<u8>, DocumentError> {
    let l = label.language;
    let rtl = l.is_rtl();
    let column = |width: f32| Stack::new(width, rtl);
    let product = one_line(&PRODUCT, |size| column(INNER).value(&label.product, size))?;
    let head = product.say(
        &say::lot(l, &date::short(l, label.expiry), &label.lot),
        STRONG,
    )?;
    let day = |at: NaiveDateTime| date::short(l, at.date());
    let until = say::until(l, &day(label.use_by), &date::time(label.use_by));
    let until = one_line(&BIG, |size| column(INNER - 2.0 * BOX_PAD).say(&until, size))?;
    let until = column(INNER - 2.0 * BOX_PAD)
        .say(&say::use_by(l), STRONG)?
        .then(until);
    let (by, at) = (&label.opened_by, label.opened_at);
    let opened = say::opened(l, by, &day(at), &date::time(at));
    let mut opened = column(INNER).say(&opened, SMALL)?;
    if let Some(number) = &label.patient_number {
        opened = opened.say(&say::only_for(l, number), STRONG)?;
    }

    let box_height = until.height() + 4.0;
    let content = head.height() + box_height + opened.height() + 2.0 * JOIN;
    let paper = Paper {
        width: WIDTH,
        height: HEIGHT.max(content + 2.0 * (EDGE - 2.0)),
        rtl,
    };
    // What is left over goes between the parts.
    let spare = (paper.height - content - 2.0 * (EDGE - 2.0)) / 2.0;
    let mut y = EDGE - 2.0;
    let mut ink: Vec<Ink> = Vec::new();
    let height = head.height();
    ink.extend(head.ink(paper, EDGE, y));
    y += height + spare + JOIN;
    ink.extend(frame(paper, EDGE, y, (INNER, box_height), 1.2, BLACK));
    ink.extend(until.ink(paper, EDGE + BOX_PAD, y + 2.5));
    y += box_height + spare + JOIN;
    ink.extend(opened.ink(paper, EDGE, y));
    let identifier = format!("{} {}", papers::lot(l), label.lot);
    write(
        paper,
        &[ink],
        &About {
            title: say::title(l),
            language: l,
            made: label.opened_at,
            identifier: &identifier,
        },
    )
}

/// The text in the first style in which it takes one line; in the last where it takes more in all.
fn one_line(
    styles: &[Style],
    set: impl Fn(Style) -> Result<Stack, DocumentError>,
) -> Result<Stack, DocumentError> {
    let mut last = Stack::new(INNER, false);
    for style in styles {
        last = set(*style)?;
        if last.height() <= style.leading {
            break;
        }
    }
    Ok(last)
}
