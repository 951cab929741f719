//! The ledger of the stock: append-only. What is left is always the sum of it.

use chrono::{DateTime, NaiveDate, Utc};
use clinical::{
    amount::Millilitres,
    id::{CountId, DisposalId, LotId, MixId, PatientId, SessionId, VialId},
    lot::LotStatus,
    stock::MovementKind,
};
use vault::{Reader, Row, Writer, params};

use crate::{
    Result,
    columns::{day, day_text, volume, word},
    person::numbers,
    struck::struck_sessions,
};

/// What happens to the stock of a lot.
#[derive(Debug, Clone, PartialEq)]
pub struct Movement {
    /// Which lot.
    pub lot: LotId,
    /// What happens.
    pub kind: MovementKind,
    /// What it changes: what goes is negative.
    pub volume: Millilitres,
    /// Day in the clinic's zone.
    pub day: NaiveDate,
    /// When it was noted.
    pub at: DateTime<Utc>,
    /// By whom.
    pub account: i64,
    /// From which opened vial.
    pub vial: Option<VialId>,
    /// In which session.
    pub session: Option<SessionId>,
    /// Into which mix of that session.
    pub mix: Option<MixId>,
    /// By which count.
    pub count: Option<CountId>,
    /// With which certificate.
    pub disposal: Option<DisposalId>,
    /// Why.
    pub reason: Option<String>,
    /// What came with it; nothing where nothing came.
    pub delivery: Delivery,
}

/// What came with what was received.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Delivery {
    /// Who delivered.
    pub supplier: Option<String>,
    /// The number of the delivery's note.
    pub note: Option<String>,
    /// As printed, where each container has its own.
    pub serial: Option<String>,
}

/// One line of a lot's ledger.
#[derive(Debug, Clone, PartialEq)]
pub struct MovementRow {
    /// What happened.
    pub kind: MovementKind,
    /// What it changed.
    pub volume: Millilitres,
    /// Day in the clinic's zone.
    pub day: NaiveDate,
    /// From which opened vial.
    pub vial: Option<VialId>,
    /// In which session.
    pub session: Option<SessionId>,
    /// With which certificate.
    pub disposal: Option<DisposalId>,
    /// Why.
    pub reason: Option<String>,
    /// What came with it.
    pub delivery: Delivery,
    /// By whom, by name; nobody is known of what was moved before accounts were.
    pub by: Option<String>,
}

/// One session that stands and drew from a lot.
#[derive(Debug, Clone, PartialEq)]
pub struct UseRow {
    /// Session.
    pub session: SessionId,
    /// Patient: the root, where the one who was treated was merged.
    pub patient: PatientId,
    /// Patient's name.
    pub patient_name: String,
    /// Day of the session.
    pub day: NaiveDate,
    /// Drawn in all.
    pub volume: Millilitres,
    /// Some of it was mixed with other lots.
    pub mixed: bool,
}

/// Adds to the ledger. The ledger itself refuses more than the lot, or the vial, holds.
pub fn insert(w: &Writer<'_>, movement: &Movement) -> Result<()> {
    w.execute(
        "INSERT INTO stock_movement (lot, kind, microlitres, day, at, account, vial, session, mix, count, disposal, reason,
            supplier, delivery_note, serial, patient)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, (SELECT patient FROM session WHERE id = ?8))",
        params![
            movement.lot.0,
            movement.kind.as_str(),
            movement.volume.microlitres(),
            day_text(movement.day),
            movement.at.timestamp_millis(),
            movement.account,
            movement.vial.map(|vial| vial.0),
            movement.session.map(|session| session.0),
            movement.mix.map(|mix| mix.0),
            movement.count.map(|count| count.0),
            movement.disposal.map(|disposal| disposal.0),
            movement.reason,
            movement.delivery.supplier,
            movement.delivery.note,
            movement.delivery.serial
        ],
    )?;
    Ok(())
}

/// The latest lines of a lot's ledger, at most so many where that is said; the newest first.
pub fn of_lot(r: &Reader<'_>, lot: LotId, most: Option<usize>) -> Result<Vec<MovementRow>> {
    r.query_all(
        "SELECT m.*, account.name AS account_name FROM stock_movement m LEFT JOIN account ON account.id = m.account
         WHERE m.id IN (SELECT id FROM stock_movement WHERE lot = ?1 ORDER BY id DESC LIMIT ?2) ORDER BY m.id DESC",
        params![lot.0, most.map_or(-1, limit)],
        |row| {
            Ok(MovementRow {
                kind: word(row, "kind")?,
                volume: volume(row, "microlitres")?,
                day: day(row, "day")?,
                vial: row.get::<_, Option<i64>>("vial")?.map(VialId),
                session: row.get::<_, Option<i64>>("session")?.map(SessionId),
                disposal: row.get::<_, Option<i64>>("disposal")?.map(DisposalId),
                reason: row.get("reason")?,
                delivery: came_with(row)?,
                by: row.get("account_name")?,
            })
        },
    )
}

