//! A recall to print.

use clinical::patient::{BirthDate, BirthPrecision};
use documents::recall::call_list::{CallContact, CallDose, CallRow};
use documents::recall::letter::RecallContact;
use documents::recall::report::{
    Deed, ExposedPatient, Ledger, RecallEnd, RecallNotice, ReportContact, ReportDisposal,
    ReportEffect, ReportLot,
};
use documents::recall::{Exposure, RecalledLot};
use documents::{PatientLine, Practitioner, RecallCallList, RecallLetter, RecallReport};
use texts::Language;

use crate::common::{day, imprint, letterhead, moment, sheet};

pub fn exposures(language: Language) -> Vec<Exposure> {
    let recipe = match language {
        Language::En => "Linden mix 3",
        Language::Tr => "Ihlamur karışımı 3",
        Language::Ar => "خليط الزيزفون 3",
    };
    let given = |date, lot: &str, ml: &str, through: Option<&str>| Exposure {
        date,
        product: "Dermaheal HL".into(),
        lot: lot.into(),
        expiry: day(2027, 5, 31),
        ml: ml.into(),
        through: through.map(Into::into),
    };
    vec![
        given(day(2026, 10, 26), "LOT-24A/7781", "2.4", None),
        given(day(2026, 11, 9), "LOT-24A/7781", "1.05", Some(recipe)),
        given(day(2026, 11, 23), "LOT-24A/7790", "3.0", None),
    ]
}

pub fn lots() -> Vec<RecalledLot> {
    ["LOT-24A/7781", "LOT-24A/7790"]
        .map(|lot| RecalledLot {
            product: "Dermaheal HL".into(),
            maker: "Caregen Co., Ltd.".into(),
            lot: lot.into(),
            expiry: day(2027, 5, 31),
        })
        .into()
}

pub fn reason(language: Language) -> String {
    match language {
        Language::En => {
            "The maker found that vials of these lots may not be sterile. It is examining them."
        }
        Language::Tr => {
            "Üretici, bu lotlardaki flakonların steril olmayabileceğini saptadı. İnceleme sürüyor."
        }
        Language::Ar => {
            "وجدت الشركة المصنّعة أن قوارير هذه التشغيلات قد لا تكون معقّمة، وهي تفحصها الآن."
        }
    }
    .into()
}

pub fn letter(language: Language) -> RecallLetter {
    let sheet = sheet(language);
    let (address, hours) = match language {
        Language::En => ("48 Canal Walk\nLondon E2 8AF", "Mon–Fri 9:00–17:00"),
        Language::Tr => (
            "Moda Caddesi 7/3\n34710 Kadıköy, İstanbul",
            "Pazartesi–Cuma 09:00–17:00",
        ),
        Language::Ar => ("شارع الجامعة 48\nعمّان 11942", "الأحد–الخميس 9:00–17:00"),
    };
    RecallLetter {
        language,
        clinic: sheet.clinic,
        patient: sheet.patient,
        address: address.into(),
        dated: day(2026, 11, 26),
        exposures: exposures(language),
        reason: reason(language),
        contact: RecallContact {
            phone: "+90 212 555 01 23".into(),
            hours: hours.into(),
            urgent_phone: "112".into(),
        },
        practitioner: sheet.practitioner,
        imprint: imprint(language, "RL-2026-000031"),
    }
}

/// Patients of all kinds of names, telephones and doses, as many as wanted.
pub fn patients(language: Language, count: usize) -> Vec<PatientLine> {
    let names = match language {
        Language::En => ["Margaret O’Neill", "Ayşegül Yıldız", "محمد علي الخطيب"],
        Language::Tr => ["Ayşegül Yıldız", "Çağrı Gündoğdu", "ليلى عبد الرحمن"],
        Language::Ar => ["ليلى عبد الرحمن", "محمد علي الخطيب", "Anna Schmidt"],
    };
    (0..count)
        .map(|i| PatientLine {
            name: names[i % names.len()].into(),
            birth: BirthDate::new(
                day(1950 + (i % 50) as i32, 1 + (i % 12) as u32, 9),
                BirthPrecision::Day,
            ),
            number: format!("P-{:05}", i + 1),
        })
        .collect()
}

fn words(language: Language) -> [&'static str; 6] {
    match language {
        Language::En => [
            "Turkish",
            "Does not allow calls",
            "Call: nobody reached",
            "Told",
            "Not reached",
            "3 vials, 15 ml",
        ],
        Language::Tr => [
            "Türkçe",
            "Aranmak istemiyor",
            "Arama: ulaşılamadı",
            "Bilgi verildi",
            "Ulaşılamadı",
            "3 flakon, 15 ml",
        ],
        Language::Ar => [
            "التركية",
            "لا يأذن بالمكالمات",
            "مكالمة: لا مجيب",
            "أُبلغ",
            "لا مجيب",
            "3 قوارير، 15 مل",
        ],
    }
}

