//! Intakes: recorded beside the earlier ones, read with what the form offers, struck when they were of somebody else.

mod look_up;
mod record;
mod strike;

use std::collections::HashMap;

use chrono::NaiveDate;
use clinical::{
    IntakeId, PatientId,
    intake::{Choice, Condition, Intake, Measure, Warnings},
    medicines::MedicineGroup,
    scale::{Computed, Reading, Scale},
};
use records::intakes::IntakeRow;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{
    error::{Error, Result},
    moment::Read,
    patients,
    striking::{self, StruckView},
};

pub use look_up::{allergens, compute, medicines};
pub use record::record;
pub use strike::strike;

/// `intakes.read`
#[derive(Debug, Clone, Copy, Serialize, Deserialize, TS)]
pub struct IntakeAsk {
    /// Whose.
    pub patient: PatientId,
    /// An earlier one; the newest without it.
    pub intake: Option<IntakeId>,
}

/// `intakes.record`
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct IntakeRecord {
    /// Whose.
    pub patient: PatientId,
    /// All of it, also where it is as it was.
    pub content: Intake,
}

/// `intakes.strike`
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct IntakeStrike {
    /// Which.
    pub intake: IntakeId,
    /// Why it no longer counts.
    pub reason: String,
}

/// A patient's intakes, and what the form needs.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct IntakePage {
    /// Whose.
    pub patient: PatientId,
    /// Name.
    pub name: String,
    /// Today in the clinic.
    pub today: NaiveDate,
    /// The one asked for, or the newest that stands; none before there is one.
    pub shown: Option<IntakeView>,
    /// All of them, newest first, those that were struck among them.
    pub all: Vec<IntakeLine>,
    /// What there is to choose from.
    pub offers: IntakeOffers,
}

/// An intake in the list.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct IntakeLine {
    /// Number.
    pub intake: IntakeId,
    /// Day.
    pub on: NaiveDate,
    /// Who recorded it.
    pub by: String,
    /// What the patient came for.
    pub complaint: String,
    /// It was of somebody else, and no longer counts.
    pub struck: bool,
}

/// An intake as recorded.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct IntakeView {
    /// Number.
    pub intake: IntakeId,
    /// Day.
    pub on: NaiveDate,
    /// The clinic's wall, "YYYY-MM-DDTHH:MM".
    pub at: String,
    /// Who recorded it.
    pub by: String,
    /// What was asked and told.
    pub content: Intake,
    /// What is computed of each scale, in their order.
    pub computed: Vec<Computed>,
    /// Of what was offered.
    pub catalogue_version: String,
    /// It was of somebody else, and no longer counts.
    pub struck: Option<StruckView>,
}

/// What the form offers; the names are texts by id.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct IntakeOffers {
    /// `indication-<id>`
    pub indications: Vec<Choice>,
    /// `cause-<id>`
    pub causes: Vec<Choice>,
    /// `condition-<id>`
    pub conditions: Vec<Condition>,
    /// `measure-<id>`
    pub measures: Vec<Measure>,
    /// `hair-treatment-<id>`
    pub treatments: Vec<Choice>,
    /// `scale-<id>`; those that belong to an intake.
    pub scales: Vec<Scale>,
    /// `medicine-group-<id>`
    pub medicine_groups: Vec<MedicineGroup>,
    /// Of all this.
    pub catalogue_version: String,
}

/// `medicines.look_up` and `allergens.look_up`
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct LookUp {
    /// As far as it was typed.
    pub typed: String,
}

/// `scales.compute`
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ScaleAsked {
    /// What was found.
    pub reading: Reading,
}

fn offers(read: &Read<'_>) -> IntakeOffers {
    let catalogue = read.moment.catalogue;
    let baseline = catalogue.scales().iter().filter(|scale| scale.baseline);
    IntakeOffers {
        indications: catalogue.indications().to_vec(),
        causes: catalogue.causes().to_vec(),
        conditions: catalogue.conditions().to_vec(),
        measures: catalogue.measures().to_vec(),
        treatments: catalogue.treatments().to_vec(),
        scales: baseline.cloned().collect(),
        medicine_groups: catalogue.medicine_groups().to_vec(),
        catalogue_version: catalogue.intake_version().to_owned(),
    }
}

/// Who recorded something: a name that is kept also when the account was removed.
pub(crate) fn recorder(read: &Read<'_>, account: i64) -> Result<String> {
    let mut all = records::history::accounts(read.records)?.into_iter();
    Ok(all
        .find(|row| row.account == account)
        .map(|row| row.name)
        .unwrap_or_default())
}

/// What must be seen of many persons, by their roots; of those who have an intake. The store is asked once.
pub(crate) fn warnings(
    read: &Read<'_>,
    roots: &[PatientId],
) -> Result<HashMap<PatientId, Warnings>> {
    let (catalogue, today) = (read.moment.catalogue, read.moment.today());
    let newest = records::intakes::latest_of(read.records, roots)?.into_iter();
    Ok(newest
        .map(|(root, row)| (root, Warnings::of(catalogue, &row.fields.content, today)))
        .collect())
}

/// The same of one person.
pub(crate) fn warnings_of(read: &Read<'_>, root: PatientId) -> Result<Warnings> {
    Ok(warnings(read, &[root])?.remove(&root).unwrap_or_default())
}

fn view(read: &Read<'_>, row: IntakeRow) -> Result<IntakeView> {
    let catalogue = read.moment.catalogue;
    let scales = row.fields.content.scales.iter();
    Ok(IntakeView {
        intake: row.intake,
        on: row.fields.day,
        at: read.moment.wall(row.at),
        by: recorder(read, row.account)?,
        struck: striking::view(read, row.struck.as_ref())?,
        computed: scales
            .map(|reading| clinical::scale::computed(catalogue, reading))
            .collect(),
        content: row.fields.content,
        catalogue_version: row.fields.catalogue_version,
    })
}

/// `intakes.read`
///
/// # Errors
/// `NotFound`, also for an intake of somebody else.
pub fn page(read: &Read<'_>, request: IntakeAsk) -> Result<IntakePage> {
    let kept = patients::find(read, request.patient)?;
    read.opened(kept.patient);
    let rows = records::intakes::of_patient(read.records, kept.patient)?;
    let all = rows
        .iter()
        .map(|row| {
            Ok(IntakeLine {
                intake: row.intake,
                on: row.fields.day,
                by: recorder(read, row.account)?,
                complaint: row.fields.content.complaint.clone(),
                struck: row.struck.is_some(),
            })
        })
        .collect::<Result<_>>()?;
    let shown = match request.intake {
        Some(intake) => {
            let one = rows.into_iter().find(|row| row.intake == intake);
            Some(one.ok_or_else(Error::not_found)?)
        }
        None => rows.into_iter().find(|row| row.struck.is_none()),
    };
    Ok(IntakePage {
        patient: kept.patient,
        today: read.moment.today(),
        shown: shown.map(|row| view(read, row)).transpose()?,
        all,
        offers: offers(read),
        name: kept.fields.name,
    })
}
