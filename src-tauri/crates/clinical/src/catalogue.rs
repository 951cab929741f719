//! The catalogue: clinical knowledge as data, read from the files that ship in `assets/catalogue` and checked on loading.

mod check;

use crate::aftercare::AftercareRules;
use crate::course::Protocol;
use crate::retention::RetentionRule;
use crate::screening::{AgeRule, Question, Rule, UnknownRule};
use crate::side_effect::SideEffectKind;
use crate::treatment::{DoseLimits, TechniqueEntry, ZoneEntry};
use crate::words::words;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use std::sync::OnceLock;
use ts_rs::TS;

words! {
    /// How far an entry's source was verified.
    Mark {
        /// Read in the source.
        Read = "read",
        /// From general knowledge: a clinician must confirm it.
        ToConfirm = "to_confirm",
        /// Computed from what was read.
        Computed = "computed",
    }
}

/// Why the catalogue cannot be used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum CatalogueError {
    /// A file does not have the form it should.
    #[error("{file}: {message}")]
    Form {
        /// The file.
        file: &'static str,
        /// What the reader said.
        message: String,
    },
    /// An entry contradicts another, or itself.
    #[error("{file}: {entry}: {problem}")]
    Content {
        /// The file.
        file: &'static str,
        /// The entry's id.
        entry: String,
        /// What is wrong.
        problem: &'static str,
    },
}

/// The texts of the catalogue's files.
#[derive(Debug, Clone, Copy)]
pub struct Sources<'a> {
    /// `screening.toml`
    pub screening: &'a str,
    /// `protocols.toml`
    pub protocols: &'a str,
    /// `treatment.toml`
    pub treatment: &'a str,
    /// `side_effects.toml`
    pub side_effects: &'a str,
    /// `aftercare.toml`
    pub aftercare: &'a str,
    /// `ingredients.toml`
    pub ingredients: &'a str,
    /// `retention.toml`
    pub retention: &'a str,
}

macro_rules! asset {
    ($name:literal) => {
        include_str!(concat!(
            env!("CARGO_MANIFEST_DIR"),
            "/../../../assets/catalogue/",
            $name
        ))
    };
}

impl Sources<'static> {
    /// The files that ship with this build.
    pub const SHIPPED: Self = Self {
        screening: asset!("screening.toml"),
        protocols: asset!("protocols.toml"),
        treatment: asset!("treatment.toml"),
        side_effects: asset!("side_effects.toml"),
        aftercare: asset!("aftercare.toml"),
        ingredients: asset!("ingredients.toml"),
        retention: asset!("retention.toml"),
    };
}

/// An ingredient of sera. Its name is the text `ingredient-<id>`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Ingredient {
    /// The id, in snake case.
    pub id: String,
    /// Other names it goes by on labels, in lower case.
    pub synonyms: Vec<String>,
    /// What to look out for, as words: `allergy`, `pregnancy`, `heart`, `necrosis` …
    pub cautions: Vec<String>,
    /// Where it comes from.
    pub source: String,
    /// How far the source was verified.
    pub mark: Mark,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
struct ScreeningFile {
    version: String,
    age: AgeRule,
    unknown: UnknownRule,
    question: Vec<Question>,
    rule: Vec<Rule>,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
struct ProtocolsFile {
    version: String,
    protocol: Vec<Protocol>,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
struct TreatmentFile {
    version: String,
    limits: DoseLimits,
    zone: Vec<ZoneEntry>,
    technique: Vec<TechniqueEntry>,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
struct SideEffectsFile {
    version: String,
    ctcae_version: String,
    kind: Vec<SideEffectKind>,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
struct IngredientsFile {
    version: String,
    ingredient: Vec<Ingredient>,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
struct RetentionFile {
    version: String,
    retention: Vec<RetentionRule>,
}

/// The catalogue, checked.
#[derive(Debug, Clone)]
pub struct Catalogue {
    screening: ScreeningFile,
    protocols: ProtocolsFile,
    treatment: TreatmentFile,
    side_effects: SideEffectsFile,
    aftercare: AftercareRules,
    ingredients: IngredientsFile,
    retention: RetentionFile,
}

impl Catalogue {
    /// The catalogue that ships with this build, read once.
    ///
    /// # Errors
    /// [`CatalogueError`] when the shipped files are wrong; a test keeps them right.
    pub fn shipped() -> Result<&'static Self, CatalogueError> {
        static SHIPPED: OnceLock<Result<Catalogue, CatalogueError>> = OnceLock::new();
        SHIPPED
            .get_or_init(|| Self::parse(&Sources::SHIPPED))
            .as_ref()
            .map_err(Clone::clone)
    }

