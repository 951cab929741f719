//! The certificate of a destruction: what it says, in each language, with a name and without.

#![allow(clippy::unwrap_used)]

mod common;

use documents::Letterhead;
use documents::destruction::{Counts, DestructionCertificate, Person, destruction_certificate};
use texts::Language;

fn certificate(language: Language, person: Option<Person>) -> Vec<u8> {
    let sheet = DestructionCertificate {
        language,
        clinic: Letterhead {
            name: "Ihlamur Saç Kliniği".into(),
            address: "Bağdat Caddesi 101\nİstanbul".into(),
            phone: "+90 216 555 01 01".into(),
            email: Some("desk@ihlamur.example".into()),
        },
        certificate: "D-000004".into(),
        number: "P-000012".into(),
        person,
        period: Some((common::day(2024, 2, 1), common::day(2026, 11, 24))),
        counts: Counts {
            intakes: 1,
            screenings: 9,
            courses: 1,
            sessions: 8,
            side_effects: 2,
            contacts: 0,
            photos: 1,
        },
        rule: "Türkiye: 20 years after the last contact".into(),
        kept_until: common::day(2046, 11, 24),
        reason: "The time is over, and nobody asked for it.".into(),
        proposed_on: common::day(2047, 1, 10),
        proposed_by: "Dr. Çağrı Öztürk".into(),
        carried_out_at: common::moment(common::day(2047, 1, 18), 15, 30),
        zone: "Europe/Istanbul".into(),
        practitioner: "Dr. Çağrı Öztürk".into(),
        licence: "TR-DERM-20417".into(),
        printed_at: common::moment(common::day(2047, 1, 18), 15, 31),
    };
    let pdf = destruction_certificate(&sheet).unwrap();
    let name = format!("destruction-{language}-{}.pdf", sheet.person.is_some());
    common::look(&name, &pdf);
    assert_eq!(pdf, destruction_certificate(&sheet).unwrap());
    pdf
}

fn person() -> Person {
    Person {
        name: "عبد الله بن يوسف".into(),
        birth: common::day(1961, 5, 3),
    }
}

#[test]
fn it_says_what_went_and_when_on_one_page() {
    for language in Language::all() {
        for whose in [None, Some(person())] {
            let text = common::text(&certificate(language, whose));
            assert_eq!(text.matches('\u{C}').count(), 1, "{language}");
            for said in ["D-000004", "P-000012", "Ihlamur", "TR-DERM-20417", "15:30"] {
                assert!(text.contains(said), "{language}: “{said}” in {text}");
            }
        }
    }
    let text = common::text(&certificate(Language::En, Some(person())));
    for said in [
        "1 intake",
        "9 screenings",
        "8 sessions",
        "1 photo",
        "kept until Sat 24 Nov 2046. The rule: Türkiye",
        "3 May 1961",
    ] {
        assert!(text.contains(said), "“{said}” in {text}");
    }
    assert!(
        !text.contains("call"),
        "what there was none of is not told: {text}"
    );
}

#[test]
fn without_a_name_there_is_room_for_one() {
    let text = common::text(&certificate(Language::En, None));
    assert_eq!(text.matches("to be written by hand").count(), 2);
    assert!(!text.contains("1961"));
}
