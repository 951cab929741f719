//! Vials: a container is opened, drawn from until its time is over, and discarded.

use chrono::NaiveDate;
use clinical::{
    LotId, Millilitres, PatientId, ProductId, VialId, limits, lot,
    stock::MovementKind,
    vial::{self, UseLimit, VialFacts, VialRefusal},
    wall::{self, Edge},
};
use documents::VialLabel;
use records::{
    movements::Movement,
    vials::{VialFields, VialRow},
};
use serde::{Deserialize, Serialize};
use serde_json::json;
use texts::Language;
use ts_rs::TS;

use crate::{
    check::Check,
    error::{Code, Error, Problem, Result},
    ledger, lots,
    moment::{Read, Write},
    paper::{self, Made},
    patients, products,
};

/// `vials.open`
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct VialOpen {
    /// Of which lot.
    pub lot: LotId,
    /// For whom; needed where the container is for one patient.
    #[serde(default)]
    pub patient: Option<PatientId>,
    /// First puncture, as the clinic's wall showed it: "2026-11-24T15:30".
    pub opened: String,
    /// What is in it, in ml; the product says it, where that is known.
    #[serde(default)]
    pub ml: Option<Millilitres>,
}

/// `vials.discard`
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct VialDiscard {
    /// Which.
    pub vial: VialId,
    /// As typed.
    pub reason: String,
}

/// The label of a vial.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, TS)]
pub struct VialPaper {
    /// Of which.
    pub vial: VialId,
    /// The page's language without it.
    #[ts(type = "Language | null")]
    pub language: Option<Language>,
}

/// A vial as kept.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct VialView {
    /// Number.
    pub vial: VialId,
    /// Of which lot.
    pub lot: LotId,
    /// The lot's number.
    pub lot_number: String,
    /// Of which product.
    pub product: ProductId,
    /// The product's name.
    pub product_name: String,
    /// The lot's last day.
    pub expiry: NaiveDate,
    /// The wall at the first puncture.
    pub opened: String,
    /// By whom.
    pub opened_by: String,
    /// The wall from which it is not used any more.
    pub use_until: String,
    /// What ends it.
    pub limit: UseLimit,
    /// Its time is over.
    pub past: bool,
    /// For one patient.
    pub single: bool,
    /// Whose it is then.
    pub patient: Option<PatientId>,
    /// That patient's name.
    pub patient_name: Option<String>,
    /// What was in it.
    pub volume: Millilitres,
    /// What is left in it.
    pub left: Millilitres,
    /// It is used up or discarded.
    pub closed: bool,
    /// Why it was discarded.
    pub discard_reason: Option<String>,
}

fn view(read: &Read<'_>, row: VialRow) -> Result<VialView> {
    let kept = lots::find(read, row.fields.lot)?;
    let (patient, patient_name) = row.owner.clone().unzip();
    let until = row.fields.use_until;
    Ok(VialView {
        vial: row.vial,
        lot: row.fields.lot,
        lot_number: kept.fields.lot_number,
        product: kept.fields.product,
        product_name: kept.product_name,
        expiry: kept.fields.expiry.last_day(),
        opened: read.moment.wall(row.fields.opened_at),
        opened_by: row.opened_by_name,
        use_until: read.moment.wall(until.at),
        limit: until.by,
        past: read.moment.now >= until.at,
        single: row.fields.single,
        patient,
        patient_name,
        volume: row.fields.volume,
        left: row.left,
        closed: row.closed_at.is_some(),
        discard_reason: row.discard_reason,
    })
}

/// What the rules need to know of a vial.
pub(crate) fn facts(row: &VialRow) -> VialFacts {
    VialFacts {
        use_until: row.fields.use_until.at,
        patient: row.owner.as_ref().map(|(root, _)| *root),
        closed: row.closed_at.is_some(),
        left: row.left,
    }
}

