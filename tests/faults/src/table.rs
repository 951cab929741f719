//! The table that says what was survived.

use std::fmt::Write as _;
use std::time::Duration;

use crate::lab::{Row, Stop, Tally};

/// How many losses are quoted; all are counted.
const QUOTED: usize = 5;

/// What all rows have in common.
pub struct Run {
    /// Of every random choice.
    pub seed: u64,
    /// The minutes there were, when they were limited.
    pub minutes: Option<u64>,
    /// How long it took.
    pub time: Duration,
}

/// A row of the table.
pub struct Line {
    name: &'static str,
    what: &'static str,
    wanted: u64,
    tally: Tally,
    /// Why it was not played at all.
    skipped: Option<String>,
    /// What went wrong in the laboratory.
    broken: Option<String>,
    time: Duration,
}

impl Line {
    /// From what came of a row.
    pub fn new(
        row: &'static Row,
        wanted: u64,
        outcome: Result<Tally, Stop>,
        time: Duration,
    ) -> Self {
        let (mut tally, mut skipped, mut broken) = (Tally::default(), None, None);
        match outcome {
            Ok(done) => tally = done,
            Err(Stop::Cannot(why)) => skipped = Some(why),
            Err(Stop::Broken(why)) => broken = Some(why),
        }
        Self {
            name: row.name,
            what: row.what,
            wanted: match (wanted, tally.cases) {
                (0, cases) => cases.unwrap_or(tally.runs),
                (wanted, _) => wanted,
            },
            tally,
            skipped,
            broken,
            time,
        }
    }

    /// Nothing lost, the control seen. What cannot be played on a machine is no failure there, but it is in CI.
    pub fn holds(&self) -> bool {
        if self.skipped.is_some() {
            return std::env::var_os("CI").is_none();
        }
        self.broken.is_none()
            && self.tally.runs > 0
            && self.tally.losses.is_empty()
            && matches!(self.tally.control, Some(Ok(_)))
    }

    /// Losses, those that are known included.
    fn lost(&self) -> usize {
        self.tally.losses.len()
    }

    fn verdict(&self) -> &'static str {
        match (&self.skipped, self.holds()) {
            (Some(_), _) => "NOT PLAYED",
            (None, true) => "survived",
            (None, false) => match self.tally.control {
                Some(Err(_)) | None if self.broken.is_none() && self.tally.losses.is_empty() => {
                    "VOID"
                }
                _ => "FAILED",
            },
        }
    }

    fn control(&self) -> String {
        match &self.tally.control {
            Some(Ok(what)) => format!("lost, as it must: {what}"),
            Some(Err(what)) => format!("LOST NOTHING, so this row proves nothing: {what}"),
            None => "not played".to_owned(),
        }
    }

    /// One line as soon as it is known, and what was lost.
    pub fn tell(&self) {
        println!(
            "{:<10} {} ({} of {}, {} lost, {:.1} s)",
            self.verdict(),
            self.name,
            self.tally.runs,
            self.wanted,
            self.lost(),
            self.time.as_secs_f64()
        );
        for why in self.reasons() {
            println!("           {why}");
        }
    }

    fn reasons(&self) -> Vec<String> {
        let mut reasons = Vec::new();
        if let Some(why) = &self.skipped {
            reasons.push(format!("NOT PLAYED HERE: {why}"));
        }
        if let Some(why) = &self.broken {
            reasons.push(format!("the laboratory broke: {why}"));
        }
        let losses = &self.tally.losses;
        reasons.extend(losses.iter().take(QUOTED).map(|loss| format!("- {loss}")));
        if losses.len() > QUOTED {
            reasons.push(format!("- and {} more", losses.len() - QUOTED));
        }
        if !matches!(self.tally.control, Some(Ok(_))) && self.skipped.is_none() {
            reasons.push(format!("control {}", self.control()));
        }
        reasons
    }
}

/// For the terminal.
pub fn print(lines: &[Line], run: &Run) -> String {
    let mut text = format!(
        "{:<20} {:>14} {:>5} {:>8}  {:<10} control (the same without its protection)\n",
        "row", "runs", "lost", "seconds", ""
    );
    for line in lines {
        let runs = if line.tally.runs == line.wanted {
            line.tally.runs.to_string()
        } else {
            format!("{} of {}", line.tally.runs, line.wanted)
        };
        let _ = writeln!(
            text,
            "{:<20} {runs:>14} {:>5} {:>8.1}  {:<10} {}",
            line.name,
            line.lost(),
            line.time.as_secs_f64(),
            line.verdict(),
            line.control()
        );
    }
    let failed = lines.iter().filter(|line| !line.holds()).count();
    let _ = writeln!(
        text,
        "{} rows, {failed} failed ({:.0} s)",
        lines.len(),
        run.time.as_secs_f64()
    );
    text.push_str(&loud(lines));
    text.push_str(&failures(lines, run.seed));
    text
}

