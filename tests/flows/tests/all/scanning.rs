//! Codes on boxes: known, taught once, asked about, and what is wrong with them in words.
use flows::Clinic;
use serde_json::{Value, json};

use crate::common::{ASSISTANT, add, sign_in};

/// Product 09520123456788, lot ABC123, expiry December 2027 without a day, serial number SN42.
const BOX: &str = "]d201095201234567881727120010ABC123\u{1d}21SN42";
const CODE: &str = "09520123456788";

fn read(clinic: &Clinic, text: &str) -> Value {
    clinic.ok("codes.read", json!({ "text": text, "via": "keyboard" }))
}

fn certain(clinic: &Clinic, text: &str) -> Value {
    let read = read(clinic, text);
    assert_eq!(read["outcome"], "certain", "{text}: {read}");
    read["reading"].clone()
}

fn refused(clinic: &Clinic, text: &str) -> Value {
    clinic.error("codes.read", json!({ "text": text, "via": "keyboard" }))
}

fn delivery(product: i64, code: Option<&str>) -> Value {
    json!({ "product": product, "lot_number": "ABC123", "expiry": "2027-12-31", "expiry_precision": "month", "ml": 10.0,
            "supplier": null, "received_on": "2026-11-23", "code": code })
}

fn other_product(clinic: &Clinic) -> i64 {
    let ingredients = json!([{ "ingredient": "zinc", "name": null, "strength": null }]);
    let request = json!({ "name": "Peptide Mix", "maker": null, "ingredients": ingredients });
    clinic.ok("products.add", request)["product"]
        .as_i64()
        .unwrap()
}

#[test]
fn a_code_is_taught_once_and_known_from_then_on() {
    let clinic = Clinic::new();
    let product = clinic.product();
    let reading = certain(&clinic, BOX);
    assert_eq!(
        reading,
        json!({ "code": CODE, "product": null, "product_name": null, "lot": null, "lot_number": "ABC123", "expiry": "2027-12-31",
                "expiry_precision": "month", "serial": "SN42", "quantity": null, "last_ml": null, "warnings": [] })
    );
    let row = clinic.ok("lots.receive", delivery(product, Some(CODE)));
    assert_eq!(row["expiry_precision"], "month");

    let reading = certain(&clinic, BOX);
    assert_eq!(reading["product"], product);
    assert_eq!(reading["product_name"], "Revita Complex");
    assert_eq!(reading["lot"], row["lot"]);
    assert_eq!(reading["last_ml"], 10.0);
    // The plain number under the stripes is of the same product, and tells no lot.
    let reading = certain(&clinic, "9520123456788");
    assert_eq!(reading["product"], product);
    assert_eq!(reading["lot_number"], Value::Null);
    // A second box adds to the lot; the code is not taught again.
    clinic.ok("lots.receive", delivery(product, Some(CODE)));
    let lot = row["lot"].as_i64().unwrap();
    assert!((clinic.left(lot) - 20.0).abs() < 1e-9);
}

#[test]
fn the_history_of_the_product_tells_which_code_was_taught() {
    let clinic = Clinic::new();
    let product = clinic.product();
    clinic.ok("lots.receive", delivery(product, Some(CODE)));
    clinic.ok("lots.receive", delivery(product, Some("A123BJC5D6E7")));
    let filter = json!({ "patient": null, "noun": "products", "id": product, "account": null, "operation": null, "from": null,
                         "to": null, "changes_only": true, "before": null });
    let history = clinic.ok("history.list", filter);
    let told = |entry: usize| {
        let subjects = history["entries"][entry]["subjects"].as_array().unwrap();
        let changes = subjects
            .iter()
            .flat_map(|subject| subject["changes"].as_array().unwrap());
        changes
            .filter(|change| change["field"] == "Codes on its boxes")
            .map(|change| change["after"].clone())
            .collect::<Vec<_>>()
    };
    assert_eq!(told(0), ["A123BJC5D6E7"]);
    assert_eq!(told(1), [CODE]);
}

#[test]
fn a_code_of_another_product_is_refused_and_nothing_is_received() {
    let clinic = Clinic::new();
    let product = clinic.product();
    let other = other_product(&clinic);
    clinic.ok("lots.receive", delivery(product, Some(CODE)));
    let error = clinic.error("lots.receive", delivery(other, Some(CODE)));
    assert_eq!(error["code"], "conflict");
    assert_eq!(error["field"], "product");
    let message = error["message"].as_str().unwrap();
    assert!(message.contains("Revita Complex"), "{message}");
    let lots = clinic.ok("lots.list", json!({}));
    assert_eq!(lots.as_array().unwrap().len(), 1);
    // Without a code, by hand, it goes on as ever.
    clinic.ok("lots.receive", delivery(other, None));
}

#[test]
fn what_is_taught_is_a_code() {
    let clinic = Clinic::new();
    let product = clinic.product();
    for code in ["09520123456789", "a123BJC5D6E7", "A12", "", "A123+1", "123"] {
        let error = clinic.error("lots.receive", delivery(product, Some(code)));
        assert_eq!(error["field"], "code", "{code}: {error}");
    }
    assert_eq!(clinic.ok("lots.list", json!({})), json!([]));
    assert_eq!(certain(&clinic, BOX)["product"], Value::Null);
}

