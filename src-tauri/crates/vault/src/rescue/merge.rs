//! Bringing rows over, as far as the schema takes them.

use rusqlite::Connection;
use rusqlite::types::Value;

use super::Salvaged;
use super::chain::{LOG, follow};
use super::damaged::{Damaged, Gaps};
use super::plan::{Plan, Put};
use crate::backup::{BackupError, Progress, Step, go_on};
use crate::check::{self, Lens, quoted};

/// What was brought over.
pub(super) struct Merged {
    pub tables: Vec<Salvaged>,
    pub entries: u64,
    pub chain_whole: bool,
    /// Rows that the damaged database gave.
    pub seen: u64,
}

/// A row that the schema has refused so far: it may refer to one that has yet to come.
struct Waiting {
    table: usize,
    row: Vec<Value>,
}

/// What is known of one table.
#[derive(Default)]
struct Tally {
    recovered: u64,
    read: u64,
    /// Rows of the backup that were read in the damaged database too.
    matched: u64,
    gaps: Gaps,
}

/// Brings everything over in one transaction.
pub(super) fn merge(
    target: &Connection,
    source: Option<&mut Damaged<'_>>,
    lens: &Lens,
    progress: &dyn Progress,
) -> Result<Merged, BackupError> {
    let before = check::count(target)?;
    let Some(source) = source else {
        let untouched = |(table, from_backup)| Salvaged {
            table,
            from_backup,
            recovered: 0,
            lost: 0,
        };
        return Ok(Merged {
            tables: before.into_iter().map(untouched).collect(),
            entries: 0,
            chain_whole: false,
            seen: 0,
        });
    };
    target.execute_batch("BEGIN IMMEDIATE")?;
    let chain = follow(target, source, lens)?;
    let mut plans = Vec::new();
    for table in before.keys().filter(|table| *table != LOG) {
        plans.extend(Plan::of(target, source, table)?);
    }
    let mut tallies: Vec<Tally> = plans.iter().map(|_| Tally::default()).collect();
    let mut waiting = Vec::new();
    for (table, plan) in plans.iter().enumerate() {
        progress.at(Step::Comparing, table as u64, plans.len() as u64);
        go_on(progress)?;
        let tally = &mut tallies[table];
        let mut sink = |row: Vec<Value>| {
            tally.read += 1;
            match plan.put(target, &row, chain.newer)? {
                Put::Same => tally.matched += 1,
                Put::Inserted => tally.recovered += 1,
                Put::Updated => {
                    tally.matched += 1;
                    tally.recovered += 1;
                }
                Put::Refused => waiting.push(Waiting { table, row }),
            }
            Ok(())
        };
        let width = plan.columns.len();
        if plan.has_rowid {
            let with_rowid = |row: Vec<Value>| sink(row.into_iter().skip(1).collect());
            let select = plan.select("rowid, ");
            let gaps = source.by_rowid(&select, width + 1, progress, with_rowid)?;
            tally.gaps = gaps;
        } else {
            // From both ends towards what cannot be read.
            if !source.rows(&plan.forward(), [], width, &mut sink)? {
                let mut seen_twice = Vec::new();
                source.rows(&plan.backward(), [], width, |row| {
                    seen_twice.push(row);
                    Ok(())
                })?;
                for row in seen_twice {
                    sink(row)?;
                }
            }
        }
    }
    settle(
        target,
        &plans,
        &mut tallies,
        &mut waiting,
        chain.newer,
        progress,
    )?;
    target.execute_batch("COMMIT")?;

    let mut tables = vec![chain.as_table(before.get(LOG).copied().unwrap_or(0))];
    let seen = chain.entries + tallies.iter().map(|tally| tally.read).sum::<u64>();
    for (index, (plan, tally)) in plans.iter().zip(tallies).enumerate() {
        let from_backup = before.get(&plan.table).copied().unwrap_or(0);
        let refused = waiting.iter().filter(|w| w.table == index).count() as u64;
        let unread = tally.lost_unread(plan, target, source, from_backup)?;
        tables.push(Salvaged {
            table: plan.table.clone(),
            from_backup,
            recovered: tally.recovered,
            lost: refused + unread,
        });
    }
    Ok(Merged {
        tables,
        entries: chain.entries,
        chain_whole: chain.whole,
        seen,
    })
}

/// Tries what was refused again, as long as that helps: rows refer to each other.
fn settle(
    target: &Connection,
    plans: &[Plan],
    tallies: &mut [Tally],
    waiting: &mut Vec<Waiting>,
    newer: bool,
    progress: &dyn Progress,
) -> Result<(), BackupError> {
    loop {
        go_on(progress)?;
        let before = waiting.len();
        let mut still = Vec::new();
        for Waiting { table, row } in waiting.drain(..) {
            match plans[table].put(target, &row, newer)? {
                Put::Refused => still.push(Waiting { table, row }),
                Put::Same => tallies[table].matched += 1,
                Put::Inserted => tallies[table].recovered += 1,
                Put::Updated => {
                    tallies[table].matched += 1;
                    tallies[table].recovered += 1;
                }
            }
        }
        *waiting = still;
        if waiting.len() == before || waiting.is_empty() {
            return Ok(());
        }
    }
}

impl Tally {
    /// Rows that are known to be there, were not read, and are not in the backup either.
    fn lost_unread(
        &self,
        plan: &Plan,
        target: &Connection,
        source: &mut Damaged<'_>,
        from_backup: u64,
    ) -> Result<u64, BackupError> {
        let count = format!("SELECT count(*) FROM {}", quoted(&plan.table));
        if let Some(there) = source.number(&count) {
            let unread = there.unsigned_abs().saturating_sub(self.read);
            return Ok(unread.saturating_sub(from_backup.saturating_sub(self.matched)));
        }
        // Something stood behind an open end: that is one at least.
        let mut lost = u64::from(self.gaps.open_end);
        if !plan.rowid_is_key {
            return Ok(lost + self.gaps.tried.len() as u64);
        }
        let sql = format!("SELECT 1 FROM {} WHERE rowid = ?1", quoted(&plan.table));
        let mut statement = target.prepare(&sql)?;
        for rowid in &self.gaps.tried {
            lost += u64::from(!statement.exists([rowid])?);
        }
        Ok(lost)
    }
}
