//! Hostile input: random JSON, pictures that are bombs, names that are anything.

use std::panic::catch_unwind;
use std::time::{Duration, Instant};

use fastrand::Rng;
use faults::store;
use practice::operations::OPERATIONS;
use serde_json::{Map, Value, json};
use vault::{Kdf, PhotoError, Vault};

use super::clinic::{Clinic, details};
use super::picture;
use crate::lab::{Lab, Stop, Tally};

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
    let believing = |args: Value| {
        args["patient"]
            .as_i64()
            .map(|n| n.to_string())
            .ok_or(())
            .map_or_else(|()| std::panic::resume_unwind(Box::new(())), |n| n)
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

pub fn pictures(lab: &Lab, _: u64) -> Result<Tally, Stop> {
    let mut tally = Tally::default();
    let dir = lab.folder("hostile-pictures")?.join("vault");
    let vault = Vault::create(&dir, &store::secret(store::OLD), Kdf::Floor, &store::FIRST)?;
    let good = picture::png(64, 48);
    let jpeg = picture::JPEG;
    let mut cases: Vec<(String, Vec<u8>)> = vec![
        ("nothing".to_owned(), Vec::new()),
        (
            "50,000 × 50,000 pixels in 100 bytes".to_owned(),
            picture::bomb(50_000, 50_000),
        ),
        ("2³¹ pixels wide".to_owned(), picture::bomb(0x7fff_ffff, 1)),
        (
            "7,000 × 7,000 pixels".to_owned(),
            picture::bomb(7_000, 7_000),
        ),
        ("no pixels".to_owned(), picture::bomb(0, 0)),
        (
            "21 MB".to_owned(),
            [good.clone(), vec![0; 21 << 20]].concat(),
        ),
        ("a text".to_owned(), b"GIF89a not a picture".to_vec()),
        (
            "an SVG".to_owned(),
            b"<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>".to_vec(),
        ),
        (
            "a PDF".to_owned(),
            b"%PDF-1.7\n1 0 obj<</JS(app.alert(1))>>".to_vec(),
        ),
    ];
    cases.extend((1..40).map(|part| {
        (
            format!("a PNG cut at {part}/40"),
            good[..good.len() * part / 40].to_vec(),
        )
    }));
    cases.extend((1..20).map(|part| {
        (
            format!("a JPEG cut at {part}/20"),
            jpeg[..jpeg.len() * part / 20].to_vec(),
        )
    }));
    for (name, bytes) in &cases {
        let begun = Instant::now();
        let kept = vault.keep_photo(bytes);
        tally.count(match kept {
            Err(PhotoError::NotAPicture | PhotoError::TooLarge) if begun.elapsed() < SLOWEST => {
                Ok(())
            }
            // A JPEG whose last lines are missing is still a picture to some; kept, it must come back.
            Ok(photo) if name.starts_with("a JPEG") && vault.photo(&photo).is_ok() => Ok(()),
            other => Err(format!("{name}: {other:?} in {:?}", begun.elapsed())),
        });
    }
    memory(&mut tally);
    // A check that refuses everything would pass all of that.
    let kept = vault
        .keep_photo(&good)
        .map_err(|error| format!("{error:?}"));
    let back = kept.and_then(|photo| vault.photo(&photo).map_err(|error| format!("{error:?}")));
    tally.control(
        back.as_ref().is_ok_and(|bytes| bytes.len() > 100) && picture::bomb(50_000, 50_000).len() < 200,
        "a whole picture is kept and comes back; the bomb of 200 bytes would take 10 GB from who believes its header",
    );
    vault.close();
    Ok(tally)
}

pub fn names(lab: &Lab, _: u64) -> Result<Tally, Stop> {
    let mut tally = Tally::default();
    let dir = lab.folder("hostile-names")?.join("vault");
    let clinic = Clinic::demo(&dir, 2, lab.seed)?;
    let formulas = ["=1+1", "+1", "-1", "@SUM(A1)", "=cmd|'/c calc'!A1"];
    let literal = STRINGS
        .iter()
        .filter(|text| !text.trim().is_empty() && !text.contains('\0'))
        .copied()
        .chain(formulas);
    for name in literal {
        let named = |text: &str| {
            let mut details = details("plain");
            details["name"] = json!(text);
            json!({ "details": details, "although_alike": true })
        };
        let outcome = clinic
            .ask("patients.register", named(name))
            .and_then(|made| {
                let page = clinic.ask("patients.read", json!({ "patient": made["patient"] }))?;
                if page["details"]["name"] == name {
                    Ok(())
                } else {
                    Err(format!("{name:?} came back as {}", page["details"]["name"]))
                }
            });
        tally.count(outcome);
        let huge = clinic.call(
            "patients.register",
            named(&name.repeat(100_000 / name.len())),
            clinic.uuid(),
        );
        tally.count(if huge["error"]["field"] == "details.name" {
            Ok(())
        } else {
            Err(format!("100 KB of {name:?}: {huge}"))
        });
    }
    // Formulas where they do harm: in the table that is opened with a spreadsheet.
    let changes = json!({ "patient": null, "noun": null, "id": null, "account": null, "operation": null, "from": null, "to": null,
                          "changes_only": false, "before": null });
    let exported = clinic.ask("history.export", changes);
    let saved = clinic
        .desk
        .saved
        .lock()
        .map(|saved| saved.last().cloned())
        .unwrap_or_default();
    let table = saved
        .map(|(_, bytes)| String::from_utf8_lossy(&bytes).into_owned())
        .unwrap_or_default();
    let dangerous = cells(&table)
        .into_iter()
        .find(|cell| cell.starts_with(['=', '+', '-', '@', '\t', '\r']));
    tally.count(match (exported, dangerous) {
        (Err(why), _) => Err(why),
        (_, Some(cell)) => Err(format!("a spreadsheet would compute {cell:?}")),
        (Ok(_), None) if !table.contains("1+1") => {
            Err("the export does not hold the names".to_owned())
        }
        (Ok(_), None) => Ok(()),
    });
    memory(&mut tally);
    tally.note("scripts in the page are the browser stories' part; there is no import yet, so no zip bombs");
    let naive = formulas.join(",");
    tally.control(
        cells(&naive).iter().any(|cell| cell.starts_with('=')),
        "names joined with commas are formulas",
    );
    Ok(tally)
}

/// The cells of a table as a spreadsheet reads them.
fn cells(table: &str) -> Vec<String> {
    let head = table.lines().next().unwrap_or_default();
    let separator = if head.contains(';') { ';' } else { ',' };
    let (mut cells, mut cell, mut quoted) = (Vec::new(), String::new(), false);
    let mut letters = table.trim_start_matches('\u{feff}').chars().peekable();
    while let Some(letter) = letters.next() {
        match letter {
            '"' if quoted && letters.peek() == Some(&'"') => cell.extend(letters.next()),
            '"' => quoted = !quoted,
            other if !quoted && (other == separator || other == '\n') => {
                cells.push(std::mem::take(&mut cell));
            }
            '\r' if !quoted && letters.peek() == Some(&'\n') => {}
            other => cell.push(other),
        }
    }
    cells.push(cell);
    cells
}
