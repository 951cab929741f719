use std::collections::{BTreeMap, HashMap};

use clinical::{Millilitres, PatientId, RecallId, stock::MovementKind, wall};
use records::recalls::{Ended, ExposureRow, RecallContact as Kept, RecallRow as Row};

use super::{
    ExposedPatient, Exposure, RecallContactView, RecallEnded, RecallPage, RecallRef, RecallRow,
    RecallState, RecalledLotView,
};
use crate::{
    disposals,
    error::{Error, Result},
    lots,
    moment::Read,
    operations::Nothing,
    patients, side_effects,
};

/// A recall that is there.
///
/// # Errors
/// `NotFound`.
pub(super) fn find(read: &Read<'_>, recall: RecallId) -> Result<Row> {
    records::recalls::read(read.records, recall)?.ok_or_else(Error::not_found)
}

pub(super) fn state(row: &Row) -> RecallState {
    match (&row.undone, &row.closed) {
        (Some(_), _) => RecallState::Undone,
        (None, Some(_)) => RecallState::Closed,
        (None, None) => RecallState::Open,
    }
}

fn ended(read: &Read<'_>, ended: Ended) -> RecallEnded {
    RecallEnded {
        on: wall::day(read.moment.zone, ended.at),
        by: ended.by,
        words: ended.words,
    }
}

pub(super) fn by_patient(
    read: &Read<'_>,
    recall: RecallId,
) -> Result<BTreeMap<PatientId, Vec<Exposure>>> {
    let mut all: BTreeMap<PatientId, Vec<Exposure>> = BTreeMap::new();
    for row in records::recalls::exposures(read.records, recall)? {
        let ExposureRow {
            patient,
            session,
            day,
            lot,
            volume,
            mixed,
        } = row;
        all.entry(patient).or_default().push(Exposure {
            session,
            on: day,
            lot,
            ml: volume,
            mixed,
        });
    }
    Ok(all)
}

fn said(read: &Read<'_>, recall: RecallId) -> Result<HashMap<PatientId, Vec<RecallContactView>>> {
    let names: HashMap<i64, String> = records::history::accounts(read.records)?
        .into_iter()
        .map(|row| (row.account, row.name))
        .collect();
    let mut all: HashMap<PatientId, Vec<_>> = HashMap::new();
    for Kept {
        contact,
        patient,
        closes,
    } in records::recalls::contacts(read.records, recall)?
    {
        let row = records::contacts::read(read.records, contact)?.ok_or_else(Error::not_found)?;
        let view = RecallContactView {
            contact,
            at: read.moment.wall(row.fields.at),
            way: row.fields.way,
            outcome: row.fields.outcome,
            note: row.fields.note,
            by: names.get(&row.account).cloned().unwrap_or_default(),
            closes,
        };
        all.entry(patient).or_default().push(view);
    }
    Ok(all)
}

/// Everybody who received one of its lots, those with whom something remains to be done first, then by name.
pub(super) fn exposed(read: &Read<'_>, recall: RecallId) -> Result<Vec<ExposedPatient>> {
    let mut contacts = said(read, recall)?;
    let mut all = Vec::new();
    for (patient, exposures) in by_patient(read, recall)? {
        let kept = patients::find(read, patient)?;
        let contacts = contacts.remove(&kept.patient).unwrap_or_default();
        let deceased = kept.fields.deceased_on.is_some();
        all.push(ExposedPatient {
            patient: kept.patient,
            number: patients::number(kept.patient),
            name: kept.fields.name,
            birth_date: kept.fields.birth.day,
            phones: kept.fields.phones.into_iter().map(|p| p.number).collect(),
            language: kept.fields.language,
            deceased,
            exposures,
            done: deceased || contacts.iter().any(|contact| contact.closes),
            contacts,
        });
    }
    all.sort_by(|a, b| (a.done, &a.name).cmp(&(b.done, &b.name)));
    Ok(all)
}

pub(super) fn waiting(exposed: &[ExposedPatient]) -> u32 {
    u32::try_from(exposed.iter().filter(|one| !one.done).count()).unwrap_or(u32::MAX)
}

pub(super) fn lots_of(read: &Read<'_>, recall: RecallId) -> Result<Vec<RecalledLotView>> {
    records::recalls::lots(read.records, recall)?
        .into_iter()
        .map(|recalled| {
            let kept = lots::find(read, recalled.lot)?;
            let sums = records::movements::sums(read.records, recalled.lot)?;
            let gone = |kinds: &[MovementKind]| {
                let of_kinds = sums.iter().filter(|(kind, _)| kinds.contains(kind));
                let sum: Millilitres = of_kinds.map(|(_, sum)| *sum).sum();
                Millilitres::from_microlitres(-sum.microlitres())
            };
            Ok(RecalledLotView {
                row: lots::row(read, &kept),
                used: gone(&[MovementKind::Used, MovementKind::GivenBack]),
                wasted: gone(&[MovementKind::Wasted, MovementKind::Counted]),
                disposed: gone(&[MovementKind::Returned, MovementKind::Destroyed]),
            })
        })
        .collect()
}

/// `recalls.list`: the newest first.
///
/// # Errors
/// None of its own.
pub fn list(read: &Read<'_>, _: Nothing) -> Result<Vec<RecallRow>> {
    rows(read, |_| true)
}

/// Those under way: of those that ended nobody's exposure is looked for.
///
/// # Errors
/// Of the store.
pub(crate) fn under_way(read: &Read<'_>) -> Result<Vec<RecallRow>> {
    rows(read, |state| state == RecallState::Open)
}

fn rows(read: &Read<'_>, wanted: impl Fn(RecallState) -> bool) -> Result<Vec<RecallRow>> {
    records::recalls::all(read.records)?
        .into_iter()
        .filter(|row| wanted(state(row)))
        .map(|row| {
            let exposed = exposed(read, row.recall)?;
            let lots = lots_of(read, row.recall)?.into_iter();
            Ok(RecallRow {
                recall: row.recall,
                on: row.fields.day,
                state: state(&row),
                lots: lots
                    .map(|lot| format!("{} {}", lot.row.product_name, lot.row.lot_number))
                    .collect(),
                waiting: waiting(&exposed),
                exposed: u32::try_from(exposed.len()).unwrap_or(u32::MAX),
                reason: row.fields.reason,
            })
        })
        .collect()
}

/// `recalls.read`
///
/// # Errors
/// `NotFound`.
pub fn page(read: &Read<'_>, request: RecallRef) -> Result<RecallPage> {
    let row = find(read, request.recall)?;
    let state = state(&row);
    let lots = lots_of(read, request.recall)?;
    let exposed = exposed(read, request.recall)?;
    let mut side_effects = Vec::new();
    for lot in &lots {
        for effect in side_effects::of_lot(read, lot.row.lot)? {
            if !side_effects.contains(&effect) {
                side_effects.push(effect);
            }
        }
    }
    let disposals = records::disposals::of_recall(read.records, request.recall)?
        .into_iter()
        .map(|row| disposals::view(read, row))
        .collect::<Result<_>>()?;
    let fields = row.fields;
    Ok(RecallPage {
        recall: row.recall,
        on: fields.day,
        by: row.account_name,
        reason: fields.reason,
        notice_from: fields.notice_from,
        notice_number: fields.notice_number,
        notice_on: fields.notice_on,
        side_effect: fields.side_effect,
        state,
        ended: row.undone.or(row.closed).map(|end| ended(read, end)),
        waiting: waiting(&exposed),
        left: lots.iter().map(|lot| lot.row.left).sum(),
        lots,
        exposed,
        side_effects,
        disposals,
    })
}
