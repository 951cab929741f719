//! The commands themselves.

use crate::packages::{self, Purpose};
use crate::page;
use crate::plan;
use crate::process::{command, root, stream, target};
use crate::steps;
use crate::trouble::Trouble;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The profile of everything that a test run builds, and of the program that it starts.
pub const PROFILE: &str = "window";

const DRIFT: &[&str] = &[
    "test",
    "--locked",
    "--profile",
    PROFILE,
    "--workspace",
    "--test",
    "bindings",
];

/// `cargo xtask run`: everything from a fresh clone to the open window.
pub fn run(demo: bool) -> Result<(), Trouble> {
    let display = has_display();
    packages::ensure(if display {
        Purpose::Open
    } else {
        Purpose::Drive
    })?;
    println!("Building the page …");
    page::build()?;
    println!("Building the program (several minutes the first time) …");
    stream(&mut build(&["anagen"]))?;
    let folder = built();
    if display {
        let binary = anagen_in(&folder);
        let flags: &[&str] = if demo { &["--demo"] } else { &[] };
        return stream(&mut command(&binary.to_string_lossy(), flags));
    }
    println!("There is no display here, so the main job is played in a virtual one.");
    if demo {
        println!(
            "The demonstration clinic is to be looked at: --demo needs a display, and is left out."
        );
    }
    page::install("tests")?;
    let out = target().join("main-job");
    stream(desktop_story(&folder).env("ANAGEN_OUT", &out))?;
    println!(
        "The screenshots and the after-care sheet are in {}",
        out.display()
    );
    Ok(())
}

/// `cargo xtask test`: the cheap steps first, so that a slip is known early.
pub fn test(quick: bool) -> Result<(), Trouble> {
    packages::ensure(if quick { Purpose::Quick } else { Purpose::Test })?;
    page::install("ui")?;
    page::install("tests")?;
    steps::run(plan::all(quick))
}

/// `cargo xtask bindings`: what is generated from Rust and from the texts, written again.
pub fn bindings() -> Result<(), Trouble> {
    packages::ensure(Purpose::Open)?;
    stream(command("cargo", DRIFT).env("ANAGEN_BLESS", "1"))?;
    page::install("ui")?;
    stream(&mut page::script("keys"))
}

/// `cargo xtask bench`: a program of `tests/bench`, built as a release.
pub fn bench(name: &str, rest: &[&str]) -> Result<(), Trouble> {
    if ![
        "start",
        "barcodes",
        "documents",
        "imports",
        "patients",
        "sessions",
        "vault",
    ]
    .contains(&name)
    {
        return Err(Trouble::new(format!("There is no benchmark “{name}”."))
            .mend("They are: start, barcodes, documents, imports, patients, sessions, vault."));
    }
    if name == "start" {
        packages::ensure(if has_display() {
            Purpose::Open
        } else {
            Purpose::Drive
        })?;
        page::build()?;
    } else {
        packages::ensure(Purpose::Open)?;
    }
    let mut bench = command(
        "cargo",
        &[
            "run",
            "--quiet",
            "--release",
            "--locked",
            "-p",
            "bench",
            "--",
            name,
        ],
    );
    stream(bench.args(rest))
}

/// `cargo xtask faults`: the fault laboratory, which is built as the tests are.
pub fn faults(rest: &[&str]) -> Result<(), Trouble> {
    packages::ensure(Purpose::Break)?;
    stream(&mut build(LABORATORY))?;
    stream(&mut laboratory(rest))
}

/// What is played with, and its victim.
pub const LABORATORY: &[&str] = &["faults", "faults-victim"];

/// The laboratory, built.
pub fn laboratory(words: &[&str]) -> Command {
    let name = format!("faults{}", std::env::consts::EXE_SUFFIX);
    let program = built().join(name);
    command(&program.to_string_lossy(), words)
}

/// `cargo xtask pictures`: the pictures of the README, from the real page.
pub fn pictures() -> Result<(), Trouble> {
    packages::ensure(Purpose::Test)?;
    page::build()?;
    page::install("tests")?;
    stream(&mut build(&["host"]))?;
    stream(&mut tests_script("pictures"))
}

fn has_display() -> bool {
    let set = |name| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    !cfg!(target_os = "linux") || set("DISPLAY") || set("WAYLAND_DISPLAY")
}

/// Builds programs of the workspace as [`PROFILE`] says, with the features of all of it: by themselves they would compile half the
/// tree again.
pub fn build(programs: &[&str]) -> Command {
    let mut cargo = command(
        "cargo",
        &["build", "--locked", "--profile", PROFILE, "--workspace"],
    );
    for program in programs {
        cargo.args(["--bin", program]);
    }
    cargo
}

/// Where the programs of [`PROFILE`] are.
pub fn built() -> PathBuf {
    target().join(PROFILE)
}

fn anagen_in(folder: &Path) -> PathBuf {
    folder.join(format!("anagen{}", std::env::consts::EXE_SUFFIX))
}

/// The story in the real window, with the program in a folder.
pub fn desktop_story(folder: &Path) -> Command {
    with_program("desktop", folder)
}

/// That this program speaks to nobody; it is traced, so `strace` is needed.
pub fn silence(folder: &Path) -> Command {
    with_program("silence", folder)
}

fn with_program(script: &str, folder: &Path) -> Command {
    let mut story = tests_script(script);
    story.env("ANAGEN_PROGRAM", anagen_in(folder));
    story
}

/// `npm run <name>` in the folder of the stories.
pub fn tests_script(name: &str) -> Command {
    let mut npm = command("npm", &["run", "--silent", name]);
    npm.current_dir(root().join("tests"));
    npm
}
