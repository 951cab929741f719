//! `bench start`: from the start of the process to the whole lock screen, from Return to the whole of Today, and memory,
//! each against an empty window of the same Tauri, by turns in one run.
//!
//! Nothing in the program helps: the pixels of a virtual display say when something is there, and a virtual keyboard types.

mod display;
mod program;

use std::{
    path::{Path, PathBuf},
    process::Command,
    time::{Duration, Instant},
};

use display::{Display, Seen};
use program::{Keyboard, Program};

use crate::{
    clinic::{self, Clinic},
    measure::{Outcome, Report, median, ms, root},
};

/// What a run measures, in milliseconds and MiB.
#[derive(Default)]
struct Figures {
    window: Vec<f64>,
    first: Vec<f64>,
    complete: Vec<f64>,
    memory: Vec<f64>,
    today: Vec<f64>,
    today_memory: Vec<f64>,
}

/// Options `--runs N` (pairs, 9 unless told) and `--profile P` (release unless told).
pub fn run(options: &[&str]) -> Outcome<Report> {
    let (mut runs, mut profile) = (9_u32, "release");
    let mut rest = options;
    while let [name, value, more @ ..] = rest {
        match *name {
            "--runs" => runs = value.parse().map_err(|_| "--runs takes a number.")?,
            "--profile" => profile = value,
            _ => return Err(format!("{name} is not understood.")),
        }
        rest = more;
    }
    let (anagen, empty) = build(profile)?;
    let home = tempfile::tempdir().map_err(|error| format!("No temporary folder: {error}."))?;
    let display = Display::start()?;
    let vault = home.path().join("vault");
    Clinic::filled(&vault, 12)?.close();
    let vault = vault.to_string_lossy().into_owned();
    let homes = [home.path().join("anagen"), home.path().join("empty")];

    let (mut ours, mut theirs) = (Figures::default(), Figures::default());
    // The first pair fills the caches of disk and web view and does not count.
    for pair in 0..=runs {
        let counted = pair > 0;
        one(
            &display,
            &homes[1],
            &empty,
            &[],
            None,
            counted.then_some(&mut theirs),
        )?;
        one(
            &display,
            &homes[0],
            &anagen,
            &["--vault", &vault],
            Some(clinic::PASSPHRASE),
            counted.then_some(&mut ours),
        )?;
        eprintln!("{pair}/{runs}");
    }
    // By turns, like everything that is compared.
    let (mut derivation, mut plainly) = (Vec::new(), Vec::new());
    for _ in 0..runs {
        derivation.push(ms(clinic::derive()?));
        plainly.push(ms(clinic::derive_plainly()?));
    }
    Ok(report(
        profile,
        runs,
        &ours,
        &theirs,
        [&derivation, &plainly],
    ))
}

/// Builds both programs the same way.
fn build(profile: &str) -> Outcome<(PathBuf, PathBuf)> {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    // In one go, so that what they share is built once and is the same in both.
    let built = Command::new(&cargo)
        .current_dir(root())
        .args(["build", "--quiet", "--locked", "--profile", profile])
        .args(["-p", "anagen", "-p", "bench", "--features", "bench/window"])
        .status();
    if !built.is_ok_and(|status| status.success()) {
        return Err("The programs to compare could not be built.".into());
    }
    let target =
        std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), PathBuf::from);
    let folder = target.join(if profile == "dev" { "debug" } else { profile });
    Ok((folder.join("anagen"), folder.join("empty-window")))
}

/// One start: to the first screen, and with a passphrase on to Today.
fn one(
    display: &Display,
    home: &Path,
    binary: &Path,
    arguments: &[&str],
    passphrase: Option<&str>,
    figures: Option<&mut Figures>,
) -> Outcome<()> {
    display.clear()?;
    let begin = Instant::now();
    let program = Program::start(display, home, binary, arguments)?;
    let Seen {
        window,
        first,
        complete,
    } = display.watch(begin)?;
    std::thread::sleep(Duration::from_millis(500));
    let memory = program.memory();
    let mut after = None;
    if let Some(passphrase) = passphrase {
        let keyboard = Keyboard::take(display)?;
        keyboard.write(passphrase)?;
        // The dots of the passphrase are drawn before the clock starts.
        display.watch(Instant::now())?;
        let begin = Instant::now();
        keyboard.enter()?;
        let today = display.watch(begin)?.complete;
        after = Some((ms(today), program.memory()));
    }
    program.end()?;
    if let Some(figures) = figures {
        figures.window.push(ms(window));
        figures.first.push(ms(first));
        figures.complete.push(ms(complete));
        figures.memory.push(memory);
        if let Some((today, memory)) = after {
            figures.today.push(today);
            figures.today_memory.push(memory);
        }
    }
    Ok(())
}

fn report(
    profile: &str,
    runs: u32,
    ours: &Figures,
    theirs: &Figures,
    [derivation, plainly]: [&[f64]; 2],
) -> Report {
    let mut report = Report::new(
        "start",
        format!(
            "Programs of profile {profile}; {runs} pairs by turns on Xvfb after one that does not count; medians, from the start of the process. \
             “Whole” is the first frame after which only a caret moved."
        ),
    );
    let tell = |report: &mut Report, what: &str, values: &[f64], unit: &str| {
        let least = values.iter().copied().fold(f64::INFINITY, f64::min);
        let most = values.iter().copied().fold(0.0, f64::max);
        report.tell(
            what,
            format!("{:.0} {unit} ({least:.0}–{most:.0})", median(values)),
        );
    };
    tell(
        &mut report,
        "empty window, its surface",
        &theirs.window,
        "ms",
    );
    tell(&mut report, "lock screen, its surface", &ours.window, "ms");
    tell(
        &mut report,
        "empty window, first pixels",
        &theirs.first,
        "ms",
    );
    tell(&mut report, "empty window, whole", &theirs.complete, "ms");
    tell(&mut report, "lock screen, first pixels", &ours.first, "ms");
    tell(&mut report, "lock screen, whole", &ours.complete, "ms");
    tell(&mut report, "empty window, PSS", &theirs.memory, "MiB");
    tell(&mut report, "lock screen, PSS", &ours.memory, "MiB");
    tell(&mut report, "Today, PSS", &ours.today_memory, "MiB");
    tell(
        &mut report,
        "key derivation alone, as the vault does it",
        derivation,
        "ms",
    );
    tell(&mut report, "the same by the library alone", plainly, "ms");
    tell(
        &mut report,
        "Return to the whole of Today",
        &ours.today,
        "ms",
    );
    let ratio = |a: &[f64], b: &[f64]| median(a) / median(b);
    report.hold(
        "lock screen, first pixels / empty window",
        ratio(&ours.first, &theirs.first),
        1.15,
        "×",
    );
    report.hold(
        "lock screen, whole / empty window, whole",
        ratio(&ours.complete, &theirs.complete),
        1.15,
        "×",
    );
    report.hold(
        "Today beyond the key derivation",
        median(&ours.today) - median(derivation),
        150.0,
        " ms",
    );
    report.hold(
        "PSS at the lock screen / empty window",
        ratio(&ours.memory, &theirs.memory),
        1.2,
        "×",
    );
    report
}
