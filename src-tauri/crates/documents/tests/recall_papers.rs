//! The papers of a recall, read back by the programs a clinic may use.

#![allow(clippy::unwrap_used)]

mod common;
#[path = "common/recall.rs"]
mod recall;

use common::{hostile_names, look, pages, says, sound};
use documents::{recall_call_list, recall_letter, recall_letters, recall_report};
use texts::{
    Language, date, papers, recall_call_list as list, recall_letter as letter,
    recall_report as report,
};

#[test]
fn the_letter_says_what_was_given_why_and_whom_to_call() {
    for language in Language::all() {
        let paper = recall::letter(language);
        let pdf = recall_letter(&paper).unwrap();
        look(&format!("recall-letter-{language}.pdf"), &pdf);
        sound(&pdf, "letter");
        assert!(pdf.len() < 80_000, "{language}: {} bytes", pdf.len());
        assert_eq!(pdf, recall_letter(&paper).unwrap());
        let pages = pages(&pdf);
        assert!(pages.len() <= 2, "{language}: {} pages", pages.len());
        let whole = pages.concat();
        for part in [
            paper.patient.name.as_str(),
            paper.address.as_str(),
            &date::long(language, paper.dated),
            "LOT-24A/7781",
            "LOT-24A/7790",
            "1.05",
            &date::short(language, paper.exposures[1].date),
            &date::short(language, paper.exposures[0].expiry),
            &letter::through(language, paper.exposures[1].through.as_ref().unwrap()),
            &paper.reason,
            &letter::sign_fever(language),
            &letter::sign_pus(language),
            &letter::sign_redness(language),
            &letter::sign_pain(language),
            &letter::sign_nodules(language),
            &letter::do_ask(language),
            &letter::signs_late(language),
            &papers::phone(language, &paper.contact.phone),
            &paper.contact.hours,
            &letter::urgent(language, "112"),
            &paper.practitioner.name,
            &papers::licence(language, "TR-34-118822"),
            &papers::signature(language),
        ] {
            assert!(says(&whole, part), "{language}: {part:?} in {whole}");
        }
    }
}

#[test]
fn the_letter_never_promises_safety() {
    for (language, words) in [
        (Language::En, ["safe", "harmless", "no risk", "guarantee"]),
        (Language::Tr, ["güvenli", "zararsız", "risk yok", "garanti"]),
        (Language::Ar, ["آمن", "سليم", "لا خطر", "نضمن"]),
    ] {
        let pages = pages(&recall_letter(&recall::letter(language)).unwrap());
        let whole = pages.concat().to_lowercase();
        for word in words {
            assert!(!says(&whole, word), "{language}: {word}");
        }
    }
}

#[test]
fn every_page_says_whose_it_is_and_which_document() {
    for language in Language::all() {
        let mut paper = recall::letter(language);
        let given = paper.exposures[0].clone();
        paper.exposures = (0..60)
            .map(|i| documents::recall::Exposure {
                lot: format!("LOT-{i:03}"),
                ..given.clone()
            })
            .collect();
        let pdf = recall_letter(&paper).unwrap();
        sound(&pdf, "letter");
        let pages = pages(&pdf);
        assert!(pages.len() >= 3, "{language}");
        for (i, page) in pages.iter().enumerate() {
            let number = papers::page(language, &(i + 1).to_string(), &pages.len().to_string());
            for part in [
                number.as_str(),
                "P-00042",
                "RL-2026-000031",
                &paper.patient.name,
                &date::short(language, paper.patient.birth.day),
                &papers::version(language, "2"),
                "15:34",
            ] {
                assert!(says(page, part), "{language}, page {i}: {part:?} in {page}");
            }
        }
        for i in 0..60 {
            let row = format!("LOT-{i:03}");
            let page = pages.iter().find(|page| page.contains(&row)).unwrap();
            let label = papers::expiry(language);
            assert!(says(page, &label), "{language}: {row} without labels");
        }
    }
}

#[test]
fn letters_in_one_file_are_the_letters_one_by_one() {
    let all: Vec<_> = Language::all().into_iter().map(recall::letter).collect();
    let file = recall_letters(&all, Language::En, &all[0].imprint).unwrap();
    sound(&file, "letters");
    let apart: Vec<_> = all
        .iter()
        .flat_map(|letter| pages(&recall_letter(letter).unwrap()))
        .collect();
    assert_eq!(pages(&file), apart);
}

#[test]
fn names_like_no_other_are_printed() {
    for language in Language::all() {
        for name in hostile_names() {
            let mut paper = recall::letter(language);
            paper.patient.name.clone_from(&name);
            paper.address = name.repeat(3);
            paper.reason = name.repeat(8);
            paper.practitioner.name.clone_from(&name);
            paper.exposures[0].product.clone_from(&name);
            paper.exposures[0].lot.clone_from(&name);
            paper.clinic.name.clone_from(&name);
            sound(&recall_letter(&paper).unwrap(), &name);

            let mut paper = recall::call_list(language, 3);
            paper.rows[1].patient.name.clone_from(&name);
            paper.rows[1].phones = vec![name.clone(); 3];
            paper.rows[2].remark = name.repeat(6);
            paper.lots[0].product.clone_from(&name);
            paper.imprint.printed_by.clone_from(&name);
            let pdf = recall_call_list(&paper).unwrap();
            sound(&pdf, &name);
            assert!(says(&pages(&pdf).concat(), "P-00003"), "{name}");

            let mut paper = recall::report(language, 3);
            paper.patients[1].patient.name.clone_from(&name);
            paper.notice.reason = name.repeat(10);
            paper.lots[0].supplier.clone_from(&name);
            paper.contacts[0].outcome = name.repeat(9);
            paper.side_effects[0].kind.clone_from(&name);
            paper.open_points = vec![name.repeat(2); 12];
            sound(&recall_report(&paper).unwrap(), &name);
        }
    }
}

