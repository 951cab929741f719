//! How patients travel between the page and the core.

use chrono::NaiveDate;
use clinical::{
    ContactId, CourseId, IntakeId, MergeId, Millilitres, PatientId, ScreeningId, SessionId,
    SideEffectId,
    contact::{ContactOutcome, ContactWay, GivenWay},
    course::Standing,
    guidance::ComfortDays,
    intake::Warnings,
    patient::{BirthPrecision, EmergencyContact, HasCycles, Identifier, Permissions, Phone, Sex},
    scale::{Computed, Reading},
    screening::Verdict,
    side_effect::{Grade, Outcome},
};
use serde::{Deserialize, Serialize};
use texts::Language;
use ts_rs::TS;

use super::{ArchivedView, MergeView};
use crate::{
    courses::CourseView,
    lots::LotReceived,
    retention::{ProposedDestruction, RetentionView},
    screening::ScreeningView,
    side_effects::SideEffectRow,
};

/// What is written of a person when registered or changed.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct PatientDetails {
    /// Exactly as the person writes it, any script.
    pub name: String,
    /// What the patient is called, where that is another name.
    #[serde(default)]
    pub preferred_name: Option<String>,
    /// Names of before: what old papers say.
    #[serde(default)]
    pub former_names: Vec<String>,
    /// Date of birth; where only the month or the year is known, any day of it.
    pub birth_date: NaiveDate,
    /// How much of the date of birth is known.
    #[serde(default = "whole_day")]
    pub birth_precision: BirthPrecision,
    /// As recorded; menstrual cycles are never inferred from it.
    pub sex: Sex,
    /// Asked separately.
    pub has_cycles: HasCycles,
    /// Telephones as typed, the usual one first.
    #[serde(default)]
    pub phones: Vec<Phone>,
    /// E-mail, as typed.
    pub email: Option<String>,
    /// Postal address, as typed.
    pub address: Option<String>,
    /// Language of the documents the patient takes home.
    #[ts(type = "Language")]
    pub language: Language,
    /// Whom to call when something happens.
    #[serde(default)]
    pub emergency: Option<EmergencyContact>,
    /// Numbers by which others know the patient.
    #[serde(default)]
    pub identifiers: Vec<Identifier>,
    /// How the patient came to the clinic.
    #[serde(default)]
    pub came_by: Option<String>,
    /// What the patient said about being called, written to and photographed.
    #[serde(default)]
    pub permissions: Permissions,
    /// What must be seen on Patient and Session without scrolling: allergies, contraindications.
    pub alerts: Option<String>,
    /// Anything else.
    pub note: Option<String>,
    /// The day of death.
    #[serde(default)]
    pub deceased_on: Option<NaiveDate>,
}

fn whole_day() -> BirthPrecision {
    BirthPrecision::Day
}

/// `patients.register`
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct PatientRegister {
    /// Who.
    pub details: PatientDetails,
    /// Register although somebody who is likely the same is there already.
    pub although_alike: bool,
}

/// One patient.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, TS)]
pub struct PatientRef {
    /// Number.
    pub patient: PatientId,
}

/// `patients.change`
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct PatientChange {
    /// Number.
    pub patient: PatientId,
    /// All of it anew.
    pub details: PatientDetails,
}

/// `patients.search`; an empty query finds the most recent.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct PatientSearch {
    /// Words of a name, a telephone, a date of birth or an identifier.
    pub query: String,
    /// At most so many rows; 50 without it, never above 200.
    pub limit: Option<u32>,
    /// Only these; without it everybody who is not archived.
    #[serde(default)]
    pub filter: Option<PatientFilter>,
}

/// Which patients are wanted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum PatientFilter {
    /// A course is under way.
    InCourse,
    /// The next session should have been.
    Overdue,
    /// Maintenance is due.
    MaintenanceDue,
    /// A side effect is open.
    OpenSideEffect,
    /// Out of the lists.
    Archived,
}

/// What `patients.search` found.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct PatientsFound {
    /// The best first.
    pub rows: Vec<PatientRow>,
    /// False while the search is still being made ready after unlocking: then only recent patients are found, and it is worth asking again.
    pub whole: bool,
}

/// Why a row matched, where that is not to be seen in its name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Matched {
    /// In what.
    pub field: MatchedField,
    /// What stands there, as typed.
    pub text: String,
}

/// What a search found a patient by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum MatchedField {
    /// The name, though spelled a little differently or in another script.
    Name,
    /// What the patient is called.
    PreferredName,
    /// A name of before.
    FormerName,
    /// A telephone.
    Phone,
    /// The date of birth.
    BirthDate,
    /// A number by which others know the patient.
    Identifier,
}

