//! How the after-care sheet looks: quiet, one colour, what matters most where the eye falls first.

use texts::{aftercare as say, date, papers};

use super::AftercareSheet;
use crate::foot::Foot;
use crate::look::{
    AMBER, BODY, DEADLINE, GUTTER, HALF, HEADING, LABEL, MARGIN, MIST, NAME, RED, ROSE, SAND,
    SECOND, SMALL, STRONG, TEAL, TEXT, VALUE,
};
use crate::page::{About, Flow, PANEL_PAD, Panel, Paper, Stack, Style, write};
use crate::table::{Column, Table};
use crate::{DocumentError, letterhead, people};

/// What to do needs longer lines than what is usual.
const WIDE: f32 = (BODY - GUTTER) * 0.58;
const NARROW: f32 = BODY - GUTTER - WIDE;

/// The sheet as a PDF of one or more A4 pages; the same input gives the same bytes.
///
/// # Errors
/// [`DocumentError`] where a shipped font cannot be used or the file not be written; no input is refused.
pub fn aftercare_sheet(sheet: &AftercareSheet) -> Result<Vec<u8>, DocumentError> {
    let language = sheet.language;
    let paper = Paper::a4(language.is_rtl());
    let foot = foot(sheet, paper)?;
    let mut flow = foot.flow();
    letterhead::head(
        &mut flow,
        language,
        &sheet.clinic,
        &say::title(language),
        &say::lead(language),
    )?;
    identity(&mut flow, sheet)?;
    products(&mut flow, sheet)?;
    deadlines(&mut flow, sheet)?;
    advice(&mut flow, sheet)?;
    calls(&mut flow, sheet)?;
    next(&mut flow, sheet)?;

    write(
        paper,
        &foot.pages(flow, language)?,
        &About {
            title: say::title(language),
            language,
            made: sheet.printed_at,
            identifier: &sheet.document_id,
        },
    )
}

fn column(sheet: &AftercareSheet, width: f32) -> Stack {
    Stack::new(width, sheet.language.is_rtl())
}

fn identity(flow: &mut Flow, sheet: &AftercareSheet) -> Result<(), DocumentError> {
    let l = sheet.language;
    let field = |width: f32, label: String, value: &str| {
        column(sheet, width).say(&label, LABEL)?.value(value, VALUE)
    };
    flow.columns(vec![(
        MARGIN,
        column(sheet, BODY)
            .say(&papers::patient(l), LABEL)?
            .value(&sheet.patient.name, NAME)?,
    )]);
    flow.skip(5.0);

    let session = &sheet.session;
    let place = match session.of {
        Some(of) => say::session_of(l, &session.number.to_string(), &of.to_string()),
        None => session.number.to_string(),
    };
    let third = (BODY - 2.0 * GUTTER) / 3.0;
    let at = |i: f32| MARGIN + i * (third + GUTTER);
    flow.columns(vec![
        (
            at(0.0),
            column(sheet, third)
                .say(&papers::birth_date(l), LABEL)?
                .say(&people::born(l, &sheet.patient.birth), VALUE)?,
        ),
        (
            at(1.0),
            field(third, papers::number(l), &sheet.patient.number)?,
        ),
        (
            at(2.0),
            column(sheet, third)
                .say(&say::session(l), LABEL)?
                .say(&place, VALUE)?,
        ),
    ]);
    flow.skip(5.0);

    let when = if session.started.date() == session.ended.date() {
        say::when_value(
            l,
            &date::long(l, session.started.date()),
            &date::time(session.ended),
            &date::time(session.started),
        )
    } else {
        say::when_span(
            l,
            &date::with_time(l, session.ended),
            &date::with_time(l, session.started),
        )
    };
    let who = people::named(
        column(sheet, third),
        l,
        &papers::practitioner(l),
        &sheet.practitioner,
    )?;
    flow.columns(vec![
        (
            at(0.0),
            column(sheet, 2.0 * third + GUTTER)
                .say(&say::when(l), LABEL)?
                .say(&when, VALUE)?
                .say(&papers::zone(l, &session.zone), SMALL)?,
        ),
        (at(2.0), who),
    ]);
    flow.skip(10.0);
    Ok(())
}

fn products(flow: &mut Flow, sheet: &AftercareSheet) -> Result<(), DocumentError> {
    let l = sheet.language;
    let heading = column(sheet, BODY).say(&say::products(l), HEADING)?;
    if sheet.products.is_empty() {
        flow.columns(vec![(MARGIN, heading.say(&say::products_none(l), TEXT)?)]);
        flow.skip(12.0);
        return Ok(());
    }
    let table = Table::new(
        flow.paper(),
        VALUE,
        &[
            Column::of(1.0, papers::product(l)),
            Column::wide(112.0, papers::lot(l)),
            Column::wide(96.0, papers::expiry(l)),
            Column::wide(72.0, papers::amount(l)).of_figures(),
        ],
    )?;
    table.begin(flow, Some(heading), 32.0);
    for product in &sheet.products {
        let row = vec![
            table.typed(0, &product.name)?,
            table.typed(1, &product.lot)?,
            table.said(2, &date::short(l, product.expiry))?,
            table.figure(3, &product.ml)?,
        ];
        table.row(flow, row, 0.0);
    }
    table.end(flow);
    flow.skip(11.0);
    Ok(())
}

