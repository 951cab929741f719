//! The list to telephone by.

use documents::{
    RecallCallList,
    recall::call_list::{CallContact, CallDose, CallRow},
};
use texts::Language;

use super::{Lots, RecallPaper, Whole, lot, moment, of_all};
use crate::{
    error::Result,
    history::catalogue,
    moment::Read,
    paper::{Made, imprint, patient_line, said},
    patients,
    recalls::ExposedPatient,
};

/// The list to telephone by: those with whom something remains to be done first.
///
/// # Errors
/// `NotFound`; `Unexpected` when a font is damaged.
pub(crate) fn call_list(read: &Read<'_>, request: RecallPaper) -> Result<Made> {
    let Whole {
        recall,
        lots,
        language,
        clinic,
        number,
        ..
    } = of_all(read, request)?;
    let rows = recall
        .exposed
        .iter()
        .map(|one| call_row(read, language, &lots, one))
        .collect::<Result<_>>()?;
    let list = RecallCallList {
        language,
        clinic,
        lots: lots.into_values().collect(),
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

fn call_row(
    read: &Read<'_>,
    language: Language,
    lots: &Lots,
    one: &ExposedPatient,
) -> Result<CallRow> {
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
            lot: lot(lots, exposure.lot)?.lot.clone(),
            ml: exposure.ml.to_string(),
        })
    });
    Ok(CallRow {
        patient: patient_line(&kept),
        phones: one.phones.clone(),
        spoken: catalogue(language, "language", &one.language),
        remark,
        doses: doses.collect::<Result<_>>()?,
        last: one.contacts.last().map(|contact| CallContact {
            at: moment(&contact.at),
            outcome: texts::recall_call_list::contact_line(
                language,
                &catalogue(language, "contact-outcome", contact.outcome.as_str()),
                &catalogue(language, "contact-way", contact.way.as_str()),
            ),
        }),
    })
}
