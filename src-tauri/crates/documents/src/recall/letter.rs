//! The letter to a patient who received a recalled lot.
//!
//! It tells what was given, why the clinic writes, what to watch for and whom to call. The signs are the red flags of an
//! infection, of the common germs within days and of mycobacteria within weeks to months (clinical reference, side effects).

use chrono::NaiveDate;
use texts::{Language, date, isolate, papers, recall_letter as say};

use super::Exposure;
use crate::foot::Foot;
use crate::look::{
    AMBER, BODY, GUTTER, HALF, HEADING, INK, MARGIN, RED, ROSE, SAND, SECOND, SMALL, STRONG, TEAL,
    TEXT, VALUE, style,
};
use crate::page::{About, Flow, Ink, PANEL_PAD, Panel, Paper, Stack, Style, Weight, write};
use crate::table::{Column, Table};
use crate::{DocumentError, Imprint, Letterhead, PatientLine, Practitioner, letterhead, people};

/// What the letter is about, in one line in most languages.
const SUBJECT: Style = style(15.0, 21.0, Weight::Bold, INK);

/// Everything the letter says; all of it is printed as given.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RecallLetter {
    /// The patient's language; Arabic mirrors the page.
    pub language: Language,
    /// The clinic.
    pub clinic: Letterhead,
    /// To whom it goes; on every page.
    pub patient: PatientLine,
    /// The patient's postal address without the name; line breaks are kept, empty where there is none.
    pub address: String,
    /// The letter's date.
    pub dated: NaiveDate,
    /// What the patient received of the recalled lots, one line for a session and lot.
    pub exposures: Vec<Exposure>,
    /// Why the lots are recalled, as the clinic typed it for patients.
    pub reason: String,
    /// Whom to call.
    pub contact: RecallContact,
    /// Who signs.
    pub practitioner: Practitioner,
    /// Which print-out it is.
    pub imprint: Imprint,
}

/// Whom the patient calls, and when.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RecallContact {
    /// The clinic's number.
    pub phone: String,
    /// When somebody answers, as typed ("Mon–Fri 9:00–17:00"); empty where that is not said.
    pub hours: String,
    /// The emergency number, e.g. 112.
    pub urgent_phone: String,
}

/// The letter as a PDF of one or more A4 pages; the same input gives the same bytes.
///
/// # Errors
/// [`DocumentError`] where a shipped font cannot be used or the file not be written; no input is refused.
pub fn recall_letter(letter: &RecallLetter) -> Result<Vec<u8>, DocumentError> {
    file(letter.language, &letter.imprint, pages(letter)?)
}

/// Letters one after the other, each in its patient's language and with page numbers of its own; the file says about itself what the
/// clinic's language and the imprint say.
///
/// # Errors
/// As of one letter.
pub fn recall_letters(
    letters: &[RecallLetter],
    language: Language,
    imprint: &Imprint,
) -> Result<Vec<u8>, DocumentError> {
    let mut all = Vec::new();
    for letter in letters {
        all.extend(pages(letter)?);
    }
    file(language, imprint, all)
}

fn file(
    language: Language,
    imprint: &Imprint,
    pages: Vec<Vec<Ink>>,
) -> Result<Vec<u8>, DocumentError> {
    write(
        Paper::a4(language.is_rtl()),
        &pages,
        &About {
            title: say::title(language),
            language,
            made: imprint.printed_at,
            identifier: &imprint.document_id,
        },
    )
}

fn pages(letter: &RecallLetter) -> Result<Vec<Vec<Ink>>, DocumentError> {
    let l = letter.language;
    let paper = Paper::a4(l.is_rtl());
    let [document, printed] = letter.imprint.lines(l);
    let whose = people::one_line(l, &letter.patient);
    let foot = Foot::new(paper, &[&letter.clinic.name, &whose, &document, &printed])?;
    let mut flow = foot.flow();
    letterhead::sender(&mut flow, l, &letter.clinic)?;
    addressed(&mut flow, letter)?;
    opening(&mut flow, letter)?;
    calls(&mut flow, letter)?;
    what_to_do(&mut flow, letter)?;
    received(&mut flow, letter)?;
    closing(&mut flow, letter)?;
    foot.pages(flow, l)
}

fn column(letter: &RecallLetter, width: f32) -> Stack {
    Stack::new(width, letter.language.is_rtl())
}

/// The address where the window of an envelope is, and beside it what tells this patient from another.
fn addressed(flow: &mut Flow, letter: &RecallLetter) -> Result<(), DocumentError> {
    let l = letter.language;
    let to = column(letter, HALF)
        .value(&letter.patient.name, STRONG)?
        .value(&letter.address, TEXT)?;
    let born = people::born(l, &letter.patient.birth);
    let about = column(letter, HALF)
        .say(&date::long(l, letter.dated), VALUE)?
        .gap(3.0)
        .say(&labelled(l, &papers::birth_date(l), &born), SMALL)?
        .say(
            &labelled(l, &papers::number(l), &letter.patient.number),
            SMALL,
        )?;
    flow.columns(vec![(MARGIN, to), (SECOND, about)]);
    flow.skip(16.0);
    Ok(())
}

