//! How the rows of one table are read, found again and written.

use rusqlite::types::Value;
use rusqlite::{Connection, params_from_iter};

use super::damaged::Damaged;
use crate::backup::BackupError;
use crate::check::quoted;
use crate::error::StoreError;

/// What became of a row.
pub(super) enum Put {
    Same,
    Inserted,
    Updated,
    Refused,
}

/// How the rows of one table are read and written.
pub(super) struct Plan {
    pub table: String,
    /// In both databases.
    pub columns: Vec<String>,
    /// By which a row is found again, as positions in `columns`.
    key: Vec<usize>,
    pub has_rowid: bool,
    /// The key is an INTEGER PRIMARY KEY: the same row has the same rowid in the backup.
    pub rowid_is_key: bool,
    find: String,
    insert: String,
    update: Option<String>,
}

impl Plan {
    /// `None`: the damaged database has no such table.
    pub fn of(
        target: &Connection,
        source: &mut Damaged<'_>,
        table: &str,
    ) -> Result<Option<Self>, BackupError> {
        let mut theirs = Vec::new();
        let info = format!("PRAGMA table_info({})", quoted(table));
        source.rows(&info, [], 2, |row| {
            if let Some(Value::Text(name)) = row.into_iter().nth(1) {
                theirs.push(name);
            }
            Ok(())
        })?;
        let mut statement = target.prepare(&info)?;
        let ours: Vec<(String, String, i64)> = statement
            .query_map([], |row| Ok((row.get(1)?, row.get(2)?, row.get(5)?)))?
            .collect::<rusqlite::Result<_>>()?;
        let both: Vec<_> = ours
            .into_iter()
            .filter(|(name, ..)| theirs.contains(name))
            .collect();
        if both.is_empty() {
            return Ok(None);
        }
        let without_rowid: bool = target.query_row(
            "SELECT wr FROM pragma_table_list WHERE schema = 'main' AND name = ?1",
            [table],
            |row| row.get(0),
        )?;
        let mut key: Vec<usize> = (0..both.len()).filter(|n| both[*n].2 > 0).collect();
        let rowid_is_key = !without_rowid && key.len() == 1 && both[key[0]].1 == "INTEGER";
        if key.is_empty() {
            // Without a key a row is itself.
            key = (0..both.len()).collect();
        }
        let columns: Vec<String> = both.into_iter().map(|(name, ..)| name).collect();
        Ok(Some(Self::new(
            table,
            columns,
            key,
            !without_rowid,
            rowid_is_key,
        )))
    }

    fn new(
        table: &str,
        columns: Vec<String>,
        key: Vec<usize>,
        has_rowid: bool,
        rowid_is_key: bool,
    ) -> Self {
        let name = quoted(table);
        let all = columns
            .iter()
            .map(|c| quoted(c))
            .collect::<Vec<_>>()
            .join(", ");
        // Every statement takes the whole row, so that `?n` is the n-th column.
        let is = |n: &usize| format!("{} IS ?{}", quoted(&columns[*n]), n + 1);
        let matches = key.iter().map(is).collect::<Vec<_>>().join(" AND ");
        let values = (1..=columns.len())
            .map(|n| format!("?{n}"))
            .collect::<Vec<_>>()
            .join(", ");
        let sets: Vec<String> = (0..columns.len())
            .filter(|n| !key.contains(n))
            .map(|n| format!("{} = ?{}", quoted(&columns[n]), n + 1))
            .collect();
        Self {
            find: format!("SELECT {all} FROM {name} WHERE {matches}"),
            insert: format!("INSERT INTO {name} ({all}) VALUES ({values})"),
            update: (!sets.is_empty())
                .then(|| format!("UPDATE {name} SET {} WHERE {matches}", sets.join(", "))),
            table: table.to_owned(),
            columns,
            key,
            has_rowid,
            rowid_is_key,
        }
    }

    pub fn select(&self, first: &str) -> String {
        let all = self
            .columns
            .iter()
            .map(|c| quoted(c))
            .collect::<Vec<_>>()
            .join(", ");
        format!(
            "SELECT {first}{all} FROM {} NOT INDEXED",
            quoted(&self.table)
        )
    }

    fn in_order(&self, direction: &str) -> String {
        let by = |n: &usize| format!("{} {direction}", quoted(&self.columns[*n]));
        let order = self.key.iter().map(by).collect::<Vec<_>>().join(", ");
        let all = self
            .columns
            .iter()
            .map(|c| quoted(c))
            .collect::<Vec<_>>()
            .join(", ");
        format!("SELECT {all} FROM {} ORDER BY {order}", quoted(&self.table))
    }

    pub fn forward(&self) -> String {
        self.in_order("ASC")
    }

    pub fn backward(&self) -> String {
        self.in_order("DESC")
    }

    /// One row. What a rule of the schema refuses is no error.
    pub fn put(&self, target: &Connection, row: &[Value], newer: bool) -> Result<Put, BackupError> {
        let width = self.columns.len();
        // Only the key's parameters are in this statement, but they are numbered by the row.
        let mut find = target.prepare_cached(&self.find)?;
        for n in &self.key {
            find.raw_bind_parameter(n + 1, &row[*n])?;
        }
        let mut found: Option<Vec<Value>> = None;
        {
            let mut rows = find.raw_query();
            if let Some(there) = rows.next()? {
                found = Some(
                    (0..width)
                        .map(|n| there.get(n))
                        .collect::<rusqlite::Result<_>>()?,
                );
            }
        }
        let (sql, put) = match (found, &self.update) {
            (None, _) => (&self.insert, Put::Inserted),
            (Some(there), _) if there == row => return Ok(Put::Same),
            (Some(_), Some(update)) if newer => (update, Put::Updated),
            (Some(_), _) => return Ok(Put::Same),
        };
        match target.prepare_cached(sql)?.execute(params_from_iter(row)) {
            Ok(_) => Ok(put),
            Err(error) => match StoreError::from(error) {
                StoreError::Constraint(_) => Ok(Put::Refused),
                error => Err(error.into()),
            },
        }
    }
}
