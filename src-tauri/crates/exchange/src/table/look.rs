//! Finding out what stands between the cells, and whether the first row names the columns.

use std::collections::HashMap;

use super::{Between, DELIMITERS, Delimiter, Header, Row, Rows, Table, encoding};
use crate::{csv_out::MARK, fold::digit};

/// So many rows decide.
const ROWS: usize = 200;
/// And no more bytes than this.
const BYTES: usize = 1 << 18;

/// What was said of the table holds; the rest is found out.
pub(super) fn settle(
    table: &mut Table<'_>,
    delimiter: Option<Delimiter>,
    header: Option<bool>,
    names_a_column: &dyn Fn(&str) -> bool,
) {
    // Its own word for it is a line, not a row.
    let (own, start, line) = match delimiter {
        Some(_) => (None, 0, 1),
        None => said(table),
    };
    if own.is_some() {
        (table.start, table.start_line) = (start, line);
    }
    table.delimiter = delimiter.or(own).unwrap_or_else(|| sniff(&table.text));
    let rows = sample(table);
    let Some(first) = rows.first() else {
        return;
    };
    table.ours = header != Some(false) && first.first().is_some_and(|cell| cell == MARK);
    table.header = header.unwrap_or_else(|| table.ours || is_header(&rows, names_a_column));
    table.headers = if table.header {
        named(first)
    } else {
        let widest = rows.iter().map(Vec::len).max().unwrap_or(0);
        vec![
            Header {
                name: String::new(),
                repeat: None
            };
            widest
        ]
    };
    if table.header {
        let mut below = table.rows();
        below.read(&mut Row::default());
        (table.start, table.start_line) = (below.position(), below.line());
    }
}

/// Excel's own first line: `sep=;`.
fn said(table: &Table<'_>) -> (Option<Delimiter>, usize, u64) {
    let mut rows = Rows::new(&table.text, Between::byte(b'\0'), 0, 1);
    rows.read(&mut Row::default());
    let line = table.text[..rows.position()].trim_ascii();
    let said = match line {
        b"sep=" | b"SEP=" => Some(Delimiter::ascii('\t')),
        [b's' | b'S', b'e' | b'E', b'p' | b'P', b'=', rest @ ..] => {
            Delimiter::said(&encoding::text(rest, table.encoding).0, table.encoding)
        }
        _ => None,
    };
    (said, rows.position(), rows.line())
}

/// The delimiter by which most rows have the same, large number of cells, and the first row has it too.
fn sniff(text: &[u8]) -> Delimiter {
    let end = text.len().min(BYTES);
    let score = |delimiter: char| {
        // A colon is in every time of day.
        if delimiter == ':' && has_times(&text[..end]) {
            return 0;
        }
        let between = Delimiter::ascii(delimiter).between;
        let mut rows = Rows::new(&text[..end], between, 0, 1);
        let mut row = Row::default();
        let mut counts: HashMap<usize, usize> = HashMap::new();
        let (mut first, mut read) = (0, 0);
        while read < ROWS && rows.read(&mut row) {
            // The last row may have been cut off.
            if rows.position() == end && end < text.len() {
                break;
            }
            if read == 0 {
                first = row.len();
            }
            *counts.entry(row.len()).or_default() += 1;
            read += 1;
        }
        let usual = counts
            .into_iter()
            .max_by_key(|(cells, rows)| (*rows, *cells));
        let Some((cells, rows)) = usual.filter(|(cells, _)| *cells > 1) else {
            return 0;
        };
        let agree = rows * 1000 / read.max(1);
        let header = if first == cells { 4 } else { 1 };
        agree * agree * (cells - 1).min(30) * header
    };
    // Of equals, the likelier.
    let found = DELIMITERS
        .into_iter()
        .rev()
        .max_by_key(|delimiter| score(*delimiter));
    Delimiter::ascii(found.unwrap_or(','))
}

/// Whether something like 9:30 or 14:05:00 stands in it.
fn has_times(text: &[u8]) -> bool {
    text.split(|byte| !byte.is_ascii_digit() && *byte != b':')
        .any(|word| {
            let parts: Vec<_> = word.split(|byte| *byte == b':').collect();
            matches!(parts.len(), 2 | 3)
                && matches!(parts[0].len(), 1 | 2)
                && parts[1..].iter().all(|part| part.len() == 2)
        })
}

fn sample(table: &Table<'_>) -> Vec<Vec<String>> {
    let mut rows = table.rows();
    let mut row = Row::default();
    let mut sample = Vec::new();
    while sample.len() < ROWS && rows.position() < BYTES && rows.read(&mut row) {
        let cells = (0..row.len()).map(|column| table.cell(&row, column).text.into_owned());
        sample.push(cells.collect());
    }
    sample
}

/// Words that name columns decide. Without any, a first row without digits over columns of digits does.
fn is_header(rows: &[Vec<String>], names_a_column: &dyn Fn(&str) -> bool) -> bool {
    let Some((first, below)) = rows.split_first() else {
        return false;
    };
    if first.iter().any(|cell| is_data(cell)) {
        return false;
    }
    if first.iter().any(|cell| names_a_column(cell)) {
        return true;
    }
    (0..first.len()).any(|column| {
        let cells = || {
            below
                .iter()
                .filter_map(|row| row.get(column))
                .filter(|cell| !cell.trim().is_empty())
        };
        let data = cells().filter(|cell| is_data(cell)).count();
        data > 0 && data * 2 > cells().count()
    })
}

/// What a header is not: dates, telephones, numbers, e-mail addresses.
fn is_data(cell: &str) -> bool {
    let digits = cell.chars().filter(|c| digit(*c).is_ascii_digit()).count();
    digits >= 4 || (digits > 0 && digits * 2 >= cell.trim().chars().count()) || cell.contains('@')
}

fn named(first: &[String]) -> Vec<Header> {
    let mut seen: HashMap<String, (u32, u32)> = HashMap::new();
    for cell in first {
        seen.entry(cell.trim().to_lowercase()).or_default().0 += 1;
    }
    first
        .iter()
        .map(|cell| {
            let name = cell.trim();
            let repeat = match seen.get_mut(&name.to_lowercase()) {
                Some((all, so_far)) if *all > 1 && !name.is_empty() => {
                    *so_far += 1;
                    Some(*so_far)
                }
                _ => None,
            };
            Header {
                name: name.to_owned(),
                repeat,
            }
        })
        .collect()
}
