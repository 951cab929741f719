//! Side effects and their follow-ups.

use std::collections::HashMap;

use chrono::{DateTime, NaiveDate, Utc};
use clinical::{
    id::{LotId, PatientId, SessionId, SideEffectId},
    side_effect::{Flag, Grade, Outcome},
};
use vault::{Reader, Row, Writer, params};

use crate::{
    Result,
    columns::{day, day_text, document_text, instant, maybe_day, word},
    person::numbers,
    struck::{self, Struck},
};

/// A side effect as reported.
#[derive(Debug, Clone, PartialEq)]
pub struct SideEffectFields {
    /// Whose.
    pub patient: PatientId,
    /// After which session.
    pub session: Option<SessionId>,
    /// Catalogue id.
    pub effect: String,
    /// 1–5.
    pub grade: Grade,
    /// As the catalogue flags it.
    pub flag: Flag,
    /// Taken to hospital.
    pub hospitalised: bool,
    /// Began.
    pub onset_at: DateTime<Utc>,
    /// Free text.
    pub note: Option<String>,
    /// Day of the report.
    pub reported_on: NaiveDate,
    /// Catalogue it was graded by.
    pub catalogue_version: String,
    /// Where it stands.
    pub outcome: Outcome,
    /// When to ask again; none once closed.
    pub follow_up_on: Option<NaiveDate>,
}

/// A side effect as kept.
#[derive(Debug, Clone, PartialEq)]
pub struct SideEffectRow {
    /// Number.
    pub side_effect: SideEffectId,
    /// The rest.
    pub fields: SideEffectFields,
    /// Since when it no longer counts, and why.
    pub struck: Option<Struck>,
}

/// One follow-up.
#[derive(Debug, Clone, PartialEq)]
pub struct FollowUpRow {
    /// Day.
    pub day: NaiveDate,
    /// How it stood.
    pub outcome: Outcome,
    /// Free text.
    pub note: Option<String>,
}

fn row(row: &Row<'_>) -> rusqlite::Result<SideEffectRow> {
    let grade: u8 = row.get("grade")?;
    Ok(SideEffectRow {
        side_effect: SideEffectId(row.get("id")?),
        fields: SideEffectFields {
            patient: PatientId(row.get("patient")?),
            session: row.get::<_, Option<i64>>("session")?.map(SessionId),
            effect: row.get("effect")?,
            grade: Grade::try_from(grade)
                .map_err(|_| rusqlite::Error::IntegralValueOutOfRange(0, grade.into()))?,
            flag: word(row, "flag")?,
            hospitalised: row.get("hospitalised")?,
            onset_at: instant(row, "onset_at")?,
            note: row.get("note")?,
            reported_on: day(row, "reported_on")?,
            catalogue_version: row.get("catalogue_version")?,
            outcome: word(row, "outcome")?,
            follow_up_on: maybe_day(row, "follow_up_on")?,
        },
        struck: struck::of(row)?,
    })
}

/// Keeps a side effect.
pub fn insert(w: &Writer<'_>, fields: &SideEffectFields) -> Result<SideEffectId> {
    let id = w.insert(
        "INSERT INTO side_effect (patient, session, effect, grade, flag, hospitalised, onset_at, note, reported_on, catalogue_version, outcome, follow_up_on)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)",
        params![
            fields.patient.0,
            fields.session.map(|session| session.0),
            fields.effect,
            u8::from(fields.grade),
            fields.flag.as_str(),
            fields.hospitalised,
            fields.onset_at.timestamp_millis(),
            fields.note,
            day_text(fields.reported_on),
            fields.catalogue_version,
            fields.outcome.as_str(),
            fields.follow_up_on.map(day_text)
        ],
    )?;
    Ok(SideEffectId(id))
}

/// Adds a follow-up and sets where the side effect stands.
pub fn follow_up(
    w: &Writer<'_>,
    side_effect: SideEffectId,
    seen: &FollowUpRow,
    next_on: Option<NaiveDate>,
) -> Result<()> {
    w.execute(
        "INSERT INTO follow_up (side_effect, day, outcome, note) VALUES (?1, ?2, ?3, ?4)",
        params![
            side_effect.0,
            day_text(seen.day),
            seen.outcome.as_str(),
            seen.note
        ],
    )?;
    w.execute(
        "UPDATE side_effect SET outcome = ?2, follow_up_on = ?3 WHERE id = ?1",
        params![side_effect.0, seen.outcome.as_str(), next_on.map(day_text)],
    )?;
    Ok(())
}

