//! Mappings, locked and left out of dumps as far as the system allows.

use std::ptr::NonNull;

use rustix::mm;
use rustix::process::{Resource, getrlimit};

use super::classes::MOST;
use crate::memory;

/// How much is mapped at a time.
const PIECE: usize = 1 << 20;
/// Of the memory that may be locked, so much is left for keys.
const FOR_KEYS: u64 = 1 << 20;

/// The rest of the newest piece, and how much is locked in all.
pub(super) struct Pieces {
    next: Option<NonNull<u8>>,
    left: usize,
    locked: u64,
}

impl Pieces {
    pub const fn new() -> Self {
        Self {
            next: None,
            left: 0,
            locked: 0,
        }
    }

    /// A block of at most [`MOST`] that was never used before. What is too small of the piece before is left over.
    pub fn cut(&mut self, bytes: usize) -> Option<NonNull<u8>> {
        debug_assert!(bytes <= MOST && bytes.is_multiple_of(16));
        if self.left < bytes {
            self.next = Some(self.map(PIECE)?.0);
            self.left = PIECE;
        }
        let block = self.next?;
        // SAFETY: `bytes` are left of the mapping; one past its end at most.
        self.next = Some(unsafe { block.add(bytes) });
        self.left -= bytes;
        Some(block)
    }

    /// A mapping for one allocation alone, and whether it is locked.
    pub fn whole(&mut self, bytes: usize) -> Option<(NonNull<u8>, bool)> {
        self.map(bytes)
    }

    /// Gives a mapping of [`whole`](Self::whole) back to the system.
    ///
    /// # Safety
    /// It came from `whole` with this length and lock, was not given back since, and nobody uses it any more.
    pub unsafe fn let_go(&mut self, at: NonNull<u8>, bytes: usize, locked: bool) {
        // SAFETY: as the caller promises. A mapping that stays is memory lost, and no harm.
        let gone = unsafe { mm::munmap(at.as_ptr().cast(), bytes) }.is_ok();
        if gone && locked {
            self.locked -= bytes as u64;
        }
    }

    fn map(&mut self, bytes: usize) -> Option<(NonNull<u8>, bool)> {
        let at = memory::map(bytes)?;
        let allowed = getrlimit(Resource::Memlock).current;
        let room = allowed.is_none_or(|most| self.locked + bytes as u64 + FOR_KEYS <= most);
        // SAFETY: the mapping just made; the lock ends with it.
        let locked = unsafe { memory::shield(at.as_ptr(), bytes, room) };
        if locked {
            self.locked += bytes as u64;
        }
        Some((at.cast(), locked))
    }
}
