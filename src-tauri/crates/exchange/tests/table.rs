//! Hostile and honest tables.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use encoding_rs::Encoding;
use exchange::{
    patients::names_a_column,
    table::{CELL_BYTES, NoTable, Row, RowProblem, Table, TableSettings},
};

fn open(bytes: &[u8]) -> Table<'_> {
    Table::open(bytes, &TableSettings::default(), &names_a_column).unwrap()
}

/// Each row's line, cells and problem with its line.
type Seen = (u64, Vec<String>, Option<(RowProblem, u64)>);

fn rows(table: &Table<'_>) -> Vec<Seen> {
    let mut row = Row::default();
    let mut all = table.rows();
    let mut seen = Vec::new();
    while all.read(&mut row) {
        let cells = (0..row.len())
            .map(|column| table.cell(&row, column).text.into_owned())
            .collect();
        let trouble = row.trouble().map(|trouble| (trouble.problem, trouble.line));
        seen.push((row.line(), cells, trouble));
    }
    seen
}

fn fine(line: u64, cells: &[&str]) -> Seen {
    (
        line,
        cells.iter().map(|cell| (*cell).to_owned()).collect(),
        None,
    )
}

const PEOPLE: &str = "Ad Soyad;Doğum tarihi;Şehir\r\nAyşe Gülşen Öztürk;12.03.1980;İzmir\r\nÇağrı Işık;01.02.1975;Muğla\r\nOğuz Şahin;30.11.1990;Iğdır\r\n";

fn encoded(label: &str, text: &str) -> Vec<u8> {
    match label {
        "UTF-16LE" => text.encode_utf16().flat_map(u16::to_le_bytes).collect(),
        "UTF-16BE" => text.encode_utf16().flat_map(u16::to_be_bytes).collect(),
        _ => Encoding::for_label(label.as_bytes())
            .unwrap()
            .encode(text)
            .0
            .into_owned(),
    }
}

#[test]
fn encodings_are_found_out() {
    let arabic = "الاسم;تاريخ الميلاد\n".to_owned() + &"عبد الله محمد الأحمد;12.03.1980\n".repeat(20);
    let russian =
        "ФИО;дата рождения\n".to_owned() + &"Мария Иванова Щукина;12.03.1980\n".repeat(20);
    let french = "Nom;Prénom\n".to_owned() + &"Lefèvre-Güell;François\nNoël;Zoé\n".repeat(20);
    let turkish = PEOPLE.to_owned() + &"Gülşah Yıldırım Ağaoğlu;12.03.1980;Eskişehir\n".repeat(20);
    for (label, text, name) in [
        ("UTF-8", PEOPLE, "UTF-8"),
        ("UTF-16LE", PEOPLE, "UTF-16LE"),
        ("UTF-16BE", PEOPLE, "UTF-16BE"),
        ("windows-1254", &turkish, "windows-1254"),
        ("iso-8859-9", &turkish, "windows-1254"),
        ("windows-1256", &arabic, "windows-1256"),
        ("windows-1251", &russian, "windows-1251"),
        ("windows-1252", &french, "windows-1252"),
    ] {
        for mark in [false, true] {
            let mut bytes = Vec::new();
            if mark && label.starts_with("UTF") {
                bytes.extend(encoded(label, "\u{feff}"));
            }
            bytes.extend(encoded(label, text));
            let table = open(&bytes);
            assert_eq!(table.encoding(), name, "{label}");
            let first = text.lines().next().unwrap().split(';').next().unwrap();
            assert_eq!(table.headers()[0].name, first, "{label}");
            let name = text.lines().nth(1).unwrap().split(';').next().unwrap();
            assert_eq!(rows(&table)[0].1[0], name, "{label}");
        }
    }
}

#[test]
fn what_is_found_out_can_be_said_instead() {
    let bytes = encoded("windows-1254", "a|b,c\nŞ|1,2\n");
    let settings = TableSettings {
        encoding: Some("windows-1254".into()),
        delimiter: Some("|".into()),
        header: Some(false),
    };
    let table = Table::open(&bytes, &settings, &names_a_column).unwrap();
    assert_eq!(
        rows(&table),
        [fine(1, &["a", "b,c"]), fine(2, &["Ş", "1,2"])]
    );
    assert_eq!(table.headers().len(), 2);
    let unknown = TableSettings {
        encoding: Some("latin five".into()),
        ..TableSettings::default()
    };
    assert_eq!(
        Table::open(b"a", &unknown, &names_a_column).err(),
        Some(NoTable::UnknownEncoding)
    );
}

