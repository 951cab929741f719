//! Folding and distance: how a word that somebody typed is compared with a word of the catalogue.
//!
//! What is found this way is offered and confirmed by a person; nothing is taken for something else in silence.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// The greatest distance at which a name is still offered.
pub const FARTHEST: usize = 2;

/// A text without case, accents, punctuation and doubled blanks: `Sintrom®  MİTİS` becomes `sintrom mitis`.
pub fn fold(text: &str) -> String {
    let plain: String = text
        .nfkd()
        .filter(|c| !is_combining_mark(*c))
        .flat_map(char::to_lowercase)
        // The lower case of "İ" has a combining dot.
        .filter(|c| !is_combining_mark(*c))
        .flat_map(simplest)
        .collect();
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// What a letter without decomposition is typed as where it is missing from the keyboard; what is no letter or digit parts words.
fn simplest(c: char) -> impl Iterator<Item = char> {
    let (first, second) = match c {
        'ı' => ('i', None),
        'ß' => ('s', Some('s')),
        'æ' => ('a', Some('e')),
        'œ' => ('o', Some('e')),
        'ø' => ('o', None),
        'ł' => ('l', None),
        'đ' | 'ð' => ('d', None),
        'ى' => ('ي', None),
        'ة' => ('ه', None),
        'ـ' => return [None, None].into_iter().flatten(),
        c if c.is_alphanumeric() => (c, None),
        _ => (' ', None),
    };
    [Some(first), second].into_iter().flatten()
}

/// A typed medicine without its dose: `Coumadin 5 mg` is looked for as `coumadin`. A code (`B01AC06`) stays.
pub fn without_dose(folded: &str) -> String {
    const UNITS: [&str; 16] = [
        "mg", "g", "ug", "mcg", "μg", "ml", "iu", "ie", "mgml", "tablet", "tablets", "tb", "tbl",
        "cap", "caps", "mm",
    ];
    let words: Vec<_> = folded
        .split(' ')
        .filter(|word| !word.starts_with(|c: char| c.is_numeric()) && !UNITS.contains(word))
        .collect();
    words.join(" ")
}

/// How far a typed beginning may be from a name and still be offered: short words are close to everything.
pub fn allowance(folded: &str) -> usize {
    match folded.chars().count() {
        0..=2 => 0,
        3..=4 => 1,
        _ => FARTHEST,
    }
}

/// The distance of `typed` from the nearest beginning of `name`: changes, gaps, additions, and neighbours swapped, each one.
/// Both are folded.
pub fn distance_to_beginning(typed: &str, name: &str) -> usize {
    let typed: Vec<char> = typed.chars().collect();
    let name: Vec<char> = name.chars().collect();
    let mut before: Vec<usize> = Vec::new();
    let mut above: Vec<usize> = (0..=name.len()).collect();
    for (i, c) in typed.iter().enumerate() {
        let mut row = vec![i + 1];
        for (j, d) in name.iter().enumerate() {
            let changed = above[j] + usize::from(c != d);
            let mut least = changed.min(above[j + 1] + 1).min(row[j] + 1);
            let swapped = i > 0 && j > 0 && *c == name[j - 1] && typed[i - 1] == *d;
            if swapped && c != d {
                least = least.min(before[j - 1] + 1);
            }
            row.push(least);
        }
        before = std::mem::replace(&mut above, row);
    }
    above.into_iter().min().unwrap_or(0)
}

/// How near `typed` is to a name, or to one of its later words: `acid` finds `acetylsalicylic acid`. Both are folded.
/// `None` beyond the allowance.
pub fn nearness(typed: &str, name: &str) -> Option<usize> {
    if typed.is_empty() {
        return None;
    }
    let starts = std::iter::once(0).chain(name.match_indices(' ').map(|(at, _)| at + 1));
    starts
        .filter_map(|at| name.get(at..))
        .map(|rest| distance_to_beginning(typed, rest))
        .min()
        .filter(|distance| *distance <= allowance(typed))
}

/// Whether `words` stand in `text`, as whole words. Both are folded.
pub fn says(text: &str, words: &str) -> bool {
    !words.is_empty() && format!(" {text} ").contains(&format!(" {words} "))
}