/// What failed, why, and how to play it again: at the very end, where whoever sees only the end of it finds it.
fn failures(lines: &[Line], seed: u64) -> String {
    let mut text = String::new();
    for line in lines.iter().filter(|line| !line.holds()) {
        let (name, verdict) = (line.name, line.verdict());
        let _ = writeln!(
            text,
            "{verdict}: {name} (again: --row {name} --seed {seed})"
        );
        for why in line.reasons() {
            let _ = writeln!(text, "  {why}");
        }
    }
    text
}

/// What was not played, so that nobody overlooks it, wherever it runs.
fn loud(lines: &[Line]) -> String {
    let names: Vec<_> = lines
        .iter()
        .filter(|line| line.skipped.is_some())
        .map(|line| line.name)
        .collect();
    if names.is_empty() {
        return String::new();
    }
    let edge = "!".repeat(78);
    format!(
        "{edge}\n!! {} of {} rows were NOT PLAYED: {}\n!! Nothing is proved of them here{}.\n{edge}\n",
        names.len(),
        lines.len(),
        names.join(", "),
        if std::env::var_os("CI").is_some() {
            ", and with CI set that is a failure"
        } else {
            "; with CI set it would be a failure"
        }
    )
}

/// Adds the table to `RESULTS.md`, as it came out.
pub fn keep(lines: &[Line], run: &Run) -> Result<(), String> {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("RESULTS.md");
    let mut text = std::fs::read_to_string(&path).unwrap_or_else(|_| HEAD.to_owned());
    let limit = run.minutes.map_or_else(
        || "no limit of time".to_owned(),
        |minutes| format!("limited to {minutes} minutes, so some rows are cut short"),
    );
    let all = crate::rows::ROWS.len();
    let limit = if lines.len() < all {
        format!("{} of {all} rows; {limit}", lines.len())
    } else {
        limit
    };
    let _ = write!(
        text,
        "\n## {} UTC\n\n{}; {limit}; took {:.0} minutes; seed {}.\n\n\
         | row | what was done, and must not happen | runs | of | lost | seconds | outcome | control |\n|---|---|---:|---:|---:|---:|---|---|\n",
        now(),
        machine(),
        run.time.as_secs_f64() / 60.0,
        run.seed
    );
    for line in lines {
        let _ = writeln!(
            text,
            "| {} | {} | {} | {} | {} | {:.0} | {} | {} |",
            line.name,
            line.what,
            line.tally.runs,
            line.wanted,
            line.lost(),
            line.time.as_secs_f64(),
            line.verdict(),
            line.control().replace('|', "/")
        );
    }
    let told: Vec<_> = lines
        .iter()
        .filter(|line| !line.reasons().is_empty() || !line.tally.notes.is_empty())
        .collect();
    if !told.is_empty() {
        text.push_str("\nWhat a reader should know:\n\n");
        for line in told {
            for said in line.tally.notes.iter().cloned().chain(line.reasons()) {
                let _ = writeln!(text, "- {}: {}", line.name, said.trim_start_matches("- "));
            }
        }
    }
    std::fs::write(&path, text).map_err(|error| format!("RESULTS.md: {error}"))
}

const HEAD: &str = "\
# What was survived

Every run of `cargo xtask faults --release` adds its table here, as it came out. A row is *survived* when nothing was lost and its
control, the same scenario with the protection taken away, did lose something; without that the row is *void*. “of” is the count of a release, or all the cases there are.
";

#[allow(
    clippy::disallowed_methods,
    reason = "the date of a result is the date of its run"
)]
fn now() -> String {
    chrono::Utc::now().format("%Y-%m-%d %H:%M").to_string()
}

/// Processor, cores and kernel; no names and no paths.
fn machine() -> String {
    let info = std::fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
    let model = info
        .lines()
        .find_map(|line| line.strip_prefix("model name")?.split_once(':'))
        .map_or("unknown processor", |(_, model)| model.trim());
    let kernel = std::fs::read_to_string("/proc/sys/kernel/osrelease").unwrap_or_default();
    let kernel = kernel.split('-').next().unwrap_or_default().trim();
    let cores = std::thread::available_parallelism().map_or(0, std::num::NonZero::get);
    let load = std::fs::read_to_string("/proc/loadavg").unwrap_or_default();
    let load = load.split(' ').next().unwrap_or_default();
    format!("{model}, {cores} cores, Linux {kernel}, load {load} at the end, development profile")
}
