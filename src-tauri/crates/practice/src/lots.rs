//! Lots: received, looked at, recalled.

use chrono::NaiveDate;
use clinical::{
    LotId, Millilitres, PatientId, ProductId, SessionId, limits,
    lot::{self, Expiry, ExpiryAlert, ExpiryPrecision, LotFacts, LotStatus},
};
use records::lots::{LotFields, LotRow as Kept};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{
    check::Check,
    codes,
    error::{Code, Error, Problem, Result},
    moment::{Read, Write},
    operations::Nothing,
    products::{self, ProductDetails},
    side_effects::{self, SideEffectRow},
};

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
    /// Who delivered.
    pub supplier: Option<String>,
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

/// `lots.recall`
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct LotRecall {
    /// Which.
    pub lot: LotId,
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
    /// What is left.
    pub left: Millilitres,
    /// Where it stands.
    pub status: LotStatus,
    /// How near its expiry is.
    pub expiry_alert: Option<ExpiryAlert>,
    /// May be drawn from today.
    pub usable: bool,
}

/// Everything of one lot.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct LotPage {
    /// Its row.
    pub row: LotRow,
    /// What is in it.
    pub product: ProductDetails,
    /// Who delivered.
    pub supplier: Option<String>,
    /// Day of the first delivery.
    pub received_on: NaiveDate,
    /// Why it was recalled.
    pub recall_reason: Option<String>,
    /// The ledger, oldest first.
    pub movements: Vec<MovementView>,
    /// Who received it, newest first.
    pub uses: Vec<LotUse>,
    /// Reported after sessions that drew from it.
    pub side_effects: Vec<SideEffectRow>,
}

/// What moved.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum MovementKind {
    /// A delivery.
    Received,
    /// Drawn for a session.
    Used,
}

