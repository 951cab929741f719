//! What must hold of a value: its length, its characters, its check digits, its dates.

use super::ai::{Entry, Part};
use super::date::{self, Zero};
use super::error::{Field, ScanError};

/// A check of a part of a value. Source: the linters of the GS1 Barcode Syntax Dictionary.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Check {
    None,
    Digit,
    Pair,
    Day,
    DayOrMonth,
    HourMinute,
    Hour,
    MinuteOrSecond,
}

impl Check {
    /// The check with the table's name for it.
    pub fn named(name: &str) -> Option<Self> {
        Some(match name {
            "" => Self::None,
            "csum" => Self::Digit,
            "csumalpha" => Self::Pair,
            "yymmdd" => Self::Day,
            "yymmd0" => Self::DayOrMonth,
            "hhmi" => Self::HourMinute,
            "hh" => Self::Hour,
            "mi" | "ss" => Self::MinuteOrSecond,
            _ => return None,
        })
    }
}

/// Checks a value against its identifier's parts. `year`: the scan's.
pub(super) fn check(entry: &Entry, value: &str, year: i32) -> Result<(), ScanError> {
    let field = Field::Gs1(entry.ai);
    if value.len() < entry.min {
        let (needed, found) = (entry.min, value.len());
        return Err(ScanError::Truncated {
            field,
            needed,
            found,
        });
    }
    if value.len() > entry.max {
        let (max, found) = (entry.max, value.len());
        return Err(ScanError::Overlong { field, max, found });
    }
    let mut rest = value;
    for part in &entry.parts {
        if rest.is_empty() && part.optional {
            break;
        }
        if rest.len() < part.min {
            let (needed, found) = (part.min, rest.len());
            return Err(ScanError::Truncated {
                field,
                needed,
                found,
            });
        }
        // A stranger may be of several bytes; the cut is then not at its beginning, and it is found in the whole.
        let (own, after) = rest
            .split_at_checked(part.max.min(rest.len()))
            .unwrap_or((rest, ""));
        check_part(field, part, own, year)?;
        rest = after;
    }
    if rest.is_empty() {
        return Ok(());
    }
    let (max, found) = (value.len() - rest.len(), value.len());
    Err(ScanError::Overlong { field, max, found })
}

fn check_part(field: Field, part: &Part, own: &str, year: i32) -> Result<(), ScanError> {
    if let Some((at, character)) = part.set.stranger(own) {
        let field = Some(field);
        return Err(ScanError::Character {
            field,
            at,
            character,
        });
    }
    let wrong_check = |expected: String, found: &str| ScanError::CheckDigit {
        field,
        expected,
        found: found.to_owned(),
    };
    let held = match part.check {
        Check::None => true,
        Check::Digit => {
            let (data, found) = own.split_at(own.len() - 1);
            let expected = digit_for(data);
            if found.as_bytes() != [expected] {
                return Err(wrong_check(char::from(expected).into(), found));
            }
            true
        }
        Check::Pair => {
            let Some((data, found)) = own
                .len()
                .checked_sub(2)
                .and_then(|at| own.split_at_checked(at))
            else {
                let (needed, found) = (2, own.len());
                return Err(ScanError::Truncated {
                    field,
                    needed,
                    found,
                });
            };
            let expected = pair_for(data);
            if found.as_bytes() != expected {
                return Err(wrong_check(
                    expected.iter().copied().map(char::from).collect(),
                    found,
                ));
            }
            true
        }
        Check::Day => date::year_month_day(own, year, Zero::Refused).is_some(),
        Check::DayOrMonth => date::year_month_day(own, year, Zero::LastOfMonth).is_some(),
        Check::Hour => own < "24",
        Check::MinuteOrSecond => own < "60",
        Check::HourMinute => own < "2400" && &own[2..] < "60",
    };
    if held {
        return Ok(());
    }
    let found = own.to_owned();
    Err(ScanError::Date { field, found })
}

/// The check digit after these digits: weights 3 and 1 by turns from the right. Source: GS1 General Specifications §7.9.1.
pub(super) fn digit_for(data: &str) -> u8 {
    let (mut threes, mut ones) = (0_u32, 0_u32);
    for digit in data.bytes() {
        // What came before moves one place to the left.
        (threes, ones) = (ones + u32::from(digit & 15), threes);
    }
    b'0' + ((10 - (3 * threes + ones) % 10) % 10) as u8
}

/// The check pair after these characters: primes from the right times places in character set 82, modulo 1021, as two characters of 32.
/// Source: GS1 General Specifications §7.9.5.
pub(super) fn pair_for(data: &str) -> [u8; 2] {
    const ORDER: &[u8] =
        b"!\"%&'()*+,-./0123456789:;<=>?ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz";
    const PAIR: &[u8; 32] = b"23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    const PRIMES: [usize; 23] = [
        2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47, 53, 59, 61, 67, 71, 73, 79, 83,
    ];
    let place = |byte: u8| ORDER.iter().position(|&c| c == byte).unwrap_or(0);
    let sum: usize = data
        .bytes()
        .rev()
        .zip(PRIMES)
        .map(|(byte, prime)| place(byte) * prime)
        .sum();
    let sum = sum % 1021;
    [PAIR[sum >> 5], PAIR[sum & 31]]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn check_digits() {
        for (data, digit) in [
            ("0952012345678", b'8'),
            ("0061414112345", b'2'),
            ("1234567890123", b'1'),
            ("0703206980498", b'8'),
        ] {
            assert_eq!(digit_for(data), digit);
        }
    }

    #[test]
    fn check_pairs() {
        // The worked value of GS1 General Specifications §7.9.5.
        assert_eq!(&pair_for("1987654Ad4X4bL5ttr2310c"), b"2K");
        assert_eq!(&pair_for("12345678901234567890123"), b"NT");
    }
}
