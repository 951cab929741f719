//! Recalls of lots, who was exposed, and what was said to whom.

use chrono::{DateTime, NaiveDate, Utc};
use clinical::{
    amount::Millilitres,
    id::{ContactId, LotId, PatientId, RecallId, SessionId, SideEffectId},
    lot::LotStatus,
};
use vault::{Reader, Row, Writer, params};

use crate::{
    Result,
    columns::{day, day_text, instant, maybe_day, maybe_instant, volume, word},
    struck::struck_sessions,
};

/// A recall without its number.
#[derive(Debug, Clone, PartialEq)]
pub struct RecallFields {
    /// Day in the clinic's zone.
    pub day: NaiveDate,
    /// When.
    pub at: DateTime<Utc>,
    /// By whom.
    pub account: i64,
    /// Why.
    pub reason: String,
    /// Who gave notice.
    pub notice_from: Option<String>,
    /// The notice's number.
    pub notice_number: Option<String>,
    /// The notice's day.
    pub notice_on: Option<NaiveDate>,
    /// The red-flag side effect it began with.
    pub side_effect: Option<SideEffectId>,
}

/// How a recall ended.
#[derive(Debug, Clone, PartialEq)]
pub struct Ended {
    /// When.
    pub at: DateTime<Utc>,
    /// By whom, by name.
    pub by: String,
    /// Why it was undone, or what remains to say.
    pub words: Option<String>,
}

/// A recall as kept.
#[derive(Debug, Clone, PartialEq)]
pub struct RecallRow {
    /// Number.
    pub recall: RecallId,
    /// As opened.
    pub fields: RecallFields,
    /// Who opened it, by name.
    pub account_name: String,
    /// It was of the wrong lot.
    pub undone: Option<Ended>,
    /// It is done.
    pub closed: Option<Ended>,
}

/// A lot of a recall, with what it was before.
#[derive(Debug, Clone, PartialEq)]
pub struct RecalledLot {
    /// Which.
    pub lot: LotId,
    /// Its status before.
    pub status_before: LotStatus,
    /// Why it was set aside before.
    pub quarantine_before: Option<String>,
}

/// One session in which somebody received a recalled lot.
#[derive(Debug, Clone, PartialEq)]
pub struct ExposureRow {
    /// Whom: the root.
    pub patient: PatientId,
    /// In which session.
    pub session: SessionId,
    /// Its day.
    pub day: NaiveDate,
    /// Which lot.
    pub lot: LotId,
    /// How much.
    pub volume: Millilitres,
    /// In a mix with other lots.
    pub mixed: bool,
}

/// A contact about a recall.
#[derive(Debug, Clone, PartialEq)]
pub struct RecallContact {
    /// Which.
    pub contact: ContactId,
    /// With whom: the root.
    pub patient: PatientId,
    /// It closes the recall for the patient.
    pub closes: bool,
}

macro_rules! select {
    ($rest:literal) => {
        concat!(
            "SELECT recall.*, account.name AS account_name, undoer.name AS undoer, closer.name AS closer
             FROM recall JOIN account ON account.id = recall.account LEFT JOIN account undoer ON undoer.id = recall.undone_by
                  LEFT JOIN account closer ON closer.id = recall.closed_by ",
            $rest
        )
    };
}

