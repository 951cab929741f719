//! Lots and the ledger of their movements. What is left is always the sum.

use chrono::{DateTime, NaiveDate, Utc};
use clinical::{
    amount::Millilitres,
    id::{LotId, PatientId, ProductId, SessionId},
    lot::{Expiry, LotStatus},
};
use vault::{Reader, Row, Writer, params};

use crate::{
    Result,
    columns::{day, day_text, volume, word},
};

/// A lot as delivered.
#[derive(Debug, Clone, PartialEq)]
pub struct LotFields {
    /// Of which product.
    pub product: ProductId,
    /// As printed.
    pub lot_number: String,
    /// Usable through the end of this day.
    pub expiry: Expiry,
    /// Who delivered.
    pub supplier: Option<String>,
    /// Day of delivery.
    pub received_on: NaiveDate,
}

/// A lot as kept.
#[derive(Debug, Clone, PartialEq)]
pub struct LotRow {
    /// Number.
    pub lot: LotId,
    /// As delivered.
    pub fields: LotFields,
    /// The product's name.
    pub product_name: String,
    /// Where it stands.
    pub status: LotStatus,
    /// Why it was recalled.
    pub recall_reason: Option<String>,
    /// Sum of what was received.
    pub received: Millilitres,
    /// Sum of all movements.
    pub left: Millilitres,
}

/// One line of the ledger.
#[derive(Debug, Clone, PartialEq)]
pub struct MovementRow {
    /// "received" or "used".
    pub kind: String,
    /// Used is negative.
    pub volume: Millilitres,
    /// Day in the clinic's zone.
    pub day: NaiveDate,
}

/// One session that drew from a lot.
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
}

fn row(row: &Row<'_>) -> rusqlite::Result<LotRow> {
    Ok(LotRow {
        lot: LotId(row.get("id")?),
        fields: LotFields {
            product: ProductId(row.get("product")?),
            lot_number: row.get("lot_number")?,
            expiry: Expiry {
                day: day(row, "expiry")?,
                precision: word(row, "expiry_precision")?,
            },
            supplier: row.get("supplier")?,
            received_on: day(row, "received_on")?,
        },
        product_name: row.get("product_name")?,
        status: word(row, "status")?,
        recall_reason: row.get("recall_reason")?,
        received: volume(row, "received")?,
        left: volume(row, "left_over")?,
    })
}

/// Keeps a new lot; its quantity comes with [`receive`].
pub fn insert(w: &Writer<'_>, fields: &LotFields) -> Result<LotId> {
    let id = w.insert(
        "INSERT INTO lot (product, lot_number, expiry, expiry_precision, supplier, received_on, status) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
        params![
            fields.product.0,
            fields.lot_number,
            day_text(fields.expiry.day),
            fields.expiry.precision.as_str(),
            fields.supplier,
            day_text(fields.received_on),
            LotStatus::Available.as_str()
        ],
    )?;
    Ok(LotId(id))
}

/// Adds a delivery to the ledger.
pub fn receive(
    w: &Writer<'_>,
    lot: LotId,
    quantity: Millilitres,
    on: NaiveDate,
    at: DateTime<Utc>,
) -> Result<()> {
    w.execute(
        "INSERT INTO stock_movement (lot, kind, microlitres, day, at) VALUES (?1, 'received', ?2, ?3, ?4)",
        params![lot.0, quantity.microlitres(), day_text(on), at.timestamp_millis()],
    )?;
    Ok(())
}

/// Draws from a lot for a session. The ledger itself refuses more than is left.
pub fn draw(
    w: &Writer<'_>,
    lot: LotId,
    quantity: Millilitres,
    session: SessionId,
    on: NaiveDate,
    at: DateTime<Utc>,
) -> Result<()> {
    w.execute(
        "INSERT INTO stock_movement (lot, kind, microlitres, day, at, session) VALUES (?1, 'used', -?2, ?3, ?4, ?5)",
        params![lot.0, quantity.microlitres(), day_text(on), at.timestamp_millis(), session.0],
    )?;
    Ok(())
}

