//! Places where stock is kept, and the temperatures read there.

use chrono::{DateTime, Utc};
use clinical::{
    id::{LotId, PlaceId},
    stock::Storage,
};
use vault::{Reader, Row, Writer, params};

use crate::{
    Result,
    columns::{instant, maybe_instant, word},
};

/// A place as kept.
#[derive(Debug, Clone, PartialEq)]
pub struct PlaceRow {
    /// Number.
    pub place: PlaceId,
    /// Name: "Fridge in the treatment room".
    pub name: String,
    /// What is kept there.
    pub storage: Storage,
    /// Since when it is not used any more.
    pub retired_at: Option<DateTime<Utc>>,
}

/// The coldest and the warmest since the reading before.
#[derive(Debug, Clone, PartialEq)]
pub struct TemperatureRow {
    /// Where.
    pub place: PlaceId,
    /// When.
    pub at: DateTime<Utc>,
    /// In tenths of a degree Celsius.
    pub coldest_tenths: i32,
    /// In tenths of a degree Celsius.
    pub warmest_tenths: i32,
    /// It left the storage's range.
    pub excursion: bool,
    /// What was seen or done.
    pub note: Option<String>,
}

fn place(row: &Row<'_>) -> rusqlite::Result<PlaceRow> {
    Ok(PlaceRow {
        place: PlaceId(row.get("id")?),
        name: row.get("name")?,
        storage: word(row, "storage")?,
        retired_at: maybe_instant(row, "retired_at")?,
    })
}

fn temperature(row: &Row<'_>) -> rusqlite::Result<TemperatureRow> {
    Ok(TemperatureRow {
        place: PlaceId(row.get("place")?),
        at: instant(row, "at")?,
        coldest_tenths: row.get("coldest_tenths")?,
        warmest_tenths: row.get("warmest_tenths")?,
        excursion: row.get("excursion")?,
        note: row.get("note")?,
    })
}

/// Keeps a place.
pub fn insert(w: &Writer<'_>, name: &str, storage: Storage) -> Result<PlaceId> {
    let id = w.insert(
        "INSERT INTO place (name, storage) VALUES (?1, ?2)",
        params![name, storage.as_str()],
    )?;
    Ok(PlaceId(id))
}

/// Changes a place's name, or whether it is in use.
pub fn update(
    w: &Writer<'_>,
    place: PlaceId,
    name: &str,
    retired_at: Option<DateTime<Utc>>,
) -> Result<()> {
    w.execute(
        "UPDATE place SET name = ?2, retired_at = ?3 WHERE id = ?1",
        params![place.0, name, retired_at.map(|at| at.timestamp_millis())],
    )?;
    Ok(())
}

/// One place.
pub fn read(r: &Reader<'_>, id: PlaceId) -> Result<Option<PlaceRow>> {
    r.query_one("SELECT * FROM place WHERE id = ?1", params![id.0], place)
}

/// The place of a name, if there is one.
pub fn named(r: &Reader<'_>, name: &str) -> Result<Option<PlaceId>> {
    r.query_one(
        "SELECT id FROM place WHERE name = ?1",
        params![name],
        |row| Ok(PlaceId(row.get("id")?)),
    )
}

/// All places by name.
pub fn all(r: &Reader<'_>) -> Result<Vec<PlaceRow>> {
    r.query_all("SELECT * FROM place ORDER BY name, id", params![], place)
}

/// Keeps a reading.
pub fn insert_temperature(
    w: &Writer<'_>,
    reading: &TemperatureRow,
    account: i64,
    now: DateTime<Utc>,
) -> Result<()> {
    w.execute(
        "INSERT INTO temperature (place, at, coldest_tenths, warmest_tenths, excursion, note, account, recorded_at)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
        params![
            reading.place.0,
            reading.at.timestamp_millis(),
            reading.coldest_tenths,
            reading.warmest_tenths,
            reading.excursion,
            reading.note,
            account,
            now.timestamp_millis()
        ],
    )?;
    Ok(())
}

/// A place's readings, newest first.
pub fn temperatures(r: &Reader<'_>, place: PlaceId, most: u32) -> Result<Vec<TemperatureRow>> {
    r.query_all(
        "SELECT * FROM temperature WHERE place = ?1 ORDER BY at DESC, id DESC LIMIT ?2",
        params![place.0, most],
        temperature,
    )
}

/// The available lots that are kept at a place.
pub fn available_lots(r: &Reader<'_>, place: PlaceId) -> Result<Vec<LotId>> {
    r.query_all(
        "SELECT id FROM lot WHERE place = ?1 AND status = 'available' ORDER BY id",
        params![place.0],
        |row| Ok(LotId(row.get("id")?)),
    )
}
