//! A4 paper: type, shaping, layout and the PDF around it. Nothing here knows what a clinic is.
//!
//! Text goes through the Unicode algorithms for direction and line breaking, is shaped by harfrust and written as glyphs.
//! A code in the file is a glyph with the characters it stands for, and what was typed is also spelled beside its glyphs
//! (`/ActualText`), so that copying, searching and reading aloud do not depend on what the glyphs look like.

mod face;
mod flow;
mod pdf;
mod shape;

pub(crate) use flow::{Flow, PANEL_PAD, Panel, Stack, Style, fill, fixed};
pub(crate) use pdf::{About, Ink, write};

/// A4 in points.
pub(crate) const WIDTH: f32 = 595.276;
/// A4 in points.
pub(crate) const HEIGHT: f32 = 841.89;

/// A colour, red, green and blue from 0 to 255.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Colour(pub u8, pub u8, pub u8);

/// How heavy the type is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Weight {
    Regular,
    Bold,
}
