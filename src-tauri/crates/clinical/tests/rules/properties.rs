//! What holds of a screening whatever is answered, known, injected and changed by the clinic.

use crate::facts::any_facts;
use crate::policy::any_policy;
use crate::screening::{TODAY, all_no, plainly, woman};
use crate::{any_day, day, shipped};
use chrono::{Days, NaiveDate};
use clinical::allergy::Recipe;
use clinical::patient::{HasCycles, Sex};
use clinical::policy::{Policy, VerdictChange};
use clinical::screening::{
    Answer, Answers, Case, Facts, Judgement, Subject, Verdict, dated, judge, questions_for,
};
use proptest::prelude::*;
use std::collections::{BTreeMap, BTreeSet};

pub(crate) fn any_answers() -> impl Strategy<Value = Answers> {
    let answer = prop::option::of(prop::sample::select(Answer::ALL));
    prop::collection::vec(answer, questions().len()).prop_map(move |answers| {
        let given = questions().into_iter().zip(answers);
        given.filter_map(|(id, a)| Some((id, a?))).collect()
    })
}

fn questions() -> Vec<String> {
    shipped().questions().iter().map(|q| q.id.clone()).collect()
}

fn subject(birth_date: impl Strategy<Value = NaiveDate>) -> impl Strategy<Value = Subject> {
    (
        birth_date,
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
    prop::option::of(some.prop_map(serum))
}

fn serum(ids: impl IntoIterator<Item = String>) -> Recipe {
    Recipe {
        ingredients: ids.into_iter().collect(),
        ..Recipe::default()
    }
}

/// The ingredients that some rule is about, and one that none is.
fn told_of() -> Vec<String> {
    let rules = shipped().rules().iter();
    let mut ids: BTreeSet<_> = rules.flat_map(|rule| rule.with.clone()).collect();
    ids.insert("biotin".to_owned());
    ids.into_iter().collect()
}

/// Days of an earlier "yes". A rule that counts them is among the questions in every second case.
fn any_last_yes() -> impl Strategy<Value = BTreeMap<String, NaiveDate>> {
    let rules = shipped().rules().iter();
    let counted: Vec<_> = rules
        .filter(|rule| rule.after_yes_days.is_some())
        .filter_map(|rule| rule.question.clone())
        .collect();
    let question = prop_oneof![
        prop::sample::select(counted),
        prop::sample::select(questions())
    ];
    prop::collection::btree_map(
        question,
        (1..30_u64).prop_map(|n| day(TODAY) - Days::new(n)),
        0..3,
    )
}

/// A case of today. So few findings that one more is seen: among many, another always speaks louder.
#[derive(Debug, Clone)]
struct Situation {
    subject: Subject,
    answers: Answers,
    facts: Facts,
    recipe: Option<Recipe>,
    policy: Policy,
}

impl Situation {
    fn judged(&self) -> Judgement {
        let case = Case {
            subject: &self.subject,
            answers: &dated(&self.answers, day(TODAY)),
            facts: &self.facts,
            recipe: self.recipe.as_ref(),
            policy: &self.policy,
            on: day(TODAY),
        };
        judge(shipped(), &case)
    }

    fn verdict(&self) -> Verdict {
        self.judged().verdict
    }

    fn answered(&self, question: &str, answer: Answer) -> Self {
        let mut other = self.clone();
        other.answers.insert(question.to_owned(), answer);
        other
    }
}

fn any_situation() -> impl Strategy<Value = Situation> {
    let adult = subject(
        (0..20_000_u64).prop_map(|n| day("2007-01-01").checked_sub_days(Days::new(n)).unwrap()),
    );
    let finding = (
        prop::sample::select(questions()),
        prop::sample::select(&[Answer::Yes, Answer::Unknown][..]),
    );
    let facts = prop_oneof![3 => Just(Facts::default()), 1 => any_facts()];
    let some = prop::sample::subsequence(told_of(), 0..4);
    let policy = prop_oneof![1 => Just(Policy::default()), 2 => any_policy()];
    (
        adult,
        prop::collection::vec(finding, 0..4),
        facts,
        any_last_yes(),
        prop::option::of(some.prop_map(serum)),
        policy,
    )
        .prop_map(
            |(subject, findings, facts, last_yes, recipe, policy)| Situation {
                subject,
                answers: all_no().into_iter().chain(findings).collect(),
                facts: Facts { last_yes, ..facts },
                recipe,
                policy,
            },
        )
}

/// Every question alone, in everything that gives its answers another weight.
#[test]
fn not_knowing_is_no_better_than_no_and_no_worse_than_yes() {
    let sera = told_of().into_iter().map(|id| Some(serum([id])));
    let sera: Vec<_> = sera.chain([None]).collect();
    let mut wrong = Vec::new();
    for question in questions() {
        for recipe in &sera {
            for unknown in Verdict::ALL {
                for last_yes in [None, Some(day(TODAY) - Days::new(5))] {
                    let stricter = VerdictChange {
                        rule: shipped().unknown_rule().id.clone(),
                        question: None,
                        answer: None,
                        verdict: *unknown,
                    };
                    let situation = Situation {
                        subject: woman(),
                        answers: all_no(),
                        facts: Facts {
                            last_yes: last_yes
                                .map(|on| (question.clone(), on))
                                .into_iter()
                                .collect(),
                            ..Facts::default()
                        },
                        recipe: recipe.clone(),
                        policy: Policy {
                            verdicts: vec![stricter],
                            ..Policy::default()
                        },
                    };
                    let [no, not_known, yes] = [Answer::No, Answer::Unknown, Answer::Yes]
                        .map(|answer| situation.answered(&question, answer).verdict());
                    if no > not_known || not_known > yes {
                        wrong.push(format!(
                            "{question}: {no}, {not_known}, {yes} where not knowing is {unknown}, with {recipe:?}, last {last_yes:?}"
                        ));
                    }
                }
            }
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1024))]

    #[test]
    fn a_further_finding_never_improves_a_verdict(situation in any_situation(), question in prop::sample::select(questions())) {
        let [no, not_known, yes] =
            [Answer::No, Answer::Unknown, Answer::Yes].map(|answer| situation.answered(&question, answer).verdict());
        prop_assert!(no <= not_known && not_known <= yes, "{}: {}, {}, {}", question, no, not_known, yes);
        let mut blank = situation;
        blank.answers.remove(&question);
        prop_assert!(blank.verdict() <= no);
    }

    #[test]
    fn more_that_is_known_never_improves_a_verdict(situation in any_situation(), more in any_facts(), earlier in any_last_yes()) {
        let before = situation.judged();
        prop_assert_eq!(&before, &situation.judged());
        let mut both = situation;
        both.facts.medicines.extend(more.medicines);
        both.facts.allergies.extend(more.allergies);
        for had in more.conditions {
            if both.facts.conditions.iter().all(|c| c.condition != had.condition) {
                both.facts.conditions.push(had);
            }
        }
        for (question, on) in earlier {
            let last = both.facts.last_yes.entry(question).or_insert(on);
            *last = on.max(*last);
        }
        prop_assert!(both.verdict() >= before.verdict);
    }

    #[test]
    fn a_further_ingredient_never_improves_a_verdict(situation in any_situation(), which in prop::sample::select(told_of())) {
        let before = situation.verdict();
        let mut more = situation;
        more.recipe.get_or_insert_default().ingredients.insert(which);
        prop_assert!(more.verdict() >= before);
    }
}

proptest! {
    #[test]
    fn the_verdict_is_the_worst_reason_and_always_the_same(
        subject in subject(any_day()), answers in any_answers(), on in any_day(), recipe in any_recipe(),
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
