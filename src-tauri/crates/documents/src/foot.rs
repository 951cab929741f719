//! What stands at the foot of every page: the clinic, whom it is about, which document this is, who printed it and when.

use chrono::NaiveDateTime;
use texts::{Language, date, papers as say};

use crate::DocumentError;
use crate::look::{FOOT, HAIR, MARGIN};
use crate::page::{Flow, Ink, Paper, Stack, fill, fixed};
use crate::people::joined;

/// Lines a text of the foot may take; its full form stands at the head of the paper.
const FOOT_LINES: usize = 9;
const NUMBER: f32 = 90.0;
const ABOVE: f32 = 7.0;
const BELOW: f32 = 26.0;

/// Which print-out this is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Imprint {
    /// Identifies this print-out; on every page.
    pub document_id: String,
    /// Which version of the document it is, as the clinic counts them.
    pub version: String,
    /// Clinic wall time of printing.
    pub printed_at: NaiveDateTime,
    /// Who printed it.
    pub printed_by: String,
    /// The clinic's time zone, as in the IANA list ("Europe/Istanbul"): all times on the paper are its.
    pub zone: String,
}

impl Imprint {
    /// The lines of the foot that tell of document and printing.
    pub(crate) fn lines(&self, language: Language) -> [String; 2] {
        let document = joined(&[
            &say::document(language, &self.document_id),
            &say::version(language, &self.version),
            &say::zone(language, &self.zone),
        ]);
        let at = date::with_time(language, self.printed_at);
        [document, say::printed(language, &at, &self.printed_by)]
    }
}

/// The foot, the same on every page but for the page's number.
pub(crate) struct Foot {
    stack: Stack,
    paper: Paper,
}

impl Foot {
    /// A foot of these lines; those that are empty take no room.
    pub fn new(paper: Paper, lines: &[&str]) -> Result<Self, DocumentError> {
        let width = paper.width - 2.0 * MARGIN - NUMBER;
        let mut stack = Stack::new(width, paper.rtl);
        for line in lines {
            let line = Stack::new(width, paper.rtl).say(line, FOOT)?;
            stack = stack.then(line.at_most(FOOT_LINES));
        }
        Ok(Self { stack, paper })
    }

    fn top(&self) -> f32 {
        self.paper.height - BELOW - self.stack.height()
    }

    /// Pages to fill, down to this foot.
    pub fn flow(&self) -> Flow {
        Flow::new(self.paper, 38.0, self.top() - 13.0)
    }

    /// The pages with their feet.
    pub fn pages(&self, flow: Flow, language: Language) -> Result<Vec<Vec<Ink>>, DocumentError> {
        let (paper, top) = (self.paper, self.top());
        let mut pages = flow.into_pages();
        let count = pages.len().to_string();
        for (index, page) in pages.iter_mut().enumerate() {
            let number = say::page(language, &(index + 1).to_string(), &count);
            let number = Stack::new(NUMBER, paper.rtl).say_end(&number, FOOT)?;
            let body = paper.width - 2.0 * MARGIN;
            page.push(fill(paper, MARGIN, top - ABOVE, body, 0.6, HAIR));
            page.extend(fixed(paper, MARGIN, top, &self.stack));
            page.extend(fixed(paper, MARGIN + body - NUMBER, top, &number));
        }
        Ok(pages)
    }
}
