//! Patients: registered, changed, found, and everything of one on a page.

use chrono::NaiveDate;
use clinical::{
    CourseId, Millilitres, PatientId, ScreeningId, SessionId, SideEffectId,
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
    error::{Code, Error, Problem, Result},
    moment::{Read, Write},
    screening::{self, ScreeningView},
    side_effects::{self, SideEffectRow},
};

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

impl TimelineEntry {
    /// Day, and the order within a day.
    fn order(&self) -> (NaiveDate, u8, i64) {
        match self {
            Self::Registered { on } => (*on, 0, 0),
            Self::Screening { on, screening, .. } => (*on, 1, screening.0),
            Self::CoursePlanned { on, course, .. } => (*on, 2, course.0),
            Self::Session { on, session, .. } => (*on, 3, session.0),
            Self::SideEffect {
                on, side_effect, ..
            } => (*on, 4, side_effect.0),
            Self::CourseStopped { on, course, .. } => (*on, 5, course.0),
        }
    }
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

fn fields(write: &Write<'_>, details: PatientDetails) -> Result<PatientFields> {
    let mut check = Check::default();
    check.text("details.name", &limits::PERSON_NAME, &details.name);
    check.day(
        "details.birth_date",
        &limits::BIRTH_DATE,
        details.birth_date,
    );
    check.that(
        details.birth_date <= write.moment.today(),
        "details.birth_date",
        Problem::InFuture,
    );
    check.maybe_text("details.phone", &limits::PHONE, details.phone.as_deref());
    check.maybe_text("details.email", &limits::EMAIL, details.email.as_deref());
    check.maybe_text(
        "details.address",
        &limits::ADDRESS,
        details.address.as_deref(),
    );
    check.maybe_text(
        "details.alerts",
        &limits::ALLERGIES,
        details.alerts.as_deref(),
    );
    check.maybe_text("details.note", &limits::NOTE, details.note.as_deref());
    check.finish()?;
    let kept = |text: Option<String>| text.filter(|text| !text.trim().is_empty());
    Ok(PatientFields {
        name: details.name,
        birth_date: details.birth_date,
        sex: details.sex,
        has_cycles: details.has_cycles,
        phone: kept(details.phone),
        email: kept(details.email),
        address: kept(details.address),
        language: details.language.code().to_owned(),
        alerts: kept(details.alerts),
        note: kept(details.note),
    })
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

/// `patients.register`
///
/// # Errors
/// At the fields; `Conflict` when someone alike is registered and it was not confirmed.
pub fn register(write: &Write<'_>, request: PatientRegister) -> Result<PatientRef> {
    let fields = fields(write, request.details)?;
    if !request.although_alike && records::patients::alike(write.records, &fields)?.is_some() {
        return Err(Error {
            code: Code::Conflict,
            ..Error::at("details.name", Problem::Alike)
        });
    }
    let patient = records::patients::insert(
        write.records,
        &fields,
        write.moment.today(),
        write.moment.now,
    )?;
    write.note("patients", patient.0, &details(&fields));
    Ok(PatientRef { patient })
}

/// `patients.change`
///
/// # Errors
/// At the fields; `NotFound`.
pub fn change(write: &Write<'_>, request: PatientChange) -> Result<PatientRef> {
    let before = find(&write.as_read(), request.patient)?;
    let fields = fields(write, request.details)?;
    records::patients::update(write.records, request.patient, &fields, write.moment.now)?;
    let both = serde_json::json!({ "before": details(&before.fields), "after": details(&fields) });
    write.note("patients", request.patient.0, &both);
    Ok(PatientRef {
        patient: request.patient,
    })
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

/// `patients.read`
///
/// # Errors
/// `NotFound`.
pub fn page(read: &Read<'_>, request: PatientRef) -> Result<PatientPage> {
    let kept = find(read, request.patient)?;
    read.opened(kept.patient);
    let today = read.moment.today();
    let screenings = records::screenings::of_patient(read.records, kept.patient)?;
    let course_rows = records::courses::of_patient(read.records, kept.patient)?;
    let side_effects = side_effects::of_patient(read, kept.patient)?;
    let timeline = timeline(read, &kept, &screenings, &course_rows, &side_effects)?;
    let standing = course_rows
        .first()
        .map(|course| courses::standing(course, today));
    let open_side_effects: Vec<_> = side_effects
        .into_iter()
        .filter(|row| row.follow_up_on.is_some())
        .collect();
    let next_step = match standing {
        _ if open_side_effects.iter().any(|row| row.due) => NextStep::FollowUp,
        None | Some(Standing::Stopped) if screenings.is_empty() => NextStep::Screen,
        None | Some(Standing::Stopped) => NextStep::PlanCourse,
        Some(_) => NextStep::RecordSession,
    };
    Ok(PatientPage {
        patient: kept.patient,
        number: number(kept.patient),
        age: age_on(kept.fields.birth_date, today),
        details: details(&kept.fields),
        standing,
        course: course_rows
            .into_iter()
            .next()
            .map(|course| courses::view(read, course))
            .transpose()?,
        screening: screenings.into_iter().next().map(screening::view),
        open_side_effects,
        timeline,
        next_step,
    })
}

fn timeline(
    read: &Read<'_>,
    kept: &Kept,
    screenings: &[records::screenings::ScreeningRow],
    courses: &[records::courses::CourseRow],
    side_effects: &[SideEffectRow],
) -> Result<Vec<TimelineEntry>> {
    let mut entries = vec![TimelineEntry::Registered {
        on: kept.registered_on,
    }];
    entries.extend(screenings.iter().map(|row| TimelineEntry::Screening {
        screening: row.screening,
        on: row.fields.day,
        verdict: row.fields.effective,
    }));
    for course in courses {
        entries.push(TimelineEntry::CoursePlanned {
            course: course.course,
            on: course.fields.planned_on,
            protocol: course.fields.protocol.clone(),
            sessions: course.sessions,
        });
        if let Some((on, reason)) = &course.stopped {
            entries.push(TimelineEntry::CourseStopped {
                course: course.course,
                on: *on,
                reason: reason.clone(),
            });
        }
        for session in records::sessions::of_course(read.records, course.course)? {
            entries.push(TimelineEntry::Session {
                session: session.session,
                on: session.fields.day,
                number: session.fields.number,
                of: course.sessions,
                ml: records::sessions::total(read.records, session.session)?,
            });
        }
    }
    entries.extend(side_effects.iter().map(|row| TimelineEntry::SideEffect {
        side_effect: row.side_effect,
        on: row.onset_on,
        effect: row.effect.clone(),
        grade: row.grade,
        outcome: row.outcome,
    }));
    entries.sort_by_key(|entry| std::cmp::Reverse(entry.order()));
    Ok(entries)
}
