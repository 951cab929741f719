//! Killed before every step of a header write, a backup, a restore, a new key and a migration; and headers cut and flipped.

use std::path::{Path, PathBuf};

use faults::store;
use vault::backup::{self, Unwatched};
use vault::bench::Protection;
use vault::{Kdf, OpenError, Unlock, Vault};

use super::scene::Scene;
use crate::lab::{Lab, Stop, Tally};

/// A closed vault with rows 1 to `rows`.
pub fn template(dir: &Path, seed: u64, rows: i64) -> Result<(), Stop> {
    let vault = Vault::create(dir, &store::secret(store::OLD), Kdf::Floor, &store::FIRST)?;
    for n in 1..=rows {
        store::add(&vault, seed, n, n % 4 == 0)?;
    }
    vault.close();
    Ok(())
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
    let scene = Scene {
        name: "header/killed",
        lost_late: true,
        before: &before,
        work: &work,
        words: &[&"passphrase", &work],
    };
    let judge = |answered: bool| {
        let old = holds(&work, store::OLD, lab.seed, &[8]);
        let new = holds(&work, store::NEW, lab.seed, &[8]);
        match (old, new) {
            (Err(refused), Ok(())) if refused == "WrongPassphrase" => Ok(()),
            // Until it was answered the old one may still hold.
            (Ok(()), Err(refused)) if refused == "WrongPassphrase" && !answered => Ok(()),
            (old, new) => Err(format!("the old passphrase: {old:?}, the new one: {new:?}")),
        }
    };
    let mut tally = scene.at_every_step(lab, wanted, judge)?;
    let what = "both copies written in place at once";
    scene.control(&mut tally, Protection::HeaderInTurn, what, judge)?;
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
    let scene = Scene {
        name: "backup/killed",
        lost_late: false,
        before: &before,
        work: &work,
        words: &[&"backup", &dir, &place, &600_u64],
    };
    let judge = |answered: bool| {
        backup_holds(&place, &name, &work.join("scratch"), lab.seed, 8)?;
        let listed = backup::list(&place).map_err(|e| format!("{e:?}"))?;
        let mut others = listed.iter().filter(|one| one.name != name).peekable();
        if answered && others.peek().is_none() {
            return Err("the backup that was answered is not there".to_owned());
        }
        for other in others {
            backup_holds(&place, &other.name, &work.join("scratch"), lab.seed, 12)?;
        }
        holds(&dir, store::OLD, lab.seed, &[12])
    };
    let mut tally = scene.at_every_step(lab, wanted, judge)?;
    let what = "the backup made over the one before";
    scene.control(&mut tally, Protection::BackupBeside, what, judge)?;
    Ok(tally)
}

pub fn restore_killed(lab: &Lab, wanted: u64) -> Result<Tally, Stop> {
    let folder = lab.folder("torn-restore")?;
    let (before, work) = (folder.join("before"), folder.join("work"));
    let (_, _, name) = with_backup(&before, lab.seed)?;
    let (dir, place) = (work.join("vault"), work.join("stick"));
    let scene = Scene {
        name: "restore/killed",
        lost_late: true,
        before: &before,
        work: &work,
        words: &[&"restore", &dir, &place, &name.as_str()],
    };
    let judge = |answered: bool| {
        let may_be: &[i64] = if answered { &[8] } else { &[8, 12] };
        holds(&dir, store::OLD, lab.seed, may_be)
    };
    let mut tally = scene.at_every_step(lab, wanted, judge)?;
    let what = "the present vault removed instead of set aside";
    scene.control(&mut tally, Protection::SetAside, what, judge)?;
    Ok(tally)
}

