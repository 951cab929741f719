//! The clinic's own rules: stricter as it likes, milder only where the rule says so.

use crate::screening::{TODAY, all_no, woman};
use crate::{day, shipped};
use clinical::policy::{Policy, PolicyFault, VerdictChange, mildest};
use clinical::screening::{
    Answer, Answers, Case, Facts, Judgement, Rule, Subject, Verdict, dated, judge,
};
use proptest::prelude::*;

fn change(rule: &Rule, verdict: Verdict) -> VerdictChange {
    VerdictChange {
        rule: rule.id.clone(),
        question: rule.question.clone(),
        answer: rule.answer,
        verdict,
    }
}

fn rule(id: &str, question: &str) -> &'static Rule {
    let mut rules = shipped().rules().iter();
    rules
        .find(|rule| rule.id == id && rule.question.as_deref() == Some(question))
        .unwrap()
}

fn policy(verdicts: Vec<VerdictChange>) -> Policy {
    Policy {
        version: 1,
        verdicts,
        ..Policy::default()
    }
}

fn with(policy: &Policy, subject: &Subject, answers: &Answers) -> Judgement {
    let case = Case {
        subject,
        answers: &dated(answers, day(TODAY)),
        facts: &Facts::default(),
        recipe: None,
        policy,
        on: day(TODAY),
    };
    judge(shipped(), &case)
}

fn faults(policy: &Policy) -> Vec<(String, PolicyFault)> {
    let problems = policy.check(shipped()).into_iter();
    problems
        .map(|problem| (problem.field, problem.fault))
        .collect()
}

#[test]
fn aspirin_may_become_a_caution_and_warfarin_may_not() {
    let relaxed = policy(vec![change(
        rule("ELIG-BLEED", "antiplatelet"),
        Verdict::Caution,
    )]);
    assert!(faults(&relaxed).is_empty());
    let mut answers = all_no();
    answers.insert("antiplatelet".to_owned(), Answer::Yes);
    let judgement = with(&relaxed, &woman(), &answers);
    assert_eq!(
        (judgement.verdict, judgement.policy_version),
        (Verdict::Caution, 1)
    );
    answers.insert("anticoagulant".to_owned(), Answer::Yes);
    assert_eq!(with(&relaxed, &woman(), &answers).verdict, Verdict::Stop);
    let too_mild = policy(vec![change(
        rule("ELIG-BLEED", "anticoagulant"),
        Verdict::Caution,
    )]);
    let least = Verdict::Stop;
    assert_eq!(
        faults(&too_mild),
        [(
            "verdicts.0.verdict".to_owned(),
            PolicyFault::TooMild { least }
        )]
    );
    assert_eq!(with(&too_mild, &woman(), &answers).verdict, Verdict::Stop);
}

/// Pregnancy, breastfeeding and age: not by the clinic, and not by the data that ships.
#[test]
fn what_nobody_may_override_is_never_relaxed() {
    let mut seen = 0;
    for rule in shipped().rules().iter().filter(|rule| !rule.can_override) {
        seen += 1;
        assert_eq!(mildest(rule), rule.verdict);
        for milder in Verdict::ALL
            .iter()
            .filter(|verdict| **verdict < rule.verdict)
        {
            let policy = policy(vec![change(rule, *milder)]);
            assert_eq!(faults(&policy).len(), 1, "{}", rule.id);
            let mut answers = all_no();
            answers.insert(rule.question.clone().unwrap(), rule.answer.unwrap());
            let judgement = with(&policy, &woman(), &answers);
            assert_eq!(
                (judgement.verdict, judgement.can_override()),
                (rule.verdict, false)
            );
        }
    }
    assert_eq!(seen, 4);
    for id in ["pregnancy", "breastfeeding"] {
        let of_question = |r: &&Rule| r.question.as_deref() == Some(id);
        assert!(
            shipped()
                .rules()
                .iter()
                .filter(of_question)
                .all(|r| !r.can_override && r.relax_to.is_none())
        );
    }
    assert!(!shipped().age_rule().can_override);
    let younger = Policy {
        min_age: Some(16),
        ..Policy::default()
    };
    assert_eq!(
        faults(&younger),
        [(
            "min_age".to_owned(),
            PolicyFault::OutOfRange {
                least: 18,
                most: 99
            }
        )]
    );
    let child = Subject {
        birth_date: day("2009-01-01"),
        ..woman()
    };
    assert_eq!(with(&younger, &child, &all_no()).verdict, Verdict::Stop);
}

#[test]
fn an_older_least_age_and_a_shorter_validity_are_the_clinics_to_choose() {
    let strict = Policy {
        min_age: Some(21),
        valid_days: [("keloid".to_owned(), 30)].into(),
        ..Policy::default()
    };
    assert!(faults(&strict).is_empty());
    let young = Subject {
        birth_date: day("2006-01-01"),
        ..woman()
    };
    let reason = &with(&strict, &young, &all_no()).reasons[0];
    assert_eq!(reason.until, Some(day("2027-01-01")));
    let longer = Policy {
        valid_days: [("keloid".to_owned(), 366)].into(),
        ..Policy::default()
    };
    assert_eq!(
        faults(&longer),
        [(
            "valid_days.keloid".to_owned(),
            PolicyFault::TooLong { most: 365 }
        )]
    );
    let keloid = shipped().question("keloid").unwrap();
    assert_eq!(
        (strict.valid_days(keloid), longer.valid_days(keloid)),
        (30, 365)
    );
}

