//! Keys: the data key, what is derived from it, and how a passphrase wraps it.
//!
//! One random data key opens everything; each use has its own subkey (HKDF-SHA256), so that no key serves two ends.
//! Keys for photos, the anchor and backups are further [`Purpose`]s when those rooms are built.

use std::time::{Duration, Instant};

use argon2::{Algorithm, Argon2, Params, Version};
use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};
use hkdf::Hkdf;
use hmac::{Hmac, Mac};
use secrecy::{ExposeSecret, SecretString};
use sha2::Sha256;
use uuid::Uuid;
use zeroize::{Zeroize, Zeroizing};

use crate::error::{OpenError, StoreError};

/// A 256-bit key, wiped when dropped.
pub(crate) type Key = Zeroizing<[u8; 32]>;

/// How much work a new passphrase slot asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kdf {
    /// Argon2id with 64 MiB, 3 passes, 4 lanes: the least that is accepted. For tests and tools.
    Floor,
    /// Measured on this machine towards one second, at most 256 MiB, never below the floor.
    Calibrated,
}

/// Argon2id parameters as a slot keeps them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct KdfCost {
    /// Memory in KiB.
    pub memory_kib: u32,
    /// Passes over the memory.
    pub passes: u32,
    /// Lanes.
    pub lanes: u32,
}

impl KdfCost {
    pub const FLOOR: Self = Self {
        memory_kib: 64 * 1024,
        passes: 3,
        lanes: 4,
    };
    const CALIBRATED_MAX_KIB: u32 = 256 * 1024;
    const ACCEPTED_MAX_KIB: u32 = 1024 * 1024;
    const ACCEPTED_MAX_PASSES: u32 = 10;
    const ACCEPTED_MAX_LANES: u32 = 16;

    /// A header is read before anybody has proved anything: it must neither weaken the key nor stall the machine.
    pub fn is_safe(self) -> bool {
        (Self::FLOOR.memory_kib..=Self::ACCEPTED_MAX_KIB).contains(&self.memory_kib)
            && (Self::FLOOR.passes..=Self::ACCEPTED_MAX_PASSES).contains(&self.passes)
            && (Self::FLOOR.lanes..=Self::ACCEPTED_MAX_LANES).contains(&self.lanes)
    }

    pub fn choose(kdf: Kdf) -> Result<Self, OpenError> {
        match kdf {
            Kdf::Floor => Ok(Self::FLOOR),
            Kdf::Calibrated => {
                let start = Instant::now();
                let mut out = Key::default();
                Self::FLOOR.derive(b"calibration", &[0; 16], &mut out)?;
                Ok(Self::towards_one_second(start.elapsed()))
            }
        }
    }

    /// Memory grows first, since it is what a thief's graphics card lacks; passes take what is left.
    fn towards_one_second(floor_took: Duration) -> Self {
        let factor = 1.0 / floor_took.as_secs_f64().max(0.001);
        let wished = (f64::from(Self::FLOOR.memory_kib) * factor) as u32;
        let memory_kib =
            wished.clamp(Self::FLOOR.memory_kib, Self::CALIBRATED_MAX_KIB) / 4096 * 4096;
        let grown = f64::from(memory_kib) / f64::from(Self::FLOOR.memory_kib);
        let passes = (f64::from(Self::FLOOR.passes) * factor / grown) as u32;
        Self {
            memory_kib,
            passes: passes.clamp(Self::FLOOR.passes, Self::ACCEPTED_MAX_PASSES),
            lanes: Self::FLOOR.lanes,
        }
    }

    fn derive(self, secret: &[u8], salt: &[u8; 16], out: &mut Key) -> Result<(), OpenError> {
        let params = Params::new(self.memory_kib, self.passes, self.lanes, Some(32))
            .map_err(|_| OpenError::UnsafeKdf)?;
        Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
            .hash_password_into(secret, salt, out.as_mut_slice())
            .map_err(|_| OpenError::Io(std::io::ErrorKind::OutOfMemory.into()))
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
    /// The data key wrapped by a passphrase. Other kinds are kept as they are and not tried.
    pub const PASSPHRASE: u8 = 1;

    pub fn wrap(
        version: u16,
        vault: Uuid,
        passphrase: &SecretString,
        cost: KdfCost,
        data_key: &Key,
    ) -> Result<Self, OpenError> {
        let id = random_uuid()?;
        let (salt, nonce) = (random::<16>()?, random::<24>()?);
        let mut kek = Key::default();
        cost.derive(passphrase.expose_secret().as_bytes(), &salt, &mut kek)?;
        let sealed = XChaCha20Poly1305::new((&*kek).into())
            .encrypt(
                &XNonce::from(nonce),
                Payload {
                    msg: data_key.as_slice(),
                    aad: &associated_data(version, vault, Self::PASSPHRASE, id, cost),
                },
            )
            .map_err(|_| StoreError::Other)?;
        let wrapped = sealed.try_into().map_err(|_| StoreError::Other)?;
        Ok(Self {
            kind: Self::PASSPHRASE,
            id,
            cost,
            salt,
            nonce,
            wrapped,
        })
    }

    /// `None` when the passphrase is not this slot's, or the slot was changed.
    pub fn unwrap(
        &self,
        version: u16,
        vault: Uuid,
        passphrase: &SecretString,
    ) -> Result<Option<Key>, OpenError> {
        if !self.cost.is_safe() {
            return Err(OpenError::UnsafeKdf);
        }
        let mut kek = Key::default();
        self.cost
            .derive(passphrase.expose_secret().as_bytes(), &self.salt, &mut kek)?;
        let opened = XChaCha20Poly1305::new((&*kek).into()).decrypt(
            &XNonce::from(self.nonce),
            Payload {
                msg: &self.wrapped,
                aad: &associated_data(version, vault, self.kind, self.id, self.cost),
            },
        );
        let Ok(mut plain) = opened else {
            return Ok(None);
        };
        let mut key = Key::default();
        let whole = plain.len() == key.len();
        if whole {
            key.copy_from_slice(&plain);
        }
        plain.zeroize();
        Ok(whole.then_some(key))
    }
}

/// What a subkey is for.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Purpose {
    Database,
    Audit,
    Header,
}

