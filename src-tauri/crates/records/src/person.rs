//! A person is a patient's number with every number that was merged into it.

use std::collections::HashMap;

use clinical::id::PatientId;
use vault::{Reader, Row, params};

use crate::{Result, columns::document_text};

/// The numbers of the person whose root is the given parameter or column.
macro_rules! numbers {
    ($root:literal) => {
        concat!(
            "(SELECT ",
            $root,
            " UNION ALL SELECT id FROM patient WHERE root = ",
            $root,
            ")"
        )
    };
}

/// What a table has last, in some order, of each of the persons whose roots are the list ?1: `person`, and its row's columns.
macro_rules! last_of_each {
    ($table:literal, $order:literal) => {
        concat!(
            "SELECT wanted.value AS person, one.* FROM json_each(?1) wanted CROSS JOIN ",
            $table,
            " one ON one.id = (SELECT id FROM ",
            $table,
            " WHERE patient IN ",
            $crate::person::numbers!("wanted.value"),
            " ORDER BY ",
            $order,
            " LIMIT 1)"
        )
    };
}

pub(crate) use {last_of_each, numbers};

/// The rows of a query made by [`last_of_each`], by the roots of those who have one. The store is asked once for all.
pub(crate) fn each<T>(
    r: &Reader<'_>,
    sql: &'static str,
    roots: &[PatientId],
    row: impl Fn(&Row<'_>) -> rusqlite::Result<T>,
) -> Result<HashMap<PatientId, T>> {
    let rows = r.query_all(sql, params![document_text(&roots)?], |found| {
        Ok((PatientId(found.get("person")?), row(found)?))
    })?;
    Ok(rows.into_iter().collect())
}
