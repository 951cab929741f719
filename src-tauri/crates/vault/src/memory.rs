//! Memory for keys: never swapped, in no core dump, wiped when it is given back.
//!
//! Each key has a page of its own, so that locking and unlocking one touches no other memory, and so that moving a key moves a
//! pointer and leaves no copy behind. Where the system refuses to lock (a low `RLIMIT_MEMLOCK`) the key is used all the same, with one warning in the log:
//! a vault that does not open helps nobody.

#![allow(
    unsafe_code,
    reason = "locking memory and leaving it out of dumps are calls on an address; this module makes them on pages it owns, and for `heap` on its mappings"
)]

#[cfg(unix)]
use std::ffi::c_void;
use std::fmt;
use std::ops::{Deref, DerefMut};
#[cfg(unix)]
use std::ptr::NonNull;
use std::sync::Once;

use zeroize::Zeroize;

/// A page of memory, or more where pages are larger: the alignment makes it the only thing there.
#[cfg_attr(not(target_os = "macos"), repr(C, align(4096)))]
#[cfg_attr(target_os = "macos", repr(C, align(16384)))]
struct Page {
    key: [u8; 32],
}

/// A 256-bit key in locked memory, wiped when dropped. New, it is all zeros.
pub(crate) struct Key {
    page: Box<Page>,
    locked: bool,
}

impl Default for Key {
    fn default() -> Self {
        let mut page = Box::new(Page { key: [0; 32] });
        let locked = lock(&mut page);
        Self { page, locked }
    }
}

impl Clone for Key {
    fn clone(&self) -> Self {
        let mut copy = Self::default();
        copy.copy_from_slice(self.as_slice());
        copy
    }
}

impl Deref for Key {
    type Target = [u8; 32];

    fn deref(&self) -> &[u8; 32] {
        &self.page.key
    }
}

impl DerefMut for Key {
    fn deref_mut(&mut self) -> &mut [u8; 32] {
        &mut self.page.key
    }
}

impl Drop for Key {
    fn drop(&mut self) {
        self.page.key.zeroize();
        if self.locked {
            unlock(&mut self.page);
        }
    }
}

impl fmt::Debug for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Key(…)")
    }
}

/// Once is enough: the reason is the same for every key and every piece of memory.
fn warn_once() {
    static WARNED: Once = Once::new();
    WARNED.call_once(|| {
        tracing::warn!(
            "the system does not lock as much memory as keys and records need; some may reach the swap file"
        );
    });
}

/// A new mapping of zeros for its caller alone, at an address of the system's choice. `None`: the system has no more memory.
#[cfg(unix)]
pub(crate) fn map(bytes: usize) -> Option<NonNull<c_void>> {
    use rustix::mm::{MapFlags, ProtFlags, mmap_anonymous};
    let (access, kind) = (ProtFlags::READ | ProtFlags::WRITE, MapFlags::PRIVATE);
    // SAFETY: no address is asked for, so nothing that is mapped already is touched.
    let at = unsafe { mmap_anonymous(std::ptr::null_mut(), bytes, access, kind) };
    NonNull::new(at.ok()?)
}

/// Leaves memory out of dumps and, if it is wanted, locks it; whether it is locked. What does not come about is told in the log, once.
///
/// # Safety
/// So many bytes at `at` are mapped, and stay it until they are unlocked.
#[cfg(unix)]
pub(crate) unsafe fn shield(at: *mut c_void, bytes: usize, lock: bool) -> bool {
    use rustix::mm;
    // SAFETY: as the caller promises.
    let locked = lock && unsafe { mm::mlock(at, bytes) }.is_ok();
    #[cfg(target_os = "linux")]
    // SAFETY: as above; DONTDUMP changes nothing of the content.
    let kept_out = unsafe { mm::madvise(at, bytes, mm::Advice::LinuxDontDump) }.is_ok();
    #[cfg(not(target_os = "linux"))]
    let kept_out = true;
    if !(locked && kept_out) {
        warn_once();
    }
    locked
}

#[cfg(unix)]
fn lock(page: &mut Page) -> bool {
    // SAFETY: the range is this page, which outlives the lock: `Key` unlocks it before it is freed.
    unsafe { shield(std::ptr::from_mut(page).cast(), size_of::<Page>(), true) }
}

#[cfg(unix)]
fn unlock(page: &mut Page) {
    use rustix::mm;
    let at = std::ptr::from_mut(page).cast();
    // SAFETY: the same page that was locked, still allocated. What cannot be undone stays locked, and is no harm.
    unsafe {
        let _ = mm::munlock(at, size_of::<Page>());
        #[cfg(target_os = "linux")]
        let _ = mm::madvise(at, size_of::<Page>(), mm::Advice::LinuxDoDump);
    }
}

#[cfg(not(unix))]
fn lock(_: &mut Page) -> bool {
    warn_once();
    false
}

#[cfg(not(unix))]
fn unlock(_: &mut Page) {}

/// Makes this process one that leaves no core dump and whose memory other programs of the same user cannot read. To be called
/// once, before any passphrase is typed. On Linux both; on other Unix systems no core dump; elsewhere nothing.
///
/// What the system refuses is a warning in the log.
pub fn harden_process() {
    #[cfg(unix)]
    {
        use rustix::process::{Resource, Rlimit, setrlimit};
        let none = Rlimit {
            current: Some(0),
            maximum: Some(0),
        };
        if setrlimit(Resource::Core, none).is_err() {
            tracing::warn!("core dumps could not be switched off");
        }
    }
    #[cfg(target_os = "linux")]
    {
        use rustix::process::{DumpableBehavior, set_dumpable_behavior};
        if set_dumpable_behavior(DumpableBehavior::NotDumpable).is_err() {
            tracing::warn!("this process could not be made unreadable to others");
        }
    }
}

#[cfg(test)]
pub(crate) mod tests;
