//! `bench barcodes`: reading codes of every kind, right and wrong, as a scanner types them.

use std::{hint::black_box, time::Instant};

use chrono::NaiveDate;
use clinical::barcode::{Via, parse};

use crate::measure::{Outcome, Report, below, median};

/// Readings in a batch, whose mean is one figure; so many batches.
const BATCH: u32 = 10_000;
const BATCHES: usize = 60;
/// A million readings a second.
const MOST_NS: f64 = 1000.0;

const KINDS: &[(&str, Via, &str)] = &[
    (
        "GS1 with separators",
        Via::SeparatingKeyboard,
        "]d201095201234567881727120010ABC123\u{1d}21SN42",
    ),
    (
        "GS1, nothing lost",
        Via::Keyboard,
        "010952012345678817271231",
    ),
    (
        "GS1, asked about",
        Via::Keyboard,
        "010952012345678810ABC12321SN42",
    ),
    (
        "GS1 for people",
        Via::Keyboard,
        "(01)09520123456788(17)271231(10)A12",
    ),
    ("GTIN-13", Via::Keyboard, "4006381333931"),
    (
        "Digital Link",
        Via::Keyboard,
        "https://id.gs1.org/01/09520123456788/10/ABC1/21/12345?17=180426",
    ),
    ("HIBC", Via::Keyboard, "+A123BJC5D6E71G"),
    (
        "HIBC with lot and expiry",
        Via::Keyboard,
        "+A123BJC5D6E71/$$52001510X3C",
    ),
    ("refused, of a camera", Via::Camera, "]d20109520123456789"),
    ("refused, typed", Via::Keyboard, "]d20109520123456789"),
];

/// Reads each kind over and over.
pub fn run() -> Outcome<Report> {
    let today = NaiveDate::from_ymd_opt(2026, 11, 23).ok_or("There is no such day.")?;
    let mut report = Report::new(
        "barcodes",
        format!(
            "`clinical::barcode::parse`, {BATCHES} batches of {BATCH} readings of each kind after one that does not count; nanoseconds for \
             one reading, the median of the batches. {MOST_NS} ns are a million readings a second."
        ),
    );
    for (kind, via, text) in KINDS {
        let mut times = Vec::with_capacity(BATCHES);
        for batch in 0..=BATCHES {
            let begin = Instant::now();
            for _ in 0..BATCH {
                let _ = black_box(parse(black_box(text), *via, today));
            }
            let each = begin.elapsed().as_secs_f64() * 1e9 / f64::from(BATCH);
            if batch > 0 {
                times.push(each);
            }
        }
        let middle = median(&times);
        report.hold(kind, middle, MOST_NS, " ns");
        report.tell(
            &format!("{kind}: in a second, and 95 of 100 batches within"),
            format!(
                "{:.2} million, {:.0} ns",
                1000.0 / middle,
                below(&times, 0.95)
            ),
        );
    }
    Ok(report)
}
