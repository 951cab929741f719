//! Zones, techniques and the limits of a dose.

use crate::amount::Millilitres;
use crate::catalogue::{Catalogue, Mark};
use crate::words::words;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use ts_rs::TS;

words! {
    /// A zone of the scalp. Left and right are the patient's.
    Zone {
        /// The front, behind the hairline.
        Frontal = "frontal",
        /// Between front and crown.
        MidScalp = "mid_scalp",
        /// The crown.
        Vertex = "vertex",
        /// The patient's left temple.
        TemporalLeft = "temporal_left",
        /// The patient's right temple.
        TemporalRight = "temporal_right",
        /// The back of the head.
        Occipital = "occipital",
    }
}

words! {
    /// A technique of injection.
    Technique {
        /// Superficial, rapid tapping with the bevel partly in.
        Nappage = "nappage",
        /// Point by point, a small papule each.
        Micropapule = "micropapule",
        /// A long needle, injecting while it is withdrawn.
        LinearRetrograde = "linear_retrograde",
        /// Within the epidermis.
        Epidermic = "epidermic",
        /// With an injection gun.
        Mesogun = "mesogun",
        /// With a needling device.
        Microneedling = "microneedling",
    }
}

words! {
    /// What a finding on a dose means.
    Severity {
        /// Outside the hard limits: it is not recorded.
        Refuse = "refuse",
        /// Unusual: it is recorded after a second look.
        Warn = "warn",
    }
}

/// A depth in whole tenths of a millimetre; a JSON number of mm outside.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, TS)]
#[ts(type = "number")]
pub struct TenthsOfMillimetre(
    /// Tenths of a millimetre.
    pub i32,
);

impl TenthsOfMillimetre {
    /// The depth in millimetres, for showing and for the wire.
    pub fn mm(self) -> f64 {
        f64::from(self.0) / 10.0
    }

    /// A depth of so many millimetres; none when it is not finite, far too large, or finer than a tenth.
    pub fn from_mm(mm: f64) -> Option<Self> {
        let tenths = mm * 10.0;
        let whole = tenths.round();
        if !tenths.is_finite() || whole.abs() > 1e6 || (tenths - whole).abs() > 1e-9 {
            return None;
        }
        #[allow(clippy::cast_possible_truncation)] // Whole and within a million: checked above.
        Some(Self(whole as i32))
    }
}

impl std::fmt::Display for TenthsOfMillimetre {
    /// `1.5`, `2`: a point, no trailing nought, no unit.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.pad(&self.mm().to_string())
    }
}

impl Serialize for TenthsOfMillimetre {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_f64(self.mm())
    }
}

impl<'de> Deserialize<'de> for TenthsOfMillimetre {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Self::from_mm(f64::deserialize(deserializer)?)
            .ok_or_else(|| serde::de::Error::custom("not a depth in tenths of a millimetre"))
    }
}

/// What was injected into one zone with one technique.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Dose {
    /// Where.
    pub zone: Zone,
    /// How.
    pub technique: Technique,
    /// How deep, in mm.
    pub depth_mm: TenthsOfMillimetre,
    /// How many injection points.
    pub points: u32,
    /// The volume over all points; `ml` on the wire.
    #[serde(rename = "ml")]
    pub volume: Millilitres,
}

/// Something about a dose that is refused or unusual.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct DoseFinding {
    /// `DOSE-DEPTH`, `DOSE-POINTS`, `DOSE-VOLUME`, `DOSE-POINT` (ml per point) or `DOSE-TOTAL`.
    pub rule: String,
    /// Which dose, counted from 0; none for the total.
    pub index: Option<usize>,
    /// The field it belongs to: `depth_mm`, `points` or `ml`.
    pub field: String,
    /// Refused or only unusual.
    pub severity: Severity,
}

/// A technique and the depth it is usually done at.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct TechniqueEntry {
    /// The technique.
    pub id: Technique,
    /// The usual least depth in mm; none where no source gives one.
    #[serde(default)]
    pub depth_min_mm: Option<TenthsOfMillimetre>,
    /// The usual greatest depth in mm; none where no source gives one.
    #[serde(default)]
    pub depth_max_mm: Option<TenthsOfMillimetre>,
    /// Where it comes from.
    pub source: String,
    /// How far the source was verified.
    pub mark: Mark,
}

/// A zone of the scalp as the catalogue lists it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ZoneEntry {
    /// The zone.
    pub id: Zone,
    /// Where it comes from.
    pub source: String,
    /// How far the source was verified.
    pub mark: Mark,
}

/// The limits of a dose.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct DoseLimits {
    /// Deeper is refused.
    pub depth_max_mm: TenthsOfMillimetre,
    /// Deeper is unusual.
    pub depth_warn_mm: TenthsOfMillimetre,
    /// More points in one dose are refused.
    pub points_max: u32,
    /// More ml per point is unusual.
    pub point_warn_ml: Millilitres,
    /// More ml over a session is unusual.
    pub total_warn_ml: Millilitres,
    /// Where the limits come from.
    pub source: String,
    /// How far the source was verified.
    pub mark: Mark,
}

/// Checks the doses of one session. Refusals and warnings, dose by dose, then the total.
pub fn check_doses(catalogue: &Catalogue, doses: &[Dose]) -> Vec<DoseFinding> {
    use Severity::{Refuse, Warn};
    let limits = catalogue.dose_limits();
    let mut findings = Vec::new();
    let mut find = |rule: &str, index, field: &str, severity| {
        findings.push(DoseFinding {
            rule: rule.to_owned(),
            index,
            field: field.to_owned(),
            severity,
        });
    };
    for (index, dose) in doses.iter().enumerate() {
        let at = Some(index);
        if dose.depth_mm.0 <= 0 || dose.depth_mm > limits.depth_max_mm {
            find("DOSE-DEPTH", at, "depth_mm", Refuse);
        } else if dose.depth_mm > limits.depth_warn_mm {
            find("DOSE-DEPTH", at, "depth_mm", Warn);
        }
        let points_ok = (1..=limits.points_max).contains(&dose.points);
        if !points_ok {
            find("DOSE-POINTS", at, "points", Refuse);
        }
        if dose.volume <= Millilitres::ZERO {
            find("DOSE-VOLUME", at, "ml", Refuse);
        } else if points_ok
            // Multiplied rather than divided: no rounding can hide a point that got too much.
            && dose.volume.microlitres() > limits.point_warn_ml.microlitres().saturating_mul(dose.points.into())
        {
            find("DOSE-POINT", at, "ml", Warn);
        }
    }
    if total(doses) > limits.total_warn_ml {
        find("DOSE-TOTAL", None, "ml", Warn);
    }
    findings
}

/// The volume over all doses.
pub fn total(doses: &[Dose]) -> Millilitres {
    doses.iter().map(|dose| dose.volume).sum()
}
