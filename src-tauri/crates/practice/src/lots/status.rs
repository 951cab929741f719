use clinical::{limits, lot::LotStatus, stock::MovementKind};
use records::movements::Movement;

use super::{LotMove, LotPage, LotReason, LotRef, LotWaste, find, noted, page};
use crate::{
    check::Check,
    error::{Code, Error, Problem, Result},
    ledger,
    moment::Write,
    places, vials,
};

fn check_reason(reason: &str) -> Result<()> {
    let mut check = Check::default();
    check.text("reason", &limits::REASON, reason);
    check.finish()
}

/// `lots.quarantine`: set aside until something is cleared up.
///
/// # Errors
/// At the reason; `Conflict` when it is set aside or recalled already; `NotFound`.
pub fn quarantine(write: &Write<'_>, request: LotReason) -> Result<LotPage> {
    check_reason(&request.reason)?;
    let problem = match find(&write.as_read(), request.lot)?.status {
        LotStatus::Recalled => Some(Problem::LotRecalled),
        LotStatus::Quarantined => Some(Problem::LotQuarantined),
        LotStatus::Available | LotStatus::Finished => None,
    };
    if let Some(problem) = problem {
        return Err(Error::plain(Code::Conflict, problem));
    }
    let reason = Some(request.reason.as_str());
    records::lots::set_status(write.records, request.lot, LotStatus::Quarantined, reason)?;
    noted(write, request.lot)?;
    page(&write.as_read(), LotRef { lot: request.lot })
}

/// `lots.release`: what was set aside may be used again.
///
/// # Errors
/// At the reason; `Conflict` when it is not set aside; `NotFound`.
pub fn release(write: &Write<'_>, request: LotReason) -> Result<LotPage> {
    check_reason(&request.reason)?;
    if find(&write.as_read(), request.lot)?.status != LotStatus::Quarantined {
        return Err(Error::plain(Code::Conflict, Problem::NotQuarantined));
    }
    records::lots::set_status(write.records, request.lot, LotStatus::Available, None)?;
    noted(write, request.lot)?;
    // Why it may be used again is told in the history, beside the status that it changed.
    let told = serde_json::json!({ "lot": request.lot, "reason": request.reason });
    write.note("releases", request.lot.0, &told);
    page(&write.as_read(), LotRef { lot: request.lot })
}

/// `lots.move`: it is kept elsewhere.
///
/// # Errors
/// At the place; `NotFound`.
pub fn move_to(write: &Write<'_>, request: LotMove) -> Result<LotPage> {
    let read = write.as_read();
    find(&read, request.lot)?;
    if let Some(place) = request.place
        && !places::in_use(&read, place)?
    {
        return Err(Error::at("place", Problem::UnknownChoice));
    }
    records::lots::move_to(write.records, request.lot, request.place)?;
    noted(write, request.lot)?;
    page(&read, LotRef { lot: request.lot })
}

/// `lots.waste`
///
/// # Errors
/// At the reason, the amount (more than there is), the vial; `NotFound`.
pub fn waste(write: &Write<'_>, request: LotWaste) -> Result<LotPage> {
    let read = write.as_read();
    let kept = find(&read, request.lot)?;
    let mut check = Check::default();
    check.text("reason", &limits::REASON, &request.reason);
    check.volume("ml", &limits::DOSE_ML, request.ml);
    let left = match request.vial {
        Some(vial) => vials::open_of(&read, vial, request.lot)?.left,
        None => kept.unopened(),
    };
    check.that(request.ml <= left, "ml", Problem::LotTooLittle { left });
    check.finish()?;
    let movement = Movement {
        vial: request.vial,
        reason: Some(request.reason),
        ..ledger::gone(write.moment, request.lot, MovementKind::Wasted, request.ml)
    };
    records::movements::insert(write.records, &movement)?;
    if let Some(vial) = request.vial {
        vials::close_if_empty(write, vial)?;
    }
    noted(write, request.lot)?;
    page(&read, LotRef { lot: request.lot })
}
