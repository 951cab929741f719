//! The look that all documents share: quiet, one colour, what matters most where the eye falls first.

use crate::page::{Colour, Style, WIDTH, Weight};

pub(crate) const INK: Colour = Colour(0x1E, 0x29, 0x2B);
pub(crate) const MUTED: Colour = Colour(0x5B, 0x67, 0x69);
pub(crate) const TEAL: Colour = Colour(0x0B, 0x6B, 0x61);
pub(crate) const HAIR: Colour = Colour(0xD8, 0xDC, 0xD6);
pub(crate) const MIST: Colour = Colour(0xEE, 0xF5, 0xF3);
pub(crate) const SAND: Colour = Colour(0xFA, 0xF6, 0xEE);
pub(crate) const ROSE: Colour = Colour(0xFB, 0xF0, 0xED);
pub(crate) const AMBER: Colour = Colour(0xB7, 0x82, 0x2C);
pub(crate) const RED: Colour = Colour(0xA8, 0x3A, 0x2B);

pub(crate) const MARGIN: f32 = 50.0;
pub(crate) const BODY: f32 = WIDTH - 2.0 * MARGIN;
/// Between two columns.
pub(crate) const GUTTER: f32 = 16.0;
pub(crate) const HALF: f32 = (BODY - GUTTER) / 2.0;
/// Where the second of two columns begins.
pub(crate) const SECOND: f32 = MARGIN + HALF + GUTTER;

pub(crate) const fn style(size: f32, leading: f32, weight: Weight, colour: Colour) -> Style {
    Style {
        size,
        leading,
        weight,
        colour,
    }
}

pub(crate) const CLINIC: Style = style(14.0, 19.0, Weight::Bold, TEAL);
pub(crate) const SMALL: Style = style(8.5, 12.0, Weight::Regular, MUTED);
pub(crate) const TITLE: Style = style(20.0, 27.0, Weight::Bold, INK);
pub(crate) const LABEL: Style = style(7.8, 11.5, Weight::Regular, MUTED);
pub(crate) const NAME: Style = style(13.0, 18.0, Weight::Bold, INK);
pub(crate) const VALUE: Style = style(9.8, 14.0, Weight::Regular, INK);
pub(crate) const HEADING: Style = style(10.5, 16.0, Weight::Bold, TEAL);
pub(crate) const TEXT: Style = style(9.8, 14.2, Weight::Regular, INK);
pub(crate) const DEADLINE: Style = style(11.8, 17.0, Weight::Bold, INK);
pub(crate) const STRONG: Style = style(10.2, 15.0, Weight::Bold, INK);
pub(crate) const FOOT: Style = style(7.4, 10.2, Weight::Regular, MUTED);
/// For tables of many columns.
pub(crate) const CELL: Style = style(8.6, 12.2, Weight::Regular, INK);
pub(crate) const CELL_NAME: Style = style(9.2, 12.8, Weight::Bold, INK);
