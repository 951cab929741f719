use proptest::prelude::*;
use secrecy::SecretString;

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

fn whole(bytes: &[u8]) -> Option<Header> {
    match Copy::from_bytes(bytes) {
        Copy::Whole(header) => Some(header),
        _ => None,
    }
}

/// Written as by whoever has this data key; not unwrapped.
fn write_pair(dir: &Path, header: &Header, data_key: &Key) {
    write(dir, header, |written| written.prove(data_key)).unwrap();
}

fn put(dir: &Path, copy: char, bytes: &[u8]) {
    std::fs::write(files::header(dir, copy), bytes).unwrap();
}

#[test]
fn one_copy_torn_at_any_length_leaves_the_other() {
    let dir = tempfile::tempdir().unwrap();
    let header = cheap(3, &Key::default());
    write_pair(dir.path(), &header, &Key::default());
    let bytes = header.to_bytes();
    assert!(read(dir.path()).unwrap().agree);
    for (torn, other) in [('a', 'b'), ('b', 'a')] {
        put(dir.path(), other, &bytes);
        for length in 0..bytes.len() {
            put(dir.path(), torn, &bytes[..length]);
            let pair = read(dir.path()).unwrap();
            assert!(
                pair.newest == header && !pair.agree,
                "{torn} cut at {length}"
            );
        }
    }
    put(dir.path(), 'a', &bytes[..bytes.len() - 1]);
    for length in 0..bytes.len() {
        put(dir.path(), 'b', &bytes[..length]);
        let both_torn = read(dir.path()).map(|pair| pair.newest);
        assert!(
            matches!(both_torn, Err(OpenError::DamagedHeader)),
            "{length}"
        );
    }
}

