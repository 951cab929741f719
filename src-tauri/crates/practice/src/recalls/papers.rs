//! The papers of a recall: a letter to each patient in their language, the list to telephone by, the report.

use chrono::{NaiveDate, NaiveDateTime};
use clinical::{
    LotId, Millilitres, PatientId, RecallId, lot::LotStatus, stock::MovementKind, wall,
};
use documents::{
    Letterhead, PatientLine, Practitioner, RecallCallList, RecallLetter, RecallReport,
    recall::{
        Exposure as Given, RecalledLot,
        call_list::{CallContact, CallDose, CallRow},
        letter::RecallContact,
        report::{
            Deed, ExposedPatient as Told, Ledger, RecallEnd, RecallNotice, ReportContact,
            ReportDisposal, ReportEffect, ReportLot,
        },
    },
};
use serde::{Deserialize, Serialize};
use texts::Language;
use ts_rs::TS;

use super::{ExposedPatient, RecallPage, RecallRef, page::page};
use crate::{
    error::{Error, Problem, Result},
    lots,
    moment::{Read, WALL},
    paper::{Made, imprint, letterhead, said},
    patients,
};

/// The letter to one patient.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, TS)]
pub struct LetterRequest {
    /// About which recall.
    pub recall: RecallId,
    /// To whom.
    pub patient: PatientId,
    /// The patient's language without it.
    #[ts(type = "Language | null")]
    pub language: Option<Language>,
}

/// The list to telephone by, or the report.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, TS)]
pub struct RecallPaper {
    /// Of which recall.
    pub recall: RecallId,
    /// The page's language without it.
    #[ts(type = "Language | null")]
    pub language: Option<Language>,
}

/// How a recall's number is written for people.
fn numbered(recall: RecallId) -> String {
    format!("R-{:06}", recall.0)
}

fn recalled(read: &Read<'_>, lot: LotId) -> Result<RecalledLot> {
    let kept = lots::find(read, lot)?;
    let product = crate::products::find(read, kept.fields.product)?;
    Ok(RecalledLot {
        product: kept.product_name,
        maker: product.fields.maker.unwrap_or_default(),
        lot: kept.fields.lot_number,
        expiry: kept.fields.expiry.last_day(),
    })
}

fn line(read: &Read<'_>, patient: PatientId) -> Result<PatientLine> {
    let kept = patients::find(read, patient)?;
    Ok(PatientLine {
        number: patients::number(kept.patient),
        birth: kept.fields.birth,
        name: kept.fields.name,
    })
}

fn given(read: &Read<'_>, one: &ExposedPatient) -> Result<Vec<Given>> {
    one.exposures
        .iter()
        .map(|exposure| {
            let lot = recalled(read, exposure.lot)?;
            let mix = records::sessions::mixes(read.records, exposure.session)?;
            let named = mix.into_iter().find_map(|mix| mix.recipe_name);
            Ok(Given {
                date: exposure.on,
                product: lot.product,
                lot: lot.lot,
                expiry: lot.expiry,
                ml: exposure.ml.to_string(),
                through: named.filter(|_| exposure.mixed),
            })
        })
        .collect()
}

fn moment(wall: &str) -> NaiveDateTime {
    NaiveDateTime::parse_from_str(wall, WALL).unwrap_or_default()
}

fn practitioner(read: &Read<'_>) -> Practitioner {
    Practitioner {
        name: read.moment.actor.name.clone(),
        licence: read.moment.actor.licence.clone(),
    }
}

/// The letter to one of those who received its lots.
///
/// # Errors
/// `NotFound`; at the patient, when none of its lots was given to them; `Unexpected` when a font is damaged.
pub(crate) fn letter(read: &Read<'_>, request: LetterRequest) -> Result<Made> {
    let recall = page(
        read,
        RecallRef {
            recall: request.recall,
        },
    )?;
    let exposed = recall.exposed.iter();
    let one = exposed
        .into_iter()
        .find(|one| one.patient == request.patient)
        .ok_or_else(|| Error::at("patient", Problem::NotExposed))?;
    let kept = patients::find(read, request.patient)?;
    read.opened(kept.patient);
    let clinic = records::clinic::read(read.records)?.ok_or_else(Error::not_found)?;
    let own = kept.fields.language.parse().unwrap_or_default();
    let language = request.language.unwrap_or(own);
    let letter = RecallLetter {
        language,
        patient: line(read, request.patient)?,
        address: kept.fields.address.unwrap_or_default(),
        dated: read.moment.today(),
        exposures: given(read, one)?,
        reason: recall.reason,
        contact: RecallContact {
            phone: clinic.phone.clone(),
            hours: String::new(),
            urgent_phone: clinic.urgent_phone.clone(),
        },
        clinic: letterhead(clinic),
        practitioner: practitioner(read),
        imprint: imprint(read, format!("{}-{}", numbered(recall.recall), one.number)),
    };
    let pdf = documents::recall_letter(&letter).map_err(said)?;
    Ok(Made {
        given: None,
        name: format!("recall-{:06}-letter.pdf", recall.recall.0),
        title: texts::recall_letter::title(language),
        language,
        pdf,
    })
}

/// What a paper of the whole recall begins with.
struct Whole {
    recall: RecallPage,
    language: Language,
    clinic: Letterhead,
    number: String,
}

fn whole(read: &Read<'_>, request: RecallPaper) -> Result<Whole> {
    let recall = page(
        read,
        RecallRef {
            recall: request.recall,
        },
    )?;
    for one in &recall.exposed {
        read.opened(one.patient);
    }
    let clinic = records::clinic::read(read.records)?.ok_or_else(Error::not_found)?;
    Ok(Whole {
        language: request.language.unwrap_or(read.moment.language),
        clinic: letterhead(clinic),
        number: numbered(recall.recall),
        recall,
    })
}

