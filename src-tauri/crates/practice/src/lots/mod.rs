//! Lots: received, looked at, set aside, wasted. What is recalled is in [`crate::recalls`].

mod receive;
mod status;
mod trace;

use chrono::NaiveDate;
use clinical::{
    LotId, Millilitres, PlaceId, ProductId, RecallId, VialId,
    lot::{self, ExpiryAlert, ExpiryPrecision, LotFacts, LotRefusal, LotStatus},
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
pub(crate) use trace::received_by;
pub use trace::{DeliveryView, LotReceived, LotUse, MovementView, movements, uses};

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
    /// What came with it, where it came at one time; of several deliveries the ledger tells each one's.
    pub delivery: Option<DeliveryView>,
    /// Why it was recalled.
    pub recall_reason: Option<String>,
    /// The recall it stands in, or the last one.
    pub recall: Option<RecallId>,
    /// Why it is set aside.
    pub quarantine_reason: Option<String>,
    /// Opened containers, newest first.
    pub vials: Vec<VialView>,
    /// The latest lines of the ledger, the newest first; all of them are `lots.movements`.
    pub movements: Vec<MovementView>,
    /// How many lines the ledger has.
    pub movements_in_all: u32,
    /// Who received it last, the newest first; all of them are `lots.uses`.
    pub uses: Vec<LotUse>,
    /// How many sessions drew from it.
    pub uses_in_all: u32,
    /// Reported after sessions that drew from it.
    pub side_effects: Vec<SideEffectRow>,
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
    let deliveries = records::movements::deliveries(write.records, lot)?;
    let delivery = deliveries.into_iter().next().unwrap_or_default();
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

/// So much of a lot's ledger, and of who received it, stands on its page at first.
const SHOWN: usize = 100;

/// `lots.read`
///
/// # Errors
/// `NotFound`.
pub fn page(read: &Read<'_>, request: LotRef) -> Result<LotPage> {
    let kept = find(read, request.lot)?;
    let product = products::find(read, kept.fields.product)?;
    let deliveries = records::movements::deliveries(read.records, request.lot)?;
    let (movements_in_all, uses_in_all) = records::movements::counted(read.records, request.lot)?;
    Ok(LotPage {
        row: row(read, &kept),
        product: products::view(read, product)?,
        received_on: kept.fields.received_on,
        received_by: kept.received_by_name.clone(),
        delivery: trace::only(deliveries),
        recall_reason: kept.recall_reason.clone(),
        recall: records::recalls::of_lot(read.records, request.lot)?,
        quarantine_reason: kept.quarantine_reason.clone(),
        vials: vials::of_lot(read, request.lot)?,
        movements: trace::movements_of(read, &kept, Some(SHOWN))?,
        movements_in_all,
        uses: trace::uses_of(read, request.lot, Some(SHOWN))?,
        uses_in_all,
        side_effects: side_effects::of_lot(read, request.lot)?,
    })
}
