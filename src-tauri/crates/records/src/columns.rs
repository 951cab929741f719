//! How the field's types lie in columns. A value that cannot be read back is an error of the row, never a guess.

use std::{error::Error, fmt, str::FromStr};

use chrono::{DateTime, NaiveDate, Utc};
use clinical::amount::Millilitres;
use rusqlite::RowIndex;
use serde::{Serialize, de::DeserializeOwned};
use vault::Row;

/// A stored word, day or document that this version does not understand.
#[derive(Debug)]
struct Unreadable(String);

impl fmt::Display for Unreadable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "unreadable {}", self.0)
    }
}

impl Error for Unreadable {}

/// A column by its name, or by its place in long lists.
pub trait Column: RowIndex + Copy + fmt::Display {}

impl<C: RowIndex + Copy + fmt::Display> Column for C {}

fn unreadable(column: impl Column) -> rusqlite::Error {
    rusqlite::Error::FromSqlConversionFailure(
        0,
        rusqlite::types::Type::Text,
        Box::new(Unreadable(column.to_string())),
    )
}

/// One of a closed set of words.
pub fn word<T: FromStr>(row: &Row<'_>, column: impl Column) -> rusqlite::Result<T> {
    row.get_ref(column)?
        .as_str()?
        .parse()
        .map_err(|_| unreadable(column))
}

/// One of a closed set of words, or none.
pub fn maybe_word<T: FromStr>(row: &Row<'_>, column: impl Column) -> rusqlite::Result<Option<T>> {
    match row.get_ref(column)? {
        rusqlite::types::ValueRef::Null => Ok(None),
        _ => word(row, column).map(Some),
    }
}

/// A day.
pub fn day(row: &Row<'_>, column: impl Column) -> rusqlite::Result<NaiveDate> {
    word(row, column)
}

/// A day, or none.
pub fn maybe_day(row: &Row<'_>, column: impl Column) -> rusqlite::Result<Option<NaiveDate>> {
    maybe_word(row, column)
}

/// How a day is written.
pub fn day_text(day: NaiveDate) -> String {
    day.format("%Y-%m-%d").to_string()
}

/// An instant, kept in milliseconds since 1970 UTC.
pub fn instant(row: &Row<'_>, column: impl Column) -> rusqlite::Result<DateTime<Utc>> {
    DateTime::from_timestamp_millis(row.get(column)?).ok_or_else(|| unreadable(column))
}

/// An instant, or none.
pub fn maybe_instant(
    row: &Row<'_>,
    column: impl Column,
) -> rusqlite::Result<Option<DateTime<Utc>>> {
    let millis: Option<i64> = row.get(column)?;
    millis
        .map(|millis| DateTime::from_timestamp_millis(millis).ok_or_else(|| unreadable(column)))
        .transpose()
}

/// A volume, kept in microlitres.
pub fn volume(row: &Row<'_>, column: impl Column) -> rusqlite::Result<Millilitres> {
    Ok(Millilitres::from_microlitres(row.get(column)?))
}

/// A volume kept in microlitres, or none.
pub fn maybe_volume(row: &Row<'_>, column: impl Column) -> rusqlite::Result<Option<Millilitres>> {
    let microlitres: Option<i64> = row.get(column)?;
    Ok(microlitres.map(Millilitres::from_microlitres))
}

/// A document kept as JSON.
pub fn document<T: DeserializeOwned>(row: &Row<'_>, column: impl Column) -> rusqlite::Result<T> {
    serde_json::from_str(row.get_ref(column)?.as_str()?).map_err(|_| unreadable(column))
}

/// A document kept as JSON, or none.
pub fn maybe_document<T: DeserializeOwned>(
    row: &Row<'_>,
    column: impl Column,
) -> rusqlite::Result<Option<T>> {
    match row.get_ref(column)? {
        rusqlite::types::ValueRef::Null => Ok(None),
        _ => document(row, column).map(Some),
    }
}

/// How a document is written.
///
/// # Errors
/// `StoreError::Other` where it has no JSON form.
pub fn document_text<T: Serialize>(value: &T) -> crate::Result<String> {
    serde_json::to_string(value).map_err(|_| vault::StoreError::Other)
}
