//! Codes on products: worked values, and what is wrong in words.

use crate::day;
use chrono::NaiveTime;
use clinical::barcode::{
    Ai, Field, Gtin, ProductCode, Reading, Scan, ScanError, Symbology, Via, Warning, full_year,
    parse,
};
use clinical::lot::{Expiry, ExpiryPrecision};

const TODAY: &str = "2026-11-23";

pub(crate) fn read(text: &str) -> Scan {
    match parse(text, Via::Keyboard, day(TODAY)).unwrap() {
        Reading::Certain(scan) => scan,
        ambiguous => panic!("{text}: {ambiguous:?}"),
    }
}

fn asked(text: &str) -> Vec<Scan> {
    match parse(text, Via::Keyboard, day(TODAY)).unwrap() {
        Reading::Certain(scan) => panic!("{text}: {scan:?}"),
        Reading::Ambiguous { readings, more } => {
            assert!(!more, "{text}");
            readings
        }
    }
}

pub(crate) fn refused(text: &str) -> ScanError {
    parse(text, Via::Keyboard, day(TODAY)).unwrap_err()
}

pub(crate) fn on(text: &str) -> Option<Expiry> {
    let precision = ExpiryPrecision::Day;
    let day = day(text);
    Some(Expiry { day, precision })
}

fn in_month_of(text: &str) -> Option<Expiry> {
    let precision = ExpiryPrecision::Month;
    let day = day(text);
    Some(Expiry { day, precision })
}

pub(crate) fn lot(scan: &Scan) -> &str {
    scan.lot.as_ref().map_or("", |lot| lot.as_str())
}

pub(crate) fn serial(scan: &Scan) -> &str {
    scan.serial.as_ref().map_or("", |serial| serial.as_str())
}

pub(crate) fn gtin(scan: &Scan) -> String {
    scan.gtin.map(String::from).unwrap_or_default()
}

#[test]
fn the_century_follows_from_the_year_of_the_scan() {
    for (digits, in_year, year) in [
        (76, 2026, 2076),
        (77, 2026, 1977),
        (10, 2060, 2110),
        (11, 2060, 2011),
        (26, 2026, 2026),
        (0, 1999, 2000),
    ] {
        assert_eq!(full_year(digits, in_year), year, "{digits} in {in_year}");
    }
}

#[test]
fn a_day_of_00_is_the_last_of_its_month() {
    let expiry = |digits: &str| read(&format!("010952012345678817{digits}")).expiry;
    assert_eq!(expiry("200200"), in_month_of("2020-02-29"));
    assert_eq!(expiry("210200"), in_month_of("2021-02-28"));
    assert_eq!(expiry("211200"), in_month_of("2021-12-31"));
}

#[test]
fn the_worked_scan_of_the_standard() {
    for separator in ["\u{1d}", "{GS}", "<GS>", "^", "|", "~", "\u{241d}"] {
        let scan = read(&format!(
            "]d201095201234567881727120010ABC123{separator}21SN42"
        ));
        assert_eq!(scan.symbology, Some(Symbology::Gs1DataMatrix));
        assert_eq!(gtin(&scan), "09520123456788");
        assert_eq!(scan.expiry, in_month_of("2027-12-31"));
        assert_eq!((lot(&scan), serial(&scan)), ("ABC123", "SN42"));
        assert_eq!(scan.warnings, []);
    }
}

#[test]
fn every_symbology_identifier_leads_to_what_it_announces() {
    for identifier in ["]C1", "]d2", "]Q3", "]e0", "]J1", "]d1", "]Q1", "]C0"] {
        let scan = read(&format!("{identifier}0109520123456788"));
        assert_eq!(gtin(&scan), "09520123456788", "{identifier}");
        assert!(scan.symbology.is_some());
    }
    assert_eq!(gtin(&read("]E04006381333931")), "04006381333931");
    assert_eq!(gtin(&read("]E496385074")), "00000096385074");
    assert_eq!(refused("]E0400638133393").key(), "truncated");
    assert_eq!(read("]d1+A123BJC5D6E71G").hibc.unwrap().labeler, "A123");
    let link = "]Q1https://id.gs1.org/01/09520123456788";
    assert_eq!(gtin(&read(link)), "09520123456788");
}

