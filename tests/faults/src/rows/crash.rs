//! Killed with signal 9.

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use fastrand::Rng;

use crate::lab::{Lab, Stop, Tally};
use crate::process::{AsArgument, Victim};

/// After so many kills a fresh vault is begun, so that looking at everything stays quick.
const KILLS_A_VAULT: u64 = 50;

/// Two chains of victims side by side: each says what it found of what those before it had acknowledged, writes on, and is killed.
pub fn kill(lab: &Lab, wanted: u64) -> Result<Tally, Stop> {
    let mut tally = Tally::default();
    let folder = lab.folder("crash")?;
    let until = lab.until();
    let chains = std::thread::scope(|scope| {
        let start = |number: u64, wanted: u64| {
            let chain = Chain {
                folder: folder.join(format!("chain-{number}")),
                seed: lab.seed ^ (number << 32),
                random: lab.random(&format!("crash/kill {number}")),
                until,
            };
            scope.spawn(move || chain.play(wanted))
        };
        let both = [start(1, wanted / 2), start(2, wanted - wanted / 2)];
        both.map(|chain| {
            chain
                .join()
                .unwrap_or_else(|_| Err(Stop::Broken("a chain panicked".to_owned())))
        })
    });
    let mut openings = 0;
    for chain in chains {
        let (played, looked) = chain?;
        tally.runs += played.runs;
        tally.losses.extend(played.losses);
        openings += looked;
    }
    tally.note(format!(
        "{openings} openings after a kill looked at every row"
    ));
    control(&mut tally, &folder)?;
    Ok(tally)
}

struct Chain {
    folder: PathBuf,
    seed: u64,
    random: Rng,
    until: Option<Instant>,
}

impl Chain {
    fn play(mut self, wanted: u64) -> Result<(Tally, u64), Stop> {
        let mut tally = Tally::default();
        let (mut answered, mut openings) = (0, 0_u64);
        let vault = |number: u64| self.folder.join(format!("vault-{number}"));
        let in_time = |runs| runs == 0 || self.until.is_none_or(|until| Instant::now() < until);
        while tally.runs < wanted && in_time(tally.runs) {
            let number = tally.runs / KILLS_A_VAULT;
            if tally.runs.is_multiple_of(KILLS_A_VAULT) {
                answered = 0;
            }
            let words: [&dyn AsArgument; 4] =
                [&"write", &vault(number), &(self.seed ^ number), &0_u64];
            let mut victim = Victim::start(&words)?;
            // One in eight dies at a random moment of its opening, the others while they write.
            if self.random.u8(..8) == 0 {
                victim.listen(Duration::from_millis(self.random.u64(1..250)));
            } else {
                victim.until("have ");
                victim.listen(Duration::from_micros(self.random.u64(1..60_000)));
            }
            victim.kill()?;
            tally.count(judge(&victim, &mut answered, &mut openings));
        }
        let number = tally.runs.saturating_sub(1) / KILLS_A_VAULT;
        let words: [&dyn AsArgument; 4] = [&"write", &vault(number), &(self.seed ^ number), &1_u64];
        let mut victim = Victim::start(&words)?;
        victim.end()?;
        if let Err(loss) = judge(&victim, &mut answered, &mut openings) {
            tally.losses.push(loss);
        }
        Ok((tally, openings))
    }
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
        return Err(format!(
            "row {before} was acknowledged, {found} is the last"
        ));
    }
    Ok(())
}

/// A program that answers before it has committed must lose rows when it is killed.
fn control(tally: &mut Tally, folder: &Path) -> Result<(), Stop> {
    let dir = folder.join("control");
    std::fs::create_dir_all(&dir)?;
    let mut lost = 0;
    for attempt in 0..10_u64 {
        let words: [&dyn AsArgument; 7] = [
            &"bare",
            &dir.as_path(),
            &7_u64,
            &"FULL",
            &50_u64,
            &"hasty",
            &0_u64,
        ];
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
    tally.control(
        lost > 0,
        format!("answering before COMMIT lost {lost} rows"),
    );
    Ok(())
}
