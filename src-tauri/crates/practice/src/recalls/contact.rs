use records::recalls::RecallContact as Kept;

use super::{
    RecallContact, RecallPage, RecallRef,
    open::under_way,
    page::{by_patient, page},
};
use crate::{
    contacts::{self, ContactRecord},
    error::{Error, Problem, Result},
    moment::Write,
};

/// `recalls.contact`: noted in the patient's record like any contact, and as one about this recall. One that closes it for the patient
/// counts until it is struck.
///
/// # Errors
/// At the patient, when none of its lots was given to them; as `contacts.record`; `Conflict` when it was closed or undone; `NotFound`.
pub fn contact(write: &Write<'_>, request: RecallContact) -> Result<RecallPage> {
    let read = write.as_read();
    under_way(&read, request.recall)?;
    if !by_patient(&read, request.recall)?.contains_key(&request.patient) {
        return Err(Error::at("patient", Problem::NotExposed));
    }
    let record = ContactRecord {
        patient: request.patient,
        at: request.at,
        way: request.way,
        outcome: request.outcome,
        note: request.note,
    };
    let noted = contacts::record(write, record)?;
    let kept = Kept {
        contact: noted.contact,
        patient: request.patient,
        closes: request.closes,
    };
    records::recalls::insert_contact(write.records, request.recall, &kept)?;
    let told = serde_json::json!({ "patient": request.patient, "closes": request.closes });
    write.note("recall_contacts", request.recall.0, &told);
    page(
        &read,
        RecallRef {
            recall: request.recall,
        },
    )
}