pub(crate) fn subkey(data_key: &Key, vault: Uuid, purpose: Purpose) -> Result<Key, OpenError> {
    let info: &[u8] = match purpose {
        Purpose::Database => b"anagen vault 1: database",
        Purpose::Audit => b"anagen vault 1: audit",
        Purpose::Header => b"anagen vault 1: header",
    };
    let mut out = Key::default();
    Hkdf::<Sha256>::new(Some(vault.as_bytes()), data_key.as_slice())
        .expand(info, out.as_mut_slice())
        .map_err(|_| StoreError::Other)?;
    Ok(out)
}

/// HMAC-SHA256 over `parts`, one after the other.
pub(crate) fn mac(key: &Key, parts: &[&[u8]]) -> [u8; 32] {
    begin_mac(key, parts).finalize().into_bytes().into()
}

/// Compares in constant time.
pub(crate) fn mac_matches(key: &Key, parts: &[&[u8]], expected: &[u8]) -> bool {
    begin_mac(key, parts).verify_slice(expected).is_ok()
}

fn begin_mac(key: &Key, parts: &[&[u8]]) -> Hmac<Sha256> {
    // HMAC pads a short key with zeros to its block; doing so here leaves no length that could be refused.
    let mut block = Zeroizing::new([0u8; 64]);
    block[..32].copy_from_slice(key.as_slice());
    let mut mac = <Hmac<Sha256> as KeyInit>::new((&*block).into());
    for part in parts {
        mac.update(part);
    }
    mac
}

fn fill(bytes: &mut [u8]) -> Result<(), OpenError> {
    getrandom::fill(bytes).map_err(|error| OpenError::Io(std::io::Error::other(error.to_string())))
}

pub(crate) fn random<const N: usize>() -> Result<[u8; N], OpenError> {
    let mut bytes = [0; N];
    fill(&mut bytes)?;
    Ok(bytes)
}

pub(crate) fn random_key() -> Result<Key, OpenError> {
    let mut key = Key::default();
    fill(key.as_mut_slice())?;
    Ok(key)
}

pub(crate) fn random_uuid() -> Result<Uuid, OpenError> {
    Ok(uuid::Builder::from_random_bytes(random()?).into_uuid())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn calibration_grows_memory_first_and_stays_within_its_bounds() {
        let cost = |millis| KdfCost::towards_one_second(Duration::from_millis(millis));
        assert_eq!(cost(5_000), KdfCost::FLOOR);
        assert_eq!(cost(1_000), KdfCost::FLOOR);
        assert_eq!((cost(500).memory_kib, cost(500).passes), (128 * 1024, 3));
        assert_eq!((cost(250).memory_kib, cost(250).passes), (256 * 1024, 3));
        assert_eq!((cost(125).memory_kib, cost(125).passes), (256 * 1024, 6));
        assert_eq!((cost(0).memory_kib, cost(0).passes), (256 * 1024, 10));
        for millis in 0..3_000 {
            assert!(cost(millis).is_safe());
        }
        assert!(KdfCost::choose(Kdf::Calibrated).unwrap().is_safe());
    }

    #[test]
    fn each_purpose_and_each_vault_has_its_own_key() {
        let data_key = random_key().unwrap();
        let mut keys = vec![*data_key];
        for vault in [Uuid::from_u128(1), Uuid::from_u128(2)] {
            for purpose in [Purpose::Database, Purpose::Audit, Purpose::Header] {
                let key = *subkey(&data_key, vault, purpose).unwrap();
                assert!(!keys.contains(&key));
                keys.push(key);
            }
        }
    }

    #[test]
    fn the_mac_is_hmac_sha256() {
        // RFC 4231, test case 2: the key "Jefe", which HMAC pads with zeros.
        let mut key = Key::default();
        key[..4].copy_from_slice(b"Jefe");
        let expected = [
            0x5b, 0xdc, 0xc1, 0x46, 0xbf, 0x60, 0x75, 0x4e, 0x6a, 0x04, 0x24, 0x26, 0x08, 0x95,
            0x75, 0xc7, 0x5a, 0x00, 0x3f, 0x08, 0x9d, 0x27, 0x39, 0x83, 0x9d, 0xec, 0x58, 0xb9,
            0x64, 0xec, 0x38, 0x43,
        ];
        assert_eq!(mac(&key, &[b"what do ya want ", b"for nothing?"]), expected);
        assert!(mac_matches(
            &key,
            &[b"what do ya want for nothing?"],
            &expected
        ));
        assert!(!mac_matches(
            &key,
            &[b"what do ya want for nothing!"],
            &expected
        ));
    }
}
