//! The operations of the door itself.

use zeroize::Zeroizing;

use super::{Call, Practice, VaultStatus, VaultUnlock, composed};
use crate::{
    aftercare::{self, PrintResult, SaveResult, SheetRequest},
    error::Result,
    operations::Nothing,
};

/// `vault.status`
pub(crate) fn status(practice: &Practice, call: &Call, _: Nothing) -> Result<VaultStatus> {
    Ok(practice.status(call))
}

/// `vault.unlock`
pub(crate) fn unlock(
    practice: &Practice,
    call: &Call,
    request: VaultUnlock,
) -> Result<VaultStatus> {
    let secret = Zeroizing::new(request.passphrase);
    practice.enter(call, &composed(&secret), request.accept_loss)?;
    Ok(practice.status(call))
}

/// `vault.lock`
pub(crate) fn lock_vault(practice: &Practice, call: &Call, _: Nothing) -> Result<VaultStatus> {
    practice.close();
    Ok(practice.status(call))
}

/// `documents.print`: the document is made first, then the dialog is shown while the vault is free.
pub(crate) fn print(
    practice: &Practice,
    call: &Call,
    request: SheetRequest,
) -> Result<PrintResult> {
    let made = practice.read(call, |read| aftercare::make(read, request))?;
    aftercare::print(practice.desk.as_ref(), made)
}

/// `documents.save`
pub(crate) fn save(practice: &Practice, call: &Call, request: SheetRequest) -> Result<SaveResult> {
    let made = practice.read(call, |read| aftercare::make(read, request))?;
    aftercare::save(practice.desk.as_ref(), made)
}
