//! The report of a recall.

use chrono::{NaiveDate, NaiveDateTime};
use clinical::{LotId, Millilitres, stock::MovementKind, wall};
use documents::{
    RecallReport,
    recall::report::{
        Deed, ExposedPatient as Told, Ledger, RecallEnd, RecallNotice, ReportContact,
        ReportDisposal, ReportEffect, ReportLot,
    },
};
use texts::Language;

use super::{Lots, RecallPaper, Whole, given, moment, of_all, practitioner};
use crate::{
    error::{Error, Result},
    history::catalogue,
    moment::Read,
    paper::{Made, imprint, patient_line, said},
    patients,
    recalls::{RecallPage, RecallState, page},
};

/// The report, to whom the clinic answers.
///
/// # Errors
/// `NotFound`; `Unexpected` when a font is damaged.
pub(crate) fn report(read: &Read<'_>, request: RecallPaper) -> Result<Made> {
    let Whole {
        recall,
        lots,
        language,
        clinic,
        number,
        ..
    } = of_all(read, request)?;
    let row = page::find(read, recall.recall)?;
    let at = |instant| wall::wall(read.moment.zone, instant);
    let ended = row.undone.as_ref().or(row.closed.as_ref());
    let own_notice = recall.notice_from.is_none();
    let document = RecallReport {
        language,
        notice: RecallNotice {
            from: match &recall.notice_from {
                Some(from) => from.clone(),
                None => clinic.name.clone(),
            },
            number: recall.notice_number.clone().unwrap_or_default(),
            dated: recall
                .notice_on
                .filter(|_| !own_notice)
                .unwrap_or(recall.on),
            reason: recall.reason.clone(),
        },
        opened: Deed {
            at: at(row.fields.at),
            by: row.account_name.clone(),
        },
        ended: ended.map(|end| RecallEnd {
            undone: row.undone.is_some(),
            deed: Deed {
                at: at(end.at),
                by: end.by.clone(),
            },
            note: end.words.clone().unwrap_or_default(),
        }),
        lots: report_lots(read, &lots, &recall)?,
        patients: told(read, language, &lots, &recall)?,
        contacts: contacts(read, language, &recall)?,
        side_effects: effects(read, language, &recall)?,
        disposals: disposed(language, &recall),
        open_points: open_points(language, &recall),
        practitioner: practitioner(read),
        imprint: imprint(read, number.clone()),
        clinic,
        recall: number,
    };
    let pdf = documents::recall_report(&document).map_err(said)?;
    Ok(Made {
        given: None,
        name: format!("recall-{:06}-report.pdf", recall.recall.0),
        title: texts::recall_report::title(language),
        language,
        pdf,
    })
}

fn report_lots(read: &Read<'_>, lots: &Lots, recall: &RecallPage) -> Result<Vec<ReportLot>> {
    recall
        .lots
        .iter()
        .map(|lot| {
            let kept = crate::lots::find(read, lot.row.lot)?;
            let sums = records::movements::sums(read.records, lot.row.lot)?;
            let of = |kind| {
                let sum = sums.iter().find(|(one, _)| *one == kind);
                sum.map_or(Millilitres::ZERO, |(_, sum)| *sum)
            };
            let gone = |kind| Millilitres::from_microlitres(-of(kind).microlitres());
            let counted = of(MovementKind::Counted);
            // What a struck session drew was given back.
            let used = [gone(MovementKind::Used), gone(MovementKind::GivenBack)]
                .into_iter()
                .sum();
            let wasted = gone(MovementKind::Wasted);
            let (returned, destroyed) =
                (gone(MovementKind::Returned), gone(MovementKind::Destroyed));
            // Received and corrected is what went and what is left.
            let went: Millilitres = [used, wasted, returned, destroyed, kept.left]
                .into_iter()
                .sum();
            let sum = went.checked_sub(counted).unwrap_or(went);
            let difference = sum.checked_sub(kept.received).unwrap_or_default();
            Ok(ReportLot {
                lot: super::lot(lots, kept.lot)?.clone(),
                received_on: kept.fields.received_on,
                supplier: records::movements::suppliers(read.records, kept.lot)?.join(", "),
                ledger: Ledger {
                    received: kept.received.to_string(),
                    used: used.to_string(),
                    wasted: wasted.to_string(),
                    returned: returned.to_string(),
                    destroyed: destroyed.to_string(),
                    corrected: if counted == Millilitres::ZERO {
                        String::new()
                    } else {
                        counted.to_string()
                    },
                    left: kept.left.to_string(),
                    sum: sum.to_string(),
                    difference: (difference != Millilitres::ZERO).then(|| difference.to_string()),
                },
            })
        })
        .collect()
}

