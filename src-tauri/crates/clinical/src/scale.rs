//! Scales: what may be written in each, which way is better, and what is computed from it.

mod computed;

use crate::catalogue::Mark;
use crate::words::words;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

pub use computed::*;

words! {
    /// Which way is better.
    Better {
        /// Less is better.
        Lower = "lower",
        /// More is better.
        Higher = "higher",
    }
}

words! {
    /// What form a scale's value has.
    ScaleForm {
        /// One of a list of grades.
        Grades = "grades",
        /// Basic and specific type, written together: `M2F1V2`.
        Basp = "basp",
        /// Loss of four areas in percent.
        Salt = "salt",
        /// Hairs grasped and pulled out.
        HairPull = "hair_pull",
        /// Several counts, and their mean.
        Counts = "counts",
        /// A number, in tenths.
        Number = "number",
    }
}

words! {
    /// Which definition of a positive hair pull test.
    PullRule {
        /// More than 10 % of the hairs grasped.
        Legacy = "legacy",
        /// More than two hairs.
        Updated = "updated",
    }
}

words! {
    /// Where the hair pull test was done.
    PullSite {
        /// Frontal.
        Frontal = "frontal",
        /// Vertex.
        Vertex = "vertex",
        /// At a temple.
        Temporal = "temporal",
        /// Occipital.
        Occipital = "occipital",
    }
}

/// A scale. Its name is the text `scale-<id>`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Scale {
    /// The id, in snake case.
    pub id: String,
    /// The form of its values.
    pub form: ScaleForm,
    /// Which way is better.
    pub better: Better,
    /// The grades, in the scale's order.
    #[serde(default)]
    pub grades: Vec<String>,
    /// How many counts.
    #[serde(default)]
    pub counts: Option<u32>,
    /// Weights of vertex, right, left and posterior, in percent.
    #[serde(default)]
    pub weights: Vec<u32>,
    /// Where each band begins: the first at 0.
    #[serde(default)]
    pub bands: Vec<u32>,
    /// The least: in tenths for a number, hairs for a pull test and a count.
    #[serde(default)]
    pub least: Option<i64>,
    /// The greatest, in the same unit.
    #[serde(default)]
    pub most: Option<i64>,
    /// A number goes in steps of so many tenths.
    #[serde(default)]
    pub step: Option<i64>,
    /// The unit, as it is written.
    #[serde(default)]
    pub unit: Option<String>,
    /// Whether the intake offers it.
    #[serde(default)]
    pub baseline: bool,
    /// Where it comes from.
    pub source: String,
    /// How far the source was verified.
    pub mark: Mark,
}

/// What was found on a scale.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "form", rename_all = "snake_case")]
pub enum ScaleValue {
    /// One of the grades.
    Grades {
        /// As the scale writes it.
        grade: String,
    },
    /// Basic and specific type.
    Basp {
        /// `M2F1V2`
        code: String,
    },
    /// Loss in percent.
    Salt {
        /// Vertex.
        vertex: u8,
        /// Right side.
        right: u8,
        /// Left side.
        left: u8,
        /// Posterior.
        posterior: u8,
    },
    /// A hair pull test.
    HairPull {
        /// Hairs grasped.
        grasped: u32,
        /// Hairs pulled out.
        pulled: u32,
        /// Where.
        site: PullSite,
        /// By which definition.
        rule: PullRule,
    },
    /// Several counts.
    Counts {
        /// In their order.
        counts: Vec<u32>,
    },
    /// A number.
    Number {
        /// In tenths of its unit.
        tenths: i64,
    },
}

impl ScaleValue {
    /// The form it has.
    pub const fn form(&self) -> ScaleForm {
        match self {
            Self::Grades { .. } => ScaleForm::Grades,
            Self::Basp { .. } => ScaleForm::Basp,
            Self::Salt { .. } => ScaleForm::Salt,
            Self::HairPull { .. } => ScaleForm::HairPull,
            Self::Counts { .. } => ScaleForm::Counts,
            Self::Number { .. } => ScaleForm::Number,
        }
    }
}