/// One line of the ledger.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct MovementView {
    /// Day.
    pub on: NaiveDate,
    /// What.
    pub kind: MovementKind,
    /// Used is negative.
    pub ml: Millilitres,
    /// What was left after it.
    pub left: Millilitres,
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
    LotRow {
        lot: kept.lot,
        product: kept.fields.product,
        product_name: kept.product_name.clone(),
        lot_number: kept.fields.lot_number.clone(),
        expiry: kept.fields.expiry.last_day(),
        expiry_precision: kept.fields.expiry.precision,
        received: kept.received,
        left: kept.left,
        status: kept.status,
        expiry_alert: lot::expiry_alert(kept.fields.expiry, today),
        usable: lot::usable(&facts(kept), today, Millilitres::from_microlitres(1)).is_ok(),
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

/// `lots.receive`
///
/// # Errors
/// At the fields; at the expiry when the same lot is in stock with another one, or was recalled; at the product when the code on the
/// box is of another.
pub fn receive(write: &Write<'_>, request: LotReceive) -> Result<LotRow> {
    let today = write.moment.today();
    let expiry = Expiry {
        day: request.expiry,
        precision: request.expiry_precision,
    };
    let mut check = Check::default();
    check.that(
        records::products::read(write.records, request.product)?.is_some(),
        "product",
        Problem::UnknownChoice,
    );
    check.text("lot_number", &limits::LOT_NUMBER, &request.lot_number);
    check.day("expiry", &limits::EXPIRY, request.expiry);
    check.volume("ml", &limits::QUANTITY_ML, request.ml);
    check.maybe_text("supplier", &limits::SUPPLIER, request.supplier.as_deref());
    check.day("received_on", &limits::DAY, request.received_on);
    check.that(
        request.received_on <= today,
        "received_on",
        Problem::InFuture,
    );
    if expiry.is_past(request.received_on) {
        check.add(
            "expiry",
            Problem::LotExpired {
                expiry: expiry.last_day(),
            },
        );
    }
    let code = codes::asked(&mut check, request.code.as_deref());
    check.finish()?;
    if let Some(code) = code {
        codes::teach(write, &code, request.product)?;
    }
    let number = request.lot_number.trim();
    let known = records::lots::find(write.records, request.product, number)?;
    let lot = match known
        .map(|lot| records::lots::read(write.records, lot))
        .transpose()?
        .flatten()
    {
        Some(kept) if kept.status == LotStatus::Recalled => {
            return Err(Error::at("lot_number", Problem::LotRecalled));
        }
        Some(kept) if kept.fields.expiry.last_day() != expiry.last_day() => {
            return Err(Error::at(
                "expiry",
                Problem::LotOtherExpiry {
                    expiry: kept.fields.expiry.last_day(),
                },
            ));
        }
        Some(kept) => kept.lot,
        None => {
            let fields = LotFields {
                product: request.product,
                lot_number: number.to_owned(),
                expiry,
                supplier: request
                    .supplier
                    .filter(|supplier| !supplier.trim().is_empty()),
                received_on: request.received_on,
            };
            records::lots::insert(write.records, &fields)?
        }
    };
    records::lots::receive(
        write.records,
        lot,
        request.ml,
        request.received_on,
        write.moment.now,
    )?;
    let kept = noted(write, lot)?;
    Ok(row(&write.as_read(), &kept))
}

/// Notes a lot as it stands now: the history shows what changed against the note before.
///
/// # Errors
/// `NotFound`.
pub(crate) fn noted(write: &Write<'_>, lot: LotId) -> Result<Kept> {
    let kept = records::lots::read(write.records, lot)?.ok_or_else(Error::not_found)?;
    let fields = &kept.fields;
    let now = serde_json::json!({
        "product": fields.product, "lot_number": fields.lot_number, "expiry": fields.expiry.day,
        "expiry_precision": fields.expiry.precision, "supplier": fields.supplier, "received_on": fields.received_on,
        "received": kept.received, "left": kept.left, "status": kept.status, "recall_reason": kept.recall_reason,
    });
    write.note("lots", lot.0, &now);
    Ok(kept)
}

/// `lots.read`
///
/// # Errors
/// `NotFound`.
pub fn page(read: &Read<'_>, request: LotRef) -> Result<LotPage> {
    let kept = records::lots::read(read.records, request.lot)?.ok_or_else(Error::not_found)?;
    let product =
        records::products::read(read.records, kept.fields.product)?.ok_or_else(Error::not_found)?;
    let mut left = Millilitres::ZERO;
    let movements = records::lots::movements(read.records, request.lot)?
        .into_iter()
        .map(|movement| {
            left = left.checked_add(movement.volume).unwrap_or(left);
            let kind = if movement.kind == "used" {
                MovementKind::Used
            } else {
                MovementKind::Received
            };
            MovementView {
                on: movement.day,
                kind,
                ml: movement.volume,
                left,
            }
        })
        .collect();
    let uses = records::lots::uses(read.records, request.lot)?
        .into_iter()
        .map(|used| LotUse {
            session: used.session,
            patient: used.patient,
            patient_name: used.patient_name,
            on: used.day,
            ml: used.volume,
        })
        .collect();
    Ok(LotPage {
        row: row(read, &kept),
        product: products::view(product).details,
        supplier: kept.fields.supplier,
        received_on: kept.fields.received_on,
        recall_reason: kept.recall_reason,
        movements,
        uses,
        side_effects: side_effects::of_lot(read, request.lot)?,
    })
}

/// `lots.recall`
///
/// # Errors
/// At the reason; when it was recalled already.
pub fn recall(write: &Write<'_>, request: LotRecall) -> Result<LotPage> {
    let mut check = Check::default();
    check.text("reason", &limits::REASON, &request.reason);
    check.finish()?;
    let kept = records::lots::read(write.records, request.lot)?.ok_or_else(Error::not_found)?;
    if kept.status == LotStatus::Recalled {
        return Err(Error::plain(Code::Conflict, Problem::AlreadyRecalled));
    }
    records::lots::recall(write.records, request.lot, &request.reason)?;
    noted(write, request.lot)?;
    page(&write.as_read(), LotRef { lot: request.lot })
}