#[test]
fn a_list_of_hundreds_repeats_its_labels_and_leaves_nobody_out() {
    for language in Language::all() {
        let paper = recall::call_list(language, 300);
        let pdf = recall_call_list(&paper).unwrap();
        look(&format!("recall-call-list-{language}.pdf"), &pdf);
        sound(&pdf, "call list");
        let pages = pages(&pdf);
        assert!(pages.len() > 25, "{language}: {} pages", pages.len());
        assert!(pdf.len() < 700_000, "{language}: {} bytes", pdf.len());
        for (i, page) in pages.iter().enumerate() {
            let number = papers::page(language, &(i + 1).to_string(), &pages.len().to_string());
            for part in [
                number.as_str(),
                &list::phones(language),
                &list::last(language),
                "R-0007",
                "RC-2026-000004",
            ] {
                assert!(says(page, part), "{language}, page {i}: {part:?} in {page}");
            }
        }
        let whole = pages.concat();
        for row in &paper.rows {
            assert!(whole.contains(&row.patient.number), "{language}");
        }
        assert!(says(&whole, &list::no_phone(language)));
        assert!(says(&whole, &paper.rows[1].remark));
        assert!(says(&whole, &list::patients(language, 300)));
    }
}

#[test]
fn a_row_taller_than_a_page_goes_on_under_the_same_labels() {
    let mut paper = recall::call_list(Language::En, 2);
    paper.rows[0].doses = vec![paper.rows[0].doses[0].clone(); 120];
    paper.rows[0].doses[119].lot = "LAST-LOT".into();
    let pdf = recall_call_list(&paper).unwrap();
    sound(&pdf, "call list");
    let pages = pages(&pdf);
    assert!(pages.len() >= 4);
    for page in &pages {
        assert!(says(page, &list::doses(Language::En)), "{page}");
    }
    let whole = pages.concat();
    assert!(whole.contains("LAST-LOT") && whole.contains("P-00002"));
}

#[test]
fn a_list_of_nobody_says_so() {
    for language in Language::all() {
        let whole = pages(&recall_call_list(&recall::call_list(language, 0)).unwrap()).concat();
        assert!(says(&whole, &list::none(language)), "{language}");
    }
}

#[test]
fn the_report_says_all_that_is_asked_for() {
    for language in Language::all() {
        let paper = recall::report(language, 40);
        let pdf = recall_report(&paper).unwrap();
        look(&format!("recall-report-{language}.pdf"), &pdf);
        sound(&pdf, "report");
        assert_eq!(pdf, recall_report(&paper).unwrap());
        assert!(pdf.len() < 200_000, "{language}: {} bytes", pdf.len());
        let pages = pages(&pdf);
        let whole = pages.concat();
        let given = &paper.patients[2].exposures[1];
        let recipe = given.through.as_ref().unwrap();
        let day = date::short(language, given.date);
        for part in [
            "FSN-2026/118",
            "Caregen Co., Ltd.",
            &paper.notice.reason,
            &date::long(language, paper.notice.dated),
            &report::done(
                language,
                &date::with_time(language, paper.opened.at),
                &paper.opened.by,
            ),
            &report::still_open(language),
            &paper.open_points[0],
            "31.45",
            "2.05",
            "Anadolu Ecza",
            &report::adds_up(language, "50"),
            &report::differs(language, "-0.5", "50", "49.5"),
            &report::patients(language, 40),
            &report::given_through(language, &day, &given.lot, &given.ml, recipe),
            &paper.side_effects[0].kind,
            &paper.side_effects[0].grade,
            &paper.disposals[0].how,
            "DC-0012",
            &papers::licence(language, "TR-34-118822"),
        ] {
            assert!(says(&whole, part), "{language}: {part:?} in {whole}");
        }
        for patient in &paper.patients {
            let told = whole.matches(&patient.patient.number).count();
            assert!(told >= 2, "{language}: among patients and contacts");
        }
        for (i, page) in pages.iter().enumerate() {
            let number = papers::page(language, &(i + 1).to_string(), &pages.len().to_string());
            for part in [number.as_str(), "R-0007", "RR-2026-000002"] {
                assert!(says(page, part), "{language}, page {i}: {part:?} in {page}");
            }
        }
    }
}

#[test]
fn what_there_is_none_of_is_said_and_how_it_ended() {
    for language in Language::all() {
        let mut paper = recall::report(language, 0);
        paper.side_effects.clear();
        paper.disposals.clear();
        paper.open_points.clear();
        for undone in [false, true] {
            paper.ended = Some(recall::end(language, undone));
            let whole = pages(&recall_report(&paper).unwrap()).concat();
            let ended = if undone {
                report::undone(language)
            } else {
                report::closed(language)
            };
            for part in [
                ended.as_str(),
                "17:40",
                &report::no_patients(language),
                &report::no_contacts(language),
                &report::no_side_effects(language),
                &report::no_disposals(language),
                &report::no_open_points(language),
            ] {
                assert!(says(&whole, part), "{language}: {part:?} in {whole}");
            }
            assert!(!says(&whole, &report::still_open(language)));
        }
    }
}
