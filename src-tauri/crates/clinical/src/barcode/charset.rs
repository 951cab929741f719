//! Which characters may stand where.

/// A set of ASCII characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Set(u8);

impl Set {
    /// 0 to 9.
    pub const DIGITS: Self = Self(1);
    /// GS1 AI encodable character set 82.
    pub const GS1: Self = Self(2);
    /// GS1 AI encodable character set 39.
    pub const GS1_39: Self = Self(4);
    /// Base 64 for files and addresses, RFC 4648 §5.
    pub const BASE64: Self = Self(8);
    /// Digits, capital letters and `-. $/+%`, in which HIBC's check character is reckoned.
    pub const HIBC: Self = Self(16);
    /// Digits and capital letters: HIBC's product numbers.
    pub const HIBC_ID: Self = Self(32);
    /// These with hyphen and point, which lots have on labels in spite of the standard.
    pub const HIBC_LOT: Self = Self(64);

    pub fn has(self, byte: u8) -> bool {
        OF_BYTE[usize::from(byte)] & self.0 != 0
    }

    /// The first character that is not of the set, and where.
    pub fn stranger(self, text: &str) -> Option<(usize, char)> {
        let at = text.bytes().position(|byte| !self.has(byte))?;
        // All bytes before it are ASCII: `at` is a character's beginning.
        text[at..].chars().next().map(|stranger| (at, stranger))
    }
}

const OF_BYTE: [u8; 256] = {
    let mut table = [0; 256];
    let sets: [(Set, &[u8]); 7] = [
        (Set::DIGITS, b"0123456789"),
        (
            Set::GS1,
            b"!\"%&'()*+,-./0123456789:;<=>?ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz",
        ),
        (Set::GS1_39, b"#-/0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"),
        (
            Set::BASE64,
            b"-0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz",
        ),
        (Set::HIBC, b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ-. $/+%"),
        (Set::HIBC_ID, b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"),
        (Set::HIBC_LOT, b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ-."),
    ];
    let mut set = 0;
    while set < sets.len() {
        let (flag, members) = sets[set];
        let mut at = 0;
        while at < members.len() {
            table[members[at] as usize] |= flag.0;
            at += 1;
        }
        set += 1;
    }
    table
};