#[test]
fn plain_numbers_of_every_length() {
    for (typed, number) in [
        ("4006381333931", "04006381333931"),
        ("036000291452", "00036000291452"),
        ("96385074", "00000096385074"),
        ("09520123456788", "09520123456788"),
        (" 4006381333931\r\n", "04006381333931"),
    ] {
        assert_eq!(gtin(&read(typed)), number);
        assert_eq!(Gtin::read(typed.trim()).unwrap().to_string(), number);
    }
    assert_eq!(
        refused("4006381333932"),
        ScanError::CheckDigit {
            field: Field::Gs1(Ai::GTIN),
            expected: "1".into(),
            found: "2".into()
        }
    );
    // A French medicine's number begins like an identifier that there is not; an Austrian one's like "internal".
    assert_eq!(refused("3400930000001").key(), "check_digit");
    assert_eq!(refused("9012345678901").key(), "check_digit");
}

#[test]
fn a_number_that_may_be_an_expiry_is_asked_about() {
    let readings = asked("17271202");
    assert_eq!(gtin(&readings[0]), "00000017271202");
    assert_eq!(readings[1].expiry, on("2027-12-02"));
    // Mistyped, it is no certain expiry either.
    assert_eq!(asked("17271201")[0].expiry, on("2027-12-01"));
    assert_eq!(asked("15200200")[0].other[0].ai, Ai::BEST_BEFORE);
}

#[test]
fn the_form_for_people() {
    let scan = read("(01) 09520123456788 (17)271231(10)A\\(B\\)(21)S");
    assert_eq!((lot(&scan), serial(&scan)), ("A(B)", "S"));
    assert_eq!(scan.expiry, on("2027-12-31"));
    assert_eq!(refused("(01)09520123456788(99").key(), "overlong");
    assert_eq!(refused("(1)09520123456788").key(), "unknown_ai");
    assert_eq!(refused("(0109520123456788").key(), "bracket");
}

#[test]
fn what_has_no_field_is_kept_by_identifier() {
    let scan = read("010952012345678871012345\u{1d}240REF-1\u{1d}3103000500");
    let other: Vec<_> = scan
        .other
        .iter()
        .map(|e| (e.ai.to_string(), e.value.as_str()))
        .collect();
    assert_eq!(
        other,
        [
            ("240".into(), "REF-1"),
            ("710".into(), "12345"),
            ("3103".into(), "000500")
        ]
    );
}

#[test]
fn an_expiry_to_the_minute_and_an_expiry_in_the_past() {
    let scan = read("010952012345678870032611230930\u{1d}10A");
    assert_eq!(scan.expiry, on("2026-11-23"));
    assert_eq!(scan.expiry_time, NaiveTime::from_hms_opt(9, 30, 0));
    assert_eq!(scan.warnings, []);
    let past = read("010952012345678817261122");
    let last_day = day("2026-11-22");
    assert_eq!(past.warnings, [Warning::ExpiryPast { last_day }]);
    assert_eq!(read("010952012345678817261100").warnings, []);
}

#[test]
fn a_count_belongs_to_a_content() {
    let gtin = Ai::GTIN;
    let count = Ai::COUNT;
    let scan = read("01095201234567883712\u{1d}");
    assert_eq!(scan.count, Some(12));
    assert_eq!(
        scan.warnings,
        [
            Warning::Excluded {
                ai: gtin,
                with: count
            },
            Warning::Alone {
                ai: count,
                needs: Ai::CONTENT
            }
        ]
    );
    let carton = read("02095201234567883712\u{1d}");
    assert_eq!(carton.content.unwrap().to_string(), "09520123456788");
    assert_eq!(carton.warnings, []);
}

#[test]
fn lost_separators_are_asked_about() {
    let lots = |text: &str| -> Vec<(String, String)> {
        let pair = |s: &Scan| (lot(s).to_owned(), serial(s).to_owned());
        asked(text).iter().map(pair).collect()
    };
    let pair = |a: &str, b: &str| (a.to_owned(), b.to_owned());
    assert_eq!(
        lots("010952012345678810ABC12321SN42"),
        [pair("ABC12321SN42", ""), pair("ABC123", "SN42")]
    );
    // The separator's number, typed.
    assert!(lots("010952012345678810ABC02921SN42").contains(&pair("ABC", "SN42")));
    // Too long for a lot: one reading is left, but something was lost.
    assert_eq!(
        lots("010952012345678810ABCDEFGHIJKLMNOPQ21SNXY"),
        [pair("ABCDEFGHIJKLMNOPQ", "SNXY")]
    );
    // Nothing that could follow, or nothing that can be lost.
    assert_eq!(lot(&read("010952012345678810ABC123")), "ABC123");
    assert_eq!(
        lot(&read("010952012345678810ABC12321SN42\u{1d}")),
        "ABC12321SN42"
    );
    for via in [Via::Camera, Via::SeparatingKeyboard] {
        let scan = parse("010952012345678810ABC12321SN42", via, day(TODAY)).unwrap();
        assert!(matches!(scan, Reading::Certain(scan) if lot(&scan) == "ABC12321SN42"));
    }
}