/// What keeps a vial from being used, in words.
pub(crate) fn said(read: &Read<'_>, row: &VialRow, refusal: VialRefusal) -> Problem {
    match refusal {
        VialRefusal::Closed => Problem::VialClosed,
        VialRefusal::OtherPatient => Problem::VialOtherPatient,
        VialRefusal::PastUse => Problem::VialPastUse {
            until: wall::wall(read.moment.zone, row.fields.use_until.at),
        },
        VialRefusal::TooLittle { left } => Problem::VialTooLittle { left },
    }
}

/// An open vial of a lot.
///
/// # Errors
/// At the vial, when it is closed or of another lot.
pub(crate) fn open_of(read: &Read<'_>, vial: VialId, lot: LotId) -> Result<VialRow> {
    match records::vials::read(read.records, vial)? {
        Some(row) if row.fields.lot != lot => Err(Error::at("vial", Problem::UnknownChoice)),
        Some(row) if row.closed_at.is_some() => Err(Error::at("vial", Problem::VialClosed)),
        Some(row) => Ok(row),
        None => Err(Error::at("vial", Problem::UnknownChoice)),
    }
}

/// A lot's vials, newest first.
///
/// # Errors
/// Of the store.
pub(crate) fn of_lot(read: &Read<'_>, lot: LotId) -> Result<Vec<VialView>> {
    records::vials::of_lot(read.records, lot)?
        .into_iter()
        .map(|row| view(read, row))
        .collect()
}

/// Every open vial, the first to end first.
///
/// # Errors
/// Of the store.
pub(crate) fn open_ones(read: &Read<'_>) -> Result<Vec<VialView>> {
    records::vials::open(read.records)?
        .into_iter()
        .map(|row| view(read, row))
        .collect()
}

/// Notes a vial as it stands now.
///
/// # Errors
/// `NotFound`.
pub(crate) fn noted(write: &Write<'_>, vial: VialId) -> Result<VialView> {
    let read = write.as_read();
    let row = records::vials::read(write.records, vial)?.ok_or_else(Error::not_found)?;
    let view = view(&read, row)?;
    let now = json!({
        "lot": view.lot, "opened": view.opened, "use_until": view.use_until, "limit": view.limit, "patient": view.patient,
        "volume": view.volume, "left": view.left, "closed": view.closed, "discard_reason": view.discard_reason,
    });
    write.note("vials", vial.0, &now);
    Ok(view)
}

/// A vial from which everything was drawn is used up.
///
/// # Errors
/// Of the store.
pub(crate) fn close_if_empty(write: &Write<'_>, vial: VialId) -> Result<()> {
    let row = records::vials::read(write.records, vial)?.ok_or_else(Error::not_found)?;
    if row.closed_at.is_none() && row.left <= Millilitres::ZERO {
        let (account, now) = (write.moment.actor.account, write.moment.now);
        records::vials::close(write.records, vial, account, now, None)?;
    }
    noted(write, vial)?;
    Ok(())
}

/// Opens a vial again that was used up or discarded: something goes back into it.
///
/// # Errors
/// `NotFound`.
pub(crate) fn reopen(write: &Write<'_>, vial: VialId) -> Result<()> {
    let row = records::vials::read(write.records, vial)?.ok_or_else(Error::not_found)?;
    if row.closed_at.is_some() {
        records::vials::reopen(write.records, vial)?;
    }
    Ok(())
}

