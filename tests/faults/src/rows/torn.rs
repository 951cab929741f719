//! Killed before every step of a header write, a backup, a restore and a migration; and headers cut and flipped.

use std::path::{Path, PathBuf};

use faults::store;
use vault::backup::{self, Unwatched};
use vault::{Kdf, OpenError, Unlock, Vault};

use crate::lab::{Lab, Stop, Tally, put_back};
use crate::process::AsArgument;
use crate::steps::{self, Step};

/// A closed vault with rows 1 to `rows`.
pub fn template(dir: &Path, seed: u64, rows: i64) -> Result<(), Stop> {
    let vault = Vault::create(dir, &store::secret(store::OLD), Kdf::Floor, &store::FIRST)?;
    for n in 1..=rows {
        store::add(&vault, seed, n, n % 4 == 0)?;
    }
    vault.close();
    Ok(())
}

/// The steps that are played: all of them, or as many as a commit has time for, spread evenly from the first to the last.
fn chosen(steps: &[Step], wanted: u64) -> Vec<&Step> {
    let wanted = wanted as usize;
    if wanted == 0 || wanted >= steps.len() {
        return steps.iter().collect();
    }
    (0..wanted)
        .map(|i| &steps[i * (steps.len() - 1) / (wanted - 1).max(1)])
        .collect()
}

/// Kills `words` at its steps, each time from the same state, and judges what is left in `work`.
fn at_every_step(
    lab: &Lab,
    name: &str,
    wanted: u64,
    words: &[&dyn AsArgument],
    (before, work): (&Path, &Path),
    judge: impl Fn() -> Result<(), String>,
) -> Result<Tally, Stop> {
    let mut tally = Tally::default();
    put_back(before, work)?;
    let log = lab.memory(&format!("{name}-log"))?.join("strace");
    let all = steps::list(&log, words)?;
    for step in chosen(&all, wanted) {
        if !lab.goes_on(tally.runs) {
            break;
        }
        put_back(before, work)?;
        let victim = steps::killed_at(step, words)?;
        tally.count(match victim.last("done") {
            Some(_) => Err(format!(
                "{step} was passed unharmed: the laboratory miscounted"
            )),
            None => judge().map_err(|why| format!("killed before {step}: {why}")),
        });
    }
    tally.cases = Some(all.len() as u64);
    tally.note(format!("{} of {} steps", tally.runs, all.len()));
    Ok(tally)
}

fn holds(dir: &Path, passphrase: &str, seed: u64, rows: &[i64]) -> Result<(), String> {
    let vault = store::open(dir, passphrase, &store::FIRST).map_err(|e| format!("{e:?}"))?;
    let found = store::look(&vault, seed)?;
    if rows.contains(&found.last) {
        return Ok(());
    }
    Err(format!("{} rows, and not one of {rows:?}", found.last))
}

pub fn header_killed(lab: &Lab, wanted: u64) -> Result<Tally, Stop> {
    let folder = lab.folder("torn-header")?;
    let (before, work) = (folder.join("before"), folder.join("vault"));
    template(&before, lab.seed, 8)?;
    let words: [&dyn AsArgument; 2] = [&"passphrase", &work];
    let mut tally = at_every_step(lab, "torn-header", wanted, &words, (&before, &work), || {
        let old = holds(&work, store::OLD, lab.seed, &[8]);
        let new = holds(&work, store::NEW, lab.seed, &[8]);
        match (old, new) {
            (Ok(()), Err(refused)) | (Err(refused), Ok(())) if refused == "WrongPassphrase" => {
                Ok(())
            }
            (old, new) => Err(format!("the old passphrase: {old:?}, the new one: {new:?}")),
        }
    })?;
    // A program that writes both copies in place and dies half-way leaves two halves.
    put_back(&before, &work)?;
    for copy in ["header.a", "header.b"] {
        let whole = std::fs::read(work.join(copy))?;
        std::fs::write(work.join(copy), &whole[..whole.len() / 2])?;
    }
    let opened = store::open(&work, store::OLD, &store::FIRST);
    tally.control(
        opened.is_err(),
        "both copies written in place and cut: nothing opens",
    );
    Ok(tally)
}

