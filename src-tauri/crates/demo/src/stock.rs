//! What is in the demonstration clinic's fridge: a good lot, one that expires soon, one that has, and one to be recalled.

use serde_json::{Value, json};

use crate::{Clinic, Result};

/// Numbers of the lots.
pub struct Stock {
    /// Plenty, far from its expiry.
    pub good: i64,
    /// Expires within 14 days.
    pub expiring: i64,
    /// Was used, and is recalled in the end.
    pub recalled: i64,
}

/// What one patient may use of a lot in all, in ml, with something to spare.
const ML_EACH: usize = 20;
/// The most that one delivery can be, in ml.
const DELIVERY_MOST: usize = 100_000;

/// Receives everything, enough for so many patients.
pub fn receive(clinic: &mut Clinic<'_>, patients: usize) -> Result<Stock> {
    let enough = (patients * ML_EACH).max(60);
    let vitamins = product(
        clinic,
        "Revita Complex",
        "Dermaline",
        &[
            ("biotin", "5 mg/ml"),
            ("dexpanthenol", "250 mg/ml"),
            ("zinc", "1 mg/ml"),
        ],
    )?;
    let hyaluronic = product(
        clinic,
        "HA 0.5",
        "Aquaderm",
        &[("hyaluronic_acid", "0.5 %")],
    )?;
    let peptides = product(
        clinic,
        "Peptide Mix",
        "Trichogen",
        &[("amino_acids", "1 %"), ("coenzyme_q10", "0.1 %")],
    )?;
    let good = lot(clinic, vitamins, "A12-0426", 420, enough)?;
    let expiring = lot(clinic, peptides, "B07-1125", 14, enough / 4)?;
    let recalled = lot(clinic, hyaluronic, "C31-0926", 260, enough / 4)?;
    lot(clinic, peptides, "B03-1025", -20, 24)?;
    Ok(Stock {
        good,
        expiring,
        recalled,
    })
}

/// The maker calls a lot back.
pub fn recall(clinic: &mut Clinic<'_>, stock: &Stock) -> Result<()> {
    let at = clinic.at(-1, 17, 30);
    let request = json!({
        "lots": [stock.recalled], "reason": "Maker's notice: particles found in vials of this lot.",
        "notice_from": "Dermaline", "notice_number": "FSN-2026-118",
    });
    clinic.ask(at, "recalls.open", request).map(|_| ())
}

fn product(
    clinic: &mut Clinic<'_>,
    name: &str,
    maker: &str,
    ingredients: &[(&str, &str)],
) -> Result<i64> {
    let at = clinic.at(-199, 9, 0);
    let ingredients: Vec<Value> = ingredients
        .iter()
        .map(|(id, strength)| json!({ "ingredient": id, "name": null, "strength": strength }))
        .collect();
    let answer = clinic.ask(
        at,
        "products.add",
        json!({ "name": name, "maker": maker, "ingredients": ingredients }),
    )?;
    Ok(answer["product"].as_i64().unwrap_or_default())
}

fn lot(
    clinic: &mut Clinic<'_>,
    product: i64,
    number: &str,
    expires_in: i64,
    ml: usize,
) -> Result<i64> {
    let at = clinic.at(-198, 11, 0);
    let mut lot = 0;
    for delivered in (0..ml).step_by(DELIVERY_MOST) {
        let request = json!({
            "product": product, "lot_number": number, "expiry": clinic.day(expires_in), "expiry_precision": "day",
            "ml": DELIVERY_MOST.min(ml - delivered), "supplier": "Medikal Depo", "received_on": clinic.day(-198),
        });
        lot = clinic.ask(at, "lots.receive", request)?["lot"]
            .as_i64()
            .unwrap_or_default();
    }
    Ok(lot)
}
