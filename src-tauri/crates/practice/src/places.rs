//! Where stock is kept, and how warm it is there. A reading outside the storage's range sets aside what is kept at the place.

use clinical::{LotId, PlaceId, limits, lot::LotStatus, stock::Storage, wall::Edge};
use records::{
    lots::LotRow,
    places::{PlaceRow, TemperatureRow},
};
use serde::{Deserialize, Serialize};
use serde_json::json;
use ts_rs::TS;

use crate::{
    check::{Check, typed},
    error::{Error, Problem, Result},
    lots,
    moment::{Read, Write},
    operations::Nothing,
};

/// `places.add`
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct PlaceAdd {
    /// Name: "Fridge in the treatment room".
    pub name: String,
    /// What is kept there.
    pub storage: Storage,
}

/// `places.change`
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct PlaceChange {
    /// Which.
    pub place: PlaceId,
    /// Its name from now on.
    pub name: String,
    /// It is not used any more.
    pub retired: bool,
}

/// `temperatures.record`
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct TemperatureRecord {
    /// Where.
    pub place: PlaceId,
    /// When, as the clinic's wall showed it: "2026-11-24T15:30".
    pub at: String,
    /// The coldest since the reading before, in tenths of a degree Celsius.
    pub coldest_tenths: i32,
    /// The warmest since then, in tenths of a degree Celsius.
    pub warmest_tenths: i32,
    /// What was seen or done.
    #[serde(default)]
    pub note: Option<String>,
}

/// A reading as kept.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct TemperatureView {
    /// The wall then.
    pub at: String,
    /// In tenths of a degree Celsius.
    pub coldest_tenths: i32,
    /// In tenths of a degree Celsius.
    pub warmest_tenths: i32,
    /// It left the storage's range.
    pub excursion: bool,
    /// What was seen or done.
    pub note: Option<String>,
}

/// What is wrong with a place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum PlaceAlert {
    /// The last reading left the range.
    Excursion,
    /// It holds stock and was not read for too long.
    Unread,
}

/// A place as kept.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct PlaceView {
    /// Number.
    pub place: PlaceId,
    /// Name.
    pub name: String,
    /// What is kept there.
    pub storage: Storage,
    /// Not colder, in tenths of a degree Celsius.
    pub least_tenths: i32,
    /// Not warmer, in tenths of a degree Celsius.
    pub most_tenths: i32,
    /// It is not used any more.
    pub retired: bool,
    /// Lots kept there of which something is left.
    pub lots: u32,
    /// The newest readings, newest first.
    pub readings: Vec<TemperatureView>,
    /// What is wrong with it.
    pub alert: Option<PlaceAlert>,
}

/// `temperatures.record`'s answer.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct TemperatureRecorded {
    /// The place now.
    pub place: PlaceView,
    /// What was set aside by it.
    pub quarantined: Vec<LotId>,
}

/// So many readings are shown.
const MOST: u32 = 60;

fn range(read: &Read<'_>, storage: Storage) -> (i32, i32) {
    let rule = read.moment.catalogue.storage(storage);
    rule.map_or((i32::MIN, i32::MAX), |rule| {
        (rule.least_tenths, rule.most_tenths)
    })
}

fn view(read: &Read<'_>, row: PlaceRow, lots: u32) -> Result<PlaceView> {
    let readings = records::places::temperatures(read.records, row.place, MOST)?;
    let (least_tenths, most_tenths) = range(read, row.storage);
    let limit = chrono::TimeDelta::hours(read.moment.catalogue.ahead().reading_hours.into());
    let alert = match readings.first() {
        _ if row.retired_at.is_some() => None,
        Some(last) if last.excursion => Some(PlaceAlert::Excursion),
        // A place that was never read is not watched by this clinic.
        Some(last) if lots > 0 && read.moment.now - last.at > limit => Some(PlaceAlert::Unread),
        _ => None,
    };
    Ok(PlaceView {
        place: row.place,
        name: row.name,
        storage: row.storage,
        least_tenths,
        most_tenths,
        retired: row.retired_at.is_some(),
        lots,
        readings: readings
            .into_iter()
            .map(|reading| TemperatureView {
                at: read.moment.wall(reading.at),
                coldest_tenths: reading.coldest_tenths,
                warmest_tenths: reading.warmest_tenths,
                excursion: reading.excursion,
                note: reading.note,
            })
            .collect(),
        alert,
    })
}

/// Whether a place is there and in use.
///
/// # Errors
/// Of the store.
pub(crate) fn in_use(read: &Read<'_>, place: PlaceId) -> Result<bool> {
    let row = records::places::read(read.records, place)?;
    Ok(row.is_some_and(|row| row.retired_at.is_none()))
}

/// `places.list`
///
/// # Errors
/// None of its own.
pub fn list(read: &Read<'_>, _: Nothing) -> Result<Vec<PlaceView>> {
    holding(read, &records::lots::all(read.records)?)
}