/// `vials.open`
///
/// # Errors
/// At the time, the amount (not known, more than is not opened), the patient (none where the container is for one); at the lot, when it
/// may not be used; `NotFound`.
pub fn open(write: &Write<'_>, request: VialOpen) -> Result<VialView> {
    let read = write.as_read();
    let kept = lots::find(&read, request.lot)?;
    let product = products::find(&read, kept.fields.product)?;
    let container = products::container(&product);
    let opened = write
        .moment
        .past("opened", &request.opened, Edge::Earlier)?
        .with_timezone(&write.moment.zone);
    let day = opened.date_naive();
    let mut check = Check::default();
    let wanted = request.ml.or(product.fields.handling.container);
    let volume = wanted.unwrap_or_default();
    match wanted {
        None => check.add("ml", Problem::Required),
        Some(volume) => check.volume("ml", &limits::CONTAINER_ML, volume),
    }
    let left = kept.unopened();
    check.that(volume <= left, "ml", Problem::LotTooLittle { left });
    if let Err(refusal) = lot::usable(&lots::facts(&kept), day, volume.min(kept.left)) {
        check.add("lot", lots::said(&kept, refusal));
    }
    let received_on = kept.fields.received_on;
    let problem = Problem::LotNotYetReceived { received_on };
    check.that(day >= received_on, "opened", problem);
    let patient = match request.patient {
        Some(patient) => Some(patients::find(&read, patient)?.patient),
        None => None,
    };
    let is_known = patient.is_some() || !container.is_single();
    check.that(is_known, "patient", Problem::Required);
    check.finish()?;
    let catalogue = write.moment.catalogue;
    let fields = VialFields {
        lot: request.lot,
        volume,
        opened_at: opened.to_utc(),
        opened_by: write.moment.actor.account,
        use_until: vial::use_until(catalogue, container, kept.fields.expiry, opened),
        catalogue_version: catalogue.vials_version().to_owned(),
        single: container.is_single(),
        patient: patient.filter(|_| container.is_single()),
    };
    let vial = records::vials::insert(write.records, &fields)?;
    if let Some(patient) = fields.patient {
        write.about(patient);
    }
    lots::noted(write, request.lot)?;
    noted(write, vial)
}

/// `vials.discard`: what is left in it is wasted.
///
/// # Errors
/// At the reason; `Conflict` when it is closed already; `NotFound`.
pub fn discard(write: &Write<'_>, request: VialDiscard) -> Result<VialView> {
    let mut check = Check::default();
    check.text("reason", &limits::REASON, &request.reason);
    check.finish()?;
    let row = records::vials::read(write.records, request.vial)?.ok_or_else(Error::not_found)?;
    if row.closed_at.is_some() {
        return Err(Error::plain(Code::Conflict, Problem::VialClosed));
    }
    if row.left > Millilitres::ZERO {
        let movement = Movement {
            vial: Some(request.vial),
            reason: Some(request.reason.clone()),
            ..ledger::gone(write.moment, row.fields.lot, MovementKind::Wasted, row.left)
        };
        records::movements::insert(write.records, &movement)?;
    }
    let (account, now) = (write.moment.actor.account, write.moment.now);
    let reason = Some(request.reason.as_str());
    records::vials::close(write.records, request.vial, account, now, reason)?;
    lots::noted(write, row.fields.lot)?;
    noted(write, request.vial)
}

/// The label of a vial.
///
/// # Errors
/// `NotFound`; `Unexpected` when a font is damaged.
pub(crate) fn label(read: &Read<'_>, request: VialPaper) -> Result<Made> {
    let row = records::vials::read(read.records, request.vial)?.ok_or_else(Error::not_found)?;
    let language = request.language.unwrap_or(read.moment.language);
    let at = |instant| wall::wall(read.moment.zone, instant);
    let (opened_at, use_by) = (at(row.fields.opened_at), at(row.fields.use_until.at));
    let view = view(read, row)?;
    let label = VialLabel {
        language,
        product: view.product_name,
        lot: view.lot_number,
        expiry: view.expiry,
        opened_at,
        use_by,
        opened_by: view.opened_by,
        patient_number: view.patient.map(patients::number),
    };
    let pdf = documents::vial_label(&label).map_err(paper::said)?;
    Ok(Made {
        given: None,
        name: format!("label-{:06}.pdf", request.vial.0),
        title: texts::vial_label::title(language),
        language,
        pdf,
    })
}
