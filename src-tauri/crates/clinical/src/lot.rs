//! Lots: may this one be used on this day, and which should be used first.

use crate::amount::Millilitres;
use crate::wall;
use crate::words::words;
use chrono::{DateTime, Datelike, Months, NaiveDate, Utc};
use chrono_tz::Tz;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

words! {
    /// What a lot is fit for, apart from its expiry, which follows from the day.
    LotStatus {
        /// May be used.
        Available = "available",
        /// Set aside until something is cleared up.
        Quarantined = "quarantined",
        /// Withdrawn by the maker or the clinic.
        Recalled = "recalled",
        /// Used up or disposed of.
        Finished = "finished",
    }
}

words! {
    /// How exactly the label states the expiry.
    ExpiryPrecision {
        /// To the day.
        Day = "day",
        /// Only the month: usable through its last day.
        Month = "month",
    }
}

words! {
    /// How near the expiry is, from worst.
    ExpiryAlert {
        /// Past.
        Expired = "expired",
        /// Within 7 days.
        #[serde(rename = "within_7")]
        Within7 = "within_7",
        /// Within 30 days.
        #[serde(rename = "within_30")]
        Within30 = "within_30",
        /// Within 90 days.
        #[serde(rename = "within_90")]
        Within90 = "within_90",
    }
}

/// When a lot expires. It is usable through the end of its last day, on the clinic's calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
pub struct Expiry {
    /// The day on the label; with a precision of a month, any day of that month.
    pub day: NaiveDate,
    /// How exactly the label states it.
    pub precision: ExpiryPrecision,
}

impl Expiry {
    /// The last day on which the lot may be used.
    pub fn last_day(&self) -> NaiveDate {
        match self.precision {
            ExpiryPrecision::Day => self.day,
            ExpiryPrecision::Month => self
                .day
                .with_day(1)
                .and_then(|first| first.checked_add_months(Months::new(1)))
                .and_then(|next| next.pred_opt())
                .unwrap_or(self.day),
        }
    }

    /// The instant at which it is past on a clinic's calendar: the first one after its last day.
    pub fn end(&self, zone: Tz) -> DateTime<Utc> {
        wall::day_end(zone, self.last_day())
    }

    /// Whether it is past on `day`.
    pub fn is_past(&self, day: NaiveDate) -> bool {
        day > self.last_day()
    }
}

/// What the rules need to know of a lot.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct LotFacts {
    /// Its status.
    pub status: LotStatus,
    /// Its expiry.
    pub expiry: Expiry,
    /// What is left of it.
    pub left: Millilitres,
}

/// Why a lot may not be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "refusal", rename_all = "snake_case")]
pub enum LotRefusal {
    /// Past its expiry.
    Expired,
    /// Recalled.
    Recalled,
    /// Quarantined.
    Quarantined,
    /// Used up or disposed of.
    Finished,
    /// It holds less than is wanted.
    TooLittle {
        /// What is left.
        left: Millilitres,
    },
}

impl LotRefusal {
    /// The rule's id, for example `LOT-EXPIRED`.
    pub const fn rule(&self) -> &'static str {
        match self {
            Self::Expired => "LOT-EXPIRED",
            Self::Recalled => "LOT-RECALLED",
            Self::Quarantined => "LOT-QUARANTINED",
            Self::Finished => "LOT-FINISHED",
            Self::TooLittle { .. } => "LOT-TOO-LITTLE",
        }
    }
}

/// Whether `wanted` may be drawn from the lot on a day. The gravest objection is told first.
///
/// # Errors
/// [`LotRefusal`]: recalled, quarantined, expired, finished, too little left.
pub fn usable(lot: &LotFacts, on: NaiveDate, wanted: Millilitres) -> Result<(), LotRefusal> {
    match lot.status {
        LotStatus::Recalled => Err(LotRefusal::Recalled),
        LotStatus::Quarantined => Err(LotRefusal::Quarantined),
        _ if lot.expiry.is_past(on) => Err(LotRefusal::Expired),
        LotStatus::Finished => Err(LotRefusal::Finished),
        LotStatus::Available if lot.left < wanted => Err(LotRefusal::TooLittle { left: lot.left }),
        LotStatus::Available => Ok(()),
    }
}

/// Whether the expiry deserves a word today: on the last day itself it is "within 7 days", the day after it is expired.
pub fn expiry_alert(expiry: Expiry, today: NaiveDate) -> Option<ExpiryAlert> {
    match (expiry.last_day() - today).num_days() {
        ..0 => Some(ExpiryAlert::Expired),
        0..=7 => Some(ExpiryAlert::Within7),
        8..=30 => Some(ExpiryAlert::Within30),
        31..=90 => Some(ExpiryAlert::Within90),
        _ => None,
    }
}

/// Orders lots so that the first to expire comes first; those that expire together keep their order.
pub fn order_first_expiring<T>(lots: &mut [T], expiry: impl Fn(&T) -> Expiry) {
    lots.sort_by_key(|lot| expiry(lot).last_day());
}
