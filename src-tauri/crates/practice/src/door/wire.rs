//! What the door is asked and what it answers.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use texts::Language;
use ts_rs::TS;

use crate::{
    clinic::{ClinicDetails, PractitionerDetails},
    moment::Role,
};

/// Where the vault stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum VaultState {
    /// No vault yet: the first start.
    Absent,
    /// There is a vault and it is closed.
    Locked,
    /// Open.
    Open,
}

/// What the frame needs to know; the clinic's own facts only when open.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct VaultStatus {
    /// Absent, locked or open.
    pub state: VaultState,
    /// Today in the clinic.
    pub today: Option<NaiveDate>,
    /// The clinic's wall, "YYYY-MM-DDTHH:MM".
    pub now: Option<String>,
    /// IANA zone.
    pub zone: Option<String>,
    /// The clinic's name.
    pub clinic_name: Option<String>,
    /// Who opened it.
    pub practitioner_name: Option<String>,
    /// The clinic's language.
    #[ts(type = "Language | null")]
    pub language: Option<Language>,
    /// What the one who opened it may.
    pub role: Option<Role>,
    /// Locks after so many idle minutes.
    pub idle_minutes: Option<u32>,
    /// The recovery sheet was not typed back yet: the set-up has not ended.
    pub recovery_pending: bool,
    /// Damage was found: nothing more is written, the way out is `vault.rescue`.
    pub damaged: bool,
    /// The disk is nearly full: the vault's reserve was given up, or there was no room for it. Writes go on while they can.
    pub low_on_space: bool,
    /// The computer's clock was behind the last entry by so many minutes when the vault was opened.
    pub clock_behind: Option<u32>,
}

impl VaultStatus {
    /// Of a vault that is not open: nothing of the clinic is known.
    pub(crate) fn closed(state: VaultState) -> VaultStatus {
        VaultStatus {
            state,
            today: None,
            now: None,
            zone: None,
            clinic_name: None,
            practitioner_name: None,
            language: None,
            role: None,
            idle_minutes: None,
            recovery_pending: false,
            damaged: false,
            low_on_space: false,
            clock_behind: None,
        }
    }
}

/// `vault.create`: the first start.
#[derive(Clone, Serialize, Deserialize, TS)]
pub struct VaultCreate {
    /// Letterhead.
    pub clinic: ClinicDetails,
    /// Who treats.
    pub practitioner: PractitionerDetails,
    /// IANA time zone.
    pub zone: String,
    /// The clinic's language.
    #[ts(type = "Language")]
    pub language: Language,
    /// As typed.
    pub passphrase: String,
}

/// `vault.unlock`
#[derive(Clone, Serialize, Deserialize, TS)]
pub struct VaultUnlock {
    /// As typed.
    pub passphrase: String,
    /// A practitioner has read that records are missing (`records_missing`, `anchor_lost`) and goes on; it is logged.
    #[serde(default)]
    pub accept_loss: bool,
}
