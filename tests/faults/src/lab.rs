//! The laboratory: its folders, its seed, its patience, and the running of rows.

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use fastrand::Rng;
use tempfile::TempDir;

use crate::table::Line;

/// Why a row did not come to an end.
pub enum Stop {
    /// This machine cannot play it: no root, no loop devices, a program missing.
    Cannot(String),
    /// The laboratory itself went wrong.
    Broken(String),
}

impl<E: std::fmt::Display> From<E> for Stop {
    fn from(error: E) -> Self {
        Self::Broken(error.to_string())
    }
}

/// What came of a row.
#[derive(Default)]
pub struct Tally {
    /// How often it was played.
    pub runs: u64,
    /// How many cases there are, where a row counts its own and was cut short of them.
    pub cases: Option<u64>,
    /// What was lost, or passed unannounced: one sentence each.
    pub losses: Vec<String>,
    /// What happened with the protection off: `Ok` names the loss that was seen, `Err` says that none was.
    pub control: Option<Result<String, String>>,
    /// What a reader should know of the figures.
    pub notes: Vec<String>,
}

impl Tally {
    /// Counts a run, and its loss if there was one.
    pub fn count(&mut self, outcome: Result<(), String>) {
        self.runs += 1;
        self.losses.extend(outcome.err());
    }

    /// The control's result: `seen` must be true.
    pub fn control(&mut self, seen: bool, what: impl Into<String>) {
        let what = what.into();
        self.control = Some(if seen { Ok(what) } else { Err(what) });
    }

    /// A sentence for the reader.
    pub fn note(&mut self, note: impl Into<String>) {
        self.notes.push(note.into());
    }
}

/// A threat and the scenario that plays it.
pub struct Row {
    /// "crash/kill"
    pub name: &'static str,
    /// What is done, and what must not happen.
    pub what: &'static str,
    /// Runs in every test of a commit; 0: as many as there are cases.
    pub commit: u64,
    /// Runs before a release; 0: as many as there are cases.
    pub release: u64,
    /// Plays it.
    pub play: fn(&Lab, u64) -> Result<Tally, Stop>,
}

/// Where rows are played.
pub struct Lab {
    /// At the counts of a release.
    pub release: bool,
    /// Every random choice follows from it.
    pub seed: u64,
    /// When the present row has to end; moved before each row.
    until: std::cell::Cell<Option<Instant>>,
    /// On the machine's own disk.
    folder: TempDir,
    /// In memory where there is such a place: for images of disks, so that only the imagined disk is slow.
    memory: TempDir,
}

impl Lab {
    /// A laboratory with empty folders.
    fn new(release: bool, seed: u64) -> Result<Self, String> {
        let folder = || tempfile::Builder::new().prefix("anagen-faults-").tempdir();
        let shared = Path::new("/dev/shm");
        let memory = if shared.is_dir() {
            tempfile::Builder::new()
                .prefix("anagen-faults-")
                .tempdir_in(shared)
        } else {
            folder()
        };
        let made = |error: std::io::Error| format!("There is no room for a laboratory: {error}");
        Ok(Self {
            release,
            seed,
            until: std::cell::Cell::new(None),
            folder: folder().map_err(made)?,
            memory: memory.map_err(made)?,
        })
    }

    /// Plays the rows that nobody has begun yet. Limited minutes are shared out: what a quick row leaves, the later ones have.
    fn work(&self, rows: &[&'static Row], desk: &Desk) {
        loop {
            let index = desk.next.fetch_add(1, Ordering::Relaxed);
            let Some(row) = rows.get(index) else {
                return;
            };
            self.until.set(desk.end.map(|end| {
                let left = end.saturating_duration_since(Instant::now());
                let share = WORKERS as f64 / (rows.len() - index).max(WORKERS) as f64;
                Instant::now() + left.mul_f64(share)
            }));
            let wanted = if self.release {
                row.release
            } else {
                row.commit
            };
            let begun = Instant::now();
            let outcome = (row.play)(self, wanted);
            let line = Line::new(row, wanted, outcome, begun.elapsed());
            line.tell();
            let mut lines = desk.lines.lock().unwrap_or_else(PoisonError::into_inner);
            lines.push((index, line));
        }
    }

    /// Whether there is time for another run; the first has always time.
    pub fn goes_on(&self, done: u64) -> bool {
        done == 0 || self.until.get().is_none_or(|until| Instant::now() < until)
    }

    /// When the present row has to end.
    pub fn until(&self) -> Option<Instant> {
        self.until.get()
    }

    /// The random choices of a row.
    pub fn random(&self, row: &str) -> Rng {
        let mixed = row.bytes().fold(self.seed, |mixed, byte| {
            mixed.wrapping_mul(0x0100_0000_01b3) ^ u64::from(byte)
        });
        Rng::with_seed(mixed)
    }

    /// A folder of the row's own on the machine's disk, empty.
    pub fn folder(&self, name: &str) -> Result<PathBuf, Stop> {
        empty(self.folder.path().join(name))
    }

    /// A folder of the row's own in memory, empty.
    pub fn memory(&self, name: &str) -> Result<PathBuf, Stop> {
        empty(self.memory.path().join(name))
    }
}

/// Rows that are played side by side: most of them wait for a disk or for a key's derivation.
const WORKERS: usize = 2;

/// What the workers share.
struct Desk {
    next: AtomicUsize,
    end: Option<Instant>,
    lines: Mutex<Vec<(usize, Line)>>,
}

/// Plays rows in two laboratories side by side, each with folders of its own, and gives their lines in the rows' order.
///
/// # Errors
/// When there is no room for a laboratory.
pub fn play(
    rows: &[&'static Row],
    release: bool,
    seed: u64,
    minutes: Option<u64>,
) -> Result<Vec<Line>, String> {
    println!("seed {seed}");
    let desk = Desk {
        next: AtomicUsize::new(0),
        end: minutes.map(|minutes| Instant::now() + Duration::from_secs(60 * minutes)),
        lines: Mutex::default(),
    };
    let labs = (0..WORKERS).map(|_| Lab::new(release, seed));
    let labs = labs.collect::<Result<Vec<_>, _>>()?;
    std::thread::scope(|scope| {
        for lab in labs {
            let desk = &desk;
            scope.spawn(move || lab.work(rows, desk));
        }
    });
    let mut lines = desk
        .lines
        .into_inner()
        .unwrap_or_else(PoisonError::into_inner);
    lines.sort_by_key(|(index, _)| *index);
    Ok(lines.into_iter().map(|(_, line)| line).collect())
}

fn empty(path: PathBuf) -> Result<PathBuf, Stop> {
    if path.exists() {
        std::fs::remove_dir_all(&path)?;
    }
    std::fs::create_dir_all(&path)?;
    Ok(path)
}

/// Copies a folder with everything in it.
pub fn copy(from: &Path, to: &Path) -> std::io::Result<()> {
    std::fs::create_dir_all(to)?;
    for entry in std::fs::read_dir(from)? {
        let entry = entry?;
        let target = to.join(entry.file_name());
        if entry.file_type()?.is_dir() {
            copy(&entry.path(), &target)?;
        } else {
            std::fs::copy(entry.path(), target)?;
        }
    }
    Ok(())
}

/// Makes `to` what `from` is, and nothing else.
pub fn put_back(from: &Path, to: &Path) -> std::io::Result<()> {
    if to.exists() {
        std::fs::remove_dir_all(to)?;
    }
    copy(from, to)
}