/// The entries of the vault, and whether the passphrase of a second person opens it: the old vault's does, the new one's does not.
fn of_which_key(dir: &Path, seed: u64) -> Result<(u64, bool), String> {
    let vault = store::open(dir, store::OLD, &store::FIRST).map_err(|e| format!("{e:?}"))?;
    let found = store::look(&vault, seed)?;
    if found.last != 12 {
        return Err(format!("{} rows, not 12", found.last));
    }
    let report = vault.verify_chain().map_err(|e| format!("{e:?}"))?;
    let second = vault.slot_of(&store::secret(store::NEW));
    Ok((report.entries, second.is_ok_and(|slot| slot.is_some())))
}

pub fn rekey_killed(lab: &Lab, wanted: u64) -> Result<Tally, Stop> {
    let folder = lab.folder("torn-rekey")?;
    let (before, work) = (folder.join("before"), folder.join("work"));
    template(&before.join("vault"), lab.seed, 12)?;
    let vault = store::open(&before.join("vault"), store::OLD, &store::FIRST);
    let vault = vault.map_err(|e| Stop::Broken(format!("{e:?}")))?;
    vault
        .add_slot(
            vault::Uuid::from_u128(2),
            &store::secret(store::NEW),
            Kdf::Floor,
        )
        .map_err(|e| Stop::Broken(format!("{e:?}")))?;
    vault.close();
    let dir = work.join("vault");
    let scene = Scene {
        name: "rekey/killed",
        lost_late: true,
        before: &before,
        work: &work,
        words: &[&"rekey", &dir],
    };
    // Whether it is the new one.
    let is_new = |answered: bool| match of_which_key(&dir, lab.seed)? {
        (12, true) if !answered => Ok(false),
        (13, false) => Ok(true),
        other => Err(format!("neither the old nor the new one: {other:?}")),
    };
    let judge = |answered: bool| {
        if !is_new(answered)? {
            return Ok(());
        }
        let beside = std::fs::read_dir(&work).map_err(|e| e.to_string())?;
        let aside = beside
            .filter_map(|entry| Some(entry.ok()?.path()))
            .find(|path| path.to_string_lossy().contains(".aside-"))
            .ok_or("what was there before is not set aside")?;
        match of_which_key(&aside, lab.seed)? {
            (12, true) => Ok(()),
            other => Err(format!("set aside: {other:?}")),
        }
    };
    let mut tally = scene.at_every_step(lab, wanted, judge)?;
    let what = "the present vault removed instead of set aside";
    // That nothing is set aside then is no loss yet: what counts is a moment in which there is neither.
    let there_is_one = |answered| is_new(answered).map(drop);
    scene.control(&mut tally, Protection::SetAside, what, there_is_one)?;
    Ok(tally)
}

pub fn migration_killed(lab: &Lab, wanted: u64) -> Result<Tally, Stop> {
    let folder = lab.folder("torn-migration")?;
    let (before, work) = (folder.join("before"), folder.join("work"));
    template(&before.join("vault"), lab.seed, 40)?;
    let dir = work.join("vault");
    let scene = Scene {
        name: "migration/killed",
        lost_late: true,
        before: &before,
        work: &work,
        words: &[&"migrate", &dir],
    };
    let judge = |_| {
        let vault = store::open(&dir, store::OLD, &store::SECOND).map_err(|e| format!("{e:?}"))?;
        let found = store::look(&vault, lab.seed)?;
        let right = "SELECT count(*) FROM note WHERE colour = CASE n % 2 WHEN 0 THEN 'red' ELSE 'white' END";
        let red = vault
            .read(|r: &vault::Reader<'_>| r.query_one(right, [], |row| row.get::<_, i64>(0)))
            .map_err(|error: vault::StoreError| format!("{error:?}"))?;
        if (found.last, red) == (40, Some(40)) {
            Ok(())
        } else {
            Err(format!("{} rows, {red:?} of them migrated", found.last))
        }
    };
    let mut tally = scene.at_every_step(lab, wanted, judge)?;
    let what = "a migration without a transaction";
    scene.control(&mut tally, Protection::MigrationWhole, what, judge)?;
    Ok(tally)
}
