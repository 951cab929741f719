//! What is in the catalogue, entry by entry.

use super::{Catalogue, Ingredient, Names};
use crate::aftercare::AftercareRules;
use crate::allergy::Allergen;
use crate::course::Protocol;
use crate::fold::fold;
use crate::guidance::{CyclePreference, OperatorRule, ResultRules};
use crate::intake::{Choice, Condition, Measure};
use crate::medicines::{Medicine, MedicineGroup, names};
use crate::retention::{DestructionRule, RetentionRule};
use crate::scale::Scale;
use crate::screening::{AgeRule, AllergyRule, Question, Rule, UnknownRule};
use crate::side_effect::SideEffectKind;
use crate::stock::{AheadRule, Storage, StorageRule, WatchRule};
use crate::treatment::{DoseLimits, TechniqueEntry, ZoneEntry};
use crate::vial::{BeyondUse, Dosing};

/// An id as the words it is made of.
fn words(id: &str) -> String {
    id.replace('_', " ")
}

impl Catalogue {
    pub(super) fn folded_names(&self) -> Names {
        let of_id = |id: &str, synonyms: &[String]| {
            let others = synonyms.iter().map(|name| fold(name));
            std::iter::once(words(id)).chain(others).collect()
        };
        Names {
            medicines: self
                .medicines()
                .iter()
                .map(|medicine| names(medicine).map(|(name, _)| fold(name)).collect())
                .collect(),
            ingredients: self
                .ingredients()
                .iter()
                .map(|ingredient| of_id(&ingredient.id, &ingredient.synonyms))
                .collect(),
            allergens: self
                .allergens()
                .iter()
                .map(|allergen| of_id(&allergen.id, &allergen.synonyms))
                .collect(),
        }
    }

    pub(crate) fn names(&self) -> &Names {
        &self.names
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

    /// The rule for an allergy to something in the serum.
    pub fn allergy_rule(&self) -> &AllergyRule {
        &self.screening.allergy
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

    /// The days of the cycle that some prefer.
    pub fn cycle_preference(&self) -> &CyclePreference {
        &self.guidance.cycle
    }

    /// When the result is looked at.
    pub fn result_rules(&self) -> &ResultRules {
        &self.guidance.result
    }

    /// Who treats.
    pub fn operator_rule(&self) -> &OperatorRule {
        &self.guidance.operator
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

    /// Allergens that are no single ingredient.
    pub fn allergens(&self) -> &[Allergen] {
        &self.allergens.allergen
    }

    /// The version of the medicines.
    pub fn medicines_version(&self) -> &str {
        &self.medicines.version
    }

    /// The medicines that matter.
    pub fn medicines(&self) -> &[Medicine] {
        &self.medicines.medicine
    }

    /// Their groups.
    pub fn medicine_groups(&self) -> &[MedicineGroup] {
        &self.medicines.group
    }

    /// The version of what the intake offers; an intake keeps the one it was recorded by.
    pub fn intake_version(&self) -> &str {
        &self.intake.version
    }

    /// What is treated.
    pub fn indications(&self) -> &[Choice] {
        &self.intake.indication
    }

    /// Causes of hair loss.
    pub fn causes(&self) -> &[Choice] {
        &self.intake.cause
    }

    /// Conditions that a rule needs.
    pub fn conditions(&self) -> &[Condition] {
        &self.intake.condition
    }

    /// A condition by its id.
    pub fn condition(&self, id: &str) -> Option<&Condition> {
        self.conditions()
            .iter()
            .find(|condition| condition.id == id)
    }

    /// What is measured of conditions.
    pub fn measures(&self) -> &[Measure] {
        &self.intake.measure
    }

    /// Previous and concurrent treatments.
    pub fn treatments(&self) -> &[Choice] {
        &self.intake.treatment
    }

    /// All scales.
    pub fn scales(&self) -> &[Scale] {
        &self.scales.scale
    }

    /// A scale by its id.
    pub fn scale(&self, id: &str) -> Option<&Scale> {
        self.scales().iter().find(|scale| scale.id == id)
    }

    /// The version of the retention rules.
    pub fn retention_version(&self) -> &str {
        &self.retention.version
    }

    /// How long records are kept, by place.
    pub fn retention_rules(&self) -> &[RetentionRule] {
        &self.retention.retention
    }

    /// How a destruction goes.
    pub fn destruction(&self) -> &DestructionRule {
        &self.retention.destruction
    }

    /// The version of the rules for opened containers and storage; a vial keeps the one it was judged by.
    pub fn vials_version(&self) -> &str {
        &self.vials.version
    }

    /// How long an opened container may be used.
    pub fn beyond_use(&self, dosing: Dosing) -> Option<&BeyondUse> {
        self.vials
            .beyond_use
            .iter()
            .find(|rule| rule.dosing == dosing)
    }

    /// All rules for opened containers.
    pub fn beyond_uses(&self) -> &[BeyondUse] {
        &self.vials.beyond_use
    }

    /// How a storage is kept.
    pub fn storage(&self, storage: Storage) -> Option<&StorageRule> {
        self.vials.storage.iter().find(|rule| rule.id == storage)
    }

    /// All storages.
    pub fn storages(&self) -> &[StorageRule] {
        &self.vials.storage
    }

    /// When a patient is asked after something that spoke against a lot.
    pub fn watch(&self) -> &WatchRule {
        &self.vials.watch
    }

    /// How far ahead the stock is looked at.
    pub fn ahead(&self) -> &AheadRule {
        &self.vials.ahead
    }

    /// A retention rule by its id.
    pub fn retention_rule(&self, id: &str) -> Option<&RetentionRule> {
        self.retention_rules().iter().find(|rule| rule.id == id)
    }
}
