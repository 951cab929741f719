//! The USB stick is pulled out, is full, cannot be written.

use std::path::PathBuf;
use std::time::Duration;

use faults::store;
use vault::backup::{self, BackupError, Unwatched};
use vault::bench::{Protection, without};
use vault::{Kdf, OpenError, StoreError, Vault};

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

    /// The newest backup is the one that has to survive what comes next: older ones the rotation may let go of.
    fn look_again(&mut self) -> Result<(), Stop> {
        let listed = backup::list(&self.place);
        let listed = listed.map_err(|error| Stop::Broken(format!("{error:?}")))?;
        let newest = listed.first().map(|one| one.name.clone());
        self.name = newest.ok_or_else(|| Stop::Broken("no backup is left".to_owned()))?;
        Ok(())
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
    let mut desk = Desk::new(lab, "stick-pulled")?;
    let mut random = lab.random("stick/pulled");
    let mut cut_short = 0;
    while tally.runs < wanted && lab.goes_on(tally.runs) {
        desk.look_again()?;
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
    // The same, but made over the one before.
    let mut lost = None;
    for round in 0..40 {
        // How long a backup takes is the machine's: a quick one is over long before a slow one has begun to write.
        let longest = 400_000 >> (round % 6);
        desk.look_again()?;
        let mut command = std::process::Command::new(crate::process::program()?);
        command.env(faults::WITHOUT, format!("{:?}", Protection::BackupBeside));
        command.args([
            "backup".as_ref(),
            desk.dir.as_os_str(),
            desk.place.as_os_str(),
        ]);
        command.arg((1440 * (tally.runs + 1)).to_string());
        let mut victim = Victim::run(command)?;
        victim.until("begin");
        victim.listen(Duration::from_micros(random.u64(1..longest)));
        desk.stick.cut()?;
        victim.end()?;
        desk.stick.start_again()?;
        if let Err(why) = desk.intact(lab.seed) {
            lost = Some(why);
            break;
        }
    }
    tally.control(
        lost.is_some(),
        format!(
            "the backup made over the one before: {}",
            lost.unwrap_or_default()
        ),
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
    let mut desk = Desk::new(lab, name)?;
    while tally.runs < wanted && lab.goes_on(tally.runs) {
        desk.look_again()?;
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
            (
                Err(BackupError::Store(said) | BackupError::Open(OpenError::Store(said))),
                Ok(()),
                Ok(_),
            ) if said == why => Ok(()),
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
    if why == StoreError::Full {
        // The same, but made over the one before; the records have grown, so that what was removed makes too little room.
        desk.look_again()?;
        without(&desk.dir, Protection::BackupBeside);
        let vault = store::open(&desk.dir, store::OLD, &store::FIRST)?;
        for n in desk.rows + 1..desk.rows + 1_500 {
            store::add(&vault, lab.seed, n, false)?;
        }
        trouble(&desk.stick, true)?;
        let at = store::later(1440 * (tally.runs as i64 + 2));
        let answer = vault.back_up(&desk.place, at, &Unwatched).map(drop);
        let intact = desk.intact(lab.seed);
        vault.close();
        let told = format!("the backup made over the one before answered {answer:?}: {intact:?}");
        tally.control(answer.is_err() && intact.is_err(), told);
        return Ok(tally);
    }
    // Nothing that the vault does protects what lies on a stick that cannot be written: the stick does. What is left to see is that a loss
    // would be noticed: the one before, removed while that still worked.
    std::fs::remove_file(desk.place.join(&desk.name).join("records.db"))?;
    desk.stick.read_only(true)?;
    let lost = desk.intact(lab.seed);
    tally.control(
        lost.is_err(),
        "a backup that was removed before is noticed: what cannot be written cannot be lost either",
    );
    Ok(tally)
}
