//! Screening: every rule of the catalogue, and what must hold for any answers.

use crate::{any_day, day, shipped};
use chrono::{Days, NaiveDate};
use clinical::patient::{HasCycles, Sex};
use clinical::screening::{
    Answer, Answers, Judgement, Subject, Verdict, carry, judge, questions_for, strangers,
};
use proptest::prelude::*;

const TODAY: &str = "2026-11-23";

fn subject(sex: Sex, has_cycles: HasCycles) -> Subject {
    Subject {
        birth_date: day("1990-05-01"),
        sex,
        has_cycles,
    }
}

fn woman() -> Subject {
    subject(Sex::Female, HasCycles::Yes)
}

fn all_no() -> Answers {
    shipped()
        .questions()
        .iter()
        .map(|q| (q.id.clone(), Answer::No))
        .collect()
}

fn with(changes: &[(&str, Answer)]) -> Judgement {
    let mut answers = all_no();
    for (question, answer) in changes {
        assert!(shipped().question(question).is_some(), "{question}");
        answers.insert((*question).to_owned(), *answer);
    }
    judge(shipped(), &woman(), &answers, day(TODAY))
}

#[test]
fn nothing_found_is_eligible() {
    let judgement = with(&[]);
    assert_eq!(judgement.verdict, Verdict::Eligible);
    assert!(judgement.reasons.is_empty() && judgement.is_complete());
    assert_eq!(judgement.catalogue_version, shipped().screening_version());
}

/// Written out, not read from the catalogue: a change of the data that changes a verdict must be made here too.
#[test]
fn every_rule_gives_its_verdict() {
    use Answer::{Unknown, Yes};
    use Verdict::{Caution, Defer, Stop};
    let expected = [
        ("pregnancy", Yes, "ELIG-PREG", Stop, false),
        ("pregnancy", Unknown, "ELIG-PREG-UNKNOWN", Defer, false),
        ("breastfeeding", Yes, "ELIG-BF", Stop, false),
        ("anticoagulant", Yes, "ELIG-BLEED", Stop, true),
        ("antiplatelet", Yes, "ELIG-BLEED", Stop, true),
        (
            "bleeding_medicines",
            Yes,
            "SCR-BLEEDING-MEDICINES",
            Caution,
            true,
        ),
        (
            "bleeding_disorder",
            Yes,
            "SCR-BLEEDING-DISORDER",
            Stop,
            true,
        ),
        ("scalp_infection", Yes, "ELIG-SCALP", Stop, true),
        ("scalp_inflamed", Yes, "ELIG-SCALP", Stop, true),
        ("scalp_disease", Yes, "SCR-SCALP-DISEASE", Defer, true),
        ("allergy", Yes, "SCR-ALLERGY", Caution, true),
        ("anaphylaxis", Yes, "SCR-ANAPHYLAXIS", Caution, true),
        ("keloid", Yes, "SCR-KELOID", Caution, true),
        ("immune", Yes, "SCR-IMMUNE", Defer, true),
        ("diabetes", Yes, "SCR-DIABETES", Defer, true),
        ("cancer", Yes, "SCR-CANCER", Stop, true),
        ("isotretinoin", Yes, "SCR-ISOTRETINOIN", Caution, true),
        ("heart", Yes, "SCR-HEART", Caution, true),
        ("fainting", Yes, "SCR-FAINTING", Caution, true),
        ("sudden_loss", Yes, "SCR-SUDDEN-LOSS", Defer, true),
        ("unwell", Yes, "SCR-UNWELL", Defer, true),
    ];
    for (question, answer, rule, verdict, can_override) in expected {
        let judgement = with(&[(question, answer)]);
        assert_eq!(judgement.verdict, verdict, "{question}");
        assert_eq!(judgement.reasons.len(), 1, "{question}");
        let reason = &judgement.reasons[0];
        assert_eq!(
            (reason.rule.as_str(), reason.can_override),
            (rule, can_override),
            "{question}"
        );
        assert_eq!(reason.question.as_deref(), Some(question));
        assert_eq!(reason.resolves, format!("resolves-{}", rule.to_lowercase()));
    }
    let tested: Vec<_> = expected
        .iter()
        .map(|(q, a, r, _, _)| (*q, *a, *r))
        .collect();
    for rule in shipped().rules() {
        let reached = tested.contains(&(rule.question.as_str(), rule.answer, rule.id.as_str()));
        assert!(reached, "no test reaches {} on {}", rule.id, rule.question);
    }
}

#[test]
fn not_knowing_is_a_caution_unless_a_rule_says_more() {
    for question in shipped().questions() {
        let judgement = with(&[(&question.id, Answer::Unknown)]);
        let expected = if question.id == "pregnancy" {
            ("ELIG-PREG-UNKNOWN", Verdict::Defer)
        } else {
            ("SCR-UNKNOWN", Verdict::Caution)
        };
        assert_eq!(
            (judgement.reasons[0].rule.as_str(), judgement.verdict),
            expected,
            "{}",
            question.id
        );
    }
}

#[test]
fn eighteen_on_the_day_of_the_session_is_old_enough() {
    let young = Subject {
        birth_date: day("2008-11-24"),
        ..woman()
    };
    let on = |date| judge(shipped(), &young, &all_no(), day(date));
    let before = on("2026-11-23");
    assert_eq!(before.verdict, Verdict::Stop);
    let reason = &before.reasons[0];
    assert_eq!(
        (
            reason.rule.as_str(),
            reason.question.clone(),
            reason.can_override
        ),
        ("ELIG-AGE", None, false)
    );
    assert_eq!(on("2026-11-24").verdict, Verdict::Eligible);
}

