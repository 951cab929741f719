//! Bits rot, pages are put back, swapped and cut away, the log is flipped and deleted.

mod anchor;
mod log;
mod replay;

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};

use fastrand::Rng;
use faults::store;
use vault::bench::{KeptKey, open_with_key};
use vault::{Migration, OpenError, StoreError, Vault};

use super::torn::template;
use crate::lab::{Lab, Stop, Tally, put_back};

pub use anchor::anchor;
pub use log::log;
pub use replay::replay;

const PAGE: usize = 4096;
/// Flips in each page, and in each frame of the log, of a commit.
const FLIPS: usize = 12;

/// A vault that is damaged again and again, and opened without deriving its key anew each time.
struct Bench {
    before: PathBuf,
    work: PathBuf,
    key: KeptKey,
    migrations: &'static [Migration],
}

/// What the program said of a damaged vault.
enum Said {
    /// On opening.
    Refused(OpenError),
    /// By its checks.
    Found,
    /// Nothing.
    Nothing(Vault),
}

impl Bench {
    fn new(
        before: PathBuf,
        work: PathBuf,
        passphrase: &str,
        migrations: &'static [Migration],
    ) -> Result<Self, Stop> {
        // From a copy: opening the vault itself would tidy up what is to be damaged.
        put_back(&before, &work)?;
        let vault = store::open(&work, passphrase, migrations)?;
        let key = KeptKey::of(&vault);
        vault.close();
        Ok(Self {
            before,
            work,
            key,
            migrations,
        })
    }

    /// Puts the vault back, damages it, opens it and lets it check itself.
    fn damaged(&self, damage: impl FnOnce(&Path) -> std::io::Result<()>) -> Result<Said, Stop> {
        put_back(&self.before, &self.work)?;
        damage(&self.work)?;
        let look = || match open_with_key(&self.work, &self.key, self.migrations) {
            Err(error) => Said::Refused(error),
            Ok(vault) => match store::whole(&vault) {
                Err(_) => Said::Found,
                Ok(()) => Said::Nothing(vault),
            },
        };
        catch_unwind(AssertUnwindSafe(look))
            .map_err(|_| Stop::Broken("PANIC on a damaged vault".to_owned()))
    }
}

/// Writes `bytes` with one bit other than it was.
fn flipped(path: &Path, at: usize, bit: u8) -> std::io::Result<()> {
    let mut bytes = std::fs::read(path)?;
    if let Some(byte) = bytes.get_mut(at) {
        *byte ^= 1 << (bit % 8);
    }
    std::fs::write(path, bytes)
}

/// The places to flip in a file: a few random ones in each piece, or one bit of every byte.
fn places(lab: &Lab, random: &mut Rng, length: usize, piece: usize) -> Vec<usize> {
    if lab.release {
        let mut all: Vec<usize> = (0..length).collect();
        // In a random order: a run that is cut short has been everywhere a little.
        random.shuffle(&mut all);
        return all;
    }
    (0..length.div_ceil(piece))
        .flat_map(|page| (0..FLIPS).map(move |_| page))
        .map(|page| (page * piece + random.usize(..piece)).min(length - 1))
        .collect()
}

fn announced(said: Said, what: &str) -> Result<(), String> {
    match said {
        Said::Refused(
            OpenError::Damaged
            | OpenError::Store(StoreError::Damaged)
            | OpenError::RolledBack { .. }
            | OpenError::AnchorLost
            | OpenError::DamagedHeader,
        ) => Ok(()),
        Said::Refused(other) => Err(format!("{what}: refused, but by the wrong name: {other:?}")),
        Said::Found => Ok(()),
        Said::Nothing(_) => Err(format!("{what}: nothing was said")),
    }
}

pub fn pages(lab: &Lab, _: u64) -> Result<Tally, Stop> {
    let mut tally = Tally::default();
    let folder = lab.memory("rot-pages")?;
    template(&folder.join("before"), lab.seed, 120)?;
    let bench = Bench::new(
        folder.join("before"),
        folder.join("work"),
        store::OLD,
        &store::FIRST,
    )?;
    let length = std::fs::read(bench.before.join("records.db"))?.len();
    let mut random = lab.random("rot/pages");
    let places = places(lab, &mut random, length, PAGE);
    for at in &places {
        if !lab.goes_on(tally.runs) {
            break;
        }
        let bit = random.u8(..8);
        let said = bench.damaged(|dir| flipped(&dir.join("records.db"), *at, bit))?;
        tally.count(announced(said, &format!("byte {at}, bit {bit}")));
    }
    tally.cases = Some(places.len() as u64);
    tally.note(format!(
        "{} of {} places in {} pages",
        tally.runs,
        places.len(),
        length / PAGE
    ));
    // Without the pages' own codes a bit in a text is nobody's business.
    let path = folder.join("plain.db");
    let plain = rusqlite::Connection::open(&path)?;
    plain.execute_batch("CREATE TABLE note (text TEXT)")?;
    plain.execute("INSERT INTO note VALUES (?1)", ["a text that rots"])?;
    drop(plain);
    let bytes = std::fs::read(&path)?;
    let at = bytes
        .windows(6)
        .position(|window| window == b"a text")
        .unwrap_or_default();
    flipped(&path, at, 1)?;
    let said: String =
        rusqlite::Connection::open(&path)?
            .query_row("PRAGMA integrity_check", [], |row| row.get(0))?;
    tally.control(
        said == "ok",
        "a plain SQLite file with a flipped bit in a text calls itself whole",
    );
    Ok(tally)
}
