//! A sheet to print, and the reading back of what was printed.

#![allow(dead_code, clippy::unwrap_used)]

use std::io::Write as _;
use std::process::{Command, Stdio};

use chrono::{NaiveDate, NaiveDateTime};
use clinical::patient::{BirthDate, BirthPrecision};
use documents::Letterhead;
use documents::aftercare::{
    AftercareSheet, Contact, PatientLine, Practitioner, ProductLine, SessionLine,
};
use texts::Language;

pub fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

pub fn moment(date: NaiveDate, hour: u32, minute: u32) -> NaiveDateTime {
    date.and_hms_opt(hour, minute, 0).unwrap()
}

pub fn sheet(language: Language) -> AftercareSheet {
    let (clinic, address, patient, practitioner) = match language {
        Language::En => (
            "Linden Hair Clinic",
            "12 Linden Road\nLondon N1 2AB",
            "Margaret O’Neill",
            "Dr Helen Shaw",
        ),
        Language::Tr => (
            "Ihlamur Saç Kliniği",
            "Ihlamur Sokağı 12\n34365 Şişli, İstanbul",
            "Ayşegül Yıldız",
            "Dr. Çağrı Öztürk",
        ),
        Language::Ar => (
            "عيادة الزيزفون للشعر",
            "شارع الزيزفون 12\nعمّان 11118",
            "ليلى عبد الرحمن",
            "د. سامر الخطيب",
        ),
    };
    AftercareSheet {
        language,
        clinic: Letterhead {
            name: clinic.into(),
            address: address.into(),
            phone: "+90 212 555 01 23".into(),
            email: Some("hello@linden.example".into()),
        },
        practitioner: Practitioner {
            name: practitioner.into(),
            licence: "TR-34-118822".into(),
        },
        patient: PatientLine {
            name: patient.into(),
            birth: BirthDate::new(day(1988, 4, 9), BirthPrecision::Day),
            number: "P-00042".into(),
        },
        session: SessionLine {
            number: 3,
            of: Some(6),
            started: moment(day(2026, 11, 23), 14, 52),
            ended: moment(day(2026, 11, 23), 15, 30),
            zone: "Europe/Istanbul".into(),
        },
        products: vec![
            ProductLine {
                name: "Dermaheal HL".into(),
                lot: "LOT-24A/7781".into(),
                expiry: day(2027, 5, 31),
                ml: "2.4".into(),
            },
            ProductLine {
                name: "Hyaluronic acid 1 %".into(),
                lot: "HA0923-B".into(),
                expiry: day(2027, 1, 15),
                ml: "1.05".into(),
            },
        ],
        no_wash_until: moment(day(2026, 11, 24), 15, 30),
        no_exercise_until: moment(day(2026, 11, 25), 15, 30),
        next_session: Some(day(2026, 12, 14)),
        next_session_window: Some((day(2026, 12, 7), day(2026, 12, 21))),
        maintenance: Some((day(2027, 4, 26), day(2027, 7, 26))),
        contact: Contact {
            clinic_phone: "+90 212 555 01 23".into(),
            urgent_phone: "112".into(),
        },
        printed_at: moment(day(2026, 11, 23), 15, 34),
        printed_by: practitioner.into(),
        document_id: "AC-2026-000317".into(),
        care_version: "1.0".into(),
    }
}

/// The text as poppler's pdftotext reads it.
pub fn text(pdf: &[u8]) -> String {
    pdftotext(pdf, &["-enc", "UTF-8"])
}

