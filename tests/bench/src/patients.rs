//! `bench patients`: searching, opening and registering patients among ten thousand, a hundred thousand and a million, each from the
//! operation's boundary (JSON in, JSON out), with bare SQLCipher on the same disk as the floor.

use std::{
    fs,
    path::Path,
    time::{Duration, Instant},
};

use serde_json::{Value, json};
use vault::bench::{Connection, bare_connection};

use crate::{
    clinic::{self, Clinic},
    filling::{BEFORE, fill},
    measure::{Outcome, Report, below, median, ms, number, said},
    people::{self, Made, Noise},
};

const SIZES: [usize; 3] = [10_000, 100_000, 1_000_000];
const OPENINGS: usize = 500;
const REGISTERED: usize = 500;
/// Rows that a search answers at most.
const SHOWN: usize = 50;

/// What one size costs, in milliseconds.
struct Size {
    search: Vec<f64>,
    floor: f64,
}

/// Fills a vault of each size and works in it.
pub fn run(sizes: &[&str]) -> Outcome<Report> {
    let sizes: Vec<usize> = sizes
        .iter()
        .map(|size| number(size))
        .collect::<Outcome<_>>()?;
    let sizes = if sizes.is_empty() {
        SIZES.to_vec()
    } else {
        sizes
    };
    let mut report = Report::new(
        "patients",
        format!(
            "People of seven languages, one in five with a course. Searches letter by letter (names, typing errors, telephones, dates, nobody), each answered as the \
             page gets it, at most {SHOWN} rows; the floor reads as many rows by their numbers from a bare SQLCipher table of the same size. {OPENINGS} \
             patients opened, {REGISTERED} registered, and after each a bare commit of one row as long, never twice the same."
        ),
    );
    let mut done = Vec::new();
    for size in sizes {
        done.push((size, of_size(&mut report, size)?));
    }
    if let [(small, first), .., (large, last)] = done.as_slice() {
        let growth = |share: fn(&[f64]) -> f64| share(&last.search) / share(&first.search);
        report.hold(
            &format!("search p50, {large} / {small}"),
            growth(median),
            3.0,
            "×",
        );
        report.hold(
            &format!("search p99, {large} / {small}"),
            growth(|times| below(times, 0.99)),
            3.0,
            "×",
        );
        report.tell(
            "floor p50, the same",
            format!("{:.2}×", last.floor / first.floor),
        );
    }
    Ok(report)
}

fn of_size(report: &mut Report, size: usize) -> Outcome<Size> {
    let folder = clinic::folder_on_disk()?;
    let dir = folder.path().join("vault");
    let people = fill(&dir, size)?;
    let before = resident();
    let clinic = Clinic::opened(&dir)?;
    let begin = Instant::now();
    while clinic.ask(clinic.now, "patients.search", "en", &search(""))?["whole"] != true {
        std::thread::sleep(Duration::from_millis(2));
    }
    let loading = ms(begin.elapsed());
    let memory = resident().saturating_sub(before) / 1_000;
    report.tell(
        &format!("{size}: the search is whole after unlocking"),
        format!("{loading:.0} ms, {memory} MB more"),
    );
    let search = searches(report, size, &clinic, &people)?;
    let bare = bare(folder.path(), size)?;
    let floor = floor(report, size, &bare)?;
    report.tell(
        &format!("{size}: search p50 / floor"),
        format!("{:.2}×", median(&search) / floor),
    );
    openings(report, size, &clinic)?;
    registering(report, size, &clinic, &bare)?;
    clinic.close();
    Ok(Size { search, floor })
}

fn search(query: &str) -> Value {
    json!({ "query": query, "limit": SHOWN, "filter": null })
}

fn searches(
    report: &mut Report,
    size: usize,
    clinic: &Clinic,
    people: &[Made],
) -> Outcome<Vec<f64>> {
    let queries = people::typed(people, &mut Noise(9));
    let mut times = Vec::with_capacity(queries.len());
    for query in &queries {
        let asked = search(query);
        times.push(clinic.timed(clinic.now, "patients.search", "en", &asked)?.0);
    }
    report.hold(&format!("{size}: search p50"), median(&times), 2.0, " ms");
    report.hold(
        &format!("{size}: search p99"),
        below(&times, 0.99),
        10.0,
        " ms",
    );
    report.tell(
        &format!("{size}: slowest of {}", times.len()),
        format!("{:.2} ms", below(&times, 1.0)),
    );
    Ok(times)
}

