//! Names that are code, paths, formulas, or 100 KB long.

use faults::clinic::{Clinic, details};
use serde_json::json;

use super::{STRINGS, memory};
use crate::lab::{Lab, Stop, Tally};

pub fn names(lab: &Lab, _: u64) -> Result<Tally, Stop> {
    let mut tally = Tally::default();
    let dir = lab.folder("hostile-names")?.join("vault");
    let clinic = Clinic::demo(&dir, 2, lab.seed)?;
    let sums = ["=1+1", "+1", "-1", "@SUM(A1)", "=cmd|'/c calc'!A1"];
    let literal = STRINGS
        .iter()
        .filter(|text| !text.trim().is_empty() && !text.contains('\0'))
        .copied()
        .chain(sums);
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
    let computes = |cell: &&str| cell.starts_with(['=', '+', '-', '@', '\t', '\r']);
    let cells = cells(&table);
    let dangerous = cells.iter().map(String::as_str).find(computes);
    tally.count(match (exported, dangerous) {
        (Err(why), _) => Err(why),
        (_, Some(cell)) => Err(format!("a spreadsheet would compute {cell:?}")),
        (Ok(_), None) if !table.contains("1+1") => {
            Err("the export does not hold the names".to_owned())
        }
        (Ok(_), None) => Ok(()),
    });
    memory(&mut tally);
    // The same table, its cells without the mark that makes them texts.
    let bare = |cell: &'_ String| cell.strip_prefix('\'').unwrap_or(cell).to_owned();
    let bared: Vec<_> = cells.iter().map(bare).collect();
    let formulas = bared.iter().map(String::as_str).filter(computes).count();
    tally.control(
        formulas > 0,
        format!("without the mark before them {formulas} cells of the export are formulas"),
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
