//! How the after-care sheet looks: quiet, one colour, what matters most where the eye falls first.

use clinical::patient::{BirthDate, BirthPrecision};
use texts::{Language, aftercare as say, date, isolate};

use super::AftercareSheet;
use crate::DocumentError;
use crate::letterhead;
use crate::look::{
    AMBER, BODY, DEADLINE, FOOT, HAIR, HEADING, LABEL, MARGIN, MIST, NAME, RED, ROSE, SAND, SMALL,
    STRONG, TEAL, TEXT, VALUE,
};
use crate::page::{About, Flow, HEIGHT, Ink, PANEL_PAD, Panel, Stack, Style, fill, fixed, write};

const GUTTER: f32 = 16.0;
const HALF: f32 = (BODY - GUTTER) / 2.0;
/// What to do needs longer lines than what is usual.
const WIDE: f32 = (BODY - GUTTER) * 0.58;
const NARROW: f32 = BODY - GUTTER - WIDE;

/// Lines a text of the foot may take; its full form stands at the head of the sheet.
const FOOT_LINES: usize = 9;

/// The sheet as a PDF of one or more A4 pages; the same input gives the same bytes.
///
/// # Errors
/// [`DocumentError`] where a shipped font cannot be used or the file not be written; no input is refused.
pub fn aftercare_sheet(sheet: &AftercareSheet) -> Result<Vec<u8>, DocumentError> {
    let language = sheet.language;
    let rtl = language.is_rtl();
    let foot = foot(sheet)?;
    let foot_top = HEIGHT - 26.0 - foot.height();

    let mut flow = Flow::new(rtl, 38.0, foot_top - 13.0);
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

    let mut pages = flow.into_pages();
    let count = pages.len();
    for (index, page) in pages.iter_mut().enumerate() {
        let number = say::page(language, &(index + 1).to_string(), &count.to_string());
        stand(page, rtl, foot_top, &foot, &number)?;
    }
    write(
        &pages,
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
            .say(&say::patient(l), LABEL)?
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
                .say(&say::birth_date(l), LABEL)?
                .say(&born(l, &sheet.patient.birth), VALUE)?,
        ),
        (
            at(1.0),
            field(third, say::number(l), &sheet.patient.number)?,
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
    let who = field(third, say::practitioner(l), &sheet.practitioner.name)?;
    let who = if sheet.practitioner.licence.is_empty() {
        who
    } else {
        who.say(&say::licence(l, &sheet.practitioner.licence), SMALL)?
    };
    flow.columns(vec![
        (
            at(0.0),
            column(sheet, 2.0 * third + GUTTER)
                .say(&say::when(l), LABEL)?
                .say(&when, VALUE)?
                .say(&say::zone(l, &session.zone), SMALL)?,
        ),
        (at(2.0), who),
    ]);
    flow.skip(10.0);
    Ok(())
}

fn products(flow: &mut Flow, sheet: &AftercareSheet) -> Result<(), DocumentError> {
    let l = sheet.language;
    let widths = [BODY - 112.0 - 96.0 - 72.0 - 3.0 * 12.0, 112.0, 96.0, 72.0];
    let at = |i: usize| MARGIN + widths.iter().take(i).sum::<f32>() + 12.0 * i as f32;
    let heading = column(sheet, BODY).say(&say::products(l), HEADING)?;
    if sheet.products.is_empty() {
        flow.columns(vec![(MARGIN, heading.say(&say::products_none(l), TEXT)?)]);
        flow.skip(12.0);
        return Ok(());
    }
    flow.room(heading.height() + 50.0);
    flow.columns(vec![(MARGIN, heading)]);
    flow.skip(2.0);
    flow.columns(vec![
        (
            at(0),
            column(sheet, widths[0]).say(&say::product(l), LABEL)?,
        ),
        (at(1), column(sheet, widths[1]).say(&say::lot(l), LABEL)?),
        (at(2), column(sheet, widths[2]).say(&say::expiry(l), LABEL)?),
        (
            at(3),
            column(sheet, widths[3]).say_end(&say::amount(l), LABEL)?,
        ),
    ]);
    for product in &sheet.products {
        flow.skip(2.0);
        let row = vec![
            (at(0), column(sheet, widths[0]).value(&product.name, VALUE)?),
            (at(1), column(sheet, widths[1]).value(&product.lot, VALUE)?),
            (
                at(2),
                column(sheet, widths[2]).say(&date::short(l, product.expiry), VALUE)?,
            ),
            (at(3), column(sheet, widths[3]).figure(&product.ml, VALUE)?),
        ];
        let height = row.iter().map(|c| c.1.height()).fold(0.0, f32::max);
        flow.room(height + 4.0);
        flow.rule(MARGIN, BODY, 0.6, HAIR);
        flow.skip(2.5);
        flow.columns(row);
    }
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
        .say(&say::phone(l, &sheet.contact.clinic_phone), STRONG)?;

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
            x: MARGIN + HALF + GUTTER,
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

const FOOT_WIDTH: f32 = BODY - 90.0;

/// What stands at the foot of every page: clinic, patient, document, printing.
fn foot(sheet: &AftercareSheet) -> Result<Stack, DocumentError> {
    let l = sheet.language;
    let patient = joined(&[
        &isolate(l, &sheet.patient.name),
        &labelled(&say::birth_date(l), &born(l, &sheet.patient.birth)),
        &labelled(&say::number(l), &isolate(l, &sheet.patient.number)),
    ]);
    let document = joined(&[
        &say::document(l, &sheet.document_id),
        &say::version(l, &sheet.care_version),
    ]);
    let printed = say::printed(l, &date::with_time(l, sheet.printed_at), &sheet.printed_by);
    let part = |text: &str| {
        Ok(column(sheet, FOOT_WIDTH)
            .say(text, FOOT)?
            .at_most(FOOT_LINES))
    };
    Ok(part(&sheet.clinic.name)?
        .then(part(&patient)?)
        .then(part(&document)?)
        .then(part(&printed)?))
}

fn stand(
    page: &mut Vec<Ink>,
    rtl: bool,
    top: f32,
    foot: &Stack,
    number: &str,
) -> Result<(), DocumentError> {
    page.push(fill(rtl, MARGIN, top - 7.0, BODY, 0.6, HAIR));
    page.extend(fixed(rtl, MARGIN, top, foot));
    let number = Stack::new(90.0, rtl).say_end(number, FOOT)?;
    page.extend(fixed(rtl, MARGIN + FOOT_WIDTH, top, &number));
    Ok(())
}

/// A date of birth, as much of it as is known.
fn born(language: Language, birth: &BirthDate) -> String {
    match birth.precision {
        BirthPrecision::Day => date::short(language, birth.day),
        BirthPrecision::Month => date::month(language, birth.day),
        BirthPrecision::Year => birth.day.format("%Y").to_string(),
    }
}

fn labelled(label: &str, value: &str) -> String {
    format!("{label} {value}")
}

fn joined(parts: &[&str]) -> String {
    parts.join("  ·  ")
}
