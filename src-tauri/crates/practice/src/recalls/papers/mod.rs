//! The papers of a recall: a letter to each patient in their language, the list to telephone by, the report.

mod calls;
mod report;

use std::collections::BTreeMap;

use chrono::NaiveDateTime;
use clinical::{LotId, PatientId, RecallId};
use documents::{
    Letterhead, PatientLine, Practitioner, RecallLetter,
    recall::{Exposure as Given, RecalledLot, letter::RecallContact},
};
use records::patients::PatientRow;
use serde::{Deserialize, Serialize};
use texts::Language;
use ts_rs::TS;

use super::{Exposure, RecallPage, RecallRef, page::page};
use crate::{
    error::{Error, Problem, Result},
    lots,
    moment::{Read, WALL},
    paper::{Made, imprint, letterhead, said},
    patients, products,
};

pub(crate) use calls::call_list;
pub(crate) use report::report;

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
pub(crate) fn numbered(recall: RecallId) -> String {
    format!("R-{:06}", recall.0)
}

/// The lots of a recall as papers tell of them.
type Lots = BTreeMap<LotId, RecalledLot>;

fn lots_of(read: &Read<'_>, recall: &RecallPage) -> Result<Lots> {
    recall
        .lots
        .iter()
        .map(|lot| {
            let kept = lots::find(read, lot.row.lot)?;
            let product = products::find(read, kept.fields.product)?;
            let told = RecalledLot {
                product: kept.product_name,
                maker: product.fields.maker.unwrap_or_default(),
                lot: kept.fields.lot_number,
                expiry: kept.fields.expiry.last_day(),
            };
            Ok((kept.lot, told))
        })
        .collect()
}

/// One of the lots of a recall.
///
/// # Errors
/// `Unexpected` for a lot of another recall.
fn lot(lots: &Lots, lot: LotId) -> Result<&RecalledLot> {
    lots.get(&lot).ok_or_else(Error::unexpected)
}

fn line(kept: &PatientRow) -> PatientLine {
    PatientLine {
        number: patients::number(kept.patient),
        birth: kept.fields.birth,
        name: kept.fields.name.clone(),
    }
}

fn given(read: &Read<'_>, lots: &Lots, exposures: &[Exposure]) -> Result<Vec<Given>> {
    exposures
        .iter()
        .map(|exposure| {
            let lot = lot(lots, exposure.lot)?.clone();
            let through = if exposure.mixed {
                let mixes = records::sessions::mixes(read.records, exposure.session)?;
                mixes.into_iter().find_map(|mix| mix.recipe_name)
            } else {
                None
            };
            Ok(Given {
                date: exposure.on,
                product: lot.product,
                lot: lot.lot,
                expiry: lot.expiry,
                ml: exposure.ml.to_string(),
                through,
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
    let one = recall
        .exposed
        .iter()
        .find(|one| one.patient == request.patient)
        .ok_or_else(|| Error::at("patient", Problem::NotExposed))?;
    let kept = patients::find(read, request.patient)?;
    read.opened(kept.patient);
    let clinic = records::clinic::read(read.records)?.ok_or_else(Error::not_found)?;
    let own = kept.fields.language.parse().unwrap_or_default();
    let language = request.language.unwrap_or(own);
    let letter = RecallLetter {
        language,
        patient: line(&kept),
        exposures: given(read, &lots_of(read, &recall)?, &one.exposures)?,
        address: kept.fields.address.unwrap_or_default(),
        dated: read.moment.today(),
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
    lots: Lots,
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
        lots: lots_of(read, &recall)?,
        recall,
    })
}
