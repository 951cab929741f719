//! Lots. Their quantities are the sums of the ledger, see [`crate::movements`].

use chrono::NaiveDate;
use clinical::{
    amount::Millilitres,
    id::{LotId, PlaceId, ProductId},
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
    /// Day of delivery.
    pub received_on: NaiveDate,
    /// Who took it in.
    pub received_by: Option<i64>,
    /// Where it is kept.
    pub place: Option<PlaceId>,
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
    /// Where it is kept, by name.
    pub place_name: Option<String>,
    /// Who took it in, by name.
    pub received_by_name: Option<String>,
    /// Where it stands.
    pub status: LotStatus,
    /// Why it was recalled.
    pub recall_reason: Option<String>,
    /// Why it is set aside.
    pub quarantine_reason: Option<String>,
    /// Sum of what was received.
    pub received: Millilitres,
    /// Sum of all movements.
    pub left: Millilitres,
    /// What of it is in opened vials.
    pub opened: Millilitres,
}

impl LotRow {
    /// What is left and not opened.
    #[must_use]
    pub fn unopened(&self) -> Millilitres {
        self.left.checked_sub(self.opened).unwrap_or_default()
    }
}

macro_rules! select {
    ($rest:literal) => {
        concat!(
            "SELECT lot.*, product.name AS product_name, place.name AS place_name, account.name AS received_by_name,
                (SELECT coalesce(sum(microlitres), 0) FROM stock_movement WHERE lot = lot.id AND kind = 'received') AS received,
                (SELECT coalesce(sum(microlitres), 0) FROM stock_movement WHERE lot = lot.id) AS left_over,
                (SELECT coalesce(sum(vial.microlitres
                        + (SELECT coalesce(sum(m.microlitres), 0) FROM stock_movement m WHERE m.vial = vial.id)), 0)
                    FROM vial WHERE vial.lot = lot.id AND vial.closed_at IS NULL) AS opened
             FROM lot JOIN product ON product.id = lot.product LEFT JOIN place ON place.id = lot.place
                  LEFT JOIN account ON account.id = lot.received_by ",
            $rest
        )
    };
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
            received_on: day(row, "received_on")?,
            received_by: row.get("received_by")?,
            place: row.get::<_, Option<i64>>("place")?.map(PlaceId),
        },
        product_name: row.get("product_name")?,
        place_name: row.get("place_name")?,
        received_by_name: row.get("received_by_name")?,
        status: word(row, "status")?,
        recall_reason: row.get("recall_reason")?,
        quarantine_reason: row.get("quarantine_reason")?,
        received: volume(row, "received")?,
        left: volume(row, "left_over")?,
        opened: volume(row, "opened")?,
    })
}

/// Keeps a new lot; its quantity comes with a movement.
pub fn insert(w: &Writer<'_>, fields: &LotFields) -> Result<LotId> {
    let id = w.insert(
        "INSERT INTO lot (product, lot_number, expiry, expiry_precision, received_on, received_by, place, status)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
        params![
            fields.product.0,
            fields.lot_number,
            day_text(fields.expiry.day),
            fields.expiry.precision.as_str(),
            day_text(fields.received_on),
            fields.received_by,
            fields.place.map(|place| place.0),
            LotStatus::Available.as_str()
        ],
    )?;
    Ok(LotId(id))
}

/// What a lot is fit for from now on, and why. A reason of the other kind stays as it is read in the history.
pub fn set_status(
    w: &Writer<'_>,
    lot: LotId,
    status: LotStatus,
    reason: Option<&str>,
) -> Result<()> {
    let recalled = reason.filter(|_| status == LotStatus::Recalled);
    let quarantined = reason.filter(|_| status == LotStatus::Quarantined);
    w.execute(
        "UPDATE lot SET status = ?2, recall_reason = ?3, quarantine_reason = ?4 WHERE id = ?1",
        params![lot.0, status.as_str(), recalled, quarantined],
    )?;
    Ok(())
}

/// From now on a lot is kept there.
pub fn move_to(w: &Writer<'_>, lot: LotId, place: Option<PlaceId>) -> Result<()> {
    w.execute(
        "UPDATE lot SET place = ?2 WHERE id = ?1",
        params![lot.0, place.map(|place| place.0)],
    )?;
    Ok(())
}

/// One lot.
pub fn read(r: &Reader<'_>, lot: LotId) -> Result<Option<LotRow>> {
    r.query_one(select!("WHERE lot.id = ?1"), params![lot.0], row)
}

/// The lot of this product and number, if there is one.
pub fn find(r: &Reader<'_>, product: ProductId, lot_number: &str) -> Result<Option<LotId>> {
    r.query_one(
        "SELECT id FROM lot WHERE product = ?1 AND lot_number = ?2",
        params![product.0, lot_number],
        |row| Ok(LotId(row.get("id")?)),
    )
}

/// All lots, first expiring first.
pub fn all(r: &Reader<'_>) -> Result<Vec<LotRow>> {
    r.query_all(select!("ORDER BY lot.expiry, lot.id"), params![], row)
}

/// The lots of a product, first expiring first.
pub fn of_product(r: &Reader<'_>, product: ProductId) -> Result<Vec<LotRow>> {
    r.query_all(
        select!("WHERE lot.product = ?1 ORDER BY lot.expiry, lot.id"),
        params![product.0],
        row,
    )
}
