//! Sessions: prepared, recorded (which signs them), read; what is wrong in a signed one is put right by an addendum, and one of somebody
//! else is struck.

mod amend;
mod drawn;
mod objections;
mod prepare;
mod read;
mod record;
mod strike;

use clinical::{
    CourseId, LotId, Millilitres, PatientId, RecipeId, SessionId, VialId,
    course::Window,
    intake::Warnings,
    screening::{Answer, Judgement},
    stock::Draw,
    treatment::{DoseLimits, Technique, TenthsOfMillimetre, Zone},
};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use ts_rs::TS;

use crate::{
    check::Override, courses::CourseView, lots::LotRow, products::ProductView, recipes::RecipeView,
    screening::ScreeningForm, side_effects::SideEffectRow, stock::DrawView, striking::StruckView,
    vials::VialView,
};

pub use amend::amend;
pub use prepare::prepare;
pub use read::page;
pub(crate) use read::wall_then;
pub use record::record;
pub use strike::strike;

/// What the form for a session starts from.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct SessionForm {
    /// Who.
    pub patient: PatientId,
    /// Name.
    pub name: String,
    /// Completed years today.
    pub age: i32,
    /// What must be seen.
    pub alerts: Option<String>,
    /// What the newest intake tells beside it.
    pub warnings: Warnings,
    /// The course it belongs to.
    pub course: CourseView,
    /// Its number.
    pub number: u32,
    /// How many are planned; a number beyond is maintenance.
    pub of: u32,
    /// The clinic's wall, "YYYY-MM-DDTHH:MM".
    pub now: String,
    /// What to ask.
    pub screening: ScreeningForm,
    /// The doses of the last session, lots chosen anew: first expiring first.
    pub prefilled: Vec<DoseDraft>,
    /// Everything in stock of which something is left, first expiring first; blocked ones too.
    pub lots: Vec<LotRow>,
    /// Open vials, the first to end first; those of others too.
    pub vials: Vec<VialView>,
    /// What may be mixed by name.
    pub recipes: Vec<RecipeView>,
    /// What is in each product in stock.
    pub products: Vec<ProductView>,
    /// When it may be by the protocol; none for the first one.
    pub window: Option<Window>,
    /// What is usual and what is refused.
    pub limits: DoseLimits,
}

/// A dose that is offered.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize, TS)]
pub struct DoseDraft {
    /// Zone.
    pub zone: Zone,
    /// Technique.
    pub technique: Technique,
    /// Depth.
    pub depth_mm: TenthsOfMillimetre,
    /// Injection points.
    pub points: u32,
    /// Volume in all.
    pub ml: Millilitres,
    /// None when no lot of that product is usable.
    pub lot: Option<LotId>,
}

/// `sessions.record`
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct SessionRecord {
    /// Who.
    pub patient: PatientId,
    /// In which course.
    pub course: CourseId,
    /// What was answered today, by question id.
    pub answers: BTreeMap<String, Answer>,
    /// Questions that were asked just now: their answers are of this day. Another that is as it was carried over keeps its day.
    #[serde(default)]
    pub asked: Vec<String>,
    /// What was drawn up from several lots, or to be given in several doses.
    #[serde(default)]
    pub mixes: Vec<MixGiven>,
    /// What was given.
    pub doses: Vec<DoseGiven>,
    /// The clinic's wall, "YYYY-MM-DDTHH:MM".
    pub started: String,
    /// The clinic's wall.
    pub ended: String,
    /// Free text.
    pub note: Option<String>,
    /// Reasons, where a rule speaks against it.
    pub overrides: Vec<Override>,
}

/// A dose that was given.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize, TS)]
pub struct DoseGiven {
    /// Zone.
    pub zone: Zone,
    /// Technique.
    pub technique: Technique,
    /// Depth.
    pub depth_mm: TenthsOfMillimetre,
    /// Injection points.
    pub points: u32,
    /// Volume in all.
    pub ml: Millilitres,
    /// Drawn from this lot,
    #[serde(default)]
    pub lot: Option<LotId>,
    /// from this opened vial of it,
    #[serde(default)]
    pub vial: Option<VialId>,
    /// or from this mix of the session, counted from 0.
    #[serde(default)]
    pub mix: Option<u32>,
}

/// What was drawn up into one syringe.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct MixGiven {
    /// By which recipe.
    #[serde(default)]
    pub recipe: Option<RecipeId>,
    /// From what.
    pub draws: Vec<Draw>,
}

/// One session.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, TS)]
pub struct SessionRef {
    /// Number.
    pub session: SessionId,
}

/// `sessions.amend`
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct SessionAmend {
    /// To which.
    pub session: SessionId,
    /// What is added, or is right instead.
    pub content: String,
    /// Why.
    pub reason: String,
}

/// `sessions.strike`
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct SessionStrike {
    /// Which.
    pub session: SessionId,
    /// Why it no longer counts.
    pub reason: String,
}

/// What was added to a session after it was signed.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct AddendumView {
    /// When, as the clinic's wall showed it: "YYYY-MM-DDTHH:MM".
    pub at: String,
    /// Who signed it.
    pub practitioner: String,
    /// With which licence.
    pub licence: String,
    /// What is added, or is right instead.
    pub content: String,
    /// Why.
    pub reason: String,
}

/// A session as recorded.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct SessionPage {
    /// Number.
    pub session: SessionId,
    /// Who.
    pub patient: PatientId,
    /// Name.
    pub patient_name: String,
    /// In which course.
    pub course: CourseId,
    /// Its number; beyond `of` it is maintenance.
    pub number: u32,
    /// How many are planned.
    pub of: u32,
    /// The wall then, "YYYY-MM-DDTHH:MM".
    pub started: String,
    /// The wall then.
    pub ended: String,
    /// IANA zone of that wall.
    pub zone: String,
    /// Who treated.
    pub practitioner: String,
    /// With which licence.
    pub licence: String,
    /// Free text.
    pub note: Option<String>,
    /// What was drawn up from several lots.
    pub mixes: Vec<MixView>,
    /// What was given.
    pub doses: Vec<DoseView>,
    /// In all.
    pub total: Millilitres,
    /// The day's screening.
    pub judgement: Judgement,
    /// Reasons given.
    pub overrides: Vec<Override>,
    /// The wall until which the hair is not washed.
    pub no_wash_until: String,
    /// The wall until which there is no exercise and no sauna.
    pub no_exercise_until: String,
    /// What was added since, in the order signed.
    pub addenda: Vec<AddendumView>,
    /// Reported after it.
    pub side_effects: Vec<SideEffectRow>,
    /// It was of somebody else, and no longer counts.
    pub struck: Option<StruckView>,
}

/// A dose with its lot.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct DoseView {
    /// Zone.
    pub zone: Zone,
    /// Technique.
    pub technique: Technique,
    /// Depth.
    pub depth_mm: TenthsOfMillimetre,
    /// Injection points.
    pub points: u32,
    /// Volume in all.
    pub ml: Millilitres,
    /// Drawn from this lot,
    pub from: Option<DrawView>,
    /// or from this mix of the session, counted from 0.
    pub mix: Option<u32>,
}

/// A mix with its lots.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct MixView {
    /// By which recipe.
    pub recipe_name: Option<String>,
    /// From what.
    pub draws: Vec<DrawView>,
}
