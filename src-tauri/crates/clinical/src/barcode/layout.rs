//! What a scanner types when it takes the computer for one with another keyboard: characters of the keys that it presses.
//!
//! Source of the layouts: Windows' German, Turkish Q, French and Arabic (101) keyboards against the American one, which scanners are set to.

use super::error::ScanError;
use super::scan::Scan;
use super::{Reading, read_plainly};
use crate::words::words;
use chrono::NaiveDate;
use std::sync::OnceLock;
use unicode_normalization::char::decompose_canonical;

words! {
    /// A keyboard that a computer may be set to.
    Layout {
        /// German.
        German = "german",
        /// Turkish Q.
        TurkishQ = "turkish_q",
        /// French (AZERTY), also of North Africa.
        French = "french",
        /// Arabic (101).
        Arabic = "arabic",
    }
}

const US: &str = "`1234567890-=qwertyuiop[]\\asdfghjkl;'zxcvbnm,./~!@#$%^&*()_+QWERTYUIOP{}|ASDFGHJKL:\"ZXCVBNM<>?";

impl Layout {
    /// What its keys type, in the order of [`US`].
    const fn keys(self) -> &'static str {
        match self {
            Self::German => {
                "^1234567890ß´qwertzuiopü+#asdfghjklöäyxcvbnm,.-°!\"§$%&/()=?`QWERTZUIOPÜ*'ASDFGHJKLÖÄYXCVBNM;:_"
            }
            Self::TurkishQ => {
                "\"1234567890*-qwertyuıopğü,asdfghjklşizxcvbnmöç.é!'^+%&/()=?_QWERTYUIOPĞÜ;ASDFGHJKLŞİZXCVBNMÖÇ:"
            }
            Self::French => {
                "²&é\"'(-è_çà)=azertyuiop^$*qsdfghjklmùwxcvbn,;:!~1234567890°+AZERTYUIOP¨£µQSDFGHJKLM%WXCVBN?./§"
            }
            // Keys that type two letters, lam and alef, stand as the one letter for both (U+FEF5 …).
            Self::Arabic => {
                "\u{630}1234567890-=\u{636}\u{635}\u{62b}\u{642}\u{641}\u{63a}\u{639}\u{647}\u{62e}\u{62d}\u{62c}\u{62f}\\\
                 \u{634}\u{633}\u{64a}\u{628}\u{644}\u{627}\u{62a}\u{646}\u{645}\u{643}\u{637}\
                 \u{626}\u{621}\u{624}\u{631}\u{fefb}\u{649}\u{629}\u{648}\u{632}\u{638}\
                 \u{651}!@#$%^&*)(_+\u{64e}\u{64b}\u{64f}\u{64c}\u{fef9}\u{625}\u{2018}\u{f7}\u{d7}\u{61b}<>|\
                 \u{650}\u{64d}][\u{fef7}\u{623}\u{640}\u{60c}/:\"~\u{652}}{\u{fef5}\u{622}\u{2019},.\u{61f}"
            }
        }
    }

    /// Key and character on the American keyboard, sorted by what is typed.
    fn table(self) -> &'static [(char, char)] {
        static TABLES: OnceLock<Vec<Vec<(char, char)>>> = OnceLock::new();
        let tables = TABLES.get_or_init(|| {
            let of = |layout: &Layout| {
                let mut pairs: Vec<_> = layout.keys().chars().zip(US.chars()).collect();
                pairs.sort_unstable();
                pairs
            };
            Self::ALL.iter().map(of).collect()
        });
        tables.get(self as usize).map_or(&[], Vec::as_slice)
    }

    fn key(self, typed: char) -> Option<char> {
        if typed.is_ascii_control() || typed == ' ' {
            return Some(typed);
        }
        let table = self.table();
        let at = table.binary_search_by_key(&typed, |pair| pair.0).ok();
        at.map(|at| table[at].1).or(match (self, typed) {
            (Self::Arabic, '\u{660}'..='\u{669}') => char::from_digit(typed as u32 - 0x660, 10),
            (Self::Arabic, '\u{6f0}'..='\u{6f9}') => char::from_digit(typed as u32 - 0x6f0, 10),
            _ => None,
        })
    }

    /// The key of an accent that was typed onto the letter of the next.
    const fn accent(self, mark: char) -> Option<char> {
        match (self, mark) {
            (Self::German, '\u{300}') => Some('+'),
            (Self::German, '\u{301}') => Some('='),
            (Self::German, '\u{302}') => Some('`'),
            (Self::French, '\u{302}') => Some('['),
            (Self::French, '\u{308}') => Some('{'),
            _ => None,
        }
    }

    /// What the scanner meant; none when a character is not of this keyboard.
    fn meant(self, typed: &str) -> Option<String> {
        let mut meant = String::with_capacity(typed.len());
        for c in typed.chars() {
            if let Some(key) = self.key(c) {
                meant.push(key);
                continue;
            }
            let mut parts = [None; 4];
            let mut at = 0;
            decompose_canonical(c, |part| {
                if let Some(place) = parts.get_mut(at) {
                    *place = Some(part);
                }
                at += 1;
            });
            let [Some(base), Some(mark), None, None] = parts else {
                return None;
            };
            meant.push(self.accent(mark)?);
            meant.push(self.key(base)?);
        }
        Some(meant)
    }
}

