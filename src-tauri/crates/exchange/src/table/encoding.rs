//! Which letters the bytes are.

use std::borrow::Cow;

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE};

/// What a person may choose from, by the Encoding Standard's names.
pub const ENCODINGS: &[&str] = &[
    "UTF-8",
    "UTF-16LE",
    "UTF-16BE",
    "windows-1252",
    "windows-1254",
    "windows-1256",
    "windows-1251",
    "windows-1250",
    "windows-1253",
    "windows-1255",
    "windows-1257",
    "windows-1258",
    "ISO-8859-2",
    "ISO-8859-5",
    "ISO-8859-6",
    "ISO-8859-7",
    "KOI8-R",
    "IBM866",
    "macintosh",
    "windows-874",
    "Shift_JIS",
    "EUC-JP",
    "gb18030",
    "Big5",
    "EUC-KR",
];

/// As many bytes, from the first that is not ASCII, decide.
const SAMPLE: usize = 1 << 20;

/// The encoding of that label, if cells can be found in it.
pub(super) fn named(label: &str) -> Option<&'static Encoding> {
    Encoding::for_label(label.as_bytes()).filter(|encoding| {
        encoding.is_ascii_compatible() || [UTF_16LE, UTF_16BE].contains(encoding)
    })
}

/// In UTF-16, Shift_JIS, Big5 and their like, a byte of a letter may look like a delimiter.
fn is_wide(encoding: &'static Encoding) -> bool {
    encoding != UTF_8 && !encoding.is_single_byte()
}

/// The bytes of a character in what [`readable`] gives; `None` where the encoding has none for it.
pub(super) fn bytes_of(character: char, encoding: &'static Encoding) -> Option<Vec<u8>> {
    let character = character.to_string();
    if is_wide(encoding) {
        return Some(character.into_bytes());
    }
    let (bytes, _, missing) = encoding.encode(&character);
    (!missing).then(|| bytes.into_owned())
}

/// Workbooks, pictures, PDFs and archives by their first bytes.
pub(super) fn is_binary(bytes: &[u8]) -> bool {
    const SIGNATURES: &[&[u8]] = &[
        b"PK\x03\x04",
        b"\xd0\xcf\x11\xe0",
        b"%PDF",
        b"\x89PNG",
        b"\xff\xd8\xff",
        b"GIF8",
        b"\x1f\x8b",
        b"7z\xbc\xaf",
        b"SQLite format 3\0",
    ];
    SIGNATURES
        .iter()
        .any(|signature| bytes.starts_with(signature))
}

pub(super) fn detect(bytes: &[u8]) -> &'static Encoding {
    if let Some((encoding, _)) = Encoding::for_bom(bytes) {
        return encoding;
    }
    if let Some(encoding) = wide_without_mark(bytes) {
        return encoding;
    }
    let Some(first) = bytes.iter().position(|byte| !byte.is_ascii()) else {
        return UTF_8;
    };
    let (well_formed, broken) = utf8_letters(&bytes[first..]);
    // One damaged line in a file of another kind: the others decide, and that line is reported.
    if broken == 0 || well_formed > broken {
        return UTF_8;
    }
    let end = bytes.len().min(first + SAMPLE);
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(&bytes[first..end], end == bytes.len());
    detector.guess(None, Utf8Detection::Deny)
}

/// UTF-16 that does not say so: every other byte of its ASCII (digits, delimiters, line ends) is zero.
fn wide_without_mark(bytes: &[u8]) -> Option<&'static Encoding> {
    let sample = bytes.get(..bytes.len().min(4096) & !1)?;
    let zeros = |odd: usize| {
        sample
            .iter()
            .skip(odd)
            .step_by(2)
            .filter(|byte| **byte == 0)
            .count()
    };
    let (high, low) = (zeros(0), zeros(1));
    let enough = (sample.len() / 10).max(4);
    if low >= enough && high * 10 < low {
        Some(UTF_16LE)
    } else if high >= enough && low * 10 < high {
        Some(UTF_16BE)
    } else {
        None
    }
}

/// How many letters outside ASCII are UTF-8, and how many bytes are not.
fn utf8_letters(bytes: &[u8]) -> (usize, usize) {
    let (mut well_formed, mut broken) = (0, 0);
    for chunk in bytes.utf8_chunks() {
        // Each letter of several bytes has one leading byte.
        well_formed += chunk.valid().bytes().filter(|byte| *byte >= 0xc0).count();
        broken += usize::from(!chunk.invalid().is_empty());
    }
    (well_formed, broken)
}

/// The bytes without their mark, in an encoding in which no part of a letter looks like a delimiter.
pub(super) fn readable<'a>(bytes: &'a [u8], encoding: &'static Encoding) -> Cow<'a, [u8]> {
    let mark = match Encoding::for_bom(bytes) {
        Some((marked, length)) if marked == encoding => length,
        _ => 0,
    };
    let bytes = &bytes[mark..];
    if !is_wide(encoding) {
        return bytes.into();
    }
    match encoding.decode_without_bom_handling(bytes).0 {
        Cow::Borrowed(text) => text.as_bytes().into(),
        Cow::Owned(text) => text.into_bytes().into(),
    }
}

/// The text of a cell, and whether some of it could not be read.
pub(super) fn text<'t>(bytes: &'t [u8], encoding: &'static Encoding) -> (Cow<'t, str>, bool) {
    // Wide ones were made UTF-8 by `readable`.
    if is_wide(encoding) {
        return UTF_8.decode_without_bom_handling(bytes);
    }
    let (text, invalid) = encoding.decode_without_bom_handling(bytes);
    // Bytes that a Windows code page leaves open become C1 controls, which no person typed.
    let open =
        !invalid && encoding != UTF_8 && text.chars().any(|c| matches!(c, '\u{80}'..='\u{9f}'));
    (text, invalid || open)
}
