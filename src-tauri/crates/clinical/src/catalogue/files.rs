//! The files as they are read, before they are checked.

use crate::allergy::Allergen;
use crate::course::Protocol;
use crate::guidance::{CyclePreference, OperatorRule, ResultRules};
use crate::intake::{Choice, Condition, Measure};
use crate::medicines::{Medicine, MedicineGroup};
use crate::retention::{DestructionRule, RetentionRule};
use crate::scale::Scale;
use crate::screening::{AgeRule, AllergyRule, Question, Rule, UnknownRule};
use crate::side_effect::SideEffectKind;
use crate::stock::{AheadRule, StorageRule, WatchRule};
use crate::treatment::{DoseLimits, TechniqueEntry, ZoneEntry};
use crate::vial::BeyondUse;
use serde::Deserialize;

macro_rules! files {
    ($( $name:ident { $( $field:ident: $type:ty ),+ $(,)? } )+) => { $(
        #[derive(Debug, Clone, Deserialize)]
        #[serde(deny_unknown_fields)]
        pub(super) struct $name {
            pub(super) version: String,
            $( pub(super) $field: $type, )+
        }
    )+ };
}

files! {
    ScreeningFile { age: AgeRule, unknown: UnknownRule, allergy: AllergyRule, question: Vec<Question>, rule: Vec<Rule> }
    ProtocolsFile { protocol: Vec<Protocol> }
    TreatmentFile { limits: DoseLimits, zone: Vec<ZoneEntry>, technique: Vec<TechniqueEntry> }
    SideEffectsFile { ctcae_version: String, kind: Vec<SideEffectKind> }
    IngredientsFile { ingredient: Vec<super::Ingredient> }
    AllergensFile { allergen: Vec<Allergen> }
    MedicinesFile { group: Vec<MedicineGroup>, medicine: Vec<Medicine> }
    IntakeFile { indication: Vec<Choice>, cause: Vec<Choice>, condition: Vec<Condition>, measure: Vec<Measure>, treatment: Vec<Choice> }
    ScalesFile { scale: Vec<Scale> }
    VialsFile { beyond_use: Vec<BeyondUse>, storage: Vec<StorageRule>, watch: WatchRule, ahead: AheadRule }
    GuidanceFile { cycle: CyclePreference, result: ResultRules, operator: OperatorRule }
    RetentionFile { retention: Vec<RetentionRule>, destruction: DestructionRule }
}
