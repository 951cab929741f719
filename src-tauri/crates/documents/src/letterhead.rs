//! The clinic at the head of its documents.

use texts::{Language, papers as say};

use crate::DocumentError;
use crate::look::{CLINIC, GUTTER, MARGIN, SMALL, TEAL, TITLE};
use crate::page::{Flow, Stack};

/// The clinic as the letterhead shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Letterhead {
    /// The clinic's name.
    pub name: String,
    /// Its postal address; line breaks are kept.
    pub address: String,
    /// Its telephone number.
    pub phone: String,
    /// Its e-mail address.
    pub email: Option<String>,
}

/// The clinic, a rule, the document's title and what it is for.
pub(crate) fn head(
    flow: &mut Flow,
    language: Language,
    clinic: &Letterhead,
    title: &str,
    lead: &str,
) -> Result<(), DocumentError> {
    sender(flow, language, clinic)?;
    let width = flow.paper().width - 2.0 * MARGIN;
    let title = Stack::new(width, language.is_rtl())
        .say(title, TITLE)?
        .say(lead, SMALL)?;
    flow.columns(vec![(MARGIN, title)]);
    flow.skip(11.0);
    Ok(())
}

/// The clinic and a rule.
pub(crate) fn sender(
    flow: &mut Flow,
    language: Language,
    clinic: &Letterhead,
) -> Result<(), DocumentError> {
    let body = flow.paper().width - 2.0 * MARGIN;
    let half = (body - GUTTER) / 2.0;
    let column = || Stack::new(half, language.is_rtl());
    let name = column()
        .value(&clinic.name, CLINIC)?
        .value(&clinic.address, SMALL)?;
    let mut reach = column().say_end(&say::phone(language, &clinic.phone), SMALL)?;
    if let Some(email) = &clinic.email {
        reach = reach.figure(email, SMALL)?;
    }
    flow.columns(vec![(MARGIN, name), (MARGIN + half + GUTTER, reach)]);
    flow.skip(9.0);
    flow.rule(MARGIN, body, 1.2, TEAL);
    flow.skip(12.0);
    Ok(())
}
