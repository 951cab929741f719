//! Every row of the table.

mod backup;
mod crash;
mod full;
mod hostile;
mod instances;
mod io;
mod overstep;
mod picture;
mod power;
mod rot;
mod scene;
mod stick;
mod stolen;
mod time;
mod torn;

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
        name: "header/killed",
        what: "killed before every step of a change of passphrase; the old or the new one opens, never both or neither",
        commit: 16,
        release: 0,
        play: torn::header_killed,
    },
    Row {
        name: "header/damaged",
        what: "one copy of the header cut at every length and with every bit flipped; it is refused alone and mended from the other",
        commit: 0,
        release: 0,
        play: torn::header_damaged,
    },
    Row {
        name: "backup/killed",
        what: "killed before every step of a backup; the one before is whole, and so is everything that is listed",
        commit: 16,
        release: 0,
        play: torn::backup_killed,
    },
    Row {
        name: "restore/killed",
        what: "killed before every step of a restore; the vault is the old one or the restored one",
        commit: 16,
        release: 0,
        play: torn::restore_killed,
    },
    Row {
        name: "rekey/killed",
        what: "killed before every step of giving the vault a new key; it is the old one or the new one, whole, and never neither",
        commit: 16,
        release: 0,
        play: torn::rekey_killed,
    },
    Row {
        name: "migration/killed",
        what: "killed before every step of a migration; nothing is lost and the next opening finishes it",
        commit: 16,
        release: 0,
        play: torn::migration_killed,
    },
    Row {
        name: "rot/pages",
        what: "one bit flipped, 12 to a page (of a release: in every byte of the database); it is announced by name",
        commit: 0,
        release: 0,
        play: rot::pages,
    },
    Row {
        name: "rot/replay",
        what: "pages put back to what they were, swapped, and cut away; it is announced by name",
        commit: 0,
        release: 0,
        play: rot::replay,
    },
    Row {
        name: "rot/log",
        what: "the write-ahead log flipped, cut and deleted; it is announced by name, or no row is missing",
        commit: 0,
        release: 0,
        play: rot::log,
    },
    Row {
        name: "rot/anchor",
        what: "the anchor cut, flipped and deleted, and the database put back under it; it is announced by name",
        commit: 0,
        release: 0,
        play: rot::anchor,
    },
    Row {
        name: "full/rows",
        what: "the disk fills up while rows are written; the error says so, nothing answered is lost, and it goes on when there is room",
        commit: 10,
        release: 500,
        play: full::rows,
    },
    Row {
        name: "full/operations",
        what: "every operation that writes, on a full disk: a clear message, the draft kept, and it works when there is room",
        commit: 20,
        release: 2_000,
        play: full::operations,
    },
    Row {
        name: "io/sync",
        what: "the n-th fsync fails with EIO, once or for good; what was answered is there, the rest is settled by its identifier",
        commit: 20,
        release: 4_000,
        play: io::sync,
    },
    Row {
        name: "io/operations",
        what: "every operation that writes, its n-th sync failing with EIO; what was answered is kept, the rest is settled by its identifier",
        commit: 20,
        release: 4_000,
        play: io::operations,
    },
    Row {
        name: "stick/pulled",
        what: "the stick is pulled out during a backup; the one before is intact",
        commit: 4,
        release: 300,
        play: stick::pulled,
    },
    Row {
        name: "stick/full",
        what: "the stick is full; the backup is refused by name, the one before is intact",
        commit: 3,
        release: 100,
        play: stick::full,
    },
    Row {
        name: "stick/read-only",
        what: "the stick cannot be written; the backup is refused by name, the one before is intact",
        commit: 3,
        release: 100,
        play: stick::read_only,
    },
    Row {
        name: "backup/random",
        what: "random vaults backed up, restored and compared, row by row, count by count and by the chain's head",
        commit: 1,
        release: 200,
        play: backup::random,
    },
    Row {
        name: "stolen",
        what: "markers in every text field, then every file searched: open, backed up and locked",
        commit: 0,
        release: 0,
        play: stolen::markers,
    },
    Row {
        name: "overstepping",
        what: "every operation while locked, by the assistant, the practitioner and a removed user; refused exactly as the list says",
        commit: 0,
        release: 0,
        play: overstep::everybody,
    },
    Row {
        name: "hostile/json",
        what: "random JSON at each operation; an answer in words within 5 seconds, no panic",
        commit: 25,
        release: 10_000,
        play: hostile::json,
    },
    Row {
        name: "hostile/pictures",
        what: "bombs, halves and things that are no pictures, as photos; refused within 5 seconds and 512 MB",
        commit: 0,
        release: 0,
        play: hostile::pictures,
    },
    Row {
        name: "hostile/names",
        what: "names that are code, paths, formulas, or 100 KB long; shown literally, or the error names the field",
        commit: 0,
        release: 0,
        play: hostile::names,
    },
    Row {
        name: "instances",
        what: "20 programs open one vault at once; exactly one has it",
        commit: 1,
        release: 20,
        play: instances::twenty,
    },
    Row {
        name: "time/zones",
        what: "sessions at the change of clocks in 40 zones; days and deadlines are right",
        commit: 0,
        release: 0,
        play: time::zones,
    },
    Row {
        name: "time/clock",
        what: "the clock jumps by up to a day between writes; they are in the order in which they were made",
        commit: 2,
        release: 50,
        play: time::clock,
    },
];
