//! Codes typed on a keyboard that is not the scanner's.

use crate::barcode::{read, refused};
use clinical::barcode::{Layout, Scan, ScanError};

fn offered(typed: &str) -> (Option<Layout>, Option<Scan>) {
    match refused(typed) {
        ScanError::KeyboardLayout { layout, reading } => (layout, reading.map(|r| *r)),
        other => panic!("{typed}: {other:?}"),
    }
}

const GS1: &str = "]d201095201234567881727120010ZY-1\u{1d}21SN42";
const HIBC: &str = "+A123BJC5D6E71/$$52001510X3C";
const LINK: &str = "https://id.gs1.org/01/09520123456788/10/ZAQ1";

#[test]
fn the_layout_is_found_and_what_was_meant_is_offered() {
    use Layout::{Arabic, French, German, TurkishQ};
    for (layout, typed, meant) in [
        (German, "+d201095201234567881727120010YZß1\u{1d}21SN42", GS1),
        (German, "`A123BJC5D6E71-$$52001510X3C", HIBC),
        // A dead key and the letter after it become one.
        (German, "À123BJC5D6E71-$$52001510X3C", HIBC),
        (German, "httpsÖ--id.gs1.org-01-09520123456788-10-YAQ1", LINK),
        (
            TurkishQ,
            "üd201095201234567881727120010ZY*1\u{1d}21SN42",
            GS1,
        ),
        (TurkishQ, "_A123BJC5D6E71.++52001510X3C", HIBC),
        (
            TurkishQ,
            "httpsŞ..ıdçgs1çorg.01.09520123456788.10.ZAQ1",
            LINK,
        ),
        (
            French,
            "$déà&àç(éà&é\"'(-è__&èéè&éàà&àWY)&\u{1d}é&SN'é",
            GS1,
        ),
        (French, "+Q&é\"BJC(D-Eè&!44(éàà&(&àX\"C", HIBC),
        (
            French,
            "httpsM!!id:gs&:org!à&!àç(éà&é\"'(-è__!&à!WQA&",
            LINK,
        ),
        (
            Arabic,
            "\u{62f}\u{64a}201095201234567881727120010~\u{625}-1\u{1d}21\u{64d}\u{622}42",
            GS1,
        ),
        // Lam and alef may be one key or two: the check character knows.
        (
            Arabic,
            "+\u{650}123\u{644}\u{622}\u{640}}5]6\u{64f}71\u{638}$$52001510\u{652}3}",
            HIBC,
        ),
        (Arabic, "\u{664}006381333931", "4006381333931"),
    ] {
        assert_eq!(offered(typed), (Some(layout), Some(read(meant))), "{typed}");
    }
}

#[test]
fn nothing_is_offered_that_is_not_certain() {
    // A lot of "b", or of "gh".
    let arabic = "\u{62f}\u{64a}201095201234567881727120010\u{644}\u{627}1\u{1d}21\u{64d}\u{622}42";
    assert_eq!(offered(arabic), (Some(Layout::Arabic), None));
    // A wrong check digit on the wrong keyboard.
    let wrong = "üd20109520123456789";
    assert!(!matches!(
        refused(wrong),
        ScanError::KeyboardLayout {
            reading: Some(_),
            ..
        }
    ));
    // Words of a language, and codes that are wrong in themselves.
    for typed in ["şampuan", "فيتامين", "Ampullen für Äther", "4006381333932"] {
        assert!(!matches!(
            refused(typed),
            ScanError::KeyboardLayout {
                reading: Some(_),
                ..
            } | ScanError::CapsLock { .. }
        ));
    }
}

#[test]
fn capital_and_small_letters_exchanged() {
    let swapped = |typed: &str| match refused(typed) {
        ScanError::CapsLock { reading } => *reading,
        other => panic!("{typed}: {other:?}"),
    };
    assert_eq!(swapped("+a123bjc5d6e71/$$52001510x3c"), read(HIBC));
    let gs1 = "]D201095201234567881727120010zy-1\u{1d}21sn42";
    assert_eq!(swapped(gs1), read(GS1));
}
