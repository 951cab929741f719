//! Screening: what is asked, and what answers amount to. Each single rule is in `verdicts`.

use crate::{day, shipped};
use chrono::NaiveDate;
use clinical::allergy::Recipe;
use clinical::patient::{HasCycles, Sex};
use clinical::policy::Policy;
use clinical::screening::{
    Answer, Answers, Case, Facts, Finding, Judgement, Subject, Verdict, dated, judge,
    questions_for, strangers,
};
use std::collections::BTreeMap;

pub(crate) const TODAY: &str = "2026-11-23";

fn subject(sex: Sex, has_cycles: HasCycles) -> Subject {
    Subject {
        birth_date: day("1990-05-01"),
        sex,
        has_cycles,
    }
}

pub(crate) fn woman() -> Subject {
    subject(Sex::Female, HasCycles::Yes)
}

pub(crate) fn all_no() -> Answers {
    shipped()
        .questions()
        .iter()
        .map(|q| (q.id.clone(), Answer::No))
        .collect()
}

/// Everything that a serum can be about.
pub(crate) fn recipe(ingredients: &[&str]) -> Recipe {
    Recipe::of(shipped(), ingredients.iter().map(|id| (Some(*id), None)))
}

/// Judges answers given on the day, without an intake and by the rules as they ship.
pub(crate) fn plainly(
    subject: &Subject,
    answers: &Answers,
    recipe: Option<&Recipe>,
    on: NaiveDate,
) -> Judgement {
    let case = Case {
        subject,
        answers: &dated(answers, on),
        facts: &Facts::default(),
        recipe,
        policy: &Policy::default(),
        on,
    };
    judge(shipped(), &case)
}

fn changed(changes: &[(&str, Answer)]) -> Answers {
    let mut answers = all_no();
    for (question, answer) in changes {
        assert!(shipped().question(question).is_some(), "{question}");
        answers.insert((*question).to_owned(), *answer);
    }
    answers
}

fn with(changes: &[(&str, Answer)]) -> Judgement {
    plainly(&woman(), &changed(changes), None, day(TODAY))
}

#[test]
fn nothing_found_is_eligible() {
    let judgement = with(&[]);
    assert_eq!(judgement.verdict, Verdict::Eligible);
    assert!(judgement.reasons.is_empty() && judgement.is_complete());
    assert_eq!(judgement.catalogue_version, shipped().screening_version());
}

#[test]
fn what_only_some_sera_ask_for_is_asked_with_them_only() {
    let asked = |subject: &Subject, recipe: Option<&Recipe>| {
        let questions = questions_for(shipped(), subject, recipe);
        let ids: Vec<_> = questions.iter().map(|q| q.id.clone()).collect();
        ["may_conceive", "blood_donor"].map(|id| ids.iter().any(|asked| asked == id))
    };
    let man = subject(Sex::Male, HasCycles::No);
    assert_eq!(asked(&woman(), None), [false, false]);
    assert_eq!(asked(&woman(), Some(&recipe(&["biotin"]))), [false, false]);
    assert_eq!(
        asked(&woman(), Some(&recipe(&["dutasteride"]))),
        [true, true]
    );
    assert_eq!(asked(&man, Some(&recipe(&["dutasteride"]))), [false, true]);
    let mut answers = all_no();
    answers.remove("blood_donor");
    let missing = |ingredients: &[&str]| {
        plainly(&woman(), &answers, Some(&recipe(ingredients)), day(TODAY)).missing
    };
    assert!(missing(&["biotin"]).is_empty());
    assert_eq!(missing(&["finasteride"]), ["blood_donor"]);
}

#[test]
fn a_healed_scalp_waits_fourteen_days_from_the_last_day_it_was_not() {
    let facts = Facts {
        last_yes: BTreeMap::from([("scalp_infection".to_owned(), day("2026-11-10"))]),
        ..Facts::default()
    };
    let on = |date| {
        let case = Case {
            subject: &woman(),
            answers: &dated(&all_no(), day(date)),
            facts: &facts,
            recipe: None,
            policy: &Policy::default(),
            on: day(date),
        };
        judge(shipped(), &case)
    };
    let judgement = on("2026-11-23");
    assert_eq!(judgement.verdict, Verdict::Defer);
    assert_eq!(judgement.until, Some(day("2026-11-24")));
    let reason = &judgement.reasons[0];
    assert_eq!(reason.rule, "SCR-SCALP-HEALED");
    let earlier = Finding::Earlier {
        on: day("2026-11-10"),
    };
    assert_eq!(reason.findings, [earlier]);
    assert_eq!(on("2026-11-24").verdict, Verdict::Eligible);
}

