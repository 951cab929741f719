use super::{AnswerKept, ScreeningPage, ScreeningRef, view};
use crate::{
    error::{Error, Result},
    intake::recorder,
    moment::Read,
    patients, striking,
};

/// `screening.read`: nothing is judged anew.
///
/// # Errors
/// `NotFound`.
pub fn page(read: &Read<'_>, request: ScreeningRef) -> Result<ScreeningPage> {
    let row =
        records::screenings::read(read.records, request.screening)?.ok_or_else(Error::not_found)?;
    let patient = patients::find(read, row.fields.patient)?;
    read.opened(patient.patient);
    let questions = read.moment.catalogue.questions();
    let place = |id: &str| questions.iter().position(|question| question.id == id);
    let mut answers: Vec<_> = row
        .fields
        .answers
        .iter()
        .map(|(id, given)| AnswerKept {
            question: id.clone(),
            answer: given.answer,
            on: given.on,
        })
        .collect();
    answers.sort_by_key(|kept| place(&kept.question).unwrap_or(questions.len()));
    let mut products = Vec::new();
    for product in &row.fields.products {
        products
            .extend(records::products::read(read.records, *product)?.map(|row| row.fields.name));
    }
    Ok(ScreeningPage {
        patient: patient.patient,
        patient_name: patient.fields.name,
        answers,
        products,
        at: read.moment.wall(row.at),
        by: recorder(read, row.account)?,
        struck: striking::view(read, row.struck.as_ref())?,
        shown: view(row),
    })
}
