//! The certificate of a destruction: that a record was destroyed, whose, when, by whom, by what rule, and what went with it.

use chrono::{NaiveDate, NaiveDateTime};
use texts::{Language, date, destruction_sheet as say};

use crate::look::{
    AMBER, BODY, FOOT, HAIR, HALF, HEADING, INK, LABEL, MARGIN, NAME, SAND, SECOND, SMALL, STRONG,
    TEXT, VALUE,
};
use crate::page::{About, Flow, HEIGHT, PANEL_PAD, Panel, Paper, Stack, fill, fixed, write};
use crate::people::{self, Practitioner};
use crate::{DocumentError, Letterhead, letterhead};

/// Everything the certificate says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DestructionCertificate {
    /// Its language; Arabic mirrors the page.
    pub language: Language,
    /// The clinic.
    pub clinic: Letterhead,
    /// The certificate's number, on every page.
    pub certificate: String,
    /// The number that the record had.
    pub number: String,
    /// Whose it was, where that is still known.
    pub person: Option<Person>,
    /// The first and the last day that the record told of.
    pub period: Option<(NaiveDate, NaiveDate)>,
    /// What went with it.
    pub counts: Counts,
    /// The rule, in words.
    pub rule: String,
    /// The last day on which it had to be kept.
    pub kept_until: NaiveDate,
    /// Why it was destroyed, as typed.
    pub reason: String,
    /// On which day that was proposed.
    pub proposed_on: NaiveDate,
    /// By whom.
    pub proposed_by: String,
    /// Clinic wall time of the destruction.
    pub carried_out_at: NaiveDateTime,
    /// The clinic's time zone.
    pub zone: String,
    /// Who carried it out.
    pub practitioner: String,
    /// Licence number.
    pub licence: String,
    /// Clinic wall time of printing.
    pub printed_at: NaiveDateTime,
}

/// Whose record it was.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    /// Full name.
    pub name: String,
    /// Day of birth.
    pub birth: NaiveDate,
}

/// What went with a record.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
#[allow(missing_docs, reason = "counts of what they are called")]
pub struct Counts {
    pub intakes: u64,
    pub screenings: u64,
    pub courses: u64,
    pub sessions: u64,
    pub side_effects: u64,
    pub contacts: u64,
    pub photos: u64,
}

/// The certificate as a PDF; the same input gives the same bytes.
///
/// # Errors
/// [`DocumentError`] where a shipped font cannot be used or the file not be written; no input is refused.
pub fn destruction_certificate(sheet: &DestructionCertificate) -> Result<Vec<u8>, DocumentError> {
    let l = sheet.language;
    let paper = Paper::a4(l.is_rtl());
    let foot_top = HEIGHT - 50.0;
    let mut flow = Flow::new(paper, 38.0, foot_top - 13.0);
    letterhead::head(&mut flow, l, &sheet.clinic, &say::title(l), &say::lead(l))?;
    whose(&mut flow, sheet)?;
    what(&mut flow, sheet)?;
    why(&mut flow, sheet)?;
    how(&mut flow, sheet)?;
    signature(&mut flow, sheet)?;

    let mut pages = flow.into_pages();
    let count = pages.len();
    for (index, page) in pages.iter_mut().enumerate() {
        let at = date::with_time(l, sheet.printed_at);
        let number = (index + 1).to_string();
        let line = say::foot(l, &sheet.certificate, &number, &count.to_string(), &at);
        let foot = column(sheet, BODY).say(&line, FOOT)?;
        page.push(fill(paper, MARGIN, foot_top - 7.0, BODY, 0.6, HAIR));
        page.extend(fixed(paper, MARGIN, foot_top, &foot));
    }
    write(
        paper,
        &pages,
        &About {
            title: say::title(l),
            language: l,
            made: sheet.printed_at,
            identifier: &sheet.certificate,
        },
    )
}

fn column(sheet: &DestructionCertificate, width: f32) -> Stack {
    Stack::new(width, sheet.language.is_rtl())
}