#[test]
fn every_flipped_bit_is_noticed() {
    let right = cheap(3, &Key::default()).to_bytes();
    assert!(whole(&right).is_some());
    for bit in 0..right.len() * 8 {
        let mut bytes = right.clone();
        bytes[bit / 8] ^= 1 << (bit % 8);
        assert_eq!(Copy::from_bytes(&bytes), Copy::Torn, "bit {bit}");
    }
    let longer = [right.as_slice(), &[0]].concat();
    assert!(whole(&longer).is_none());
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

/// Everything that writing a pair leaves on the way, were the second file cut anywhere, for each change of the slots: nothing but
/// the old header or the new one is ever read.
#[test]
fn a_change_of_slots_cut_anywhere_leaves_the_old_header_or_the_new_one() {
    let dir = tempfile::tempdir().unwrap();
    let data_key = key::random_key().unwrap();
    let with = |generation, bytes: &[u8]| {
        let slots = bytes.iter().map(|byte| cheap_slot(1 + byte % 2, *byte));
        Header::new(generation, Uuid::from_u128(9), slots.collect(), &data_key).unwrap()
    };
    let old = with(3, &[2, 4, 1]);
    let changes = [
        ("added", with(4, &[2, 4, 6, 1])),
        ("changed", with(4, &[2, 8, 1])),
        ("removed", with(4, &[2, 1])),
        ("recovery set", with(4, &[2, 4, 3])),
        ("recovery cleared", with(4, &[2, 4])),
    ];
    let read = |what: &str| read(dir.path()).map(|pair| pair.newest).expect(what);
    for (what, new) in &changes {
        let (before, after) = (old.to_bytes(), new.to_bytes());
        put(dir.path(), 'b', &before);
        for length in 0..after.len() {
            put(dir.path(), 'a', &after[..length]);
            assert!(read(what) == old, "{what}: the first copy, {length}");
        }
        put(dir.path(), 'a', &after);
        assert!(read(what) == *new, "{what}: between the copies");
        for length in 0..=after.len() {
            put(dir.path(), 'b', &after[..length]);
            assert!(read(what) == *new, "{what}: the second copy, {length}");
        }
    }
}

#[test]
fn what_opens_a_header_must_get_the_same_data_key() {
    let (data_key, other) = (key::random_key().unwrap(), key::random_key().unwrap());
    let vault = Uuid::from_u128(9);
    let secret = passphrase();
    let wrap = |id: u128, data: &Key| {
        let secret = Secret::Passphrase(&secret);
        Slot::wrap(
            VERSION,
            vault,
            Uuid::from_u128(id),
            secret,
            KdfCost::FLOOR,
            data,
        )
        .unwrap()
    };
    let ((right, kek), (wrong, other_kek)) = (wrap(1, &data_key), wrap(2, &other));
    let header = Header::new(1, vault, vec![right, wrong], &data_key).unwrap();
    let opens = |id: u128, kek: &Key| header.opens_with(Uuid::from_u128(id), kek, &data_key);
    opens(1, &kek).unwrap();
    for (id, kek) in [(1, &other_kek), (2, &kek), (2, &other_kek), (3, &kek)] {
        assert!(matches!(opens(id, kek), Err(OpenError::DamagedHeader)));
    }
}

#[test]
fn only_the_holder_of_the_data_key_can_write_a_header() {
    let data_key = key::random_key().unwrap();
    let mut header = cheap(3, &data_key);
    header.prove(&data_key).unwrap();
    // A slot added by somebody else: the checksum is right, the MAC is not.
    header.slots.push(cheap_slot(Slot::PASSPHRASE, 3));
    let forged = whole(&header.to_bytes()).unwrap();
    assert!(matches!(
        forged.prove(&data_key),
        Err(OpenError::DamagedHeader)
    ));
}

#[test]
fn a_header_of_a_newer_program_is_refused() {
    let dir = tempfile::tempdir().unwrap();
    // Of another layout altogether, beside a copy of ours.
    let mut bytes = [MAGIC.as_slice(), &2_u16.to_be_bytes(), b"something else"].concat();
    let sum: [u8; 32] = Sha256::digest(&bytes).into();
    bytes.extend_from_slice(&sum);
    put(dir.path(), 'b', &cheap(3, &Key::default()).to_bytes());
    put(dir.path(), 'a', &bytes);
    let refused = read(dir.path()).map(|pair| pair.newest);
    assert!(matches!(refused, Err(OpenError::NewerSchema { needed: 2 })));
    // A torn copy of a newer program is no more than torn.
    put(dir.path(), 'a', &bytes[..bytes.len() - 1]);
    assert!(read(dir.path()).is_ok());
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
        let read = whole(&header.to_bytes()).unwrap();
        let opened = read.unlock(Secret::Passphrase(&passphrase()));
        assert!(matches!(opened, Err(OpenError::UnsafeKdf)), "{cost:?}");
    }
}

#[test]
fn a_slot_opens_with_its_passphrase_in_its_vault_as_it_was_written() {
    let data_key = key::random_key().unwrap();
    let vault = Uuid::from_u128(9);
    let id = Uuid::from_u128(5);
    let secret = passphrase();
    let (slot, kek) = Slot::wrap(
        VERSION,
        vault,
        id,
        Secret::Passphrase(&secret),
        KdfCost::FLOOR,
        &data_key,
    )
    .unwrap();
    assert_eq!(
        slot.unwrap(VERSION, vault, &kek).map(|key| *key),
        Some(*data_key)
    );
    let opened = |slot: &Slot, vault, passphrase: &SecretString| {
        let kek = slot.kek(Secret::Passphrase(passphrase)).unwrap();
        slot.unwrap(VERSION, vault, &kek).map(|key| *key)
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
        prop_assert!(whole(&bytes).is_none());
        // The same content with a right checksum gets further.
        let sum: [u8; 32] = Sha256::digest(&bytes).into();
        prop_assert!(whole(&[bytes.as_slice(), &sum].concat()).is_none());
    }

    #[test]
    fn what_is_written_is_read(generation in any::<u64>(), slots in 0..=MAX_SLOTS, byte in any::<u8>()) {
        let slots = vec![cheap_slot(byte, byte); slots];
        let header = Header::new(generation, Uuid::from_u128(1), slots, &Key::default()).unwrap();
        prop_assert_eq!(whole(&header.to_bytes()), Some(header));
    }
}
