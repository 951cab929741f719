//! Which answers of an earlier day may still stand.

use super::{Answer, Dated, Given};
use crate::catalogue::Catalogue;
use crate::policy::Policy;
use chrono::{Days, NaiveDate};

/// Whether an answer still stands on a day: given on that day, or not more days before it than the rules and the clinic allow. An
/// "unknown" stands on its own day only.
pub fn stands(
    catalogue: &Catalogue,
    policy: &Policy,
    question: &str,
    given: Given,
    on: NaiveDate,
) -> bool {
    if given.on == on {
        return true;
    }
    let Some(question) = catalogue.question(question) else {
        return false;
    };
    let days = policy.valid_days(question);
    days > 0
        && given.answer != Answer::Unknown
        && given.on < on
        && given
            .on
            .checked_add_days(Days::new(days.into()))
            .is_none_or(|last| on <= last)
}

/// Whether a screening has to be repeated on a day: one of its answers that may stand for days has run out. What is asked afresh at
/// each session says nothing of that.
pub fn run_out(catalogue: &Catalogue, policy: &Policy, answers: &Dated, on: NaiveDate) -> bool {
    answers.iter().any(|(id, given)| {
        let lasting = catalogue
            .question(id)
            .is_some_and(|question| policy.valid_days(question) > 0);
        lasting && !stands(catalogue, policy, id, *given, on)
    })
}

/// The answers that may stand in the form of `today`, for the clinician to confirm, each with the day on which it was given: an
/// answer that is only carried over grows no younger.
pub fn carry(catalogue: &Catalogue, policy: &Policy, previous: &Dated, today: NaiveDate) -> Dated {
    previous
        .iter()
        .filter(|(id, given)| {
            catalogue.question(id).is_some() && stands(catalogue, policy, id, **given, today)
        })
        .map(|(id, given)| (id.clone(), *given))
        .collect()
}
