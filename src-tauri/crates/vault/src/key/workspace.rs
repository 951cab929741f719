//! The memory that a derivation works in: a mapping of its own, in no core dump.
//!
//! A new mapping is zeros already, and its pages are made by the lanes that first come to them, side by side; the library writes all of it
//! with zeros beforehand, alone. Why not in huge pages: decision 28.

#![allow(
    unsafe_code,
    reason = "saying how memory is to be kept and giving it back are calls on an address; this module makes them on a mapping it owns"
)]

use std::ptr::NonNull;

use argon2::Block;
use rustix::mm::{self, Advice};

use crate::memory;

/// So many blocks of zeros. Given back to the system, nobody reads what was in them.
pub(super) struct Workspace {
    at: NonNull<Block>,
    blocks: usize,
}

impl Workspace {
    /// `None`: the system has no more memory.
    pub fn new(blocks: usize) -> Option<Self> {
        let bytes = blocks.checked_mul(size_of::<Block>())?;
        let at = memory::map(bytes)?;
        // SAFETY: the mapping just made; its content stays as it is. The process makes no dumps anyhow.
        let _ = unsafe { mm::madvise(at.as_ptr(), bytes, Advice::LinuxDontDump) };
        Some(Self {
            at: at.cast(),
            blocks,
        })
    }

    fn bytes(&self) -> usize {
        self.blocks * size_of::<Block>()
    }
}

impl AsMut<[Block]> for Workspace {
    fn as_mut(&mut self) -> &mut [Block] {
        // SAFETY: the mapping is as long, begins at a page and so is aligned for blocks, belongs to this alone, and zeros are a block.
        unsafe { std::slice::from_raw_parts_mut(self.at.as_ptr(), self.blocks) }
    }
}

impl Drop for Workspace {
    fn drop(&mut self) {
        // SAFETY: the whole mapping, which nobody but this could use. One that stays is memory lost, and no harm.
        let _ = unsafe { mm::munmap(self.at.as_ptr().cast(), self.bytes()) };
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::memory::tests::flags_of;

    #[test]
    fn it_is_empty_and_in_no_dump() {
        let mut workspace = Workspace::new(64 * 1024).unwrap();
        let blocks = workspace.as_mut();
        assert_eq!(blocks.len(), 64 * 1024);
        assert!(blocks.iter().all(|block| block.as_ref() == [0; 128]));
        let flags = flags_of(workspace.at.as_ptr() as usize);
        assert!(flags.contains(" dd "), "would be dumped: {flags}");
        assert!(
            Workspace::new(usize::MAX).is_none(),
            "more than can be said"
        );
        assert!(Workspace::new(1 << 50).is_none(), "more than there is");
    }
}
