//! Medians, verdicts, and the file of results.

use std::{
    fmt::Write as _,
    fs::{self, OpenOptions},
    io::Write as _,
    path::{Path, PathBuf},
    time::Duration,
};

/// A sentence for the person who ran the benchmark.
pub type Outcome<T> = Result<T, String>;

/// An error, in its words.
pub fn said(error: impl std::fmt::Display) -> String {
    error.to_string()
}

/// A number of the command line.
pub fn number(text: &str) -> Outcome<usize> {
    text.parse().map_err(|_| format!("“{text}” is no number."))
}

/// The middle value; of an even number, the mean of the two in the middle. 0 of none.
pub fn median(values: &[f64]) -> f64 {
    let mut values = values.to_vec();
    values.sort_by(f64::total_cmp);
    let half = values.len() / 2;
    match values.len() {
        0 => 0.0,
        even if even % 2 == 0 => f64::midpoint(values[half - 1], values[half]),
        _ => values[half],
    }
}

/// The value that a share of all stays below: 0.99 for all but the slowest hundredth. 0 of none.
#[allow(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    clippy::cast_precision_loss,
    reason = "a place in a list"
)]
pub fn below(values: &[f64], share: f64) -> f64 {
    let mut values = values.to_vec();
    values.sort_by(f64::total_cmp);
    let at = (values.len() as f64 * share).ceil() as usize;
    values.get(at.saturating_sub(1)).copied().unwrap_or(0.0)
}

/// Milliseconds.
pub fn ms(time: Duration) -> f64 {
    time.as_secs_f64() * 1000.0
}

/// The root of the repository.
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// What a run found out: lines of a table, each with the limit that it was held to.
pub struct Report {
    name: &'static str,
    notes: String,
    rows: Vec<Row>,
}

struct Row {
    what: String,
    found: String,
    limit: String,
    kept: bool,
}

impl Report {
    /// `notes` says how it was measured.
    pub fn new(name: &'static str, notes: String) -> Self {
        Self {
            name,
            notes,
            rows: Vec::new(),
        }
    }

    /// A figure that has no limit of its own.
    pub fn tell(&mut self, what: &str, found: String) {
        self.rows.push(Row {
            what: what.into(),
            found,
            limit: "–".into(),
            kept: true,
        });
    }

    /// A figure and the most that it may be.
    pub fn hold(&mut self, what: &str, found: f64, limit: f64, unit: &str) {
        self.rows.push(Row {
            what: what.into(),
            found: format!("{found:.2}{unit}"),
            limit: format!("≤ {limit}{unit}"),
            kept: found <= limit,
        });
    }

    /// Prints the table, adds it to `RESULTS.md` as it is, and says whether every limit was kept.
    pub fn keep(&self) -> Outcome<bool> {
        let mut text = format!(
            "\n## {}, {}\n\n{}\n{}\n\n",
            self.name,
            today(),
            machine(),
            self.notes
        );
        text.push_str("| | found | limit | |\n|---|---|---|---|\n");
        for row in &self.rows {
            let verdict = match (row.limit.as_str(), row.kept) {
                ("–", _) => "",
                (_, true) => "kept",
                (_, false) => "**missed**",
            };
            let _ = writeln!(
                text,
                "| {} | {} | {} | {verdict} |",
                row.what, row.found, row.limit
            );
        }
        print!("{text}");
        let file = root().join("tests/bench/RESULTS.md");
        OpenOptions::new()
            .append(true)
            .create(true)
            .open(&file)
            .and_then(|mut file| file.write_all(text.as_bytes()))
            .map_err(|error| format!("tests/bench/RESULTS.md could not be written: {error}."))?;
        Ok(self.rows.iter().all(|row| row.kept))
    }
}

#[allow(
    clippy::disallowed_methods,
    reason = "a result carries the day on which it was measured"
)]
fn today() -> String {
    chrono::Utc::now().format("%Y-%m-%d %H:%M UTC").to_string()
}

/// The processor, its cores and how busy the machine was, because a figure means little without.
fn machine() -> String {
    let cores = std::thread::available_parallelism().map_or(0, usize::from);
    let model = fs::read_to_string("/proc/cpuinfo")
        .ok()
        .and_then(|text| {
            Some(
                text.lines()
                    .find_map(|line| line.strip_prefix("model name"))?
                    .trim_start_matches([' ', '\t', ':'])
                    .to_owned(),
            )
        })
        .unwrap_or_else(|| std::env::consts::ARCH.into());
    let load = fs::read_to_string("/proc/loadavg").unwrap_or_default();
    let load = load
        .split(' ')
        .next()
        .filter(|load| !load.is_empty())
        .unwrap_or("unknown");
    format!(
        "Profile {}, {} on {model}, {cores} cores; load {load} at the end of the run.",
        env!("BENCH_PROFILE"),
        std::env::consts::OS
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_middle_of_values_in_any_order() {
        assert!((median(&[9.0, 1.0, 5.0]) - 5.0).abs() < f64::EPSILON);
        assert!((below(&[4.0, 1.0, 3.0, 2.0], 0.99) - 4.0).abs() < f64::EPSILON);
        assert!((median(&[4.0, 1.0, 3.0, 2.0]) - 2.5).abs() < f64::EPSILON);
    }
}
