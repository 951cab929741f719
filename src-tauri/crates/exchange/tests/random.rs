//! For any bytes and any strings.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use exchange::{
    csv_out::{List, MARK, bare, harmless},
    patients::{Survey, names_a_column, suggest},
    table::{DELIMITERS, Row, Table, TableSettings},
};
use proptest::prelude::*;

/// Strings of what is dangerous, in every order, and of anything.
fn cell() -> impl Strategy<Value = String> {
    prop_oneof![
        "['=+@\" \t\r\n,;a\u{feff}\u{200f}\u{a0}-]{0,6}",
        any::<String>(),
        Just(String::new()),
    ]
}

fn any_settings() -> impl Strategy<Value = TableSettings> {
    let encoding = prop_oneof![
        Just(None),
        Just(Some("windows-1254".to_owned())),
        Just(Some("utf-16le".to_owned())),
        Just(Some("shift_jis".to_owned())),
        any::<Option<String>>(),
    ];
    let delimiter = prop_oneof![
        Just(None),
        (0..DELIMITERS.len()).prop_map(|at| Some(DELIMITERS[at].to_string())),
        any::<char>().prop_map(|any| Some(any.to_string())),
    ];
    (encoding, delimiter, any::<Option<bool>>()).prop_map(|(encoding, delimiter, header)| {
        TableSettings {
            encoding,
            delimiter,
            header,
        }
    })
}

/// Bytes that nearly are a table.
fn bytes() -> impl Strategy<Value = Vec<u8>> {
    let piece = prop_oneof![
        Just(b"\"".to_vec()),
        Just(b"\"\"".to_vec()),
        Just(b",".to_vec()),
        Just(b";".to_vec()),
        Just(b"\n".to_vec()),
        Just(b"\r".to_vec()),
        Just(b"\0".to_vec()),
        Just(b"name".to_vec()),
        Just(b"birth date".to_vec()),
        Just(b"12.03.1980".to_vec()),
        Just(b"\xef\xbb\xbf".to_vec()),
        Just(b"\xff\xfe".to_vec()),
        Just("Şule".as_bytes().to_vec()),
        prop::collection::vec(any::<u8>(), 0..6),
    ];
    prop::collection::vec(piece, 0..60).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn what_is_written_is_what_is_read(rows in prop::collection::vec(prop::collection::vec(cell(), 1..5), 1..6)) {
        let mut list = List::default();
        list.line([MARK]).unwrap();
        for row in &rows {
            list.line(row).unwrap();
        }
        let file = list.finish().unwrap();
        let settings = TableSettings { delimiter: Some(",".into()), ..TableSettings::default() };
        let table = Table::open(&file, &settings, &names_a_column).unwrap();
        prop_assert!(table.is_ours());
        prop_assert_eq!(table.encoding(), "UTF-8");
        let mut read = Vec::new();
        let (mut row, mut all) = (Row::default(), table.rows());
        while all.read(&mut row) {
            prop_assert_eq!(row.trouble(), None);
            read.push((0..row.len()).map(|at| table.cell(&row, at).text.into_owned()).collect::<Vec<_>>());
        }
        prop_assert_eq!(read, rows);
    }

    #[test]
    fn the_apostrophe_is_reversible_and_nothing_computes(text in cell()) {
        let out = harmless(&text);
        prop_assert_eq!(bare(&out), &text);
        let first = out.trim_start_matches([' ', '\u{a0}', '\u{200f}']).chars().next();
        prop_assert!(!matches!(first, Some('=' | '+' | '-' | '@' | '\t' | '\r' | '\n')));
    }

    #[test]
    fn well_formed_files_read_as_the_csv_crate_reads_them(
        rows in prop::collection::vec(prop::collection::vec(cell(), 1..5), 1..6),
        always in any::<bool>(),
    ) {
        let style = if always { csv::QuoteStyle::Always } else { csv::QuoteStyle::Necessary };
        let mut out = csv::WriterBuilder::new().flexible(true).quote_style(style).from_writer(b"first\n".to_vec());
        for row in &rows {
            out.write_record(row).unwrap();
        }
        let file = out.into_inner().unwrap();
        let settings = TableSettings {
            encoding: Some("utf-8".into()),
            delimiter: Some(",".into()),
            header: Some(false),
        };
        let table = Table::open(&file, &settings, &names_a_column).unwrap();
        let (mut row, mut all) = (Row::default(), table.rows());
        let mut theirs = csv::ReaderBuilder::new().has_headers(false).flexible(true).from_reader(&file[..]);
        for record in theirs.records() {
            let record = record.unwrap();
            prop_assert!(all.read(&mut row));
            let ours: Vec<_> = (0..row.len()).map(|at| table.cell(&row, at).text).collect();
            prop_assert_eq!(ours, record.iter().collect::<Vec<_>>());
        }
        prop_assert!(!all.read(&mut row));
    }

    #[test]
    fn any_bytes_are_read_to_their_end(bytes in bytes(), settings in any_settings()) {
        let Ok(table) = Table::open(&bytes, &settings, &names_a_column) else { return Ok(()) };
        let sample = vec![table.headers().iter().map(|header| header.name.clone()).collect()];
        let mapping = suggest(table.headers(), &sample);
        prop_assert_eq!(mapping.columns.len(), table.headers().len());
        let (mut row, mut survey) = (Row::default(), Survey::default());
        let (mut all, mut before, mut count) = (table.rows(), 0, 0);
        while all.read(&mut row) {
            // Each row takes something away, so that it ends; and its lines only grow.
            prop_assert!(all.position() > before && row.line() > 0);
            before = all.position();
            survey.add(&mapping, &table, &row);
            count += 1;
        }
        prop_assert_eq!(all.position(), table.len());
        prop_assert!(count <= bytes.len() + 1);
        let mut all = table.rows();
        while all.read(&mut row) {
            let line = survey.read(&mapping, &table, &row);
            prop_assert!(line.line == row.line());
        }
    }
}

/// The worst for a reader that goes back: quotes that are opened everywhere and closed nowhere.
#[test]
fn open_quotes_are_read_in_linear_time() {
    for line in [
        "\"a\n",
        "x,\"\"\"\n",
        "\"\"\"\"x\n",
        "a,\"\"\"\"\"b\n",
        "\"a\n\"\"\n",
    ] {
        let text = line.repeat(400_000);
        let settings = TableSettings {
            delimiter: Some(",".into()),
            header: Some(false),
            ..TableSettings::default()
        };
        let table = Table::open(text.as_bytes(), &settings, &names_a_column).unwrap();
        let (mut row, mut all, mut count) = (Row::default(), table.rows(), 0_u64);
        while all.read(&mut row) {
            count += 1;
        }
        assert!(count > 0 && all.position() == table.len());
    }
}
