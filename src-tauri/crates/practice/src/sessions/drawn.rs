//! What a session draws, and from what: by dose, or into a mix from which doses are given.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, Utc};
use clinical::{LotId, Millilitres, PatientId, VialId, limits, lot, stock::Draw, vial};
use records::{lots::LotRow, vials::VialRow};

use super::{DoseGiven, SessionRecord};
use crate::{
    check::{Check, Objections},
    error::{Problem, Result},
    lots,
    moment::{Read, Write},
    recipes, vials,
};

/// When and for whom it is drawn.
#[derive(Clone, Copy)]
pub(super) struct Drawing {
    pub patient: PatientId,
    pub day: NaiveDate,
    pub started: DateTime<Utc>,
}

/// Everything a session draws, with the field at which each was written.
pub(super) fn draws(request: &SessionRecord) -> Vec<(String, Draw)> {
    let by_dose = request.doses.iter().enumerate().filter_map(|(i, dose)| {
        let lot = dose.lot.filter(|_| dose.mix.is_none())?;
        let draw = Draw {
            lot,
            vial: dose.vial,
            volume: dose.ml,
        };
        Some((format!("doses.{i}"), draw))
    });
    let into_mixes = request.mixes.iter().enumerate().flat_map(|(i, mix)| {
        let each = mix.draws.iter().enumerate();
        each.map(move |(j, draw)| (format!("mixes.{i}.draws.{j}"), *draw))
    });
    by_dose.chain(into_mixes).collect()
}

/// The lots and vials of all that is drawn.
#[derive(Default)]
pub(super) struct Sources {
    pub lots: BTreeMap<LotId, LotRow>,
    pub vials: BTreeMap<VialId, VialRow>,
}

/// What no reason can mend: a source that is not there, more than it holds, one that came or was opened later; a dose of two sources,
/// or of more than its mix.
pub(super) fn check(
    write: &Write<'_>,
    request: &SessionRecord,
    drawing: Drawing,
    check: &mut Check,
) -> Result<Sources> {
    let read = write.as_read();
    check_shape(&read, request, check)?;
    let mut sources = Sources::default();
    let mut from_lots: BTreeMap<LotId, Millilitres> = BTreeMap::new();
    let mut from_vials: BTreeMap<VialId, Millilitres> = BTreeMap::new();
    for (field, draw) in draws(request) {
        check.volume(&format!("{field}.ml"), &limits::DOSE_ML, draw.volume);
        let Some(kept) = records::lots::read(write.records, draw.lot)? else {
            check.add(format!("{field}.lot"), Problem::UnknownChoice);
            continue;
        };
        let received_on = kept.fields.received_on;
        let later = Problem::LotNotYetReceived { received_on };
        check.that(received_on <= drawing.day, &format!("{field}.lot"), later);
        let field_ml = format!("{field}.ml");
        match draw.vial {
            None => {
                let left = kept.unopened();
                let sum = add(&mut from_lots, draw.lot, draw.volume);
                check.that(sum <= left, &field_ml, Problem::LotTooLittle { left });
            }
            Some(vial) => match records::vials::read(write.records, vial)? {
                Some(opened) if opened.fields.lot == draw.lot && opened.closed_at.is_none() => {
                    let left = opened.left;
                    let sum = add(&mut from_vials, vial, draw.volume);
                    check.that(sum <= left, &field_ml, Problem::VialTooLittle { left });
                    sources.vials.insert(vial, opened);
                }
                Some(opened) if opened.fields.lot == draw.lot => {
                    check.add(format!("{field}.vial"), Problem::VialClosed);
                }
                _ => check.add(format!("{field}.vial"), Problem::UnknownChoice),
            },
        }
        sources.lots.insert(draw.lot, kept);
    }
    Ok(sources)
}

fn add<K: Ord + Copy>(
    sums: &mut BTreeMap<K, Millilitres>,
    of: K,
    volume: Millilitres,
) -> Millilitres {
    let sum = sums.entry(of).or_default();
    // Each volume was checked against its field's limit: what fits into a session cannot overflow.
    *sum = sum.checked_add(volume).unwrap_or(*sum);
    *sum
}

fn check_shape(read: &Read<'_>, request: &SessionRecord, check: &mut Check) -> Result<()> {
    check.rows("mixes", &limits::MIXES, request.mixes.len());
    let mut left: Vec<Millilitres> = Vec::new();
    for (i, mix) in request.mixes.iter().enumerate() {
        if let Some(recipe) = mix.recipe
            && recipes::find(read, recipe).is_err()
        {
            check.add(format!("mixes.{i}.recipe"), Problem::UnknownChoice);
        }
        // A part may be drawn from several lots.
        check.rows(&format!("mixes.{i}.draws"), &limits::DOSES, mix.draws.len());
        left.push(mix.draws.iter().map(|draw| draw.volume).sum());
    }
    for (i, dose) in request.doses.iter().enumerate() {
        check_source(i, dose, &mut left, check);
    }
    Ok(())
}

fn check_source(i: usize, dose: &DoseGiven, left: &mut [Millilitres], check: &mut Check) {
    let lot = format!("doses.{i}.lot");
    match (dose.lot, dose.mix) {
        (None, None) => check.add(lot, Problem::Required),
        (Some(_), Some(_)) => check.add(lot, Problem::ChosenTwice),
        (Some(_), None) => {}
        (None, Some(mix)) => {
            let mix = usize::try_from(mix).ok();
            match mix.and_then(|mix| left.get_mut(mix)) {
                None => check.add(format!("doses.{i}.mix"), Problem::UnknownChoice),
                Some(rest) if dose.ml > *rest => {
                    check.add(
                        format!("doses.{i}.ml"),
                        Problem::MixTooLittle { left: *rest },
                    );
                }
                Some(rest) => *rest = rest.checked_sub(dose.ml).unwrap_or_default(),
            }
        }
    }
}

/// Blocked lots and vials: what was given is recorded truthfully, with a reason.
pub(super) fn object(
    read: &Read<'_>,
    request: &SessionRecord,
    sources: &Sources,
    drawing: Drawing,
    objections: &mut Objections,
) {
    for (field, draw) in draws(request) {
        let reason = &limits::OVERRIDE_REASON;
        if let Some(kept) = sources.lots.get(&draw.lot)
            && let Err(refusal) = lot::usable(&lots::facts(kept), drawing.day, draw.volume)
        {
            let problem = lots::said(kept, refusal);
            objections.unless_reason(refusal.rule(), format!("{field}.lot"), problem, reason);
        }
        if let Some(opened) = draw.vial.and_then(|vial| sources.vials.get(&vial))
            && let Err(refusal) = vial::usable(
                &vials::facts(opened),
                drawing.started,
                Some(drawing.patient),
                draw.volume,
            )
        {
            let problem = vials::said(read, opened, refusal);
            objections.unless_reason(refusal.rule(), format!("{field}.vial"), problem, reason);
        }
    }
}
