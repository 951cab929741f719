//! Pictures that are bombs, halves, or no pictures.

use std::time::Instant;

use faults::store;
use vault::bench::{Protection, without};
use vault::{Kdf, PhotoError, Vault};

use super::{SLOWEST, memory};
use crate::lab::{Lab, Stop, Tally};
use crate::rows::picture;

pub fn pictures(lab: &Lab, _: u64) -> Result<Tally, Stop> {
    let mut tally = Tally::default();
    let dir = lab.folder("hostile-pictures")?.join("vault");
    let vault = Vault::create(&dir, &store::secret(store::OLD), Kdf::Floor, &store::FIRST)?;
    let good = picture::png(64, 48);
    let jpeg = faults::JPEG;
    let mut cases: Vec<(String, Vec<u8>)> = vec![
        ("nothing".to_owned(), Vec::new()),
        (
            "50,000 × 50,000 pixels in 100 bytes".to_owned(),
            picture::bomb(50_000, 50_000),
        ),
        ("2³¹ pixels wide".to_owned(), picture::bomb(0x7fff_ffff, 1)),
        (
            "7,000 × 7,000 pixels".to_owned(),
            picture::bomb(7_000, 7_000),
        ),
        ("no pixels".to_owned(), picture::bomb(0, 0)),
        (
            "21 MB".to_owned(),
            [good.clone(), vec![0; 21 << 20]].concat(),
        ),
        ("a text".to_owned(), b"GIF89a not a picture".to_vec()),
        (
            "an SVG".to_owned(),
            b"<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>".to_vec(),
        ),
        (
            "a ZIP".to_owned(),
            b"PK\x03\x04\x14\0\0\0\x08\0word.xml".to_vec(),
        ),
        (
            "a PDF".to_owned(),
            b"%PDF-1.7\n1 0 obj<</JS(app.alert(1))>>".to_vec(),
        ),
    ];
    let large = picture::black(6_400, 6_400)?;
    cases.push((WHOLE.to_owned(), large.clone()));
    cases.extend((1..40).map(|part| {
        (
            format!("a PNG cut at {part}/40"),
            good[..good.len() * part / 40].to_vec(),
        )
    }));
    cases.extend((1..20).map(|part| {
        (
            format!("a JPEG cut at {part}/20"),
            jpeg[..jpeg.len() * part / 20].to_vec(),
        )
    }));
    for (name, bytes) in &cases {
        let begun = Instant::now();
        let kept = vault.keep_photo(bytes);
        tally.count(match kept {
            Err(PhotoError::NotAPicture | PhotoError::TooLarge) if begun.elapsed() < SLOWEST => {
                Ok(())
            }
            // A JPEG whose last lines are missing is still a picture to some; kept, it must come back.
            Ok(photo) if name.starts_with("a JPEG") && vault.photo(&photo).is_ok() => Ok(()),
            other => Err(format!("{name}: {other:?} in {:?}", begun.elapsed())),
        });
    }
    memory(&mut tally);
    // A check that refuses everything would pass all of that.
    let kept = vault
        .keep_photo(&good)
        .map_err(|error| format!("{error:?}"));
    let back = kept.and_then(|photo| vault.photo(&photo).map_err(|error| format!("{error:?}")));
    tally.count(match back {
        Ok(bytes) if bytes.len() > 100 => Ok(()),
        other => Err(format!(
            "a whole small picture: {:?}",
            other.map(|b| b.len())
        )),
    });
    // The same vault, which no longer looks at the size first.
    without(&dir, Protection::PictureLimits);
    let kept = vault.keep_photo(&large);
    tally.control(
        kept.is_ok(),
        format!(
            "without its limits the vault decodes {WHOLE} ({} KB) and keeps it",
            large.len() / 1024
        ),
    );
    vault.close();
    Ok(tally)
}

/// Not a bomb that is cut short: all its pixels are there.
const WHOLE: &str = "6,400 × 6,400 black pixels";
