//! The disk is full.

use faults::clinic::Clinic;
use faults::requests::{NONE, Request, writing};
use faults::store;
use serde_json::json;
use vault::bench::{Protection, without};
use vault::{Kdf, StoreError, Vault};

use crate::disk::{Disk, Kind};
use crate::lab::{Lab, Stop, Tally};

/// Rows into a vault on a disk that fills up, and goes on.
pub fn rows(lab: &Lab, wanted: u64) -> Result<Tally, Stop> {
    let mut tally = Tally::default();
    let disk = Disk::new(lab, "full-rows", Kind::SmallBlocks, 160)?;
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
    control(lab, &mut tally, &disk)?;
    Ok(tally)
}

/// A vault that does not heed what COMMIT says: its rows are answered and not there.
fn control(lab: &Lab, tally: &mut Tally, disk: &Disk) -> Result<(), Stop> {
    let dir = disk.path().join("control");
    let vault = Vault::create(&dir, &store::secret(store::OLD), Kdf::Floor, &store::FIRST)?;
    without(&dir, Protection::CommitHeeded);
    let (mut answered, mut kept) = (0, 0);
    // The reserve is given up first: that room is filled too.
    for _ in 0..200 {
        disk.fill(0)?;
        for _ in 0..20 {
            if store::add(&vault, lab.seed, answered + 1, false).is_ok() {
                answered += 1;
            }
        }
        kept = store::rows(&vault, lab.seed).map_or(0, |found| found.last);
        if kept < answered {
            break;
        }
    }
    disk.relieve()?;
    vault.close();
    tally.control(
        kept < answered,
        format!(
            "a vault that does not heed COMMIT lost {} of {answered} rows that it had answered",
            answered - kept
        ),
    );
    Ok(())
}

/// Every operation that writes, in a clinic on a full disk. Each round has a disk and a clinic of its own: what restores set aside, and what the
/// rounds write, would fill the disk for good, as nobody here takes it away.
pub fn operations(lab: &Lab, wanted: u64) -> Result<Tally, Stop> {
    let mut tally = Tally::default();
    let mut random = lab.random("full/operations");
    let mut names: Vec<_> = writing().map(|operation| operation.name).collect();
    // A run that is cut short begins elsewhere each time, so that many of them come by all.
    let start = random.usize(..names.len());
    names.rotate_left(start);
    let (mut fitted, mut closed) = (0, 0);
    while tally.runs < wanted && lab.goes_on(tally.runs) {
        let house = House::new(lab)?;
        for name in &names {
            if tally.runs == wanted || !lab.goes_on(tally.runs) {
                break;
            }
            let request = house.clinic.request(name, "Round 1")?;
            let told = on_a_full_disk(&house, &request)?;
            fitted += u64::from(told.fits);
            closed += told.closed;
            tally.count(told.outcome);
        }
        house.clinic.ask("vault.lock", json!({}))?;
        house.clinic.unlock()?;
        let whole = house.clinic.ask("history.verify", json!({}))?;
        if whole["whole"] != true {
            tally.losses.push(format!("after locking: {whole}"));
        }
    }
    if fitted == tally.runs {
        let never = "nothing was ever refused, so the disk was never full";
        return Err(Stop::Broken(never.to_owned()));
    }
    tally.note(format!(
        "{} of {} operations that write, from {} on; {fitted} calls still fitted, {closed} times the vault closed itself",
        names.len().min(tally.runs as usize),
        names.len(),
        names[0]
    ));
    for (name, why) in NONE {
        tally.note(format!("not played: {name}: {why}"));
    }
    operations_control(lab, &mut tally)?;
    Ok(tally)
}

/// A clinic on a small disk.
struct House {
    clinic: Clinic,
    disk: Disk,
}

impl House {
    fn new(lab: &Lab) -> Result<House, Stop> {
        let disk = Disk::new(lab, "full-operations", Kind::Ext4, 384)?;
        let clinic = Clinic::demo(&disk.path().join("vault"), 12, lab.seed)?;
        // Its log is long from being filled, and has room for much on any disk. Closed, it is taken away.
        clinic.ask("vault.lock", json!({}))?;
        clinic.unlock()?;
        keep_draft(&clinic)?;
        Ok(House { clinic, disk })
    }
}

/// What a person was typing before.
fn keep_draft(clinic: &Clinic) -> Result<(), String> {
    let draft = json!({ "key": "kept", "content": { "note": "typed before" } });
    clinic.ask("drafts.save", draft).map(drop)
}

