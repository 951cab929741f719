//! Where things stand on the page: columns of lines that flow from page to page, mirrored for right-to-left languages.
//!
//! Places are logical: `x` counts from the side where reading starts.

use super::{Colour, Ink, Paper, Stack};

/// A tinted field with a coloured edge, holding one column.
pub(crate) struct Panel {
    pub x: f32,
    pub stack: Stack,
    pub field: Colour,
    pub edge: Colour,
}

/// Space inside a panel: beside and above the text.
pub(crate) const PANEL_PAD: (f32, f32) = (13.0, 9.0);

/// Pages that fill from top to bottom.
pub(crate) struct Flow {
    paper: Paper,
    top: f32,
    bottom: f32,
    y: f32,
    /// Where the present page's own lines begin: below what is repeated on it.
    begin: f32,
    repeated: Vec<(f32, Stack)>,
    pages: Vec<Vec<Ink>>,
}

impl Flow {
    /// Pages whose text stands between `top` and `bottom`, in points from the upper edge.
    pub fn new(paper: Paper, top: f32, bottom: f32) -> Self {
        Self {
            paper,
            top,
            // Whatever the foot takes, a page must hold some lines, or the text would never end.
            bottom: bottom.max(top + 160.0),
            y: top,
            begin: top,
            repeated: Vec::new(),
            pages: vec![Vec::new()],
        }
    }

    /// The pages, to draw what stands on each of them.
    pub fn into_pages(self) -> Vec<Vec<Ink>> {
        self.pages
    }

    /// How many pages there are by now.
    pub fn count(&self) -> usize {
        self.pages.len()
    }

    /// The paper it is set on.
    pub fn paper(&self) -> Paper {
        self.paper
    }

    /// Moves down.
    pub fn skip(&mut self, points: f32) {
        self.y += points;
    }

    /// How far down the page is filled, in points from the upper edge.
    pub fn here(&self) -> f32 {
        self.y
    }

    /// Moves down to `y`, or stays where it is further down already.
    pub fn skip_to(&mut self, y: f32) {
        self.y = self.y.max(y);
    }

    /// Something at a fixed place of the present page.
    pub fn draw(&mut self, ink: Ink) {
        if let Some(page) = self.pages.last_mut() {
            page.push(ink);
        }
    }

    /// Stands at the head of every page that begins from now on, until the next call; nothing where it is empty.
    pub fn repeat(&mut self, columns: Vec<(f32, Stack)>) {
        self.repeated = columns;
        // A head that leaves no room for what it stands over is worse than none.
        if tallest(&self.repeated) > (self.bottom - self.top) / 2.0 {
            self.repeated.clear();
        }
    }

    /// Begins a new page where fewer than `height` points are left, unless no page could hold them.
    pub fn room(&mut self, height: f32) {
        let whole = self.bottom - self.top - tallest(&self.repeated);
        if self.y + height > self.bottom && self.y > self.begin && height <= whole {
            self.next_page();
        }
    }

    fn next_page(&mut self) {
        self.pages.push(Vec::new());
        self.y = self.top + tallest(&self.repeated);
        self.begin = self.y;
        for (x, stack) in self.repeated.clone() {
            let ink = stack.ink(self.paper, x, self.top);
            self.put(ink);
        }
    }

    fn put(&mut self, ink: Vec<Ink>) {
        if let Some(page) = self.pages.last_mut() {
            page.extend(ink);
        }
    }

    /// A hairline.
    pub fn rule(&mut self, x: f32, width: f32, thickness: f32, colour: Colour) {
        self.fill(x, self.y, width, thickness, colour);
    }

    fn fill(&mut self, x: f32, y: f32, width: f32, height: f32, colour: Colour) {
        let ink = fill(self.paper, x, y, width, height, colour);
        self.draw(ink);
    }

    /// Columns beside each other, kept on one page where a page can hold them; otherwise each goes on on the next.
    pub fn columns(&mut self, mut columns: Vec<(f32, Stack)>) {
        loop {
            let height = tallest(&columns);
            self.room(height);
            let left = self.bottom - self.y;
            let rest: Vec<_> = columns
                .iter_mut()
                .map(|(x, stack)| (*x, stack.split_off(left)))
                .collect();
            let placed = tallest(&columns);
            for (x, stack) in columns {
                let ink = stack.ink(self.paper, x, self.y);
                self.put(ink);
            }
            let over = tallest(&rest);
            if over <= 0.0 {
                self.y += placed;
                return;
            }
            self.next_page();
            columns = rest;
        }
    }

    /// Panels beside each other, of one height; where no page holds them, their text goes on without the field.
    pub fn panels(&mut self, panels: Vec<Panel>) {
        let inner = panels.iter().map(|p| p.stack.height()).fold(0.0, f32::max);
        let height = inner + 2.0 * PANEL_PAD.1;
        self.room(height);
        let start = self.y;
        if start + height <= self.bottom {
            for panel in &panels {
                let width = panel.stack.width() + 2.0 * PANEL_PAD.0;
                self.fill(panel.x, start, width, height, panel.field);
                self.fill(panel.x, start, 2.5, height, panel.edge);
            }
            self.y = start + PANEL_PAD.1;
        }
        let together = self.y > start;
        self.columns(
            panels
                .into_iter()
                .map(|panel| (panel.x + PANEL_PAD.0, panel.stack))
                .collect(),
        );
        if together {
            self.y = start + height;
        }
    }
}

fn tallest(columns: &[(f32, Stack)]) -> f32 {
    columns.iter().map(|c| c.1.height()).fold(0.0, f32::max)
}

/// A column at a fixed place, for what stands on every page.
pub(crate) fn fixed(paper: Paper, x: f32, y: f32, stack: &Stack) -> Vec<Ink> {
    stack.clone().ink(paper, x, y)
}

/// A filled rectangle at a fixed place.
pub(crate) fn fill(paper: Paper, x: f32, y: f32, width: f32, height: f32, colour: Colour) -> Ink {
    Ink::Fill {
        x: paper.physical(x, width),
        y,
        width,
        height,
        colour,
    }
}
