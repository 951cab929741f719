//! What was written to the wrong patient is struck through: what the kinds of record that can be have in common.

use clinical::{PatientId, limits};
use records::struck::{Strikable, Struck};
use serde::{Deserialize, Serialize};
use serde_json::json;
use ts_rs::TS;

use crate::{
    check::Check,
    error::{Code, Error, Problem, Result},
    intake::recorder,
    moment::{Read, Write},
    patients,
};

/// That a record was struck: it is read, and no longer counts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct StruckView {
    /// When, as the clinic's wall shows it: "YYYY-MM-DDTHH:MM".
    pub at: String,
    /// By whom.
    pub by: String,
    /// Why, as typed.
    pub reason: String,
}

/// As the page sees it.
///
/// # Errors
/// Of the store.
pub(crate) fn view(read: &Read<'_>, struck: Option<&Struck>) -> Result<Option<StruckView>> {
    struck
        .map(|struck| {
            Ok(StruckView {
                at: read.moment.wall(struck.at),
                by: recorder(read, struck.account)?,
                reason: struck.reason.clone(),
            })
        })
        .transpose()
}

/// The reason as typed.
///
/// # Errors
/// At the reason.
pub(crate) fn reason(typed: &str) -> Result<String> {
    let mut check = Check::default();
    check.text("reason", &limits::REASON, typed);
    check.finish()?;
    Ok(typed.trim().to_owned())
}

/// What was struck is not worked on any more.
///
/// # Errors
/// `Conflict` when it was struck.
pub(crate) fn still_stands(struck: Option<&Struck>) -> Result<()> {
    match struck {
        Some(_) => Err(Error::plain(Code::Conflict, Problem::Struck)),
        None => Ok(()),
    }
}

/// Strikes a record of a patient's, and notes it in the history of both.
///
/// # Errors
/// `Conflict` when it was struck before.
pub(crate) fn strike(
    write: &Write<'_>,
    (what, patient): (Strikable, PatientId),
    before: Option<&Struck>,
    reason: &str,
) -> Result<()> {
    if before.is_some() {
        return Err(Error::plain(Code::Conflict, Problem::AlreadyStruck));
    }
    let struck = Struck {
        at: write.moment.now,
        account: write.moment.actor.account,
        reason: reason.to_owned(),
    };
    records::struck::strike(write.records, what, &struck)?;
    let (noun, id) = match what {
        Strikable::Session(session) => ("sessions", session.0),
        Strikable::Screening(screening) => ("screenings", screening.0),
        Strikable::Intake(intake) => ("intakes", intake.0),
        Strikable::SideEffect(effect) => ("side_effects", effect.0),
    };
    write.note(noun, id, &json!({ "struck": reason }));
    // Nothing of the patient's own fields changed, but what shows the patient shows the record too.
    let root = patients::find(&write.as_read(), patient)?.patient;
    write.note("patients", root.0, &());
    write.about(patient);
    Ok(())
}
