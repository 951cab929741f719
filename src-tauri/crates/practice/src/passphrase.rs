//! What a passphrase must be: long enough, not one that is tried first, and hard to guess for whoever knows the clinic. The
//! meter and the acceptance are one function.

use clinical::limits;
use texts::{Language, recovery as say};
use zxcvbn::{
    Score,
    feedback::{Suggestion, Warning},
    zxcvbn,
};

use crate::{check::Check, error::Problem};

/// Long enough, and tried first by whoever guesses.
const GUESSED: &[&str] = &[
    "passwordpassword",
    "1234567890123456",
    "qwertyuiopasdfgh",
    "correcthorsebatterystaple",
    "mesotherapyclinic",
];

/// From here on the meter lets it through: more than 10^8 guesses, each of which costs the derivation of a key.
const ENOUGH: u8 = 3;
/// Words that are shorter say nothing about the clinic.
const KNOWN_LEAST: usize = 3;

/// Why a passphrase is as good as it is.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Reason {
    /// Nothing was typed yet.
    Empty,
    /// Shorter than the least length.
    Short,
    /// On the list of those that everybody tries, or hardly any different characters.
    Guessed,
    /// Holds the clinic's or the person's name.
    Known,
    /// What was found in it.
    Warning(Warning),
    /// What would better it.
    Suggestion(Suggestion),
    /// Good.
    Good,
    /// Very good.
    VeryGood,
}

/// How good a passphrase is.
#[derive(Debug, Clone, PartialEq)]
pub struct Judged {
    /// 0 to 4.
    pub score: u8,
    /// Whether it may be used.
    pub accepted: bool,
    /// The most telling first.
    pub reasons: Vec<Reason>,
}

/// Judges a passphrase, given what of the clinic and the person should not be in it.
#[must_use]
pub fn judge(passphrase: &str, known: &[&str]) -> Judged {
    if passphrase.is_empty() {
        return Judged {
            score: 0,
            accepted: false,
            reasons: vec![Reason::Empty],
        };
    }
    let inputs = known_words(known);
    let inputs: Vec<&str> = inputs.iter().map(String::as_str).collect();
    let found = zxcvbn(passphrase, &inputs);
    let fits = limits::check_text(&limits::PASSPHRASE, passphrase).is_ok();
    let short = passphrase.trim().chars().count() < limits::PASSPHRASE.min;
    let guessed = is_guessed(passphrase);
    let lower = passphrase.to_lowercase();
    let holds_known = inputs.iter().any(|word| lower.contains(word));
    let mut score = number(found.score());
    if holds_known {
        // What whoever tries to get in knows already adds nothing: the rest must be good by itself.
        let mut rest = lower;
        for word in &inputs {
            rest = rest.replace(word, " ");
        }
        score = score.min(number(zxcvbn(rest.trim(), &[]).score()));
    }
    if guessed {
        score = 0;
    } else if short {
        score = score.min(ENOUGH - 1);
    }
    let accepted = fits && score >= ENOUGH;
    let mut reasons = Vec::new();
    if guessed {
        reasons.push(Reason::Guessed);
    }
    if short {
        reasons.push(Reason::Short);
    }
    if !accepted && holds_known {
        reasons.push(Reason::Known);
    }
    if let Some(feedback) = found.feedback() {
        reasons.extend(feedback.warning().map(Reason::Warning));
        reasons.extend(
            feedback
                .suggestions()
                .iter()
                .copied()
                .map(Reason::Suggestion),
        );
    }
    if reasons.is_empty() {
        reasons.push(if score > ENOUGH {
            Reason::VeryGood
        } else {
            Reason::Good
        });
    }
    Judged {
        score,
        accepted,
        reasons,
    }
}

fn number(score: Score) -> u8 {
    match score {
        Score::Zero => 0,
        Score::One => 1,
        Score::Two => 2,
        Score::Three => 3,
        _ => 4,
    }
}

/// The names, the longest first: whole, without their blanks, and word by word.
fn known_words(known: &[&str]) -> Vec<String> {
    let mut words = Vec::new();
    for name in known {
        let name = name.to_lowercase();
        words.push(name.split_whitespace().collect::<String>());
        words.extend(
            name.split(|c: char| !c.is_alphanumeric())
                .map(str::to_owned),
        );
        words.push(name);
    }
    words.retain(|word| word.chars().count() >= KNOWN_LEAST);
    words.sort_by(|a, b| b.len().cmp(&a.len()).then_with(|| a.cmp(b)));
    words.dedup();
    words
}

fn is_guessed(passphrase: &str) -> bool {
    if passphrase.chars().count() < limits::PASSPHRASE.min {
        return false;
    }
    let plain: String = passphrase
        .to_lowercase()
        .chars()
        .filter(|c| c.is_alphanumeric())
        .collect();
    let different = plain
        .chars()
        .collect::<std::collections::BTreeSet<_>>()
        .len();
    let repeated = (1..=plain.len() / 2).any(|n| {
        plain.is_char_boundary(n)
            && plain.len().is_multiple_of(n)
            && plain == plain[..n].repeat(plain.len() / n)
    });
    different < 5 || repeated || GUESSED.iter().any(|guessed| plain == *guessed)
}

