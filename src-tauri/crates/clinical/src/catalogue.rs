//! The catalogue: clinical knowledge as data, read from the files that ship in `assets/catalogue` and checked on loading.

mod check;
mod entries;
mod files;
mod sources;

use crate::aftercare::AftercareRules;
use crate::words::words;
use files::{
    AllergensFile, GuidanceFile, IngredientsFile, IntakeFile, MedicinesFile, ProtocolsFile,
    RetentionFile, ScalesFile, ScreeningFile, SideEffectsFile, TreatmentFile, VialsFile,
};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use std::sync::OnceLock;
use ts_rs::TS;

pub use sources::Sources;

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
    /// Whether it carries the others, and stands on labels in small print.
    #[serde(default)]
    pub excipient: bool,
    /// Whoever is allergic to one of a class may be to the others of it; none for most.
    #[serde(default)]
    pub class: Option<String>,
    /// Where it comes from.
    pub source: String,
    /// How far the source was verified.
    pub mark: Mark,
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
    allergens: AllergensFile,
    medicines: MedicinesFile,
    intake: IntakeFile,
    scales: ScalesFile,
    retention: RetentionFile,
    vials: VialsFile,
    guidance: GuidanceFile,
    names: Names,
}

/// Every name of what is looked up while somebody types, folded once: in the order of the entries, the entry's own name first.
#[derive(Debug, Clone, Default)]
pub(crate) struct Names {
    pub(crate) medicines: Vec<Vec<String>>,
    pub(crate) ingredients: Vec<Vec<String>>,
    pub(crate) allergens: Vec<Vec<String>>,
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
        let mut catalogue = Self {
            screening: read("screening.toml", sources.screening)?,
            protocols: read("protocols.toml", sources.protocols)?,
            treatment: read("treatment.toml", sources.treatment)?,
            side_effects: read("side_effects.toml", sources.side_effects)?,
            aftercare: read("aftercare.toml", sources.aftercare)?,
            ingredients: read("ingredients.toml", sources.ingredients)?,
            allergens: read("allergens.toml", sources.allergens)?,
            medicines: read("medicines.toml", sources.medicines)?,
            intake: read("intake.toml", sources.intake)?,
            scales: read("scales.toml", sources.scales)?,
            retention: read("retention.toml", sources.retention)?,
            vials: read("vials.toml", sources.vials)?,
            guidance: read("guidance.toml", sources.guidance)?,
            names: Names::default(),
        };
        check::check(&catalogue)?;
        catalogue.names = catalogue.folded_names();
        Ok(catalogue)
    }
}

fn read<T: DeserializeOwned>(file: &'static str, text: &str) -> Result<T, CatalogueError> {
    toml::from_str(text).map_err(|error| CatalogueError::Form {
        file,
        message: error.to_string(),
    })
}
