//! Which answers stand for how long.

use crate::properties::any_answers;
use crate::screening::{TODAY, all_no, woman};
use crate::{any_day, day, shipped};
use chrono::{Days, NaiveDate};
use clinical::policy::Policy;
use clinical::screening::{Answer, Case, Dated, Facts, Given, carry, dated, judge};
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
