//! Digital Links and HIBC codes: worked values.

use crate::barcode::{gtin, lot, on, read, refused, serial};
use crate::day;
use clinical::barcode::{Field, HibcPart, LinkProblem, ScanError};

#[test]
fn digital_links() {
    let scan = read("https://id.gs1.org/01/09520123456788/10/ABC1/21/12345?17=180426");
    assert_eq!(gtin(&scan), "09520123456788");
    assert_eq!((lot(&scan), serial(&scan)), ("ABC1", "12345"));
    assert_eq!(scan.expiry, on("2018-04-26"));
    let scan = read("HTTPS://shop.example/a/b/01/4006381333931/22/V/10/A%2FB?linkType=all&x#top");
    assert_eq!(
        (gtin(&scan).as_str(), lot(&scan)),
        ("04006381333931", "A/B")
    );
    let wrong = |address: &str| match refused(address) {
        ScanError::Link { problem, found } => (problem, found),
        other => panic!("{address}: {other:?}"),
    };
    let base = "https://id.gs1.org/01/09520123456788";
    for (address, problem, found) in [
        (
            "HtTp://id.gs1.org/01/09520123456788".into(),
            LinkProblem::Scheme,
            "HtTp",
        ),
        ("https://anagen.example/".into(), LinkProblem::NoProduct, ""),
        (format!("{base}/21/1/10/A"), LinkProblem::PathOrder, "10"),
        (format!("{base}/17/271231"), LinkProblem::PathOrder, "17"),
        (format!("{base}/10"), LinkProblem::NoValue, "10"),
        (format!("{base}/10/A%2"), LinkProblem::Escape, "A%2"),
        (format!("{base}/10/A%C3%A9"), LinkProblem::Escape, "A%C3%A9"),
        (format!("{base}?1234=5"), LinkProblem::Key, "1234"),
        (format!("{base}?17="), LinkProblem::NoValue, "17"),
    ] {
        assert_eq!(wrong(&address), (problem, found.to_owned()), "{address}");
    }
    assert_eq!(
        refused("https://id.gs1.org/01/09520123456789").key(),
        "check_digit"
    );
}

#[test]
fn hibc_products_and_lots() {
    let scan = read("+A123BJC5D6E71G");
    let id = scan.hibc.unwrap();
    assert_eq!(
        (id.labeler.as_str(), id.product.as_str(), id.unit),
        ("A123", "BJC5D6E7", 1)
    );
    let scan = read("+A123BJC5D6E71/$$52001510X3C");
    assert_eq!((lot(&scan), scan.expiry), ("10X3", on("2020-01-15")));
    let scan = read("*+A99912345/$$52001510X3/16D20111212/S77DE1G45-*");
    assert_eq!((lot(&scan), serial(&scan)), ("10X3", "77DE1G45"));
    assert_eq!(scan.made.unwrap().day, day("2011-12-12"));
    let id = scan.hibc.unwrap();
    assert_eq!(
        (id.labeler.as_str(), id.product.as_str(), id.unit),
        ("A999", "1234", 5)
    );
    let scan = read("+A99912349/$10X3/16D20111231/14D20200131/Q500Z");
    assert_eq!((scan.expiry, scan.quantity), (on("2020-01-31"), Some(500)));
    let scan = read("+E203PB414109/$$8243280112R00089525J");
    assert_eq!((scan.quantity, lot(&scan)), (Some(24), "R00089525"));
    assert_eq!(scan.expiry, on("2028-01-12"));
    assert_eq!(read("+EHWD3551419/$$900100F").quantity, Some(100));
    let scan = read("+A99912345/$$909999710X3/$$+320011577DEFG45/16D20111212K");
    assert_eq!((lot(&scan), serial(&scan)), ("10X3", "77DEFG45"));
    assert_eq!(scan.quantity, Some(9999));
}

#[test]
fn a_second_hibc_code_belongs_to_its_first() {
    let product = read("+A123BJC5D6E71G");
    let second = read("+$$52001510X3GD");
    assert_eq!((second.link, lot(&second)), (Some('G'), "10X3"));
    for joined in [
        product.clone().join(second.clone()).unwrap(),
        second.clone().join(product).unwrap(),
    ] {
        assert_eq!(lot(&joined), "10X3");
        assert!(joined.hibc.is_some() && joined.link.is_none());
    }
    let other = read("+A99912345/$10X3/16D20111231/14D202001313");
    let told = other.join(second).unwrap_err();
    assert_eq!(told.key(), "link_character");
    assert_eq!(
        refused("+A123BJC5D6E71H"),
        ScanError::CheckDigit {
            field: Field::Hibc(HibcPart::Check),
            expected: "G".into(),
            found: "H".into()
        }
    );
}