#[test]
fn one_line_of_another_encoding_is_told() {
    let mut bytes = PEOPLE.as_bytes().to_vec();
    bytes.extend(encoded("windows-1254", "Gülşen Iğdır;01.01.1980;Muş\n"));
    bytes.extend("Ünal Ağır;01.01.1980;Van\n".as_bytes());
    let table = open(&bytes);
    assert_eq!(table.encoding(), "UTF-8");
    let mut row = Row::default();
    let mut all = table.rows();
    let mut damaged = Vec::new();
    while all.read(&mut row) {
        for column in 0..row.len() {
            if table.cell(&row, column).damaged {
                damaged.push((row.line(), column));
            }
        }
    }
    assert_eq!(damaged, [(5, 0), (5, 2)]);
}

#[test]
fn delimiters_are_found_out() {
    for (text, delimiter) in [
        ("name,born\nDemir;Ayşe,1980\n", ','),
        (
            "name;address\nAyşe;Gül sokak 1, 2, İzmir\nAli;Su sokak 3, 4, Van\n",
            ';',
        ),
        ("name\tborn\nDemir, Ayşe\t1980\n", '\t'),
        ("name|born\nDemir, Ayşe|1980\n", '|'),
        ("name\nAyşe\nAli\n", ','),
        ("sep=|\nname|born\nAyşe|1980\n", '|'),
        ("sep=^\nname^born\nAyşe, d.^1980\n", '^'),
        ("sep=§\nname§born\nAyşe§1980\n", '§'),
        ("name:born:town\nDemir, Ayşe:1980:Van\n", ':'),
        ("name^born\nDemir, Ayşe^1980\n", '^'),
        ("name~born\nDemir, Ayşe~1980\n", '~'),
        ("name\u{1f}born\nDemir, Ayşe\u{1f}1980\n", '\u{1f}'),
        // Times of day are no columns.
        ("name\n14:05\n9:30\n14:05:30\n", ','),
        ("name,seen\nAyşe: yes,14:05\nAli: no,9:30\n", ','),
    ] {
        let table = open(text.as_bytes());
        assert_eq!(table.delimiter(), delimiter, "{text}");
        assert_eq!(table.headers()[0].name, "name");
    }
}

#[test]
fn any_character_can_be_said_to_be_the_delimiter() {
    let said = |delimiter: &str, encoding: &str| TableSettings {
        encoding: Some(encoding.into()),
        delimiter: Some(delimiter.into()),
        header: None,
    };
    for (delimiter, encoding) in [
        ("§", "UTF-8"),
        ("§", "windows-1254"),
        ("¦", "UTF-16LE"),
        ("、", "Shift_JIS"),
        ("→", "UTF-8"),
        ("!", "UTF-8"),
        (" ", "UTF-8"),
        ("\u{2}", "windows-1252"),
    ] {
        let text = "name;born\n\"A;\"\"\";1980\nB;1981\n";
        let text = text.replace(';', delimiter);
        let bytes = encoded(encoding, &text);
        let table = Table::open(&bytes, &said(delimiter, encoding), &names_a_column).unwrap();
        assert_eq!(table.delimiter().to_string(), delimiter);
        assert_eq!(table.headers()[1].name, "born", "{delimiter}");
        let quoted = format!("A{delimiter}\"");
        assert_eq!(
            rows(&table),
            [fine(2, &[&quoted, "1980"]), fine(3, &["B", "1981"])],
            "{delimiter}"
        );
    }
    for wrong in ["", "\"", "a", "ş", "7", "٧", "\r", "\n", "\0", ";;", "字"] {
        let opened = Table::open(b"a;b\n", &said(wrong, "UTF-8"), &names_a_column);
        assert_eq!(opened.err(), Some(NoTable::UnusableDelimiter), "{wrong:?}");
    }
    // Nothing in the file could ever be it.
    let opened = Table::open(b"a;b\n", &said("→", "windows-1254"), &names_a_column);
    assert_eq!(opened.err(), Some(NoTable::UnusableDelimiter));
}

#[test]
fn the_half_of_a_letter_is_no_delimiter() {
    // The second byte of each of these letters is a bar in ASCII.
    let bytes = encoded("Shift_JIS", "name|note\nポール|ポ\n");
    assert!(bytes.iter().filter(|byte| **byte == b'|').count() > 2);
    let settings = TableSettings {
        encoding: Some("Shift_JIS".into()),
        ..TableSettings::default()
    };
    let table = Table::open(&bytes, &settings, &names_a_column).unwrap();
    assert_eq!(rows(&table), [fine(2, &["ポール", "ポ"])]);
    // The first byte of this arrow is also the first of other letters.
    let settings = TableSettings {
        delimiter: Some("→".into()),
        ..TableSettings::default()
    };
    let table = Table::open(
        "name→note\n…‘A’→“x”\n".as_bytes(),
        &settings,
        &names_a_column,
    );
    assert_eq!(rows(&table.unwrap()), [fine(2, &["…‘A’", "“x”"])]);
}

