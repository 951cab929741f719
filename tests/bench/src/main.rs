//! Benchmarks. Each compares within one run, so that the ratio holds on any machine, and adds what came out to `RESULTS.md`.

mod barcodes;
mod clinic;
mod documents;
mod filling;
mod imports;
mod measure;
mod patients;
mod people;
mod sessions;
#[cfg(target_os = "linux")]
mod start;
mod stock;
mod vault;

use std::{env, process::ExitCode};

const HELP: &str = "\
bench start [--runs N] [--profile P]   the lock screen against an empty window, and the way to Today (Linux)
bench barcodes                         reading codes on boxes, of every kind
bench documents                        the after-care sheet: time and size in each language
bench imports [N]                      taking N patients, 100,000 by default, from a file against a bare bulk insert
bench sessions                         recording a session against a bare commit
bench patients [N…]                    searching, opening and registering at each size, 10,000 to 1,000,000 by default
bench fill DIR N                       a vault of N patients in a new folder, for the page to search in
bench stock [N]                        a lot's trace among N sessions, 1,000,000 by default; receiving, opening, using, wasting
bench vault                            writing, opening, backing up and unlocking against the bare thing";

fn main() -> ExitCode {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let outcome = match *arguments {
        #[cfg(target_os = "linux")]
        ["start", ref options @ ..] => start::run(options),
        #[cfg(not(target_os = "linux"))]
        ["start", ..] => {
            Err("`bench start` looks at an X display, so it runs on Linux only.".into())
        }
        ["barcodes"] => barcodes::run(),
        ["documents"] => documents::run(),
        ["imports"] => imports::run(None),
        ["imports", lines] => imports::run(Some(lines)),
        ["sessions"] => sessions::run(),
        ["stock"] => stock::run(None),
        ["stock", sessions] => stock::run(Some(sessions)),
        ["vault"] => vault::run(),
        ["patients", ref sizes @ ..] => patients::run(sizes),
        ["fill", folder, number] => return filling::fill_folder(folder, number),
        _ => Err(HELP.into()),
    };
    match outcome.and_then(|report| report.keep()) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(sentence) => {
            eprintln!("{sentence}");
            ExitCode::from(2)
        }
    }
}
