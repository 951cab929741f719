//! The after-care sheet, read back by the programs a clinic may use (poppler's tools and qpdf).

#![allow(clippy::unwrap_used)]

mod common;

use common::{packed, pdftotext, plain, sheet, text, tool};
use documents::aftercare::ProductLine;
use documents::{AftercareSheet, aftercare_sheet};
use proptest::prelude::*;
use texts::{Language, aftercare as say, date, papers};

/// Without the breaks that layout and page ends bring.
fn unbroken(text: &str) -> String {
    plain(text).replace(['\n', '\u{C}'], "")
}

fn read(sheet: &AftercareSheet) -> String {
    plain(&text(&aftercare_sheet(sheet).unwrap()))
}

#[test]
fn every_language_says_all_of_it() {
    for language in Language::all() {
        let sheet = sheet(language);
        let got = packed(&read(&sheet));
        let wash = say::no_wash(language, &date::with_time(language, sheet.no_wash_until));
        let exercise = date::with_time(language, sheet.no_exercise_until);
        let next = date::long(language, sheet.next_session.unwrap());
        for part in [
            wash.as_str(),
            &say::no_exercise(language, &exercise),
            &say::next_session(language, &next),
            &say::do_fluids(language),
            &say::do_food(language),
            &say::call_pain(language),
            &say::urgent(language, "112"),
            &sheet.clinic.name,
            &sheet.patient.name,
            &date::short(language, sheet.patient.birth.day),
            "P-00042",
            "Dermaheal HL",
            "LOT-24A/7781",
            "HA0923-B",
            "2.4",
            "1.05",
            &date::short(language, sheet.products[0].expiry),
            "TR-34-118822",
            "+90 212 555 01 23",
            "AC-2026-000317",
            "Europe/Istanbul",
            &papers::page(language, "1", "1"),
        ] {
            assert!(
                got.contains(&packed(part)),
                "{language}: {part:?} is not in\n{got}"
            );
        }
    }
}

#[test]
fn english_reads_as_a_person_would_say_it() {
    let got = read(&sheet(Language::En));
    for line in [
        "Do not wash your hair before Tue 24 Nov 2026, 15:30",
        "No heavy exercise and no sauna before Wed 25 Nov 2026, 15:30",
        "Mon 23 Nov 2026, 14:52 to 15:30",
        "Next session: Mon 14 Dec 2026",
        "Maintenance session: between Mon 26 Apr 2027 and Mon 26 Jul 2027",
    ] {
        assert!(got.contains(line), "{line:?} is not in\n{got}");
    }
}

#[test]
fn it_is_a_sound_file_with_its_fonts_inside() {
    for language in Language::all() {
        let pdf = aftercare_sheet(&sheet(language)).unwrap();
        assert!(pdf.len() <= 60_000, "{language}: {} bytes", pdf.len());
        let (sound, said) = tool("qpdf", &["--check"], &pdf);
        assert!(sound, "{said}");
        let (_, fonts) = tool("pdffonts", &[], &pdf);
        let rows: Vec<_> = fonts.lines().skip(2).collect();
        assert!(rows.len() >= 2, "{fonts}");
        for row in rows {
            // embedded, subset, with a table back to characters
            assert!(row.contains(" yes yes yes "), "{row}");
        }
    }
}

#[test]
fn arabic_is_mirrored() {
    let left_of_title = |language, name: &str| {
        let pdf = aftercare_sheet(&sheet(language)).unwrap();
        let words = bbox(&pdf);
        let row = words
            .lines()
            .find(|line| plain(line).contains(name))
            .unwrap_or_default();
        let number = row.split("xMin=\"").nth(1).unwrap_or_default();
        number
            .split('"')
            .next()
            .and_then(|n| n.parse::<f32>().ok())
            .unwrap_or(-1.0)
    };
    let english = left_of_title(Language::En, ">After-care<");
    // -bbox gives the letters as they stand, from left to right
    let title = texts::aftercare::title(Language::Ar);
    let word: String = title
        .split(' ')
        .next()
        .unwrap_or_default()
        .chars()
        .rev()
        .collect();
    let arabic = left_of_title(Language::Ar, &format!(">{word}<"));
    assert!((49.0..52.0).contains(&english), "{english}");
    assert!(arabic > 450.0, "{arabic}");
}

fn bbox(pdf: &[u8]) -> String {
    pdftotext(pdf, &["-bbox", "-l", "1"])
}

#[test]
fn names_come_back_as_they_were_typed() {
    let long = |part: &str| part.repeat(400).chars().take(400).collect::<String>();
    let latin = [
        "X".to_owned(),
        "O'Brien \"Bob\" <script>alert(1)</script> & Söhne".to_owned(),
        "a  b   c".to_owned(),
        " leading and trailing ".to_owned(),
        "Ann\u{200F}Lee\u{200E}".to_owned(),
        "e\u{301}le\u{300}ve fi ffi İı".to_owned(),
        "👩‍🦰 Zoë".to_owned(),
        "\\(paren)\\ (a".to_owned(),
        "tab\there".to_owned(),
        "नमस्ते कुमार".to_owned(),
        "ปิยะ สุขใจ".to_owned(),
        "Владимир Ёлкин".to_owned(),
        "王小明".to_owned(),
        "김철수".to_owned(),
        "አበበ".to_owned(),
        long("Wolfeschlegelsteinhausenbergerdorff "),
        long("W"),
        long("王小明"),
        long("नमस्ते"),
        long("👩‍🦰"),
    ];
    for name in latin {
        let mut sheet = sheet(Language::En);
        sheet.patient.name.clone_from(&name);
        let got = unbroken(&read(&sheet));
        assert!(got.contains(&name), "{name:?} is not in\n{got}");
    }
    let right_to_left = [
        "م".to_owned(),
        "ליאת כהן".to_owned(),
        "مُحَمَّد عَلاء".to_owned(),
        "لا إله الأمل".to_owned(),
        "محمد  علي".to_owned(),
        "\u{200F}محمد\u{200F}".to_owned(),
        long("عبدالرحمن"),
    ];
    for name in right_to_left {
        for language in Language::all() {
            let mut sheet = sheet(language);
            sheet.patient.name.clone_from(&name);
            let got = unbroken(&read(&sheet));
            assert!(got.contains(&name), "{language}: {name:?} is not in\n{got}");
        }
    }
}