#[test]
fn the_worst_reason_wins_and_comes_first() {
    let judgement = with(&[
        ("keloid", Answer::Yes),
        ("unwell", Answer::Yes),
        ("antiplatelet", Answer::Yes),
    ]);
    assert_eq!(judgement.verdict, Verdict::Stop);
    let rules: Vec<_> = judgement.reasons.iter().map(|r| r.rule.as_str()).collect();
    assert_eq!(rules, ["ELIG-BLEED", "SCR-UNWELL", "SCR-KELOID"]);
}

#[test]
fn a_stop_that_no_one_may_override_is_not_outweighed() {
    assert!(with(&[("antiplatelet", Answer::Yes)]).can_override());
    assert!(
        !with(&[
            ("antiplatelet", Answer::Yes),
            ("breastfeeding", Answer::Yes)
        ])
        .can_override()
    );
}

#[test]
fn a_blank_is_not_a_no() {
    let judgement = judge(shipped(), &woman(), &Answers::new(), day(TODAY));
    let asked: Vec<_> = shipped().questions().iter().map(|q| q.id.clone()).collect();
    assert_eq!(judgement.missing, asked);
    assert!(!judgement.is_complete() && !judgement.can_override());
}

#[test]
fn pregnancy_is_not_asked_of_men_unless_they_have_cycles() {
    let asked = |sex, cycles| {
        questions_for(shipped(), &subject(sex, cycles))
            .iter()
            .any(|q| q.id == "pregnancy" || q.id == "breastfeeding")
    };
    assert!(!asked(Sex::Male, HasCycles::No) && !asked(Sex::Male, HasCycles::Unknown));
    assert!(asked(Sex::Male, HasCycles::Yes));
    for sex in [Sex::Female, Sex::Other, Sex::NotRecorded] {
        for cycles in HasCycles::ALL {
            assert!(asked(sex, *cycles));
        }
    }
    let man = subject(Sex::Male, HasCycles::No);
    let mut answers = all_no();
    answers.remove("pregnancy");
    answers.remove("breastfeeding");
    assert!(judge(shipped(), &man, &answers, day(TODAY)).is_complete());
    answers.insert("pregnancy".to_owned(), Answer::Yes);
    assert_eq!(
        judge(shipped(), &man, &answers, day(TODAY)).verdict,
        Verdict::Stop
    );
}

#[test]
fn answers_to_no_question_are_found() {
    let mut answers = all_no();
    answers.insert("shoe_size".to_owned(), Answer::Yes);
    assert_eq!(strangers(shipped(), &answers), ["shoe_size"]);
}

#[test]
fn what_changes_from_day_to_day_is_asked_afresh() {
    let carried = carry(shipped(), &all_no(), day(TODAY), day(TODAY));
    for afresh in [
        "pregnancy",
        "breastfeeding",
        "anticoagulant",
        "antiplatelet",
        "scalp_infection",
        "unwell",
    ] {
        assert!(!carried.contains_key(afresh), "{afresh}");
    }
    assert!(carried.contains_key("keloid"));
}

#[test]
fn an_answer_lasts_through_its_last_day() {
    let days = shipped().question("allergy").unwrap().valid_days;
    let last = day(TODAY) + Days::new(days.into());
    assert!(carry(shipped(), &all_no(), day(TODAY), last).contains_key("allergy"));
    assert!(
        !carry(shipped(), &all_no(), day(TODAY), last.succ_opt().unwrap()).contains_key("allergy")
    );
    assert!(carry(shipped(), &all_no(), last, day(TODAY)).is_empty());
}

fn any_answers() -> impl Strategy<Value = Answers> {
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

fn judged(subject: &Subject, answers: &Answers, on: NaiveDate) -> Judgement {
    judge(shipped(), subject, answers, on)
}

proptest! {
    #[test]
    fn a_further_finding_never_improves_a_verdict(
        subject in any_subject(), answers in any_answers(), on in any_day(), which in any::<prop::sample::Index>(),
        finding in prop::sample::select(&[Answer::Yes, Answer::Unknown][..]),
    ) {
        let before = judged(&subject, &answers, on);
        let question = &shipped().questions()[which.index(shipped().questions().len())];
        let mut more = answers.clone();
        // A "yes" is not replaced by "unknown": that would take a finding away.
        if more.get(&question.id) != Some(&Answer::Yes) && (more.get(&question.id) != Some(&Answer::Unknown) || finding == Answer::Yes) {
            more.insert(question.id.clone(), finding);
        }
        prop_assert!(judged(&subject, &more, on).verdict >= before.verdict);
    }

    #[test]
    fn the_verdict_is_the_worst_reason_and_always_the_same(subject in any_subject(), answers in any_answers(), on in any_day()) {
        let judgement = judged(&subject, &answers, on);
        prop_assert_eq!(&judgement, &judged(&subject, &answers, on));
        let worst = judgement.reasons.iter().map(|r| r.verdict).max().unwrap_or(Verdict::Eligible);
        prop_assert_eq!(judgement.verdict, worst);
        prop_assert!(judgement.reasons.is_sorted_by(|a, b| a.verdict >= b.verdict));
        for question in questions_for(shipped(), &subject) {
            prop_assert_ne!(answers.contains_key(&question.id), judgement.missing.contains(&question.id));
        }
    }

    #[test]
    fn an_expired_answer_is_never_carried(answers in any_answers(), answered_on in any_day(), later in 0..800_u64) {
        let today = answered_on + Days::new(later);
        for (id, answer) in carry(shipped(), &answers, answered_on, today) {
            let days = shipped().question(&id).unwrap().valid_days;
            prop_assert!(days > 0 && later <= u64::from(days));
            prop_assert_eq!(answers.get(&id), Some(&answer));
            prop_assert_ne!(answer, Answer::Unknown);
        }
    }
}
