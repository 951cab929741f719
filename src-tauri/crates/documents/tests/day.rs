//! The daily summary.

#![allow(clippy::unwrap_used)]

mod common;

use common::{
    day, hostile_names, imprint, letterhead, look, moment, packed, pages, says, sheet, sound,
};
use documents::day::{
    DailySummary, DayDose, DayMovement, DayScreening, DaySession, DaySideEffect, HistoryEnd,
    daily_summary,
};
use texts::{Language, aftercare, daily_summary as say, date, lookup};

const CODE: &str = "8F3K-22QD-9MZ0";

fn word(language: Language, key: &str) -> String {
    lookup(language, key, &[]).unwrap()
}

fn summary(language: Language) -> DailySummary {
    let sheet = sheet(language);
    let on = day(2026, 11, 23);
    DailySummary {
        language,
        clinic: letterhead(language),
        day: on,
        sessions: vec![DaySession {
            started: moment(on, 14, 52),
            ended: moment(on, 15, 30),
            patient: sheet.patient.clone(),
            number: aftercare::session_of(language, "3", "6"),
            practitioner: sheet.practitioner.name.clone(),
            given: ["LOT-24A/7781", "HA0923-B"]
                .map(|lot| DayDose {
                    product: "Dermaheal HL".into(),
                    lot: lot.into(),
                    ml: "2.4".into(),
                })
                .into(),
        }],
        screenings: vec![DayScreening {
            patient: sheet.patient.clone(),
            verdict: word(language, "verdict-caution"),
            overrides: 2,
        }],
        side_effects: vec![DaySideEffect {
            patient: sheet.patient,
            kind: word(language, "side-effect-redness"),
            grade: word(language, "grade-2"),
        }],
        stock: vec![DayMovement {
            product: "Dermaheal HL".into(),
            lot: "LOT-24A/7790".into(),
            what: word(language, "movement-wasted"),
            ml: "\u{2212}1.5".into(),
        }],
        history: HistoryEnd {
            entries: "1,204".into(),
            code: CODE.into(),
        },
        imprint: imprint(language, "DS-2026-11-23"),
    }
}

#[test]
fn the_summary_says_what_was_done_and_where_the_history_ended() {
    for language in Language::all() {
        let paper = summary(language);
        let pdf = daily_summary(&paper).unwrap();
        look(&format!("day-{language}.pdf"), &pdf);
        sound(&pdf, "summary");
        assert_eq!(pdf, daily_summary(&paper).unwrap());
        let pages = pages(&pdf);
        assert_eq!(pages.len(), 1, "{language}");
        for part in [
            say::title(language).as_str(),
            &date::long(language, paper.day),
            &aftercare::when_span(language, "15:30", "14:52"),
            &paper.sessions[0].patient.name,
            &paper.sessions[0].practitioner,
            "LOT-24A/7781",
            "HA0923-B",
            &paper.screenings[0].verdict,
            &say::overrides(language, 2),
            &paper.side_effects[0].kind,
            &paper.side_effects[0].grade,
            "LOT-24A/7790",
            &paper.stock[0].what,
            CODE,
            &say::entries(language, "1,204"),
            &say::private(language),
            "DS-2026-11-23",
        ] {
            assert!(
                says(&pages[0], part),
                "{language}: {part:?} in {}",
                pages[0]
            );
        }
        assert!(
            !pages[0].contains(&packed(&say::none(language))),
            "{language}"
        );
    }
}

#[test]
fn a_day_without_anything_says_so_four_times() {
    for language in Language::all() {
        let mut paper = summary(language);
        paper.sessions.clear();
        paper.screenings.clear();
        paper.side_effects.clear();
        paper.stock.clear();
        let pdf = daily_summary(&paper).unwrap();
        look(&format!("day-empty-{language}.pdf"), &pdf);
        sound(&pdf, "summary");
        let text = common::plain(&common::text(&pdf));
        let nothing = say::none(language);
        let lines = text
            .lines()
            .filter(|line| packed(line).contains(&packed(&nothing)));
        assert_eq!(lines.count(), 4, "{language}: {text}");
        assert!(text.contains(CODE));
    }
}

#[test]
fn a_long_day_goes_on_with_its_labels_and_hostile_names_are_printed() {
    let mut paper = summary(Language::En);
    let one = paper.sessions[0].clone();
    paper.sessions = vec![one; 60];
    for (session, name) in paper.sessions.iter_mut().zip(hostile_names()) {
        session.patient.name = name;
    }
    let pdf = daily_summary(&paper).unwrap();
    sound(&pdf, "summary");
    let pages = pages(&pdf);
    assert!(pages.len() >= 3);
    for page in &pages {
        assert!(
            !page.contains("HA0923-B") || says(page, &say::given(Language::En)),
            "{page}"
        );
    }
    // The code stands once, together with what it is.
    let with_code: Vec<_> = pages.iter().filter(|page| page.contains(CODE)).collect();
    assert_eq!(with_code.len(), 1);
    assert!(says(with_code[0], &say::history(Language::En)));
}
