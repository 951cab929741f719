//! The sizes that blocks have: four between a power of two and the next, so that no more than a fifth of one is wasted.

/// The smallest block, a power of two. All sizes are multiples of 16.
const LEAST: usize = 64;
const STEPS: usize = 4;
/// The largest block that is kept for another time; what is larger has a mapping of its own.
pub(super) const MOST: usize = 128 * 1024;
/// How many sizes there are.
pub(super) const CLASSES: usize = STEPS * (MOST / LEAST).ilog2() as usize + 1;

/// The class of the smallest block that holds so many bytes; `None` when none does.
pub(super) fn class_of(bytes: usize) -> Option<usize> {
    if bytes <= LEAST {
        return Some(0);
    }
    if bytes > MOST {
        return None;
    }
    // Of the last byte: a size that is exactly a block's belongs to that block.
    let last = bytes - 1;
    let power = last.ilog2();
    let step = (last - (1 << power)) >> (power - STEPS.ilog2());
    Some((power - LEAST.ilog2()) as usize * STEPS + step + 1)
}

/// The size of the blocks of a class.
pub(super) fn size_of_class(class: usize) -> usize {
    let power = LEAST << (class / STEPS);
    power + power / STEPS * (class % STEPS)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_size_has_the_smallest_block_that_holds_it() {
        let sizes: Vec<usize> = (0..CLASSES).map(size_of_class).collect();
        assert_eq!(sizes[..6], [64, 80, 96, 112, 128, 160]);
        assert_eq!(sizes.last(), Some(&MOST));
        assert!(sizes.is_sorted_by(|a, b| a < b));
        assert!(sizes.iter().all(|size| size % 16 == 0));
        for bytes in 1..=MOST {
            let smallest = sizes.partition_point(|size| *size < bytes);
            assert_eq!(class_of(bytes), Some(smallest), "{bytes}");
        }
        assert_eq!(class_of(MOST + 1), None);
    }
}
