//! Calls, messages, letters and visits outside a session: noted, and struck when they were noted of the wrong patient.

use clinical::{
    ContactId, PatientId,
    contact::{ContactOutcome, ContactWay},
    limits,
    wall::Edge,
};
use records::contacts::ContactFields;
use serde::{Deserialize, Serialize};
use serde_json::json;
use ts_rs::TS;

use crate::{
    check::{Check, typed},
    error::{Code, Error, Problem, Result},
    moment::Write,
    patients,
};

/// `contacts.record`
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ContactRecord {
    /// With whom.
    pub patient: PatientId,
    /// When, as the clinic's wall showed it: "2026-11-24T15:30".
    pub at: String,
    /// How.
    pub way: ContactWay,
    /// What came of it.
    pub outcome: ContactOutcome,
    /// What was said.
    #[serde(default)]
    pub note: Option<String>,
}

/// `contacts.strike`
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ContactStrike {
    /// Which one.
    pub contact: ContactId,
    /// Why it no longer counts.
    pub reason: String,
}

/// A contact that was noted or struck.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ContactRef {
    /// Number.
    pub contact: ContactId,
}

/// `contacts.record`
///
/// # Errors
/// At the time (none, in the future, before the birth), the outcome (not one of that way), the note; `NotFound`.
pub fn record(write: &Write<'_>, request: ContactRecord) -> Result<ContactRef> {
    let kept = patients::find(&write.as_read(), request.patient)?;
    let note = typed(request.note);
    let mut check = Check::default();
    check.maybe_text("note", &limits::NOTE, note.as_deref());
    check.that(
        request.outcome.fits(request.way),
        "outcome",
        Problem::UnknownChoice,
    );
    check.finish()?;
    let at = write.moment.past("at", &request.at, Edge::Earlier)?;
    let born = kept.fields.birth.day;
    if clinical::wall::day(write.moment.zone, at) < born {
        return Err(Error::at("at", Problem::BeforeBirth));
    }
    let fields = ContactFields {
        patient: kept.patient,
        at,
        way: request.way,
        outcome: request.outcome,
        note,
    };
    let (account, now) = (write.moment.actor.account, write.moment.now);
    let contact = records::contacts::insert(write.records, &fields, account, now)?;
    let noted = json!({
        "at": write.moment.wall(at), "way": fields.way, "outcome": fields.outcome, "note": fields.note,
    });
    write.note("contacts", contact.0, &noted);
    write.about(kept.patient);
    Ok(ContactRef { contact })
}

/// `contacts.strike`
///
/// # Errors
/// At the reason; `NotFound`; `Conflict` when it is struck.
pub fn strike(write: &Write<'_>, request: ContactStrike) -> Result<ContactRef> {
    let mut check = Check::default();
    check.text("reason", &limits::REASON, &request.reason);
    check.finish()?;
    let row =
        records::contacts::read(write.records, request.contact)?.ok_or_else(Error::not_found)?;
    if row.struck.is_some() {
        return Err(Error::plain(Code::Conflict, Problem::AlreadyStruck));
    }
    let (account, now) = (write.moment.actor.account, write.moment.now);
    records::contacts::strike(
        write.records,
        request.contact,
        &request.reason,
        account,
        now,
    )?;
    write.note(
        "contacts",
        request.contact.0,
        &json!({ "struck": request.reason }),
    );
    write.about(row.fields.patient);
    Ok(ContactRef {
        contact: request.contact,
    })
}
