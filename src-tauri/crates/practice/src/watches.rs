//! After a serum was given although something spoke against its lot or vial, the patient is asked how it went.

use chrono::{Days, NaiveDate};
use clinical::{PatientId, SessionId, limits};
use serde::{Deserialize, Serialize};
use serde_json::json;
use ts_rs::TS;

use crate::{
    check::Check,
    error::{Code, Error, Problem, Result},
    moment::{Read, Write},
    operations::Nothing,
    patients,
};

/// `watches.close`
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct WatchClose {
    /// After which session.
    pub session: SessionId,
    /// What was heard.
    pub note: String,
}

/// Whom to ask, and when.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct WatchView {
    /// After which session.
    pub session: SessionId,
    /// Whom.
    pub patient: PatientId,
    /// The patient's name.
    pub patient_name: String,
    /// When to ask.
    pub ask_on: NaiveDate,
    /// What spoke against it: rule ids.
    pub rules: Vec<String>,
}

/// A screen shows no more.
const MOST: u32 = 100;

/// What speaks against a lot or a vial, and so asks for a watch.
fn is_of_stock(rule: &str) -> bool {
    rule.starts_with("LOT-") || rule.starts_with("VIAL-")
}

/// Begins a watch after a session in which something was given although a rule spoke against its lot or vial.
///
/// # Errors
/// Of the store.
pub(crate) fn begin<'r>(
    write: &Write<'_>,
    (session, patient): (SessionId, PatientId),
    day: NaiveDate,
    mut rules: impl Iterator<Item = &'r str>,
) -> Result<()> {
    if !rules.any(is_of_stock) {
        return Ok(());
    }
    let days = Days::new(write.moment.catalogue.watch().days.into());
    let ask_on = day.checked_add_days(days).unwrap_or(day);
    records::watches::insert(write.records, session, patient, ask_on)?;
    write.note("watches", session.0, &json!({ "ask_on": ask_on }));
    Ok(())
}

/// `watches.list`: those that are open, the longest due first.
///
/// # Errors
/// None of its own.
pub fn list(read: &Read<'_>, _: Nothing) -> Result<Vec<WatchView>> {
    records::watches::open(read.records, MOST)?
        .into_iter()
        .map(|row| {
            let patient = patients::find(read, row.patient)?;
            let session =
                records::sessions::read(read.records, row.session)?.ok_or_else(Error::not_found)?;
            let rules = session.fields.overrides.into_keys();
            Ok(WatchView {
                session: row.session,
                patient: patient.patient,
                patient_name: patient.fields.name,
                ask_on: row.ask_on,
                rules: rules.filter(|rule| is_of_stock(rule)).collect(),
            })
        })
        .collect()
}

/// `watches.close`
///
/// # Errors
/// At the note; `Conflict` when it is closed; `NotFound`.
pub fn close(write: &Write<'_>, request: WatchClose) -> Result<Vec<WatchView>> {
    let mut check = Check::default();
    check.text("note", &limits::REASON, &request.note);
    check.finish()?;
    let row =
        records::watches::read(write.records, request.session)?.ok_or_else(Error::not_found)?;
    if row.closed_at.is_some() {
        return Err(Error::plain(Code::Conflict, Problem::AlreadyAsked));
    }
    let (account, now) = (write.moment.actor.account, write.moment.now);
    records::watches::close(write.records, request.session, account, now, &request.note)?;
    let told = json!({ "ask_on": row.ask_on, "heard": request.note });
    write.note("watches", request.session.0, &told);
    write.about(row.patient);
    list(&write.as_read(), Nothing {})
}
