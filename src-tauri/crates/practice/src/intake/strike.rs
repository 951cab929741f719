use records::struck::Strikable;

use super::{IntakeStrike, IntakeView, view};
use crate::{
    error::{Error, Result},
    moment::Write,
    striking,
};

/// `intakes.strike`: an intake of somebody else; the one before it counts again.
///
/// # Errors
/// At the reason; `NotFound`; `Conflict` when it is struck.
pub fn strike(write: &Write<'_>, request: IntakeStrike) -> Result<IntakeView> {
    let reason = striking::reason(&request.reason)?;
    let find =
        || records::intakes::read(write.records, request.intake)?.ok_or_else(Error::not_found);
    let row = find()?;
    let what = (Strikable::Intake(request.intake), row.fields.patient);
    striking::strike(write, what, row.struck.as_ref(), &reason)?;
    view(&write.as_read(), find()?)
}
