//! What the vault promises, in one program: linked once, and run side by side. Only `first.rs` needs a process of its own.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test that cannot go on fails"
)]

mod backups;
#[path = "../common/mod.rs"]
mod common;
mod damage;
mod hostile;
mod keys;
mod loss;
mod opening;
mod photos;
mod redaction;
mod rekey;
mod rescue;
mod restore;
mod writing;
