//! What a passphrase must be. The length is a field's limit; this refuses the long ones that are no secret.

use clinical::limits;

use crate::{check::Check, error::Problem};

/// Long enough, and tried first by whoever guesses.
const GUESSED: &[&str] = &[
    "passwordpassword",
    "1234567890123456",
    "qwertyuiopasdfgh",
    "correcthorsebatterystaple",
    "mesotherapyclinic",
];

/// Checks a new passphrase.
pub fn check(check: &mut Check, field: &str, passphrase: &str) {
    check.text(field, &limits::PASSPHRASE, passphrase);
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
    if passphrase.chars().count() >= limits::PASSPHRASE.min
        && (different < 5 || repeated || GUESSED.iter().any(|guessed| plain == *guessed))
    {
        check.add(field, Problem::WeakPassphrase);
    }
}
