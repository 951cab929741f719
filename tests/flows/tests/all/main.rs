//! The stories, in one program: linked once, and run side by side.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a story that cannot go on fails its test"
)]

mod accounts;
mod addenda;
mod alerts;
mod archive;
mod backups;
mod bad_input;
mod common;
mod contacts;
mod demo;
mod doors;
mod drawn;
mod duplicates;
mod guidance;
mod history;
mod imports;
mod imports_at_size;
mod intake;
mod ledger;
mod main_job;
mod merging;
mod promises;
mod recalls;
mod recovery;
mod rekey;
mod restore;
mod retention;
mod rules;
mod scanning;
mod screening;
mod search;
mod stock;
mod struck;
mod summary;
mod upkeep;
