//! The audit chain: each entry is sealed together with the seal before it, in the transaction of its change.
//!
//! `link(n) = HMAC-SHA256(audit key, link(n-1) ‖ entry n)`. A changed, exchanged or missing entry breaks every later link.
//! What the chain cannot see is its own tail cut off: for that its head is anchored outside the database (`anchor`).
//!
//! An entry whose details were destroyed with a record (`redact`) keeps its link, over which the chain goes on, and has a seal of its
//! own over that link and what is left of it.

use std::collections::BTreeMap;

use chrono::{DateTime, SecondsFormat, Utc};
use rusqlite::{Connection, OptionalExtension, Row, params};
use uuid::Uuid;

use crate::error::StoreError;
use crate::key::{self, Key};
use crate::schema;

/// What `Vault::verify_chain` found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ChainReport {
    /// Entries whose link is right, counted from the first.
    pub entries: u64,
    /// The link of the last of them.
    pub head: [u8; 32],
    /// The first entry that is missing or not as it was written. `None`: the chain is whole.
    pub broken_at: Option<u64>,
}

/// Entries with their links, in the order in which [`Entry::from_row`] takes them.
macro_rules! entries {
    ($rest:literal) => {
        concat!(
            "SELECT sequence, at, offset_minutes, zone, actor, operation, write_id, request_hash, notes, link FROM audit_log ",
            $rest
        )
    };
}
pub(crate) use entries;

/// One row of `audit_log`, exactly as it is stored.
pub(crate) struct Entry {
    pub sequence: i64,
    pub at: String,
    pub offset_minutes: i32,
    pub zone: String,
    pub actor: String,
    pub operation: String,
    pub write_id: [u8; 16],
    pub request_hash: [u8; 32],
    pub notes: String,
}

/// What a destruction has left of an entry is sealed by this.
pub(crate) struct Redaction {
    /// The entry of the destruction.
    pub by: i64,
    pub seal: [u8; 32],
}

