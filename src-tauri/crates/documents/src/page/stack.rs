//! Lines below each other in one column.

use super::shape::{Base, Line, has_ltr_letters, lines};
use super::{Colour, Ink, Paper, Weight, fill};
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

/// What stands before a text, where the column begins.
#[derive(Debug, Clone, Copy)]
enum Mark {
    Dot(Colour),
    /// An empty square, to be ticked by hand.
    Square(Colour),
}

/// Space that a mark takes from its text.
const INDENT: f32 = 11.0;
const DOT: f32 = 3.0;
const SQUARE: f32 = 7.0;
const STROKE: f32 = 0.7;

#[derive(Clone)]
struct Piece {
    line: Line,
    style: Style,
    indent: f32,
    side: Side,
    before: f32,
    mark: Option<Mark>,
}

impl Piece {
    fn height(&self) -> f32 {
        self.before + self.style.leading
    }
}

/// Lines below each other in one column.
#[derive(Clone)]
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
        self.add(text, base, style, Side::Start, None)
    }

    /// Something that was typed, in its own direction.
    pub fn value(self, text: &str, style: Style) -> Result<Self, DocumentError> {
        let base = self.typed(text);
        self.add(text, base, style, Side::Start, None)
    }

    /// A figure at the far side of its column.
    pub fn figure(self, text: &str, style: Style) -> Result<Self, DocumentError> {
        let base = self.typed(text);
        self.add(text, base, style, Side::End, None)
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
        self.add(text, base, style, Side::End, None)
    }

    /// A sentence of ours behind a mark.
    pub fn point(self, text: &str, style: Style, mark: Colour) -> Result<Self, DocumentError> {
        let base = self.sentence;
        self.add(text, base, style, Side::Start, Some(Mark::Dot(mark)))
    }

    /// A sentence of ours behind an empty square, to be ticked by hand.
    pub fn tick(self, text: &str, style: Style, edge: Colour) -> Result<Self, DocumentError> {
        let base = self.sentence;
        self.add(text, base, style, Side::Start, Some(Mark::Square(edge)))
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
        self.pieces.iter().map(Piece::height).sum()
    }

    /// In points.
    pub fn width(&self) -> f32 {
        self.width
    }

    /// What does not fit into `height` points, taken away from here.
    pub fn split_off(&mut self, height: f32) -> Self {
        let mut left = height;
        let fitting = self.pieces.iter().take_while(|piece| {
            left -= piece.height();
            // Not a hair's breadth lost to rounding.
            left >= -0.01
        });
        let fitting = fitting.count();
        Self {
            width: self.width,
            sentence: self.sentence,
            pieces: self.pieces.split_off(fitting),
            gap: 0.0,
        }
    }

    /// The lines as ink, from (x, y) downwards.
    pub fn ink(self, paper: Paper, x: f32, mut y: f32) -> Vec<Ink> {
        let mut out = Vec::new();
        for piece in self.pieces {
            y += piece.before;
            let leading = piece.style.leading;
            set(paper, x, y, self.width, piece, &mut out);
            y += leading;
        }
        out
    }

    fn add(
        mut self,
        text: &str,
        base: Base,
        style: Style,
        side: Side,
        mut mark: Option<Mark>,
    ) -> Result<Self, DocumentError> {
        let indent = if mark.is_some() { INDENT } else { 0.0 };
        for line in lines(text, base, style.weight, style.size, self.width - indent)? {
            self.pieces.push(Piece {
                line,
                style,
                indent,
                side,
                before: std::mem::take(&mut self.gap),
                mark: mark.take(),
            });
        }
        Ok(self)
    }
}

fn set(paper: Paper, x: f32, top: f32, width: f32, piece: Piece, out: &mut Vec<Ink>) {
    let Piece {
        line,
        style,
        indent,
        side,
        mark,
        ..
    } = piece;
    // The baseline that puts capitals in the middle of the line.
    let y = top + (style.leading + style.size * 0.714) / 2.0;
    let width = width - indent;
    let left = paper.physical(x + indent, width);
    let at_right = paper.rtl == (side == Side::Start);
    let from = if at_right {
        left + width - line.width - line.lead
    } else {
        left - line.lead
    };
    let middle = y - style.size * 0.36;
    match mark {
        Some(Mark::Dot(colour)) => {
            out.push(fill(paper, x, middle - DOT / 2.0, DOT, DOT, colour));
        }
        Some(Mark::Square(colour)) => {
            out.extend(frame(
                paper,
                x,
                middle - SQUARE / 2.0,
                (SQUARE, SQUARE),
                STROKE,
                colour,
            ));
        }
        None => {}
    }
    out.push(Ink::Text {
        line,
        x: from,
        y,
        size: style.size,
        colour: style.colour,
    });
}

/// The outline of a rectangle.
pub(crate) fn frame(
    paper: Paper,
    x: f32,
    y: f32,
    (width, height): (f32, f32),
    stroke: f32,
    colour: Colour,
) -> [Ink; 4] {
    [
        fill(paper, x, y, width, stroke, colour),
        fill(paper, x, y + height - stroke, width, stroke, colour),
        fill(paper, x, y, stroke, height, colour),
        fill(paper, x + width - stroke, y, stroke, height, colour),
    ]
}
