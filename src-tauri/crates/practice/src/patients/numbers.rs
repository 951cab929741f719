//! Telephones as they were shown, so that a list that is typed into does not have each read anew at every letter. Gone with the search,
//! when the records are closed.

use std::{
    collections::HashMap,
    sync::{Mutex, PoisonError},
};

use clinical::phone;
use zeroize::Zeroize;

/// More than a person looks at in a day; beyond it all is forgotten and begins again.
const MOST: usize = 20_000;

/// What was shown, by country and number.
#[derive(Default)]
pub(super) struct Numbers(Mutex<Shown>);

#[derive(Default)]
struct Shown {
    country: String,
    known: HashMap<String, Option<String>>,
}

impl Numbers {
    /// As [`phone::shown`].
    pub fn shown(&self, number: &str, country: &str) -> Option<String> {
        let mut shown = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if shown.country != country || shown.known.len() >= MOST {
            shown.forget();
            country.clone_into(&mut shown.country);
        }
        if let Some(known) = shown.known.get(number) {
            return known.clone();
        }
        let made = phone::shown(number, country);
        shown.known.insert(number.to_owned(), made.clone());
        made
    }
}

impl Shown {
    fn forget(&mut self) {
        for (mut number, mut shown) in self.known.drain() {
            number.zeroize();
            shown.zeroize();
        }
    }
}

impl Drop for Shown {
    fn drop(&mut self) {
        self.forget();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_shown_as_the_country_of_now_writes_it() {
        let numbers = Numbers::default();
        for _ in 0..2 {
            let shown = |country| numbers.shown("+90 532 111 22 33", country);
            assert_eq!(shown("TR").as_deref(), Some("0532 111 22 33"));
            assert_eq!(shown("DE").as_deref(), Some("+90 532 111 22 33"));
            assert_eq!(numbers.shown("nobody", "DE"), None);
        }
    }

    #[test]
    fn it_does_not_grow_without_end() {
        let numbers = Numbers::default();
        for n in 0..=MOST {
            numbers.shown(&n.to_string(), "");
        }
        let shown = numbers.0.lock().unwrap_or_else(PoisonError::into_inner);
        assert_eq!(shown.known.len(), 1, "forgotten, and begun again");
    }
}
