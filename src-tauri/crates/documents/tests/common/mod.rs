//! A sheet to print, and the reading back of what was printed.

#![allow(dead_code, clippy::unwrap_used)]

use std::io::Write as _;
use std::process::{Command, Stdio};

use chrono::{NaiveDate, NaiveDateTime};
use clinical::patient::{BirthDate, BirthPrecision};
use documents::Letterhead;
use documents::aftercare::{
    AftercareSheet, Contact, PatientLine, Practitioner, ProductLine, SessionLine,
};
use texts::Language;

pub fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

pub fn moment(date: NaiveDate, hour: u32, minute: u32) -> NaiveDateTime {
    date.and_hms_opt(hour, minute, 0).unwrap()
}

pub fn sheet(language: Language) -> AftercareSheet {
    let (clinic, address, patient, practitioner) = match language {
        Language::En => (
            "Linden Hair Clinic",
            "12 Linden Road\nLondon N1 2AB",
            "Margaret O’Neill",
            "Dr Helen Shaw",
        ),
        Language::Tr => (
            "Ihlamur Saç Kliniği",
            "Ihlamur Sokağı 12\n34365 Şişli, İstanbul",
            "Ayşegül Yıldız",
            "Dr. Çağrı Öztürk",
        ),
        Language::Ar => (
            "عيادة الزيزفون للشعر",
            "شارع الزيزفون 12\nعمّان 11118",
            "ليلى عبد الرحمن",
            "د. سامر الخطيب",
        ),
    };
    AftercareSheet {
        language,
        clinic: Letterhead {
            name: clinic.into(),
            address: address.into(),
            phone: "+90 212 555 01 23".into(),
            email: Some("hello@linden.example".into()),
        },
        practitioner: Practitioner {
            name: practitioner.into(),
            licence: "TR-34-118822".into(),
        },
        patient: PatientLine {
            name: patient.into(),
            birth: BirthDate::new(day(1988, 4, 9), BirthPrecision::Day),
            number: "P-00042".into(),
        },
        session: SessionLine {
            number: 3,
            of: Some(6),
            started: moment(day(2026, 11, 23), 14, 52),
            ended: moment(day(2026, 11, 23), 15, 30),
            zone: "Europe/Istanbul".into(),
        },
        products: vec![
            ProductLine {
                name: "Dermaheal HL".into(),
                lot: "LOT-24A/7781".into(),
                expiry: day(2027, 5, 31),
                ml: "2.4".into(),
            },
            ProductLine {
                name: "Hyaluronic acid 1 %".into(),
                lot: "HA0923-B".into(),
                expiry: day(2027, 1, 15),
                ml: "1.05".into(),
            },
        ],
        no_wash_until: moment(day(2026, 11, 24), 15, 30),
        no_exercise_until: moment(day(2026, 11, 25), 15, 30),
        next_session: Some(day(2026, 12, 14)),
        next_session_window: Some((day(2026, 12, 7), day(2026, 12, 21))),
        maintenance: Some((day(2027, 4, 26), day(2027, 7, 26))),
        contact: Contact {
            clinic_phone: "+90 212 555 01 23".into(),
            urgent_phone: "112".into(),
        },
        printed_at: moment(day(2026, 11, 23), 15, 34),
        printed_by: practitioner.into(),
        document_id: "AC-2026-000317".into(),
        care_version: "1.0".into(),
    }
}

/// The text as poppler's pdftotext reads it.
pub fn text(pdf: &[u8]) -> String {
    pdftotext(pdf, &["-enc", "UTF-8"])
}

/// What pdftotext says of a file, asked in some way.
pub fn pdftotext(pdf: &[u8], how: &[&str]) -> String {
    let mut child = Command::new("pdftotext")
        .args(how)
        .args(["-", "-"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    child.stdin.take().unwrap().write_all(pdf).unwrap();
    let out = child.wait_with_output().unwrap();
    String::from_utf8(out.stdout).unwrap()
}
