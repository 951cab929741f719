//! The recovery sheet: the code is read back by a person's copy and by a camera.

#![allow(clippy::unwrap_used)]

mod common;

use std::io::Write as _;
use std::process::Command;

use documents::recovery::{RecoverySheet, recovery_sheet};
use texts::Language;

const CODE: &str = "7K3M-Q9XB-0ZT4-WN8E-HV2C-5RJA-DG6P";

fn sheet(language: Language, clinic: &str) -> Vec<u8> {
    recovery_sheet(&RecoverySheet {
        language,
        clinic: clinic.into(),
        made_by: "Dr. Çağrı Öztürk".into(),
        made_at: common::moment(common::day(2026, 11, 23), 15, 30),
        code: CODE.into(),
    })
    .unwrap()
}

/// Width, height and grey values of the first page at 150 dpi.
fn seen(pdf: &[u8]) -> (usize, usize, Vec<u8>) {
    let mut file = tempfile::NamedTempFile::new().unwrap();
    file.write_all(pdf).unwrap();
    let out = Command::new("pdftoppm")
        .args(["-gray", "-r", "150", "-singlefile"])
        .arg(file.path())
        .output()
        .unwrap();
    assert!(out.status.success());
    let mut lines = out.stdout.splitn(4, |byte| *byte == b'\n');
    assert_eq!(lines.next().unwrap(), b"P5");
    let size = String::from_utf8(lines.next().unwrap().to_vec()).unwrap();
    let (width, height) = size.split_once(' ').unwrap();
    lines.next();
    (
        width.parse().unwrap(),
        height.parse().unwrap(),
        lines.next().unwrap().to_vec(),
    )
}

#[test]
fn the_code_is_read_back_by_eye_and_by_camera() {
    for language in Language::all() {
        let pdf = sheet(language, "Ihlamur Saç Kliniği");
        let text = common::text(&pdf);
        let letters: String = text.chars().filter(char::is_ascii_alphanumeric).collect();
        assert!(
            letters.contains(&CODE.replace('-', "")),
            "{language}: {text}"
        );

        let (width, height, grey) = seen(&pdf);
        let mut camera =
            rqrr::PreparedImage::prepare_from_greyscale(width, height, |x, y| grey[y * width + x]);
        let found = camera.detect_grids();
        assert_eq!(found.len(), 1, "{language}");
        assert_eq!(found[0].decode().unwrap().1, CODE, "{language}");
    }
}

#[test]
fn it_is_one_page_whatever_the_clinic_is_called() {
    for language in Language::all() {
        let pdf = sheet(language, &"Klinik مركز ".repeat(12));
        assert!(pdf.starts_with(b"%PDF-1.7"));
        assert_eq!(common::text(&pdf).matches('\u{C}').count(), 1, "{language}");
    }
}

#[test]
fn neither_title_nor_subject_holds_the_code() {
    let pdf = sheet(Language::En, "Linden");
    let mut file = tempfile::NamedTempFile::new().unwrap();
    file.write_all(&pdf).unwrap();
    let out = Command::new("pdfinfo").arg(file.path()).output().unwrap();
    let said = String::from_utf8_lossy(&out.stdout);
    assert!(
        said.contains("Recovery sheet") && !said.contains("7K3M"),
        "{said}"
    );
}
