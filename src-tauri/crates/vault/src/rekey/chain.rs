//! The audit chain under another key: each entry is followed under the old one, and linked and sealed again under the new.

use rusqlite::{Connection, params};

use crate::audit::{self, Entry, entries};
use crate::backup::{self, BackupError, Progress, Step};
use crate::check::Lens;

/// After how many entries the person is told, and asked whether to go on.
const STRETCH: u64 = 1_000;
/// Lets nothing but a redaction change an entry. It gives way while the links are written, in the transaction of all of them.
const GUARD: &str = "audit_log_is_not_changed";

/// Where the chain ends, under both keys.
pub(super) struct Heads {
    pub sequence: u64,
    pub old: [u8; 32],
    pub new: [u8; 32],
}

/// Follows the chain of `source` and writes the links and seals of the same entries in `target`.
///
/// # Errors
/// [`BackupError::Differs`] where an entry is not as it was written: under the new key it would pass for one.
pub(super) fn renew(
    source: &Connection,
    target: &mut Connection,
    old: &Lens,
    new: &Lens,
    progress: &dyn Progress,
) -> Result<Heads, BackupError> {
    let transaction = target.transaction()?;
    let guard: String = transaction.query_row(
        "SELECT sql FROM sqlite_schema WHERE type = 'trigger' AND name = ?1",
        [GUARD],
        |row| row.get(0),
    )?;
    transaction.execute_batch(&format!("DROP TRIGGER {GUARD}"))?;
    let heads = link_anew(source, &transaction, old, new, progress)?;
    transaction.execute_batch(&guard)?;
    transaction.commit()?;
    Ok(heads)
}

fn link_anew(
    source: &Connection,
    target: &Connection,
    old: &Lens,
    new: &Lens,
    progress: &dyn Progress,
) -> Result<Heads, BackupError> {
    let total = audit::head(source, old.genesis)?.sequence.unsigned_abs();
    let redactions = audit::redactions(source)?;
    let mut statement = source.prepare(entries!("ORDER BY sequence"))?;
    let mut rows = statement.query([])?;
    let mut link = target.prepare("UPDATE audit_log SET link = ?2 WHERE sequence = ?1")?;
    let mut seal = target.prepare("UPDATE audit_redaction SET seal = ?2 WHERE sequence = ?1")?;
    let mut code =
        target.prepare("INSERT INTO audit_code (sequence, beginning) VALUES (?1, ?2)")?;
    let mut heads = Heads {
        sequence: 0,
        old: old.genesis,
        new: new.genesis,
    };
    while let Some(row) = rows.next()? {
        if heads.sequence.is_multiple_of(STRETCH) {
            progress.at(Step::Linking, heads.sequence, total);
            backup::go_on(progress)?;
        }
        let broken = BackupError::Differs("the audit chain is broken");
        let Ok((entry, was)) = Entry::from_row(row) else {
            return Err(broken);
        };
        let redaction = redactions.get(&entry.sequence);
        let next = u64::try_from(entry.sequence) == Ok(heads.sequence + 1);
        if !next || !entry.holds(&old.audit, &heads.old, &was, redaction) {
            return Err(broken);
        }
        let is = entry.link(&new.audit, &heads.new);
        link.execute(params![entry.sequence, is])?;
        code.execute(params![entry.sequence, &was[..8]])?;
        if let Some(redaction) = redaction {
            let sealed = entry.redacted(&new.audit, &is, redaction.by);
            seal.execute(params![entry.sequence, sealed])?;
        }
        heads = Heads {
            sequence: heads.sequence + 1,
            old: was,
            new: is,
        };
    }
    progress.at(Step::Linking, total, total);
    Ok(heads)
}
