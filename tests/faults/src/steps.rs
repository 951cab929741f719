//! A piece of work killed before each of its own steps on the disk, whichever thread makes it; and one whose disk does not sync.

use std::process::Command;

use vault::bench::Protection;

use crate::follow::{Call, Followed, Meddling, Place, follow};
use crate::lab::Stop;
use crate::process::{self, AsArgument, Victim};

/// A piece of work: the victim's words, and the protection that it does without.
#[derive(Clone, Copy)]
pub struct Work<'a> {
    pub words: &'a [&'a dyn AsArgument],
    pub without: Option<Protection>,
}

/// How a victim that was to be killed ended.
pub struct Killed {
    /// Before which step; `None`: it made fewer this time, and came to its end.
    pub before: Option<Call>,
    /// The steps that it began.
    pub begun: Vec<Call>,
    /// It had said that it was done.
    pub answered: bool,
}

/// Runs the victim to its end and lists its steps: from its `begin` until all is closed again.
pub fn list(work: Work<'_>) -> Result<Vec<Call>, Stop> {
    let (victim, seen) = run(work, Meddling::None)?;
    if victim.last("done").is_none() {
        return Err(Stop::Broken(victim.said.join("; ")));
    }
    if seen.calls.is_empty() {
        return Err(Stop::Broken("no steps were seen".to_owned()));
    }
    Ok(seen.calls)
}

/// Runs the victim and kills it just before this step.
pub fn killed_at(place: Place, work: Work<'_>) -> Result<Killed, Stop> {
    let (victim, seen) = run(work, Meddling::Kill(place))?;
    Ok(Killed {
        before: seen.calls.last().copied().filter(|_| seen.killed),
        begun: seen.calls,
        answered: victim.last("done").is_some(),
    })
}

/// Runs the victim with the n-th sync after its `begin` failing, or every one from then on. How many did.
pub fn unsynced(number: usize, for_good: bool, work: Work<'_>) -> Result<(Victim, usize), Stop> {
    let (victim, seen) = run(work, Meddling::Sync { number, for_good })?;
    Ok((victim, seen.failed))
}

fn run(work: Work<'_>, meddling: Meddling) -> Result<(Victim, Followed), Stop> {
    let mut command = Command::new(process::program()?);
    command.env(faults::WAITS, "1");
    if let Some(protection) = work.without {
        command.env(faults::WITHOUT, format!("{protection:?}"));
    }
    for word in work.words {
        word.add(&mut command);
    }
    let mut victim = Victim::run(command)?;
    if victim.until("begin").is_none() {
        return Err(Stop::Broken(victim.said.join("; ")));
    }
    let followed = follow(victim.id(), meddling, || victim.go())?;
    victim.end()?;
    Ok((victim, followed))
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
    strace.arg(process::program()?);
    for word in words {
        word.add(&mut strace);
    }
    Victim::run(strace).and_then(|mut victim| victim.end().map(|()| victim))
}
