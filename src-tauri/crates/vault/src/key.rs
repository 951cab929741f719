//! Keys: the data key, what is derived from it, and how a secret wraps it.
//!
//! One random data key opens everything; each use has its own subkey (HKDF-SHA256), so that no key serves two ends.

mod kdf;
mod slot;
#[cfg(target_os = "linux")]
mod workspace;

use hkdf::Hkdf;
use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;
use uuid::Uuid;
use zeroize::Zeroizing;

use crate::error::{OpenError, StoreError};
use crate::header::Header;

pub use kdf::Kdf;
pub(crate) use kdf::KdfCost;
pub(crate) use slot::{Secret, Slot};

pub(crate) use crate::memory::Key;

/// What an open vault holds: the data key, and the slot by which it was opened with the key that unwraps it, so that a header that was
/// written or copied can be proved by opening it without asking anybody for the passphrase again.
pub(crate) struct Keys {
    /// The vault's id, the same in all its copies.
    pub vault: Uuid,
    /// Everything else is derived from it.
    pub data: Key,
    /// The slot that was opened.
    pub slot: Uuid,
    /// What that slot's secret was derived to.
    pub kek: Key,
}

impl Keys {
    pub fn subkey(&self, purpose: Purpose) -> Result<Key, OpenError> {
        subkey(&self.data, self.vault, purpose)
    }

    /// Opens `header` as the person did: by the slot and the key in memory. Proves that the copy it was read from would let them in.
    pub fn open(&self, header: &Header) -> Result<(), OpenError> {
        header.opens_with(self.slot, &self.kek, &self.data)
    }
}

/// What a subkey is for.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Purpose {
    Database,
    Audit,
    Header,
    Photos,
    Anchor,
    Backup,
    Seal,
}

impl Purpose {
    /// Every one, so that a test finds two that share their label.
    #[cfg(test)]
    const ALL: [Self; 7] = [
        Self::Database,
        Self::Audit,
        Self::Header,
        Self::Photos,
        Self::Anchor,
        Self::Backup,
        Self::Seal,
    ];
}

pub(crate) fn subkey(data_key: &Key, vault: Uuid, purpose: Purpose) -> Result<Key, OpenError> {
    let info: &[u8] = match purpose {
        Purpose::Database => b"anagen vault 1: database",
        Purpose::Audit => b"anagen vault 1: audit",
        Purpose::Header => b"anagen vault 1: header",
        Purpose::Photos => b"anagen vault 1: photos",
        Purpose::Anchor => b"anagen vault 1: anchor",
        Purpose::Backup => b"anagen vault 1: backup",
        Purpose::Seal => b"anagen vault 1: seal",
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
    fn each_purpose_and_each_vault_has_its_own_key() {
        let data_key = random_key().unwrap();
        let mut keys = vec![*data_key];
        for vault in [Uuid::from_u128(1), Uuid::from_u128(2)] {
            for purpose in Purpose::ALL {
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
