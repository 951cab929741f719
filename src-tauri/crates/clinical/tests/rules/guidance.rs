//! What guides and never binds.

use crate::shipped;
use clinical::catalogue::Mark;
use clinical::guidance::{ResultLook, comfort_days, result_due};
use clinical::patient::HasCycles;

#[test]
fn the_result_is_looked_at_before_after_the_fourth_session_and_at_the_end() {
    let due = |done, planned| result_due(shipped(), done, planned).map(|due| due.look);
    for planned in 6..=8 {
        for done in 0..=planned + 3 {
            let expected = match done {
                0 => Some(ResultLook::Before),
                4 => Some(ResultLook::During),
                _ if done == planned => Some(ResultLook::AtEnd),
                // Maintenance, and the sessions between.
                _ => None,
            };
            assert_eq!(due(done, planned), expected, "{done} of {planned}");
        }
    }
    // A course of four: its end is what is looked at.
    assert_eq!(due(4, 4), Some(ResultLook::AtEnd));
    let told = result_due(shipped(), 4, 8).unwrap();
    assert_eq!(
        (told.first_from, told.first_to, told.full_from, told.full_to),
        (3, 4, 6, 8)
    );
}

#[test]
fn what_the_founding_text_says_is_there_as_data() {
    let catalogue = shipped();
    let cycle = catalogue.cycle_preference();
    assert_eq!((cycle.prefer_from_day, cycle.prefer_to_day), (15, 28));
    let operator = catalogue.operator_rule();
    assert_eq!(operator.professions, ["dermatologist", "trichologist"]);
    assert!(operator.licensed);
    // What may go on beside a course is recorded with the intake.
    for beside in ["topical_minoxidil", "oral_supplements", "laser"] {
        assert!(
            catalogue.treatments().iter().any(|t| t.id == beside),
            "{beside}"
        );
    }
}

#[test]
fn days_of_the_cycle_are_told_only_to_those_who_told_that_they_have_one() {
    let told = comfort_days(shipped(), HasCycles::Yes).unwrap();
    assert_eq!((told.from, told.to, told.mark), (15, 28, Mark::ToConfirm));
    for other in [HasCycles::No, HasCycles::Unknown] {
        assert_eq!(comfort_days(shipped(), other), None, "{other:?}");
    }
}
