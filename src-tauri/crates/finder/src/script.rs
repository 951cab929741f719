//! Across scripts: a name's letters in Latin ones, and the consonants of scripts that write few vowels.

use crate::fold::fold;

/// Whether a word has letters of another script than the Latin.
pub(crate) fn is_foreign(word: &str) -> bool {
    !word.is_ascii()
}

/// Whether a word is written in a script that leaves vowels out: Hebrew, Arabic, Syriac and their kin.
pub(crate) fn is_abjad(word: &str) -> bool {
    word.chars()
        .any(|c| matches!(c, '\u{590}'..='\u{8ff}' | '\u{10800}'..='\u{10fff}'))
}

/// A folded word in Latin letters, folded again.
pub(crate) fn roman(word: &str) -> String {
    let mut out = fold(&any_ascii::any_ascii(word));
    out.retain(|c| c.is_ascii_alphanumeric());
    out
}

/// The consonants of a word, alike for both spellings of a name (محمد, Muhammad, Mehmet), as a number; none when there are so few
/// that they say little.
pub(crate) fn skeleton(word: &str) -> Option<u64> {
    let roman = roman(word);
    let letters = roman.as_bytes();
    let mut classes: Vec<u8> = Vec::with_capacity(letters.len());
    let mut at = 0;
    while let Some(&letter) = letters.get(at) {
        let digraph = letters.get(at + 1) == Some(&b'h') && b"skgtdcp".contains(&letter);
        at += if digraph { 2 } else { 1 };
        let class = match (letter, digraph) {
            (b'p', true) | (b'v', _) => b'f',
            (b'k', true) => b'h',
            (b't' | b'd', _) => b'd',
            (b'c' | b'j', _) => b'j',
            (b'q' | b'k', _) => b'k',
            (b'x', _) => b's',
            (b'p', _) => b'b',
            (b'a' | b'e' | b'i' | b'o' | b'u' | b'w' | b'y', _) => continue,
            (other, _) if other.is_ascii_alphabetic() => other,
            _ => return None,
        };
        if classes.last() != Some(&class) {
            classes.push(class);
        }
    }
    // A last h is the feminine ending, which Latin spellings have or leave out.
    if classes.len() > 2 && classes.last() == Some(&b'h') {
        classes.pop();
    }
    if !(2..=12).contains(&classes.len()) {
        return None;
    }
    Some(
        classes
            .iter()
            .fold(0, |sum, class| sum << 5 | u64::from(class & 31)),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cyrillic_and_greek_in_latin_letters() {
        assert_eq!(roman(&fold("Петрова")), "petrova");
        assert_eq!(roman(&fold("Мария")), "mariya");
        assert_eq!(roman(&fold("Γιώργος")), "giorgos");
    }

    #[test]
    fn consonants_are_the_same_in_both_scripts() {
        for (arabic, latin) in [
            ("محمد", "Muhammad"),
            ("محمد", "Mehmet"),
            ("محمد", "Mohamed"),
            ("أحمد", "Ahmet"),
            ("فاطمة", "Fatma"),
            ("شاهين", "Şahin"),
            ("خالد", "Khaled"),
            ("عبدالله", "Abdullah"),
            ("حسن", "Hassan"),
            ("يوسف", "Yusuf"),
            ("مريم", "Maryam"),
            ("جمال", "Cemal"),
        ] {
            let skeleton = |name| skeleton(&fold(name));
            assert!(
                skeleton(arabic).is_some(),
                "{arabic} {}",
                roman(&fold(arabic))
            );
            assert_eq!(
                skeleton(arabic),
                skeleton(latin),
                "{arabic} {}, {latin}",
                roman(&fold(arabic))
            );
        }
        assert_ne!(skeleton("محمد"), skeleton("hassan"));
        assert_eq!(skeleton("aya"), None);
        assert_eq!(skeleton("12"), None);
    }
}
