//! Lots: received, looked at, set aside, wasted. What is recalled is in [`crate::recalls`].

mod receive;
mod status;

use chrono::NaiveDate;
use clinical::{
    DisposalId, LotId, Millilitres, PatientId, PlaceId, ProductId, RecallId, SessionId, VialId,
    lot::{self, ExpiryAlert, ExpiryPrecision, LotFacts, LotRefusal, LotStatus},
    stock::MovementKind,
};
use records::lots::LotRow as Kept;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{
    error::{Error, Problem, Result},
    moment::{Read, Write},
    operations::Nothing,
    products::{self, ProductView},
    side_effects::{self, SideEffectRow},
    vials::{self, VialView},
};

pub use receive::receive;
pub use status::{move_to, quarantine, release, waste};

/// `lots.receive`; a second delivery of a lot already in stock adds to it.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct LotReceive {
    /// Of which product.
    pub product: ProductId,
    /// As printed.
    pub lot_number: String,
    /// As printed; with a precision of a month, any day of it.
    pub expiry: NaiveDate,
    /// How exactly the label says it.
    pub expiry_precision: ExpiryPrecision,
    /// How much, in ml.
    pub ml: Millilitres,
    /// As printed, where each container has its own.
    #[serde(default)]
    pub serial: Option<String>,
    /// Who delivered.
    pub supplier: Option<String>,
    /// The number of the delivery's note.
    #[serde(default)]
    pub delivery_note: Option<String>,
    /// Where it is kept.
    #[serde(default)]
    pub place: Option<PlaceId>,
    /// Day of delivery.
    pub received_on: NaiveDate,
    /// The code of the product that was scanned on the box, if any: new, it is taught to the product.
    pub code: Option<String>,
}

/// One lot.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, TS)]
pub struct LotRef {
    /// Number.
    pub lot: LotId,
}

/// `lots.quarantine` and `lots.release`
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct LotReason {
    /// Which.
    pub lot: LotId,
    /// As typed.
    pub reason: String,
}

/// `lots.move`
#[derive(Debug, Clone, Copy, Serialize, Deserialize, TS)]
pub struct LotMove {
    /// Which.
    pub lot: LotId,
    /// Where it is kept from now on.
    pub place: Option<PlaceId>,
}

/// `lots.waste`: spilled, broken.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct LotWaste {
    /// Which.
    pub lot: LotId,
    /// From which opened vial; none: of what is not opened.
    #[serde(default)]
    pub vial: Option<VialId>,
    /// How much, in ml.
    pub ml: Millilitres,
    /// As typed.
    pub reason: String,
}

/// One row of the stock.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct LotRow {
    /// Number.
    pub lot: LotId,
    /// Product.
    pub product: ProductId,
    /// Product's name.
    pub product_name: String,
    /// As printed.
    pub lot_number: String,
    /// The last day on which it may be used.
    pub expiry: NaiveDate,
    /// How exactly the label says it.
    pub expiry_precision: ExpiryPrecision,
    /// Received in all.
    pub received: Millilitres,
    /// What is left, opened or not.
    pub left: Millilitres,
    /// What of it is not opened.
    pub unopened: Millilitres,
    /// Where it is kept.
    pub place: Option<PlaceId>,
    /// Its name.
    pub place_name: Option<String>,
    /// Where it stands.
    pub status: LotStatus,
    /// How near its expiry is.
    pub expiry_alert: Option<ExpiryAlert>,
    /// May be drawn from today.
    pub usable: bool,
    /// Why not.
    pub refusal: Option<LotRefusal>,
}

/// Everything of one lot.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct LotPage {
    /// Its row.
    pub row: LotRow,
    /// What it is.
    pub product: ProductView,
    /// Day of the first delivery.
    pub received_on: NaiveDate,
    /// Who took it in.
    pub received_by: Option<String>,
    /// Why it was recalled.
    pub recall_reason: Option<String>,
    /// The recall it stands in, or the last one.
    pub recall: Option<RecallId>,
    /// Why it is set aside.
    pub quarantine_reason: Option<String>,
    /// Opened containers, newest first.
    pub vials: Vec<VialView>,
    /// The ledger, oldest first.
    pub movements: Vec<MovementView>,
    /// Who received it, newest first.
    pub uses: Vec<LotUse>,
    /// Reported after sessions that drew from it.
    pub side_effects: Vec<SideEffectRow>,
}

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
    /// Who delivered it.
    pub supplier: Option<String>,
    /// The number of its delivery's note.
    pub delivery_note: Option<String>,
    /// As printed, where each container has its own.
    pub serial: Option<String>,
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

