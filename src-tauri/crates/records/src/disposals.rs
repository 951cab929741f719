//! Stock that was returned or destroyed, with its certificate.

use chrono::{DateTime, NaiveDate, Utc};
use clinical::{
    amount::Millilitres,
    id::{DisposalId, LotId, RecallId},
    stock::DisposalWay,
};
use vault::{Reader, Row, Writer, params};

use crate::{
    Result,
    columns::{day, day_text, volume, word},
};

/// A disposal without its number.
#[derive(Debug, Clone, PartialEq)]
pub struct DisposalFields {
    /// Day in the clinic's zone.
    pub day: NaiveDate,
    /// By whom, as on documents.
    pub practitioner: String,
    /// With which licence.
    pub licence: String,
    /// Returned or destroyed.
    pub way: DisposalWay,
    /// To whom, or how.
    pub how: String,
    /// Why.
    pub reason: String,
    /// Who saw it.
    pub witness: Option<String>,
    /// For which recall.
    pub recall: Option<RecallId>,
}

/// A disposal as kept.
#[derive(Debug, Clone, PartialEq)]
pub struct DisposalRow {
    /// Number.
    pub disposal: DisposalId,
    /// The rest.
    pub fields: DisposalFields,
}

fn row(row: &Row<'_>) -> rusqlite::Result<DisposalRow> {
    Ok(DisposalRow {
        disposal: DisposalId(row.get("id")?),
        fields: DisposalFields {
            day: day(row, "day")?,
            practitioner: row.get("practitioner")?,
            licence: row.get("licence")?,
            way: word(row, "way")?,
            how: row.get("how")?,
            reason: row.get("reason")?,
            witness: row.get("witness")?,
            recall: row.get::<_, Option<i64>>("recall")?.map(RecallId),
        },
    })
}

/// Keeps a disposal. What it takes is added to the ledger apart.
pub fn insert(
    w: &Writer<'_>,
    fields: &DisposalFields,
    account: i64,
    at: DateTime<Utc>,
) -> Result<DisposalId> {
    let id = w.insert(
        "INSERT INTO disposal (day, at, account, practitioner, licence, way, how, reason, witness, recall)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
        params![
            day_text(fields.day),
            at.timestamp_millis(),
            account,
            fields.practitioner,
            fields.licence,
            fields.way.as_str(),
            fields.how,
            fields.reason,
            fields.witness,
            fields.recall.map(|recall| recall.0)
        ],
    )?;
    Ok(DisposalId(id))
}

/// One disposal.
pub fn read(r: &Reader<'_>, disposal: DisposalId) -> Result<Option<DisposalRow>> {
    r.query_one(
        "SELECT * FROM disposal WHERE id = ?1",
        params![disposal.0],
        row,
    )
}

/// The disposals of a recall, oldest first.
pub fn of_recall(r: &Reader<'_>, recall: RecallId) -> Result<Vec<DisposalRow>> {
    r.query_all(
        "SELECT * FROM disposal WHERE recall = ?1 ORDER BY id",
        params![recall.0],
        row,
    )
}

/// What a disposal took of each lot; what goes is positive here.
pub fn lots(r: &Reader<'_>, disposal: DisposalId) -> Result<Vec<(LotId, Millilitres)>> {
    r.query_all(
        "SELECT lot, -sum(microlitres) AS gone FROM stock_movement WHERE disposal = ?1 GROUP BY lot ORDER BY lot",
        params![disposal.0],
        |row| Ok((LotId(row.get("lot")?), volume(row, "gone")?)),
    )
}
