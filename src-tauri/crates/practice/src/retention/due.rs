//! Whose record need no longer be kept.

use std::collections::BTreeSet;

use chrono::{Days, Months, NaiveDate};
use clinical::{PatientId, wall};
use records::destructions::DestructionRow;

use super::{
    Destroyed, DueRecord, Keeping, ProposedDestruction, RetentionPage, certificate, is_over,
    keeping, of_by,
};
use crate::{
    error::Result,
    intake::recorder,
    moment::Read,
    operations::Nothing,
    patients::{self, number},
};

/// So many are shown at once; the others come up as these go.
const SHOWN: usize = 200;
/// So many are looked at between two questions to the store.
const AT_A_TIME: u32 = 500;

/// `retention.read`
///
/// # Errors
/// When the records cannot be read.
pub fn page(read: &Read<'_>, _: Nothing) -> Result<RetentionPage> {
    let rows = records::destructions::proposed(read.records)?;
    let mut proposed = Vec::new();
    for row in &rows {
        proposed.extend(proposal(read, row)?);
    }
    let done = records::destructions::carried_out(read.records)?;
    let keeping = keeping(read)?;
    let (due, more) = match keeping {
        Some(by) => due(read, by, &rows, &done)?,
        None => (Vec::new(), false),
    };
    let rule = keeping.map(|keeping| keeping.class);
    Ok(RetentionPage {
        rule: rule.map(|rule| rule.id.clone()),
        years: rule.map(|rule| rule.years),
        source: rule.map(|rule| rule.source.clone()),
        mark: rule.map(|rule| rule.mark),
        waiting_days: read.moment.catalogue.destruction().waiting_days,
        due,
        more,
        proposed,
        destroyed: done
            .into_iter()
            .map(|row| destroyed(read, row))
            .collect::<Result<_>>()?,
    })
}

/// The day on which a record's years can have ended today at the latest: nobody with a treatment after it is due.
fn quiet(read: &Read<'_>, by: Keeping) -> Option<NaiveDate> {
    let rule = by.class;
    let least = rule
        .death
        .map_or(rule.years, |death| rule.years.min(death.years));
    let months = u32::try_from(least).ok()?.checked_mul(12)?;
    read.moment.today().checked_sub_months(Months::new(months))
}

fn due(
    read: &Read<'_>,
    by: Keeping,
    proposed: &[DestructionRow],
    done: &[DestructionRow],
) -> Result<(Vec<DueRecord>, bool)> {
    let Some(quiet) = quiet(read, by) else {
        return Ok((Vec::new(), false));
    };
    let standing: BTreeSet<PatientId> = proposed.iter().map(|row| row.fields.patient).collect();
    let gone: BTreeSet<PatientId> = done.iter().map(|row| row.fields.patient).collect();
    let mut due = Vec::new();
    let mut after = PatientId(0);
    loop {
        let some = records::retention::quiet_since(read.records, quiet, after, AT_A_TIME)?;
        let Some(last) = some.last() else { break };
        after = *last;
        for patient in some {
            if !standing.contains(&patient) {
                due.extend(one(read, by, patient, gone.contains(&patient))?);
            }
        }
    }
    due.sort_by_key(|record| {
        (
            record.hold.is_some(),
            record.retention.keep_until,
            record.patient,
        )
    });
    let more = due.len() > SHOWN;
    due.truncate(SHOWN);
    Ok((due, more))
}

/// A record whose years are over; one that is held is shown with what holds it.
fn one(
    read: &Read<'_>,
    by: Keeping,
    patient: PatientId,
    returned: bool,
) -> Result<Option<DueRecord>> {
    let kept = patients::find(read, patient)?;
    let hold = patients::held(read, &kept)?;
    let retention = of_by(read, by, &kept, hold.is_some())?;
    if !retention.over && hold.is_none() {
        return Ok(None);
    }
    Ok(Some(DueRecord {
        patient,
        number: number(patient),
        name: kept.fields.name,
        birth_date: kept.fields.birth.day,
        birth_precision: kept.fields.birth.precision,
        retention,
        hold,
        returned,
    }))
}

/// The first day on which a proposal may be carried out.
pub(super) fn earliest(read: &Read<'_>, row: &DestructionRow) -> NaiveDate {
    let proposed = wall::day(read.moment.zone, row.proposed.0);
    let waiting = Days::new(read.moment.catalogue.destruction().waiting_days.into());
    proposed.checked_add_days(waiting).unwrap_or(NaiveDate::MAX)
}

/// The proposal that stands for a person, by the root's number.
pub(crate) fn proposed_of(read: &Read<'_>, root: PatientId) -> Result<Option<ProposedDestruction>> {
    let numbers = records::patients::numbers(read.records, root)?;
    match records::destructions::standing(read.records, &numbers)? {
        Some(row) => proposal(read, &row),
        None => Ok(None),
    }
}

/// None: the patient is gone, with a backup of before the registration.
fn proposal(read: &Read<'_>, row: &DestructionRow) -> Result<Option<ProposedDestruction>> {
    if records::patients::read(read.records, row.fields.patient)?.is_none() {
        return Ok(None);
    }
    let kept = patients::find(read, row.fields.patient)?;
    let earliest = earliest(read, row);
    let over = is_over(read, &kept)?;
    Ok(Some(ProposedDestruction {
        destruction: row.destruction,
        patient: kept.patient,
        number: number(kept.patient),
        birth_date: kept.fields.birth.day,
        birth_precision: kept.fields.birth.precision,
        name: kept.fields.name,
        reason: row.fields.reason.clone(),
        kept_until: row.fields.kept_until,
        on: wall::day(read.moment.zone, row.proposed.0),
        by: recorder(read, row.proposed.1)?,
        earliest,
        ready: over && earliest <= read.moment.today(),
        no_longer_due: !over,
    }))
}

/// As the list shows it.
pub(super) fn destroyed(read: &Read<'_>, row: DestructionRow) -> Result<Destroyed> {
    let (at, by) = row
        .carried_out
        .as_ref()
        .map_or(row.proposed, |(at, by, _)| (*at, *by));
    Ok(Destroyed {
        destruction: row.destruction,
        certificate: certificate::numbered(row.destruction),
        number: number(row.fields.patient),
        on: wall::day(read.moment.zone, at),
        by: recorder(read, by)?,
        reason: row.fields.reason,
        kept_until: row.fields.kept_until,
    })
}