fn labelled(language: Language, label: &str, value: &str) -> String {
    format!("{label} {}", isolate(language, value))
}

fn opening(flow: &mut Flow, letter: &RecallLetter) -> Result<(), DocumentError> {
    let l = letter.language;
    let stack = column(letter, BODY)
        .say(&say::title(l), SUBJECT)?
        .gap(4.0)
        .say(&say::dear(l, &letter.patient.name), TEXT)?
        .gap(4.0)
        .say(&say::opening(l), TEXT)?;
    flow.columns(vec![(MARGIN, stack)]);
    flow.skip(9.0);
    super::reason(flow, &say::why(l), &letter.reason)
}

fn calls(flow: &mut Flow, letter: &RecallLetter) -> Result<(), DocumentError> {
    let l = letter.language;
    // The signs need more room than the numbers to call.
    let wide = (BODY - GUTTER) * 0.58;
    let narrow = BODY - GUTTER - wide;
    let mut signs = column(letter, wide - 2.0 * PANEL_PAD.0).say(&say::signs(l), STRONG)?;
    for sign in [
        say::sign_fever(l),
        say::sign_pus(l),
        say::sign_redness(l),
        say::sign_pain(l),
        say::sign_nodules(l),
    ] {
        signs = signs.point(&sign, TEXT, AMBER)?;
    }
    let signs = signs.gap(3.0).say(&say::signs_late(l), TEXT)?;

    let red = Style {
        colour: RED,
        ..STRONG
    };
    let contact = &letter.contact;
    let mut call = column(letter, narrow - 2.0 * PANEL_PAD.0)
        .say(&say::call(l), red)?
        .say(&papers::phone(l, &contact.phone), STRONG)?;
    if !contact.hours.is_empty() {
        call = call.value(&contact.hours, TEXT)?;
    }
    let call = call
        .gap(3.0)
        .say(&say::questions(l), TEXT)?
        .gap(3.0)
        .say(&say::urgent(l, &contact.urgent_phone), TEXT)?;
    flow.panels(vec![
        Panel {
            x: MARGIN,
            stack: signs,
            field: SAND,
            edge: AMBER,
        },
        Panel {
            x: MARGIN + wide + GUTTER,
            stack: call,
            field: ROSE,
            edge: RED,
        },
    ]);
    flow.skip(12.0);
    Ok(())
}

fn what_to_do(flow: &mut Flow, letter: &RecallLetter) -> Result<(), DocumentError> {
    let l = letter.language;
    let mut stack = column(letter, BODY).say(&say::do_title(l), HEADING)?;
    for sentence in [say::do_ask(l), say::do_show(l)] {
        stack = stack.gap(1.5).point(&sentence, TEXT, TEAL)?;
    }
    let stack = stack.gap(5.0).say(&say::not_known(l), TEXT)?;
    flow.columns(vec![(MARGIN, stack)]);
    flow.skip(11.0);
    Ok(())
}

fn received(flow: &mut Flow, letter: &RecallLetter) -> Result<(), DocumentError> {
    let l = letter.language;
    let table = Table::new(
        flow.paper(),
        VALUE,
        &[
            Column::wide(76.0, say::session(l)),
            Column::of(1.0, papers::product(l)),
            Column::wide(104.0, papers::lot(l)),
            Column::wide(76.0, papers::expiry(l)),
            Column::wide(62.0, papers::amount(l)).of_figures(),
        ],
    )?;
    let heading = column(letter, BODY).say(&say::received(l), HEADING)?;
    table.begin(flow, Some(heading), 32.0);
    for given in &letter.exposures {
        let mut product = table.typed(1, &given.product)?;
        if let Some(recipe) = &given.through {
            product = product.say(&say::through(l, recipe), SMALL)?;
        }
        let row = vec![
            table.said(0, &date::short(l, given.date))?,
            product,
            table.typed(2, &given.lot)?,
            table.said(3, &date::short(l, given.expiry))?,
            table.figure(4, &given.ml)?,
        ];
        table.row(flow, row, 0.0);
    }
    table.end(flow);
    flow.skip(11.0);
    Ok(())
}

fn closing(flow: &mut Flow, letter: &RecallLetter) -> Result<(), DocumentError> {
    let l = letter.language;
    let regards = column(letter, HALF).say(&say::regards(l), TEXT)?;
    let who = people::named(
        column(letter, HALF),
        l,
        &papers::practitioner(l),
        &letter.practitioner,
    )?;
    people::signatures(flow, l, [(regards, false), (who, true)])
}
