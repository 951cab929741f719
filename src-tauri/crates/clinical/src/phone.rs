//! Telephone numbers: read and written by the library that knows every country's, kept as they were typed.

use phonenumber::{Mode, PhoneNumber, country};

fn parsed(typed: &str, home: &str) -> Option<PhoneNumber> {
    let home: Option<country::Id> = home.parse().ok();
    phonenumber::parse(home, typed)
        .ok()
        .filter(phonenumber::is_valid)
}

/// Reads the tables of every country, which takes some 150 milliseconds once in the life of the program. Whoever knows that numbers will be
/// shown soon has them ready by then.
pub fn prepare() {
    // The library reads them at the first number.
    let _ = phonenumber::parse(None, "+1 201 555 0123");
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
