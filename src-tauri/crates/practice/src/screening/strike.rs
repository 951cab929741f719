use clinical::ScreeningId;
use records::struck::Strikable;

use super::{ScreeningRef, ScreeningStrike};
use crate::{
    error::{Code, Error, Problem, Result},
    moment::Write,
    striking,
};

/// `screening.strike`: a screening of somebody else makes nobody eligible.
///
/// # Errors
/// At the reason; `NotFound`; `Conflict` when it is struck, or a session that stands was signed on it.
pub fn strike(write: &Write<'_>, request: ScreeningStrike) -> Result<ScreeningRef> {
    let reason = striking::reason(&request.reason)?;
    let screening = request.screening;
    let row = records::screenings::read(write.records, screening)?.ok_or_else(Error::not_found)?;
    if records::sessions::stands_on(write.records, screening)? {
        return Err(Error::plain(Code::Conflict, Problem::ScreeningOfSession));
    }
    let what = (Strikable::Screening(screening), row.fields.patient);
    striking::strike(write, what, row.struck.as_ref(), &reason)?;
    Ok(ScreeningRef { screening })
}

/// The screening of a session that was struck goes with it: its answers are of whoever was in the chair. One that another session was
/// signed on stays.
///
/// # Errors
/// Of the store.
pub(crate) fn strike_with_session(
    write: &Write<'_>,
    screening: ScreeningId,
    reason: &str,
) -> Result<()> {
    let row = records::screenings::read(write.records, screening)?.ok_or_else(Error::not_found)?;
    if row.struck.is_some() || records::sessions::stands_on(write.records, screening)? {
        return Ok(());
    }
    let what = (Strikable::Screening(screening), row.fields.patient);
    striking::strike(write, what, None, reason)
}
