//! The disk says no: EIO at the n-th fsync.

use std::path::Path;

use faults::clinic::Clinic;
use faults::requests::{Request, writing};
use faults::store::{self, Found};
use serde_json::{Value, json};
use vault::{OpenError, StoreError};

use super::torn::template;
use crate::lab::{Lab, Stop, Tally, put_back};
use crate::process::AsArgument;
use crate::steps::{Work, failing_sync, unsynced};

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

/// Every operation that writes, each in a process of its own whose n-th sync fails.
pub fn operations(lab: &Lab, wanted: u64) -> Result<Tally, Stop> {
    let mut tally = Tally::default();
    let mut random = lab.random("io/operations");
    let folder = lab.memory("io-operations")?;
    let (before, work) = (folder.join("before"), folder.join("work"));
    let dir = work.join("vault");
    let clinic = Clinic::demo(&before.join("vault"), 12, lab.seed)?;
    let draft = json!({ "key": "kept", "content": { "note": "typed before" } });
    clinic.ask("drafts.save", draft)?;
    clinic.practice.close();
    let mut names: Vec<_> = writing().map(|operation| operation.name).collect();
    // A run that is cut short begins elsewhere each time, so that many of them come by all.
    let start = random.usize(..names.len());
    names.rotate_left(start);
    let (mut struck, mut refused) = (0, 0);
    while tally.runs < wanted && lab.goes_on(tally.runs) {
        let name = names[tally.runs as usize % names.len()];
        let (number, for_good) = (random.usize(1..5), random.bool());
        put_back(&before, &work)?;
        let (outcome, failed, error) = one(&dir, name, number, for_good)?;
        struck += u64::from(failed > 0);
        refused += u64::from(error);
        let more = if for_good { " and all after it" } else { "" };
        tally.count(outcome.map_err(|why| format!("{name}, sync {number}{more}: {why}")));
    }
    tally.note(format!(
        "{} of {} operations that write, from {} on; a sync failed in {struck} of them, {refused} were answered with an error",
        names.len().min(tally.runs as usize),
        names.len(),
        names[0]
    ));
    if struck == 0 {
        return Err(Stop::Broken("no sync ever failed".to_owned()));
    }
    control(lab, &mut tally)?;
    Ok(tally)
}

/// What became of one operation; how many syncs failed; whether it was answered with an error.
fn one(
    dir: &Path,
    name: &str,
    number: usize,
    for_good: bool,
) -> Result<(Result<(), String>, usize, bool), Stop> {
    let work = Work {
        words: &[&"operation", &dir, &name, &"Marker ğ"],
        without: None,
    };
    let (victim, failed) = unsynced(number, for_good, work)?;
    let told = |what: &str| serde_json::from_str::<Value>(victim.last(what)?).ok();
    let request = told("request ").as_ref().and_then(Request::heard);
    let (Some(request), Some(entries)) = (request, told("entries ")) else {
        return Err(Stop::Broken(victim.said.join("; ")));
    };
    let Some(answer) = told("answer ") else {
        return Ok((Err("the program died of it".to_owned()), failed, false));
    };
    let refused = answer.get("ok").is_none();
    let entries = entries.as_u64().unwrap_or_default() as usize;
    Ok((after(dir, &request, &answer, entries), failed, refused))
}

/// Answered is kept, refused is not kept or found by its identifier, and the draft is there.
fn after(dir: &Path, request: &Request, answer: &Value, entries: usize) -> Result<(), String> {
    let said = answer["error"]["message"].as_str().unwrap_or_default();
    let ok = answer.get("ok").is_some();
    if !ok && said.len() < 10 {
        return Err(format!("answered {answer}"));
    }
    let clinic = Clinic::at(dir)?;
    clinic.unlock()?;
    let whole = clinic.ask("history.verify", json!({}))?;
    let draft = clinic.ask("drafts.read", json!({ "key": "kept" }))?;
    if whole["whole"] != true || draft["content"]["note"] != "typed before" {
        return Err(format!("afterwards: {whole}, the draft {draft}"));
    }
    if request.has_receipt() {
        let kept = clinic.entries(&request.operation)? - entries;
        // Answered "locked": the disk left it open, and the next opening tells.
        let open = answer["error"]["code"] == "locked";
        if kept > 1 || (kept == 1) != ok && !open {
            return Err(format!("answered {answer}, and {kept} are there"));
        }
        let again = clinic.play(request);
        let once = clinic.entries(&request.operation)? - entries;
        if again.get("ok").is_none() || once != 1 || ok && again["ok"] != answer["ok"] {
            return Err(format!(
                "answered {answer}; its repetition {again}, and {once} are there"
            ));
        }
    }
    clinic.practice.close();
    Ok(())
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
