//! `bench stock`: who received a lot, among as many sessions as a clinic will never have, against the bare query; and receiving,
//! opening, using and wasting, each against a bare commit of one row with the same content.

mod in_use;
mod movements;

use std::{fs, path::Path, time::Instant};

use clinical::LotId;
use serde_json::json;
use vault::bench::{Connection, lawless_connection};

use crate::{
    clinic::{self, Clinic, PASSPHRASE},
    filling,
    measure::{Outcome, Report, below, median, ms, number, said},
};
use in_use::{EXPOSED, PATIENTS, TRACED};

const SESSIONS: usize = 1_000_000;
/// Traces of each kind, over the lots in turn.
const TRACES: usize = 300;

/// Both parts, in one report.
pub fn run(sessions: Option<&str>) -> Outcome<Report> {
    let sessions = sessions.map_or(Ok(SESSIONS), number)?;
    let mut report = Report::new(
        "stock",
        format!(
            "{TRACED} lots with {EXPOSED} exposures each among {sessions} sessions of {PATIENTS} patients, one in ten in a mix. Traced {TRACES} \
             times by turns: the bare query on bare SQLCipher over a copy of the same records, the vault's reading of it, and the whole operation \
             `lots.uses` from the request to the answer. Then a lot for each patient due in a clinic of {} patients, and after each operation a bare \
             SQLCipher transaction of one row with the same content, same settings (WAL, FULL), same disk; a use is a session with one dose.",
            crate::sessions::PATIENTS
        ),
    );
    traces(&mut report, sessions)?;
    movements::run(&mut report)?;
    Ok(report)
}

fn traces(report: &mut Report, sessions: usize) -> Outcome<()> {
    let folder = clinic::folder_on_disk()?;
    let dir = folder.path().join("vault");
    filling::fill(&dir, PATIENTS)?;
    let lots = in_use::fill(&dir, sessions)?;
    let copy = folder.path().join("copy");
    copied(&dir, &copy)?;
    let bare = lawless_connection(&copy, &PASSPHRASE.to_owned().into()).map_err(said)?;

    let (mut floor, mut read, mut asked) = (Vec::new(), Vec::new(), Vec::new());
    let vault = filling::opened(&dir)?;
    for turn in 0..TRACES {
        let lot = lots[turn % lots.len()];
        let begin = Instant::now();
        let rows = bare_trace(&bare, lot)?;
        floor.push(ms(begin.elapsed()));
        let begin = Instant::now();
        let uses = vault
            .read(|r| records::movements::uses(r, LotId(lot), None))
            .map_err(said)?;
        read.push(ms(begin.elapsed()));
        if (rows, uses.len()) != (EXPOSED, EXPOSED) {
            return Err(format!("{rows} and {} exposures were found.", uses.len()));
        }
    }
    vault.close();
    let clinic = Clinic::opened(&dir)?;
    for turn in 0..TRACES {
        let request = json!({ "lot": lots[turn % lots.len()] });
        asked.push(clinic.timed(clinic.now, "lots.uses", "en", &request)?.0);
    }
    clinic.close();

    let at_most = |times: &[f64]| below(times, 0.99);
    report.tell(
        "bare query, p50 and p99",
        format!("{:.2} ms, {:.2} ms", median(&floor), at_most(&floor)),
    );
    report.tell("trace read, p50", format!("{:.2} ms", median(&read)));
    report.hold("trace read, p99", at_most(&read), 20.0, " ms");
    report.hold(
        "trace read / bare query, p50",
        median(&read) / median(&floor),
        1.3,
        "×",
    );
    report.tell(
        "operation `lots.uses`, p50",
        format!("{:.2} ms", median(&asked)),
    );
    report.hold("operation `lots.uses`, p99", at_most(&asked), 20.0, " ms");
    report.hold(
        "operation `lots.uses` / bare query, p50",
        median(&asked) / median(&floor),
        1.3,
        "×",
    );
    Ok(())
}

fn copied(from: &Path, to: &Path) -> Outcome<()> {
    fs::create_dir(to).map_err(said)?;
    for entry in fs::read_dir(from).map_err(said)? {
        let entry = entry.map_err(said)?;
        if entry.file_type().map_err(said)?.is_file() {
            fs::copy(entry.path(), to.join(entry.file_name())).map_err(said)?;
        }
    }
    Ok(())
}

/// Session, patient, name, day, microlitres, mixed.
type Line = (i64, i64, String, String, i64, bool);

fn bare_trace(bare: &Connection, lot: i64) -> Outcome<usize> {
    let mut statement = bare
        .prepare_cached(records::movements::USES)
        .map_err(said)?;
    let mut rows = statement.query([lot, 0]).map_err(said)?;
    let mut found = 0;
    while let Some(row) = rows.next().map_err(said)? {
        let line: Line = row.try_into().map_err(said)?;
        std::hint::black_box(line);
        found += 1;
    }
    Ok(found)
}
