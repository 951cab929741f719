//! The certificate of a disposal, and the label of an opened vial.

#![allow(clippy::unwrap_used)]

mod common;

use common::{day, hostile_names, imprint, letterhead, look, moment, pages, says, sheet, sound};
use documents::disposal::{DisposalWay, DisposedLot};
use documents::{DisposalCertificate, VialLabel, disposal_certificate, vial_label};
use texts::{Language, date, disposal_certificate as say, papers, vial_label as label};

fn certificate(language: Language, returned: bool) -> DisposalCertificate {
    let (method, receiver, reason, quantity) = match language {
        Language::En => (
            "Incinerated by MediWaste Ltd, container 5512",
            "Caregen Co., Ltd., with courier slip 118-22",
            "Recalled by the maker",
            "3 vials, 15 ml",
        ),
        Language::Tr => (
            "MediAtık A.Ş. tarafından yakıldı, kap 5512",
            "Caregen Co., Ltd., kargo fişi 118-22",
            "Üretici geri çekti",
            "3 flakon, 15 ml",
        ),
        Language::Ar => (
            "أُحرقت لدى شركة النفايات الطبية، الحاوية 5512",
            "الشركة المصنّعة، بوصل الشحن 118-22",
            "سحبتها الشركة المصنّعة",
            "3 قوارير، 15 مل",
        ),
    };
    DisposalCertificate {
        language,
        clinic: letterhead(language),
        certificate: "DC-0012".into(),
        way: if returned {
            DisposalWay::Returned(receiver.into())
        } else {
            DisposalWay::Destroyed(method.into())
        },
        lines: ["LOT-24A/7781", "LOT-24A/7790"]
            .map(|lot| DisposedLot {
                product: "Dermaheal HL".into(),
                lot: lot.into(),
                expiry: day(2027, 5, 31),
                quantity: quantity.into(),
            })
            .into(),
        carried_out_at: moment(day(2026, 11, 25), 16, 5),
        reason: reason.into(),
        recall: Some("R-0007".into()),
        practitioner: sheet(language).practitioner,
        witness: returned.then(|| "Zeynep Arslan".into()),
        imprint: imprint(language, "DO-2026-000012"),
    }
}

#[test]
fn the_certificate_says_what_went_how_and_who_saw_it() {
    for language in Language::all() {
        for returned in [false, true] {
            let paper = certificate(language, returned);
            let pdf = disposal_certificate(&paper).unwrap();
            look(&format!("disposal-{language}-{returned}.pdf"), &pdf);
            sound(&pdf, "certificate");
            assert_eq!(pdf, disposal_certificate(&paper).unwrap());
            let pages = pages(&pdf);
            assert_eq!(pages.len(), 1, "{language}");
            let (title, how, witness) = match &paper.way {
                DisposalWay::Returned(how) => {
                    (say::title_returned(language), how, "Zeynep Arslan".into())
                }
                DisposalWay::Destroyed(how) => {
                    (say::title_destroyed(language), how, say::by_hand(language))
                }
            };
            for part in [
                title.as_str(),
                how,
                &witness,
                "DC-0012",
                "LOT-24A/7790",
                &paper.lines[0].quantity,
                &paper.reason,
                "R-0007",
                "16:05",
                &papers::licence(language, "TR-34-118822"),
                &papers::page(language, "1", "1"),
                "DO-2026-000012",
            ] {
                assert!(
                    says(&pages[0], part),
                    "{language}: {part:?} in {}",
                    pages[0]
                );
            }
            let signatures = pages[0].matches(&papers::signature(language)).count();
            assert_eq!(signatures, 2, "{language}");
        }
    }
}

#[test]
fn a_certificate_of_many_lots_goes_on_with_its_labels() {
    let mut paper = certificate(Language::En, false);
    paper.lines = vec![paper.lines[0].clone(); 120];
    let pdf = disposal_certificate(&paper).unwrap();
    sound(&pdf, "certificate");
    let pages = pages(&pdf);
    assert!(pages.len() >= 3);
    for page in &pages {
        assert!(says(page, "Certificate DC-0012"), "{page}");
        assert!(
            !page.contains("LOT-24A") || says(page, &say::quantity(Language::En)),
            "{page}"
        );
    }
}

