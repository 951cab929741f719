//! Paper: type, shaping, layout and the PDF around it. Nothing here knows what a clinic is.
//!
//! Text goes through the Unicode algorithms for direction and line breaking, is shaped by harfrust and written as glyphs.
//! A code in the file is a glyph with the characters it stands for, and what was typed is also spelled beside its glyphs
//! (`/ActualText`), so that copying, searching and reading aloud do not depend on what the glyphs look like.

mod face;
mod flow;
mod pdf;
mod shape;
mod stack;

pub(crate) use flow::{Flow, PANEL_PAD, Panel, fill, fixed};
pub(crate) use pdf::{About, Ink, write};
pub(crate) use stack::{Stack, Style, frame};

/// A4 in points.
pub(crate) const WIDTH: f32 = 595.276;
/// A4 in points.
pub(crate) const HEIGHT: f32 = 841.89;

/// The paper of a document, in points, and the side of it on which reading begins.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Paper {
    pub width: f32,
    pub height: f32,
    pub rtl: bool,
}

impl Paper {
    /// A4, upright.
    pub const fn a4(rtl: bool) -> Self {
        Self {
            width: WIDTH,
            height: HEIGHT,
            rtl,
        }
    }

    /// A4 on its long side, for rows of many columns.
    pub const fn lying(rtl: bool) -> Self {
        Self {
            width: HEIGHT,
            height: WIDTH,
            rtl,
        }
    }

    /// The left end of what begins at the logical place `x`.
    pub fn physical(self, x: f32, width: f32) -> f32 {
        if self.rtl { self.width - x - width } else { x }
    }
}

/// A colour, red, green and blue from 0 to 255.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Colour(pub u8, pub u8, pub u8);

/// How heavy the type is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Weight {
    Regular,
    Bold,
}