fn ended(
    row: &Row<'_>,
    (at, by, words): (&'static str, &'static str, &'static str),
) -> rusqlite::Result<Option<Ended>> {
    let by: Option<String> = row.get(by)?;
    let words = row.get(words)?;
    Ok(maybe_instant(row, at)?.map(|at| Ended {
        at,
        by: by.unwrap_or_default(),
        words,
    }))
}

fn row(row: &Row<'_>) -> rusqlite::Result<RecallRow> {
    Ok(RecallRow {
        recall: RecallId(row.get("id")?),
        fields: RecallFields {
            day: day(row, "day")?,
            at: instant(row, "at")?,
            account: row.get("account")?,
            reason: row.get("reason")?,
            notice_from: row.get("notice_from")?,
            notice_number: row.get("notice_number")?,
            notice_on: maybe_day(row, "notice_on")?,
            side_effect: row.get::<_, Option<i64>>("side_effect")?.map(SideEffectId),
        },
        account_name: row.get("account_name")?,
        undone: ended(row, ("undone_at", "undoer", "undo_reason"))?,
        closed: ended(row, ("closed_at", "closer", "closing_note"))?,
    })
}

/// Opens a recall of lots. Their status is set apart, see [`crate::lots::set_status`].
pub fn insert(w: &Writer<'_>, fields: &RecallFields, lots: &[RecalledLot]) -> Result<RecallId> {
    let recall = RecallId(w.insert(
        "INSERT INTO recall (day, at, account, reason, notice_from, notice_number, notice_on, side_effect)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
        params![
            day_text(fields.day),
            fields.at.timestamp_millis(),
            fields.account,
            fields.reason,
            fields.notice_from,
            fields.notice_number,
            fields.notice_on.map(day_text),
            fields.side_effect.map(|effect| effect.0)
        ],
    )?);
    for lot in lots {
        w.execute(
            "INSERT INTO recall_lot (recall, lot, status_before, quarantine_before) VALUES (?1, ?2, ?3, ?4)",
            params![
                recall.0,
                lot.lot.0,
                lot.status_before.as_str(),
                lot.quarantine_before
            ],
        )?;
    }
    Ok(recall)
}

/// It was of the wrong lot.
pub fn undo(
    w: &Writer<'_>,
    recall: RecallId,
    account: i64,
    at: DateTime<Utc>,
    reason: &str,
) -> Result<()> {
    w.execute(
        "UPDATE recall SET undone_at = ?2, undone_by = ?3, undo_reason = ?4 WHERE id = ?1",
        params![recall.0, at.timestamp_millis(), account, reason],
    )?;
    Ok(())
}

/// It is done.
pub fn close(
    w: &Writer<'_>,
    recall: RecallId,
    account: i64,
    at: DateTime<Utc>,
    note: Option<&str>,
) -> Result<()> {
    w.execute(
        "UPDATE recall SET closed_at = ?2, closed_by = ?3, closing_note = ?4 WHERE id = ?1",
        params![recall.0, at.timestamp_millis(), account, note],
    )?;
    Ok(())
}

/// One recall.
pub fn read(r: &Reader<'_>, recall: RecallId) -> Result<Option<RecallRow>> {
    r.query_one(select!("WHERE recall.id = ?1"), params![recall.0], row)
}

/// Every recall, the newest first.
pub fn all(r: &Reader<'_>) -> Result<Vec<RecallRow>> {
    r.query_all(select!("ORDER BY recall.id DESC"), params![], row)
}

/// The recall that a lot stands in: neither undone nor closed.
pub fn open_of_lot(r: &Reader<'_>, lot: LotId) -> Result<Option<RecallId>> {
    r.query_one(
        "SELECT recall.id FROM recall_lot JOIN recall ON recall.id = recall_lot.recall
         WHERE recall_lot.lot = ?1 AND undone_at IS NULL AND closed_at IS NULL",
        params![lot.0],
        |row| Ok(RecallId(row.get("id")?)),
    )
}

/// The newest recall of a lot that was not undone.
pub fn of_lot(r: &Reader<'_>, lot: LotId) -> Result<Option<RecallId>> {
    r.query_one(
        "SELECT recall.id FROM recall_lot JOIN recall ON recall.id = recall_lot.recall
         WHERE recall_lot.lot = ?1 AND undone_at IS NULL ORDER BY recall.id DESC LIMIT 1",
        params![lot.0],
        |row| Ok(RecallId(row.get("id")?)),
    )
}

/// The lots of a recall.
pub fn lots(r: &Reader<'_>, recall: RecallId) -> Result<Vec<RecalledLot>> {
    r.query_all(
        "SELECT lot, status_before, quarantine_before FROM recall_lot WHERE recall = ?1 ORDER BY lot",
        params![recall.0],
        |row| {
            Ok(RecalledLot {
                lot: LotId(row.get("lot")?),
                status_before: word(row, "status_before")?,
                quarantine_before: row.get("quarantine_before")?,
            })
        },
    )
}

/// Everybody who received one of its lots in a session that stands, by itself or in a mix: by patient, then newest first.
pub fn exposures(r: &Reader<'_>, recall: RecallId) -> Result<Vec<ExposureRow>> {
    r.query_all(
        concat!(
            "SELECT coalesce(own.root, own.id) AS root, used.session, used.day, used.lot, used.drawn, used.mixed
         FROM (SELECT m.lot, m.session, m.patient, m.day, -sum(m.microlitres) AS drawn, max(m.mix IS NOT NULL) AS mixed
               FROM recall_lot JOIN stock_movement m ON m.lot = recall_lot.lot
               WHERE recall_lot.recall = ?1 AND m.kind = 'used' AND m.session IS NOT NULL AND m.session NOT IN ",
            struck_sessions!(),
            " GROUP BY m.lot, m.session, m.patient, m.day) used
              CROSS JOIN patient own INDEXED BY patient_named ON own.id = used.patient
         ORDER BY root, used.day DESC, used.session DESC, used.lot"
        ),
        params![recall.0],
        |row| {
            Ok(ExposureRow {
                patient: PatientId(row.get("root")?),
                session: SessionId(row.get("session")?),
                day: day(row, "day")?,
                lot: LotId(row.get("lot")?),
                volume: volume(row, "drawn")?,
                mixed: row.get("mixed")?,
            })
        },
    )
}

/// Notes that a contact was about a recall.
pub fn insert_contact(w: &Writer<'_>, recall: RecallId, contact: &RecallContact) -> Result<()> {
    w.execute(
        "INSERT INTO recall_contact (contact, recall, patient, closes) VALUES (?1, ?2, ?3, ?4)",
        params![
            contact.contact.0,
            recall.0,
            contact.patient.0,
            contact.closes
        ],
    )?;
    Ok(())
}

/// Every contact about a recall that was not struck, oldest first.
pub fn contacts(r: &Reader<'_>, recall: RecallId) -> Result<Vec<RecallContact>> {
    r.query_all(
        "SELECT recall_contact.contact, recall_contact.closes, coalesce(own.root, own.id) AS root
         FROM recall_contact JOIN contact ON contact.id = recall_contact.contact JOIN patient own ON own.id = recall_contact.patient
         WHERE recall_contact.recall = ?1 AND contact.struck_at IS NULL ORDER BY contact.at, contact.id",
        params![recall.0],
        |row| {
            Ok(RecallContact {
                contact: ContactId(row.get("contact")?),
                patient: PatientId(row.get("root")?),
                closes: row.get("closes")?,
            })
        },
    )
}