fn word(language: Language, prefix: &str, word: &str) -> String {
    let key = format!("{prefix}-{}", word.replace('_', "-"));
    texts::lookup(language, &key, &[]).unwrap_or_else(|| word.to_owned())
}

/// The list to telephone by: those with whom something remains to be done first.
///
/// # Errors
/// `NotFound`; `Unexpected` when a font is damaged.
pub(crate) fn call_list(read: &Read<'_>, request: RecallPaper) -> Result<Made> {
    let Whole {
        recall,
        language,
        clinic,
        number,
    } = whole(read, request)?;
    let lots = recall.lots.iter().map(|lot| recalled(read, lot.row.lot));
    let rows = recall
        .exposed
        .iter()
        .map(|one| call_row(read, language, one))
        .collect::<Result<_>>()?;
    let list = RecallCallList {
        language,
        clinic,
        lots: lots.collect::<Result<_>>()?,
        rows,
        imprint: imprint(read, number.clone()),
        recall: number,
    };
    let pdf = documents::recall_call_list(&list).map_err(said)?;
    Ok(Made {
        given: None,
        name: format!("recall-{:06}-calls.pdf", recall.recall.0),
        title: texts::recall_call_list::title(language),
        language,
        pdf,
    })
}

fn call_row(read: &Read<'_>, language: Language, one: &ExposedPatient) -> Result<CallRow> {
    let kept = patients::find(read, one.patient)?;
    let remark = if one.deceased {
        texts::recall_call_list::remark_deceased(language)
    } else if kept
        .fields
        .permissions
        .calls
        .as_ref()
        .is_some_and(|asked| !asked.given)
    {
        texts::recall_call_list::remark_no_calls(language)
    } else {
        String::new()
    };
    let doses = one.exposures.iter().map(|exposure| {
        Ok(CallDose {
            date: exposure.on,
            lot: recalled(read, exposure.lot)?.lot,
            ml: exposure.ml.to_string(),
        })
    });
    Ok(CallRow {
        patient: line(read, one.patient)?,
        phones: one.phones.clone(),
        spoken: word(language, "language", &one.language),
        remark,
        doses: doses.collect::<Result<_>>()?,
        last: one.contacts.last().map(|contact| CallContact {
            at: moment(&contact.at),
            outcome: texts::recall_call_list::contact_line(
                language,
                &word(language, "contact-outcome", contact.outcome.as_str()),
                &word(language, "contact-way", contact.way.as_str()),
            ),
        }),
    })
}

/// The report, to whom the clinic answers.
///
/// # Errors
/// `NotFound`; `Unexpected` when a font is damaged.
pub(crate) fn report(read: &Read<'_>, request: RecallPaper) -> Result<Made> {
    let Whole {
        recall,
        language,
        clinic,
        number,
    } = whole(read, request)?;
    let row = super::page::find(read, recall.recall)?;
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
        lots: report_lots(read, &recall)?,
        patients: told(read, language, &recall)?,
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

fn report_lots(read: &Read<'_>, recall: &RecallPage) -> Result<Vec<ReportLot>> {
    recall
        .lots
        .iter()
        .map(|lot| {
            let kept = lots::find(read, lot.row.lot)?;
            let sums = records::movements::sums(read.records, lot.row.lot)?;
            let of = |kind| {
                let sum = sums.iter().find(|(one, _)| *one == kind);
                sum.map_or(Millilitres::ZERO, |(_, sum)| *sum)
            };
            let gone = |kind| Millilitres::from_microlitres(-of(kind).microlitres());
            let counted = of(MovementKind::Counted);
            let (used, wasted) = (gone(MovementKind::Used), gone(MovementKind::Wasted));
            let (returned, destroyed) =
                (gone(MovementKind::Returned), gone(MovementKind::Destroyed));
            // Received and corrected is what went and what is left.
            let went: Millilitres = [used, wasted, returned, destroyed, kept.left]
                .into_iter()
                .sum();
            let sum = went.checked_sub(counted).unwrap_or(went);
            let difference = sum.checked_sub(kept.received).unwrap_or_default();
            Ok(ReportLot {
                lot: recalled(read, lot.row.lot)?,
                received_on: kept.fields.received_on,
                supplier: kept.fields.supplier.clone().unwrap_or_default(),
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

fn told(read: &Read<'_>, language: Language, recall: &RecallPage) -> Result<Vec<Told>> {
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
                patient: line(read, one.patient)?,
                exposures: given(read, one)?,
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
        for contact in &one.contacts {
            let outcome = word(language, "contact-outcome", contact.outcome.as_str());
            all.push(ReportContact {
                patient: line(read, one.patient)?,
                deed: Deed {
                    at: moment(&contact.at),
                    by: contact.by.clone(),
                },
                way: word(language, "contact-way", contact.way.as_str()),
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
                patient: line(read, kept.patient)?,
                lots: lots.map(|row| row.lot_number).collect(),
                kind: word(language, "side-effect", &kept.effect),
                grade: word(language, "grade", &kept.grade.get().to_string()),
                began: wall::day(read.moment.zone, kept.onset_at),
                outcome: word(language, "outcome", kept.outcome.as_str()),
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
    if recall.state != super::RecallState::Open {
        return points;
    }
    if recall.waiting > 0 {
        points.push(texts::errors::recall_waiting(
            language,
            recall.waiting.into(),
        ));
    }
    let left = recall.left;
    let blocked = recall.lots.iter();
    if left > Millilitres::ZERO
        && blocked
            .into_iter()
            .any(|lot| lot.row.status == LotStatus::Recalled)
    {
        points.push(texts::errors::recall_stock_left(
            language,
            &left.to_string(),
        ));
    }
    points
}
