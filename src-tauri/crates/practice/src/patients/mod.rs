//! Patients: registered, changed, found, and everything of one on a page.

mod page;
mod register;

use chrono::NaiveDate;
use clinical::{
    CourseId, IntakeId, Millilitres, PatientId, ScreeningId, SessionId, SideEffectId,
    course::Standing,
    limits,
    patient::{HasCycles, Sex, age_on},
    screening::{Subject, Verdict},
    side_effect::{Grade, Outcome},
};
use records::patients::{PatientFields, PatientRow as Kept};
use serde::{Deserialize, Serialize};
use texts::Language;
use ts_rs::TS;

use crate::{
    check::Check,
    courses::{self, CourseView},
    error::{Error, Result},
    moment::Read,
    screening::ScreeningView,
    side_effects::SideEffectRow,
};

pub use page::page;
pub use register::{change, register};

/// What is written of a person when registered or changed.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct PatientDetails {
    /// Exactly as the person writes it, any script.
    pub name: String,
    /// Date of birth.
    pub birth_date: NaiveDate,
    /// As recorded; menstrual cycles are never inferred from it.
    pub sex: Sex,
    /// Asked separately.
    pub has_cycles: HasCycles,
    /// Telephone, as typed.
    pub phone: Option<String>,
    /// E-mail, as typed.
    pub email: Option<String>,
    /// Postal address, as typed.
    pub address: Option<String>,
    /// Language of the documents the patient takes home.
    #[ts(type = "Language")]
    pub language: Language,
    /// What must be seen on Patient and Session without scrolling: allergies, contraindications.
    pub alerts: Option<String>,
    /// Anything else.
    pub note: Option<String>,
}

/// `patients.register`
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct PatientRegister {
    /// Who.
    pub details: PatientDetails,
    /// Register although someone of the same name and birth date is there already.
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
    /// Words of name, telephone or date of birth.
    pub query: String,
    /// At most so many rows; 50 without it, never above 200.
    pub limit: Option<u32>,
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
    /// Date of birth.
    pub birth_date: NaiveDate,
    /// Completed years today.
    pub age: i32,
    /// Telephone.
    pub phone: Option<String>,
    /// Where the newest course stands; none before there is one.
    pub standing: Option<Standing>,
    /// How many side effects are open.
    pub open_side_effects: u32,
    /// Alerts.
    pub alerts: Option<String>,
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
    /// Completed years today.
    pub age: i32,
    /// Where the newest course stands.
    pub standing: Option<Standing>,
    /// The newest course.
    pub course: Option<CourseView>,
    /// The newest screening.
    pub screening: Option<ScreeningView>,
    /// What must be followed up.
    pub open_side_effects: Vec<SideEffectRow>,
    /// Newest first.
    pub timeline: Vec<TimelineEntry>,
    /// What comes next.
    pub next_step: NextStep,
}

/// What the page offers as its one button.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum NextStep {
    /// A side effect is due to be followed up.
    FollowUp,
    /// Nothing was asked yet.
    Screen,
    /// There is no course under way.
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
    },
    Screening {
        screening: ScreeningId,
        on: NaiveDate,
        verdict: Verdict,
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
    },
    SideEffect {
        side_effect: SideEffectId,
        on: NaiveDate,
        effect: String,
        grade: Grade,
        outcome: Outcome,
    },
}

/// How a patient's number is written for people.
#[must_use]
pub fn number(patient: PatientId) -> String {
    format!("P-{:06}", patient.0)
}

/// What the rules need to know of a patient.
pub(crate) fn subject(kept: &Kept) -> Subject {
    Subject {
        birth_date: kept.fields.birth_date,
        sex: kept.fields.sex,
        has_cycles: kept.fields.has_cycles,
    }
}

/// One patient's row, or `NotFound`.
pub(crate) fn find(read: &Read<'_>, patient: PatientId) -> Result<Kept> {
    records::patients::read(read.records, patient)?.ok_or_else(Error::not_found)
}

fn details(fields: &PatientFields) -> PatientDetails {
    PatientDetails {
        name: fields.name.clone(),
        birth_date: fields.birth_date,
        sex: fields.sex,
        has_cycles: fields.has_cycles,
        phone: fields.phone.clone(),
        email: fields.email.clone(),
        address: fields.address.clone(),
        language: fields.language.parse().unwrap_or_default(),
        alerts: fields.alerts.clone(),
        note: fields.note.clone(),
    }
}

/// `patients.search`
///
/// # Errors
/// At the query.
pub fn search(read: &Read<'_>, request: PatientSearch) -> Result<Vec<PatientRow>> {
    let mut check = Check::default();
    check.text("query", &limits::SEARCH, &request.query);
    check.finish()?;
    let limit = request.limit.unwrap_or(50).min(200);
    records::patients::search(read.records, &request.query, limit)?
        .into_iter()
        .map(|kept| row(read, kept))
        .collect()
}

/// A row of the list for a patient.
pub(crate) fn row(read: &Read<'_>, kept: Kept) -> Result<PatientRow> {
    let today = read.moment.today();
    let course = records::courses::latest(read.records, kept.patient)?;
    Ok(PatientRow {
        patient: kept.patient,
        number: number(kept.patient),
        age: age_on(kept.fields.birth_date, today),
        standing: course.map(|course| courses::standing(&course, today)),
        open_side_effects: records::side_effects::open_of_patient(read.records, kept.patient)?,
        name: kept.fields.name,
        birth_date: kept.fields.birth_date,
        phone: kept.fields.phone,
        alerts: kept.fields.alerts,
    })
}
