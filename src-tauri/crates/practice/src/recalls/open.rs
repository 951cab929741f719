use clinical::{LotId, Millilitres, RecallId, limits, lot::LotStatus, side_effect::Flag};
use records::recalls::{RecallFields, RecalledLot};
use serde_json::json;

use super::{
    RecallClose, RecallOpen, RecallPage, RecallRef, RecallState, RecallUndo,
    page::{exposed, find, page, state, waiting},
};
use crate::{
    check::{Check, typed},
    error::{Code, Error, Problem, Result},
    lots,
    moment::{Read, Write},
};

fn check(write: &Write<'_>, request: &RecallOpen) -> Result<()> {
    let mut check = Check::default();
    check.rows("lots", &limits::STOCK_ROWS, request.lots.len());
    check.text("reason", &limits::REASON, &request.reason);
    let from = request.notice_from.as_deref();
    check.maybe_text("notice_from", &limits::PARTY, from);
    let number = request.notice_number.as_deref();
    check.maybe_text("notice_number", &limits::DELIVERY, number);
    if let Some(on) = request.notice_on {
        check.day("notice_on", &limits::DAY, on);
        check.that(on <= write.moment.today(), "notice_on", Problem::InFuture);
    }
    if let Some(effect) = request.side_effect {
        let known = records::side_effects::read(write.records, effect)?;
        let red =
            known.is_some_and(|effect| effect.fields.flag > Flag::None && effect.struck.is_none());
        check.that(red, "side_effect", Problem::UnknownChoice);
    }
    for (i, lot) in request.lots.iter().enumerate() {
        let field = format!("lots.{i}");
        let twice = request.lots.iter().take(i).any(|other| other == lot);
        check.that(!twice, &field, Problem::ChosenTwice);
        let there = records::lots::read(write.records, *lot)?.is_some();
        check.that(there, &field, Problem::UnknownChoice);
        let open = records::recalls::open_of_lot(write.records, *lot)?;
        check.that(open.is_none(), &field, Problem::AlreadyRecalled);
    }
    check.finish()
}

fn noted(write: &Write<'_>, recall: RecallId) -> Result<RecallPage> {
    let view = page(&write.as_read(), RecallRef { recall })?;
    let lots: Vec<LotId> = view.lots.iter().map(|lot| lot.row.lot).collect();
    let ended = view.ended.as_ref();
    let now = json!({
        "on": view.on, "lots": lots, "reason": view.reason, "notice_from": view.notice_from,
        "notice_number": view.notice_number, "notice_on": view.notice_on, "state": view.state,
        "words": ended.and_then(|ended| ended.words.as_ref()),
    });
    write.note("recalls", recall.0, &now);
    Ok(view)
}

/// `recalls.open`: from now on nobody draws from its lots, nor from their vials.
///
/// # Errors
/// At the lots (none, twice, one that stands in a recall already), the reason, the notice; at the side effect, when it has no red flag.
pub fn open(write: &Write<'_>, request: RecallOpen) -> Result<RecallPage> {
    check(write, &request)?;
    let read = write.as_read();
    let before = request
        .lots
        .iter()
        .map(|lot| {
            let kept = lots::find(&read, *lot)?;
            Ok(RecalledLot {
                lot: *lot,
                status_before: kept.status,
                quarantine_before: kept.quarantine_reason,
            })
        })
        .collect::<Result<Vec<_>>>()?;
    let fields = RecallFields {
        day: write.moment.today(),
        at: write.moment.now,
        account: write.moment.actor.account,
        reason: request.reason,
        notice_from: typed(request.notice_from),
        notice_number: typed(request.notice_number),
        notice_on: request.notice_on,
        side_effect: request.side_effect,
    };
    let recall = records::recalls::insert(write.records, &fields, &before)?;
    for lot in &before {
        let status = LotStatus::Recalled;
        records::lots::set_status(write.records, lot.lot, status, Some(&fields.reason))?;
        lots::noted(write, lot.lot)?;
    }
    noted(write, recall)
}

/// A recall that is under way.
///
/// # Errors
/// `Conflict` when it was closed or undone; `NotFound`.
pub(super) fn under_way(read: &Read<'_>, recall: RecallId) -> Result<()> {
    match state(&find(read, recall)?) {
        RecallState::Open => Ok(()),
        RecallState::Closed | RecallState::Undone => {
            Err(Error::plain(Code::Conflict, Problem::RecallEnded))
        }
    }
}

/// `recalls.undo`: it was the wrong lot. Each is what it was before; what was said to patients stays in their records.
///
/// # Errors
/// At the reason; `Conflict` when it was closed or undone; `NotFound`.
pub fn undo(write: &Write<'_>, request: RecallUndo) -> Result<RecallPage> {
    let mut check = Check::default();
    check.text("reason", &limits::REASON, &request.reason);
    check.finish()?;
    under_way(&write.as_read(), request.recall)?;
    let (account, now) = (write.moment.actor.account, write.moment.now);
    records::recalls::undo(write.records, request.recall, account, now, &request.reason)?;
    for lot in records::recalls::lots(write.records, request.recall)? {
        let (status, reason) = match lot.status_before {
            // It was recalled by an earlier version, which kept no recall of its own.
            LotStatus::Recalled => (LotStatus::Available, None),
            status => (status, lot.quarantine_before),
        };
        records::lots::set_status(write.records, lot.lot, status, reason.as_deref())?;
        lots::noted(write, lot.lot)?;
    }
    noted(write, request.recall)
}

/// `recalls.close`: everybody was spoken to, and nothing is left of its lots. They stay recalled.
///
/// # Errors
/// `Refused` while something remains to be done; at the note; `Conflict` when it was closed or undone; `NotFound`.
pub fn close(write: &Write<'_>, request: RecallClose) -> Result<RecallPage> {
    let read = write.as_read();
    let mut check = Check::default();
    check.maybe_text("note", &limits::NOTE, request.note.as_deref());
    check.finish()?;
    under_way(&read, request.recall)?;
    let waiting = waiting(&exposed(&read, request.recall)?);
    if waiting > 0 {
        let problem = Problem::RecallWaiting {
            patients: waiting.into(),
        };
        return Err(Error::plain(Code::Refused, problem));
    }
    let mut left = Millilitres::ZERO;
    for lot in records::recalls::lots(write.records, request.recall)? {
        let kept = lots::find(&read, lot.lot)?;
        left = left.checked_add(kept.left).unwrap_or(left);
    }
    if left > Millilitres::ZERO {
        return Err(Error::plain(
            Code::Refused,
            Problem::RecallStockLeft { left },
        ));
    }
    let (account, now) = (write.moment.actor.account, write.moment.now);
    let note = typed(request.note);
    records::recalls::close(write.records, request.recall, account, now, note.as_deref())?;
    noted(write, request.recall)
}