/// What the rules need to know of a lot.
pub(crate) fn facts(kept: &Kept) -> LotFacts {
    LotFacts {
        status: kept.status,
        expiry: kept.fields.expiry,
        left: kept.left,
    }
}

/// A lot's row today.
pub(crate) fn row(read: &Read<'_>, kept: &Kept) -> LotRow {
    let today = read.moment.today();
    let refusal = lot::usable(&facts(kept), today, Millilitres::from_microlitres(1)).err();
    let status = match kept.status {
        LotStatus::Available if kept.left <= Millilitres::ZERO => LotStatus::Finished,
        status => status,
    };
    LotRow {
        lot: kept.lot,
        product: kept.fields.product,
        product_name: kept.product_name.clone(),
        lot_number: kept.fields.lot_number.clone(),
        expiry: kept.fields.expiry.last_day(),
        expiry_precision: kept.fields.expiry.precision,
        received: kept.received,
        left: kept.left,
        unopened: kept.unopened(),
        place: kept.fields.place,
        place_name: kept.place_name.clone(),
        status,
        expiry_alert: lot::expiry_alert(kept.fields.expiry, today),
        usable: refusal.is_none(),
        refusal,
    }
}

/// A lot that is there.
///
/// # Errors
/// `NotFound`.
pub(crate) fn find(read: &Read<'_>, lot: LotId) -> Result<Kept> {
    records::lots::read(read.records, lot)?.ok_or_else(Error::not_found)
}

/// What keeps a lot from being used, in words.
pub(crate) fn said(kept: &Kept, refusal: LotRefusal) -> Problem {
    match refusal {
        LotRefusal::Expired => Problem::LotExpired {
            expiry: kept.fields.expiry.last_day(),
        },
        LotRefusal::Recalled => Problem::LotRecalled,
        LotRefusal::Quarantined => Problem::LotQuarantined,
        LotRefusal::Finished | LotRefusal::TooLittle { .. } => {
            Problem::LotTooLittle { left: kept.left }
        }
    }
}

/// `lots.list`
///
/// # Errors
/// None of its own.
pub fn list(read: &Read<'_>, _: Nothing) -> Result<Vec<LotRow>> {
    Ok(records::lots::all(read.records)?
        .iter()
        .map(|kept| row(read, kept))
        .collect())
}

/// Notes a lot as it stands now: the history shows what changed against the note before.
///
/// # Errors
/// `NotFound`.
pub(crate) fn noted(write: &Write<'_>, lot: LotId) -> Result<Kept> {
    let kept = find(&write.as_read(), lot)?;
    let fields = &kept.fields;
    let delivery = records::movements::delivery(write.records, lot)?.unwrap_or_default();
    let now = serde_json::json!({
        "product": fields.product, "lot_number": fields.lot_number, "expiry": fields.expiry.day,
        "expiry_precision": fields.expiry.precision, "serial": delivery.serial, "supplier": delivery.supplier,
        "delivery_note": delivery.note, "received_on": fields.received_on, "place": kept.place_name,
        "received": kept.received, "left": kept.left, "opened": kept.opened, "status": kept.status,
        "recall_reason": kept.recall_reason, "quarantine_reason": kept.quarantine_reason,
    });
    write.note("lots", lot.0, &now);
    Ok(kept)
}

/// `lots.read`
///
/// # Errors
/// `NotFound`.
pub fn page(read: &Read<'_>, request: LotRef) -> Result<LotPage> {
    let kept = find(read, request.lot)?;
    let product = products::find(read, kept.fields.product)?;
    let mut left = Millilitres::ZERO;
    let movements = records::movements::of_lot(read.records, request.lot)?
        .into_iter()
        .map(|movement| {
            left = left.checked_add(movement.volume).unwrap_or(left);
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
                supplier: movement.delivery.supplier,
                delivery_note: movement.delivery.note,
                serial: movement.delivery.serial,
            }
        })
        .collect();
    let uses = records::movements::uses(read.records, request.lot)?
        .into_iter()
        .map(|used| LotUse {
            session: used.session,
            patient: used.patient,
            patient_name: used.patient_name,
            on: used.day,
            ml: used.volume,
            mixed: used.mixed,
        })
        .collect();
    Ok(LotPage {
        row: row(read, &kept),
        product: products::view(read, product)?,
        received_on: kept.fields.received_on,
        received_by: kept.received_by_name,
        recall_reason: kept.recall_reason,
        recall: records::recalls::of_lot(read.records, request.lot)?,
        quarantine_reason: kept.quarantine_reason,
        vials: vials::of_lot(read, request.lot)?,
        movements,
        uses,
        side_effects: side_effects::of_lot(read, request.lot)?,
    })
}
