use proptest::prelude::*;

use super::*;

fn passphrase() -> SecretString {
    SecretString::from("correct horse battery staple")
}

/// A slot that costs nothing to make; it opens with no passphrase.
fn cheap_slot(kind: u8, byte: u8) -> Slot {
    Slot {
        kind,
        id: Uuid::from_bytes([byte; 16]),
        cost: KdfCost::FLOOR,
        salt: [byte; 16],
        nonce: [byte; 24],
        wrapped: [byte; 48],
    }
}

fn cheap(generation: u64, data_key: &Key) -> Header {
    let slots = vec![cheap_slot(Slot::PASSPHRASE, 1), cheap_slot(2, 2)];
    Header::new(generation, Uuid::from_u128(9), slots, data_key).unwrap()
}

fn put(dir: &Path, copy: char, bytes: &[u8]) {
    std::fs::write(files::header(dir, copy), bytes).unwrap();
}

#[test]
fn one_copy_torn_at_any_length_leaves_the_other() {
    let dir = tempfile::tempdir().unwrap();
    let header = cheap(3, &Key::default());
    write(dir.path(), &header, &Key::default()).unwrap();
    let whole = header.to_bytes();
    assert!(read(dir.path()).unwrap().agree);
    for (torn, other) in [('a', 'b'), ('b', 'a')] {
        put(dir.path(), other, &whole);
        for length in 0..whole.len() {
            put(dir.path(), torn, &whole[..length]);
            let pair = read(dir.path()).unwrap();
            assert!(
                pair.newest == header && !pair.agree,
                "{torn} cut at {length}"
            );
        }
    }
    put(dir.path(), 'a', &whole[..whole.len() - 1]);
    for length in 0..whole.len() {
        put(dir.path(), 'b', &whole[..length]);
        let both_torn = read(dir.path()).map(|pair| pair.newest);
        assert!(
            matches!(both_torn, Err(OpenError::DamagedHeader)),
            "{length}"
        );
    }
}

#[test]
fn every_flipped_bit_is_noticed() {
    let whole = cheap(3, &Key::default()).to_bytes();
    assert!(Header::from_bytes(&whole).is_some());
    for bit in 0..whole.len() * 8 {
        let mut bytes = whole.clone();
        bytes[bit / 8] ^= 1 << (bit % 8);
        assert!(Header::from_bytes(&bytes).is_none(), "bit {bit}");
    }
    let longer = [whole.as_slice(), &[0]].concat();
    assert!(Header::from_bytes(&longer).is_none());
}

#[test]
fn the_higher_generation_is_read_whichever_copy_has_it() {
    let dir = tempfile::tempdir().unwrap();
    let (old, new) = (cheap(3, &Key::default()), cheap(4, &Key::default()));
    for (a, b) in [(&old, &new), (&new, &old)] {
        put(dir.path(), 'a', &a.to_bytes());
        put(dir.path(), 'b', &b.to_bytes());
        let pair = read(dir.path()).unwrap();
        assert!(pair.newest == new && !pair.agree);
    }
}

#[test]
fn only_the_holder_of_the_data_key_can_write_a_header() {
    let data_key = key::random_key().unwrap();
    let mut header = cheap(3, &data_key);
    header.prove(&data_key).unwrap();
    // A slot added by somebody else: the checksum is right, the MAC is not.
    header.slots.push(cheap_slot(Slot::PASSPHRASE, 3));
    let forged = Header::from_bytes(&header.to_bytes()).unwrap();
    assert!(matches!(
        forged.prove(&data_key),
        Err(OpenError::DamagedHeader)
    ));
}

#[test]
fn a_header_of_a_newer_program_is_refused() {
    let dir = tempfile::tempdir().unwrap();
    let mut header = cheap(3, &Key::default());
    header.version = VERSION + 1;
    put(dir.path(), 'a', &header.to_bytes());
    let refused = read(dir.path()).map(|pair| pair.newest);
    assert!(matches!(refused, Err(OpenError::NewerSchema { needed: 2 })));
}

#[test]
fn a_derivation_outside_the_bounds_is_refused_before_it_is_tried() {
    let floor = KdfCost::FLOOR;
    let unsafe_costs = [
        KdfCost {
            memory_kib: 64 * 1024 - 1,
            ..floor
        },
        KdfCost {
            memory_kib: 1024 * 1024 + 1,
            ..floor
        },
        KdfCost {
            memory_kib: u32::MAX,
            ..floor
        },
        KdfCost { passes: 2, ..floor },
        KdfCost {
            passes: 11,
            ..floor
        },
        KdfCost { lanes: 1, ..floor },
        KdfCost {
            lanes: u32::MAX,
            ..floor
        },
    ];
    for cost in unsafe_costs {
        let mut slot = cheap_slot(Slot::PASSPHRASE, 1);
        slot.cost = cost;
        let header = Header::new(1, Uuid::nil(), vec![slot], &Key::default()).unwrap();
        let read = Header::from_bytes(&header.to_bytes()).unwrap();
        assert!(
            matches!(read.unwrap(&passphrase()), Err(OpenError::UnsafeKdf)),
            "{cost:?}"
        );
    }
}

#[test]
fn a_slot_opens_with_its_passphrase_in_its_vault_as_it_was_written() {
    let data_key = key::random_key().unwrap();
    let vault = Uuid::from_u128(9);
    let slot = Slot::wrap(VERSION, vault, &passphrase(), KdfCost::FLOOR, &data_key).unwrap();
    let opened = |slot: &Slot, vault, passphrase: &SecretString| {
        slot.unwrap(VERSION, vault, passphrase)
            .unwrap()
            .map(|key| *key)
    };
    assert_eq!(opened(&slot, vault, &passphrase()), Some(*data_key));
    assert_eq!(opened(&slot, vault, &SecretString::from("wrong")), None);
    assert_eq!(opened(&slot, Uuid::from_u128(8), &passphrase()), None);

    let change = |f: fn(&mut Slot)| {
        let mut changed = slot.clone();
        f(&mut changed);
        opened(&changed, vault, &passphrase())
    };
    assert_eq!(change(|s| s.wrapped[0] ^= 1), None);
    assert_eq!(change(|s| s.wrapped[47] ^= 128), None);
    assert_eq!(change(|s| s.nonce[0] ^= 1), None);
    assert_eq!(change(|s| s.salt[15] ^= 1), None);
    assert_eq!(change(|s| s.kind = 2), None);
    assert_eq!(change(|s| s.id = Uuid::nil()), None);
    assert_eq!(change(|s| s.cost.passes += 1), None);
}

proptest! {
    #[test]
    fn any_bytes_are_read_without_a_panic(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        prop_assert!(Header::from_bytes(&bytes).is_none());
        // The same content with a right checksum gets further.
        let sum: [u8; 32] = Sha256::digest(&bytes).into();
        prop_assert!(Header::from_bytes(&[bytes.as_slice(), &sum].concat()).is_none());
    }

    #[test]
    fn what_is_written_is_read(generation in any::<u64>(), slots in 0..=MAX_SLOTS, byte in any::<u8>()) {
        let slots = vec![cheap_slot(byte, byte); slots];
        let header = Header::new(generation, Uuid::from_u128(1), slots, &Key::default()).unwrap();
        prop_assert_eq!(Header::from_bytes(&header.to_bytes()), Some(header));
    }
}
