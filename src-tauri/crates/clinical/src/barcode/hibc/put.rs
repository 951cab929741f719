//! What a part of a HIBC code tells, put where it belongs; told twice, it must be the same.

use super::{LONGEST, Number, of};
use crate::barcode::charset::Set;
use crate::barcode::collect::time;
use crate::barcode::date::{self, LabelDate};
use crate::barcode::error::{HibcPart, ScanError};
use crate::barcode::join::same;
use crate::barcode::scan::{CodedLot, CodedSerial, Scan};

pub(super) fn put_expiry(
    scan: &mut Scan,
    date: Option<LabelDate>,
    found: &str,
) -> Result<(), ScanError> {
    let field = of(HibcPart::Expiry);
    let date = date.ok_or_else(|| ScanError::Date {
        field,
        found: found.to_owned(),
    })?;
    scan.expiry = same(field, scan.expiry, Some(date.into()), |e| e.day.to_string())?;
    Ok(())
}

pub(super) fn put_expiry_hour(
    scan: &mut Scan,
    date: Option<LabelDate>,
    found: &str,
) -> Result<(), ScanError> {
    let (_, hour) = found.split_at(found.len() - 2);
    let time = time(hour);
    put_expiry(scan, date.filter(|_| time.is_some()), found)?;
    let field = of(HibcPart::Expiry);
    scan.expiry_time = same(field, scan.expiry_time, time, ToString::to_string)?;
    Ok(())
}

pub(super) fn put_quantity(
    scan: &mut Scan,
    text: &str,
    min: usize,
    max: usize,
) -> Result<(), ScanError> {
    let part = HibcPart::Quantity;
    let fits = (min..=max).contains(&text.len());
    let quantity = date::number(text).filter(|_| fits);
    let quantity = quantity.and_then(|q| q.try_into().ok());
    let quantity: u32 = quantity.ok_or(ScanError::Hibc { part })?;
    scan.quantity = same(of(part), scan.quantity, Some(quantity), u32::to_string)?;
    Ok(())
}

pub(super) fn put_optional(scan: &mut Scan, text: &str, kind: Number) -> Result<(), ScanError> {
    if text.is_empty() {
        return Ok(());
    }
    put_number(scan, text, kind)
}

pub(super) fn put_number(scan: &mut Scan, text: &str, kind: Number) -> Result<(), ScanError> {
    let field = of(match kind {
        Number::Lot => HibcPart::Lot,
        Number::Serial => HibcPart::Serial,
    });
    let found = text.len();
    if found == 0 {
        let needed = 1;
        return Err(ScanError::Truncated {
            field,
            needed,
            found,
        });
    }
    if found > LONGEST {
        let max = LONGEST;
        return Err(ScanError::Overlong { field, max, found });
    }
    if let Some((at, character)) = Set::HIBC_LOT.stranger(text) {
        let field = Some(field);
        return Err(ScanError::Character {
            field,
            at,
            character,
        });
    }
    match kind {
        Number::Lot => {
            let lot = CodedLot::new(text);
            scan.lot = same(field, scan.lot.take(), lot, |l| l.as_str().to_owned())?;
        }
        Number::Serial => {
            let serial = CodedSerial::new(text);
            scan.serial = same(field, scan.serial.take(), serial, |s| s.as_str().to_owned())?;
        }
    }
    Ok(())
}
