//! What holds of every code: written and read it is the same, and nothing breaks the reader.

use crate::day;
use chrono::{Days, NaiveDate, NaiveTime};
use clinical::barcode::{
    Ai, CodedLot, CodedSerial, Element, Gtin, HibcId, LabelDate, Reading, Scan, Symbology, Via,
    parse,
};
use clinical::lot::{Expiry, ExpiryPrecision};
use proptest::option::of;
use proptest::prelude::*;

const TODAY: &str = "2026-11-23";
const GS1: &str = "[!\"%&'()*+,./0-9:;<=>?A-Z_a-z-]{1,20}";

fn any_gtin() -> impl Strategy<Value = Gtin> {
    (0..10_u64.pow(13)).prop_map(|data| {
        let digits = |check: u32| format!("{data:013}{check}");
        (0..10)
            .find_map(|check| Gtin::read(&digits(check)).ok())
            .unwrap()
    })
}

/// A day of the century around the scan's, or the last of a month.
fn any_date() -> impl Strategy<Value = LabelDate> {
    (0..36_000_u64, any::<bool>()).prop_map(|(days, month)| {
        let day: NaiveDate = day("1977-01-01") + Days::new(days);
        if month {
            let last = Expiry {
                day,
                precision: ExpiryPrecision::Month,
            };
            LabelDate {
                day: last.last_day(),
                precision: ExpiryPrecision::Month,
            }
        } else {
            let precision = ExpiryPrecision::Day;
            LabelDate { day, precision }
        }
    })
}

fn any_other() -> impl Strategy<Value = Vec<Element>> {
    let one = |ai: &str, value: &'static str| {
        let ai = Ai::known(ai).unwrap();
        value.prop_map(move |value| Element { ai, value })
    };
    let all = (
        of(one("15", "2[0-9]0[1-9]1[0-9]")),
        of(one("20", "[0-9]{2}")),
        of(one("240", "[!-\"%-?A-Z_a-z]{1,30}")),
        of(one("710", "[A-Z0-9]{1,20}")),
        of(one("3103", "[0-9]{6}")),
        of(one("91", "[0-9A-Za-z]{1,40}")),
    );
    all.prop_map(|(a, b, c, d, e, f)| {
        let mut other: Vec<_> = [a, b, c, d, e, f].into_iter().flatten().collect();
        other.sort_by_key(|element| element.ai);
        other
    })
}

fn any_time() -> impl Strategy<Value = Option<NaiveTime>> {
    of((0..24_u32, 0..60_u32).prop_map(|(h, m)| NaiveTime::from_hms_opt(h, m, 0).unwrap()))
}

fn any_gs1() -> impl Strategy<Value = Scan> {
    (
        any_gtin(),
        of(GS1),
        of(GS1),
        of(any_date()),
        any_time(),
        of(any_date()),
        of(0..100_000_000_u32),
        any_other(),
    )
        .prop_map(|(gtin, lot, serial, expiry, time, made, quantity, other)| {
            let to_the_day = expiry.is_some_and(|e| e.precision == ExpiryPrecision::Day);
            Scan {
                gtin: Some(gtin),
                lot: lot.map(|text| CodedLot::new(&text).unwrap()),
                serial: serial.map(|text| CodedSerial::new(&text).unwrap()),
                expiry: expiry.map(Into::into),
                expiry_time: time.filter(|_| to_the_day),
                made,
                quantity,
                other,
                ..Scan::default()
            }
        })
}

fn any_hibc() -> impl Strategy<Value = Scan> {
    (
        ("[A-Z][A-Z0-9]{3}", "[A-Z0-9]{1,18}", 0..10_u8),
        of("[A-Z0-9.-]{1,18}"),
        of("[A-Z0-9.-]{1,18}"),
        of(any_date()),
        of(0..24_u32),
        of(any_date()),
        of(0..100_000_u32),
        of("25P[A-Z0-9]{1,10}"),
    )
        .prop_map(
            |(id, lot, serial, expiry, hour, made, quantity, supplement)| {
                let to_the_day = expiry.is_some_and(|e| e.precision == ExpiryPrecision::Day);
                let time = hour.and_then(|hour| NaiveTime::from_hms_opt(hour, 0, 0));
                let (labeler, product, unit) = id;
                Scan {
                    hibc: Some(HibcId {
                        labeler,
                        product,
                        unit,
                    }),
                    lot: lot.map(|text| CodedLot::new(&text).unwrap()),
                    serial: serial.map(|text| CodedSerial::new(&text).unwrap()),
                    expiry: expiry.map(Into::into),
                    expiry_time: time.filter(|_| to_the_day),
                    made: made.filter(|made| made.precision == ExpiryPrecision::Day),
                    quantity,
                    supplements: supplement.into_iter().collect(),
                    ..Scan::default()
                }
            },
        )
}

