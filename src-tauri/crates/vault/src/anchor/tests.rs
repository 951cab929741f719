use proptest::prelude::*;

use super::*;

fn key() -> Key {
    let mut key = Key::default();
    key[0] = 9;
    key
}

fn head(sequence: i64) -> Head {
    Head {
        sequence,
        link: [sequence.to_le_bytes()[0]; 32],
    }
}

/// A file with the heads 1 to `last`, in a folder.
fn with(last: i64) -> (tempfile::TempDir, Vec<u8>) {
    let dir = tempfile::tempdir().unwrap();
    let (mut anchor, remembered) = Anchor::read(dir.path(), key()).unwrap();
    assert_eq!(remembered, Remembered::Nothing);
    for sequence in 1..=last {
        anchor.set(head(sequence)).unwrap();
    }
    let bytes = std::fs::read(files::anchor(dir.path())).unwrap();
    (dir, bytes)
}

fn remembered(bytes: &[u8]) -> Remembered {
    parse(&key(), bytes).0
}

#[test]
fn the_last_head_is_remembered_once() {
    let (dir, bytes) = with(3);
    assert_eq!(bytes.len(), 3 * RECORD);
    let (mut anchor, remembered) = Anchor::read(dir.path(), key()).unwrap();
    assert_eq!(remembered, Remembered::Head(head(3)));
    anchor.set(head(3)).unwrap();
    assert_eq!(std::fs::read(files::anchor(dir.path())).unwrap(), bytes);
    // Another key has written nothing here.
    let (_, foreign) = Anchor::read(dir.path(), Key::default()).unwrap();
    assert_eq!(foreign, Remembered::Damaged);
}

#[test]
fn a_tail_cut_at_any_length_leaves_the_records_before_it() {
    let (dir, bytes) = with(3);
    let path = files::anchor(dir.path());
    for length in 0..=bytes.len() {
        std::fs::write(&path, &bytes[..length]).unwrap();
        let (mut anchor, found) = Anchor::read(dir.path(), key()).unwrap();
        let whole = (length / RECORD) as i64;
        let expected = match whole {
            0 => Remembered::Nothing,
            _ => Remembered::Head(head(whole)),
        };
        assert_eq!(found, expected, "cut at {length}");
        // And it goes on: what was torn does not stand before the next record.
        anchor.set(head(7)).unwrap();
        let (_, found) = Anchor::read(dir.path(), key()).unwrap();
        assert_eq!(found, Remembered::Head(head(7)), "cut at {length}");
    }
}

#[test]
fn a_last_record_of_which_the_end_was_never_written_is_cut_off() {
    let (_, bytes) = with(3);
    for written in (0..RECORD).step_by(EDGE) {
        let mut torn = bytes.clone();
        torn[2 * RECORD + written..].fill(0);
        assert_eq!(remembered(&torn), Remembered::Head(head(2)), "{written}");
        // In the middle of the file it is no torn tail.
        let mut damaged = bytes.clone();
        damaged[RECORD + written..2 * RECORD].fill(0);
        assert_eq!(remembered(&damaged), Remembered::Damaged, "{written}");
    }
}

#[test]
fn every_flipped_bit_is_announced() {
    let (_, bytes) = with(3);
    for bit in 0..bytes.len() * 8 {
        let mut flipped = bytes.clone();
        flipped[bit / 8] ^= 1 << (bit % 8);
        assert_eq!(remembered(&flipped), Remembered::Damaged, "bit {bit}");
    }
}

#[test]
fn an_old_record_put_at_the_end_is_announced() {
    let (_, bytes) = with(3);
    let replayed = [&bytes[..], &bytes[..RECORD]].concat();
    assert_eq!(remembered(&replayed), Remembered::Damaged);
    let doubled = [&bytes[..], &bytes[2 * RECORD..]].concat();
    assert_eq!(remembered(&doubled), Remembered::Damaged);
    let exchanged = [&bytes[RECORD..2 * RECORD], &bytes[..RECORD]].concat();
    assert_eq!(remembered(&exchanged), Remembered::Damaged);
}

#[test]
fn a_long_file_begins_anew_and_one_that_does_not_count_is_replaced() {
    let dir = tempfile::tempdir().unwrap();
    let path = files::anchor(dir.path());
    let records: Vec<u8> = (1..=1000).flat_map(|n| record(&key(), head(n))).collect();
    std::fs::write(&path, &records).unwrap();
    let (mut anchor, found) = Anchor::read(dir.path(), key()).unwrap();
    assert_eq!(found, Remembered::Head(head(1000)));
    anchor.set(head(1001)).unwrap();
    assert_eq!(std::fs::read(&path).unwrap(), record(&key(), head(1001)));
    anchor.set(head(1002)).unwrap();
    assert_eq!(std::fs::metadata(&path).unwrap().len(), 2 * RECORD as u64);

    // Going back is for who has accepted a loss.
    anchor.forget();
    anchor.set(head(5)).unwrap();
    let (_, found) = Anchor::read(dir.path(), key()).unwrap();
    assert_eq!(found, Remembered::Head(head(5)));
}

#[test]
fn after_an_error_the_file_is_written_anew() {
    let (dir, _) = with(3);
    let (mut anchor, _) = Anchor::read(dir.path(), key()).unwrap();
    // Nothing can be appended to a folder, and nothing renamed over it.
    let path = files::anchor(dir.path());
    std::fs::remove_file(&path).unwrap();
    std::fs::create_dir_all(path.join("in the way")).unwrap();
    assert!(anchor.set(head(4)).is_err());
    assert!(!anchor.is_at(head(4)));
    std::fs::remove_dir_all(&path).unwrap();
    anchor.set(head(4)).unwrap();
    let (_, found) = Anchor::read(dir.path(), key()).unwrap();
    assert_eq!(found, Remembered::Head(head(4)));
}

proptest! {
    #[test]
    fn any_bytes_are_read_without_a_panic(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        prop_assert!(!matches!(remembered(&bytes), Remembered::Head(_)));
    }
}
