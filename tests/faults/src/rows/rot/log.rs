//! The write-ahead log flipped, cut and deleted.

use std::path::Path;

use faults::store;
use vault::{Kdf, Reader, Vault};

use super::{Bench, PAGE, Said, announced, flipped, places};
use crate::lab::{Lab, Stop, Tally, copy};

/// A vault copied while its log holds rows that are not folded in yet.
fn with_log(lab: &Lab, folder: &Path, rows: i64) -> Result<(), Stop> {
    let dir = folder.join("open");
    let vault = Vault::create(&dir, &store::secret(store::OLD), Kdf::Floor, &store::FIRST)?;
    // When the writer rests it folds the log in, up to what the oldest reader sees. This one has begun before the rows, so that the
    // log keeps all of them, however slow the machine is. (Writing inside a read is for a disk on which nothing fails only: settling an
    // error would wait for the reader.)
    vault.read(|r: &Reader<'_>| {
        r.query_one("SELECT count(*) FROM note", [], |row| row.get::<_, i64>(0))?;
        for n in 1..=rows {
            store::add(&vault, lab.seed, n, true)?;
        }
        copy(&dir, &folder.join("before")).map_err(Stop::from)
    })?;
    for made_again in ["records.db-shm", "reserve"] {
        let _ = std::fs::remove_file(folder.join("before").join(made_again));
    }
    vault.close();
    Ok(())
}

pub fn log(lab: &Lab, _: u64) -> Result<Tally, Stop> {
    let mut tally = Tally::default();
    let folder = lab.memory("rot-log")?;
    let rows = 12;
    with_log(lab, &folder, rows)?;
    let bench = Bench::new(
        folder.join("before"),
        folder.join("work"),
        store::OLD,
        &store::FIRST,
    )?;
    let name = "records.db-wal";
    let length = std::fs::read(bench.before.join(name))?.len();
    let mut harmless = 0;
    let mut judge = |said: Said, what: String| match said {
        // Nothing said is right when nothing is missing.
        Said::Nothing(vault)
            if store::rows(&vault, lab.seed).is_ok_and(|found| found.last == rows) =>
        {
            harmless += 1;
            Ok(())
        }
        other => announced(other, &what),
    };
    let gone = bench.damaged(|dir| std::fs::remove_file(dir.join(name)))?;
    tally.count(announced(gone, "the log deleted"));
    for frame in 0..(length - 32) / (PAGE + 24) {
        let said = bench.damaged(|dir| {
            let bytes = std::fs::read(dir.join(name))?;
            std::fs::write(dir.join(name), &bytes[..32 + frame * (PAGE + 24)])
        })?;
        tally.count(judge(said, format!("the log cut after frame {frame}")));
    }
    let mut random = lab.random("rot/log");
    let places = places(lab, &mut random, length, PAGE + 24);
    let begun = tally.runs;
    for at in &places {
        if !lab.goes_on(tally.runs) {
            break;
        }
        let bit = random.u8(..8);
        let said = bench.damaged(|dir| flipped(&dir.join(name), *at, bit))?;
        tally.count(judge(said, format!("byte {at} of the log, bit {bit}")));
    }
    tally.cases = Some(begun + places.len() as u64);
    tally.note(format!(
        "{} of {} places in the log, every cut at a frame, and the log deleted; {harmless} harmless: every row was there",
        tally.runs - begun,
        places.len()
    ));
    tally.note("rows of an unanchored write that a flip takes from the log's end, before the writer rests, are not announced: by design");
    let bare = lab.memory("rot-log-control")?;
    let connection = faults::bare::open(&bare, "FULL")?;
    for n in 1..=rows {
        faults::bare::insert(&connection, 1, n)?;
    }
    let copied = lab.memory("rot-log-control-copy")?;
    for file in ["bare.db", "bare.db-wal"] {
        std::fs::copy(bare.join(file), copied.join(file))?;
    }
    flipped(&copied.join("bare.db-wal"), 32 + 7 * (PAGE + 24) + 100, 1)?;
    let connection = faults::bare::open(&copied, "FULL")?;
    let said: String = connection.query_row("PRAGMA integrity_check", [], |row| row.get(0))?;
    let kept = faults::bare::last_whole(&connection, 1)?;
    tally.control(
        said == "ok" && kept < rows,
        format!(
            "without an anchor a flip in the log loses {} rows in silence",
            rows - kept
        ),
    );
    Ok(tally)
}
