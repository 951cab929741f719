//! The papers of a recall: a letter to each patient in their language, all of them in one file, the list to telephone by, the report.

mod calls;
mod report;

use std::collections::BTreeMap;

use chrono::NaiveDateTime;
use clinical::{LotId, PatientId, RecallId};
use documents::{
    Letterhead, Practitioner, RecallLetter,
    recall::{Exposure as Given, RecalledLot, letter::RecallContact},
};
use serde::{Deserialize, Serialize};
use texts::Language;
use ts_rs::TS;

use super::{ExposedPatient, Exposure, RecallPage, RecallRef, page::page};
use crate::{
    error::{Error, Problem, Result},
    lots,
    moment::{Read, WALL},
    paper::{Made, imprint, letterhead, patient_line, said},
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

fn letter_to(
    read: &Read<'_>,
    about: &Whole,
    one: &ExposedPatient,
    language: Option<Language>,
) -> Result<RecallLetter> {
    let kept = patients::find(read, one.patient)?;
    read.opened(kept.patient);
    let own = kept.fields.language.parse().unwrap_or_default();
    Ok(RecallLetter {
        language: language.unwrap_or(own),
        patient: patient_line(&kept),
        exposures: given(read, &about.lots, &one.exposures)?,
        address: kept.fields.address.unwrap_or_default(),
        dated: read.moment.today(),
        reason: about.recall.reason.clone(),
        contact: about.contact.clone(),
        clinic: about.clinic.clone(),
        practitioner: practitioner(read),
        imprint: imprint(read, format!("{}-{}", about.number, one.number)),
    })
}

/// The letter to one of those who received its lots.
///
/// # Errors
/// `NotFound`; at the patient, when none of its lots was given to them; `Unexpected` when a font is damaged.
pub(crate) fn letter(read: &Read<'_>, request: LetterRequest) -> Result<Made> {
    let about = whole(read, request.recall, None)?;
    let exposed = &about.recall.exposed;
    let one = exposed.iter().find(|one| one.patient == request.patient);
    let one = one.ok_or_else(|| Error::at("patient", Problem::NotExposed))?;
    let letter = letter_to(read, &about, one, request.language)?;
    let pdf = documents::recall_letter(&letter).map_err(said)?;
    Ok(Made {
        given: None,
        name: format!("recall-{:06}-letter.pdf", request.recall.0),
        title: texts::recall_letter::title(letter.language),
        language: letter.language,
        pdf,
    })
}

/// The letters to everybody with whom something remains to be done, each in the patient's language, in one file.
///
/// # Errors
/// `NotFound`; at the recall, when there is nobody to write to; `Unexpected` when a font is damaged.
pub(crate) fn letters(read: &Read<'_>, request: RecallRef) -> Result<Made> {
    let about = whole(read, request.recall, None)?;
    let to = about.recall.exposed.iter().filter(|one| !one.done);
    let letters = to
        .map(|one| letter_to(read, &about, one, None))
        .collect::<Result<Vec<_>>>()?;
    if letters.is_empty() {
        return Err(Error::at("recall", Problem::NobodyToWriteTo));
    }
    let language = about.language;
    let imprint = imprint(read, about.number);
    let pdf = documents::recall_letters(&letters, language, &imprint).map_err(said)?;
    Ok(Made {
        given: None,
        name: format!("recall-{:06}-letters.pdf", request.recall.0),
        title: texts::recall_letter::title(language),
        language,
        pdf,
    })
}

/// What the papers of a recall have in common.
struct Whole {
    recall: RecallPage,
    lots: Lots,
    language: Language,
    clinic: Letterhead,
    contact: RecallContact,
    number: String,
}

fn whole(read: &Read<'_>, recall: RecallId, language: Option<Language>) -> Result<Whole> {
    let recall = page(read, RecallRef { recall })?;
    let clinic = records::clinic::read(read.records)?.ok_or_else(Error::not_found)?;
    Ok(Whole {
        language: language.unwrap_or(read.moment.language),
        contact: RecallContact {
            phone: clinic.phone.clone(),
            hours: String::new(),
            urgent_phone: clinic.urgent_phone.clone(),
        },
        clinic: letterhead(clinic),
        number: numbered(recall.recall),
        lots: lots_of(read, &recall)?,
        recall,
    })
}

/// The same of a paper that tells of everybody: that they were looked at goes into their history.
fn of_all(read: &Read<'_>, request: RecallPaper) -> Result<Whole> {
    let about = whole(read, request.recall, request.language)?;
    for one in &about.recall.exposed {
        read.opened(one.patient);
    }
    Ok(about)
}