fn read(text: &str, via: Via) -> Scan {
    match parse(text, via, day(TODAY)) {
        Ok(Reading::Certain(mut scan)) => {
            scan.warnings.clear();
            scan
        }
        other => panic!("{text:?}: {other:?}"),
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(512))]

    #[test]
    fn a_gs1_code_that_is_written_reads_the_same(
        mut scan in any_gs1(), kind in of(prop::sample::select(&[Symbology::Gs1_128, Symbology::Gs1DataMatrix, Symbology::Qr][..])),
    ) {
        let bracketed = scan.bracketed().unwrap();
        prop_assert_eq!(&read(&bracketed, Via::Keyboard), &scan, "{}", bracketed);
        if let Some(link) = scan.digital_link() {
            prop_assert_eq!(&read(&link, Via::Keyboard), &scan, "{}", link);
        }
        scan.symbology = kind;
        let elements = scan.element_string().unwrap();
        prop_assert_eq!(&read(&elements, Via::Camera), &scan, "{}", elements);
        prop_assert_eq!(&read(&elements, Via::SeparatingKeyboard), &scan);
    }

    #[test]
    fn without_its_separators_a_code_is_never_read_as_another(scan in any_gs1()) {
        let elements = scan.element_string().unwrap();
        let typed = elements.replace('\u{1d}', "");
        match parse(&typed, Via::Keyboard, day(TODAY)) {
            Ok(Reading::Certain(mut read)) => {
                read.warnings.clear();
                prop_assert!(read == scan, "{} as {:?}", typed, read);
            }
            Ok(Reading::Ambiguous { mut readings, more }) => {
                readings.iter_mut().for_each(|reading| reading.warnings.clear());
                prop_assert!(more || readings.contains(&scan), "{}: {:?}", typed, readings);
            }
            // What is left reads as two products, or is longer than any field.
            Err(_) => {}
        }
    }

    #[test]
    fn a_hibc_code_that_is_written_reads_the_same(mut scan in any_hibc(), kind in of(Just(Symbology::DataMatrix))) {
        scan.symbology = kind;
        let code = scan.hibc_code().unwrap();
        prop_assert_eq!(&read(&code, Via::Keyboard), &scan, "{}", code);
        // The second of two codes, tied to the first.
        let mut product = Scan { hibc: scan.hibc.clone(), ..Scan::default() };
        let first = product.hibc_code().unwrap();
        scan.symbology = None;
        scan.hibc = None;
        scan.link = first.chars().last();
        let code = scan.hibc_code().unwrap();
        let second = read(&code, Via::Keyboard);
        prop_assert_eq!(&second, &scan, "{}", code);
        product = read(&first, Via::Keyboard).join(second).unwrap();
        prop_assert_eq!((product.lot, product.link), (scan.lot, None));
    }

    #[test]
    fn one_wrong_digit_is_always_noticed(gtin in any_gtin(), at in 0..14_usize, by in 1..10_u8) {
        let mut digits = gtin.to_string().into_bytes();
        digits[at] = b'0' + (digits[at] - b'0' + by) % 10;
        let digits = String::from_utf8(digits).unwrap();
        prop_assert!(Gtin::read(&digits).is_err());
        let code = format!("]d201{digits}");
        prop_assert_eq!(parse(&code, Via::Camera, day(TODAY)).unwrap_err().key(), "check_digit");
    }

    #[test]
    fn whatever_goes_over_the_wire_comes_back(scan in any_gs1()) {
        let wire = serde_json::to_string(&scan).unwrap();
        prop_assert_eq!(serde_json::from_str::<Scan>(&wire).unwrap(), scan);
    }

    #[test]
    fn any_text_and_any_bytes_are_answered(text in any::<String>(), bytes in any::<Vec<u8>>(), via in prop::sample::select(Via::ALL)) {
        for text in [text.as_str(), &String::from_utf8_lossy(&bytes)] {
            for start in ["", "+", "]d2", "(01)", "https://id.gs1.org/01/", "0109520123456788", "\u{644}"] {
                let _ = parse(&format!("{start}{text}"), via, day(TODAY));
            }
        }
    }
}