/// Every length and every bit of one copy: alone it is refused as damaged, beside a whole one the vault opens.
pub fn header_damaged(lab: &Lab, _: u64) -> Result<Tally, Stop> {
    let mut tally = Tally::default();
    let dir = lab.memory("damaged-header")?.join("vault");
    template(&dir, lab.seed, 3)?;
    let (a, b) = (dir.join("header.a"), dir.join("header.b"));
    let whole = std::fs::read(&a)?;
    let mut forms: Vec<(String, Vec<u8>)> = (0..whole.len())
        .map(|length| (format!("cut at byte {length}"), whole[..length].to_vec()))
        .collect();
    for bit in 0..whole.len() * 8 {
        let mut flipped = whole.clone();
        flipped[bit / 8] ^= 1 << (bit % 8);
        forms.push((format!("bit {bit} flipped"), flipped));
    }
    let every = if lab.release { 37 } else { 499 };
    for (index, (name, form)) in forms.iter().enumerate() {
        let (torn, other) = if index % 2 == 0 { (&a, &b) } else { (&b, &a) };
        std::fs::write(torn, form)?;
        std::fs::remove_file(other)?;
        let alone = store::open(&dir, store::OLD, &store::FIRST).map(drop);
        std::fs::write(other, &whole)?;
        tally.count(match alone {
            Err(OpenError::DamagedHeader) => Ok(()),
            other => Err(format!("alone, {name}: {other:?}")),
        });
        if index % every == 0 {
            tally.count(
                holds(&dir, store::OLD, lab.seed, &[3])
                    .map_err(|why| format!("beside a whole copy, {name}: {why}")),
            );
        }
        std::fs::write(torn, &whole)?;
    }
    tally.note(format!(
        "{} lengths and {} bits, each refused alone; every {every}th also opened beside a whole copy",
        whole.len(),
        whole.len() * 8
    ));
    // The checksum's protection taken away: made to fit the flipped bits again.
    let mut forged = whole.clone();
    // In the vault's id, which is bound to the wrapped key.
    forged[25] ^= 1;
    let content = forged.len() - 32;
    let sum = <sha2::Sha256 as sha2::Digest>::digest(&forged[..content]);
    forged[content..].copy_from_slice(&sum);
    std::fs::write(&a, &forged)?;
    std::fs::remove_file(&b)?;
    let forged = store::open(&dir, store::OLD, &store::FIRST).map(drop);
    tally.control(
        !matches!(forged, Err(OpenError::DamagedHeader)),
        "a flipped bit with its checksum made to fit is no longer seen as torn (the wrapped key refuses it instead)",
    );
    Ok(tally)
}

/// A vault of 12 rows, and a place with a backup of its first 8: `(vault, place, name)`.
pub fn with_backup(folder: &Path, seed: u64) -> Result<(PathBuf, PathBuf, String), Stop> {
    let (dir, place) = (folder.join("vault"), folder.join("stick"));
    std::fs::create_dir_all(&place)?;
    let vault = Vault::create(&dir, &store::secret(store::OLD), Kdf::Floor, &store::FIRST)?;
    for n in 1..=8 {
        store::add(&vault, seed, n, false)?;
    }
    vault
        .claim(&place)
        .map_err(|e| Stop::Broken(format!("{e:?}")))?;
    let made = vault.back_up(&place, store::later(1), &Unwatched);
    let made = made.map_err(|e| Stop::Broken(format!("{e:?}")))?;
    for n in 9..=12 {
        store::add(&vault, seed, n, false)?;
    }
    vault.close();
    Ok((dir, place, made.name))
}

/// Opens a backup the way a restore does, and looks at every row of it.
pub fn backup_holds(
    place: &Path,
    name: &str,
    scratch: &Path,
    seed: u64,
    rows: i64,
) -> Result<(), String> {
    let passphrase = store::secret(store::OLD);
    let _ = std::fs::remove_dir_all(scratch);
    std::fs::create_dir_all(scratch).map_err(|e| e.to_string())?;
    let prepared = vault::restore::prepare(
        &scratch.join("vault"),
        place,
        name,
        Unlock::Passphrase(&passphrase),
        &store::FIRST,
        &Unwatched,
    )
    .map_err(|error| format!("backup {name} does not open: {error:?}"))?;
    let found = store::look(&prepared.vault, seed)?;
    if found.last == rows {
        return Ok(());
    }
    Err(format!("backup {name} has {} rows, not {rows}", found.last))
}

