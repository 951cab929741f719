//! Median and least time and size of a warm after-care sheet in each language; `measure FOLDER` also writes the sheets there.

#![allow(clippy::unwrap_used)]

#[path = "../tests/common/mod.rs"]
mod common;

use std::time::Instant;

use documents::aftercare_sheet;
use texts::Language;

fn main() {
    let folder = std::env::args().nth(1);
    for language in Language::all() {
        let sheet = common::sheet(language);
        let mut bytes = aftercare_sheet(&sheet).unwrap();
        let mut times: Vec<f64> = (0..201)
            .map(|_| {
                let start = Instant::now();
                bytes = aftercare_sheet(&sheet).unwrap();
                start.elapsed().as_secs_f64() * 1000.0
            })
            .collect();
        times.sort_by(f64::total_cmp);
        println!(
            "{language}: {:.2} ms (fastest {:.2}), {} bytes",
            times[times.len() / 2],
            times[0],
            bytes.len()
        );
        if let Some(folder) = &folder {
            std::fs::write(format!("{folder}/aftercare-{language}.pdf"), &bytes).unwrap();
        }
    }
}
