//! A hundred thousand damaged scans, the same on every run.

use crate::day;
use clinical::barcode::{MAX_READINGS, Reading, Via, parse};

const SEEDS: [&str; 10] = [
    "]d201095201234567881727120010ABC123\u{1d}21SN42",
    "010952012345678810ABC12321SN4217271231",
    "(01)09520123456788(17)271231(10)ABC(21)12",
    "https://id.gs1.org/01/09520123456788/10/ABC1/21/12345?17=180426&3103=000500",
    "+A99912345/$$52001510X3/16D20111212/S77DE1G45-",
    "+$$52001510X3GD",
    "+A99912345/$$909999710X3/$$+320011577DEFG45/16D20111212K",
    "4006381333931",
    "üd201095201234567881727120010ZY*1",
    "0109520123456788700326112309308014A~423276792",
];

/// What scans are damaged with: what means something in one of the forms.
const SCRAPS: [&str; 24] = [
    "\u{1d}", "{GS}", "]d2", "]E0", "01", "10", "17", "21", "37", "+", "$$", "/", "%", "%41", "(",
    ")", "\\", "é", "لا", "\u{0}", "9", " ", "\n", "029",
];

/// Numbers that only look random (Marsaglia's xorshift), so that a failure comes again.
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, bound: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 >> 33).unwrap() % bound.max(1)
    }
}

fn damage(text: &mut String, numbers: &mut Numbers) {
    let places: Vec<usize> = text.char_indices().map(|(at, _)| at).collect();
    let place = places
        .get(numbers.below(places.len()))
        .copied()
        .unwrap_or(0);
    match numbers.below(6) {
        0 => text.truncate(place),
        1 if !text.is_empty() => {
            text.remove(place);
        }
        2 => text.extend_from_within(place..),
        3 => text.insert_str(place, SEEDS[numbers.below(SEEDS.len())]),
        _ => text.insert_str(place, SCRAPS[numbers.below(SCRAPS.len())]),
    }
}

#[test]
fn damaged_scans_are_answered() {
    let mut numbers = Numbers(0x9e37_79b9_7f4a_7c15);
    let mut answers = [0; 3];
    let today = day("2026-11-23");
    for round in 0..100_000 {
        let mut text = SEEDS[round % SEEDS.len()].to_owned();
        for _ in 0..=numbers.below(3) {
            damage(&mut text, &mut numbers);
        }
        let via = Via::ALL[numbers.below(Via::ALL.len())];
        match parse(&text, via, today) {
            Ok(Reading::Certain(scan)) => {
                answers[0] += 1;
                for written in [scan.element_string(), scan.hibc_code()]
                    .into_iter()
                    .flatten()
                {
                    let again = parse(&written, Via::Camera, today);
                    assert_eq!(
                        again,
                        Ok(Reading::Certain(scan.clone())),
                        "{text:?} {written:?}"
                    );
                }
            }
            Ok(Reading::Ambiguous { readings, .. }) => {
                answers[1] += 1;
                assert!((1..=MAX_READINGS).contains(&readings.len()), "{text:?}");
            }
            Err(error) => {
                answers[2] += 1;
                assert!(!error.key().is_empty());
            }
        }
    }
    assert!(answers.iter().all(|&number| number > 1000), "{answers:?}");
}