fn told(
    read: &Read<'_>,
    language: Language,
    lots: &Lots,
    recall: &RecallPage,
) -> Result<Vec<Told>> {
    recall
        .exposed
        .iter()
        .map(|one| {
            let state = match (one.done, one.contacts.is_empty()) {
                _ if one.deceased => texts::recall_call_list::remark_deceased(language),
                (true, _) => texts::recall_report::state_done(language),
                (false, false) => texts::recall_report::state_waiting(language),
                (false, true) => texts::recall_report::state_untold(language),
            };
            Ok(Told {
                patient: patient_line(&patients::find(read, one.patient)?),
                exposures: given(read, lots, &one.exposures)?,
                state,
            })
        })
        .collect()
}

fn contacts(
    read: &Read<'_>,
    language: Language,
    recall: &RecallPage,
) -> Result<Vec<ReportContact>> {
    let mut all = Vec::new();
    for one in &recall.exposed {
        let patient = patient_line(&patients::find(read, one.patient)?);
        for contact in &one.contacts {
            let outcome = catalogue(language, "contact-outcome", contact.outcome.as_str());
            all.push(ReportContact {
                patient: patient.clone(),
                deed: Deed {
                    at: moment(&contact.at),
                    by: contact.by.clone(),
                },
                way: catalogue(language, "contact-way", contact.way.as_str()),
                outcome: match &contact.note {
                    Some(note) => format!("{outcome}: {note}"),
                    None => outcome,
                },
            });
        }
    }
    all.sort_by_key(|contact| contact.deed.at);
    Ok(all)
}

fn effects(read: &Read<'_>, language: Language, recall: &RecallPage) -> Result<Vec<ReportEffect>> {
    recall
        .side_effects
        .iter()
        .map(|effect| {
            let kept = records::side_effects::read(read.records, effect.side_effect)?
                .ok_or_else(Error::not_found)?
                .fields;
            let drawn = match kept.session {
                Some(session) => records::sessions::drawn(read.records, session)?,
                None => Vec::new(),
            };
            let of_recall = |lot: LotId| recall.lots.iter().any(|one| one.row.lot == lot);
            let lots = drawn.into_iter().filter(|row| of_recall(row.lot));
            Ok(ReportEffect {
                patient: patient_line(&patients::find(read, kept.patient)?),
                lots: lots.map(|row| row.lot_number).collect(),
                kind: catalogue(language, "side-effect", &kept.effect),
                grade: catalogue(language, "grade", &kept.grade.get().to_string()),
                began: wall::day(read.moment.zone, kept.onset_at),
                outcome: catalogue(language, "outcome", kept.outcome.as_str()),
            })
        })
        .collect()
}

fn disposed(language: Language, recall: &RecallPage) -> Vec<ReportDisposal> {
    let all = recall.disposals.iter();
    all.flat_map(|disposal| {
        disposal.lots.iter().map(|lot| ReportDisposal {
            lot: lot.lot_number.clone(),
            quantity: texts::common::ml(language, &lot.ml.to_string()),
            returned: disposal.way == clinical::stock::DisposalWay::Returned,
            deed: Deed {
                at: midnight(disposal.on),
                by: disposal.practitioner.clone(),
            },
            how: disposal.how.clone(),
            certificate: disposal.number.clone(),
        })
    })
    .collect()
}

fn midnight(day: NaiveDate) -> NaiveDateTime {
    day.and_time(chrono::NaiveTime::MIN)
}

/// What is not done yet.
fn open_points(language: Language, recall: &RecallPage) -> Vec<String> {
    let mut points = Vec::new();
    if recall.state != RecallState::Open {
        return points;
    }
    if recall.waiting > 0 {
        points.push(texts::errors::recall_waiting(
            language,
            recall.waiting.into(),
        ));
    }
    if recall.left > Millilitres::ZERO {
        points.push(texts::errors::recall_stock_left(
            language,
            &recall.left.to_string(),
        ));
    }
    points
}
