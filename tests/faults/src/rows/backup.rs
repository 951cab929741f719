//! Random vaults, backed up, restored and compared.

use std::path::Path;

use faults::store;
use vault::backup::{BackupError, Unwatched};
use vault::{Kdf, Vault};

use super::torn::backup_holds;
use crate::lab::{Lab, Stop, Tally};

pub fn random(lab: &Lab, wanted: u64) -> Result<Tally, Stop> {
    let mut tally = Tally::default();
    let mut random = lab.random("backup/random");
    let mut control = (0, 0);
    let mut total = 0;
    while tally.runs < wanted && lab.goes_on(tally.runs) {
        let folder = lab.folder("backup")?;
        let (dir, place) = (folder.join("vault"), folder.join("place"));
        std::fs::create_dir_all(&place)?;
        let seed = random.u64(..);
        let rows = random.i64(1..400);
        total += rows;
        let vault = Vault::create(&dir, &store::secret(store::OLD), Kdf::Floor, &store::FIRST)?;
        for n in 1..=rows {
            store::add(&vault, seed, n, random.bool())?;
        }
        let said = |error: BackupError| Stop::Broken(format!("{error:?}"));
        vault.claim(&place).map_err(said)?;
        let made = vault
            .back_up(&place, store::later(5), &Unwatched)
            .map_err(said)?;
        let chain = vault.verify_chain()?;
        let counted = ["note", "partner"].map(|table| made.manifest.tables.get(table).copied());
        let expected = Some(rows.unsigned_abs());
        tally.count(if counted != [expected, expected] {
            Err(format!("{rows} rows, but the manifest counts {counted:?}"))
        } else if made.manifest.sequence != chain.entries {
            Err(format!(
                "the manifest's head is {}, the chain's {chain:?}",
                made.manifest.sequence
            ))
        } else {
            backup_holds(&place, &made.name, &folder.join("scratch"), seed, rows)
        });
        // A copy made while the writer rests is whole by luck: on a slow machine another may be needed.
        for n in rows + 1..=rows + COPIES {
            let lacks = !a_hurried_copy_holds(&vault, &dir, &folder.join("naive"), seed, n)?;
            control = (control.0 + 1, control.1 + u64::from(lacks));
            if lacks {
                break;
            }
        }
        vault.close();
    }
    tally.note(format!("{total} rows in all"));
    let (tried, lost) = control;
    tally.control(
        lost > 0,
        format!("{lost} of {tried} copies of the open database file alone lacked rows"),
    );
    Ok(tally)
}

/// How often at most a hurried person copies.
const COPIES: i64 = 10;

/// The database file alone, copied while the vault is open and has just written row `n`: what a hurried person does.
fn a_hurried_copy_holds(
    vault: &Vault,
    dir: &Path,
    copy: &Path,
    seed: u64,
    n: i64,
) -> Result<bool, Stop> {
    if copy.exists() {
        std::fs::remove_dir_all(copy)?;
    }
    std::fs::create_dir_all(copy)?;
    store::add(vault, seed, n, false)?;
    for file in ["records.db", "header.a", "header.b", "anchor.log"] {
        if dir.join(file).exists() {
            std::fs::copy(dir.join(file), copy.join(file))?;
        }
    }
    Ok(store::open(copy, store::OLD, &store::FIRST)
        .map_err(|error| format!("{error:?}"))
        .and_then(|copy| store::look(&copy, seed))
        .is_ok_and(|found| found.last == n))
}
