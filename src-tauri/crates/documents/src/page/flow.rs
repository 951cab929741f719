//! Where things stand on the page: columns of lines that flow from page to page, mirrored for right-to-left languages.
//!
//! Places are logical: `x` counts from the side where reading starts.

use super::shape::{Base, Line, has_ltr_letters, lines};
use super::{Colour, Ink, WIDTH, Weight};
use crate::DocumentError;

/// Type of one voice.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Style {
    /// In points.
    pub size: f32,
    /// From line to line, in points.
    pub leading: f32,
    pub weight: Weight,
    pub colour: Colour,
}

/// Which side of its column a text keeps to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Side {
    Start,
    End,
}

#[derive(Clone)]
struct Piece {
    line: Line,
    style: Style,
    indent: f32,
    side: Side,
    before: f32,
    bullet: Option<Colour>,
}

/// Lines below each other in one column.
pub(crate) struct Stack {
    width: f32,
    sentence: Base,
    pieces: Vec<Piece>,
    gap: f32,
}

impl Stack {
    /// An empty column; `rtl` is the direction of our own sentences.
    pub fn new(width: f32, rtl: bool) -> Self {
        Self {
            width,
            sentence: if rtl { Base::Rtl } else { Base::Ltr },
            pieces: Vec::new(),
            gap: 0.0,
        }
    }

    /// Space before what comes next.
    pub fn gap(mut self, points: f32) -> Self {
        self.gap += points;
        self
    }

    /// A sentence of ours, in the language's direction.
    pub fn say(self, text: &str, style: Style) -> Result<Self, DocumentError> {
        let base = self.sentence;
        self.add(text, base, style, 0.0, Side::Start, None)
    }

    /// Something that was typed, in its own direction.
    pub fn value(self, text: &str, style: Style) -> Result<Self, DocumentError> {
        let base = self.typed(text);
        self.add(text, base, style, 0.0, Side::Start, None)
    }

    /// A figure at the far side of its column.
    pub fn figure(self, text: &str, style: Style) -> Result<Self, DocumentError> {
        let base = self.typed(text);
        self.add(text, base, style, 0.0, Side::End, None)
    }

    /// On a left-to-right page a name of both directions is read from the left, as programs that copy the text expect.
    fn typed(&self, text: &str) -> Base {
        if self.sentence == Base::Ltr && has_ltr_letters(text) {
            Base::TypedLtr
        } else {
            Base::Auto
        }
    }

    /// A sentence of ours at the far side of its column.
    pub fn say_end(self, text: &str, style: Style) -> Result<Self, DocumentError> {
        let base = self.sentence;
        self.add(text, base, style, 0.0, Side::End, None)
    }

    /// A sentence of ours behind a mark.
    pub fn point(self, text: &str, style: Style, mark: Colour) -> Result<Self, DocumentError> {
        let base = self.sentence;
        self.add(text, base, style, 11.0, Side::Start, Some(mark))
    }

    /// No more than `most` lines.
    pub fn at_most(mut self, most: usize) -> Self {
        self.pieces.truncate(most);
        self
    }

    /// Everything in `other`, below.
    pub fn then(mut self, other: Self) -> Self {
        self.pieces.extend(other.pieces);
        self
    }

    /// In points.
    pub fn height(&self) -> f32 {
        self.pieces.iter().map(|p| p.before + p.style.leading).sum()
    }

    fn add(
        mut self,
        text: &str,
        base: Base,
        style: Style,
        indent: f32,
        side: Side,
        mut bullet: Option<Colour>,
    ) -> Result<Self, DocumentError> {
        for line in lines(text, base, style.weight, style.size, self.width - indent)? {
            self.pieces.push(Piece {
                line,
                style,
                indent,
                side,
                before: std::mem::take(&mut self.gap),
                bullet: bullet.take(),
            });
        }
        Ok(self)
    }
}

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
    rtl: bool,
    top: f32,
    bottom: f32,
    y: f32,
    pages: Vec<Vec<Ink>>,
}

impl Flow {
    /// Pages whose text stands between `top` and `bottom`, in points from the upper edge.
    pub fn new(rtl: bool, top: f32, bottom: f32) -> Self {
        Self {
            rtl,
            top,
            // Whatever the foot takes, a page must hold some lines, or the text would never end.
            bottom: bottom.max(top + 160.0),
            y: top,
            pages: vec![Vec::new()],
        }
    }

