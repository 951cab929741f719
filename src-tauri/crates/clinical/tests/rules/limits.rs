//! Field limits.

use crate::day;
use clinical::Millilitres;
use clinical::limits::*;
use std::collections::BTreeSet;

#[test]
fn names_of_any_script_are_kept_as_typed() {
    let long = "ا".repeat(400);
    for name in [
        "X",
        "Ayşe \"Ay\" O'Neil <b>",
        "\u{200f}محمد\u{200e}",
        " Ng ",
        "👩🏽\u{200d}⚕\u{fe0f}",
        long.as_str(),
    ] {
        assert_eq!(check_text(&PERSON_NAME, name), Ok(()), "{name}");
    }
    assert_eq!(
        check_text(&PERSON_NAME, &format!("{long}x")),
        Err(TextProblem::TooLong { max: 400 })
    );
}

#[test]
fn blanks_are_nothing() {
    assert_eq!(
        check_text(&PERSON_NAME, " \u{a0}\u{3000}"),
        Err(TextProblem::Required)
    );
    assert_eq!(check_text(&PHONE, ""), Ok(()));
    assert_eq!(
        check_text(&OVERRIDE_REASON, "     because     "),
        Err(TextProblem::TooShort { min: 10 })
    );
    assert_eq!(check_text(&OVERRIDE_REASON, "because so."), Ok(()));
    assert_eq!(
        check_text(&PASSPHRASE, "fourteen chars"),
        Err(TextProblem::TooShort { min: 15 })
    );
}

#[test]
fn control_characters_are_refused_and_lines_end_only_in_long_texts() {
    for bad in ["a\0", "a\tb", "a\u{1b}[0m", "a\r\nb", "a\u{7f}", "a\u{85}"] {
        assert_eq!(
            check_text(&PERSON_NAME, bad),
            Err(TextProblem::ControlCharacter),
            "{bad:?}"
        );
        assert_eq!(
            check_text(&NOTE, bad),
            Err(TextProblem::ControlCharacter),
            "{bad:?}"
        );
    }
    assert_eq!(
        check_text(&PERSON_NAME, "a\nb"),
        Err(TextProblem::ControlCharacter)
    );
    assert_eq!(check_text(&NOTE, "a\nb"), Ok(()));
}

#[test]
fn ranges_include_both_ends() {
    assert_eq!(check_number(&SESSIONS, 1), Ok(()));
    assert_eq!(check_number(&SESSIONS, 60), Ok(()));
    assert_eq!(check_number(&SESSIONS, 61), Err(OutOfRange));
    assert_eq!(check_number(&SESSIONS, 0), Err(OutOfRange));
    assert_eq!(
        check_volume(&QUANTITY_ML, Millilitres::from_microlitres(10)),
        Ok(())
    );
    assert_eq!(
        check_volume(&QUANTITY_ML, Millilitres::from_microlitres(9)),
        Err(OutOfRange)
    );
    assert_eq!(
        check_volume(&QUANTITY_ML, Millilitres::from_microlitres(100_000_001)),
        Err(OutOfRange)
    );
    assert_eq!(check_day(&BIRTH_DATE, day("1900-01-01")), Ok(()));
    assert_eq!(check_day(&BIRTH_DATE, day("1899-12-31")), Err(OutOfRange));
}

#[test]
fn the_page_s_table_has_every_limit_once() {
    let fields: BTreeSet<_> = all().iter().map(|limit| limit.0).collect();
    assert_eq!(fields.len(), all().len());
    for (field, min, max) in all() {
        assert!(min <= max, "{field}");
    }
    assert!(all().contains(&("person_name", 1.0, 400.0)));
    assert!(all().contains(&("quantity_ml", 0.01, 100_000.0)));
    for limit in all_days() {
        assert!(
            limit.min < limit.max && limit.min > chrono::NaiveDate::MIN,
            "{}",
            limit.field
        );
    }
}

#[test]
fn the_fields_agree_with_the_catalogue() {
    let limits = crate::shipped().dose_limits();
    assert_eq!(i64::from(limits.points_max), POINTS.max);
    assert_eq!(i64::from(limits.depth_max_mm.0), DEPTH_TENTHS.max);
    for protocol in crate::shipped().protocols() {
        assert_eq!(
            check_number(&SESSIONS, protocol.sessions_max.into()),
            Ok(()),
            "{}",
            protocol.id
        );
        assert_eq!(
            check_number(&GAP_DAYS, protocol.gap_range().1.into()),
            Ok(()),
            "{}",
            protocol.id
        );
    }
}
