use std::collections::BTreeSet;

use clinical::{LotId, SessionId, VialId, stock::MovementKind};
use records::{movements::Movement, struck::Strikable};

use super::{SessionRef, SessionStrike};
use crate::{
    courses,
    error::{Code, Error, Problem, Result},
    ledger, lots,
    moment::Write,
    screening, striking, vials,
};

/// `sessions.strike`: a session of somebody else. With it goes the screening that was signed with it; its course stands as if it had not
/// been, and what it drew goes back where it came from, to be recorded for whom it went into.
///
/// # Errors
/// At the reason; `NotFound`; `Conflict` when it is struck, or a side effect that stands was laid to it.
pub fn strike(write: &Write<'_>, request: SessionStrike) -> Result<SessionRef> {
    let reason = striking::reason(&request.reason)?;
    let row =
        records::sessions::read(write.records, request.session)?.ok_or_else(Error::not_found)?;
    let (session, fields) = (row.session, &row.fields);
    let what = (Strikable::Session(session), fields.patient);
    striking::strike(write, what, row.struck.as_ref(), &reason)?;
    let effects = records::side_effects::of_session(write.records, session)?;
    if effects.iter().any(|effect| effect.struck.is_none()) {
        return Err(Error::plain(Code::Conflict, Problem::SideEffectsOfSession));
    }
    screening::strike_with_session(write, fields.screening, &reason)?;
    give_back(write, session)?;
    let course =
        records::courses::read(write.records, fields.course)?.ok_or_else(Error::not_found)?;
    courses::step_back(write, &course, &reason)?;
    Ok(SessionRef { session })
}

/// Each movement that drew is answered by one that gives the same back, to the same vial or mix; the typed reason, which may name somebody,
/// stays with the record.
fn give_back(write: &Write<'_>, session: SessionId) -> Result<()> {
    let drawn = records::sessions::drawn(write.records, session)?;
    let vials: BTreeSet<VialId> = drawn.iter().filter_map(|draw| draw.vial).collect();
    for vial in &vials {
        vials::reopen(write, *vial)?;
    }
    for draw in &drawn {
        let movement = Movement {
            session: Some(session),
            vial: draw.vial,
            mix: draw.mix,
            ..ledger::movement(write.moment, draw.lot, MovementKind::GivenBack, draw.volume)
        };
        records::movements::insert(write.records, &movement)?;
    }
    for vial in vials {
        vials::noted(write, vial)?;
    }
    let lots: BTreeSet<LotId> = drawn.iter().map(|draw| draw.lot).collect();
    for lot in lots {
        lots::noted(write, lot)?;
    }
    Ok(())
}
