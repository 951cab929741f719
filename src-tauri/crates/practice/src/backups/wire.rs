//! What is asked of the backups and what they answer.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::door::VaultStatus;

/// Where backups lie.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum PlaceKind {
    /// On this computer, beside the vault.
    Here,
    /// The folder that the person chose, as a rule on a USB stick.
    Stick,
    /// A folder that was opened just now to restore from it.
    Found,
}

/// How urgent it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum BackupTone {
    /// Nothing to do.
    Ok,
    /// More than 3 days.
    Amber,
    /// More than 7 days, or the last proof failed.
    Red,
}

/// In one glance, for Today and the Backups page.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct BackupHealth {
    /// The worst of what there is.
    pub tone: BackupTone,
    /// One sentence: "Backup of 23 November opened: 1,204 patients, proven today."
    pub sentence: String,
    /// What to do about it, when there is something.
    pub advice: Option<String>,
}

/// A place.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct BackupPlaceView {
    /// Which.
    pub kind: PlaceKind,
    /// The folder, as the system writes it.
    pub folder: String,
    /// Whether it is there now.
    pub present: bool,
    /// The clinic's wall.
    pub last_at: Option<String>,
}

/// A backup.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct BackupView {
    /// Where.
    pub place: PlaceKind,
    /// Its name in the place.
    pub name: String,
    /// The clinic's wall.
    pub made_at: String,
    /// When it was last opened and compared; the clinic's wall.
    pub proven_at: String,
    /// How many patients it holds.
    pub patients: u64,
    /// How many sessions.
    pub sessions: u64,
    /// The last entry of its history.
    pub entries: u64,
    /// Bytes.
    pub bytes: u64,
    /// Made under another data key than the vault has now: it opens with the passphrase of its day, and is none of those that are proven and
    /// let go of. Not known while the vault is closed.
    pub other_key: bool,
}

/// The Backups page.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct BackupsPage {
    /// How it stands.
    pub health: BackupHealth,
    /// This computer first.
    pub places: Vec<BackupPlaceView>,
    /// Newest first.
    pub backups: Vec<BackupView>,
}

/// `backups.choose_stick`, `backups.find`
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct BackupsFound {
    /// False: the person closed the dialog.
    pub chosen: bool,
    /// What is there now.
    pub backups: Vec<BackupView>,
}

/// A backup by its name.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct BackupRef {
    /// Where.
    pub place: PlaceKind,
    /// Its name.
    pub name: String,
}

/// `backups.preview`, `backups.restore`
#[derive(Clone, Serialize, Deserialize, TS)]
pub struct BackupOpen {
    /// Where.
    pub place: PlaceKind,
    /// Its name.
    pub name: String,
    /// A practitioner's passphrase, or the recovery code, as it was on the day of the backup.
    pub passphrase: String,
}

/// What a restore would bring, and cost.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct RestorePreview {
    /// The clinic's wall.
    pub made_at: String,
    /// The clinic's name in it.
    pub clinic_name: String,
    /// What it holds and what there is now, kind by kind.
    pub counts: Vec<RestoreCount>,
    /// How many entries of the history came after it and would be lost; `None` when the present vault cannot be read.
    pub lost: Option<u64>,
    /// The last of them, in plain words, newest first, at most 10.
    pub lost_words: Vec<String>,
}

/// A kind of record.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct RestoreCount {
    /// "Patients"
    pub words: String,
    /// In the backup.
    pub backup: u64,
    /// Now; `None` when the present vault cannot be read.
    pub now: Option<u64>,
}

/// `backups.restore`
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct Restored {
    /// Locked: the passphrase of that day opens it.
    pub status: VaultStatus,
    /// The folder in which the vault from before lies now, if there was one.
    pub set_aside: Option<String>,
}

/// `vault.rekey`
#[derive(Clone, Serialize, Deserialize, TS)]
pub struct VaultRekey {
    /// Of the practitioner who asks: it proves them, and is the one way into the records under their new key.
    pub passphrase: String,
}

/// What giving the vault a new key did.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct Rekeyed {
    /// Open; the recovery sheet is pending.
    pub status: VaultStatus,
    /// The folder in which the records lie as they were, with the old key; `None` when this call had been answered before.
    pub set_aside: Option<String>,
    /// Who cannot come in until they are given a passphrase.
    pub without_passphrase: Vec<String>,
    /// Photos that were damaged before, and stayed behind.
    pub unreadable_photos: u64,
}

/// `vault.rescue`
#[derive(Clone, Serialize, Deserialize, TS)]
pub struct RescueAsk {
    /// A practitioner's passphrase, or the recovery code.
    pub passphrase: String,
}

/// What a rescue did, in plain words.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct Rescued {
    /// Locked.
    pub status: VaultStatus,
    /// One sentence for each thing, the most important first.
    pub report: Vec<String>,
    /// The folder in which the damaged vault lies now.
    pub set_aside: String,
}