#[test]
fn a_rule_that_counts_days_says_until_when() {
    let judgement = with(&[("unwell", Answer::Yes)]);
    assert_eq!(judgement.until, Some(day("2026-11-24")));
    // A second reason to defer that no day resolves leaves no day.
    let judgement = with(&[("unwell", Answer::Yes), ("immune", Answer::Yes)]);
    assert_eq!((judgement.verdict, judgement.until), (Verdict::Defer, None));
    let infection = &with(&[("scalp_infection", Answer::Yes)]).reasons[0];
    assert_eq!(
        (infection.verdict, infection.until),
        (Verdict::Stop, Some(day("2026-12-07")))
    );
}

#[test]
fn not_knowing_is_a_caution_unless_a_rule_says_more() {
    for question in shipped().questions() {
        let judgement = with(&[(&question.id, Answer::Unknown)]);
        let said = judgement.reasons.first();
        let said = said.map(|reason| (reason.rule.as_str(), reason.verdict, reason.can_override));
        let expected = match question.id.as_str() {
            "pregnancy" => Some(("ELIG-PREG-UNKNOWN", Verdict::Defer, false)),
            "breastfeeding" => Some(("ELIG-BF-UNKNOWN", Verdict::Defer, false)),
            // Nothing hangs on the answer without a serum that asks for it.
            "may_conceive" | "blood_donor" | "steroid_use" => None,
            _ => Some(("SCR-UNKNOWN", Verdict::Caution, true)),
        };
        assert_eq!(said, expected, "{}", question.id);
    }
}

#[test]
fn not_knowing_counts_where_a_serum_asks() {
    let answers = changed(&[("blood_donor", Answer::Unknown)]);
    let judged = |ingredient| plainly(&woman(), &answers, Some(&recipe(&[ingredient])), day(TODAY));
    assert_eq!(judged("finasteride").reasons[0].rule, "SCR-UNKNOWN");
    assert_eq!(judged("biotin").verdict, Verdict::Eligible);
}

#[test]
fn not_knowing_whether_the_scalp_healed_waits_as_a_healed_one_does() {
    let facts = Facts {
        last_yes: BTreeMap::from([("scalp_infection".to_owned(), day("2026-11-18"))]),
        ..Facts::default()
    };
    let answered = |answer| {
        let case = Case {
            subject: &woman(),
            answers: &dated(&changed(&[("scalp_infection", answer)]), day(TODAY)),
            facts: &facts,
            recipe: None,
            policy: &Policy::default(),
            on: day(TODAY),
        };
        judge(shipped(), &case)
    };
    for answer in [Answer::No, Answer::Unknown] {
        let judgement = answered(answer);
        assert_eq!(judgement.reasons[0].rule, "SCR-SCALP-HEALED", "{answer}");
        assert_eq!(
            (judgement.verdict, judgement.until),
            (Verdict::Defer, Some(day("2026-12-02")))
        );
    }
    assert_eq!(answered(Answer::Yes).verdict, Verdict::Stop);
}

#[test]
fn eighteen_on_the_day_of_the_session_is_old_enough() {
    let young = Subject {
        birth_date: day("2008-11-24"),
        ..woman()
    };
    let on = |date| plainly(&young, &all_no(), None, day(date));
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
    assert_eq!(reason.until, Some(day("2026-11-24")));
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
    let judgement = plainly(&woman(), &Answers::new(), None, day(TODAY));
    let asked: Vec<_> = questions_for(shipped(), &woman(), None)
        .iter()
        .map(|q| q.id.clone())
        .collect();
    assert_eq!(judgement.missing, asked);
    assert!(!judgement.is_complete() && !judgement.can_override());
}

#[test]
fn pregnancy_is_not_asked_of_men_unless_they_have_cycles() {
    let asked = |sex, cycles| {
        questions_for(shipped(), &subject(sex, cycles), None)
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
    assert!(plainly(&man, &answers, None, day(TODAY)).is_complete());
    answers.insert("pregnancy".to_owned(), Answer::Yes);
    assert_eq!(
        plainly(&man, &answers, None, day(TODAY)).verdict,
        Verdict::Stop
    );
}

#[test]
fn answers_to_no_question_are_found() {
    let mut answers = all_no();
    answers.insert("shoe_size".to_owned(), Answer::Yes);
    assert_eq!(strangers(shipped(), &answers), ["shoe_size"]);
}