    /// The pages, to draw what stands on each of them.
    pub fn into_pages(self) -> Vec<Vec<Ink>> {
        self.pages
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
        self.ink(ink);
    }

    /// Begins a new page where fewer than `height` points are left, unless no page could hold them.
    pub fn room(&mut self, height: f32) {
        if self.y + height > self.bottom && self.y > self.top && height <= self.bottom - self.top {
            self.next_page();
        }
    }

    fn next_page(&mut self) {
        self.pages.push(Vec::new());
        self.y = self.top;
    }

    /// A hairline.
    pub fn rule(&mut self, x: f32, width: f32, thickness: f32, colour: Colour) {
        let y = self.y;
        self.fill(x, y, width, thickness, colour);
    }

    fn fill(&mut self, x: f32, y: f32, width: f32, height: f32, colour: Colour) {
        let ink = fill(self.rtl, x, y, width, height, colour);
        self.ink(ink);
    }

    fn ink(&mut self, ink: Ink) {
        if let Some(page) = self.pages.last_mut() {
            page.push(ink);
        }
    }

    /// Columns beside each other, kept on one page where a page can hold them; otherwise one after the other.
    pub fn columns(&mut self, columns: Vec<(f32, Stack)>) {
        let height = columns.iter().map(|c| c.1.height()).fold(0.0, f32::max);
        self.room(height);
        let start = self.y;
        let together = start + height <= self.bottom;
        for (x, stack) in columns {
            if together {
                self.y = start;
            }
            self.stack(x, stack);
        }
        if together {
            self.y = start + height;
        }
    }

    /// Panels beside each other, of one height.
    pub fn panels(&mut self, panels: Vec<Panel>) {
        let inner = panels.iter().map(|p| p.stack.height()).fold(0.0, f32::max);
        let height = inner + 2.0 * PANEL_PAD.1;
        self.room(height);
        let start = self.y;
        let together = start + height <= self.bottom;
        for panel in panels {
            let width = panel.stack.width + 2.0 * PANEL_PAD.0;
            if together {
                self.fill(panel.x, start, width, height, panel.field);
                self.fill(panel.x, start, 2.5, height, panel.edge);
                self.y = start + PANEL_PAD.1;
            }
            self.stack(panel.x + PANEL_PAD.0, panel.stack);
        }
        if together {
            self.y = start + height;
        }
    }

    fn stack(&mut self, x: f32, stack: Stack) {
        for piece in stack.pieces {
            self.y += piece.before;
            if self.y + piece.style.leading > self.bottom {
                self.next_page();
            }
            let (y, leading) = (self.y, piece.style.leading);
            for ink in set(self.rtl, x, y, stack.width, piece) {
                self.ink(ink);
            }
            self.y = y + leading;
        }
    }
}

/// A column at a fixed place, for what stands on every page.
pub(crate) fn fixed(rtl: bool, x: f32, mut y: f32, stack: &Stack) -> Vec<Ink> {
    let mut out = Vec::new();
    for piece in &stack.pieces {
        y += piece.before;
        let leading = piece.style.leading;
        out.extend(set(rtl, x, y, stack.width, piece.clone()));
        y += leading;
    }
    out
}

/// A hairline at a fixed place.
pub(crate) fn fill(rtl: bool, x: f32, y: f32, width: f32, height: f32, colour: Colour) -> Ink {
    Ink::Fill {
        x: physical(rtl, x, width),
        y,
        width,
        height,
        colour,
    }
}

fn physical(rtl: bool, x: f32, width: f32) -> f32 {
    if rtl { WIDTH - x - width } else { x }
}

fn set(rtl: bool, x: f32, top: f32, width: f32, piece: Piece) -> Vec<Ink> {
    let Piece {
        line,
        style,
        indent,
        side,
        bullet,
        ..
    } = piece;
    // The baseline that puts capitals in the middle of the line.
    let y = top + (style.leading + style.size * 0.714) / 2.0;
    let width = width - indent;
    let left = physical(rtl, x + indent, width);
    let at_right = rtl == (side == Side::Start);
    let from = if at_right {
        left + width - line.width - line.lead
    } else {
        left - line.lead
    };
    let mut out = Vec::new();
    if let Some(colour) = bullet {
        let dot = 3.0;
        out.push(fill(
            rtl,
            x,
            y - style.size * 0.36 - dot / 2.0,
            dot,
            dot,
            colour,
        ));
    }
    out.push(Ink::Text {
        line,
        x: from,
        y,
        size: style.size,
        colour: style.colour,
    });
    out
}