#[test]
fn line_ends_of_every_kind_count_the_same() {
    for end in ["\r\n", "\n", "\r"] {
        let text = ["name,note", "A,1", "", "\"B\nb\",2", "C,3"].join(end);
        let text = text.replace("B\nb", &format!("B{end}b"));
        let table = open(text.as_bytes());
        let lines: Vec<u64> = rows(&table).iter().map(|row| row.0).collect();
        assert_eq!(lines, [2, 4, 6], "{end:?}");
    }
}

#[test]
fn a_header_is_known_by_its_words_or_by_what_is_below_it() {
    for (text, header) in [
        ("Ad Soyad\nAyşe\n", true),
        ("Ayşe Demir;12.03.1980\nAli Kaya;01.02.1975\n", false),
        ("who;when\nAyşe;12.03.1980\nAli;01.02.1975\n", true),
        ("Ayşe\nAli\n", false),
        ("الاسم,الجوال\nعبد الله,0501234567\n", true),
    ] {
        assert_eq!(open(text.as_bytes()).has_header(), header, "{text}");
    }
}

#[test]
fn headers_that_are_the_same_or_missing_can_be_told_apart() {
    let table = open(b"Name,Phone,,phone,\nA,1,2,3,4\n");
    let named: Vec<_> = table
        .headers()
        .iter()
        .map(|header| (header.name.as_str(), header.repeat))
        .collect();
    assert_eq!(
        named,
        [
            ("Name", None),
            ("Phone", Some(1)),
            ("", None),
            ("phone", Some(2)),
            ("", None)
        ]
    );
}

#[test]
fn an_open_quote_costs_its_line_and_no_other() {
    let table = open(b"name,note\nA,\"never closed\nB,2\nC,\"closed, in\ntwo lines\"\nD,\"open again\n\"E\",\"5\"\n");
    let seen = rows(&table);
    assert_eq!(seen[0].2, Some((RowProblem::UnclosedQuote, 2)));
    assert_eq!(seen[1], fine(3, &["B", "2"]));
    assert_eq!(seen[2], fine(4, &["C", "closed, in\ntwo lines"]));
    assert_eq!(seen[3].2, Some((RowProblem::UnclosedQuote, 6)));
    assert_eq!(seen[4], fine(7, &["E", "5"]));
    assert_eq!(seen.len(), 5);

    // A cell before it has two lines: the quote's own line is told.
    let table = open(b"name,note\n\"A\na\",\"open\nB,2\n");
    assert_eq!(rows(&table)[0].2, Some((RowProblem::UnclosedQuote, 3)));
    assert_eq!(rows(&table)[1], fine(4, &["B", "2"]));
}

#[test]
fn quotes_within_a_cell() {
    let table = open(
        b"name,note\n\"Ali \"Baba\" Can\",1\nAli \"Baba\" Can,2\n\"Ali \"\"Baba\"\" Can\",3\n",
    );
    let seen = rows(&table);
    assert_eq!(seen[0].2, Some((RowProblem::StrayQuote, 2)));
    assert_eq!(seen[1], fine(3, &["Ali \"Baba\" Can", "2"]));
    assert_eq!(seen[2], fine(4, &["Ali \"Baba\" Can", "3"]));
}

#[test]
fn a_cell_that_is_too_long_costs_its_line_and_no_other() {
    let long = "x".repeat(CELL_BYTES + 1);
    let text = format!("name,note\nA,{long}\nB,\"{long}\n{long}\"\nC,3\n");
    let table = open(text.as_bytes());
    let seen = rows(&table);
    assert_eq!(seen[0].2, Some((RowProblem::CellTooLong, 2)));
    assert_eq!(seen[1].2, Some((RowProblem::CellTooLong, 3)));
    assert!(seen[..2].iter().all(|row| row.1[1].is_empty()));
    assert_eq!(seen[2], fine(5, &["C", "3"]));

    let wide = format!("name,note\nA{}\nB,2\n", ",x".repeat(5000));
    let seen = rows(&open(wide.as_bytes()));
    assert_eq!(seen[0].2, Some((RowProblem::TooManyCells, 2)));
    assert_eq!(seen[0].1.len(), 1000);
    assert_eq!(seen[1], fine(3, &["B", "2"]));
}

#[test]
fn what_is_no_table_is_refused() {
    let refused =
        |bytes: &[u8]| Table::open(bytes, &TableSettings::default(), &names_a_column).err();
    assert_eq!(refused(b""), Some(NoTable::Empty));
    assert_eq!(refused(b"\xef\xbb\xbf \r\n\r\n"), Some(NoTable::Empty));
    assert_eq!(
        refused(b"PK\x03\x04rest of a workbook"),
        Some(NoTable::NotText)
    );
    assert_eq!(refused(b"%PDF-1.7"), Some(NoTable::NotText));
}

#[test]
fn a_nul_is_a_character_like_any_other() {
    let table = open(b"name,note\nA\0b,1\n");
    assert_eq!(rows(&table), [fine(2, &["A\0b", "1"])]);
}
