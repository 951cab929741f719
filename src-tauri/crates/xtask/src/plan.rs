//! The steps of `cargo xtask test`: the cheap ones first, so that a slip is known early.

use crate::checks;
use crate::commands::{
    LABORATORY, PROFILE, build, built, desktop_story, laboratory, silence, tests_script,
};
use crate::page;
use crate::process::command;
use crate::steps::{Step, Work};

/// Every step there is, or only those that need neither browser nor window.
pub fn all(quick: bool) -> Vec<Step> {
    let mut plan = cheap();
    plan.extend(rust());
    if !quick {
        plan.extend(faults());
        plan.extend(stories());
    }
    plan
}

fn cheap() -> Vec<Step> {
    vec![
        cargo("rust format", 2, &["fmt", "--all", "--check"]),
        check(
            "crate graph",
            checks::arrows::check,
            "cargo xtask check arrows",
        ),
        check(
            "licences",
            checks::licences::check,
            "cargo xtask check licences",
        ),
        script("page checks", 5, page::script("check")),
        script("page tests", 10, page::script("test")),
        script("page build", 5, page::script("build")),
        check(
            "page budget",
            checks::bundle::check,
            "cargo xtask check bundle",
        )
        .needs(&["page build"]),
        script("stories types", 2, tests_script("check")),
    ]
}

/// The program carries the built page inside it, so the workspace does not compile before the page is built.
fn rust() -> Vec<Step> {
    let lints = [
        "clippy",
        "--locked",
        "--profile",
        PROFILE,
        "--workspace",
        "--all-targets",
        "--",
        "-D",
        "warnings",
    ];
    vec![
        cargo("rust lints", 30, &lints).needs(&["page build"]),
        cargo(
            "rust tests",
            40,
            &[
                "test",
                "--locked",
                "--profile",
                PROFILE,
                "--workspace",
                "--no-fail-fast",
            ],
        )
        .needs(&["page build"]),
    ]
}

/// What can go wrong, at the counts of a commit. Where it cannot be played (no root, no loop devices, not Linux) it says so and
/// passes; with `CI` set it fails.
fn faults() -> Vec<Step> {
    if !cfg!(target_os = "linux") {
        println!("        faults: NOT PLAYED, the laboratory runs on Linux only");
        return Vec::new();
    }
    vec![
        script("faults build", 20, build(LABORATORY)).needs(&["page build"]),
        script("faults", 30, laboratory(&[])).needs(&["faults build"]),
    ]
}

fn stories() -> Vec<Step> {
    let mut stories = vec![
        script("program build", 20, build(&["host", "anagen"])).needs(&["page build"]),
        script("browser stories", 35, tests_script("screens")).needs(&["program build"]),
    ];
    if cfg!(target_os = "linux") {
        let stories_in_window = vec![desktop_story(&built()), silence(&built())];
        let work = Work::Commands(stories_in_window);
        stories.push(Step::new("window story", 15, work).needs(&["program build"]));
    }
    stories
}

fn cargo(name: &'static str, minutes: u64, words: &[&str]) -> Step {
    Step::new(name, minutes, Work::Commands(vec![command("cargo", words)]))
}

fn script(name: &'static str, minutes: u64, command: std::process::Command) -> Step {
    Step::new(name, minutes, Work::Commands(vec![command]))
}

fn check(
    name: &'static str,
    check: fn() -> Result<(), crate::trouble::Trouble>,
    again: &'static str,
) -> Step {
    Step::new(name, 5, Work::Check(check, again))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn every_need_is_an_earlier_step() {
        let mut earlier = BTreeSet::new();
        for step in all(false) {
            for need in step.needs {
                assert!(earlier.contains(need), "{} needs {need}", step.name);
            }
            earlier.insert(step.name);
        }
        assert!(earlier.contains("browser stories"));
    }
}
