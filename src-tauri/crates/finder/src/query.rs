//! What was typed, taken apart: words, dates, telephones and identifiers, in each way it can be read.

use crate::{
    date::{self, Pattern},
    fold::{digit, is_separator, without_article, words},
    key::identifier,
    phone, script,
};

/// What is typed beyond this is not looked at: nobody has such a name.
const CHARS: usize = 256;
/// Nobody is found by more words than this.
const ASKS: usize = 16;
/// Ways to read a row of numbers.
const READINGS: usize = 8;
/// A telephone is written in so many groups at most.
const GROUPS: usize = 6;

/// One word of a name, in every form that is compared.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Word {
    pub text: String,
    /// How many letters; 0 for a number, which is found as it stands or not at all.
    pub letters: usize,
    /// Without the Arabic article.
    pub bare: Option<String>,
    /// In Latin letters.
    pub roman: String,
    pub foreign: bool,
    pub abjad: bool,
    pub skeleton: Option<u64>,
}

impl Word {
    fn of(text: &str) -> Word {
        let number = text.chars().all(|c| digit(c).is_some());
        Word {
            letters: if number { 0 } else { text.chars().count() },
            bare: without_article(text).map(str::to_owned),
            roman: if number {
                String::new()
            } else {
                script::roman(text)
            },
            foreign: script::is_foreign(text),
            abjad: script::is_abjad(text),
            skeleton: script::skeleton(text),
            text: text.to_owned(),
        }
    }
}

/// One thing that must be found. Any of its forms will do.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Ask {
    pub word: Option<Word>,
    pub dates: Vec<Pattern>,
    pub phones: Vec<String>,
    pub identifier: Option<String>,
}

impl Ask {
    /// Whether it names a year.
    fn is_dated(&self) -> bool {
        self.dates
            .iter()
            .any(|pattern| pattern.tier < crate::Tier::Infix)
    }
}

/// The ways to read a query, the likeliest first; in each, everything must be found. One of nothing finds everybody, and none
/// at all finds nobody.
pub(crate) fn readings(text: &str) -> Vec<Vec<Ask>> {
    let text: String = text.chars().take(CHARS).collect();
    let chunks: Vec<&str> = text.split_whitespace().collect();
    let mut out = Vec::new();
    // "mar" may be a month, or a name.
    for months in [true, false] {
        let of_number = |chunk: &str| is_number(chunk) || (months && date::month(chunk).is_some());
        let mut ways = vec![Vec::new()];
        for run in chunks.chunk_by(|a, b| of_number(a) && of_number(b)) {
            let more = match run {
                [chunk] => alone(chunk),
                run => numbers(run),
            };
            ways = ways
                .iter()
                .flat_map(|before: &Vec<Ask>| {
                    more.iter()
                        .map(move |asks| [before.as_slice(), asks.as_slice()].concat())
                })
                .filter(|way| way.len() <= ASKS * 2)
                .take(READINGS)
                .collect();
        }
        out.extend(ways);
    }
    for reading in &mut out {
        let mut known: Vec<Ask> = Vec::new();
        reading.retain(|ask| {
            let new = !known.contains(ask);
            known.push(ask.clone());
            new
        });
    }
    let mut known: Vec<Vec<Ask>> = Vec::new();
    for reading in out.into_iter().filter(|reading| reading.len() <= ASKS) {
        if !known.contains(&reading) {
            known.push(reading);
        }
    }
    known
}

/// Several numbers: one telephone or date; a date and something else; or each by itself, when it is neither.
fn numbers(run: &[&str]) -> Vec<Vec<Ask>> {
    let mut ways = Vec::new();
    if run.len() <= GROUPS * 2 {
        ways.extend(together(run).map(|ask| vec![ask]));
        for at in 1..run.len() {
            let (before, after) = run.split_at(at);
            let (Some(before), Some(after)) = (together(before), together(after)) else {
                continue;
            };
            if before.is_dated() || after.is_dated() {
                ways.push(vec![before, after]);
            }
        }
    }
    if ways.is_empty() {
        ways.push(
            run.iter()
                .filter_map(|chunk| alone(chunk).into_iter().next())
                .flatten()
                .collect(),
        );
    }
    ways
}

