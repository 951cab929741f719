//! Counts of the stock: what was found against what the ledger says, with what explains the difference.

use chrono::NaiveDate;
use clinical::{CountId, LotId, Millilitres, limits, stock::MovementKind};
use records::{
    counts::{CountLine, CountRow},
    movements::Movement,
};
use serde::{Deserialize, Serialize};
use serde_json::json;
use ts_rs::TS;

use crate::{
    check::{Check, typed},
    error::{Problem, Result},
    ledger, lots,
    moment::{Read, Write},
    operations::Nothing,
};

/// `counts.record`
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct CountRecord {
    /// At least one lot, each once.
    pub lines: Vec<CountedLot>,
    /// Free text.
    #[serde(default)]
    pub note: Option<String>,
}

/// What was found of a lot.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct CountedLot {
    /// Which.
    pub lot: LotId,
    /// What the ledger said when the count began: if it says something else now, somebody drew from the lot meanwhile.
    pub expected: Millilitres,
    /// What was found, opened vials included.
    pub counted: Millilitres,
    /// Why they differ; needed where they do.
    #[serde(default)]
    pub reason: Option<String>,
}

/// A count as kept.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct CountView {
    /// Number.
    pub count: CountId,
    /// Its day.
    pub on: NaiveDate,
    /// Who counted.
    pub by: String,
    /// Free text.
    pub note: Option<String>,
    /// Lots counted.
    pub lots: u32,
    /// Lots of which more or less was found.
    pub differences: u32,
    /// What was found in all, less what the ledger said.
    pub difference: Millilitres,
}

/// So many counts are shown.
const MOST: u32 = 50;

fn view(row: CountRow) -> CountView {
    CountView {
        count: row.count,
        on: row.day,
        by: row.account_name,
        note: row.note,
        lots: row.lots,
        differences: row.differences,
        difference: row.difference,
    }
}

/// `counts.list`: the newest first.
///
/// # Errors
/// None of its own.
pub fn list(read: &Read<'_>, _: Nothing) -> Result<Vec<CountView>> {
    let rows = records::counts::newest(read.records, MOST)?;
    Ok(rows.into_iter().map(view).collect())
}

/// `counts.record`: the whole count, or nothing of it.
///
/// # Errors
/// At the lines: what was counted (out of range, less than opened vials hold), its reason, the lot (counted twice; not there), and
/// `StockMoved` where the ledger has moved since the count began; at the note.
pub fn record(write: &Write<'_>, request: CountRecord) -> Result<Vec<CountView>> {
    let read = write.as_read();
    let mut check = Check::default();
    check.rows("lines", &limits::STOCK_ROWS, request.lines.len());
    check.maybe_text("note", &limits::NOTE, request.note.as_deref());
    for (i, line) in request.lines.iter().enumerate() {
        check_line(&read, i, line, &mut check)?;
        let mut before = request.lines.iter().take(i);
        let twice = before.any(|other| other.lot == line.lot);
        check.that(!twice, &format!("lines.{i}.lot"), Problem::ChosenTwice);
    }
    check.finish()?;
    let lines: Vec<_> = request
        .lines
        .into_iter()
        .map(|line| CountLine {
            reason: line.reason.filter(|_| line.counted != line.expected),
            lot: line.lot,
            expected: line.expected,
            counted: line.counted,
        })
        .collect();
    let moment = write.moment;
    let note = typed(request.note);
    let count = records::counts::insert(
        write.records,
        moment.today(),
        moment.now,
        moment.actor.account,
        note.as_deref(),
        &lines,
    )?;
    let mut told = Vec::new();
    for line in lines {
        let change = line.counted.checked_sub(line.expected).unwrap_or_default();
        if change == Millilitres::ZERO {
            continue;
        }
        let movement = Movement {
            count: Some(count),
            reason: line.reason.clone(),
            ..ledger::movement(moment, line.lot, MovementKind::Counted, change)
        };
        records::movements::insert(write.records, &movement)?;
        let kept = lots::noted(write, line.lot)?;
        let reason = line.reason.unwrap_or_default();
        told.push(format!(
            "{}: {change} ml – {reason}",
            kept.fields.lot_number
        ));
    }
    let now = json!({ "on": moment.today(), "note": note, "differences": told });
    write.note("counts", count.0, &now);
    list(&read, Nothing {})
}

fn check_line(read: &Read<'_>, i: usize, line: &CountedLot, check: &mut Check) -> Result<()> {
    let field = |name: &str| format!("lines.{i}.{name}");
    check.volume(&field("counted"), &limits::COUNTED_ML, line.counted);
    let Some(kept) = records::lots::read(read.records, line.lot)? else {
        check.add(field("lot"), Problem::UnknownChoice);
        return Ok(());
    };
    if kept.left != line.expected {
        check.add(field("counted"), Problem::StockMoved { left: kept.left });
    } else if line.counted < kept.opened {
        let opened = kept.opened;
        check.add(field("counted"), Problem::CountBelowOpened { opened });
    }
    if line.counted != line.expected {
        let reason = line.reason.as_deref().unwrap_or_default();
        check.text(&field("reason"), &limits::REASON, reason);
    }
    Ok(())
}