/// Every place, with what it holds of these lots.
///
/// # Errors
/// Of the store.
pub(crate) fn holding(read: &Read<'_>, lots: &[LotRow]) -> Result<Vec<PlaceView>> {
    let held = |place| {
        let held = lots.iter().filter(|lot| {
            lot.fields.place == Some(place) && lot.left > clinical::Millilitres::ZERO
        });
        u32::try_from(held.count()).unwrap_or(u32::MAX)
    };
    records::places::all(read.records)?
        .into_iter()
        .map(|row| {
            let lots = held(row.place);
            view(read, row, lots)
        })
        .collect()
}

fn one(read: &Read<'_>, place: PlaceId) -> Result<PlaceView> {
    let all = list(read, Nothing {})?.into_iter();
    all.into_iter()
        .find(|view| view.place == place)
        .ok_or_else(Error::not_found)
}

fn noted(write: &Write<'_>, place: PlaceId) -> Result<PlaceView> {
    let view = one(&write.as_read(), place)?;
    let now = json!({ "name": view.name, "storage": view.storage, "retired": view.retired });
    write.note("places", place.0, &now);
    Ok(view)
}

fn check_name(write: &Write<'_>, name: &str, of: Option<PlaceId>) -> Result<()> {
    let mut check = Check::default();
    check.text("name", &limits::PLACE_NAME, name);
    let named = records::places::named(write.records, name.trim())?;
    check.that(named.is_none() || named == of, "name", Problem::NameTaken);
    check.finish()
}

/// `places.add`
///
/// # Errors
/// At the name.
pub fn add(write: &Write<'_>, request: PlaceAdd) -> Result<PlaceView> {
    check_name(write, &request.name, None)?;
    let place = records::places::insert(write.records, request.name.trim(), request.storage)?;
    noted(write, place)
}

/// `places.change`
///
/// # Errors
/// At the name; `NotFound`.
pub fn change(write: &Write<'_>, request: PlaceChange) -> Result<PlaceView> {
    let row = records::places::read(write.records, request.place)?.ok_or_else(Error::not_found)?;
    check_name(write, &request.name, Some(request.place))?;
    let retired_at = request
        .retired
        .then(|| row.retired_at.unwrap_or(write.moment.now));
    records::places::update(
        write.records,
        request.place,
        request.name.trim(),
        retired_at,
    )?;
    noted(write, request.place)
}

/// `temperatures.record`: where it was too cold or too warm, every available lot of the place is set aside.
///
/// # Errors
/// At the time, the temperatures (out of range, the wrong way round), the note; `NotFound`.
pub fn record(write: &Write<'_>, request: TemperatureRecord) -> Result<TemperatureRecorded> {
    let row = records::places::read(write.records, request.place)?.ok_or_else(Error::not_found)?;
    let (coldest, warmest) = (request.coldest_tenths, request.warmest_tenths);
    let mut check = Check::default();
    check.number(
        "coldest_tenths",
        &limits::TEMPERATURE_TENTHS,
        coldest.into(),
    );
    check.number(
        "warmest_tenths",
        &limits::TEMPERATURE_TENTHS,
        warmest.into(),
    );
    check.that(coldest <= warmest, "warmest_tenths", Problem::WrongWayRound);
    check.maybe_text("note", &limits::NOTE, request.note.as_deref());
    check.finish()?;
    let at = write.moment.past("at", &request.at, Edge::Earlier)?;
    let rule = write.moment.catalogue.storage(row.storage);
    let reading = TemperatureRow {
        place: request.place,
        at,
        coldest_tenths: coldest,
        warmest_tenths: warmest,
        excursion: rule.is_some_and(|rule| rule.left_by(coldest, warmest)),
        note: typed(request.note),
    };
    let (account, now) = (write.moment.actor.account, write.moment.now);
    records::places::insert_temperature(write.records, &reading, account, now)?;
    let mut quarantined = Vec::new();
    if reading.excursion {
        quarantined = records::places::available_lots(write.records, request.place)?;
        let reason = texts::stock::excursion_reason(
            write.moment.language,
            &degrees(coldest),
            &degrees(warmest),
            &row.name,
        );
        for lot in &quarantined {
            let status = LotStatus::Quarantined;
            records::lots::set_status(write.records, *lot, status, Some(&reason))?;
            lots::noted(write, *lot)?;
        }
    }
    let told = json!({
        "at": request.at, "coldest": degrees(coldest), "warmest": degrees(warmest), "excursion": reading.excursion,
        "note": reading.note,
    });
    write.note("temperatures", request.place.0, &told);
    Ok(TemperatureRecorded {
        place: one(&write.as_read(), request.place)?,
        quarantined,
    })
}

/// "7.5": a point, no unit.
fn degrees(tenths: i32) -> String {
    (f64::from(tenths) / 10.0).to_string()
}
