//! What holds of a screening whatever is answered, known and injected.

use crate::screening::plainly;
use crate::{any_day, shipped};
use clinical::allergy::Recipe;
use clinical::patient::{HasCycles, Sex};
use clinical::screening::{Answer, Answers, Subject, Verdict, questions_for};
use proptest::prelude::*;

pub(crate) fn any_answers() -> impl Strategy<Value = Answers> {
    let ids: Vec<_> = shipped().questions().iter().map(|q| q.id.clone()).collect();
    let answer = prop::option::of(prop::sample::select(Answer::ALL));
    prop::collection::vec(answer, ids.len()).prop_map(move |answers| {
        ids.iter()
            .cloned()
            .zip(answers)
            .filter_map(|(id, a)| Some((id, a?)))
            .collect()
    })
}

fn any_subject() -> impl Strategy<Value = Subject> {
    (
        any_day(),
        prop::sample::select(Sex::ALL),
        prop::sample::select(HasCycles::ALL),
    )
        .prop_map(|(birth_date, sex, has_cycles)| Subject {
            birth_date,
            sex,
            has_cycles,
        })
}

fn any_recipe() -> impl Strategy<Value = Option<Recipe>> {
    let ids: Vec<_> = shipped()
        .ingredients()
        .iter()
        .map(|i| i.id.clone())
        .collect();
    let some = prop::sample::subsequence(ids.clone(), 0..ids.len());
    prop::option::of(some.prop_map(|ids| Recipe {
        ingredients: ids.into_iter().collect(),
        ..Recipe::default()
    }))
}

proptest! {
    #[test]
    fn a_further_finding_never_improves_a_verdict(
        subject in any_subject(), answers in any_answers(), on in any_day(), which in any::<prop::sample::Index>(),
        finding in prop::sample::select(&[Answer::Yes, Answer::Unknown][..]), recipe in any_recipe(),
    ) {
        let judged = |answers: &Answers| plainly(&subject, answers, recipe.as_ref(), on);
        let before = judged(&answers);
        let question = &shipped().questions()[which.index(shipped().questions().len())];
        let mut more = answers.clone();
        // A "yes" is not replaced by "unknown": that would take a finding away.
        if more.get(&question.id) != Some(&Answer::Yes) && (more.get(&question.id) != Some(&Answer::Unknown) || finding == Answer::Yes) {
            more.insert(question.id.clone(), finding);
        }
        prop_assert!(judged(&more).verdict >= before.verdict);
    }

    #[test]
    fn a_further_ingredient_never_improves_a_verdict(
        subject in any_subject(), answers in any_answers(), on in any_day(), recipe in any_recipe(), which in any::<prop::sample::Index>(),
    ) {
        let before = plainly(&subject, &answers, recipe.as_ref(), on);
        let mut more = recipe.unwrap_or_default();
        more.ingredients.insert(shipped().ingredients()[which.index(shipped().ingredients().len())].id.clone());
        prop_assert!(plainly(&subject, &answers, Some(&more), on).verdict >= before.verdict);
    }

    #[test]
    fn the_verdict_is_the_worst_reason_and_always_the_same(
        subject in any_subject(), answers in any_answers(), on in any_day(), recipe in any_recipe(),
    ) {
        let judgement = plainly(&subject, &answers, recipe.as_ref(), on);
        prop_assert_eq!(&judgement, &plainly(&subject, &answers, recipe.as_ref(), on));
        let worst = judgement.reasons.iter().map(|r| r.verdict).max().unwrap_or(Verdict::Eligible);
        prop_assert_eq!(judgement.verdict, worst);
        prop_assert!(judgement.reasons.is_sorted_by(|a, b| a.verdict >= b.verdict));
        for question in questions_for(shipped(), &subject, recipe.as_ref()) {
            prop_assert_ne!(answers.contains_key(&question.id), judgement.missing.contains(&question.id));
        }
    }
}
