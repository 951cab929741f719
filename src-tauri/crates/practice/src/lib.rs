//! The operations of the practice: who may, which rule, what is read and written, what changed.
//!
//! Everything the page can ask is in [`operations`]; the shell and `host` pass calls to [`Practice::call`]. One file for
//! each noun; a write is one transaction with its audit entry.

mod call;
mod check;
mod door;
mod ledger;
mod messages;
mod next;
mod passphrase;

pub mod accounts;
pub mod aftercare;
pub mod backups;
mod behind;
pub mod clinic;
pub mod codes;
pub mod contacts;
pub mod counts;
pub mod courses;
pub mod desk;
pub mod disposals;
pub mod drafts;
pub mod error;
pub mod history;
pub mod imports;
pub mod intake;
pub mod lots;
pub mod moment;
pub mod operations;
pub mod paper;
pub mod patients;
pub mod places;
pub mod products;
pub mod recalls;
pub mod recipes;
pub mod recovery;
pub mod retention;
pub mod rules;
pub mod screening;
pub mod security;
pub mod sessions;
pub mod side_effects;
pub mod stock;
pub mod striking;
pub mod summary;
pub mod today;
pub mod vials;
pub mod watches;
pub mod work;

pub use backups::Ticked;
pub use call::{ErrorView, FieldError, Reply};
pub use check::Override;
pub use desk::{Chosen, Desk, DeskError, Printed, Saved};
pub use door::{Practice, VaultCreate, VaultState, VaultStatus, VaultUnlock};
/// What the shell says itself, and in which languages it can: it knows of no other crate of ours.
pub use texts::{Language, shell as shell_texts};
pub use vault::{Kdf, harden_process};
