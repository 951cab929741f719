//! Invented people, of the scripts a clinic meets.

use chrono::NaiveDate;
use serde_json::{Value, json};

use crate::Clinic;

/// Given name, family name, sex, language of documents.
const NAMES: &[(&str, &str, &str, &str)] = &[
    ("Ayşe", "Demir", "female", "tr"),
    ("Boris", "Kovalenko", "male", "en"),
    ("Olga", "Yılmaz", "female", "tr"),
    ("James", "O’Connor", "male", "en"),
    ("فاطمة", "عبد الله", "female", "ar"),
    ("Çağla", "Öztürk", "female", "tr"),
    ("Emre", "Şahin", "male", "tr"),
    ("Мария", "Петрова", "female", "en"),
    ("محمد", "الحسن", "male", "ar"),
    ("Grace", "Müller", "female", "en"),
    ("Ioannis", "Παπαδόπουλος", "male", "en"),
    ("İrem", "Aydın", "female", "tr"),
];

/// A patient's details, the first twelve as listed, then dealt at random.
pub fn details(clinic: &mut Clinic<'_>, index: usize, alerts: Option<&str>) -> Value {
    let random = &mut clinic.random;
    let deal = |random: &mut fastrand::Rng| {
        if index < NAMES.len() {
            index
        } else {
            random.usize(..NAMES.len())
        }
    };
    let (given, _, sex, language) = NAMES[deal(random)];
    let (_, family, ..) = NAMES[deal(random)];
    let birth = NaiveDate::from_ymd_opt(
        random.i32(1962..2003),
        random.u32(1..=12),
        random.u32(1..=28),
    )
    .unwrap_or_default();
    let phone = format!(
        "+90 532 {:03} {:02} {:02}",
        random.u32(100..1000),
        random.u32(0..100),
        random.u32(0..100)
    );
    json!({
        "name": format!("{given} {family}"), "birth_date": birth, "sex": sex,
        "has_cycles": if sex == "female" { "yes" } else { "no" },
        "phones": [{ "number": phone, "label": null }], "email": null, "address": null, "language": language, "alerts": alerts, "note": null,
    })
}
