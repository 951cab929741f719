//! What is computed from a reading.

use super::{PullRule, Reading, Scale, ScaleValue};
use crate::catalogue::Catalogue;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The SALT score in hundredths of a percent, not rounded; `None` where the value is no SALT or the scale has no weights.
pub fn salt_hundredths(scale: &Scale, value: &ScaleValue) -> Option<u32> {
    let ScaleValue::Salt {
        vertex,
        right,
        left,
        posterior,
    } = value
    else {
        return None;
    };
    let areas = [vertex, right, left, posterior];
    (scale.weights.len() == areas.len()).then(|| {
        let parts = areas.into_iter().zip(&scale.weights);
        parts
            .map(|(percent, weight)| u32::from(*percent) * weight)
            .sum()
    })
}

/// The band of a SALT score: S0 only for no loss at all, then half-open, S5 only for a total loss.
pub fn salt_band(scale: &Scale, hundredths: u32) -> Option<u32> {
    if hundredths == 0 {
        return Some(0);
    }
    let begun = scale.bands.iter().filter(|from| **from * 100 <= hundredths);
    // Any loss below 1 % is already S1: the published bands have a gap there.
    u32::try_from(begun.count())
        .ok()
        .map(|count| (count.saturating_sub(1)).max(1))
}

/// Whether a hair pull test is positive, by its own definition.
pub fn pull_is_positive(value: &ScaleValue) -> Option<bool> {
    match value {
        ScaleValue::HairPull {
            grasped,
            pulled,
            rule: PullRule::Legacy,
            ..
        } => {
            // "More than 10 %" and "6 of 60 or more" contradict each other at 6 of 60: either makes it positive.
            let (tenfold, grasped) = (u64::from(*pulled) * 10, u64::from(*grasped));
            Some(tenfold > grasped || (*pulled >= 6 && tenfold == grasped))
        }
        ScaleValue::HairPull {
            pulled,
            rule: PullRule::Updated,
            ..
        } => Some(*pulled > 2),
        _ => None,
    }
}

/// The mean of counts in hundredths, rounded.
pub fn mean_hundredths(value: &ScaleValue) -> Option<u64> {
    let ScaleValue::Counts { counts } = value else {
        return None;
    };
    let number = u64::try_from(counts.len()).ok().filter(|n| *n > 0)?;
    let sum: u64 = counts.iter().map(|count| u64::from(*count)).sum();
    Some((sum * 100 + number / 2) / number)
}

/// What is shown beside a reading: computed, never stored.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Computed {
    /// The SALT score or the mean, in hundredths.
    pub hundredths: Option<u32>,
    /// The SALT band: S0 to S5.
    pub band: Option<u32>,
    /// Whether the pull test is positive.
    pub positive: Option<bool>,
}

/// What is computed from a reading.
pub fn computed(catalogue: &Catalogue, reading: &Reading) -> Computed {
    let Some(scale) = catalogue.scale(&reading.scale) else {
        return Computed::default();
    };
    let salt = salt_hundredths(scale, &reading.value);
    let mean = mean_hundredths(&reading.value).and_then(|mean| u32::try_from(mean).ok());
    Computed {
        hundredths: salt.or(mean),
        band: salt.and_then(|score| salt_band(scale, score)),
        positive: pull_is_positive(&reading.value),
    }
}
