//! The memory SQLite works in: decrypted pages and rows. Locked, in no core dump, wiped when it is given back.
//!
//! SQLCipher has a setting for this (`cipher_memory_security`) that makes two system calls and takes a lock for every allocation, and
//! that unlocks a page of memory when the first of the allocations on it is given back, whoever else still lives there. Here memory is
//! locked in large pieces that stay locked; see decision 19.
//!
//! Where the system allows less locked memory than is needed (`RLIMIT_MEMLOCK`), what is beyond it is wiped all the same but may be
//! swapped, and the log says so once. Some of what is allowed is left for keys.

#![allow(
    unsafe_code,
    reason = "an allocator hands out addresses; this module does so from mappings it owns, behind one lock"
)]

mod classes;
mod pieces;

use std::ffi::{c_int, c_void};
use std::ptr::{self, NonNull};
use std::sync::{Mutex, MutexGuard, PoisonError};

use rusqlite::ffi;

use classes::{CLASSES, class_of, size_of_class};
use pieces::Pieces;

/// What stands before every allocation, so that what follows is aligned for anything.
#[repr(C, align(16))]
struct Head {
    /// How long the allocation is.
    bytes: usize,
    /// A mapping of its own counts as locked.
    locked: bool,
}

const HEAD: usize = size_of::<Head>();

/// Stands in a block that nobody uses: the one of its class.
struct Free(Option<NonNull<Free>>);

/// Blocks that were given back, by class, and the memory that has not been handed out yet.
struct Heap {
    free: [Option<NonNull<Free>>; CLASSES],
    pieces: Pieces,
}

// SAFETY: every pointer leads into mappings that belong to the heap alone and are never taken away; whoever holds the heap holds all of
// them.
unsafe impl Send for Heap {}

static HEAP: Mutex<Heap> = Mutex::new(Heap::new());

fn heap() -> MutexGuard<'static, Heap> {
    HEAP.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Heap {
    const fn new() -> Self {
        Self {
            free: [None; CLASSES],
            pieces: Pieces::new(),
        }
    }

    /// So many bytes for the caller alone, aligned to 16. `None`: the system has no more memory.
    fn take(&mut self, bytes: usize) -> Option<NonNull<u8>> {
        let Some(class) = class_of(bytes + HEAD) else {
            let (block, locked) = self.pieces.whole(bytes + HEAD)?;
            return Some(after_head(block, Head { bytes, locked }));
        };
        let size = size_of_class(class);
        let block = match self.free[class] {
            Some(block) => {
                // SAFETY: a block in the list is ours, of this class, and holds a `Free` until it is handed out.
                self.free[class] = unsafe { block.as_ref() }.0;
                block.cast()
            }
            None => self.pieces.cut(size)?,
        };
        let bytes = size - HEAD;
        Some(after_head(
            block,
            Head {
                bytes,
                locked: false,
            },
        ))
    }

    /// Wipes what `take` gave, and keeps it for another time.
    ///
    /// # Safety
    /// `at` came from `take` of this heap and was not given back since; nobody uses it any more.
    unsafe fn give_back(&mut self, at: NonNull<u8>) {
        // SAFETY: as `at` came from `take`, its head is before it.
        let Head { bytes, locked } = unsafe { at.sub(HEAD).cast().read() };
        // SAFETY: the whole block, whose length stands in its head. The compiler knows nothing of where this memory came from and whom it
        // goes to, so it cannot leave the writing out.
        let block = unsafe {
            ptr::write_bytes(at.as_ptr(), 0, bytes);
            at.sub(HEAD)
        };
        let Some(class) = class_of(bytes + HEAD) else {
            // SAFETY: it was mapped by `whole` with this length, and nobody uses it any more.
            unsafe { self.pieces.let_go(block, bytes + HEAD, locked) };
            return;
        };
        let block: NonNull<Free> = block.cast();
        // SAFETY: at least 32 bytes, aligned to 16, and ours now.
        unsafe { block.write(Free(self.free[class])) };
        self.free[class] = Some(block);
    }
}

