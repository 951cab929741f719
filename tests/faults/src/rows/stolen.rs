//! The laptop is stolen: marker strings in every text field, then every file is searched.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use faults::clinic::{Clinic, details};
use faults::requests::{NONE, writing};
use serde_json::json;

use crate::lab::{Lab, Stop, Tally};

/// How many markers are planted in patients' fields, besides those in the other operations.
const PATIENTS: usize = 200;

pub fn markers(lab: &Lab, _: u64) -> Result<Tally, Stop> {
    let mut tally = Tally::default();
    let folder = lab.folder("stolen")?;
    let dir = folder.join("vault");
    let clinic = Clinic::demo(&dir, 12, lab.seed)?;
    let mut markers = Vec::new();
    for operation in writing() {
        let marker = format!("ZqMarker-{}-Ğüş", operation.name);
        let request = clinic
            .request(operation.name, &marker)
            .map_err(Stop::Broken)?;
        let answer = clinic.play(&request);
        if answer.get("ok").is_none() {
            return Err(Stop::Broken(format!("{}: {answer}", operation.name)));
        }
        markers.push(marker);
    }
    for index in 0..PATIENTS {
        // Five text fields each: a thousand in all.
        let marker = format!("ZqMarker-p{index:03}-İş");
        let request = json!({ "details": details(&marker), "although_alike": true });
        clinic
            .ask("patients.register", request)
            .map_err(Stop::Broken)?;
        markers.push(marker);
    }
    // Deleted again: what is gone must be gone from the free pages too.
    clinic
        .ask(
            "drafts.save",
            json!({ "key": "gone", "content": "ZqMarker-draft-gone" }),
        )
        .map_err(Stop::Broken)?;
    clinic
        .ask("drafts.discard", json!({ "key": "gone" }))
        .map_err(Stop::Broken)?;
    // While it is open: the WAL is there. Then with a backup beside it, and then locked.
    let mut seen = BTreeSet::new();
    let mut look = |tally: &mut Tally, when: &str| -> Result<usize, Stop> {
        let files = files(&folder)?;
        for file in &files {
            let name = file
                .file_name()
                .unwrap_or_default()
                .to_string_lossy()
                .into_owned();
            seen.insert(name.clone());
            tally.runs += 1;
            if let Some(marker) = found(&std::fs::read(file)?, &markers) {
                tally
                    .losses
                    .push(format!("{when}: {marker} is readable in {name}"));
            }
        }
        Ok(files.len())
    };
    look(&mut tally, "open")?;
    let backup = clinic.ask("backups.make", json!({}));
    look(&mut tally, "backed up")?;
    clinic.ask("vault.lock", json!({})).map_err(Stop::Broken)?;
    look(&mut tally, "locked")?;
    if let Err(why) = backup {
        return Err(Stop::Broken(format!("no backup could be searched: {why}")));
    }
    tally.note(format!(
        "{} markers in {} texts; files searched: {}",
        markers.len(),
        markers.len() * 5,
        seen.iter()
            .filter(|name| name.len() < 30)
            .cloned()
            .collect::<Vec<_>>()
            .join(", ")
    ));
    tally.note("the log and the web view's own files belong to the window, which this row does not open: tests/desktop/main-job.test.js searches them");
    let names: Vec<_> = NONE.iter().map(|(name, _)| *name).collect();
    tally.note(format!("no text to plant in: {}", names.join(", ")));
    control(&folder, &markers, &mut tally)?;
    Ok(tally)
}

/// The same strings in a database without a key.
fn control(folder: &Path, markers: &[String], tally: &mut Tally) -> Result<(), Stop> {
    let path = folder.join("plain.db");
    let plain = rusqlite::Connection::open(&path)?;
    plain.execute_batch("CREATE TABLE patient (details TEXT)")?;
    for marker in markers {
        plain.execute(
            "INSERT INTO patient VALUES (?1)",
            [details(marker).to_string()],
        )?;
    }
    drop(plain);
    let seen = found(&std::fs::read(&path)?, markers);
    let wide: Vec<u8> = markers[0]
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    let folded = found(&markers[0].to_lowercase().into_bytes(), markers);
    tally.control(
        seen.is_some() && found(&wide, markers).is_some() && folded.is_some(),
        "in a plain SQLite file they are found, as they are in UTF-16 and folded",
    );
    Ok(())
}

/// The first marker that these bytes hold, as UTF-8 in any case, or as UTF-16. All markers begin alike, so that one search finds any.
fn found(bytes: &[u8], markers: &[String]) -> Option<String> {
    let lower = bytes.to_ascii_lowercase();
    let has = |needle: &[u8]| lower.windows(needle.len()).any(|window| window == needle);
    let start = "zqmarker";
    let wide =
        |order: fn(u16) -> [u8; 2]| start.encode_utf16().flat_map(order).collect::<Vec<u8>>();
    if has(start.as_bytes()) || has(&wide(u16::to_le_bytes)) || has(&wide(u16::to_be_bytes)) {
        return Some(markers.first().cloned().unwrap_or_default());
    }
    None
}

fn files(folder: &Path) -> std::io::Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            found.extend(files(&path)?);
        } else {
            found.push(path);
        }
    }
    Ok(found)
}