#[test]
fn lost_separators_are_asked_about_and_not_guessed() {
    let clinic = Clinic::new();
    let product = clinic.product();
    clinic.ok("lots.receive", delivery(product, Some(CODE)));
    let lost = "010952012345678810ABC12321SN42";
    let asked = read(&clinic, lost);
    assert_eq!(asked["outcome"], "ambiguous");
    assert_eq!(asked["why"], Value::Null);
    let readings = asked["readings"].as_array().unwrap();
    let lots: Vec<_> = readings.iter().map(|one| &one["lot_number"]).collect();
    assert_eq!(lots, ["ABC12321SN42", "ABC123"]);
    assert!(readings.iter().all(|one| one["product"] == product));
    // A scanner that types separators loses none.
    let seen = json!({ "text": lost, "via": "separating_keyboard" });
    assert_eq!(clinic.ok("codes.read", seen)["outcome"], "certain");
}

#[test]
fn a_camera_loses_no_separators_and_has_no_keyboard() {
    let clinic = Clinic::new();
    let seen = |text: &str| json!({ "text": text, "via": "camera" });
    let lost = "]d2010952012345678810ABC12321SN42";
    let answer = clinic.ok("codes.read", seen(lost));
    assert_eq!(answer["outcome"], "certain");
    assert_eq!(answer["reading"]["lot_number"], "ABC12321SN42");
    // Typed, this would be a keyboard that is set wrongly.
    let error = clinic.error("codes.read", seen("_A123BJC5D6E71.++52001510X3C"));
    let message = error["message"].as_str().unwrap();
    assert!(!message.contains("keyboard"), "{message}");
    // What would turn the sentence around is told by its number.
    let error = clinic.error("codes.read", seen("]d2010952012345678810A\u{202e}12"));
    let message = error["message"].as_str().unwrap();
    assert!(
        message.contains("U+202E") && !message.contains('\u{202e}'),
        "{message}"
    );
    // What a camera reads is as hostile as what is typed.
    let error = clinic.error("codes.read", seen(&format!("]Q1{}", "9".repeat(4000))));
    assert_eq!(error["field"], "text");
    let message = error["message"].as_str().unwrap();
    assert!(message.contains("400"), "{message}");
}

#[test]
fn a_wrong_keyboard_is_told_and_what_was_meant_is_to_be_confirmed() {
    let clinic = Clinic::new();
    let asked = read(&clinic, "_A123BJC5D6E71.++52001510X3C");
    assert_eq!(asked["outcome"], "ambiguous");
    let why = asked["why"].as_str().unwrap();
    assert!(why.contains("Turkish Q"), "{why}");
    let reading = &asked["readings"][0];
    assert_eq!(reading["code"], "A123BJC5D6E7");
    assert_eq!(reading["lot_number"], "10X3");
    let warning = reading["warnings"][0].as_str().unwrap();
    assert!(warning.contains("15 Jan 2020"), "{warning}");
}

#[test]
fn a_wrong_check_digit_is_said_in_the_language_of_the_page() {
    let clinic = Clinic::new();
    for (language, sentence) in [
        (
            "en",
            "The check digit of “the product's number” is 9, and should be 8: misread or mistyped. Scan again.",
        ),
        (
            "tr",
            "“ürün numarası” için denetim basamağı 9, oysa 8 olmalı: yanlış okunmuş ya da yazılmış. Yeniden okutun.",
        ),
        (
            "ar",
            "رقم التحقق في «رقم المنتج» هو 9، والصحيح 8: خطأ في القراءة أو الكتابة. امسح مرة أخرى.",
        ),
    ] {
        let answer = clinic.practice.call(
            clinic.now(),
            json!({ "id": 1, "op": "codes.read", "args": { "text": "]d20109520123456789", "via": "keyboard" },
                    "uuid": "00000000-0000-0000-0000-000000000001", "language": language }),
        );
        assert_eq!(answer["error"]["field"], "text");
        assert_eq!(answer["error"]["message"], sentence, "{answer}");
    }
}

#[test]
fn what_is_wrong_names_the_part() {
    let clinic = Clinic::new();
    for (text, part) in [
        ("", "Nothing was scanned"),
        ("PARACETAMOL", "not a code of a product"),
        ("01095201234567881727", "the expiry"),
        ("010952012345678817271301", "no such day"),
        ("010952012345678810AB C\u{1d}", "U+0020"),
        ("4006381333931\n96385074", "two codes"),
        ("01095201234567880499\u{1d}", "0499"),
    ] {
        let error = refused(&clinic, text);
        assert_eq!(
            (&error["code"], &error["field"]),
            (&json!("invalid"), &json!("text"))
        );
        let message = error["message"].as_str().unwrap();
        assert!(message.contains(part), "{text}: {message}");
    }
}

#[test]
fn an_assistant_scans_and_receives() {
    let clinic = Clinic::new();
    let product = clinic.product();
    add(&clinic, "Merve Kaya", "assistant", ASSISTANT);
    sign_in(&clinic, ASSISTANT);
    assert_eq!(certain(&clinic, BOX)["code"], CODE);
    clinic.ok("lots.receive", delivery(product, Some(CODE)));
    assert_eq!(certain(&clinic, BOX)["product"], product);
}
