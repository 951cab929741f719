//! Vials: opened containers of a serum. How long one may be used, and for whom.

use crate::amount::Millilitres;
use crate::catalogue::{Catalogue, Mark};
use crate::id::PatientId;
use crate::lot::Expiry;
use crate::words::words;
use chrono::{DateTime, TimeDelta, Utc};
use chrono_tz::Tz;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

words! {
    /// What a serum comes in.
    Presentation {
        /// Glass to be broken open: nothing of it can be kept.
        Ampoule = "ampoule",
        /// A stoppered container.
        Vial = "vial",
        /// Ready to inject.
        Syringe = "syringe",
    }
}

words! {
    /// For how many patients a container is made.
    Dosing {
        /// For one patient, once.
        Single = "single",
        /// With a preservative: for several.
        Multi = "multi",
    }
}

words! {
    /// Which limit ends a vial's use.
    UseLimit {
        /// The expiry on the label.
        Label = "label",
        /// The rule for opened containers.
        BeyondUse = "beyond_use",
        /// The maker's own limit.
        Maker = "maker",
    }
}

/// How long an opened container may be used.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct BeyondUse {
    /// Which containers.
    pub dosing: Dosing,
    /// Real minutes from the first puncture.
    pub minutes: u32,
    /// Where it comes from.
    pub source: String,
    /// How far the source was verified.
    pub mark: Mark,
}

/// What the rules need to know of a product.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Container {
    /// For how many patients; unknown is for one, the stricter.
    pub dosing: Option<Dosing>,
    /// The maker's limit once opened, in hours.
    pub in_use_hours: Option<u32>,
}

impl Container {
    /// Whether a vial of it belongs to one patient.
    pub fn is_single(&self) -> bool {
        self.dosing != Some(Dosing::Multi)
    }
}

/// Until when a vial may be used, and why not longer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct UseUntil {
    /// Not at this instant any more.
    #[ts(type = "string")]
    pub at: DateTime<Utc>,
    /// What ends it.
    pub by: UseLimit,
}

/// The earliest of the label's expiry, the rule for opened containers and the maker's limit. The label holds through the end of its
/// last day on the clinic's calendar; where two limits fall together, the label is named first.
pub fn use_until(
    catalogue: &Catalogue,
    container: Container,
    expiry: Expiry,
    opened: DateTime<Tz>,
) -> UseUntil {
    let dosing = if container.is_single() {
        Dosing::Single
    } else {
        Dosing::Multi
    };
    let mut until = UseUntil {
        at: expiry.end(opened.timezone()),
        by: UseLimit::Label,
    };
    let opened = opened.to_utc();
    let mut limit = |at: Option<DateTime<Utc>>, by| {
        if let Some(at) = at.filter(|at| *at < until.at) {
            until = UseUntil { at, by };
        }
    };
    let minutes = catalogue.beyond_use(dosing).map(|rule| rule.minutes.into());
    limit(
        minutes.and_then(|minutes| opened.checked_add_signed(TimeDelta::minutes(minutes))),
        UseLimit::BeyondUse,
    );
    let hours = container.in_use_hours.map(i64::from);
    limit(
        hours.and_then(|hours| opened.checked_add_signed(TimeDelta::hours(hours))),
        UseLimit::Maker,
    );
    until
}

/// What the rules need to know of a vial.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct VialFacts {
    /// Not at this instant any more.
    pub use_until: DateTime<Utc>,
    /// Whose it is, when it is for one patient.
    pub patient: Option<PatientId>,
    /// Discarded or used up.
    pub closed: bool,
    /// What is left in it.
    pub left: Millilitres,
}

/// Why a vial may not be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "refusal", rename_all = "snake_case")]
pub enum VialRefusal {
    /// It was discarded or used up.
    Closed,
    /// It is another patient's.
    OtherPatient,
    /// Its time is over.
    PastUse,
    /// It holds less than is wanted.
    TooLittle {
        /// What is left.
        left: Millilitres,
    },
}

impl VialRefusal {
    /// The rule's id, for example `VIAL-PAST-USE`.
    pub const fn rule(&self) -> &'static str {
        match self {
            Self::Closed => "VIAL-CLOSED",
            Self::OtherPatient => "VIAL-OTHER-PATIENT",
            Self::PastUse => "VIAL-PAST-USE",
            Self::TooLittle { .. } => "VIAL-TOO-LITTLE",
        }
    }
}

/// Whether `wanted` may be drawn for a patient at an instant. The gravest objection is told first. Without a patient, a vial that is
/// somebody's is refused.
///
/// # Errors
/// [`VialRefusal`]
pub fn usable(
    vial: &VialFacts,
    at: DateTime<Utc>,
    patient: Option<PatientId>,
    wanted: Millilitres,
) -> Result<(), VialRefusal> {
    if vial.closed {
        return Err(VialRefusal::Closed);
    }
    if vial.patient.is_some() && vial.patient != patient {
        return Err(VialRefusal::OtherPatient);
    }
    if at >= vial.use_until {
        return Err(VialRefusal::PastUse);
    }
    if vial.left < wanted {
        return Err(VialRefusal::TooLittle { left: vial.left });
    }
    Ok(())
}