pub fn call_list(language: Language, count: usize) -> RecallCallList {
    let [spoken, remark, outcome, ..] = words(language);
    let rows = patients(language, count);
    let rows = rows.into_iter().enumerate().map(|(i, patient)| CallRow {
        patient,
        phones: (0..i % 3)
            .map(|n| format!("+90 212 555 {:02} {:02}", i % 100, n))
            .collect(),
        spoken: spoken.into(),
        remark: if i % 4 == 1 { remark } else { "" }.into(),
        doses: exposures(language)
            .into_iter()
            .take(1 + i % 3)
            .map(|given| CallDose {
                date: given.date,
                lot: given.lot,
                ml: given.ml,
            })
            .collect(),
        last: (i % 2 == 0).then(|| CallContact {
            at: moment(day(2026, 11, 25), 10, 15),
            outcome: outcome.into(),
        }),
    });
    RecallCallList {
        language,
        clinic: letterhead(language),
        recall: "R-0007".into(),
        lots: lots(),
        rows: rows.collect(),
        imprint: imprint(language, "RC-2026-000004"),
    }
}

pub fn report(language: Language, count: usize) -> RecallReport {
    let [_, _, outcome, told, not_reached, quantity] = words(language);
    let (kind, grade, how, open, way) = match language {
        Language::En => (
            "Nodules under the skin",
            "2 · Moderate",
            "Incinerated by MediWaste Ltd",
            "5 patients have not been reached.",
            "Call",
        ),
        Language::Tr => (
            "Deri altında nodüller",
            "2 · Orta",
            "MediAtık A.Ş. tarafından yakıldı",
            "5 hastaya ulaşılamadı.",
            "Arama",
        ),
        Language::Ar => (
            "عقيدات تحت الجلد",
            "2 · متوسطة",
            "أُحرقت لدى شركة النفايات الطبية",
            "تعذّر الوصول إلى 5 مرضى.",
            "مكالمة",
        ),
    };
    let practitioner: Practitioner = sheet(language).practitioner;
    let deed = |hour| Deed {
        at: moment(day(2026, 11, 25), hour, 5),
        by: practitioner.name.clone(),
    };
    let ledger = |difference: Option<&str>| Ledger {
        received: "50".into(),
        used: "31.45".into(),
        wasted: "1.5".into(),
        returned: "0".into(),
        destroyed: "15".into(),
        corrected: String::new(),
        left: if difference.is_some() { "1.55" } else { "2.05" }.into(),
        sum: if difference.is_some() { "49.5" } else { "50" }.into(),
        difference: difference.map(Into::into),
    };
    let all = patients(language, count);
    RecallReport {
        language,
        clinic: letterhead(language),
        recall: "R-0007".into(),
        notice: RecallNotice {
            from: "Caregen Co., Ltd.".into(),
            number: "FSN-2026/118".into(),
            dated: day(2026, 11, 24),
            reason: reason(language),
        },
        opened: deed(9),
        ended: None,
        lots: lots()
            .into_iter()
            .zip([None, Some("-0.5")])
            .map(|(lot, difference)| ReportLot {
                lot,
                received_on: day(2026, 9, 14),
                supplier: "Anadolu Ecza".into(),
                ledger: ledger(difference),
            })
            .collect(),
        patients: all
            .iter()
            .enumerate()
            .map(|(i, patient)| ExposedPatient {
                patient: patient.clone(),
                exposures: exposures(language).into_iter().take(1 + i % 3).collect(),
                state: if i % 5 == 4 { not_reached } else { told }.into(),
            })
            .collect(),
        contacts: all
            .iter()
            .map(|patient| ReportContact {
                patient: patient.clone(),
                deed: deed(10),
                way: way.into(),
                outcome: outcome.into(),
            })
            .collect(),
        side_effects: all
            .iter()
            .take(2)
            .map(|patient| ReportEffect {
                patient: patient.clone(),
                lots: lots().into_iter().map(|lot| lot.lot).collect(),
                kind: kind.into(),
                grade: grade.into(),
                began: day(2026, 11, 20),
                outcome: told.into(),
            })
            .collect(),
        disposals: vec![ReportDisposal {
            lot: "LOT-24A/7781".into(),
            quantity: quantity.into(),
            returned: false,
            deed: deed(16),
            how: how.into(),
            certificate: "DC-0012".into(),
        }],
        open_points: vec![open.into()],
        practitioner: practitioner.clone(),
        imprint: imprint(language, "RR-2026-000002"),
    }
}

/// How it ended, where it has.
pub fn end(language: Language, undone: bool) -> RecallEnd {
    RecallEnd {
        undone,
        deed: Deed {
            at: moment(day(2026, 12, 18), 17, 40),
            by: sheet(language).practitioner.name,
        },
        note: "All done.".into(),
    }
}