    /// Reads and checks a catalogue.
    ///
    /// # Errors
    /// [`CatalogueError`] with the file and the entry at fault.
    pub fn parse(sources: &Sources<'_>) -> Result<Self, CatalogueError> {
        let catalogue = Self {
            screening: read("screening.toml", sources.screening)?,
            protocols: read("protocols.toml", sources.protocols)?,
            treatment: read("treatment.toml", sources.treatment)?,
            side_effects: read("side_effects.toml", sources.side_effects)?,
            aftercare: read("aftercare.toml", sources.aftercare)?,
            ingredients: read("ingredients.toml", sources.ingredients)?,
            retention: read("retention.toml", sources.retention)?,
        };
        check::check(&catalogue)?;
        Ok(catalogue)
    }

    /// The version of the questions and rules; a screening keeps the one it was judged by.
    pub fn screening_version(&self) -> &str {
        &self.screening.version
    }

    /// All questions, in the order they are asked.
    pub fn questions(&self) -> &[Question] {
        &self.screening.question
    }

    /// A question by its id.
    pub fn question(&self, id: &str) -> Option<&Question> {
        self.questions().iter().find(|question| question.id == id)
    }

    /// The rules on answers.
    pub fn rules(&self) -> &[Rule] {
        &self.screening.rule
    }

    /// The rule on age.
    pub fn age_rule(&self) -> &AgeRule {
        &self.screening.age
    }

    /// The rule for an "unknown" that has no rule of its own.
    pub fn unknown_rule(&self) -> &UnknownRule {
        &self.screening.unknown
    }

    /// The version of the protocols; a course keeps the one it was planned by.
    pub fn protocols_version(&self) -> &str {
        &self.protocols.version
    }

    /// All protocols, the usual one first.
    pub fn protocols(&self) -> &[Protocol] {
        &self.protocols.protocol
    }

    /// A protocol by its id.
    pub fn protocol(&self, id: &str) -> Option<&Protocol> {
        self.protocols().iter().find(|protocol| protocol.id == id)
    }

    /// The version of zones, techniques and limits.
    pub fn treatment_version(&self) -> &str {
        &self.treatment.version
    }

    /// The zones of the scalp.
    pub fn zones(&self) -> &[ZoneEntry] {
        &self.treatment.zone
    }

    /// The techniques.
    pub fn techniques(&self) -> &[TechniqueEntry] {
        &self.treatment.technique
    }

    /// The limits of a dose.
    pub fn dose_limits(&self) -> &DoseLimits {
        &self.treatment.limits
    }

    /// The version of the side effects; a report keeps the one it was recorded by.
    pub fn side_effects_version(&self) -> &str {
        &self.side_effects.version
    }

    /// The version of CTCAE that the grades follow.
    pub fn ctcae_version(&self) -> &str {
        &self.side_effects.ctcae_version
    }

    /// All kinds of side effect, the commonest first.
    pub fn side_effects(&self) -> &[SideEffectKind] {
        &self.side_effects.kind
    }

    /// A kind of side effect by its id.
    pub fn side_effect(&self, id: &str) -> Option<&SideEffectKind> {
        self.side_effects().iter().find(|kind| kind.id == id)
    }

    /// The rules of after-care, with their version.
    pub fn aftercare(&self) -> &AftercareRules {
        &self.aftercare
    }

    /// The version of the ingredients.
    pub fn ingredients_version(&self) -> &str {
        &self.ingredients.version
    }

    /// All ingredients.
    pub fn ingredients(&self) -> &[Ingredient] {
        &self.ingredients.ingredient
    }

    /// An ingredient by its id.
    pub fn ingredient(&self, id: &str) -> Option<&Ingredient> {
        self.ingredients()
            .iter()
            .find(|ingredient| ingredient.id == id)
    }

    /// The version of the retention rules.
    pub fn retention_version(&self) -> &str {
        &self.retention.version
    }

    /// How long records are kept, by place.
    pub fn retention_rules(&self) -> &[RetentionRule] {
        &self.retention.retention
    }

    /// A retention rule by its id.
    pub fn retention_rule(&self, id: &str) -> Option<&RetentionRule> {
        self.retention_rules().iter().find(|rule| rule.id == id)
    }
}

fn read<T: DeserializeOwned>(file: &'static str, text: &str) -> Result<T, CatalogueError> {
    toml::from_str(text).map_err(|error| CatalogueError::Form {
        file,
        message: error.to_string(),
    })
}