/// A statement's limit.
fn limit(most: usize) -> i64 {
    i64::try_from(most).unwrap_or(i64::MAX)
}

/// How many lines a lot's ledger has, and how many sessions that stand drew from the lot.
pub fn counted(r: &Reader<'_>, lot: LotId) -> Result<(u32, u32)> {
    let counted = r.query_one(
        concat!(
            "SELECT count(*) AS movements, count(DISTINCT CASE WHEN kind = 'used' AND session NOT IN ",
            struck_sessions!(),
            " THEN session END) AS sessions FROM stock_movement WHERE lot = ?1"
        ),
        params![lot.0],
        |row| Ok((row.get("movements")?, row.get("sessions")?)),
    )?;
    Ok(counted.unwrap_or_default())
}

/// What came with each delivery of a lot, the last one first.
pub fn deliveries(r: &Reader<'_>, lot: LotId) -> Result<Vec<Delivery>> {
    r.query_all(
        "SELECT supplier, delivery_note, serial FROM stock_movement WHERE lot = ?1 AND kind = 'received' ORDER BY id DESC",
        params![lot.0],
        came_with,
    )
}

/// Everybody who delivered a lot, in the order of their first delivery.
pub fn suppliers(r: &Reader<'_>, lot: LotId) -> Result<Vec<String>> {
    r.query_all(
        "SELECT supplier FROM stock_movement WHERE lot = ?1 AND kind = 'received' AND supplier IS NOT NULL
         GROUP BY supplier ORDER BY min(id)",
        params![lot.0],
        |row| row.get("supplier"),
    )
}

fn came_with(row: &Row<'_>) -> rusqlite::Result<Delivery> {
    Ok(Delivery {
        supplier: row.get("supplier")?,
        note: row.get("delivery_note")?,
        serial: row.get("serial")?,
    })
}

/// What happened to a lot on a day, outside a session.
#[derive(Debug, Clone, PartialEq)]
pub struct DayRow {
    /// Of which product.
    pub product_name: String,
    /// As printed.
    pub lot_number: String,
    /// What happened.
    pub kind: MovementKind,
    /// What it changed: what went is negative.
    pub volume: Millilitres,
}

/// What happened to the stock on a day outside sessions, in the order noted. Reads through the ledger: it is asked once a day, for the
/// daily summary.
pub fn of_day(r: &Reader<'_>, day: NaiveDate) -> Result<Vec<DayRow>> {
    r.query_all(
        "SELECT product.name AS product_name, lot.lot_number, m.kind, m.microlitres
         FROM stock_movement m JOIN lot ON lot.id = m.lot JOIN product ON product.id = lot.product
         WHERE m.day = ?1 AND (m.session IS NULL OR m.kind = 'given_back') ORDER BY m.id",
        params![day_text(day)],
        |row| {
            Ok(DayRow {
                product_name: row.get("product_name")?,
                lot_number: row.get("lot_number")?,
                kind: word(row, "kind")?,
                volume: volume(row, "microlitres")?,
            })
        },
    )
}

/// Sums of a lot by kind of movement.
pub fn sums(r: &Reader<'_>, lot: LotId) -> Result<Vec<(MovementKind, Millilitres)>> {
    r.query_all(
        "SELECT kind, sum(microlitres) AS moved FROM stock_movement WHERE lot = ?1 GROUP BY kind",
        params![lot.0],
        |row| Ok((word(row, "kind")?, volume(row, "moved")?)),
    )
}

/// What was drawn from a lot for whom, in sessions that stand, the one recorded last first: what [`uses`] asks, given the lot's number and the first session
/// that is wanted. Without the word about the index, the patient's whole row would be read for the name.
pub const USES: &str = concat!(
    "SELECT m.session, coalesce(root.id, own.id) AS patient, coalesce(root.name, own.name) AS patient_name, m.day,
        -m.microlitres AS drawn, m.mix IS NOT NULL AS mixed
     FROM stock_movement m CROSS JOIN patient own INDEXED BY patient_named ON own.id = m.patient
          LEFT JOIN patient root INDEXED BY patient_named ON root.id = own.root
     WHERE m.lot = ?1 AND m.kind = 'used' AND m.session >= ?2 AND m.session NOT IN ",
    struck_sessions!(),
    " ORDER BY m.session DESC"
);