/// Checks a new passphrase: what [`judge`] does not accept is refused at the field.
pub fn check(check: &mut Check, field: &str, passphrase: &str, known: &[&str]) {
    if limits::check_text(&limits::PASSPHRASE, passphrase).is_err() {
        check.text(field, &limits::PASSPHRASE, passphrase);
    } else if !judge(passphrase, known).accepted {
        check.add(field, Problem::WeakPassphrase);
    }
}

/// The sentence for a reason.
#[must_use]
pub fn sentence(l: Language, reason: Reason) -> String {
    match reason {
        Reason::Empty => say::meter_empty(l),
        Reason::Short => say::meter_short(l, i64::try_from(limits::PASSPHRASE.min).unwrap_or(15)),
        Reason::Guessed => say::meter_guessed(l),
        Reason::Known => say::meter_known(l),
        Reason::Good => say::meter_good(l),
        Reason::VeryGood => say::meter_very_good(l),
        Reason::Warning(warning) => match warning {
            Warning::StraightRowsOfKeysAreEasyToGuess => say::meter_straight_rows(l),
            Warning::ShortKeyboardPatternsAreEasyToGuess => say::meter_key_patterns(l),
            Warning::RepeatsLikeAaaAreEasyToGuess => say::meter_repeats(l),
            Warning::RepeatsLikeAbcAbcAreOnlySlightlyHarderToGuess => say::meter_repeated_groups(l),
            Warning::ThisIsATop10Password
            | Warning::ThisIsATop100Password
            | Warning::ThisIsACommonPassword => say::meter_common(l),
            Warning::ThisIsSimilarToACommonlyUsedPassword => say::meter_like_common(l),
            Warning::SequencesLikeAbcAreEasyToGuess => say::meter_sequences(l),
            Warning::RecentYearsAreEasyToGuess => say::meter_years(l),
            Warning::AWordByItselfIsEasyToGuess => say::meter_one_word(l),
            Warning::DatesAreOftenEasyToGuess => say::meter_dates(l),
            Warning::NamesAndSurnamesByThemselvesAreEasyToGuess
            | Warning::CommonNamesAndSurnamesAreEasyToGuess => say::meter_names(l),
        },
        Reason::Suggestion(suggestion) => match suggestion {
            Suggestion::UseAFewWordsAvoidCommonPhrases => say::meter_use_words(l),
            Suggestion::NoNeedForSymbolsDigitsOrUppercaseLetters => say::meter_no_symbols(l),
            Suggestion::AddAnotherWordOrTwo => say::meter_add_words(l),
            Suggestion::CapitalizationDoesntHelpVeryMuch => say::meter_capitals(l),
            Suggestion::AllUppercaseIsAlmostAsEasyToGuessAsAllLowercase => {
                say::meter_all_capitals(l)
            }
            Suggestion::ReversedWordsArentMuchHarderToGuess => say::meter_reversed(l),
            Suggestion::PredictableSubstitutionsDontHelpVeryMuch => say::meter_substitutions(l),
            Suggestion::UseALongerKeyboardPatternWithMoreTurns => say::meter_longer_pattern(l),
            Suggestion::AvoidRepeatedWordsAndCharacters => say::meter_avoid_repeats(l),
            Suggestion::AvoidSequences => say::meter_avoid_sequences(l),
            Suggestion::AvoidRecentYears | Suggestion::AvoidYearsThatAreAssociatedWithYou => {
                say::meter_avoid_years(l)
            }
            Suggestion::AvoidDatesAndYearsThatAreAssociatedWithYou => say::meter_avoid_dates(l),
        },
    }
}

/// How many words are suggested.
const WORDS: usize = 6;

/// Words drawn by lot, with blanks between, and how many bits there are to guess. `draw` gives random bytes.
///
/// # Errors
/// What `draw` returns.
pub fn suggest<E>(mut draw: impl FnMut() -> Result<[u8; 2], E>) -> Result<(String, u32), E> {
    let list = bip39::Language::English.word_list();
    let count = list.len();
    let mut words = Vec::with_capacity(WORDS);
    while words.len() < WORDS {
        let drawn = usize::from(u16::from_be_bytes(draw()?));
        // What lies in the last, incomplete round of the list is drawn again: each word is as likely as any other.
        let whole_rounds = (usize::from(u16::MAX) + 1) / count * count;
        if drawn < whole_rounds {
            words.push(list[drawn % count]);
        }
    }
    // log2(count^WORDS), rounded down.
    let bits = (count as f64).log2() * WORDS as f64;
    Ok((words.join(" "), bits as u32))
}

#[cfg(test)]
mod tests;
