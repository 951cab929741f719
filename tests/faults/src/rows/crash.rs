//! Killed with signal 9.

use std::path::Path;
use std::time::Duration;

use crate::lab::{Lab, Stop, Tally};
use crate::process::Victim;

/// After so many kills a fresh vault is begun, so that looking at everything stays quick.
const KILLS_A_VAULT: u64 = 50;

/// A chain of victims on one vault: each says what it found of what those before it had acknowledged, writes on, and is killed.
pub fn kill(lab: &Lab, wanted: u64) -> Result<Tally, Stop> {
    let mut tally = Tally::default();
    let mut random = lab.random("crash/kill");
    let folder = lab.folder("crash")?;
    let (mut answered, mut openings) = (0, 0_u64);
    while tally.runs < wanted && lab.goes_on(tally.runs) {
        let dir = folder.join(format!("vault-{}", tally.runs / KILLS_A_VAULT));
        let seed = lab.seed ^ (tally.runs / KILLS_A_VAULT);
        if tally.runs.is_multiple_of(KILLS_A_VAULT) {
            answered = 0;
        }
        let mut victim = Victim::start(&[&"write", &dir.as_path(), &seed, &0_u64])?;
        // One in eight dies at a random moment of its opening, the others while they write.
        if random.u8(..8) == 0 {
            victim.listen(Duration::from_millis(random.u64(1..250)));
        } else {
            victim.until("have ");
            victim.listen(Duration::from_micros(random.u64(1..60_000)));
        }
        victim.kill()?;
        tally.count(judge(&victim, &mut answered, &mut openings));
    }
    let last = folder.join(format!("vault-{}", (tally.runs - 1) / KILLS_A_VAULT));
    let seed = lab.seed ^ ((tally.runs - 1) / KILLS_A_VAULT);
    let mut victim = Victim::start(&[&"write", &last.as_path(), &seed, &1_u64])?;
    victim.end()?;
    if let Err(loss) = judge(&victim, &mut answered, &mut openings) {
        tally.losses.push(loss);
    }
    tally.note(format!("{openings} openings after a kill looked at every row"));
    control(&mut tally, &folder)?;
    Ok(tally)
}

/// What a victim found must be what was acknowledged before, or one row more: the one that was being written.
pub fn judge(victim: &Victim, answered: &mut i64, openings: &mut u64) -> Result<(), String> {
    let before = *answered;
    *answered = before.max(victim.acknowledged());
    if let Some(why) = victim.last("failed ") {
        return Err(format!("after row {before} it did not open: {why}"));
    }
    let Some(found) = victim.found() else {
        return Ok(());
    };
    *openings += 1;
    // What it found itself is as good as acknowledged to the next.
    *answered = (*answered).max(found);
    if found < before {
        return Err(format!("row {before} was acknowledged, {found} is the last"));
    }
    Ok(())
}

/// A program that answers before it has committed must lose rows when it is killed.
fn control(tally: &mut Tally, folder: &Path) -> Result<(), Stop> {
    let dir = folder.join("control");
    std::fs::create_dir_all(&dir)?;
    let mut lost = 0;
    for attempt in 0..10_u64 {
        let words: [&dyn crate::process::AsArgument; 6] =
            [&"bare", &dir.as_path(), &7_u64, &"FULL", &50_u64, &"hasty"];
        let mut victim = Victim::start(&words)?;
        victim.until("ack ");
        victim.listen(Duration::from_millis(3 + attempt));
        victim.kill()?;
        let connection = faults::bare::open(&dir, "FULL")?;
        let kept = faults::bare::last_whole(&connection, 7)?;
        lost = lost.max(victim.acknowledged() - kept);
        if lost > 0 {
            break;
        }
    }
    tally.control(lost > 0, format!("answering before COMMIT lost {lost} rows"));
    Ok(())
}