/// Every redaction, by the entry that it emptied. A database of before has no such table.
pub(crate) fn redactions(connection: &Connection) -> Result<BTreeMap<i64, Redaction>, StoreError> {
    if !schema::has_table(connection, "audit_redaction")? {
        return Ok(BTreeMap::new());
    }
    let mut statement = connection.prepare("SELECT sequence, by, seal FROM audit_redaction")?;
    let rows = statement.query_map([], |row| {
        let (by, seal) = (row.get(1)?, row.get(2)?);
        Ok((row.get(0)?, Redaction { by, seal }))
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Where the chain ends: the sequence number of the last entry, and its link.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Head {
    pub sequence: i64,
    pub link: [u8; 32],
}

pub(crate) fn instant(at: DateTime<Utc>) -> String {
    at.to_rfc3339_opts(SecondsFormat::Micros, true)
}

/// The link before the first entry, bound to this vault.
pub(crate) fn genesis(audit_key: &Key, vault: Uuid) -> [u8; 32] {
    key::mac(audit_key, &[b"anagen audit chain 1", vault.as_bytes()])
}

impl Entry {
    /// Every field with its length before it, so that no two entries have the same bytes.
    fn canonical(&self) -> Vec<u8> {
        let mut bytes = Vec::with_capacity(160 + self.notes.len());
        let sequence = self.sequence.to_be_bytes();
        let offset = self.offset_minutes.to_be_bytes();
        let fields: [&[u8]; 9] = [
            &sequence,
            self.at.as_bytes(),
            &offset,
            self.zone.as_bytes(),
            self.actor.as_bytes(),
            self.operation.as_bytes(),
            &self.write_id,
            &self.request_hash,
            self.notes.as_bytes(),
        ];
        for field in fields {
            bytes.extend_from_slice(&(field.len() as u64).to_be_bytes());
            bytes.extend_from_slice(field);
        }
        bytes
    }

    pub(crate) fn link(&self, audit_key: &Key, previous: &[u8; 32]) -> [u8; 32] {
        key::mac(audit_key, &[previous, &self.canonical()])
    }

    /// The seal of an entry that was emptied by a later one.
    pub(crate) fn redacted(&self, audit_key: &Key, link: &[u8; 32], by: i64) -> [u8; 32] {
        key::mac(
            audit_key,
            &self.parts_redacted(link, by).each_ref().map(Vec::as_slice),
        )
    }

    fn parts_redacted(&self, link: &[u8; 32], by: i64) -> [Vec<u8>; 4] {
        [
            b"anagen audit redaction 1".to_vec(),
            link.to_vec(),
            by.to_be_bytes().to_vec(),
            self.canonical(),
        ]
    }

    /// Whether the entry is as it was written after `previous`, or as a destruction has left it.
    pub(crate) fn holds(
        &self,
        audit_key: &Key,
        previous: &[u8; 32],
        link: &[u8; 32],
        redaction: Option<&Redaction>,
    ) -> bool {
        key::mac_matches(audit_key, &[previous, &self.canonical()], link)
            || redaction.is_some_and(|redaction| {
                let parts = self.parts_redacted(link, redaction.by);
                key::mac_matches(
                    audit_key,
                    &parts.each_ref().map(Vec::as_slice),
                    &redaction.seal,
                )
            })
    }

    pub(crate) fn from_row(row: &Row<'_>) -> rusqlite::Result<(Self, [u8; 32])> {
        Ok((
            Self {
                sequence: row.get(0)?,
                at: row.get(1)?,
                offset_minutes: row.get(2)?,
                zone: row.get(3)?,
                actor: row.get(4)?,
                operation: row.get(5)?,
                write_id: row.get(6)?,
                request_hash: row.get(7)?,
                notes: row.get(8)?,
            },
            row.get(9)?,
        ))
    }
}

pub(crate) fn head(connection: &Connection, genesis: [u8; 32]) -> Result<Head, StoreError> {
    let last = connection
        .query_row(
            "SELECT sequence, link FROM audit_log ORDER BY sequence DESC LIMIT 1",
            [],
            |row| {
                Ok(Head {
                    sequence: row.get(0)?,
                    link: row.get(1)?,
                })
            },
        )
        .optional()?;
    Ok(last.unwrap_or(Head {
        sequence: 0,
        link: genesis,
    }))
}

/// The link of one entry, or the genesis for 0. `None`: there is no such entry.
pub(crate) fn link_at(
    connection: &Connection,
    genesis: [u8; 32],
    sequence: i64,
) -> Result<Option<[u8; 32]>, StoreError> {
    if sequence == 0 {
        return Ok(Some(genesis));
    }
    let link = connection
        .query_row(
            "SELECT link FROM audit_log WHERE sequence = ?1",
            [sequence],
            |row| row.get(0),
        )
        .optional()?;
    Ok(link)
}

/// When the last entry was written. `None`: there is none, or its instant cannot be read.
pub(crate) fn last_instant(connection: &Connection) -> Result<Option<DateTime<Utc>>, StoreError> {
    let at: Option<String> = connection
        .query_row(
            "SELECT at FROM audit_log ORDER BY sequence DESC LIMIT 1",
            [],
            |row| row.get(0),
        )
        .optional()?;
    Ok(at.and_then(|at| at.parse().ok()))
}

/// Adds the entry after `head`; the new head counts only once the transaction is committed.
pub(crate) fn append(
    connection: &Connection,
    audit_key: &Key,
    head: Head,
    mut entry: Entry,
) -> Result<Head, StoreError> {
    entry.sequence = head.sequence + 1;
    let link = entry.link(audit_key, &head.link);
    insert(connection, &entry, link)
}

/// Adds an entry that has its link already, if it follows the head.
pub(crate) fn append_as_it_is(
    connection: &Connection,
    audit_key: &Key,
    head: Head,
    (entry, link): &(Entry, [u8; 32]),
    redaction: Option<&Redaction>,
) -> Result<Option<Head>, StoreError> {
    if entry.sequence != head.sequence + 1 || !entry.holds(audit_key, &head.link, link, redaction) {
        return Ok(None);
    }
    insert(connection, entry, *link).map(Some)
}

fn insert(connection: &Connection, entry: &Entry, link: [u8; 32]) -> Result<Head, StoreError> {
    connection
        .prepare_cached(
            "INSERT INTO audit_log (sequence, at, offset_minutes, zone, actor, operation,
                                    write_id, request_hash, notes, link)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
        )?
        .execute(params![
            entry.sequence,
            entry.at,
            entry.offset_minutes,
            entry.zone,
            entry.actor,
            entry.operation,
            entry.write_id,
            entry.request_hash,
            entry.notes,
            link,
        ])?;
    Ok(Head {
        sequence: entry.sequence,
        link,
    })
}

/// Recomputes the whole chain.
pub(crate) fn verify(
    connection: &Connection,
    audit_key: &Key,
    genesis: [u8; 32],
) -> Result<ChainReport, StoreError> {
    let mut statement = connection.prepare(entries!("ORDER BY sequence"))?;
    let mut rows = statement.query([])?;
    let redactions = redactions(connection)?;
    let mut report = ChainReport {
        entries: 0,
        head: genesis,
        broken_at: None,
    };
    while let Some(row) = rows.next()? {
        let expected = report.entries + 1;
        // A row that cannot even be read as an entry was not written as one.
        let whole = Entry::from_row(row).ok().filter(|(entry, link)| {
            u64::try_from(entry.sequence) == Ok(expected)
                && entry.holds(
                    audit_key,
                    &report.head,
                    link,
                    redactions.get(&entry.sequence),
                )
        });
        let Some((_, link)) = whole else {
            report.broken_at = Some(expected);
            break;
        };
        report.entries = expected;
        report.head = link;
    }
    Ok(report)
}