fn whose(flow: &mut Flow, sheet: &DestructionCertificate) -> Result<(), DocumentError> {
    let l = sheet.language;
    let field =
        |label: String, value: &str| column(sheet, HALF).say(&label, LABEL)?.value(value, NAME);
    flow.columns(vec![
        (MARGIN, field(say::certificate(l), &sheet.certificate)?),
        (SECOND, field(say::number(l), &sheet.number)?),
    ]);
    flow.skip(7.0);
    let patient = column(sheet, HALF).say(&say::patient(l), LABEL)?;
    let born = column(sheet, HALF).say(&say::birth_date(l), LABEL)?;
    let (patient, born) = match &sheet.person {
        Some(person) => (
            patient.value(&person.name, NAME)?,
            born.say(&date::long(l, person.birth), VALUE)?,
        ),
        // Room to write it by hand: the program no longer has it.
        None => (
            patient.gap(16.0).say(&say::by_hand(l), SMALL)?,
            born.gap(16.0).say(&say::by_hand(l), SMALL)?,
        ),
    };
    let top = flow.here() + 25.0;
    flow.columns(vec![(MARGIN, patient), (SECOND, born)]);
    if sheet.person.is_none() {
        for x in [MARGIN, SECOND] {
            flow.draw(fill(flow.paper(), x, top, HALF, 0.6, INK));
        }
    }
    flow.skip(12.0);
    Ok(())
}

fn what(flow: &mut Flow, sheet: &DestructionCertificate) -> Result<(), DocumentError> {
    let l = sheet.language;
    let n = |count: u64| i64::try_from(count).unwrap_or(i64::MAX);
    let counts = &sheet.counts;
    let lines = [
        (counts.intakes, say::intakes(l, n(counts.intakes))),
        (counts.screenings, say::screenings(l, n(counts.screenings))),
        (counts.courses, say::courses(l, n(counts.courses))),
        (counts.sessions, say::sessions(l, n(counts.sessions))),
        (
            counts.side_effects,
            say::side_effects(l, n(counts.side_effects)),
        ),
        (counts.contacts, say::contacts(l, n(counts.contacts))),
        (counts.photos, say::photos(l, n(counts.photos))),
    ];
    let mut stack = column(sheet, BODY)
        .say(&say::what(l), HEADING)?
        .say(&say::card(l), TEXT)?;
    for (_, line) in lines.iter().filter(|(count, _)| *count > 0) {
        stack = stack.say(line, TEXT)?;
    }
    if let Some((first, last)) = sheet.period {
        let period = say::period(l, &date::long(l, first), &date::long(l, last));
        stack = stack.gap(3.0).say(&period, TEXT)?;
    }
    flow.columns(vec![(MARGIN, stack)]);
    flow.skip(12.0);
    Ok(())
}

fn why(flow: &mut Flow, sheet: &DestructionCertificate) -> Result<(), DocumentError> {
    let l = sheet.language;
    let proposed = say::proposed(l, &date::long(l, sheet.proposed_on), &sheet.proposed_by);
    let stack = column(sheet, BODY)
        .say(&say::why(l), HEADING)?
        .say(
            &say::rule(l, &sheet.rule, &date::long(l, sheet.kept_until)),
            TEXT,
        )?
        .gap(3.0)
        .say(&say::reason(l), LABEL)?
        .value(&sheet.reason, TEXT)?
        .gap(3.0)
        .say(&proposed, TEXT)?;
    flow.columns(vec![(MARGIN, stack)]);
    flow.skip(12.0);
    Ok(())
}

fn how(flow: &mut Flow, sheet: &DestructionCertificate) -> Result<(), DocumentError> {
    let l = sheet.language;
    let stack = column(sheet, BODY - 2.0 * PANEL_PAD.0)
        .say(&say::how(l), STRONG)?
        .say(&say::how_text(l), TEXT)?
        .gap(2.0)
        .say(&say::how_backups(l), TEXT)?;
    flow.panels(vec![Panel {
        x: MARGIN,
        stack,
        field: SAND,
        edge: AMBER,
    }]);
    flow.skip(20.0);
    Ok(())
}

fn signature(flow: &mut Flow, sheet: &DestructionCertificate) -> Result<(), DocumentError> {
    let l = sheet.language;
    let when = column(sheet, HALF)
        .say(&say::carried_out(l), LABEL)?
        .say(&date::with_time(l, sheet.carried_out_at), VALUE)?
        .say(&sheet.zone, SMALL)?;
    let practitioner = Practitioner {
        name: sheet.practitioner.clone(),
        licence: sheet.licence.clone(),
    };
    let who = people::named(column(sheet, HALF), l, &say::practitioner(l), &practitioner)?;
    people::signatures(flow, l, [(when, false), (who, true)])
}
