//! Telephone numbers: read and written by the library that knows every country's, kept as they were typed.

use phonenumber::{Mode, PhoneNumber, country};

fn parsed(typed: &str, home: &str) -> Option<PhoneNumber> {
    let home: Option<country::Id> = home.parse().ok();
    phonenumber::parse(home, typed)
        .ok()
        .filter(phonenumber::is_valid)
}

/// How people of a country write a number that was dialled from there (two letters; empty: only numbers with a country's code are
/// understood); numbers of other countries with their code. `None`: no number that exists, which is no reason to refuse it.
///
/// Takes some tens of microseconds: whoever shows many keeps what was shown.
#[must_use]
pub fn shown(typed: &str, home: &str) -> Option<String> {
    let number = parsed(typed, home)?;
    let at_home = number.country().id().is_some_and(|id| id.as_ref() == home);
    let mode = if at_home {
        Mode::National
    } else {
        Mode::International
    };
    Some(number.format().mode(mode).to_string())
}
