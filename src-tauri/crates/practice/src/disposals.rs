//! Stock that is not to be used: returned or destroyed, with a certificate.

use chrono::NaiveDate;
use clinical::{DisposalId, LotId, Millilitres, RecallId, limits, stock::DisposalWay};
use documents::{DisposalCertificate, Practitioner};
use records::{
    disposals::{DisposalFields, DisposalRow},
    movements::Movement,
};
use serde::{Deserialize, Serialize};
use serde_json::json;
use texts::Language;
use ts_rs::TS;

use crate::{
    check::{Check, typed},
    error::{Error, Problem, Result},
    ledger, lots,
    moment::{Read, Write},
    paper::{Made, imprint, letterhead, said},
    vials,
};

/// `disposals.record`: all that is left of the lots, opened vials included.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct DisposalRecord {
    /// Which; each once.
    pub lots: Vec<LotId>,
    /// Day of it.
    pub on: NaiveDate,
    /// Returned or destroyed.
    pub way: DisposalWay,
    /// To whom, or how.
    pub how: String,
    /// Why.
    pub reason: String,
    /// Who saw it.
    #[serde(default)]
    pub witness: Option<String>,
    /// For which recall.
    #[serde(default)]
    pub recall: Option<RecallId>,
}

/// One disposal.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, TS)]
pub struct DisposalRef {
    /// Number.
    pub disposal: DisposalId,
}

/// What went of a lot.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct DisposedLot {
    /// Which.
    pub lot: LotId,
    /// The lot's number.
    pub lot_number: String,
    /// The product's name.
    pub product_name: String,
    /// How much.
    pub ml: Millilitres,
}

/// A disposal as kept.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct DisposalView {
    /// Number.
    pub disposal: DisposalId,
    /// As on the certificate.
    pub number: String,
    /// Day of it.
    pub on: NaiveDate,
    /// Returned or destroyed.
    pub way: DisposalWay,
    /// To whom, or how.
    pub how: String,
    /// Why.
    pub reason: String,
    /// Who saw it.
    pub witness: Option<String>,
    /// By whom.
    pub practitioner: String,
    /// With which licence.
    pub licence: String,
    /// What went.
    pub lots: Vec<DisposedLot>,
}

/// How a certificate's number is written for people.
pub(crate) fn numbered(disposal: DisposalId) -> String {
    format!("S-{:06}", disposal.0)
}

pub(crate) fn view(read: &Read<'_>, row: DisposalRow) -> Result<DisposalView> {
    let lots = records::disposals::lots(read.records, row.disposal)?
        .into_iter()
        .map(|(lot, ml)| {
            let kept = lots::find(read, lot)?;
            Ok(DisposedLot {
                lot,
                lot_number: kept.fields.lot_number,
                product_name: kept.product_name,
                ml,
            })
        })
        .collect::<Result<_>>()?;
    let fields = row.fields;
    Ok(DisposalView {
        disposal: row.disposal,
        number: numbered(row.disposal),
        on: fields.day,
        way: fields.way,
        how: fields.how,
        reason: fields.reason,
        witness: fields.witness,
        practitioner: fields.practitioner,
        licence: fields.licence,
        lots,
    })
}

/// `disposals.read`
///
/// # Errors
/// `NotFound`.
pub fn read_one(read: &Read<'_>, request: DisposalRef) -> Result<DisposalView> {
    let row =
        records::disposals::read(read.records, request.disposal)?.ok_or_else(Error::not_found)?;
    view(read, row)
}

fn check(write: &Write<'_>, request: &DisposalRecord) -> Result<()> {
    let mut check = Check::default();
    check.rows("lots", &limits::STOCK_ROWS, request.lots.len());
    check.day("on", &limits::DAY, request.on);
    check.that(request.on <= write.moment.today(), "on", Problem::InFuture);
    check.text("how", &limits::PARTY, &request.how);
    check.that(!request.how.trim().is_empty(), "how", Problem::Required);
    check.text("reason", &limits::REASON, &request.reason);
    check.maybe_text("witness", &limits::PARTY, request.witness.as_deref());
    if let Some(recall) = request.recall {
        let there = records::recalls::read(write.records, recall)?.is_some();
        check.that(there, "recall", Problem::UnknownChoice);
    }
    for (i, lot) in request.lots.iter().enumerate() {
        let field = format!("lots.{i}");
        let twice = request.lots.iter().take(i).any(|other| other == lot);
        check.that(!twice, &field, Problem::ChosenTwice);
        match records::lots::read(write.records, *lot)? {
            None => check.add(field, Problem::UnknownChoice),
            Some(kept) if kept.left <= Millilitres::ZERO => {
                check.add(field, Problem::LotTooLittle { left: kept.left });
            }
            Some(_) => {}
        }
    }
    check.finish()
}

