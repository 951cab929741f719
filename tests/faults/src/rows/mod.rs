//! Every row of the table.

mod crash;
mod instances;
mod power;

use crate::lab::Row;

/// In the order in which they are played.
pub const ROWS: &[Row] = &[
    Row {
        name: "crash/kill",
        what: "the program is killed with signal 9 while it opens or writes; every answered row is there on opening, none half",
        commit: 300,
        release: 10_000,
        play: crash::kill,
    },
    Row {
        name: "power/xfs",
        what: "XFS is shut down without its log while rows are written; every answered row is there, none half",
        commit: 60,
        release: 3_000,
        play: power::xfs,
    },
    Row {
        name: "power/ext4",
        what: "the same on ext4",
        commit: 40,
        release: 2_000,
        play: power::ext4,
    },
    Row {
        name: "power/passphrase",
        what: "the power goes while passphrases are changed; the vault opens with the last one answered, or the one on its way",
        commit: 10,
        release: 500,
        play: power::passphrase,
    },
    Row {
        name: "instances",
        what: "20 programs open one vault at once; exactly one has it",
        commit: 1,
        release: 20,
        play: instances::twenty,
    },
];
