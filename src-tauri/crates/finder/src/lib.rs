//! Patient search in memory: folded strings in, numbers out.
//!
//! The vault keeps one [`Key`] a patient; the [`Finder`] is built of them when the records are opened and dropped, which
//! overwrites it, when they are closed. No SQL, no clock. A search runs tiers until it has enough: exact words, beginnings,
//! parts of words, one typing error, other scripts; within a tier the most recent come first. The order of words is free, and
//! every one must be found: in a name, a date of birth, a telephone or an identifier.

mod date;
mod dictionary;
mod evaluate;
mod finder;
mod fold;
mod key;
mod lists;
mod phone;
mod query;
mod script;
mod segment;
mod why;
mod wipe;

pub use finder::{Change, Finder, Hit, Query};
pub use fold::{fold, tokens, words};
pub use key::{Key, Person, Precision};
pub use why::{Field, Why, rerank, why};

/// How well something was found; the better comes first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Tier {
    /// Whole words.
    Exact,
    /// Beginnings of words.
    Prefix,
    /// Parts of words.
    Infix,
    /// One letter wrong, missing, too many, or two swapped.
    Typo,
    /// Written in another script.
    Script,
}

impl Tier {
    pub(crate) const ALL: [Tier; 5] = [
        Tier::Exact,
        Tier::Prefix,
        Tier::Infix,
        Tier::Typo,
        Tier::Script,
    ];
}
