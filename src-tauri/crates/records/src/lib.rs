//! The tables of the clinic: migrations and one module per noun. The only crate with SQL that knows a patient.
//!
//! Every function takes a handle of the vault: a [`vault::Reader`] to look, a [`vault::Writer`] to change. Rules are not
//! here (see `clinical`), nor is who may do what (see `practice`).

mod columns;
mod person;

pub mod accounts;
pub mod addenda;
pub mod backups;
pub mod clinic;
pub mod contacts;
pub mod counts;
pub mod courses;
pub mod destructions;
pub mod disposals;
pub mod documents;
pub mod drafts;
pub mod history;
pub mod imports;
pub mod intakes;
pub mod lots;
pub mod movements;
pub mod patients;
pub mod photos;
pub mod places;
pub mod policies;
pub mod products;
pub mod recalls;
pub mod recipes;
pub mod retention;
pub mod screenings;
pub mod sessions;
pub mod side_effects;
pub mod struck;
pub mod tally;
pub mod vials;
pub mod watches;

use vault::Migration;

/// The migrations, oldest first; the number of the last one is the schema's version.
pub const MIGRATIONS: &[Migration] = &[
    Migration {
        name: "0001_house",
        sql: include_str!("../migrations/0001_house.sql"),
    },
    Migration {
        name: "0002_accounts_and_backups",
        sql: include_str!("../migrations/0002_accounts_and_backups.sql"),
    },
    Migration {
        name: "0003_patients",
        sql: include_str!("../migrations/0003_patients.sql"),
    },
    Migration {
        name: "0004_intake_and_rules",
        sql: include_str!("../migrations/0004_intake_and_rules.sql"),
    },
    Migration {
        name: "0005_imports",
        sql: include_str!("../migrations/0005_imports.sql"),
    },
    Migration {
        name: "0006_keeping_and_destroying",
        sql: include_str!("../migrations/0006_keeping_and_destroying.sql"),
    },
    Migration {
        name: "0007_retention_class",
        sql: include_str!("../migrations/0007_retention_class.sql"),
    },
    Migration {
        name: "0008_product_codes",
        sql: include_str!("../migrations/0008_product_codes.sql"),
    },
    Migration {
        name: "0009_stock",
        sql: include_str!("../migrations/0009_stock.sql"),
    },
    Migration {
        name: "0010_deliveries",
        sql: include_str!("../migrations/0010_deliveries.sql"),
    },
    Migration {
        name: "0011_trace",
        sql: include_str!("../migrations/0011_trace.sql"),
    },
    Migration {
        name: "0012_addenda",
        sql: include_str!("../migrations/0012_addenda.sql"),
    },
    Migration {
        name: "0013_struck",
        sql: include_str!("../migrations/0013_struck.sql"),
    },
];

/// What every read and write of this crate gives back on failure.
pub type Result<T> = std::result::Result<T, vault::StoreError>;