/// What pdftotext says of a file, asked in some way.
pub fn pdftotext(pdf: &[u8], how: &[&str]) -> String {
    let mut child = Command::new("pdftotext")
        .args(how)
        .args(["-", "-"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    child.stdin.take().unwrap().write_all(pdf).unwrap();
    let out = child.wait_with_output().unwrap();
    // It writes characters beyond the first plane as two halves where it tells of the file.
    String::from_utf8_lossy(&out.stdout).into_owned()
}

/// The text without the embedding marks that pdftotext puts around right-to-left runs.
pub fn plain(text: &str) -> String {
    text.chars()
        .filter(|c| !matches!(c, '\u{202A}'..='\u{202E}'))
        .collect()
}

/// Without white space: around figures in Arabic, pdftotext puts it on the other side.
pub fn packed(text: &str) -> String {
    text.split_whitespace().collect()
}

/// Whether a program is content with a file, and what it says.
pub fn tool(name: &str, args: &[&str], pdf: &[u8]) -> (bool, String) {
    let mut file = tempfile::NamedTempFile::new().unwrap();
    file.write_all(pdf).unwrap();
    let out = Command::new(name)
        .args(args)
        .arg(file.path())
        .stdin(Stdio::null())
        .output()
        .unwrap();
    (
        out.status.success(),
        String::from_utf8_lossy(&out.stdout).into_owned(),
    )
}

/// The pages, each as packed text.
pub fn pages(pdf: &[u8]) -> Vec<String> {
    let text = plain(&text(pdf));
    let mut pages: Vec<_> = text.split('\u{C}').map(packed).collect();
    // What follows the last form feed is no page.
    pages.pop();
    pages
}

/// Whether the text, without white space and marks of direction, stands in the packed text.
///
/// Of a right-to-left text each word: around figures pdftotext puts signs on their other side.
pub fn says(packed_text: &str, part: &str) -> bool {
    let part = part.replace(|c| matches!(c, '\u{2066}'..='\u{2069}'), "");
    let rtl = part.chars().any(|c| matches!(c, '\u{590}'..='\u{8FF}'));
    let mut words = part.split(|c: char| c.is_whitespace() || "،,.:·–-".contains(c));
    packed_text.contains(&packed(&part)) || rtl && words.all(|word| packed_text.contains(word))
}

/// A file without fault, with its fonts inside and cut down, and every word on the paper.
pub fn sound(pdf: &[u8], what: &str) {
    let (good, said) = tool("qpdf", &["--check"], pdf);
    assert!(good, "{what}: {said}");
    let (_, fonts) = tool("pdffonts", &[], pdf);
    for row in fonts.lines().skip(2) {
        assert!(row.contains(" yes yes yes "), "{what}: {row}");
    }
    let mut paper = (0.0, 0.0);
    for line in pdftotext(pdf, &["-bbox"]).lines() {
        let number = |name: &str| {
            let rest = line.split(&format!("{name}=\"")).nth(1)?;
            rest.split('"').next()?.parse::<f32>().ok()
        };
        if let (Some(width), Some(height)) = (number("width"), number("height")) {
            paper = (width, height);
        }
        if let (Some(left), Some(right), Some(low)) =
            (number("xMin"), number("xMax"), number("yMax"))
        {
            let inside = left >= 0.0 && right <= paper.0 && low <= paper.1;
            assert!(inside, "{what}: {line} is not on {paper:?}");
        }
    }
}

/// Leaves the file where a person wants to look at it.
pub fn look(name: &str, pdf: &[u8]) {
    if let Some(folder) = std::env::var_os("ANAGEN_LOOK") {
        std::fs::write(std::path::Path::new(&folder).join(name), pdf).unwrap();
    }
}

pub fn letterhead(language: Language) -> Letterhead {
    sheet(language).clinic
}

pub fn imprint(language: Language, id: &str) -> documents::Imprint {
    let sheet = sheet(language);
    documents::Imprint {
        document_id: id.into(),
        version: "2".into(),
        printed_at: sheet.printed_at,
        printed_by: sheet.printed_by,
        zone: sheet.session.zone,
    }
}

/// Names that no layout expects.
pub fn hostile_names() -> Vec<String> {
    let long = |part: &str| part.repeat(400).chars().take(400).collect::<String>();
    vec![
        "X".into(),
        "O'Brien \"Bob\" <script>alert(1)</script> & Söhne".into(),
        "👩‍🦰 Zoë (\\".into(),
        "Ann\u{200F}Lee\u{200E}\u{202E}evil".into(),
        "tab\there\nand a line".into(),
        "王小明".into(),
        "नमस्ते कुमार".into(),
        "مُحَمَّد عَلاء".into(),
        long("Wolfeschlegelsteinhausenbergerdorff "),
        long("W"),
        long("عبدالرحمن"),
        String::new(),
    ]
}
