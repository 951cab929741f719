//! Telephone numbers: read and written by the library that knows every country's, kept as they were typed.

use phonenumber::{Mode, PhoneNumber, country};

/// A number as the library understood it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Understood {
    /// As people of the clinic's country write it; numbers of other countries with their code.
    pub shown: String,
    /// Digits only, with the country's code and without a plus: the same for every way of writing one number.
    pub digits: String,
}

fn parsed(typed: &str, home: &str) -> Option<PhoneNumber> {
    let home: Option<country::Id> = home.parse().ok();
    phonenumber::parse(home, typed)
        .ok()
        .filter(phonenumber::is_valid)
}

/// Reads a number as it would be dialled from `home` (two letters; empty: only numbers with a country's code are understood).
/// `None`: no number that exists, which is no reason to refuse it.
#[must_use]
pub fn understood(typed: &str, home: &str) -> Option<Understood> {
    let number = parsed(typed, home)?;
    let at_home = number.country().id().is_some_and(|id| id.as_ref() == home);
    let mode = if at_home {
        Mode::National
    } else {
        Mode::International
    };
    Some(Understood {
        shown: number.format().mode(mode).to_string(),
        digits: number
            .format()
            .mode(Mode::E164)
            .to_string()
            .trim_start_matches('+')
            .to_owned(),
    })
}
