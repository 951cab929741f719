//! Vials: opened containers.

use chrono::{DateTime, Utc};
use clinical::{
    amount::Millilitres,
    id::{LotId, PatientId, VialId},
    vial::{UseLimit, UseUntil},
};
use vault::{Reader, Row, Writer, params};

use crate::{
    Result,
    columns::{instant, maybe_instant, volume, word},
};

/// A vial as it was opened.
#[derive(Debug, Clone, PartialEq)]
pub struct VialFields {
    /// Of which lot.
    pub lot: LotId,
    /// What was in it.
    pub volume: Millilitres,
    /// First puncture.
    pub opened_at: DateTime<Utc>,
    /// By whom.
    pub opened_by: i64,
    /// Until when it may be used.
    pub use_until: UseUntil,
    /// Version of the rules that said so.
    pub catalogue_version: String,
    /// For one patient.
    pub single: bool,
    /// Whose it is then.
    pub patient: Option<PatientId>,
}

/// A vial as kept.
#[derive(Debug, Clone, PartialEq)]
pub struct VialRow {
    /// Number.
    pub vial: VialId,
    /// As opened.
    pub fields: VialFields,
    /// Who opened it, by name.
    pub opened_by_name: String,
    /// Whose it is, by the name and number of the root.
    pub owner: Option<(PatientId, String)>,
    /// What is left in it.
    pub left: Millilitres,
    /// Since when it is used up or discarded.
    pub closed_at: Option<DateTime<Utc>>,
    /// Why it was discarded.
    pub discard_reason: Option<String>,
}

macro_rules! select {
    ($rest:literal) => {
        concat!(
            "SELECT vial.*, account.name AS opened_by_name, owner.id AS owner, owner.name AS owner_name,
                vial.microlitres + (SELECT coalesce(sum(microlitres), 0) FROM stock_movement WHERE vial = vial.id) AS left_over
             FROM vial JOIN account ON account.id = vial.opened_by LEFT JOIN patient own ON own.id = vial.patient
                  LEFT JOIN patient owner ON owner.id = coalesce(own.root, own.id) ",
            $rest
        )
    };
}

fn row(row: &Row<'_>) -> rusqlite::Result<VialRow> {
    let owner: Option<i64> = row.get("owner")?;
    let name: Option<String> = row.get("owner_name")?;
    Ok(VialRow {
        vial: VialId(row.get("id")?),
        fields: VialFields {
            lot: LotId(row.get("lot")?),
            volume: volume(row, "microlitres")?,
            opened_at: instant(row, "opened_at")?,
            opened_by: row.get("opened_by")?,
            use_until: UseUntil {
                at: instant(row, "use_until")?,
                by: word::<UseLimit>(row, "use_limit")?,
            },
            catalogue_version: row.get("catalogue_version")?,
            single: row.get("single")?,
            patient: row.get::<_, Option<i64>>("patient")?.map(PatientId),
        },
        opened_by_name: row.get("opened_by_name")?,
        owner: owner.map(PatientId).zip(name),
        left: volume(row, "left_over")?,
        closed_at: maybe_instant(row, "closed_at")?,
        discard_reason: row.get("discard_reason")?,
    })
}

/// Keeps a vial that was opened.
pub fn insert(w: &Writer<'_>, fields: &VialFields) -> Result<VialId> {
    let id = w.insert(
        "INSERT INTO vial (lot, microlitres, opened_at, opened_by, use_until, use_limit, catalogue_version, single, patient)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
        params![
            fields.lot.0,
            fields.volume.microlitres(),
            fields.opened_at.timestamp_millis(),
            fields.opened_by,
            fields.use_until.at.timestamp_millis(),
            fields.use_until.by.as_str(),
            fields.catalogue_version,
            fields.single,
            fields.patient.map(|patient| patient.0)
        ],
    )?;
    Ok(VialId(id))
}

/// A vial is used up, or with a reason discarded. What is left in it was taken out of the ledger before.
pub fn close(
    w: &Writer<'_>,
    vial: VialId,
    account: i64,
    at: DateTime<Utc>,
    reason: Option<&str>,
) -> Result<()> {
    w.execute(
        "UPDATE vial SET closed_at = ?2, closed_by = ?3, discard_reason = ?4 WHERE id = ?1",
        params![vial.0, at.timestamp_millis(), account, reason],
    )?;
    Ok(())
}

/// What was drawn from a closed vial goes back into it: it is open again.
pub fn reopen(w: &Writer<'_>, vial: VialId) -> Result<()> {
    w.execute(
        "UPDATE vial SET closed_at = NULL, closed_by = NULL, discard_reason = NULL WHERE id = ?1",
        params![vial.0],
    )?;
    Ok(())
}

/// One vial.
pub fn read(r: &Reader<'_>, vial: VialId) -> Result<Option<VialRow>> {
    r.query_one(select!("WHERE vial.id = ?1"), params![vial.0], row)
}

/// A lot's vials, newest first.
pub fn of_lot(r: &Reader<'_>, lot: LotId) -> Result<Vec<VialRow>> {
    r.query_all(
        select!("WHERE vial.lot = ?1 ORDER BY vial.id DESC"),
        params![lot.0],
        row,
    )
}

/// Every open vial, the first to end first.
pub fn open(r: &Reader<'_>) -> Result<Vec<VialRow>> {
    r.query_all(
        select!("WHERE vial.closed_at IS NULL ORDER BY vial.use_until, vial.id"),
        params![],
        row,
    )
}