/// The first of the sessions that drew from a lot last, so many of them.
fn first_session(r: &Reader<'_>, lot: LotId, most: usize) -> Result<i64> {
    let first = r.query_one(
        concat!(
            "SELECT min(session) AS first FROM (SELECT DISTINCT session FROM stock_movement
             WHERE lot = ?1 AND kind = 'used' AND session IS NOT NULL AND session NOT IN ",
            struck_sessions!(),
            " ORDER BY session DESC LIMIT ?2)"
        ),
        params![lot.0, limit(most)],
        |row| row.get::<_, Option<i64>>("first"),
    )?;
    Ok(first.flatten().unwrap_or(0))
}

/// Who received a lot, by itself or in a mix: of the sessions that were recorded last, at most so many, the newest first.
pub fn uses(r: &Reader<'_>, lot: LotId, most: Option<usize>) -> Result<Vec<UseRow>> {
    let first = match most {
        Some(most) => first_session(r, lot, most)?,
        None => 0,
    };
    // By place: of a list so long, looking for a column by its name is felt.
    let drawn = r.query_all(USES, params![lot.0, first], |row| {
        Ok(UseRow {
            session: SessionId(row.get(0)?),
            patient: PatientId(row.get(1)?),
            patient_name: row.get(2)?,
            day: day(row, 3)?,
            volume: volume(row, 4)?,
            mixed: row.get(5)?,
        })
    })?;
    let mut uses: Vec<UseRow> = Vec::with_capacity(drawn.len());
    for draw in drawn {
        // From several vials, or by itself and in a mix.
        match uses.last_mut().filter(|used| used.session == draw.session) {
            Some(used) => {
                used.volume = [used.volume, draw.volume].into_iter().sum();
                used.mixed |= draw.mixed;
            }
            None => uses.push(draw),
        }
    }
    // Nearly in order already: few sessions are recorded days later.
    uses.sort_by_key(|used| std::cmp::Reverse((used.day, used.session)));
    Ok(uses)
}

/// A lot that a patient received.
#[derive(Debug, Clone, PartialEq)]
pub struct ReceivedRow {
    /// Which.
    pub lot: LotId,
    /// As printed.
    pub lot_number: String,
    /// Of which product.
    pub product_name: String,
    /// Where the lot stands.
    pub status: LotStatus,
    /// In how many sessions.
    pub sessions: u32,
    /// Day of the first of them.
    pub first: NaiveDate,
    /// Day of the last of them.
    pub last: NaiveDate,
    /// In all.
    pub volume: Millilitres,
    /// Some of it was mixed with other lots.
    pub mixed: bool,
}

/// Every lot that a person ever received, under any of their numbers; the last received first.
pub fn of_person(r: &Reader<'_>, patient: PatientId) -> Result<Vec<ReceivedRow>> {
    r.query_all(
        concat!(
            "SELECT lot.id AS lot, lot.lot_number, lot.status, product.name AS product_name, count(DISTINCT m.session) AS sessions,
                min(m.day) AS first, max(m.day) AS last, -sum(m.microlitres) AS drawn, max(m.mix IS NOT NULL) AS mixed
             FROM session_standing session CROSS JOIN stock_movement m ON m.session = session.id AND m.kind = 'used'
                  JOIN lot ON lot.id = m.lot JOIN product ON product.id = lot.product
             WHERE session.patient IN ",
            numbers!("?1"),
            " GROUP BY lot.id ORDER BY last DESC, max(m.session) DESC, lot.id"
        ),
        params![patient.0],
        |row| {
            Ok(ReceivedRow {
                lot: LotId(row.get("lot")?),
                lot_number: row.get("lot_number")?,
                product_name: row.get("product_name")?,
                status: word(row, "status")?,
                sessions: row.get("sessions")?,
                first: day(row, "first")?,
                last: day(row, "last")?,
                volume: volume(row, "drawn")?,
                mixed: row.get("mixed")?,
            })
        },
    )
}

/// How much came with the last delivery of a product.
pub fn last_delivery(r: &Reader<'_>, product: clinical::ProductId) -> Result<Option<Millilitres>> {
    r.query_one(
        "SELECT microlitres FROM lot JOIN stock_movement ON stock_movement.lot = lot.id
         WHERE lot.product = ?1 AND kind = 'received' ORDER BY stock_movement.id DESC LIMIT 1",
        params![product.0],
        |row| volume(row, "microlitres"),
    )
}
