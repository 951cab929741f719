//! The daily summary: what was done on a day, on paper, with the code of where the history ended.

use chrono::NaiveDate;
use clinical::PatientId;
use documents::{
    DailySummary, PatientLine,
    day::{DayDose, DayMovement, DayScreening, DaySession, DaySideEffect, HistoryEnd},
};
use records::sessions::SessionRow;
use serde::{Deserialize, Serialize};
use texts::Language;
use ts_rs::TS;

use crate::{
    aftercare::product_lines,
    error::{Error, Problem, Result},
    history::{catalogue, code_of, grouped},
    moment::Read,
    paper::{Made, imprint, letterhead, patient_line, said},
    patients,
    sessions::wall_then,
};

/// Which day's.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, TS)]
pub struct DaySummaryAsk {
    /// Today without it.
    pub day: Option<NaiveDate>,
    /// The page's language without it.
    #[ts(type = "Language | null")]
    pub language: Option<Language>,
}

/// Makes the summary.
///
/// # Errors
/// At the day, when it is still to come; `Unexpected` when a font is damaged.
pub(crate) fn make(read: &Read<'_>, request: DaySummaryAsk) -> Result<Made> {
    let today = read.moment.today();
    let day = request.day.unwrap_or(today);
    if day > today {
        return Err(Error::at("day", Problem::InFuture));
    }
    let l = request.language.unwrap_or(read.moment.language);
    let clinic = records::clinic::read(read.records)?.ok_or_else(Error::not_found)?;
    let r = read.records;
    let sessions = records::sessions::of_day(r, day)?;
    let screenings = records::screenings::of_day(r, day)?;
    let side_effects = records::side_effects::reported_on(r, day)?;
    let document = DailySummary {
        language: l,
        clinic: letterhead(clinic),
        day,
        sessions: sessions
            .into_iter()
            .map(|row| session(read, l, row))
            .collect::<Result<_>>()?,
        screenings: screenings
            .into_iter()
            .map(|row| {
                Ok(DayScreening {
                    patient: who(read, row.fields.patient)?,
                    verdict: catalogue(l, "verdict", row.fields.effective.as_str()),
                    overrides: row.fields.overrides.len(),
                })
            })
            .collect::<Result<_>>()?,
        side_effects: side_effects
            .into_iter()
            .map(|row| {
                Ok(DaySideEffect {
                    patient: who(read, row.fields.patient)?,
                    kind: catalogue(l, "side-effect", &row.fields.effect),
                    grade: catalogue(l, "grade", &row.fields.grade.get().to_string()),
                })
            })
            .collect::<Result<_>>()?,
        stock: records::movements::of_day(r, day)?
            .into_iter()
            .map(|row| DayMovement {
                what: catalogue(l, "movement", row.kind.as_str()),
                ml: row.volume.to_string(),
                product: row.product_name,
                lot: row.lot_number,
            })
            .collect(),
        history: end(read, l)?,
        imprint: imprint(read, format!("DS-{day}")),
    };
    let pdf = documents::daily_summary(&document).map_err(said)?;
    Ok(Made {
        given: None,
        name: format!("daily-summary-{day}.pdf"),
        title: texts::daily_summary::title(l),
        language: l,
        pdf,
    })
}

/// Whom a line is about: that they were looked at goes into their history.
fn who(read: &Read<'_>, patient: PatientId) -> Result<PatientLine> {
    let kept = patients::find(read, patient)?;
    read.opened(kept.patient);
    Ok(patient_line(&kept))
}

fn session(read: &Read<'_>, l: Language, row: SessionRow) -> Result<DaySession> {
    let fields = row.fields;
    let course =
        records::courses::read(read.records, fields.course)?.ok_or_else(Error::not_found)?;
    let number = fields.number.to_string();
    let drawn = records::sessions::drawn(read.records, row.session)?;
    Ok(DaySession {
        started: wall_then(&fields, fields.started_at),
        ended: wall_then(&fields, fields.ended_at),
        patient: who(read, fields.patient)?,
        number: if fields.number <= course.sessions {
            texts::aftercare::session_of(l, &number, &course.sessions.to_string())
        } else {
            number
        },
        practitioner: fields.practitioner,
        given: product_lines(drawn)
            .into_iter()
            .map(|line| DayDose {
                product: line.name,
                lot: line.lot,
                ml: line.ml,
            })
            .collect(),
    })
}

/// Where the history stands as this paper is made: what is done afterwards, printing it included, is not in the code.
fn end(read: &Read<'_>, l: Language) -> Result<HistoryEnd> {
    let (entries, link) = records::history::end(read.records)?.ok_or_else(Error::not_found)?;
    Ok(HistoryEnd {
        entries: grouped(l, entries),
        code: code_of(&link),
    })
}
