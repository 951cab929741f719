//! Lists for a spreadsheet: UTF-8 with its mark, quoted as RFC 4180 says, and safe to open.
//!
//! **Formulas.** A spreadsheet computes what begins with `=`, `+`, `-`, `@`, a tab or a line's end. Such a cell gets an apostrophe in
//! front, and so does a cell that already is such a cell behind apostrophes (`'=1`). That makes the rule reversible: of a cell
//! that is an apostrophe, any number of them, and then something dangerous, exactly one apostrophe is ours ([`bare`]). For every
//! string, `bare(harmless(s)) == s`.
//!
//! **Whose file it is.** In a file of another program an apostrophe may be the person's own, so it is taken off only in a table
//! whose first header is [`MARK`]. It is a column like any other, and survives being opened and saved in a spreadsheet.

use std::borrow::Cow;

/// The first header of a list that is meant to be read again.
pub const MARK: &str = "Anagen";

/// A list could not be written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the list could not be written")]
pub struct NotWritten;

/// A list being written.
pub struct List(csv::Writer<Vec<u8>>);

impl Default for List {
    fn default() -> List {
        // Without its mark, Excel reads UTF-8 as the system's old code page and every name outside it is lost.
        let out = csv::WriterBuilder::new()
            .terminator(csv::Terminator::CRLF)
            .flexible(true)
            .from_writer("\u{feff}".as_bytes().to_vec());
        List(out)
    }
}

impl List {
    /// Adds a line, each cell made harmless.
    ///
    /// # Errors
    /// [`NotWritten`].
    pub fn line<C: AsRef<str>>(
        &mut self,
        cells: impl IntoIterator<Item = C>,
    ) -> Result<(), NotWritten> {
        for cell in cells {
            self.0
                .write_field(harmless(cell.as_ref()).as_bytes())
                .map_err(|_| NotWritten)?;
        }
        self.0.write_record(None::<&[u8]>).map_err(|_| NotWritten)
    }

    /// The file.
    ///
    /// # Errors
    /// [`NotWritten`].
    pub fn finish(self) -> Result<Vec<u8>, NotWritten> {
        self.0.into_inner().map_err(|_| NotWritten)
    }
}

/// A cell that computes nothing.
#[must_use]
pub fn harmless(cell: &str) -> Cow<'_, str> {
    if computes(cell.trim_start_matches('\'')) {
        format!("'{cell}").into()
    } else {
        cell.into()
    }
}

/// The cell that [`harmless`] was given.
#[must_use]
pub fn bare(cell: &str) -> &str {
    match cell.strip_prefix('\'') {
        Some(rest) if computes(rest.trim_start_matches('\'')) => rest,
        _ => cell,
    }
}

fn computes(cell: &str) -> bool {
    // A spreadsheet looks past blanks and marks of direction before it decides.
    let first = cell
        .chars()
        .find(|c| !matches!(c, ' ' | '\u{a0}' | '\u{200e}'..='\u{200f}' | '\u{2066}'..='\u{2069}'));
    matches!(
        first,
        Some('=' | '+' | '-' | '@' | '\t' | '\r' | '\n' | '＝' | '＋' | '－' | '＠')
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_formula_is_made_text() {
        for bad in [
            "=1+1",
            "+90 532",
            "-1",
            "@SUM(A1)",
            "\tx",
            "\rx",
            " =1",
            "\u{2068}=1",
            "'=1",
            "''+1",
        ] {
            assert_eq!(harmless(bad), format!("'{bad}"), "{bad:?}");
            assert_eq!(bare(&harmless(bad)), bad);
        }
        for good in ["", "Ayşe", "1.5 ml", "'tis", "a=b", "P-000012", "'"] {
            assert_eq!(harmless(good), good);
            assert_eq!(bare(good), good);
        }
    }
}
