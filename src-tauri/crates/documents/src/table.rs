//! Rows of columns under labels that stand again at the head of each page.

use crate::DocumentError;
use crate::look::{HAIR, LABEL, MARGIN};
use crate::page::{Flow, Paper, Stack, Style};

const GAP: f32 = 12.0;
/// Space above and below the hairline over a row.
const ABOVE: f32 = 2.0;
const BELOW: f32 = 2.5;

/// A column: its share of the width, and what stands above it.
pub(crate) struct Column {
    /// In points where `fixed`, otherwise in parts of what the others leave.
    share: f32,
    fixed: bool,
    label: String,
    end: bool,
}

impl Column {
    /// A column of texts, as wide as its share of what is left.
    pub fn of(share: f32, label: String) -> Self {
        Self {
            share,
            fixed: false,
            label,
            end: false,
        }
    }

    /// A column of one width, in points.
    pub fn wide(points: f32, label: String) -> Self {
        Self {
            fixed: true,
            ..Self::of(points, label)
        }
    }

    /// Its label stands where its figures do, at the far side.
    pub fn of_figures(mut self) -> Self {
        self.end = true;
        self
    }
}

/// A table that is being filled.
pub(crate) struct Table {
    /// Where each column begins, and its width.
    places: Vec<(f32, f32)>,
    head: Vec<(f32, Stack)>,
    style: Style,
    paper: Paper,
}

impl Table {
    /// A table over the whole width; what stands in it is set in `style`.
    pub fn new(paper: Paper, style: Style, columns: &[Column]) -> Result<Self, DocumentError> {
        let body = paper.width - 2.0 * MARGIN - GAP * columns.len().saturating_sub(1) as f32;
        let sum = |fixed: bool| -> f32 {
            let some = columns.iter().filter(|c| c.fixed == fixed);
            some.map(|c| c.share).sum()
        };
        let (taken, parts) = (sum(true), sum(false).max(0.001));
        let mut x = MARGIN;
        let mut places = Vec::new();
        let mut head = Vec::new();
        for column in columns {
            let width = if column.fixed {
                column.share
            } else {
                (body - taken) * column.share / parts
            };
            let label = Stack::new(width, paper.rtl);
            let label = if column.end {
                label.say_end(&column.label, LABEL)?
            } else {
                label.say(&column.label, LABEL)?
            };
            places.push((x, width));
            head.push((x, label));
            x += width + GAP;
        }
        Ok(Self {
            places,
            head,
            style,
            paper,
        })
    }

    /// An empty cell.
    pub fn cell(&self, column: usize) -> Stack {
        let width = self.places.get(column).map_or(GAP, |place| place.1);
        Stack::new(width, self.paper.rtl)
    }

    /// A cell with a sentence or a date of ours.
    pub fn said(&self, column: usize, text: &str) -> Result<Stack, DocumentError> {
        self.cell(column).say(text, self.style)
    }

    /// A cell with what was typed.
    pub fn typed(&self, column: usize, text: &str) -> Result<Stack, DocumentError> {
        self.cell(column).value(text, self.style)
    }

    /// A cell with a figure, at its far side.
    pub fn figure(&self, column: usize, text: &str) -> Result<Stack, DocumentError> {
        self.cell(column).figure(text, self.style)
    }

    /// The labels under a heading, kept together with the first row, which may need `first` points.
    pub fn begin(&self, flow: &mut Flow, heading: Option<Stack>, first: f32) {
        let above = heading.as_ref().map_or(0.0, |h| h.height() + ABOVE);
        let labels = self.head.iter().map(|c| c.1.height()).fold(0.0, f32::max);
        flow.room(above + labels + ABOVE + BELOW + first);
        if let Some(heading) = heading {
            flow.columns(vec![(MARGIN, heading)]);
            flow.skip(ABOVE);
        }
        flow.columns(self.head.clone());
        flow.repeat(self.head.clone());
    }

    /// A row, at least `least` points high, under a hairline; broken only where no page could hold it.
    pub fn row(&self, flow: &mut Flow, cells: Vec<Stack>, least: f32) {
        flow.skip(ABOVE);
        let height = cells.iter().map(Stack::height).fold(least, f32::max);
        flow.room(height + BELOW);
        flow.rule(MARGIN, self.paper.width - 2.0 * MARGIN, 0.6, HAIR);
        flow.skip(BELOW);
        let (page, top) = (flow.count(), flow.here());
        let places = self.places.iter().map(|place| place.0);
        flow.columns(places.zip(cells).collect());
        if flow.count() == page {
            flow.skip_to(top + least);
        }
    }

    /// No labels on the pages that follow.
    pub fn end(&self, flow: &mut Flow) {
        flow.repeat(Vec::new());
    }
}
