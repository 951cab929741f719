//! The steps of a test run: each has a name, a duration and, when it fails, one line that repeats it.

use crate::process::{as_typed, log, target};
use crate::trouble::Trouble;
use std::collections::BTreeSet;
use std::path::Path;
use std::process::Command;
use std::time::{Duration, Instant};

/// How much of a failed step's output is shown, from its end; all of it stays in its log.
const LAST_LINES: usize = 40;

/// How many lines that tell why a step failed are shown, and shown again after the last step.
const TELLING_LINES: usize = 60;
const TOLD_AGAIN: usize = 16;

/// What stands in a line that names a failure, in the words of rustc, its tests, npm's programs, Node's tests and the laboratory.
const TELLING: [&str; 8] = [
    "panicked at",
    "error[",
    "error:",
    "Error:",
    "\u{2716}",
    "... FAILED",
    "FAILED: ",
    "VOID: ",
];

/// The lines after such a one that say more.
const AFTER: usize = 3;

/// What stands in a line of a test or a row that passed because it could not be played on this machine.
const LEFT_OUT: [&str; 2] = ["NOT PLAYED", "SKIPPED"];

/// What a step does.
pub enum Work {
    /// Runs other programs, one after the other, until one fails.
    Commands(Vec<Command>),
    /// Runs a check of our own; the text is the command that repeats it.
    Check(fn() -> Result<(), Trouble>, &'static str),
}

/// One step of a run.
pub struct Step {
    /// What it is called; other steps name it as their need.
    pub name: &'static str,
    /// The steps without which it cannot be run.
    pub needs: &'static [&'static str],
    /// After so many minutes it counts as hung.
    pub minutes: u64,
    /// What it does.
    pub work: Work,
}

impl Step {
    /// A step that needs no other.
    pub fn new(name: &'static str, minutes: u64, work: Work) -> Self {
        let needs = &[];
        Self {
            name,
            needs,
            minutes,
            work,
        }
    }

    /// The same step, run only when those named have passed.
    pub fn needs(mut self, needs: &'static [&'static str]) -> Self {
        self.needs = needs;
        self
    }
}

/// Runs all steps and says at the end how many passed and failed.
///
/// # Errors
/// When any step failed or could not be run.
pub fn run(steps: Vec<Step>) -> Result<(), Trouble> {
    let folder = target().join("xtask");
    std::fs::create_dir_all(&folder)
        .map_err(|error| Trouble::new(format!("{}: {error}", folder.display())))?;
    let started = Instant::now();
    let mut failed = BTreeSet::new();
    let mut told = Vec::new();
    let mut passed = 0;
    for step in steps {
        if let Some(need) = step.needs.iter().find(|need| failed.contains(**need)) {
            println!("FAILED  {}: not run, because “{need}” failed", step.name);
            failed.insert(step.name);
            continue;
        }
        println!("        {} …", step.name);
        let begun = Instant::now();
        let log = folder.join(format!("{}.log", step.name.replace(' ', "-")));
        let _ = std::fs::remove_file(&log);
        match perform(step.work, &log, Duration::from_secs(60 * step.minutes)) {
            Ok(()) => {
                passed += 1;
                println!(
                    "ok      {} ({:.1} s)",
                    step.name,
                    begun.elapsed().as_secs_f64()
                );
                for line in left_out(&lines_of(&log)) {
                    println!("        | {line}");
                }
            }
            Err((trouble, again)) => {
                let lines = lines_of(&log);
                show(&lines, &log);
                told.push((step.name, telling(&lines, TOLD_AGAIN).join("\n        | ")));
                println!(
                    "FAILED  {} ({:.1} s): {trouble}\n        again: {again}",
                    step.name,
                    begun.elapsed().as_secs_f64()
                );
                failed.insert(step.name);
            }
        }
    }
    println!(
        "\n{passed} passed, {} failed ({} s)",
        failed.len(),
        started.elapsed().as_secs()
    );
    if failed.is_empty() {
        return Ok(());
    }
    for (name, why) in told {
        println!("\n{name}:\n        | {why}");
    }
    let names: Vec<_> = failed.into_iter().collect();
    Err(Trouble::new(format!("Failed: {}.", names.join(", ")))
        .mend(format!("What each step said is in {}.", folder.display())))
}

