//! How long records are kept, whose need no longer be, and their destruction: proposed by a person, carried out by a person on a later
//! day, with a certificate. Nothing is ever destroyed by itself.

mod certificate;
mod classes;
mod destroy;
mod due;
mod wire;

use clinical::{
    retention::{self, Record, Retention},
    wall,
};
use records::patients::PatientRow as Kept;

use crate::{error::Result, moment::Read, patients};

pub(crate) use certificate::make;
pub use certificate::{certificate, find};
pub(crate) use classes::Keeping;
pub use classes::classes;
pub(crate) use destroy::destroy;
pub use destroy::{propose, withdraw};
pub use due::page;
pub(crate) use due::proposed_of;
pub use wire::{
    CertificateRequest, DestroyRequest, Destroyed, DestructionProposal, DestructionRef,
    DestructionView, DueRecord, Proposal, ProposedDestruction, RetentionAsk, RetentionClass,
    RetentionPage, RetentionView, Sought,
};

/// What records are kept by; none where the country is not told.
fn keeping(read: &Read<'_>) -> Result<Option<Keeping>> {
    let chosen = records::clinic::retention(read.records)?;
    let moment = read.moment;
    let keeping = Keeping::of(moment.catalogue, &moment.country, chosen.as_deref());
    Ok(keeping)
}

/// How long the record of a person must be kept. `held`: something holds it.
pub(crate) fn of(read: &Read<'_>, kept: &Kept, held: bool) -> Result<Option<RetentionView>> {
    let keeping = keeping(read)?;
    keeping.map(|by| of_by(read, by, kept, held)).transpose()
}

/// The same where what records are kept by is read already.
fn of_by(read: &Read<'_>, by: Keeping, kept: &Kept, held: bool) -> Result<RetentionView> {
    let days = records::retention::last_days(read.records, kept.patient)?;
    let spoken = days.spoken.map(|at| wall::day(read.moment.zone, at));
    let due = retention::due_by(
        by.home,
        by.class,
        &Record {
            birth: kept.fields.birth.latest(),
            last_contact: days.contact.max(spoken).unwrap_or(kept.registered_on),
            last_treatment: days.treatment,
            deceased_on: kept.fields.deceased_on,
            legal_hold: held,
        },
    );
    let decided = if due.rule == by.class.id {
        by.class
    } else {
        by.home
    };
    Ok(view(read, due, decided.years))
}

/// Whether a person may propose to destroy the record, or carry it out.
fn is_over(read: &Read<'_>, kept: &Kept) -> Result<bool> {
    Ok(over(read, kept)?.is_some())
}

/// The same, with how long it had to be kept.
fn over(read: &Read<'_>, kept: &Kept) -> Result<Option<RetentionView>> {
    let held = patients::held(read, kept)?.is_some();
    Ok(of(read, kept, held)?.filter(|retention| retention.over))
}

fn view(read: &Read<'_>, due: Retention, years: i32) -> RetentionView {
    RetentionView {
        over: due.may_be_destroyed(read.moment.today()),
        keep_until: due.from.pred_opt().filter(|_| !due.legal_hold),
        rule: due.rule,
        years,
        why: due.why,
        counted_from: due.counted_from,
    }
}