/// Chunks as one date or one number.
fn together(span: &[&str]) -> Option<Ask> {
    let text = span.join(" ");
    if let [chunk] = span
        && is_number(chunk)
    {
        return alone(chunk).into_iter().flatten().next();
    }
    if span.iter().all(|chunk| is_number(chunk)) {
        let ask = number(&text);
        return (!ask.dates.is_empty() || !ask.phones.is_empty()).then_some(ask);
    }
    let dates = date::patterns(&text);
    (!dates.is_empty()).then(|| Ask {
        dates,
        ..Ask::default()
    })
}

/// One chunk by itself, in each way to read it.
fn alone(chunk: &str) -> Vec<Vec<Ask>> {
    let folded = words(chunk);
    if is_number(chunk) {
        let mut ask = number(chunk);
        if let [only] = folded.as_slice() {
            ask.word = Some(Word::of(only));
        }
        return vec![vec![ask]];
    }
    let mut ways = Vec::new();
    if folded.len() > 1 && chunk.chars().any(|c| digit(c).is_some()) {
        ways.push(vec![Ask {
            identifier: identifier(chunk).into_iter().next(),
            ..Ask::default()
        }]);
    }
    let ask = |word: &String| Ask {
        word: Some(Word::of(word)),
        identifier: Some(word.clone()),
        ..Ask::default()
    };
    ways.push(folded.iter().map(ask).collect());
    ways
}

fn number(text: &str) -> Ask {
    Ask {
        word: None,
        dates: date::patterns(text),
        phones: phone::fragments(text),
        identifier: identifier(text).into_iter().next(),
    }
}

fn is_number(chunk: &str) -> bool {
    let chunk = chunk.trim_end_matches([',', ';']);
    chunk.chars().any(|c| digit(c).is_some())
        && chunk
            .chars()
            .all(|c| digit(c).is_some() || matches!(c, '+' | '(' | ')' | '-' | '.' | '/' | '–'))
}

/// The words of a text as they are spelled, but for case.
pub(crate) fn spelled(text: &str) -> Vec<String> {
    use unicode_normalization::UnicodeNormalization;
    let composed: String = text.chars().take(CHARS).nfc().collect();
    composed
        .to_lowercase()
        .split(is_separator)
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shape(text: &str) -> Vec<usize> {
        readings(text).iter().map(Vec::len).collect()
    }

    #[test]
    fn a_row_of_numbers_is_read_in_several_ways() {
        assert_eq!(shape("müller anna"), [2]);
        assert_eq!(shape("müller müller"), [1]);
        assert_eq!(shape("0532 111 22 33"), [1]);
        assert_eq!(shape("12.03.1985 0532 111"), [1, 2]);
        // A month and year, then part of a telephone.
        assert!(
            readings("ayşe 3 1985 0532")
                .iter()
                .any(|reading| reading.len() == 3
                    && !reading[1].dates.is_empty()
                    && !reading[2].phones.is_empty())
        );
        assert!(
            readings("12 mar 1985")
                .iter()
                .any(|reading| reading.len() == 1)
        );
        assert_eq!(shape("mar 12 0532"), [2, 2]);
        assert_eq!(shape("AB-123"), [1, 2]);
    }

    #[test]
    fn nothing_asks_for_everybody_and_too_much_for_nobody() {
        for text in ["", "  ", "--", "\u{200f}", "\u{0}\n"] {
            assert_eq!(shape(text), [0], "{text:?}");
        }
        let letters = |n: usize| {
            (0..n)
                .map(|at| {
                    format!(
                        "{} ",
                        "abcdefghijklmnopqrstuvwxyz".get(at..=at).unwrap_or("é")
                    )
                })
                .collect::<String>()
        };
        assert_eq!(shape(&letters(16)), [16]);
        assert_eq!(shape(&letters(20)), []);
        assert!(shape(&"1 ".repeat(60)).len() <= READINGS);
    }
}