#[test]
fn a_policy_about_nothing_is_refused() {
    let keloid = rule("SCR-KELOID", "keloid");
    let twice = policy(vec![
        change(keloid, Verdict::Stop),
        change(keloid, Verdict::Defer),
    ]);
    assert_eq!(
        faults(&twice),
        [("verdicts.1.rule".to_owned(), PolicyFault::Twice)]
    );
    let mut other = change(keloid, Verdict::Stop);
    other.question = Some("allergy".to_owned());
    let mut strange = policy(vec![other]);
    strange.valid_days.insert("shoes".to_owned(), 1);
    assert_eq!(
        faults(&strange),
        [
            ("verdicts.0.rule".to_owned(), PolicyFault::Unknown),
            ("valid_days.shoes".to_owned(), PolicyFault::Unknown)
        ]
    );
    let lone = |id: &str, verdict| VerdictChange {
        rule: id.to_owned(),
        question: None,
        answer: None,
        verdict,
    };
    assert!(faults(&policy(vec![lone("SCR-UNKNOWN", Verdict::Defer)])).is_empty());
    assert_eq!(
        faults(&policy(vec![lone("SCR-ALLERGY-SERUM", Verdict::Caution)])).len(),
        1
    );
}

/// Stricter than a "yes", it would be better to say "yes" than not to know.
#[test]
fn not_knowing_is_as_strict_as_the_clinic_likes_up_to_what_a_yes_would_be() {
    let strict = policy(vec![VerdictChange {
        rule: "SCR-UNKNOWN".to_owned(),
        question: None,
        answer: None,
        verdict: Verdict::Stop,
    }]);
    assert!(faults(&strict).is_empty());
    let verdict = |question: &str, answer| {
        let mut answers = all_no();
        answers.insert(question.to_owned(), answer);
        with(&strict, &woman(), &answers).verdict
    };
    for (question, expected) in [
        ("keloid", Verdict::Caution),
        ("immune", Verdict::Defer),
        ("cancer", Verdict::Stop),
        ("blood_donor", Verdict::Eligible),
    ] {
        assert_eq!(verdict(question, Answer::Unknown), expected, "{question}");
        assert_eq!(verdict(question, Answer::Yes), expected, "{question}");
    }
}

fn any_changes() -> impl Strategy<Value = Vec<VerdictChange>> {
    let rules = prop::sample::subsequence(shipped().rules().to_vec(), 0..8);
    rules.prop_flat_map(|rules| {
        let verdicts = prop::collection::vec(prop::sample::select(Verdict::ALL), rules.len());
        verdicts.prop_map(move |verdicts| {
            rules
                .iter()
                .zip(verdicts)
                .map(|(rule, verdict)| change(rule, verdict))
                .collect()
        })
    })
}

/// As it may be stored: what is too mild, too. The rules outside the list are among those changed.
pub(crate) fn any_policy() -> impl Strategy<Value = Policy> {
    let lone = |id: &str| {
        let rule = id.to_owned();
        let verdict = prop::option::of(prop::sample::select(Verdict::ALL));
        verdict.prop_map(move |verdict| {
            verdict.map(|verdict| VerdictChange {
                rule: rule.clone(),
                question: None,
                answer: None,
                verdict,
            })
        })
    };
    let unknown = lone(&shipped().unknown_rule().id);
    let allergy = lone(&shipped().allergy_rule().id);
    (any_changes(), unknown, allergy).prop_map(|(mut changes, unknown, allergy)| {
        changes.extend(unknown.into_iter().chain(allergy));
        policy(changes)
    })
}

fn any_answers() -> impl Strategy<Value = Answers> {
    let ids: Vec<_> = shipped().questions().iter().map(|q| q.id.clone()).collect();
    prop::collection::vec(prop::sample::select(Answer::ALL), ids.len())
        .prop_map(move |answers| ids.iter().cloned().zip(answers).collect())
}

proptest! {
    #[test]
    fn whatever_is_stored_a_rule_is_as_strict_as_it_must_be(changes in any_changes(), answers in any_answers()) {
        let judgement = with(&policy(changes), &woman(), &answers);
        for reason in &judgement.reasons {
            let of = |rule: &&Rule| rule.id == reason.rule && rule.question == reason.question;
            let least = shipped().rules().iter().filter(of).map(mildest).min();
            prop_assert!(least.is_none_or(|least| reason.verdict >= least));
        }
    }

    #[test]
    fn a_stricter_policy_never_improves_a_verdict(changes in any_changes(), answers in any_answers(), min_age in 18..60_i32) {
        let shipped_rules = with(&Policy::default(), &woman(), &answers);
        let mut stricter = policy(changes);
        stricter.verdicts.retain(|change| {
            let of = |r: &&Rule| r.id == change.rule && r.question == change.question && r.answer == change.answer;
            shipped().rules().iter().find(of).is_some_and(|rule| change.verdict >= rule.verdict)
        });
        stricter.min_age = Some(min_age);
        prop_assert!(faults(&stricter).is_empty());
        prop_assert!(with(&stricter, &woman(), &answers).verdict >= shipped_rules.verdict);
    }
}
