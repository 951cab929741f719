//! The disk is full.

use faults::store;
use serde_json::json;
use vault::{Kdf, StoreError, Vault};

use super::clinic::{Clinic, writing};
use crate::disk::{Disk, Kind};
use crate::lab::{Lab, Stop, Tally};

/// Rows into a vault on a disk that fills up, and goes on.
pub fn rows(lab: &Lab, wanted: u64) -> Result<Tally, Stop> {
    let mut tally = Tally::default();
    let disk = Disk::new(lab, "full-rows", Kind::Ext4, 160)?;
    let mut random = lab.random("full/rows");
    let dir = disk.path().join("vault");
    let mut vault = Vault::create(&dir, &store::secret(store::OLD), Kdf::Floor, &store::FIRST)?;
    let (mut n, mut fitted) = (0, 0);
    while tally.runs < wanted && lab.goes_on(tally.runs) {
        disk.fill(random.u64(0..200))?;
        let refused = loop {
            match store::add(&vault, lab.seed, n + 1, random.u8(..4) == 0) {
                Ok(_) => {
                    n += 1;
                    fitted += 1;
                }
                Err(error) => break error,
            }
        };
        let again = store::add(&vault, lab.seed, n + 1, false).map(drop);
        disk.relieve()?;
        let goes_on = store::add(&vault, lab.seed, n + 1, true);
        let outcome = match (refused, again, goes_on) {
            (StoreError::Full, Err(StoreError::Full), Ok(_)) => {
                n += 1;
                Ok(())
            }
            // Refused once by the reserve's last bytes, and let through when they were given up.
            (StoreError::Full, Ok(()), Ok(written)) if written.replayed => {
                n += 1;
                Ok(())
            }
            (refused, again, goes_on) => Err(format!(
                "{refused:?}, again {again:?}, with room again {:?}",
                goes_on.map(|w| w.value)
            )),
        };
        let outcome = outcome
            .and_then(|()| store::rows(&vault, lab.seed))
            .and_then(|found| {
                if found.last == n {
                    Ok(())
                } else {
                    Err(format!("{n} rows were answered, {} are there", found.last))
                }
            });
        let broken = outcome.is_err();
        tally.count(outcome);
        if broken || tally.runs.is_multiple_of(10) {
            vault.close();
            vault = store::open(&dir, store::OLD, &store::FIRST)?;
            let found = store::look(&vault, lab.seed).map_err(Stop::Broken)?;
            if found.last != n {
                tally.losses.push(format!(
                    "{n} rows were answered, {} are there after reopening",
                    found.last
                ));
                n = found.last;
            }
        }
    }
    vault.close();
    tally.note(format!(
        "{fitted} rows still fitted on the disks that were filling up"
    ));
    control(&mut tally, &disk)?;
    Ok(tally)
}

/// A file written in place loses what it held.
fn control(tally: &mut Tally, disk: &Disk) -> Result<(), Stop> {
    let path = disk.path().join("records.json");
    std::fs::write(&path, vec![b'x'; 200_000])?;
    disk.fill(0)?;
    let refused = std::fs::write(&path, vec![b'y'; 800_000]).is_err();
    let left = std::fs::read(&path)?;
    disk.relieve()?;
    tally.control(
        refused && left != vec![b'x'; 200_000],
        "a file written in place on the full disk lost what it held",
    );
    Ok(())
}

/// Every operation that writes, in a clinic on a full disk.
pub fn operations(lab: &Lab, wanted: u64) -> Result<Tally, Stop> {
    let mut tally = Tally::default();
    let disk = Disk::new(lab, "full-operations", Kind::Ext4, 192)?;
    let clinic = Clinic::demo(&disk.path().join("vault"), 12, lab.seed)
        .map_err(|_| Stop::Broken("no clinic".to_owned()))?;
    let broken = Stop::Broken;
    clinic
        .ask(
            "drafts.save",
            json!({ "key": "kept", "content": { "note": "typed before" } }),
        )
        .map_err(broken)?;
    clinic
        .ask("drafts.save", json!({ "key": "patient:1", "content": 1 }))
        .map_err(Stop::Broken)?;
    let names: Vec<_> = writing().map(|operation| operation.name).collect();
    let (mut unknown, mut round, mut fitted) = (Vec::new(), 0, 0);
    'rounds: loop {
        for name in &names {
            if tally.runs >= wanted || !lab.goes_on(tally.runs) {
                break 'rounds;
            }
            let marker = format!("Round {round}");
            let Some(request) = clinic.request(name, &marker).map_err(Stop::Broken)? else {
                if round == 0 {
                    unknown.push(*name);
                }
                continue;
            };
            let uuid = clinic.uuid();
            disk.fill(0)?;
            let answer = clinic.call(name, request.clone(), uuid);
            disk.relieve()?;
            let after = clinic.call(name, request, uuid);
            let draft = clinic.ask("drafts.read", json!({ "key": "kept" }));
            let said = answer["error"]["message"].as_str().unwrap_or_default();
            let clear = answer["error"]["code"] == "disk_full" && said.len() > 10;
            fitted += u64::from(answer["ok"] != json!(null));
            let kept = draft
                .as_ref()
                .is_ok_and(|draft| draft["content"]["note"] == "typed before");
            tally.count(
                if (clear || answer.get("ok").is_some()) && after.get("ok").is_some() && kept {
                    Ok(())
                } else {
                    Err(format!(
                        "{name}: answered {answer}, with room {after}, the draft {draft:?}"
                    ))
                },
            );
        }
        round += 1;
    }
    let before = clinic.patients().map_err(Stop::Broken)?.len();
    clinic.ask("vault.lock", json!({})).map_err(Stop::Broken)?;
    clinic.unlock().map_err(Stop::Broken)?;
    let after = clinic.patients().map_err(Stop::Broken)?.len();
    if before != after {
        tally
            .losses
            .push(format!("{before} patients before locking, {after} after"));
    }
    tally.note(format!(
        "{} operations in turn; {fitted} calls still fitted",
        names.len() - unknown.len()
    ));
    if !unknown.is_empty() {
        tally.note(format!(
            "not played, for want of a request: {}",
            unknown.join(", ")
        ));
    }
    control(&mut tally, &disk)?;
    Ok(tally)
}