/// Reading as many rows as a search shows from a table of the same size, by their numbers.
fn floor(report: &mut Report, size: usize, bare: &Connection) -> Outcome<f64> {
    let mut noise = Noise(5);
    let mut times = Vec::new();
    for _ in 0..400 {
        let wanted: Vec<usize> = (0..SHOWN).map(|_| 1 + noise.below(size)).collect();
        let begin = Instant::now();
        let mut statement = bare
            .prepare_cached("SELECT content FROM content WHERE id = ?1")
            .map_err(said)?;
        for id in wanted {
            let content: String = statement
                .query_row([id as i64], |row| row.get(0))
                .map_err(said)?;
            std::hint::black_box(content);
        }
        times.push(ms(begin.elapsed()));
    }
    report.tell(
        &format!("{size}: floor, {SHOWN} rows of a bare table, p50"),
        format!("{:.2} ms", median(&times)),
    );
    Ok(median(&times))
}

fn openings(report: &mut Report, size: usize, clinic: &Clinic) -> Outcome<()> {
    let mut noise = Noise(11);
    let mut times = Vec::new();
    for _ in 0..OPENINGS {
        let wanted = json!({ "patient": BEFORE + 1 + noise.below(size) });
        times.push(clinic.timed(clinic.now, "patients.read", "en", &wanted)?.0);
    }
    report.hold(
        &format!("{size}: open a patient p99, the first look noted in the history"),
        below(&times, 0.99),
        5.0,
        " ms",
    );
    Ok(())
}

fn registering(
    report: &mut Report,
    size: usize,
    clinic: &Clinic,
    bare: &Connection,
) -> Outcome<()> {
    let mut noise = Noise(77);
    let (mut saved, mut commits) = (Vec::new(), Vec::new());
    for number in 0..REGISTERED {
        let who = people::person(&mut noise);
        let request = json!({ "although_alike": true, "details": {
            "name": format!("{} {number}", who.name), "birth_date": who.born, "sex": "female", "has_cycles": "yes", "email": null, "address": null,
            "phones": [{ "number": who.phone, "label": null }], "language": "en", "alerts": null, "note": null,
        }});
        saved.push(
            clinic
                .timed(clinic.now, "patients.register", "en", &request)?
                .0,
        );
        let content = format!("{number}{request}");
        let begin = Instant::now();
        commit(bare, &content)?;
        commits.push(ms(begin.elapsed()));
    }
    let ratio = |share: fn(&[f64]) -> f64| share(&saved) / share(&commits);
    report.tell(
        &format!("{size}: register p50, bare commit p50"),
        format!("{:.2} ms, {:.2} ms", median(&saved), median(&commits)),
    );
    report.hold(
        &format!("{size}: register / bare commit, p50"),
        ratio(median),
        1.3,
        "×",
    );
    report.hold(
        &format!("{size}: register / bare commit, p99"),
        ratio(|times| below(times, 0.99)),
        3.0,
        "×",
    );
    Ok(())
}

/// A bare table of the same size, its rows as long as a patient's.
fn bare(folder: &Path, size: usize) -> Outcome<Connection> {
    let bare = bare_connection(folder).map_err(said)?;
    bare.execute_batch(
        "CREATE TABLE content (id INTEGER PRIMARY KEY, content TEXT NOT NULL) STRICT; BEGIN",
    )
    .map_err(said)?;
    for row in 0..size {
        commit(&bare, &format!("{row:x}-").repeat(60))?;
    }
    bare.execute_batch("COMMIT; PRAGMA wal_checkpoint(TRUNCATE)")
        .map_err(said)?;
    Ok(bare)
}

fn commit(bare: &Connection, content: &str) -> Outcome<()> {
    bare.prepare_cached("INSERT INTO content (content) VALUES (?1)")
        .and_then(|mut statement| statement.execute([content]))
        .map(|_| ())
        .map_err(said)
}

/// Kilobytes that the process holds in memory; 0 where the system does not tell.
fn resident() -> u64 {
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"));
    line.and_then(|line| line.split_whitespace().next()?.parse().ok())
        .unwrap_or(0)
}
