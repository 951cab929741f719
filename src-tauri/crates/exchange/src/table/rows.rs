//! Where the cells of a row begin and end.

use memchr::{memchr, memchr2, memchr3};

/// A cell longer than this many bytes is nobody's name and nobody's note.
pub const CELL_BYTES: usize = 1 << 20;

/// More cells than this in one row are not read.
pub const COLUMNS: usize = 1000;

/// Why a row cannot be trusted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RowProblem {
    /// A quote is opened and never closed. The row ends with the line in which it was opened.
    UnclosedQuote,
    /// A closing quote stands in the middle of a cell: `"a"b`.
    StrayQuote,
    /// A cell of more than [`CELL_BYTES`].
    CellTooLong,
    /// More than [`COLUMNS`] cells.
    TooManyCells,
}

/// A problem of a row, and where it begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RowTrouble {
    /// What.
    pub problem: RowProblem,
    /// In which line of the file, from 1; another than the row's where a cell before it has several lines.
    pub line: u64,
    /// In which column, from 0.
    pub column: usize,
}

#[derive(Debug, Clone, Copy)]
pub(super) struct Cell {
    pub start: usize,
    pub end: usize,
    /// It holds quotes that are written twice.
    pub doubled: bool,
}

/// A row; one can be used again and again.
#[derive(Debug, Clone, Default)]
pub struct Row {
    line: u64,
    cells: Vec<Cell>,
    trouble: Option<RowTrouble>,
}

impl Row {
    /// The line of the file in which it begins, from 1.
    #[must_use]
    pub fn line(&self) -> u64 {
        self.line
    }

    /// How many cells it has.
    #[must_use]
    pub fn len(&self) -> usize {
        self.cells.len()
    }

    /// It has no cells: only before it was read.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.cells.is_empty()
    }

    /// Its first problem.
    #[must_use]
    pub fn trouble(&self) -> Option<RowTrouble> {
        self.trouble
    }

    pub(super) fn cell(&self, column: usize) -> Option<Cell> {
        self.cells.get(column).copied()
    }

    fn begin(&mut self, line: u64) {
        self.line = line;
        self.cells.clear();
        self.trouble = None;
    }

    fn is_in_trouble(&mut self, problem: RowProblem, line: u64) {
        self.trouble.get_or_insert(RowTrouble {
            problem,
            line,
            column: self.cells.len(),
        });
    }

    fn push(&mut self, mut cell: Cell, line: u64) {
        if self.cells.len() == COLUMNS {
            self.is_in_trouble(RowProblem::TooManyCells, line);
            return;
        }
        if cell.end - cell.start > CELL_BYTES {
            self.is_in_trouble(RowProblem::CellTooLong, line);
            cell.end = cell.start;
        }
        self.cells.push(cell);
    }
}

/// The bytes of the character between two cells: one in most files, up to four in UTF-8.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Between {
    bytes: [u8; 4],
    length: usize,
}

impl Between {
    /// One byte.
    pub(super) fn byte(byte: u8) -> Between {
        Between {
            bytes: [byte, 0, 0, 0],
            length: 1,
        }
    }

    /// `None` for nothing, and for more than a character has.
    pub(super) fn of(found: &[u8]) -> Option<Between> {
        let mut bytes = [0; 4];
        bytes.get_mut(..found.len())?.copy_from_slice(found);
        (!found.is_empty()).then_some(Between {
            bytes,
            length: found.len(),
        })
    }

    fn begins(&self, text: &[u8]) -> bool {
        text.starts_with(&self.bytes[..self.length])
    }
}

/// Reads one row after the other. Blank lines are passed over. Time is linear in the bytes, also for hostile ones: a quote that
/// is left open is looked for once, up to the next that could close it.
#[derive(Debug, Clone)]
pub struct Rows<'t> {
    text: &'t [u8],
    between: Between,
    at: usize,
    line: u64,
}

