//! Everything that a screening is judged with, gathered from the records.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use clinical::{
    PatientId, ProductId,
    allergy::Recipe,
    policy::Policy,
    screening::{self, Answer, Answers, Case, Dated, Facts, Given, Judgement, Subject},
};
use records::{intakes::IntakeRow, screenings::ScreeningRow};

use super::{Alternative, ProductInStock, ScreeningAnswers, ScreeningJudged};
use crate::{
    error::{Code, Error, FieldProblem, Problem, Result},
    lots,
    moment::Read,
    patients,
};

/// What the records know of a patient on a day.
pub(super) struct Known {
    /// Who; whoever was merged into another is the other.
    pub patient: PatientId,
    pub subject: Subject,
    pub facts: Facts,
    pub policy: Policy,
    pub intake: Option<IntakeRow>,
    /// The newest screening of that day or before it.
    pub last: Option<ScreeningRow>,
    pub on: NaiveDate,
}

/// Gathers it. A record that is written late is judged with the intake and the answers of its own day, and by the rules of today.
pub(super) fn known(read: &Read<'_>, patient: PatientId, on: NaiveDate) -> Result<Known> {
    let kept = patients::find(read, patient)?;
    let intake = records::intakes::of_patient(read.records, kept.patient)?
        .into_iter()
        .find(|row| row.struck.is_none() && row.fields.day <= on);
    let mut screenings = records::screenings::of_patient(read.records, kept.patient)?;
    screenings.retain(|row| row.struck.is_none());
    let mut facts = intake
        .as_ref()
        .map(|row| Facts::of(&row.fields.content))
        .unwrap_or_default();
    facts.last_yes = last_yes(&screenings, on);
    Ok(Known {
        patient: kept.patient,
        subject: patients::subject(&kept),
        facts,
        policy: records::policies::latest(read.records)?
            .map(|row| row.policy)
            .unwrap_or_default(),
        intake,
        last: screenings.into_iter().find(|row| row.fields.day <= on),
        on,
    })
}

/// The last day before `on` on which each question was answered with yes.
fn last_yes(screenings: &[ScreeningRow], on: NaiveDate) -> BTreeMap<String, NaiveDate> {
    let mut last = BTreeMap::new();
    let answers = screenings.iter().flat_map(|row| &row.fields.answers);
    for (id, given) in answers.filter(|(_, given)| given.answer == Answer::Yes && given.on < on) {
        let day = last.entry(id.clone()).or_insert(given.on);
        *day = given.on.max(*day);
    }
    last
}

impl Known {
    /// What may still stand from the last screening.
    pub(super) fn carried(&self, read: &Read<'_>) -> Dated {
        self.last.as_ref().map_or_else(Dated::new, |last| {
            let catalogue = read.moment.catalogue;
            screening::carry(catalogue, &self.policy, &last.fields.answers, self.on)
        })
    }

    /// Answers with their days: what was asked just now is of this day, and so is what differs from what was carried over.
    pub(super) fn dated(&self, read: &Read<'_>, answers: &Answers, asked: &[String]) -> Dated {
        let carried = self.carried(read);
        let given = |id: &String, answer: Answer| {
            let before = carried
                .get(id)
                .filter(|before| before.answer == answer && !asked.contains(id));
            before.copied().unwrap_or(Given {
                answer,
                on: self.on,
            })
        };
        answers
            .iter()
            .map(|(id, answer)| (id.clone(), given(id, *answer)))
            .collect()
    }

    /// Judges.
    pub(super) fn judge(
        &self,
        read: &Read<'_>,
        answers: &Dated,
        recipe: Option<&Recipe>,
    ) -> Judgement {
        let case = Case {
            subject: &self.subject,
            answers,
            facts: &self.facts,
            recipe,
            policy: &self.policy,
            on: self.on,
        };
        screening::judge(read.moment.catalogue, &case)
    }
}

