//! The USB stick is pulled out, is full, cannot be written.

use std::io::Write as _;
use std::path::PathBuf;
use std::time::Duration;

use faults::store;
use vault::backup::{self, BackupError, Unwatched};
use vault::{Kdf, StoreError, Vault};

use super::torn::backup_holds;
use crate::disk::{Disk, Kind};
use crate::lab::{Lab, Stop, Tally};
use crate::process::Victim;

/// A vault on this machine, a stick, and the name of the backup that must survive.
struct Desk {
    dir: PathBuf,
    scratch: PathBuf,
    stick: Disk,
    place: PathBuf,
    name: String,
    rows: i64,
}

impl Desk {
    fn new(lab: &Lab, name: &str) -> Result<Self, Stop> {
        let folder = lab.folder(name)?;
        let dir = folder.join("vault");
        let stick = Disk::new(lab, name, Kind::Ext4, 128)?;
        let place = stick.path().join("anagen");
        std::fs::create_dir_all(&place)?;
        let vault = Vault::create(&dir, &store::secret(store::OLD), Kdf::Floor, &store::FIRST)?;
        for n in 1..=30 {
            store::add(&vault, lab.seed, n, false)?;
        }
        let said = |error: BackupError| Stop::Broken(format!("{error:?}"));
        vault.claim(&place).map_err(said)?;
        let made = vault
            .back_up(&place, store::later(1), &Unwatched)
            .map_err(said)?;
        vault.close();
        Ok(Self {
            dir,
            scratch: folder.join("scratch"),
            stick,
            place,
            name: made.name,
            rows: 30,
        })
    }

    /// The backup that counted before is whole, and so is everything else that is listed.
    fn intact(&self, seed: u64) -> Result<(), String> {
        let listed = backup::list(&self.place).map_err(|error| format!("{error:?}"))?;
        if !listed.iter().any(|one| one.name == self.name) {
            return Err(format!("backup {} is gone", self.name));
        }
        for one in &listed {
            backup_holds(&self.place, &one.name, &self.scratch, seed, self.rows)?;
        }
        Ok(())
    }
}

pub fn pulled(lab: &Lab, wanted: u64) -> Result<Tally, Stop> {
    let mut tally = Tally::default();
    let desk = Desk::new(lab, "stick-pulled")?;
    let mut random = lab.random("stick/pulled");
    let mut cut_short = 0;
    while tally.runs < wanted && lab.goes_on(tally.runs) {
        // A day further each time, so that the rotation has something to let go of.
        let minutes = 1440 * (tally.runs + 1);
        let words: [&dyn crate::process::AsArgument; 4] =
            [&"backup", &desk.dir, &desk.place, &minutes];
        let mut victim = Victim::start(&words)?;
        victim.until("begin");
        victim.listen(Duration::from_micros(random.u64(1..400_000)));
        desk.stick.cut()?;
        let finished = victim.last("done ").map(str::to_owned);
        cut_short += u64::from(finished.is_none());
        victim.end()?;
        let panicked = victim
            .said
            .iter()
            .all(|line| !line.starts_with("done") && !line.starts_with("failed"));
        desk.stick.start_again()?;
        tally.count(if panicked {
            Err("the program died of it".to_owned())
        } else {
            desk.intact(lab.seed).and_then(|()| match finished {
                Some(name) if !desk.place.join(&name).join("manifest").exists() => {
                    Err(format!("{name} was answered and is not there"))
                }
                _ => Ok(()),
            })
        });
    }
    tally.note(format!(
        "{cut_short} of them before the backup was answered"
    ));
    // A copy over the only backup, pulled out in the middle.
    let only = desk.stick.path().join("only.db");
    let bytes = std::fs::read(desk.dir.join("records.db"))?;
    std::fs::write(&only, &bytes)?;
    std::fs::File::open(&only)?.sync_all()?;
    let newer = vec![1_u8; bytes.len()];
    let (first, rest) = newer.split_at(bytes.len() / 2);
    let mut file = std::fs::File::create(&only)?;
    file.write_all(first)?;
    file.sync_all()?;
    file.write_all(rest)?;
    desk.stick.cut()?;
    drop(file);
    desk.stick.start_again()?;
    let left = std::fs::read(&only).unwrap_or_default();
    tally.control(
        left != bytes && left != newer,
        "a copy over the only backup, pulled out in the middle, is neither the old nor the new one",
    );
    Ok(tally)
}

pub fn full(lab: &Lab, wanted: u64) -> Result<Tally, Stop> {
    let mut random = lab.random("stick/full");
    refused(lab, wanted, "stick-full", StoreError::Full, |disk, on| {
        if on {
            disk.fill(random.u64(0..300))
        } else {
            disk.relieve()
        }
    })
}

pub fn read_only(lab: &Lab, wanted: u64) -> Result<Tally, Stop> {
    refused(
        lab,
        wanted,
        "stick-read-only",
        StoreError::ReadOnly,
        |disk, on| disk.read_only(on),
    )
}

/// A backup that cannot be made says why; the one before is whole; and when the stick is well again the next one is made.
fn refused(
    lab: &Lab,
    wanted: u64,
    name: &str,
    why: StoreError,
    mut trouble: impl FnMut(&Disk, bool) -> Result<(), Stop>,
) -> Result<Tally, Stop> {
    let mut tally = Tally::default();
    let desk = Desk::new(lab, name)?;
    while tally.runs < wanted && lab.goes_on(tally.runs) {
        let vault = store::open(&desk.dir, store::OLD, &store::FIRST)?;
        trouble(&desk.stick, true)?;
        let at = store::later(1440 * (tally.runs as i64 + 1));
        let answer = vault.back_up(&desk.place, at, &Unwatched);
        let intact = desk.intact(lab.seed);
        trouble(&desk.stick, false)?;
        let well = vault.back_up(
            &desk.place,
            store::later(1440 * (tally.runs as i64 + 1) + 60),
            &Unwatched,
        );
        vault.close();
        tally.count(match (answer, intact, well) {
            (Err(BackupError::Store(said)), Ok(()), Ok(_)) if said == why => Ok(()),
            (Ok(_), Ok(()), Ok(_)) if why == StoreError::Full => {
                // There was just room enough.
                Ok(())
            }
            (answer, intact, well) => Err(format!(
                "answered {:?}; the one before: {intact:?}; the next: {:?}",
                answer.map(|b| b.name),
                well.map(|b| b.name)
            )),
        });
    }
    // Over the only copy, in place.
    let only = desk.stick.path().join("only.db");
    let bytes = std::fs::read(desk.dir.join("records.db"))?;
    std::fs::write(&only, &bytes)?;
    let lost = if why == StoreError::Full {
        desk.stick.fill(0)?;
        std::fs::write(&only, vec![1_u8; bytes.len() * 3]).is_err()
            && std::fs::read(&only)? != bytes
    } else {
        // Made "safe" by removing it first while that still works.
        std::fs::remove_file(&only)?;
        desk.stick.read_only(true)?;
        std::fs::write(&only, &bytes).is_err() && !only.exists()
    };
    tally.control(lost, "a copy over the only backup is lost here");
    Ok(tally)
}