/// One side effect, struck or not.
pub fn read(r: &Reader<'_>, side_effect: SideEffectId) -> Result<Option<SideEffectRow>> {
    r.query_one(
        "SELECT * FROM side_effect WHERE id = ?1",
        params![side_effect.0],
        row,
    )
}

/// All of a person, by the root's number, newest first, those that were struck among them.
pub fn of_patient(r: &Reader<'_>, patient: PatientId) -> Result<Vec<SideEffectRow>> {
    r.query_all(
        concat!(
            "SELECT * FROM side_effect WHERE patient IN ",
            numbers!("?1"),
            " ORDER BY onset_at DESC, id DESC"
        ),
        params![patient.0],
        row,
    )
}

/// All after one session, those that were struck among them.
pub fn of_session(r: &Reader<'_>, session: SessionId) -> Result<Vec<SideEffectRow>> {
    r.query_all(
        "SELECT * FROM side_effect WHERE session = ?1 ORDER BY onset_at DESC, id DESC",
        params![session.0],
        row,
    )
}

/// All that stand after sessions that drew from a lot.
pub fn of_lot(r: &Reader<'_>, lot: LotId) -> Result<Vec<SideEffectRow>> {
    r.query_all(
        "SELECT * FROM side_effect_standing WHERE session IN (SELECT session FROM stock_movement WHERE lot = ?1 AND session IS NOT NULL) ORDER BY onset_at DESC, id DESC",
        params![lot.0],
        row,
    )
}

/// Open ones that stand, the longest due first.
pub fn open(r: &Reader<'_>, limit: u32) -> Result<Vec<SideEffectRow>> {
    r.query_all(
        "SELECT * FROM side_effect_standing WHERE follow_up_on IS NOT NULL ORDER BY follow_up_on, id LIMIT ?1",
        params![limit],
        row,
    )
}

/// All, newest first, those that were struck among them.
pub fn all(r: &Reader<'_>, limit: u32) -> Result<Vec<SideEffectRow>> {
    r.query_all(
        "SELECT * FROM side_effect ORDER BY onset_at DESC, id DESC LIMIT ?1",
        params![limit],
        row,
    )
}

/// Those reported on a day that stand, in the order reported. Reads through all of them: it is asked once a day, for the daily summary.
pub fn reported_on(r: &Reader<'_>, day: NaiveDate) -> Result<Vec<SideEffectRow>> {
    r.query_all(
        "SELECT * FROM side_effect_standing WHERE reported_on = ?1 ORDER BY id",
        params![day_text(day)],
        row,
    )
}

/// How many of a person are open and stand, by the root's number.
pub fn open_of_patient(r: &Reader<'_>, patient: PatientId) -> Result<u32> {
    let count = r.query_one(
        concat!(
            "SELECT count(*) FROM side_effect_standing WHERE patient IN ",
            numbers!("?1"),
            " AND follow_up_on IS NOT NULL"
        ),
        params![patient.0],
        |row| row.get(0),
    )?;
    Ok(count.unwrap_or(0))
}

/// The same of many persons at once; those who have some.
pub fn open_of_patients(r: &Reader<'_>, roots: &[PatientId]) -> Result<HashMap<PatientId, u32>> {
    let rows = r.query_all(
        concat!(
            "SELECT wanted.value AS person, count(*) AS open FROM json_each(?1) wanted CROSS JOIN side_effect_standing s
              WHERE s.follow_up_on IS NOT NULL AND s.patient IN ",
            numbers!("wanted.value"),
            " GROUP BY wanted.value"
        ),
        params![document_text(&roots)?],
        |row| Ok((PatientId(row.get("person")?), row.get("open")?)),
    )?;
    Ok(rows.into_iter().collect())
}

/// The follow-ups of a side effect, oldest first.
pub fn follow_ups(r: &Reader<'_>, side_effect: SideEffectId) -> Result<Vec<FollowUpRow>> {
    r.query_all(
        "SELECT day, outcome, note FROM follow_up WHERE side_effect = ?1 ORDER BY id",
        params![side_effect.0],
        |row| {
            Ok(FollowUpRow {
                day: day(row, "day")?,
                outcome: word(row, "outcome")?,
                note: row.get("note")?,
            })
        },
    )
}
