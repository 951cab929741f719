//! Which answers stand for how long.

use crate::properties::any_answers;
use crate::screening::{TODAY, all_no, woman};
use crate::{any_day, day, shipped};
use chrono::{Days, NaiveDate};
use clinical::policy::Policy;
use clinical::screening::{Answer, Case, Dated, Facts, Given, carry, dated, judge, run_out};
use proptest::prelude::*;

fn carried(answers: &Dated, today: NaiveDate) -> Dated {
    carry(shipped(), &Policy::default(), answers, today)
}

#[test]
fn what_changes_from_day_to_day_is_asked_afresh() {
    let next_day = day(TODAY) + Days::new(1);
    let kept = carried(&dated(&all_no(), day(TODAY)), next_day);
    for afresh in [
        "pregnancy",
        "breastfeeding",
        "anticoagulant",
        "antiplatelet",
        "scalp_infection",
        "unwell",
        "fasting",
        "may_conceive",
    ] {
        assert!(!kept.contains_key(afresh), "{afresh}");
    }
    assert!(kept.contains_key("keloid"));
    // An answer of yesterday to one of them is none today.
    let mut answers = dated(&all_no(), next_day);
    answers.insert(
        "unwell".to_owned(),
        Given {
            answer: Answer::No,
            on: day(TODAY),
        },
    );
    let case = Case {
        subject: &woman(),
        answers: &answers,
        facts: &Facts::default(),
        recipe: None,
        policy: &Policy::default(),
        on: next_day,
    };
    assert_eq!(judge(shipped(), &case).missing, ["unwell"]);
}

#[test]
fn an_answer_lasts_through_its_last_day_however_often_it_is_carried() {
    let days = shipped().question("allergy").unwrap().valid_days;
    let last = day(TODAY) + Days::new(days.into());
    let first = dated(&all_no(), day(TODAY));
    let half = carried(&first, day(TODAY) + Days::new(u64::from(days) / 2));
    assert_eq!(half["allergy"].on, day(TODAY));
    let whole = carried(&half, last);
    assert_eq!(whole["allergy"].on, day(TODAY));
    assert!(!carried(&whole, last.succ_opt().unwrap()).contains_key("allergy"));
    assert!(carried(&dated(&all_no(), last), day(TODAY)).is_empty());
}

#[test]
fn a_screening_runs_out_with_the_first_of_its_lasting_answers() {
    let policy = Policy::default();
    let runs_out =
        |answers: &Dated, days| run_out(shipped(), &policy, answers, day(TODAY) + Days::new(days));
    let lasting = shipped().questions().iter().map(|q| q.valid_days);
    let shortest = u64::from(lasting.filter(|days| *days > 0).min().unwrap());
    let mut answers = dated(&all_no(), day(TODAY));
    assert!(!runs_out(&answers, 0) && !runs_out(&answers, shortest));
    assert!(runs_out(&answers, shortest + 1));
    let unknown = Given {
        answer: Answer::Unknown,
        on: day(TODAY),
    };
    answers.insert("keloid".to_owned(), unknown);
    assert!(!runs_out(&answers, 0) && runs_out(&answers, 1));
}

proptest! {
    #[test]
    fn an_expired_answer_is_never_carried(answers in any_answers(), answered_on in any_day(), later in 0..800_u64, shorter in 0..400_u32) {
        let today = answered_on + Days::new(later);
        let valid_days = shipped().questions().iter().map(|q| (q.id.clone(), shorter)).collect();
        let policy = Policy { valid_days, ..Policy::default() };
        for (id, given) in carry(shipped(), &policy, &dated(&answers, answered_on), today) {
            let days = shipped().question(&id).unwrap().valid_days.min(shorter);
            prop_assert!(later == 0 || (days > 0 && later <= u64::from(days)));
            prop_assert_eq!(answers.get(&id), Some(&given.answer));
            prop_assert_eq!(given.on, answered_on);
            prop_assert!(later == 0 || given.answer != Answer::Unknown);
        }
    }
}
