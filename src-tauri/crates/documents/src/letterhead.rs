//! The clinic at the head of its documents.

use texts::{Language, aftercare as say};

use crate::DocumentError;
use crate::look::{BODY, CLINIC, MARGIN, SMALL, TEAL, TITLE};
use crate::page::{Flow, Stack};

const GUTTER: f32 = 16.0;
const HALF: f32 = (BODY - GUTTER) / 2.0;

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
    let column = |width: f32| Stack::new(width, language.is_rtl());
    let name = column(HALF)
        .value(&clinic.name, CLINIC)?
        .value(&clinic.address, SMALL)?;
    let mut reach = column(HALF).say_end(&say::phone(language, &clinic.phone), SMALL)?;
    if let Some(email) = &clinic.email {
        reach = reach.figure(email, SMALL)?;
    }
    flow.columns(vec![(MARGIN, name), (MARGIN + HALF + GUTTER, reach)]);
    flow.skip(9.0);
    flow.rule(MARGIN, BODY, 1.2, TEAL);
    flow.skip(12.0);
    let title = column(BODY).say(title, TITLE)?.say(lead, SMALL)?;
    flow.columns(vec![(MARGIN, title)]);
    flow.skip(11.0);
    Ok(())
}