/// Writes the head of an allocation, and gives the allocation.
fn after_head(block: NonNull<u8>, head: Head) -> NonNull<u8> {
    // SAFETY: the block is as long as head and allocation, and aligned to 16.
    unsafe {
        block.cast().write(head);
        block.add(HEAD)
    }
}

/// How many bytes there are at `at`.
///
/// # Safety
/// `at` came from `Heap::take` and was not given back since.
unsafe fn capacity(at: NonNull<u8>) -> usize {
    // SAFETY: the head is before it.
    unsafe { at.sub(HEAD).cast::<Head>().as_ref() }.bytes
}

unsafe extern "C" fn x_malloc(bytes: c_int) -> *mut c_void {
    let Ok(bytes @ 1..) = usize::try_from(bytes) else {
        return ptr::null_mut();
    };
    heap()
        .take(bytes)
        .map_or(ptr::null_mut(), |at| at.as_ptr().cast())
}

unsafe extern "C" fn x_free(at: *mut c_void) {
    if let Some(at) = NonNull::new(at.cast()) {
        // SAFETY: SQLite gives back what it was given, once.
        unsafe { heap().give_back(at) };
    }
}

unsafe extern "C" fn x_realloc(at: *mut c_void, bytes: c_int) -> *mut c_void {
    let (Some(old), Ok(bytes @ 1..)) = (NonNull::new(at.cast::<u8>()), usize::try_from(bytes))
    else {
        return ptr::null_mut();
    };
    // SAFETY: SQLite changes the size of what it was given.
    let had = unsafe { capacity(old) };
    if bytes <= had {
        return at;
    }
    let mut heap = heap();
    let Some(new) = heap.take(bytes) else {
        // What there was stays as it was.
        return ptr::null_mut();
    };
    // SAFETY: two allocations, the new one larger than the old; the old one is not used any more.
    unsafe {
        ptr::copy_nonoverlapping(old.as_ptr(), new.as_ptr(), had);
        heap.give_back(old);
    }
    new.as_ptr().cast()
}

unsafe extern "C" fn x_size(at: *mut c_void) -> c_int {
    // SAFETY: SQLite asks for what it was given.
    let bytes = NonNull::new(at.cast()).map_or(0, |at| unsafe { capacity(at) });
    c_int::try_from(bytes).unwrap_or(c_int::MAX)
}

/// What an allocation of so many bytes will really have.
unsafe extern "C" fn x_roundup(bytes: c_int) -> c_int {
    let whole = usize::try_from(bytes).unwrap_or(0);
    let real = class_of(whole + HEAD).map(|class| size_of_class(class) - HEAD);
    real.and_then(|real| c_int::try_from(real).ok())
        .unwrap_or(bytes)
}

unsafe extern "C" fn x_init(_: *mut c_void) -> c_int {
    ffi::SQLITE_OK
}

unsafe extern "C" fn x_shutdown(_: *mut c_void) {}

/// Has SQLite work in this memory. To be called before anything else of SQLite, once. False: it is in use already, with memory of
/// another kind.
pub(crate) fn install() -> bool {
    let methods = ffi::sqlite3_mem_methods {
        xMalloc: Some(x_malloc),
        xFree: Some(x_free),
        xRealloc: Some(x_realloc),
        xSize: Some(x_size),
        xRoundup: Some(x_roundup),
        xInit: Some(x_init),
        xShutdown: Some(x_shutdown),
        pAppData: ptr::null_mut(),
    };
    // SAFETY: SQLite copies the methods, and refuses once it has been initialised. Nobody asks how much memory it uses: without that
    // count it takes no lock of its own around ours.
    unsafe {
        ffi::sqlite3_config(ffi::SQLITE_CONFIG_MALLOC, &raw const methods) == ffi::SQLITE_OK
            && ffi::sqlite3_config(ffi::SQLITE_CONFIG_MEMSTATUS, 0) == ffi::SQLITE_OK
    }
}

#[cfg(test)]
mod tests;