pub fn backup_killed(lab: &Lab, wanted: u64) -> Result<Tally, Stop> {
    let folder = lab.folder("torn-backup")?;
    let (before, work) = (folder.join("before"), folder.join("work"));
    let (_, _, name) = with_backup(&before, lab.seed)?;
    let (dir, place) = (work.join("vault"), work.join("stick"));
    let words: [&dyn AsArgument; 4] = [&"backup", &dir, &place, &600_u64];
    let mut tally = at_every_step(lab, "torn-backup", wanted, &words, (&before, &work), || {
        backup_holds(&place, &name, &work.join("scratch"), lab.seed, 8)?;
        let listed = backup::list(&place).map_err(|e| format!("{e:?}"))?;
        for other in listed.iter().filter(|one| one.name != name) {
            backup_holds(&place, &other.name, &work.join("scratch"), lab.seed, 12)?;
        }
        holds(&dir, store::OLD, lab.seed, &[12])
    })?;
    // A program that copies over its only backup and dies half-way.
    put_back(&before, &work)?;
    let copy = place.join(&name).join("records.db");
    let now = std::fs::read(dir.join("records.db"))?;
    std::fs::write(&copy, &now[..now.len() / 2])?;
    let lost = backup_holds(&place, &name, &work.join("scratch"), lab.seed, 8);
    tally.control(
        lost.is_err(),
        "a copy over the only backup, cut in the middle, leaves none",
    );
    Ok(tally)
}

pub fn restore_killed(lab: &Lab, wanted: u64) -> Result<Tally, Stop> {
    let folder = lab.folder("torn-restore")?;
    let (before, work) = (folder.join("before"), folder.join("work"));
    let (_, _, name) = with_backup(&before, lab.seed)?;
    let (dir, place) = (work.join("vault"), work.join("stick"));
    let words: [&dyn AsArgument; 4] = [&"restore", &dir, &place, &name.as_str()];
    let mut tally = at_every_step(
        lab,
        "torn-restore",
        wanted,
        &words,
        (&before, &work),
        || holds(&dir, store::OLD, lab.seed, &[8, 12]),
    )?;
    // A program that removes the present vault before the backup is in its place.
    put_back(&before, &work)?;
    std::fs::remove_file(dir.join("records.db"))?;
    let lost = holds(&dir, store::OLD, lab.seed, &[8, 12]);
    tally.control(
        lost.is_err(),
        "the present database removed first, and killed: neither is there",
    );
    Ok(tally)
}

pub fn migration_killed(lab: &Lab, wanted: u64) -> Result<Tally, Stop> {
    let folder = lab.folder("torn-migration")?;
    let (before, work) = (folder.join("before"), folder.join("work"));
    template(&before.join("vault"), lab.seed, 40)?;
    let dir = work.join("vault");
    let words: [&dyn AsArgument; 2] = [&"migrate", &dir];
    let mut tally = at_every_step(
        lab,
        "torn-migration",
        wanted,
        &words,
        (&before, &work),
        || {
            let vault =
                store::open(&dir, store::OLD, &store::SECOND).map_err(|e| format!("{e:?}"))?;
            let found = store::look(&vault, lab.seed)?;
            let red = vault
            .read(|r: &vault::Reader<'_>| {
                r.query_one(
                    "SELECT count(*) FROM note WHERE colour = CASE n % 2 WHEN 0 THEN 'red' ELSE 'white' END",
                    [],
                    |row| row.get::<_, i64>(0),
                )
            })
            .map_err(|error: vault::StoreError| format!("{error:?}"))?;
            if (found.last, red) == (40, Some(40)) {
                Ok(())
            } else {
                Err(format!("{} rows, {red:?} of them migrated", found.last))
            }
        },
    )?;
    // The same two steps without a transaction, and killed between them: the second attempt stumbles over the first.
    let control = lab.folder("torn-migration-control")?;
    let bare = faults::bare::open(&control, "FULL")?;
    let step = "ALTER TABLE note ADD COLUMN colour TEXT NOT NULL DEFAULT 'white';";
    bare.execute_batch(step)?;
    drop(bare);
    let again = faults::bare::open(&control, "FULL")?.execute_batch(step);
    tally.control(
        again.is_err(),
        "without a transaction the second attempt finds half a migration",
    );
    Ok(tally)
}