#[test]
fn the_readings_are_few_however_many_there_are() {
    let long = format!("0109520123456788{}", "10A21B22C240D241E25091F");
    let Reading::Ambiguous { readings, more } = parse(&long, Via::Keyboard, day(TODAY)).unwrap()
    else {
        panic!("certain");
    };
    assert!(readings.len() == clinical::barcode::MAX_READINGS && more);
}

#[test]
fn what_is_wrong_with_an_element_string() {
    assert_eq!(
        refused("]d20109520123456789"),
        ScanError::CheckDigit {
            field: Field::Gs1(Ai::GTIN),
            expected: "8".into(),
            found: "9".into()
        }
    );
    assert_eq!(
        refused("]d201095201234567"),
        ScanError::Truncated {
            field: Field::Gs1(Ai::GTIN),
            needed: 14,
            found: 12
        }
    );
    assert_eq!(
        refused("01095201234567881727"),
        ScanError::Truncated {
            field: Field::Gs1(Ai::EXPIRY),
            needed: 6,
            found: 2
        }
    );
    assert_eq!(
        refused("010952012345678817271301"),
        ScanError::Date {
            field: Field::Gs1(Ai::EXPIRY),
            found: "271301".into()
        }
    );
    assert_eq!(
        refused("010952012345678810AB C\u{1d}"),
        ScanError::Character {
            field: Some(Field::Gs1(Ai::LOT)),
            at: 2,
            character: ' '
        }
    );
    assert_eq!(
        refused("01095201234567880499\u{1d}"),
        ScanError::UnknownAi {
            at: 16,
            found: "0499".into()
        }
    );
    assert_eq!(
        refused("0109520123456788\u{1d}10\u{1d}21A").key(),
        "truncated"
    );
    assert_eq!(refused("").key(), "empty");
    assert_eq!(refused("PARACETAMOL").key(), "not_a_code");
    assert_eq!(refused(&"1".repeat(401)).key(), "too_long");
    assert_eq!(refused("0109520123456788|8014 ").key(), "truncated");
}

#[test]
fn two_codes_in_one_scan() {
    let one = "010952012345678810A1\u{1d}";
    assert_eq!(
        refused(&format!("{one}010952012345678810B2")),
        ScanError::Conflict {
            field: Field::Gs1(Ai::LOT),
            first: "A1".into(),
            second: "B2".into()
        }
    );
    for text in [
        "010952012345678810A1010061414112345210B2",
        "4006381333931\n96385074",
        "]E04006381333931]E496385074",
        "40063813339314006381333931",
        "+A123BJC5D6E71G+$$52001510X3GD",
        "+A123BJC5D6E71G+A123BJC5D6E71G",
    ] {
        assert_eq!(refused(text), ScanError::TwoCodes, "{text}");
    }
    // The same, pressed twice.
    assert_eq!(lot(&read(&format!("{one}{one}"))), "A1");
    assert_eq!(
        gtin(&read("4006381333931\r\n4006381333931\r\n")),
        "04006381333931"
    );
    assert_eq!(
        gtin(&read("]E04006381333931]E04006381333931")),
        "04006381333931"
    );
}

#[test]
fn a_product_is_known_again_by_its_number_alone() {
    let code = |text: &str| read(text).product_code().map(|code| code.to_string());
    let is = |text: &str| Some(text.to_owned());
    assert_eq!(code("4006381333931"), is("04006381333931"));
    assert_eq!(code("02095201234567883712\u{1d}"), is("09520123456788"));
    // The unit of measure is no part of it.
    assert_eq!(code("+A123BJC5D6E71G"), is("A123BJC5D6E7"));
    assert_eq!(code("10A12\u{1d}"), None);
    for kept in ["04006381333931", "A123BJC5D6E7", "A1231"] {
        assert_eq!(ProductCode::read(kept).unwrap().as_str(), kept);
    }
    let short = ProductCode::read("4006381333931").unwrap();
    assert_eq!(short.as_str(), "04006381333931");
    for wrong in [
        "",
        "4006381333932",
        "123",
        "A123",
        "a1231",
        "A123 1",
        "+A1231",
    ] {
        assert!(ProductCode::read(wrong).is_err(), "{wrong}");
    }
    assert!(ProductCode::read(&format!("A123{}", "9".repeat(19))).is_err());
}
