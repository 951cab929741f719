//! The fault laboratory. `cargo xtask faults` runs it; every row of its table is a threat that was played, how often, and what
//! was lost.

mod disk;
#[cfg(target_os = "linux")]
mod follow;
#[cfg(not(target_os = "linux"))]
#[path = "unfollowed.rs"]
mod follow;
mod lab;
mod process;
mod rows;
mod steps;
mod table;

use std::process::{Command, ExitCode};
use std::time::Instant;

const HELP: &str = "\
faults                 every row at the counts of a commit
faults --release       every row at the counts of a release; the table is kept in tests/faults/RESULTS.md
faults --row NAME      one row, or all whose names begin so (may be repeated)
faults --minutes N     at most so long for all rows together; what was not reached is said
faults --seed N        repeat a run's random choices
faults --list          the names of the rows";

/// Set in the process that runs in a mount namespace of its own, so that nothing stays mounted however it ends.
const INSIDE: &str = "ANAGEN_FAULTS_INSIDE";

fn main() -> ExitCode {
    if let Some(code) = in_a_namespace() {
        return code;
    }
    match run() {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(sentence) => {
            eprintln!("{sentence}");
            ExitCode::from(2)
        }
    }
}

/// Starts this program again inside `unshare --mount`, when that works here.
fn in_a_namespace() -> Option<ExitCode> {
    if std::env::var_os(INSIDE).is_some() {
        return None;
    }
    let unshare = |program: &std::ffi::OsStr| {
        let mut command = Command::new("unshare");
        command.args(["--mount", "--propagation", "private", "--"]);
        command.arg(program);
        command
    };
    let works = unshare("true".as_ref())
        .output()
        .is_ok_and(|tried| tried.status.success());
    if !works {
        return None;
    }
    let itself = std::env::current_exe().ok()?;
    let status = unshare(itself.as_os_str())
        .args(std::env::args_os().skip(1))
        .env(INSIDE, "1")
        .status()
        .ok()?;
    let code = status.code().and_then(|code| u8::try_from(code).ok());
    Some(code.map_or(ExitCode::FAILURE, ExitCode::from))
}

fn run() -> Result<bool, String> {
    let mut words = std::env::args().skip(1);
    let (mut release, mut minutes, mut names) = (false, None, Vec::new());
    let mut seed = fastrand::u64(..);
    while let Some(word) = words.next() {
        let mut number = || {
            let value = words.next().and_then(|value| value.parse::<u64>().ok());
            value.ok_or(format!("{word} wants a number.\n{HELP}"))
        };
        match word.as_str() {
            "--release" => release = true,
            "--minutes" => minutes = Some(number()?),
            "--seed" => seed = number()?,
            "--row" => names.push(words.next().ok_or(HELP)?),
            "--list" => {
                rows::ROWS.iter().for_each(|row| println!("{}", row.name));
                return Ok(true);
            }
            _ => return Err(HELP.to_owned()),
        }
    }
    let rows: Vec<_> = rows::ROWS
        .iter()
        .filter(|row| names.is_empty() || names.iter().any(|name| row.name.starts_with(&**name)))
        .collect();
    if rows.is_empty() {
        return Err(format!("There is no such row.\n{HELP}"));
    }
    let begun = Instant::now();
    let lines = lab::play(&rows, release, seed, minutes)?;
    let run = table::Run {
        seed,
        minutes,
        time: begun.elapsed(),
    };
    println!("\n{}", table::print(&lines, &run));
    if release {
        table::keep(&lines, &run)?;
    }
    Ok(lines.iter().all(table::Line::holds))
}