impl<'t> Rows<'t> {
    pub(super) fn new(text: &'t [u8], between: Between, at: usize, line: u64) -> Rows<'t> {
        Rows {
            text,
            between,
            at,
            line,
        }
    }

    /// How many bytes were read.
    #[must_use]
    pub fn position(&self) -> usize {
        self.at
    }

    pub(super) fn line(&self) -> u64 {
        self.line
    }

    /// Reads the next row; false, and nothing of use in `row`, when there is none.
    pub fn read(&mut self, row: &mut Row) -> bool {
        while matches!(self.text.get(self.at), Some(b'\n' | b'\r')) {
            self.end_line();
        }
        row.begin(self.line);
        if self.at >= self.text.len() {
            return false;
        }
        while self.cell(row) {}
        true
    }

    /// Reads a cell; true when another follows it.
    fn cell(&mut self, row: &mut Row) -> bool {
        if self.text.get(self.at) == Some(&b'"') {
            return self.quoted(row);
        }
        let start = self.at;
        let end = self.end_of_bare(start);
        row.push(
            Cell {
                start,
                end,
                doubled: false,
            },
            self.line,
        );
        self.at = end;
        self.after_cell()
    }

    fn quoted(&mut self, row: &mut Row) -> bool {
        let start = self.at + 1;
        let mut from = start;
        let mut doubled = false;
        loop {
            let Some(quote) = self.find(from, |rest| memchr(b'"', rest)) else {
                return self.unclosed(row);
            };
            match self.text.get(quote + 1) {
                Some(b'"') => {
                    doubled = true;
                    from = quote + 2;
                }
                _ if self.ends_cell(quote + 1) => {
                    let cell = Cell {
                        start,
                        end: quote,
                        doubled,
                    };
                    row.push(cell, self.line);
                    self.line += lines(&self.text[start..quote]);
                    self.at = quote + 1;
                    return self.after_cell();
                }
                // What looks like its end, in a later line and in the middle of a cell, is the beginning of another.
                _ if memchr2(b'\n', b'\r', &self.text[start..quote]).is_some() => {
                    return self.unclosed(row);
                }
                _ => {
                    let end = self.end_of_bare(quote);
                    row.is_in_trouble(RowProblem::StrayQuote, self.line);
                    let cell = Cell {
                        start,
                        end,
                        doubled: false,
                    };
                    row.push(cell, self.line);
                    self.at = end;
                    return self.after_cell();
                }
            }
        }
    }

    fn unclosed(&mut self, row: &mut Row) -> bool {
        row.is_in_trouble(RowProblem::UnclosedQuote, self.line);
        let start = self.at + 1;
        let end = self
            .find(start, |rest| memchr2(b'\n', b'\r', rest))
            .unwrap_or(self.text.len());
        row.push(
            Cell {
                start,
                end,
                doubled: false,
            },
            self.line,
        );
        self.at = end;
        self.end_line();
        false
    }

    fn after_cell(&mut self) -> bool {
        let more = self.between.begins(self.rest(self.at));
        if more {
            self.at += self.between.length;
        } else {
            self.end_line();
        }
        more
    }

    fn end_of_bare(&self, from: usize) -> usize {
        let mut from = from;
        let first = self.between.bytes[0];
        while let Some(end) = self.find(from, |rest| memchr3(first, b'\n', b'\r', rest)) {
            if self.ends_cell(end) {
                return end;
            }
            // Only the first byte of a longer character.
            from = end + 1;
        }
        self.text.len()
    }

    fn ends_cell(&self, at: usize) -> bool {
        let rest = self.rest(at);
        matches!(rest.first(), None | Some(b'\n' | b'\r')) || self.between.begins(rest)
    }

    fn rest(&self, at: usize) -> &'t [u8] {
        self.text.get(at..).unwrap_or_default()
    }

    fn find(&self, from: usize, search: impl Fn(&[u8]) -> Option<usize>) -> Option<usize> {
        search(self.text.get(from..)?).map(|found| from + found)
    }

    /// Passes CR LF, CR or LF, if one is here.
    fn end_line(&mut self) {
        let length = match self.text.get(self.at..) {
            Some([b'\r', b'\n', ..]) => 2,
            Some([b'\r' | b'\n', ..]) => 1,
            _ => return,
        };
        self.at += length;
        self.line += 1;
    }
}

/// How many lines end in these bytes.
fn lines(bytes: &[u8]) -> u64 {
    let mut count = 0;
    let mut from = 0;
    while let Some(found) = memchr2(b'\n', b'\r', &bytes[from..]) {
        count += 1;
        from += found + 1;
        if bytes[from - 1] == b'\r' && bytes.get(from) == Some(&b'\n') {
            from += 1;
        }
    }
    count
}
