//! Pages put back, swapped and cut away.

use faults::clinic::Clinic;
use serde_json::json;

use super::{Bench, PAGE, Said, announced};
use crate::lab::{Lab, Stop, Tally, copy};

/// Every page that changed is put back to what it was; pages are swapped; the end is cut away.
pub fn replay(lab: &Lab, _: u64) -> Result<Tally, Stop> {
    let mut tally = Tally::default();
    let folder = lab.memory("rot-replay")?;
    let dir = folder.join("vault");
    let clinic = Clinic::demo(&dir, 12, lab.seed)?;
    clinic.ask("vault.lock", json!({})).map_err(Stop::Broken)?;
    let old = std::fs::read(dir.join("records.db"))?;
    clinic.unlock().map_err(Stop::Broken)?;
    for operation in [
        "patients.register",
        "patients.change",
        "products.add",
        "side_effects.report",
        "drafts.save",
        "clinic.change",
    ] {
        let request = clinic
            .request(operation, "replayed")
            .map_err(Stop::Broken)?;
        clinic.ask(operation, request.args).map_err(Stop::Broken)?;
    }
    clinic.ask("vault.lock", json!({})).map_err(Stop::Broken)?;
    let new = std::fs::read(dir.join("records.db"))?;
    copy(&dir, &folder.join("before"))?;
    let bench = Bench::new(
        folder.join("before"),
        folder.join("work"),
        demo::PASSPHRASE,
        records::MIGRATIONS,
    )?;
    let with = |bytes: Vec<u8>| bench.damaged(|dir| std::fs::write(dir.join("records.db"), bytes));
    let pages = old.len().min(new.len()) / PAGE;
    let (mut changed, mut noticed_by_the_seal_alone) = (0, 0);
    for page in 0..pages {
        let range = page * PAGE..(page + 1) * PAGE;
        if old[range.clone()] == new[range.clone()] {
            continue;
        }
        changed += 1;
        let mut mixed = new.clone();
        mixed[range.clone()].copy_from_slice(&old[range]);
        let what = format!("page {} put back", page + 1);
        let unsealed = bench.damaged(|dir| {
            std::fs::remove_file(dir.join("seal"))?;
            std::fs::write(dir.join("records.db"), &mixed)
        })?;
        noticed_by_the_seal_alone += usize::from(matches!(unsealed, Said::Nothing(_)));
        tally.count(announced(with(mixed)?, &what));
    }
    let replayed = tally.runs;
    let mut random = lab.random("rot/replay");
    for _ in 0..if lab.release { 500 } else { 40 } {
        let (a, b) = (random.usize(..pages), random.usize(..pages));
        if a != b && lab.goes_on(tally.runs) {
            let mut mixed = new.clone();
            mixed[a * PAGE..(a + 1) * PAGE].copy_from_slice(&new[b * PAGE..(b + 1) * PAGE]);
            mixed[b * PAGE..(b + 1) * PAGE].copy_from_slice(&new[a * PAGE..(a + 1) * PAGE]);
            tally.count(announced(
                with(mixed)?,
                &format!("pages {} and {} swapped", a + 1, b + 1),
            ));
        }
    }
    let swapped = tally.runs - replayed;
    let step = if lab.release {
        1
    } else {
        (new.len() / PAGE / 20).max(1)
    };
    for page in (0..new.len() / PAGE).step_by(step) {
        tally.count(announced(
            with(new[..page * PAGE].to_vec())?,
            &format!("cut after page {page}"),
        ));
    }
    tally.note(format!(
        "{changed} pages put back, {swapped} pairs swapped, {} truncations at a page's edge",
        tally.runs - replayed - swapped
    ));
    tally.count(announced(with(old.clone())?, "the whole database put back"));
    let bare = lab.memory("rot-replay-control")?;
    let connection = faults::bare::open(&bare, "FULL")?;
    faults::bare::insert(&connection, 1, 1)?;
    drop(connection);
    let kept = std::fs::read(bare.join("bare.db"))?;
    let connection = faults::bare::open(&bare, "FULL")?;
    faults::bare::insert(&connection, 1, 2)?;
    drop(connection);
    std::fs::write(bare.join("bare.db"), kept)?;
    let connection = faults::bare::open(&bare, "FULL")?;
    let damage: usize = connection
        .prepare("PRAGMA cipher_integrity_check")?
        .query_map([], |_| Ok(()))?
        .count();
    let said: String = connection.query_row("PRAGMA integrity_check", [], |row| row.get(0))?;
    let rows = faults::bare::last_whole(&connection, 1)?;
    tally.control(
        damage == 0 && said == "ok" && rows == 1 && noticed_by_the_seal_alone > 0,
        format!(
            "without the seal {noticed_by_the_seal_alone} old pages pass unseen; without chain and anchor a whole database put back does"
        ),
    );
    Ok(tally)
}
