//! Writes a recovery sheet in each language to a folder, to be looked at.

#![allow(clippy::unwrap_used)]

use documents::recovery::{RecoverySheet, recovery_sheet};
use texts::Language;

fn main() {
    let folder = std::env::args().nth(1).unwrap();
    for language in Language::all() {
        let pdf = recovery_sheet(&RecoverySheet {
            language,
            clinic: "Ihlamur Saç Kliniği".into(),
            made_by: "Dr. Çağrı Öztürk".into(),
            made_at: chrono::NaiveDate::from_ymd_opt(2026, 11, 23)
                .and_then(|day| day.and_hms_opt(15, 30, 0))
                .unwrap(),
            code: "7K3M-Q9XB-0ZT4-WN8E-HV2C-5RJA-DG6P".into(),
        })
        .unwrap();
        std::fs::write(format!("{folder}/recovery-{language}.pdf"), &pdf).unwrap();
    }
}
