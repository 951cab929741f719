//! A piece of work killed before each of its own steps on the disk: `strace` counts them once and then kills at the n-th.

use std::collections::BTreeMap;
use std::path::Path;
use std::process::Command;

use crate::lab::Stop;
use crate::process::{self, AsArgument, Victim};

/// What changes something on a disk, or asks for it to be there.
const CALLS: &str = "write,pwrite64,pwritev,writev,rename,renameat,renameat2,fsync,fdatasync,openat,unlink,unlinkat,ftruncate,\
mkdir,mkdirat,rmdir,copy_file_range,sendfile,linkat,fallocate";

/// The n-th call of a name in the victim's main thread.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    call: String,
    number: u64,
}

impl std::fmt::Display for Step {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} no. {}", self.call, self.number)
    }
}

/// Runs the victim to its end and lists the steps between its `begin` and its `done`.
pub fn list(log: &Path, words: &[&dyn AsArgument]) -> Result<Vec<Step>, Stop> {
    process::needs("strace")?;
    let mut strace = Command::new("strace");
    strace
        .arg("-o")
        .arg(log)
        .args(["-e", &format!("trace={CALLS}")]);
    let mut victim = traced(strace, words)?;
    victim.end()?;
    if victim.last("done").is_none() {
        let said = victim.said.join("; ");
        return Err(if said.is_empty() {
            Stop::Cannot("strace may not trace here".to_owned())
        } else {
            Stop::Broken(said)
        });
    }
    let log = std::fs::read_to_string(log)?;
    let (mut counts, mut steps, mut begun) = (BTreeMap::new(), Vec::new(), false);
    for line in log.lines() {
        let Some((call, arguments)) = line.split_once('(') else {
            continue;
        };
        let number = counts.entry(call.to_owned()).or_insert(0_u64);
        *number += 1;
        if arguments.starts_with("1, \"begin") {
            begun = true;
        } else if arguments.starts_with("1, \"done") {
            break;
        } else if begun && changes(call, arguments) {
            steps.push(Step {
                call: call.to_owned(),
                number: *number,
            });
        }
    }
    if steps.is_empty() {
        return Err(Stop::Broken("no steps were seen".to_owned()));
    }
    Ok(steps)
}

fn changes(call: &str, arguments: &str) -> bool {
    call != "openat" || arguments.contains("O_CREAT") || arguments.contains("O_TRUNC")
}

/// Runs the victim and kills it just before a step.
pub fn killed_at(step: &Step, words: &[&dyn AsArgument]) -> Result<Victim, Stop> {
    let mut strace = Command::new("strace");
    strace.args(["-o", "/dev/null", "-e", &format!("trace={}", step.call)]);
    let inject = format!("inject={}:signal=KILL:when={}", step.call, step.number);
    strace.args(["-e", &inject]);
    let mut victim = traced(strace, words)?;
    victim.end()?;
    Ok(victim)
}

/// Runs the victim with the n-th sync of each of its threads failing, or every one from then on.
pub fn failing_sync(
    number: u64,
    for_good: bool,
    words: &[&dyn AsArgument],
) -> Result<Victim, Stop> {
    process::needs("strace")?;
    let mut strace = Command::new("strace");
    strace.args(["-f", "-o", "/dev/null", "-e", "trace=fsync,fdatasync"]);
    let more = if for_good { "+" } else { "" };
    strace.args([
        "-e",
        &format!("inject=fsync,fdatasync:error=EIO:when={number}{more}"),
    ]);
    let mut victim = traced(strace, words)?;
    victim.end()?;
    Ok(victim)
}

fn traced(mut strace: Command, words: &[&dyn AsArgument]) -> Result<Victim, Stop> {
    strace.arg(process::program()?);
    for word in words {
        word.add(&mut strace);
    }
    Victim::run(strace)
}
