use clinical::limits;
use records::addenda::Addendum;
use serde_json::json;

use super::{SessionAmend, SessionRef};
use crate::{
    check::Check,
    error::{Error, Result},
    moment::Write,
    patients, striking,
};

/// `sessions.amend`: what is wrong in a signed session, or missing, is put beside it; the session stays as it is.
///
/// # Errors
/// At the reason or the content; `NotFound`; `Conflict` when it is struck.
pub fn amend(write: &Write<'_>, request: SessionAmend) -> Result<SessionRef> {
    let row =
        records::sessions::read(write.records, request.session)?.ok_or_else(Error::not_found)?;
    let mut check = Check::default();
    check.text("content", &limits::ADDENDUM, &request.content);
    check.text("reason", &limits::REASON, &request.reason);
    check.finish()?;
    striking::still_stands(row.struck.as_ref())?;
    let moment = write.moment;
    let addendum = Addendum {
        at: moment.now,
        practitioner: moment.actor.name.clone(),
        licence: moment.actor.licence.clone(),
        reason: request.reason.trim().to_owned(),
        content: request.content.trim().to_owned(),
    };
    records::addenda::insert(write.records, row.session, moment.actor.account, &addendum)?;
    write.note(
        "addenda",
        row.session.0,
        &json!({ "reason": addendum.reason, "content": addendum.content }),
    );
    let patient = patients::find(&write.as_read(), row.fields.patient)?.patient;
    write.note("patients", patient.0, &());
    write.about(row.fields.patient);
    write.records.about("sessions", row.session.0);
    Ok(SessionRef {
        session: row.session,
    })
}
