//! Volumes: millilitres on the wire and on paper, whole microlitres inside, so that no drop is lost to rounding.

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::fmt;
use std::iter::Sum;

/// A volume, or the change of one (a stock movement may be negative). Whole microlitres inside; a JSON number of ml outside.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, ts_rs::TS)]
#[ts(type = "number")]
pub struct Millilitres(i64);

/// Why a number is not a volume.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum AmountError {
    /// Not a finite number, or beyond what is representable exactly.
    #[error("not a usable number of millilitres")]
    NotANumber,
    /// Finer than a microlitre (more than three decimals of a millilitre).
    #[error("finer than a microlitre")]
    TooFine,
}

impl Millilitres {
    /// Nothing.
    pub const ZERO: Self = Self(0);

    /// Beyond this many microlitres (a thousand cubic metres) a JSON number no longer holds single microlitres safely.
    const BOUND: f64 = 1e12;

    /// A volume of so many whole microlitres (1 ml = 1000 µl).
    pub const fn from_microlitres(microlitres: i64) -> Self {
        Self(microlitres)
    }

    /// The volume in whole microlitres.
    pub const fn microlitres(self) -> i64 {
        self.0
    }

    /// A volume of so many millilitres.
    ///
    /// # Errors
    /// [`AmountError`] when the number is not finite, far too large, or finer than a microlitre.
    pub fn from_ml(ml: f64) -> Result<Self, AmountError> {
        let microlitres = ml * 1000.0;
        if !microlitres.is_finite() || microlitres.abs() > Self::BOUND {
            return Err(AmountError::NotANumber);
        }
        let whole = microlitres.round();
        // The slack is what binary fractions of three decimals cost, not a tolerance for a fourth decimal.
        if (microlitres - whole).abs() > 4.0 * f64::EPSILON * whole.abs().max(1.0) {
            return Err(AmountError::TooFine);
        }
        #[allow(clippy::cast_possible_truncation)] // Whole and within BOUND: checked above.
        Ok(Self(whole as i64))
    }

    /// The volume in millilitres, for showing and for the wire; never for sums.
    #[allow(clippy::cast_precision_loss)]
    pub fn ml(self) -> f64 {
        self.0 as f64 / 1000.0
    }

    /// The sum, unless it overflows.
    pub const fn checked_add(self, other: Self) -> Option<Self> {
        match self.0.checked_add(other.0) {
            Some(sum) => Some(Self(sum)),
            None => None,
        }
    }

    /// The difference, unless it overflows. It may be negative.
    pub const fn checked_sub(self, other: Self) -> Option<Self> {
        match self.0.checked_sub(other.0) {
            Some(difference) => Some(Self(difference)),
            None => None,
        }
    }
}

impl Sum for Millilitres {
    /// Saturates: a sum beyond any stock stays beyond any stock instead of wrapping round to a small one.
    fn sum<I: Iterator<Item = Self>>(volumes: I) -> Self {
        volumes.fold(Self::ZERO, |sum, next| Self(sum.0.saturating_add(next.0)))
    }
}

impl fmt::Display for Millilitres {
    /// `1.25`, `3`, `-0.5`: a point, no trailing noughts, no unit.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (whole, fraction) = (self.0.unsigned_abs() / 1000, self.0.unsigned_abs() % 1000);
        let sign = if self.0 < 0 { "-" } else { "" };
        if fraction == 0 {
            return f.pad(&format!("{sign}{whole}"));
        }
        let fraction = format!("{fraction:03}");
        f.pad(&format!("{sign}{whole}.{}", fraction.trim_end_matches('0')))
    }
}

impl Serialize for Millilitres {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_f64(self.ml())
    }
}

impl<'de> Deserialize<'de> for Millilitres {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Self::from_ml(f64::deserialize(deserializer)?).map_err(serde::de::Error::custom)
    }
}
