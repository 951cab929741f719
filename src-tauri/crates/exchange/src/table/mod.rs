//! A table in a file that comes from anywhere: its encoding, its delimiter and its header are found out, each can be said instead,
//! and what cannot be read is told with its line.
//!
//! Lines are read here and not by the `csv` crate, which neither says where a quote was left open (it takes the rest of the file
//! for one cell) nor bounds a cell; where a file is well formed, a test holds both against each other. Cells stay slices of the
//! bytes until they are asked for, so a million rows cost no more memory than the file.

mod encoding;
mod look;
mod rows;

use std::borrow::Cow;

use encoding_rs::Encoding;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::csv_out;

pub use encoding::ENCODINGS;
use rows::Between;
pub use rows::{CELL_BYTES, COLUMNS, Row, RowProblem, RowTrouble, Rows};

/// What is looked for between two cells, the likeliest first. The last is ASCII's own unit separator.
pub const DELIMITERS: [char; 8] = [',', ';', '\t', '|', ':', '^', '~', '\u{1f}'];

/// Whether a character can stand between two cells: not what cells and their quotes are made of, and not the end of a line.
fn can_stand_between(character: char) -> bool {
    !character.is_alphanumeric() && !matches!(character, '"' | '\r' | '\n' | '\0' | '\u{fffd}')
}

/// A delimiter, and its bytes in the table's text.
#[derive(Debug, Clone, Copy)]
struct Delimiter {
    character: char,
    between: Between,
}

impl Delimiter {
    /// One of [`DELIMITERS`], whose byte is the same in all that is read.
    fn ascii(character: char) -> Delimiter {
        Delimiter {
            character,
            between: Between::byte(character as u8),
        }
    }

    /// What a person, or the file itself, says it is: any single character that can be one.
    fn said(text: &str, encoding: &'static Encoding) -> Option<Delimiter> {
        let mut characters = text.chars();
        let character = characters.next().filter(|c| can_stand_between(*c))?;
        if characters.next().is_some() {
            return None;
        }
        let between = Between::of(&encoding::bytes_of(character, encoding)?)?;
        Some(Delimiter { character, between })
    }
}

/// What a person says of a file instead of letting it be found out.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct TableSettings {
    /// One of [`ENCODINGS`], or any other label of the Encoding Standard.
    pub encoding: Option<String>,
    /// What stands between cells: any single character but a letter, a digit, a quote and a line's end.
    pub delimiter: Option<String>,
    /// Whether the first row names the columns.
    pub header: Option<bool>,
}

/// Why a file is no table at all.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NoTable {
    /// There is nothing in it.
    #[error("empty")]
    Empty,
    /// A workbook, a picture, a PDF: not text.
    #[error("not text")]
    NotText,
    /// The encoding that was asked for is none.
    #[error("no such encoding")]
    UnknownEncoding,
    /// The delimiter that was asked for cannot be one, or is not in the encoding.
    #[error("no such delimiter")]
    UnusableDelimiter,
}

/// A column as the file names it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Header {
    /// As written; empty where the file has no name for it.
    pub name: String,
    /// The how manieth column of that name it is, from 1, where several have it; `None` where it is the only one.
    pub repeat: Option<u32>,
}

/// What a cell says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Text<'t> {
    /// Its text.
    pub text: Cow<'t, str>,
    /// Some of its bytes are not of the file's encoding, or were lost before.
    pub damaged: bool,
}

/// A table, found out. It cannot be printed: it is full of people.
pub struct Table<'a> {
    text: Cow<'a, [u8]>,
    encoding: &'static Encoding,
    delimiter: Delimiter,
    header: bool,
    ours: bool,
    headers: Vec<Header>,
    start: usize,
    start_line: u64,
}

impl<'a> Table<'a> {
    /// Finds out what a file is. `names_a_column` knows words that a header has and a patient has not.
    ///
    /// # Errors
    /// [`NoTable`].
    pub fn open(
        bytes: &'a [u8],
        settings: &TableSettings,
        names_a_column: &dyn Fn(&str) -> bool,
    ) -> Result<Table<'a>, NoTable> {
        if encoding::is_binary(bytes) {
            return Err(NoTable::NotText);
        }
        let encoding = match &settings.encoding {
            Some(label) => encoding::named(label).ok_or(NoTable::UnknownEncoding)?,
            None => encoding::detect(bytes),
        };
        let delimiter = match &settings.delimiter {
            Some(text) => Delimiter::said(text, encoding)
                .ok_or(NoTable::UnusableDelimiter)
                .map(Some)?,
            None => None,
        };
        let text = encoding::readable(bytes, encoding);
        if text
            .iter()
            .all(|byte| byte.is_ascii_whitespace() || *byte == 0)
        {
            return Err(NoTable::Empty);
        }
        let mut table = Table {
            text,
            encoding,
            delimiter: delimiter.unwrap_or(Delimiter::ascii(',')),
            header: false,
            ours: false,
            headers: Vec::new(),
            start: 0,
            start_line: 1,
        };
        look::settle(&mut table, delimiter, settings.header, names_a_column);
        Ok(table)
    }

    /// Its encoding by the Encoding Standard's name: "UTF-8", "windows-1254". ISO-8859-9 is read as windows-1254, which has
    /// all of it.
    #[must_use]
    pub fn encoding(&self) -> &'static str {
        self.encoding.name()
    }

    /// What stands between its cells.
    #[must_use]
    pub fn delimiter(&self) -> char {
        self.delimiter.character
    }

    /// Whether its first row names the columns.
    #[must_use]
    pub fn has_header(&self) -> bool {
        self.header
    }

    /// Whether it was written by [`csv_out`] to be read again.
    #[must_use]
    pub fn is_ours(&self) -> bool {
        self.ours
    }

    /// Its columns.
    #[must_use]
    pub fn headers(&self) -> &[Header] {
        &self.headers
    }

    /// How many bytes there are to read; [`Rows::position`] says how many of them were.
    #[must_use]
    pub fn len(&self) -> usize {
        self.text.len()
    }

    /// Never, or it had not been opened.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.text.is_empty()
    }

    /// The rows below the header, from the first.
    #[must_use]
    pub fn rows(&self) -> Rows<'_> {
        Rows::new(
            &self.text,
            self.delimiter.between,
            self.start,
            self.start_line,
        )
    }

    /// A cell of a row of this table; nothing where the row is too short.
    #[must_use]
    pub fn cell(&self, row: &Row, column: usize) -> Text<'_> {
        let Some(cell) = row.cell(column) else {
            return Text {
                text: "".into(),
                damaged: false,
            };
        };
        let bytes = self.text.get(cell.start..cell.end).unwrap_or_default();
        let (mut text, invalid) = encoding::text(bytes, self.encoding);
        if cell.doubled {
            text = text.replace("\"\"", "\"").into();
        }
        if self.ours {
            text = match text {
                Cow::Borrowed(text) => csv_out::bare(text).into(),
                Cow::Owned(text) => csv_out::bare(&text).to_owned().into(),
            };
        }
        Text {
            damaged: invalid || text.contains('\u{fffd}'),
            text,
        }
    }
}