/// Refuses ids that are no questions.
pub(super) fn familiar(read: &Read<'_>, answers: &Answers) -> Result<()> {
    match screening::strangers(read.moment.catalogue, answers).first() {
        None => Ok(()),
        Some(stranger) => Err(Error {
            code: Code::BadRequest,
            ..Error::at(format!("answers.{stranger}"), Problem::UnknownChoice)
        }),
    }
}

/// Refuses what is not answered.
pub(super) fn complete(judgement: &Judgement) -> Result<()> {
    if judgement.is_complete() {
        return Ok(());
    }
    let problems = judgement
        .missing
        .iter()
        .map(|id| FieldProblem {
            field: Some(format!("answers.{id}")),
            problem: Problem::Unanswered,
        })
        .collect();
    Err(Error {
        code: Code::Invalid,
        problems,
        rule: None,
    })
}

/// What is in products, together; none without products.
pub(super) fn recipe(read: &Read<'_>, products: &[ProductId]) -> Result<Option<Recipe>> {
    let mut whole = Recipe::default();
    for (i, product) in products.iter().enumerate() {
        let row = records::products::read(read.records, *product)?
            .ok_or_else(|| Error::at(format!("products.{i}"), Problem::UnknownChoice))?;
        let items = row.fields.ingredients.iter();
        let one = Recipe::of(
            read.moment.catalogue,
            items.map(|item| (item.ingredient.as_deref(), item.name.as_deref())),
        );
        whole.ingredients.extend(one.ingredients);
        whole.words.extend(one.words);
    }
    Ok((!products.is_empty()).then_some(whole))
}

/// The products of which a usable lot is there, by name.
pub(super) fn in_stock(read: &Read<'_>) -> Result<Vec<(ProductInStock, Recipe)>> {
    let usable: BTreeSet<_> = records::lots::all(read.records)?
        .iter()
        .map(|lot| lots::row(read, lot))
        .filter(|lot| lot.usable)
        .map(|lot| lot.product)
        .collect();
    let products = records::products::all(read.records)?;
    let there = products
        .into_iter()
        .filter(|row| usable.contains(&row.product));
    there
        .map(|row| {
            let recipe = recipe(read, &[row.product])?.unwrap_or_default();
            let product = ProductInStock {
                product: row.product,
                name: row.fields.name,
                ingredients: recipe.ingredients.iter().cloned().collect(),
            };
            Ok((product, recipe))
        })
        .collect()
}

/// For every rule that is about an ingredient: what is in stock and does not meet it.
fn alternatives(
    read: &Read<'_>,
    known: &Known,
    answers: &Dated,
    judgement: &Judgement,
) -> Result<Vec<Alternative>> {
    let bound: BTreeSet<_> = judgement
        .reasons
        .iter()
        .filter(|reason| !reason.ingredients.is_empty())
        .map(|reason| reason.rule.clone())
        .collect();
    if bound.is_empty() {
        return Ok(Vec::new());
    }
    let judged: Vec<_> = in_stock(read)?
        .into_iter()
        .map(|(product, recipe)| {
            let reasons = known.judge(read, answers, Some(&recipe)).reasons;
            let rules: BTreeSet<_> = reasons.into_iter().map(|reason| reason.rule).collect();
            (product, rules)
        })
        .collect();
    let offered = bound.into_iter().map(|rule| Alternative {
        products: judged
            .iter()
            .filter(|(_, rules)| !rules.contains(&rule))
            .map(|(product, _)| product.clone())
            .collect(),
        rule,
    });
    Ok(offered.collect())
}

/// `screening.judge`
///
/// # Errors
/// `NotFound`, an id that is no question, a product that is none.
pub fn judge(read: &Read<'_>, request: ScreeningAnswers) -> Result<ScreeningJudged> {
    familiar(read, &request.answers)?;
    let known = known(read, request.patient, read.moment.today())?;
    let answers = known.dated(read, &request.answers, &request.asked);
    let recipe = recipe(read, &request.products)?;
    let judgement = known.judge(read, &answers, recipe.as_ref());
    let alternatives = alternatives(read, &known, &answers, &judgement)?;
    Ok(ScreeningJudged {
        judgement,
        alternatives,
    })
}