#[test]
fn every_letter_of_a_mixed_name_comes_back_in_its_place() {
    // Where the directions meet, pdftotext puts the space on the other side of the run; the letters stay in order.
    let mut sheet = sheet(Language::En);
    sheet.patient.name = "Anna محمد Smith علي".into();
    let got = unbroken(&read(&sheet)).replace(' ', "");
    assert!(got.contains("AnnaمحمدSmithعلي"), "{got}");
}

#[test]
fn the_same_input_gives_the_same_bytes() {
    for language in Language::all() {
        let one = aftercare_sheet(&sheet(language)).unwrap();
        assert_eq!(one, aftercare_sheet(&sheet(language)).unwrap());
        let mut other = sheet(language);
        other.patient.number = "P-00043".into();
        assert_ne!(one, aftercare_sheet(&other).unwrap());
    }
}

#[test]
fn a_long_sheet_flows_on_and_every_page_says_whose_it_is() {
    for language in Language::all() {
        let mut sheet = sheet(language);
        let (name, times) = match language {
            Language::Ar => ("عبدالرحمن", 40),
            _ => ("Wolfeschlegelsteinhausenbergerdorff", 11),
        };
        sheet.patient.name = format!("{name} ").repeat(times);
        sheet.products = (1..=14)
            .map(|i| ProductLine {
                name: format!("Serum with a rather long name that does not fit {i}"),
                lot: format!("LOT-{i:03}"),
                ..sheet.products[0].clone()
            })
            .collect();
        let got = read(&sheet);
        let pages: Vec<_> = got
            .split('\u{C}')
            .filter(|p| !p.trim().is_empty())
            .collect();
        assert!(pages.len() >= 2, "{language}");
        for (i, page) in pages.iter().enumerate() {
            let number = papers::page(language, &(i + 1).to_string(), &pages.len().to_string());
            for part in [
                number.as_str(),
                "P-00042",
                "AC-2026-000317",
                &sheet.clinic.name,
                "1988",
                name,
            ] {
                assert!(
                    packed(page).contains(&packed(part)),
                    "{language}, page {}: {part}",
                    i + 1
                );
            }
        }
        for i in 1..=14 {
            assert!(got.contains(&format!("LOT-{i:03}")), "{language}: lot {i}");
        }
        let last = say::maintenance(
            language,
            &date::long(language, sheet.maintenance.unwrap().0),
            &date::long(language, sheet.maintenance.unwrap().1),
        );
        assert!(packed(&got).contains(&packed(&last)), "{language}");
    }
}

#[test]
fn what_is_not_known_is_not_printed() {
    let mut sheet = sheet(Language::En);
    sheet.next_session = None;
    let got = read(&sheet);
    assert!(got.contains("Next session: between Mon 7 Dec 2026 and Mon 21 Dec 2026"));
    sheet.next_session_window = None;
    assert!(!read(&sheet).contains("Next session"));
    sheet.maintenance = None;
    assert!(read(&sheet).contains("No further session is planned at the moment."));
    sheet.products.clear();
    assert!(read(&sheet).contains("No product is recorded for this session."));
    sheet.session.ended = sheet.no_wash_until;
    assert!(read(&sheet).contains("Mon 23 Nov 2026, 14:52 to Tue 24 Nov 2026, 15:30"));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_input_is_printed(
        words in proptest::collection::vec("\\PC{0,60}|[\\s\\u{0}-\\u{1f}\\u{200b}-\\u{206f}\\u{590}-\\u{6ff}]{0,40}", 10),
        products in 0_usize..4,
        language in proptest::sample::select(Language::all().to_vec()),
    ) {
        let mut sheet = sheet(language);
        sheet.clinic.name = words[0].clone();
        sheet.clinic.address = words[1].clone();
        sheet.clinic.phone = words[2].clone();
        sheet.clinic.email = Some(words[3].clone());
        sheet.patient.name = words[4].repeat(3);
        sheet.patient.number = words[5].clone();
        sheet.practitioner.name = words[6].clone();
        sheet.contact.urgent_phone = words[7].repeat(4);
        sheet.document_id = words[8].clone();
        sheet.printed_by = words[9].clone();
        let line = ProductLine { name: words[5].clone(), lot: words[4].clone(), ml: words[2].clone(), ..sheet.products[0].clone() };
        sheet.products = vec![line; products];
        let pdf = aftercare_sheet(&sheet).unwrap();
        prop_assert!(pdf.starts_with(b"%PDF-1.7"));
    }
}
