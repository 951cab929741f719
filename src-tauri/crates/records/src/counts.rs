//! Counts of the stock.

use chrono::{DateTime, NaiveDate, Utc};
use clinical::{
    amount::Millilitres,
    id::{CountId, LotId},
};
use vault::{Reader, Writer, params};

use crate::{
    Result,
    columns::{day, day_text, volume},
};

/// One lot of a count.
#[derive(Debug, Clone, PartialEq)]
pub struct CountLine {
    /// Which lot.
    pub lot: LotId,
    /// What the ledger said.
    pub expected: Millilitres,
    /// What was found.
    pub counted: Millilitres,
    /// Why they differ.
    pub reason: Option<String>,
}

/// A count as kept.
#[derive(Debug, Clone, PartialEq)]
pub struct CountRow {
    /// Number.
    pub count: CountId,
    /// Day in the clinic's zone.
    pub day: NaiveDate,
    /// Who counted.
    pub account_name: String,
    /// Free text.
    pub note: Option<String>,
    /// Lots counted.
    pub lots: u32,
    /// Lots of which more or less was found.
    pub differences: u32,
    /// What was found in all, less what the ledger said.
    pub difference: Millilitres,
}

/// Keeps a count. What it changes is added to the ledger apart.
pub fn insert(
    w: &Writer<'_>,
    on: NaiveDate,
    at: DateTime<Utc>,
    account: i64,
    note: Option<&str>,
    lines: &[CountLine],
) -> Result<CountId> {
    let count = CountId(w.insert(
        "INSERT INTO stock_count (day, at, account, note) VALUES (?1, ?2, ?3, ?4)",
        params![day_text(on), at.timestamp_millis(), account, note],
    )?);
    for line in lines {
        w.execute(
            "INSERT INTO stock_count_line (count, lot, expected, counted, reason) VALUES (?1, ?2, ?3, ?4, ?5)",
            params![
                count.0,
                line.lot.0,
                line.expected.microlitres(),
                line.counted.microlitres(),
                line.reason
            ],
        )?;
    }
    Ok(count)
}

/// The newest counts.
pub fn newest(r: &Reader<'_>, most: u32) -> Result<Vec<CountRow>> {
    r.query_all(
        "SELECT stock_count.id, stock_count.day, stock_count.note, account.name AS account_name,
            (SELECT count(*) FROM stock_count_line WHERE count = stock_count.id) AS lots,
            (SELECT count(*) FROM stock_count_line WHERE count = stock_count.id AND counted <> expected) AS differences,
            (SELECT coalesce(sum(counted - expected), 0) FROM stock_count_line WHERE count = stock_count.id) AS difference
         FROM stock_count JOIN account ON account.id = stock_count.account ORDER BY stock_count.id DESC LIMIT ?1",
        params![most],
        |row| {
            Ok(CountRow {
                count: CountId(row.get("id")?),
                day: day(row, "day")?,
                account_name: row.get("account_name")?,
                note: row.get("note")?,
                lots: row.get("lots")?,
                differences: row.get("differences")?,
                difference: volume(row, "difference")?,
            })
        },
    )
}