fn deadlines(flow: &mut Flow, sheet: &AftercareSheet) -> Result<(), DocumentError> {
    let l = sheet.language;
    let inner = BODY - 2.0 * PANEL_PAD.0;
    let wash = date::with_time(l, sheet.no_wash_until);
    let exercise = date::with_time(l, sheet.no_exercise_until);
    let stack = column(sheet, inner)
        .say(&say::no_wash(l, &wash), DEADLINE)?
        .say(&say::keep_dry(l), TEXT)?
        .gap(5.0)
        .say(&say::no_exercise(l, &exercise), DEADLINE)?;
    flow.panels(vec![Panel {
        x: MARGIN,
        stack,
        field: MIST,
        edge: TEAL,
    }]);
    flow.skip(11.0);
    Ok(())
}

fn advice(flow: &mut Flow, sheet: &AftercareSheet) -> Result<(), DocumentError> {
    let l = sheet.language;
    let mut todo = column(sheet, WIDE).say(&say::advice(l), HEADING)?;
    for sentence in [
        say::do_fluids(l),
        say::do_food(l),
        say::do_shampoo(l),
        say::do_styling(l),
    ] {
        todo = todo.gap(1.5).point(&sentence, TEXT, TEAL)?;
    }
    let usual = column(sheet, NARROW)
        .say(&say::usual(l), HEADING)?
        .gap(1.5)
        .say(&say::usual_signs(l), TEXT)?;
    flow.columns(vec![(MARGIN, todo), (MARGIN + WIDE + GUTTER, usual)]);
    flow.skip(11.0);
    Ok(())
}

fn calls(flow: &mut Flow, sheet: &AftercareSheet) -> Result<(), DocumentError> {
    let l = sheet.language;
    let inner = HALF - 2.0 * PANEL_PAD.0;
    let mut soon = column(sheet, inner).say(&say::call(l), STRONG)?;
    for sign in [
        say::call_fever(l),
        say::call_pus(l),
        say::call_redness(l),
        say::call_pain(l),
        say::call_eye(l),
    ] {
        soon = soon.point(&sign, TEXT, AMBER)?;
    }
    let soon = soon
        .gap(3.0)
        .say(&papers::phone(l, &sheet.contact.clinic_phone), STRONG)?;

    let red = Style {
        colour: RED,
        ..STRONG
    };
    let mut now = column(sheet, inner).say(&say::urgent(l, &sheet.contact.urgent_phone), red)?;
    for sign in [
        say::urgent_breathing(l),
        say::urgent_swelling(l),
        say::urgent_fainting(l),
    ] {
        now = now.point(&sign, TEXT, RED)?;
    }
    flow.panels(vec![
        Panel {
            x: MARGIN,
            stack: soon,
            field: SAND,
            edge: AMBER,
        },
        Panel {
            x: SECOND,
            stack: now,
            field: ROSE,
            edge: RED,
        },
    ]);
    flow.skip(11.0);
    Ok(())
}

fn next(flow: &mut Flow, sheet: &AftercareSheet) -> Result<(), DocumentError> {
    let l = sheet.language;
    let mut stack = column(sheet, BODY).say(&say::next(l), HEADING)?.gap(1.5);
    match (sheet.next_session, sheet.next_session_window) {
        (Some(day), window) => {
            stack = stack.say(&say::next_session(l, &date::long(l, day)), STRONG)?;
            if let Some((from, to)) = window {
                stack = stack.say(
                    &say::next_window(l, &date::long(l, from), &date::long(l, to)),
                    TEXT,
                )?;
            }
        }
        (None, Some((from, to))) => {
            let between = say::next_between(l, &date::long(l, from), &date::long(l, to));
            stack = stack.say(&between, STRONG)?;
        }
        (None, None) if sheet.maintenance.is_none() => {
            stack = stack.say(&say::next_none(l), TEXT)?;
        }
        (None, None) => {}
    }
    if let Some((from, to)) = sheet.maintenance {
        stack = stack.say(
            &say::maintenance(l, &date::long(l, from), &date::long(l, to)),
            TEXT,
        )?;
    }
    flow.columns(vec![(MARGIN, stack)]);
    Ok(())
}

/// What stands at the foot of every page: clinic, patient, document, printing.
fn foot(sheet: &AftercareSheet, paper: Paper) -> Result<Foot, DocumentError> {
    let l = sheet.language;
    let document = people::joined(&[
        &papers::document(l, &sheet.document_id),
        &say::version(l, &sheet.care_version),
    ]);
    let at = date::with_time(l, sheet.printed_at);
    Foot::new(
        paper,
        &[
            &sheet.clinic.name,
            &people::one_line(l, &sheet.patient),
            &document,
            &papers::printed(l, &at, &sheet.printed_by),
        ],
    )
}
