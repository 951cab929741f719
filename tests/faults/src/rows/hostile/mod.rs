//! Hostile input: random JSON, pictures that are bombs, names that are anything.

mod names;
mod pictures;

use std::panic::catch_unwind;
use std::time::{Duration, Instant};

use fastrand::Rng;
use faults::clinic::Clinic;
use practice::operations::OPERATIONS;
use serde_json::{Map, Value, json};

use crate::lab::{Lab, Stop, Tally};

pub use names::names;
pub use pictures::pictures;

const SLOWEST: Duration = Duration::from_secs(5);
const MOST_MEMORY: u64 = 512 << 20;

const KEYS: &[&str] = &[
    "patient",
    "details",
    "lot",
    "session",
    "course",
    "answers",
    "doses",
    "plan",
    "name",
    "birth_date",
    "overrides",
    "query",
    "limit",
    "key",
    "content",
    "reason",
    "started",
    "ended",
    "onset",
    "ml",
    "product",
    "side_effect",
    "outcome",
    "clinic",
    "passphrase",
    "yours",
    "account",
    "role",
    "place",
    "noun",
    "id",
    "before",
    "from",
    "to",
    "code",
    "idle_minutes",
    "expiry",
];

const STRINGS: &[&str] = &[
    "",
    " ",
    "\0",
    "2026-11-23",
    "2026-11-23T14:00",
    "../../etc/passwd",
    "/etc/passwd",
    "C:\\Windows\\system32",
    "\\\\server\\share",
    "file:///etc/passwd",
    "'; DROP TABLE patient;--",
    "<script>alert(1)</script>",
    "{{7*7}}",
    "%s%n",
    "=cmd|'/c calc'!A1",
    "\u{202e}",
    "NaN",
    "-1e309",
    "practitioner",
    "here",
    "stick",
    "female",
    "seed",
    "yes",
];

fn any(random: &mut Rng, depth: u8) -> Value {
    match random.u8(..if depth == 0 { 8 } else { 11 }) {
        0 => Value::Null,
        1 => json!(random.bool()),
        2 => json!(random.i64(..)),
        3 => json!(random.i64(-2..5)),
        4 => json!(f64::from_bits(random.u64(..))),
        5 => json!(random.choice(STRINGS)),
        6 => json!(
            (0..random.usize(..40))
                .map(|_| random.char(..))
                .collect::<String>()
        ),
        7 => json!(random.choice(KEYS)),
        8 => Value::Array(
            (0..random.usize(..4))
                .map(|_| any(random, depth - 1))
                .collect(),
        ),
        _ => {
            let key =
                |random: &mut Rng| random.choice(KEYS).copied().unwrap_or_default().to_owned();
            let pairs = (0..random.usize(..7)).map(|_| (key(random), any(random, depth - 1)));
            Value::Object(pairs.collect::<Map<_, _>>())
        }
    }
}

/// Operations that only open, close or go back; they are given their random arguments too, and the door is opened again.
fn json_at_all(clinic: &Clinic, args: &Value) -> Result<(), String> {
    for operation in OPERATIONS {
        let begun = Instant::now();
        let answer = clinic.call(operation.name, args.clone(), clinic.uuid());
        let message = answer["error"]["message"].as_str().unwrap_or_default();
        if answer.get("ok").is_none() && message.is_empty()
            || answer["error"]["code"] == "unexpected"
        {
            return Err(format!("{} {args}: {answer}", operation.name));
        }
        if begun.elapsed() > SLOWEST {
            return Err(format!(
                "{} {args}: took {:?}",
                operation.name,
                begun.elapsed()
            ));
        }
        if operation.name == "vault.lock" && answer.get("ok").is_some() {
            clinic.unlock()?;
        }
    }
    Ok(())
}

pub fn json(lab: &Lab, wanted: u64) -> Result<Tally, Stop> {
    let mut tally = Tally::default();
    let dir = lab.folder("hostile-json")?.join("vault");
    let clinic = Clinic::demo(&dir, 3, lab.seed)?;
    let mut random = lab.random("hostile/json");
    while tally.runs < wanted && lab.goes_on(tally.runs) {
        let args = any(&mut random, 3);
        tally.count(json_at_all(&clinic, &args));
    }
    if let Err(why) = clinic.ask("patients.search", json!({ "query": "" })) {
        tally.losses.push(format!("afterwards: {why}"));
    }
    memory(&mut tally);
    tally.note(format!("each value at all {} operations", OPERATIONS.len()));
    // A handler that believes its request.
    let believing = |args: Value| match args["patient"].as_i64() {
        Some(number) => number,
        None => std::panic::resume_unwind(Box::new(())),
    };
    let panics = (0..100).filter(|_| {
        let args = any(&mut random, 3);
        catch_unwind(move || believing(args)).is_err()
    });
    let panics = panics.count();
    tally.control(
        panics > 0,
        format!("a handler that believes its request panicked at {panics} of 100 values"),
    );
    Ok(tally)
}

/// The laboratory's process is the program's: its highest memory so far.
fn memory(tally: &mut Tally) {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let kib = |line: &str| line.split_whitespace().nth(1)?.parse::<u64>().ok();
    let Some(most) = status
        .lines()
        .find(|line| line.starts_with("VmHWM"))
        .and_then(kib)
    else {
        return;
    };
    if most << 10 > MOST_MEMORY {
        tally
            .losses
            .push(format!("{} MiB of memory were in use", most >> 10));
    }
    tally.note(format!(
        "never more than {} MiB of memory, the laboratory's own included",
        most >> 10
    ));
}