/// Lam and alef next to each other are one key, or two: every way to read them, if they are few.
fn spellings(layout: Layout, typed: &str) -> Vec<String> {
    const PAIRS: [(&str, &str); 4] = [
        ("\u{644}\u{627}", "\u{fefb}"),
        ("\u{644}\u{625}", "\u{fef9}"),
        ("\u{644}\u{623}", "\u{fef7}"),
        ("\u{644}\u{622}", "\u{fef5}"),
    ];
    let mut spellings = vec![typed.to_owned()];
    if layout != Layout::Arabic {
        return spellings;
    }
    let mut places: Vec<_> = PAIRS
        .into_iter()
        .flat_map(|(two, one)| typed.match_indices(two).map(move |(at, _)| (at, two, one)))
        .collect();
    places.sort_unstable();
    // Backwards, because joining moves what is behind.
    for (at, two, one) in places.into_iter().rev() {
        if spellings.len() > 8 {
            return Vec::new();
        }
        let join = |s: &String| format!("{}{one}{}", &s[..at], &s[at + two.len()..]);
        let joined: Vec<String> = spellings.iter().map(join).collect();
        spellings.extend(joined);
    }
    spellings
}

/// Whether a text could be a code at all, by its beginning.
fn begins_like_a_code(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_digit() || "]+(*".contains(c))
        || text.to_ascii_lowercase().starts_with("http")
}

/// A certain reading with a check digit that is right.
fn certain(text: &str, today: NaiveDate) -> Result<Option<Scan>, ScanError> {
    Ok(match read_plainly(text, super::Via::Keyboard, today)? {
        Reading::Certain(scan) => {
            let checked = scan.gtin.is_some() || scan.hibc.is_some() || scan.link.is_some();
            checked.then_some(scan)
        }
        Reading::Ambiguous { .. } => None,
    })
}

/// Whether an error may come from the keyboard's setting.
const fn may_be_the_keyboard(error: &ScanError) -> bool {
    !matches!(
        error,
        ScanError::Empty
            | ScanError::TooLong { .. }
            | ScanError::TwoCodes
            | ScanError::Conflict { .. }
    )
}

/// What is wrong with a text that could not be read, considering how it was typed.
pub(super) fn explain(typed: &str, error: ScanError, today: NaiveDate) -> ScanError {
    if !may_be_the_keyboard(&error) {
        return error;
    }
    let swapped = || -> String {
        let swap = |c: char| match c {
            'a'..='z' => c.to_ascii_uppercase(),
            _ => c.to_ascii_lowercase(),
        };
        typed.chars().map(swap).collect()
    };
    if typed.is_ascii()
        && typed.bytes().any(|b| b.is_ascii_lowercase() || b == b']')
        && let Ok(Some(scan)) = certain(&swapped(), today)
    {
        let reading = Box::new(scan);
        return ScanError::CapsLock { reading };
    }
    let mut layouts = Vec::new();
    let mut readings: Vec<Scan> = Vec::new();
    let mut possible = Vec::new();
    for layout in Layout::ALL.iter().copied() {
        for spelling in spellings(layout, typed) {
            let Some(meant) = layout.meant(&spelling) else {
                continue;
            };
            if meant == typed || !begins_like_a_code(&meant) {
                continue;
            }
            possible.push(layout);
            if let Ok(found) = certain(&meant, today) {
                layouts.push(layout);
                readings.extend(found.filter(|scan| !readings.contains(scan)));
            }
        }
    }
    let foreign = !typed.is_ascii();
    if layouts.is_empty() && !foreign {
        return error;
    }
    let told = if layouts.is_empty() {
        possible
    } else {
        layouts
    };
    let Some(first) = told.first().copied() else {
        return error;
    };
    let layout = told.iter().all(|other| *other == first).then_some(first);
    let reading = match (readings.pop(), readings.pop()) {
        (Some(only), None) => Some(Box::new(only)),
        _ => None,
    };
    ScanError::KeyboardLayout { layout, reading }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_layout_has_a_character_for_every_key() {
        for layout in Layout::ALL {
            assert_eq!(layout.keys().chars().count(), US.len(), "{layout}");
            let mut typed: Vec<char> = layout.keys().chars().collect();
            typed.sort_unstable();
            typed.dedup();
            assert_eq!(typed.len(), US.len(), "{layout}");
        }
    }
}
