//! The power goes: the file system is shut down without its log, and mounted again.

use std::time::Duration;

use faults::store;
use vault::Kdf;

use super::crash::judge;
use crate::disk::{Disk, Kind};
use crate::lab::{Lab, Stop, Tally};
use crate::process::Victim;

const CUTS_A_VAULT: u64 = 25;

pub fn xfs(lab: &Lab, wanted: u64) -> Result<Tally, Stop> {
    cut(lab, wanted, "power-xfs", Kind::Xfs, 320)
}

pub fn ext4(lab: &Lab, wanted: u64) -> Result<Tally, Stop> {
    cut(lab, wanted, "power-ext4", Kind::Ext4, 96)
}

fn cut(lab: &Lab, wanted: u64, name: &str, kind: Kind, mib: u64) -> Result<Tally, Stop> {
    let mut tally = Tally::default();
    let disk = Disk::new(lab, name, kind, mib)?;
    let mut random = lab.random(name);
    let (mut answered, mut openings) = (0, 0);
    while tally.runs < wanted && lab.goes_on(tally.runs) {
        let number = tally.runs / CUTS_A_VAULT;
        let dir = disk.path().join(format!("vault-{number}"));
        if tally.runs.is_multiple_of(CUTS_A_VAULT) {
            answered = 0;
            if number > 0 {
                std::fs::remove_dir_all(disk.path().join(format!("vault-{}", number - 1)))?;
            }
        }
        let seed = lab.seed ^ number;
        let mut victim = Victim::start(&[&"write", &dir.as_path(), &seed, &0_u64])?;
        if random.u8(..10) == 0 {
            victim.listen(Duration::from_millis(random.u64(1..250)));
        } else {
            victim.until("have ");
            victim.listen(Duration::from_micros(random.u64(1..80_000)));
        }
        // What it says after this moment does not count, although it may well be kept.
        disk.cut()?;
        tally.count(judge(&victim, &mut answered, &mut openings));
        victim.kill()?;
        disk.start_again()?;
    }
    let number = (tally.runs - 1) / CUTS_A_VAULT;
    let dir = disk.path().join(format!("vault-{number}"));
    let mut victim = Victim::start(&[&"write", &dir.as_path(), &(lab.seed ^ number), &1_u64])?;
    victim.end()?;
    if let Err(loss) = judge(&victim, &mut answered, &mut openings) {
        tally.losses.push(loss);
    }
    tally.note(format!(
        "{openings} openings after a cut looked at every row"
    ));
    controls(&mut tally, &disk)?;
    Ok(tally)
}

/// `synchronous` at NORMAL and at OFF must lose rows, each of them; FULL without a vault around it must not.
fn controls(tally: &mut Tally, disk: &Disk) -> Result<(), Stop> {
    let mut lost = Vec::new();
    for synchronous in ["NORMAL", "OFF", "FULL"] {
        let dir = disk.path().join(format!("control-{synchronous}"));
        std::fs::create_dir_all(&dir)?;
        // The folder itself is there before the power goes; only the rows are at stake.
        drop(faults::bare::open(&dir, "FULL")?);
        let mut worst = 0;
        // NORMAL loses only what came after its last checkpoint: sometimes a cut hits nothing.
        let tries = if synchronous == "FULL" { 5 } else { 30 };
        for _ in 0..tries {
            let words: [&dyn crate::process::AsArgument; 7] = [
                &"bare",
                &dir.as_path(),
                &9_u64,
                &synchronous,
                &1_u64,
                &"patient",
                &0_u64,
            ];
            let mut victim = Victim::start(&words)?;
            victim.until("have ");
            victim.listen(Duration::from_millis(40));
            disk.cut()?;
            let acknowledged = victim.acknowledged();
            victim.kill()?;
            disk.start_again()?;
            let kept = faults::bare::open(&dir, "FULL")
                .and_then(|connection| faults::bare::last_whole(&connection, 9));
            // A file that does not open any more has lost everything.
            worst = worst.max(acknowledged - kept.unwrap_or(0));
            if worst > 0 {
                break;
            }
        }
        lost.push(worst);
    }
    let told = format!(
        "NORMAL lost {} rows, OFF {}, FULL {}",
        lost[0], lost[1], lost[2]
    );
    tally.control(lost[0] > 0 && lost[1] > 0 && lost[2] == 0, told);
    Ok(())
}

/// The header's turn: passphrases are changed to and fro while the power goes.
pub fn passphrase(lab: &Lab, wanted: u64) -> Result<Tally, Stop> {
    let mut tally = Tally::default();
    let disk = Disk::new(lab, "power-passphrase", Kind::Xfs, 320)?;
    let mut random = lab.random("power/passphrase");
    let dir = disk.path().join("vault");
    vault::Vault::create(&dir, &store::secret(store::OLD), Kdf::Floor, &store::FIRST)?.close();
    let mut now = store::OLD.to_owned();
    let mut changes = 0;
    while tally.runs < wanted && lab.goes_on(tally.runs) {
        let mut victim = Victim::start(&[&"passphrases", &dir.as_path(), &now.as_str()])?;
        victim.until("changed ");
        victim.listen(Duration::from_millis(random.u64(0..900)));
        disk.cut()?;
        changes += victim
            .said
            .iter()
            .filter(|line| line.starts_with("changed "))
            .count();
        let answered = victim.last("changed ").unwrap_or(&now).to_owned();
        let other = if answered == store::OLD {
            store::NEW
        } else {
            store::OLD
        };
        victim.kill()?;
        disk.start_again()?;
        let opens = |passphrase: &str| store::open(&dir, passphrase, &store::FIRST).map(drop);
        let outcome = match (opens(&answered), opens(other)) {
            (Ok(()), Err(vault::OpenError::WrongPassphrase)) => {
                now = answered;
                Ok(())
            }
            // The one that was on its way may have got there.
            (Err(vault::OpenError::WrongPassphrase), Ok(())) => {
                now = other.to_owned();
                Ok(())
            }
            (a, b) => Err(format!("last answered: {a:?}; the other: {b:?}")),
        };
        let stuck = outcome.is_err();
        tally.count(outcome);
        if stuck {
            break;
        }
    }
    if changes == 0 {
        return Err(Stop::Broken("no passphrase was ever changed".to_owned()));
    }
    tally.note(format!(
        "{changes} passphrases were changed before the cuts"
    ));
    control_header(&mut tally, &disk)?;
    Ok(tally)
}

/// A header that is written in place and not synced must be lost by a cut.
fn control_header(tally: &mut Tally, disk: &Disk) -> Result<(), Stop> {
    let path = disk.path().join("header");
    std::fs::write(&path, [1; 300])?;
    std::fs::File::open(&path)?.sync_all()?;
    std::fs::write(&path, [2; 300])?;
    disk.cut()?;
    disk.start_again()?;
    let kept = std::fs::read(&path).unwrap_or_default();
    tally.control(
        kept != [2; 300],
        "a header written in place without fsync was not the new one after the cut",
    );
    Ok(())
}