/// Why a value does not belong on a scale.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ScaleProblem {
    /// The value is for a scale of another form.
    #[error("another scale's value")]
    OtherForm,
    /// Not one of its grades, or not written as its codes are.
    #[error("not on the scale")]
    NotOnScale,
    /// Below the least or above the greatest, in the scale's own unit.
    #[error("from {least} to {most}")]
    OutOfRange {
        /// The least.
        least: i64,
        /// The greatest.
        most: i64,
    },
    /// Not as many counts as the scale has.
    #[error("{wanted} counts")]
    HowMany {
        /// So many.
        wanted: u32,
    },
    /// Between two steps.
    #[error("between two steps")]
    BetweenSteps,
}

fn within(value: i64, least: i64, most: i64) -> Result<(), ScaleProblem> {
    if (least..=most).contains(&value) {
        Ok(())
    } else {
        Err(ScaleProblem::OutOfRange { least, most })
    }
}

/// Checks a value against its scale.
///
/// # Errors
/// [`ScaleProblem`].
pub fn check(scale: &Scale, value: &ScaleValue) -> Result<(), ScaleProblem> {
    if scale.form != value.form() {
        return Err(ScaleProblem::OtherForm);
    }
    let (least, most) = (scale.least.unwrap_or(0), scale.most.unwrap_or(100));
    match value {
        ScaleValue::Grades { grade } if scale.grades.contains(grade) => Ok(()),
        ScaleValue::Grades { .. } => Err(ScaleProblem::NotOnScale),
        ScaleValue::Basp { code } => match basp(code) {
            Some(_) => Ok(()),
            None => Err(ScaleProblem::NotOnScale),
        },
        ScaleValue::Salt {
            vertex,
            right,
            left,
            posterior,
        } => [vertex, right, left, posterior]
            .into_iter()
            .try_for_each(|percent| within(i64::from(*percent), 0, 100)),
        ScaleValue::HairPull {
            grasped, pulled, ..
        } => {
            within(i64::from(*grasped), least, most)?;
            within(i64::from(*pulled), 0, i64::from(*grasped))
        }
        ScaleValue::Counts { counts } => {
            let wanted = scale.counts.unwrap_or(1);
            if usize::try_from(wanted) != Ok(counts.len()) {
                return Err(ScaleProblem::HowMany { wanted });
            }
            counts
                .iter()
                .try_for_each(|count| within(i64::from(*count), least, most))
        }
        ScaleValue::Number { tenths } => {
            within(*tenths, least, most)?;
            match scale.step {
                Some(step) if (tenths - least) % step != 0 => Err(ScaleProblem::BetweenSteps),
                _ => Ok(()),
            }
        }
    }
}

/// A BASP code taken apart: the basic type, and the specific types with their grades.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Basp {
    /// `L`, `M0` to `M3`, `C0` to `C3`, or `U1` to `U3`.
    pub basic: String,
    /// Frontal, 1 to 3.
    pub frontal: Option<u8>,
    /// Vertex, 1 to 3.
    pub vertex: Option<u8>,
}

/// Reads a BASP code: a basic type, then at most one frontal and one vertex type, in this order.
pub fn basp(code: &str) -> Option<Basp> {
    const BASIC: [&str; 12] = [
        "L", "M0", "M1", "M2", "M3", "C0", "C1", "C2", "C3", "U1", "U2", "U3",
    ];
    let basic = BASIC.into_iter().find(|basic| code.starts_with(basic))?;
    let rest = code.strip_prefix(basic)?;
    let (frontal, rest) = specific(rest, 'F');
    let (vertex, rest) = specific(rest, 'V');
    rest.is_empty().then(|| Basp {
        basic: basic.to_owned(),
        frontal,
        vertex,
    })
}

fn specific(code: &str, letter: char) -> (Option<u8>, &str) {
    let mut chars = code.chars();
    match (chars.next(), chars.next()) {
        (Some(first), Some(grade @ '1'..='3')) if first == letter => (
            grade.to_digit(10).and_then(|g| u8::try_from(g).ok()),
            chars.as_str(),
        ),
        _ => (None, code),
    }
}

/// A value with its scale, as it is kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Reading {
    /// The scale's id.
    pub scale: String,
    /// What was found.
    pub value: ScaleValue,
}

/// Whether a scale may be read several times in one go: a pull test, once at each site.
pub const fn is_repeated(value: &ScaleValue) -> bool {
    matches!(value, ScaleValue::HairPull { .. })
}
