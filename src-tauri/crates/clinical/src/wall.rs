//! Wall time and instants: what the clock on the clinic's wall shows, and when that is.

use chrono::{
    DateTime, LocalResult, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, TimeZone, Utc,
};
use chrono_tz::Tz;

/// Which of two instants is meant when the clocks go back and a wall time comes twice.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Edge {
    /// The first time it comes.
    Earlier,
    /// The second time it comes.
    Later,
}

/// Why a wall time is no instant.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum WallError {
    /// The clocks went forward over it.
    #[error("this time does not exist on that day: the clocks go forward over it")]
    DoesNotExist,
}

/// The instant at which the wall in `zone` shows `wall`.
///
/// # Errors
/// [`WallError::DoesNotExist`] when the clocks go forward over it.
pub fn resolve(zone: Tz, wall: NaiveDateTime, edge: Edge) -> Result<DateTime<Tz>, WallError> {
    match (zone.from_local_datetime(&wall), edge) {
        (LocalResult::Single(instant), _)
        | (LocalResult::Ambiguous(instant, _), Edge::Earlier)
        | (LocalResult::Ambiguous(_, instant), Edge::Later) => Ok(instant),
        (LocalResult::None, _) => Err(WallError::DoesNotExist),
    }
}

/// What the wall in `zone` shows at an instant.
pub fn wall(zone: Tz, instant: DateTime<Utc>) -> NaiveDateTime {
    instant.with_timezone(&zone).naive_local()
}

/// The calendar day in `zone` at an instant.
pub fn day(zone: Tz, instant: DateTime<Utc>) -> NaiveDate {
    wall(zone, instant).date()
}

/// The first instant after a calendar day in `zone`. Where the clocks go forward over midnight, it is the first instant there is.
pub fn day_end(zone: Tz, day: NaiveDate) -> DateTime<Utc> {
    let midnight = day.succ_opt().unwrap_or(day).and_time(NaiveTime::MIN);
    // No zone skips more than a few hours; a quarter of an hour is finer than any zone's step.
    (0..=96)
        .filter_map(|step| midnight.checked_add_signed(TimeDelta::minutes(15 * step)))
        .find_map(|wall| resolve(zone, wall, Edge::Earlier).ok())
        .map_or_else(|| midnight.and_utc(), |at| at.to_utc())
}
