use proptest::prelude::*;

use super::*;
use crate::connect;

/// What is done to the heap, and by how much.
#[derive(Debug, Clone)]
enum Step {
    Take(usize),
    Grow(usize, usize),
    GiveBack(usize),
}

fn step() -> impl Strategy<Value = Step> {
    let size = prop_oneof![1_usize..200, 1_usize..6_000, 100_000_usize..300_000];
    prop_oneof![
        3 => size.clone().prop_map(Step::Take),
        1 => (any::<usize>(), size).prop_map(|(which, size)| Step::Grow(which, size)),
        2 => any::<usize>().prop_map(Step::GiveBack),
    ]
}

fn raw(bytes: usize) -> c_int {
    c_int::try_from(bytes).unwrap()
}

/// An allocation that is filled with a byte of its own.
struct Taken {
    at: *mut c_void,
    bytes: usize,
    mark: u8,
}

impl Taken {
    fn content(&self) -> &[u8] {
        // SAFETY: taken, and so long.
        unsafe { std::slice::from_raw_parts(self.at.cast(), self.bytes) }
    }

    fn fill(&mut self) {
        assert!(!self.at.is_null());
        assert_eq!(self.at as usize % 16, 0, "not aligned");
        // SAFETY: taken.
        let capacity = unsafe { x_size(self.at) };
        assert!(capacity >= raw(self.bytes));
        // SAFETY: as above; all that there is, so that a neighbour would be hurt.
        unsafe { ptr::write_bytes(self.at.cast::<u8>(), self.mark, x_size(self.at) as usize) };
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn nobody_writes_into_anothers_memory(steps in prop::collection::vec(step(), 1..120)) {
        let mut all: Vec<Taken> = Vec::new();
        for (turn, step) in steps.into_iter().enumerate() {
            let mark = u8::try_from(turn).unwrap() | 0x80;
            match step {
                Step::Take(bytes) => {
                    // SAFETY: as SQLite calls it.
                    let at = unsafe { x_malloc(raw(bytes)) };
                    let mut taken = Taken { at, bytes, mark };
                    taken.fill();
                    all.push(taken);
                }
                Step::Grow(which, bytes) if !all.is_empty() => {
                    let which = which % all.len();
                    let taken = &mut all[which];
                    let (had, was) = (taken.bytes.min(bytes), taken.mark);
                    // SAFETY: taken, and not given back.
                    taken.at = unsafe { x_realloc(taken.at, raw(bytes)) };
                    taken.bytes = bytes;
                    prop_assert!(taken.content()[..had].iter().all(|byte| *byte == was), "lost in growing");
                    taken.mark = mark;
                    taken.fill();
                }
                Step::GiveBack(which) if !all.is_empty() => {
                    let taken = all.swap_remove(which % all.len());
                    // SAFETY: taken, and given back once.
                    unsafe { x_free(taken.at) };
                }
                Step::Grow(..) | Step::GiveBack(_) => {}
            }
            for taken in &all {
                prop_assert!(taken.content().iter().all(|byte| *byte == taken.mark), "overwritten");
            }
        }
        for taken in all {
            // SAFETY: taken, and given back once.
            unsafe { x_free(taken.at) };
        }
    }

    #[test]
    fn as_much_is_given_as_was_said(bytes in 1_usize..400_000) {
        // SAFETY: as SQLite calls them.
        unsafe {
            let said = x_roundup(raw(bytes));
            prop_assert!(said >= raw(bytes));
            let at = x_malloc(raw(bytes));
            prop_assert_eq!(x_size(at), said);
            // No more is taken for what fits already.
            prop_assert_eq!(x_realloc(at, said), at);
            x_free(at);
        }
    }
}

#[test]
fn what_is_given_back_is_wiped() {
    let mut heap = Heap::new();
    let at = heap.take(3_000).unwrap();
    // SAFETY: so many bytes are ours; then they are given back, and read past the heap, in which the mapping stays.
    unsafe {
        ptr::write_bytes(at.as_ptr(), 0xA7, 3_000);
        heap.give_back(at);
        let left = std::slice::from_raw_parts(at.as_ptr(), 3_000);
        assert!(left.iter().all(|byte| *byte == 0));
    }
    assert_eq!(heap.take(3_000), Some(at), "it is used again");
}

#[test]
fn nothing_is_given_for_nothing() {
    // SAFETY: as SQLite might call them.
    unsafe {
        assert!(x_malloc(0).is_null());
        assert!(x_malloc(-1).is_null());
        assert!(x_realloc(ptr::null_mut(), 9).is_null());
        assert_eq!(x_size(ptr::null_mut()), 0);
        x_free(ptr::null_mut());
    }
}

#[cfg(target_os = "linux")]
#[test]
fn sqlite_works_in_memory_that_is_neither_swapped_nor_dumped() {
    use crate::memory::tests::flags_of;
    connect::prepare();
    for bytes in [24, 4_000, 300_000] {
        // SAFETY: asked of SQLite, and given back to it.
        let flags = unsafe {
            let at = ffi::sqlite3_malloc(bytes);
            let flags = flags_of(at as usize);
            ffi::sqlite3_free(at);
            flags
        };
        assert!(flags.contains(" lo "), "not locked: {flags}");
        assert!(flags.contains(" dd "), "would be dumped: {flags}");
    }
}