/// The lines of a step that say what was not tested on this machine: whoever sees it pass has to see them too.
fn left_out(lines: &[String]) -> Vec<&str> {
    let says = |line: &&String| LEFT_OUT.iter().any(|words| line.contains(words));
    lines.iter().filter(says).map(|line| line.trim()).collect()
}

fn perform(work: Work, file: &Path, limit: Duration) -> Result<(), (Trouble, String)> {
    match work {
        Work::Check(check, again) => check().map_err(|trouble| (trouble, again.to_owned())),
        Work::Commands(commands) => {
            for mut command in commands {
                log(&mut command, file, limit).map_err(|trouble| (trouble, as_typed(&command)))?;
            }
            Ok(())
        }
    }
}

fn lines_of(log: &Path) -> Vec<String> {
    let bytes = std::fs::read(log).unwrap_or_default();
    let text = String::from_utf8_lossy(&bytes);
    text.lines().map(str::to_owned).collect()
}

/// The lines that name a failure, each with what follows it, wherever in the output they are.
fn telling(lines: &[String], most: usize) -> Vec<&str> {
    let names = |line: &String| TELLING.iter().any(|word| line.contains(word));
    let mut more = 0;
    let mut found = Vec::new();
    for line in lines {
        if names(line) {
            more = 1 + AFTER;
        }
        if more > 0 {
            more -= 1;
            found.push(line.as_str());
        }
    }
    found.truncate(most);
    found
}

/// What tells why it failed, then the end.
fn show(lines: &[String], log: &Path) {
    let from = lines.len().saturating_sub(LAST_LINES);
    let earlier = telling(&lines[..from], TELLING_LINES);
    if from > 0 {
        println!("        … {} lines in {}", lines.len(), log.display());
    }
    for line in &earlier {
        println!("        | {line}");
    }
    if !earlier.is_empty() {
        println!("        … and at its end");
    }
    for line in &lines[from..] {
        println!("        | {line}");
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::process::command;

    fn step(name: &'static str, needs: &'static [&'static str], program: &str) -> Step {
        let work = Work::Commands(vec![command::<&str>(program, &[])]);
        Step::new(name, 1, work).needs(needs)
    }

    #[test]
    fn what_failed_is_found_wherever_it_stands() {
        let output = "test one ... ok\ntest two ... FAILED\nthread 'two' panicked at a.rs:3:\nleft: 1\nright: 2\nnote\nmore\n\
            \u{2716} a story (9 ms)\n  Error: waited\n   at until\n   at it\n   at run\nend";
        let lines: Vec<String> = output.lines().map(str::to_owned).collect();
        let told = telling(&lines, 60);
        assert_eq!(told.first(), Some(&"test two ... FAILED"));
        assert!(told.contains(&"right: 2") && told.contains(&"   at run"));
        assert!(!told.contains(&"test one ... ok") && !told.contains(&"more"));
        assert!(!told.contains(&"end"));
        assert_eq!(telling(&lines, 2).len(), 2);
        assert!(telling(&[], 2).is_empty());
    }

    #[test]
    fn what_was_not_played_is_not_passed_over() {
        let lines = [
            "ok",
            "| stick | NOT PLAYED HERE: no root |",
            " SKIPPED: root ",
        ];
        let lines = lines.map(str::to_owned);
        assert_eq!(
            left_out(&lines),
            ["| stick | NOT PLAYED HERE: no root |", "SKIPPED: root"]
        );
    }

    #[cfg(unix)]
    #[test]
    fn what_needs_a_failed_step_fails_too() {
        let outcome = run(vec![
            step("self-test one", &[], "false"),
            step("self-test two", &["self-test one"], "true"),
            step("self-test three", &[], "true"),
        ]);
        let said = outcome.unwrap_err().to_string();
        assert!(
            said.starts_with("Failed: self-test one, self-test two."),
            "{said}"
        );
    }
}
