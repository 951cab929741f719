//! Screening: asked, judged, recorded, and struck when it was of somebody else.

mod ask;
mod judge;
mod read;
mod record;
mod strike;

use std::collections::BTreeMap;

use chrono::NaiveDate;
use clinical::{
    IntakeId, Mark, PatientId, ProductId, ScreeningId,
    screening::{Answer, Finding, Judgement, Verdict},
};
use records::screenings::ScreeningRow;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{
    check::{self, Override},
    striking::StruckView,
};

pub use ask::ask;
pub(crate) use ask::form;
pub use judge::judge;
pub use read::page;
pub use record::record;
pub(crate) use record::{Signed, for_session, sign};
pub use strike::strike;
pub(crate) use strike::strike_with_session;

/// `screening.ask`
#[derive(Debug, Clone, Copy, Serialize, Deserialize, TS)]
pub struct ScreeningAsk {
    /// Who.
    pub patient: PatientId,
}

/// What to ask a patient today.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct ScreeningForm {
    /// Who.
    pub patient: PatientId,
    /// Today in the clinic.
    pub on: NaiveDate,
    /// In the catalogue's order; also those that only some of the products in stock ask for.
    pub questions: Vec<QuestionAsked>,
    /// What could be injected: products of which a usable lot is there.
    pub products: Vec<ProductInStock>,
    /// The intake whose facts count.
    pub intake: Option<IntakeKnown>,
    /// Already recorded today.
    pub today: Option<ScreeningView>,
}

/// One question; its words are `question-<id>`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct QuestionAsked {
    /// Catalogue id.
    pub id: String,
    /// Asked only when something chosen has one of these ingredients; empty = always.
    pub only_with: Vec<String>,
    /// From an earlier screening and still valid, or from today.
    pub carried: Option<CarriedAnswer>,
    /// What the intake says to it.
    pub known: Vec<Finding>,
    /// Where the question comes from.
    pub source: String,
    /// How well the source is established.
    pub mark: Mark,
}

/// An answer given before.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize, TS)]
pub struct CarriedAnswer {
    /// The answer.
    pub answer: Answer,
    /// When the patient gave it.
    pub answered_on: NaiveDate,
    /// How many days ago that is.
    pub age_days: u32,
    /// The last day on which it may stand.
    pub valid_until: NaiveDate,
}

/// A product of which a usable lot is there.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct ProductInStock {
    /// Number.
    pub product: ProductId,
    /// Name on the box.
    pub name: String,
    /// Its ingredients by catalogue id, those named in a label's words included.
    pub ingredients: Vec<String>,
}

/// The intake whose facts count.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize, TS)]
pub struct IntakeKnown {
    /// Number.
    pub intake: IntakeId,
    /// Day.
    pub on: NaiveDate,
}

/// `screening.judge`
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ScreeningAnswers {
    /// Who.
    pub patient: PatientId,
    /// By question id.
    pub answers: BTreeMap<String, Answer>,
    /// Questions that were asked just now: their answers are of today. Another that is as it was carried over keeps its day.
    #[serde(default)]
    pub asked: Vec<String>,
    /// What is meant to be injected; without it no rule about an ingredient is looked at.
    #[serde(default)]
    pub products: Vec<ProductId>,
}

/// What the answers amount to, and what could be injected instead.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct ScreeningJudged {
    /// By the rules in force.
    pub judgement: Judgement,
    /// For every rule that is about an ingredient: what is in stock and does not meet it.
    pub alternatives: Vec<Alternative>,
}

/// What could be injected without meeting a rule.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct Alternative {
    /// "SCR-HEART-MINOXIDIL"
    pub rule: String,
    /// Products in stock; empty when there is none.
    pub products: Vec<ProductInStock>,
}

/// `screening.record`
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ScreeningRecord {
    /// Who.
    pub patient: PatientId,
    /// By question id; every question that applies.
    pub answers: BTreeMap<String, Answer>,
    /// Questions that were asked just now: their answers are of today. Another that is as it was carried over keeps its day.
    #[serde(default)]
    pub asked: Vec<String>,
    /// What is meant to be injected; without it no rule about an ingredient is looked at.
    #[serde(default)]
    pub products: Vec<ProductId>,
    /// Reasons, where a practitioner goes on all the same.
    pub overrides: Vec<Override>,
}

/// A screening as recorded.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct ScreeningView {
    /// Number.
    pub screening: ScreeningId,
    /// Day.
    pub on: NaiveDate,
    /// By question id.
    pub answers: BTreeMap<String, Answer>,
    /// The day of each answer that was carried over.
    pub carried_from: BTreeMap<String, NaiveDate>,
    /// What was meant to be injected.
    pub products: Vec<ProductId>,
    /// As judged then.
    pub judgement: Judgement,
    /// Reasons given.
    pub overrides: Vec<Override>,
    /// The worst that is left after them.
    pub effective: Verdict,
}

/// `screening.read`
#[derive(Debug, Clone, Copy, Serialize, Deserialize, TS)]
pub struct ScreeningRef {
    /// Which.
    pub screening: ScreeningId,
}

/// `screening.strike`
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ScreeningStrike {
    /// Which.
    pub screening: ScreeningId,
    /// Why it no longer counts.
    pub reason: String,
}

/// One screening to be read, whatever was screened later.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct ScreeningPage {
    /// Whose: the record in which the patient is now.
    pub patient: PatientId,
    /// Name.
    pub patient_name: String,
    /// As judged then.
    pub shown: ScreeningView,
    /// In the catalogue's order; what is asked no more comes last.
    pub answers: Vec<AnswerKept>,
    /// Names of what was meant to be injected.
    pub products: Vec<String>,
    /// The clinic's wall.
    pub at: String,
    /// Who recorded it.
    pub by: String,
    /// It was of somebody else, and no longer counts.
    pub struck: Option<StruckView>,
}

/// An answer as it was kept; its question's words are `question-<id>`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct AnswerKept {
    /// Catalogue id.
    pub question: String,
    /// The answer.
    pub answer: Answer,
    /// The day on which it was given.
    pub on: NaiveDate,
}

/// A screening as the page sees it.
pub(crate) fn view(row: ScreeningRow) -> ScreeningView {
    let fields = row.fields;
    let carried_from = fields
        .answers
        .iter()
        .filter(|(_, given)| given.on != fields.day)
        .map(|(id, given)| (id.clone(), given.on))
        .collect();
    ScreeningView {
        screening: row.screening,
        on: fields.day,
        answers: fields
            .answers
            .into_iter()
            .map(|(id, given)| (id, given.answer))
            .collect(),
        carried_from,
        products: fields.products,
        judgement: fields.judgement,
        overrides: check::overrides(&fields.overrides),
        effective: fields.effective,
    }
}
