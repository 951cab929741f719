use chrono::{Days, NaiveDate};
use clinical::{
    PatientId,
    allergy::Recipe,
    screening::{self, Given, Question},
};

use super::{
    CarriedAnswer, IntakeKnown, QuestionAsked, ScreeningAsk, ScreeningForm,
    judge::{Known, in_stock, known},
    view,
};
use crate::{error::Result, moment::Read};

/// `screening.ask`
///
/// # Errors
/// `NotFound`.
pub fn ask(read: &Read<'_>, request: ScreeningAsk) -> Result<ScreeningForm> {
    let form = form(read, request.patient)?;
    read.opened(form.patient);
    Ok(form)
}

/// What to ask a patient today.
///
/// # Errors
/// `NotFound`.
pub(crate) fn form(read: &Read<'_>, patient: PatientId) -> Result<ScreeningForm> {
    let (catalogue, today) = (read.moment.catalogue, read.moment.today());
    let known = known(read, patient, today)?;
    let carried = known.carried(read);
    let stock = in_stock(read)?;
    let everything = Recipe {
        ingredients: stock
            .iter()
            .flat_map(|(_, recipe)| recipe.ingredients.iter().cloned())
            .collect(),
        ..Recipe::default()
    };
    let questions = screening::questions_for(catalogue, &known.subject, Some(&everything))
        .into_iter()
        .map(|question| QuestionAsked {
            id: question.id.clone(),
            only_with: question.only_with.clone(),
            carried: carried
                .get(&question.id)
                .map(|given| standing(&known, question, *given)),
            known: known
                .facts
                .about(catalogue, &question.id, today)
                .into_iter()
                .map(|known| known.finding)
                .collect(),
            source: question.source.clone(),
            mark: question.mark,
        })
        .collect();
    Ok(ScreeningForm {
        patient: known.patient,
        on: today,
        questions,
        products: stock.into_iter().map(|(product, _)| product).collect(),
        intake: known.intake.map(|row| IntakeKnown {
            intake: row.intake,
            on: row.fields.day,
        }),
        today: known.last.filter(|last| last.fields.day == today).map(view),
    })
}

fn standing(known: &Known, question: &Question, given: Given) -> CarriedAnswer {
    let days = u64::from(known.policy.valid_days(question));
    let age = (known.on - given.on).num_days();
    CarriedAnswer {
        answer: given.answer,
        answered_on: given.on,
        age_days: u32::try_from(age).unwrap_or_default(),
        valid_until: given
            .on
            .checked_add_days(Days::new(days))
            .unwrap_or(NaiveDate::MAX),
    }
}
