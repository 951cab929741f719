//! Telephones: kept as digits without a leading zero, found by any part of three digits and more.

use crate::{Tier, fold::digit};

/// No number is longer (ITU-T E.164).
const DIGITS: usize = 15;

/// The digits of a number as kept: without the international prefix, the trunk zero, and what stands in brackets as "(0)".
pub(crate) fn kept(raw: &str) -> Option<String> {
    let (digits, _) = digits(raw);
    (digits.len() > 2).then_some(digits)
}

/// Digits without leading zeros, and whether they begin with a country's code.
fn digits(raw: &str) -> (String, bool) {
    let mut all: String = raw
        .replace("(0)", "")
        .chars()
        .filter_map(|c| {
            (c == '+')
                .then_some('+')
                .or_else(|| digit(c).map(|value| char::from(b'0' + value)))
        })
        .take(DIGITS + 3)
        .collect();
    let abroad = all.starts_with('+') || all.starts_with("00");
    all.retain(|c| c != '+');
    let mut national: String = all.trim_start_matches('0').to_owned();
    national.truncate(DIGITS);
    (national, abroad)
}

/// What is asked for: the digits as typed, and as they would be kept without the zero or the country in front.
pub(crate) fn fragments(raw: &str) -> Vec<String> {
    let typed: String = raw
        .chars()
        .filter_map(digit)
        .map(|value| char::from(b'0' + value))
        .collect();
    if typed.len() < 3 || typed.len() > DIGITS + 3 {
        return Vec::new();
    }
    let (national, abroad) = digits(raw);
    let mut out = Vec::new();
    if abroad || typed.len() > 10 {
        let local = without_country(&national).trim_start_matches('0');
        if local.len() > 5 {
            out.push(local.to_owned());
        }
    }
    if national.len() > 2 {
        out.push(national);
    }
    // "0211" may be the middle of a number.
    if typed.starts_with('0') && !typed.starts_with("00") && typed.len() <= DIGITS {
        out.push(typed);
    }
    out.sort();
    out.dedup();
    out
}

/// Without the calling code (ITU-T E.164 assigned codes: one digit for zones 1 and 7, else two or three).
fn without_country(digits: &str) -> &str {
    const TWO: &[&str] = &[
        "20", "27", "30", "31", "32", "33", "34", "36", "39", "40", "41", "43", "44", "45", "46",
        "47", "48", "49", "51", "52", "53", "54", "55", "56", "57", "58", "60", "61", "62", "63",
        "64", "65", "66", "81", "82", "84", "86", "90", "91", "92", "93", "94", "95", "98",
    ];
    let code = match digits.get(..2) {
        Some(two) if two.starts_with(['1', '7']) => 1,
        Some(two) if TWO.contains(&two) => 2,
        _ => 3,
    };
    digits.get(code..).unwrap_or_default()
}

/// Fragments of up to so many digits are parts, wherever they stand.
pub(crate) const SHORT: usize = 6;

/// How a kept number answers a fragment.
pub(crate) fn tier(kept: &str, fragment: &str) -> Option<Tier> {
    if fragment.len() > SHORT && kept.ends_with(fragment) {
        Some(Tier::Exact)
    } else if fragment.len() > SHORT && kept.starts_with(fragment) {
        Some(Tier::Prefix)
    } else {
        kept.contains(fragment).then_some(Tier::Infix)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(kept_as: &str, typed: &str) -> Option<Tier> {
        let kept = kept(kept_as)?;
        fragments(typed)
            .iter()
            .filter_map(|fragment| tier(&kept, fragment))
            .min()
    }

    #[test]
    fn in_any_writing() {
        for number in [
            "+90 532 111 22 33",
            "0090-532-1112233",
            "0532 111 22 33",
            "532.111.22.33",
            "+90 (0)532 1112233",
        ] {
            for typed in [
                "+905321112233",
                "0090 532 111 22 33",
                "05321112233",
                "0532/111 22 33",
                "(0532) 1112233",
                "905321112233",
                "٠٥٣٢١١١٢٢٣٣",
            ] {
                assert_eq!(
                    found(number, typed),
                    Some(Tier::Exact),
                    "{number} by {typed}"
                );
            }
            for part in ["111 22", "2233", "0532", "321"] {
                assert!(found(number, part).is_some(), "{number} by {part}");
            }
            assert_eq!(found(number, "0533"), None);
            assert_eq!(found(number, "22 34"), None);
        }
    }

    #[test]
    fn what_is_too_short_or_too_long_finds_nothing() {
        assert_eq!(found("0532 111 22 33", "05"), None);
        assert_eq!(found("0532 111 22 33", "11"), None);
        assert_eq!(found("12", "012"), None);
        assert!(fragments(&"1".repeat(10_000)).is_empty());
        assert_eq!(kept(&"1".repeat(10_000)).map(|kept| kept.len()), Some(15));
    }
}
