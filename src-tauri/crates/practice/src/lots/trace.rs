//! What happened to a lot, into whom it went, and which lots went into somebody.

use chrono::NaiveDate;
use clinical::{
    DisposalId, LotId, Millilitres, PatientId, SessionId, VialId, lot::LotStatus,
    stock::MovementKind,
};
use records::{lots::LotRow as Kept, movements::Delivery};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{LotRef, find};
use crate::{error::Result, moment::Read};

/// One line of the ledger.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct MovementView {
    /// Day.
    pub on: NaiveDate,
    /// What.
    pub kind: MovementKind,
    /// What goes is negative.
    pub ml: Millilitres,
    /// What was left after it.
    pub left: Millilitres,
    /// From which opened vial.
    pub vial: Option<VialId>,
    /// In which session.
    pub session: Option<SessionId>,
    /// With which certificate.
    pub disposal: Option<DisposalId>,
    /// Why.
    pub reason: Option<String>,
    /// By whom, where that is known.
    pub by: Option<String>,
    /// What came with it; nothing where nothing came.
    pub delivery: DeliveryView,
}

/// What came with a delivery, as far as it was told.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct DeliveryView {
    /// Who delivered.
    pub supplier: Option<String>,
    /// The number of the delivery's note.
    pub delivery_note: Option<String>,
    /// As printed, where each container has its own.
    pub serial: Option<String>,
}

impl From<Delivery> for DeliveryView {
    fn from(delivery: Delivery) -> Self {
        Self {
            supplier: delivery.supplier,
            delivery_note: delivery.note,
            serial: delivery.serial,
        }
    }
}

/// What came with the only delivery there was.
pub(super) fn only(deliveries: Vec<Delivery>) -> Option<DeliveryView> {
    let [delivery] = <[Delivery; 1]>::try_from(deliveries).ok()?;
    Some(delivery.into())
}

/// A session that drew from the lot.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct LotUse {
    /// Session.
    pub session: SessionId,
    /// Patient.
    pub patient: PatientId,
    /// Patient's name.
    pub patient_name: String,
    /// Day.
    pub on: NaiveDate,
    /// Drawn.
    pub ml: Millilitres,
    /// Some of it in a mix with other lots.
    pub mixed: bool,
}

/// A lot that a patient received.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct LotReceived {
    /// Which.
    pub lot: LotId,
    /// As printed.
    pub lot_number: String,
    /// Of which product.
    pub product_name: String,
    /// Where the lot stands.
    pub status: LotStatus,
    /// In how many sessions.
    pub sessions: u32,
    /// Day of the first of them.
    pub first: NaiveDate,
    /// Day of the last of them.
    pub last: NaiveDate,
    /// In all.
    pub ml: Millilitres,
    /// Some of it in a mix with other lots.
    pub mixed: bool,
}

/// `lots.movements`: the whole ledger of a lot, the newest first.
///
/// # Errors
/// `NotFound`.
pub fn movements(read: &Read<'_>, request: LotRef) -> Result<Vec<MovementView>> {
    let kept = find(read, request.lot)?;
    movements_of(read, &kept, None)
}

/// `lots.uses`: everybody who received a lot, by itself or in a mix, the newest first.
///
/// # Errors
/// `NotFound`.
pub fn uses(read: &Read<'_>, request: LotRef) -> Result<Vec<LotUse>> {
    find(read, request.lot)?;
    uses_of(read, request.lot, None)
}

/// The latest lines of a lot's ledger, at most so many where that is said, the newest first.
pub(super) fn movements_of(
    read: &Read<'_>,
    kept: &Kept,
    most: Option<usize>,
) -> Result<Vec<MovementView>> {
    // Back from what is left now, as the lines before the first one shown are not read.
    let mut after = kept.left;
    let lines = records::movements::of_lot(read.records, kept.lot, most)?;
    Ok(lines
        .into_iter()
        .map(|movement| {
            let left = after;
            after = after.checked_sub(movement.volume).unwrap_or(after);
            MovementView {
                on: movement.day,
                kind: movement.kind,
                ml: movement.volume,
                left,
                vial: movement.vial,
                session: movement.session,
                disposal: movement.disposal,
                reason: movement.reason,
                by: movement.by,
                delivery: movement.delivery.into(),
            }
        })
        .collect())
}

/// Who received a lot last, at most so many where that is said, the newest first.
pub(super) fn uses_of(read: &Read<'_>, lot: LotId, most: Option<usize>) -> Result<Vec<LotUse>> {
    let uses = records::movements::uses(read.records, lot, most)?;
    Ok(uses
        .into_iter()
        .map(|used| LotUse {
            session: used.session,
            patient: used.patient,
            patient_name: used.patient_name,
            on: used.day,
            ml: used.volume,
            mixed: used.mixed,
        })
        .collect())
}

/// Every lot that a person ever received, the last received first.
pub(crate) fn received_by(read: &Read<'_>, patient: PatientId) -> Result<Vec<LotReceived>> {
    let lots = records::movements::of_person(read.records, patient)?;
    Ok(lots
        .into_iter()
        .map(|row| LotReceived {
            lot: row.lot,
            lot_number: row.lot_number,
            product_name: row.product_name,
            status: row.status,
            sessions: row.sessions,
            first: row.first,
            last: row.last,
            ml: row.volume,
            mixed: row.mixed,
        })
        .collect())
}
