//! Screening: which questions are asked, and what the answers amount to on a day, with what the intake knows and with what is
//! meant to be injected.

mod beside;
mod carry;
mod facts;
mod judge;
mod judging;
mod rules;

use crate::allergy::Recipe;
use crate::catalogue::Catalogue;
use crate::patient::{HasCycles, Sex};
use crate::words::words;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use ts_rs::TS;

pub use carry::{carry, run_out, stands};
pub use facts::{Facts, Finding, Known};
pub use judge::{Case, Contradiction, Judgement, Reason};
pub use judging::judge;
pub use rules::{AgeRule, AllergyRule, Question, Rule, Trigger, UnknownRule};

words! {
    /// An answer. A blank is no answer at all: it is missing from [`Answers`].
    Answer {
        /// Yes.
        Yes = "yes",
        /// No.
        No = "no",
        /// The patient does not know.
        Unknown = "unknown",
    }
}

words! {
    /// What a screening amounts to, from best to worst: the greatest of its reasons.
    Verdict {
        /// Nothing speaks against treating.
        Eligible = "eligible",
        /// May be treated with care, after the clinician has looked at the reason.
        Caution = "caution",
        /// Not today: something must be settled first.
        Defer = "defer",
        /// Must not be treated.
        Stop = "stop",
    }
}

/// Answers by question id. A question that was left blank is not in it.
pub type Answers = BTreeMap<String, Answer>;

/// An answer and the day it was given on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Given {
    /// The answer.
    pub answer: Answer,
    /// The day the patient gave it, in the clinic's zone.
    pub on: NaiveDate,
}

/// Answers with their days, by question id.
pub type Dated = BTreeMap<String, Given>;

/// Answers all given on one day.
pub fn dated(answers: &Answers, on: NaiveDate) -> Dated {
    answers
        .iter()
        .map(|(id, answer)| {
            let answer = *answer;
            (id.clone(), Given { answer, on })
        })
        .collect()
}

/// Whom the questions are put to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Subject {
    /// Date of birth; where it is known roughly only, the latest day that is possible.
    pub birth_date: NaiveDate,
    /// Sex as recorded.
    pub sex: Sex,
    /// Whether the patient has menstrual cycles.
    pub has_cycles: HasCycles,
}

/// The questions that apply to this patient and this recipe, in the catalogue's order. Without a recipe, those that only some
/// ingredients ask for are left out.
pub fn questions_for<'a>(
    catalogue: &'a Catalogue,
    subject: &Subject,
    recipe: Option<&Recipe>,
) -> Vec<&'a Question> {
    catalogue
        .questions()
        .iter()
        .filter(|question| applies(question, subject, recipe))
        .collect()
}

fn applies(question: &Question, subject: &Subject, recipe: Option<&Recipe>) -> bool {
    let of_patient =
        !question.skip_for.contains(&subject.sex) || subject.has_cycles == HasCycles::Yes;
    let of_recipe = question.only_with.is_empty()
        || recipe.is_some_and(|recipe| !recipe.contains_of(&question.only_with).is_empty());
    of_patient && of_recipe
}

/// The ids among the answers that are no question of this catalogue. A caller refuses these: `judge` cannot weigh them.
pub fn strangers(catalogue: &Catalogue, answers: &Answers) -> Vec<String> {
    answers
        .keys()
        .filter(|id| catalogue.question(id).is_none())
        .cloned()
        .collect()
}
