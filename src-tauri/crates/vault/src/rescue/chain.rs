//! The audit log of a damaged database, as far as it continues the backup's.

use std::collections::BTreeMap;

use rusqlite::Connection;
use rusqlite::types::Value;

use super::Salvaged;
use super::damaged::Damaged;
use crate::audit::{self, Entry, Redaction, entries};
use crate::backup::BackupError;
use crate::check::Lens;

/// The log's table.
pub(super) const LOG: &str = "audit_log";

/// What became of the audit log.
pub(super) struct Chain {
    pub entries: u64,
    /// Entries that are there and do not continue the chain.
    lost: u64,
    pub whole: bool,
    /// The damaged database knows the backup's last entry: what it holds is at least as new.
    pub newer: bool,
}

impl Chain {
    pub fn as_table(&self, from_backup: u64) -> Salvaged {
        Salvaged {
            table: LOG.to_owned(),
            from_backup,
            recovered: self.entries,
            lost: self.lost,
        }
    }
}

/// Continues the backup's chain with the damaged database's entries, as far as each link is right.
pub(super) fn follow(
    target: &Connection,
    source: &mut Damaged<'_>,
    lens: &Lens,
) -> Result<Chain, BackupError> {
    let mut head = audit::head(target, lens.genesis)?;
    let mut newer = head.sequence == 0;
    let at_head = "SELECT link FROM audit_log WHERE sequence = ?1";
    source.rows(at_head, [head.sequence], 1, |row| {
        newer |= row == [Value::Blob(head.link.to_vec())];
        Ok(())
    })?;
    let redactions = redactions(source)?;
    let last = source.number("SELECT max(sequence) FROM audit_log");
    let begun = head.sequence;
    let mut broken = false;
    let sql = entries!("WHERE sequence > ?1 ORDER BY sequence");
    let read_on = source.rows(sql, [begun], 10, |row| {
        let next = match entry_of(row).filter(|_| !broken) {
            Some(next) => {
                let redaction = redactions.get(&next.0.sequence);
                audit::append_as_it_is(target, &lens.audit, head, &next, redaction)?
            }
            None => None,
        };
        match next {
            Some(next) => head = next,
            None => broken = true,
        }
        Ok(())
    })?;
    // Behind a hole nothing can be shown to follow; that there is something can.
    let end = last.unwrap_or(head.sequence).max(head.sequence);
    Ok(Chain {
        entries: (head.sequence - begun).unsigned_abs(),
        lost: (end - head.sequence).unsigned_abs(),
        whole: newer && read_on && !broken && last.is_some_and(|last| last <= head.sequence),
        newer,
    })
}

/// The redactions that can be read.
fn redactions(source: &mut Damaged<'_>) -> Result<BTreeMap<i64, Redaction>, BackupError> {
    let mut found = BTreeMap::new();
    source.rows(
        "SELECT sequence, by, seal FROM audit_redaction",
        [],
        3,
        |row| {
            if let [
                Value::Integer(sequence),
                Value::Integer(by),
                Value::Blob(seal),
            ] = row.as_slice()
                && let Ok(seal) = seal.as_slice().try_into()
            {
                found.insert(*sequence, Redaction { by: *by, seal });
            }
            Ok(())
        },
    )?;
    Ok(found)
}

/// An entry and its link, if the row is one.
fn entry_of(row: Vec<Value>) -> Option<(Entry, [u8; 32])> {
    let [
        Value::Integer(sequence),
        Value::Text(at),
        Value::Integer(offset_minutes),
        Value::Text(zone),
        Value::Text(actor),
        Value::Text(operation),
        Value::Blob(write_id),
        Value::Blob(request_hash),
        Value::Text(notes),
        Value::Blob(link),
    ] = <[Value; 10]>::try_from(row).ok()?
    else {
        return None;
    };
    let entry = Entry {
        sequence,
        at,
        offset_minutes: offset_minutes.try_into().ok()?,
        zone,
        actor,
        operation,
        write_id: write_id.try_into().ok()?,
        request_hash: request_hash.try_into().ok()?,
        notes,
    };
    Some((entry, link.try_into().ok()?))
}