/// `disposals.record`
///
/// # Errors
/// At the lots (none, twice, nothing left of it), the day, the fields.
pub fn record(write: &Write<'_>, request: DisposalRecord) -> Result<DisposalView> {
    check(write, &request)?;
    let moment = write.moment;
    let fields = DisposalFields {
        day: request.on,
        practitioner: moment.actor.name.clone(),
        licence: moment.actor.licence.clone(),
        way: request.way,
        how: request.how,
        reason: request.reason,
        witness: typed(request.witness),
        recall: request.recall,
    };
    let (account, now) = (moment.actor.account, moment.now);
    let disposal = records::disposals::insert(write.records, &fields, account, now)?;
    for lot in &request.lots {
        dispose(write, *lot, disposal, &fields)?;
    }
    let view = read_one(&write.as_read(), DisposalRef { disposal })?;
    let went: Vec<_> = view
        .lots
        .iter()
        .map(|lot| format!("{} {}: {} ml", lot.product_name, lot.lot_number, lot.ml))
        .collect();
    let told = json!({
        "on": view.on, "way": view.way, "how": view.how, "reason": view.reason, "witness": view.witness, "lots": went,
        "practitioner": view.practitioner, "licence": view.licence,
    });
    write.note("disposals", disposal.0, &told);
    Ok(view)
}

/// Open vials go first, each by itself; then what was not opened.
fn dispose(
    write: &Write<'_>,
    lot: LotId,
    disposal: DisposalId,
    fields: &DisposalFields,
) -> Result<()> {
    let take = |vial, volume| {
        let movement = Movement {
            day: fields.day,
            vial,
            disposal: Some(disposal),
            reason: Some(fields.reason.clone()),
            ..ledger::gone(write.moment, lot, fields.way.into(), volume)
        };
        records::movements::insert(write.records, &movement)
    };
    for opened in records::vials::of_lot(write.records, lot)? {
        if opened.closed_at.is_none() {
            if opened.left > Millilitres::ZERO {
                take(Some(opened.vial), opened.left)?;
            }
            vials::close_if_empty(write, opened.vial)?;
        }
    }
    let left = lots::find(&write.as_read(), lot)?.unopened();
    if left > Millilitres::ZERO {
        take(None, left)?;
    }
    lots::noted(write, lot)?;
    Ok(())
}

/// The certificate of a disposal.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, TS)]
pub struct DisposalPaper {
    /// Of which.
    pub disposal: DisposalId,
    /// The page's language without it.
    #[ts(type = "Language | null")]
    pub language: Option<Language>,
}

/// Makes the certificate.
///
/// # Errors
/// `NotFound`; `Unexpected` when a font is damaged.
pub(crate) fn certificate(read: &Read<'_>, request: DisposalPaper) -> Result<Made> {
    let row =
        records::disposals::read(read.records, request.disposal)?.ok_or_else(Error::not_found)?;
    let (recall, way) = (row.fields.recall, row.fields.way);
    let view = view(read, row)?;
    let clinic = records::clinic::read(read.records)?.ok_or_else(Error::not_found)?;
    let language = request.language.unwrap_or(read.moment.language);
    let lines = view
        .lots
        .into_iter()
        .map(|lot| {
            Ok(documents::disposal::DisposedLot {
                expiry: lots::find(read, lot.lot)?.fields.expiry.last_day(),
                product: lot.product_name,
                lot: lot.lot_number,
                quantity: texts::common::ml(language, &lot.ml.to_string()),
            })
        })
        .collect::<Result<_>>()?;
    let sheet = DisposalCertificate {
        language,
        clinic: letterhead(clinic),
        way: match way {
            DisposalWay::Returned => documents::disposal::DisposalWay::Returned(view.how),
            DisposalWay::Destroyed => documents::disposal::DisposalWay::Destroyed(view.how),
        },
        lines,
        carried_out_at: view.on.and_time(chrono::NaiveTime::MIN),
        reason: view.reason,
        recall: recall.map(crate::recalls::numbered),
        practitioner: Practitioner {
            name: view.practitioner,
            licence: view.licence,
        },
        witness: view.witness,
        imprint: imprint(read, view.number.clone()),
        certificate: view.number,
    };
    let pdf = documents::disposal_certificate(&sheet).map_err(said)?;
    let title = match way {
        DisposalWay::Returned => texts::disposal_certificate::title_returned(language),
        DisposalWay::Destroyed => texts::disposal_certificate::title_destroyed(language),
    };
    Ok(Made {
        given: None,
        name: format!("disposal-{:06}.pdf", request.disposal.0),
        title,
        language,
        pdf,
    })
}
