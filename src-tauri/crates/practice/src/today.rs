//! Today: what is due, and what needs somebody.

use chrono::{Days, NaiveDate};
use clinical::{
    CourseId, PatientId, course::Standing, intake::Warnings, lot::ExpiryAlert, lot::LotStatus,
};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{
    backups::{self, BackupHealth},
    courses,
    door::{Call, Practice},
    error::{Error, Result},
    intake,
    lots::{self, LotRow},
    moment::Read,
    operations::Nothing,
    patients,
    recalls::{self, RecallRow},
    side_effects::{self, SideEffectFilter, SideEffectRow},
    stock::{self, StockAlerts},
    watches::{self, WatchView},
};

/// The first screen.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct Today {
    /// Today in the clinic.
    pub day: NaiveDate,
    /// The clinic's name.
    pub clinic_name: String,
    /// The longest overdue first, then today's, then the next week's.
    pub sessions: Vec<DueSession>,
    /// Open side effects, the longest due first.
    pub follow_ups: Vec<SideEffectRow>,
    /// Expired, expiring within 30 days or recalled, with something left.
    pub lots: Vec<LotRow>,
    /// What else of the stock needs somebody: to be ordered, to be discarded, too warm.
    pub stock: StockAlerts,
    /// Whom to ask after something was given although something spoke against it.
    pub watches: Vec<WatchView>,
    /// Recalls under way.
    pub recalls: Vec<RecallRow>,
    /// Whose maintenance is due, the longest due first.
    pub maintenance: Vec<DueMaintenance>,
    /// How many patients there are.
    pub patients: u32,
    /// How the backups stand.
    pub backup: BackupHealth,
}

/// A session that is due.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct DueSession {
    /// Whose.
    pub patient: PatientId,
    /// Name.
    pub name: String,
    /// What must be seen.
    pub alerts: Option<String>,
    /// What the newest intake tells beside it.
    pub warnings: Warnings,
    /// In which course.
    pub course: CourseId,
    /// Its number.
    pub number: u32,
    /// How many are planned.
    pub of: u32,
    /// Its day.
    pub planned_on: NaiveDate,
    /// Against today.
    pub due: Due,
    /// How many side effects of the patient are open.
    pub open_side_effects: u32,
}

/// A patient whose maintenance is due.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct DueMaintenance {
    /// Whose.
    pub patient: PatientId,
    /// Name.
    pub name: String,
    /// After which course.
    pub course: CourseId,
    /// Since when and until when.
    pub standing: Standing,
}

/// How a due session lies to today.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Due {
    /// Before today.
    Overdue,
    /// Today.
    Today,
    /// Within the next week.
    Soon,
}

/// More than a screen would show is not fetched.
const MOST: u32 = 100;

/// `today.read`
pub(crate) fn page(practice: &Practice, call: &Call, _: Nothing) -> Result<Today> {
    let backup = backups::standing(practice, call)?;
    practice.read(call, |read| gather(read, backup))
}

fn gather(read: &Read<'_>, backup: BackupHealth) -> Result<Today> {
    let day = read.moment.today();
    let clinic = records::clinic::read(read.records)?.ok_or_else(Error::not_found)?;
    let week = day.checked_add_days(Days::new(7)).unwrap_or(day);
    let due = records::courses::due_until(read.records, week, MOST)?
        .into_iter()
        .map(|course| Ok((patients::find(read, course.fields.patient)?, course)))
        .collect::<Result<Vec<_>>>()?;
    let roots: Vec<PatientId> = due.iter().map(|(patient, _)| patient.patient).collect();
    let warnings = intake::warnings(read, &roots)?;
    let sessions = due
        .into_iter()
        .map(|(patient, course)| {
            let planned_on = course.next_on.unwrap_or(day);
            Ok(DueSession {
                // One patient may have several courses.
                warnings: warnings.get(&patient.patient).cloned().unwrap_or_default(),
                patient: patient.patient,
                open_side_effects: records::side_effects::open_of_patient(
                    read.records,
                    patient.patient,
                )?,
                name: patient.fields.name,
                alerts: patient.fields.alerts,
                course: course.course,
                number: courses::next_number(read, course.course)?,
                of: course.sessions,
                planned_on,
                due: match planned_on.cmp(&day) {
                    std::cmp::Ordering::Less => Due::Overdue,
                    std::cmp::Ordering::Equal => Due::Today,
                    std::cmp::Ordering::Greater => Due::Soon,
                },
            })
        })
        .collect::<Result<_>>()?;
    let kept_lots = records::lots::all(read.records)?;
    let lots = kept_lots
        .iter()
        .filter(|lot| lot.left.microlitres() > 0)
        .map(|lot| lots::row(read, lot))
        .filter(|lot| {
            let near = matches!(
                lot.expiry_alert,
                Some(ExpiryAlert::Expired | ExpiryAlert::Within7 | ExpiryAlert::Within30)
            );
            near || matches!(lot.status, LotStatus::Recalled | LotStatus::Quarantined)
        })
        .collect();
    let maintenance = records::courses::maintenance_due(read.records, day, MOST)?
        .into_iter()
        .map(|course| {
            let patient = patients::find(read, course.fields.patient)?;
            Ok(DueMaintenance {
                patient: patient.patient,
                name: patient.fields.name,
                standing: courses::standing(&course, day),
                course: course.course,
            })
        })
        .collect::<Result<_>>()?;
    Ok(Today {
        day,
        clinic_name: clinic.name,
        sessions,
        follow_ups: side_effects::list(read, SideEffectFilter { open_only: true })?,
        lots,
        stock: stock::needs_somebody(read, &kept_lots)?,
        watches: watches::list(read, Nothing {})?,
        recalls: recalls::under_way(read)?,
        maintenance,
        patients: records::patients::count(read.records)?,
        backup,
    })
}
