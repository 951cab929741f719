//! The operations of the door itself.

use zeroize::Zeroizing;

use super::{Call, Practice, VaultStatus, VaultUnlock, composed};
use crate::{error::Result, operations::Nothing};

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
