//! The end of the chain as twelve characters that a person can copy from paper.
//!
//! They are the first 60 bits of the seal over the last entry, and so over all before it, in Crockford's base 32, which has no letter that
//! reads like a figure: "8F3K-22QD-9MZ0".

const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const CHARACTERS: usize = 12;
/// Bits of the seal's first eight bytes that are not in the code.
const LEFT_OUT: u32 = 4;

/// The code of a seal.
pub(crate) fn of(link: &[u8; 32]) -> String {
    let bits = u64::from_be_bytes(std::array::from_fn(|i| link[i]));
    let mut out = String::with_capacity(CHARACTERS + 2);
    for place in 0..CHARACTERS {
        if place > 0 && place % 4 == 0 {
            out.push('-');
        }
        let digit = usize::try_from((bits >> (59 - 5 * place)) & 31).unwrap_or_default();
        out.push(char::from(ALPHABET[digit]));
    }
    out
}

/// What the first eight bytes of a seal with this code lie between, as a person typed it: small letters, blanks and strokes are no mistake,
/// and neither is an O for a nought or an I for a one. `None`: no code.
pub(super) fn range(typed: &str) -> Option<[[u8; 8]; 2]> {
    let mut bits = 0;
    let mut found = 0;
    for character in typed.chars().filter(|c| !c.is_whitespace() && *c != '-') {
        let wanted = match character.to_ascii_uppercase() {
            'O' => '0',
            'I' | 'L' => '1',
            other => other,
        };
        let digit = ALPHABET.iter().position(|one| char::from(*one) == wanted)?;
        found += 1;
        if found > CHARACTERS {
            return None;
        }
        bits = (bits << 5) | u64::try_from(digit).ok()?;
    }
    let least = bits << LEFT_OUT;
    (found == CHARACTERS).then(|| [least, least | ((1 << LEFT_OUT) - 1)].map(u64::to_be_bytes))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn the_code_is_the_first_sixty_bits() {
        let mut link = [0; 32];
        assert_eq!(of(&link), "0000-0000-0000");
        link[..8].fill(0xff);
        assert_eq!(of(&link), "ZZZZ-ZZZZ-ZZZZ");
        // 00001 00010 00011 … 01100, and four bits that are not in it.
        let bits: u64 = (1..=12).fold(0, |bits, digit| (bits << 5) | digit) << 4;
        link[..8].copy_from_slice(&(bits | 0b1111).to_be_bytes());
        assert_eq!(of(&link), "1234-5678-9ABC");
        link[8..].fill(7);
        assert_eq!(of(&link), "1234-5678-9ABC");
    }

    #[test]
    fn what_reads_alike_is_the_same_code() {
        let printed = range("8F3K-22QD-1MZ0");
        assert!(printed.is_some());
        for typed in ["8f3k22qd1mz0", " 8F3K 22QD IMZO ", "8f3k-22qd-lmzo"] {
            assert_eq!(range(typed), printed, "{typed}");
        }
    }

    #[test]
    fn what_is_no_code_is_none() {
        for typed in [
            "",
            "8F3K-22QD-9MZ",
            "8F3K-22QD-9MZ01",
            "8F3K-22QD-9MZU",
            "ＡF3K-22QD-9MZ0",
        ] {
            assert_eq!(range(typed), None, "{typed}");
        }
        assert_eq!(range(&"0".repeat(100_000)), None);
    }

    proptest! {
        #[test]
        fn a_seal_lies_in_the_range_of_its_own_code(link: [u8; 32], other: [u8; 32]) {
            let [least, most] = range(&of(&link)).unwrap_or_default();
            prop_assert!(least <= link[..8].try_into().unwrap_or_default());
            prop_assert!(link[..8] <= most[..]);
            let inside = least[..] <= other[..8] && other[..8] <= most[..];
            prop_assert_eq!(inside, of(&other) == of(&link));
        }
    }
}
