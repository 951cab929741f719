//! How a passphrase becomes a key: Argon2id, dear enough for a thief and bearable for a person.

use std::time::{Duration, Instant};

use argon2::{Algorithm, Argon2, Params, Version};

#[cfg(target_os = "linux")]
use super::workspace::Workspace;
use crate::error::OpenError;
use crate::memory::Key;

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

    /// The key for wrapping: of a passphrase byte for byte, or of a code as printed.
    pub fn derive(self, secret: &[u8], salt: &[u8; 16], out: &mut Key) -> Result<(), OpenError> {
        let params = Params::new(self.memory_kib, self.passes, self.lanes, Some(32))
            .map_err(|_| OpenError::UnsafeKdf)?;
        let argon2 = Argon2::new(Algorithm::Argon2id, Version::V0x13, params);
        hash(&argon2, secret, salt, out.as_mut_slice())
            .map_err(|_| OpenError::Io(std::io::ErrorKind::OutOfMemory.into()))
    }
}

#[cfg(target_os = "linux")]
fn hash(argon2: &Argon2<'_>, secret: &[u8], salt: &[u8], out: &mut [u8]) -> argon2::Result<()> {
    let blocks = argon2.params().block_count();
    let workspace = Workspace::new(blocks).ok_or(argon2::Error::OutOfMemory)?;
    argon2.hash_password_into_with_memory(secret, salt, out, workspace)
}

#[cfg(not(target_os = "linux"))]
fn hash(argon2: &Argon2<'_>, secret: &[u8], salt: &[u8], out: &mut [u8]) -> argon2::Result<()> {
    argon2.hash_password_into(secret, salt, out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_is_the_one_that_the_library_derives() {
        let cost = KdfCost {
            memory_kib: 1_024,
            passes: 2,
            lanes: 3,
        };
        let mut key = Key::default();
        cost.derive(b"a passphrase", &[7; 16], &mut key).unwrap();
        let params = Params::new(1_024, 2, 3, Some(32)).unwrap();
        let mut expected = [0; 32];
        Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
            .hash_password_into(b"a passphrase", &[7; 16], &mut expected)
            .unwrap();
        assert_eq!(*key, expected);
    }

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
}
