//! One way to the data key.

use chacha20poly1305::aead::{Aead, AeadInOut, KeyInit, Payload};
use chacha20poly1305::{Tag, XChaCha20Poly1305, XNonce};
use secrecy::{ExposeSecret, SecretString};
use uuid::Uuid;

use super::{KdfCost, random};
use crate::error::{OpenError, StoreError};
use crate::memory::Key;
use crate::recovery::RecoveryCode;

/// What a slot opens with.
#[derive(Clone, Copy)]
pub(crate) enum Secret<'a> {
    Passphrase(&'a SecretString),
    Recovery(&'a RecoveryCode),
}

impl Secret<'_> {
    pub fn kind(self) -> u8 {
        match self {
            Self::Passphrase(_) => Slot::PASSPHRASE,
            Self::Recovery(_) => Slot::RECOVERY,
        }
    }

    fn bytes(&self) -> &[u8] {
        match self {
            Self::Passphrase(passphrase) => passphrase.expose_secret().as_bytes(),
            Self::Recovery(code) => code.secret(),
        }
    }
}

/// What a slot binds besides the wrapped key: a slot moved to another vault, or cheapened, does not open.
fn associated_data(version: u16, vault: Uuid, kind: u8, slot: Uuid, cost: KdfCost) -> Vec<u8> {
    let mut data = Vec::with_capacity(47);
    data.extend_from_slice(&version.to_be_bytes());
    data.extend_from_slice(vault.as_bytes());
    data.push(kind);
    data.extend_from_slice(slot.as_bytes());
    data.extend_from_slice(&cost.memory_kib.to_be_bytes());
    data.extend_from_slice(&cost.passes.to_be_bytes());
    data.extend_from_slice(&cost.lanes.to_be_bytes());
    data
}

/// One way to the data key. Who it belongs to is written in the database, not here: the header is in plain.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Slot {
    pub kind: u8,
    pub id: Uuid,
    pub cost: KdfCost,
    pub salt: [u8; 16],
    pub nonce: [u8; 24],
    pub wrapped: [u8; 48],
}

impl Slot {
    /// The data key wrapped by a person's passphrase.
    pub const PASSPHRASE: u8 = 1;
    /// The data key wrapped by the code of the recovery sheet.
    pub const RECOVERY: u8 = 2;

    /// A slot of this id for the secret, and the key that unwraps it.
    pub fn wrap(
        version: u16,
        vault: Uuid,
        id: Uuid,
        secret: Secret<'_>,
        cost: KdfCost,
        data_key: &Key,
    ) -> Result<(Self, Key), OpenError> {
        let (salt, nonce) = (random::<16>()?, random::<24>()?);
        let mut kek = Key::default();
        cost.derive(secret.bytes(), &salt, &mut kek)?;
        let sealed = XChaCha20Poly1305::new((&*kek).into())
            .encrypt(
                &XNonce::from(nonce),
                Payload {
                    msg: data_key.as_slice(),
                    aad: &associated_data(version, vault, secret.kind(), id, cost),
                },
            )
            .map_err(|_| StoreError::Other)?;
        let wrapped = sealed.try_into().map_err(|_| StoreError::Other)?;
        let slot = Self {
            kind: secret.kind(),
            id,
            cost,
            salt,
            nonce,
            wrapped,
        };
        Ok((slot, kek))
    }

    /// What the secret is derived to under this slot's parameters.
    pub fn kek(&self, secret: Secret<'_>) -> Result<Key, OpenError> {
        if !self.cost.is_safe() {
            return Err(OpenError::UnsafeKdf);
        }
        let mut kek = Key::default();
        self.cost.derive(secret.bytes(), &self.salt, &mut kek)?;
        Ok(kek)
    }

    /// The data key. `None` when this is not the slot's key, or the slot was changed.
    pub fn unwrap(&self, version: u16, vault: Uuid, kek: &Key) -> Option<Key> {
        let (sealed, tag) = self.wrapped.split_last_chunk::<16>()?;
        let mut key = Key::default();
        key.copy_from_slice(sealed);
        // In the locked page itself, so that the data key is never anywhere else.
        XChaCha20Poly1305::new((&**kek).into())
            .decrypt_inout_detached(
                &XNonce::from(self.nonce),
                &associated_data(version, vault, self.kind, self.id, self.cost),
                key.as_mut_slice().into(),
                &Tag::from(*tag),
            )
            .ok()
            .map(|()| key)
    }
}
