//! The clinical rules: pure functions over the catalogue.
//!
//! Nothing here stores, reads a clock or speaks a language. The day and the instant come in as arguments; what goes out
//! are words and rule ids, for which `assets/texts` has the sentences. The knowledge itself (questions, rules, protocols,
//! limits, side effects) is data in `assets/catalogue`; this crate has the mechanism.

mod fold;
mod words;

pub mod aftercare;
pub mod alike;
pub mod allergy;
pub mod amount;
pub mod barcode;
pub mod catalogue;
pub mod contact;
pub mod country;
pub mod course;
pub mod guidance;
pub mod id;
pub mod intake;
pub mod limits;
pub mod lot;
pub mod medicines;
pub mod patient;
pub mod phone;
pub mod policy;
pub mod retention;
pub mod scale;
pub mod screening;
pub mod side_effect;
pub mod stock;
pub mod treatment;
pub mod vial;
pub mod wall;

pub use amount::Millilitres;
pub use catalogue::{Catalogue, CatalogueError, Mark};
pub use id::*;
pub use words::UnknownWord;
