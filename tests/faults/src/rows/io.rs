//! The disk says no: EIO at the n-th fsync.

use faults::store::{self, Found};
use vault::{OpenError, StoreError};

use super::torn::template;
use crate::lab::{Lab, Stop, Tally, put_back};
use crate::process::AsArgument;
use crate::steps::failing_sync;

/// Rows a victim writes when nothing stops it: enough to reach the twentieth sync.
const ROWS: u64 = 24;

pub fn sync(lab: &Lab, wanted: u64) -> Result<Tally, Stop> {
    let mut tally = Tally::default();
    let folder = lab.folder("io")?;
    let (before, dir) = (folder.join("before"), folder.join("vault"));
    template(&before, lab.seed, 4)?;
    let (mut errors, mut closed, mut refused) = (0, 0, 0);
    while tally.runs < wanted && lab.goes_on(tally.runs) {
        put_back(&before, &dir)?;
        let number = 1 + tally.runs % 20;
        // Every other time the disk stays broken.
        let for_good = (tally.runs / 20 + tally.runs) % 2 == 1;
        let words: [&dyn AsArgument; 4] = [&"write", &dir.as_path(), &lab.seed, &ROWS];
        let victim = failing_sync(number, for_good, &words)?;
        if victim.said.is_empty() {
            return Err(Stop::Cannot("strace may not trace here".to_owned()));
        }
        let failed = victim.last("err ").or(victim.last("closed "));
        errors += u64::from(victim.last("err ").is_some());
        closed += u64::from(victim.last("closed ").is_some());
        let named = victim.last("failed ").is_none_or(|why| why.contains("Io"));
        refused += u64::from(victim.last("failed ").is_some());
        let row = failed.and_then(|said| said.split(' ').next()?.parse().ok());
        let kept_nothing = victim.last("err ").is_some();
        let outcome = if named {
            settled(
                &dir,
                lab.seed,
                victim.acknowledged().max(4),
                row,
                kept_nothing,
            )
        } else {
            Err(victim.said.join("; "))
        };
        tally.count(outcome.map_err(|why| format!("sync {number}: {why}")));
    }
    tally.note(format!(
        "{errors} writes answered with an error, {closed} left open until the next opening, {refused} openings refused, the rest hidden \
         from the user by settling"
    ));
    control(lab, &mut tally)?;
    Ok(tally)
}

/// What was answered is there; what was answered with an error is not; what was left open is one or the other, and a repetition under the
/// same identifier makes it exactly one.
fn settled(
    dir: &std::path::Path,
    seed: u64,
    answered: i64,
    row: Option<i64>,
    kept_nothing: bool,
) -> Result<(), String> {
    let vault = store::open(dir, store::OLD, &store::FIRST)
        .map_err(|error: OpenError| format!("does not open afterwards: {error:?}"))?;
    let Found { last, .. } = store::look(&vault, seed)?;
    let Some(row) = row else {
        return if last == answered {
            Ok(())
        } else {
            Err(format!("{answered} was answered, {last} is the last"))
        };
    };
    if answered != row - 1 || last < answered || last > row {
        return Err(format!(
            "{answered} was answered, then {row} failed, and {last} is the last"
        ));
    }
    if kept_nothing && last == row {
        return Err(format!(
            "row {row} was answered with an error, and it is there"
        ));
    }
    let again =
        store::add(&vault, seed, row, false).map_err(|error: StoreError| format!("{error:?}"))?;
    if again.replayed != (last == row) {
        return Err(format!(
            "row {row} was {}there, and its repetition says otherwise",
            if last == row { "" } else { "not " }
        ));
    }
    let after = store::look(&vault, seed)?;
    if after.last == row {
        Ok(())
    } else {
        Err(format!("after the repetition {} is the last", after.last))
    }
}

/// A program that takes an error for a rollback finds the row there after all.
fn control(lab: &Lab, tally: &mut Tally) -> Result<(), Stop> {
    let dir = lab.folder("io-control")?;
    let mut found = 0;
    for number in 1..=12_u64 {
        let _ = std::fs::remove_dir_all(&dir);
        std::fs::create_dir_all(&dir)?;
        drop(faults::bare::open(&dir, "FULL")?);
        let words: [&dyn AsArgument; 7] = [
            &"bare",
            &dir.as_path(),
            &3_u64,
            &"FULL",
            &1_u64,
            &"patient",
            &ROWS,
        ];
        let victim = failing_sync(number, false, &words)?;
        let Some(row) = victim.last("err ").and_then(|n| n.parse().ok()) else {
            continue;
        };
        found += faults::bare::count(&faults::bare::open(&dir, "FULL")?, row)?;
        if found > 0 {
            break;
        }
    }
    tally.control(
        found > 0,
        "without settling, a row answered with an error was there on reopening",
    );
    Ok(())
}
