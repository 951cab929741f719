//! Whether the chain is whole, in one sentence, and whether it still holds what a paper says of it.

use clinical::wall;
use texts::{Language, date, history};

use super::{ChainView, CodeView, HistoryCode, code};
use crate::{
    door::{Call, Practice},
    error::{Error, Problem, Result},
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
    let code = code::of(&report.head);
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
        at: wall::wall(held.zone, call.now).format(WALL).to_string(),
    })
}

/// `history.compare`: whether the history still holds what it held when a paper was printed.
///
/// # Errors
/// At the code; `Locked`; when the log cannot be read.
pub(crate) fn compare(practice: &Practice, call: &Call, request: HistoryCode) -> Result<CodeView> {
    let range =
        code::range(&request.code).ok_or_else(|| Error::at("code", Problem::NotAHistoryCode))?;
    let held = practice.hold()?;
    let report = held.vault.verify_chain()?;
    let found = held
        .vault
        .read(|r| records::history::sealed_between(r, range))?;
    let l = call.language;
    let (matches, sentence) = match (found, report.broken_at) {
        (None, _) => (false, history::code_unknown(l)),
        (Some((entry, _)), Some(broken)) if broken <= entry => {
            let (entry, broken) = (grouped(l, entry), grouped(l, broken));
            (false, history::code_broken(l, &broken, &entry))
        }
        (Some((entry, at)), _) => {
            let at = date::with_time(l, wall::wall(held.zone, at));
            (true, history::code_matches(l, &at, &grouped(l, entry)))
        }
    };
    Ok(CodeView {
        matches,
        sentence,
        entry: found.map(|(entry, _)| entry),
        at: wall::wall(held.zone, call.now).format(WALL).to_string(),
    })
}

fn whole(l: Language, entries: u64, code: &str) -> String {
    let count = i64::try_from(entries).unwrap_or(i64::MAX);
    history::chain_whole(l, code, count, &grouped(l, entries))
}

/// "1,204", as the language writes it.
pub(crate) fn grouped(l: Language, number: u64) -> String {
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thousands_are_set_apart() {
        assert_eq!(grouped(Language::En, 7), "7");
        assert_eq!(grouped(Language::En, 1204), "1,204");
        assert_eq!(grouped(Language::Tr, 1_000_000), "1.000.000");
        assert_eq!(grouped(Language::Ar, 120), "120");
    }
}