#[test]
fn hostile_names_are_printed() {
    for language in Language::all() {
        for name in hostile_names() {
            let mut paper = certificate(language, true);
            paper.way = DisposalWay::Returned(name.repeat(4));
            paper.reason.clone_from(&name);
            paper.witness = Some(name.clone());
            paper.practitioner.name.clone_from(&name);
            paper.lines[1].product.clone_from(&name);
            paper.lines[1].quantity.clone_from(&name);
            sound(&disposal_certificate(&paper).unwrap(), &name);
        }
    }
}

fn vial(language: Language, patient: Option<&str>) -> VialLabel {
    VialLabel {
        language,
        product: "Dermaheal HL 5 ml".into(),
        lot: "LOT-24A/7781".into(),
        expiry: day(2027, 5, 31),
        opened_at: moment(day(2026, 11, 23), 14, 52),
        use_by: moment(day(2026, 11, 23), 15, 52),
        opened_by: sheet(language).practitioner.name,
        patient_number: patient.map(Into::into),
    }
}

/// Width and height of the only page, in points.
fn size(pdf: &[u8]) -> (f32, f32) {
    let (_, said) = common::tool("pdfinfo", &[], pdf);
    assert!(said.contains("Pages:           1"), "{said}");
    let line = said.lines().find(|l| l.starts_with("Page size:")).unwrap();
    let numbers: Vec<f32> = line
        .split_whitespace()
        .filter_map(|word| word.parse().ok())
        .collect();
    (numbers[0], numbers[1])
}

#[test]
fn the_label_has_what_an_opened_vial_needs_and_fits() {
    for language in Language::all() {
        for patient in [None, Some("P-00042")] {
            let vial = vial(language, patient);
            let pdf = vial_label(&vial).unwrap();
            look(&format!("vial-{language}-{}.pdf", patient.is_some()), &pdf);
            sound(&pdf, "label");
            let (width, height) = size(&pdf);
            assert!((width - 175.75).abs() < 0.1, "{width}");
            assert!((height - 82.2).abs() < 0.1, "{language}: {height}");
            let text = pages(&pdf).concat();
            for part in [
                "Dermaheal HL 5 ml",
                "LOT-24A/7781",
                &label::use_by(language),
                "15:52",
                "14:52",
                &vial.opened_by,
                &date::short(language, vial.expiry),
            ] {
                assert!(says(&text, part), "{language}: {part:?} in {text}");
            }
            assert_eq!(text.contains("P-00042"), patient.is_some());
        }
    }
}

#[test]
fn a_product_of_two_lines_still_fits() {
    for language in Language::all() {
        let mut vial = vial(language, Some("P-00042"));
        vial.product = "Hyaluronic acid 1 % with vitamins, amino acids and coenzymes".into();
        let pdf = vial_label(&vial).unwrap();
        look(&format!("vial-{language}-long.pdf"), &pdf);
        let height = size(&pdf).1;
        assert!((height - 82.2).abs() < 0.1, "{language}: {height}");
    }
}

#[test]
fn a_long_name_makes_the_label_higher_and_is_not_cut() {
    for language in Language::all() {
        for name in hostile_names() {
            let mut vial = vial(language, Some("P-00042"));
            vial.product.clone_from(&name);
            vial.lot = name.chars().take(60).collect();
            vial.opened_by.clone_from(&name);
            let pdf = vial_label(&vial).unwrap();
            sound(&pdf, &name);
            let text = pages(&pdf).concat();
            assert!(says(&text, "P-00042"), "{name}: {text}");
            if name.starts_with('W') {
                assert!(says(&text, &name), "{name}: {text}");
                assert!(size(&pdf).1 > 83.0);
            }
        }
    }
}