/// Blocks a lot.
pub fn recall(w: &Writer<'_>, lot: LotId, reason: &str) -> Result<()> {
    w.execute(
        "UPDATE lot SET status = ?2, recall_reason = ?3 WHERE id = ?1",
        params![lot.0, LotStatus::Recalled.as_str(), reason],
    )?;
    Ok(())
}

/// One lot.
pub fn read(r: &Reader<'_>, lot: LotId) -> Result<Option<LotRow>> {
    r.query_one(
        "SELECT lot.*, product.name AS product_name,
            (SELECT coalesce(sum(microlitres), 0) FROM stock_movement WHERE lot = lot.id AND microlitres > 0) AS received,
            (SELECT coalesce(sum(microlitres), 0) FROM stock_movement WHERE lot = lot.id) AS left_over
         FROM lot JOIN product ON product.id = lot.product WHERE lot.id = ?1",
        params![lot.0],
        row,
    )
}

/// The lot of this product and number, if there is one.
pub fn find(r: &Reader<'_>, product: ProductId, lot_number: &str) -> Result<Option<LotId>> {
    r.query_one(
        "SELECT id FROM lot WHERE product = ?1 AND lot_number = ?2",
        params![product.0, lot_number],
        |row| Ok(LotId(row.get("id")?)),
    )
}

/// How much came with the last delivery of a product.
pub fn last_delivery(r: &Reader<'_>, product: ProductId) -> Result<Option<Millilitres>> {
    r.query_one(
        "SELECT microlitres FROM lot JOIN stock_movement ON stock_movement.lot = lot.id
         WHERE lot.product = ?1 AND kind = 'received' ORDER BY stock_movement.id DESC LIMIT 1",
        params![product.0],
        |row| volume(row, "microlitres"),
    )
}

/// All lots, first expiring first.
pub fn all(r: &Reader<'_>) -> Result<Vec<LotRow>> {
    r.query_all(
        "SELECT lot.*, product.name AS product_name,
            (SELECT coalesce(sum(microlitres), 0) FROM stock_movement WHERE lot = lot.id AND microlitres > 0) AS received,
            (SELECT coalesce(sum(microlitres), 0) FROM stock_movement WHERE lot = lot.id) AS left_over
         FROM lot JOIN product ON product.id = lot.product ORDER BY lot.expiry, lot.id",
        params![],
        row,
    )
}

/// A lot's ledger, oldest first.
pub fn movements(r: &Reader<'_>, lot: LotId) -> Result<Vec<MovementRow>> {
    r.query_all(
        "SELECT kind, microlitres, day FROM stock_movement WHERE lot = ?1 ORDER BY id",
        params![lot.0],
        |row| {
            Ok(MovementRow {
                kind: row.get("kind")?,
                volume: volume(row, "microlitres")?,
                day: day(row, "day")?,
            })
        },
    )
}

/// Who received a lot, newest first.
pub fn uses(r: &Reader<'_>, lot: LotId) -> Result<Vec<UseRow>> {
    r.query_all(
        "SELECT session.id AS session, patient.id AS patient, patient.name AS patient_name, session.day, sum(dose.microlitres) AS drawn
         FROM dose JOIN session ON session.id = dose.session JOIN patient own ON own.id = session.patient
              JOIN patient ON patient.id = coalesce(own.root, own.id)
         WHERE dose.lot = ?1 GROUP BY session.id ORDER BY session.ended_at DESC",
        params![lot.0],
        |row| {
            Ok(UseRow {
                session: SessionId(row.get("session")?),
                patient: PatientId(row.get("patient")?),
                patient_name: row.get("patient_name")?,
                day: day(row, "day")?,
                volume: volume(row, "drawn")?,
            })
        },
    )
}
