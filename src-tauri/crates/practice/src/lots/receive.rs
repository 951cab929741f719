use clinical::{
    Millilitres, PlaceId, limits,
    lot::{Expiry, LotStatus},
    stock::MovementKind,
};
use records::{
    lots::{LotFields, LotRow as LotKept},
    movements::{Delivery, Movement},
};

use super::{LotReceive, LotRow, noted, row};
use crate::{
    check::{Check, typed},
    codes,
    error::{Error, Problem, Result},
    ledger,
    moment::Write,
    places,
};

/// `lots.receive`
///
/// # Errors
/// At the fields; at the expiry when the same lot is in stock with another one; at the lot number when it was recalled; at the place when
/// what is left of it is kept in another; at the product when the code on the box is of another.
pub fn receive(write: &Write<'_>, request: LotReceive) -> Result<LotRow> {
    let (read, today) = (write.as_read(), write.moment.today());
    let expiry = Expiry {
        day: request.expiry,
        precision: request.expiry_precision,
    };
    let mut check = Check::default();
    match records::products::read(write.records, request.product)? {
        None => check.add("product", Problem::UnknownChoice),
        Some(product) if product.retired_at.is_some() => {
            check.add("product", Problem::ProductRetired);
        }
        Some(_) => {}
    }
    check.text("lot_number", &limits::LOT_NUMBER, &request.lot_number);
    check.day("expiry", &limits::EXPIRY, request.expiry);
    check.volume("ml", &limits::QUANTITY_ML, request.ml);
    check.maybe_text("supplier", &limits::SUPPLIER, request.supplier.as_deref());
    check.maybe_text("serial", &limits::DELIVERY, request.serial.as_deref());
    let note = request.delivery_note.as_deref();
    check.maybe_text("delivery_note", &limits::DELIVERY, note);
    if let Some(place) = request.place {
        check.that(
            places::in_use(&read, place)?,
            "place",
            Problem::UnknownChoice,
        );
    }
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
        Some(kept) => {
            keep_together(write, &kept, request.place)?;
            kept.lot
        }
        None => {
            let fields = LotFields {
                product: request.product,
                lot_number: number.to_owned(),
                expiry,
                received_on: request.received_on,
                received_by: Some(write.moment.actor.account),
                place: request.place,
            };
            records::lots::insert(write.records, &fields)?
        }
    };
    let movement = Movement {
        day: request.received_on,
        delivery: Delivery {
            supplier: typed(request.supplier),
            note: typed(request.delivery_note),
            serial: typed(request.serial),
        },
        ..ledger::movement(write.moment, lot, MovementKind::Received, request.ml)
    };
    records::movements::insert(write.records, &movement)?;
    let kept = noted(write, lot)?;
    Ok(row(&read, &kept))
}

/// A lot is kept in one place: a delivery tells it where none was told, and does not move what is there already.
fn keep_together(write: &Write<'_>, kept: &LotKept, place: Option<PlaceId>) -> Result<()> {
    let Some(place) = place.filter(|place| kept.fields.place != Some(*place)) else {
        return Ok(());
    };
    match &kept.place_name {
        Some(name) if kept.left > Millilitres::ZERO => {
            let place = name.clone();
            Err(Error::at("place", Problem::LotKeptElsewhere { place }))
        }
        _ => Ok(records::lots::move_to(
            write.records,
            kept.lot,
            Some(place),
        )?),
    }
}