/// What came of an operation on a full disk.
struct Told {
    outcome: Result<(), String>,
    /// It still fitted.
    fits: bool,
    /// How often the vault closed itself and was unlocked anew.
    closed: u64,
}

fn is_locked(clinic: &Clinic) -> Result<bool, Stop> {
    Ok(clinic.ask("vault.status", json!({}))?["state"] == "locked")
}

/// With room again, unlocks a vault that has closed itself because it could not even be opened again. Whether it had.
fn unlocked_again(clinic: &Clinic) -> Result<bool, Stop> {
    let closed = is_locked(clinic)?;
    if closed {
        clinic.unlock()?;
    }
    Ok(closed)
}

/// The operation that fills what room there is inside the vault's own files.
const FILLING: &str = "drafts.save";

/// Fills the disk until nothing fits any more, and says how often [`FILLING`] was answered.
fn fill(House { clinic, disk }: &House) -> Result<usize, Stop> {
    let save = |length| {
        let spent = json!({ "key": "spent", "content": "x".repeat(length) });
        clinic.ask(FILLING, spent).is_ok()
    };
    // The vault gives its reserve up at the next write, and that room is filled too.
    disk.fill(0)?;
    let first = save(1);
    disk.fill(0)?;
    // What is refused leaves the room in the log that it would have had: a smaller one may still fit.
    let large = (0..200).take_while(|_| save(10_000)).count();
    let small = (0..40).take_while(|_| save(1)).count();
    Ok(usize::from(first) + large + small)
}

/// Asks it on the full disk and again when there is room.
fn on_a_full_disk(house: &House, request: &Request) -> Result<Told, Stop> {
    let House { clinic, disk } = house;
    let name = request.operation.as_str();
    let mut closed = 0;
    // Nothing that takes time may come between the last refusal and the call: the writer would rest, fold its log in, and have room in it.
    let before = loop {
        let entries = clinic.entries(name)?;
        let filled = fill(house)?;
        if !is_locked(clinic)? {
            break entries + if name == FILLING { filled } else { 0 };
        }
        if closed == 5 {
            return Err(Stop::Broken("it closes itself each time".to_owned()));
        }
        closed += 1;
        disk.relieve()?;
        unlocked_again(clinic)?;
    };
    let answer = clinic.play(request);
    disk.relieve()?;
    let closed_now = unlocked_again(clinic)?;
    closed += u64::from(closed_now);
    let kept = clinic.entries(name)? - before;
    let after = clinic.play(request);
    let once = clinic.entries(name)? - before;
    let draft = clinic.ask("drafts.read", json!({ "key": "kept" }));
    let said = answer["error"]["message"].as_str().unwrap_or_default();
    // Where it has closed itself, the receipt tells afterwards what happened.
    let code = &answer["error"]["code"];
    let clear = (code == "disk_full" || closed_now && code == "locked") && said.len() > 10;
    let fits = answer.get("ok").is_some();
    let typed = draft
        .as_ref()
        .is_ok_and(|draft| draft["content"]["note"] == "typed before");
    let goes_on = after.get("ok").is_some() || fits && !request.has_receipt();
    let as_said = kept == usize::from(fits) || closed_now && kept <= 1;
    let counts = !request.has_receipt() || as_said && once == 1;
    let outcome = if (clear || fits) && goes_on && typed && counts {
        Ok(())
    } else {
        Err(format!(
            "{name}: answered {answer} and kept {kept}, with room {after} and kept {once}, the draft {draft:?}"
        ))
    };
    Ok(Told {
        outcome,
        fits,
        closed,
    })
}

/// The same over a vault that does not heed what COMMIT says.
fn operations_control(lab: &Lab, tally: &mut Tally) -> Result<(), Stop> {
    let house = House::new(lab)?;
    without(&house.disk.path().join("vault"), Protection::CommitHeeded);
    let mut lost = None;
    let names = ["patients.register", "contacts.record", "products.add"];
    // On a busy machine the writer may find time to rest all the same.
    for (name, round) in names.into_iter().cycle().zip(1..=30) {
        let request = house.clinic.request(name, &format!("Control {round}"))?;
        if let Err(why) = on_a_full_disk(&house, &request)?.outcome {
            lost = Some(why);
            break;
        }
    }
    tally.control(
        lost.is_some(),
        format!(
            "a vault that does not heed COMMIT: {}",
            lost.as_deref().unwrap_or("nothing was lost")
        ),
    );
    Ok(())
}