/// One row of the list.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct PatientRow {
    /// Number.
    pub patient: PatientId,
    /// As people read it: "P-000012".
    pub number: String,
    /// Name.
    pub name: String,
    /// What the patient is called, where that is another name.
    pub preferred_name: Option<String>,
    /// Date of birth.
    pub birth_date: NaiveDate,
    /// How much of it is known.
    pub birth_precision: BirthPrecision,
    /// Completed years today, or on the day of death; of an approximate date of birth the least they can be.
    pub age: i32,
    /// The usual telephone as people of the clinic's country write it.
    pub phone: Option<String>,
    /// Why the search found it, where that is not to be seen in the name.
    pub matched: Option<Matched>,
    /// Out of the lists.
    pub archived: bool,
    /// The day of death.
    pub deceased_on: Option<NaiveDate>,
    /// Where the newest course stands; none before there is one.
    pub standing: Option<Standing>,
    /// How many side effects are open.
    pub open_side_effects: u32,
    /// Alerts.
    pub alerts: Option<String>,
    /// What the newest intake tells beside them.
    pub warnings: Warnings,
}

/// Everything of one patient.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct PatientPage {
    /// Number.
    pub patient: PatientId,
    /// As people read it.
    pub number: String,
    /// Who.
    pub details: PatientDetails,
    /// The telephones as they are read out, in the order of the details.
    pub phones: Vec<PhoneShown>,
    /// That of whom to call in an emergency.
    pub emergency_phone: Option<PhoneShown>,
    /// What the newest intake tells beside the alerts of the details.
    pub warnings: Warnings,
    /// Completed years today, or on the day of death; of an approximate date of birth the least they can be.
    pub age: i32,
    /// Where the newest course stands.
    pub standing: Option<Standing>,
    /// The newest course.
    pub course: Option<CourseView>,
    /// Days of the cycle that some prefer, where the patient has cycles: for whoever plans.
    pub comfort_days: Option<ComfortDays>,
    /// The newest screening.
    pub screening: Option<ScreeningView>,
    /// What must be followed up.
    pub open_side_effects: Vec<SideEffectRow>,
    /// Every lot that the patient ever received, the last received first.
    pub lots: Vec<LotReceived>,
    /// Newest first.
    pub timeline: Vec<TimelineEntry>,
    /// What comes next; nothing after a death, nor while the patient is archived and nothing is open.
    pub next_step: Option<NextStep>,
    /// Out of the lists.
    pub archived: Option<ArchivedView>,
    /// Why the record must be kept whatever its retention says.
    pub hold: Option<String>,
    /// Everybody who was merged into this patient, directly or through another; the newest merge first, those undone too.
    pub merges: Vec<MergeView>,
    /// How long the record must be kept; none where the clinic's country is not told.
    pub retention: Option<RetentionView>,
    /// The record is to be destroyed.
    pub proposed_destruction: Option<ProposedDestruction>,
    /// There is an identity photo.
    pub has_photo: bool,
}

/// A telephone as it is read out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PhoneShown {
    /// As people of the clinic's country write it; as typed where no such number exists.
    pub shown: String,
    /// Whose or which.
    pub label: Option<String>,
    /// Whether such a number exists, as far as the numbering plans tell.
    pub exists: bool,
}

/// What the page offers as its one button.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum NextStep {
    /// A side effect is due to be followed up.
    FollowUp,
    /// Nothing was asked yet, or the newest screening stops, defers or has run out.
    Screen,
    /// There is no course under way, and the newest screening allows one.
    PlanCourse,
    /// The next session.
    RecordSession,
}

/// One line of a patient's history.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
#[allow(missing_docs, reason = "fields named as everywhere")]
pub enum TimelineEntry {
    Registered {
        on: NaiveDate,
    },
    Intake {
        intake: IntakeId,
        on: NaiveDate,
        complaint: String,
        /// Where the hair stood, scale by scale.
        scales: Vec<Reading>,
        /// What was computed of each reading, in their order.
        measured: Vec<Computed>,
        /// Why it no longer counts.
        struck: Option<String>,
    },
    Screening {
        screening: ScreeningId,
        on: NaiveDate,
        verdict: Verdict,
        struck: Option<String>,
    },
    CoursePlanned {
        course: CourseId,
        on: NaiveDate,
        protocol: String,
        sessions: u32,
    },
    CourseStopped {
        course: CourseId,
        on: NaiveDate,
        reason: String,
    },
    Session {
        session: SessionId,
        on: NaiveDate,
        number: u32,
        of: u32,
        ml: Millilitres,
        /// How many addenda it has.
        addenda: u32,
        struck: Option<String>,
    },
    SideEffect {
        side_effect: SideEffectId,
        on: NaiveDate,
        effect: String,
        grade: Grade,
        outcome: Outcome,
        struck: Option<String>,
    },
    Merged {
        merge: MergeId,
        on: NaiveDate,
        name: String,
    },
    Unmerged {
        merge: MergeId,
        on: NaiveDate,
        name: String,
    },
    Archived {
        on: NaiveDate,
        reason: Option<String>,
    },
    Restored {
        on: NaiveDate,
    },
    Contact {
        contact: ContactId,
        on: NaiveDate,
        /// The clinic's wall: "2026-11-24T15:30".
        at: String,
        way: ContactWay,
        outcome: ContactOutcome,
        note: Option<String>,
        /// Why it no longer counts.
        struck: Option<String>,
    },
    /// An after-care sheet that was printed or saved.
    Document {
        given: i64,
        on: NaiveDate,
        session: SessionId,
        way: GivenWay,
    },
}
