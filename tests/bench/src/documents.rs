//! `bench documents`: the after-care sheet as the page asks for it, warm, in each language.

use serde_json::json;

use crate::{
    clinic::{self, Clinic},
    measure::{Outcome, Report, median},
};

const SHEETS: usize = 200;
/// Sessions of the demonstration clinic, one to a patient or two.
const SESSIONS: i64 = 10;

/// Makes sheets of several sessions by turns in the three languages.
pub fn run() -> Outcome<Report> {
    let folder = clinic::folder_on_disk()?;
    let clinic = Clinic::filled(&folder.path().join("vault"), 12)?;
    let mut report = Report::new(
        "documents",
        format!(
            "Operation `aftercare.sheet`, from the request to the answer with the PDF inside, {SHEETS} sheets of {SESSIONS} \
             sessions in each language by turns after one round that does not count."
        ),
    );
    let languages = ["en", "tr", "ar"];
    let mut times = [const { Vec::new() }; 3];
    let mut largest = [0_f64; 3];
    for round in 0..=SHEETS {
        for (index, language) in languages.into_iter().enumerate() {
            let args = json!({"session": 1 + round as i64 % SESSIONS, "language": language});
            let (time, answer) = clinic.timed(clinic.now, "aftercare.sheet", language, &args)?;
            if round > 0 {
                times[index].push(time);
            }
            // Base64 has four letters for three bytes.
            let bytes = answer["pdf"]
                .as_str()
                .map_or(0, |pdf| pdf.trim_end_matches('=').len() * 3 / 4);
            if bytes == 0 {
                return Err("The answer has no PDF in it.".into());
            }
            largest[index] = largest[index].max(bytes as f64 / 1000.0);
        }
    }
    for (index, language) in languages.into_iter().enumerate() {
        let mut slowest = times[index].clone();
        slowest.sort_by(f64::total_cmp);
        report.hold(
            &format!("{language}: median"),
            median(&times[index]),
            5.0,
            " ms",
        );
        report.tell(
            &format!("{language}: 95 of 100 within"),
            format!("{:.2} ms", slowest[slowest.len() * 95 / 100]),
        );
        report.hold(&format!("{language}: largest"), largest[index], 60.0, " kB");
    }
    clinic.close();
    Ok(report)
}
