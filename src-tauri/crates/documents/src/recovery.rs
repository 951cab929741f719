//! The recovery sheet: the code that opens the vault when a passphrase is forgotten, to be kept on paper.
//!
//! It says what the paper can do and where it belongs. The code stands in letters, to be typed, and in a QR code, to be
//! read by a camera.

use chrono::NaiveDateTime;
use qrcode::{Color, EcLevel, QrCode};
use secrecy::{ExposeSecret, SecretString};
use texts::{Language, date, recovery_sheet as say};

use crate::DocumentError;
use crate::look::{
    AMBER, BODY, CLINIC, FOOT, HAIR, HEADING, LABEL, MARGIN, MIST, NAME, RED, ROSE, SAND, SMALL,
    STRONG, TEAL, TEXT, TITLE, VALUE, style,
};
use crate::page::{
    About, Colour, Flow, HEIGHT, Ink, PANEL_PAD, Panel, Paper, Stack, Style, WIDTH, Weight, fill,
    fixed, write,
};

/// Everything the sheet says.
#[derive(Debug, Clone)]
pub struct RecoverySheet {
    /// The reader's language; Arabic mirrors the page, but not the code.
    pub language: Language,
    /// The clinic's name.
    pub clinic: String,
    /// Who made the sheet.
    pub made_by: String,
    /// Clinic wall time at which it was made.
    pub made_at: NaiveDateTime,
    /// The code as it is typed, in groups of four with hyphens between.
    pub code: SecretString,
}

const BLACK: Colour = Colour(0, 0, 0);
/// To be read from paper without a mistake, letter by letter.
const CODE: Style = style(21.0, 31.0, Weight::Bold, BLACK);
/// Side of the QR code, in points: about 42 mm, which any camera reads.
const QR: f32 = 120.0;
const GROUPS_A_LINE: usize = 4;
const FOOT_TOP: f32 = HEIGHT - 46.0;

/// The sheet as a PDF of one A4 page; the same input gives the same bytes.
///
/// # Errors
/// [`DocumentError`] where a shipped font cannot be used, the code is too long to be drawn, or the file not be written.
pub fn recovery_sheet(sheet: &RecoverySheet) -> Result<Vec<u8>, DocumentError> {
    let l = sheet.language;
    let rtl = l.is_rtl();
    let paper = Paper::a4(rtl);
    let column = |width: f32| Stack::new(width, rtl);

    let mut flow = Flow::new(paper, 38.0, FOOT_TOP - 13.0);
    flow.columns(vec![(MARGIN, column(BODY).value(&sheet.clinic, CLINIC)?)]);
    flow.skip(9.0);
    flow.rule(MARGIN, BODY, 1.2, TEAL);
    flow.skip(12.0);
    flow.columns(vec![(
        MARGIN,
        column(BODY)
            .say(&say::title(l), TITLE)?
            .say(&say::lead(l), TEXT)?,
    )]);
    flow.skip(14.0);

    let half = BODY / 2.0;
    flow.columns(vec![
        (
            MARGIN,
            column(half - 8.0)
                .say(&say::made_by(l), LABEL)?
                .value(&sheet.made_by, NAME)?,
        ),
        (
            MARGIN + half + 8.0,
            column(half - 8.0)
                .say(&say::made_at(l), LABEL)?
                .say(&date::with_time(l, sheet.made_at), VALUE)?,
        ),
    ]);
    flow.skip(18.0);

    flow.columns(vec![(MARGIN, column(BODY).say(&say::code(l), HEADING)?)]);
    flow.skip(4.0);
    let code = sheet.code.expose_secret();
    let text_width = BODY - QR - 24.0 - 2.0 * PANEL_PAD.0;
    // The panel is as high as the QR code beside it.
    let mut letters = column(text_width).gap(12.0);
    for line in in_lines(code) {
        letters = letters.value(&line, CODE)?;
    }
    let letters = letters.gap(10.0).say(&say::code_hint(l), SMALL)?;
    let top = flow.here();
    flow.panels(vec![Panel {
        x: MARGIN,
        stack: letters,
        field: MIST,
        edge: TEAL,
    }]);
    for ink in qr(code, rtl, top)? {
        flow.draw(ink);
    }
    flow.skip_to(top + QR + 20.0);

    flow.columns(vec![(
        MARGIN,
        [say::use_first(l), say::use_then(l), say::use_last(l)]
            .iter()
            .try_fold(
                column(BODY).say(&say::use_title(l), HEADING)?,
                |stack, step| stack.gap(2.0).point(step, TEXT, TEAL),
            )?,
    )]);
    flow.skip(16.0);

    let inner = half - 8.0 - 2.0 * PANEL_PAD.0;
    let keep = [say::keep_safe(l), say::keep_apart(l), say::keep_old(l)]
        .iter()
        .try_fold(column(inner).say(&say::keep(l), STRONG)?, |stack, one| {
            stack.gap(1.5).point(one, TEXT, AMBER)
        })?;
    let red = Style {
        colour: RED,
        ..STRONG
    };
    let warn = column(inner)
        .say(&say::warning(l), red)?
        .gap(1.5)
        .say(&say::warning_text(l), TEXT)?;
    flow.panels(vec![
        Panel {
            x: MARGIN,
            stack: keep,
            field: SAND,
            edge: AMBER,
        },
        Panel {
            x: MARGIN + half + 8.0,
            stack: warn,
            field: ROSE,
            edge: RED,
        },
    ]);

    let mut pages = flow.into_pages();
    let foot = column(BODY).say(&say::foot(l), FOOT)?;
    for page in &mut pages {
        page.push(fill(paper, MARGIN, FOOT_TOP - 7.0, BODY, 0.6, HAIR));
        page.extend(fixed(paper, MARGIN, FOOT_TOP, &foot));
    }
    write(
        paper,
        &pages,
        &About {
            title: say::title(l),
            language: l,
            made: sheet.made_at,
            identifier: "",
        },
    )
}

/// A few groups a line, so that the eye keeps its place while typing.
fn in_lines(code: &str) -> Vec<String> {
    let groups: Vec<&str> = code.split('-').collect();
    let count = groups.chunks(GROUPS_A_LINE).count();
    groups
        .chunks(GROUPS_A_LINE)
        .enumerate()
        .map(|(i, line)| {
            let line = line.join(" - ");
            if i + 1 < count { line + " -" } else { line }
        })
        .collect()
}

/// The code as squares, at the far side of the panel.
fn qr(code: &str, rtl: bool, top: f32) -> Result<Vec<Ink>, DocumentError> {
    let drawn =
        QrCode::with_error_correction_level(code, EcLevel::Q).map_err(|_| DocumentError::Code)?;
    let side = drawn.width();
    let module = QR / side as f32;
    let left = if rtl { MARGIN } else { WIDTH - MARGIN - QR };
    let colours = drawn.to_colors();
    let mut inks = Vec::new();
    for (row, line) in colours.chunks(side).enumerate() {
        let mut start = 0;
        // Neighbours become one rectangle, and rows overlap a little: seams would show on screens and some printers.
        while let Some(from) = line[start..].iter().position(|c| *c == Color::Dark) {
            let from = start + from;
            let length = line[from..]
                .iter()
                .take_while(|c| **c == Color::Dark)
                .count();
            inks.push(Ink::Fill {
                x: left + from as f32 * module,
                y: top + row as f32 * module,
                width: length as f32 * module,
                height: module + 0.2,
                colour: BLACK,
            });
            start = from + length;
        }
    }
    Ok(inks)
}
