//! Whether the chain is whole, in one sentence, and its end as a code short enough to compare with paper.

use texts::{Language, history};

use super::ChainView;
use crate::{
    door::{Call, Practice},
    error::Result,
    moment::WALL,
    operations::Nothing,
};

/// `history.verify`: every entry is followed and its link computed again.
///
/// # Errors
/// `Locked`; when the log cannot be read.
pub(crate) fn verify(practice: &Practice, call: &Call, _: Nothing) -> Result<ChainView> {
    let held = practice.hold()?;
    let report = held.vault.verify_chain()?;
    let code = code(&report.head);
    let l = call.language;
    let sentence = match report.broken_at {
        None => whole(l, report.entries, &code),
        Some(1) => history::chain_broken_first(l),
        Some(broken) => history::chain_broken(l, &broken.to_string()),
    };
    Ok(ChainView {
        whole: report.broken_at.is_none(),
        sentence,
        entries: report.entries,
        broken_at: report.broken_at,
        code,
        at: clinical::wall::wall(held.zone, call.now)
            .format(WALL)
            .to_string(),
    })
}

fn whole(l: Language, entries: u64, code: &str) -> String {
    let count = i64::try_from(entries).unwrap_or(i64::MAX);
    history::chain_whole(l, code, count, &grouped(l, entries))
}

/// "1,204", as the language writes it.
fn grouped(l: Language, number: u64) -> String {
    let digits = number.to_string();
    let separator = if l == Language::Tr { '.' } else { ',' };
    let mut out = String::with_capacity(digits.len() + digits.len() / 3);
    for (i, digit) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i).is_multiple_of(3) {
            out.push(separator);
        }
        out.push(digit);
    }
    out
}

/// The first 60 bits of a link in Crockford's base 32, which has no letter that reads like a figure: "8F3K-22QD-9MZ0".
pub(super) fn code(link: &[u8; 32]) -> String {
    const ALPHABET: [char; 32] = [
        '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'A', 'B', 'C', 'D', 'E', 'F', 'G', 'H',
        'J', 'K', 'M', 'N', 'P', 'Q', 'R', 'S', 'T', 'V', 'W', 'X', 'Y', 'Z',
    ];
    let first: [u8; 8] = std::array::from_fn(|i| link[i]);
    let bits = u64::from_be_bytes(first);
    let mut out = String::with_capacity(14);
    for place in 0..12 {
        if place > 0 && place % 4 == 0 {
            out.push('-');
        }
        let digit = (bits >> (59 - 5 * place)) & 31;
        out.extend(
            usize::try_from(digit)
                .ok()
                .and_then(|digit| ALPHABET.get(digit)),
        );
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_code_is_the_first_sixty_bits() {
        let mut link = [0; 32];
        assert_eq!(code(&link), "0000-0000-0000");
        link[..8].fill(0xff);
        assert_eq!(code(&link), "ZZZZ-ZZZZ-ZZZZ");
        // 00001 00010 00011 … 01100, and four bits that are not in it.
        let bits: u64 = (1..=12).fold(0, |bits, digit| (bits << 5) | digit) << 4;
        link[..8].copy_from_slice(&(bits | 0b1111).to_be_bytes());
        assert_eq!(code(&link), "1234-5678-9ABC");
        link[8..].fill(7);
        assert_eq!(code(&link), "1234-5678-9ABC");
    }

    #[test]
    fn thousands_are_set_apart() {
        assert_eq!(grouped(Language::En, 7), "7");
        assert_eq!(grouped(Language::En, 1204), "1,204");
        assert_eq!(grouped(Language::Tr, 1_000_000), "1.000.000");
        assert_eq!(grouped(Language::Ar, 120), "120");
    }
}
