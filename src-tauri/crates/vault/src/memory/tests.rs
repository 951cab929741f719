use super::*;

#[test]
fn a_key_has_pages_of_its_own() {
    let keys: Vec<Key> = (0..8).map(|_| Key::default()).collect();
    for key in &keys {
        let at = std::ptr::from_ref::<Page>(&key.page) as usize;
        assert_eq!(at % size_of::<Page>(), 0);
        assert_eq!(**key, [0; 32]);
    }
    assert!(size_of::<Page>() >= 4096);
}

/// The flags that the kernel keeps for the mapping with this address.
#[cfg(target_os = "linux")]
pub(crate) fn flags_of(address: usize) -> String {
    let maps = std::fs::read_to_string("/proc/self/smaps").unwrap();
    let mut inside = false;
    for line in maps.lines() {
        let range = line.split(' ').next().and_then(|range| {
            let (from, to) = range.split_once('-')?;
            Some(usize::from_str_radix(from, 16).ok()?..usize::from_str_radix(to, 16).ok()?)
        });
        if let Some(range) = range {
            inside = range.contains(&address);
        } else if inside && let Some(flags) = line.strip_prefix("VmFlags:") {
            return format!("{flags} ");
        }
    }
    panic!("no mapping holds this address");
}

#[cfg(target_os = "linux")]
#[test]
fn the_kernel_neither_swaps_nor_dumps_a_key() {
    let key = Key::default();
    assert!(key.locked, "RLIMIT_MEMLOCK is too low for this test");
    let flags = flags_of(std::ptr::from_ref::<Page>(&key.page) as usize);
    assert!(flags.contains(" lo "), "not locked: {flags}");
    assert!(flags.contains(" dd "), "would be dumped: {flags}");
    // The control: memory of the ordinary kind has neither.
    let ordinary = Box::new([1_u8; 16]);
    let flags = flags_of(std::ptr::from_ref::<[u8; 16]>(&ordinary) as usize);
    assert!(!flags.contains(" dd "), "{flags}");
}

#[test]
fn a_copy_is_its_own_and_a_key_says_nothing_of_itself() {
    let mut key = Key::default();
    key[0] = 0xAB;
    let copy = key.clone();
    key[0] = 1;
    assert_eq!(copy[0], 0xAB);
    assert_eq!(format!("{copy:?}"), "Key(…)");
}
